"""The benchmarks in miniature: what they generate, how they watch a process, and what they compare."""

import subprocess
import sys
import time
from importlib.metadata import entry_points

import pytest

from benchmarks import adding, reports
from benchmarks import ledger as large
from benchmarks.processes import run
from sayso.evidence import faults


def test_the_same_seed_gives_the_same_articles():
    assert list(reports.short_articles(3)) == list(reports.short_articles(3))
    texts = [row["text"] for row in reports.short_articles(50)]
    assert len(set(texts)) == 50
    assert all(30 < len(text.split()) < 160 for text in texts)


def test_a_long_report_has_the_words_asked_for():
    assert 600 <= len(reports.long_report(600).split()) < 700


def test_a_process_is_watched_to_its_end():
    done = run([sys.executable, "-c", "import time; print('hello', flush=True); time.sleep(0.2)"])
    assert (done.code, done.output) == (0, b"hello\n")
    assert done.first_s is not None
    assert done.first_s <= done.wall_s
    assert done.peak_mb > 1


def test_what_a_process_complains_of_is_kept():
    done = run([sys.executable, "-c", "raise SystemExit('no such port')"])
    assert (done.code, done.errors, done.first_s) == (1, "no such port\n", None)


def test_a_process_can_be_killed():
    started = time.monotonic()
    done = run([sys.executable, "-c", "import time; time.sleep(60)"], kill_when=lambda elapsed: elapsed > 0.1)
    assert done.code == -9
    assert time.monotonic() - started < 30


def test_a_large_ledger_in_miniature_is_filled_and_answers_every_question(tmp_path, capsys):
    given = list(large.readings(40))
    assert given == list(large.readings(40))
    assert [fault for reading in given for fault in faults(reading)] == []
    large.report(str(tmp_path / "ledger.sqlite"), 40, 2)
    shown = capsys.readouterr().out
    assert "\n40 statements in 5 articles, " in shown
    assert all(f"| {question.name} | " in shown for question in large.QUESTIONS)


@pytest.mark.slow
def test_a_killed_ledger_is_compared_with_an_undisturbed_one(tmp_path):
    articles = reports.write_short_articles(tmp_path / "articles.jsonl", 20)
    whole, killed = tmp_path / "whole.sqlite", tmp_path / "killed.sqlite"
    adding.add(articles, whole)
    assert adding.committed(whole) == 20
    assert adding.killed_at(articles, killed, 0) == 0
    adding.add(articles, killed)
    assert adding.contents(killed) == adding.contents(whole)


@pytest.mark.slow
@pytest.mark.skipif(not entry_points(group="sayso.weights"), reason="no weights are installed")
def test_the_reading_benchmark_prints_its_tables():
    command = [sys.executable, "-m", "benchmarks.reading", "--rounds", "1", "--words", "200"]
    done = subprocess.run(command, cwd=reports.EXAMPLES.parent, capture_output=True, text=True, check=True)
    assert "| sayso read bruecke.txt" in done.stdout
    assert "| read and extract, de" in done.stdout
    assert "| extract, en, model" in done.stdout
