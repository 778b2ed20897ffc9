"""The API under /api: what the ledger answers as JSON. Offsets count code points of an article's text."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body, Depends, Query
from pydantic import WithJsonSchema
from starlette.responses import JSONResponse, Response

from sayso.errors import UsageError
from sayso.export import json as readings_json
from sayso.ledger import Ledger
from sayso.ledger.as_json import as_json
from sayso.read import ReadOptions, parse
from sayso.web import exports
from sayso.web.access import needs
from sayso.web.asked import Asked, asked
from sayso.web.guard import Token
from sayso.web.reading import Reader

Limit = Annotated[int, Query(ge=1, le=1000, description="At most so many.")]
After = Annotated[str, Query(max_length=64, description="From where the answer before ended: its `after`.")]
Fields = Annotated[str, Query(max_length=200, description="Only these fields of each item, with commas between.")]
Report = Annotated[  # read as a line of JSON Lines is, which says better what is wrong with it
    dict[str, Any],
    WithJsonSchema(
        {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
    ),
    Body(examples=[{"text": "Mara Lind said the ferry was late."}]),
]
Search = Annotated[Asked, Depends(asked)]


def router(ledger: Ledger, token: Token, reader: Reader) -> APIRouter:
    api = APIRouter(prefix="/api", tags=["ledger"], dependencies=[needs("read")])

    @api.get("/articles", summary="Articles, newest first")
    def articles(search: Search, limit: Limit = 50, after: After = "", fields: Fields = "") -> dict[str, Any]:
        found = ledger.article_page(search.where(), limit, after or None)
        return {"articles": [_only(as_json(row), fields) for row in found.articles], "after": found.after}

    @api.get("/articles/{article_id}", summary="The newest reading of an article, as docs/json.md describes it")
    def article(article_id: str, as_read: bool = False) -> Response:
        """`as_read`: as the extractor gave it, without what people judged."""
        reading = ledger.show(article_id, as_read=as_read)
        return Response(readings_json.dumps(reading), media_type="application/json")

    @api.post("/articles", status_code=201, summary="Read a report and keep it", dependencies=[needs("review")])
    def read(
        report: Report,
    ) -> JSONResponse:
        """The report as a line of JSON Lines has it: `text`, and if known `title`, `authors`, `publisher`,
        `published`, `url`, `language`, `id`."""
        line = json.dumps(report).encode()
        reading = reader.keep(parse(line, origin="request", options=ReadOptions(format="jsonl")))
        return JSONResponse(
            readings_json.to_json(reading), 201, headers={"location": f"/api/articles/{reading.article.id}"}
        )

    @api.delete(
        "/articles/{article_id}",
        status_code=204,
        summary="Erase an article and all that was found in it",
        dependencies=[needs("admin")],
    )
    def forget(article_id: str) -> None:
        ledger.forget(article_id)

    @api.get("/statements", summary="Statements that fit, newest first, or by relevance")
    def statements(
        search: Search,
        limit: Limit = 50,
        after: After = "",
        fields: Fields = "",
        format: Literal["json", "jsonl", "csv"] = "json",  # noqa: A002
    ) -> Any:
        """`format=jsonl` and `csv` stream all that fit, whatever `limit` says."""
        if format != "json":
            return exports.stream(ledger, search.q, search.where(), search.ordered(), format)
        found = ledger.search_page(search.q, search.where(), limit, after or None, search.ordered())
        return {"statements": [_only(as_json(hit), fields) for hit in found.hits], "after": found.after}

    @api.get("/sources", summary="Who is heard, who says most words first")
    def sources(search: Search, limit: Limit = 50, after: After = "", fields: Fields = "") -> dict[str, Any]:
        begin = _number(after)
        rows = ledger.sources(search.where(), begin + limit + 1)[begin:]
        more = f"{begin + limit:x}" if len(rows) > limit else None
        return {"sources": [_only(as_json(row), fields) for row in rows[:limit]], "after": more}

    @api.get("/facets", summary="What could narrow a search, with how often it comes")
    def facets(search: Search) -> dict[str, Any]:
        return asdict(ledger.facets(search.q, search.where()))

    @api.get("/stats", summary="How much the ledger holds")
    def stats() -> dict[str, int]:
        return asdict(ledger.stats())

    @api.get("/token", summary="The token that requests which change something must bring")
    def give_token() -> dict[str, str]:
        return {"token": token.value}

    return api


def _only(row: dict[str, Any], fields: str) -> dict[str, Any]:
    """The named fields of a row, all where none is named. Raises UsageError for one that there is not."""
    names = [name.strip() for name in fields.split(",") if name.strip()]
    for name in names:
        if name not in row:
            raise UsageError(f"fields={name!r}: is none of {', '.join(row)}")
    return {name: row[name] for name in names} if names else row


def _number(after: str) -> int:
    """How many sources to pass over: they have no order of their own that a place in it could be named by."""
    if not re.fullmatch("[0-9a-f]{0,6}", after):
        raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before")
    return int(after or "0", 16)
