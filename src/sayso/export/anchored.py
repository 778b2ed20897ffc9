"""When, where and how many, in words for people: values of anchors, the line under a statement, the reporter's own.

A value is shown as it was understood, not as it was written; one that could not be resolved is not shown.
English for now, as `wording`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.export import wording
from sayso.languages import words
from sayso.records import Anchor, AnchorType, Article, Reading, Statement

ASKS: dict[AnchorType, str] = {"date": "when", "place": "where", "figure": "how many"}

SPOKEN_OF = ("country", "continent")  # places whose words say enough
_OPEN = ("", "..")
_GROUPS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "first half of", 41: "second half of",
}  # fmt: skip
_UNITS = {
    "percent": "%", "percentage_point": "percentage points", "kilometer": "km", "meter": "m", "centimeter": "cm",
    "kilometer ** 2": "km²", "meter ** 2": "m²", "meter ** 3": "m³", "kilometer / hour": "km/h", "kilogram": "kg",
    "metric_ton": "t", "degC": "°C", "degF": "°F", "degree": "degrees", "liter": "litres",
}  # fmt: skip
_PLURAL = words(
    """second minute hour day week month year decade mile inch yard acre hectare pound ounce gallon
    watt kilowatt megawatt gigawatt cent"""
)
_MILLIONS = ((10**9, "billion"), (10**6, "million"))


def value(anchor: Anchor) -> str:
    """What an anchor was understood as: "2022-10", "300+ members", "Minsk, BY"; "" where it was not."""
    given = anchor.value
    if anchor.type == "date":
        return _date(given) if isinstance(given, str) else ""
    if not isinstance(given, Mapping):
        return ""
    told = _figure(given, anchor.unit) if anchor.type == "figure" else _place(given, anchor.unit)
    return wording.shown(told)


def _place(place: Mapping[str, object], kind: str | None) -> str:
    """A town or region with its country, as "Paris (US)"."""
    name, country = place.get("name"), place.get("country")
    if not isinstance(name, str):
        return ""
    return f"{name} ({country})" if isinstance(country, str) and kind not in SPOKEN_OF else name


def _date(edtf: str) -> str:
    """EDTF with its signs in words: "2014 on" for "2014/..", "the 1990s" for "199X"."""
    if edtf.startswith("relative:") or "XXXX" in edtf:
        return ""
    if edtf[:1] in ("{", "["):
        parts = [_date(part) for part in edtf[1:-1].split(",")]
        return (" and " if edtf[0] == "{" else " or ").join(parts)
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(first)
    if first in _OPEN or last in _OPEN:
        return f"until {_point(last)}" if first in _OPEN else f"{_point(first)} on"
    return f"{_point(first)} to {_point(last)}"


def _point(edtf: str) -> str:
    about = "about " if edtf.endswith(("~", "%")) else ""
    doubted = "?" if edtf.endswith(("?", "%")) else ""
    bare = edtf.rstrip("~?%")
    if century := re.fullmatch(r"(\d\d)XX", bare):
        bare = f"{century[1]}00 to {century[1]}99"
    elif bare.endswith("X"):
        bare = f"the {bare[:-1]}0s"
    elif (group := re.fullmatch(r"(-?\d{4})-(\d\d)", bare)) and int(group[2]) in _GROUPS:
        bare = f"{_GROUPS[int(group[2])]} {group[1]}"
    elif "T" in bare:
        bare = re.sub(r"T(\d\d:\d\d)(?::\d\d)?", r" \1 ", bare).rstrip()
    return f"{about}{wording.shown(bare)}{doubted}"


def _figure(figure: Mapping[str, object], unit: str | None) -> str:
    low, high = _number(figure.get("low")), _number(figure.get("high"))
    if low is None and high is None:
        return ""
    kind, counts = figure.get("kind"), str(figure.get("counts") or "")
    if low is None:
        amount = f"up to {_amount(high)}"
    elif high is None:
        amount = f"{_amount(low)}+"
    elif low == high:
        amount = _amount(low)
    else:
        amount = _between(low, high)
    if figure.get("approx") and high is not None and low is not None:
        amount = f"about {amount}"
    if kind == "age":
        return f"aged {amount}"
    if kind == "ratio":
        return f"{amount} times as many {counts}" if counts else f"{amount} times"
    written = _unit(unit, high if high is not None else low) if unit else ""
    of = f"of {counts}" if counts and unit else counts
    told = " ".join(filter(None, (amount, written, of)))
    return f"change of {told}" if kind == "change" else told


def _number(bound: object) -> float | None:
    return bound if isinstance(bound, int | float) else None


def _amount(number: float | None) -> str:
    """ "9,000", "2.4 million", "12.5"."""
    if number is None:
        return ""
    for size, name in _MILLIONS:
        scaled = number / size
        if abs(scaled) >= 1 and round(scaled, 2) == scaled:
            return f"{_plain(scaled)} {name}"
    return _plain(number)


def _between(low: float, high: float) -> str:
    """ "10 to 15 million"."""
    first, last = _amount(low), _amount(high)
    size = last.partition(" ")[2]
    return f"{first.removesuffix(' ' + size)} to {last}" if size else f"{first} to {last}"


def _plain(number: float) -> str:
    """Digits in groups, with two decimals at most; what is beyond a float's digits as Python writes it."""
    if abs(number) >= 10**15:
        return str(number)
    return f"{int(number):,}" if number == int(number) else f"{number:,.2f}".rstrip("0")


def _unit(unit: str, number: float | None) -> str:
    written = _UNITS.get(unit, unit.replace("_", " "))
    return f"{written}s" if unit in _PLURAL and number != 1 else written


def of_statements(reading: Reading) -> dict[str | None, list[Anchor]]:
    """The anchors that have a value to show, by the id of their statement; None for the reporter's own voice."""
    found: dict[str | None, list[Anchor]] = defaultdict(list)
    for anchor in reading.anchors:
        if value(anchor):
            found[anchor.statement].append(anchor)
    return found


def facts(anchors: Iterable[Anchor], statement: Statement, article: Article | None = None) -> list[tuple[str, str]]:
    """ "to" (in an article whose text is at hand), "said", "when", "where" and "how many" with their answers, each
    answer once; what has none is left out.

    So are countries: they are in so many statements, and their words name them.
    """
    made = [_date(statement.said.value)] if statement.said else []
    whom = [wording.shown(article.quote(statement.addressee))] if article and statement.addressee else []
    told: dict[str, list[str]] = {"to": whom, "said": [each for each in made if each]}
    told |= {ask: [] for ask in ASKS.values()}
    for anchor in anchors:
        if (anchor.type != "place" or anchor.unit not in SPOKEN_OF) and (answer := value(anchor)):
            told[ASKS[anchor.type]].append(answer)
    return [(ask, _together(answers)) for ask, answers in told.items() if answers]


def all_places(anchors: Iterable[Anchor]) -> str:
    """Every place once, on one line: there are so many that their words and lines would hide the rest."""
    return _together(value(anchor) for anchor in anchors if anchor.type == "place")


def _together(answers: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(answers))


def words_apart(reading: Reading, anchor: Anchor) -> str:
    """The words of an anchor in quotation marks, where they say its value otherwise than `value`; "" without one."""
    told, written = value(anchor), wording.shown(reading.article.quote((anchor.span,)))
    return f"“{written}”" if told and written.casefold() != told.casefold() else ""


__all__ = ["ASKS", "all_places", "facts", "of_statements", "value", "words_apart"]
