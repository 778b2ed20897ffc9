"""The pages and the API over a real ledger, asked as a browser and as a program ask."""

import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import application, settle

HERE = "http://127.0.0.1:7297"
REPORTS = (
    {
        "text": "Mara Lind said the ferry was late. “The pier will close,” said Jon Aas.",
        "title": "Ferry late",
        "publisher": "Coast Radio",
        "published": "2031-05-01",
        "language": "en",
    },
    {
        "text": "Jon Aas said the café had <b>burnt</b> down. She denied that.",
        "title": "<script>alert(1)</script>",
        "publisher": "Hill Post",
        "published": "2031-05-02",
        "language": "en",
    },
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for report in REPORTS:
            ledger.add(read_by_rules(report))
        yield TestClient(application(ledger, "rules"), base_url=HERE)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TestClient]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        yield TestClient(application(ledger, "rules"), base_url=HERE)


def token(client: TestClient) -> str:
    return str(client.get("/api/token").json()["token"])


def test_a_search_shows_the_statement_in_its_passage_with_the_words_marked(client: TestClient) -> None:
    page = client.get("/?q=FERRY").text
    assert '<span class="in-content">the <mark>ferry</mark> was late</span>' in page
    assert '<a class="who" href="/sources/Mara%20Lind"><bdi>Mara Lind</bdi></a>' in page
    assert "<b>1</b> statement," in page


def test_words_are_marked_whatever_their_accents(client: TestClient) -> None:
    assert "<mark>café</mark>" in client.get("/?q=cafe").text


def test_a_facet_narrows_and_widens_again(client: TestClient) -> None:
    page = client.get("/").text
    assert 'href="/?publisher=Hill+Post"' in page
    narrowed = client.get("/?publisher=Hill+Post").text
    assert "was late" not in narrowed
    assert '<a href="/?" class="on" aria-current="true">' in narrowed


def test_a_report_is_never_markup(client: TestClient) -> None:
    for path in ("/", "/articles", "/articles/" + client.get("/api/articles").json()["articles"][0]["id"]):
        page = client.get(path).text
        assert "<script>alert" not in page
        assert "<b>burnt" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_every_answer_forbids_scripts_that_are_not_ours(client: TestClient) -> None:
    for path in ("/", "/nothing-here", "/api/stats", "/static/site.css"):
        policy = client.get(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")


def test_our_own_forms_say_where_they_are_from(client: TestClient) -> None:
    """With "no-referrer" a browser posts a form with `Origin: null`, and the guard refuses it."""
    assert client.get("/articles").headers["referrer-policy"] == "same-origin"
    given = {"text": "Ida Berg said nothing was lost.", "given": token(client)}
    assert client.post("/articles", data=given, headers={"origin": HERE}).status_code == 200
    assert client.post("/articles", data=given, headers={"origin": "null"}).status_code == 403


def test_a_name_that_was_made_to_point_here_gets_nothing(client: TestClient) -> None:
    answer = client.get("/api/articles", headers={"host": "evil.example:7297"})
    assert (answer.status_code, answer.headers["content-type"]) == (421, "application/problem+json")
    assert answer.json()["detail"] == "Host 'evil.example:7297' is not this machine; open it as http://127.0.0.1"


def test_another_site_cannot_add_or_erase(client: TestClient) -> None:
    right = {"x-sayso-token": token(client)}
    posted = client.post("/api/articles", json=REPORTS[0], headers=right | {"origin": "https://evil.example"})
    assert posted.status_code == 403
    assert client.post("/api/articles", json=REPORTS[0], headers=right | {"sec-fetch-site": "cross-site"}).is_error
    assert client.post("/api/articles", json=REPORTS[0]).status_code == 403
    assert client.post("/articles", data={"text": "x", "given": "guessed"}).status_code == 403
    assert client.get("/api/stats").json()["articles"] == 2


def test_a_program_adds_a_report_and_gets_its_reading(client: TestClient) -> None:
    report = {"text": "Ida Berg said nothing was lost.", "language": "en", "id": "r-3"}
    made = client.post("/api/articles", json=report, headers={"x-sayso-token": token(client)})
    assert made.status_code == 201
    assert made.json()["statements"][0]["content"]["text"] == "nothing was lost"
    again = client.get(made.headers["location"])
    assert again.json() == made.json()
    assert client.get(made.headers["location"], headers={"if-none-match": again.headers["etag"]}).status_code == 304


def test_a_report_without_text_is_an_error_that_says_so(client: TestClient) -> None:
    made = client.post("/api/articles", json={"title": "x"}, headers={"x-sayso-token": token(client)})
    assert made.status_code == 422
    assert made.json()["detail"] == "request:1: no field 'text' (there are: 'title'); add it"


def test_statements_come_in_parts_and_as_files(client: TestClient) -> None:
    first = client.get("/api/statements?limit=2&fields=statement").json()
    rest = client.get(f"/api/statements?limit=50&fields=statement&after={first['after']}").json()
    every = first["statements"] + rest["statements"]
    assert rest["after"] is None
    lines = client.get("/api/statements?format=jsonl").text.splitlines()
    assert [json.loads(line)["statement"] for line in lines] == [each["statement"] for each in every]
    table = client.get("/api/statements?format=csv&q=ferry").text.splitlines()
    assert table[0].startswith("article,url,publisher,title,published,language,statement,kind")
    assert table[1].endswith("Mara Lind,Mara Lind,said,the ferry was late")


def test_what_is_asked_wrongly_is_told(client: TestClient) -> None:
    assert client.get("/api/statements?kind=loud").json()["detail"].startswith("kind='loud': is none of direct,")
    assert client.get("/api/statements?since=soon").json()["status"] == 400
    assert client.get("/api/statements?format=csv&figure=many").status_code == 400
    assert client.get("/api/statements?limit=0").json()["status"] == 422
    assert client.get("/api/articles?fields=nope").json()["detail"].startswith("fields='nope': is none of id,")
    assert client.get("/api/articles/ffffffff").status_code == 404
    assert "Not Found" in client.get("/nowhere").text


def test_a_link_to_a_statement_leads_to_its_place(client: TestClient) -> None:
    (found,) = client.get("/api/statements?q=pier").json()["statements"]
    answer = client.get(f"/statements/{found['statement']['id']}", follow_redirects=False)
    assert answer.headers["location"] == f"/articles/{found['article']['id']}#s2"


def test_a_source_has_a_page_and_nobody_has_none(client: TestClient) -> None:
    page = client.get("/sources/Jon%20Aas").text
    assert "<bdi>Jon Aas</bdi>" in page
    assert "Hill Post" in page
    assert client.get("/sources/Nobody%20Known").status_code == 404


def test_a_source_in_a_report_leads_to_its_page(client: TestClient) -> None:
    (found,) = client.get("/api/articles?q=&source=Lind").json()["articles"]
    assert (
        '<a href="/sources/Mara%20Lind"><b><bdi>Mara Lind</bdi></b></a>' in client.get(f"/articles/{found['id']}").text
    )


def test_an_empty_ledger_offers_an_example_and_reads_it(empty: TestClient) -> None:
    assert "This ledger is empty" in empty.get("/").text
    assert "This ledger is empty" in empty.get("/?q=ferry").text
    answer = empty.post("/example", data={"given": token(empty)}, follow_redirects=False)
    assert answer.status_code == 303
    assert "Mara Lindqvist" in empty.get(answer.headers["location"]).text


def test_a_pasted_report_is_read_and_can_be_forgotten(empty: TestClient) -> None:
    text = "Pier closed\n\nMara Lind said the pier was closed. Jon Aas said that it would open again in the spring."
    given = {"text": text, "publisher": "Coast Radio", "given": token(empty)}
    answer = empty.post("/articles", data=given, follow_redirects=False)
    assert "Coast Radio" in empty.get(answer.headers["location"]).text
    forgotten = empty.post(answer.headers["location"] + "/forget", data={"given": token(empty)}, follow_redirects=False)
    assert forgotten.headers["location"] == "/articles"
    assert empty.get("/api/stats").json()["articles"] == 0
    assert empty.post("/articles", data={"text": " ", "given": token(empty)}).status_code == 422


def test_a_search_asks_when_and_how_many(empty: TestClient) -> None:
    text = "Mara Lind said on Monday that more than 300 boats would sail in May 2032. Jon Aas said nobody would."
    report = {"text": text, "language": "en", "published": "2031-05-07"}
    assert empty.post("/api/articles", json=report, headers={"x-sayso-token": token(empty)}).status_code == 201
    for query in ("figure=boats>200", "about_date=2032-05", "said_until=2031-05-05"):
        (found,) = empty.get("/api/statements?" + query).json()["statements"]
        assert found["statement"]["content"]["text"].startswith("that more than 300 boats")
    assert "<dt>how many</dt><dd>300+ boats</dd>" in empty.get("/?figure=boats>200").text
    assert empty.get("/api/statements?figure=many").status_code == 400


def test_months_are_drawn_where_there_are_several(client: TestClient) -> None:
    assert "<figure" not in client.get("/").text
    report = {"text": "Ida Berg said nothing was lost.", "language": "en", "published": "2031-07-01"}
    client.post("/api/articles", json=report, headers={"x-sayso-token": token(client)})
    page = client.get("/").text
    assert "Published <b>May 2031 – July 2031</b>" in page
    assert '<a href="/?since=2031-05&amp;until=2031-05" aria-label="May 2031: 4"><title>May 2031: 4</title>' in page


def test_htmx_gets_the_found_part_alone(client: TestClient) -> None:
    answer = client.get("/?q=ferry&source=&kind=", headers={"hx-request": "true"})
    assert answer.text.lstrip().startswith('<ul class="asked"')
    assert "<html" not in answer.text
    assert answer.headers["hx-push-url"] == "/?q=ferry"


def test_the_specification_names_every_way_in(client: TestClient) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert sorted(paths) == [
        "/api/articles",
        "/api/articles/{article_id}",
        "/api/articles/{article_id}/review",
        "/api/facets",
        "/api/judgements",
        "/api/judgements/{number}",
        "/api/judgements/{number}/undo",
        "/api/review/lost",
        "/api/review/queue",
        "/api/sources",
        "/api/sources/history",
        "/api/sources/merge",
        "/api/sources/proposals",
        "/api/sources/split",
        "/api/sources/undo",
        "/api/statements",
        "/api/stats",
        "/api/token",
        "/api/voices",
    ]


def test_every_count_narrows_the_search_and_can_be_taken_back(client: TestClient) -> None:
    page = client.get("/").text
    for query in ("stance=denies", "medium=speech", "reporter_stance=neutral"):
        assert f'href="/?{query}"' in page
    narrowed = client.get("/?stance=denies&q=that").text
    assert 'aria-label="Without the source denies"' in narrowed
    assert 'href="/?q=that"' in narrowed


def test_relevance_is_offered_with_words_and_kept_in_every_link(client: TestClient) -> None:
    assert "most relevant first" not in client.get("/").text
    assert 'href="/?q=said&amp;order=relevance"' in client.get("/?q=said").text
    page = client.get("/?q=the&order=relevance").text
    assert 'href="/api/statements?q=the&amp;order=relevance&amp;format=csv"' in page
    lines = client.get("/api/statements?q=the&order=relevance&format=jsonl").text.splitlines()
    found = client.get("/api/statements?q=the&order=relevance").json()["statements"]
    assert [json.loads(line)["statement"]["id"] for line in lines] == [each["statement"]["id"] for each in found]
    assert client.get("/api/statements?q=the&order=loudness").status_code == 400


def test_an_address_has_nothing_in_it_that_was_left_open(client: TestClient) -> None:
    answer = client.get("/?q=ferry&source=&kind=&since=", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/?q=ferry")


def test_the_page_of_a_source_draws_what_it_said_over_time(client: TestClient) -> None:
    assert "<figure" not in client.get("/sources/Mara%20Lind").text
    report = {"text": "Mara Lind said nothing was lost.", "language": "en", "published": "2031-07-01"}
    client.post("/api/articles", json=report, headers={"x-sayso-token": token(client)})
    page = client.get("/sources/Mara%20Lind").text
    assert "Statements by month, <b>May 2031 – July 2031</b>" in page
    assert 'href="/?source=Mara+Lind&amp;since=2031-07&amp;until=2031-07"' in page


def test_sources_without_a_name_are_listed_apart(client: TestClient) -> None:
    report = {"text": "Ein Sprecher sagte, die Mühle sei verkauft.", "language": "de"}
    client.post("/api/articles", json=report, headers={"x-sayso-token": token(client)})
    named, _, unnamed = client.get("/sources").text.partition('<h2 id="unnamed">Unnamed</h2>')
    assert "Mara Lind" in named
    assert "Sprecher" not in named
    assert '<a href="/sources/Sprecher">' in unnamed
    assert "<bdi>Sprecher</bdi> <i>(unnamed)</i>" in client.get("/").text
    assert "unnamed: whom reports call so" in client.get("/sources/Sprecher").text


def test_where_there_is_nothing_yet_the_pages_say_what_to_do(empty: TestClient) -> None:
    for path, told in (
        ("/", "This ledger is empty"),
        ("/articles", "No report yet."),
        ("/sources", "Nobody yet."),
        ("/charts", "Nothing to weigh yet."),
        ("/review", "Nothing to check yet."),
        ("/review/history", "Nothing yet."),
    ):
        assert told in empty.get(path).text, path


def test_sources_and_articles_can_be_narrowed_and_come_in_parts(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = client.get("/sources?source=lind&publisher=").text
    assert 'href="/sources/Mara%20Lind"' in page
    assert 'href="/sources/Jon%20Aas"' not in page
    assert "Nobody found." in client.get("/sources?source=unheard").text
    assert "No report found." in client.get("/articles?publisher=unread").text
    assert "Ferry late" in client.get("/articles?publisher=coast").text
    monkeypatch.setattr("sayso.web.pages.LISTED", 1)
    first = client.get("/sources?publisher=coast").text
    assert '<a href="/sources?publisher=coast&amp;after=1" rel="next">More</a>' in first
    assert 'rel="next"' not in client.get("/sources?publisher=coast&after=1").text
    assert client.get("/sources?after=x").status_code == 400


def test_what_is_loaded_before_serving_is_not_looked_through_for_rubbish() -> None:
    try:
        settle()
        assert gc.get_freeze_count() > len(sys.modules)
    finally:
        gc.unfreeze()


def test_a_page_says_where_it_counts_the_newest_alone(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    told = 'Counted over the newest 1 statements that fit; <a href="/charts?source=Jon+Aas">charts</a> count all.'
    assert "Counted over" not in client.get("/sources").text
    monkeypatch.setattr("sayso.ledger.heard.CAP", 1)
    assert "Counted over the newest 1 statements" in client.get("/sources").text
    assert "Counted over" not in client.get("/sources/Mara%20Lind").text
    assert told in client.get("/sources/Jon%20Aas").text
