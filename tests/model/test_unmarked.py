"""Passages that lost their marks, behind the words of whoever says them."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")

from sayso.extract.kinds import Places
from sayso.extract.ruled import Ruled
from sayso.extract.unmarked import unfound
from sayso.records import Article, Span

OPENING = "The ferry to Osk has been tied up since March. The harbour is empty.\n\nA crew of four waits on the pier."
FRAMED = "Without the ferry there is no town, said the skipper with the cap."
TOLD = (
    "The only reason the ferry lies here is the winter in the capital. That is where the money for the engine went. "
    "Therefore the only way to see it sail is a new council."
)
LOST = (
    "We slept in the wheelhouse because the cabins had been sold. I counted nine nights of that before anybody came "
    "to look, and then we were asked for our tickets."
)
CLOSING = "In the evening the lamps on the pier go on, one after the other, and go off again at ten."


def added(*paragraphs, found=()):
    """The passages added to a report, as their opening words; `found` are (source, cue, content) in words."""
    text = "\n\n".join((OPENING, *paragraphs, CLOSING))
    article = Article(text, language="en")

    def spans(words):
        start = text.index(words) if words else 0
        return [Span(start, start + len(words))] if words else []

    places = [Places(*map(spans, one)) for one in found]
    return [
        " ".join(text[places.content[0].start : places.content[-1].end].split()[:4])
        for places in unfound(article, Ruled(article).drafts, places)
    ]


SAID = ("the skipper with the cap", "said", "Without the ferry there is no town")
AGAIN = "It was in March that the crew was held at the gate, says Ana Lind."


def test_a_passage_that_the_rules_know_is_added_once():
    assert added(AGAIN, LOST) == ["We slept in the"]
    assert added(AGAIN, LOST, found=[("", "", LOST)]) == []


def test_a_statement_inside_a_passage_does_not_stand_for_it():
    inside = ("anybody", "", "we were asked for our tickets")
    assert added(AGAIN, LOST, found=[inside]) == ["We slept in the"]


def test_words_behind_a_frame_go_on_with_it_where_a_report_has_lost_marks():
    assert added(FRAMED, TOLD, AGAIN, LOST, found=[SAID]) == ["We slept in the", "The only reason the"]


def test_a_report_that_has_lost_no_marks_has_none_that_go_on():
    assert added(FRAMED, TOLD, found=[SAID]) == []


def test_narration_behind_words_is_the_reporters():
    past = "The council had met in the night. It was cold, and the vote was late. " * 3
    assert added(FRAMED, past.strip(), AGAIN, LOST, found=[SAID]) == ["We slept in the"]


def test_what_somebody_else_says_does_not_go_on():
    other = ("the only way", "is", "a new council")
    assert added(FRAMED, TOLD, AGAIN, LOST, found=[SAID, other]) == ["We slept in the"]


def test_where_the_author_says_i_nothing_goes_on():
    mine = "Nobody asked, but I think that the pier is beautiful."
    author = ("I", "think", "that the pier is beautiful")
    assert added(FRAMED, TOLD, AGAIN, LOST, mine, found=[SAID, author]) == ["We slept in the"]
