"""Finding the ledger's file, making it on first use, and bringing an older one up to date."""

from __future__ import annotations

import os
from os import PathLike
from pathlib import Path

from sqlalchemy import Connection, Engine

from sayso.errors import LedgerError
from sayso.ledger import sqlite
from sayso.ledger.schema import FORMAT

ENVIRONMENT = "SAYSO_LEDGER"


def locate(path: str | PathLike[str] | None = None) -> Path:
    """The ledger's file: `path`, else $SAYSO_LEDGER, else `ledger.sqlite` in the user's data folder.

    Takes "sqlite:///FILE" too. Raises LedgerError for another kind of URL.
    """
    named = os.fspath(path) if path is not None else os.environ.get(ENVIRONMENT, "")
    if not named:
        if path is not None:
            raise LedgerError(
                "the ledger's name is empty; name a file, or leave it out for the one in your data folder"
            )
        import platformdirs

        return Path(platformdirs.user_data_dir("sayso", appauthor=False)) / "ledger.sqlite"
    scheme, colon, rest = named.partition("://")
    if colon and scheme != "sqlite":
        raise LedgerError(f"{scheme}://...: only SQLite ledgers so far; PostgreSQL comes later. Name a file")
    if colon:
        named = rest.removeprefix("/")
    if named in ("", ":memory:"):
        raise LedgerError("a ledger in memory would not be kept; name a file")
    return Path(named).expanduser()


def make_folder(path: Path) -> None:
    """The folder of a ledger that nobody named, on first use."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(
            f"{path}: its folder cannot be made ({error.strerror or error}); name another by --ledger"
        ) from error


def open_engine(path: Path, *, create: bool) -> Engine:
    """Connections to a ledger of this program's format. Raises LedgerError where there is none to be had."""
    try:
        _look(path, create=create)
    except OSError as error:
        raise LedgerError(f"{path}: cannot be opened ({error.strerror or error}); name another by --ledger") from error
    engine = sqlite.engine(path)
    try:
        with engine.connect() as connection:
            current = _is_current(connection, path)
        if not current:
            sqlite.use_wal(engine)
            with sqlite.writing(engine) as connection:
                if not _is_current(connection, path):  # another program may have been faster
                    _migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _look(path: Path, *, create: bool) -> None:
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


def _is_current(connection: Connection, path: Path) -> bool:
    version = sqlite.pragma(connection, "user_version")
    if sqlite.pragma(connection, "application_id") != sqlite.APPLICATION:
        if version or sqlite.holds_tables(connection):
            raise LedgerError(f"{path}: is a SQLite database, but no ledger of sayso; name another file")
        return False
    if version > FORMAT:
        raise LedgerError(
            f"{path}: was made by a newer sayso (ledger format {version}, this one knows {FORMAT}); "
            "upgrade it: pip install --upgrade sayso"
        )
    return version == FORMAT


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    sqlite.mark(connection, FORMAT)
