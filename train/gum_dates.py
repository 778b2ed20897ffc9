"""Compare a date with one that GUM marks: the same time may be written in two ways.

GUM marks the two ends of a range apart, and often a day and its time; it ends a season in its third month or in the
next, counts years before our era without a year 0, writes the last year of a decade as its first day, and cuts
"early" and "late" at a quarter or a half where we cut at a third.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sayso.anchor.dates import Date
from sayso.records import Span

SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6),
    41: (7, 12),
}  # fmt: skip


# How far apart the inner bounds of a third, a quarter and a half may lie: a sixth of the period, in the bound's unit.
SIXTH = {"month": 6, "year": 2, "decade": 2, "century": 17}


class Compared(NamedTuple):
    """What is held against one gold date: a date or a part of it, and the whole that it is of."""

    date: Date
    whole: Date


def flat(dates: Sequence[Date], gold: Sequence[dict[str, Any]]) -> Iterator[Compared]:
    """The dates as GUM marks them: a range by its ends, a day and its time apart, unless GUM has one span for both."""
    for date in dates:
        marked = [each for each in gold if date.span.start < each["end"] and each["start"] < date.span.end]
        whole = len(marked) == 1 and len(date.parts) == 2 and all(_ends(marked[0]))
        parts: Sequence[Date] = (date,) if whole or not date.parts else date.parts
        if len(parts) == 1 and len(marked) > 1:
            parts = [replace(parts[0], span=Span(each["start"], each["end"])) for each in marked]
        yield from (Compared(part, date) for part in parts)


def _ends(gold: dict[str, Any]) -> tuple[str | None, str | None]:
    """From when to when, of a gold interval."""
    ends = (gold.get("from") or gold.get("notBefore"), gold.get("to") or gold.get("notAfter"))
    if all(end and re.fullmatch(r"\d\d\d[09]-01-01", end) for end in ends):  # 1960-01-01 to 1969-01-01: the decade
        ends = (str(ends[0])[:4], str(ends[1])[:4])
    return _counted(ends[0]), _counted(ends[1])


def bounds(edtf: str) -> tuple[str, str]:
    """The first and last day of an EDTF value as ISO dates; of a time, the time at both ends."""
    first, _, last = edtf.replace("~", "").replace("?", "").partition("/")
    return _bound(first, 0), _bound(last or first, 1)


def _bound(value: str, end: int) -> str:
    if value in ("..", ""):
        return ""
    if value.startswith(("[", "{")):
        value = value.strip("[]{}").split(",")[end]
    if "X" in value and not value.startswith("XXXX"):
        value = value.replace("X", "09"[end])
    if "T" in value:
        return value
    if value.startswith("XXXX"):
        return "XXXX" + _bound("2001" + value[4:], end)[4:]
    parts = value.lstrip("-").split("-")
    sign = "-" if value.startswith("-") else ""
    months = (1, 12)
    if len(parts) > 1 and int(parts[1]) > 12:
        months, parts = SEASONS.get(int(parts[1]), (1, 12)), parts[:1]
        year = int(parts[0]) + (end and months[0] > months[1])
        parts = [f"{year:04}"]
    if len(parts) < 2:
        parts.append(f"{months[end]:02}")
    if len(parts) < 3:
        parts.append(f"{calendar.monthrange(max(1, int(parts[0])), int(parts[1]))[1]:02}" if end else "01")
    return sign + "-".join(parts)


def agrees(gold: dict[str, Any], edtf: str) -> bool:
    """Whether a value says what the gold says, at the gold's granularity."""
    if when := _counted(gold.get("when")):
        if re.fullmatch(r"\d\d:\d\d(:\d\d)?", when):
            return f"T{when[:5]}" in edtf
        if edtf.startswith("relative:"):
            return False
        first, last = bounds(edtf)
        if when.startswith("--"):
            return first[5:].startswith(when[2:]) and last[5:].startswith(when[2:])
        return first.startswith(when) and last.startswith(when)
    if edtf.startswith("relative:"):
        return False
    begin, end = _ends(gold)
    first, last = bounds(edtf)
    if re.search(r"-2[1-4]$", edtf) and begin and end:  # GUM ends a season in its third month or in the next one
        return _same(begin, first, 0) and (_same(end, last, 1) or _same(end, _month_later(last), 1))
    rough = edtf.split("/") if "~" in edtf and "/" in edtf else ("", "")
    return all(
        _same(wanted, found, at) or _near(wanted, side, at, rough)
        for at, (wanted, found, side) in enumerate(zip((begin, end), (first, last), rough, strict=True))
    )


def says(gold: dict[str, Any], found: Compared, said_on: str) -> bool:
    """Whether a date that was found says what the gold says, however each is written."""
    apart = found.date.span.start < gold["start"] or gold["end"] < found.date.span.end
    return (
        agrees(gold, found.date.value)
        or (apart and _within_period(gold, found.date.value))
        or _at_latest(gold, found.whole.value)
        or _to_the_day(gold, found.date.value, said_on)
    )


def _near(gold: str | None, bound: str, end: int, value: Sequence[str]) -> bool:
    """Whether an approximate bound of an early, middle or late part lies where GUM cuts the same period."""
    if gold is None or not bound.endswith("~"):
        return False
    first, last = (each.strip("~") for each in value)
    precise = _bound(bound.strip("~"), end)
    if len(first) == 4:
        unit, period = 4, "century" if int(last) - int(first) > 20 else "decade"
    else:
        unit, period = (7, "year") if len(first) == 7 else (10, "month")
    try:
        wanted = _bound(precise[:4] + gold[1:] if gold.startswith("--") else gold, end)
        return abs(_count(wanted, unit) - _count(precise, unit)) <= SIXTH[period]
    except ValueError:
        return False


def _count(day: str, unit: int) -> int:
    """A day as the number of its year, month or day."""
    at = datetime.date.fromisoformat(day)
    return at.year if unit == 4 else at.year * 12 + at.month if unit == 7 else at.toordinal()


def _at_latest(gold: dict[str, Any], edtf: str) -> bool:
    """Whether "by the end of the year" ends on the day for which GUM takes "the end of the year"."""
    return edtf.startswith("../") and _is_day(gold.get("when")) and bounds(edtf)[1] == gold["when"]


def _to_the_day(gold: dict[str, Any], edtf: str, said_on: str) -> bool:
    """Whether GUM counts to the day what we count in years or months: 2019-05-08 to 2024-05-08 for 2019/2024."""
    begin, end = _ends(gold)
    ends = re.fullmatch(r"(\d{4}(?:-\d\d)?)/(\d{4}(?:-\d\d)?)", edtf)
    if not ends or not begin or not end or not _is_day(begin) or not _is_day(end) or not _is_day(said_on[:10]):
        return False
    today = datetime.date.fromisoformat(said_on[:10])
    from_today = min(abs((datetime.date.fromisoformat(each) - today).days) for each in (begin, end)) <= 1
    return from_today and begin.startswith(ends[1]) and end.startswith(ends[2])


def _is_day(value: str | None) -> bool:
    return bool(value and re.fullmatch(r"\d{4}-\d\d-\d\d", value))


def _within_period(gold: dict[str, Any], edtf: str) -> bool:
    """Whether a value lies in the gold's decade or century, where GUM marks less: early in "[the 20th century]"."""
    begin, end = _ends(gold)
    if edtf.startswith("relative:") or not begin or not end:
        return False
    period = next((edge for edge in (begin[:3], begin[:2]) if _whole(edge, begin, end)), None)
    return period is not None and all(bound.startswith(period) for bound in bounds(edtf))


def _whole(period: str, begin: str, end: str) -> bool:
    """Whether an interval is all of a decade (198) or century (19)."""
    return _same(begin, _bound(period.ljust(4, "0"), 0), 0) and _same(end, _bound(period.ljust(4, "9"), 1), 1)


def _month_later(last: str) -> str:
    year, month = last[:4], int(last[5:7])
    if month == 12 and year != "XXXX":
        year = f"{int(year) + 1:04}"
    return _bound(f"{year}-{month % 12 + 1:02}", 1)


def _counted(value: str | None) -> str | None:
    """A gold value as ISO 8601 and EDTF count: four digits a year, and a year 0 (GUM's -0508 is -0507)."""
    if value and re.fullmatch(r"-\d{3,4}", value):
        return f"-{int(value[1:]) - 1:04}"
    if value and re.fullmatch(r"\d{3}", value):
        return f"0{value}"
    return value


def _same(gold: str | None, found: str, end: int) -> bool:
    if gold is None:
        return True
    try:
        return found[5:].startswith(gold[2:]) if gold.startswith("--") else found == _bound(gold, end)
    except ValueError:  # GUM has a few values that are no date
        return False
