"""axe-core over every page, in both schemes: no serious or critical violation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from serving import REPORTS, add, serving

from sayso.ledger import Ledger
from sayso.web.access import ways_in
from sayso.web.app import application
from sayso.web.signin import Sharing

OpenPage = Callable[..., Any]
GRAVE = ("serious", "critical")


def pages(ledger: Ledger) -> dict[str, list[str]]:
    """For each route that answers with a page, what to open: a new page that is not here fails the test below."""
    article = next(row.id for row in ledger.articles() if row.key == "harbour")
    return {
        "/": ["/", "/?q=ferry", "/?q=nothing+at+all", "/?kind=direct&since=2031"],
        "/articles": ["/articles"],
        "/charts": ["/charts", "/charts?measure=statements&every_medium=true"],
        "/articles/{article_id}": [f"/articles/{article}"],
        "/sources": ["/sources"],
        "/sources/{name:path}": ["/sources/Mara%20Lind", "/sources/Nobody%20Known"],
        "/review": ["/review", "/review?kind=direct"],
        "/review/history": ["/review/history"],
        "/review/sources": ["/review/sources"],
        "/review/sources/proposed": ["/review/sources/proposed?name=Mara%20Lind"],
    }


NO_PAGE = {
    "/statements/{statement_id}": "leads on to the article",
    "/review/sources/names": "a part of a page, for htmx",
    "/static/reading.css": "a style sheet",
    "/favicon.ico": "leads on to the icon",
}


def test_no_page_is_left_out(ledger: Ledger) -> None:
    add(ledger, REPORTS)
    app = application(ledger, "rules")
    there = {path for method, path, _ in ways_in(app) if method == "GET" and not path.startswith("/api")}
    assert there == {*pages(ledger), *NO_PAGE}


def faults(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    grave = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page).response["violations"]
        grave += [
            f"{scheme} {page.url}: {each['id']} ({each['impact']}): {each['help']}: {node['html'][:200]}"
            for each in found
            if each["impact"] in GRAVE
            for node in each["nodes"][:3]
        ]
    return grave


def test_nobody_is_kept_out(address: str, open_page: OpenPage, ledger: Ledger) -> None:
    page, found = open_page(address), []
    for paths in pages(ledger).values():
        for path in paths:
            page.goto(path)
            page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            found += faults(page)
    page.complaints[:] = [each for each in page.complaints if "404" not in each]  # of the source that is none
    assert not found, "\n".join(found)


def test_nobody_is_kept_out_of_an_empty_ledger(ledger: Ledger, open_page: OpenPage) -> None:
    with serving(ledger) as address:
        page = open_page(address)
        for path in ("/", "/sources", "/articles"):
            page.goto(path)
            assert not faults(page)
        page.context.close()


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in?next=/articles"])
def test_nobody_is_kept_out_at_the_door(ledger: Ledger, open_page: OpenPage, path: str) -> None:
    with serving(ledger, Sharing()) as address:
        page = open_page(address)
        page.goto(path)
        assert not faults(page)
        page.context.close()
