"""A reading with what people judged of it worked in: what readers see. No SQL here.

What people said of one statement, one after another, is a thread; its last word holds. A thread belongs to the
statement of the newest reading whose content is at least half the same, one to one, the best first. A statement that
a person accepted, changed or added is shown just as they left it, also where the reading has none for it; around it
(what it stands in, when it was said) the reading tells. An added one looks for none; it can only find one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.anchor.said import dated
from sayso.anchor.within import in_statements
from sayso.ledger.folding import fold_name
from sayso.ledger.identity import holding
from sayso.ledger.values import JudgementVerdict, Named, Values
from sayso.nesting import nested
from sayso.records import Article, Reading, Source, Span, Spans, Speaker, Statement

LEAST_OVERLAP = 0.5
MARK = "+judged"  # behind the version of the reading that was judged


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person judged of a statement: `seen` is what they saw, `left` how they left it.

    "reviewed" is of a whole article: what is in `listed`, seen and not judged before, is right, and nothing is missing.
    """

    n: int
    verdict: JudgementVerdict
    by: str
    at: str
    seen: Values | None = None
    left: Values | None = None
    thread: str = ""
    undoes: int | None = None
    listed: tuple[Values, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """What one judgement says of one statement."""

    n: int
    verdict: JudgementVerdict
    seen: Values | None
    left: Values | None


@dataclass(frozen=True, slots=True)
class Thread:
    """What people said of one statement, in order."""

    key: str
    words: tuple[Word, ...]

    @property
    def last(self) -> Word:
        return self.words[-1]

    @property
    def is_added(self) -> bool:
        return self.words[0].verdict == "add"

    @property
    def is_rejected(self) -> bool:
        return self.last.verdict == "reject"

    @property
    def shown(self) -> Values:
        """How the statement was left; of a rejected one, how it was seen."""
        values = self.last.left or self.last.seen
        assert values is not None  # of no verdict both are absent
        return values

    def forms(self) -> Iterable[tuple[Values, bool]]:
        """How the statement was seen, and how it was left (True): by these it is known again."""
        seen = dict.fromkeys(word.seen for word in self.words if word.seen is not None)
        yield from ((values, False) for values in seen)
        if self.shown not in seen:
            yield self.shown, True


def threads(judgements: Sequence[Judgement]) -> dict[str, Thread]:
    """What these judgements say of each statement, by keys, in order of when it began."""
    words: dict[str, list[Word]] = {}
    for each in judgements:
        if each.verdict == "reviewed":
            for number, values in enumerate(each.listed):
                words.setdefault(f"{each.n}.{number}", []).append(Word(each.n, "accept", values, values))
        elif each.verdict != "void":
            words.setdefault(each.thread, []).append(Word(each.n, each.verdict, each.seen, each.left))
    return {key: Thread(key, tuple(some)) for key, some in words.items()}


@dataclass(frozen=True, slots=True)
class Shown:
    """What readers see of an article, and what became of each thread.

    `of` has the thread of each statement that people judged, by its id; `rejected` those that are not shown, by their
    threads; `lost` the threads that find no statement in the reading.
    """

    reading: Reading
    of: Mapping[str, str] = field(default_factory=dict)
    rejected: Mapping[str, Statement] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    is_judged: bool = False

    def now(self, thread: str) -> str | None:
        """The id of the statement that this thread is about, if it is shown."""
        return next((shown for shown, key in self.of.items() if key == thread), None)


def derive(reading: Reading, judgements: Sequence[Judgement]) -> Shown:
    """The reading as it is shown: itself, where no judgement holds."""
    known = threads(holding(judgements))
    if not known:
        return Shown(reading)
    article, cast = reading.article, _Cast(reading)
    found = _matched(list(known.values()), reading.statements)
    of: dict[str, str] = {}
    rejected: dict[str, Statement] = {}
    judged: dict[str, Statement] = {}
    for key, thread in known.items():
        base = reading.statements[found[key]] if key in found else None
        if thread.is_rejected:
            rejected[key] = base or thread.shown.statement(article.id)
            continue
        made = _as_left(thread.shown, base, cast, article)
        judged[made.id], of[made.id] = made, key  # of two that were made the same, the later one
    taken = set(found.values())
    others = (said for number, said in enumerate(reading.statements) if number not in taken)
    untouched = (said for said in others if said.id not in judged)
    ordered = sorted((*untouched, *judged.values()), key=lambda said: (said.start, said.content, said.id))
    statements = nested([replace(said, nested_in=None) for said in ordered])
    anchors = in_statements(sorted(reading.anchors, key=lambda anchor: anchor.span), statements)
    told = {said.id: said for said in dated(article, statements, anchors)}
    by_id = {said.id: said for said in reading.statements}
    shown = tuple(_said(said, by_id, told) for said in statements)
    return Shown(
        Reading(
            article,
            replace(reading.by, version=reading.by.version + MARK),
            shown,
            cast.spoken(shown),
            anchors,
        ),
        of,
        rejected,
        frozenset(key for key, thread in known.items() if key not in found and not thread.is_added),
        is_judged=True,
    )


def _said(statement: Statement, by_id: Mapping[str, Statement], told: Mapping[str, Statement]) -> Statement:
    """When it was said: as the reading has it, if it has this one; else by the date that stands with its cue."""
    before = by_id.get(statement.id) or told.get(statement.id)
    return replace(statement, said=before.said if before else None)


def _as_left(values: Values, base: Statement | None, cast: _Cast, article: Article) -> Statement:
    made = values.statement(article.id)
    score = base.score if base else values.score
    if values.speakers is not None:
        speakers = tuple(
            Speaker(cast.source(each, values.everywhere), each.via, each.score) for each in values.speakers
        )
        return replace(made, score=score, speakers=speakers)
    if base is None:
        return replace(made, score=score)
    return replace(made, score=score, speakers=base.speakers, candidates=base.candidates)


class _Cast:
    """The sources of a reading, and those that people named besides."""

    def __init__(self, reading: Reading) -> None:
        self._article = reading.article
        self._sources = {source.id: source for source in reading.sources}
        self._called: defaultdict[str, list[Source]] = defaultdict(list)
        for source in reading.sources:
            self._called[fold_name(source.name)].append(source)
        self._silent = self._sources.keys() - _ids(reading.statements)

    def source(self, named: Named, everywhere: Spans) -> str:
        """The id of who is so named: of the reading's source of that name, else of one that is made for it."""
        same = self._called[fold_name(named.name)]
        if not same:
            made = self._made(named, everywhere)
            self._sources[made.id] = made
            same.append(made)
        return next((source for source in same if source.mentions[:1] == named.mentions[:1]), same[0]).id

    def _made(self, named: Named, everywhere: Spans) -> Source:
        """A source is its article and where it is first mentioned: no two begin at the same place."""
        taken = {source.mentions[0].start for source in self._sources.values()}
        whole = Span(0, len(self._article.text))
        for mention in (*named.mentions, *everywhere, whole):
            for start in range(mention.start, mention.end):
                if start not in taken:
                    rest = tuple(each for each in named.mentions if each != mention)
                    mentions = (Span(start, mention.end), *rest)
                    return Source(self._article.id, named.name, mentions, named.kind, named.role, named.affiliation)
        return next(iter(self._sources.values()))  # more sources than characters

    def spoken(self, statements: Sequence[Statement]) -> tuple[Source, ...]:
        """The sources without those whose statements are all gone."""
        heard = _ids(statements) | self._silent
        return tuple(source for source in self._sources.values() if source.id in heard)


def _ids(statements: Iterable[Statement]) -> set[str]:
    return {speaker.source for said in statements for speaker in (*said.speakers, *said.candidates)}


def _matched(known: Sequence[Thread], statements: Sequence[Statement]) -> dict[str, int]:
    """For each thread the number of its statement, if it finds one; no two the same, the best first."""
    pairs = []
    for order, thread in enumerate(known):
        for values, is_left in thread.forms():
            for number, said in enumerate(statements):
                same = _overlap(values, said)
                if same >= LEAST_OVERLAP:
                    whole = overlap(values.everywhere, (*said.source, *said.cue, *said.content))
                    pairs.append((-same, -whole, is_left, order, number))
    found: dict[str, int] = {}
    taken: set[int] = set()
    for *_, order, number in sorted(pairs):
        if known[order].key not in found and number not in taken:
            found[known[order].key] = number
            taken.add(number)
    return found


def _overlap(values: Values, said: Statement) -> float:
    if values.content and said.content:
        apart = values.content[-1].end <= said.content[0].start or said.content[-1].end <= values.content[0].start
        return 0.0 if apart else overlap(values.content, said.content)
    return overlap(values.everywhere, (*said.source, *said.cue, *said.content))


def overlap(some: Spans, others: Spans) -> float:
    """How much of the characters of either both have (intersection over union)."""
    one, other = _merged(some), _merged(others)
    if one == other:
        return 1.0
    both = at = 0
    for span in one:
        while at < len(other) and other[at].end <= span.start:
            at += 1
        for met in other[at:]:
            if met.start >= span.end:
                break
            both += min(span.end, met.end) - max(span.start, met.start)
    return both / (sum(map(len, one)) + sum(map(len, other)) - both) if both else 0.0


def _merged(spans: Spans) -> list[Span]:
    """The same characters as spans in order that do not touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged
