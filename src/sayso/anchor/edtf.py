"""From when to when an EDTF value holds, as numbers of days that can be compared: 20221019 is 19 October 2022.

Reads what `dates` writes (docs/dates.md): levels 0 to 2 without uncertain digits inside a number. A value that
names no year, or says only how far from something unknown it is, has no place on the calendar.
"""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

EARLIEST, LATEST = -(10**9), 10**9  # of intervals that are open: before and after any day that can be written

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d(?::\d\d){0,2}(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?[~?%]?")
_PERIOD = re.compile(r"(-?\d{2,3})(X{1,2})[~?%]?")
# The first month and the number of months of seasons, quarters, thirds and halves; a winter ends in the next year.
_GROUPS = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4), 40: (1, 6), 41: (7, 6),
}  # fmt: skip


@lru_cache(maxsize=1024)  # the same day is asked for with every statement of a report
def bounds(value: str) -> tuple[int, int] | None:
    """The first and the last day of a value; None where it has none.

    >>> bounds("2022-10"), bounds("2014/.."), bounds("XXXX-10")
    ((20221001, 20221031), (20140101, 1000000000), None)
    """
    if value[:1] in ("{", "["):
        return _of_set(value)
    first, slash, last = value.partition("/")
    if not slash:
        return _single(first)
    begin = (EARLIEST, EARLIEST) if first in ("", "..") else _single(first)
    end = (LATEST, LATEST) if last in ("", "..") else _single(last)
    return _ordered(begin[0], end[1]) if begin and end else None


def _of_set(value: str) -> tuple[int, int] | None:
    """All of "{a,b}" and what may be of "[a,b]": from the earliest to the latest."""
    if value[-1:] not in ("}", "]"):
        return None
    found = [bounds(each.replace("..", "/") if ".." in each else each) for each in value[1:-1].split(",")]
    known = [each for each in found if each]
    if len(known) < len(found):
        return None
    return min(first for first, _ in known), max(last for _, last in known)


def _single(text: str) -> tuple[int, int] | None:
    if period := _PERIOD.fullmatch(text):
        digits, rest = period[1], len(period[2])
        if len(digits.lstrip("-")) + rest != 4:
            return None
        years = sorted((int(digits + "0" * rest), int(digits + "9" * rest)))
        return _number(years[0], 1, 1), _number(years[1], 12, 31)
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if not found[2]:
        return _number(year, 1, 1), _number(year, 12, 31)
    if month in _GROUPS and not found[3]:
        begin, length = _GROUPS[month]
        over, end = divmod(begin + length - 2, 12)
        return _number(year, begin, 1), _number(year + over, end + 1, _days(year + over, end + 1))
    if not 1 <= month <= 12 or (found[3] and not 1 <= day <= _days(year, month)):
        return None
    return _number(year, month, day or 1), _number(year, month, day or _days(year, month))


def _days(year: int, month: int) -> int:
    return 28 + calendar.isleap(year) if month == 2 else 30 + (month in (1, 3, 5, 7, 8, 10, 12))


def _number(year: int, month: int, day: int) -> int:
    return year * 10_000 + month * 100 + day


def _ordered(first: int, last: int) -> tuple[int, int] | None:
    return (first, last) if first <= last else None
