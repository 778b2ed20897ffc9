"""Units that are counted from a day: two weeks earlier, the past three years, next month.

Without a day to count from, the value says how far: "relative:-P2W".
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sayso.anchor.dates_calendar import (
    DAY,
    RELATIVE,
    Granularity,
    Value,
    add_months,
    between,
    of_century,
    of_day,
    of_decade,
    of_group,
    of_month,
    of_year,
    single,
    week_of,
    weekend_of,
)
from sayso.anchor.dates_pieces import Piece
from sayso.anchor.dates_tense import Tense

Basis = Literal["published", "told"]
DAYS_OF = {"D": 1, "W": 7, "F": 14}
YEARS_OF = {"Y": 1, "E": 10, "C": 100}


@dataclass(slots=True)
class Context:
    """What a value may rest on. `told` is the last date told; `told_year` that its year stood in this paragraph.

    `tense` gives that of the verbs around the date. `basis` collects what was used.
    """

    published: datetime | None
    told: Value | None
    told_year: bool
    tense: Callable[[], Tense | None]
    of_verb: Callable[[], bool]  # whether it goes with the verb, and not with a noun: "fell on 7 June"
    order: Literal["day first", "month first"] | None = None
    after: date | None = None  # the first day of the range whose last is sought
    history: bool = False  # whether the text tells of one year after another, long ago
    between: bool = False  # whether "between" makes a range of "3 and 4 May"
    basis: Basis | None = None

    @property
    def today(self) -> date | None:
        if self.published is None:
            return None
        self.basis = "published"
        return self.published.date()

    def base(self, piece: Piece) -> date | None:
        """The day to count from: as the phrase says, from publication or from the last date told."""
        if piece.base == "told" or (piece.base == "next" and self.tense() == "past"):
            if self.told is not None and self.told.day is not None:
                self.basis = "told"
                return self.told.day
            if piece.base == "told":
                return None
        return self.today


def relative(piece: Piece) -> Value:
    """ "relative:-P2W": so many units from a day that nobody knows."""
    n, unit = piece.n or 0, piece.unit or "D"
    many = {"E": 10, "C": 100, "F": 2, "Q": 3}.get(unit, 1)
    unit = {"E": "Y", "C": "Y", "F": "W", "Q": "M", "K": "W"}.get(unit, unit)
    sign = "-" if n < 0 else "+" if n > 0 else ""
    duration = f"PT{abs(n) * many}H" if unit == "H" else f"P{abs(n) * many}{unit}"
    granularity: Granularity = {"D": "day", "W": "week", "M": "month", "Y": "year"}.get(unit, "time")  # type: ignore[assignment]
    return single(f"{RELATIVE}{sign}{duration}", granularity)


def counted(piece: Piece, context: Context) -> Value | None:
    """Units from a day; hours from one that nobody knows are no date."""
    base = context.base(piece)
    if base is None and piece.base == "either":
        base = context.today
    if base is None or (context.basis == "told" and piece.mode != "ago" and not _fine(context.told, piece)):
        return relative(piece) if piece.unit != "H" else None
    assert piece.unit is not None
    n = piece.n
    if piece.unit == "K" and n == 0 and base.weekday() < 3 and context.tense() == "past":
        n = -1  # "this weekend", said on a Monday of the one before
    if n is None:  # "am Wochenende": the last one or the one that comes
        n = -1 if piece.unit == "K" and base.weekday() < 5 and context.tense() not in ("future", "present") else 0
    match piece.mode:
        case "ago" if piece.exactly is not None and (value := _exactly(n, piece.unit, base, piece.exactly)):
            return value
        case "ago":
            value = _ago(n, piece.unit, base, context)
            return relative(piece) if value and _too_late(value, context) else value
        case "span":
            return _span(n, piece.unit, base)
        case _:
            return _whole(n, piece.unit, base)


def _fine(told: Value | None, piece: Piece) -> bool:
    """Whether the date told is known so finely that "the next day" or "that month" can count from it."""
    assert told is not None
    if piece.unit == "D" and "~" in told.last:
        return False
    return len(told.last.rstrip("~?")) >= {"D": 10, "W": 10, "K": 10, "M": 7}.get(piece.unit or "", 4)


def _too_late(value: Value, context: Context) -> bool:
    """Whether what is over would lie ahead: "a day earlier" counted from a date to come."""
    if context.basis != "told" or context.published is None or value.day is None:
        return False
    return value.day > context.published.date() + DAY and context.tense() == "past"


def _exactly(n: int, unit: str, base: date, exactly: tuple[int, str]) -> Value | None:
    """ "Thirty years ago today": to the day, week or month."""
    shift, fine = exactly
    at = base if fine == "S" else base + DAY * shift
    match unit:
        case "D" | "W" | "F":
            at += DAY * n * DAYS_OF[unit]
        case "M" | "Y" | "E" | "C":
            year, month = add_months(at, n * 12 * YEARS_OF[unit] if unit != "M" else n)
            at = date(year, month, min(at.day, calendar.monthrange(year, month)[1]))
        case _:
            return None
    return of_group(at.year, shift, "season") if fine == "S" else _whole(0, fine, at)


def _ago(n: int, unit: str, base: date, context: Context) -> Value | None:
    told = context.told.granularity if context.basis == "told" and context.told else "day"
    match unit:
        case "H":
            at = context.published
            return of_day((at + timedelta(hours=n)).date()) if at and context.basis == "published" else None
        case "D" | "W" | "F":
            if told not in ("day", "time", "week", "interval"):
                return None
            value = of_day(base + DAY * n * DAYS_OF[unit])
            return value if unit == "D" and abs(n) < 30 else value.qualified("~")
        case "M":
            return of_month(*add_months(base, n)) if told not in ("year", "decade", "century") else None
        case _:
            value = of_year(base.year + n * YEARS_OF[unit])
            return value.qualified("~") if unit != "Y" or abs(n) >= 1000 else value


def _span(n: int, unit: str, base: date) -> Value:
    match unit:
        case "D" | "W" | "F":
            other, here = of_day(base + DAY * n * DAYS_OF[unit]), of_day(base)
        case "M":
            other, here = of_month(*add_months(base, n)), of_month(base.year, base.month)
        case _:
            other, here = of_year(base.year + n * YEARS_OF[unit]), of_year(base.year)
    return between(other, here) if n < 0 else between(here, other)


def _whole(n: int, unit: str, base: date) -> Value:
    match unit:
        case "D":
            return of_day(base + DAY * n)
        case "W":
            return week_of(base, n)
        case "K":
            return weekend_of(base, n)
        case "M":
            return of_month(*add_months(base, n))
        case "Q":
            year, month = add_months(base, 3 * n)
            return of_group(year, 33 + (month - 1) // 3, "quarter")
        case "E":
            return of_decade(base.year + 10 * n)
        case "C":
            return of_century((base.year - 1) // 100 + 1 + n)
        case _:
            return of_year(base.year + n)
