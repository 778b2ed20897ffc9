"""One pass over a text: pieces become dates, two of them a range, and each may count from the one before it.

Prepositions make intervals ("since 2014", "from 3 to 7 May"); what a single piece means is for `dates_resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal, get_args

from sayso.anchor import dates_pieces
from sayso.anchor.dates_calendar import DAY, RELATIVE, between
from sayso.anchor.dates_count import Context
from sayso.anchor.dates_found import Date, Found, Lead, earlier, ends, meet
from sayso.anchor.dates_pieces import Grammar, Piece
from sayso.anchor.dates_resolve import resolve
from sayso.anchor.dates_tense import Tense
from sayso.anchor.dates_text import is_history, order
from sayso.anchor.dates_verbs import LEAD, Verbs
from sayso.records import Span

PARAGRAPH = 3000  # characters at most over which a year told holds
THAT_YEAR = re.compile(r"(?:\A|\n|[.!?][\"”“’)]?\s)(?:In\s)?\Z")  # "The following year" as it opens a sentence
IN_YEAR = re.compile(r"(?:\A|\n|[.!?][\"”“’)]?\s)(?:In|Im)\s\Z")  # how a sentence begins that a year holds for
NOT_REACH = 90  # characters before a date in which what it was not before stands
AROUND = timedelta(days=60)  # how far from publication the day of telling may lie: a diary of some weeks
OR = re.compile(r",?\s(?:or|and|oder|und)\s(?:on\s|am\s)?")
IS = (" is ", "'s ", "’s ")
STOPS = re.compile(r"(?<!\d)[.!?][\"”“]?\s")
CLAUSE_END = re.compile(r"[;:\"“”„«»]|[.!?]\s")


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
        self.verbs = Verbs(text, grammar)
        self.about = re.compile(rf"\b(?:{grammar.about})")
        self.forth = re.compile(grammar.forth)
        self.not_before = re.compile(grammar.not_before)
        self.is_today = re.compile(rf"(?:{grammar.is_today})\Z")
        self.turned = False  # whether it counts from another day than that of publication
        self.last: Found | None = None
        self.history = is_history(text, grammar, published)
        self.order = order(text)

    def read(self, span: Span) -> Iterator[Date]:
        waiting: Found | None = None  # which the next piece may make a range of
        for piece in dates_pieces.pieces(self.text, span.start, span.end, self.grammar):
            lead, start = self._lead(piece.start, span.start)
            if lead == "span" and self.forth.match(self.text, piece.end):
                lead = "onward"
            found: Found | None = None
            if waiting and self.to.fullmatch(self.text, waiting.piece.end, piece.start):
                waiting = self._share_day(self._share_year(waiting, piece), piece)
                conjunction = self.text[waiting.piece.end : piece.start].strip() in self.grammar.conjunctions
                if not conjunction or self._between(waiting):
                    found = self._range(waiting, piece, lead)
            if found is None:
                is_beside = waiting is not None and self.text[waiting.piece.end : piece.start] in IS
                if waiting and is_beside and self._turn_to(self._single(self._beside_day(waiting, piece), lead, start)):
                    # "Today is Tuesday, June 8"
                    waiting = self._resolved(waiting.piece, waiting.lead, waiting.start, None, self.last)
                if waiting:
                    yield self._tell(waiting)
                found = self._single(self._beside_day(waiting, piece), lead, start, self._listed(waiting, piece))
                self._turn_to(found)
            waiting = found
        if waiting:
            yield self._tell(waiting)

    def _turn_to(self, found: Found | None) -> bool:
        """Count from another day where the words say that it is that of telling, as in a diary: "It's June 8"."""
        day = found.value.day if found else None
        if found is None or day is None or found.lead or found.value.granularity != "day" or self.published is None:
            return False
        said = self.is_today.search(self.text, max(0, found.piece.start - LEAD), found.piece.start)
        if not said or abs(day - self.published.date()) > AROUND:
            return False
        self.published = datetime.combine(day, self.published.time())
        self.turned = True
        return True

    def _beside_day(self, left: Found | None, piece: Piece) -> Piece:
        """The weekday in the week that its words say: "tomorrow is Sunday", and "it's Tuesday" on the next page."""
        if piece.weekday is None or piece.n or piece.month or piece.which is not None or self.published is None:
            return piece
        today = self.published.date()
        day: date | None = None
        if left is not None and left.piece.first == "dayword":
            beside = self.text[left.piece.end : piece.start] in (*IS, " was ")
            day = left.value.day if beside else None
        if day is not None:
            day += DAY * ((piece.weekday - day.weekday() + 3) % 7 - 3)
        elif self.turned and self.is_today.search(self.text, max(0, piece.start - LEAD), piece.start):
            day = today + DAY * ((piece.weekday - today.weekday()) % 7)
        if day is None:
            return piece
        weeks = ((day - DAY * day.weekday()) - (today - DAY * today.weekday())).days // 7
        return replace(piece, unit="W", mode="whole", base="published", n=weeks)

    def _between(self, found: Found) -> bool:
        """Whether "and" after a date makes a range of it: "between c. 1580 and 1640"."""
        return found.lead == "between" or (found.lead == "about" and self._lead(found.start, 0)[0] == "between")

    def _lead(self, start: int, floor: int) -> tuple[Lead | None, int]:
        """The preposition that makes an interval of the date, and where it starts."""
        before = self.text[max(floor, start - LEAD) : start]
        for name, pattern in _leads(self.grammar):
            if found := pattern.search(before):
                return name, start - len(before) + found.start()
        return None, start

    def _tell(self, found: Found) -> Date:
        """Remember a date that others can count from. Its lead is read only now: a range has none."""
        if found.value.day is not None and found.value.granularity not in ("decade", "century"):
            self.last = found
        return self._led(found)

    def _listed(self, left: Found | None, piece: Piece) -> date | None:
        """The day from which a weekday behind "or" counts: "on Wednesday or Thursday" are of one week."""
        if left is None or left.piece.weekday is None or piece.weekday is None or left.value.relative:
            return None
        plain = piece.month is None and piece.which is None and left.piece.n is None and piece.n is None
        return left.value.day if plain and OR.fullmatch(self.text, left.piece.end, piece.start) else None

    def _single(self, piece: Piece, lead: Lead | None, start: int, after: date | None = None) -> Found | None:
        known: Tense | Literal["nearest"] | None = None
        if lead == "since":
            known = "past"
        elif lead in ("until", "onward"):
            known = self.verbs.over_at(piece, start)
        elif lead in ("span", "between") and self.verbs.tense(piece) == "future":
            known = "present"
        if (
            piece.mode == "ago"
            and piece.base == "published"
            and (piece.n or 0) > 0
            and piece.which is None
            and self.text[piece.start : piece.start + 2].lower() == "in"
        ):
            verb = self.verbs.tense(piece)
            if verb == "past" or (piece.n == 1 and verb != "future"):
                return None  # "in three weeks" is how long it took, "in a year" how often
        return self._resolved(piece, lead, start, known, self.last, after)

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
            told is not None and (lead != "since" or self.history) and self._tells_year(told, piece),
            lambda: None if known == "nearest" else known or self.verbs.tense(piece),
            lambda: known is not None or self.verbs.of_verb(piece),
            self.order,
            after,
            self.history,
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
        counted = told is not None and told.year_stated and piece.unit == "Y"
        stated = piece.year is not None or (rests_on == "told" and (context.told_year or counted))
        return Found(piece, value, date, lead, start, stated)

    def _tells_year(self, told: Found, piece: Piece) -> bool:
        """Whether a date without a year is of the year told: in the paragraph of a day or month that had one."""
        if self.history and told.year_stated and told.lead != "since" and piece.month is not None:
            return True
        if not told.year_stated or told.lead in ("since", "until", "onward"):
            return False
        between = self.text[told.piece.end : piece.start] if piece.start - told.piece.end < PARAGRAPH else "\n"
        if "\n" in between:
            return False
        again = piece.month is not None and piece.day is None and piece.month == told.piece.month and told.piece.day
        if again and STOPS.search(between):
            return False  # "the war that began on 24 February 2022. In February alone ..."
        if told.value.granularity != "year":
            return len(told.value.last.rstrip("~?")) >= len("2024-05")
        opens = THAT_YEAR if told.piece.unit == "Y" else IN_YEAR
        return not CLAUSE_END.search(between) and bool(
            opens.search(self.text, max(0, told.piece.start - LEAD), told.piece.start)
        )

    def _led(self, found: Found) -> Date:
        """The date with its preposition: "since 2014" is an open interval of which 2014 is a part."""
        date, value, piece = found.date, found.value, found.piece
        forth = self.forth.match(self.text, piece.end) if found.lead == "onward" else None
        span = Span(found.start, forth.end() if forth else piece.end)
        if found.lead in ("since", "until") and self.about.search(self.text, found.start, piece.start):
            value = value.qualified("~")
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
            case "until" if self.not_before.search(self.text, max(0, piece.start - NOT_REACH), piece.start):
                return date  # "did not answer until Monday": on Monday
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
        if (
            left.piece.season
            and piece.season
            and piece.year is not None
            and left.piece.last == left.piece.first == "season"
        ):
            return (
                self._resolved(
                    replace(left.piece, year=piece.year - (left.piece.season > piece.season)),
                    left.lead,
                    left.start,
                    None,
                    None,
                )
                or left
            )  # "the summer and autumn of 1848"
        yearless = left.piece.month is not None and left.piece.year is None and left.piece.unit is None
        if not yearless or piece.month is None or (piece.year is None and piece.unit != "Y"):
            return left
        later = (left.piece.month, left.piece.day or 0) > (piece.month, piece.day or 31)
        if piece.year is not None:
            dated = replace(left.piece, year=piece.year - later)
        else:
            dated = replace(left.piece, unit="Y", n=(piece.n or 0) - later, mode=piece.mode, base=piece.base)
        return self._resolved(dated, left.lead, left.start, None, self.last) or left

    def _share_day(self, left: Found, piece: Piece) -> Found:
        """`left` on the day, or in the afternoon, that is said after the second: "from 6 p.m. to 9 p.m. on Friday"."""
        if not left.value.edtf.startswith(f"{RELATIVE}T") or piece.clock is None or piece.first != "clock":
            return left
        written, other = (self.text[each.start : each.end].lower() for each in (left.piece, piece))
        hour = int((left.piece.clock or "0")[:2])
        if "p" in other and re.fullmatch(r"[\d:.]+", written) and hour < 12 and hour + 12 <= int(piece.clock[:2]):
            afternoon = replace(
                left.piece, clock=f"{hour + 12}{(left.piece.clock or '')[2:]}"
            )  # "from 8:00 to 8:30 p.m."
            left = self._resolved(afternoon, left.lead, left.start, None, self.last) or left
        if piece.last != "clock":
            at, first = left.piece, "clock"
            dated = replace(piece, start=at.start, end=at.end, clock=at.clock, zone=at.zone or piece.zone, first=first)
            return self._resolved(dated, left.lead, left.start, None, self.last) or left
        return left

    def _range(self, left: Found, piece: Piece, lead: Lead | None) -> Found | None:
        """The interval from `left` to `piece`, None where they are of different kinds or the wrong way round.

        Kinds may differ where `left` says "from": "from autumn 2005 to August 2007".
        """
        seasons = left.lead == "span" and left.piece.year2 and piece.year2  # "from 1923–24 to 1926–27"
        if left.date.parts and not seasons:
            return None
        if (
            piece.clock is not None
            and piece.first == piece.last == "clock"
            and left.piece.clock
            and not left.value.relative
        ):
            piece = replace(left.piece, start=piece.start, end=piece.end, clock=piece.clock, zone=piece.zone)
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
