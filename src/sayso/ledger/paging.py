"""Searches that people page through: hits in parts, the newest first, or the most relevant of the newest CAP.

An unbounded result is never ranked: a word that half of a large ledger has would take seconds.
"""

from __future__ import annotations

from sqlalchemy import Connection, select, tuple_

from sayso.errors import UsageError
from sayso.ledger import answers, ask, database, decode
from sayso.ledger.newest import newest
from sayso.ledger.rows import ArticlePage, Filter, HitPage, Order
from sayso.ledger.schema import articles, readings, statements

CAP = 5_000


def page(
    connection: Connection, words: str, where: Filter, limit: int, after: str | None, order: Order = "newest"
) -> HitPage:
    """`limit` hits in order, from where another page ended. Raises UsageError for an `after` that none gave.

    Without words to be relevant to, the newest come first.
    """
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return HitPage((), None)
    if order == "relevance" and asked.anywhere:
        skipped = _number(after) if after else 0
        if not 0 <= skipped <= CAP:
            raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before")
        return _relevant(connection, asked, where, limit, skipped)
    columns = (*statements.c, articles.c.n.label("article"))
    rows = newest(connection, asked, where, columns, limit + 1, after=_number(after) if after else None)
    more = f"{rows[limit - 1].n:x}" if len(rows) > limit else None
    return HitPage(tuple(answers.hits(connection, rows[:limit])), more)


def _relevant(connection: Connection, asked: ask.Words, where: Filter, limit: int, skipped: int) -> HitPage:
    """The page's place in the order is how many come before it."""
    score = database.of(connection).relevance(asked.anywhere).label("score")
    candidates = ask.shown_statements(asked, where, statements.c.n, score).limit(CAP).subquery("candidates")
    ranked = select(candidates.c.n).order_by(candidates.c.score, candidates.c.n)
    numbers = connection.execute(ranked.offset(skipped).limit(limit + 1)).scalars().all()
    chosen = (
        select(statements, readings.c.article)
        .join(readings, readings.c.n == statements.c.reading)
        .where(statements.c.n.in_(numbers[:limit]))
    )
    rows = {row.n: row for row in connection.execute(chosen)}
    more = f"{skipped + limit:x}" if len(numbers) > limit else None
    return HitPage(tuple(answers.hits(connection, [rows[n] for n in numbers[:limit]])), more)


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
