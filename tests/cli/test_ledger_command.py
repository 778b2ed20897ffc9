"""`sayso ledger` as a user meets it."""

import json

import pytest
from typer.testing import CliRunner

from sayso.cli import app

LINES = [
    {"text": "“The mill is sold,” said Mira Kolb.", "id": "mill", "published": "2024-03-05", "title": "Mill sold"},
    {"text": "Mira Kolb said that the pier was shut.", "id": "pier", "published": "2024-05-01", "language": "en"},
]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A ledger of two articles."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    run("add", "wire.jsonl")


def run(*words, code=0):
    """Standard output and standard error of a command that ends with `code`."""
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout, result.stderr


def test_copy_says_what_it_copied_and_twice_copies_nothing():
    assert run("ledger", "copy", "ledger.sqlite", "copy.sqlite") == ("", "2 readings copied\n")
    assert run("ledger", "copy", "ledger.sqlite", "copy.sqlite") == ("", "0 readings copied, 2 known\n")
    assert run("export", "--ledger", "copy.sqlite") == run("export")


def test_copy_makes_no_ledger_to_copy_from():
    shown, message = run("ledger", "copy", "nothing.sqlite", "copy.sqlite", code=1)
    assert (shown, message) == ("", "sayso: nothing.sqlite: there is no ledger yet; `sayso add REPORT` makes one\n")
    run("ledger", "copy", "ledger.sqlite", "ledger.sqlite", code=2)


def test_check_is_the_same_command_as_before():
    assert run("ledger", "check") == run("check") == ("", "all is in order\n")


def test_stats_tell_how_much_there_is():
    shown, _ = run("ledger", "stats")
    name, *lines = shown.splitlines()
    assert name.endswith("ledger.sqlite")
    assert [line.split() for line in lines[:3]] == [["2", "articles"], ["2", "readings"], ["2", "statements"]]
    assert lines[-1].endswith(" MB  on the disk")
    told = json.loads(run("ledger", "stats", "--json")[0])
    assert told["ledger"] == name
    assert (told["articles"], told["size_bytes"] > 4096) == (2, True)


def test_stats_count_judgements_of_sources_as_a_copy_does():
    article = json.loads(run("articles", "--json")[0].splitlines()[0])["id"]
    run("sources", "split", "Mira Kolb", "--in", article, "--as", "Mira Kolb (miller)")
    copied = run("ledger", "copy", "ledger.sqlite", "copy.sqlite")[1]
    assert "1 judgement copied" in copied
    assert json.loads(run("ledger", "stats", "--json")[0])["judgements"] == 1


def test_vacuum_tells_what_is_left():
    shown, message = run("ledger", "vacuum")
    assert shown == ""
    assert message.endswith(" MB before\n")


def test_a_password_in_the_address_is_not_repeated():
    _, message = run("ledger", "stats", "--ledger", "postgresql+psycopg://me:geheim@127.0.0.1:1/db", code=1)
    assert message.startswith("sayso: postgresql+psycopg://me@127.0.0.1:1/db: no server answers there")
    assert "geheim" not in message
