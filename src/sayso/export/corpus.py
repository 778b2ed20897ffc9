"""Reviewed articles in the format of the corpora that the model learns from: JSON Lines, one article a line.

`id, lang, corpus, date, title, publisher, url, text, attributions`; each attribution has its roles as lists of
`[begin, end]` in code points of the text, `kind`, `medium`, and whether it is `nested`. It leaves out who is meant and
what was found in the content.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.records import Reading, Spans, Statement

NAME = "reviewed"


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """A line for each reading, whose statements are taken for all that the article has."""
    for reading in readings:
        yield json.dumps(row(reading), ensure_ascii=False, allow_nan=False) + "\n"


def row(reading: Reading) -> dict[str, Any]:
    article = reading.article
    told = {
        "date": article.published.value[:10] if article.published else None,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
    }
    return {
        "id": article.id,
        "lang": (article.language or "und").partition("-")[0],
        "corpus": NAME,
        **{name: value for name, value in told.items() if value},
        "text": article.text,
        "attributions": [_attribution(statement) for statement in reading.statements],
    }


def _attribution(statement: Statement) -> dict[str, Any]:
    return {
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        "addressee": _spans(statement.addressee),
        "kind": statement.kind,
        "medium": statement.medium,
        "nested": statement.nested_in is not None,
    }


def _spans(spans: Spans) -> list[list[int]]:
    return [list(span) for span in spans]
