"""An article from beginning to end: each mention is led to whom it means by what stands before it.

Names lead by themselves; pronouns and descriptions are ranked against the people that are in mind at that point.
What is decided moves who is in mind. Passages without a source are for `unframed`, the result for `within`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.languages import Language
from sayso.records import Span, Statement
from sayso.resolve.cues import Item, excluded, features, is_generic, set_beside, tells_more
from sayso.resolve.entity import LIKELY, Entity
from sayso.resolve.firms import Firms, firms
from sayso.resolve.found import Found, Scene
from sayso.resolve.lead import Lead, carried, chosen, higher
from sayso.resolve.mention_words import INDEFINITE, SUBJECTS
from sayso.resolve.people import People
from sayso.resolve.rank import Kind, Ranker
from sayso.resolve.role_words import GENERIC
from sayso.resolve.roles import body_noun, company_noun, german_gender, kindred_body, person_noun
from sayso.resolve.turns import QUOTED, in_turn

IN_MIND = 14
"""How many people and bodies a pronoun can mean: those mentioned last."""
LEARNT = 0.6
"""From which probability on a "she" tells the gender of whom it leads to."""
UNTOLD = 0.08
"""How much likelier whom a description means must be of whom nothing tells what they are, nor a graph has looked at: of
those below, three of eight are others (out of fold); where one has, one of ten."""
SOON = 3
"""Within how many sentences a name follows the description that it goes with."""
MAIN = 2
"""How many times as often as a namesake the report names whom it is about, whose surname alone is theirs."""
SO_FAR = 3
"""How many times as often, up to here."""
BESIDE = 1
"""Within how many sentences a namesake may be meant who has been named there."""
LATELY = 8
"""For how many sentences somebody stays in mind under a name that others share."""
JOINED = re.compile(r"(?:, (?:left|right|links|rechts))?,? (?:and|und|&) |, ")
ASKED = re.compile(r"(?:Asked|Pressed|Questioned|Quizzed|Challenged) ")
"""How a sentence begins that tells what its subject was asked."""
NEXT_TO = re.compile(r"[,:]? ?(?:[\w’']+ ){0,2}")
"""What stands between "Ada Quill" and a "he" or "she" right behind: a comma or two words."""


def _is_one(people: Sequence[Entity]) -> bool:
    """Whether these are one person by name."""
    return len(people) == 1 and people[0].is_person and len(people[0].words) > 1 and people[0].number == "one"


@dataclass(slots=True)
class Walk:
    """One article on its way. `leads` fills as mentions are met, by their spans."""

    text: str
    language: Language
    scene: Scene
    people: People
    statements: Sequence[Statement]
    ranker: Ranker
    leads: dict[Span, Lead] = field(default_factory=dict)
    recent: list[Entity] = field(default_factory=list)
    unnamed: list[Entity] = field(default_factory=list)
    spoke: tuple[Entity, ...] = ()
    spoke_paragraph: int = -1
    _pairs: dict[tuple[int, ...], Entity] = field(default_factory=dict)
    _holders: dict[str, list[Entity]] = field(default_factory=dict)
    _kindred: dict[str, list[Entity]] = field(default_factory=dict)
    _firms: Firms = field(default_factory=Firms)
    _speak_of: Mapping[Span, tuple[Entity, ...]] = field(default_factory=dict)
    _spoke_in: set[int] = field(default_factory=set)
    _heads_of: dict[int, list[Span]] = field(default_factory=dict)
    _heads: Mapping[Span, Sequence[int]] = field(default_factory=dict)
    _before: Found | None = None
    _heard: Mapping[int, tuple[Entity, ...]] = field(default_factory=dict)
    _cited: dict[str, list[Span]] = field(default_factory=dict)

    def run(
        self,
        asked: Sequence[Found],
        heads: Mapping[Span, Sequence[int]],
        heard: Mapping[int, tuple[Entity, ...]],
        speak_of: Mapping[Span, Found],
    ) -> None:
        """Lead every mention of the scene, and those that are asked for besides.

        `heads` are the mentions that sources go by, with the numbers of their statements; `heard`, by such numbers,
        who is known to speak where no source stands; `speak_of`, by such mentions of bodies without a name, whom they
        speak of first.
        """
        self._heard = heard
        passed = sorted((self.statements[number].content[-1].end, number) for number in heard)
        for head, numbers in heads.items():
            for number in numbers:
                self._heads_of.setdefault(number, []).append(head)
        self._heads = heads
        self._speak_of = {head: self.people.of(found.span) for head, found in speak_of.items()}
        self._firms = firms(self.people.all, self.ranker, self.language.code, heads, self.people.spoken_of())
        for statement in self.statements:
            if statement.nested_in and statement.kind in QUOTED:
                self._cited.setdefault(statement.nested_in, []).extend(statement.content)
        for found, over, before in in_turn([*self.scene.mentions, *asked], self.statements, heads):
            self._before = before
            while passed and passed[0][0] <= found.span.start:
                self._pass(*passed.pop(0))
            lead = self._lead(found, over)
            if lead is not None:
                self.leads[found.span] = lead
                self._speaks(found, lead)

    def heard_in(self, number: int) -> tuple[Entity, ...]:
        """Who is known to speak in a statement without a source, where the report has been read before."""
        return self._heard.get(number, ())

    def _pass(self, end: int, number: int) -> None:
        """Whoever spoke without a frame up to `end` is in mind: “I came alone. He shrugs.”"""
        sentence, paragraph = self.scene.sentence_at(end - 1), self.scene.block_at(end - 1)
        uttered = Found(Span(end - 1, end), "pronoun", ("i",), sentence, paragraph, person=1, subject=True, quoted=True)
        for entity in self._heard[number]:
            entity.last = uttered
            self._come_first(entity)
        self.spoke, self.spoke_paragraph = self._heard[number], paragraph
        self._spoke_in = set()

    def _speaks(self, found: Found, lead: Lead) -> None:
        """Remember who spoke last: whoever makes a statement that is not part of another."""
        if lead.tied or all(self.statements[number].nested_in for number in self._heads.get(found.span, ())):
            return
        numbers = set(self._heads.get(found.span, ()))
        together = self.spoke if numbers and numbers & self._spoke_in else ()  # "Ada and Omar said"
        self.spoke, self.spoke_paragraph = (*together, *lead.to), found.paragraph
        self._spoke_in = numbers
        for entity in lead.to:
            entity.spoke += 1

    def _lead(self, found: Found, over: Sequence[int]) -> Lead | None:
        quoted = found.quoted = any(self.statements[number].kind in QUOTED for number in over)
        if found.form == "name":
            return self._name(found)
        if found.person != 3:
            return None
        sayer, own_words = self._sayer(over)
        if found.form == "pronoun":
            kind: Kind = "they" if found.number == "many" else "it" if found.gender == "n" else "he"
            if kind == "he" and found.words[0] not in SUBJECTS:
                kind = "his"
        elif found.definite and found.number == "one" and is_generic(found, self.text):
            kind = "he"
        else:
            kind = "description"
        heard = (self.spoke, self.spoke_paragraph, self.language.code)
        item = Item(found, kind, quoted, found.span in self._heads, sayer, *heard)
        item.own_words = own_words
        item.question = self._question(found) if kind == "he" else None
        before = self._before
        if before is not None and NEXT_TO.fullmatch(self.text, before.span.end, found.span.start):
            item.beside = before
        made = [self.statements[number] for number in self._heads.get(found.span, ())]
        item.own = [span for one in made for span in one.content]
        item.cited = [span for one in made for span in self._cited.get(one.id, ())]
        item.own_quoted = any(one.kind in QUOTED for one in made)
        if kind == "description":
            item.holders = self._who_hold(item.head)
            item.firms = self._firms
            item.kin = self._kin(item.head)
            item.speaks_of = [one for one in self._speak_of.get(found.span, ()) if self._may_speak(item.head, one)]
        new = kind == "description" and self._is_new(found)
        people, chances = ([], []) if new else self._ranked(item)
        sure = self.ranker.sure
        if kind == "description" and chances:
            best = people[chances.index(max(chances))]
            sure += UNTOLD * (not (best.roles or best.seen))
        lead = chosen(found.span, people, chances, sure)
        if lead is not None and found.form == "description" and found.number == "many" and _is_one(lead.to):
            lead = None  # „Forscher warnen“ is no one of them
        if lead is None and found.form == "description":
            lead = self._unnamed(found)
            if lead.to[0].naming is None:
                named = {entity: chance for entity, chance in zip(people, chances, strict=True) if entity.naming}
                lead.to[0].may_be |= higher(named, lead.to[0].may_be)
        if lead is not None and not lead.tied:
            for entity in lead.to:
                self._touch(entity, found)
                if kind == "description" and item.head:
                    entity.called.add(item.head)
                if (
                    not entity.gender
                    and not (found.gender == "n" and entity.is_person)
                    and found.form == "pronoun"
                    and found.number == "one"
                    and (lead.score or 0) >= LEARNT
                ):
                    entity.gender = found.gender
                    if found.gender != "n" and entity.kind is None:
                        entity.person = max(entity.person, LIKELY)
        return lead

    def _may_speak(self, noun: str, entity: Entity) -> bool:
        """Whether whom a body without a name speaks of first may be that body itself: "Tarn plans cuts, the carmaker
        said", "Channel Tarn is sorry, the broadcaster said"."""
        kindred = any(kindred_body(noun, word.lower()) for word in entity.words)
        bare = len(entity.words) == 1 and not (entity.kind or entity.gender or entity.roles or entity.thing)
        return (entity.may_be_body or bare) and (kindred or company_noun(noun, self.language.code))

    def _question(self, found: Found) -> Span | None:
        """What tells, before a "he" in its sentence, what he was asked: "Asked whether Quill would stay, he"."""
        begin, end = self.scene.sentences[found.sentence].start, found.span.start
        return Span(begin, end) if ASKED.match(self.text, begin) and self.text.endswith(", ", begin, end) else None

    def _is_new(self, found: Found) -> bool:
        """Whether "a spokesman", "the man from the water board" brings in somebody whom nobody has spoken of."""
        first = self.text[found.span.start : found.span.end].partition(" ")[0].lower()
        return first in INDEFINITE or (
            bool(found.roles) and found.roles[-1] in GENERIC and tells_more(found, self.text)
        )

    def _who_hold(self, head: str) -> list[Entity]:
        """The named ones, wherever in the report, whose role or name has this noun."""
        if not head:
            return []
        if head not in self._holders:
            known = [one for one in self.people.all if one.goes_by(head, self.language.code)]
            self._holders[head] = known
        return self._holders[head]

    def _kin(self, head: str) -> list[Entity]:
        """The named ones, wherever in the report, who hold an office of this family: a leader for "director"."""
        if not head:
            return []
        if head not in self._kindred:
            self._kindred[head] = [one for one in self.people.all if one.holds(head, self.language.code)]
        return self._kindred[head]

    def _sayer(self, over: Sequence[int]) -> tuple[tuple[Entity, ...], bool]:
        """Who makes the innermost statement whose maker is known, and whether it is in that one's own words."""
        for number in reversed(over):
            if to := self._heard.get(number):
                return to, self.statements[number].kind in QUOTED
            for head in self._heads_of.get(number, ()):
                lead = self.leads.get(head)
                named = self.people.of(head)  # who stands behind the words: “He knew,” said Ada Quill
                to = () if lead is None or lead.tied else lead.to
                if to or len(named) == 1:
                    return to or named, self.statements[number].kind in QUOTED
        return (), False

    def _name(self, found: Found) -> Lead | None:
        fitting = self._likelier(self.people.of(found.span), found)
        if not fitting:
            return None
        if len(fitting) > 1:
            return Lead(found.span, fitting, tied=True)
        entity = fitting[0]
        if not entity.mentions:
            self._introduce(entity, found)
        self._touch(entity, found)
        before = self._before
        if (
            before is not None
            and before.form == "name"
            and JOINED.fullmatch(self.text, before.span.end, found.span.start)
        ):
            other = self.people.of(before.span)
            if len(other) == 1 and other[0] is not entity and other[0].person > 0 and entity.person > 0:
                self._touch(self._pair((other[0], entity)), found)
        return Lead(found.span, fitting)

    def _introduce(self, entity: Entity, found: Found) -> None:
        """A name that comes without a word of who it is, right after "the minister" whom nobody is: it is theirs."""
        if entity.roles or found.outside or found.apposed or found.possessive or not found.subject:
            return
        if not entity.is_person or entity.impersonal:
            return
        lately = [one for one in self.unnamed if one.last and found.sentence - one.last.sentence <= SOON]
        known = lately[-1] if lately else None
        if known is None or known.proves or known.number != "one" or known.person < LIKELY or not known.roles:
            return
        if (known.last and known.last.outside) or self._who_hold(known.words[-1]) or known.words[-1] in GENERIC:
            return
        if known.gender and entity.gender and known.gender != entity.gender:
            return
        known.proves = entity
        entity.roles.update(known.roles)
        entity.gender = entity.gender or known.gender
        self._holders.clear()
        self._kindred.clear()
        if known in self.recent:
            self.recent.remove(known)

    def _likelier(self, fitting: tuple[Entity, ...], found: Found) -> tuple[Entity, ...]:
        """Of several that share a short name, the one that the report names far more often, or spoke of lately."""
        if len(fitting) < 2:
            return fitting
        most, second, *_ = sorted(fitting, key=lambda one: -len(one.names))
        if len(most.names) >= MAIN * len(second.names) and most.mentions:
            return (most,)
        lately = [one for one in fitting if one.last and found.sentence - one.last.sentence <= LATELY]
        if len(lately) == 1:
            return (lately[0],)
        most, second, *_ = sorted(fitting, key=lambda one: -one.named_times)
        beside = second.last is not None and found.sentence - second.last.sentence <= BESIDE
        return (most,) if most.named_times >= SO_FAR * max(1, second.named_times) and not beside else fitting

    def pair_of(self, one: Entity, other: Entity) -> Entity | None:
        """The pair that the report has made of two people, if it has."""
        return self._pairs.get(tuple(sorted((id(one), id(other)))))

    def _named_together(self, one: Entity, other: Entity) -> bool:
        """Whether two were last mentioned as "Ada and Omar": a "he" after that may be either."""
        pair = self.pair_of(one, other)
        if pair is None or pair.last is None or one.last is None or other.last is None:
            return False
        return max(one.last.span.end, other.last.span.end) <= pair.last.span.end and one.gender == other.gender

    def _pair(self, members: tuple[Entity, ...]) -> Entity:
        key = tuple(sorted(map(id, members)))
        if key not in self._pairs:
            name = " and ".join(member.name for member in members)
            self._pairs[key] = Entity(members[0].naming, name, number="many", person=members[0].person, members=members)
        return self._pairs[key]

    def _unnamed(self, found: Found) -> Lead:
        """Somebody without a name, of whom the report speaks from here on; the same one for the same definite noun."""
        if found.called is not None:
            known = self.people.named(found.called)
            if not known:
                known = (self.people.make(found.span, found.called),)
                known[0].be("organisation", found.gender if self.language.code == "de" else "n")
            return Lead(found.span, known)
        if found.definite and found.roles and not found.owned:
            for known_one in self.unnamed:
                if known_one.words == found.roles and known_one.number == found.number:
                    return Lead(found.span, (known_one.proves or known_one,))
        entity = Entity(None, self.text[found.span.start : found.span.end], gender=found.gender, number=found.number)
        entity.definite = found.definite
        entity.roles.update(found.roles)
        head = found.roles[-1] if found.roles else ""
        entity.person = 3 if person_noun(head, self.language.code) else 0
        entity.names.append(found.span)
        if found.definite and not found.owned:
            entity.words = found.roles
            self.unnamed.append(entity)
        if body_noun(head, self.language.code):
            entity.kind = "organisation"
            entity.gender = german_gender(head) if self.language.code == "de" else "n"
        return Lead(found.span, (entity,))

    def _touch(self, entity: Entity, found: Found) -> None:
        entity.last = found
        entity.mentions += 1
        if found.form == "name":
            entity.named = found
            entity.named_times += 1
        self._come_first(entity)

    def _come_first(self, entity: Entity) -> None:
        if entity in self.recent:
            self.recent.remove(entity)
        self.recent.insert(0, entity)
        del self.recent[3 * IN_MIND :]

    # --- ranking

    def _ranked(self, item: Item) -> tuple[Sequence[Entity], Sequence[float]]:
        candidates = list(self._candidates(item))
        told = [features(item, entity) for entity in candidates]
        set_beside(candidates, told, self._named_together)
        if item.asked:  # what decides for a source has weights of its own, beside those for every mention
            told = [{**one, **{f"source: {name}": value for name, value in one.items()}} for one in told]
        kind: Kind = "body" if item.is_body else item.kind
        chances = self.ranker.chances(kind, item.found.span, candidates, told)
        return carried(candidates, chances, item.found.gender)

    def _left_in_headline(self, item: Item, entity: Entity) -> bool:
        """Whether only a headline speaks of somebody without a name: the report begins anew."""
        return entity.naming is None and not item.found.outside and bool(entity.last and entity.last.outside)

    def _candidates(self, item: Item) -> Iterator[Entity]:
        seen: set[int] = set()
        for entity in self.recent[:IN_MIND]:
            seen.add(id(entity))
            if not excluded(item, entity) and not self._left_in_headline(item, entity):
                yield entity
        main = filter(None, [item.firms.main])
        for entity in (*item.holders[:IN_MIND], *item.kin[:IN_MIND], *main, *item.speaks_of):
            if id(entity) not in seen and not excluded(item, entity):
                seen.add(id(entity))
                yield entity
