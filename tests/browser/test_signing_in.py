"""Signing in, in a browser: by a token, until one leaves or the token ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from serving import REPORTS, add, serving

from sayso.ledger import Ledger
from sayso.web.signin import COOKIE, Sharing

OpenPage = Callable[..., Any]


def test_one_signs_in_works_and_leaves(
    ledger: Ledger, open_page: OpenPage, picture: Callable[[Any, str], None]
) -> None:
    add(ledger, REPORTS)
    secret = ledger.new_token("Nora Vik", "review")
    with serving(ledger, Sharing()) as address:
        page = open_page(address)
        page.goto("/?q=ferry")
        page.get_by_label("Token").fill("sayso_guess")
        page.get_by_role("button", name="Sign in").click()
        page.get_by_role("alert").wait_for()
        picture(page, "sign-in")
        page.complaints[:] = [each for each in page.complaints if "401" not in each]  # said to the guess
        page.get_by_label("Token").fill(secret)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/?q=ferry")
        assert page.locator(".visitor").inner_text().split("\n")[0] == "Nora Vik"
        (cookie,) = page.context.cookies()
        assert (cookie["name"], cookie["httpOnly"], cookie["sameSite"]) == (COOKIE, True, "Strict")
        assert page.evaluate("document.cookie") == ""
        page.goto("/articles")
        page.get_by_label("Paste a report").fill("Olav Rist said the bell was cracked.")
        page.get_by_role("button", name="Read it").click()
        page.wait_for_url("**/articles/*")
        assert page.get_by_text("Forget this article").count() == 0
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/sign-in")
        page.goto("/articles")
        page.wait_for_url("**/sign-in?next=%2Farticles")
        page.context.close()
