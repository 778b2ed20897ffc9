"""A folder with reports and a ledger of its own, for the tests that ask for it."""

import json

import pytest
from commands import BRIEF, LINES


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty folder with one report and one file of JSON Lines, and a ledger of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "pier.txt").write_text(BRIEF, encoding="utf-8")
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return tmp_path
