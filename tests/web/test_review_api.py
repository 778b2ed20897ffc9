"""Judging through the API: what it takes, what it answers, what it refuses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import application

TEXT = "😀 Mara Lind said the ferry was late. “The pier will close,” said Jon Aas. Nobody had asked them."


class Program:
    """A program that talks to the API with the token that it needs."""

    def __init__(self, client: TestClient, article: str) -> None:
        self.client, self.article = client, article
        self.token = str(client.get("/api/token").json()["token"])

    def get(self, path: str) -> Any:
        answer = self.client.get(path)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any, status: int = 201) -> Any:
        answer = self.client.post(path, json=body, headers={"X-Sayso-Token": self.token})
        assert answer.status_code == status, answer.text
        return answer.json()

    def judge(self, **body: Any) -> Any:
        return self.post("/api/judgements", {"by": "eve", **body})["judgement"]

    def statement(self, words: str) -> str:
        (hit,) = self.get(f"/api/statements?q={words}")["statements"]
        return str(hit["statement"]["id"])

    def contents(self, path: str = "/api/statements") -> list[str]:
        return [hit["statement"]["content"]["text"] for hit in self.get(path)["statements"]]


def at(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        report = {"text": TEXT, "title": "Ferry late", "published": "2031-05-01", "language": "en"}
        reading = read_by_rules(report)
        ledger.add(reading)
        yield Program(TestClient(application(ledger, "rules"), base_url="http://127.0.0.1:7297"), reading.article.id)


def test_a_rejected_statement_is_gone_and_comes_back_by_undoing(program: Program) -> None:
    made = program.judge(verdict="reject", statement=program.statement("ferry"))
    assert (made["n"], made["verdict"], made["now"], made["by"], made["left"]) == (1, "reject", None, "eve", None)
    assert made["seen"]["quote"] == {
        "source": "Mara Lind",
        "cue": "said",
        "content": "the ferry was late",
        "addressee": "",
    }
    assert program.contents() == ["“The pier will close,”"]
    undone = program.post("/api/judgements/1/undo", {"by": "ada"})["judgement"]
    assert (undone["n"], undone["verdict"], undone["undoes"], undone["by"]) == (2, "void", 1, "ada")
    assert undone["now"] == undone["statement"] == program.statement("ferry")
    assert program.contents() == ["the ferry was late", "“The pier will close,”"]
    assert program.get("/api/judgements/1")["holds"] is False


def test_spans_count_code_points_and_a_change_gives_another_id(program: Program) -> None:
    before = program.statement("ferry")
    values = {"content": [at("ferry was late")], "speakers": [{"name": "Jon Aas"}], "stance": {"reporter": "endorsing"}}
    made = program.judge(verdict="change", statement=before, values=values)
    assert made["statement"] == before
    assert made["now"] == program.statement("ferry") != before
    assert made["left"]["quote"]["content"] == "ferry was late"
    assert made["left"]["speakers"] == [{"name": "Jon Aas", "mention": at("Jon Aas")}]
    assert made["left"]["stance"] == {"source": "asserts", "reporter": "endorsing"}
    (hit,) = program.get("/api/statements?q=ferry")["statements"]
    assert hit["statement"]["speakers"] == ["Jon Aas"]
    assert program.get(f"/api/articles/{program.article}?as_read=true") != program.get(
        f"/api/articles/{program.article}"
    )


def test_an_added_statement_is_shown(program: Program) -> None:
    values = {"content": [at("Nobody had asked them.")], "speakers": [{"name": "Keno Brandt", "mention": at("them")}]}
    made = program.judge(verdict="add", article=program.article, values=values)
    assert (made["seen"], made["left"]["kind"], made["left"]["medium"]) == (None, "indirect", "speech")
    assert program.contents("/api/statements?source=Brandt") == ["Nobody had asked them."]


def test_the_queue_empties_and_the_article_is_reviewed(program: Program) -> None:
    assert len(program.contents("/api/review/queue")) == 2
    program.judge(verdict="accept", statement=program.statement("ferry"))
    assert program.contents("/api/review/queue?q=pier") == ["“The pier will close,”"]
    assert program.contents(f"/api/review/queue?article={program.article}") == ["“The pier will close,”"]
    made = program.judge(verdict="reviewed", article=program.article)
    assert (made["statement"], made["listed"]) == (None, 1)
    assert program.contents("/api/review/queue") == []
    state = program.get(f"/api/articles/{program.article}/review")
    ferry, pier = program.statement("ferry"), program.statement("pier")
    assert state == {
        "article": program.article,
        "judged": 2,
        "left": 0,
        "reviewed": True,
        "statements": {
            ferry: {"n": 1, "verdict": "accept", "lost": False},
            pier: {"n": 2, "verdict": "accept", "lost": False},
        },
    }
    assert program.get("/api/review/lost") == {"judgements": [], "after": None}


def test_history_is_of_everything_of_an_article_or_of_a_statement(program: Program) -> None:
    ferry, pier = program.statement("ferry"), program.statement("pier")
    program.judge(verdict="accept", statement=ferry)
    program.judge(verdict="change", statement=pier, values={"kind": "mixed"})
    page = program.get("/api/judgements?limit=1")
    assert ([each["n"] for each in page["judgements"]], page["after"]) == ([2], "2")
    assert [each["n"] for each in program.get("/api/judgements?after=2")["judgements"]] == [1]
    assert [each["n"] for each in program.get(f"/api/judgements?statement={pier}")["judgements"]] == [2]
    assert [each["n"] for each in program.get(f"/api/judgements?article={program.article}")["judgements"]] == [2, 1]


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({"verdict": "accept", "statement": "ffffffff"}, 404, "ffffffff: no article or statement"),
        ({"verdict": "accept", "statement": "x"}, 404, "is no id"),
        ({"verdict": "accept"}, 422, "statement: Field required"),
        ({"verdict": "praise", "statement": "ffffffff"}, 422, "'praise' found using 'verdict' does not match"),
        ({"verdict": "change", "statement": "ferry", "values": {}}, 400, "is so already"),
        ({"verdict": "change", "statement": "ferry", "values": {"content": [[9, 9]]}}, 400, "[9, 9) is no span"),
        ({"verdict": "change", "statement": "ferry", "values": {"content": [[9, 999]]}}, 400, "ends after the text"),
        ({"verdict": "change", "statement": "ferry", "values": {"content": [[9, 2**60]]}}, 422, "less than or equal"),
        ({"verdict": "change", "statement": "ferry", "values": {"words": "x"}}, 422, "Extra inputs"),
    ],
)
def test_what_cannot_be_judged_is_a_problem_that_says_so(
    program: Program, body: dict[str, Any], status: int, told: str
) -> None:
    if body.get("statement") == "ferry":
        body = body | {"statement": program.statement("ferry")}
    problem = program.post("/api/judgements", body, status)
    assert problem["status"] == status
    assert told in problem["detail"]
    assert program.get("/api/judgements")["judgements"] == []


def test_judging_needs_the_token_and_a_request_from_here(program: Program) -> None:
    body = {"verdict": "reject", "statement": program.statement("ferry")}
    for path, asked in (("/api/judgements", body), ("/api/judgements/1/undo", {})):
        assert program.client.post(path, json=asked).status_code == 403
    foreign = {"X-Sayso-Token": program.token, "Origin": "http://elsewhere.example"}
    assert program.client.post("/api/judgements", json=body, headers=foreign).status_code == 403
    assert program.get("/api/judgements")["judgements"] == []


def test_an_undoing_of_nothing_and_a_second_one_are_problems(program: Program) -> None:
    assert "no judgement has this number" in program.post("/api/judgements/7/undo", {}, 404)["detail"]
    program.judge(verdict="accept", statement=program.statement("ferry"))
    program.post("/api/judgements/1/undo", {})
    assert "was undone before" in program.post("/api/judgements/1/undo", {}, 409)["detail"]
    for path in ("/api/review/queue?after=x", "/api/judgements?after=x"):
        assert program.client.get(path).status_code == 400
