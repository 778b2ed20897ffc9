"""What the OpenAPI document says, and what all answers have in common; test_schemathesis.py compares the two."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from reports import read_by_rules

from sayso import open_ledger
from sayso.ledger import Ledger
from sayso.web.app import application
from sayso.web.signin import Sharing

HERE = "http://127.0.0.1:7297"
REPORTS = (
    {"text": "Mara Lind said the ferry was late. “The pier will close,” said Jon Aas.", "publisher": "Coast Radio"},
    {"text": "M. Lind said 300 passengers had waited on 12 May 2031. She denied that.", "published": "2031-05-13"},
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("specified") / "ledger.sqlite") as opened:
        for report in REPORTS:
            opened.add(read_by_rules(report | {"language": "en"}))
        yield opened


@pytest.fixture(scope="module")
def app(ledger: Ledger) -> FastAPI:
    return application(ledger, "rules", Sharing())


@pytest.fixture(scope="module")
def headers(ledger: Ledger) -> dict[str, str]:
    return {"authorization": f"Bearer {ledger.new_token('schemathesis', 'admin')}", "host": "127.0.0.1"}


@pytest.fixture(scope="module")
def client(app: FastAPI, headers: dict[str, str]) -> TestClient:
    return TestClient(app, base_url=HERE, headers=headers)


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, of_path in document["paths"].items():
        for method, operation in of_path.items():
            yield f"{method.upper()} {path}", operation


def test_it_is_openapi_3_1_of_version_1(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    assert document["openapi"].startswith("3.1.")
    assert document["info"]["version"] == "1"


def test_every_error_is_described_as_a_problem(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    for name, operation in operations(document):
        errors = {status: answer for status, answer in operation["responses"].items() if status[0] in "45"}
        assert {"400", "401", "403", "421", "422", "503"} <= errors.keys(), name
        for status, answer in errors.items():
            assert answer == {"$ref": f"#/components/responses/{status}"}
            described = document["components"]["responses"][status]
            assert list(described["content"]) == ["application/problem+json"]


def test_every_answer_has_a_shape_and_every_operation_a_scope(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    for name, operation in operations(document):
        assert operation["security"][0]["token"][0] in ("read", "review", "admin"), name
        assert operation["summary"], name
        for status, answer in operation["responses"].items():
            if status in ("200", "201"):
                assert answer["content"]["application/json"]["schema"], name


def test_the_specification_s_own_schemas_are_schemas(client: TestClient) -> None:
    document = client.get("/api/openapi.json").json()
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_a_version_can_be_named_in_the_path_and_stands_in_every_answer(client: TestClient) -> None:
    for path in ("statements?q=ferry&limit=1", "stats", "sources?limit=1", "articles/none"):
        plain, named = client.get(f"/api/{path}"), client.get(f"/api/v1/{path}")
        assert (named.status_code, named.content) == (plain.status_code, plain.content)
        assert named.headers["sayso-api-version"] == "1"
    assert client.get("/api/v2/stats").status_code == 404


@pytest.mark.parametrize("path", ["statements", "articles", "sources", "facets", "stats", "sources/history"])
def test_what_a_program_has_already_is_not_sent_again(client: TestClient, path: str) -> None:
    tag = client.get(f"/api/{path}").headers["etag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        again = client.get(f"/api/{path}", headers={"if-none-match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(f"/api/{path}", headers={"if-none-match": '"other"'}).status_code == 200


def test_sources_come_in_parts(client: TestClient) -> None:
    whole = client.get("/api/sources").json()
    assert whole["after"] is None
    found, after = [], ""
    while after is not None:
        part = client.get(f"/api/sources?limit=1&after={after}").json()
        found += part["sources"]
        after = part["after"]
    assert found == whole["sources"]
    wrong = client.get("/api/sources?after=-1")
    assert (wrong.status_code, wrong.json()["detail"]) == (
        400,
        "after='-1': is no place in a list; take it from the answer before",
    )


def test_a_method_that_there_is_not_is_answered_with_those_there_are(client: TestClient) -> None:
    answer = client.put("/api/stats")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.headers["content-type"] == "application/problem+json"


def parts(client: TestClient, path: str, name: str) -> list[dict[str, Any]]:
    """The list of a path, asked for one by one."""
    found, after = [], ""
    while after is not None:
        part = client.get(f"/api/{path}{'&' if '?' in path else '?'}limit=1&after={after}").json()
        assert len(part[name]) <= 1
        found += part[name]
        after = part["after"]
    return found


@pytest.fixture(scope="module")
def judged(ledger: Ledger, client: TestClient) -> TestClient:
    for hit in ledger.search("ferry"):
        ledger.review.accept(hit.statement.id, by="eve")
    ledger.undo_source_judgement(ledger.merge_sources("Mara Lind", "M. Lind", by="eve") or 0, by="eve")
    return client


LISTS = {
    "articles": "articles",
    "statements": "statements",
    "sources": "sources",
    "sources/proposals": "proposals",
    "sources/history": "judgements",
    "judgements": "judgements",
    "review/queue": "statements",
    "review/lost": "judgements",
}


@pytest.mark.parametrize(("path", "name"), LISTS.items())
def test_every_list_comes_in_parts_by_fields_and_as_lines(judged: TestClient, path: str, name: str) -> None:
    whole = judged.get(f"/api/{path}").json()
    assert whole.keys() == {name, "after"}
    assert whole[name] or path == "review/lost"
    assert parts(judged, path, name) == whole[name]
    lines = judged.get(f"/api/{path}?format=jsonl&limit=1")
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == whole[name]
    for item in whole[name][:1]:
        field = next(iter(item))
        assert judged.get(f"/api/{path}?fields={field}&limit=1").json()[name] == [{field: item[field]}]
    wrong = judged.get(f"/api/{path}?fields=shoe")
    assert (wrong.status_code, wrong.json()["detail"].split(" is none")[0]) == (400, "fields='shoe':")
    wrong = judged.get(f"/api/{path}?after=shoe")
    assert (wrong.status_code, wrong.json()["detail"].split(" is no")[0]) == (400, "after='shoe':")


def test_a_proposal_that_is_judged_between_two_parts_hides_none_that_follow(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for name in ("Mara Lind", "Anton Brekke", "Ruth Okonjo"):
            given, surname = name.split()
            for called in (name, f"{given[0]}. {surname}"):
                ledger.add(
                    read_by_rules({"text": f"“The pier will close,” said {called}, the pilot.", "language": "en"})
                )
        client = TestClient(application(ledger, "rules"), base_url=HERE)
        every = client.get("/api/sources/proposals").json()["proposals"]
        assert len(every) == 3
        first = client.get("/api/sources/proposals?limit=1").json()
        judged = first["proposals"][0]
        ledger.merge_sources(judged["one"]["names"][0], judged["other"]["names"][0], by="eve")
        rest = client.get(f"/api/sources/proposals?after={first['after']}").json()
        assert rest["proposals"] == every[1:]
        assert rest["after"] is None


def test_what_was_done_before_is_a_conflict(judged: TestClient) -> None:
    number = judged.get("/api/sources/history").json()["judgements"][-1]["n"]
    answer = judged.post("/api/sources/undo", json={"judgement": number})
    assert (answer.status_code, answer.json()["title"]) == (409, "Conflict")
    assert answer.json()["detail"] == f"{number}: was undone before; undo the judgement that undid it"
