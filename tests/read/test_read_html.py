"""HTML pages: body, captions, fields."""

from __future__ import annotations

import pytest
from invented_reports import PAGE

from sayso.errors import InputError
from sayso.read import ReadOptions, parse
from sayso.records import Article


def read_page(page: str, url: str | None = None) -> Article:
    return parse(page.encode(), origin="page.html", content_type="text/html", url=url)


def lines(article: Article, kind: str) -> list[str]:
    return [article.quote([block.span]) for block in article.blocks if block.kind == kind]


def test_the_text_is_the_headline_and_the_parts_in_the_order_of_the_page():
    article = read_page(PAGE)
    assert [(block.kind, article.quote([block.span])[:24]) for block in article.blocks] == [
        ("headline", "Ferry line to close in s"),
        ("masthead", "By Jorun Falk"),
        ("paragraph", "The ferry between Lindau"),
        ("caption", "The ferry Amalia on its "),
        ("paragraph", "“We cannot pay for anoth"),
        ("subheading", "What passengers can do"),
        ("paragraph", "A bus will take over the"),
        ("quote", "Whoever takes the boat f"),
    ]
    assert article.text == "\n\n".join(article.quote([block.span]) for block in article.blocks)


def test_fields_come_from_json_ld_and_meta():
    article = read_page(PAGE)
    assert article.title == "Ferry line to close in spring"
    assert article.authors == ("Jorun Falk",)
    assert article.publisher == "The Lindau Courier"
    assert article.url == "https://courier.example/ferry"


def test_the_time_with_a_zone_is_kept_where_two_places_state_the_same_moment():
    article = read_page(PAGE)
    assert article.published is not None
    assert (article.published.value, article.published.zone) == ("2023-11-28T07:15:00", "+01:00")
    assert article.published.found_in == "meta"
    assert [(time.value, time.found_in) for time in article.times[1:]] == [
        ("2023-11-28T07:15", "json-ld"),
        ("2023-11-29T10:00:00", "json-ld modified"),
    ]


def test_a_caption_glued_to_a_paragraph_is_cut_from_it():
    caption = "The ferry Amalia on its way to the northern shore. Image: Ida Brandt"
    page = PAGE.replace("<p>“We cannot", f"<p>{caption} “We cannot")
    article = read_page(page)
    assert lines(article, "caption") == [caption]
    assert all(caption not in paragraph for paragraph in lines(article, "paragraph"))
    assert any(paragraph.startswith("“We cannot") for paragraph in lines(article, "paragraph"))


def test_a_page_of_another_host_is_not_believed_about_its_address():
    url = "https://mirror.example/a/ferry"
    assert read_page(PAGE, url=url).url == url
    assert read_page(PAGE, url="https://www.courier.example/x?utm_source=y").url == "https://courier.example/ferry"


@pytest.mark.parametrize("href", ["http://[bad", "http://host:port/", "//", "javascript:alert(1)"])
def test_a_broken_canonical_address_is_left_out(href: str):
    article = read_page(PAGE.replace("https://courier.example/ferry", href))
    assert article.url is None
    assert len(article.id) == 24


def test_broken_json_ld_leaves_the_other_places():
    article = read_page(PAGE.replace('{"@context"', '{"@context'))
    assert article.published is not None
    assert article.published.found_in == "meta"
    assert article.authors == ("Jorun Falk",)


def test_the_date_beside_the_headline_is_read_where_the_data_state_none():
    bare = (
        "<html><body><article><h1>Ferry line to close</h1><div>Published</div><div>November 28, 2023</div>"
        "<p>The ferry between Lindau and the northern shore will make its last trip in April, the operator said.</p>"
        "</article></body></html>"
    )
    article = read_page(bare)
    assert article.published is not None
    assert (article.published.value, article.published.found_in) == ("2023-11-28", "page")
    updated = read_page(bare.replace("Published", "Updated"))
    assert updated.published is not None
    assert updated.published.found_in == "page modified"


def test_unknown_fields_stay_open():
    words = "The ferry between Lindau and the northern shore will make its last trip in April."
    article = read_page(f"<html><body><article><p>{words}</p></article></body></html>")
    assert (article.title, article.authors, article.publisher, article.url) == (None, (), None, None)
    assert (article.published, article.times, article.dateline) == (None, (), None)


@pytest.mark.parametrize(
    "page", ["<html></html>", "<html><body><nav><a href=/>Home</a></nav></body></html>", "<p></p>"]
)
def test_a_page_without_article_text_says_what_to_do(page: str):
    with pytest.raises(InputError, match=r"page.html: no article text found \(.*pass --format text"):
        read_page(page)


def test_the_format_can_be_forced():
    article = parse(b"<p>Raw</p>", origin="page.html", options=ReadOptions(format="text"))
    assert article.text == "<p>Raw</p>"


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 50_000,
        "<p " + "a='b' " * 50_000,
        f"<p title='{'x' * 2_000_000}'>",
        "<ul><li>" * 20_000,
        "<!--" * 50_000,
    ],
)
def test_hostile_markup_neither_hangs_nor_overflows(hostile: str):
    try:
        article = read_page(PAGE.replace("<h2>", hostile + "<h2>"))
    except InputError:
        return
    assert article.title == "Ferry line to close in spring"


def test_all_of_a_bare_page_is_its_report_lists_too():
    page = (
        "<h1>What the mayor said</h1>"
        + "<p>The mayor talks of cars at every fair that the town has, and nobody asks her to do so.</p>" * 3
        + "<ol><li>“Parking is a right.”</li><li>“Parking is no right.”</li></ol>"
    )
    article = parse(
        f"<html><head><title>What the mayor said</title></head><body>{page}</body></html>".encode(), origin="a"
    )
    assert [article.quote([block.span]) for block in article.blocks][-2:] == [
        "“Parking is a right.”",
        "“Parking is no right.”",
    ]


@pytest.mark.parametrize("element", ["article", "div"])
def test_a_short_report_keeps_its_parts_apart(element: str):
    caption = '<figure><img src="a.jpg"><figcaption>Ada Quill at the mill. Photo: Jon Pell</figcaption></figure>'
    page = (
        f"<html><head><title>Mill sold</title></head><body><{element}><h1>Mill sold</h1>"
        f'<p class="byline">By Ida Brandt</p><p><b>Why now, Ms Quill?</b></p>{caption}<p>It was time.</p>'
        f"<ul><li>Price: 2 million crowns</li></ul></{element}></body></html>"
    )
    article = parse(page.encode(), origin="a.html")
    assert article.authors == ("Ida Brandt",)
    assert [(block.kind, article.quote([block.span])) for block in article.blocks] == [
        ("headline", "Mill sold"),
        ("masthead", "By Ida Brandt"),
        ("paragraph", "Why now, Ms Quill?"),
        ("caption", "Ada Quill at the mill. Photo: Jon Pell"),
        ("paragraph", "It was time."),
        ("paragraph", "Price: 2 million crowns"),
    ]


@pytest.mark.parametrize(("free", "kinds"), [("false", ["not_free"]), ('"False"', ["not_free"]), ("true", [])])
def test_a_page_that_is_not_free_is_said_to_break_off_perhaps(free: str, kinds: list[str]):
    stated = f'{{"@type": "NewsArticle", "headline": "Mill sold", "isAccessibleForFree": {free}}}'
    page = (
        f'<html lang="en"><head><script type="application/ld+json">{stated}</script></head><body><article>'
        "<h1>Mill sold</h1><p>The mill at Dale has been sold, its owner Ada Quill said on Monday.</p>"
        "<p>Already a subscriber? Log in.</p></article></body></html>"
    )
    article = parse(page.encode(), origin="a.html")
    assert [notice.kind for notice in article.warnings] == kinds
    assert "subscriber" not in article.text
