"""A bar a source, a kind of source or an outlet: its share of all that is said."""

from __future__ import annotations

from sayso.export import wording
from sayso.ledger import VoiceRow, Voices
from sayso.records import Dimension
from sayso.web import charts_parts as parts
from sayso.web.asked import Asked

HEADINGS = {"source": "Who is heard", "source_kind": "On whose word it rests", "publisher": "Where it stands"}


def shares(found: Voices, asked: Asked, measure: parts.Measure, every_medium: bool) -> parts.Chart:
    """A bar each, longest first; what nobody known says comes last. Of whom a reader is told no name is grey."""
    rows = sorted(found.rows, key=lambda row: (row.value is None, -getattr(row, measure)))
    rows = [row for row in rows if row.value is not None][: parts.MOST_BARS] + [
        row for row in rows if row.value is None
    ]
    share = "word_share" if measure == "words" else "statement_share"
    most = max(getattr(row, share) for row in rows) or 1
    values = [
        {
            "name": parts.name(row, found.by),
            "share": getattr(row, share),
            "words": row.words,
            "statements": row.statements,
            "told": wording.percentage(getattr(row, share)),
            "known": _is_known(row, found.by),
            "link": parts.link(row, found.by, asked) or "",
        }
        for row in rows
    ]
    x = {
        "field": "share",
        "type": "quantitative",
        "scale": {"domain": [0, most * 1.22], "nice": False},  # with room for the longest bar's figure
        "axis": parts.per_cent(),
        "title": None,
    }
    bars: parts.Spec = {
        "mark": {"type": "bar", "cornerRadiusEnd": 2, "height": {"band": 0.66}},
        "encoding": {
            "color": {"condition": {"test": "datum.known", "value": "var(--c1)"}, "value": "var(--c0)"},
            "href": {"field": "link"},
            "tooltip": [
                {"field": "name", "title": parts.called(found.by)},
                {"field": "told", "title": f"of all {measure}"},
                {"field": "words", "format": ","},
                {"field": "statements", "format": ","},
            ],
        },
    }
    labels: parts.Spec = {
        "mark": {"type": "text", "align": "left", "dx": 5},
        "encoding": {"text": {"field": "told"}, "color": {"value": "var(--soft)"}},
    }
    heading, called = HEADINGS[found.by], parts.called(found.by)
    whole = wording.count(getattr(found, measure), measure.removesuffix("s"))
    return parts.Chart(
        f"by-{found.by}",
        heading,
        f"Share of {whole}, by {called}" + parts.cut(found),
        {
            "description": f"{heading}: share of {measure} by {called}",
            "data": {"values": values},
            "height": {"step": 27},
            "encoding": {"y": parts.names(), "x": x},
            "layer": [bars, labels],
        },
        parts.csv(asked, every_medium, by=found.by, limit=str(parts.MOST_BARS + 1)),
        (called.capitalize(), "Share", "Words", "Statements"),
        tuple(
            parts.Line(
                parts.name(row, found.by),
                parts.link(row, found.by, asked),
                (wording.percentage(getattr(row, share)), f"{row.words:,}", f"{row.statements:,}"),
                (("c1" if _is_known(row, found.by) else "c0", 0, 100 * getattr(row, share) / most),),
            )
            for row in rows
        ),
        wide=found.by == "source_kind",
    )


def _is_known(row: VoiceRow, by: Dimension) -> bool:
    kind = row.value if by == "source_kind" else row.source_kind
    return row.value is not None and kind != "unnamed"
