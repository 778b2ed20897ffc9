"""Publication times as the ledger orders and filters them: a rank in UTC, and the day in the article's own zone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from sayso.errors import UsageError
from sayso.records import StatedTime

UNDATED = 2**35 - 1  # seconds from 1500 to 2588, so that a rank and 28 bits more fit a signed 64-bit number
_FIRST = datetime(1500, 1, 1, tzinfo=UTC)
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?)?)?")
_ZONE = re.compile(r"([+-])(\d\d):?(\d\d)$")


def rank(published: StatedTime | None) -> int:
    """A number that ascends from the newest article to the oldest; undated ones come last.

    A time without a zone counts as UTC; a day, month or year as its beginning.
    """
    moment = _moment(published.value) if published else None
    if published is None or moment is None:
        return UNDATED
    seconds = (moment - _FIRST) // timedelta(seconds=1) - _offset_s(published.zone)
    return UNDATED - min(max(seconds, 1), UNDATED)


def day(published: StatedTime | None) -> str | None:
    """The local day of publication, "2022-12-19"; the first one where only a month or a year is stated."""
    moment = _moment(published.value) if published else None
    return moment.date().isoformat() if moment else None


def window(since: str | None, until: str | None) -> tuple[int | None, int | None]:
    """The ranks between which every article of these local days lies, wherever on Earth its zone is.

    Raises UsageError as `date` does. The day itself is compared by the caller: a rank is only a fence.
    """
    low = high = None
    if until is not None:
        low = rank(StatedTime(date(until, "until"))) - _span_s(until) - 86_400
    if since is not None:
        high = rank(StatedTime(date(since, "since"))) + 86_400
    return low, high


def date(text: str, option: str) -> str:
    """A date that someone gave, as it is. Raises UsageError for what is none, naming the option."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text, re.ASCII) or _moment(text) is None:
        raise UsageError(f"{option} {text!r}: is no date; give YYYY, YYYY-MM or YYYY-MM-DD")
    return text


def in_order(since: str | None, until: str | None) -> bool:
    """Whether the first of two dates (YYYY, YYYY-MM or YYYY-MM-DD) begins before the second, or an open one, ends."""
    return not (since and until) or since <= until or since.startswith(until)


def _span_s(date: str) -> int:
    """An upper bound of the length of a year, month or day."""
    return {4: 366, 7: 31, 10: 1}[len(date)] * 86_400


@lru_cache(maxsize=256)  # asked of an article again and again
def _moment(value: str) -> datetime | None:
    if not (match := _VALUE.match(value)):
        return None
    year, month, monthday, hour, minute, second = (int(part) if part else None for part in match.groups())
    try:
        return datetime(year or 0, month or 1, monthday or 1, hour or 0, minute or 0, second or 0, tzinfo=UTC)
    except ValueError:
        return None


def _offset_s(zone: str | None) -> int:
    if not zone or not (match := _ZONE.match(zone)):
        return 0
    sign = -1 if match[1] == "-" else 1
    return sign * (int(match[2]) * 3600 + int(match[3]) * 60)
