"""Calendar arithmetic on what a report can name: days, weeks, months, seasons, feasts, parts of a period.

A `Value` is what a phrase turned out to mean: an EDTF string, its two bounds as EDTF strings, and a day to
count on from. The calendar itself is the standard library's; feasts that move hang on Easter.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Granularity = Literal[
    "time", "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "interval"
]
Part = Literal["early", "mid", "late"]

DAY = timedelta(days=1)
RELATIVE = "relative:"  # what stands before a value that nothing in the article anchors


@dataclass(frozen=True, slots=True)
class Value:
    """An EDTF value. `first` and `last` are its bounds, `day` is where counting from it starts (None if relative)."""

    edtf: str
    granularity: Granularity
    first: str
    last: str
    day: date | None = None

    @property
    def relative(self) -> bool:
        return self.edtf.startswith(RELATIVE) or self.edtf.startswith("XXXX")

    def qualified(self, mark: str) -> Value:
        """The same, approximate ("~") or uncertain ("?")."""
        if self.edtf[-1] in "~?" or "/" in self.edtf:
            return self
        return replace(self, edtf=self.edtf + mark, first=self.first + mark, last=self.last + mark)


def single(edtf: str, granularity: Granularity, day: date | None = None) -> Value:
    return Value(edtf, granularity, edtf, edtf, day)


def of_day(day: date) -> Value:
    return single(day.isoformat(), "day", day)


def of_month(year: int, month: int) -> Value:
    return single(f"{year:04}-{month:02}", "month", date(year, month, 1))


def of_year(year: int) -> Value:
    """A year; one before our era is counted as EDTF does, 1 BC = 0000."""
    if year < -9999:
        raise ValueError(f"year {year}: EDTF has four digits")
    if year < 1:
        return single(f"-{-year:04}" if year else "0000", "year")
    return single(f"{year:04}", "year", date(year, 1, 1))


def of_group(year: int, code: int, granularity: Granularity) -> Value:
    """A season (21-24), quarter (33-36) or half (40, 41) of a year; a winter belongs to the year it begins in."""
    month = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}[code]
    return single(f"{year:04}-{code}", granularity, date(year, month, 1))


def of_decade(year: int) -> Value:
    return Value(f"{year // 10:03}X", "decade", f"{year // 10 * 10}", f"{year // 10 * 10 + 9}", date(year, 1, 1))


def of_century(number: int) -> Value:
    """A century, counted; -7 is the seventh before our era."""
    if number < 0:
        last = (-number - 1) * 100
        return Value(f"-{last // 100:02}XX", "century", f"-{last + 99:04}", f"-{last:04}")
    first = (number - 1) * 100
    return Value(f"{number - 1:02}XX", "century", f"{first:04}", f"{first + 99:04}", date(max(first, 1), 1, 1))


def of_millennium(number: int) -> Value:
    """A millennium, counted; -3 is the third before our era."""
    first = (number - 1) * 1000 if number > 0 else number * 1000 + 1
    ends = of_year(first).edtf, of_year(first + 999).edtf
    return interval(*ends, None)


def between(first: Value, last: Value, granularity: Granularity = "interval") -> Value:
    edtf = f"{first.first}/{last.last.removeprefix(RELATIVE)}"
    if last.relative and not first.relative:
        edtf = RELATIVE + edtf
    return Value(edtf, granularity, first.first, last.last, last.day)


def interval(first: str, last: str, day: date | None, granularity: Granularity = "interval") -> Value:
    return Value(f"{first}/{last}", granularity, first, last, day)


def week_of(day: date, shift: int = 0) -> Value:
    monday = day - DAY * day.weekday() + timedelta(weeks=shift)
    return interval(monday.isoformat(), (monday + 6 * DAY).isoformat(), monday, "week")


def weekend_of(day: date, shift: int = 0) -> Value:
    saturday = day - DAY * (day.weekday() - 5) + timedelta(weeks=shift)
    return interval(saturday.isoformat(), (saturday + DAY).isoformat(), saturday)


def add_months(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months on. Raises ValueError out of the calendar's years."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year}: the calendar has 1 to 9999")
    return year, month + 1


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The second Sunday (nth 2) or last Friday (nth -1) of a month. Raises ValueError where there is none."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - DAY * ((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first.replace(day=1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))


def part_of(value: Value, part: Part) -> Value:
    """The early, middle or late third of a month, year, decade, century or week; an inner bound is approximate.

    Of what is shorter, or of a season or quarter, the third is left out.
    """
    third = ("early", "mid", "late").index(part)
    if value.day is None and value.first.startswith("-") and len(value.first) == 5:  # centuries before our era
        year, length = int(value.first), int(value.last) - int(value.first) + 1
        cuts = (year, year + length // 3, year + 2 * length // 3, year + length)
        first, last = of_year(cuts[third]).edtf, of_year(cuts[third + 1] - 1).edtf
        return interval(first + ("" if third == 0 else "~"), last + ("" if third == 2 else "~"), None)
    if value.day is None:
        return value
    at = value.day
    match value.granularity:
        case "month":
            stem = value.edtf[:7]
            length = calendar.monthrange(at.year, at.month)[1]
            bounds = [f"{stem}-{day:02}" for day in ((1, 10), (11, 20), (21, length))[third]]
        case "year":
            bounds = [f"{at.year:04}-{month:02}" for month in ((1, 4), (5, 8), (9, 12))[third]]
        case "decade":
            bounds = [f"{at.year // 10 * 10 + year:04}" for year in ((0, 3), (4, 6), (7, 9))[third]]
        case "century":
            bounds = [f"{int(value.first) + year:04}" for year in ((0, 33), (34, 66), (67, 99))[third]]
        case "week":
            bounds = [(at + day * DAY).isoformat() for day in ((0, 1), (2, 3), (4, 6))[third]]
        case _:
            return value
    first = bounds[0] + ("" if third == 0 else "~")
    last = bounds[1] + ("" if third == 2 else "~")
    return interval(first, last, at)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + days * DAY


def _fourth_advent(year: int) -> date:
    eve = date(year, 12, 24)
    return eve - DAY * ((eve.weekday() + 1) % 7)


WORLD_WARS = ("1914-07-28", "1918-11-11"), ("1939-09-01", "1945-09-02")

MOVING: dict[str, Callable[[int], date]] = {
    "easter": easter,
    "good friday": _from_easter(-2),
    "holy thursday": _from_easter(-3),
    "palm sunday": _from_easter(-7),
    "easter saturday": _from_easter(-1),
    "easter monday": _from_easter(1),
    "ash wednesday": _from_easter(-46),
    "shrove monday": _from_easter(-48),
    "shrove tuesday": _from_easter(-47),
    "ascension": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit monday": _from_easter(50),
    "corpus christi": _from_easter(60),
    "thanksgiving": lambda year: nth_weekday(year, 11, 3, 4),
    "black friday": lambda year: nth_weekday(year, 11, 3, 4) + DAY,
    "labor day": lambda year: nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: nth_weekday(year, 5, 0, -1),
    "king day": lambda year: nth_weekday(year, 1, 0, 3),
    "presidents day": lambda year: nth_weekday(year, 2, 0, 3),
    "mother's day": lambda year: nth_weekday(year, 5, 6, 2),
    "father's day": lambda year: nth_weekday(year, 6, 6, 3),
    "columbus day": lambda year: nth_weekday(year, 10, 0, 2),
    "cyber monday": lambda year: nth_weekday(year, 11, 3, 4) + 4 * DAY,
    "mothering sunday": _from_easter(-21),
    "trinity sunday": _from_easter(56),
    "repentance day": lambda year: _fourth_advent(year) - 32 * DAY,
    "first advent": lambda year: _fourth_advent(year) - 21 * DAY,
}
"""Feasts that are computed, by the name a relative value gives them; a fixed one is written "12-25"."""


def feast(name: str, year: int) -> date:
    if name in MOVING:
        return MOVING[name](year)
    month, day = name.split("-")
    return date(year, int(month), int(day))
