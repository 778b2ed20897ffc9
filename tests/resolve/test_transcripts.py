"""Who answers in a transcript whose turns begin with a letter."""

from __future__ import annotations

import re

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Span, Statement
from sayso.resolve.within import resolve

ENGLISH = """Mara Quell, 44, took over the port of Lenn in May. We met on the quay.

Q: What was the first thing you changed?

A: The lamps. You could not see where the water began.

Q: The council says the bridge will open in March.

A: It has said so three times. I believe it when I stand on it.

The port has nine cranes."""
GERMAN = """Die Biologin Mara Quell hat elf Jahre lang Kröten über die Straße getragen.

Frage: Warum haben Sie aufgehört?

Antwort: Weil es keine mehr gibt. Im letzten Jahr waren es neun."""


def transcript(text: str, language: str) -> list[tuple[str, list[str]]]:
    """Of each turn its letter and who is meant, and the same of "I believe"."""
    made = [
        Statement("", source=(Span(*turn.span(1)),), cue=(Span(turn.end(1), turn.end(1) + 1),),
                  content=(Span(*turn.span(2)),), kind="free_direct", medium="speech")
        for turn in re.finditer(r"^(Q|A|Frage|Antwort): (.+)$", text, re.MULTILINE)
    ]  # fmt: skip
    if believed := re.search(r"(I) (believe) (it)", text):
        made.append(
            Statement("", source=(Span(*believed.span(1)),), cue=(Span(*believed.span(2)),),
                      content=(Span(*believed.span(3)),), kind="indirect", medium="thought", nested_in=made[-1].id)
        )  # fmt: skip
    answered, sources = resolve(Article(text, language), Extraction(tuple(made)))
    names = {source.id: source.name for source in sources}
    return [
        (text[said.source[0].start : said.source[0].end], [names[one.source] for one in said.speakers])
        for said in answered
    ]


@pytest.mark.parametrize(("text", "language"), [(ENGLISH, "en"), (GERMAN, "de")])
def test_whoever_is_interviewed_answers(text: str, language: str) -> None:
    turns = transcript(text, language)
    assert {tuple(who) for letter, who in turns if letter in ("A", "Antwort", "I")} == {("Mara Quell",)}
    assert "Mara Quell" not in [name for letter, who in turns if letter in ("Q", "Frage") for name in who]


def test_without_questions_a_letter_is_a_source_like_others() -> None:
    told = transcript(ENGLISH.replace("Q:", "B:"), "en")
    assert told[0] == ("A", ["A"])
