"""Whatever the text, what the rules claim can be checked against it, and no text makes them run away."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.rules import Rules
from sayso.records import Article, Block, Span
from sayso.resolve.within import resolve
from sayso.segment import article_blocks

PIECES = (
    *(
        "“",
        "”",
        '"',
        "''",
        "„",
        "‘",
        "’",
        "'",
        "«",
        "»",
        "›",
        ",",
        ".",
        ":",
        ";",
        "—",
        "(",
        ")",
        "?",
        "!",
        "\n\n",
        "\n",
    ),
    *("said", "says", "told", "that", "according to", "adding", "wants", "to", "is expected", "by", "who", "and"),
    *("I", "we", "sagte", "teilte", "mit", "laut", "nach Angaben", "zufolge", "wie", "so", "dass", "sei", "hat"),
    *("angekündigt", "Ada Quill", "Bell", "the mayor", "Ida Kroll", "der Polizei", "the bridge", "Brücke", "open"),
    *("Mr.", "12", "a.m.", "😀"),
)
REPORTS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=80)
LANGUAGES = st.sampled_from(["en", "de", "fr", None])


def check(article: Article) -> None:
    (extraction,) = Rules().extract([article])
    blocks = article_blocks(article.text, article.blocks)
    ids = [found.id for found in extraction.statements]
    assert len(ids) == len(set(ids))
    for found in extraction.statements:
        assert found.content
        spans = sorted([*found.source, *found.cue, *found.content])
        for span in spans:
            assert any(block.span.contains(span) for block in blocks)
        assert not any(left.overlaps(right) for left, right in pairwise(spans))
        assert found.nested_in is None or (found.nested_in in ids and found.nested_in != found.id)
    statements, sources = resolve(article, extraction)
    known = {source.id for source in sources}
    assert len(known) == len(sources)
    assert [found.id for found in statements] == ids
    for source in sources:
        assert source.mentions == tuple(sorted(set(source.mentions)))
        assert source.name
    for found in statements:
        assert not (found.speakers and found.candidates)
        for speaker in (*found.speakers, *found.candidates):
            assert speaker.source in known
            assert all(span.end <= len(article.text) for span in speaker.via)


@settings(max_examples=150, deadline=None)
@given(REPORTS, LANGUAGES)
def test_every_claim_is_in_the_text(text: str, language: str | None) -> None:
    check(Article(text, language=language))


@settings(max_examples=40, deadline=None)
@given(st.lists(REPORTS.map(str.strip).filter(bool), min_size=1, max_size=4), LANGUAGES, st.data())
def test_every_claim_stays_in_the_blocks_that_are_read(
    parts: list[str], language: str | None, data: st.DataObject
) -> None:
    kinds = st.sampled_from(["headline", "paragraph", "subheading", "caption", "quote", "masthead", "boilerplate"])
    blocks, at = [], 0
    for part in parts:
        blocks.append(Block(Span(at, at + len(part)), data.draw(kinds)))
        at += len(part) + 2
    article = Article("\n\n".join(parts), language=language, blocks=tuple(blocks))
    check(article)
    (extraction,) = Rules().extract([article])
    unread = [block.span for block in blocks if block.kind in ("masthead", "boilerplate")]
    spans = [span for found in extraction.statements for span in (*found.source, *found.cue, *found.content)]
    assert not any(span.overlaps(block) for span in spans for block in unread)


REPORT = (
    "“The bridge is safe,” said Ada Quill. Mr. Bell told reporters on Monday that no one was hurt, adding “it is "
    "over.” According to the harbour office, we know nothing. „Ja“, sagte Ida Kroll. Laut Polizei sei das falsch."
)
NOISE = ["", "“", '"', "\n\n", ".", " said ", "\x00", "»", "’"]


def test_a_damaged_report_is_read_without_complaint() -> None:
    chance = random.Random(7)
    for _ in range(300):
        letters = list(REPORT)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(letters))
            letters[at : at + chance.randint(0, 3)] = chance.choice(NOISE)
        check(Article("".join(letters), language=chance.choice(["en", "de"])))


HOSTILE = {
    "marks": '"' * 50_000,
    "openings": "“a " * 30_000,
    "doubled": "''" * 30_000,
    "stops": "." * 100_000,
    "breaks": "\n " * 50_000,
    "cues": "said " * 30_000,
    "frames": "Bell said, " * 10_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_ends_without_error(text: str) -> None:
    (extraction,) = Rules().extract([Article(text, language="en")])
    assert all(span.end <= len(text) for found in extraction.statements for span in found.content)
