"""A ledger that is shared: who is let in, by what, and what for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from reports import read_by_rules
from typer.testing import CliRunner

from sayso import open_ledger
from sayso.cli import app as commands
from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.web.app import application
from sayso.web.signin import COOKIE, LONGEST_SESSION, Sessions, Sharing

HERE = "http://127.0.0.1:7297"
REPORT = {"text": "Mara Lind said the ferry was late.", "language": "en", "published": "2031-05-01"}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        opened.add(read_by_rules(REPORT))
        yield opened


def shared(ledger: Ledger, sharing: Sharing | None = None, address: str = "192.0.2.9") -> TestClient:
    """Asked from `address`; redirects are not followed."""
    app = application(ledger, "rules", sharing or Sharing())
    return TestClient(app, base_url=HERE, client=(address, 50000), follow_redirects=False)


def bearer(ledger: Ledger, scope: str) -> dict[str, str]:
    return {"authorization": f"Bearer {ledger.new_token('Jon Aas', scope)}"}  # type: ignore[arg-type]


def sign_in(client: TestClient, secret: str) -> None:
    answer = client.post("/sign-in", data={"token": secret, "next": "/articles"})
    assert (answer.status_code, answer.headers.get("location")) == (303, "/articles"), answer.text


def test_a_stranger_gets_the_page_to_sign_in_and_a_program_is_told_what_to_bring(ledger: Ledger) -> None:
    client = shared(ledger)
    page = client.get("/?q=ferry&kind=indirect")
    assert (page.status_code, page.headers["location"]) == (303, "/sign-in?next=%2F%3Fq%3Dferry%26kind%3Dindirect")
    assert client.get(page.headers["location"]).status_code == 200
    assert 'value="/?q=ferry&amp;kind=indirect"' in client.get(page.headers["location"]).text
    answer = client.get("/api/statements")
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer realm="sayso"')
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"] == "bring a token, as Authorization: Bearer; `sayso token new`"
    assert client.get("/", headers={"hx-request": "true"}).headers["hx-redirect"] == "/sign-in"
    assert client.get("/static/site.css").status_code == 200


def test_a_program_is_let_in_by_its_token_and_not_by_another(ledger: Ledger) -> None:
    client = shared(ledger)
    assert client.get("/api/stats", headers=bearer(ledger, "read")).json()["articles"] == 1
    wrong = client.get("/api/stats", headers={"authorization": "Bearer sayso_guess"})
    assert wrong.status_code == 401
    assert 'error="invalid_token"' in wrong.headers["www-authenticate"]
    assert client.get("/api/stats", headers={"authorization": "Basic c2F5c286eA=="}).status_code == 401


def test_a_revoked_token_is_good_for_nothing_at_once_and_neither_is_its_session(ledger: Ledger) -> None:
    client = shared(ledger)
    secret = ledger.new_token("Jon Aas", "read")
    sign_in(client, secret)
    assert client.get("/articles").status_code == 200
    ledger.revoke_token(1)
    assert client.get("/articles").status_code == 303
    assert client.get("/api/stats", headers={"authorization": f"Bearer {secret}"}).status_code == 401


def test_each_scope_may_do_what_it_says(ledger: Ledger) -> None:
    client = shared(ledger)
    reading, reviewing, ruling = (bearer(ledger, scope) for scope in ("read", "review", "admin"))
    refused = client.post("/api/articles", json=REPORT, headers=reading)
    assert (refused.status_code, refused.json()["detail"]) == (
        403,
        "this needs the scope review, and you have read; ask whoever runs this ledger",
    )
    made = client.post("/api/articles", json=REPORT, headers=reviewing)
    assert made.status_code == 201
    assert client.delete(made.headers["location"], headers=reviewing).status_code == 403
    assert client.delete(made.headers["location"], headers=ruling).status_code == 204


def test_a_browser_gets_a_cookie_that_no_script_and_no_other_site_can_use(ledger: Ledger) -> None:
    client = shared(ledger)
    secret = ledger.new_token("Jon Aas", "review")
    answer = client.post("/sign-in", data={"token": secret})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert secret.lower() not in cookie
    assert "secure" not in cookie
    there = {"origin": "https://127.0.0.1:7297"}  # what a browser says that came through a proxy with https
    assert "secure" in client.post("/sign-in", data={"token": secret}, headers=there).headers["set-cookie"].lower()


def test_who_is_signed_in_is_shown_and_can_leave(ledger: Ledger) -> None:
    client = shared(ledger)
    sign_in(client, ledger.new_token("Jon Aas", "review"))
    page = client.get("/articles").text
    assert "<bdi>Jon Aas</bdi>" in page
    assert "Paste a report" in page
    given = page.split('name="given" value="')[1].split('"')[0]
    session = client.cookies[COOKIE]
    assert client.post("/sign-out", data={"given": given}).status_code == 303
    client.cookies[COOKIE] = session
    assert client.get("/articles").status_code == 303


def test_who_may_only_read_is_offered_nothing_else(ledger: Ledger) -> None:
    client = shared(ledger)
    sign_in(client, ledger.new_token("Jon Aas", "read"))
    assert "Paste a report" not in client.get("/articles").text
    article = client.get("/api/articles").json()["articles"][0]["id"]
    assert "Erase it" not in client.get(f"/articles/{article}").text


def test_a_session_needs_the_token_of_its_own_pages_to_change_something(ledger: Ledger) -> None:
    one, other = shared(ledger), None
    sign_in(one, ledger.new_token("Jon Aas", "review"))
    other = TestClient(one.app, base_url=HERE, follow_redirects=False)
    sign_in(other, ledger.new_token("Mara Lind", "review"))
    own, foreign = (client.get("/api/token").json()["token"] for client in (one, other))
    assert own != foreign
    assert one.post("/articles", data={"text": "Ida Berg said no.", "given": foreign}).status_code == 403
    assert one.post("/articles", data={"text": "Ida Berg said no."}).status_code == 403
    assert one.post("/articles", data={"text": "Ida Berg said no.", "given": own}).status_code == 303
    assert one.post("/api/articles", json=REPORT).status_code == 403
    assert one.post("/api/articles", json=REPORT, headers={"x-sayso-token": own}).status_code == 201


def test_who_is_signed_in_is_who_judges_whatever_name_comes_along(ledger: Ledger) -> None:
    report = REPORT | {"text": "“The pier will close,” said M. Lind."}
    ledger.add(read_by_rules(report))
    client = shared(ledger)
    sign_in(client, ledger.new_token("Jon Aas", "review"))
    given = client.get("/api/token").json()["token"]
    asked = {"names": ["Mara Lind", "M. Lind"], "by": "somebody else"}
    assert client.post("/api/sources/merge", json=asked, headers={"x-sayso-token": given}).json() == {"judgement": 1}
    client.post("/review/sources/undo", data={"judgement": 1, "by": "somebody else", "given": given})
    assert [each.by for each in ledger.source_history()] == ["Jon Aas", "Jon Aas"]
    assert "Your name" not in client.get("/sources/Mara%20Lind").text


def test_a_wrong_token_is_said_to_be_wrong(ledger: Ledger) -> None:
    client = shared(ledger)
    answer = client.post("/sign-in", data={"token": "sayso_guess"})
    assert answer.status_code == 401
    assert "This token is not known, or no longer valid" in answer.text
    assert "set-cookie" not in answer.headers
    there = {"origin": "https://evil.example"}
    assert client.post("/sign-in", data={"token": "sayso_guess"}, headers=there).status_code == 403


@pytest.mark.parametrize(
    "next_",
    ["//evil.example", "https://evil.example", "/\\evil.example", "evil.example", "/\t/evil.example", "http://["],
)
def test_signing_in_leads_to_no_other_site(ledger: Ledger, next_: str) -> None:
    client = shared(ledger)
    data = {"token": ledger.new_token("Jon Aas", "read"), "next": next_}
    assert client.post("/sign-in", data=data).headers["location"] == "/"


def test_a_session_ends_after_some_hours(ledger: Ledger) -> None:
    now = datetime(2031, 5, 1, tzinfo=UTC)
    sessions = Sessions(ledger, lambda: now)
    session = sessions.begin(ledger.new_token("Jon Aas", "read"))
    assert session is not None
    now += LONGEST_SESSION
    assert sessions.token(session)
    now += timedelta(seconds=1)
    assert sessions.token(session) is None


PROXY = Sharing.of((), "X-Forwarded-User", "review", ("192.0.2.0/30",))


def test_the_word_of_a_named_proxy_is_taken_and_nobody_else_s(ledger: Ledger) -> None:
    said = {"x-forwarded-user": "Mara Lind"}
    assert "<bdi>Mara Lind</bdi>" in shared(ledger, PROXY, "192.0.2.1").get("/articles", headers=said).text
    assert shared(ledger, PROXY, "192.0.2.9").get("/articles", headers=said).status_code == 303
    assert shared(ledger, PROXY, "192.0.2.1").get("/articles").status_code == 303
    assert shared(ledger, None, "192.0.2.1").get("/articles", headers=said).status_code == 303
    forged = said | {"x-forwarded-for": "192.0.2.1"}
    assert shared(ledger, PROXY, "192.0.2.9").get("/articles", headers=forged).status_code == 303


def test_two_user_headers_are_nobody_s(ledger: Ledger) -> None:
    both = [("x-forwarded-user", "Mara Lind"), ("x-forwarded-user", "Jon Aas")]
    assert shared(ledger, PROXY, "192.0.2.1").get("/articles", headers=both).status_code == 303


def test_a_user_of_a_proxy_needs_the_token_of_our_pages_too(ledger: Ledger) -> None:
    client = shared(ledger, PROXY, "192.0.2.1")
    said = {"x-forwarded-user": "Mara Lind"}
    assert client.post("/api/articles", json=REPORT, headers=said).status_code == 403
    given = client.get("/api/token", headers=said).json()["token"]
    assert client.post("/api/articles", json=REPORT, headers=said | {"x-sayso-token": given}).status_code == 201
    assert client.delete("/api/articles/abcd", headers=said | {"x-sayso-token": given}).status_code == 403


def test_a_shared_ledger_is_opened_by_its_names_and_by_addresses(ledger: Ledger) -> None:
    client = shared(ledger, Sharing.of(("Ledger.example.org",)))
    for host, status in (
        ("ledger.example.org", 200),
        ("LEDGER.example.org:7297", 200),
        ("10.0.0.7:7297", 200),
        ("[fd00::7]:7297", 200),
        ("evil.example", 421),
        ("", 421),
    ):
        assert client.get("/sign-in", headers={"host": host}).status_code == status, host


def test_proxies_and_their_header_come_together() -> None:
    with pytest.raises(UsageError, match="give both, or neither"):
        Sharing.of((), "X-Forwarded-User")
    with pytest.raises(UsageError, match="name a proxy by its address"):
        Sharing.of((), "X-Forwarded-User", "read", ("proxy.example.org",))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--host", "0.0.0.0"], "others could read and change the ledger; pass --auth as well"),
        (["--host", "ledger.example.org"], "pass --auth as well"),
        (["--host", "::"], "pass --auth as well"),
        (["--name", "ledger.example.org"], "--name is for a ledger that is shared"),
        (["--proxy-user-header", "X-Forwarded-User"], "--proxy-user-header is for a ledger that is shared"),
        (["--auth", "--proxy-user-header", "X-Forwarded-User"], "give both, or neither"),
        (["--auth", "--host", "nowhere.invalid"], "is no address of this machine"),
    ],
)
def test_what_would_let_anybody_in_is_refused(tmp_path: Path, words: list[str], message: str) -> None:
    path = str(tmp_path / "ledger.sqlite")
    done = CliRunner().invoke(commands, ["serve", "--no-browser", "--port", "0", "--ledger", path, *words])
    assert done.exit_code == 2
    assert message in " ".join(done.stderr.split())
