"""The day that a weekday means: the last or the next one by the tense of its verbs, of a week, or weeks ago."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.anchor.dates_calendar import DAY, RELATIVE, Value, add_months, between, of_day, single
from sayso.anchor.dates_count import Context, relative
from sayso.anchor.dates_pieces import Piece

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def weekday(piece: Piece, context: Context) -> Value | None:
    assert piece.weekday is not None
    if piece.n is not None and (piece.unit == "W" or piece.mode == "ago"):
        base = context.base(piece)
        if base is None:
            return single(f"{relative(piece).edtf}-{WEEKDAYS[piece.weekday]}", "day")
        if piece.mode == "ago":
            return _ago(piece, base)
        return of_day(base - DAY * base.weekday() + DAY * piece.weekday + timedelta(weeks=piece.n))
    today = context.today
    if today is None:
        sign = {None: "", 0: "", -1: "-", 1: "+"}[piece.which]
        return single(f"{RELATIVE}{sign}{WEEKDAYS[piece.weekday]}", "day")
    if context.after is not None:
        return of_day(context.after + DAY * ((piece.weekday - context.after.weekday()) % 7))
    ahead = (piece.weekday - today.weekday()) % 7
    match piece.which:
        case 0:
            day = today + DAY * (piece.weekday - today.weekday())
            if day > today and context.tense() == "past":
                day -= 7 * DAY
        case 1:
            day = today + DAY * (ahead or 7)
        case -1:
            day = today - DAY * (7 - ahead)
        case _ if context.tense() in ("future", "present"):
            day = today + DAY * ahead
        case _:
            day = today - DAY * ((7 - ahead) % 7)
    if piece.nightto:
        return between(of_day(day - DAY), of_day(day))
    return of_day(day)


def _ago(piece: Piece, base: date) -> Value | None:
    """ "Friday a week ago": the Friday that is nearest to the day a week ago; of years, only about that one."""
    assert piece.weekday is not None
    assert piece.n is not None
    match piece.unit:
        case "W" | "F":
            near = base + timedelta(weeks=piece.n * (2 if piece.unit == "F" else 1))
        case "M" | "Y":
            year, month = add_months(base, piece.n * (12 if piece.unit == "Y" else 1))
            near = date(year, month, min(base.day, 28))
        case _:
            return None
    day = near + DAY * ((piece.weekday - near.weekday() + 3) % 7 - 3)
    return of_day(day) if piece.unit in ("W", "F") else of_day(day).qualified("~")
