"""Judgements of statements as rows: written, read back, and which reading they are of."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, func, insert, select

from sayso.ledger import decode
from sayso.ledger.judged import Judgement
from sayso.ledger.packing import pack
from sayso.ledger.schema import judgements, readings
from sayso.ledger.values import ROLES, from_plain, to_plain
from sayso.records import Reading


def as_read(connection: Connection, among: Collection[int]) -> dict[int, int]:
    """The number of each article's newest reading, without judgements."""
    of = readings.c.article
    newest = select(of, func.max(readings.c.n)).where(of.in_(among), readings.c.lost.is_(None)).group_by(of)
    return {row[0]: row[1] for row in connection.execute(newest)}


def judged_articles(connection: Connection, among: Collection[int]) -> list[int]:
    """Those of these articles that have judgements."""
    if not among:
        return []
    chosen = select(judgements.c.article).where(judgements.c.article.in_(among)).distinct()
    return list(connection.execute(chosen.order_by(judgements.c.article)).scalars())


def judgements_of(connection: Connection, among: Collection[int]) -> dict[int, list[Judgement]]:
    """Each article's, in the order they were made."""
    made: dict[int, list[Judgement]] = {article: [] for article in among}
    chosen = select(judgements).where(judgements.c.article.in_(among)).order_by(judgements.c.n)
    for row in connection.execute(chosen):
        made[row.article].append(judgement_of(row))
    return made


def load(connection: Connection, article: int) -> tuple[int, Reading, list[Judgement]]:
    """The newest reading of an article as it was read, with its number, and the judgements of the article."""
    number = as_read(connection, [article])[article]
    (reading,) = decode.load(connection, [number])
    return number, reading, judgements_of(connection, [article])[article]


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
