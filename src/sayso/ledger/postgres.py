"""All that is PostgreSQL's own: how to connect, lock, match words, clean up, and say what went wrong.

One writer at a time, as in SQLite: each takes an advisory lock before it looks where the numbers end. Readers see
one moment from their first question to their last. No message shows a password.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    ARRAY,
    URL,
    BigInteger,
    BindParameter,
    ColumnElement,
    Connection,
    Dialect,
    Engine,
    Subquery,
    Table,
    Text,
    TypeDecorator,
    and_,
    bindparam,
    cast,
    column,
    create_engine,
    event,
    false,
    func,
    literal_column,
    make_url,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError

from sayso.errors import LedgerError
from sayso.ledger.postgres_remedies import BUSY_S, remedy
from sayso.ledger.schema import metadata
from sayso.records import Reading, Span

CONNECT_S = 10
VERSION_TABLE = "sayso_ledger"
REMAINS = (
    "its words may still be in the server's write-ahead log until that is recycled, and in replicas and backups: "
    "ask whoever runs the server"
)
WORDS_IN_ORDER = False
LOCK = int.from_bytes(b"says")  # with the schema: one ledger's writers wait for each other and for nobody else
LONGEST_WORD = 200  # as the search index has it: the migration that makes `ledger_words` cuts there too
EXAMPLE = "postgresql+psycopg://USER@HOST/DATABASE"

# Few rows are asked for, by indexes of which most is in memory: not to be weighed as on a disk that turns.
_PLANNING = ("random_page_cost = 1.1", "parallel_setup_cost = 20000", "jit = off")
# Of rows all over the disk many are read at once; a server that cannot, or must not, has 0 there.
_READ_AHEAD = (
    "SELECT set_config(name, '64', false) FROM pg_settings WHERE name = 'effective_io_concurrency' AND setting <> '0'"
)

# References are not looked up in this transaction, which the server lets only some users choose.
_UNCHECKED = "SET LOCAL session_replication_role = replica"

_SECRET = ("password", "sslpassword", "passfile", "sslkey")


def address(text: str) -> URL:
    """The address of a ledger. Raises LedgerError for what is none, without repeating it: it may hold a password."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise LedgerError(f"the ledger's address cannot be read; write {EXAMPLE}") from error
    if url.drivername not in ("postgresql", "postgres", "postgresql+psycopg"):
        raise LedgerError(f"{url.drivername}://...: no ledger is kept there; name a file, or write {EXAMPLE}")
    if not url.database and not url.query.get("service"):
        raise LedgerError(f"{name(url)}: names no database; write {EXAMPLE}")
    return url.set(drivername="postgresql+psycopg")


def name(url: URL) -> str:
    """The address without anything secret."""
    told = {key: value for key, value in url.query.items() if key not in _SECRET}
    shown = URL.create(url.drivername, url.username, None, url.host, url.port, url.database, told)
    return shown.render_as_string()


def engine(url: URL) -> Engine:
    """Connections to the ledger at `url`; whatever the database cannot do is raised as LedgerError."""
    try:
        made = create_engine(
            url,
            # Numbers chosen for the values at hand find the better plan: a rare word and a frequent one need two.
            connect_args={"prepare_threshold": None, "application_name": "sayso"}
            | ({} if "connect_timeout" in url.query else {"connect_timeout": CONNECT_S}),
            pool_size=8,
            max_overflow=56,
            pool_pre_ping=True,
        )
    except ModuleNotFoundError as error:
        raise LedgerError(f"{name(url)}: needs the extra for PostgreSQL; pip install 'sayso[postgres]'") from error

    @event.listens_for(made, "connect")
    def prepare(connection: Any, _record: object) -> None:
        for setting in (f"lock_timeout = '{BUSY_S}s'", *_PLANNING):
            connection.execute(f"SET {setting}")
        connection.execute(_READ_AHEAD)
        connection.commit()

    @event.listens_for(made, "begin")
    def begin(connection: Connection) -> None:
        import psycopg

        raw = connection.connection.dbapi_connection
        assert isinstance(raw, psycopg.Connection)
        if raw.autocommit:
            return
        options = connection.get_execution_options()
        writes = bool(options.get("writes"))
        # A writer must see what the one before it wrote, while it waited for the lock.
        level = psycopg.IsolationLevel.READ_COMMITTED if writes else psycopg.IsolationLevel.REPEATABLE_READ
        raw.isolation_level, raw.read_only = level, not writes
        if writes:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK}, hashtext(current_schema()))")
        if options.get("only_adds"):
            with suppress(psycopg.errors.InsufficientPrivilege), raw.transaction():
                raw.execute(_UNCHECKED)

    @event.listens_for(made, "handle_error")
    def explain(context: ExceptionContext) -> None:
        import psycopg

        error = context.original_exception
        if isinstance(error, psycopg.Error):
            raise LedgerError(f"{name(url)}: {remedy(error)}") from error

    return made


def version(connection: Connection) -> int | None:
    shown = name(connection.engine.url)
    schema, tables = connection.exec_driver_sql(
        "SELECT current_schema()::text, array(SELECT relname::text FROM pg_class "
        "WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace)"
    ).one()
    if schema is None:
        raise LedgerError(f"{shown}: the schema that its search_path names is not there; make it by CREATE SCHEMA")
    if VERSION_TABLE in tables:
        found = connection.execute(select(column("version_num")).select_from(table(VERSION_TABLE))).scalar()
        return int(found) if found else None
    if tables:
        raise LedgerError(
            f"{shown}: has tables of something else, and no ledger of sayso; name a database without tables, "
            "or a schema of its own by ?options=-csearch_path%3DNAME"
        )
    return None


def prepare(engine: Engine) -> None:
    with engine.connect() as connection:
        kept = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if kept != "UTF8":
        raise LedgerError(
            f"{name(engine.url)}: this database keeps text as {kept}, a ledger needs UTF8; "
            "make another by `createdb --encoding UTF8 --template template0 NAME`"
        )


def mark(connection: Connection, version: int) -> None:
    """Alembic's table, which is named after us, says it already."""


def matches(search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
    """The index finds the words; that they stand side by side is looked up in the text."""
    conditions: list[ColumnElement[bool]] = []
    for role, phrases in (("search", search), ("source", source)):
        words = sorted({word[:LONGEST_WORD] for phrase in phrases for word in phrase.split()})
        if words:
            asked = cast(" & ".join(words), TSQUERY)
            conditions.append(literal_column(f"search.{role}_words").op("@@", is_comparison=True)(asked))
        padded: ColumnElement[str] = literal_column(f"(' ' || search.{role}_text || ' ')", Text)
        exactly = (phrase for phrase in phrases if " " in phrase or len(phrase) > LONGEST_WORD)
        conditions += [padded.contains(f" {phrase} ") for phrase in exactly]
    return and_(*conditions)


def matches_often(search: Sequence[str], source: Sequence[str]) -> ColumnElement[bool]:
    """No condition for an index, of whose rows all would be gathered: of several words that stand together the server
    thinks that hardly a row has them."""
    return func.coalesce(matches(search, source), false())


def relevance(search: Sequence[str]) -> ColumnElement[float]:
    """By how much else stands beside the words; negative, so that the best comes first."""
    asked = cast(" & ".join(sorted({word[:LONGEST_WORD] for phrase in search for word in phrase.split()})), TSQUERY)
    return -func.ts_rank(literal_column("search.search_words"), asked, 1)


def among(column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    return column == func.any(_numbers(numbers))


def pairs(first: str, second: str, given: Mapping[int, int]) -> Subquery:
    each = func.unnest(_numbers(given), _numbers(given.values())).table_valued(
        column(first, BigInteger), column(second, BigInteger), name="each"
    )
    return select(each.render_derived()).subquery()


class _Array(TypeDecorator[Iterable[int]]):
    """Numbers as the text that the server reads: the driver would look at each of thousands."""

    impl = ARRAY(BigInteger)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Iterable[int] | None], str]:  # noqa: ARG002
        return lambda given: f"{{{','.join(map(str, given or ()))}}}"


def _numbers(given: Iterable[int]) -> BindParameter[Iterable[int]]:
    return bindparam(None, given, type_=_Array())


def insert(connection: Connection, into: Table, columns: Sequence[str], rows: Sequence[Any]) -> None:
    raw = connection.connection.driver_connection
    copying = f"COPY {into.name} ({', '.join(map(_quoted, columns))}) FROM STDIN"
    with _explained(connection.engine.url), raw.cursor() as cursor, cursor.copy(copying) as copy:  # type: ignore[union-attr]
        for row in rows:
            copy.write_row(row)


def index_words(connection: Connection, first: int) -> None:
    """They are in columns that make themselves."""


def put_in_place(engine: Engine) -> None:
    """The server does."""


def _quoted(name: str) -> str:
    return f'"{name}"'


def unfit(reading: Reading, values: Iterable[Any]) -> str:
    """To look into the reading itself takes longer than all else that is done before it is written."""
    suspected = any(type(value) is str and ("\x00" in value or "\\u0000" in value) for value in values)
    has_nul = suspected and any("\x00" in text for text in _texts(reading))
    return "a NUL character, which PostgreSQL does not keep" if has_nul else ""


def _texts(record: object) -> Iterator[str]:
    """Every text in a record."""
    waiting: list[Any] = [record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple | list):
            waiting += value
        elif isinstance(value, dict):
            waiting += (*value.keys(), *value.values())
        elif names := _names(type(value)):  # type: ignore[arg-type]  # a class can be hashed
            waiting += [getattr(value, name) for name in names]


@cache
def _names(record: type[Any]) -> tuple[str, ...]:
    """Of its fields; a span, of which there are many, has no text."""
    return tuple(field.name for field in fields(record)) if is_dataclass(record) and record is not Span else ()


def index_faults(connection: Connection) -> Iterator[str]:
    """Constraints keep references whole, and columns are derived, until somebody takes that away."""
    for child in metadata.sorted_tables:
        for key in child.foreign_keys:
            parent = key.column.table.alias("parent")
            lost = select(*child.primary_key).select_from(
                child.outerjoin(parent, key.parent == parent.c[key.column.name])
            )
            for row in connection.execute(lost.where(key.parent.is_not(None), parent.c[key.column.name].is_(None))):
                yield f"{child.name}: row {' '.join(map(str, row))} belongs to nothing in {key.column.table.name}"
    stale = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT FROM statements WHERE search_words IS DISTINCT FROM ledger_words(search_text) "
        "OR source_words IS DISTINCT FROM ledger_words(source_text))"
    ).scalar_one()
    if stale:
        yield "search: the index does not have the words of the statements"
    invalid = connection.exec_driver_sql(
        "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indrelid "
        "WHERE relnamespace = current_schema()::regnamespace AND NOT indisvalid"
    )
    for (index,) in invalid:
        yield f"{index}: is no valid index; run REINDEX INDEX {index}"


def forget_deleted_words(connection: Connection) -> None:
    """The index is rewritten with its table."""


def size(connection: Connection) -> int:
    found = connection.exec_driver_sql(
        "SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
        "WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
    )
    return int(found.scalar_one() or 0)


def sweep(engine: Engine) -> str:
    """The tables are written anew, and what the server has noted of their values.

    A row that a reader may still look at would be written anew with them: so that one is waited for first.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        now = connection.exec_driver_sql("SELECT now()").scalar_one()
        until = time.monotonic() + BUSY_S
        while connection.exec_driver_sql(_READS_ON, (now,)).scalar_one():
            if time.monotonic() > until:
                return (
                    "another program is reading the ledger; its words stay in the tables until that program is done "
                    "and `sayso ledger vacuum` is run"
                )
            time.sleep(0.05)
        for relation in metadata.tables:
            connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {_quoted(relation)}")
        # Only the owner of the database may rewrite the notes that are no longer in use.
        owner = "SELECT pg_has_role(datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()"
        if connection.exec_driver_sql(owner).scalar_one():
            connection.exec_driver_sql("VACUUM (FULL) pg_catalog.pg_statistic")
    return ""


_READS_ON = (
    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() "
    "AND backend_type = 'client backend' AND backend_xmin IS NOT NULL AND xact_start < %s)"
)


@contextmanager
def _explained(url: URL) -> Iterator[None]:
    """For what speaks to the driver itself."""
    import psycopg

    try:
        yield
    except psycopg.Error as error:
        raise LedgerError(f"{name(url)}: {remedy(error)}") from error
