"""`sayso review` as a user meets it: the queue, the verdicts, what they change, and what they become."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from train import corpora, evaluate_who
from train.rank import UNTAUGHT, examples, learn

PIER = """Pier stays closed

“The planks are rotten,” said William Ashgrove, the harbour master. He said that nobody had told him in May.

The council denied this. It had told him twice, it says.
"""


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    Path("pier.txt").write_text(PIER, encoding="utf-8")
    run("add", "pier.txt")


def run(*words: str, code: int = 0) -> tuple[str, str]:
    """Standard output and standard error of a command that ends with `code`."""
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout, result.stderr


def rows(*words: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*words, "--json")[0].splitlines()]


def found(words: str) -> dict[str, Any]:
    (row,) = rows("search", *words.split())
    return row["statement"]


def article() -> str:
    return str(rows("articles")[0]["id"])


def test_the_queue_gives_ids_to_judge_by_and_empties() -> None:
    waiting = [row["statement"]["id"] for row in rows("review", "queue")]
    assert f"no score  {waiting[0][:12]}" in run("review", "queue")[0]
    messages = run("review", "accept", *waiting[1:], "--by", "eve")[1]
    first, second = messages.splitlines()[:2]
    assert re.fullmatch(r"judgement 1, accept: \S.*; `sayso review undo 1` makes it void", first)
    assert second.startswith("judgement 2, accept: ")
    assert [row["statement"]["id"] for row in rows("review", "queue", "--article", article())] == waiting[:1]
    run("review", "reject", waiting[0])
    assert run("review", "queue") == ("", "nothing found\n")


def test_a_change_takes_words_of_the_report_and_says_the_new_id() -> None:
    before = found("nobody told")["id"]
    words = ("--content", "nobody had told him", "--speaker", "Ashgrove", "--kind", "free_indirect", "--medium", "none")
    message = run("review", "change", before[:10], *words)[1]
    now = found("nobody")
    changed = "judgement 1, change: that nobody had told him in May"
    assert message == f"{changed}; it is {now['id']} now; `sayso review undo 1` makes it void\n"
    assert (now["content"]["text"], now["kind"], now["medium"]) == ("nobody had told him", "free_indirect", None)
    assert "undoes 1" in (run("review", "undo", "1"), run("review", "history"))[1][0]
    assert found("nobody told")["id"] == before


def test_parts_that_the_report_interrupts_are_joined_by_an_ellipsis() -> None:
    run(
        "review",
        "add",
        article(),
        "--content",
        "The council … It had told him",
        "--cue",
        "says",
        "--speaker",
        "Ashgrove",
    )
    assert found("council told him")["content"]["text"] == "The council … It had told him"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--content", "told him"), "--content: “told him” stands there 2 times (111-119, 161-169); give one of these"),
        (("--content", "a dragon"), "--content: “a dragon” does not stand in the report"),
        (("--content", "12-9"), "--content 12-9: ends before it begins"),
        (("--content", "0-9999"), "ends after the text"),
        (("--speaker", "Ada", "--no-speaker"), "--no-speaker says that nobody is named; leave out --speaker"),
        ((), "is so already; name what is to change"),
    ],
)
def test_a_change_that_cannot_be_is_misuse(words: tuple[str, ...], message: str) -> None:
    assert message in run("review", "change", found("nobody told")["id"], *words, code=2)[1]
    assert run("review", "history") == ("", "nothing found\n")


def test_show_as_read_leaves_the_judgements_out() -> None:
    run("review", "reject", found("planks")["id"])
    assert "planks" not in run("show", article())[0]
    assert "planks" in run("show", article(), "--as-read")[0]
    assert "reject  “The planks are rotten,”" in run("review", "history", article()[:8])[0]
    run("show", "no-id", code=1)


def test_reviewed_articles_are_written_as_a_corpus_that_can_be_learned_from() -> None:
    nothing = "nothing found; only articles that `sayso review done` was said of go into a corpus\n"
    assert run("export", "--format", "corpus") == ("", nothing)
    run("review", "change", found("nobody told")["id"], "--content", "nobody had told him", "--kind", "free_indirect")
    run("review", "reject", found("told him twice")["id"])
    run("review", "done", article(), "--by", "eve")
    assert "taken to be right, nothing is missing" in run("review", "history")[0]
    run("export", "--format", "corpus", "--output", "reviewed.jsonl")
    (gold,) = corpora.read(Path("reviewed.jsonl"))
    assert (gold.corpus, gold.article.text, gold.article.language) == ("reviewed", PIER, "en")
    told = {gold.article.quote(each.content): each.kind for each in gold.statements}
    assert told == {
        "“The planks are rotten,”": "direct",
        "nobody had told him": "free_indirect",
        "twice": "reported",
    }


def test_reviewed_articles_tell_who_speaks_so_that_the_resolver_can_learn_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("review", "change", found("told him twice")["id"], "--no-speaker")
    run("review", "done", article(), "--by", "eve")
    run("export", "--format", "corpus", "--output", "reviewed.jsonl")
    (row,) = corpora.lines(Path("reviewed.jsonl"))
    marked = {PIER[m["start"] : m["end"]]: (m["form"], m["entities"]) for m in row["mentions"]}
    assert marked["William Ashgrove"] == ("name", ["s1"])
    assert marked["He"] == ("pronoun", ["s1"])
    assert row["entities"]["s1"] == {
        "kind": "person", "name": "William Ashgrove", "role": "harbour master", "affiliation": None,
    }  # fmt: skip
    by = {PIER[slice(*said["content"][0])]: said["by"] for said in row["attributions"]}
    assert by["“The planks are rotten,”"] == by["that nobody had told him in May"] == ["s1"]
    assert by["It had told him twice"] == []
    assert {said["n"] for said in row["attributions"]} == {1, 2, 3, 4}

    assert {one.kind for one in examples([row], UNTAUGHT) if one.meant} >= {"he"}
    assert learn([row]).weights["he"]
    assert evaluate_who.main(["--reviewed", "reviewed.jsonl"]) == 0
    assert "reviewed, pronoun" in capsys.readouterr().out
