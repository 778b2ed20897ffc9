"""Who speaks where no source stands: passages whose marks and frames are lost, quotations on their own.

Only what surrounds such a passage can tell: who spoke last, who speaks next, who was named right before or is named
right after, who is on the caption. It is ranked as mentions are, and left open where nothing decides.
"""

from __future__ import annotations

import math
import re

from sayso.records import Statement
from sayso.resolve.beside import BEGINS, REACH, Add, Beside
from sayso.resolve.echoes import Echoes
from sayso.resolve.entity import Entity
from sayso.resolve.interviews import SURE, Interview
from sayso.resolve.lead import Lead, carried, chosen
from sayso.resolve.mention_words import WORD
from sayso.resolve.paragraphs import Paragraphs
from sayso.resolve.transcripts import ASKERS
from sayso.resolve.walk import Walk

PLURAL = re.compile(r"\b(?:we|us|our|ours|wir|uns|unser\w*)\b", re.IGNORECASE)
SINGULAR = re.compile(r"\b(?:I|me|my|mine|ich|mich|mir|mein\w*)\b")
ENDS = 60
"""Characters between the source and the passage where a paragraph ends on who speaks ("says Ada Quill.")."""
ECHOES = 200
"""How many statements further on a headline may take its words from."""
RETOLD = ("free_indirect", "indirect", "reported")
"""Statements in which whoever says "I" is "she"."""
TOLD = ("speech", "writing", None)
TURNS = 3
"""How many speakers are looked back at."""
CLOSE = 5
"""Characters between two sentences that follow each other."""


def adopt(walk: Walk, paragraphs: Paragraphs, leads: list[list[Lead]]) -> None:
    """Give each statement without source and cue the speaker that its surroundings tell; `leads` is filled in place."""
    seeker = _Seeker(walk, paragraphs, leads)
    for place, number in seeker.asked():
        if lead := seeker.seek(place, number):
            leads[number].append(lead)
            seeker.hear(number, lead)


class _Seeker:
    def __init__(self, walk: Walk, paragraphs: Paragraphs, leads: list[list[Lead]]) -> None:
        self.walk, self.leads = walk, leads
        self.order = sorted(range(len(walk.statements)), key=lambda number: walk.statements[number].start)
        self.paragraphs = paragraphs
        self._beside = Beside(self.paragraphs, leads)
        self._heard: dict[int, Entity] = {}
        self._answerer: tuple[Entity, ...] = ()
        self._answered: dict[int, tuple[Entity, ...]] = {}
        self._echoes: Echoes | None = None
        self._interview: Interview | None = None

    def asked(self) -> list[tuple[int, int]]:
        """The statements without a source, by place and number: headlines last, for the report tells whose they are."""
        statements = self.walk.statements
        some = [
            (place, number)
            for place, number in enumerate(self.order)
            if not (statements[number].source or statements[number].cue or self.leads[number])
        ]
        return sorted(some, key=lambda one: self.paragraphs.is_headline(self._block(one[1])))

    def _block(self, number: int) -> int:
        return self.paragraphs.number(self.walk.statements[number].start)

    def hear(self, number: int, lead: Lead) -> None:
        """Remember whose words a paragraph without a frame holds: it may be heard again."""
        block = self._block(number)
        if not lead.tied and self.paragraphs.is_passage(block):
            if self.paragraphs.asks(block - 1):
                self._answerer = lead.to
            self._heard.update((id(entity), entity) for entity in lead.to)
            self._answered[self.paragraphs.number(self.walk.statements[number].content[-1].end - 1)] = lead.to

    def seek(self, place: int, number: int) -> Lead | None:
        """The likeliest of those around, if it is likely enough; two that are equal are both open."""
        found: dict[int, tuple[Entity, dict[str, float]]] = {}
        statement = self.walk.statements[number]
        if self._interview is None:
            self._interview = Interview(self.paragraphs)
        if self._interview.answers(statement):
            return Lead(None, self._interview.to, SURE)

        def add(entity: Entity, /, *names: str) -> None:
            _, features = found.setdefault(id(entity), (entity, {}))
            features.update(dict.fromkeys(names, 1.0))

        first = self.paragraphs.number(statement.content[0].start)
        last = self.paragraphs.number(statement.content[-1].end - 1)
        asked = self.paragraphs.asks(first - 1)
        self._spoken(place, statement, first, last, add)
        if self.paragraphs.is_headline(first):
            self._echoed(place, statement, add)
        self._beside.tell(statement, first, last, add)
        if self.paragraphs.is_passage(first):
            if asked and first > 1 and (answered := self._answered.get(first - 2)):
                for entity in answered:
                    add(entity, "answers on")
            for entity in self._answerer if asked else ():
                add(entity, "answered last")
            for entity, how in self.paragraphs.interviewed():
                add(entity, f"interview: {how}", *([f"interview: {how}, asked"] if asked else []))
            for entity in self._heard.values():
                add(entity, "heard", *(["answers again"] if asked else []))
            if (topic := self.paragraphs.topic()) is not None:
                add(topic, "most named", *(["most named, asked"] if asked else []))
        text = " ".join(self.walk.text[span.start : span.end] for span in statement.content)
        many, one = bool(PLURAL.search(text)), bool(SINGULAR.search(text))
        if one and not many:  # whoever says "I" is somebody
            found = {key: value for key, value in found.items() if value[0].may_be_person or value[0].naming is None}
        found = {key: value for key, value in found.items() if value[0].name not in ASKERS}
        if not found:
            return None
        if self._echoes is None:  # most reports have no passage
            self._echoes = Echoes(self.walk)
        shares = self._echoes.shares(statement, [entity for entity, _ in found.values()])
        for (entity, features), share in zip(found.values(), shares, strict=True):
            self._fits(statement, entity, features, many and not one)
            if share:
                features["echoes"] = share
            if share and share == max(shares):
                features["echoes most"] = 1.0
            if asked:
                features["asked"] = 1.0
                if "answers again" not in features:
                    features["asked, unheard"] = 1.0
            if self.paragraphs.is_passage(first):
                features.update({f"own paragraph: {name}": value for name, value in features.items()})
        people = [entity for entity, _ in found.values()]
        chances = self.walk.ranker.chances(
            "passage", statement.content[0], people, [features for _, features in found.values()]
        )
        return chosen(None, *carried(people, chances), self.walk.ranker.sure)

    def _spoken(self, place: int, statement: Statement, first: int, last: int, add: Add) -> None:
        before = self._speaker_before(place)
        if before is not None:
            spoken, speakers = before
            number = self.order[spoken]
            near = first - self.paragraphs.number(self.walk.statements[number].content[-1].end - 1)
            for entity in speakers:
                if near <= 0:
                    add(entity, "goes on", f"goes on {statement.kind}")
                    if statement.content[0].start - self.walk.statements[number].content[-1].end < CLOSE:
                        add(entity, "goes on at once")
                elif near <= REACH:
                    add(entity, "spoke before" if near == 1 else "spoke earlier")
                    source = self.walk.statements[number].source
                    if not source:
                        add(entity, "passage before")
                    elif near == 1 and statement.content[0].start - source[-1].end < ENDS:
                        add(entity, "hands over")
            self._by_turns(spoken, speakers, first, add)
        self._thinks(place, statement, first, add)
        for entity in self._heard_after(place, last):
            add(entity, "heard after")
        after = self._speaker(range(place + 1, min(len(self.order), place + 8)))
        if after is not None:
            number, speakers = self.order[after[0]], after[1]
            near = self._block(number) - last
            for entity in speakers:
                if near == 1 and self.walk.statements[number].source:
                    begins = self.walk.statements[number].source[0].start
                    if begins - self.walk.scene.blocks[last + 1].span.start < BEGINS:
                        add(entity, "speaks next at once")
                if near <= REACH:
                    add(entity, "speaks here" if near <= 0 else "speaks next" if near == 1 else "speaks later")

    def _by_turns(self, place: int, last: tuple[Entity, ...], first: int, add: Add) -> None:
        """Who spoke before whoever spoke last: two who speak by turns do so again."""
        runs = [last]
        while len(runs) < TURNS and (found := self._speaker_before(place)):
            place, speakers = found
            if first - self._block(self.order[place]) > TURNS * REACH:
                break
            if set(speakers).isdisjoint(runs[-1]):
                runs.append(speakers)
        if len(runs) > 1:
            turns = ["by turns"] if len(runs) > 2 and not set(runs[2]).isdisjoint(last) else []
            if turns and self.paragraphs.asks(first - 1):
                turns.append("by turns, asked")
            for entity in runs[1]:
                add(entity, "spoke before that", *turns)

    def _heard_after(self, place: int, last: int) -> tuple[Entity, ...]:
        """Who was found to speak in the next passage, when the report was read before."""
        for later in self.order[place + 1 : place + 8]:
            if self._block(later) - last > REACH:
                break
            if not self.walk.statements[later].nested_in and (to := self.walk.heard_in(later)):
                return to
        return ()

    def _thinks(self, place: int, statement: Statement, first: int, add: Add) -> None:
        """Whose thought stands right before, or ends the block before: "She finds it too small. It would not do."."""
        if place == 0:
            return
        before = self.order[place - 1]
        other = self.walk.statements[before]
        apart = first - self.paragraphs.number(other.start)
        if other.nested_in or other.medium in TOLD or not other.content or apart > 1:
            return
        for lead in self.leads[before]:
            for entity in () if lead.tied else lead.to:
                add(entity, "thinks before" if apart else "thinks here")
                if statement.content[0].start - other.content[-1].end < CLOSE:
                    add(entity, "thinks right before")

    def _speaker_before(self, place: int) -> tuple[int, tuple[Entity, ...]] | None:
        return self._speaker(range(place - 1, max(-1, place - 8), -1))

    def _speaker(self, places: range) -> tuple[int, tuple[Entity, ...]] | None:
        """The place of the nearest statement of its own that leads to somebody, and to whom."""
        for place in places:
            number = self.order[place]
            other = self.walk.statements[number]
            if other.nested_in or other.medium not in TOLD or not other.content:
                continue
            if self.leads[number]:
                return place, self.leads[number][0].to
            if other.source or other.cue:
                return None
        return None

    def _echoed(self, place: int, statement: Statement, add: Add) -> None:
        """Whoever says much the same further on: a headline quotes somebody whom the report quotes."""
        wanted = self._words(statement)
        for later in self.order[place + 1 : place + ECHOES]:
            said = self._words(self.walk.statements[later])
            if len(wanted) > 1 and len(wanted & said) * 3 >= len(wanted) * 2:
                for lead in self.leads[later]:
                    for entity in () if lead.tied else lead.to:
                        add(entity, "echo")

    def _words(self, statement: Statement) -> set[str]:
        text = " ".join(self.walk.text[span.start : span.end] for span in statement.content)
        return {word for word in WORD.findall(text.lower()) if len(word) > 3}

    def _fits(self, statement: Statement, entity: Entity, features: dict[str, float], many: bool) -> None:
        """What the words themselves tell; in words that are retold "she" may be whoever says them."""
        sexes: set[str] = set()
        retold = "retold: " if statement.kind in RETOLD else ""
        for span in statement.content:
            for at in self.paragraphs.mentions(span.start, span.end):
                found = self.walk.scene.mentions[at]
                if (
                    found.form == "pronoun"
                    and found.person == 3
                    and found.number == "one"
                    and found.gender in ("f", "m")
                ):
                    if not sexes and entity in self.paragraphs.meant(at):
                        features[f"{retold}meant inside"] = 1.0
                    sexes.add(found.gender)
                elif found.form == "description" and found.person == 3 and entity in self.paragraphs.meant(at):
                    features[f"{retold}meant inside"] = 1.0
                if found.form == "name" and entity in self.walk.people.of(found.span):
                    features[f"{retold}named inside"] = 1.0
                elif found.definite and found.roles and entity.holds(found.roles[-1], self.walk.language.code):
                    features["told inside"] = 1.0
        sex = entity.gender or entity.likely
        if sexes and sex in ("f", "m"):
            features[f"{retold}told of in the third person" if sex in sexes else f"{retold}others told of"] = 1.0
        if entity.members:
            features["pair, we" if many else "pair"] = 1.0
        if not entity.is_person:
            features["no person"] = 1.0
        elif entity.impersonal and entity.kind != "person":
            features["impersonal"] = 1.0
        if id(entity) in self.paragraphs.dead():
            features["dead"] = 1.0
        if entity.spoke:
            features["has spoken"] = 1.0
        features.update(entity.looks())
        features["often"] = math.log1p(entity.mentions)
        features["spoke often"] = math.log1p(entity.spoke)
