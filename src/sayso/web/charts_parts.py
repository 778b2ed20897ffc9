"""What the charts have in common: a chart and a line of its table, how groups are called and where they lead.

A specification holds its data and no colour: "var(--…)" is filled in from the style sheet by static/charts.js.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote

from sayso.export import wording
from sayso.ledger import VoiceRow, Voices
from sayso.records import Dimension
from sayso.web.asked import Asked

Measure = Literal["words", "statements"]
Spec = dict[str, Any]

MOST_BARS = 12
NOBODY = {"source": "nobody known", "source_kind": "nobody known", "publisher": "no publisher"}
CALLED = {"publisher": "outlet", "source_kind": "kind of source"}


@dataclass(frozen=True)
class Line:
    """A line of a chart's table: its cells, and the parts of its bar as (class, start, width) in per cent."""

    name: str
    link: str | None
    cells: tuple[str, ...]
    bar: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True)
class Chart:
    """`spec` is Vega-Lite; `csv` the address of the same data; `legend` names the classes of the table's bars."""

    id: str
    heading: str
    note: str
    spec: Spec
    csv: str
    head: tuple[str, ...]
    lines: tuple[Line, ...]
    legend: tuple[tuple[str, str], ...] = ()
    wide: bool = field(default=False, kw_only=True)


def parts(counted: Sequence[tuple[str, int]], whole: int) -> tuple[tuple[str, float, float], ...]:
    """The parts of a bar side by side."""
    made, at = [], 0.0
    for name, count in counted:
        width = 100 * count / whole
        made.append((name, at, width))
        at += width
    return tuple(made)


def per_cent() -> Spec:
    """An axis of shares, written as the table writes them."""
    return {"tickCount": 5, "labelExpr": "round(100 * datum.value) + ' %'"}


def names() -> Spec:
    return {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 170}}


def name(row: VoiceRow, by: Dimension) -> str:
    """A group in words; an unnamed source is told from somebody of that name."""
    if row.value is None:
        return NOBODY[by]
    if by == "source_kind":
        return wording.SOURCE_KINDS[row.value]
    return wording.source(row.value, unnamed=row.source_kind == "unnamed")


def called(by: Dimension) -> str:
    return CALLED.get(by, by)


def cut(found: Voices) -> str:
    return f"; the first {MOST_BARS} of {found.groups:,}" if found.groups > MOST_BARS + 1 else ""


def link(row: VoiceRow, by: Dimension, asked: Asked) -> str | None:
    """Where a bar leads: the statements that it counts, where a search can ask for them."""
    if row.value is None or by == "source_kind":
        return None
    if by == "source" and not asked.narrowed:
        return f"/sources/{quote(row.value, safe='')}"
    return f"/?{asked.query(**{by: row.value})}"


def csv(asked: Asked, every_medium: bool, **more: str) -> str:
    return f"/api/voices?{asked.query(**more, every_medium='true' if every_medium else '', format='csv')}"
