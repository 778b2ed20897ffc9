"""Every way in asks for a scope: the routes of the whole application are walked, so that none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.routing import Mount

from sayso import open_ledger
from sayso.ledger import Ledger
from sayso.ledger.tokens import SCOPES
from sayso.web.access import ways_in
from sayso.web.app import application
from sayso.web.guard import SAFE
from sayso.web.signin import OPEN, Sharing

HERE = "http://127.0.0.1:7297"
SPECIFICATION = "/api/openapi.json"  # of FastAPI itself: whoever is let in at all may read it


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


def scopes(app: FastAPI) -> list[tuple[str, str, str | None]]:
    """Method, path and scope of each way in that can ask for one."""
    return [way for way in ways_in(app) if way[1] != SPECIFICATION]


def test_every_way_in_asks_for_a_scope(ledger: Ledger) -> None:
    ways = scopes(application(ledger, "rules", Sharing()))
    assert len(ways) > 15
    forgotten = [f"{method} {path}" for method, path, scope in ways if scope is None]
    assert not forgotten, f"without needs(SCOPE), see sayso.web.access: {', '.join(forgotten)}"


def test_what_changes_something_asks_for_more_than_reading(ledger: Ledger) -> None:
    ways = scopes(application(ledger, "rules", Sharing()))
    changing = {(method, path): scope for method, path, scope in ways if method not in SAFE}
    assert {way for way, scope in changing.items() if scope in ("open", "read")} == {
        ("POST", "/sign-in"),
        ("POST", "/sign-out"),
    }


def test_what_is_open_is_what_a_stranger_gets(ledger: Ledger) -> None:
    app = application(ledger, "rules", Sharing())
    assert {path for _, path, scope in scopes(app) if scope == "open"} == {
        "/sign-in",
        "/static/reading.css",
        "/favicon.ico",
    }
    assert {route.path for route in app.routes if isinstance(route, Mount)} == {"/static"}
    assert OPEN == ("/sign-in", "/static/", "/favicon.ico")


def filled(path: str) -> str:
    return path.replace("{article_id}", "abcd").replace("{statement_id}", "abcd").replace("{name:path}", "Mara")


def test_a_stranger_gets_no_further_than_that(ledger: Ledger) -> None:
    app = application(ledger, "rules", Sharing())
    client = TestClient(app, base_url=HERE, follow_redirects=False)
    for method, path, scope in ways_in(app):
        if scope != "open":
            answer = client.request(method, filled(path))
            away = 401 if path.startswith("/api") else 303
            assert answer.status_code == away, f"{method} {path}"
            assert answer.headers.get("location", "/sign-in").startswith("/sign-in")


@pytest.mark.parametrize("scope", SCOPES)
def test_nobody_may_do_more_than_their_scope(ledger: Ledger, scope: Any) -> None:
    app = application(ledger, "rules", Sharing())
    client = TestClient(app, base_url=HERE, follow_redirects=False)
    mine = {"authorization": f"Bearer {ledger.new_token('Jon Aas', scope)}"}
    for method, path, needed in scopes(app):
        answer = client.request(method, filled(path), headers=mine)
        refused = answer.status_code == 403
        may = needed == "open" or SCOPES.index(needed) <= SCOPES.index(scope)
        assert refused == (not may), f"{method} {path}: {answer.status_code} with {scope}, which needs {needed}"


def test_alone_whoever_sits_here_needs_our_token_for_every_change(ledger: Ledger) -> None:
    app = application(ledger, "rules")
    client = TestClient(app, base_url=HERE, follow_redirects=False)
    changing = [(method, filled(path)) for method, path, _ in scopes(app) if method not in SAFE and path != "/sign-in"]
    assert len(changing) > 4
    for method, path in changing:
        assert client.request(method, path).status_code == 403, f"{method} {path}"
        assert client.request(method, path, headers={"x-sayso-token": "guessed"}).status_code == 403
