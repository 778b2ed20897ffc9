"""What one asks the ledger and what it answers: a filter in, rows out. No SQL here."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from sayso.ledger.values import JudgementVerdict, Values
from sayso.records import Anchor, Dimension, Medium, ReporterStance, SourceKind, SourceStance, Statement, StatementKind

Order = Literal["newest", "relevance"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles and statements; None leaves a field open. Words and names match whatever their case or accents.

    `since` and `until` are ISO dates ("2022", "2022-12" or "2022-12-19"), both inclusive, and compare with
    the publication date in the article's own zone; an article without one matches neither. `said_between` are two
    such dates and compare with when a statement was made; where the report does not tell, with its publication.

    `about_date` (a date, or two as "2022-10..2022-12"), `figure` ("soldiers>5000") and `place` ("Minsk", or a country
    for all in it) ask for statements that speak of it. `stance` is the source's, `reporter_stance` the reporter's.
    """

    source: str | None = None
    publisher: str | None = None
    kind: StatementKind | None = None
    since: str | None = None
    until: str | None = None
    language: str | None = None
    about_date: str | None = None
    figure: str | None = None
    place: str | None = None
    said_between: tuple[str, str] | None = None
    medium: Medium | None = None
    stance: SourceStance | None = None
    reporter_stance: ReporterStance | None = None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as a line in a list."""

    id: str
    key: str | None
    url: str | None
    origin: str | None
    title: str | None
    publisher: str | None
    published: str | None
    language: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement that was found, with the words of its roles (parts joined by " … "), its article and its anchors.

    `passage` is the text that it stands in, from `start` (code points of the article's text). `unnamed` are those
    speakers that the report gives no name. `line` is the line of the report where it begins, from 1.
    """

    statement: Statement
    source: str
    cue: str
    content: str
    speakers: tuple[str, ...]
    article: ArticleRow
    passage: str = ""
    start: int = 0
    anchors: tuple[Anchor, ...] = ()
    unnamed: frozenset[str] = frozenset()
    line: int = 0


@dataclass(frozen=True, slots=True)
class HitPage:
    """Some hits of a search; `after` asks for those that follow, None where there are no more."""

    hits: tuple[Hit, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """Some articles of a list; `after` as in `HitPage`."""

    articles: tuple[ArticleRow, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that would narrow a search, and how many of the counted statements have it; of a source, its kind."""

    value: str
    statements: int
    source_kind: SourceKind | None = None


@dataclass(frozen=True, slots=True)
class Facets:
    """What could narrow a search, most frequent first; `counted` is the newest so many statements that fit it.

    `capped` says that there are more than were counted. `months` are those of publication ("2024-11"), `said_months`
    those in which it was said, as far as that is known, both oldest first.
    """

    counted: int
    capped: bool
    sources: tuple[Facet, ...] = ()
    publishers: tuple[Facet, ...] = ()
    kinds: tuple[Facet, ...] = ()
    languages: tuple[Facet, ...] = ()
    months: tuple[Facet, ...] = ()
    media: tuple[Facet, ...] = ()
    stances: tuple[Facet, ...] = ()
    reporter_stances: tuple[Facet, ...] = ()
    places: tuple[Facet, ...] = ()
    said_months: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source over all articles that match: all of one folded name, and of names that were judged to be one.

    `statements` and `words` count what was said or written (medium speech, writing or unknown);
    `thoughts` the statements of belief, wish or expectation, `shown` what footage, data or documents show.
    """

    name: str
    kind: SourceKind | None
    articles: int
    statements: int
    words: int
    thoughts: int
    shown: int
    ids: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard in the newest so many statements that fit: `counted`, and `capped` where there are more.

    Most words, most frequent, oldest come first. Sources are without `ids` and `names`; `months` are those of
    publication, each with a kind of statement and how many there are of it.
    """

    counted: int
    capped: bool
    sources: tuple[SourceRow, ...] = ()
    publishers: tuple[Facet, ...] = ()
    kinds: tuple[Facet, ...] = ()
    months: tuple[tuple[str, StatementKind, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name of a source, as it is shown; how the articles spell it, and in how many it is so called."""

    name: str
    spellings: tuple[str, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class SourceAbout:
    """A source as all articles tell of it, under `name`; what is told most often comes first.

    `names` has more than one where judgements say that they are one source's. `capped` says that there are more
    articles than were looked at.
    """

    name: str
    kind: SourceKind | None
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    names: tuple[SourceName, ...]
    capped: bool = False


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """How much is said by one source, in one outlet, in one month, … : `value`, None where there is none to be told.

    `over` is a value of the second dimension, if one was asked for, and the shares are of what is said in that; else
    of all that fits. `neutral`, `endorsing` and `distancing` count statements by the reporter's stance ("said",
    "pointed out", "claimed"); where there is no cue, there is none. `source_kind` is that of a source.
    """

    value: str | None
    over: str | None
    articles: int
    statements: int
    words: int
    neutral: int
    endorsing: int
    distancing: int
    statement_share: float
    word_share: float
    source_kind: SourceKind | None = None


VOICE_COLUMNS = tuple(field.name for field in fields(VoiceRow))


@dataclass(frozen=True, slots=True)
class Voices:
    """Share of voice by a dimension: those heard most first, months and years in order of time.

    `groups` is how many there are, `rows` those that were asked for. `statements` and `words` count each statement
    once; in the rows by source, one of two speakers counts for both.
    """

    by: Dimension
    over: Dimension | None
    groups: int
    statements: int
    words: int
    rows: tuple[VoiceRow, ...]


@dataclass(frozen=True, slots=True)
class SourceJudgement:
    """What was judged of sources, numbered: that `names` are one, that they are apart from `rest`, or that the
    judgement `undoes` is void. `holds` is false where a later one undid it.

    `score` and `reason` are those of the proposal that was accepted, if it was one.
    """

    n: int
    verdict: Literal["same", "apart", "void"]
    names: tuple[str, ...]
    rest: tuple[str, ...]
    by: str
    at: str
    score: float | None
    reason: str | None
    undoes: int | None
    holds: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """The values of a statement, with the words of its roles."""

    values: Values
    source: str
    cue: str
    content: str
    addressee: str


@dataclass(frozen=True, slots=True)
class StatementJudgement:
    """What was judged of a statement, numbered: what the person saw of it, and how they left it.

    `statement` is its id as it was judged, `now` as it is shown, None where nothing of it is. `lost` says that it
    finds no statement in the newest reading, `holds` is false where a later judgement undid it. "reviewed" is of a
    whole article, with `listed` statements that were taken to be right; "void" undoes the judgement `undoes`.
    """

    n: int
    verdict: JudgementVerdict
    article: str
    title: str | None
    statement: str | None
    now: str | None
    by: str
    at: str
    seen: Quoted | None
    left: Quoted | None
    listed: int = 0
    undoes: int | None = None
    holds: bool = True
    lost: bool = False


@dataclass(frozen=True, slots=True)
class JudgementPage:
    """Some judgements, the newest first; `after` as in `HitPage`."""

    judgements: tuple[StatementJudgement, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """The judgement that holds of a statement; `lost` as in `StatementJudgement`."""

    n: int
    verdict: JudgementVerdict
    lost: bool


@dataclass(frozen=True, slots=True)
class ReviewState:
    """How far people have come with an article: statements that were judged, those that are left, and whether
    somebody said that this is all.

    `statements` has the last word on each one that was judged and is shown, by its id.
    """

    article: str
    judged: int
    left: int
    reviewed: bool
    statements: dict[str, Standing]


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a ledger holds. `statements` and `sources` are those of the readings that are shown.

    `judgements` are those of statements and of sources, undone ones too.

    `size_bytes` is the room that all of it takes on the disk, indexes and free pages included.
    """

    articles: int
    readings: int
    statements: int
    sources: int
    judgements: int
    size_bytes: int
