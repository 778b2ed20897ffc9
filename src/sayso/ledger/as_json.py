"""What the ledger answers as JSON objects, under the names that a reading's JSON uses. Offsets count code points."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sayso.ledger.rows import ArticleRow, Hit, SourceRow
from sayso.records import Spans


def as_json(row: Hit | ArticleRow | SourceRow) -> dict[str, Any]:
    """The row as an object made of dicts, lists and plain values."""
    if not isinstance(row, Hit):
        return asdict(row)
    statement = row.statement
    return {
        "article": asdict(row.article),
        "statement": {
            "id": statement.id,
            "kind": statement.kind,
            "medium": statement.medium,
            "stance": asdict(statement.stance),
            "score": statement.score,
            "nested_in": statement.nested_in,
            "source": _role(statement.source, row.source),
            "cue": _role(statement.cue, row.cue),
            "content": _role(statement.content, row.content),
            "speakers": list(row.speakers),
            "said": {"value": statement.said.value, "from": statement.said.found_in} if statement.said else None,
        },
        "anchors": [
            {
                "id": anchor.id,
                "type": anchor.type,
                "span": list(anchor.span),
                "value": anchor.value,
                "unit": anchor.unit,
            }
            for anchor in row.anchors
        ],
    }


def _role(spans: Spans, text: str) -> dict[str, Any]:
    return {"spans": [list(span) for span in spans], "text": text}
