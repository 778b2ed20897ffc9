"""All that is SQLite's own: how to connect, lock, match words, clean up, and say what went wrong.

WAL lets many read while one writes. Every write begins with BEGIN IMMEDIATE: a transaction that reads first
and writes later would fail whenever another one wrote in between.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, ColumnElement, Connection, create_engine, event, literal_column
from sqlalchemy.engine import Engine, ExceptionContext

from sayso.errors import LedgerError

BUSY_S = 30
APPLICATION = int.from_bytes(b"says")  # in the file's header: this database is a ledger of sayso

_REMEDIES = {
    sqlite3.SQLITE_BUSY: f"another program has been writing to it for {BUSY_S} seconds; try again when it is done",
    sqlite3.SQLITE_LOCKED: "another program has locked it; try again when it is done",
    sqlite3.SQLITE_READONLY: "is read-only; allow writing to the file and its folder, or name another by --ledger",
    sqlite3.SQLITE_PERM: "may not be opened; allow reading and writing, or name another by --ledger",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; is its folder there, and may you write in it?",
    sqlite3.SQLITE_IOERR: "cannot be read or written; check the disk",
    sqlite3.SQLITE_FULL: "the disk is full; make room and run the same command again, nothing that was kept is lost",
    sqlite3.SQLITE_CORRUPT: "is damaged; put back a copy, or save what can be read with `sqlite3 FILE .recover`",
    sqlite3.SQLITE_NOTADB: "is no ledger of sayso (nor any SQLite database); name another file",
}


def engine(path: Path) -> Engine:
    """Connections to the ledger in `path`; whatever the database cannot do is raised as LedgerError."""
    made = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_S}, pool_size=4, max_overflow=-1
    )

    @event.listens_for(made, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        how = "IMMEDIATE" if connection.get_execution_options().get("writes") else "DEFERRED"
        connection.exec_driver_sql(f"BEGIN {how}")

    @event.listens_for(made, "handle_error")
    def explain(context: ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, sqlite3.Error):
            raise LedgerError(f"{path}: {remedy(error)}") from error

    return made


def remedy(error: sqlite3.Error) -> str:
    """What a person can do about an error of the database."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REMEDIES.get(code, f"the ledger failed: {error}")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the write lock from its first moment; committed at the end, or not at all."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def mark(connection: Connection, version: int) -> None:
    """Say in the file's header that this is a ledger, and of which format."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def holds_tables(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def use_wal(engine: Engine) -> None:
    with _outside_transactions(engine) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def matches(search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
    """All phrases of both lists, which hold folded words only, in the column of that name."""
    columns = (("search_text", search), ("source_text", source))
    asked = [f'{name} : "{phrase}"' for name, phrases in columns for phrase in phrases]
    return literal_column("search").op("MATCH", is_comparison=True)(" AND ".join(asked))


def index_faults(connection: Connection) -> Iterator[str]:
    """Where the file or its search index is not what the tables say."""
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"file: {line}"
    for child, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{child}: row {row} belongs to nothing in {parent}"
    try:
        connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except LedgerError:
        yield "search: the index does not have the words of the statements"


def forget_deleted_words(connection: Connection) -> None:
    """Take the words of deleted rows out of the search index, which otherwise only notes that they are gone."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")


def sweep(engine: Engine) -> bool:
    """Take what was deleted out of the file: free pages, the rests in used ones, the write-ahead log.

    False where another program still reads, so that the log keeps old pages until that program closes.
    """
    with _outside_transactions(engine) as connection:
        connection.execute("VACUUM")
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


@contextmanager
def _outside_transactions(engine: Engine) -> Iterator[sqlite3.Connection]:
    """The driver's own connection, which begins nothing by itself."""
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert isinstance(raw, sqlite3.Connection)
        try:
            yield raw
        except sqlite3.Error as error:
            raise LedgerError(f"{engine.url.database}: {remedy(error)}") from error
