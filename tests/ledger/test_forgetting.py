"""What is forgotten is not in the file any more, nor in the files beside it."""

from __future__ import annotations

import pytest
from files import holds
from sqlalchemy import insert
from told import read_by, reading

from sayso.errors import LedgerError, NotFound
from sayso.ledger import Ledger, database, open_ledger
from sayso.ledger.schema import judgements
from sayso.records import ReadBy, Reading

SECRET = reading(
    "Wilhelmina Quastenflosser | whispered | the zwiebelturm is hollow",
    title="Hollow zwiebelturm",
    publisher="Quastenflosser Post",
    origin="zwiebelturm.html",
)
WORDS = ("zwiebelturm", "uastenflosser", SECRET.article.id, SECRET.statements[0].id)


def others(start: int, end: int) -> list[Reading]:
    return [reading(f"Person {n} | said | the harbour closes at {n}", title=f"T{n}") for n in range(start, end)]


def test_after_forget_no_word_of_the_article_is_in_any_file(ledger: Ledger) -> None:
    ledger.add(others(0, 60))
    ledger.add(SECRET)
    ledger.add(read_by(SECRET, ReadBy("later")))
    ledger.add(others(60, 120))
    judge(ledger)
    ledger.vacuum()  # PostgreSQL counts values then, and keeps the frequent ones in a table of its own
    assert holds(ledger, *WORDS) == list(WORDS)
    gone = ledger.forget(SECRET.article.id[:8])
    assert (gone.title, gone.statements) == ("Hollow zwiebelturm", 1)
    assert holds(ledger, *WORDS) == []
    assert ledger.search("zwiebelturm") == []
    assert (ledger.stats().articles, ledger.stats().readings, ledger.stats().judgements) == (120, 120, 0)
    assert list(ledger.check()) == []
    with pytest.raises(NotFound):
        ledger.show(SECRET.article.id)


def judge(ledger: Ledger) -> None:
    with database.writing(ledger._engine) as connection:
        row = dict.fromkeys(("source", "cue", "content", "addressee"), "0-3")
        row |= {"seen": '{"name": "Quastenflosser"}', "verdict": '"right"', "by": "eve", "at": "2026-01-02T03:04:05Z"}
        article = connection.exec_driver_sql(f"SELECT n FROM articles WHERE id = '{SECRET.article.id}'").scalar_one()
        connection.execute(insert(judgements), {"article": article, **row})


def test_others_are_as_they_were(ledger: Ledger) -> None:
    ledger.add(others(0, 30))
    before = list(ledger.readings())
    ledger.add(SECRET)
    ledger.forget(SECRET.article.id)
    assert list(ledger.readings()) == before
    assert len(ledger.search("harbour")) == 30


def test_a_program_that_still_reads_is_named_as_the_reason_that_old_pages_stay(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.sqlite.BUSY_S", 0)
    monkeypatch.setattr("sayso.ledger.postgres.BUSY_S", 1)
    with open_ledger(place) as ledger, open_ledger(place) as other:
        ledger.add(SECRET)
        with other._engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM articles").scalar_one()
            with pytest.raises(LedgerError, match="is erased, but another program is reading the ledger"):
                ledger.forget(SECRET.article.id)
        assert ledger.search("zwiebelturm") == []
        ledger.vacuum()
        assert holds(ledger, *WORDS) == []


def test_what_cannot_be_erased_is_told(ledger: Ledger) -> None:
    told = {"sqlite": "", "postgresql": "the server's write-ahead log"}[ledger._engine.dialect.name]
    assert told in ledger.remains
    assert bool(told) == bool(ledger.remains)
