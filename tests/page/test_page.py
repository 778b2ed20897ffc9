"""The page of a reading: the text stays the text, nothing becomes markup, every link leads somewhere."""

import base64
import hashlib
import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from handmade import REPORT, anchored_ferry, ferry, said
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from sayso.export.marking import COLOURS
from sayso.export.page import page
from sayso.export.terminal import PALETTE
from sayso.records import Anchor, Article, Block, Notice, ReadBy, Reading, Source, Span, Statement

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> \"><svg onload=alert(3)> ' onclick='x "
    "&lt;b&gt; &amp;amp; ]]> <!-- --> </article></style> \u202eevil\u202c \u2067rtl \U0001f600 \u05d0\u05d1 {{7*7}}"
)


def parsed(reading):
    return html.document_fromstring(page(reading), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


def article_of(tree):
    (element,) = tree.iter("article")
    return element


def quoted(text, *spans, name="Kim", **more):
    """A reading of `text` in which one source says what stands at each of the spans."""
    article = Article(text, **more)
    kim = Source(article.id, name, (Span(0, 1),))
    return Reading(article, ReadBy("hand"), tuple(Statement(article.id, (span,)) for span in spans), (kim,))


def test_the_text_of_the_page_is_the_text_of_the_article():
    assert article_of(parsed(ferry())).text_content() == REPORT


def test_what_an_anchor_says_otherwise_is_framed_and_can_be_reached_without_a_mouse():
    element = article_of(parsed(anchored_ferry()))
    assert element.text_content() == REPORT
    told = [(each.text_content(), each.get("data-told"), each.get("tabindex")) for each in element.iter("span")]
    assert [each for each in told if each[1]] == [
        ("before Friday", "until 2024-11-08", "0"),
        ("spring", "spring 2024", "0"),
    ]


def test_when_where_and_how_many_are_listed_beside_the_text():
    tree = parsed(anchored_ferry())
    assert [each.text_content() for each in tree.find_class("facts")] == [
        "when spring 2024",
        "said 2024-11-03 · how many 312 people",
    ]
    (own,) = (each for each in tree.iter("section") if "own voice" in (each.findtext("h2") or ""))
    assert [each.text_content() for each in own.iter("dt", "dd")] == [
        *("when", "until 2024-11-08 “before Friday”"),
        *("where", "Holm Island"),
    ]


def test_an_anchor_over_the_edge_of_a_role_is_framed_on_both_sides():
    reading = quoted("Kim saw 300 men there.", Span(0, 11))
    count = {"low": 300, "high": 300, "approx": False, "counts": "men", "kind": "count"}
    told = Anchor(reading.article.id, "figure", Span(4, 15), count, None, None)
    element = article_of(parsed(replace(reading, anchors=(told,))))
    assert [each.text_content() for each in element.find_class("told")] == ["saw 300", " men"]
    assert element.text_content() == "Kim saw 300 men there."


def test_blocks_are_what_they_are():
    element = article_of(parsed(ferry()))
    assert [(child.tag, child.get("class"), child.text_content()[:12]) for child in element][:7] == [
        ("h1", None, "Ferry to Hol"),
        ("p", "masthead", "Status: 11/0"),
        ("p", "masthead", "By Ines Varg"),
        ("p", "caption", 'The "Merle" '),
        ("p", None, "The ferry to"),
        ("h2", None, "No boat for "),
        ("p", None, "According to"),
    ]


def test_each_statement_is_marked_with_its_voice_kind_and_nesting():
    marks = [
        (mark.text_content(), mark.get("class"), mark.get("data-mark"), mark.get("data-why"))
        for mark in article_of(parsed(ferry())).iter("mark")
    ]
    assert marks[0] == (
        "“There is water in the engine room,”", "v0 direct d0", "A", "A: Petra Lund (direct, asserts)",
    )  # fmt: skip
    assert marks[3][1:3] == ("v0 mixed d0", "A")
    assert marks[4] == ("“to keep quiet”", "v1 direct d1", "B", "B: the harbour office (direct, wants)\n“the office”")
    assert marks[5][1:] == ("vq free_direct d0", "?", "?: speaker not found (free direct)")
    assert marks[6][1] == "v4 indirect d0 thought"


def test_links_of_the_strip_and_of_the_list_lead_to_every_statement():
    tree = parsed(ferry())
    targets = {element.get("id") for element in article_of(tree).iter() if element.get("id")}
    assert targets == {f"s{number}" for number in range(1, 10)}
    links = [link.get("href").removeprefix("#") for link in tree.iter("a")]
    assert {link for link in links if not link.startswith("voice-")} == targets


def test_each_voice_of_the_legend_leads_to_its_source_and_from_there_to_what_it_said():
    tree = parsed(ferry())
    (legend,) = tree.find_class("legend")
    heard = [(link.text_content(), link.get("href").removeprefix("#")) for link in legend.iter("a")]
    listed = {each.get("id"): each for each in tree.find_class("source") if each.get("id")}
    assert [place for _, place in heard] == list(listed)
    assert heard[0][0] == "A Petra Lund"
    (jumps,) = listed[heard[0][1]].find_class("jumps")
    assert [link.get("href") for link in jumps] == ["#s1", "#s2", "#s4"]


def test_who_is_meant_and_why_is_told_on_hovering_and_in_focus():
    first = next(article_of(parsed(ferry())).iter("mark"))
    assert (first.get("tabindex"), first.get("data-why")) == ("0", "A: Petra Lund (direct, asserts)")
    assert "data-why]:focus-visible" in files("sayso.export").joinpath("page.css").read_text(encoding="utf-8")


def test_statements_that_cross_are_split_where_they_cross():
    reading = quoted("one two three four", Span(0, 13), Span(4, 18))
    element = article_of(parsed(reading))
    assert element.text_content() == "one two three four"
    assert [mark.text_content() for mark in element.iter("mark")] == ["one two three", "two three", " four"]
    assert [mark.get("id") for mark in element.iter("mark")] == ["s1", "s2", None]


def test_an_interrupted_quotation_is_marked_in_its_parts():
    article = Article("“Yes,” said Kim, “we go.”")
    statement = said(article, ("“Yes,”", "“we go.”"), "Kim", "said")
    element = article_of(parsed(Reading(article, ReadBy("hand"), (statement,))))
    assert [mark.text_content() for mark in element.iter("mark")] == ["“Yes,”", "“we go.”"]
    assert [mark.get("id") for mark in element.iter("mark")] == ["s1", None]


def test_a_statement_over_two_paragraphs_is_marked_in_both():
    text = "“One.\n\nTwo.”"
    reading = quoted(text, Span(0, 12), blocks=(Block(Span(0, 5), "paragraph"), Block(Span(7, 12), "paragraph")))
    element = article_of(parsed(reading))
    assert [mark.text_content() for mark in element.iter("mark")] == ["“One.", "Two.”"]
    assert element.text_content() == text


def test_nothing_that_a_report_says_becomes_markup():
    reading = quoted(HOSTILE, Span(0, 25), Span(10, len(HOSTILE)), name=HOSTILE)
    article = Article(
        HOSTILE, language='en" onload="x', title=HOSTILE, authors=(HOSTILE,), publisher=HOSTILE, dateline=HOSTILE,
        url="javascript:alert(1)", sha256=HOSTILE, warnings=(Notice("encoding", HOSTILE),), blocks=(),
    )  # fmt: skip
    kim = Source(article.id, HOSTILE, (Span(0, 1),), role=HOSTILE, affiliation=HOSTILE)
    statement = said(article, "<img src=x onerror=alert(2)>", HOSTILE, "script", by=(kim,))
    for each in (reading, Reading(article, ReadBy(HOSTILE), (statement,), (kim,))):
        tree = parsed(each)
        assert article_of(tree).text_content() == HOSTILE
        assert {element.tag for element in tree.iter()} <= {
            *(
                "html",
                "head",
                "meta",
                "title",
                "style",
                "body",
                "header",
                "nav",
                "svg",
                "a",
                "rect",
                "text",
                "ul",
                "li",
            ),
            *("span", "bdi", "main", "div", "h1", "h2", "article", "p", "mark", "aside", "section", "dl", "dt", "dd"),
            *("b", "i", "q", "ol", "footer", "code"),
        }
        attributes = {name for element in tree.iter() for name in element.attrib}
        assert not {name for name in attributes if name.startswith("on") or name in ("src", "style")}
        assert all(link.get("href").startswith(("#s", "#voice-")) for link in tree.iter("a"))


def test_text_of_the_report_beside_the_report_keeps_its_direction_to_itself():
    reading = quoted("\u202eabc", Span(0, 4), name="\u202ename", title="\u202etitle", publisher="\u2067x")
    tree = parsed(reading)
    outside = tree.text_content().replace(article_of(tree).text_content(), "", 1)
    assert not set("\u202e\u2067") & set(outside)
    assert all(not set("\u202e\u2067") & set(element.get("data-why", "")) for element in tree.iter())
    assert article_of(tree).get("dir") == "auto"


def test_a_web_address_is_a_link_that_tells_the_site_nothing():
    tree = parsed(quoted("abc", url="https://news.example/a?b=1&c=2"))
    (link,) = [link for link in tree.iter("a") if not link.get("href").startswith("#")]
    assert (link.get("href"), link.get("rel")) == ("https://news.example/a?b=1&c=2", "noopener noreferrer nofollow")


def test_the_policy_forbids_scripts_and_allows_just_this_style():
    tree = parsed(ferry())
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(tree.findtext(".//style").encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_page_asks_for_nothing_from_anywhere():
    text = page(ferry())
    assert not re.search(r"https?:|url\(|@import|<script|<link|<img", text)


def test_a_megabyte_on_one_line_stays_one_line():
    text = "<b>" * 350_000
    assert article_of(parsed(quoted(text, Span(5, 1_000_000)))).text_content() == text


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=60),
    ends=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=6),
    cuts=st.lists(st.integers(0, 60), max_size=6),
)
def test_whatever_is_marked_the_text_stays(text, ends, cuts):
    spans = [Span(min(a, len(text) - 1), min(a, len(text) - 1) + 1 + b % len(text)) for a, b in ends]
    spans = [Span(span.start, min(span.end, len(text))) for span in spans]
    edges = sorted({min(cut, len(text)) for cut in cuts})
    blocks = tuple(Block(Span(a, b), "paragraph") for a, b in pairwise(edges))
    assert article_of(parsed(quoted(text, *spans, blocks=blocks))).text_content() == text


def test_what_html_cannot_hold_keeps_its_place():
    text = "a\x00b\x1bc\rd\r\ne\ufffef"
    assert article_of(parsed(quoted(text))).text_content() == "a\ufffdb\ufffdc\rd\r\ne\ufffdf"


@pytest.mark.parametrize("dark", [False, True])
def test_colours_can_be_read_by_those_who_need_contrast(dark):
    style = files("sayso.export").joinpath("page.css").read_text(encoding="utf-8")
    light, _, rest = style.partition("@media (prefers-color-scheme: dark) {")
    scheme = rest.partition("\n}\n")[0] if dark else light
    root = dict(re.findall(r"--(\w+): (#\w{6});", scheme.partition(".v0")[0]))
    voices = re.findall(r"\.(v\w) \{ --v: (#\w{6}); --t: (#\w{6})(\w\w); \}", scheme)
    assert [name for name, *_ in voices] == [*(f"v{number}" for number in range(COLOURS)), "vq"]
    assert contrast(root["soft"], root["paper"]) >= 4.5
    assert contrast(root["soft"], root["side"]) >= 4.5
    assert contrast(root["alarm"], root["side"]) >= 4.5
    for name, strong, tint, alpha in voices:
        behind = mixed(tint, root["paper"], int(alpha, 16) / 255)
        assert contrast(strong, root["paper"]) >= 4.5, name
        assert contrast(strong, root["on"]) >= 4.5, name
        assert contrast(root["ink"], behind) >= 7, name
        assert contrast(root["ink"], mixed(tint, behind, int(alpha, 16) / 255)) >= 7, name
        for other, speaker, *_ in voices:
            assert contrast(speaker, behind) >= 4.5, f"{other} named inside {name}"


@pytest.mark.parametrize("colour", PALETTE)
def test_the_colours_of_the_terminal_show_on_dark_and_light(colour):
    assert min(contrast(colour, "#ffffff"), contrast(colour, "#000000")) >= 3
    assert contrast(colour, "#000000") >= 4.5


def contrast(one, other):
    """The contrast ratio of WCAG 2."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour):
    parts = [value / 255 for value in bytes.fromhex(colour[1:])]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(over, under, alpha):
    parts = zip(bytes.fromhex(over[1:]), bytes.fromhex(under[1:]), strict=True)
    return "#" + bytes(round(alpha * top + (1 - alpha) * below) for top, below in parts).hex()
