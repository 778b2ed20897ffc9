"""Weights that are fitted to choices: of each feature, and of what counts only together with others."""

from __future__ import annotations

import pytest

pytest.importorskip("onnx")
pytest.importorskip("scipy")

from sayso.records import Span
from sayso.resolve import people
from sayso.resolve.rank import Ranker
from train.rank import strangers
from train.rank_fit import Example, fit, layered

ONE, OTHER, BOTH = {"named": 1.0}, {"labelled": 1.0}, {"named": 1.0, "labelled": 1.0}
NEITHER: dict[str, float] = {}


def choice(meant: dict[str, float], other: dict[str, float]) -> Example:
    return Example("passage", (meant, other), (0,))


EITHER = [choice(ONE, BOTH), choice(OTHER, BOTH), choice(ONE, NEITHER), choice(OTHER, NEITHER)] * 40
"""Whoever is named or labelled is meant, but not both: no sum of two weights can say that."""


def share(ranker: Ranker) -> float:
    """How many choices are right."""
    chances = (ranker.chances("passage", Span(0, 1), (), one.candidates) for one in EITHER)
    return sum(meant > other for meant, other in chances) / len(EITHER)


def test_a_layer_learns_what_no_sum_of_weights_can_say() -> None:
    weights = fit(EITHER)
    assert share(Ranker({"passage": weights}, 0.5)) < 1
    own, layer = layered(EITHER, weights)
    assert share(Ranker({"passage": own}, 0.5, {"passage": layer})) == 1


def test_a_choice_of_nobody_is_learnt() -> None:
    weights = fit([Example("passage", (ONE,), ())] * 20)
    assert Ranker({"passage": weights}, 0.5).chances("passage", Span(0, 1), (), [ONE])[0] < 0.1


def test_the_same_examples_give_the_same_layer() -> None:
    weights = fit(EITHER)
    assert layered(EITHER, weights) == layered(EITHER, weights)


def test_half_of_the_given_names_are_strange_only_as_long_as_they_are_to_be() -> None:
    names = ("Ada", "Anna", "Boris", "Emma", "Igor", "Lars", "Maria", "Oskar", "Peter", "Vera")
    with strangers():
        strange = [name for name in names if people.first_name(name) is None]  # type: ignore[attr-defined]
        assert all(people.is_given(name) == (name not in strange) for name in names)  # type: ignore[attr-defined]
    assert 0 < len(strange) < len(names)
    assert all(people.first_name(name) for name in names)  # type: ignore[attr-defined]
