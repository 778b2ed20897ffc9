"""What all commands have in common: misuse, help, and how a run ends."""

import errno
import json
import re
import signal
import subprocess
from pathlib import Path

import pytest
from commands import BRIEF, run, started

import sayso
from sayso import __version__
from sayso.cli import app
from sayso.cli.out import write
from sayso.pipeline import Added

pytestmark = pytest.mark.usefixtures("home")


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
        (["search", "x", "--kind", "shouted"], "'--kind': 'shouted' is not one of 'direct'"),
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


def test_the_version_is_printed():
    assert run("--version")[0] == f"sayso {__version__}\n"


@pytest.mark.parametrize("command", [command.name or command.callback.__name__ for command in app.registered_commands])
def test_help_gives_examples(command):
    shown, _ = run(command, "--help")
    examples = shown.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert 2 <= len(examples) <= 4
    assert all(f"sayso {command}" in example for example in examples)


@pytest.mark.parametrize("group", [(), ("sources",), ("review",), ("ledger",), ("token",)])
def test_a_list_of_commands_breaks_no_sentence_off(group, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    shown, _ = run(*group, "--help")
    listed = re.split(r"\n  (?=[a-z])", shown.partition("Commands:")[2].rstrip())[1:]
    assert listed
    assert [entry for entry in listed if not entry.endswith(".") or entry.endswith("...")] == []


def test_commands_are_listed_in_the_order_in_which_they_are_met():
    listed = re.findall(r"^  ([a-z]+)  ", run("--help")[0].partition("Commands:")[2], re.MULTILINE)
    assert listed[:4] == ["read", "add", "search", "sources"]
    assert len(listed) == len(set(listed)) == 16


@pytest.mark.parametrize("words", [("read",), ("show",), ("sources", "merge"), ("sources", "undo")])
def test_help_tells_no_types_of_python(words):
    assert not re.search(r"<(list|str|int)\b", run(*words, "--help")[0])


def test_the_defaults_are_those_of_the_library():
    from sayso.cli import report

    assert sayso.ReadOptions().timeout_s == report.TIMEOUT_S


def test_a_reader_that_has_seen_enough_ends_the_run_quietly():
    Path("long.jsonl").write_text("".join(json.dumps({"text": BRIEF, "id": str(n)}) + "\n" for n in range(200)))
    process = started("read", "--json", "long.jsonl", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline().startswith(b'{"schema": 1')
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0


def test_so_does_one_who_has_seen_enough_of_what_is_for_people():
    Path("long.jsonl").write_text("".join(json.dumps({"text": BRIEF, "id": str(n)}) + "\n" for n in range(200)))
    process = started("read", "long.jsonl", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline()
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


def test_a_folder_is_added_whole_and_what_cannot_be_read_in_it_is_told(home):
    folder = home / "reports"
    folder.mkdir()
    for name in ("pier.txt", "wire.jsonl"):
        (home / name).rename(folder / name)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 ...")
    messages = run("add", "reports", code=1)[1]
    assert messages.startswith("3 added, 5 statements, 1 failed\nsayso: reports/scan.pdf: is a PDF document, which")


def test_lines_that_fail_alike_but_for_a_number_are_counted_after_the_third(home):
    broken = "".join(f"{' ' * n}{{]\n" for n in range(6))
    good = '{"text": "“No,” said Mira Kolb.", "language": "en"}\n'
    (home / "broken.jsonl").write_text(good + broken, encoding="utf-8")
    messages = run("add", "broken.jsonl", code=1)[1].splitlines()
    assert [line.split(":")[2] for line in messages[1:4]] == ["2", "3", "4"]
    assert messages[4:] == ["sayso: broken.jsonl: the same of 3 more lines (lines 5 to 7)"]


def test_a_run_that_is_stopped_says_how_far_it_came_and_how_it_goes_on(monkeypatch):
    def stopped_by_ctrl_c(_reports, _ledger, *, progress, **_how):
        progress(Added(added=1, statements=3))
        progress(Added(added=2, statements=5))
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.add", stopped_by_ctrl_c)
    _, messages = run("add", "pier.txt", code=130)
    assert messages.startswith("stopped: 2 added, 5 statements; the same command goes on from there\n")


def test_a_file_that_may_not_be_written_is_called_by_its_own_name(monkeypatch):
    def refuse(path, *_how, **_else):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)  # nothing is read-only to root
    with pytest.raises(PermissionError, match=r"may not be written there; .*'[^']*/page\.html'"):
        write(["<p>"], Path("page.html"))
