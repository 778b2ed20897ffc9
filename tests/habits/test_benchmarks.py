"""The benchmarks in miniature: what they generate, how they watch a process, and the ledger that survives kill -9."""

import subprocess
import sys
import time

import pytest

from benchmarks import adding, reports
from benchmarks.processes import run


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


@pytest.mark.slow
def test_after_kill_9_at_any_moment_a_rerun_ends_with_the_same_ledger(tmp_path):
    count = 450  # at 200 articles a commit, several commits
    articles = reports.write_short_articles(tmp_path / "articles.jsonl", count)
    adding.add(articles, tmp_path / "whole.sqlite")
    expected = adding.contents(tmp_path / "whole.sqlite")
    left = []
    for least in (0, 1, 300):
        ledger = tmp_path / f"killed-{least}.sqlite"
        left.append(adding.killed_at(articles, ledger, least))
        adding.add(articles, ledger)
        assert adding.contents(ledger) == expected, f"after a kill with {left[-1]} articles committed"
    assert left[0] == 0
    assert 0 < left[1] < count


@pytest.mark.slow
def test_the_reading_benchmark_prints_its_tables():
    command = [sys.executable, "-m", "benchmarks.reading", "--rounds", "1", "--words", "200"]
    done = subprocess.run(command, cwd=reports.EXAMPLES.parent, capture_output=True, text=True, check=True)
    assert "| sayso read bruecke.txt" in done.stdout
    assert "| read and extract" in done.stdout
