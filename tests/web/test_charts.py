"""The page of charts: specifications that hold their data, tables that say the same, and files to take along."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import STATIC, application

REPORTS = (
    ("Mara Lind said the ferry was late. Jon Aas claimed it was not.", "Coast Radio", "2031-05-01"),
    ("Mara Lind denied that the pier had burnt. </script><script>alert(1)</script> said it had.", "Hill", "2031-06-02"),
)


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        for text, publisher, published in REPORTS:
            report = {"text": text, "publisher": publisher, "published": published, "language": "en"}
            ledger.add(read_by_rules(report))
        yield TestClient(application(ledger, "rules"), base_url="http://127.0.0.1:7297")


def specs(page: str) -> dict[str, Any]:
    """Each chart's specification, by the id of its figure."""
    figures = re.findall(
        r'<figure class="chart[^"]*" id="([^"]+)".*?<script type="application/json">(.*?)</script>', page, re.DOTALL
    )
    return {name: json.loads(spec) for name, spec in figures}


def test_the_page_draws_shares_over_sources_outlets_and_time_and_stated_against_claimed(client: TestClient) -> None:
    found = specs(client.get("/charts").text)
    assert list(found) == [
        *("by-source", "by-publisher", "by-source_kind", "over-time"),
        *("told-by-source", "told-by-publisher"),
    ]
    first = found["by-source"]["data"]["values"][0]
    assert (first["name"], first["words"], first["statements"], first["link"]) == (
        "Mara Lind",
        9,
        2,
        "/sources/Mara%20Lind",
    )
    assert [value["period"] for value in found["over-time"]["data"]["values"]][:1] == ["May 2031"]
    assert {value["name"]: value["told"] for value in found["told-by-source"]["data"]["values"]}["Jon Aas"] == (
        "distance (“claimed”)"
    )


def test_the_tables_say_the_same_without_a_script(client: TestClient) -> None:
    page = client.get("/charts").text
    assert '<th scope="row"><a href="/sources/Mara%20Lind"><bdi>Mara Lind</bdi></a></th>' in page
    assert '<rect class="distancing" x="0.0%" width="100.0%" height="100%"/>' in page
    assert "style=" not in page


def test_charts_take_the_filters_of_a_search_and_lead_back_to_it(client: TestClient) -> None:
    found = specs(client.get("/charts?publisher=Coast+Radio&measure=statements").text)
    assert [value["name"] for value in found["by-source"]["data"]["values"]] == ["Mara Lind", "Jon Aas"]
    assert "over-time" not in found
    assert found["by-source"]["data"]["values"][0]["link"] == "/?source=Mara+Lind&publisher=Coast+Radio"
    assert "Nothing found" in client.get("/charts?q=unheard").text
    assert client.get("/charts?measure=loudness").status_code == 422


def test_fields_that_were_left_open_are_not_in_the_address(client: TestClient) -> None:
    answer = client.get("/charts?q=&source=+&measure=words&publisher=Hill", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/charts?measure=words&publisher=Hill")


def test_each_chart_offers_its_data(client: TestClient) -> None:
    page = client.get("/charts?publisher=hill").text
    addresses = re.findall(r'<a href="(/api/voices\?[^"]+)">CSV</a>', page)
    assert len(addresses) == len(specs(page))
    for address in addresses:
        lines = client.get(address.replace("&amp;", "&")).text.splitlines()
        assert lines[0].startswith("value,over,articles")
        assert len(lines) > 1


def test_a_name_in_a_specification_is_never_markup(client: TestClient) -> None:
    assert "<script>alert" not in client.get("/charts?every_medium=true").text


def test_what_draws_is_here_with_its_licences_and_needs_no_eval(client: TestClient) -> None:
    policy = client.get("/charts").headers["content-security-policy"]
    assert "unsafe" not in policy
    assert client.get("/static/vega/vega.min.js").headers["content-type"].startswith("text/javascript")
    pinned = json.loads((Path(__file__).parents[2] / "bundles" / "charts" / "package.json").read_text(encoding="utf-8"))
    licences = (STATIC / "vega" / "LICENSES.txt").read_text(encoding="utf-8")
    for name, version in pinned["dependencies"].items():
        assert f"{name} {version} (BSD-3-Clause)" in licences


def test_letters_come_from_here(client: TestClient) -> None:
    fonts = re.findall(r"url\(([^)]+)\)", client.get("/static/fonts.css").text)
    assert len(fonts) == 6
    assert all(client.get(font).status_code == 200 for font in fonts)


def test_what_was_counted_is_counted_again_when_the_ledger_has_changed(client: TestClient) -> None:
    def said() -> dict[str, int]:
        values = specs(client.get("/charts").text)["by-source"]["data"]["values"]
        return {value["name"]: value["statements"] for value in values}

    before = said()
    assert said() == before
    token = client.get("/api/token").json()["token"]
    report = {"text": "Jon Aas said the pier was closed.", "language": "en", "published": "2031-07-01"}
    client.post("/api/articles", json=report, headers={"x-sayso-token": token})
    assert said() == before | {"Jon Aas": before["Jon Aas"] + 1}
    ledger_id = client.get("/api/articles").json()["articles"][0]["id"]
    client.delete(f"/api/articles/{ledger_id}", headers={"x-sayso-token": token})
    assert said() == before
