"""Share of voice as programs get it: /api/voices over a real ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import application

REPORTS = (
    ("Mara Lind said the ferry was late. Jon Aas claimed it was not.", "Coast Radio", "2031-05-01"),
    ("Mara Lind denied that the pier had burnt.", "Hill Post", "2031-06-02"),
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for text, publisher, published in REPORTS:
            report = {"text": text, "publisher": publisher, "published": published, "language": "en"}
            ledger.add(read_by_rules(report))
        yield TestClient(application(ledger, "rules"), base_url="http://127.0.0.1:7297")


def test_voices_are_weighed_by_source_unless_told(client: TestClient) -> None:
    found = client.get("/api/voices").json()
    assert (found["by"], found["over"], found["groups"], found["statements"]) == ("source", None, 2, 3)
    assert [row["value"] for row in found["rows"]] == ["Mara Lind", "Jon Aas"]
    assert found["rows"][1] | {"words": 0, "word_share": 0} == {
        "value": "Jon Aas",
        "over": None,
        "articles": 1,
        "statements": 1,
        "words": 0,
        "neutral": 0,
        "endorsing": 0,
        "distancing": 1,
        "statement_share": 0.333333,
        "word_share": 0,
        "source_kind": "person",
    }


def test_voices_take_the_filters_of_a_search(client: TestClient) -> None:
    for query, value in (
        ("q=ferry", "Mara Lind"),
        ("publisher=hill+post&by=month", "2031-06"),
        ("stance=denies", "Mara Lind"),
        ("reporter_stance=distancing", "Jon Aas"),
    ):
        assert client.get("/api/voices?" + query).json()["rows"][0]["value"] == value
    assert client.get("/api/voices?medium=smoke").json()["detail"].startswith("medium='smoke': is none of speech,")


def test_voices_are_a_table_for_spreadsheets(client: TestClient) -> None:
    answer = client.get("/api/voices?by=source&over=month&format=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="voices-source-month.csv"'
    lines = answer.text.splitlines()
    assert lines[0] == (
        "value,over,articles,statements,words,neutral,endorsing,distancing,statement_share,word_share,source_kind"
    )  # fmt: skip
    assert [line.split(",")[:2] for line in lines[1:]] == [
        ["Mara Lind", "2031-05"],
        ["Jon Aas", "2031-05"],
        ["Mara Lind", "2031-06"],
    ]


def test_a_dimension_that_there_is_not_is_a_problem(client: TestClient) -> None:
    assert client.get("/api/voices?by=mood").status_code == 422
    assert "are the same" in client.get("/api/voices?by=month&over=month").json()["detail"]
