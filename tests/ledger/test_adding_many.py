"""Thousands of readings at once are written otherwise than a few, and come to the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from servers import PASSWORD
from sqlalchemy import Connection, event
from told import read_by, reading

from sayso.errors import LedgerError
from sayso.ledger import Filter, Ledger, open_ledger, sqlite
from sayso.ledger.schema import metadata
from sayso.records import Anchor, ReadBy, Reading, Span

AGAIN = ReadBy("later")


def told(number: int) -> Reading:
    made = reading(
        f"Ida Holm | said | hall {number} closes",
        f"Per Aas {number % 5} | denied | that it has {number} seats",
        published=f"20{number % 20 + 10}-05",
    )
    seats = Span(made.article.text.index(f"{number} seats"), made.article.text.index(" seats"))
    value = {"low": number, "high": number, "counts": "seats"}
    anchor = Anchor(made.article.id, "figure", seats, value, None, made.statements[1].id)
    return Reading(made.article, made.by, made.statements, made.sources, (anchor,))


REPORTS = [told(number) for number in range(130)]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.write.MANY", 50)
    monkeypatch.setattr("sayso.ledger.write.MOST_ARTICLES", 50)


def rows(path: str) -> dict[str, list[object]]:
    with sqlite3.connect(path) as connection:
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in metadata.tables}


def test_many_are_the_same_rows_as_one_by_one(in_sqlite: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = in_sqlite(), in_sqlite()
    with open_ledger(one) as ledger:
        for each in REPORTS:
            ledger.add(each)
    monkeypatch.setattr("sayso.ledger.write.MANY", 50)
    monkeypatch.setattr("sayso.ledger.write.MOST_ARTICLES", 50)
    monkeypatch.setattr(sqlite, "MOST_VALUES", 500)
    with open_ledger(other) as ledger:
        assert ledger.add(REPORTS) == len(REPORTS)
        assert list(ledger.check()) == []
    assert rows(other) == rows(one)


@pytest.mark.usefixtures("many")
def test_many_are_found_at_once(ledger: Ledger) -> None:
    assert ledger.add(REPORTS) == len(REPORTS)
    assert ledger.add(REPORTS) == 0
    assert [hit.content for hit in ledger.search("hall 129")] == ["hall 129 closes"]
    assert [hit.content for hit in ledger.search("", Filter(figure="seats=7"))] == ["that it has 7 seats"]
    assert list(ledger.check()) == []


@pytest.mark.usefixtures("many")
def test_many_that_are_read_again_keep_what_was_judged(ledger: Ledger) -> None:
    ledger.add(REPORTS)
    rejected = REPORTS[3].statements[0].id
    ledger.review.reject(rejected, by="eve")
    ledger.add([told(500), *(read_by(each, AGAIN) for each in REPORTS), told(501)])
    assert ledger.search("hall 3") == []
    assert len(ledger.search("hall", limit=None)) == len(REPORTS) + 1
    assert {each.by.extractor for each in ledger.readings()} == {"later", "hand"}
    assert list(ledger.check()) == []


@pytest.mark.usefixtures("many")
def test_what_is_not_put_in_its_place_is_told_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise LedgerError("the disk is full")

    monkeypatch.setattr(sqlite, "put_in_place", full)
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        with pytest.raises(LedgerError, match="the disk is full"):
            ledger.add(REPORTS[:50])
        assert ledger.stats().articles == 50
        monkeypatch.undo()
        assert ledger.add(REPORTS) == len(REPORTS) - 50
        assert list(ledger.check()) == []


@pytest.mark.usefixtures("many")
def test_many_are_added_by_a_user_of_a_server_who_may_not_leave_out_checks(server: Any) -> None:
    server.run("postgres", f"CREATE ROLE plain LOGIN PASSWORD '{PASSWORD}'")
    with open_ledger(server.url(server.empty("OWNER plain"), "plain")) as ledger:
        assert ledger.add(REPORTS) == len(REPORTS)
        ledger.forget(REPORTS[0].article.id)
        assert list(ledger.check()) == []


@pytest.mark.usefixtures("many")
def test_references_are_checked_again_after_many(tmp_path: Path) -> None:
    """In SQLite, where that is a setting of the connection, which the next one takes over."""
    checked = []
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:

        @event.listens_for(ledger._engine, "before_cursor_execute")
        def look(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
            if statement.startswith("DELETE"):
                checked.append(connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one())

        ledger.add(REPORTS)
        for each in REPORTS[:3]:
            ledger.forget(each.article.id)
        assert list(ledger.check()) == []
    assert set(checked) == {1}
