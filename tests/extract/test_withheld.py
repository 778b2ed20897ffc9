"""Denials that say something, and those that keep something from somebody."""

import pytest

from sayso.extract.kinds import Places
from sayso.extract.withheld import withholds
from sayso.records import Span


def told(source: str, cue: str, content: str) -> bool:
    text = f"{source} {cue} {content}"
    begin = len(source) + 1
    return withholds(
        text, Places([Span(0, len(source))], [Span(begin, begin + len(cue))], [Span(begin + len(cue) + 1, len(text))])
    )


@pytest.mark.parametrize(
    "content", ["Tarn their first win", "Vidal first win", "his party the victory", "them a late penalty"]
)
def test_what_is_denied_to_somebody_is_no_statement(content: str) -> None:
    assert told("A late header", "denies", content)


@pytest.mark.parametrize(
    "content",
    ["the charges", "that the pier was shut", "Quill had any role in it", "any wrongdoing", "14 counts of fraud", "it"],
)
def test_what_somebody_denies_is_one(content: str) -> None:
    assert not told("Ada Quill", "denies", content)
