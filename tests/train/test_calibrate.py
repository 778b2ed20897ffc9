"""Weights of a score on data small enough to see through."""

from __future__ import annotations

import numpy as np
import pytest

from train.calibrate import fitted, out_of_fold, probabilities, stacked


def told(seed=0, count=400):
    """One feature that decides, and one that says nothing: x (N, 2), y (N,)."""
    random = np.random.default_rng(seed)
    x = random.normal(size=(count, 2))
    y = (random.uniform(size=count) < 1 / (1 + np.exp(-2 * x[:, 0]))).astype(float)
    return x, y


def test_what_decides_weighs_and_what_says_nothing_does_not():
    deciding, idle, _ = fitted(*told(), np.ones(400))
    assert deciding > 1
    assert abs(idle) < 0.2


def test_probabilities_are_right_on_average():
    x, y = told()
    assert probabilities(x, fitted(x, y, np.ones(len(y)))).mean() == pytest.approx(y.mean(), abs=1e-6)


def test_with_little_evidence_everything_is_as_likely_as_the_average():
    x, y = told(count=4)
    made = probabilities(x, fitted(x, y, np.ones(len(y))))
    assert np.abs(made - y.mean()).max() < 0.15


def test_an_articles_probabilities_do_not_depend_on_its_own_answers_nor_on_those_of_its_variant():
    x, y = told()
    parts_x, parts_y = np.split(x, 40), np.split(y, 40)
    keys = [str(number % 30) for number in range(40)]
    before = out_of_fold(parts_x, parts_y, [1.0] * 40, keys)
    parts_y[3] = 1 - parts_y[3]
    after = out_of_fold(parts_x, parts_y, [1.0] * 40, keys)
    assert np.array_equal(before[3], after[3])
    assert np.array_equal(before[33], after[33])
    assert not np.array_equal(before[4], after[4])


def test_articles_without_statements_have_no_probabilities():
    x, y = told(count=20)
    assert [len(one) for one in out_of_fold([x[:0], x, x], [y[:0], y, y], [1.0] * 3, "abc")] == [0, 20, 20]


def test_what_counts_twice_is_as_if_it_stood_there_twice():
    x, y = told(count=60)
    twice = stacked([x[:20], x[:20], x[20:]], [y[:20], y[:20], y[20:]], [1.0, 1.0, 1.0])
    counted = stacked([x[:20], x[20:]], [y[:20], y[20:]], [2.0, 1.0])
    assert probabilities(x, fitted(*counted)) == pytest.approx(probabilities(x, fitted(*twice)), abs=0.05)
