"""Weeks, days and months that are counted within a period: "the first week of May", "the last three months of 2019"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from sayso.anchor.dates_calendar import (
    DAY,
    Value,
    between,
    interval,
    nth_weekday,
    of_day,
    of_decade,
    of_month,
    of_year,
    week_of,
    weekend_of,
)
from sayso.anchor.dates_pieces import Piece


def sliced(value: Value, piece: Piece) -> Value:
    """The part of `value` that is counted from its beginning or end; the value itself where it is of no year."""
    if value.day is None or piece.edge is None or piece.slice is None:
        return value
    first, last = _first(value), _last(value)
    if first is None or last is None:
        return value
    match piece.slice:
        case "K":
            saturday = nth_weekday(first.year, first.month if piece.edge > 0 else last.month, 5, piece.edge)
            return interval(str(saturday), str(saturday + DAY), saturday)
        case "W" if piece.many is None:
            return _week(first, last, piece.edge)
        case "E":
            century = first.year // 100 * 100
            return of_decade(century + 10 * (piece.edge - 1) if piece.edge > 0 else century + 90)
    many = piece.many or 1
    match piece.slice:
        case "D" | "W":
            days = timedelta(days=many * (7 if piece.slice == "W" else 1) - 1)
            ends = (first, first + days) if piece.edge > 0 else (last - days, last)
            return between(of_day(ends[0]), of_day(ends[1]))
        case "M" if value.granularity == "year":
            months = (1, many) if piece.edge > 0 else (13 - many, 12)
            return between(of_month(first.year, months[0]), of_month(first.year, months[1]))
        case "Y":
            years = (first.year, first.year + many - 1) if piece.edge > 0 else (last.year - many + 1, last.year)
            return between(of_year(years[0]), of_year(years[1]))
    return value


def _week(first: date, last: date, edge: int) -> Value:
    """Seven days, counted from either end of the period; a bound within it is approximate."""
    begin = first + timedelta(weeks=edge - 1) if edge > 0 else last - 6 * DAY
    end = begin + 6 * DAY
    return interval(f"{begin}{'' if begin == first else '~'}", f"{end}{'' if end == last else '~'}", begin)


def week_beside(day: Value, weekof: str) -> Value:
    """The week that a day names: "the week of 15 April", "the week ending 30 June", "the weekend of 4 May"."""
    if day.day is None or day.granularity != "day":
        return day
    match weekof:
        case "week of":
            return week_of(day.day)
        case "weekend of":
            return weekend_of(day.day)
        case "week ending":
            return interval(str(day.day - 6 * DAY), str(day.day), day.day, "week")
        case _:
            return interval(str(day.day), str(day.day + 6 * DAY), day.day, "week")


def _first(value: Value) -> date | None:
    match value.granularity:
        case "month" | "year" | "decade" | "century":
            return date(max(1, int(value.first[:4])), int(value.first[5:7] or 1), 1)
    return None


def _last(value: Value) -> date | None:
    match value.granularity:
        case "month":
            year, month = int(value.last[:4]), int(value.last[5:7])
            return date(year, month, calendar.monthrange(year, month)[1])
        case "year" | "decade" | "century":
            return date(int(value.last[:4]), 12, 31)
    return None
