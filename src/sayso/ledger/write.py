"""Readings into the ledger: gathered for a moment, then stored in one short transaction.

The lock is held only while rows are written, never while the next report is fetched and read, so that
others can write too; a kill loses what was gathered and nothing else, and a rerun adds just that.
A thread writes them, while the next readings are gathered as rows that only lack their numbers.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from types import TracebackType

from sqlalchemy import Connection, Engine, bindparam, select, update

from sayso.errors import InputError, LedgerError
from sayso.evidence import faults
from sayso.ledger import database, encode, kept
from sayso.ledger.encode import Encoded
from sayso.ledger.judged import derive
from sayso.ledger.numbering import Rows, set_aside
from sayso.ledger.schema import articles, readings, statements
from sayso.records import ReadBy, Reading

MOST_ARTICLES = 10_000  # the more at once, the fewer times each page of an index is written
MOST_SECONDS = 1.0
MANY = 1_000  # articles of which it is worth while to write them apart
MOST_CHARACTERS = 16_000_000


@dataclass(frozen=True, slots=True)
class _Written:
    """How much a transaction added."""

    articles: int
    readings: int
    statements: int


class Writer:
    """Adds readings and counts what is stored. A context manager: leaving it stores the rest."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._waiting: dict[str, Encoded] = {}  # by article
        self._written: dict[str, Encoded] = {}  # likewise, what is being written, or was last
        self._characters = 0
        self._stored_at = time.monotonic()
        self._threads = ThreadPoolExecutor(2, "write")
        self._writing: Future[_Written] | None = None
        self._placing: Future[None] | None = None
        self.articles = 0
        self.readings = 0
        self.statements = 0

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        with self._threads:
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
        """Store the reading soon: with the first one that comes MANY after the last commit, or a second.

        While others are still being written, as many as MOST_ARTICLES are gathered.

        Raises InputError for a reading with a fault, which is not stored.
        """
        article = reading.article
        for fault in faults(reading):
            raise InputError(f"{article.origin or article.id}: not kept, {reading.by.extractor} gave {fault}")
        waiting = self._waiting.get(article.id)
        if waiting is not None:
            if waiting.by == reading.by:
                return
            self.store()
        encoded = encode.encoded(reading)
        if unfit := database.of(self._engine).unfit(reading, encoded.values()):
            raise InputError(f"{article.origin or article.id}: not kept, it holds {unfit}; remove it at its source")
        self._waiting[article.id] = encoded
        self._characters += len(article.text)
        if self._is_full or (self._is_due and not self._is_writing):
            batch = self._next()
            self._writing = self._threads.submit(self._write, batch)
            self._stored_at = time.monotonic()

    def store(self) -> None:
        """Commit what waits."""
        if self._waiting:
            self._count(self._write(self._next()))
            self._stored_at = time.monotonic()
        else:
            self._settle()
        self._place()

    def _next(self) -> dict[str, Encoded]:
        """What waits, to be written once the batch before is."""
        self._settle()
        self._written, self._waiting, self._characters = self._waiting, {}, 0
        return self._written

    def _write(self, batch: dict[str, Encoded]) -> _Written:
        """The batch in a transaction of its own."""
        added = self._write_many(batch) if len(batch) >= MANY else None
        if added is None:
            with database.writing(self._engine) as connection:
                rows = Rows(connection)
                added = _add(rows, rows.unknown(batch.values()))
                for article in kept.judged_articles(connection, rows.known):
                    renew(connection, article)
        return added

    def _write_many(self, batch: dict[str, Encoded]) -> _Written | None:
        """As `_write`, with nothing to look after but the new rows; None where others would have to be taken away."""
        with database.writing(self._engine, only_adds=True) as connection:
            rows = Rows(connection)
            new = rows.unknown(batch.values())
            if rows.replaces(new):
                return None
            added = _add(rows, new)
            self._place()  # what was committed before, so that the log begins anew
        self._placing = self._threads.submit(database.of(self._engine).put_in_place, self._engine)
        return added

    @property
    def _is_full(self) -> bool:
        return len(self._waiting) >= MOST_ARTICLES or self._characters >= MOST_CHARACTERS

    @property
    def _is_due(self) -> bool:
        return len(self._waiting) >= MANY or time.monotonic() - self._stored_at >= MOST_SECONDS

    @property
    def _is_writing(self) -> bool:
        return self._writing is not None and not self._writing.done()

    def _place(self) -> None:
        """Wait until what was committed is in its place. Raises LedgerError where that failed."""
        if self._placing is not None:
            placing, self._placing = self._placing, None
            placing.result()

    def _settle(self) -> None:
        """Wait for what is being written. Raises LedgerError where that failed."""
        if self._writing is not None:
            wait([self._writing])
            done, self._writing = self._writing, None
            self._count(done.result())

    def _count(self, done: _Written) -> None:
        self.articles += done.articles
        self.readings += done.readings
        self.statements += done.statements


def _add(rows: Rows, new: Collection[Encoded]) -> _Written:
    for reading in new:
        rows.take(reading)
    rows.insert()
    rows.index()
    return _Written(*(len(rows.of[table]) for table in (articles, readings, statements)))


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
    set_aside(connection, connection.execute(select(articles.c.shown).where(articles.c.n == article)).scalar_one())
    number, reading, made = kept.load(connection, article)
    shown = derive(reading, made)
    if shown.is_judged:
        rows = Rows(connection)
        rows.take_judged(encode.encoded(shown.reading, shown.of), article, len(shown.lost))
        rows.insert()
        rows.index()
    else:
        _show_again(connection, reading, number)
        connection.execute(update(articles).where(articles.c.n == article).values(shown=number))


def _show_again(connection: Connection, reading: Reading, number: int) -> None:
    by_id = {source.id: source for source in reading.sources}
    found = update(statements).where(statements.c.reading == number, statements.c.id == bindparam("which"))
    for statement in reading.statements:
        row = encode.statement_row(statement, reading.article, by_id)
        connection.execute(found.values({name: row[name] for name in encode.UNFOUND}), {"which": statement.id})
