"""Whatever comes in, every span that a reader gives slices back to what it claims."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_reports import PAGE, PASTED

from sayso.errors import InputError
from sayso.read import ReadOptions, parse
from sayso.read.times import parse_time
from sayso.records import Article

ROW = json.dumps(
    {"id": 1, "text": PASTED, "url": "https://courier.example/f", "authors": ["Jorun Falk"], "published": "2023-11-28"}
)
FIXTURES = {"text": PASTED.encode(), "html": PAGE.encode(), "jsonl": ROW.encode()}
PIECES = (
    "By Jorun Falk, NRD", "Status: 11/28/2023 07:15 a.m", "Image: Ida Brandt", "05/06/2023", "Kyiv", "Kiev",
    "source site", "The ferry stops in April, said Roswitz.", "A short label", " ", "\t", "\u2028", "\x85", "\xa0",
    "> quoted", "🚢", "e\u0301",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=14)


def check(article: Article) -> None:
    last = 0
    for block in article.blocks:
        words = article.quote([block.span])
        assert last <= block.span.start
        assert words == words.strip() != ""
        last = block.span.end
    covered = {at for block in article.blocks for at in range(*block.span)}
    assert all(at in covered or character.isspace() for at, character in enumerate(article.text))
    for time in article.times:
        if time.span:
            again = parse_time(article.quote([time.span]))
            assert again is not None
            assert time.value in (again.value, *again.readings) or time.value.startswith(again.readings or "-")
    for notice in article.warnings:
        assert all(article.quote([span]) for span in notice.spans)
    assert article.published is None or article.published in article.times
    article.text.encode("utf-8")
    assert len(article.id) == 24


def read_or_refuse(data: bytes, format_: str) -> None:
    try:
        check(parse(data, origin="input", options=ReadOptions(format=format_)))
    except InputError as refusal:
        message = str(refusal)
    else:
        return
    assert message.startswith("input")
    assert "\n" not in message


@settings(max_examples=150, deadline=None)
@given(LINES, st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_every_span_of_a_pasted_text_slices_back(lines: list[str], between: str):
    read_or_refuse(between.join(lines).encode("utf-8", "surrogatepass"), "text")


@settings(max_examples=150, deadline=None)
@given(LINES, st.text(max_size=20), st.sampled_from(["\n", "\n\n", "\r\n", "\r"]))
def test_every_span_of_a_json_line_slices_back(lines: list[str], title: str, between: str):
    read_or_refuse(json.dumps({"text": between.join(lines), "title": title}).encode(), "jsonl")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "h2", "li", "figcaption", "blockquote", "td"]), st.sampled_from(PIECES)),
        max_size=12,
    )
)
def test_every_span_of_a_page_slices_back(parts: list[tuple[str, str]]):
    body = "".join(f"<{tag}>{words}</{tag}>" for tag, words in parts)
    read_or_refuse(PAGE.replace("<h2>", body + "<h2>", 1).encode("utf-8", "surrogatepass"), "html")


BAD_LINKED_DATA = (
    b'<script type="application/ld+json">{"@type":"Article","author":[[{"name":[1,{}]}],3],"datePublished":["x"],'
    b'"headline":{"a":1},"publisher":7,"articleBody":[1]}</script>'
)
HOSTILE = (
    b"<div>" * 400, b"<" * 200, b"&#x110000;&#0;&#xD800;", b'<meta charset="utf-16">', b"\x00", b"\xff\xfe", b'"' * 20,
    b'<meta charset="rot13">', b"<b " + b"a='b' " * 300, b"<table><tr><td>" * 100, b"<ul><li>" * 100, b"\xed\xa0\x80",
    BAD_LINKED_DATA, b'<base href="http://[">', b"\xe2\x80\xa8", b"\r", b'<link rel=canonical href="http://[bad">',
    b"12/19/2023 08:59", b"By A. Name", b"</article>", b"\\ud800", b"{", b"[" * 2000,
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` after one to six accidents: bits flipped, pieces cut, repeated, or put in."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        accident = chance.randrange(5)
        if accident == 0 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        elif accident == 1:
            del changed[at : at + chance.randint(1, 400)]
        elif accident == 2:
            changed[at:at] = changed[chance.randrange(len(changed) + 1) :][:300]
        elif accident == 3:
            changed[at:at] = chance.choice(HOSTILE)
        else:
            changed[at:at] = chance.randbytes(chance.randint(1, 30))
    return bytes(changed)


@pytest.mark.parametrize("format_", FIXTURES)
def test_two_thousand_mutations_give_an_article_or_a_message(format_: str):
    chance = random.Random(7)
    for _ in range(2000):
        read_or_refuse(mutated(FIXTURES[format_], chance), format_)
