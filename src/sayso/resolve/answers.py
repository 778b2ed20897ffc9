"""Whom each source of a statement leads to, in one article: the mention that it goes by, found and led.

A source goes by its name, or by a pronoun or description inside it; the walk leads these, `unframed` what has no
source, and here "I" and "who" are led to whoever they stand for. Sources and speakers are for `within`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.extract import Extraction
from sayso.languages import profile, words
from sayso.records import Article, Span, Spans, Statement
from sayso.resolve import headlines, unframed
from sayso.resolve.apposition import without_article
from sayso.resolve.bodies import is_body
from sayso.resolve.conjuncts import parts
from sayso.resolve.descriptions import described
from sayso.resolve.entity import Entity
from sayso.resolve.found import Found
from sayso.resolve.given_names import gender
from sayso.resolve.lead import Lead
from sayso.resolve.mention_words import PAPERS, POSSESSIVES, VAGUE, closed_words
from sayso.resolve.mentions import scan
from sayso.resolve.names import CLAUSE, Named, cited, do_something, is_genitive, named
from sayso.resolve.paragraphs import Paragraphs
from sayso.resolve.people import People
from sayso.resolve.rank import Ranker
from sayso.resolve.roles import body_noun, common_body, company_noun, german_gender, may_be_somebody, person_noun
from sayso.resolve.subjects import body_told, subject
from sayso.resolve.transcripts import unlabelled
from sayso.resolve.walk import Walk
from sayso.segment import article_blocks

NOBODY = words("""
    demnach demzufolge wonach danach darin dort denen dem deren dessen diese dieser dieses
""")
"""German words for what has been said, and pronouns that no pass over the text has seen."""
GENITIVES = frozenset(["der", "des"])
RELATIVE = frozenset(["who", "which", "der", "die", "das", "welcher", "welche"])
COMPOUND = 9
"""Letters of a German noun from which on it mostly says which one: „Rechnungshof“, not „Papier“."""
REPORTED = ("indirect", "reported")
"""Statements in the words of whoever reports them."""
SOMEBODY = re.compile(r"\b(?:those|some(?:one|body)|any(?:one|body)|every(?:one|body)|ones?) $", re.IGNORECASE)
"""Whom a relative clause tells of without a name: "those who"."""
PEOPLES = re.compile(r"(?:an|ist|crat|er|or|in[oa]|ic)s$")
"""How names of many end: "Tarnians", "Democrats"."""
ASIDE = frozenset(["that", "which", "from", "with", "between", "in", "to"])
"""Words behind which whoever is named is not the source: "a timeline from the firm", but "dozens of residents"."""
BARE = "police"
"""A body that speaks without an article."""
NEAR = 40
"""Characters between a relative pronoun and what it stands for, at most."""
BACK = 4
"""How many mentions before that one are looked at."""
NAMED = 0.98
"""How often a name leads to the right one: measured on the own corpus."""


def answer(article: Article, extraction: Extraction, ranker: Ranker) -> Answers:
    """Who is meant, read twice where passages have no source: a "she" behind one may be whoever spoke in it."""
    answers = Answers(article, extraction, ranker)
    heard = answers.heard()
    return Answers(article, extraction, ranker, heard) if heard else answers


class Answers:
    """Who is meant by each source of the statements: `leads[n]` are the leads of statement n.

    `heard` are the names of those who speak in statements without a source, by the numbers of these, where an earlier
    reading has told.
    """

    def __init__(
        self,
        article: Article,
        extraction: Extraction,
        ranker: Ranker,
        heard: Mapping[int, Spans] | None = None,
    ) -> None:
        self.article, self.statements = article, unlabelled(article.text, extraction.statements)
        self.text, self.language = article.text, profile(article.language)
        self.scene = scan(self.text, article_blocks(self.text, article.blocks), self.language)
        self._starts = [found.span.start for found in self.scene.mentions]
        self._parts = [
            [part for span in one.source for part in parts(self.text, span, self.language)] for one in self.statements
        ]
        self._told = {part: named(self.text, part, self.language) for some in self._parts for part in some}
        spoken = sorted({told.span for told in self._told.values() if told is not None})
        subjects = dict(self._subjects())
        firms = {found.span for noun, found in subjects.values() if company_noun(noun, self.language.code)}
        self.people = People(self.text, self.scene.mentions, self.language, spoken, extraction.naming, firms)
        self._standing: dict[Span, Found] = {}
        added = [self._stand(part, told) for part, told in sorted(self._told.items(), key=lambda item: item[0])]
        self.walk = Walk(self.text, self.language, self.scene, self.people, self.statements, ranker)
        heads: dict[Span, list[int]] = {}
        for number, some in enumerate(self._parts):
            for part in some:
                if part in self._standing:
                    heads.setdefault(self._standing[part].span, []).append(number)
        named_at = {one.naming: one for one in self.people.all}
        known = {
            number: people
            for number, names in (heard or {}).items()
            if (people := tuple(named_at[naming] for naming in names if naming in named_at))
        }
        speak_of = {self._standing[part].span: found for part, (_, found) in subjects.items() if part in self._standing}
        self.walk.run([found for found in added if found is not None], heads, known, speak_of)
        self.leads = [[lead for part in some if (lead := self._lead(part))] for some in self._parts]
        self.leads = [[_proven(lead) for lead in leads] for leads in self.leads]
        paragraphs = Paragraphs(self.walk)
        standing = [[self._standing[part] for part in some if part in self._standing] for some in self._parts]
        headlines.settle(self.walk, paragraphs, standing, self.leads)
        unframed.adopt(self.walk, paragraphs, self.leads)
        self._first_persons()

    def _subjects(self) -> Iterator[tuple[Span, tuple[str, Found]]]:
        """Sources that are a body without a name, each with its noun and whom what it says speaks of first."""
        for statement, some in zip(self.statements, self._parts, strict=True):
            for part in some:
                if noun := body_told(self.text, part, self.language):
                    found = subject(self.text, self.scene, statement, part)
                    if found is not None:
                        yield part, (noun, found)

    def heard(self) -> dict[int, Spans]:
        """The names of those who speak in statements without a source, by the numbers of these."""
        passages = {
            number: tuple(
                one.naming for lead in self.leads[number] if not lead.tied for one in lead.people if one.naming
            )
            for number, statement in enumerate(self.statements)
            if not (statement.source or statement.cue or statement.nested_in)
        }
        return {number: names for number, names in passages.items() if names}

    def told(self, part: Span) -> Named | None:
        """What the words of a source tell beside the name."""
        return self._told.get(part)

    def _stand(self, part: Span, told: Named | None) -> Found | None:
        """Find the mention that a source goes by; one that no pass over the text has seen is given back."""
        whole = self.text[part.start : part.end]
        words = whole.lower().strip()
        own = part.start + len(CLAUSE.sub("", whole))  # "the court, for which she works," is the court, not she
        inside = [found for found in self._inside(part) if found.span.start < own]
        if told is None and words == BARE:
            told = self._told[part] = Named(part, whole, "organisation")
        if words in self.language.indefinite | VAGUE | NOBODY or words.endswith(" of whom"):
            return None
        if words.rpartition(" ")[2] in self.language.sayings:  # „seinen Angaben“ are his, „ersten Angaben“ nobody's
            whose = [found for found in inside if found.possessive and found.form == "pronoun"]
            self._standing.update((part, found) for found in whose[:1])
            return None
        if words in RELATIVE and not self.text[part.start : part.end].isupper():  # not the WHO
            self._relative(part, words)
            return None
        if told is not None and told.name.lower() in closed_words(self.language.code) and not gender(told.name):
            return None  # "Nevertheless" and "November" before what others say
        if told is not None and not (
            self._only_describes(part, told) or self._is_common(part, told) or self._in_headline(part, told)
        ):
            seen = [found for found in inside if found.form == "name" and found.span.end == told.span.end]
            others = [found for found in seen if self._is_where(found, told)]
            describes = self._describes(told) or bool(others)
            if describes:
                seen = [found for found in seen if found not in others] if others else []
            seen = [found for found in seen if self.people.of(found.span)]
            if seen:
                self._standing[part] = seen[-1]
                if not self._is_author(seen[-1], told):
                    self._learn(self.people.of(seen[-1].span), told)
                return None
            known = self.people.named(told.name)
            if words == BARE:  # "Police" at the start of a sentence are "police" elsewhere
                known = tuple(one for one in self.people.all if one.name.lower() == BARE)
            if describes:
                known = tuple(one for one in known if one.name == told.name)
            entities = known or (self.people.make(told.span, told.name),)
            self.people.mean(told.span, entities)
            self._learn(entities, told)
            return self._place(part, Found(told.span, "name", tuple(told.name.split())))
        if told is not None and (self._is_common(part, told) or self._in_headline(part, told)):
            found = described(self.text, part, self.language)
            found.called = told.name
            found.span = told.span
            if self.language.code == "en" and " " in told.name:
                found.called = None  # "Rights group accuses"
            if do_something(self.text, part, self.language):
                found.number, found.gender, found.called = "many", "", None
            for other in inside:
                if other.span.overlaps(told.span):
                    self.scene.mentions.remove(other)
            self._starts = [one.span.start for one in self.scene.mentions]
            return self._place(part, found)
        owner = several = False
        for found in inside:
            if found.form == "description" and found.span.end > part.end:
                continue  # "The bank suspects" is no many of a bank's
            if self._is_aside(found, part):
                several = found.number == "many" and not found.definite  # "four in 10 voters"
                break  # "a timeline that the firm has sent"
            if owner := found.form == "description" and self._owns(found, part):
                break  # "the minister's spokesman"
            if self._heads(found) or (found.form != "name" and (not found.possessive or found.span == part)):
                self._standing[part] = found
                return None
        speaks = cited(self.text, part, self.language)
        found = described(self.text, speaks, self.language)
        found.called = self._called(speaks, found)
        found.definite &= not owner
        found.number = "many" if several else found.number
        return self._place(part, found)

    def _is_aside(self, found: Found, part: Span) -> bool:
        """Whether an English description stands in a clause or behind a preposition of what the source is."""
        if self.language.code != "en" or found.form != "description":
            return False
        before = self.text[part.start : found.span.start].lower().split()
        return not ASIDE.isdisjoint(before)

    def _owns(self, found: Found, part: Span) -> bool:
        """Whether an English description inside a mention only says whose somebody is."""
        end = found.span.end
        return end + 2 < part.end and self.text[end : end + 2] in POSSESSIVES

    def _learn(self, entities: Iterable[Entity], told: Named) -> None:
        """Learn from a source's words what somebody is: a body for good where these tell what sort of body it is."""
        noun = (told.role or "").rpartition(" ")[2].lower()
        sort = self.language.code == "en" and told.kind == "organisation" and is_body(noun, self.language)
        for entity in entities:
            if sort:
                entity.be_body()
            else:
                entity.be(told.kind, self._gender(told))

    def _is_author(self, found: Found, told: Named) -> bool:
        """Whether a document is named by whose it is: the army of „einer Stellungnahme der Armee“ is none."""
        return self.language.code == "de" and told.kind == "document" and found.before in GENITIVES

    def _describes(self, told: Named) -> bool:
        """Whether a name inside is somebody else's: "candidates like Ada Quill", "a study by Ada Quill"."""
        if self.language.code != "en" or told.kind not in ("group", "unnamed", "document"):
            return False
        head, *others = told.name.split()
        return not head[0].isupper() and not self.language.prepositions.isdisjoint(others)

    def _is_where(self, found: Found, told: Named) -> bool:
        """Whether a German name inside says only where or whose: „die Regierung in Tarn“, „Bewohner des Dorfes“."""
        if self.language.code != "de" or told.kind in (None, "person") or found.span.start == told.span.start:
            return False
        if told.kind == "organisation" and " und " in told.name:
            return True  # „die Gewerkschaft Bau und Boden“
        head = told.name.partition(" ")[0].lower()
        body = body_noun(head, "de") or person_noun(head, "de") or may_be_somebody(head)
        whose = told.kind in ("group", "unnamed") or bool(body)  # „der Verband der Reedereien“
        before = self.text[told.span.start : found.span.start].lower().split()
        led = not self.language.prepositions.isdisjoint(before)  # „Antwort auf eine Anfrage der Partei“
        return led or (whose and found.before in GENITIVES)

    def _only_describes(self, part: Span, told: Named) -> bool:
        """Whether what looks like a name is a noun for a person, as in a headline: "Director defends the roof"."""
        noun = person_noun(told.name.lower(), "en") if self.language.code == "en" else None
        if noun is None or noun[0] == "many":
            return False
        whole = without_article(self.text[part.start : part.end], self.language) == told.name
        return whole and not any(len(known.words) > 1 for known in self.people.named(told.name))

    def _called(self, part: Span, found: Found) -> str | None:
        """What a definite body goes by if it has no other name: „der Rechnungshof“, "the county council"."""
        whole = self.text[part.start : part.end]
        name = without_article(whole, self.language)
        head = found.roles[-1] if found.roles else ""
        if not found.definite or found.number == "many" or not head or name == whole:
            return None
        if self.language.code == "de":
            one = " " not in name and name[0].isupper() and len(name) >= COMPOUND
            may_be = one and not (person_noun(head, "de") or common_body(head, "de"))
            somebody = found.gender != "n" and head not in self.language.organisations and may_be_somebody(head)
            return name if may_be and not somebody else None
        modified = name.lower().endswith(f" {head}") and 1 <= name.count(" ") <= 2
        return name if modified and body_noun(head, self.language.code) else None

    def _is_common(self, part: Span, told: Named) -> bool:
        """Whether the only noun is one that any body goes by: „das Unternehmen“ may have a name, as "the company"; so
        may "the paper" where the report names one."""
        if self.text[part.start : part.end] == told.name:
            return False
        if " " in told.name:
            return self._tells_where(part, told)
        name = told.name.lower()
        if self.language.code == "en":
            return told.kind == "document" and name in PAPERS and any(one.holds(name, "en") for one in self.people.all)
        return self.language.code == "de" and told.kind == "organisation" and common_body(name, "de")

    def _tells_where(self, part: Span, told: Named) -> bool:
        """Whether what looks like a name is what a firm is and where it is from: "the Danish company"."""
        *before, noun = told.name.split()
        if self.language.code != "en" or not noun.islower() or not company_noun(noun, "en") or len(before) > 1:
            return False
        return self.text[part.start : part.start + 4].lower() == "the " and not self.people.named(told.name)

    def _in_headline(self, part: Span, told: Named) -> bool:
        """Whether a headline has only a noun for whom the report names: "Ministry denies", "Rights group accuses",
        „Forscher warnen“."""
        common = told.kind == "group" or common_body(told.name.lower(), self.language.code)
        *before, last = told.name.split()
        body = bool(before) and self.language.code == "en" and last.islower() and body_noun(last, "en")
        if not body and (before or not common):
            return False
        at = bisect_right(self.scene.blocks, part.start, key=lambda one: one.span.start) - 1
        return at >= 0 and self.scene.blocks[at].kind in ("headline", "subheading")

    def _heads(self, found: Found) -> bool:
        """Whether a name is whom the source is about: "the baker Ada Quill", not "a friend of Ada Quill"."""
        if found.form != "name" or found.before in self.language.prepositions | GENITIVES or found.possessive:
            return False
        if found.roles and is_genitive(self.text, found.words[-1], self.language):
            return False  # „der Arzt Quills“
        fitting = self.people.of(found.span)
        return bool(fitting) and (bool(found.roles) or (len(found.words) > 1 and fitting[0].is_person))

    def _gender(self, told: Named) -> str:
        if self.language.code != "de":
            return "n"
        return german_gender(told.name.rpartition(" ")[2].lower())

    def _place(self, part: Span, found: Found) -> Found:
        found.sentence = self.scene.sentence_at(found.span.start)
        found.paragraph = self.scene.block_at(found.span.start)
        found.subject = True
        self._standing[part] = found
        return found

    def _inside(self, part: Span) -> Iterator[Found]:
        for at in range(bisect_left(self._starts, part.start), len(self._starts)):
            if self._starts[at] >= part.end:
                return
            yield self.scene.mentions[at]

    def _lead(self, part: Span) -> Lead | None:
        found = self._standing.get(part)
        if found is None:
            return None
        if found.form == "name":
            lead = self.walk.leads.get(found.span)
            return replace(lead, mention=part, score=NAMED / len(lead.to)) if lead else None
        lead = self.walk.leads.get(found.span)
        return replace(lead, mention=part) if lead else None

    def _relative(self, part: Span, words: str) -> None:
        """The "who" of "Ada Quill, who said ...": the mention right before it, or whose body that is."""
        at = bisect_left(self._starts, part.start) - 1
        if at < 0 or part.start - self.scene.mentions[at].span.end >= NEAR:
            return
        found = self.scene.mentions[at]
        if found.sentence != self.scene.sentence_at(part.start):
            return  # "..., said Ada Quill. The other, who asked ..."
        if SOMEBODY.search(self.text, found.span.end, part.start):
            return
        if words == "who" and not self._may_be_who(found):
            for other in reversed(self.scene.mentions[max(0, at - BACK) : at]):
                if other.sentence == found.sentence and self._may_be_who(other) and not other.possessive:
                    found = other  # "Ada Quill of Tarn Rail, who said ..."
                    break
            else:
                return
        self._standing[part] = found

    def _may_be_who(self, found: Found) -> bool:
        """Whether a mention may be of people: no place, no body, no thing."""
        if found.form != "name":
            return found.gender != "n" or found.number == "many"
        known = self.people.of(found.span)
        if any(one.is_person for one in known) or PEOPLES.search(found.words[-1]):
            return True
        return found.before not in self.language.prepositions and any(one.may_be_person for one in known)

    def _first_persons(self) -> None:
        """ "I" and "we" are whoever says these words; the outer statement first."""
        numbers = {statement.id: number for number, statement in enumerate(self.statements)}
        for number in sorted(range(len(self.statements)), key=lambda n: -sum(map(len, self.statements[n].content))):
            statement = self.statements[number]
            first = [part for part in statement.source if (found := self._standing.get(part)) and found.person == 1]
            outer = self._says(statement, numbers) if first and not self.leads[number] else None
            if outer is not None:
                self.leads[number] = [replace(lead, mention=first[0]) for lead in self.leads[outer]]

    def _says(self, statement: Statement, numbers: dict[str, int]) -> int | None:
        """Whose own words a statement is part of: "She told them I knew", says Ada, is Ada's "I", not hers."""
        outer = numbers.get(statement.nested_in or "")
        within = outer
        while within is not None and self.statements[within].kind in REPORTED:
            within = numbers.get(self.statements[within].nested_in or "")
        return outer if within is None else within


PROVEN = 0.75
"""How surely a name without a word of who it is belongs to the description before it."""


def _proven(lead: Lead) -> Lead:
    """The lead to the name as whom somebody has turned out later."""
    known = lead.to[0] if len(lead.to) == 1 else None
    if known is None or known.proves is None:
        return lead
    return replace(lead, to=(known.proves,), score=PROVEN, through=known.names[0])
