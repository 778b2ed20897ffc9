"""`sayso read` as a user meets it: what is printed where, and what is said of what cannot be read."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from commands import BRIEF, run, started

pytestmark = pytest.mark.usefixtures("home")


def test_read_shows_each_statement_with_its_speaker():
    shown, messages = run("read", "pier.txt")
    assert messages == ""
    assert re.search(r"Petra Lund.* · said +direct · asserts · line 5\n +“The planks are rotten,”\n", shown)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_read_json_is_one_object_a_line():
    shown, messages = run("read", "--json", "pier.txt", "wire.jsonl")
    assert messages == ""
    articles = [json.loads(line)["article"] for line in shown.splitlines()]
    assert [(article["title"], article["key"]) for article in articles] == [
        ("Pier stays closed", None), ("Mill sold", "mill"), (None, "mühle"),
    ]  # fmt: skip
    assert "mühle" in shown


def test_read_takes_standard_input():
    shown, _ = run("read", "-", "--json", given=BRIEF)
    assert json.loads(shown)["article"]["text"] == BRIEF


def test_a_report_that_fails_is_named_at_the_end_and_the_others_are_shown():
    Path("empty.txt").write_text("", encoding="utf-8")
    shown, messages = run("read", "--json", "missing.txt", "pier.txt", "empty.txt", code=1)
    assert json.loads(shown)["article"]["title"] == "Pier stays closed"
    assert [line.split(":")[1] for line in messages.splitlines()] == [" missing.txt", " empty.txt"]


def test_read_several_reports_rules_a_line_between_them():
    shown, _ = run("read", "pier.txt", "pier.txt")
    first, second = shown.split("\n" + "-" * 100 + "\n")
    assert first.strip() == second.strip()


def test_read_html_writes_a_page_and_nothing_else_beside_it(home):
    shown, messages = run("read", "pier.txt", "--html", "pier.html")
    assert (shown, messages) == ("", "wrote pier.html\n")
    assert "<h1>Pier stays closed</h1>" in (home / "pier.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in home.iterdir()) == ["pier.html", "pier.txt", "wire.jsonl"]


def test_read_html_prints_the_page_for_a_dash():
    assert run("read", "pier.txt", "--html", "-")[0].startswith("<!doctype html>")


def test_a_page_is_of_one_report():
    _, messages = run("read", "pier.txt", "wire.jsonl", "--html", "all.html", code=2)
    assert messages == "sayso: --html writes the page of one report; there are several\n"
    assert not Path("all.html").exists()


def test_a_page_that_cannot_be_written_is_a_message():
    assert run("read", "pier.txt", "--html", "no/where.html", code=1)[1].endswith("no: no such folder\n")
    Path("folder").mkdir()
    assert run("read", "pier.txt", "--html", "folder", code=1)[1].endswith("folder: is a folder; name a file\n")


def test_a_directory_that_holds_no_weights_is_misuse_that_says_what_belongs_there(tmp_path):
    Path("report.txt").write_text(BRIEF)
    _, messages = run("read", "report.txt", "--model", str(tmp_path), code=2)
    assert "a directory of weights holds weights.onnx, tokenizer.json and config.json" in messages
    _, messages = run("read", "report.txt", "--model", str(tmp_path), "--extractor", "rules", code=2)
    assert "--extractor rules reads without weights" in messages


def test_a_file_name_that_drives_terminals_is_shown_harmless():
    _, messages = run("read", "\x1b[2Jgone.txt", code=1)
    assert "\x1b" not in messages
    assert "gone.txt" in messages


def test_a_file_name_that_is_no_text_is_named_in_the_message(home):
    process = started("read", os.fsdecode(b"na\xefve.txt"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, messages = process.communicate(timeout=30)
    assert (process.returncode, b"Traceback" in messages) == (1, False)
    assert b"ve.txt" in messages
