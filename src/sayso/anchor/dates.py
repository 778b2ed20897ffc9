"""Find the dates of a report in English or German, and give each its value in EDTF.

`find` reads a text, `anchors` an article: anchored on its publication time, else on a time of its masthead.
How dates are written, and what a value rests on, is in docs/dates.md. Numbers are for `figures`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Literal, get_args

from sayso.anchor import dates_pieces
from sayso.anchor.dates_calendar import Granularity, Value, between
from sayso.anchor.dates_pieces import Grammar, Piece
from sayso.anchor.dates_resolve import Basis, Context, resolve
from sayso.anchor.dates_tense import Tense, tense
from sayso.records import Anchor, Article, Span, StatedTime


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the text: its EDTF value, how fine it is, and what it rests on.

    `rests_on` is "published" (the publication time), "told" (the date at `told`, told before) or None: the
    words are complete, or (`resolved` False) nothing anchors them. `part_of_day` is said beside the value, which
    has no place for it. `parts` are the dates that an interval is made of, as they stand.
    """

    span: Span
    value: str
    granularity: Granularity
    rests_on: Basis | None = None
    told: Span | None = None
    part_of_day: str | None = None
    parts: tuple[Date, ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether the value says when, and not only how far from something unknown."""
        return not self.value.startswith(("relative:", "XXXX"))


@dataclass(slots=True)
class Found:
    """A date on its way: a piece with its value."""

    piece: Piece
    value: Value
    date: Date


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
    reader = _Reader(text, grammar, _moment(anchor))
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


@lru_cache(maxsize=8)
def _leads(grammar: Grammar) -> tuple[tuple[Lead, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<!\w)(?:{getattr(grammar, name)})$")) for name in get_args(Lead))


Lead = Literal["since", "until", "onward", "span", "between", "about"]
REACH = 100  # characters before "until" in which a past auxiliary says that it is over
LEAD = 20  # characters before a date in which its preposition stands


class _Reader:
    """One pass over a text, which remembers the last date told."""

    def __init__(self, text: str, grammar: Grammar, published: datetime | None) -> None:
        self.text = text
        self.grammar = grammar
        self.published = published
        self.to = re.compile(grammar.to)
        self.was = re.compile(rf"(?:{grammar.was})[^.!?\n]*\Z")
        self.last: Found | None = None
        self.order = self._order()

    def _order(self) -> Literal["day first", "month first"] | None:
        """How the report writes slashed dates, where one of them can be read in one way only."""
        for found in re.finditer(r"(?<![\d/])(\d\d?)/(\d\d?)/\d\d", self.text):
            one, other = int(found[1]), int(found[2])
            if max(one, other) > 12 and min(one, other) <= 12:
                return "day first" if one > 12 else "month first"
        return None

    def read(self, span: Span) -> Iterator[Date]:
        waiting: Found | None = None
        for piece in dates_pieces.pieces(self.text, span.start, span.end, self.grammar):
            name, start = self._lead(piece.start, span.start)
            if waiting and (whole := self._to(waiting, piece)):
                waiting = whole
                continue
            if waiting:
                yield waiting.date
            waiting = self._value(piece, name, start)
        if waiting:
            yield waiting.date

    def _lead(self, start: int, floor: int) -> tuple[Lead | None, int]:
        """The preposition that makes an interval of the date, and where it starts."""
        before = self.text[max(floor, start - LEAD) : start]
        for name, pattern in _leads(self.grammar):
            if found := pattern.search(before):
                return name, start - len(before) + found.start()
        return None, start

    def _resolved(self, piece: Piece, known: Tense | None = None) -> tuple[Value | None, Context]:
        told = self.last
        near = told is not None and "\n" not in self.text[told.piece.end : piece.start]
        context = Context(
            self.published,
            told.value if told else None,
            near and told is not None and told.piece.year is not None and told.value.granularity in ("day", "time", "month"),
            lambda: known or self._tense(piece),
            self.order,
        )
        return resolve(piece, context), context

    def _value(self, piece: Piece, lead: Lead | None, start: int) -> Found | None:
        known: Tense | None = None
        if lead == "since":
            known = "past"
        elif lead in ("until", "onward"):
            known = "past" if self.was.search(self.text, max(0, start - REACH), start) else "future"
        value, context = self._resolved(piece, known)
        if value is None or (piece.mode == "ago" and piece.base == "published" and (piece.n or 0) > 0 and self._tense(piece) == "past"):
            return None
        told = Span(self.last.piece.start, self.last.piece.end) if context.basis == "told" and self.last else None
        found = Found(piece, value, Date(
            Span(piece.start, piece.end), value.edtf, value.granularity, None if value.relative else context.basis, told, piece.daypart,
        ))  # fmt: skip
        self._tell(found)
        if lead == "about" and piece.first == "year":
            found.value = value.qualified("~")
            found.date = replace(found.date, span=Span(start, piece.end), value=found.value.edtf)
        elif lead in ("span", "between") and (piece.day2 or piece.year2):
            found.date = replace(found.date, span=Span(start, piece.end))
        elif lead in ("since", "until", "onward") and not (value.granularity == "time" and value.relative):
            found.date = self._open(found, lead, start)
        return found

    def _tense(self, piece: Piece) -> Tense | None:
        return tense(self.text, piece.start, piece.end, self.grammar)

    def _tell(self, found: Found) -> None:
        if found.value.day is not None and found.value.granularity not in ("decade", "century"):
            self.last = found

    def _open(self, found: Found, lead: Lead, start: int) -> Date:
        if lead == "until":
            edtf = f"../{found.value.last}"
        else:
            edtf = f"{found.value.first}/.."
        if found.value.relative and not edtf.startswith(("relative:", "XXXX")):
            edtf = "relative:" + edtf.replace("relative:", "")
        return replace(found.date, span=Span(start, found.piece.end), value=edtf, granularity="interval", parts=(found.date,))

    def _to(self, left: Found, piece: Piece) -> Found | None:
        """The interval from `left` to `piece`, if the words between them say so."""
        if left.date.parts or not self.to.fullmatch(self.text, left.piece.end, piece.start):
            return None
        lead, start = self._lead(left.piece.start, 0)
        word = self.text[left.piece.end : piece.start].strip()
        if word in self.grammar.conjunctions and lead != "between":
            return None
        value, context = self._resolved(piece)
        if value is None or value.granularity != left.value.granularity:
            return None
        if value.first <= left.value.first:
            return None
        right = Date(Span(piece.start, piece.end), value.edtf, value.granularity, context.basis, None, piece.daypart)
        whole = between(left.value, value)
        date = Date(
            Span(start if lead in ("span", "between") else left.piece.start, piece.end), whole.edtf, "interval",
            left.date.rests_on or context.basis, left.date.told, None, (left.date, right),
        )  # fmt: skip
        found = Found(piece, whole, date)
        self._tell(Found(piece, value, right))
        return found
