"""Readings into the ledger: gathered for a moment, then stored in one short transaction.

The lock is held only while rows are written, never while the next report is fetched and read, so that
others can write too; a kill loses what was gathered and nothing else, and a rerun adds just that.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
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

MOST_ARTICLES = 1_000
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


class Writer:
    """Adds readings and counts what was new. A context manager: leaving it stores the rest."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: dict[str, Reading] = {}  # by article
        self._characters = 0
        self._stored_at = time.monotonic()
        self.articles = 0
        self.readings = 0
        self.statements = 0

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if not isinstance(error, LedgerError):
            self.store()

    def has(self, article_id: str, by: ReadBy) -> bool:
        """Whether the article as `by` reads it is stored, or waits to be."""
        waiting = self._waiting.get(article_id)
        if waiting is not None and waiting.by == by:
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
            self.store()

    def store(self) -> None:
        """Commit what waits."""
        batch, self._waiting, self._characters = list(self._waiting.values()), {}, 0
        if batch:
            with database.writing(self._engine) as connection:
                rows = _Rows(connection)
                for reading in rows.unknown(batch):
                    rows.take(reading)
                rows.insert()
                for article in kept.judged_articles(connection, rows.known):
                    renew(connection, article)
            self.articles += len(rows.of[articles])
            self.readings += len(rows.of[readings])
            self.statements += len(rows.of[statements])
        self._stored_at = time.monotonic()


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
        self.of: dict[Table, list[encode.Row]] = {table: [] for table in TABLES}
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

    def _owned(self, reading: Reading, number: int, judged: Container[str] = ()) -> None:
        article = reading.article
        source_numbers = {source.id: next(self._next[sources]) for source in reading.sources}
        by_id = {source.id: source for source in reading.sources}
        for source in reading.sources:
            self._add(sources, encode.source_row(source), n=source_numbers[source.id], reading=number)
        first = self._free(encode.first_number(article), len(reading.statements))
        numbers = {statement.id: n for n, statement in enumerate(reading.statements, first)}
        for statement in reading.statements:
            n = numbers[statement.id]
            row = encode.statement_row(statement, article, by_id)
            if statement.id in judged:
                row["doubt"] = None
            self._add(statements, row, n=n, reading=number)
            for row in encode.speaker_rows(statement, source_numbers):
                self._add(speakers, row, statement=n)
        for position, anchor in enumerate(reading.anchors):
            self._add(anchors, encode.anchor_row(anchor), reading=number, position=position)
        for table, row in anchored.rows(reading, numbers):
            self.of[table].append(row)

    def insert(self) -> None:
        self.of[statements].sort(key=lambda row: row["n"])  # in this order the search index grows by one segment
        for table, rows in self.of.items():
            if rows:
                columns = [each.name for each in table.c]
                database.of(self._connection).insert(
                    self._connection, table, columns, list(map(itemgetter(*columns), rows))
                )

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
        row.update(numbers)
        self.of[table].append(row)


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
