"""Searches that people page through: hits in parts, and counts of what could narrow them.

Counts are taken over the newest CAP statements that fit, so that they cost the same in a small ledger and in a
large one.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Subquery, and_, desc, func, not_, select, tuple_

from sayso.errors import UsageError
from sayso.ledger import answers, ask, decode, identified
from sayso.ledger.rows import ArticlePage, Facet, Facets, Filter, HitPage
from sayso.ledger.schema import articles, readings, sources, speakers, statements

CAP = 5_000
MOST_VALUES = 12
MOST_MONTHS = 60


def page(connection: Connection, words: str, where: Filter, limit: int, after: str | None) -> HitPage:
    """`limit` hits, newest first, from where another page ended. Raises UsageError for an `after` that none gave."""
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return HitPage((), None)
    chosen = ask.shown_statements(
        asked, where, statements, articles.c.n.label("article"), after=_number(after) if after else None
    )
    rows = connection.execute(chosen.limit(limit + 1)).all()
    more = f"{rows[limit - 1].n:x}" if len(rows) > limit else None
    return HitPage(tuple(answers.hits(connection, rows[:limit])), more)


def article_page(connection: Connection, where: Filter, limit: int, after: str | None) -> ArticlePage:
    """`limit` articles, newest first, from where another page ended. Raises UsageError as `page` does."""
    chosen = answers.listed(articles.c.rank).where(*ask.chosen_articles(connection, where))
    if after:
        rank, _, article = after.partition("-")
        chosen = chosen.where(tuple_(articles.c.rank, articles.c.id) > (_number(rank), article))
    rows = connection.execute(chosen.order_by(articles.c.rank, articles.c.id).limit(limit + 1)).all()
    more = f"{rows[limit - 1].rank:x}-{rows[limit - 1].id}" if len(rows) > limit else None
    return ArticlePage(tuple(decode.article_row_of(row) for row in rows[:limit]), more)


def _number(after: str) -> int:
    try:
        return int(after, 16)
    except ValueError:
        raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before") from None


def facets(connection: Connection, words: str, where: Filter) -> Facets:
    """How often each source, publisher, kind and language comes in the statements that fit."""
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return Facets(0, False)
    # MATERIALIZED in effect: the limit keeps the database from unfolding it into the counts.
    fitting = ask.shown_statements(asked, where, statements.c.n, readings.c.article).limit(CAP + 1).subquery("fitting")
    found = connection.execute(select(func.count()).select_from(fitting)).scalar_one()
    of_articles = fitting.join(articles, articles.c.n == fitting.c.article)
    spoken = identified.identified(
        fitting.join(speakers, and_(speakers.c.statement == fitting.c.n, not_(speakers.c.tied)))
        .join(sources, sources.c.n == speakers.c.source)
        .join(readings, readings.c.n == sources.c.reading)
    )
    return Facets(
        min(found, CAP),
        found > CAP,
        _counted(connection, spoken, identified.KEY, func.min(identified.NAME), fitting),
        _counted(connection, of_articles, articles.c.publisher_folded, func.min(articles.c.publisher), fitting),
        _counted(connection, fitting.join(statements, statements.c.n == fitting.c.n), statements.c.kind, None, fitting),
        _counted(connection, of_articles, articles.c.language, None, fitting),
        _months(connection, of_articles),
    )


def _months(connection: Connection, of_articles: Any) -> tuple[Facet, ...]:
    """The newest MOST_MONTHS months that have a statement, in order of time."""
    month = func.substr(articles.c.day, 1, 7).label("month")
    chosen = select(month, func.count().label("statements")).select_from(of_articles).where(articles.c.day.is_not(None))
    rows = connection.execute(chosen.group_by(month).order_by(desc(month)).limit(MOST_MONTHS)).all()
    return tuple(Facet(row.month, row.statements) for row in reversed(rows))


def _counted(connection: Connection, joined: Any, by: Any, shown: Any, fitting: Subquery) -> tuple[Facet, ...]:
    number = func.count(fitting.c.n.distinct()).label("statements")
    value = (by if shown is None else shown).label("value")
    chosen = select(value, number).select_from(joined).where(by.is_not(None)).group_by(by)
    rows = connection.execute(chosen.order_by(desc("statements"), by).limit(MOST_VALUES))
    return tuple(Facet(row.value, row.statements) for row in rows)
