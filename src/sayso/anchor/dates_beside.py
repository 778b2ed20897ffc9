"""A weekday, month or season counted from the date told before it: "the following Tuesday", "that summer"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sayso.anchor.dates_calendar import DAY, Value, of_day, of_group, of_month
from sayso.anchor.dates_count import Context
from sayso.anchor.dates_pieces import Piece

STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def beside(piece: Piece, context: Context) -> Value | None:
    """The value, None where the date told is too coarse or there is none."""
    told, n = context.told, piece.n or 0
    if told is None or told.day is None or told.granularity in ("decade", "century"):
        return None
    if piece.weekday is not None:
        if len(told.last.rstrip("~?")) < len("2024-05-08"):
            return None
        value = of_day(_weekday(told.day, piece.weekday, n))
    else:
        month = piece.month or STARTS[piece.season or 21]
        known = len(told.last.rstrip("~?")) >= len("2024-05")
        year = told.day.year + n if not known else _year(told.day, month, n)
        value = of_month(year, month) if piece.month else of_group(year, piece.season or 21, "season")
    context.basis = "told"
    return value


def unbeside(piece: Piece) -> Piece:
    """The same, counted from publication: where nothing was told to count from."""
    which = {-1: -1}.get(piece.n or 0)
    return replace(piece, n=None, mode=None, base=None, which=which)


def _weekday(day: date, weekday: int, n: int) -> date:
    if n > 0:
        return day + DAY * ((weekday - day.weekday() - 1) % 7 + 1)
    if n < 0:
        return day - DAY * ((day.weekday() - weekday - 1) % 7 + 1)
    return day - timedelta(days=day.weekday()) + DAY * weekday


def _year(day: date, month: int, n: int) -> int:
    """The year in which that month is the next after a day, the last before it, or of the same year."""
    if n > 0:
        return day.year + (month <= day.month)
    return day.year - (month >= day.month) if n < 0 else day.year
