"""Finding, making and refusing a ledger's file; each refusal says what to do."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from older import differences
from sqlalchemy import event
from told import reading

import sayso.ledger
from sayso.errors import LedgerError
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.opening import locate
from sayso.ledger.schema import FORMAT
from sayso.ledger.sqlite import BUSY_S, remedy

REPORT = reading("Ida Holm | said | the ferry would sink")


def test_the_ledger_is_where_the_environment_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "new" / "mine.sqlite"))
    with open_ledger() as ledger:
        ledger.add(REPORT)
    assert (tmp_path / "new" / "mine.sqlite").stat().st_size > 0


def test_without_a_name_it_is_in_the_user_s_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_LEDGER", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert locate().parts[-2:] == ("sayso", "ledger.sqlite")


def test_a_sqlite_url_names_a_file(tmp_path: Path) -> None:
    assert locate("sqlite:///ledger.sqlite") == Path("ledger.sqlite")
    assert locate(f"sqlite:///{tmp_path}/ledger.sqlite") == tmp_path / "ledger.sqlite"
    assert locate("~/ledger.sqlite") == Path.home() / "ledger.sqlite"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("mysql://host/db", "mysql://...: no ledger is kept there; name a file, or write postgresql"),
        ("sqlite://", "name a file"),
        (":memory:", "name a file"),
        ("", "the ledger's name is empty"),
    ],
)
def test_what_names_no_file_is_refused(path: str, message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        open_ledger(path)


def a_folder(path: Path) -> None:
    path.mkdir()


def a_text(path: Path) -> None:
    path.write_text("Ida Holm said no.\n" * 100)


def a_short_text(path: Path) -> None:
    path.write_text("no")


def another_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (soup TEXT)")
    connection.close()


def a_newer_ledger(path: Path) -> None:
    open_ledger(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()


def a_torn_ledger(path: Path) -> None:
    with open_ledger(path) as ledger:
        ledger.add(REPORT)
    data = path.read_bytes()
    path.write_bytes(data[:4096] + os.urandom(len(data) // 2))


def nothing_in_a_missing_folder(path: Path) -> None:
    path.symlink_to(path.parent / "missing" / "ledger.sqlite")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (a_folder, "is a folder; name a file in it"),
        (a_text, "is no ledger of sayso"),
        (a_short_text, "is no ledger of sayso"),
        (another_database, "is a SQLite database, but no ledger of sayso; name another file"),
        (
            a_newer_ledger,
            rf"was made by a newer sayso \(ledger format {FORMAT + 1}, this one knows {FORMAT}\); upgrade",
        ),
        (a_torn_ledger, "is damaged; put back a copy"),
        (nothing_in_a_missing_folder, "cannot be opened; is its folder there"),
    ],
)
def test_what_is_no_ledger_is_refused_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], message: str
) -> None:
    path = tmp_path / "given"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LedgerError, match=f"^{path}: {message}"), open_ledger(path) as ledger:
        ledger.add(reading("A | said | x"))
    assert before is None or make is a_torn_ledger or path.read_bytes() == before


def test_a_ledger_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="does not exist; make it first"):
        open_ledger(tmp_path / "missing" / "ledger.sqlite")


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "file" / "sub" / "ledger.sqlite"))
    with pytest.raises(LedgerError, match=r"its folder cannot be made \(.+\); name another by --ledger"):
        open_ledger()


def test_without_leave_to_make_one_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger yet; `sayso add REPORT` makes one"):
        open_ledger(tmp_path / "ledger.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.sqlite").touch()
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        assert ledger.add(REPORT) == 1


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_ledger_says_so(tmp_path: Path) -> None:
    open_ledger(tmp_path / "ledger.sqlite").close()
    (tmp_path / "ledger.sqlite").chmod(0o444)
    with (
        pytest.raises(LedgerError, match="is read-only; allow writing"),
        open_ledger(tmp_path / "ledger.sqlite") as ledger,
    ):
        ledger.add(REPORT)


def test_a_ledger_in_an_archive_is_read_and_nothing_is_laid_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        ledger.add(REPORT)
    monkeypatch.setattr("sayso.ledger.sqlite.may_write", lambda _path: False)  # nothing is read-only to root
    with open_ledger(path, create=False) as ledger:
        assert [hit.content for hit in ledger.search("ferry")] == ["the ferry would sink"]
        assert [len(ledger.sources()), len(list(ledger.readings())), ledger.stats().articles] == [1, 1, 1]
        assert list(ledger.check()) == [f"{path}: is read-only, where its search index cannot be checked; check a copy"]
        with pytest.raises(LedgerError, match=r"ledger\.sqlite: is read-only; allow writing to the file"):
            ledger.add(reading("Ida Holm | said | no"))
    assert list(tmp_path.iterdir()) == [path]


def test_what_another_program_is_writing_is_read_too_without_leave_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as writer:
        writer.add(REPORT)
        with monkeypatch.context() as patched:
            patched.setattr("sayso.ledger.sqlite.may_write", lambda _path: False)
            reader = open_ledger(tmp_path / "ledger.sqlite", create=False)
        writer.add(reading("Ida Holm | said | the ferry would float"))
        assert len(reader.search("ferry")) == 2
        reader.close()


def test_what_sqlite_will_not_write_is_said_to_be_read_only(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        _on_connect(ledger, "PRAGMA query_only = ON")
        with pytest.raises(LedgerError, match=r"ledger\.sqlite: is read-only; allow writing to the file"):
            ledger.add(REPORT)


@pytest.mark.parametrize("many", [50, 1000])
def test_a_full_disk_says_so_and_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr("sayso.ledger.write.MANY", many)
    monkeypatch.setattr("sayso.ledger.write.MOST_ARTICLES", 50)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(REPORT)
        _on_connect(ledger, "PRAGMA max_page_count = 40")
        with pytest.raises(LedgerError, match="the disk is full; make room and run the same command again"):
            ledger.add(reading(f"A | said | {'x ' * 5000}{n}") for n in range(100))
        assert ledger.stats().articles == 1
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        assert list(ledger.check()) == []


def _on_connect(ledger: Ledger, pragma: str) -> None:
    """Run a pragma on every connection that the ledger opens from now on."""
    engine = ledger._engine
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: connection.execute(pragma))


def test_an_unknown_error_of_the_database_keeps_its_own_words() -> None:
    assert remedy(sqlite3.OperationalError("no such module: fts5")) == "the ledger failed: no such module: fts5"
    assert BUSY_S >= 10


def test_migrations_make_exactly_the_tables_of_the_schema(ledger: Ledger) -> None:
    assert differences(ledger) == []


def test_there_are_as_many_migrations_as_the_format_says() -> None:
    scripts = ScriptDirectory(str(Path(sayso.ledger.__file__).with_name("migrations")))
    assert scripts.get_heads() == [f"{FORMAT:04}"]
    assert len(list(scripts.walk_revisions())) == FORMAT


def test_a_ledger_that_is_up_to_date_opens_without_alembic(tmp_path: Path) -> None:
    open_ledger(tmp_path / "ledger.sqlite").close()
    program = (
        "import sys; from sayso.ledger import open_ledger; open_ledger(sys.argv[1]).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, tmp_path / "ledger.sqlite"], check=False).returncode == 0


def make_at_once(place: str) -> None:
    program = "import sys; from sayso.ledger import open_ledger; print(open_ledger(sys.argv[1]).stats().articles)"
    command = [sys.executable, "-c", program, place]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    assert [process.communicate() for process in running] == [(b"0\n", b"")] * 4


def test_several_programs_may_make_the_same_ledger_at_once(tmp_path: Path) -> None:
    make_at_once(str(tmp_path / "ledger.sqlite"))
