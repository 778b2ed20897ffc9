"""A PostgreSQL server of the tests' own: on a socket in a temporary folder, as a user without rights, thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from sqlalchemy import make_url

from sayso.ledger.schema import metadata

_TABLES = f"({', '.join(repr(name) for name in metadata.tables)})"
USER, PASSWORD = "ledger", "hush-hush"
# Nothing of it outlasts the tests, so nothing needs to reach the disk.
SETTINGS = ("listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=100")


def missing() -> str:
    """Why there can be no server here; "" where there can."""
    if not find_spec("psycopg"):
        return "psycopg is not installed: pip install 'sayso[postgres]'"
    if not _programs():
        return "PostgreSQL is not installed: apt-get install postgresql"
    return "" if _owner() is not None else "PostgreSQL will not run as root, and there is no user to run it as"


def _programs() -> Path | None:
    """The folder of initdb and pg_ctl: Debian keeps them beside the path."""
    on_path = shutil.which("initdb")
    found = [Path(on_path)] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].resolve().parent if found else None


def _owner() -> str | None:
    """Whom the server runs as: us, or somebody else where we are root; None where there is nobody."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in names), None)


class Server:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self._made = count()
        self._free: list[str] = []

    def url(self, database: str, user: str = USER, password: str | None = PASSWORD) -> str:
        secret = f":{password}" if password else ""
        return f"postgresql+psycopg://{user}{secret}@/{database}?host={self.folder}"

    def empty(self, options: str = "") -> str:
        """The name of a database without anything in it."""
        name = f"db{next(self._made)}"
        self.run("postgres", f"CREATE DATABASE {name} {options}")
        return name

    @contextmanager
    def ledger(self) -> Iterator[str]:
        """The address of a ledger without articles, which another test gets afterwards: to make one takes time."""
        url = self._free.pop() if self._free else self.url(self.empty())
        yield url
        name = str(make_url(url).database)
        if tables := self.run(name, "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname IN " + _TABLES):
            self.run(name, f"TRUNCATE {', '.join(str(row[0]) for row in tables)} RESTART IDENTITY CASCADE")
        self._free.append(url)

    def run(self, database: str, statement: str) -> list[tuple[object, ...]]:
        import psycopg

        connected = psycopg.connect(
            host=str(self.folder), user=USER, password=PASSWORD, dbname=database, autocommit=True
        )
        with connected as connection, connection.cursor() as cursor:
            cursor.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []


@contextmanager
def server() -> Iterator[Server]:
    """A running one. Its folder is short, as the path of a socket must be."""
    programs, owner = _programs(), _owner()
    assert programs
    assert owner
    folder = Path(tempfile.mkdtemp(prefix="sayso-pg-"))
    made = Server(folder)
    secret = folder / "password"
    secret.write_text(PASSWORD)
    if os.geteuid() == 0:
        for path in (folder, secret):
            shutil.chown(path, owner)

    def ran(program: str, *options: str) -> None:
        command = [str(programs / program), "-D", str(made.data), *options]
        done = subprocess.run(
            command,
            user=owner if os.geteuid() == 0 else None,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )
        assert done.returncode == 0, (folder / "log").read_text()

    with (folder / "log").open("w") as log:
        ran(
            *("initdb", "--username", USER, "--auth", "scram-sha-256", "--pwfile", str(secret)),
            *("--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
        )
        given = " ".join(f"-c {setting}" for setting in (*SETTINGS, f"unix_socket_directories={folder}"))
        ran("pg_ctl", "--wait", "--log", str(folder / "server.log"), "--options", given, "start")
        try:
            yield made
        finally:
            ran("pg_ctl", "--wait", "--mode", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)
