"""What a joined piece means, given when the report was published and the last date that it told.

A date that neither anchors keeps what it says: EDTF with its year open (XXXX-10), or "relative:-P2W".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sayso.anchor.dates_beside import beside, unbeside
from sayso.anchor.dates_calendar import (
    MOVING,
    RELATIVE,
    Granularity,
    Value,
    between,
    feast,
    interval,
    nth_weekday,
    of_day,
    of_group,
    of_millennium,
    of_month,
    of_year,
    single,
)
from sayso.anchor.dates_count import Context, counted, relative
from sayso.anchor.dates_periods import decades, in_part, years
from sayso.anchor.dates_pieces import Piece
from sayso.anchor.dates_slices import sliced, week_beside
from sayso.anchor.dates_weekday import day_of_month, weekday

TURN = timedelta(days=45)  # after a date of December, January is that of the next year
SLACK = timedelta(days=2)  # a report may be dated a day before what it tells of
# Of a noun, what lies so near is meant, not that of a year before or after: "they spoke of the vote on 7 June", in May.
SOON, NEXT_MONTH = timedelta(days=50), timedelta(days=31)
SEASON_AHEAD = timedelta(days=100)  # "we were going to move this summer", in May
RECENT = timedelta(days=60)  # how long what was planned may be over, in the present tense


def resolve(piece: Piece, context: Context) -> Value | None:
    """The value of `piece`; None for what no calendar has (30 February)."""
    try:
        value = _plain(piece, context)
        if value is None:
            return None
        if piece.slice is not None:
            value = sliced(value, piece)
        elif piece.weekof is not None:
            value = week_beside(value, piece.weekof)
        value = _timed(in_part(value, piece, context), piece)
    except (ValueError, OverflowError):
        return None
    return value.qualified("~") if piece.approx else value


def _plain(piece: Piece, context: Context) -> Value | None:
    if piece.base == "told" and piece.mode == "whole" and piece.unit is None and piece.n is not None:
        return beside(piece, context) or _plain(unbeside(piece), context)
    if piece.numbers is not None:
        return _slashed(piece, context)
    if piece.feast is not None:
        return _feast(piece, context)
    if piece.war is not None:
        return interval(*piece.war, None)
    if piece.month is not None:
        return _month(piece, context)
    if piece.dom is not None and piece.weekday is None:
        return day_of_month(piece.dom, context)
    if piece.weekday is not None:
        return weekday(piece, context)
    if piece.turn is not None:
        return of_year((piece.turn - 1) * 100).qualified("~")
    if piece.millennium is not None:
        return of_millennium(piece.millennium)
    if piece.century is not None or piece.decade is not None or (piece.half is not None and piece.unit in ("E", "C")):
        return decades(piece, context)
    if piece.season is not None:
        return _group(piece, context, piece.season, "season")
    if piece.quarter is not None:
        return _group(piece, context, 32 + piece.quarter, "quarter")
    if piece.half is not None:
        return _group(piece, context, 39 + piece.half, "half")
    if piece.year is not None:
        return years(piece)
    if piece.unit is not None:
        return counted(piece, context)
    return single(f"{RELATIVE}", "time") if piece.clock else None


def _slashed(piece: Piece, context: Context) -> Value | None:
    assert piece.numbers is not None
    assert piece.year is not None
    one, other = piece.numbers
    day_first = [(one, other)] if other <= 12 else []
    month_first = [(other, one)] if one <= 12 else []
    if context.order == "day first" and day_first:
        month_first = []
    elif context.order == "month first" and month_first:
        day_first = []
    days = sorted({date(piece.year, month, day) for day, month in day_first + month_first})
    if not days:
        return None
    if len(days) == 1:
        return _conflicting(days[0], piece)
    return Value(f"[{','.join(map(str, days))}]", "day", str(days[0]), str(days[-1]))


def _conflicting(day: date, piece: Piece) -> Value:
    """The day, uncertain where the weekday beside it is another."""
    value = of_day(day)
    return value.qualified("?") if piece.weekday is not None and piece.weekday != day.weekday() else value


def _month(piece: Piece, context: Context) -> Value | None:
    assert piece.month is not None
    if piece.nth is not None and piece.weekday is not None:
        nth, weekday, month = piece.nth, piece.weekday, piece.month
        year = _year(piece, context, lambda year: nth_weekday(year, month, weekday, nth))
        return of_day(nth_weekday(year, month, weekday, nth)) if year else None
    if piece.day is None:
        return _bare_month(piece, context)
    month, day = piece.month, piece.day
    if piece.year is None and (open_year := _open(piece, context)) is not None:
        date(2000, month, day)  # 30 February is a ValueError
        return single(f"{open_year}-{month:02}-{day:02}", "day")
    year = _year(piece, context, lambda year: _valid(year, month, day))
    if not year:
        return None
    if year < 1:
        return single(f"{of_year(year).edtf}-{month:02}-{day:02}", "day")
    first = date(year, month, day)
    if piece.weekday is not None and piece.year is None and piece.n is None and first.weekday() != piece.weekday:
        published = context.published.date() if context.published else None
        far = published is None or abs(first - published) > timedelta(days=31)
        near = () if published is None else (published.year, published.year - 1, published.year + 1)
        for other in near if far else ():  # the weekday tells the year
            if _valid(other, month, day).weekday() == piece.weekday:
                first, context.basis = date(other, month, day), "published"
                break
    value = _conflicting(first, piece)
    if piece.day2 is None:
        return value
    second = date(first.year, month, piece.day2)
    if second <= first:
        return None
    if piece.joint == "and" and not context.between:
        return Value(f"{{{first},{second}}}", "day", str(first), str(second), second)
    return between(value, of_day(second))


def _valid(year: int, month: int, day: int) -> date:
    """The day, or the last of its month: 29 February is looked for in every year."""
    try:
        return date(year, month, day)
    except ValueError:
        if (month, day) != (2, 29):
            raise
        return date(year, 2, 28)


def _bare_month(piece: Piece, context: Context) -> Value | None:
    assert piece.month is not None
    month = piece.month
    if piece.year is None and (open_year := _open(piece, context)) is not None:
        return single(f"{open_year}-{month:02}", "month")
    year = _year(piece, context, lambda year: date(year, month, 1))
    if year is None:
        return None
    return of_month(year, month) if year > 0 else single(f"{of_year(year).edtf}-{month:02}", "month")


def _open(piece: Piece, context: Context) -> str | None:
    """What stands for the year where nothing says which: "XXXX", or "relative:-P1Y" for last year's."""
    if piece.unit == "Y" and piece.n is not None:
        return None if context.base(piece) else relative(piece).edtf
    return None if context.today or (context.told_year and context.told) else "XXXX"


def _year(piece: Piece, context: Context, on: Callable[[int], date]) -> int | None:
    """The year of a day that `on` gives for any year: stated, counted, told just before, or by tense."""
    if piece.year is not None:
        return piece.year
    if piece.unit == "Y" and piece.n is not None:
        base = context.base(piece)
        return base.year + piece.n if base else None
    told = context.told.day if context.told and context.told_year and piece.which is None else None
    if told is not None:
        start = told.replace(day=1) if piece.day is None else told
        over = on(told.year) < start
        soon = over and on(told.year + 1) - start <= TURN
        if not over or soon or context.history or context.published is None or context.after is not None:
            context.basis = "told"
            return told.year + over
    today = context.today
    if today is None:
        return None
    # A month is past when it has begun: "in May" may be now, "last May" is not.
    here = today.replace(day=1) if piece.day is None and piece.nth is None and piece.feast is None else today
    this = on(today.year)
    match piece.which:
        case -1:
            return today.year - (this >= here)
        case 1:
            return today.year + (this <= here)
        case 0:
            far = piece.season is not None and this > here + SEASON_AHEAD
            return today.year - (far and context.tense() == "past")
    tense = context.tense()
    near = NEXT_MONTH if piece.day is None else SOON
    if tense == "future":
        behind = this < here
        return today.year + (behind and not (here - this <= near and piece.month is not None and not context.of_verb()))
    if tense == "present":  # what is planned, or is just over
        return today.year + (this < here - RECENT)
    if tense == "past":
        ahead = this > here + SLACK
        return today.year - (ahead and not (this - here <= near and piece.month is not None and not context.of_verb()))
    return min((today.year, today.year - 1, today.year + 1), key=lambda year: abs(on(year) - today))


def _group(piece: Piece, context: Context, code: int, granularity: Granularity) -> Value | None:
    unsaid = piece.which is None and piece.year is None and piece.n is None
    anchored = context.today and not piece.repeats and context.tense() in ("past", "future")
    if granularity == "season" and unsaid and not anchored:
        return single(f"XXXX-{code}", granularity)  # "in summer": of no year in particular
    starts = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}[code]
    if piece.year is None and (open_year := _open(piece, context)) is not None:
        return single(f"{open_year}-{code}", granularity)
    if code == 24 and piece.which in (-1, 0) and piece.year is None and (today := context.today):
        # January lies in the winter that began the year before.
        over = piece.which == 0 and 3 <= today.month < 10 and context.tense() == "past"  # "what a winter this was"
        running = today.year - (today.month < 3 or over)
        return of_group(
            running if piece.which == 0 else running - (today.month < 3 or today.month == 12), code, granularity
        )
    if piece.which == -1 and granularity == "season" and (today := context.today):
        over = today >= date(today.year, starts, 1) + timedelta(days=92)
        return of_group(today.year - (not over), code, granularity)
    if piece.year is None and code != 24 and context.tense() == "future":
        starts += {"quarter": 2, "season": 2, "half": 5}.get(granularity, 0)  # what still runs lies ahead
    year = _year(piece, context, lambda year: date(year, starts, 1))
    return of_group(year, code, granularity) if year else None


def _feast(piece: Piece, context: Context) -> Value | None:
    assert piece.feast is not None
    name = piece.feast
    if piece.mode == "ago":  # "two Christmases ago"
        if (today := context.today) is None or piece.n is None:
            return None
        begun = feast(name, today.year) <= today
        return of_day(feast(name, today.year + piece.n + (begun if piece.n < 0 else not begun)))
    if name == "9/11":
        return of_day(date(2001, 9, 11))
    if piece.year is None and (open_year := _open(piece, context)) is not None:
        if name in MOVING:
            return single(f"{RELATIVE}{name}", "day")
        return single(f"{open_year}-{name}", "day")
    year = _year(piece, context, lambda year: feast(name, year))
    return of_day(feast(name, year)) if year else None


def _timed(value: Value, piece: Piece) -> Value:
    """A day with the time of day that is stated for it, in the zone that is stated."""
    if piece.clock is None or "/" in value.edtf or value.granularity not in ("day", "time"):
        return value
    edtf = f"{value.edtf}T{_by_daypart(piece.clock, piece.daypart)}:00{piece.zone or ''}"
    return replace(value, edtf=edtf, first=edtf, last=edtf, granularity="time")


def _by_daypart(clock: str, daypart: str | None) -> str:
    """The time on a clock of 24 hours: "7 o'clock in the evening" is 19:00."""
    hour = int(clock[:2])
    after_noon = (daypart in ("afternoon", "evening") and 0 < hour < 12) or (daypart == "night" and 6 <= hour < 12)
    return f"{hour + 12:02}{clock[2:]}" if after_noon else clock
