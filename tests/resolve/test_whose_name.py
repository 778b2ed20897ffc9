"""Whose name a source in brackets is led to, over whole reports as real news write them."""

from __future__ import annotations

import re

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Block, Source, Span, Statement
from sayso.resolve.within import resolve


def led(marked: str, language: str = "en", headline: bool = False) -> list[list[Source]]:
    """Whom each source in brackets is led to; the first line is a headline, if there is one."""
    parts = re.split(r"[\[\]]", marked)
    text, spans = "", []
    for place, part in enumerate(parts):
        if place % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    lines = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    blocks = tuple(
        Block(line, "headline" if headline and not place else "paragraph") for place, line in enumerate(lines)
    )
    article = Article(text, language, blocks=blocks)
    said = tuple(Statement(article.id, content=(Span(span.end, span.end + 5),), source=(span,)) for span in spans)
    statements, sources = resolve(article, Extraction(said))
    known = {source.id: source for source in sources}
    return [[known[speaker.source] for speaker in one.speakers] for one in statements]


def names(marked: str, language: str = "en", headline: bool = False) -> list[str]:
    return [" + ".join(one.name for one in some) for some in led(marked, language, headline)]


@pytest.mark.parametrize("headline", ["Ada Quill Slams Omar Tann", "Using Omar Tann, Pier Club Wins"])
def test_capitals_of_a_headline_are_no_longer_name(headline: str) -> None:
    report = f"{headline}\nOmar Tann rowed home. [Tann] said it rained. The mayor, Ada Quill, waited."
    assert names(report, headline=True) == ["Omar Tann"]


def test_a_headline_in_capitals_names_by_surname() -> None:
    report = "[Tann] Says No To Rain\nOmar Tann rowed home. Tann was wet."
    assert names(report, headline=True) == ["Omar Tann"]


def test_a_capital_before_a_full_name_that_stands_alone_elsewhere_is_no_part_of_it() -> None:
    report = "Omar Tann rowed home. “Crooked Omar Tann,” they sang. [Tann] said it rained."
    assert names(report) == ["Omar Tann"]
    assert names("Omar Jan Tann rowed. Jan Tann waited. [Tann] said it rained.") == ["Omar Jan Tann"]


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("Omar A. Tann rowed home. [Mr. Tann] said it rained.", "Omar A. Tann"),
        ("[Tarn Harbour Workers Party Council Chairman Omar Tann] said it rained.", "Omar Tann"),
        ("The pilot Omar J. Tann Jr. rowed home. [Tann] said it rained.", "Omar J. Tann Jr."),
        ("[The T.R.A.] said it rained.", "T.R.A."),
    ],
)
def test_letters_with_full_stops_and_long_titles_leave_the_name_whole(report: str, name: str) -> None:
    assert names(report) == [name]


def test_a_son_is_not_his_father() -> None:
    report = "Omar J. Tann rowed home. His son Omar Tann Jr. waited. [Omar Tann Jr.] said it rained."
    assert names(report) == ["Omar Tann Jr."]
