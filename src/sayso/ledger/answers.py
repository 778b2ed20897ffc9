"""What the ledger answers: lines of lists, hits with their words, how much there is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, Table, and_, func, select

from sayso.errors import NotFound
from sayso.ledger import database, decode
from sayso.ledger.decode import AnyRow, batched
from sayso.ledger.rows import ArticleRow, Hit, Stats
from sayso.ledger.schema import (
    articles,
    in_any_era,
    judgements,
    readings,
    source_judgements,
    sources,
    statements,
)
from sayso.records import ELLIPSIS, Spans, Statement

LEAST_OF_ID = 4
MOST_CANDIDATES = 5
CONTEXT = 160

_COUNTED = select(func.count()).where(statements.c.reading == articles.c.shown).scalar_subquery().label("statements")
_LISTED = tuple(
    articles.c[name] for name in ("id", "key", "url", "origin", "title", "publisher", "published", "language")
)


def listed(*more: Any) -> Select[Any]:
    """The columns that `decode.article_row_of` takes, and more."""
    return select(*_LISTED, _COUNTED, *more)


def article_line(connection: Connection, number: int) -> ArticleRow:
    return decode.article_row_of(connection.execute(listed().where(articles.c.n == number)).one())


def hits(connection: Connection, found: Sequence[AnyRow]) -> list[Hit]:
    """Rows of statements, with the number of their `article`, as hits in the same order."""
    spoken = decode.load_speakers(connection, [row.n for row in found])
    told = decode.load_anchors(connection, found)
    wanted = listed(articles.c.n, articles.c.text)
    lines = {
        row.n: (decode.article_row_of(row), row.text)
        for some in batched(sorted({row.article for row in found}))
        for row in connection.execute(wanted.where(articles.c.n.in_(some)))
    }
    made = []
    for row in found:
        line, text = lines[row.article]
        statement = decode.statement_of(row, line.id, spoken[row.n])
        source, cue, content = (_words(text, role) for role in (statement.source, statement.cue, statement.content))
        names = tuple(speaker.name for speaker in spoken[row.n] if not speaker.tied)
        start, end = _around(text, statement)
        anchors = tuple(decode.anchor_of(each, line.id) for each in told[row.reading, row.id])
        unnamed = frozenset(speaker.name for speaker in spoken[row.n] if speaker.unnamed)
        begins = (statement.content or statement.source + statement.cue)[0].start
        at = text.count("\n", 0, begins) + 1
        made.append(Hit(statement, source, cue, content, names, line, text[start:end], start, anchors, unnamed, at))
    return made


def _around(text: str, statement: Statement) -> tuple[int, int]:
    """The statement's stretch of the text with CONTEXT characters on both sides, in whole words of its paragraphs."""
    roles = statement.content + statement.source + statement.cue
    first, last = min(span.start for span in roles), max(span.end for span in roles)
    start = max(first - CONTEXT, text.rfind("\n", 0, first) + 1)
    if start > 0 and text[start - 1] != "\n":
        start = min(first, text.find(" ", start) + 1 or first)
    line_end = text.find("\n", last)
    end = min(last + CONTEXT, len(text) if line_end < 0 else line_end)
    if end < len(text) and text[end] != "\n":
        end = max(last, text.rfind(" ", last, end))
    return start, end


def _words(text: str, spans: Spans) -> str:
    return ELLIPSIS.join(text[span.start : span.end] for span in spans)


def one_article(connection: Connection, some_id: str, *, or_statement: bool) -> int:
    """The number of the article with this id, or a unique beginning of it, or with a statement that has it.

    Raises NotFound, with the candidates where there are several.
    """
    begins = some_id.strip().lower()
    if not re.fullmatch(rf"[0-9a-f]{{{LEAST_OF_ID},24}}", begins):
        raise NotFound(f"{some_id!r}: is no id; give at least the first {LEAST_OF_ID} of its digits (0-9, a-f)")
    chosen = select(articles.c.n, articles.c.id, articles.c.title).order_by(articles.c.id).limit(MOST_CANDIDATES + 1)
    found = connection.execute(chosen.where(_begins(articles.c.id, begins))).all()
    if not found and or_statement:
        owners = (
            select(readings.c.article)
            .join(statements, statements.c.reading == readings.c.n)
            .where(in_any_era, _begins(statements.c.id, begins))
        )
        found = connection.execute(chosen.where(articles.c.n.in_(owners))).all()
    if not found:
        what = "article or statement" if or_statement else "article"
        raise NotFound(f"{begins}: no {what} of this ledger has an id that begins so")
    if len(found) > 1:
        candidates = "; ".join(f"{row.id} {row.title or 'without a title'}" for row in found[:MOST_CANDIDATES])
        more = "; and more" if len(found) > MOST_CANDIDATES else ""
        raise NotFound(f"{begins}: several articles have an id that begins so: {candidates}{more}")
    return int(found[0].n)


def _begins(column: Any, begins: str) -> Any:
    return and_(column >= begins, column < begins + "g")  # the first letter that no id has


def state(connection: Connection) -> tuple[int, ...]:
    """Numbers that change whenever what is shown does."""
    asked = select(_last(readings), _count(articles), _last(source_judgements), _last(judgements))
    return tuple(connection.execute(asked).one())


def stats(connection: Connection) -> Stats:
    """How much there is of what, and how many bytes it takes."""
    shown = select(articles.c.shown)
    asked = select(
        _count(articles),
        _count(readings, readings.c.lost.is_(None)),
        _count(statements, statements.c.reading.in_(shown)),
        _count(sources, sources.c.reading.in_(shown)),
        _count(judgements) + _count(source_judgements),
    )
    return Stats(*connection.execute(asked).one(), size_bytes=database.of(connection).size(connection))


def _last(table: Table) -> ScalarSelect[int]:
    return select(func.coalesce(func.max(table.c.n), 0)).scalar_subquery()


def _count(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()
