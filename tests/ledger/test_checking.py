"""`check` says nothing of a whole ledger, and one line of each thing that was tampered with."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from told import read_by, reading

from sayso.ledger import Ledger, database, open_ledger
from sayso.records import ReadBy

REPORT = reading("Ida Holm | said | the ferry would sink", "the union | denied | any strike", publisher="Courier")


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add([REPORT, reading("A | said | x")])
    ledger.add(read_by(REPORT, ReadBy("later"), keep=1))
    return ledger


def problems(ledger: Ledger, *tampering: str) -> list[str]:
    """What `check` says after somebody who minds no rule has been at it."""
    url = ledger._engine.url
    if url.get_backend_name() == "sqlite":
        with contextlib.closing(sqlite3.connect(str(url.database))) as connection, connection:
            connection.executescript("; ".join(tampering))
    else:
        with database.writing(ledger._engine) as connected:
            for statement in ("SET LOCAL session_replication_role = replica", *tampering):
                connected.exec_driver_sql(statement)
    return list(ledger.check())


def test_a_whole_ledger_has_no_problem(ledger: Ledger) -> None:
    assert problems(ledger) == []


@pytest.mark.parametrize(
    ("tamper", "problem"),
    [
        ("UPDATE statements SET content = '5-5000'", ".content: span [5, 5000) ends after the text"),
        ("UPDATE statements SET content = '9-5'", "cannot be read: span [9, 5): needs 0 <= start < end"),
        ("UPDATE statements SET id = '00'", "statements[0].id: has '00', but its text and spans give"),
        ("UPDATE statements SET words = 99", "statements[0].words: has 99, but its text and spans give 4"),
        ("UPDATE articles SET publisher_folded = 'x'", "article.publisher_folded: has 'x', but"),
        ("UPDATE articles SET text = 'short'", "ends after the text (5 characters)"),
        ("UPDATE articles SET text_sha = 'x'", "article.text_sha: has 'x'"),
        ("UPDATE articles SET shown = 1", "does not show its newest reading"),
        ("UPDATE sources SET id = 'x'", "speakers[0].source: no source of this reading has the id 'x'"),
        ("UPDATE sources SET folded = 'x'", "sources[0].folded: has 'x'"),
        ("DELETE FROM sources WHERE name = 'A'", "speakers: row"),
        (
            "INSERT INTO judgements VALUES (1, 77, '', '', '', '', 'null', 'null', 'eve', '')",
            "judgements: row 1 belongs to nothing in articles",
        ),
    ],
)
def test_what_was_tampered_with_is_named(ledger: Ledger, tamper: str, problem: str) -> None:
    found = problems(ledger, tamper)
    assert [line for line in found if problem in line], found


def test_an_index_without_the_words_is_named(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(REPORT)
        found = problems(ledger, "INSERT INTO search (search) VALUES ('delete-all')")
    assert found == ["search: the index does not have the words of the statements"]
