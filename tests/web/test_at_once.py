"""Fifty readers and one writer at a running `sayso serve`: the benchmark in small, by requests and not by time."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.reports import write_short_articles
from benchmarks.serving import READERS, Crowd, serving
from sayso import add, open_ledger

EACH = {"GET": 6, "POST": 20}


@pytest.mark.slow
def test_many_read_while_one_writes_and_nothing_goes_wrong(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        add([str(write_short_articles(tmp_path / "articles.jsonl", 100))], ledger, extractor="rules")
    with serving(path) as address:
        crowd = Crowd(address)
        crowd.run(lambda kind, count: count < EACH[kind])
    assert crowd.errors == []
    assert sum(map(len, crowd.taken.values())) == READERS * EACH["GET"] + EACH["POST"]
    with open_ledger(path) as ledger:
        assert ledger.stats().articles == 100 + EACH["POST"]
        assert list(ledger.check()) == []
