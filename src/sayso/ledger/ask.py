"""Filters as SQL conditions: which articles, which statements. What people type arrives here folded or bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, false, func, or_, select

from sayso.ledger import anchored, database, folding, identified, times
from sayso.ledger.encode import ID_DIGITS
from sayso.ledger.rows import Filter
from sayso.ledger.schema import articles, readings, search, statements

Conditions = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Words:
    """What must stand in a statement: phrases anywhere in it, and phrases in who it is from."""

    matches: Callable[[Sequence[str], Sequence[str]], ColumnElement[bool]]  # as the ledger's database does it
    anywhere: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()  # keys of sources that a judgement lets be called so
    impossible: bool = False  # something was asked for that has no letter or digit, which no index holds

    @classmethod
    def of(cls, connection: Connection, words: str, source: str | None) -> Words:
        anywhere = tuple(folding.phrases(words))
        who = tuple(folding.tokens(source or ""))
        keys = identified.keys_called(connection, source)
        impossible = bool((words.strip() and not anywhere) or (source and not who))
        return cls(database.of(connection).matches, anywhere, who, keys, impossible)

    def spoken(self) -> Any:
        """A selection of the numbers of statements by whom `source` may name; two of one name are not told apart."""
        called = select(search.c.rowid).where(self.matches((), self.source))
        return called.union(identified.statements_of(self.sources)) if self.sources else called

    def __bool__(self) -> bool:
        return bool(self.anywhere or self.source)


def shown_statements(words: Words, where: Filter, *columns: Any, after: int | None = None) -> Select[Any]:
    """Columns of the statements of shown readings that fit, joined to their articles; newest first.

    `after` is the number of a statement: only those that come later in this order.
    """
    start: FromClause = statements
    number: ColumnElement[int] = statements.c.n
    conditions = statement_conditions(where) + article_conditions(where)
    if words.sources:
        # One list and no OR beside MATCH, which no index would serve.
        conditions.append(number.in_(words.spoken()))
        words = replace(words, source=(), sources=())
    if words:
        start = search.join(statements, statements.c.n == search.c.rowid)
        number = search.c.rowid
        conditions.append(words.matches(words.anywhere, words.source))
    low, high = times.window(where.since, where.until)
    if low is not None:
        conditions.append(number >= low << 4 * ID_DIGITS)
    if high is not None:
        conditions.append(number < (high + 1) << 4 * ID_DIGITS)
    if after is not None:
        conditions.append(number > after)
    return _told(start, *columns).where(*conditions).order_by(number)


def first_shown(words: Words, most: int, *columns: Any, after: int | None = None) -> Select[Any]:
    """As `shown_statements`, the first `most` of those that have the words, whatever else they are.

    The numbers are chosen before a row is looked at: no index has words of a reading that is not shown.
    """
    fits = [words.matches(words.anywhere, words.source)]
    if after is not None:
        fits.append(search.c.rowid > after)
    first = select(search.c.rowid).where(*fits).order_by(search.c.rowid).limit(most).subquery("first")
    return _told(statements, *columns).where(statements.c.n.in_(select(first))).order_by(statements.c.n)


def _told(start: FromClause, *columns: Any) -> Select[Any]:
    # Not a bare "=": of two equations PostgreSQL thinks that hardly a row fits both, and sorts all for the first few.
    is_shown = func.coalesce(articles.c.shown == readings.c.n, false())
    joined = start.join(readings, readings.c.n == statements.c.reading).join(
        articles, and_(articles.c.n == readings.c.article, is_shown)
    )
    return select(*columns).select_from(joined)


def statement_conditions(where: Filter) -> Conditions:
    """On the statement alone: its kind, medium and stances, what it speaks of, when it was made."""
    exact = (
        (statements.c.kind, where.kind),
        (statements.c.medium, where.medium),
        (statements.c.stance_source, where.stance),
        (statements.c.stance_reporter, where.reporter_stance),
    )
    conditions: Conditions = [column == value for column, value in exact if value]
    if where.about_date is not None:
        conditions.append(anchored.about(where.about_date))
    if where.figure is not None:
        conditions.append(anchored.figure(where.figure))
    if where.place is not None:
        conditions.append(anchored.place(where.place))
    if where.said_between is not None:
        conditions.append(anchored.said(*where.said_between))
    return conditions


def article_conditions(where: Filter) -> Conditions:
    """On the article alone: publisher, day, language."""
    conditions: Conditions = []
    if where.publisher:
        conditions.append(identified.has_words(articles.c.publisher_folded, where.publisher))
    if where.since is not None:
        conditions.append(articles.c.day >= times.date(where.since, "since"))
    if where.until is not None:
        conditions.append(articles.c.day <= times.date(where.until, "until") + "~")  # "~" is after every digit and "-"
    if where.language:
        language = func.lower(articles.c.language)
        asked = where.language.lower()
        # The column itself, too, of which PostgreSQL knows how often it has which value.
        exactly = articles.c.language == asked
        conditions.append(or_(exactly, language == asked, language.startswith(asked + "-", autoescape=True)))
    return conditions


def chosen_articles(connection: Connection, where: Filter) -> Conditions:
    """On the article, and that it has a statement that fits, where statements are asked for."""
    conditions = article_conditions(where)
    of_statements = replace(where, publisher=None, since=None, until=None, language=None)
    if of_statements != Filter():
        fitting = shown_statements(Words.of(connection, "", where.source), of_statements, statements.c.reading)
        conditions.append(articles.c.shown.in_(fitting.order_by(None)))
    return conditions
