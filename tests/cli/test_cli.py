"""The command line as a user meets it: what is printed where, and how it ends."""

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import sayso
from sayso import __version__
from sayso.cli import app

BRIEF = """Pier stays closed

By Ines Varga, Sund Gazette, 11/04/2024 07:15 a.m

The pier at Holm stays closed. “The planks are rotten,” said Petra Lund, the harbour master. She denied that
anyone had been hurt. “We told the council in May,” said Olav Brandt.
"""
LINES = [
    {"text": "“The mill is sold,” said Mira Kolb.", "id": "mill", "published": "2024-03-05", "title": "Mill sold"},
    {"text": "„Die Mühle ist verkauft“, sagte Mira Kolb.", "id": "mühle", "published": "2024-05-01", "language": "de"},
]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty folder with one report and one file of JSON Lines, and a ledger of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "pier.txt").write_text(BRIEF, encoding="utf-8")
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return tmp_path


def run(*words, code=0, given=None):
    """Standard output and standard error of a command that ends with `code`."""
    result = CliRunner().invoke(app, [str(word) for word in words], input=given)
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout, result.stderr


def rows(*words):
    return [json.loads(line) for line in run(*words, "--json")[0].splitlines()]


def started(*words, **how):
    """The command in a process of its own, where Ctrl-C works even if these tests run in the background of a shell."""
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    return subprocess.Popen([sys.executable, "-c", f"{listening}from sayso.cli import main; main()", *words], **how)


# read


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


# misuse


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["read", "pier.txt", "--json", "--html", "x.html"], "--json and --html contradict each other; choose one"),
        (["read", "pier.txt", "--extractor", "crystal-ball"], "no extractor 'crystal-ball'; installed: "),
        (["read", "pier.txt", "--format", "pdf"], "'pdf' is not one of 'text', 'html', 'jsonl'"),
        (["read", "pier.txt", "--language", "e n"], "'e n' is no language code; write en, de, …"),
        (["read", "pier.txt", "--timeout", "0"], "'--timeout': Input should be greater than or equal to 0.1"),
        (["search", "x", "--since", "2024-02-30"], "'2024-02-30' is no date; write a day 2024-11-04"),
        (["search", "x", "--until", "yesterday"], "'yesterday' is no date; write a day 2024-11-04"),
        (["search", "x", "--since", "2024-05", "--until", "2024-04-30"], "--since 2024-05 is later than --until"),
        (["search", "x", "--kind", "shouted"], "'shouted' is not one of 'direct'"),
        (["search", "x", "--limit", "0"], "'--limit': Input should be greater than or equal to 1"),
        (["export", "--format", "xml"], "'xml' is not one of 'jsonl', 'csv'"),
        (["gossip"], "No such command 'gossip'"),
        (["read", "--loud", "pier.txt"], "No such option: --loud"),
        (["read"], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_misuse_ends_with_2_and_says_what_is_wrong(words, message):
    shown, messages = run(*words, code=2)
    assert message in messages
    assert "Traceback" not in shown + messages


@pytest.mark.parametrize("since", ["2024", "2024-05", "2024-05-01"])
def test_the_same_time_may_begin_and_end_a_search(since):
    run("add", "wire.jsonl")
    assert len(rows("search", "--since", since, "--until", "2024")) >= 1


# the ledger


def test_add_keeps_a_report_once():
    assert run("add", "pier.txt", "wire.jsonl")[1] == "3 added, 5 statements\n"
    assert run("add", "pier.txt", "missing.txt", code=1)[1].startswith(
        "0 added, 1 known, 1 failed\nsayso: missing.txt: "
    )
    assert len(rows("articles")) == 3


def test_add_prints_nothing_on_standard_output():
    assert run("add", "pier.txt")[0] == ""


def test_ledger_names_another_file(home):
    run("add", "pier.txt", "--ledger", "other.sqlite")
    assert not (home / "ledger.sqlite").exists()
    assert len(rows("articles", "--ledger", "other.sqlite")) == 1


@pytest.mark.parametrize(
    "words", [["search", "x"], ["sources"], ["articles"], ["show", "abcd"], ["export"], ["check"], ["reread"]]
)
def test_asking_where_nothing_was_added_says_how_to_begin(words, home):
    assert "there is no ledger yet; `sayso add REPORT` makes one" in run(*words, code=1)[1]
    assert not (home / "ledger.sqlite").exists()


def test_search_finds_words_whatever_their_accents_or_case():
    run("add", "pier.txt", "wire.jsonl")
    (found,) = rows("search", "MUHLE")
    assert found["statement"]["content"]["text"] == "„Die Mühle ist verkauft“"
    assert found["article"]["key"] == "mühle"
    assert [hit["statement"]["speakers"] for hit in rows("search", "planks")] == [["Petra Lund"]]


def test_the_fields_of_each_list_are_those_that_the_page_names():
    run("add", "pier.txt")
    page = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    for command in ("articles", "sources"):
        named = re.search(rf"`{command}`: ((?:`\w+`(?:, )?)+)\.", page)[1]
        assert list(rows(command)[0]) == re.findall(r"`(\w+)`", named)
    (statement,) = json.loads(run("read", "pier.txt", "--json")[0])["statements"][:1]
    found = {hit["statement"]["id"]: hit["statement"] for hit in rows("search")}[statement["id"]]
    assert set(statement) - set(found) == {"addressee", "candidates"}
    assert {name for name in found if found[name] != statement[name]} == {"speakers"}
    assert found["speakers"] == ["Petra Lund"]


def test_search_lists_the_newest_first_for_people():
    run("add", "wire.jsonl")
    shown, messages = run("search", "--source", "kolb")
    mill, muehle = (row["id"][:12] for row in sorted(rows("articles"), key=lambda row: row["key"]))
    assert shown == (
        f"Mira Kolb · sagte{'direct · asserts':>83}\n"
        "  „Die Mühle ist verkauft“\n"
        f"  2024-05-01 · mühle{muehle:>80}\n"
        "\n"
        f"Mira Kolb · said{'direct · asserts':>84}\n"
        "  “The mill is sold,”\n"
        f"  2024-03-05 · Mill sold{mill:>76}\n"
        "\n"
    )
    assert messages == ""


def test_finding_nothing_is_fine_and_is_said():
    run("add", "pier.txt")
    assert run("search", "zeppelin") == ("", "nothing found\n")
    assert run("sources", "--publisher", "nobody", "--json") == ("", "nothing found\n")


def test_a_list_that_was_cut_off_says_so():
    run("add", "pier.txt")
    assert run("articles", "--limit", "1")[1] == "1 shown; --limit shows more\n"


def test_sources_are_listed_with_how_much_they_say():
    run("add", "pier.txt")
    assert run("sources")[0] == (
        "ARTICLES  STATEMENTS    WORDS  THOUGHTS  SHOWN  SOURCE\n"
        "       1           2        9         –      –  Petra Lund\n"
        "       1           1        6         –      –  Olav Brandt\n"
    )


def test_articles_are_listed_with_their_ids():
    run("add", "pier.txt")
    (row,) = rows("articles")
    assert run("articles")[0] == (
        f"ID            PUBLISHED   SAID  TITLE\n{row['id'][:12]}  2024-11-04     3  Pier stays closed · Sund Gazette\n"
    )


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
        assert run("export", "--format", name, "--output", f"all.{name}") == ("", "")
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


def test_reread_reads_what_is_kept_and_finds_it_known():
    run("add", "pier.txt", "wire.jsonl")
    assert run("reread")[1] == "0 added, 3 known\n"


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


# the edges


def test_the_version_is_printed():
    assert run("--version")[0] == f"sayso {__version__}\n"


@pytest.mark.parametrize("command", [command.name or command.callback.__name__ for command in app.registered_commands])
def test_help_gives_examples(command):
    shown, _ = run(command, "--help")
    examples = shown.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert 2 <= len(examples) <= 4
    assert all(f"sayso {command}" in example for example in examples)


def test_the_defaults_are_those_of_the_library():
    from sayso.cli import report

    assert sayso.ReadOptions().timeout_s == report.TIMEOUT_S


def test_a_directory_that_holds_no_weights_is_misuse_that_says_what_belongs_there(tmp_path):
    Path("report.txt").write_text(BRIEF)
    _, messages = run("read", "report.txt", "--model", str(tmp_path), code=2)
    assert "a directory of weights holds weights.onnx, tokenizer.json and config.json" in messages
    _, messages = run("read", "report.txt", "--model", str(tmp_path), "--extractor", "rules", code=2)
    assert "--extractor rules reads without weights" in messages


def test_a_reader_that_has_seen_enough_ends_the_run_quietly():
    Path("long.jsonl").write_text("".join(json.dumps({"text": BRIEF, "id": str(n)}) + "\n" for n in range(200)))
    process = started("read", "--json", "long.jsonl", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline().startswith(b'{"schema": 1')
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0


def test_ctrl_c_ends_with_130_and_without_a_trace():
    process = started(
        "read",
        "--json",
        "--format",
        "jsonl",
        "-",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdin.write(json.dumps({"text": BRIEF}).encode() + b"\n")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b'{"schema": 1')  # now it waits for more
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in messages


def test_a_file_name_that_drives_terminals_is_shown_harmless():
    _, messages = run("read", "\x1b[2Jgone.txt", code=1)
    assert "\x1b" not in messages
    assert "gone.txt" in messages


def test_a_file_name_that_is_no_text_is_named_in_the_message(home):
    process = started("read", os.fsdecode(b"na\xefve.txt"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    _, messages = process.communicate(timeout=30)
    assert (process.returncode, b"Traceback" in messages) == (1, False)
    assert b"ve.txt" in messages
