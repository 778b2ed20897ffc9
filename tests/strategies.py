"""Readings of every shape, for properties that must hold of all of them: `readings()` gives whole ones."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from sayso import records
from sayso.records import (
    Anchor,
    Article,
    Block,
    Notice,
    ReadBy,
    Reading,
    Said,
    Source,
    Span,
    Speaker,
    Stance,
    StatedTime,
    Statement,
)

TEXT = st.text(
    st.one_of(
        st.sampled_from("abc ABC.,:;!?\n\"'“”„«»-0123456789äöüßéŁøЖ北😀\u0301\u2028"), st.characters(codec="utf-8")
    ),
    min_size=1,
    max_size=120,
)
WORD = st.text(st.characters(codec="utf-8"), max_size=12)
SCORES = st.none() | st.floats(0, 1)


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


@st.composite
def span(draw: st.DrawFn, size: int) -> Span:
    start = draw(st.integers(0, size - 1))
    return Span(start, draw(st.integers(start + 1, size)))


@st.composite
def spans(draw: st.DrawFn, size: int, min_size: int = 0) -> tuple[Span, ...]:
    """Up to three spans, in order, apart."""
    most = min(3, size // 2) or 1
    count = draw(st.integers(min(min_size, most), most)) if size > 1 else min_size
    if size == 1:
        return (Span(0, 1),) * count
    edges = sorted(draw(st.sets(st.integers(0, size), min_size=2 * count, max_size=2 * count)))
    return tuple(Span(b, e) for b, e in zip(edges[::2], edges[1::2], strict=True))


@st.composite
def times(draw: st.DrawFn, size: int) -> StatedTime:
    year = draw(st.integers(1, 9999))
    value = f"{year:04}" + draw(
        st.sampled_from(["", "-02", "-02-28", "-12-31T08:59", "-01-01T23:59:59", "-06-15T10:00:00.250", "?"])
    )
    zone = draw(st.sampled_from([None, "+01:00", "-05:30", "Z", "CET"]))
    return StatedTime(value, zone, draw(maybe(WORD)), draw(maybe(span(size))))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(TEXT)
    size = len(text)
    return Article(
        text,
        language=draw(maybe(st.sampled_from(["en", "de", "de-AT", "uk"]))),
        title=draw(maybe(WORD)),
        authors=tuple(draw(st.lists(WORD, max_size=2))),
        publisher=draw(maybe(WORD)),
        published=draw(maybe(times(size))),
        times=tuple(draw(st.lists(times(size), max_size=2))),
        dateline=draw(maybe(WORD)),
        key=draw(maybe(WORD)),
        url=draw(maybe(WORD.map("https://ex.example/".__add__))),
        origin=draw(maybe(WORD)),
        sha256=draw(maybe(st.just("0f" * 32))),
        blocks=tuple(Block(each, draw(one_of(records.BlockKind))) for each in draw(spans(size))),
        warnings=tuple(
            Notice(draw(one_of(records.WarningKind)), draw(WORD), draw(spans(size)))
            for _ in range(draw(st.integers(0, 2)))
        ),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    article = draw(articles())
    size = len(article.text)
    sources = _distinct(
        Source(
            article.id,
            draw(WORD),
            draw(spans(size, min_size=1)),
            draw(maybe(one_of(records.SourceKind))),
            draw(maybe(WORD)),
            draw(maybe(WORD)),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    statements: tuple[Statement, ...] = ()
    for _ in range(draw(st.integers(0, 4))):
        statements = _distinct((*statements, draw(_statement(article, sources, statements))))
    anchors = _distinct(
        Anchor(
            article.id,
            draw(one_of(records.AnchorType)),
            draw(span(size)),
            draw(maybe(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORD | st.lists(WORD))),
            draw(maybe(WORD)),
            draw(maybe(st.sampled_from([each.id for each in statements]))) if statements else None,
        )
        for _ in range(draw(st.integers(0, 2)))
    )
    by = ReadBy(draw(st.sampled_from(["rules", "model"])), draw(st.sampled_from([None, "small"])), "1")
    return Reading(article, by, statements, sources, anchors)


@st.composite
def _statement(
    draw: st.DrawFn, article: Article, sources: tuple[Source, ...], before: tuple[Statement, ...]
) -> Statement:
    size = len(article.text)

    def speakers() -> tuple[Speaker, ...]:
        chosen = draw(st.lists(st.sampled_from(sources), max_size=2)) if sources else []
        return tuple(Speaker(source.id, draw(spans(size)), draw(SCORES)) for source in chosen)

    tied = draw(st.booleans())
    return Statement(
        article.id,
        content=draw(spans(size, min_size=1)),
        source=draw(spans(size)),
        cue=draw(spans(size)),
        addressee=draw(spans(size)),
        kind=draw(one_of(records.StatementKind)),
        medium=draw(maybe(one_of(records.Medium))),
        stance=Stance(draw(maybe(one_of(records.SourceStance))), draw(maybe(one_of(records.ReporterStance)))),
        score=draw(SCORES),
        nested_in=draw(maybe(st.sampled_from([each.id for each in before]))) if before else None,
        speakers=() if tied else speakers(),
        candidates=speakers() if tied else (),
        said=draw(maybe(st.builds(Said, WORD, WORD))),
    )


def _distinct(records: Any) -> Any:
    """Each record once by its id, the first one kept."""
    return tuple({record.id: record for record in reversed(tuple(records))}.values())[::-1]
