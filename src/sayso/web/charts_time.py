"""Who is heard most, over time."""

from __future__ import annotations

from collections import defaultdict

from sayso.ledger import Voices
from sayso.web import charts_parts as parts
from sayso.web import timeline
from sayso.web.asked import Asked

MOST_LAYERS = 6
MOST_MONTHS = 36  # more are told by year
REST = "everyone else"


def over_time(found: Voices, months: Voices, asked: Asked, measure: parts.Measure, every_medium: bool) -> parts.Chart:
    """Who is heard most, month by month, or year by year where those are many; the rest as one."""
    dated = [row for row in months.rows if row.value is not None]
    length = 7 if len(dated) <= MOST_MONTHS else 4
    whole: dict[str, int] = defaultdict(int)
    for row in dated:
        whole[str(row.value)[:length]] += getattr(row, measure)
    said: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in found.rows:
        if row.value is not None and row.over is not None:
            said[parts.name(row, "source")][row.over[:length]] += getattr(row, measure)
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
    return parts.Chart(
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
        parts.csv(asked, every_medium, by="source", over="month", limit=str(MOST_LAYERS + 1)),
        (unit.capitalize(), "All", *layers),
        tuple(
            parts.Line(
                timeline.short(period),
                _of_period(asked, period),
                (f"{whole[period]:,}", *(f"{layers[name].get(period, 0):,}" for name in layers)),
                parts.parts([(classes[name], layers[name].get(period, 0)) for name in layers], most),
            )
            for period in sorted(whole)
        ),
        tuple((each, name) for name, each in classes.items()),
        wide=True,
    )


def _of_period(asked: Asked, period: str) -> str:
    return f"/?{asked.query(since=period, until=period)}"
