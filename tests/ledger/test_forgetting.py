"""What is forgotten is not in the file any more, nor in the files beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert
from told import read_by, reading

from sayso.errors import LedgerError, NotFound
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.schema import judgements
from sayso.records import ReadBy, Reading

SECRET = reading(
    "Wilhelmina Quastenflosser | whispered | the zwiebelturm is hollow",
    title="Hollow zwiebelturm",
    publisher="Quastenflosser Post",
    origin="zwiebelturm.html",
)
WORDS = (b"zwiebelturm", b"uastenflosser", SECRET.article.id.encode(), SECRET.statements[0].id.encode())


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def others(start: int, end: int) -> list[Reading]:
    return [reading(f"Person {n} | said | the harbour closes at {n}", title=f"T{n}") for n in range(start, end)]


def test_after_forget_no_word_of_the_article_is_in_any_file(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(others(0, 60))
        ledger.add(SECRET)
        ledger.add(read_by(SECRET, ReadBy("later")))
        ledger.add(others(60, 120))
        judge(ledger)
        assert all(word in bytes_of(tmp_path) for word in WORDS)
        gone = ledger.forget(SECRET.article.id[:8])
        assert (gone.title, gone.statements) == ("Hollow zwiebelturm", 1)
        assert not [word for word in WORDS if word in bytes_of(tmp_path)]
        assert ledger.search("zwiebelturm") == []
        assert (ledger.stats().articles, ledger.stats().readings, ledger.stats().judgements) == (120, 120, 0)
        assert list(ledger.check()) == []
        with pytest.raises(NotFound):
            ledger.show(SECRET.article.id)
    assert not [word for word in WORDS if word in bytes_of(tmp_path)]


def judge(ledger: Ledger) -> None:
    with ledger._engine.begin() as connection:
        row = dict.fromkeys(("source", "cue", "content", "addressee"), "0-3")
        row |= {"seen": '{"name": "Quastenflosser"}', "verdict": '"right"', "by": "eve", "at": "2026-01-02T03:04:05Z"}
        article = connection.exec_driver_sql(f"SELECT n FROM articles WHERE id = '{SECRET.article.id}'").scalar_one()
        connection.execute(insert(judgements), {"article": article, **row})


def test_others_are_as_they_were(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(others(0, 30))
        before = list(ledger.readings())
        ledger.add(SECRET)
        ledger.forget(SECRET.article.id)
        assert list(ledger.readings()) == before
        assert len(ledger.search("harbour")) == 30


def test_a_program_that_still_reads_is_named_as_the_reason_that_old_pages_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.sqlite.BUSY_S", 0)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger, open_ledger(tmp_path / "ledger.sqlite") as other:
        ledger.add(SECRET)
        with other._engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM articles").scalar_one()
            with pytest.raises(LedgerError, match="is erased, but another program is reading the ledger"):
                ledger.forget(SECRET.article.id)
        assert ledger.search("zwiebelturm") == []
    assert not [word for word in WORDS if word in bytes_of(tmp_path)]
