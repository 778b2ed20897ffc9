"""Ledgers as an older program left them: without the tables that later migrations make."""

from __future__ import annotations

import sqlite3
from pathlib import Path

MADE = {
    2: ("dates", "figures", "places"),
    3: ("identities", "judged_sources", "source_judgements"),
    4: ("tokens",),
}
"""Migration -> the tables it makes."""


def back_to(path: Path, version: int) -> None:
    """Take a ledger, which no one has open, back to an older format."""
    connection = sqlite3.connect(path)
    with connection:
        for made in range(max(MADE), version, -1):
            for table in MADE[made]:
                connection.execute(f"DROP TABLE {table}")
        connection.execute(f"UPDATE alembic_version SET version_num = '{version:04}'")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
