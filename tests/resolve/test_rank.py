"""How likely each candidate is: weights of features, and a layer for what counts only together with others."""

from __future__ import annotations

import pytest

from sayso.records import Span
from sayso.resolve.rank import NOBODY, Hidden, Ranker, read, write

LAYER = Hidden({"named": (1.0, 0.0), "labelled": (-1.0, 2.0), NOBODY: (0.0, 0.0)}, (0.0, -1.0), (2.0, 3.0))


def test_a_unit_below_nothing_adds_nothing() -> None:
    assert LAYER.score({"named": 1.0}) == 2.0
    assert LAYER.score({"labelled": 1.0}) == 3.0
    assert LAYER.score({"named": 1.0, "labelled": 1.0}) == 3.0
    assert LAYER.score({"unknown": 1.0}) == 0.0


def test_a_layer_adds_to_the_scores_of_its_kind_alone() -> None:
    ranker = Ranker({"he": {}, "passage": {}}, 0.5, {"passage": LAYER})
    assert ranker.chances("he", Span(0, 1), (), [{"named": 1.0}]) == [0.5]
    assert ranker.chances("passage", Span(0, 1), (), [{"named": 1.0}]) == [pytest.approx(0.881, abs=1e-3)]


def test_what_is_written_is_read_again() -> None:
    ranker = Ranker({"he": {"near": 1.5}}, 0.5, {"he": LAYER})
    assert read(write(ranker)) == ranker
    assert read({"weights": {"he": {}}, "sure": 0.5}).hidden == {}
