"""Reports that were made to do harm, in a browser: nothing of them runs, and what turns words is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hostile import MARKUP, SIGNS
from serving import add, serving

from sayso.ledger import Ledger

OpenPage = Callable[..., Any]
WATCH = "window.owned = () => { window.wasOwned = true; }"


def test_nothing_of_a_report_runs(ledger: Ledger, open_page: OpenPage) -> None:
    made = add(ledger, MARKUP.values())
    names = [row.name for row in ledger.sources()]
    with serving(ledger) as address:
        page = open_page(address)
        page.add_init_script(WATCH)
        page.goto("/")
        for article in made:
            page.goto(f"/articles/{article}")
            page.locator("article[dir]").hover()
            assert not page.evaluate("window.wasOwned")
        for path in ("/", "/?q=lost", "/articles", "/sources", "/review/sources"):
            page.goto(path)
            assert not page.evaluate("window.wasOwned")
        assert names
        page.goto("/sources")
        for link in page.locator(".list a").all():
            assert str(link.get_attribute("href")).startswith("/sources/")
        assert page.evaluate("[...document.links].every((each) => each.protocol.startsWith('http'))")
        page.context.close()


def test_signs_that_turn_words_are_seen_and_kept_to_themselves(
    ledger: Ledger, open_page: OpenPage, picture: Callable[[Any, str], None]
) -> None:
    (article,) = add(ledger, [SIGNS["bidi"]])
    with serving(ledger) as address:
        page = open_page(address)
        page.goto(f"/articles/{article}")
        sign = page.locator("article[dir] .turning").first
        assert sign.evaluate("(each) => getComputedStyle(each, '::before').content") == '"RLO"'
        assert sign.bounding_box()["width"] > 8
        # The words after the sign still run from left to right.
        after = """() => {
            const sign = document.querySelector("article[dir] p .turning"), walk = document.createTreeWalker(
              document.querySelector("article[dir]"), NodeFilter.SHOW_TEXT);
            let node = walk.nextNode();
            while (!node.data.includes("the pier")) node = walk.nextNode();
            const at = node.data.indexOf("the pier"), range = document.createRange();
            const left = (from) => { range.setStart(node, from); range.setEnd(node, from + 1);
              return range.getBoundingClientRect().left; };
            return left(at) < left(at + 5);
        }"""
        assert page.evaluate(after)
        picture(page, "hostile-bidi")
        page.context.close()
