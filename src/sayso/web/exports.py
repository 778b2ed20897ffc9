"""All statements that fit a search, streamed a page at a time: what the search page offers to take along."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Literal

from starlette.responses import StreamingResponse

from sayso.export.csv import guarded
from sayso.ledger import Filter, Hit, Ledger
from sayso.ledger.as_json import as_json

PAGE = 500
HEADER = (
    "article", "url", "publisher", "title", "published", "language",
    "statement", "kind", "medium", "stance_source", "stance_reporter", "score",
    "speakers", "source", "cue", "content",
)  # fmt: skip
MEDIA = {"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}


def stream(ledger: Ledger, words: str, where: Filter, format: Literal["jsonl", "csv"]) -> StreamingResponse:  # noqa: A002
    lines = _jsonl(ledger, words, where) if format == "jsonl" else _csv(ledger, words, where)
    named = {"content-disposition": f'attachment; filename="statements.{format}"'}
    return StreamingResponse(lines, media_type=MEDIA[format], headers=named)


def _jsonl(ledger: Ledger, words: str, where: Filter) -> Iterator[str]:
    for hit in _hits(ledger, words, where):
        yield json.dumps(as_json(hit), ensure_ascii=False, allow_nan=False) + "\n"


def _csv(ledger: Ledger, words: str, where: Filter) -> Iterator[str]:
    yield _line(HEADER)
    for hit in _hits(ledger, words, where):
        article, said = hit.article, hit.statement
        score = "" if said.score is None else repr(float(said.score))
        yield _line(
            (
                article.id, article.url, article.publisher, article.title, article.published, article.language,
                said.id, said.kind, said.medium, said.stance.source, said.stance.reporter, score,
                "; ".join(hit.speakers), hit.source, hit.cue, hit.content,
            )
        )  # fmt: skip


def _line(cells: tuple[str | None, ...]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([guarded(cell or "") for cell in cells])
    return out.getvalue()


def _hits(ledger: Ledger, words: str, where: Filter) -> Iterator[Hit]:
    after: str | None = None
    while True:
        page = ledger.search_page(words, where, PAGE, after)
        yield from page.hits
        after = page.after
        if after is None:
            return
