"""Readings into the ledger: gathered for a moment, then stored in one short transaction.

The lock is held only while rows are written, never while the next report is fetched and read, so that
others can write too; a kill loses what was gathered and nothing else, and a rerun adds just that.
While a thread commits what was written, the next readings are gathered.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from types import TracebackType
from typing import Any

from sqlalchemy import Connection, Engine, Table, bindparam, delete, func, select, update

from sayso.errors import InputError, LedgerError
from sayso.evidence import faults
from sayso.ledger import anchored, database, encode, kept
from sayso.ledger.judged import Shown, derive
from sayso.ledger.schema import anchors, articles, readings, sources, speakers, statements
from sayso.records import ReadBy, Reading

MOST_ARTICLES = 2_500
MOST_SECONDS = 1.0
MOST_CHARACTERS = 4_000_000

TABLES = (
    articles,
    readings,
    sources,
    statements,
    speakers,
    anchors,
    *anchored.TABLES,
)  # each after those that it refers to


@dataclass(frozen=True, slots=True)
class _Written:
    """A transaction that has its rows, and is committed when it is closed."""

    transaction: ExitStack
    articles: int
    readings: int
    statements: int

    def commit(self) -> _Written:
        self.transaction.close()
        return self


class Writer:
    """Adds readings and counts what is stored. A context manager: leaving it stores the rest."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: dict[str, Reading] = {}  # by article
        self._written: dict[str, Reading] = {}  # likewise, what is being committed, or was last
        self._characters = 0
        self._stored_at = time.monotonic()
        self._thread = ThreadPoolExecutor(1, "commit")
        self._committing: Future[_Written] | None = None
        self.articles = 0
        self.readings = 0
        self.statements = 0

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        with self._thread:
            if not isinstance(error, LedgerError):
                self.store()

    def has(self, article_id: str, by: ReadBy) -> bool:
        """Whether the article as `by` reads it is stored, or about to be."""
        about_to_be = (self._waiting.get(article_id), self._written.get(article_id))
        if any(each is not None and each.by == by for each in about_to_be):
            return True
        with self._engine.connect() as connection:
            return has(connection, article_id, by)

    def add(self, reading: Reading) -> None:
        """Store the reading soon: with the first one that comes a second or MOST_ARTICLES after the last commit.

        Raises InputError for a reading with a fault, which is not stored.
        """
        article = reading.article
        for fault in faults(reading):
            raise InputError(f"{article.origin or article.id}: not kept, {reading.by.extractor} gave {fault}")
        if unfit := database.of(self._engine).unfit(reading):
            raise InputError(f"{article.origin or article.id}: not kept, it holds {unfit}; remove it at its source")
        waiting = self._waiting.get(article.id)
        if waiting is not None:
            if waiting.by == reading.by:
                return
            self.store()
        self._waiting[article.id] = reading
        self._characters += len(article.text)
        if (
            len(self._waiting) >= MOST_ARTICLES
            or self._characters >= MOST_CHARACTERS
            or time.monotonic() - self._stored_at >= MOST_SECONDS
        ):
            self._committing = self._thread.submit(self._write().commit)

    def store(self) -> None:
        """Commit what waits."""
        if self._waiting:
            self._count(self._write().commit())
        else:
            self._settle()

    def _write(self) -> _Written:
        """What waits, in a transaction of its own, once the one before is committed."""
        self._settle()
        batch, self._waiting, self._characters = self._waiting, {}, 0
        self._written = batch
        with ExitStack() as transaction:
            connection = transaction.enter_context(database.writing(self._engine))
            rows = _Rows(connection)
            for reading in rows.unknown(list(batch.values())):
                rows.take(reading)
            rows.insert()
            if judged := kept.judged_articles(connection, rows.known):
                rows.index()  # some of it is taken out again
                for article in judged:
                    renew(connection, article)
            else:
                transaction.callback(rows.index)
            self._stored_at = time.monotonic()
            added = (len(rows.of[table]) for table in (articles, readings, statements))
            return _Written(transaction.pop_all(), *added)

    def _settle(self) -> None:
        """Wait for what is being committed. Raises LedgerError where that failed."""
        if self._committing is not None:
            wait([self._committing])
            done, self._committing = self._committing, None
            self._count(done.result())

    def _count(self, done: _Written) -> None:
        self.articles += done.articles
        self.readings += done.readings
        self.statements += done.statements


def has(connection: Connection, article_id: str, by: ReadBy) -> bool:
    found = connection.execute(_READERS, {"article": article_id})
    return any(ReadBy(*row) == by for row in found)


_READERS = (
    select(readings.c.extractor, readings.c.weights, readings.c.version)
    .join(articles, articles.c.n == readings.c.article)
    .where(articles.c.id == bindparam("article"))
)


def renew(connection: Connection, article: int) -> None:
    """Show what the newest reading of an article and the judgements of it come to; for one that holds the write lock.

    Where no judgement holds, that is the reading itself, found again by its words.
    """
    _set_aside(connection, connection.execute(select(articles.c.shown).where(articles.c.n == article)).scalar_one())
    number, reading, made = kept.load(connection, article)
    shown = derive(reading, made)
    if shown.is_judged:
        rows = _Rows(connection)
        rows.take_judged(shown, article)
        rows.insert()
        rows.index()
    else:
        _show_again(connection, reading, number)
        connection.execute(update(articles).where(articles.c.n == article).values(shown=number))


def _set_aside(connection: Connection, shown: int) -> None:
    """Let nothing of a reading be found any more; one that was only derived goes altogether."""
    gone = connection.execute(delete(readings).where(readings.c.n == shown, readings.c.lost.is_not(None)))
    if not gone.rowcount:
        connection.execute(update(statements).where(statements.c.reading == shown).values(encode.UNFOUND))


def _show_again(connection: Connection, reading: Reading, number: int) -> None:
    by_id = {source.id: source for source in reading.sources}
    found = update(statements).where(statements.c.reading == number, statements.c.id == bindparam("which"))
    for statement in reading.statements:
        row = encode.statement_row(statement, reading.article, by_id)
        connection.execute(found.values({name: row[name] for name in encode.UNFOUND}), {"which": statement.id})


class _Rows:
    """The rows of a transaction, numbered from where the ledger ends; for one that holds the write lock."""

    def __init__(self, connection: Connection) -> None:
        self.of: dict[Table, list[tuple[Any, ...]]] = {table: [] for table in TABLES}  # in the order of its columns
        self._connection = connection
        self._next = {table: _numbers(connection, table) for table in (articles, readings, sources)}
        self._taken: list[tuple[int, int]] = []  # in order
        self._there: dict[str, Any] = {}
        self._crowded: set[int] | None = None
        self.known: list[int] = []  # articles that were there

    def unknown(self, batch: Sequence[Reading]) -> list[Reading]:
        """The readings that the ledger does not have.

        Looks up at once what `take` will ask of each: its article, and whether its numbers are free.
        """
        found = self._connection.execute(_KNOWN, {"ids": [each.article.id for each in batch]}).all()
        there = {(row.id, ReadBy(row.extractor, row.weights, row.version)) for row in found}
        self._there = {row.id: row for row in found}
        new = [each for each in batch if (each.article.id, each.by) not in there]
        if new:
            firsts = [(encode.first_number(each.article), len(each.statements)) for each in new]
            wanted = ", ".join([f"({first}, {first + size})" for first, size in firsts])
            # Written out: SQLAlchemy would take as long over these numbers as all the rest takes.
            self._crowded = set(self._connection.exec_driver_sql(_CROWDED % wanted).scalars())
        return new

    def take(self, reading: Reading) -> None:
        """A reading of an extractor, which its article shows from now on."""
        number = next(self._next[readings])
        self._add(readings, encode.by_row(reading.by), n=number, article=self._article(reading, number), lost=None)
        self._owned(reading, number)

    def take_judged(self, shown: Shown, article: int) -> None:
        """What judgements made of a reading, which the article shows from now on."""
        number = next(self._next[readings])
        self._add(readings, encode.by_row(shown.reading.by), n=number, article=article, lost=len(shown.lost))
        self._connection.execute(update(articles).where(articles.c.n == article).values(shown=number))
        self._owned(shown.reading, number, shown.of)

    def _owned(self, reading: Reading, number: int, judged: Collection[str] = ()) -> None:
        article = reading.article
        by_id = {source.id: source for source in reading.sources}
        source_numbers = dict(zip(by_id, self._next[sources], strict=False))
        for source in reading.sources:
            self._add(sources, encode.source_row(source), n=source_numbers[source.id], reading=number)
        first = self._free(encode.first_number(article), len(reading.statements))
        numbers = {statement.id: n for n, statement in enumerate(reading.statements, first)}
        of_statements, of_speakers = self.of[statements], self.of[speakers]
        for n, statement in enumerate(reading.statements, first):
            row = encode.statement_row(statement, article, by_id)
            if statement.id in judged:
                row["doubt"] = None
            of_statements.append((n, number, *row.values()))
            of_speakers += [(n, *each) for each in encode.speaker_rows(statement, source_numbers)]
        for position, anchor in enumerate(reading.anchors):
            self._add(anchors, encode.anchor_row(anchor), reading=number, position=position)
        for table, found in anchored.rows(reading, numbers):
            self.of[table].append(found)

    def insert(self) -> None:
        self.of[statements].sort()  # in the order of the table
        for table, rows in self.of.items():
            if rows:
                database.of(self._connection).insert(self._connection, table, table.c.keys(), rows)

    def index(self) -> None:
        """Have the words found that are inserted."""
        if self.of[readings]:
            database.of(self._connection).index_words(self._connection, min(self.of[readings])[0])

    def _article(self, reading: Reading, shown: int) -> int:
        """The number of the article, which is new, or shows this reading from now on."""
        article = reading.article
        before = self._there.get(article.id)
        if before is None:
            n = next(self._next[articles])
            self._add(articles, encode.article_row(article), n=n, shown=shown)
            return n
        self._connection.execute(update(articles).where(articles.c.n == before.n).values(shown=shown))
        _set_aside(self._connection, before.shown)
        self.known.append(before.n)
        return int(before.n)

    def _free(self, first: int, size: int) -> int:
        """The first number from `first` on where `size` statements can stand side by side."""
        looked_up = self._crowded is not None and first not in self._crowded
        while size:
            end = first + size
            last = None if looked_up else self._connection.execute(_LAST_WITHIN, {"first": first, "end": end}).scalar()
            at = bisect_left(self._taken, (first, end))
            beside = [
                taken - 1 for begun, taken in self._taken[max(at - 1, 0) : at + 1] if begun < end and first < taken
            ]
            last = max([-1 if last is None else last, *beside])
            if last < 0:
                self._taken.insert(at, (first, end))
                break
            first, looked_up = last + 1, False
        return first

    def _add(self, table: Table, row: encode.Row, **numbers: int | None) -> None:
        self.of[table].append(_IN_ORDER[table]({**row, **numbers}))


_IN_ORDER: dict[Table, Callable[[encode.Row], tuple[Any, ...]]] = {
    table: itemgetter(*table.c.keys()) for table in TABLES
}
_KNOWN = (
    select(
        *(articles.c[name] for name in ("id", "n", "shown")),
        *(readings.c[name] for name in ("extractor", "weights", "version")),
    )
    .join(readings, readings.c.article == articles.c.n)
    .where(articles.c.id.in_(bindparam("ids", expanding=True)))
)
_CROWDED = (
    "WITH wanted (low, past) AS (VALUES %s) "
    "SELECT low FROM wanted WHERE EXISTS (SELECT 1 FROM statements WHERE n >= low AND n < past)"
)
_LAST_WITHIN = select(func.max(statements.c.n)).where(
    statements.c.n >= bindparam("first"), statements.c.n < bindparam("end")
)


def _numbers(connection: Connection, table: Table) -> Iterator[int]:
    return count((connection.execute(select(func.max(table.c.n))).scalar() or 0) + 1)
