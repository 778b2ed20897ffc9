"""Rows get their numbers: where the ledger ends, or where the article's statements belong in the order of time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update

from sayso.ledger import anchored, database, encode
from sayso.ledger.encode import Encoded
from sayso.ledger.schema import anchors, articles, readings, sources, speakers, statements
from sayso.records import ReadBy

TABLES = (
    articles,
    readings,
    sources,
    statements,
    speakers,
    anchors,
    *anchored.TABLES,
)  # each after those that it refers to


class Rows:
    """The rows of a transaction, numbered from where the ledger ends; for one that holds the write lock."""

    def __init__(self, connection: Connection) -> None:
        self.of: dict[Table, list[encode.Values]] = {table: [] for table in TABLES}  # in the order of its columns
        self._connection = connection
        self._next = {table: _last(connection, table) + 1 for table in (articles, readings, sources)}
        self._taken: list[tuple[int, int]] = []  # in order
        self._there: dict[str, Any] = {}
        self._crowded: set[int] | None = None
        self.known: list[int] = []  # articles that were there

    def unknown(self, batch: Collection[Encoded]) -> list[Encoded]:
        """The readings that the ledger does not have.

        Looks up at once what `take` will ask of each: its article, and whether its numbers are free.
        """
        found = self._connection.execute(_KNOWN, {"ids": [each.article.id for each in batch]}).all()
        there = {(row.id, ReadBy(row.extractor, row.weights, row.version)) for row in found}
        self._there = {row.id: row for row in found}
        new = [each for each in batch if (each.article.id, each.by) not in there]
        if new:
            firsts = [(each.first_number, len(each.statements)) for each in new]
            wanted = ", ".join([f"({first}, {first + size})" for first, size in firsts])
            # Written out: SQLAlchemy would take as long over these numbers as all the rest takes.
            self._crowded = set(self._connection.exec_driver_sql(_CROWDED % wanted).scalars())
        return new

    def replaces(self, new: Collection[Encoded]) -> bool:
        """Whether one of these is of an article that was there, and shows another reading."""
        return any(each.article.id in self._there for each in new)

    def take(self, reading: Encoded) -> None:
        """A reading of an extractor, which its article shows from now on."""
        number = self._reserve(readings)
        self._add(readings, encode.by_row(reading.by), n=number, article=self._article(reading, number), lost=None)
        self._owned(reading, number)

    def take_judged(self, reading: Encoded, article: int, lost: int) -> None:
        """What judgements made of a reading, which the article shows from now on; so many of them found nothing."""
        number = self._reserve(readings)
        self._add(readings, encode.by_row(reading.by), n=number, article=article, lost=lost)
        self._connection.execute(update(articles).where(articles.c.n == article).values(shown=number))
        self._owned(reading, number)

    def _owned(self, reading: Encoded, number: int) -> None:
        of = self.of
        source = self._reserve(sources, len(reading.sources))
        first = self._free(reading.first_number, len(reading.statements))
        of[sources] += [(n, number, *row) for n, row in enumerate(reading.sources, source)]
        of[statements] += [(n, number, *row) for n, row in enumerate(reading.statements, first)]
        of[speakers] += [
            (first + place, tied, position, source + who, via, score)
            for place, tied, position, who, via, score in reading.speakers
        ]
        of[anchors] += [(number, position, *row) for position, row in enumerate(reading.anchors)]
        for table, row in reading.found_by:
            of[table].append((*row[:-1], first + row[-1]))

    def insert(self) -> None:
        self.of[statements].sort()  # in the order of the table
        for table, rows in self.of.items():
            if rows:
                database.of(self._connection).insert(self._connection, table, table.c.keys(), rows)

    def index(self) -> None:
        """Have the words found that are inserted."""
        if self.of[readings]:
            database.of(self._connection).index_words(self._connection, min(self.of[readings])[0])

    def _article(self, reading: Encoded, shown: int) -> int:
        """The number of the article, which is new, or shows this reading from now on."""
        before = self._there.get(reading.article.id)
        if before is None:
            n = self._reserve(articles)
            self._add(articles, reading.about, n=n, shown=shown)
            return n
        self._connection.execute(update(articles).where(articles.c.n == before.n).values(shown=shown))
        set_aside(self._connection, before.shown)
        self.known.append(before.n)
        return int(before.n)

    def _reserve(self, table: Table, size: int = 1) -> int:
        """The first of so many numbers that come next."""
        first = self._next[table]
        self._next[table] = first + size
        return first

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


_IN_ORDER: dict[Table, Callable[[encode.Row], encode.Values]] = {
    table: itemgetter(*table.c.keys()) for table in (articles, readings)
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


def _last(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.max(table.c.n))).scalar() or 0


def set_aside(connection: Connection, shown: int) -> None:
    """Let nothing of a reading be found any more; one that was only derived goes altogether."""
    gone = connection.execute(delete(readings).where(readings.c.n == shown, readings.c.lost.is_not(None)))
    if not gone.rowcount:
        connection.execute(update(statements).where(statements.c.reading == shown).values(encode.UNFOUND))
