"""Lists as files, streamed some hundred lines at a time: what the search page offers to take along."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from starlette.responses import StreamingResponse

from sayso.export.csv import guarded
from sayso.ledger import Hit

PAGE = 500
HEADER = (
    "article", "url", "publisher", "title", "published", "language",
    "statement", "kind", "medium", "stance_source", "stance_reporter", "score",
    "speakers", "source", "cue", "content",
)  # fmt: skip
MEDIA = {"jsonl": "application/x-ndjson", "csv": "text/csv; charset=utf-8"}


def stream(lines: Iterator[str], name: str, format: Literal["jsonl", "csv"]) -> StreamingResponse:  # noqa: A002
    """The lines as a file called `name`."""
    named = {"content-disposition": f'attachment; filename="{name}.{format}"'}
    # A line at a time costs twenty times as much: each piece goes through a thread.
    pieces = ("".join(some) for some in iter(lambda: list(islice(lines, PAGE)), []))
    return StreamingResponse(pieces, media_type=MEDIA[format], headers=named)


def table(hits: Iterable[Hit]) -> Iterator[str]:
    """Statements as lines of CSV, a header first."""
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
