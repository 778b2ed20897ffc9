"""The databases that a ledger can be kept in. What each does in its own way is in `sqlite` and `postgres`, no more.

All other SQL of the ledger is the same for both, and so are its answers and their order: tests/ledger runs on both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import URL, ColumnElement, Connection, Engine, Subquery, Table

from sayso.ledger import postgres, sqlite
from sayso.records import Reading


class Database(Protocol):
    """What the two modules have in common."""

    @property
    def VERSION_TABLE(self) -> str:  # noqa: N802
        """Where Alembic notes which migrations were run."""

    @property
    def REMAINS(self) -> str:  # noqa: N802
        """Where words of a forgotten article may still be, which no program of ours can reach; "" for nowhere."""

    @property
    def WORDS_IN_ORDER(self) -> bool:  # noqa: N802
        """Whether the search index gives what it finds in the order of the numbers."""

    def version(self, connection: Connection) -> int | None:
        """The format of the ledger there; None where there is none yet. Raises LedgerError where it is no ledger."""

    def prepare(self, engine: Engine) -> None:
        """What must be so before the tables are made."""

    def mark(self, connection: Connection, version: int) -> None:
        """Say that this is a ledger now, and of which format."""

    def matches(self, search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
        """All phrases of both lists, which hold folded words only, in the column of that name of `search`."""

    def matches_often(self, search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
        """As `matches`, where so much fits that it is found by looking at the newest, one after the other."""

    def relevance(self, search: Sequence[str]) -> ColumnElement[float]:
        """How well a row fits the phrases that it `matches`: the lower, the better."""

    def among(self, column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
        """Whether a column has one of these numbers, however many: they are one parameter."""

    def pairs(self, first: str, second: str, given: Mapping[int, int]) -> Subquery:
        """Two columns of these names with the pairs as rows, however many: they are one parameter, or two."""

    def insert(self, connection: Connection, into: Table, /, columns: Sequence[str], rows: Sequence[Any]) -> None:
        """Rows as tuples of plain values, for columns in the table's order."""

    def index_words(self, connection: Connection, first: int) -> None:
        """Take the words of statements into the search index: of the readings from the number `first` on."""

    def put_in_place(self, engine: Engine) -> None:
        """Take what `only_adds` committed from the log to where it belongs, while others read and write."""

    def unfit(self, reading: Reading, values: Iterable[Any]) -> str:
        """What in a reading, or the values that are kept of it, cannot be kept there; "" where all can."""

    def index_faults(self, connection: Connection) -> Iterator[str]:
        """Where the database itself, a reference or the search index is not what the tables say."""

    def forget_deleted_words(self, connection: Connection) -> None:
        """Take the words of deleted rows out of the search index, where it keeps them."""

    def size(self, connection: Connection) -> int:
        """In bytes, of all tables with their indexes."""

    def sweep(self, engine: Engine) -> str:
        """Take what was deleted out of the files; why that could not be done now, "" where it was."""


KINDS: dict[str, Database] = {"sqlite": sqlite, "postgresql": postgres}


def of(bind: Engine | Connection) -> Database:
    return KINDS[bind.dialect.name]


def name(where: Path | URL) -> str:
    """How messages call a ledger: its file, or its address without the password."""
    return postgres.name(where) if isinstance(where, URL) else str(where)


@contextmanager
def writing(engine: Engine, *, only_adds: bool = False) -> Iterator[Connection]:
    """A transaction that holds the write lock from its first moment; committed at the end, or not at all.

    `only_adds`: none of its rows refers to what is not there, and it takes nothing away, which need not be checked.
    """
    options = {"writes": True, "only_adds": only_adds}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection
