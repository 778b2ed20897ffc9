"""Correcting by mouse, undoing, and merging two sources, as a person does it in the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sayso.ledger import Ledger

OpenPage = Callable[..., Any]
Picture = Callable[[Any, str], None]

EDGES = """([first, last]) => {
    const walk = document.createTreeWalker(document.querySelector("article[dir]"), NodeFilter.SHOW_TEXT);
    const box = (words, atEnd) => {
        walk.currentNode = walk.root;
        while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange(), edge = atEnd ? at + words.length - 1 : at;
            range.setStart(walk.currentNode, edge);
            range.setEnd(walk.currentNode, edge + 1);
            const { left, right, top, bottom } = range.getBoundingClientRect();
            return [atEnd ? right - 1 : left + 1, (top + bottom) / 2];
        }
    };
    return [box(first, false), box(last, true)];
}"""


def select(page: Any, first: str, last: str) -> None:
    """Drags the mouse from the beginning of some words of the report to the end of others."""
    begin, end = page.evaluate(EDGES, [first, last])
    page.mouse.move(*begin)
    page.mouse.down()
    page.mouse.move(*end, steps=8)
    page.mouse.up()


def contents(ledger: Ledger, article: str) -> list[str]:
    reading = ledger.show(article)
    return [reading.article.quote(statement.content) for statement in reading.statements]


def test_a_content_is_corrected_by_mouse_behind_an_emoji_and_undone(
    address: str, open_page: OpenPage, ledger: Ledger, picture: Picture
) -> None:
    article = next(row.id for row in ledger.articles() if row.key == "harbour")
    before = contents(ledger, article)
    assert "that anybody had been warned" in before
    page = open_page(address, viewport={"width": 1280, "height": 1000})
    page.goto(f"/articles/{article}")
    page.locator("article[dir] mark", has_text="that anybody had been warned").click()
    page.locator("form.judge").wait_for()
    select(page, "anybody had", "warned")
    page.locator("#select-bar").get_by_role("button", name="Content", exact=True).click()
    picture(page, "correcting")
    with page.expect_response("**/api/judgements"):
        page.get_by_role("button", name="Save the change").click()
    page.locator("#judgements li").first.wait_for()
    assert "anybody had been warned" in contents(ledger, article)
    assert "that anybody had been warned" not in contents(ledger, article)
    page.reload()
    page.locator("#judgements").get_by_role("button", name="Undo").first.click()
    page.locator("#judgements .undone").first.wait_for()
    assert contents(ledger, article) == before


def test_two_sources_are_merged_and_parted_again(
    address: str, open_page: OpenPage, ledger: Ledger, picture: Picture
) -> None:
    page = open_page(address)
    page.goto("/sources/Mara%20Lind")
    page.get_by_role("button", name="Merge Mara Lind and M. Lind").click()
    page.wait_for_url("**/sources/Mara%20Lind?judged=1*")
    assert "M. Lind" not in [row.name for row in ledger.sources()]
    assert page.get_by_role("status").first.inner_text().startswith("Judgement 1: Mara Lind = M. Lind")
    picture(page, "merged")
    page.get_by_role("status").first.get_by_role("button", name="Undo").click()
    page.wait_for_url("**?judged=2*")
    assert {"M. Lind", "Mara Lind"} <= {row.name for row in ledger.sources()}
