"""`sayso add`, `show`, `forget`, `export`, `reread` and `check` as a user meets them."""

import csv
import io
import json
import os
import subprocess
from pathlib import Path

import pytest
from commands import rows, run, started
from typer.testing import CliRunner

from sayso.cli import app

pytestmark = pytest.mark.usefixtures("home")


def test_add_keeps_a_report_once():
    assert run("add", "pier.txt", "wire.jsonl")[1] == "3 added, 5 statements\n"
    assert run("add", "pier.txt", "missing.txt", code=1)[1].startswith(
        "0 added, 1 known, 1 failed\nsayso: missing.txt: "
    )
    assert len(rows("articles")) == 3


def test_lines_that_fail_alike_are_told_three_times_and_then_counted():
    Path("wire.jsonl").write_text('{"body": "The mill is sold."}\n' * 40 + "[]\n")
    _, messages = run("add", "wire.jsonl", code=1)
    told = messages.splitlines()
    assert told[0] == "0 added, 41 failed"
    assert [line.partition(" no field")[0] for line in told[1:4]] == [f"sayso: wire.jsonl:{n}:" for n in (1, 2, 3)]
    assert told[4:] == [
        "sayso: wire.jsonl: the same of 37 more lines (lines 4 to 40)",
        "sayso: wire.jsonl:41: a JSON array, not an object; write one JSON object a line",
    ]


def test_what_sayso_wrote_itself_is_no_report_and_says_how_it_gets_into_another_ledger():
    Path("readings.jsonl").write_text(run("read", "pier.txt", "--json")[0])
    assert "is a reading that sayso wrote, not a report; " in run("add", "readings.jsonl", code=1)[1]


def test_add_prints_nothing_on_standard_output():
    assert run("add", "pier.txt")[0] == ""


def test_ledger_names_another_file(home):
    run("add", "pier.txt", "--ledger", "other.sqlite")
    assert not (home / "ledger.sqlite").exists()
    assert len(rows("articles", "--ledger", "other.sqlite")) == 1


def test_show_shows_what_read_showed():
    run("add", "pier.txt")
    (row,) = rows("articles")
    assert run("show", row["id"][:6]) == run("read", "pier.txt")
    assert run("show", row["id"], "--json") == run("read", "pier.txt", "--json")
    run("show", row["id"], "--html", "kept.html")
    run("read", "pier.txt", "--html", "read.html")
    assert Path("kept.html").read_bytes() == Path("read.html").read_bytes()


@pytest.mark.parametrize("command", [["show"], ["forget", "--yes"], ["reread"]])
def test_an_id_that_is_not_there_ends_with_1(command):
    run("add", "pier.txt")
    _, messages = run(*command, "00000000", code=1)
    assert messages.startswith("sayso: 00000000: no article ")


def test_forget_erases_an_article():
    run("add", "pier.txt", "wire.jsonl")
    (row,) = rows("articles", "--source", "Lund")
    assert run("forget", row["id"], "--yes") == ("", "forgot Pier stays closed (3 statements)\n")
    assert [row["key"] for row in rows("articles")] == ["mühle", "mill"]


def test_forget_does_not_erase_where_there_is_no_one_to_ask():
    run("add", "pier.txt")
    (row,) = rows("articles")
    assert "erases for good, and there is no one to ask; pass --yes" in run("forget", row["id"], code=2)[1]
    assert len(rows("articles")) == 1


@pytest.mark.parametrize(("answer", "code", "left"), [("y\n", 0, 0), ("n\n", 1, 1), ("\n", 1, 1)])
def test_forget_asks_on_a_terminal(answer, code, left):
    pty = pytest.importorskip("pty")
    run("add", "pier.txt")
    (row,) = rows("articles")
    ours, theirs = pty.openpty()
    process = started("forget", row["id"], stdin=theirs, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    asked = b""
    while b"?" not in asked:
        asked += os.read(ours, 1000)
    assert "Erase “Pier stays closed” and all statements found in it?" in asked.decode()
    os.write(ours, answer.encode())
    assert process.wait(timeout=30) == code
    process.stdout.close()
    os.close(ours)
    assert len(rows("articles")) == left


def test_export_writes_the_same_bytes_to_a_file_and_to_standard_output(home):
    run("add", "pier.txt", "wire.jsonl")
    for name in ("jsonl", "csv"):
        printed = CliRunner().invoke(app, ["export", "--format", name]).stdout_bytes
        assert run("export", "--format", name, "--output", f"all.{name}") == ("", f"wrote all.{name}: 3 articles\n")
        assert (home / f"all.{name}").read_bytes() == printed
    assert len(list(csv.reader(io.StringIO(printed.decode(), newline="")))) == 1 + 5


def test_export_leaves_the_old_file_where_it_fails(home):
    (home / "all.jsonl").write_text("old", encoding="utf-8")
    (home / "broken.sqlite").write_text("no ledger at all, but long enough to be looked at" * 20, encoding="utf-8")
    run("export", "--ledger", "broken.sqlite", "--output", "all.jsonl", code=1)
    assert (home / "all.jsonl").read_text(encoding="utf-8") == "old"
    assert not list(home.glob(".*"))


def test_export_chooses_by_date():
    run("add", "pier.txt", "wire.jsonl")
    keys = [
        json.loads(line)["article"]["key"]
        for line in run("export", "--since", "2024-04", "--until", "2024-06")[0].splitlines()
    ]
    assert keys == ["mühle"]


def test_export_says_where_nothing_is_of_the_kind_that_was_asked_for():
    run("add", "pier.txt")
    assert run("export", "--source", "Nobody") == ("", "nothing found\n")
    assert run("export", "--source", "Nobody", "--output", "none.jsonl") == ("", "wrote none.jsonl: 0 articles\n")


def test_reread_reads_what_is_kept_and_finds_it_known():
    run("add", "pier.txt", "wire.jsonl")
    assert run("reread")[1] == "0 read again, 3 passed over, which would come out the same\n"


def test_check_finds_a_whole_ledger_in_order():
    run("add", "pier.txt")
    assert run("check") == ("", "all is in order\n")


def test_check_prints_what_is_wrong_and_ends_with_1(home):
    import sqlite3

    run("add", "pier.txt")
    ledger = sqlite3.connect(home / "ledger.sqlite")
    ledger.execute("UPDATE articles SET text = replace(text, 'rotten', 'sound!')")
    ledger.commit()
    ledger.close()
    problems, messages = run("check", code=1)
    assert problems.strip()
    assert messages == ""
