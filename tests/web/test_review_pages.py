"""Reviewing in the browser: the queue, the forms, what a report's page shows of what was judged of it."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.ledger import Ledger
from sayso.records import ReadBy, Span
from sayso.web.app import application
from sayso.web.signin import Sharing

HERE = "http://127.0.0.1:7297"
TEXT = "🚢 Mara Lind said the ferry was late. “The pier will close,” said Jon Aas."


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        opened.add(read_by_rules({"text": TEXT, "title": "Ferry late", "language": "en"}))
        yield opened


@pytest.fixture
def client(ledger: Ledger) -> TestClient:
    return TestClient(application(ledger, "rules"), base_url=HERE)


def token(client: TestClient) -> str:
    return str(client.get("/api/token").json()["token"])


def post(client: TestClient, verb: str, **fields: object) -> str:
    """Where the browser is led after it posted a form."""
    given = {"given": token(client), **fields}
    answer = client.post(f"/review/{verb}", data=given, follow_redirects=False, headers={"origin": HERE})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def shown(page: str) -> str:
    """The words of a page, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_what_is_accepted_leaves_the_queue_and_can_be_undone_from_there(client: TestClient, ledger: Ledger) -> None:
    (ferry,) = ledger.search("ferry")
    assert "the ferry was late" in shown(client.get("/review").text)
    where = post(client, "judge", verdict="accept", statement=ferry.statement.id, by="eve", back="/review")
    assert where == "/review?judged=1"
    page = client.get(where).text
    assert "Judgement 1: accepted the ferry was late Undo" in shown(page)
    (queue,) = re.findall(r'<ol class="queue".*?</ol>', page, re.DOTALL)
    assert ferry.statement.id not in queue
    post(client, "undo", judgement=1, by="eve", back="/review")
    assert "the ferry was late" in shown(client.get("/review").text)


def test_what_is_rejected_leaves_the_report_and_stays_in_its_history(client: TestClient, ledger: Ledger) -> None:
    (pier,) = ledger.search("pier")
    back = f"/articles/{pier.article.id}"
    where = post(client, "judge", verdict="reject", statement=pier.statement.id, by="eve", back=back)
    assert where == f"{back}?judged=1#judgements"
    page = client.get(back).text
    assert page.count("data-mark=") == 1
    assert "1 rejected “The pier will close,” eve · " in shown(page)
    assert "Jon Aas" not in shown(client.get("/sources").text)


def test_a_change_says_what_was_and_what_is(client: TestClient, ledger: Ledger) -> None:
    (ferry,) = ledger.search("ferry")
    ledger.review.change(ferry.statement.id, {"content": [Span(21, 26)], "kind": "reported"}, by="eve")
    page = shown(client.get(f"/articles/{ferry.article.id}").text)
    assert "content the ferry was late ferry kind indirect reported" in page
    assert "Ferry late" in shown(client.get("/review/history").text)


def test_every_statement_of_the_page_says_which_it_is(client: TestClient, ledger: Ledger) -> None:
    (article,) = ledger.articles()
    page = client.get(f"/articles/{article.id}").text
    listed = re.findall(r'<li class="said [^"]*" data-statement="(\w+)" data-voices="([\d ]+)">', page)
    assert [each for each, _ in listed] == [hit.statement.id for hit in ledger.search()]
    assert len({voices for _, voices in listed}) == 2
    assert set(re.findall(r'data-said="(\d+)"', page)) == {"1", "2"}


def test_a_link_to_a_statement_can_open_it_for_judging(client: TestClient, ledger: Ledger) -> None:
    (pier,) = ledger.search("pier")
    answer = client.get(f"/statements/{pier.statement.id}?judge=yes", follow_redirects=False)
    assert answer.headers["location"] == f"/articles/{pier.article.id}?judge=yes#s2"


def test_the_page_of_a_report_brings_what_it_takes_to_judge_it(client: TestClient, ledger: Ledger) -> None:
    (article,) = ledger.articles()
    page = client.get(f"/articles/{article.id}").text
    assert f'data-article="{article.id}"' in page
    assert '<template id="judge-panel">' in page
    for name in (
        "reading.js",
        "voices.js",
        "selecting.js",
        "queue.js",
        "text.js",
        "panel.js",
        "api.js",
        "keys.js",
        "who.js",
    ):
        answer = client.get(f"/static/review/{name}")
        assert answer.status_code == 200
        assert "javascript" in answer.headers["content-type"]
        for imported in re.findall(r'from "\./([\w.]+)"', answer.text):
            assert client.get(f"/static/review/{imported}").status_code == 200


def test_a_correction_that_finds_no_statement_after_re_reading_is_listed(client: TestClient, ledger: Ledger) -> None:
    (pier,) = ledger.search("pier")
    ledger.review.change(pier.statement.id, {"kind": "indirect"}, by="eve")
    read = ledger.show(pier.article.id, as_read=True)
    ledger.add(replace(read, by=ReadBy("another"), statements=(), sources=(), anchors=()))
    page = shown(client.get("/review").text)
    assert "Corrections that found no statement 1" in page
    assert "1 changed “The pier will close,” finds no statement any more kind direct indirect" in page
    assert "The pier will close" in shown(client.get(f"/articles/{pier.article.id}").text)


def test_when_all_is_judged_the_queue_says_so(client: TestClient, ledger: Ledger) -> None:
    (article,) = ledger.articles()
    ledger.review.finish(article.id, by="eve")
    assert "Every statement of this ledger has been checked." in client.get("/review").text
    assert "Nothing that fits is left to check." in client.get("/review?q=ferry").text
    assert "reviewed the report: 2 statements taken to be right, nothing missing" in shown(
        client.get(f"/articles/{article.id}").text
    )


def test_a_form_without_our_token_judges_nothing(client: TestClient, ledger: Ledger) -> None:
    (pier,) = ledger.search("pier")
    fields = {"verdict": "reject", "statement": pier.statement.id, "given": "guessed"}
    assert client.post("/review/judge", data=fields).status_code == 403
    assert client.post("/review/undo", data={"judgement": 1}).status_code == 403
    assert len(ledger.search()) == 2


def test_who_may_only_read_sees_what_was_judged_and_nothing_to_judge_with(ledger: Ledger) -> None:
    (pier,) = ledger.search("pier")
    ledger.review.reject(pier.statement.id, by="eve")
    client = TestClient(application(ledger, "rules", Sharing()), base_url=HERE)
    client.headers["authorization"] = f"Bearer {ledger.new_token('Ida Berg', 'read')}"
    page = client.get(f"/articles/{pier.article.id}").text
    assert "1 rejected “The pier will close,”" in shown(page)
    assert "reading.js" not in page
    assert "voices.js" in page
    assert "judge-panel" not in page
    for path in ("/review", "/review/history", "/review/sources", "/sources/Mara%20Lind"):
        assert client.get(path).status_code == 200
    assert client.post("/review/undo", data={"judgement": 1}).status_code == 403
