"""Find the dates of a report in English or German, and give each its value in EDTF.

`find` reads a text, `anchors` an article: anchored on its publication time, else on a time of its masthead.
How dates are written, and what a value rests on, is in docs/dates.md. Numbers are for `figures`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sayso.anchor.dates_found import Date
from sayso.anchor.dates_pieces import Grammar
from sayso.anchor.dates_reader import Reader
from sayso.records import Anchor, Article, Span, StatedTime

__all__ = ["Date", "anchored_on", "anchors", "find"]


def find(
    text: str, language: str | None, anchor: StatedTime | None = None, within: Sequence[Span] | None = None
) -> list[Date]:
    """The dates of `text` in order, in `within` (in order, not overlapping) or in all of it.

    A language without a grammar has none. Dates tell each other their year and "two weeks earlier" its day,
    so a text is best read as a whole.
    """
    grammar = _grammar(language)
    if grammar is None:
        return []
    reader = Reader(text, grammar, _moment(anchor))
    spans = within if within is not None else [Span(0, len(text))] if text else []
    return [date for span in spans for date in reader.read(span)]


def anchors(article: Article) -> tuple[Anchor, ...]:
    """The dates of an article outside its masthead and boilerplate; the caller knows the statements they stand in."""
    within = [block.span for block in article.blocks if block.kind not in ("masthead", "boilerplate")]
    found = find(article.text, article.language, anchored_on(article), within if article.blocks else None)
    return tuple(Anchor(article.id, "date", date.span, date.value, date.granularity) for date in found)


def anchored_on(article: Article) -> StatedTime | None:
    """The time that the article's dates count from: its publication, else the first time that it states."""
    return article.published or next(iter(article.times), None)


def _grammar(language: str | None) -> Grammar | None:
    match (language or "").lower()[:2]:
        case "en":
            from sayso.anchor.dates_english import grammar as english

            return english()
        case "de":
            from sayso.anchor.dates_german import grammar as german

            return german()
        case _:
            return None


def _moment(anchor: StatedTime | None) -> datetime | None:
    """The local time of the anchor: "today" is the day that it was where the report was published."""
    if anchor is None:
        return None
    try:
        return datetime.fromisoformat(anchor.value).replace(tzinfo=None)
    except ValueError:
        return None
