"""`sayso sources` as a user meets it: the list, and what is judged of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app

PIER = """Pier stays closed

“The planks are rotten,” said William Ashgrove, the harbour master. “We told them,” said Petra Lund.
"""
OPEN = """Pier opens

“It will open,” said Bill Ashgrove, the harbour master. “At last,” said Ada Lund.
"""


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A ledger of two reports, in which two names are one man's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    for name, text in (("pier.txt", PIER), ("open.txt", OPEN)):
        Path(name).write_text(text, encoding="utf-8")
    run("add", "pier.txt", "open.txt")


def run(*words: str, code: int = 0) -> tuple[str, str]:
    """Standard output and standard error of a command that ends with `code`."""
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout, result.stderr


def rows(*words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(*words, "--json")[0].splitlines()]


def heard() -> dict[object, object]:
    return {row["name"]: row["articles"] for row in rows("sources")}


def test_without_another_word_it_lists_and_filters() -> None:
    assert heard() == {"William Ashgrove": 1, "Bill Ashgrove": 1, "Petra Lund": 1, "Ada Lund": 1}
    assert [row["name"] for row in rows("sources", "--source", "Petra")] == ["Petra Lund"]
    assert run("sources", "--source", "Nobody") == ("", "nothing found\n")


def test_merge_shows_both_names_under_the_first_and_says_how_to_undo_it() -> None:
    shown, messages = run("sources", "merge", "William Ashgrove", "Bill", "--by", "eve")
    judged = "judgement 1, William Ashgrove = Bill Ashgrove; `sayso sources undo 1` makes it void\n"
    assert (shown, messages) == ("", judged)
    assert heard() == {"William Ashgrove": 2, "Petra Lund": 1, "Ada Lund": 1}
    assert "William Ashgrove (also Bill Ashgrove)" in run("sources")[0]
    assert "William Ashgrove · said" in run("search", "open")[0]
    assert "William Ashgrove" in run("show", str(rows("articles", "--source", "Ada")[0]["id"]))[0]
    assert run("sources", "merge", "Bill Ashgrove", "William Ashgrove")[1] == "they are one already\n"


def test_split_and_undo_bring_the_names_back() -> None:
    run("sources", "merge", "William Ashgrove", "Bill Ashgrove")
    run("sources", "split", "Bill Ashgrove")
    assert heard()["Bill Ashgrove"] == 1
    assert run("sources", "undo", "2")[1].startswith("judgement 3, undoes 2 (Bill Ashgrove is not William Ashgrove);")
    assert "Bill Ashgrove" not in heard()


def test_split_tells_a_namesake_apart_in_one_article() -> None:
    article = str(rows("articles", "--source", "Ada")[0]["id"])
    run("sources", "split", "Ada Lund", "--in", article, "--as", "Ada Lund (diver)")
    assert "Ada Lund (diver)" in heard()


def test_history_tells_who_judged_what_and_what_was_undone() -> None:
    run("sources", "merge", "William Ashgrove", "Bill Ashgrove", "--by", "eve")
    run("sources", "undo", "1", "--by", "ada")
    shown = run("sources", "history")[0].splitlines()
    assert shown[0] == "    2  undoes 1"
    assert shown[2] == "    1  William Ashgrove = Bill Ashgrove  (undone)"
    assert re.fullmatch(r" {7}eve · \d+ [A-Z][a-z]+ 20\d\d, \d\d:\d\d UTC", shown[3])
    assert [
        (row["n"], row["verdict"], row["by"], row["holds"]) for row in rows("sources", "history", "Bill Ashgrove")
    ] == [
        (2, "void", "ada", True),
        (1, "same", "eve", False),
    ]


def test_proposals_have_a_score_and_a_reason_and_can_be_accepted() -> None:
    reason = "a form of the same given name, same surname, same office"
    shown, _ = run("sources", "proposals", "--least", "0.9")
    assert shown.splitlines() == [
        "0.94  William Ashgrove  =  Bill Ashgrove",
        f"      {reason} · harbour master · harbour master",
    ]
    (row,) = rows("sources", "proposals", "--least", "0.9")
    assert (row["score"], row["reason"]) == (0.94, reason)
    assert run("sources", "proposals", "--accept", "0.9", "--by", "eve")[1].startswith("merged 1 pair of names;")
    assert heard()["William Ashgrove"] == 2
    assert [(row["by"], row["score"], row["reason"]) for row in rows("sources", "history")] == [("eve", 0.94, reason)]
    assert rows("sources", "proposals", "--least", "0.9") == []


def test_a_refused_proposal_does_not_come_again() -> None:
    run("sources", "split", "Bill Ashgrove", "--from", "William Ashgrove")
    assert rows("sources", "proposals", "--least", "0.9") == []
    assert run("sources", "proposals", "--accept", "0.9")[1].startswith("merged 0 pairs of names;")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["merge", "Petra", "Nobody"], 1, "'Nobody': no source of this ledger is called so; `sayso sources` lists"),
        (["merge", "Petra", "Ashgrove"], 1, "several sources are called so: Bill Ashgrove; William Ashgrove"),
        (["merge", "Petra"], 2, "merge Petra: needs another name that is the same source's"),
        (["split", "Petra"], 2, "Petra Lund: no other name is left to split it from; --from NAME says"),
        (["split", "Petra", "--in", "00000000"], 1, "no article of this ledger has an id that begins so"),
        (["split", "Petra", "Ada", "--in", "00000000"], 2, "--in tells one name apart in some articles"),
        (["split", "Petra", "--as", "X"], 2, "--as names who is meant in the articles of --in"),
        (["undo", "7"], 1, "7: no judgement of sources has this number; `sayso sources history` lists them"),
        (["history", "Nobody"], 1, "'Nobody': no source of this ledger is called so"),
        (["proposals", "--accept", "0.5"], 2, "precision is measured from 0.9 on"),
        (["--ledger", "x.sqlite", "undo", "7"], 2, "--ledger stands before `undo`, put it behind"),
        (["gossip"], 2, "No such command 'gossip'"),
    ],
)  # fmt: skip
def test_what_cannot_be_judged_says_why_and_judges_nothing(words: list[str], code: int, message: str) -> None:
    shown, messages = run("sources", *words, code=code)
    assert message in messages
    assert "Traceback" not in shown + messages
    assert rows("sources", "history") == []
