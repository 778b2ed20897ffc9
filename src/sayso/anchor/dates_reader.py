"""One pass over a text: pieces become dates, two of them a range, and each may count from the one before it.

Prepositions make intervals ("since 2014", "from 3 to 7 May"); what a single piece means is for `dates_resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Literal, get_args

from sayso.anchor import dates_pieces
from sayso.anchor.dates_calendar import RELATIVE, between
from sayso.anchor.dates_count import Context
from sayso.anchor.dates_found import Date, Found, Lead, Order, earlier, ends, meet
from sayso.anchor.dates_pieces import Grammar, Piece
from sayso.anchor.dates_resolve import resolve
from sayso.anchor.dates_tense import Tense, tense
from sayso.records import Span

PARAGRAPH = 3000  # characters at most over which a year told holds
OVER_REACH = 60  # characters before a date in which what says that it is over stands
LEAD = 20  # characters before a date in which its preposition stands
REACH = 100  # characters before "until" in which a past auxiliary says that it is over
ATTRIBUTIVE = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|whose|our)|['’]s|s['’])\s\Z")
IN_YEAR = re.compile(r"(?:\A|\n|[.!?][\"”“’)]?\s)(?:In|Im)\s\Z")  # how a sentence begins that a year holds for
OPENS = re.compile(
    r"(?:\A|\n|[.!?][\"”“’)]?\s|[;:]\s|,\s(?:der|die|das|dem|dass|als|weil|who|which|that|when)\s)"
    r"(?:(?:On|In|Am|Im|on|in|am|im)\s)?\Z"
)
SENTENCE_REST = re.compile(r"[^.!?\n]*")
CLAUSE_END = re.compile(r"[;:\"“”„«»]|[.!?]\s")
SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/\d\d")


@lru_cache(maxsize=8)
def _leads(grammar: Grammar) -> tuple[tuple[Lead, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<!\w)(?:{getattr(grammar, name)})$")) for name in get_args(Lead))


class Reader:
    """One pass over a text, which remembers the last date told."""

    def __init__(self, text: str, grammar: Grammar, published: datetime | None) -> None:
        self.text = text
        self.grammar = grammar
        self.published = published
        self.to = re.compile(grammar.to)
        self.over_before = re.compile(rf"(?:{grammar.over_before})\Z")
        self.over_after = re.compile(grammar.over_after)
        self.ahead = re.compile(rf"(?:{grammar.ahead})\Z")
        self.was = re.compile(rf"(?:{grammar.was})[^.!?\n]*\Z")
        self.over = re.compile(rf",?(?:[^.,;:!?()\n]|(?<=\d)[.,](?=\d))*?(?:{grammar.was})")
        self.after_verb = re.compile(
            rf"(?:{grammar.past}|{grammar.future}|{grammar.present})(?:\s\w+)?(?:\s(?:on|in|am|im))?\s\Z"
        )
        self.put_off = re.compile(grammar.put_off)
        self.forth = re.compile(grammar.forth)
        self.last: Found | None = None
        self.order = self._order()

    def _order(self) -> Order | None:
        """How the report writes slashed dates, where one of them can be read in one way only."""
        for found in SLASHED.finditer(self.text):
            one, other = int(found[1]), int(found[2])
            if max(one, other) > 12 and min(one, other) <= 12:
                return "day first" if one > 12 else "month first"
        return None

    def read(self, span: Span) -> Iterator[Date]:
        waiting: Found | None = None  # which the next piece may make a range of
        for piece in dates_pieces.pieces(self.text, span.start, span.end, self.grammar):
            lead, start = self._lead(piece.start, span.start)
            if lead == "span" and self.forth.match(self.text, piece.end):
                lead = "onward"
            found: Found | None = None
            if waiting and self.to.fullmatch(self.text, waiting.piece.end, piece.start):
                waiting = self._share_year(waiting, piece)
                conjunction = self.text[waiting.piece.end : piece.start].strip() in self.grammar.conjunctions
                if not conjunction or waiting.lead == "between":
                    found = self._range(waiting, piece, lead)
            if found is None:
                if waiting:
                    yield self._tell(waiting)
                found = self._single(piece, lead, start)
            waiting = found
        if waiting:
            yield self._tell(waiting)

    def _lead(self, start: int, floor: int) -> tuple[Lead | None, int]:
        """The preposition that makes an interval of the date, and where it starts."""
        before = self.text[max(floor, start - LEAD) : start]
        for name, pattern in _leads(self.grammar):
            if found := pattern.search(before):
                return name, start - len(before) + found.start()
        return None, start

    def _tense(self, piece: Piece) -> Tense | None:
        if piece.month is not None and ATTRIBUTIVE.search(self.text, max(0, piece.start - LEAD), piece.start):
            return None  # "California's June 7 primary" may lie before or after
        if self.over_before.search(self.text, max(0, piece.start - OVER_REACH), piece.start):
            return "past"
        if self.over_after.match(self.text, piece.end):
            return "past"
        if piece.year is None and self.ahead.search(self.text, max(0, piece.start - LEAD), piece.start):
            return "future"
        return tense(self.text, piece.start, piece.end, self.grammar)

    def _of_verb(self, piece: Piece) -> bool:
        """Whether a verb stands right before the date, or the date opens its clause."""
        begin = max(0, piece.start - OVER_REACH)
        opens = OPENS.search(self.text, begin, piece.start)
        return bool(opens or self.after_verb.search(self.text, begin, piece.start))

    def _tell(self, found: Found) -> Date:
        """Remember a date that others can count from. Its lead is read only now: a range has none."""
        if found.value.day is not None and found.value.granularity not in ("decade", "century"):
            self.last = found
        return self._led(found)

    def _single(self, piece: Piece, lead: Lead | None, start: int) -> Found | None:
        known: Tense | Literal["nearest"] | None = None
        if lead == "since":
            known = "past"
        elif lead in ("until", "onward"):
            known = self._over(piece, start)
        elif lead in ("span", "between") and self._tense(piece) == "future":
            known = "present"
        if piece.mode == "ago" and piece.base == "published" and (piece.n or 0) > 0:
            verb = self._tense(piece)
            if verb == "past" or (piece.n == 1 and verb != "future"):
                return None  # "in three weeks" is how long it took, "in a year" how often
        return self._resolved(piece, lead, start, known, self.last)

    def _over(self, piece: Piece, start: int) -> Tense | Literal["nearest"]:
        """The tense of "until Friday" and "starting in May": ahead, unless a verb beside it says that it is over."""
        was = self.was.search(self.text, max(0, start - REACH), start)
        if not was and not self.over.match(self.text, piece.end):
            return "future"
        begin = was.start() if was else start
        stop = SENTENCE_REST.match(self.text, piece.end)
        assert stop is not None
        if not self.put_off.search(self.text, begin, stop.end()):
            return "past"
        return "future" if piece.weekday is not None and piece.month is None else "nearest"

    def _resolved(
        self,
        piece: Piece,
        lead: Lead | None,
        start: int,
        known: Tense | Literal["nearest"] | None,
        told: Found | None,
        after: date | None = None,
    ) -> Found | None:
        context = Context(
            self.published,
            told.value if told else None,
            told is not None and self._tells_year(told, piece),
            lambda: None if known == "nearest" else known or self._tense(piece),
            lambda: known is not None or self._of_verb(piece),
            self.order,
            after,
            lead == "between",
        )
        value = resolve(piece, context)
        if value is None:
            return None
        rests_on = None if value.relative else context.basis
        source = told.date.span if told and rests_on == "told" else None
        bracketed = "(" in self.text[piece.start : piece.end] and self.text[piece.end : piece.end + 1] == ")"
        span = Span(piece.start, piece.end + bracketed)
        date = Date(span, value.edtf, value.granularity, rests_on, source, piece.daypart, ends(self.text, piece))
        stated = piece.year is not None or (rests_on == "told" and context.told_year)
        return Found(piece, value, date, lead, start, stated)

    def _tells_year(self, told: Found, piece: Piece) -> bool:
        """Whether a date without a year is of the year told: in the paragraph of a day or month that had one."""
        if not told.year_stated or told.lead in ("since", "until", "onward"):
            return False
        between = self.text[told.piece.end : piece.start] if piece.start - told.piece.end < PARAGRAPH else "\n"
        if "\n" in between:
            return False
        if told.value.granularity != "year":
            return len(told.value.last.rstrip("~?")) >= len("2024-05")
        return not CLAUSE_END.search(between) and bool(
            IN_YEAR.search(self.text, max(0, told.piece.start - LEAD), told.piece.start)
        )

    def _led(self, found: Found) -> Date:
        """The date with its preposition: "since 2014" is an open interval of which 2014 is a part."""
        date, value, piece = found.date, found.value, found.piece
        forth = self.forth.match(self.text, piece.end) if found.lead == "onward" else None
        span = Span(found.start, forth.end() if forth else piece.end)
        match found.lead:
            case _ if value.granularity == "time" and value.relative:
                return date
            case lead if piece.onward:
                span = span if lead == "span" else date.span
                edtf = f"{value.first}/.."
            case "about" if piece.first == "year" and not date.parts:
                about = value.qualified("~")
                return replace(date, span=span, value=about.edtf)
            case "since" | "onward":
                edtf = f"{value.first}/.."
            case "until":
                edtf = f"../{value.last}"
            case "span" | "between" if piece.year2 or piece.day2 or piece.century2:
                return replace(date, span=span)
            case _:
                return date
        if value.edtf.startswith(RELATIVE):
            edtf = RELATIVE + edtf.replace(RELATIVE, "")
        return replace(date, span=span, value=edtf, granularity="interval", parts=date.parts or (date,))

    def _share_year(self, left: Found, piece: Piece) -> Found:
        """`left` in the year or era that is said only after the second date: "May to June 1981", "300 to 200 BC"."""
        if piece.first == "year" and piece.year is not None and piece.year < 1:
            written = self.text[left.piece.start : left.piece.end]
            if not written.isdigit() or 1 - int(written) >= piece.year:
                return left
            return self._resolved(replace(left.piece, year=1 - int(written)), left.lead, left.start, None, None) or left
        yearless = left.piece.month is not None and left.piece.year is None and left.piece.unit is None
        if not yearless or piece.month is None or (piece.year is None and piece.unit != "Y"):
            return left
        later = (left.piece.month, left.piece.day or 0) > (piece.month, piece.day or 31)
        if piece.year is not None:
            dated = replace(left.piece, year=piece.year - later)
        else:
            dated = replace(left.piece, unit="Y", n=(piece.n or 0) - later, mode=piece.mode, base=piece.base)
        return self._resolved(dated, left.lead, left.start, None, self.last) or left

    def _range(self, left: Found, piece: Piece, lead: Lead | None) -> Found | None:
        """The interval from `left` to `piece`, None where they are of different kinds or the wrong way round.

        Kinds may differ where `left` says "from": "from autumn 2005 to August 2007".
        """
        if left.date.parts:
            return None
        right = self._resolved(
            piece, None, piece.start, None, replace(left, lead=None, year_stated=True), left.value.day
        )
        if right is None or not meet(left, right):
            return None
        if not earlier(left.value.first, right.value.first):
            return None
        about = left.lead == "about"
        value = between(
            left.value.qualified("~") if about else left.value,
            right.value.qualified("~") if lead == "about" else right.value,
        )
        lead, start = self._lead(left.start, 0) if about else (left.lead, left.start)  # "from about 300 to 200 BC"
        if lead not in ("span", "between"):
            start = left.start if about else left.piece.start
        date = Date(
            Span(start, piece.end),
            value.edtf,
            "interval",
            left.date.rests_on,
            left.date.told,
            parts=(left.date, replace(right.date, rests_on=left.date.rests_on)),
        )
        lead = None if about or lead in ("span", "between") else lead
        return Found(replace(piece, day2=None, year2=None), value, date, lead, left.start, left.year_stated)
