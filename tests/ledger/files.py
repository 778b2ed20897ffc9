"""The files in which a ledger's rows are, to look whether a word is still in one of them."""

from __future__ import annotations

from pathlib import Path

from sayso.ledger import Ledger


def holds(ledger: Ledger, *words: str) -> list[str]:
    """Those of the words that stand in the ledger's files: all of SQLite's, PostgreSQL's without its log."""
    found = data(ledger)
    return [word for word in words if word.encode() in found]


def data(ledger: Ledger) -> bytes:
    url = ledger._engine.url
    if url.get_backend_name() == "sqlite":
        folder = Path(str(url.database)).parent
        return b"".join(path.read_bytes() for path in folder.iterdir())
    with ledger._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("CHECKPOINT")
        number = connection.exec_driver_sql("SELECT oid FROM pg_database WHERE datname = current_database()")
        folder = Path(str(url.query["host"]), "data", "base", str(number.scalar_one()))
    return b"".join(path.read_bytes() for path in folder.iterdir())
