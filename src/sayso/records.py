"""The records that the parts of sayso hand to each other: frozen, plain, made of values.

Every span counts code points of `Article.text`, `[start, end)`. Identifiers are derived from what a
record says, so equal evidence has equal identifiers on every machine. Nothing here reads a file,
decides anything or stores anything; `read` makes articles, `extract` statements, `resolve` sources.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

BlockKind = Literal["headline", "paragraph", "subheading", "caption", "quote", "masthead", "boilerplate"]
StatementKind = Literal["direct", "mixed", "free_direct", "indirect", "free_indirect", "reported"]
Medium = Literal["speech", "writing", "thought", "shown"]
SourceStance = Literal["asserts", "denies", "doubts", "believes", "expects", "wants", "asks"]
ReporterStance = Literal["neutral", "endorsing", "distancing"]
SourceKind = Literal["person", "organisation", "group", "document", "unnamed"]
WarningKind = Literal[
    "marks_lost", "times_conflict", "time_ambiguous", "translated", "spellings", "encoding", "language", "not_free"
]  # fmt: skip
MentionForm = Literal["name", "description", "pronoun"]
AnchorType = Literal["date", "figure", "place"]
Dimension = Literal[
    "source", "publisher", "year", "month", "kind", "medium", "language", "stance", "reporter_stance", "source_kind"
]
"""What share of voice can be told by."""

ELLIPSIS = " … "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `[start, end)` of an article's text. Never empty: an absent role is `()`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}): needs 0 <= start < end")

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]


def packed(spans: Spans) -> str:
    """Spans as identifiers and the ledger's rows have them: "0-5 9-12"."""
    if len(spans) == 1:  # as most are: a third of the time
        span = spans[0]
        return f"{span.start}-{span.end}"
    return " ".join([f"{span.start}-{span.end}" for span in spans])


@dataclass(frozen=True, slots=True)
class Block:
    """A layout unit of the article. Blocks do not overlap, are in order, and hold no outer space."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time that the article gives for itself.

    `value` is ISO 8601, local, as precise as stated ("2022-12-19" or "2022-12-19T08:59"); `zone` is the
    stated offset ("+01:00") or None; `found_in` says where it stood ("json-ld", "meta", "masthead", "dateline",
    "url", "given", ...); `span` is its place in the text, if it stands there.
    """

    value: str
    zone: str | None = None
    found_in: str | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the text that a reader should know, with the places that show it."""

    kind: WarningKind
    text: str
    spans: Spans = ()


@dataclass(frozen=True)
class Article:
    """One report as it was read. `text` is never rewritten after reading; what is unknown is None."""

    text: str
    language: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: StatedTime | None = None
    times: tuple[StatedTime, ...] = ()
    dateline: str | None = None
    key: str | None = None
    url: str | None = None
    origin: str | None = None
    sha256: str | None = None
    blocks: tuple[Block, ...] = ()
    warnings: tuple[Notice, ...] = ()

    @cached_property
    def id(self) -> str:
        """24 hex digits over where the article is from and its text.

        Where from: its canonical URL; else publisher, given key and publication time; else nothing.
        """
        if self.url:
            where = canonical_url(self.url)
        else:
            parts = (self.publisher, self.key, self.published.value if self.published else None)
            where = "\x1f".join(part or "" for part in parts) if any(parts) else ""
        return digest("article", where, self.text)

    @cached_property
    def text_sha(self) -> str:
        """sha256 of the text: equal in copies of one report, wherever they were published."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def quote(self, spans: Sequence[Span]) -> str:
        """The words at `spans`, joined by " … " where the article interrupts them.

        Raises ValueError for a span past the end of the text.
        """
        text = self.text
        for span in spans:
            if span.end > len(text):
                raise ValueError(f"span [{span.start}, {span.end}) ends after the text ({len(text)} characters)")
        return ELLIPSIS.join([text[span.start : span.end] for span in spans])


@dataclass(frozen=True, slots=True)
class Stance:
    """The source's attitude to the content, and the reporter's to the source. None where unknown."""

    source: SourceStance | None = None
    reporter: ReporterStance | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """An answer to "who is meant?": a `Source.id`, and the mentions that led there, the naming one last."""

    source: str
    via: Spans
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """When a statement was made: an EDTF value and what it rests on."""

    value: str
    found_in: str


@dataclass(frozen=True)
class Statement:
    """One attributed statement: roles after PARC 3.0 (Pareti 2016), kinds after Semino & Short (2004).

    Each role is a tuple of spans in order of the text; `()` is an absent role. `score` is the calibrated
    probability that the statement is right, None where the extractor gives none. `nested_in` is the
    `id` of the innermost statement whose content contains this one.
    """

    article: str
    content: Spans
    source: Spans = ()
    cue: Spans = ()
    addressee: Spans = ()
    kind: StatementKind = "indirect"
    medium: Medium | None = None
    stance: Stance = Stance()
    score: float | None = None
    nested_in: str | None = None
    speakers: tuple[Speaker, ...] = ()
    candidates: tuple[Speaker, ...] = ()
    said: Said | None = None

    @cached_property
    def id(self) -> str:
        """A statement is its article and its spans: the same evidence has the same id, whoever found it."""
        return digest("statement", self.article, packed(self.source), packed(self.cue), packed(self.content))

    @property
    def start(self) -> int:
        """The first code point of any of its roles: statements are listed in this order."""
        return min(span.start for role in (self.content, self.source, self.cue) for span in role)


@dataclass(frozen=True)
class Source:
    """Someone who is said to have spoken in one article, under the fullest name it gives.

    `known_as` is no evidence of the article: the name that a ledger shows the source by, where that is another one.
    """

    article: str
    name: str
    mentions: Spans
    kind: SourceKind | None = None
    role: str | None = None
    affiliation: str | None = None
    known_as: str | None = None

    @cached_property
    def id(self) -> str:
        return digest("source", self.article, f"{self.mentions[0].start}-{self.mentions[0].end}")


@dataclass(frozen=True, slots=True)
class Profile:
    """A source as all articles of a ledger tell of it, under the names that were judged one: who is compared.

    `key` is the name it is shown by; `beside` are the keys of who else speaks in the same articles, `apart` of those
    that it was judged not to be.
    """

    key: str
    names: tuple[str, ...]
    kind: SourceKind | None = None
    roles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Anchor:
    """A date, figure or place in a statement, or (`statement` None) in the reporter's own voice."""

    article: str
    type: AnchorType
    span: Span
    value: object = None
    unit: str | None = None
    statement: str | None = None

    @cached_property
    def id(self) -> str:
        return digest("anchor", self.article, self.type, f"{self.span.start}-{self.span.end}")


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Which extractor read an article, with which weights, in which version."""

    extractor: str
    weights: str | None = None
    version: str = "0"


@dataclass(frozen=True)
class Reading:
    """One article as one extractor with one set of weights read it: the unit of work and of a transaction."""

    article: Article
    by: ReadBy
    statements: tuple[Statement, ...] = ()
    sources: tuple[Source, ...] = ()
    anchors: tuple[Anchor, ...] = field(default=())


def digest(*parts: str) -> str:
    """24 hex digits (96 bits) of sha256 over `parts`, which cannot run into each other."""
    if "".join(parts).isascii():  # as most are: characters are bytes
        raw = "".join([f"{len(part)}:{part}" for part in parts])
    else:
        raw = "".join([f"{len(part.encode())}:{part}" for part in parts])
    return hashlib.sha256(raw.encode()).hexdigest()[:24]


TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid", "ns_")


@lru_cache(maxsize=4096)  # asked for again when an article is kept
def canonical_url(url: str) -> str:
    """The URL without what does not name the article: scheme and case of the host, `www.`, fragment, tracking.

    What is no URL comes back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url.strip()
    scheme = "https" if parts.scheme in ("http", "https") else parts.scheme
    host = (parts.hostname or "").removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "")
    query = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith(TRACKING))
    return urlunsplit((scheme, host, parts.path.rstrip("/") or "/", urlencode(query), ""))
