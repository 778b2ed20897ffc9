"""Years, decades and centuries, alone or two together, and the part of a period that is named."""

from __future__ import annotations

from datetime import date

from sayso.anchor.dates_calendar import (
    DAY,
    Value,
    add_months,
    between,
    interval,
    of_century,
    of_decade,
    of_year,
    part_of,
)
from sayso.anchor.dates_count import Context, counted
from sayso.anchor.dates_pieces import Piece


def decades(piece: Piece, context: Context) -> Value | None:
    """A decade or century, or a half of it; "the 1600s" are a century, "the 2000s" a decade."""
    if piece.century is not None and piece.century2 is not None:
        return _centuries(
            of_century(piece.century), of_century(piece.century2), piece.joint == "and" and not context.between
        )
    if piece.century is not None:
        value = of_century(piece.century)
    elif piece.decade is None:  # "the first half of this century"
        counted_from = counted(piece, context)
        if counted_from is None or counted_from.day is None:
            return counted_from
        value = counted_from
    else:
        year = _decade(piece.decade)
        value = of_century(year // 100 + 1) if year % 100 == 0 and year < 1900 else of_decade(year)
    if piece.half is not None:
        return _fraction(value, piece.half, 2)
    return value if piece.quarter is None else _fraction(value, piece.quarter, 4)


def _fraction(value: Value, nth: int, of: int) -> Value:
    """The second half, or the last quarter, of a decade or century."""
    first, last = int(value.first), int(value.last)
    length = (last - first + 1) // of
    return interval(
        of_year(first + (nth - 1) * length).edtf,
        of_year(last if nth == of else first + nth * length - 1).edtf,
        value.day,
    )


def _centuries(first: Value, last: Value, both: bool) -> Value | None:
    """Two centuries that share the noun: "the 16th and 17th centuries" or "the 15th to the 17th century"."""
    if int(last.first) <= int(first.first):
        return None
    if both:
        return Value(f"{{{first.edtf},{last.edtf}}}", "century", first.first, last.last, last.day)
    return between(first, last)


def _decade(number: int) -> int:
    """The first year of "the 1990s", "the '90s" (90) and "the nineties" (9)."""
    if number < 10:
        number *= 10
    return number if number >= 100 else number + 1900


def years(piece: Piece) -> Value:
    assert piece.year is not None
    first = of_year(piece.year)
    if piece.year2 is not None:
        return between(first, of_year(piece.year2))
    return first


def in_part(value: Value, piece: Piece, context: Context) -> Value:
    """The part of a period that is named; "earlier this week" and "later this week" meet today."""
    match piece.part:
        case None:
            return value
        case "early" | "mid" | "late" as third:
            part = part_of(value, third)
            if piece.part2 is not None and "/" in part.edtf:  # "mid to late"
                return interval(part.first, part_of(value, piece.part2).last, part.day)
            return part
    today = context.today
    if today is None or value.day is None or piece.unit is None:
        return value
    if value.granularity == "week":
        first, last = value.first, value.last
    else:
        first, last = _first_day(value).isoformat(), _last_day(value).isoformat()
    return interval(first, str(today), today) if piece.part == "earlier" else interval(str(today), last, today)


def _first_day(value: Value) -> date:
    assert value.day is not None
    return value.day if value.granularity == "month" else value.day.replace(month=1, day=1)


def _last_day(value: Value) -> date:
    assert value.day is not None
    if value.granularity == "month":
        year, month = add_months(value.day, 1)
        return date(year, month, 1) - DAY
    return date(int(value.last[:4]), 12, 31)
