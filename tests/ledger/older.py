"""Ledgers as an older program left them: without what later migrations make."""

from __future__ import annotations

import sqlite3
from pathlib import Path

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
}
"""Migration -> what takes it back."""


def back_to(path: Path, version: int) -> None:
    """Take a ledger, which no one has open, back to an older format."""
    connection = sqlite3.connect(path)
    with connection:
        for made in range(max(UNMADE), version, -1):
            for step in UNMADE[made]:
                connection.execute(step)
        connection.execute(f"UPDATE alembic_version SET version_num = '{version:04}'")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
