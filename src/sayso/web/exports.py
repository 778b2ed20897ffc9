"""All statements that fit a search, streamed a page at a time: what the search page offers to take along."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from starlette.responses import StreamingResponse

from sayso.export.csv import guarded
from sayso.ledger import Filter, Hit, Ledger
from sayso.ledger.as_json import as_json
from sayso.ledger.rows import HitPage, Order

PAGE = 500
HEADER = (
    "article", "url", "publisher", "title", "published", "language",
    "statement", "kind", "medium", "stance_source", "stance_reporter", "score",
    "speakers", "source", "cue", "content",
)  # fmt: skip
MEDIA = {"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}


def stream(
    ledger: Ledger,
    words: str,
    where: Filter,
    order: Order,
    format: Literal["jsonl", "csv"],  # noqa: A002
) -> StreamingResponse:
    """Raises UsageError for what is asked wrongly: the first page is looked up before the answer begins."""
    hits = _hits(ledger, words, where, order)
    lines = _jsonl(hits) if format == "jsonl" else _csv(hits)
    named = {"content-disposition": f'attachment; filename="statements.{format}"'}
    # A line at a time costs twenty times as much: each piece goes through a thread.
    pieces = ("".join(some) for some in iter(lambda: list(islice(lines, PAGE)), []))
    return StreamingResponse(pieces, media_type=MEDIA[format], headers=named)


def _jsonl(hits: Iterator[Hit]) -> Iterator[str]:
    for hit in hits:
        yield json.dumps(as_json(hit), ensure_ascii=False, allow_nan=False) + "\n"


def _csv(hits: Iterator[Hit]) -> Iterator[str]:
    yield _line(HEADER)
    for hit in hits:
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


def _hits(ledger: Ledger, words: str, where: Filter, order: Order) -> Iterator[Hit]:
    """All hits, of which the first page is there when this returns."""
    first = ledger.search_page(words, where, PAGE, None, order)

    def following(page: HitPage) -> Iterator[Hit]:
        yield from page.hits
        while page.after is not None:
            page = ledger.search_page(words, where, PAGE, page.after, order)
            yield from page.hits

    return following(first)
