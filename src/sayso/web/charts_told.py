"""How reporters tell what a source says, or what stands in an outlet: stated against claimed."""

from __future__ import annotations

from sayso.ledger import VoiceRow, Voices
from sayso.web import charts_parts as parts
from sayso.web.asked import Asked

MOST_TOLD = 500  # sources among which those are looked for that are told with distance or approval
TOLD = (
    ("distancing", "distance (“claimed”)"),
    ("neutral", "neutral (“said”)"),
    ("endorsing", "approval (“pointed out”)"),
    ("unframed", "no word of saying"),
)


def told(found: Voices, asked: Asked, every_medium: bool) -> parts.Chart:
    """How the reporter tells what a source says, or what stands in an outlet: stated against claimed."""
    known = [row for row in found.rows if row.value is not None]
    rows = sorted(known, key=lambda row: (-row.distancing - row.endorsing, -row.statements))[: parts.MOST_BARS]
    counts = {row.value: _stances(row) for row in rows}
    used = [(stance, label) for stance, label in TOLD if any(counts[row.value][stance] for row in rows)]
    values = [
        {
            "name": parts.name(row, found.by),
            "told": label,
            "order": place,
            "statements": counts[row.value][stance],
            "link": parts.link(row, found.by, asked) or "",
        }
        for row in rows
        for place, (stance, label) in enumerate(used)
        if counts[row.value][stance]
    ]
    by = parts.called(found.by)
    return parts.Chart(
        f"told-by-{found.by}",
        f"Stated against claimed, by {by}",
        f"How the reporter tells statements; the {by}s with most distance and approval come first",
        {
            "description": f"How the reporter tells statements, by {by}",
            "data": {"values": values},
            "height": {"step": 27},
            "mark": {"type": "bar", "stroke": "var(--paper)", "strokeWidth": 1, "height": {"band": 0.66}},
            "encoding": {
                "y": parts.names(),
                "x": {
                    "field": "statements",
                    "type": "quantitative",
                    "stack": "normalize",
                    "axis": parts.per_cent(),
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
                    {"field": "name", "title": by},
                    {"field": "told"},
                    {"field": "statements", "format": ","},
                ],
            },
        },
        parts.csv(
            asked, every_medium, by=found.by, limit=str(MOST_TOLD if found.by == "source" else parts.MOST_BARS + 1)
        ),
        (by.capitalize(), *(label for _, label in used)),
        tuple(
            parts.Line(
                parts.name(row, found.by),
                parts.link(row, found.by, asked),
                tuple(f"{counts[row.value][stance]:,}" for stance, _ in used),
                parts.parts([(stance, counts[row.value][stance]) for stance, _ in used], row.statements),
            )
            for row in rows
        ),
        tuple(used),
    )


def _stances(row: VoiceRow) -> dict[str, int]:
    known = {"neutral": row.neutral, "endorsing": row.endorsing, "distancing": row.distancing}
    return known | {"unframed": row.statements - sum(known.values())}
