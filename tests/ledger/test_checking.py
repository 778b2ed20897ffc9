"""`check` says nothing of a whole ledger, and one line of each thing that was tampered with."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from told import read_by, reading

from sayso.ledger import open_ledger
from sayso.records import ReadBy

REPORT = reading("Ida Holm | said | the ferry would sink", "the union | denied | any strike", publisher="Courier")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.sqlite"
    with open_ledger(path) as ledger:
        ledger.add([REPORT, reading("A | said | x")])
        ledger.add(read_by(REPORT, ReadBy("later"), keep=1))
    return path


def problems(path: Path, tamper: str = "SELECT 1") -> list[str]:
    connection = sqlite3.connect(path)
    with connection:
        connection.executescript(tamper)
    connection.close()
    with open_ledger(path) as ledger:
        return list(ledger.check())


def test_a_whole_ledger_has_no_problem(path: Path) -> None:
    assert problems(path) == []


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
        ("INSERT INTO search (search) VALUES ('delete-all')", "search: the index does not have the words"),
        (
            "INSERT INTO judgements VALUES (1, 77, '', '', '', '', 'null', 'null', 'eve', '')",
            "judgements: row 1 belongs to nothing in articles",
        ),
    ],
)
def test_what_was_tampered_with_is_named(path: Path, tamper: str, problem: str) -> None:
    found = problems(path, tamper)
    assert [line for line in found if problem in line], found
