"""Finding the ledger, a file or a database, making it on first use, and bringing an older one up to date."""

from __future__ import annotations

import os
from os import PathLike
from pathlib import Path

from sqlalchemy import URL, Connection, Engine

from sayso.errors import LedgerError
from sayso.ledger import database, postgres, sqlite
from sayso.ledger.schema import FORMAT

ENVIRONMENT = "SAYSO_LEDGER"


def locate(path: str | PathLike[str] | None = None) -> Path | URL:
    """The ledger's file or address: `path`, else $SAYSO_LEDGER, else `ledger.sqlite` in the user's data folder.

    Takes "sqlite:///FILE" and "postgresql+psycopg://USER@HOST/DATABASE" too. Raises LedgerError for another address.
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
        return postgres.address(named)
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


def open_engine(where: Path | URL, *, create: bool) -> Engine:
    """Connections to a ledger of this program's format. Raises LedgerError where there is none to be had."""
    if isinstance(where, URL):
        engine = postgres.engine(where)
    else:
        sqlite.look(where, create=create)
        engine = sqlite.engine(where)
    try:
        with engine.connect() as connection:
            current = _is_current(connection, where, create=create)
        if not current:
            database.of(engine).prepare(engine)
            with database.writing(engine) as connection:
                if not _is_current(connection, where, create=create):  # another program may have been faster
                    _migrate(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _is_current(connection: Connection, where: Path | URL, *, create: bool) -> bool:
    version = database.of(connection).version(connection)
    if version is None and isinstance(where, URL) and not create:
        raise LedgerError(f"{database.name(where)}: there is no ledger yet; `sayso add REPORT` makes one")
    if version is not None and version > FORMAT:
        raise LedgerError(
            f"{database.name(where)}: was made by a newer sayso (ledger format {version}, this one knows {FORMAT}); "
            "upgrade it: pip install --upgrade sayso"
        )
    return version == FORMAT


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    config.attributes["version_table"] = database.of(connection).VERSION_TABLE
    command.upgrade(config, "head")
    database.of(connection).mark(connection, FORMAT)
