"""All that is SQLite's own: how to connect, lock, match words, clean up, and say what went wrong.

WAL lets many read while one writes. Every write begins with BEGIN IMMEDIATE: a transaction that reads first
and writes later would fail whenever another one wrote in between.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Float,
    Integer,
    Subquery,
    Table,
    cast,
    create_engine,
    event,
    func,
    literal_column,
    select,
)
from sqlalchemy.engine import Engine, ExceptionContext
from sqlalchemy.pool import NullPool

from sayso.errors import LedgerError
from sayso.records import Reading

BUSY_S = 30
APPLICATION = int.from_bytes(b"says")  # in the file's header: this database is a ledger of sayso
VERSION_TABLE = "alembic_version"
REMAINS = ""
WORDS_IN_ORDER = True
MOST_VALUES = 32_766  # that every SQLite takes in one statement

# Pages at hand, in KiB, and in the log before they are written to the file: a large ledger has rows all over it. A
# batch of new ones takes places everywhere: `put_in_place` does so beside the next one.
_CHECKED = ("foreign_keys = ON", "secure_delete = ON", "cache_size = -65536", "wal_autocheckpoint = 8192")
_ONLY_ADDS = ("foreign_keys = OFF", "secure_delete = OFF", "cache_size = -262144", "wal_autocheckpoint = 0")

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
    address = URL.create("sqlite", database=str(path))
    if may_write(path):
        made = create_engine(address, connect_args={"timeout": BUSY_S}, pool_size=4, max_overflow=-1)
    else:
        made = create_engine(address, creator=lambda: _only_reading(path), poolclass=NullPool)

    @event.listens_for(made, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver must not begin transactions of its own
        for pragma in ("synchronous = NORMAL", *_CHECKED):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("writes"):
            for pragma in _ONLY_ADDS if options.get("only_adds") else _CHECKED:
                connection.exec_driver_sql(f"PRAGMA {pragma}")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN DEFERRED")

    @event.listens_for(made, "handle_error")
    def explain(context: ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, sqlite3.Error):
            raise LedgerError(f"{path}: {remedy(error)}") from error

    return made


def may_write(path: Path) -> bool:
    """Whether a ledger that is there may be changed: its file, and its folder for the log that lies beside it."""
    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _only_reading(path: Path) -> sqlite3.Connection:
    """A ledger in an archive, on a disc, or in someone else's folder.

    WAL wants to write beside the file even for reading. Where no log is left and so nobody writes to it just now, it
    is read as a file that stays as it is; each transaction looks again.
    """
    at_rest = not Path(f"{path}-wal").exists()
    address = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if at_rest else ''}"
    return sqlite3.connect(address, uri=True, timeout=BUSY_S, check_same_thread=False)


def remedy(error: sqlite3.Error) -> str:
    """What a person can do about an error of the database."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REMEDIES.get(code, f"the ledger failed: {error}")


def look(path: Path, *, create: bool) -> None:
    """Raises LedgerError where there can be no ledger, or (without `create`) is none yet."""
    try:
        if path.is_dir():
            raise LedgerError(f"{path}: is a folder; name a file in it, as {path / 'ledger.sqlite'}")
        if path.exists():
            if not path.is_file():
                raise LedgerError(f"{path}: is no file; a ledger needs one")
            return
        if not create:
            raise LedgerError(f"{path}: there is no ledger yet; `sayso add REPORT` makes one")
        if not path.parent.is_dir():
            raise LedgerError(f"{path}: the folder {path.parent} does not exist; make it first")
    except OSError as error:
        raise LedgerError(f"{path}: cannot be opened ({error.strerror or error}); name another by --ledger") from error


def version(connection: Connection) -> int | None:
    found = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") == APPLICATION:
        return found
    if found or connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
        path = connection.engine.url.database
        raise LedgerError(f"{path}: is a SQLite database, but no ledger of sayso; name another file")
    return None


def prepare(engine: Engine) -> None:
    with _outside_transactions(engine) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def mark(connection: Connection, version: int) -> None:
    """In the file's header."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def matches(search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
    columns = (("search_text", search), ("source_text", source))
    asked = [f'{name} : "{phrase}"' for name, phrases in columns for phrase in phrases]
    return literal_column("search").op("MATCH", is_comparison=True)(" AND ".join(asked))


matches_often = matches  # the index has its rows in order: it is such a walk


def among(column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    given = func.json_each(json.dumps(list(numbers))).table_valued("value")
    return column.in_(select(given.c.value))


def pairs(first: str, second: str, given: Mapping[int, int]) -> Subquery:
    each = func.json_each(json.dumps(given)).table_valued("key", "value")
    return select(cast(each.c.key, Integer).label(first), each.c.value.label(second)).subquery()


def insert(connection: Connection, into: Table, columns: Sequence[str], rows: Sequence[Any]) -> None:
    """Many rows a call, beside which other threads go on: between two calls each may wait for the other.

    How many is a power of two, so that few different statements are prepared. FAIL, since the transaction is given up
    anyway: else SQLite would keep what each page was like before the call.
    """
    at, size = 0, 1 << (MOST_VALUES // len(columns)).bit_length() - 1
    while at < len(rows):
        while size > len(rows) - at:
            size //= 2
        values = tuple(chain.from_iterable(rows[at : at + size]))
        connection.exec_driver_sql(_inserting(into.name, tuple(columns), size), values)
        at += size


@cache
def _inserting(table: str, columns: tuple[str, ...], rows: int) -> str:
    row = f"({', '.join('?' * len(columns))})"
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT OR FAIL INTO {table} ({names}) VALUES {', '.join([row] * rows)}"  # noqa: S608


def index_words(connection: Connection, first: int) -> None:
    """One call of the database, beside which other threads go on.

    It walks through the numbers in their order, in which the index grows by one segment.
    """
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, search_text, source_text) SELECT n, search_text, source_text FROM statements "
        "WHERE n IN (SELECT n FROM statements WHERE reading >= ?) AND search_text IS NOT NULL",
        (first,),
    )


def put_in_place(engine: Engine) -> None:
    with _outside_transactions(engine) as connection:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def unfit(reading: Reading, values: Iterable[Any]) -> str:  # noqa: ARG001
    return ""


def relevance(search: Sequence[str]) -> ColumnElement[float]:  # noqa: ARG001
    """BM25, which knows from `matches` what was asked for."""
    return literal_column("bm25(search)", Float)


def index_faults(connection: Connection) -> Iterator[str]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield f"file: {line}"
    for child, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"{child}: row {row} belongs to nothing in {parent}"
    if not may_write(Path(str(connection.engine.url.database))):
        path = connection.engine.url.database
        raise LedgerError(f"{path}: is read-only, where its search index cannot be checked; check a copy")
    try:
        connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except LedgerError:
        yield "search: the index does not have the words of the statements"


def forget_deleted_words(connection: Connection) -> None:
    """Otherwise the index only notes that they are gone."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")


def size(connection: Connection) -> int:
    return _pragma(connection, "page_count") * _pragma(connection, "page_size")


def sweep(engine: Engine) -> str:
    """Free pages, the rests in used ones, the write-ahead log."""
    with _outside_transactions(engine) as connection:
        connection.execute("VACUUM")
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if not busy:
        return ""
    log = f"{Path(str(engine.url.database)).name}-wal"
    return f"another program is reading the ledger; its words stay in {log} until that program closes"


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
