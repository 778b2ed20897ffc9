"""The day that a weekday means: the last or the next one by the tense of its verbs, of a week, or weeks ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sayso.anchor.dates_calendar import DAY, RELATIVE, Value, add_months, between, of_day, single
from sayso.anchor.dates_count import Context, relative
from sayso.anchor.dates_pieces import Piece
from sayso.anchor.dates_tense import Tense

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

FAR = 100  # days on either side in which a weekday and day of the month meet


def weekday(piece: Piece, context: Context) -> Value | None:
    assert piece.weekday is not None
    if piece.n is not None and (piece.unit == "W" or piece.mode == "ago"):
        base = context.base(piece)
        if base is None:
            return single(f"{relative(replace(piece, unit=piece.unit or 'W')).edtf}-{WEEKDAYS[piece.weekday]}", "day")
        if piece.mode == "ago" and piece.unit is None:  # "two Sundays ago", "the Sunday before last"
            back = (base.weekday() - piece.weekday - 1) % 7 + 1
            return of_day(
                base + timedelta(weeks=piece.n + 1) - DAY * back
                if piece.n < 0
                else base + timedelta(weeks=piece.n) - DAY * back
            )
        if piece.mode == "ago" and piece.which == 1:  # "a week from Tuesday"
            return of_day(base + DAY * ((piece.weekday - base.weekday() - 1) % 7 + 1) + timedelta(weeks=piece.n))
        if piece.mode == "ago":
            return _ago(piece, base)
        return of_day(base - DAY * base.weekday() + DAY * piece.weekday + timedelta(weeks=piece.n))
    today = context.today
    if today is None:
        sign = {None: "", 0: "", -1: "-", 1: "+"}[piece.which]
        return single(f"{RELATIVE}{sign}{WEEKDAYS[piece.weekday]}", "day")
    if piece.dom is not None:
        return _of_month(piece.weekday, piece.dom, today, context.tense())
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


def _of_month(weekday: int, dom: int, today: date, tense: Tense | None) -> Value | None:
    """ "Saturday the 14th": the nearest such day, behind or ahead where the verb tells."""
    days = (today + DAY * shift for shift in range(-FAR, FAR + 1))
    fit = [day for day in days if day.weekday() == weekday and day.day == dom]
    told = [day for day in fit if (day <= today if tense == "past" else day >= today if tense else True)]
    nearest = min(told or fit, key=lambda day: abs(day - today), default=None)
    return of_day(nearest) if nearest else None


def day_of_month(dom: int, context: Context) -> Value | None:
    """ "On the 14th": the nearest to the day told, or of the month; else behind or ahead, as the verb tells."""
    told = context.told if context.tense() == "past" else None
    if told is not None and told.day is not None and len(told.last.rstrip("~?")) >= len("2024-05"):
        context.basis = "told"
        if told.granularity == "month":
            return of_day(told.day.replace(day=dom))
        return _nearest(dom, told.day, None)
    today = context.today
    return _nearest(dom, today, context.tense()) if today else None


def _nearest(dom: int, day: date, tense: Tense | None) -> Value | None:
    days = (day + DAY * shift for shift in range(-31, 32))
    fit = [
        each
        for each in days
        if each.day == dom and (each <= day if tense == "past" else each >= day if tense else True)
    ]
    return of_day(min(fit, key=lambda each: abs(each - day))) if fit else None
