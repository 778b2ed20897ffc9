"""Whether a statement is right is judged beside the others that are told."""

from __future__ import annotations

import pytest

pytest.importorskip("scipy")

import numpy as np

from sayso.extract.decode import Found, Numbers
from sayso.extract.kinds import Places
from sayso.extract.sureness import SURENESS
from sayso.extract.telling import candidates
from sayso.extract.trust import FEATURES
from sayso.records import Article, Span, Statement
from train.corpora import Gold
from train.held import Article as Held
from train.sift import Judged, in_company

TEXT = "Mara Lind said the old ferry would sail again in the spring. Nobody waited."
CONTENT = "the old ferry would sail again in the spring"
NUMBERS = Numbers(*[None] * 4, least=0.3)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def article() -> Held:
    known = Article(TEXT, language="en")
    gold = Statement(known.id, content=(span(CONTENT),), source=(span("Mara Lind"),), cue=(span("said"),))
    return Held(Gold("ferry", "written", known, (gold,), None, (False,)), [], [])


def judged(*contents: tuple[str, bool]) -> Judged:
    """Found with a content each, in the inner layer or not; every one would be right alone."""
    found = [
        (
            Found([(0, 1)], inner=inner, sureness=(0.5,) * len(SURENESS)),
            Places([span("Mara Lind")], [span("said")], [span(words)]),
        )
        for words, inner in contents
    ]
    some = candidates(article().gold.article, found)
    return Judged(article(), some, np.zeros((len(found), len(FEATURES))), np.ones(len(found)))


PART = "ferry would sail again in the spring"


def test_a_part_that_is_told_beside_the_whole_is_wrong():
    both = judged((CONTENT, False), (PART, True))
    assert in_company(both, np.array([0.9, 0.9]), NUMBERS).right.tolist() == [1, 0]


def test_a_part_alone_is_right():
    both = judged((CONTENT, False), (PART, True))
    assert in_company(both, np.array([0.1, 0.9]), NUMBERS).right.tolist() == [1, 1]


def test_of_two_that_cannot_both_be_told_each_is_judged_as_if_it_were():
    rivals = judged((CONTENT, False), (PART, False))
    assert in_company(rivals, np.array([0.9, 0.8]), NUMBERS).right.tolist() == [1, 1]
