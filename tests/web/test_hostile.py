"""Articles that were made to do harm, through reading, pages, exports and the API: text stays text, nothing hangs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hostile import LARGE, MARKUP, SIGNS
from lxml import html

from sayso import open_ledger
from sayso.export.page import page as page_alone
from sayso.ledger import Ledger
from sayso.web.app import application
from sayso.web.guard import LARGEST_BODY

HERE = "http://127.0.0.1:7297"
OURS = {"script", "link", "style", "meta", "title"}  # elements that would be active, and which our own pages have


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> TestClient:
    made = TestClient(application(ledger, "rules"), base_url=HERE)
    made.headers["x-sayso-token"] = made.get("/api/token").json()["token"]
    return made


def post(client: TestClient, report: dict[str, object]) -> str:
    made = client.post("/api/articles", json=report | {"language": report.get("language", "en")})
    assert made.status_code == 201, made.text[:500]
    return str(made.headers["location"]).removeprefix("/api")


def assert_harmless(text: str) -> None:
    """Nothing in the page runs, and no link leads anywhere but to the web or to ourselves."""
    tree = html.document_fromstring(text)
    for element in tree.iter("*"):
        for name, value in element.attrib.items():
            assert not str(name).lower().startswith("on"), f"{name}={value}"
            if name in ("href", "src", "action", "formaction"):
                assert str(value).startswith(("/", "#", "?", "https://", "http://")), f"{name}={value}"
        assert element.tag not in ("iframe", "object", "embed", "base", "img"), html.tostring(element)[:200]
    assert all((script.get("src") or "").startswith("/static/") for script in tree.iter("script"))


@pytest.mark.parametrize("name", MARKUP)
def test_no_report_becomes_markup(client: TestClient, ledger: Ledger, name: str) -> None:
    at = post(client, MARKUP[name])
    sources = [f"/sources/{row.name}" for row in ledger.sources() if "/" not in row.name and "?" not in row.name]
    for path in ("/", "/?q=lost", "/articles", at, "/sources", "/review/sources", *sources):
        answer = client.get(path)
        assert answer.status_code in (200, 404), path
        assert_harmless(answer.text)
    assert_harmless(page_alone(ledger.show(at.rpartition("/")[2])))


@pytest.mark.parametrize("name", [*MARKUP, *SIGNS])
def test_the_text_of_the_page_is_the_text_of_the_report(client: TestClient, ledger: Ledger, name: str) -> None:
    at = post(client, (MARKUP | SIGNS)[name])
    (article,) = html.document_fromstring(client.get(at).text).xpath("//article[@dir]")
    kept = ledger.show(at.rpartition("/")[2]).article.text
    shown = str(article.text_content())
    assert len(shown) == len(kept)
    assert [(a, b) for a, b in zip(shown, kept, strict=True) if a != b and a != "\ufffd"] == []


@pytest.mark.parametrize("name", [*MARKUP, *SIGNS])
def test_exports_hold_the_same_text_and_run_nothing(client: TestClient, ledger: Ledger, name: str) -> None:
    post(client, (MARKUP | SIGNS)[name])
    hits = [json.loads(line) for line in client.get("/api/statements?format=jsonl").iter_lines()]
    assert hits
    rows = list(csv.DictReader(io.StringIO(client.get("/api/statements?format=csv").text, newline="")))
    assert [row["statement"] for row in rows] == [hit["statement"]["id"] for hit in hits]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_signs_that_turn_words_are_shown_and_turn_nothing_else(client: TestClient) -> None:
    page = client.get(post(client, SIGNS["bidi"])).text
    assert '<bdi class="turning" data-sign="RLO">\u202e</bdi>the pier will hold' in page
    for text in (page, client.get("/").text, client.get("/articles").text, client.get("/sources").text):
        bare = text.replace('">\u202e</bdi>', "").replace('">\u202c</bdi>', "").replace('">\u202d</bdi>', "")
        bare = bare.replace('">\u2066</bdi>', "").replace('">\u2067</bdi>', "").replace('">\u2069</bdi>', "")
        assert not set(bare) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_control_characters_do_not_reach_a_page(client: TestClient) -> None:
    at = post(client, SIGNS["controls"])
    for path in ("/", at, "/articles", "/sources"):
        assert not set(client.get(path).text) & {chr(n) for n in (*range(9), 11, 12, *range(14, 32), *range(127, 160))}


def test_half_a_surrogate_pair_is_an_error_that_says_where(client: TestClient) -> None:
    answer = client.post(
        "/api/articles", content=b'{"text": "Jon Aas said \\ud83d."}', headers={"content-type": "application/json"}
    )
    assert answer.status_code == 422
    assert answer.json()["detail"] == (
        "request:1: the text holds half a surrogate pair (U+D83D) at 13; "
        "it was cut inside an emoji or decoded wrongly: mend it at its source"
    )
    title = b'{"text": "Jon Aas said no.", "title": "\\udc00"}'
    answer = client.post("/api/articles", content=title, headers={"content-type": "application/json"})
    assert answer.status_code == 422
    assert "surrogate" in answer.json()["detail"]


def test_a_nul_character_is_an_error_that_says_where(client: TestClient) -> None:
    answer = client.post("/api/articles", json={"text": "Jon Aas\x00 said no."})
    assert answer.status_code == 422
    assert answer.json()["detail"] == "request:1: the text holds a NUL character at 7; remove it at its source"


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_nothing_that_is_large_hangs(client: TestClient, ledger: Ledger, name: str) -> None:
    at = post(client, LARGE[name])
    for path in ("/", "/?q=word", "/articles", "/sources", "/review/sources", "/api/facets", "/api/sources"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert len(answer.content) < 400_000, f"{path} grows with the report"
    page = client.get(at)
    assert page.status_code == 200
    assert len(page.content) < 2_000 * 4_000 + 2 * len(str(LARGE[name]["text"]))
    assert client.get("/api/statements?format=csv").status_code == 200


def test_more_than_may_be_sent_is_refused_before_it_is_read(client: TestClient) -> None:
    body = b'{"text": "' + b"x" * LARGEST_BODY + b'"}'
    answer = client.post("/api/articles", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (413, "application/problem+json")
    assert answer.json()["detail"] == "the body is larger than 12 MB; send reports one by one"

    def unannounced() -> Iterator[bytes]:
        yield body[: len(body) // 2]
        yield body[len(body) // 2 :]

    answer = client.post("/api/articles", content=unannounced(), headers={"content-type": "application/json"})
    assert answer.status_code == 413


def test_json_that_is_too_deep_or_torn_is_an_error(client: TestClient) -> None:
    for body in (
        b"[" * 200_000,
        b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"text": "x',
        b"\xff\xfe{",
        b"",
    ):
        answer = client.post("/api/articles", content=body, headers={"content-type": "application/json"})
        assert answer.status_code in (400, 422), body[:20]
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]
