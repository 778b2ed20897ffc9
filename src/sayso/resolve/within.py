"""Who is meant, within one article: names, and short names where one fuller form alone fits.

A modest first resolver that never guesses: pronouns and descriptions get no speaker, a last name that two
people share gets both as candidates. It knows the article's text and the statements, nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.extract import Extraction
from sayso.languages import Language, profile
from sayso.records import Article, Source, SourceKind, Span, Spans, Speaker, Statement
from sayso.resolve.names import Named, full_names, named, parts
from sayso.segment import article_blocks


@dataclass(slots=True)
class _Person:
    """A source in the making: the span of its fullest name, every mention, and what mentions tell of it."""

    naming: Span
    name: str
    mentions: set[Span] = field(default_factory=set)
    kind: SourceKind | None = None
    role: str | None = None
    affiliation: str | None = None

    def learn(self, told: Named) -> None:
        self.kind = self.kind or told.kind
        self.role = self.role or told.role
        self.affiliation = self.affiliation or told.affiliation


@dataclass(frozen=True, slots=True)
class _Lead:
    """A mention and the name, or equal names, it leads to."""

    via: Spans
    names: tuple[str, ...]


def resolve(article: Article, extraction: Extraction) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """The statements with their speakers, and the sources in order of their first mention."""
    language = profile(article.language)
    found = _Found(article.text, language)
    leads = [
        [lead for span in statement.source for part in parts(article.text, span) if (lead := found.lead(part))]
        for statement in extraction.statements
    ]
    whole = [
        len(lead) == sum(len(parts(article.text, span)) for span in statement.source)
        for statement, lead in zip(extraction.statements, leads, strict=True)
    ]
    _adopt(article, extraction.statements, leads, whole)
    sources = found.sources(article)
    ids = {source.name: source.id for source in sources}
    return (
        tuple(
            _with_speakers(statement, lead, ids) for statement, lead in zip(extraction.statements, leads, strict=True)
        ),
        sources,
    )


class _Found:
    """The people of one article, by their fullest name."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language = text, language
        self.full = full_names(text, language)
        self.people: dict[str, _Person] = {}
        self.seen: dict[Span, _Lead | None] = {}

    def lead(self, mention: Span) -> _Lead | None:
        """Where the mention leads, remembered as one mention of whom it leads to."""
        if mention not in self.seen:
            self.seen[mention] = self._lead(mention)
        return self.seen[mention]

    def _lead(self, mention: Span) -> _Lead | None:
        told = named(self.text, mention, self.language)
        if told is None:
            return None
        told = self._without_role(told)
        fuller = self.full.get(told.name, []) if told.kind in (None, "person") and " " not in told.name else []
        if len(fuller) > 1:
            for span in fuller:
                self._person(span)
            return _Lead((mention,), tuple(self.text[span.start : span.end] for span in fuller))
        naming = fuller[0] if fuller else self._known(told)
        person = self._person(naming)
        person.mentions.add(mention)
        person.learn(told)
        via = (mention,) if mention.contains(naming) or naming == told.span else (mention, naming)
        return _Lead(via, (person.name,))

    def _known(self, told: Named) -> Span:
        """The first mention under the same name, or in full where the name is the shorter half of one."""
        if told.name in self.people:
            return self.people[told.name].naming
        first, _, last = told.name.partition(" ")
        for span in self.full.get(last.rpartition(" ")[2], []) if last else []:
            fuller = self.text[span.start : span.end]
            if (
                fuller.split()[0] == first
                and fuller.split()[-1] == told.name.split()[-1]
                and len(fuller) > len(told.name)
            ):
                return span
        return told.span

    def _without_role(self, told: Named) -> Named:
        """„Anwohner Jens Opitz“ as the Jens Opitz that the text knows: in German a role is a capital, too."""
        if told.kind not in (None, "person"):
            return told
        last = told.name.rpartition(" ")[2]
        for span in self.full.get(last, []):
            short = self.text[span.start : span.end]
            if told.name.endswith(" " + short) and self.language.code == "de":
                begin = told.span.end - len(short)
                role = told.name.removesuffix(short).strip()
                return replace(told, span=Span(begin, told.span.end), name=short, role=told.role or role)
        return told

    def _person(self, naming: Span) -> _Person:
        name = " ".join(self.text[naming.start : naming.end].split())
        return self.people.setdefault(name, _Person(naming, name))

    def sources(self, article: Article) -> tuple[Source, ...]:
        made = []
        for person in self.people.values():
            covered = any(mention.contains(person.naming) for mention in person.mentions)
            mentions = person.mentions if covered else person.mentions | {person.naming}
            made.append(
                Source(article.id, person.name, tuple(sorted(mentions)), person.kind, person.role, person.affiliation)
            )
        return tuple(sorted(made, key=lambda source: (source.mentions[0], source.name)))


def _adopt(article: Article, statements: Sequence[Statement], leads: list[list[_Lead]], whole: Sequence[bool]) -> None:
    """A passage without source or frame gets the one who speaks right before and after it, if it is only one."""
    blocks = [
        block.span for block in article_blocks(article.text, article.blocks) if block.kind in ("paragraph", "quote")
    ]
    spoken: dict[int, list[int]] = {}
    at = 0
    order = sorted(range(len(statements)), key=lambda number: statements[number].start)
    for number in order:
        while at < len(blocks) and blocks[at].end <= statements[number].start:
            at += 1
        if at < len(blocks):
            spoken.setdefault(at, []).append(number)
    for at, numbers in spoken.items():
        for number in numbers:
            statement = statements[number]
            if statement.source or statement.cue or statement.kind != "free_direct":
                continue
            last = at
            while last + 1 < len(blocks) and blocks[last + 1].start < statement.content[-1].end:
                last += 1
            near = [
                other
                for block in (at - 1, last + 1)
                for other in spoken.get(block, [])
                if statements[other].medium in ("speech", "writing", None) and statements[other].source
            ]
            names = {lead.names for other in near for lead in leads[other]}
            if len(names) == 1 and all(whole[other] and len(leads[other]) == 1 for other in near):
                leads[number].append(leads[near[0]][0])


def _with_speakers(statement: Statement, leads: Sequence[_Lead], ids: dict[str, str]) -> Statement:
    known = [lead for lead in leads if len(lead.names) == 1]
    tied = [lead for lead in leads if len(lead.names) > 1]
    if tied:
        candidates = tuple(Speaker(ids[name], lead.via) for lead in tied for name in lead.names)
        return replace(statement, candidates=candidates)
    seen: dict[str, Speaker] = {}
    for lead in known:
        seen.setdefault(ids[lead.names[0]], Speaker(ids[lead.names[0]], lead.via))
    return replace(statement, speakers=tuple(seen.values()))
