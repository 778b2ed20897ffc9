"""What the page of charts draws: share of voice as Vega-Lite specifications, and as tables that say the same."""

from __future__ import annotations

from sayso.ledger import Voices
from sayso.records import Dimension
from sayso.web.asked import Asked
from sayso.web.charts_parts import MOST_BARS, Chart, Line, Measure
from sayso.web.charts_shares import shares
from sayso.web.charts_time import MOST_LAYERS, over_time
from sayso.web.charts_told import MOST_TOLD, told
from sayso.web.weighed import Weighed


def charts(kept: Weighed, asked: Asked, measure: Measure, *, every_medium: bool) -> list[Chart]:
    """All charts of what fits a search; none where nothing does."""

    def weighed(by: Dimension, over: Dimension | None = None, limit: int = MOST_BARS + 1) -> Voices:
        return kept.voices((asked.q, asked.where(), by, over, limit, every_medium))

    sources = weighed("source", limit=MOST_TOLD)
    if not sources.rows:
        return []
    publishers = weighed("publisher")
    made = [shares(found, asked, measure, every_medium) for found in (sources, publishers, weighed("source_kind"))]
    months = weighed("month", limit=1000)
    if sum(row.value is not None for row in months.rows) > 1:
        by_month = weighed("source", "month", MOST_LAYERS + 1)
        made.append(over_time(by_month, months, asked, measure, every_medium))
    made += [told(sources, asked, every_medium), told(publishers, asked, every_medium)]
    return [chart for chart in made if chart.lines]


__all__ = ["Chart", "Line", "Measure", "charts"]
