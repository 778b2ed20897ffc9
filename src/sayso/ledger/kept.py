"""Judgements of statements as rows: written, read back, and which reading they are of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, insert, select

from sayso.ledger.judged import Judgement
from sayso.ledger.packing import pack
from sayso.ledger.schema import judgements, readings
from sayso.ledger.values import ROLES, from_plain, to_plain


def as_read(connection: Connection, article: int) -> int:
    """The number of the article's newest reading, without judgements."""
    newest = select(func.max(readings.c.n)).where(readings.c.article == article, readings.c.lost.is_(None))
    return int(connection.execute(newest).scalar_one())


def judged_articles(connection: Connection, among: Sequence[int]) -> list[int]:
    """Those of these articles that have judgements."""
    if not among:
        return []
    chosen = select(judgements.c.article).where(judgements.c.article.in_(among)).distinct()
    return list(connection.execute(chosen.order_by(judgements.c.article)).scalars())


def judgements_of(connection: Connection, article: int) -> list[Judgement]:
    """In the order they were made."""
    chosen = select(judgements).where(judgements.c.article == article).order_by(judgements.c.n)
    return [judgement_of(row) for row in connection.execute(chosen)]


def judgement_of(row: Any) -> Judgement:
    """Raises KeyError, TypeError or ValueError for a row that `write` did not write."""
    seen, verdict = json.loads(row.seen), json.loads(row.verdict)
    spans = {role: getattr(row, role) for role in ROLES}
    left = verdict.get("left")
    return Judgement(
        row.n,
        verdict["verdict"],
        row.by,
        row.at,
        seen=from_plain(seen | spans) if "kind" in seen else None,
        left=from_plain(left) if left else None,
        thread=verdict.get("thread", ""),
        undoes=verdict.get("undoes"),
        listed=tuple(from_plain(each) for each in seen.get("listed", ())),
    )


def next_number(connection: Connection) -> int:
    return (connection.execute(select(func.max(judgements.c.n))).scalar() or 0) + 1


def write(connection: Connection, article: int, made: Judgement) -> None:
    """Add a judgement. What was seen of a statement that was marked afresh is nothing but its spans."""
    seen = to_plain(made.seen) if made.seen else {}
    spans = {role: seen.pop(role, "") for role in ROLES}
    if made.listed:
        seen["listed"] = [to_plain(each) for each in made.listed]
    verdict = {
        "verdict": made.verdict,
        "thread": made.thread,
        "undoes": made.undoes,
        "left": to_plain(made.left) if made.left else None,
    }
    told = {name: value for name, value in verdict.items() if value not in (None, "")}
    row = {"n": made.n, "article": article, **spans, "seen": pack(seen), "verdict": pack(told)}
    connection.execute(insert(judgements), row | {"by": made.by, "at": made.at})
