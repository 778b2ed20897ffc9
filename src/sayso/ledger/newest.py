"""The newest statements that fit a search, by the way that reads the fewest rows.

Statements lie in the order they are told in, the newest first, so that most filters need but a walk until there are
enough. An outlet is one of many: its articles are looked up instead, as many as are needed. Words have an index; of a
source that is in very many reports, a walk finds enough sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select, tuple_, union_all

from sayso.ledger import ask, database, folding, identified
from sayso.ledger.encode import number_of, place_of
from sayso.ledger.rows import Filter
from sayso.ledger.schema import articles, sources, statements

MOST_OUTLETS = 20  # a name that fits more is no rare one
MANY = 1_000  # statements that are asked for: to be counted, not to be read
OFTEN = 20_000  # articles in which a source is heard
PER_ARTICLE = 8  # statements that are hoped for
SLACK = 1 << 16  # by how much numbers that were taken may have moved those of another article of the same moment


def newest(
    connection: Connection,
    words: ask.Words,
    where: Filter,
    columns: Sequence[Any],
    most: int | None,
    *,
    after: int | None = None,
    also: Sequence[ColumnElement[bool]] = (),
) -> Sequence[Row[Any]]:
    """Columns, `n` among them, of the newest `most` statements that fit, with what `ask.shown_statements` joins."""
    if most is not None and most <= MANY and not also and _is_gathered(connection, words, where):
        return connection.execute(ask.first_shown(words, most, *columns, after=after)).all()
    if most is not None and most > MANY and where.source and _is_heard_often(connection, where.source):
        words = replace(words, matches=database.of(connection).matches_often)
    names = _outlets(connection, where.publisher) if where.publisher and not words else None
    if most is None or names is None or len(names) > MOST_OUTLETS:
        chosen = ask.shown_statements(words, where, *columns, after=after).where(*also)
        return connection.execute(chosen.limit(most)).all()
    if not names:
        return []
    where = replace(where, publisher=None)
    chosen = ask.shown_statements(words, where, *columns, after=after).where(*also)
    found: list[Row[Any]] = []
    asked, low = most // PER_ARTICLE + 16, -1 if after is None else after
    while True:
        shown, high = _articles(connection, where, names, low - SLACK, asked)
        few = chosen.where(database.of(connection).among(statements.c.reading, shown), statements.c.n > low)
        if high is not None:
            few = few.where(statements.c.n < high)
        found += connection.execute(few.limit(most - len(found))).all()
        if high is None or len(found) == most:
            return found
        low, asked = high - 1, asked * 2


def _is_gathered(connection: Connection, words: ask.Words, where: Filter) -> bool:
    """Whether words alone are asked for, and all that have them are looked at before the newest are known."""
    in_order = database.of(connection).WORDS_IN_ORDER
    return not in_order and bool(words) and not words.sources and where == Filter(source=where.source)


def _is_heard_often(connection: Connection, name: str) -> bool:
    mentions = select(sources.c.n).where(sources.c.folded == folding.fold_name(name)).limit(OFTEN).subquery()
    return connection.execute(select(func.count()).select_from(mentions)).scalar_one() == OFTEN


def _outlets(connection: Connection, asked: str) -> list[str]:
    """The folded names in which every word stands: from one to the next by the index, whatever number has each."""
    first = select(func.min(articles.c.publisher_folded).label("name")).cte("outlets", recursive=True)
    following = select(func.min(articles.c.publisher_folded)).where(articles.c.publisher_folded > first.c.name)
    every = first.union_all(select(following.scalar_subquery()).where(first.c.name.is_not(None)))
    return list(connection.execute(select(every.c.name).where(identified.has_words(every.c.name, asked))).scalars())


def _articles(
    connection: Connection, where: Filter, names: Sequence[str], low: int, most: int
) -> tuple[list[int], int | None]:
    """The readings that the newest articles of these outlets show, from where the number `low` may be.

    With the number before which all their statements lie that may be told; None where there are no more articles.
    """
    columns = (articles.c.rank, articles.c.id, articles.c.shown)
    fits = ask.article_conditions(where)
    if low > 0:
        fits.append(tuple_(articles.c.rank, articles.c.id) >= place_of(low))
    parts = [
        select(*columns)
        .where(articles.c.publisher_folded == name, *fits)
        .order_by(articles.c.rank, articles.c.id)
        .limit(most + 1)
        .subquery()
        for name in names
    ]
    every = union_all(*(select(part) for part in parts)).subquery()
    rows = connection.execute(select(every).order_by(every.c.rank, every.c.id).limit(most + 1)).all()
    high = number_of(rows[-1].rank, rows[-1].id) if len(rows) > most else None
    return [row.shown for row in rows[:most]], high
