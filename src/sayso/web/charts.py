"""What the page of charts draws: share of voice as Vega-Lite specifications, and as tables that say the same.

A specification holds its data and no colour: "var(--…)" is filled in from the style sheet by static/charts.js.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote

from sayso.export import wording
from sayso.ledger import VoiceRow, Voices
from sayso.records import Dimension
from sayso.web import timeline
from sayso.web.asked import Asked
from sayso.web.weighed import Weighed

Measure = Literal["words", "statements"]
Spec = dict[str, Any]

MOST_BARS = 12
MOST_LAYERS = 6
MOST_TOLD = 500  # sources among which those are looked for that are told with distance or approval
MOST_MONTHS = 36  # more are told by year
NOBODY = {"source": "nobody known", "publisher": "no publisher"}
REST = "everyone else"
TOLD = (
    ("distancing", "distance (“claimed”)"),
    ("neutral", "neutral (“said”)"),
    ("endorsing", "approval (“pointed out”)"),
    ("unframed", "no word of saying"),
)


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


def charts(kept: Weighed, asked: Asked, measure: Measure, *, every_medium: bool) -> list[Chart]:
    """All charts of what fits a search; none where nothing does."""

    def weighed(by: Dimension, over: Dimension | None = None, limit: int = MOST_BARS + 1) -> Voices:
        return kept.voices((asked.q, asked.where(), by, over, limit, every_medium))

    sources = weighed("source", limit=MOST_TOLD)
    if not sources.rows:
        return []
    publishers = weighed("publisher")
    made = [_shares(sources, asked, measure, every_medium), _shares(publishers, asked, measure, every_medium)]
    months = weighed("month", limit=1000)
    if sum(row.value is not None for row in months.rows) > 1:
        over_time = weighed("source", "month", MOST_LAYERS + 1)
        made.append(_over_time(over_time, months, asked, measure, every_medium))
    made += [_told(sources, asked, every_medium), _told(publishers, asked, every_medium)]
    return [chart for chart in made if chart.lines]


def _shares(found: Voices, asked: Asked, measure: Measure, every_medium: bool) -> Chart:
    """A bar a source or outlet, longest first; what nobody known says comes last."""
    rows = sorted(found.rows, key=lambda row: (row.value is None, -getattr(row, measure)))
    rows = [row for row in rows if row.value is not None][:MOST_BARS] + [row for row in rows if row.value is None]
    share = "word_share" if measure == "words" else "statement_share"
    most = max(getattr(row, share) for row in rows) or 1
    values = [
        {
            "name": _name(row, found.by),
            "share": getattr(row, share),
            "words": row.words,
            "statements": row.statements,
            "told": wording.percentage(getattr(row, share)),
            "known": row.value is not None,
            "link": _link(row, found.by, asked) or "",
        }
        for row in rows
    ]
    x = {
        "field": "share",
        "type": "quantitative",
        "scale": {"domain": [0, most * 1.22], "nice": False},  # with room for the longest bar's figure
        "axis": {"format": "%", "tickCount": 5},
        "title": None,
    }
    bars: Spec = {
        "mark": {"type": "bar", "cornerRadiusEnd": 2, "height": {"band": 0.66}},
        "encoding": {
            "color": {"condition": {"test": "datum.known", "value": "var(--c1)"}, "value": "var(--c0)"},
            "href": {"field": "link"},
            "tooltip": [
                {"field": "name", "title": "source" if found.by == "source" else "outlet"},
                {"field": "told", "title": f"of all {measure}"},
                {"field": "words", "format": ","},
                {"field": "statements", "format": ","},
            ],
        },
    }
    labels: Spec = {
        "mark": {"type": "text", "align": "left", "dx": 5},
        "encoding": {"text": {"field": "told"}, "color": {"value": "var(--soft)"}},
    }
    heading = {"source": "Who is heard", "publisher": "Where it stands"}[found.by]
    whole = wording.count(getattr(found, measure), measure.removesuffix("s"))
    return Chart(
        f"by-{found.by}",
        heading,
        f"Share of {whole}, by {_called(found.by)}" + _cut(found),
        {
            "description": f"{heading}: share of {measure} by {_called(found.by)}",
            "data": {"values": values},
            "height": {"step": 27},
            "encoding": {"y": _names(), "x": x},
            "layer": [bars, labels],
        },
        _csv(asked, every_medium, by=found.by, limit=str(MOST_BARS + 1)),
        ("Source" if found.by == "source" else "Outlet", "Share", "Words", "Statements"),
        tuple(
            Line(
                _name(row, found.by),
                _link(row, found.by, asked),
                (wording.percentage(getattr(row, share)), f"{row.words:,}", f"{row.statements:,}"),
                (("c1" if row.value is not None else "c0", 0, 100 * getattr(row, share) / most),),
            )
            for row in rows
        ),
    )


def _over_time(found: Voices, months: Voices, asked: Asked, measure: Measure, every_medium: bool) -> Chart:
    """Who is heard most, month by month, or year by year where those are many; the rest as one."""
    dated = [row for row in months.rows if row.value is not None]
    length = 7 if len(dated) <= MOST_MONTHS else 4
    whole: dict[str, int] = defaultdict(int)
    for row in dated:
        whole[str(row.value)[:length]] += getattr(row, measure)
    said: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in found.rows:
        if row.value is not None and row.over is not None:
            said[row.value][row.over[:length]] += getattr(row, measure)
    names = sorted(said, key=lambda name: -sum(said[name].values()))[:MOST_LAYERS]
    layers = {name: said[name] for name in names}
    layers[REST] = {each: max(0, whole[each] - sum(said[name].get(each, 0) for name in names)) for each in whole}
    unit = "month" if length == 7 else "year"
    values = [
        {
            "period": timeline.short(period),
            "name": name,
            measure: layers[name][period],
            "order": place,
            "link": _of_period(asked, period),
        }
        for place, name in enumerate(layers)
        for period in sorted(whole)
        if layers[name].get(period)
    ]
    most = max(whole.values()) or 1
    classes = {name: f"c{place + 1}" if name != REST else "c0" for place, name in enumerate(layers)}
    return Chart(
        "over-time",
        "Over time",
        f"{measure.capitalize()} by {unit} of publication",
        {
            "description": f"{measure.capitalize()} by {unit} and source",
            "data": {"values": values},
            "height": 260,
            "mark": {"type": "bar", "stroke": "var(--paper)", "strokeWidth": 1},
            "encoding": {
                "x": {
                    "field": "period",
                    "type": "ordinal",
                    "scale": {
                        "domain": [timeline.short(each) for each in timeline.periods(min(whole), max(whole))],
                        "paddingInner": 0.15,
                    },
                    "axis": {"labelOverlap": True, "labelAngle": 0},
                    "title": None,
                },
                "y": {"field": measure, "type": "quantitative", "stack": "zero", "axis": {"tickCount": 5}},
                "color": {
                    "field": "name",
                    "scale": {"domain": list(layers), "range": [f"var(--{each})" for each in classes.values()]},
                    "legend": {"orient": "top", "title": None, "columns": {"expr": "max(1, floor(width / 190))"}},
                },
                "order": {"field": "order"},
                "href": {"field": "link"},
                "tooltip": [
                    {"field": "name", "title": "source"},
                    {"field": "period", "title": unit},
                    {"field": measure, "format": ","},
                ],
            },
        },
        _csv(asked, every_medium, by="source", over="month", limit=str(MOST_LAYERS + 1)),
        (unit.capitalize(), "All", *layers),
        tuple(
            Line(
                timeline.short(period),
                _of_period(asked, period),
                (f"{whole[period]:,}", *(f"{layers[name].get(period, 0):,}" for name in layers)),
                _parts([(classes[name], layers[name].get(period, 0)) for name in layers], most),
            )
            for period in sorted(whole)
        ),
        tuple((each, name) for name, each in classes.items()),
        wide=True,
    )


def _told(found: Voices, asked: Asked, every_medium: bool) -> Chart:
    """How the reporter tells what a source says, or what stands in an outlet: stated against claimed."""
    known = [row for row in found.rows if row.value is not None]
    rows = sorted(known, key=lambda row: (-row.distancing - row.endorsing, -row.statements))[:MOST_BARS]
    counts = {row.value: _stances(row) for row in rows}
    used = [(stance, label) for stance, label in TOLD if any(counts[row.value][stance] for row in rows)]
    values = [
        {
            "name": row.value,
            "told": label,
            "order": place,
            "statements": counts[row.value][stance],
            "link": _link(row, found.by, asked) or "",
        }
        for row in rows
        for place, (stance, label) in enumerate(used)
        if counts[row.value][stance]
    ]
    by = _called(found.by)
    return Chart(
        f"told-by-{found.by}",
        f"Stated against claimed, by {by}",
        f"How the reporter tells statements; the {by}s with most distance and approval come first",
        {
            "description": f"How the reporter tells statements, by {by}",
            "data": {"values": values},
            "height": {"step": 27},
            "mark": {"type": "bar", "stroke": "var(--paper)", "strokeWidth": 1, "height": {"band": 0.66}},
            "encoding": {
                "y": _names(),
                "x": {
                    "field": "statements",
                    "type": "quantitative",
                    "stack": "normalize",
                    "axis": {"format": "%", "tickCount": 5},
                    "title": None,
                },
                "color": {
                    "field": "told",
                    "scale": {"domain": [label for _, label in used], "range": [f"var(--{each})" for each, _ in used]},
                    "legend": {"orient": "top", "title": None, "columns": {"expr": "max(1, floor(width / 190))"}},
                },
                "order": {"field": "order"},
                "href": {"field": "link"},
                "tooltip": [
                    {"field": "name", "title": "source" if found.by == "source" else "outlet"},
                    {"field": "told"},
                    {"field": "statements", "format": ","},
                ],
            },
        },
        _csv(asked, every_medium, by=found.by, limit=str(MOST_TOLD if found.by == "source" else MOST_BARS + 1)),
        ("Source" if found.by == "source" else "Outlet", *(label for _, label in used)),
        tuple(
            Line(
                str(row.value),
                _link(row, found.by, asked),
                tuple(f"{counts[row.value][stance]:,}" for stance, _ in used),
                _parts([(stance, counts[row.value][stance]) for stance, _ in used], row.statements),
            )
            for row in rows
        ),
        tuple(used),
    )


def _stances(row: VoiceRow) -> dict[str, int]:
    known = {"neutral": row.neutral, "endorsing": row.endorsing, "distancing": row.distancing}
    return known | {"unframed": row.statements - sum(known.values())}


def _parts(counted: Sequence[tuple[str, int]], whole: int) -> tuple[tuple[str, float, float], ...]:
    """The parts of a bar side by side."""
    made, at = [], 0.0
    for name, count in counted:
        width = 100 * count / whole
        made.append((name, at, width))
        at += width
    return tuple(made)


def _names() -> Spec:
    return {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 170}}


def _name(row: VoiceRow, by: Dimension) -> str:
    return wording.shown(row.value) if row.value is not None else NOBODY[by]


def _called(by: Dimension) -> str:
    return "outlet" if by == "publisher" else by


def _cut(found: Voices) -> str:
    return f"; the first {MOST_BARS} of {found.groups:,}" if found.groups > MOST_BARS + 1 else ""


def _link(row: VoiceRow, by: Dimension, asked: Asked) -> str | None:
    """Where a bar leads: the statements that it counts."""
    if row.value is None:
        return None
    if by == "source" and not asked.narrowed:
        return f"/sources/{quote(row.value, safe='')}"
    return f"/?{asked.query(**{by: row.value})}"


def _of_period(asked: Asked, period: str) -> str:
    return f"/?{asked.query(since=period, until=period)}"


def _csv(asked: Asked, every_medium: bool, **more: str) -> str:
    return f"/api/voices?{asked.query(**more, every_medium='true' if every_medium else '', format='csv')}"


__all__ = ["Chart", "Line", "Measure", "charts"]
