"""Which of what was found is told: by its score, by what it overlaps, and by the marks inside it."""

from __future__ import annotations

import pytest

pytest.importorskip("numpy")

from sayso.extract.decode import Found, Numbers
from sayso.extract.kinds import Places
from sayso.extract.quoted import SHARE
from sayso.extract.sureness import SURENESS
from sayso.extract.telling import candidates, likely, told
from sayso.records import Article, Span

TEXT = "Aas nannte die Schleuse „ein Wrack“, das niemand will. Der Kreis, teilte er mit, habe kein Geld."


def found(source: str, cue: str, content: str) -> tuple[Found, Places]:
    places = ([Span(TEXT.index(words), TEXT.index(words) + len(words))] for words in (source, cue, content))
    return Found([(0, 1)], sureness=(0.5,) * len(SURENESS)), Places(*places)


CALLED = found("Aas", "nannte", "die Schleuse „ein Wrack“, das niemand will")
SHORTER = found("Aas", "nannte", "die Schleuse „ein Wrack“")
PLAIN = found("er", "teilte", "habe kein Geld")
SOME = candidates(Article(TEXT, language="de"), [CALLED, SHORTER, PLAIN])


def contents(*scores: float, shared_frames: bool = True) -> list[tuple[str, float | None]]:
    numbers = Numbers(*[None] * 4, least=0.5, shared_frames=shared_frames)
    return [
        (TEXT[where.content[0].start : where.content[0].end], score) for where, _, score in told(SOME, scores, numbers)
    ]


def test_of_two_that_overlap_the_likeliest_is_told_if_it_is_likely_enough():
    numbers = Numbers(*[None] * 4, least=0.5)
    assert likely(SOME, [0.6, 0.7, 0.4], numbers) == [1]
    assert likely(SOME, [0.7, 0.6, 0.5], numbers) == [0, 2]


def test_words_in_marks_are_told_though_their_content_is_not_likely_enough():
    assert contents(0.4, 0.3, 0.9) == [("habe kein Geld", 0.9), ("„ein Wrack“", pytest.approx(0.4 * SHARE))]


def test_words_in_marks_are_told_once_and_beside_what_holds_them():
    assert contents(0.4, 0.8, 0.2) == [("die Schleuse „ein Wrack“", 0.8), ("„ein Wrack“", pytest.approx(0.8 * SHARE))]


def test_where_frames_are_not_shared_marks_make_no_statement():
    assert contents(0.4, 0.3, 0.9, shared_frames=False) == [("habe kein Geld", 0.9)]


def test_a_quotation_with_a_frame_of_its_own_is_told_inside_what_is_retold():
    text = "“The old gate holds,” Lind said, according to the Harbour Post. It “holds,” Aas said, according to Lind."
    outer = [
        (Found([(0, 1)], sureness=(0.5,) * len(SURENESS)), Places([Span(*source)], [Span(*cue)], [Span(*content)]))
        for source, cue, content in (((46, 62), (33, 45), (0, 31)), ((99, 103), (86, 98), (64, 84)))
    ]
    some = candidates(Article(text, language="en"), outer)
    inner = told(some, [0.8, 0.8], Numbers(*[None] * 4, least=0.5))[2:]
    ((where, _, score),) = inner
    assert (text[slice(*where.source[0])], text[slice(*where.content[0])]) == ("Lind", "“The old gate holds,”")
    assert score == pytest.approx(0.8 * SHARE)
