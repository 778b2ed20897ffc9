"""The page of charts: whose voice is heard how much, drawn by static/charts.js, and as tables without JavaScript."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from markupsafe import Markup
from starlette.responses import Response

from sayso.ledger import Ledger
from sayso.web.access import needs
from sayso.web.asked import Asked, asked, without_empty
from sayso.web.charts import Measure, charts
from sayso.web.look import Look
from sayso.web.weighed import Weighed

Search = Annotated[Asked, Depends(asked)]


def router(ledger: Ledger, look: Look) -> APIRouter:
    kept = Weighed(ledger)
    pages = APIRouter(include_in_schema=False, dependencies=[needs("read")])

    @pages.get("/charts")
    def page(
        request: Request,
        search: Search,
        measure: Measure = "words",
        every_medium: Annotated[bool | None, Query()] = None,
    ) -> Response:
        if tidy := without_empty(request):
            return tidy
        made = charts(kept, search, measure, every_medium=bool(every_medium))
        values: dict[str, Any] = {
            "asked": search,
            "measure": measure,
            "every_medium": bool(every_medium),
            "charts": [(chart, _data_block(chart.spec)) for chart in made],
        }
        return look.page(request, "charts.html", values)

    return pages


def _data_block(spec: dict[str, Any]) -> Markup:
    """JSON for a script element that holds data: what a name says can neither end nor begin an element there."""
    return Markup(json.dumps(spec, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704
