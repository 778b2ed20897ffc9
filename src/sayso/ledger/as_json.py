"""What the ledger answers as JSON objects, under the names that a reading's JSON uses. Offsets count code points."""

from __future__ import annotations

from dataclasses import asdict, fields
from functools import cache
from typing import Any

from sayso.ledger.rows import ArticleRow, Hit, Quoted, ReviewState, SourceRow, StatementJudgement, VoiceRow
from sayso.ledger.values import ROLES
from sayso.records import Spans, Stance


def as_json(row: Hit | ArticleRow | SourceRow | StatementJudgement | ReviewState | VoiceRow) -> dict[str, Any]:
    """The row as an object made of dicts, lists and plain values."""
    if isinstance(row, StatementJudgement):
        return _judgement(row)
    if isinstance(row, ReviewState):
        return asdict(row)
    if not isinstance(row, Hit):
        return _flat(row)
    statement = row.statement
    return {
        "article": _flat(row.article),
        "statement": {
            "id": statement.id,
            "kind": statement.kind,
            "medium": statement.medium,
            "stance": _flat(statement.stance),
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


def _flat(row: ArticleRow | SourceRow | VoiceRow | Stance) -> dict[str, Any]:
    """As `asdict`, which would look for more within each value."""
    return {name: getattr(row, name) for name in _names(type(row))}  # type: ignore[arg-type]  # a class can be hashed


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _role(spans: Spans, text: str) -> dict[str, Any]:
    return {"spans": [list(span) for span in spans], "text": text}


def _judgement(row: StatementJudgement) -> dict[str, Any]:
    named = ("n", "verdict", "article", "title", "statement", "now", "by", "at", "undoes", "holds", "lost", "listed")
    seen, left = (_quoted(each) if each else None for each in (row.seen, row.left))
    return {**{name: getattr(row, name) for name in named}, "seen": seen, "left": left}


def _quoted(quoted: Quoted) -> dict[str, Any]:
    values = quoted.values
    return {
        **{role: [list(span) for span in getattr(values, role)] for role in ROLES},
        "kind": values.kind,
        "medium": values.medium,
        "stance": _flat(values.stance),
        "speakers": [
            {"name": each.name, "mention": list(each.mentions[0]) if each.mentions else None}
            for each in values.speakers or ()
        ],
        "score": values.score,
        "quote": {role: getattr(quoted, role) for role in ROLES},
    }
