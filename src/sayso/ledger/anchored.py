"""How statements are found by what is anchored in them, days, numbers, places, and by when they were made.

The rows follow from a reading, so they are no evidence: `sayso check` makes them again, and a migration may.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, false, or_, select

from sayso.anchor import edtf
from sayso.anchor.figures_asked import Asked
from sayso.anchor.figures_asked import parse as parse_figure
from sayso.errors import UsageError
from sayso.ledger import folding
from sayso.ledger.schema import dates, figures, in_any_era, places, statements
from sayso.records import Reading

Row = tuple[Any, ...]  # in the order of the columns, the statement's number last

TABLES = (dates, figures, places)
GEONAMES = range(2**63)  # what a column holds


def rows(reading: Reading, numbers: Mapping[str, int]) -> Iterator[tuple[Table, Row]]:
    """The rows of a reading, each once; `numbers` has the number of each statement's id."""
    seen = set()
    for anchor in reading.anchors:
        if anchor.statement is not None:
            for table, row in anchor_rows(numbers[anchor.statement], anchor.type, anchor.value, anchor.unit):
                if (table, row) not in seen:
                    seen.add((table, row))
                    yield table, row


def anchor_rows(statement: int, type: str, value: object, unit: str | None) -> Iterator[tuple[Table, Row]]:  # noqa: A002
    """None for a value that is not resolved, or that is none of ours."""
    match type, value:
        case "date", str(text) if found := edtf.bounds(text):
            yield dates, (found[1], found[0], statement)
        case "figure", {"low": low, "high": high, "counts": counts} if low is not None or high is not None:
            noun = folding.fold(counts) if isinstance(counts, str) else ""
            yield figures, (unit or "", noun, _number(low, -math.inf), _number(high, math.inf), statement)
        case "place", {"geonames": int(geonames), "country": str(code) | (None as code)} if geonames in GEONAMES:
            yield places, (code or "", geonames, statement)


def _number(bound: object, unbounded: float) -> float:
    if not isinstance(bound, int | float):
        return unbounded
    try:
        return float(bound)
    except OverflowError:
        return math.copysign(math.inf, bound)


def about(asked: str) -> ColumnElement[bool]:
    """Statements with a date of these days: one date or "A..B". Raises UsageError for what is none."""
    first, last = days(asked, "about date")
    return statements.c.n.in_(select(dates.c.statement).where(dates.c.ends >= first, dates.c.begins <= last))


def said(first: str, last: str) -> ColumnElement[bool]:
    """Statements made between two dates, both inclusive. Raises UsageError for what is no date, or the wrong way."""
    begin, end = days(first, "said between"), days(last, "said between")
    if begin[0] > end[1]:
        raise UsageError(f"said between {first!r} {last!r}: the first is later than the second")
    return and_(in_any_era, statements.c.said_ends >= begin[0], statements.c.said_begins <= end[1])


def days(asked: str, option: str) -> tuple[int, int]:
    found = edtf.bounds(asked.replace("..", "/") if "/" not in asked else asked)
    if found is None:
        raise UsageError(
            f"{option} {asked!r}: is no date; give a day 2022-10-19, a month 2022-10, a year 2022, "
            "or two of them with .. between, the earlier one first"
        )
    return found


def place(asked: str) -> ColumnElement[bool]:
    """Statements that speak of a place of this name, or of one in the country of this name.

    Raises UsageError for a name that is not known, and without the extra `sayso[places]`, which knows them.
    """
    from sayso.anchor import places as known

    meant = known.asked(asked)
    countries = [each.country for each in meant if each.kind == "country"]
    fits = or_(places.c.country.in_(countries), places.c.geonames.in_([each.geonames for each in meant]))
    return statements.c.n.in_(select(places.c.statement).where(fits))


def figure(asked: str) -> ColumnElement[bool]:
    """Statements with a figure that fits for sure: "more than 300 members" is members>200, and not members>500.

    Raises UsageError for what is no comparison.
    """
    parsed = parse_figure(asked)
    named = figures.c.unit == parsed.unit if parsed.unit else and_(figures.c.unit == "", _counts(parsed.what))
    return statements.c.n.in_(select(figures.c.statement).where(named, _compared(parsed)))


def _counts(asked: str) -> ColumnElement[bool]:
    """Every word of what was asked for is one of the words of the counted noun."""
    words, padded = folding.tokens(asked), " " + figures.c.counts + " "
    if not words:
        return false()
    return and_(*(or_(*(padded.contains(f" {form} ") for form in _forms(word))) for word in words))


def _forms(word: str) -> list[str]:
    """A counted noun in singular and plural, where only an "s" tells them apart."""
    return [word, word.removesuffix("s") if word.endswith("s") else word + "s"]


def _compared(asked: Asked) -> ColumnElement[bool]:
    """An open bound is the number told or more: whether "more than" or "at least" was said is not kept."""
    low, high, number = figures.c.low, figures.c.high, asked.number
    match asked.comparison:
        case ">":
            return or_(low > number, and_(low == number, high == math.inf))
        case ">=":
            return low >= number
        case "<":
            return or_(high < number, and_(high == number, low == -math.inf))
        case "<=":
            return high <= number
        case "=":
            within = and_(low < number, high > number, low > -math.inf, high < math.inf)
            return or_(low == number, high == number, within)
