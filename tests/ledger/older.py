"""Ledgers as an older program left them: without what later migrations make."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sayso.ledger import Ledger, database, postgres, sqlite
from sayso.ledger.opening import locate
from sayso.ledger.schema import metadata

UNMADE = {
    2: tuple(f"DROP TABLE {table}" for table in ("dates", "figures", "places")),
    3: tuple(f"DROP TABLE {table}" for table in ("identities", "judged_sources", "source_judgements")),
    4: ("DROP TABLE tokens",),
    5: (
        "DROP TRIGGER search_show_again",
        "DROP INDEX ix_statements_doubt",
        "ALTER TABLE statements DROP COLUMN doubt",
        "ALTER TABLE readings DROP COLUMN lost",
    ),
    6: (
        """CREATE TRIGGER search_add AFTER INSERT ON statements WHEN new.search_text IS NOT NULL BEGIN
            INSERT INTO search (rowid, search_text, source_text) VALUES (new.n, new.search_text, new.source_text);
        END""",
    ),
    7: (
        *(f"DROP INDEX ix_{each}" for each in ("articles_outlet", "statements_id", "statements_doubt")),
        "CREATE INDEX ix_statements_doubt ON statements (doubt, n)",
        "CREATE INDEX ix_statements_id ON statements (id)",
        *(f"CREATE INDEX ix_articles_{each} ON articles ({each})" for each in ("page", "text_sha")),
    ),
    8: (
        "ALTER TABLE dates RENAME TO dates_after",
        "DROP INDEX ix_dates_statement",
        """CREATE TABLE dates (
            what TEXT, ends BIGINT, begins BIGINT, statement BIGINT REFERENCES statements (n) ON DELETE CASCADE,
            PRIMARY KEY (what, ends, begins, statement)
        )""",
        "CREATE INDEX ix_dates_statement ON dates (statement)",
        "INSERT INTO dates SELECT 'about', ends, begins, statement FROM dates_after",
        "INSERT INTO dates SELECT 'said', said_ends, said_begins, n FROM statements WHERE said_ends IS NOT NULL",
        "DROP TABLE dates_after",
        "DROP INDEX ix_statements_said",
        *(f"ALTER TABLE statements DROP COLUMN said_{each}" for each in ("begins", "ends")),
    ),
    9: (
        "DROP INDEX ix_statements_said",
        "CREATE INDEX ix_statements_said ON statements (said_ends, said_begins)",
        "DROP TABLE search",
        """CREATE VIRTUAL TABLE search USING fts5(
            search_text, source_text, content='searchable', content_rowid='n', tokenize='ascii')""",
        "INSERT INTO search (search) VALUES ('rebuild')",
    ),
}
"""Migration -> what takes it back."""


def back_to(place: str | Path, version: int) -> None:
    """Take a ledger, which no one has open, back to an older format."""
    where = locate(place)
    engine = sqlite.engine(where) if isinstance(where, Path) else postgres.engine(where)
    with database.writing(engine) as connection:
        for made in range(max(UNMADE), version, -1):
            for step in UNMADE[made]:
                if engine.dialect.name == "sqlite" or "search" not in step:
                    connection.exec_driver_sql(step)
        named = database.of(engine).VERSION_TABLE
        connection.exec_driver_sql(f"UPDATE {named} SET version_num = '{version:04}'")
        database.of(engine).mark(connection, version)
    engine.dispose()


def differences(ledger: Ledger) -> list[Any]:
    """Where the tables are not those of the schema; what only one database has for its search is left out."""

    def is_compared(name: str | None, kind: str, _: object) -> bool:
        named = str(name)
        if kind == "table":
            return not named.startswith("search")
        return not named.endswith(("search_words", "source_words"))

    named = {str(index.name) for table in metadata.tables.values() for index in table.indexes}
    with ledger._engine.connect() as connection, warnings.catch_warnings():
        options = {"include_name": is_compared, "version_table": database.of(connection).VERSION_TABLE}
        warnings.filterwarnings("ignore", ".*expression-based index")  # SQLite: of these the names are compared alone
        found = list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))
        is_sqlite = connection.dialect.name == "sqlite"
        indexes = (
            "sqlite_master WHERE type = 'index'" if is_sqlite else "pg_indexes WHERE schemaname = current_schema()"
        )
        there = connection.exec_driver_sql(f"SELECT {'name' if is_sqlite else 'indexname'} FROM {indexes}").scalars()
        return [*found, *sorted(named - set(there))]
