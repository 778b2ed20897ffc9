"""`sayso voices` as a user meets it."""

import csv
import io
import json

import pytest
from rich.console import Console
from typer.testing import CliRunner

import sayso
from sayso.cli import app
from sayso.cli.voices import _show

LINES = [
    {"text": "“The mill is sold,” said Mira Kolb. Olav Brandt claimed it was not.", "published": "2024-03-05"},
    {"text": "Mira Kolb said that the new owner would keep all of it.", "published": "2024-05-01", "publisher": "Sund"},
]


@pytest.fixture(autouse=True)
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    report = tmp_path / "wire.jsonl"
    report.write_text("".join(json.dumps({"language": "en", **line}) + "\n" for line in LINES), encoding="utf-8")
    run("add", report)


def run(*words, code=0):
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def squeezed(line):
    return " ".join(line.split())


def test_each_voice_is_a_line_with_its_share():
    head, *lines = run("voices")[0].splitlines()
    assert squeezed(head) == "SHARE WORDS SHARE STATEMENTS ARTICLES CLAIMED ENDORSED SOURCE"
    assert squeezed(lines[0]) == "81 % 13 67 % 2 2 – – Mira Kolb"
    assert squeezed(lines[1]) == "19 % 3 33 % 1 1 1 – Olav Brandt"


@pytest.mark.parametrize(("columns", "bars"), [(80, False), (120, True)])
def test_names_begin_within_a_terminal_and_bars_are_for_one_with_room(columns, bars):
    with sayso.open_ledger(create=False) as ledger:
        found = ledger.voices()
    console = Console(file=io.StringIO(), force_terminal=True, color_system=None, width=columns)
    _show(console, found)
    lines = console.file.getvalue().splitlines()
    assert all(len(line) <= columns for line in lines)
    assert ("█" in lines[1]) == bars
    assert not bars or "█  " in lines[1]


def test_a_second_dimension_heads_its_lines_once():
    lines = run("voices", "--over", "month")[0].splitlines()
    assert [line.split()[0] for line in lines] == ["MONTH", "2024-03", "43", "2024-05"]
    assert "(no publisher)" in run("voices", "--by", "publisher")[0]


def test_a_table_has_the_columns_of_the_json():
    rows = [json.loads(line) for line in run("voices", "--json")[0].splitlines()]
    table = list(csv.DictReader(io.StringIO(run("voices", "--csv")[0])))
    assert [list(row) for row in rows] == [list(row) for row in table]
    assert table[1]["over"] == ""
    assert (rows[1]["value"], rows[1]["distancing"]) == ("Olav Brandt", 1)


def test_what_was_cut_off_and_what_contradicts_itself_is_said():
    assert "1 of 2 shown; --limit shows more" in run("voices", "--limit", "1")[1]
    assert "nothing found" in run("voices", "unheard")[1]
    assert "exclude each other" in run("voices", "--json", "--csv", code=2)[1]
    assert "are the same" in run("voices", "--by", "month", "--over", "month", code=2)[1]


def test_a_source_without_a_name_is_told_from_somebody_of_that_name(tmp_path):
    report = tmp_path / "sprecher.txt"
    report.write_text("Ein Sprecher sagte, die Mühle sei verkauft. Olav Brandt bestritt das.\n", encoding="utf-8")
    run("add", report, "--language", "de")
    assert "Sprecher, unnamed" in run("voices")[0]
    assert run("sources")[0].splitlines()[-1].endswith("Sprecher, unnamed")
    assert run("search", "verkauft")[0].startswith("Sprecher (unnamed) · sagte")
    assert "unnamed sources" in run("voices", "--by", "source_kind")[0]
