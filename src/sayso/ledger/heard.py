"""Who is heard and how much, and beside it when, in which outlets and how.

`everybody` counts all that fits, which takes as long as there is much of it; `heard` the newest CAP statements alone,
so that the page of somebody who is in every report, and the page that lists everybody, cost the same in a large ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, FromClause, Select, and_, case, desc, false, func, not_, or_, select, true

from sayso.ledger import ask, database, facets, identified
from sayso.ledger.decode import AnyRow, batched
from sayso.ledger.newest import newest
from sayso.ledger.rows import Filter, Heard, SourceRow
from sayso.ledger.schema import articles, readings, sources, speakers, statements

CAP = 10_000
_COLUMNS = (
    statements.c.n,
    statements.c.kind,
    *(articles.c[name] for name in ("publisher", "publisher_folded", "day")),
    articles.c.n.label("article"),
)
_SPEAKS = and_(speakers.c.statement == statements.c.n, not_(speakers.c.tied))


def heard(connection: Connection, where: Filter, limit: int | None) -> Heard:
    """Who speaks in the newest CAP statements that fit."""
    asked = ask.Words.of(connection, "", where.source)
    if asked.impossible:  # no index has what is asked for, but somebody may be called so
        return Heard(0, False, tuple(everybody(connection, where, limit)))
    rows = newest(connection, asked, where, _COLUMNS, CAP + 1)
    few = rows[:CAP]
    joined = _joined_to(connection, {row.n: row.article for row in few})
    called = identified.is_called(asked.sources, where.source) if where.source else true()
    # Not bare: the database would begin with whoever is called so, not with the few.
    spoken = connection.execute(_sums(joined, [func.coalesce(called, false())], limit))
    months = Counter((row.day[:7], row.kind) for row in few if row.day)
    return Heard(
        len(few),
        len(rows) > CAP,
        sources=tuple(_row(row) for row in spoken),
        publishers=facets.publishers(Counter((row.publisher_folded, row.publisher) for row in few)),
        kinds=facets.most(row.kind for row in few),
        months=tuple((month, kind, count) for (month, kind), count in sorted(months.items())),
    )


def everybody(connection: Connection, where: Filter, limit: int | None) -> list[SourceRow]:
    """One for each folded name, or names that are one, from who says most words to who says least; the unnamed last."""
    asked = ask.Words.of(connection, "", where.source)
    conditions = ask.article_conditions(where) + ask.statement_conditions(where)
    if where.source:
        conditions.append(identified.is_called(asked.sources, where.source))
        if asked.source:  # the names of all speakers are in the search index: no need to look at every source there is
            conditions.append(statements.c.n.in_(asked.spoken()))
    joined = identified.identified(
        sources.join(speakers, speakers.c.source == sources.c.n)
        .join(statements, _SPEAKS)
        .join(readings, readings.c.n == sources.c.reading)
        .join(articles, and_(articles.c.n == readings.c.article, articles.c.shown == readings.c.n))
    )
    rows = connection.execute(_sums(joined, conditions, limit)).all()
    ids: dict[str, list[str]] = defaultdict(list)
    names: dict[str, dict[str, str]] = defaultdict(dict)
    same = select(identified.KEY.label("key"), sources.c.id, sources.c.folded, sources.c.name).distinct()
    for some in batched([row.key for row in rows]):
        of_keys = same.select_from(joined).where(*conditions, identified.KEY.in_(some))
        for row in connection.execute(of_keys.order_by(sources.c.id, sources.c.name)):
            ids[row.key].append(row.id)
            names[row.key].setdefault(row.folded, row.name)
    return [_row(row, ids[row.key], sorted(names[row.key].values())) for row in rows]


def _joined_to(connection: Connection, few: Mapping[int, int]) -> FromClause:
    """Each source as often as it speaks in the statements of these numbers, each given with that of its article."""
    each = database.of(connection).pairs("n", "article", few)
    said = each.join(statements, statements.c.n == each.c.n).join(speakers, _SPEAKS)
    return identified.identified(said.join(sources, sources.c.n == speakers.c.source), each.c.article)


def _sums(joined: FromClause, conditions: ask.Conditions, limit: int | None) -> Select[*tuple[Any, ...]]:
    medium, words = statements.c.medium, statements.c.words
    said = or_(medium.is_(None), medium.in_(("speech", "writing")))
    unnamed = case((func.min(sources.c.kind) == "unnamed", 1), else_=0)
    summed: Select[*tuple[Any, ...]] = select(
        identified.KEY.label("key"),
        func.coalesce(func.max(identified.MERGED), identified.WRITTEN).label("name"),
        func.min(sources.c.kind).label("kind"),
        func.count(sources.c.reading.distinct()).label("articles"),
        func.sum(case((said, 1), else_=0)).label("statements"),
        func.sum(case((said, words), else_=0)).label("words"),
        func.sum(case((medium == "thought", 1), else_=0)).label("thoughts"),
        func.sum(case((medium == "shown", 1), else_=0)).label("shown"),
    )
    grouped = summed.select_from(joined).where(*conditions).group_by(identified.KEY)
    return grouped.order_by(unnamed, desc("words"), desc("statements"), "key").limit(limit)


def _row(row: AnyRow, ids: Sequence[str] = (), names: Sequence[str] = ()) -> SourceRow:
    return SourceRow(
        *(row.name, row.kind, row.articles, row.statements, row.words, row.thoughts, row.shown),
        ids=tuple(ids),
        names=tuple(names) if len(names) > 1 else (),
    )
