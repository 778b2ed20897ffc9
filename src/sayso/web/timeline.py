"""Bars over months or years, to scale, that the server draws: when statements were published or made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.export import wording
from sayso.ledger.rows import Facet
from sayso.records import StatedTime, StatementKind

MOST_MONTHS = 72  # more are drawn as years
HIGH = 100.0
DIRECT = ("direct", "mixed", "free_direct")


@dataclass(frozen=True)
class Bar:
    """One period: its parts as (class, top, height) of HIGH, from the bottom up."""

    period: str
    called: str
    place: int
    count: int
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True)
class Timeline:
    """`slots` is how many periods there is room for; a bar's `place` is one of them."""

    unit: str
    slots: int
    bars: tuple[Bar, ...]
    first: str
    last: str

    @property
    def ends(self) -> tuple[str, str]:
        return called(self.first), called(self.last)


def of_facets(months: Iterable[Facet]) -> Timeline | None:
    """None where there is but one month, which is no line."""
    return _drawn({facet.value: {"c1": facet.statements} for facet in months})


def of_kinds(months: Iterable[tuple[str, StatementKind, int]]) -> Timeline | None:
    """What is said month by month, told apart by whether it is quoted or retold."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: {"c1": 0, "c0": 0})
    for month, kind, statements in months:
        counts[month]["c1" if kind in DIRECT else "c0"] += statements
    return _drawn(counts)


def periods(first: str, last: str) -> list[str]:
    """Every month or year from one to another, "2024-11" or "2024", both among them."""
    if len(first) == 4:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    begin, end = (12 * int(period[:4]) + int(period[5:7]) - 1 for period in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1)]


def short(period: str) -> str:
    """ "Nov 2024", "2024"."""
    month, _, year = called(period).rpartition(" ")
    return f"{month[:3]} {year}".strip()


def called(period: str) -> str:
    """ "November 2024", "2024"."""
    return wording.time(StatedTime(period))


def _drawn(counts: dict[str, dict[str, int]]) -> Timeline | None:
    if len(counts) < 2:
        return None
    unit, every = "month", periods(min(counts), max(counts))
    if len(every) > MOST_MONTHS:
        unit, counts = "year", _by_year(counts)
        every = periods(min(counts), max(counts))
    most = max(sum(parts.values()) for parts in counts.values())
    bars = tuple(
        Bar(period, called(period), place, sum(counts[period].values()), _parts(counts[period], most))
        for place, period in enumerate(every)
        if period in counts
    )
    return Timeline(unit, len(every), bars, every[0], every[-1])


def _parts(counts: dict[str, int], most: int) -> tuple[tuple[str, float, float], ...]:
    made, top = [], HIGH
    for name, count in counts.items():
        height = round(HIGH * count / most, 2)
        top = round(top - height, 2)
        if count:
            made.append((name, max(top, 0.0), height))
    return tuple(made)


def _by_year(counts: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    years: dict[str, dict[str, int]] = {}
    for month, parts in counts.items():
        year = years.setdefault(month[:4], dict.fromkeys(parts, 0))
        for name, count in parts.items():
            year[name] += count
    return years


__all__ = ["Bar", "Timeline", "called", "of_facets", "of_kinds", "periods", "short"]
