"""The times that reports state for themselves, as ISO 8601 with the stated zone; never a guessed one.

Reads ISO 8601, RFC 2822 and the English and German forms of mastheads and JSON-LD. Where a date can be read
two ways ("05/06/2022") the caller learns so, and what decided, if anything did. Dates within the report's
sentences are for `anchor`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Order = Literal["month first", "day first"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner",
            "february feb februar feber",
            "march mar märz mrz maerz",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sept sep",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}

# Only abbreviations that mean one offset: "ET" and "CST" do not.
_ZONES = {
    "z": "+00:00", "utc": "+00:00", "gmt": "+00:00",
    "cet": "+01:00", "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00",
    "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip

_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19|20)\d\d"
_CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d))?(?:[.,]\d+)?"
    r"(?:\s*(?P<half>[ap]\.?\s?m\b\.?)|\s*Uhr\b)?|\s*(?:(?P<half2>[ap]\.?\s?m\b\.?)|Uhr\b))"
    r"(?:\s*\(?(?P<zone>[+-]\d\d:?\d\d|Z\b|(?:UTC|GMT)[+-]\d\d?(?::?\d\d)?|[A-Z]{3,4}\b)\)?)?"
)
_DATES = (
    rf"(?P<y1>{_YEAR})[-/](?P<m1>\d\d?)[-/](?P<d1>\d\d?)",
    r"(?P<n1>\d\d?)(?P<sep>[./-])\s?(?P<n2>\d\d?)(?P=sep)\s?(?P<y2>\d{4}|\d\d(?!\d))",
    rf"(?P<d3>\d\d?)(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<m3>{_MONTH}),?\s+(?P<y3>{_YEAR})",
    rf"(?P<m4>{_MONTH})\s+(?P<d4>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y4>{_YEAR})",
)
_STATED = re.compile(
    rf"(?<![\w.,/-])(?:{'|'.join(_DATES)})(?![\d/])(?:(?:T|[\s,;|·•–-]*(?:\b(?:at|um|gegen)\b)?\s*){_CLOCK}(?!\d))?",
    re.IGNORECASE,
)

FIELD_LENGTH = 200  # characters of a machine-readable field that are looked at


@dataclass(frozen=True, slots=True)
class Found:
    """A stated time at `[start, end)` of the searched string.

    `value` is None where the date can be read two ways and nothing decides; `readings` then holds both.
    `decided_by` says what decided between two readings, None where there was only one.
    """

    start: int
    end: int
    value: str | None
    zone: str | None = None
    decided_by: str | None = None
    readings: tuple[str, ...] = ()


def find_times(text: str, language: str | None = None) -> list[Found]:
    """Every stated time in `text`, in order.

    A slashed or dashed date that can be read two ways is decided by another date of `text` that cannot, by
    a.m./p.m. (month first), or by German (day first); else its value is None.
    """
    matches = list(_STATED.finditer(text))
    order = next((order for match in matches if (order := _forced_order(match))), None)
    return [found for match in matches if (found := _read(match, order, language))]


def parse_time(text: str, language: str | None = None) -> Found | None:
    """The first time stated in a machine-readable field (JSON-LD, meta, `datetime`), None where there is none."""
    return next(iter(find_times(text[:FIELD_LENGTH], language)), None)


def days_apart(one: str, other: str) -> int:
    """Whole days between two values of this module."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)


def same_moment(one: tuple[str, str | None], other: tuple[str, str | None]) -> bool:
    """Whether two (value, zone) pairs can be the same moment, at the precision both state."""
    if one[1] and other[1] and "T" in one[0] and "T" in other[0]:
        return abs(_moment(*one) - _moment(*other)) < timedelta(minutes=1)
    shorter = min(len(one[0]), len(other[0]), 16)
    return one[0][:shorter] == other[0][:shorter]


def _moment(value: str, zone: str | None) -> datetime:
    return datetime.fromisoformat(value + (zone or "+00:00"))


def _forced_order(match: re.Match[str]) -> Order | None:
    """The order that a slashed date shows because one of its numbers cannot be a month."""
    if match["n1"] is None or match["sep"] == ".":
        return None
    first, second = int(match["n1"]), int(match["n2"])
    if first > 12 >= second:
        return "day first"
    return "month first" if second > 12 >= first else None


def _read(match: re.Match[str], order: Order | None, language: str | None) -> Found | None:
    clock, zone = _clock(match)
    decided_by = None
    if match["n1"] is None:
        year, month, day = _named(match)
    else:
        first, second = int(match["n1"]), int(match["n2"])
        year = int(match["y2"]) if len(match["y2"]) == 4 else 2000 + int(match["y2"])
        own = "day first" if match["sep"] == "." else _forced_order(match)
        if own is None and first != second:
            own, decided_by = _decide(match, order, language)
            if own is None:
                both = [iso for m, d in ((first, second), (second, first)) if (iso := _iso(year, m, d))]
                return Found(match.start(), match.end(), None, zone, None, tuple(both)) if both else None
        month, day = (second, first) if own == "day first" else (first, second)
    value = _iso(year, month, day)
    if value is None:
        return None
    return Found(match.start(), match.end(), value + clock, zone if clock else None, decided_by)


def _decide(match: re.Match[str], order: Order | None, language: str | None) -> tuple[Order | None, str | None]:
    if order:
        return order, "another date of the report"
    if match["half"] or match["half2"]:
        return "month first", "a.m./p.m."
    if language == "de":
        return "day first", "the language"
    return None, None


def _named(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day of an ISO date or of one with the month's name."""
    if match["y1"]:
        return int(match["y1"]), int(match["m1"]), int(match["d1"])
    which = "3" if match["y3"] else "4"
    month = _MONTHS[match[f"m{which}"].rstrip(".").lower()]
    return int(match[f"y{which}"]), month, int(match[f"d{which}"])


def _clock(match: re.Match[str]) -> tuple[str, str | None]:
    """("T08:59", zone), or ("", None) where only the day is stated."""
    if match["hour"] is None:
        return "", None
    hour, half = int(match["hour"]), (match["half"] or match["half2"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour == 24:
        return "", None
    second = f":{match['second']}" if match["second"] else ""
    return f"T{hour:02}:{match['minute'] or '00'}{second}", _zone(match["zone"])


def _zone(stated: str | None) -> str | None:
    if not stated:
        return None
    if stated.lower() in _ZONES:
        return _ZONES[stated.lower()]
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", stated, re.IGNORECASE)
    if not offset or int(offset[2]) > 14:
        return None
    return f"{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}"


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
