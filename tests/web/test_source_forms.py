"""Merging, splitting and undoing in the browser and through the API, as forms and programs post."""

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import application

HERE = "http://127.0.0.1:7297"
REPORTS = (
    "William Ashgrove, the harbour master, said the pier was shut. Ona Petrie said it was not.",
    "Bill Ashgrove, the harbour master, said the pier was shut again. Ona Petrie said she had seen it open.",
    "Ona Petrie said the nets were gone. Hal Brandt said so too.",
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for text in REPORTS:
            ledger.add(read_by_rules({"text": text, "language": "en"}))
        yield TestClient(application(ledger, "rules"), base_url=HERE)


def token(client: TestClient) -> str:
    return str(client.get("/api/token").json()["token"])


def judge(client: TestClient, verb: str, **fields: object) -> str:
    """Where the browser is led after it posted a form."""
    answer = client.post(
        f"/review/sources/{verb}",
        data={"given": token(client), **fields},
        follow_redirects=False,
        headers={"origin": HERE},
    )
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def post(client: TestClient, verb: str, **asked: object) -> dict[str, object]:
    answer = client.post(f"/api/sources/{verb}", json=asked, headers={"x-sayso-token": token(client)})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def shown(page: str) -> str:
    """The words of a page, without its tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def test_thousands_are_set_apart_and_one_thought_is_no_thoughts(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "long.sqlite") as ledger:
        hearing = "Ona Petrie said the nets were gone. " * 1001 + "Ona Petrie believed that they were sold."
        ledger.add(read_by_rules({"text": hearing, "language": "en"}))
        client = TestClient(application(ledger, "rules"), base_url=HERE)
        pages = [shown(client.get(path).text) for path in ("/sources", "/articles", "/sources/Ona%20Petrie")]
    assert ["1,001" in pages[0], "1,002" in pages[1], "1001" in " ".join(pages)] == [True, True, False]
    assert re.search(r" 1,001 statements · 4,004 words · 1 thought · 1 article ", pages[2])


def test_the_page_of_a_source_tells_its_office(client: TestClient) -> None:
    assert "person · harbour master" in shown(client.get("/sources/Bill%20Ashgrove").text)


def test_a_name_that_is_typed_is_merged_and_the_page_offers_to_undo_it(client: TestClient) -> None:
    where = judge(client, "merge", one="William Ashgrove", other="bill", by="eve")
    assert where == "/sources/William%20Ashgrove?judged=1"
    page = shown(client.get(where).text)
    assert "Judgement 1: William Ashgrove = Bill Ashgrove Undo" in page
    assert "2 statements" in page
    assert "eve · " in page
    where = judge(client, "undo", judgement=1, by="eve", back="/sources/William%20Ashgrove")
    page = shown(client.get(where).text)
    assert "Judgement 2: judgement 1 is void" in page
    assert "(undone)" in page
    assert "1 statement ·" in page


def test_a_split_takes_the_ticked_names_out(client: TestClient) -> None:
    judge(client, "merge", one="William Ashgrove", other="Bill Ashgrove")
    judge(client, "merge", one="William Ashgrove", other="Hal Brandt")
    where = judge(client, "split", name=["Hal Brandt"])
    assert "Judgement 3: Hal Brandt is not William Ashgrove or Bill Ashgrove" in shown(client.get(where).text)
    assert client.get("/api/sources?source=Brandt").json()["sources"][0]["names"] == []


def test_in_one_article_somebody_else_is_so_called(client: TestClient) -> None:
    (article,) = client.get("/api/articles?source=Brandt").json()["articles"]
    judge(client, "split", name="Ona Petrie", article=article["id"], called="Ona Petrie (of Lenn)")
    names = [row["name"] for row in client.get("/api/sources").json()["sources"]]
    assert {"Ona Petrie", "Ona Petrie (of Lenn)"} <= set(names)


def test_what_is_proposed_says_why_and_is_accepted_with_that_reason(client: TestClient) -> None:
    (proposal,) = client.get("/api/sources/proposals?source=Bill%20Ashgrove").json()["proposals"]
    assert (proposal["one"]["names"], proposal["other"]["names"]) == (["William Ashgrove"], ["Bill Ashgrove"])
    assert proposal["reason"].startswith("a form of the same given name, same surname, same office")
    part = client.get("/review/sources/proposed?name=Bill%20Ashgrove", headers={"hx-request": "true"}).text
    assert "a form of the same given name" in shown(part)
    assert "<html" not in part
    assert "<h1>" in client.get("/review/sources/proposed?name=Bill%20Ashgrove").text
    where = judge(client, "accept", one="Bill Ashgrove", other="William Ashgrove", back="/review/sources")
    assert where == "/review/sources?judged=1"
    (judged,) = client.get("/api/sources/history").json()["judgements"]
    assert (judged["verdict"], judged["score"], judged["reason"]) == ("same", proposal["score"], proposal["reason"])
    assert client.get("/api/sources/proposals").json() == {"proposals": [], "after": None}


def test_a_refused_proposal_does_not_come_again(client: TestClient) -> None:
    judge(client, "apart", one="William Ashgrove", other="Bill Ashgrove")
    assert client.get("/api/sources/proposals").json() == {"proposals": [], "after": None}
    assert "No two names look like one source" in client.get("/review/sources").text
    again = client.post(
        "/review/sources/accept", data={"one": "Bill Ashgrove", "other": "William Ashgrove", "given": token(client)}
    )
    assert again.status_code == 404
    assert "is not proposed any more" in again.text


def test_names_are_suggested_by_how_their_words_begin(client: TestClient) -> None:
    assert (
        client.get("/review/sources/names?other=ash%20w").text.strip() == '<option value="William Ashgrove"></option>'
    )
    assert client.get("/review/sources/names?other=%25").text.strip() == ""


def test_the_api_merges_splits_and_undoes(client: TestClient) -> None:
    assert post(client, "merge", names=["William Ashgrove", "Bill Ashgrove"], by="eve") == {"judgement": 1}
    assert post(client, "merge", names=["William Ashgrove", "Bill Ashgrove"]) == {"judgement": None}
    assert post(client, "split", names=["Bill Ashgrove"], by="eve") == {"judgement": 2}
    assert post(client, "undo", judgement=2, by="ida") == {"judgement": 3}
    told = [
        (each["verdict"], each["by"], each["holds"]) for each in client.get("/api/sources/history").json()["judgements"]
    ]
    assert told == [("void", "ida", True), ("apart", "eve", False), ("same", "eve", True)]


def test_what_is_judged_wrongly_is_told(client: TestClient) -> None:
    brought = {"x-sayso-token": token(client)}

    def refused(verb: str, **asked: object) -> tuple[int, str]:
        answer = client.post(f"/api/sources/{verb}", json=asked, headers=brought)
        return answer.status_code, answer.json()["detail"]

    assert refused("merge", names=["Ashgrove", "Ona Petrie"])[0] == 404
    assert refused("merge", names=["Ona Petrie"])[0] == 422
    assert refused("split", names=["Ona Petrie"])[0] == 409
    assert refused("split", names=["Ona Petrie"], called="x") == (
        400,
        "called: names who is meant in some articles; give articles",
    )
    assert refused("undo", judgement=7)[0] == 404
    assert client.post("/api/sources/undo", json={"judgement": 1}).status_code == 403
    assert client.post("/review/sources/undo", data={"judgement": 1, "given": "x"}).status_code == 403


def test_a_form_leads_back_to_our_own_pages_alone(client: TestClient) -> None:
    where = judge(client, "merge", one="William Ashgrove", other="Bill Ashgrove", back="https://evil.example/")
    assert where == "/sources/William%20Ashgrove?judged=1"


def test_the_overview_shows_proposals_and_history(client: TestClient) -> None:
    page = shown(client.get("/review/sources").text)
    assert "William Ashgrove = Bill Ashgrove a form of the same given name" in page
    assert "Nothing has been judged yet." in page
