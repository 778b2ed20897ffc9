"""The API under /api: what the ledger answers as JSON. Offsets count code points of an article's text."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends
from pydantic import WithJsonSchema
from starlette.responses import JSONResponse, Response

from sayso.export import json as readings_json
from sayso.ledger import Ledger
from sayso.ledger.as_json import as_json
from sayso.ledger.rows import ArticleRow, Hit, SourceRow
from sayso.read import ReadOptions, parse
from sayso.web import exports
from sayso.web.access import needs
from sayso.web.asked import Asked, asked
from sayso.web.guard import Token
from sayso.web.ids import ArticleId
from sayso.web.lists import ALL, COUNT, HIT, RANKED, ROW, Page, Part, counted, every, part
from sayso.web.reading import Reader

Report = Annotated[  # read as a line of JSON Lines is, which says better what is wrong with it
    dict[str, Any],
    WithJsonSchema(
        {"type": "object", "properties": {"text": {"type": "string", "minLength": 1}}, "required": ["text"]}
    ),
    Body(examples=[{"text": "Mara Lind said the ferry was late."}]),
]
Search = Annotated[Asked, Depends(asked)]
Articles = Annotated[Part, part(ArticleRow, RANKED)]
Statements = Annotated[Part, part(HIT, ROW, also=("csv",))]
Sources = Annotated[Part, part(SourceRow, COUNT)]


def router(ledger: Ledger, token: Token, reader: Reader) -> APIRouter:
    api = APIRouter(prefix="/api", tags=["ledger"], dependencies=[needs("read")])

    @api.get("/articles", summary="Articles, newest first")
    def articles(search: Search, asked: Articles) -> Any:
        def page(limit: int, after: str | None) -> tuple[tuple[ArticleRow, ...], str | None]:
            found = ledger.article_page(search.where(), limit, after)
            return found.articles, found.after

        return asked.answer("articles", as_objects(page))

    @api.get("/articles/{article_id}", summary="The newest reading of an article, as docs/json.md describes it")
    def article(article_id: ArticleId, as_read: bool = False) -> Response:
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
    def forget(article_id: ArticleId) -> None:
        ledger.forget(article_id)

    @api.get("/statements", summary="Statements that fit, newest first, or by relevance")
    def statements(search: Search, asked: Statements) -> Any:
        def page(limit: int, after: str | None) -> tuple[tuple[Hit, ...], str | None]:
            found = ledger.search_page(search.q, search.where(), limit, after, search.ordered())
            return found.hits, found.after

        if asked.format == "csv":
            return exports.stream(exports.table(every(page, asked.after)), "statements", "csv")
        return asked.answer("statements", as_objects(page))

    @api.get("/sources", summary="Who is heard, who says most words first")
    def sources(search: Search, asked: Sources) -> Any:
        where = search.where()
        found = as_objects(counted(lambda limit: ledger.sources(where, limit)))
        return asked.answer("sources", found, at_once=ALL)  # counting some costs as much as counting all

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


def as_objects(page: Page[Any]) -> Page[dict[str, Any]]:
    """The same parts, their rows as JSON has them."""

    def made(limit: int, after: str | None) -> tuple[list[dict[str, Any]], str | None]:
        rows, more = page(limit, after)
        return [as_json(row) for row in rows], more

    return made
