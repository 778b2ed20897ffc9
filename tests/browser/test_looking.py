"""Searching and reading, as people do it: with a mouse, by keyboard, without JavaScript, on a phone, in the dark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sayso.export.page import page as page_of
from sayso.ledger import Ledger
from sayso.records import Article, ReadBy, Reading, Source, Span, Speaker, Statement

OpenPage = Callable[..., Any]
Picture = Callable[[Any, str], None]
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}
PATHS = ("/", "/?q=ferry", "/articles", "/sources", "/sources/Mara%20Lind", "/review", "/review/sources")


def article_of(ledger: Ledger, key: str) -> str:
    return next(row.id for row in ledger.articles() if row.key == key)


def test_results_follow_as_one_types_and_the_address_can_be_shared(
    address: str, open_page: OpenPage, picture: Picture
) -> None:
    page = open_page(address)
    page.goto("/")
    assert page.locator(".card").count() > 5
    page.get_by_role("searchbox").fill("FERRY late")
    page.wait_for_url("**/?q=FERRY+late*")
    page.locator(".card mark").first.wait_for()
    assert page.locator(".card").count() == 1
    assert page.locator(".card mark").all_inner_texts() == ["ferry", "late"]
    assert page.locator(".card .who").inner_text() == "M. Lind"
    picture(page, "search")
    other = open_page(address)
    other.goto(page.url)
    assert other.locator(".card").all_inner_texts() == page.locator(".card").all_inner_texts()


def test_a_facet_narrows_and_back_widens_again(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.goto("/")
    every = page.locator(".card").count()
    page.get_by_role("link", name="Hill Post").first.click()
    page.wait_for_url("**/?publisher=Hill+Post")
    assert 0 < page.locator(".card").count() < every
    page.go_back()
    page.wait_for_url(f"{address}/")
    assert page.locator(".card").count() == every


def test_a_hit_leads_to_its_place_in_the_report(address: str, open_page: OpenPage, picture: Picture) -> None:
    page = open_page(address)
    page.goto("/?q=warned")
    page.get_by_role("link", name="Harbour to close for a week").click()
    page.wait_for_url("**/articles/*#s*")
    text = page.locator("article[dir]").inner_text()
    assert "will close 🚢 for a week" in text
    assert page.locator(page.url[page.url.index("#") :]).is_visible()
    picture(page, "reading")


def test_a_click_on_the_strip_of_voices_goes_to_the_statement(
    address: str, open_page: OpenPage, ledger: Ledger
) -> None:
    page = open_page(address)
    page.goto(f"/articles/{article_of(ledger, 'ferry')}")
    strip = page.locator(".strip a")
    assert strip.count() == 3
    last = strip.last.get_attribute("href")
    strip.last.click()
    page.locator(f"{last}.open-statement").wait_for()
    assert "queue" in page.locator(last).inner_text()


def test_a_click_before_all_is_loaded_opens_the_statement_as_soon_as_it_is(
    address: str, open_page: OpenPage, ledger: Ledger
) -> None:
    page = open_page(address)
    waiting: list[Any] = []

    def hold(route: Any) -> None:
        waiting.append(route)

    page.route("**/api/judgements?*", hold)
    page.goto(f"/articles/{article_of(ledger, 'ferry')}")
    page.keyboard.press("j")
    page.locator(".strip a").last.click()
    assert page.locator(".open-statement").count() == 0
    for each in waiting:
        each.continue_()
    page.locator("#s3.open-statement").wait_for()


def test_the_day_of_a_report_is_told_once_beside_it_or_on_a_phone_below(address: str, open_page: OpenPage) -> None:
    for options in ({}, PHONE):
        page = open_page(address, **options)
        page.goto("/articles")
        days = page.get_by_text("3 June 2031")
        assert [days.nth(n).is_visible() for n in range(days.count())].count(True) == 1


def test_a_pasted_report_is_read_and_erased(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.goto("/articles")
    page.get_by_label("Paste a report").fill("A bell rang\n\n🔔 Nora Vik said the bell of Sund was cracked.")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/articles/*")
    assert page.locator("article[dir] mark").inner_text() == "the bell of Sund was cracked"
    page.get_by_text("Forget this article").click()
    page.get_by_role("button", name="Erase it").click()
    page.wait_for_url("**/articles")
    assert page.get_by_text("A bell rang").count() == 0


def test_the_example_of_an_empty_ledger_can_be_read(ledger: Ledger, open_page: OpenPage, picture: Picture) -> None:
    from serving import serving

    with serving(ledger) as address:
        page = open_page(address)
        page.goto("/")
        picture(page, "welcome")
        page.get_by_role("button", name="Read the example").click()
        page.wait_for_url("**/articles/*")
        assert page.locator(".said").count() > 3
        page.context.close()


def test_all_of_it_works_without_javascript(address: str, open_page: OpenPage) -> None:
    page = open_page(address, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox").fill("pier")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/?q=pier*")
    assert page.locator(".card mark").count() >= 2
    page.get_by_role("link", name="Ferry late again").click()
    page.wait_for_url("**/articles/*#s*")
    assert "300 passengers" in page.locator("article[dir]").inner_text()
    page.get_by_role("link", name="Sources", exact=True).click()
    page.get_by_role("link", name="Jon Aas").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Jon Aas"


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.name || ''")).strip()


def tab_to(page: Any, words: str) -> None:
    """Presses Tab until something with these words has the focus, which must be seen to have it."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if words in focused(page):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            ring = page.evaluate("getComputedStyle(document.activeElement).boxShadow")
            assert outline != "none" or ring != "none", f"{words}: nothing shows that it has the focus"
            return
    raise AssertionError(f"Tab never came to {words!r}")


def test_everything_can_be_done_by_keyboard(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    page.goto("/sources")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources#main")
    tab_to(page, "Jon Aas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/Jon*")
    page.goto("/")
    assert focused(page) == "q"  # one can type at once
    page.keyboard.type("queue")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=queue*")
    page.locator(".card mark").wait_for()
    tab_to(page, "Ferry late again")
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/*#s*")


@pytest.mark.parametrize("path", [*PATHS, "article"])
def test_a_telephone_needs_no_scrolling_sideways(
    address: str, open_page: OpenPage, ledger: Ledger, picture: Picture, path: str
) -> None:
    page = open_page(address, **PHONE)
    page.goto(f"/articles/{article_of(ledger, 'harbour')}" if path == "article" else path)
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    picture(page, f"phone-{path.strip('/?=').replace('/', '-').replace('?', '-') or 'search'}")
    assert wide <= PHONE["viewport"]["width"]


def test_who_likes_it_dark_gets_it_dark(address: str, open_page: OpenPage, ledger: Ledger, picture: Picture) -> None:
    page = open_page(address, color_scheme="dark")
    for name, path in (("search", "/"), ("reading", f"/articles/{article_of(ledger, 'harbour')}")):
        page.goto(path)
        red, green, blue = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert max(red, green, blue) < 60
        picture(page, f"dark-{name}")


def test_the_letters_of_several_who_spoke_cover_no_name(chromium: Any) -> None:
    article = Article("Ada, Bo and Cy said that the ferry stays in port.")
    whole = Span(0, len("Ada, Bo and Cy"))
    three = [Source(article.id, article.quote((at,)), (at,)) for at in (Span(0, 3), Span(5, 7), Span(12, 14))]
    speakers = tuple(Speaker(each.id, each.mentions) for each in three)
    said = Statement(article.id, (Span(20, 48),), (whole,), (Span(15, 19),), speakers=speakers)
    page = chromium.new_page()
    page.set_content(page_of(Reading(article, ReadBy("hand"), (said,), tuple(three))))
    letters, name = (page.locator(f".said {part}").bounding_box() for part in (".chip", "b"))
    assert page.locator(".said .chip").inner_text() == "A+B+C"
    assert letters["x"] + letters["width"] <= name["x"]
    page.close()


def test_a_statement_can_be_copied_with_its_source(address: str, open_page: OpenPage) -> None:
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    page.goto("/?q=warned")
    button = page.locator(".card .cite").first
    citation = button.get_attribute("data-citation")
    button.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == citation
    assert "“Harbour to close for a week”" in citation
