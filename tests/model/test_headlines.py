"""Which statements of a headline count, and what a caption says."""

from __future__ import annotations

import pytest

from sayso.extract.headlines import captioned, captions, headlines, speaks
from sayso.extract.kinds import Places
from sayso.records import Article, Block, Span


def heard(headline, source, cue, content, language="en"):
    text = f"{headline}\n\nThe bath opened in May."
    blocks = (
        Block(Span(0, len(headline)), "headline"),
        Block(Span(len(headline) + 2, len(text)), "paragraph"),
    )

    def spans(words):
        start = text.index(words)
        return [Span(start, start + len(words))] if words else []

    article = Article(text, language=language, blocks=blocks)
    return speaks(article, Places(spans(source), spans(cue), spans(content)), headlines(article))


@pytest.mark.parametrize(
    ("headline", "source", "cue", "content"),
    [
        ("Mayor: Bath stays shut", "Mayor", ":", "Bath stays shut"),
        ("Mayor says bath stays shut", "Mayor", "says", "bath stays shut"),
        ("“We want to swim”", "", "", "“We want to swim”"),
        ("Bath ‘a disgrace’, town hears", "", "hears", "Bath ‘a disgrace’"),
    ],
)
def test_marks_or_someone_who_says_it_make_a_statement(headline, source, cue, content):
    assert heard(headline, source, cue, content)


@pytest.mark.parametrize(
    ("headline", "source", "cue", "content"),
    [
        ("The bath: Why nobody swims", "The bath", ":", "Why nobody swims"),
        ("Town hopes for the bath", "", "hopes", "for the bath"),
        ("Bath to open", "", "", "Bath to open"),
    ],
)
def test_a_topic_is_none(headline, source, cue, content):
    assert not heard(headline, source, cue, content)


def test_a_german_topic_is_none():
    assert not heard("Freibad: Warum keiner schwimmt", "Freibad", ":", "Warum keiner schwimmt", "de")


def test_below_the_headline_everything_counts():
    assert heard("The bath", "", "", "The bath opened in May")


@pytest.mark.parametrize(
    ("caption", "source", "content", "says"),
    [
        ("Ada Quill: We had to leave at night.", "Ada Quill", "We had to leave at night.", True),
        ("Ada Quill: We had to leave at night.", "Ada Quill", "We had to leave at night", True),
        ("Ada Quill: We had to leave at night.", "Ada Quill", "We had to leave", False),
        ("Ada Quill had to leave at night.", "Ada Quill", "had to leave at night.", False),
        ("The mill, Ada Quill: it is shut.", "Ada Quill", "it is shut.", False),
        ("Ada Quill: We had to leave at night.", "", "We had to leave at night.", False),
    ],
)
def test_a_caption_speaks_behind_its_first_name_and_a_colon(caption, source, content, says):
    text = f"The bath opened in May.\n\n{caption}"
    blocks = (Block(Span(0, 23), "paragraph"), Block(Span(25, len(text)), "caption"))
    spans = [[Span(at, at + len(words))] if (at := text.index(words)) and words else [] for words in (source, content)]
    article = Article(text, language="en", blocks=blocks)
    assert captioned(article, Places(spans[0], [], spans[1]), captions(article)) is says
