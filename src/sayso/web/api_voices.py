"""The API's share of voice: what `sayso voices` prints, as JSON or as a table that a chart's page offers to take."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from starlette.responses import StreamingResponse

from sayso.export.csv import table
from sayso.ledger import Ledger
from sayso.ledger.rows import VOICE_COLUMNS
from sayso.records import Dimension
from sayso.web.access import needs
from sayso.web.asked import Asked, asked
from sayso.web.exports import MEDIA

By = Annotated[Dimension, Query(description="Whose, or what, a row tells.")]
Over = Annotated[Dimension | None, Query(description="And in each of these.")]
Limit = Annotated[int, Query(ge=1, le=1000, description="At most so many sources, publishers, months, …")]
EveryMedium = Annotated[bool, Query(description="Count what is thought or shown too, not only speech and writing.")]


def router(ledger: Ledger) -> APIRouter:
    api = APIRouter(prefix="/api", tags=["ledger"], dependencies=[needs("read")])

    @api.get("/voices", summary="Share of voice: how much is said by whom, where, when and how it is told")
    def voices(
        search: Annotated[Asked, Depends(asked)],
        by: By = "source",
        over: Over = None,
        limit: Limit = 50,
        every_medium: EveryMedium = False,
        format: Literal["json", "csv"] = "json",  # noqa: A002
    ) -> Any:
        """Those heard most come first, months and years in order of time. `over` is null where one dimension is
        asked for; a `value` of null is what no known source says, or stands in no publisher's report."""
        found = ledger.voices(search.q, search.where(), by=by, over=over, limit=limit, every_medium=every_medium)
        if format == "csv":
            named = {
                "content-disposition": f'attachment; filename="{"-".join(filter(None, ("voices", by, over)))}.csv"'
            }
            lines = table(VOICE_COLUMNS, map(asdict, found.rows))
            return StreamingResponse(lines, media_type=MEDIA["csv"], headers=named)
        return asdict(found)

    return api
