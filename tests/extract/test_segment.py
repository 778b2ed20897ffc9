"""Sentences and tokens as exact quotes of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Span
from sayso.segment import article_blocks, sentences, tokens


def split(text: str, language: str | None = "en") -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, Span(0, len(text)), language)]


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("Mr. Bell came at 5 p.m. on Monday.|He left.", "en"),
        ("The train left at 5 p.m.|The bus did not.", "en"),
        ("The U.S. Army came.|It left.", "en"),
        ("J. K. Bell wrote it.|No one read it.", "en"),
        ("“Why?” Bell asked.|No one knew.", "en"),
        ("“Why?” he asked.|“Because!”|She left.", "en"),
        ("It cost $3.50.|Status: 08:59 a.m", "en"),
        ("Am 3. Oktober kam er.|Das war 2005.|Der Rest blieb.", "de"),
        ("Das gilt z. B. nicht.|„Ja.“, sagte er.|„Nein!“, rief sie.", "de"),
        ("Papst Benedikt XVI. kam um 8.30 Uhr.|Er ging.", "de"),
        ("Es war das 20. Jahrhundert.|Dr. Kroll schrieb es auf.", "de"),
    ],
)
def test_sentences(marked: str, language: str) -> None:
    assert split(marked.replace("|", " "), language) == marked.split("|")


def test_tokens_keep_words_whole_and_part_the_genitive() -> None:
    text = "Bell’s 27-year-old dog isn't at 10.5 U.S. shows, e.g. “Tarn & Co.”"
    found = [text[span.start : span.end] for span in tokens(text, Span(0, len(text)))]
    assert found[:8] == ["Bell", "’s", "27-year-old", "dog", "isn't", "at", "10.5", "U.S."]
    assert found[8:] == ["shows", ",", "e.g.", "“", "Tarn", "&", "Co", ".", "”"]


def test_blank_lines_make_paragraphs_where_an_article_has_no_blocks() -> None:
    text = "One line.\nIt ends.\n\n  Two lines\ngo on. \n \nThree."
    assert [text[block.span.start : block.span.end] for block in article_blocks(text)] == [
        "One line.", "It ends.", "Two lines\ngo on.", "Three.",
    ]  # fmt: skip


ANY = st.text(st.sampled_from("aB1.!?,:;'’“”„\"«»()-–… \n\t😀äÄ"), max_size=80) | st.text(max_size=60)


@settings(max_examples=200, deadline=None)
@given(ANY, st.sampled_from(["en", "de", None]), st.data())
def test_nothing_but_space_lies_between(text: str, language: str | None, data: st.DataObject) -> None:
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    within = Span(start, data.draw(st.integers(start + 1, len(text))))
    for spans in (sentences(text, within, language), tokens(text, within)):
        at = within.start
        for span in spans:
            assert at <= span.start
            assert span.end <= within.end
            assert not text[at : span.start].strip()
            at = span.end
        assert not text[at : within.end].strip()
