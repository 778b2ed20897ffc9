"""What someone asks of figures, as in "soldiers>5000" or "km<=3": a counted noun or a unit, a comparison, a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast

from sayso.anchor.figure_units import Unit, unit_table
from sayso.errors import UsageError

Comparison = Literal["<", "<=", "=", ">=", ">"]

_ASKED = re.compile(
    r"\s*(?P<what>[^<>=≤≥]*[^<>=≤≥\s])\s*(?P<how><=|>=|==|=|<|>|≤|≥)\s*(?P<number>[-−+]?[\d.,_ ]*\d)\s*"
)
_NUMBER = re.compile(r"[-+]?(?:\d+|\d{1,3}(?:[,_ ]\d{3})+)(?:\.\d+)?")
_SAME = {"≤": "<=", "≥": ">=", "==": "="}


@dataclass(frozen=True, slots=True)
class Asked:
    """A comparison with a number of a unit (as anchors name it) or, without one, of what a noun counts."""

    what: str
    unit: str | None
    comparison: Comparison
    number: float


def parse(asked: str) -> Asked:
    """What `asked` means. Raises UsageError for what has not all three parts.

    >>> parse("km > 1,000")
    Asked(what='km', unit='kilometer', comparison='>', number=1000.0)
    """
    found = _ASKED.fullmatch(asked)
    digits = found["number"].replace("−", "-") if found else ""
    if not found or not _NUMBER.fullmatch(digits):
        raise UsageError(
            f"figure {asked!r}: is no comparison; give a counted noun or a unit, one of < <= = >= >, and a number: "
            '"soldiers>5000", "km<=2.5"'
        )
    how = cast(Comparison, _SAME.get(found["how"], found["how"]))
    unit, number = _unit(found["what"]), float(re.sub("[,_ ]", "", digits))
    return Asked(found["what"], unit.name if unit else None, how, number * unit.factor if unit else number)


def _unit(what: str) -> Unit | None:
    """The unit that `what` is a word, a symbol or the name of, in either language; None for a counted noun."""
    for language in ("en", "de"):
        _, folded, symbols = unit_table(language)
        if unit := symbols.get(what) or folded.get(what.lower()):
            return unit
        if unit := next((unit for unit in (*folded.values(), *symbols.values()) if unit.name == what), None):
            return Unit(unit.name, unit.kind)
    return None
