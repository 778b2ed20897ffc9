"""Weights that turn what is seen of a statement into the probability that it is right: logistic regression.

`out_of_fold` gives each article the probabilities of weights that were fitted on others, to choose constants by.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

RIDGE = 20.0
"""How many statements' worth of evidence a feature must bring before it weighs much."""
FOLDS = 8


def fitted(x: Floats, y: Floats, counts: Floats) -> Floats:
    """Weights for the columns of x (N, F), and a constant: Newton's method on standardised features, with a ridge.

    counts (N,) is how often each row counts.
    """
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = np.column_stack([(x - mean) / scale, np.ones(len(x))])
    weights = np.zeros(z.shape[1])
    ridge = RIDGE * np.append(np.ones(x.shape[1]), 0)
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ weights))
        hessian = (z * (counts * p * (1 - p))[:, None]).T @ z + np.diag(ridge) + 1e-9 * np.eye(z.shape[1])
        weights = weights - np.linalg.solve(hessian, z.T @ (counts * (p - y)) + ridge * weights)
    plain = weights[:-1] / scale
    return np.append(plain, weights[-1] - plain @ mean)


def probabilities(x: Floats, weights: Floats) -> Floats:
    made: Floats = 1 / (1 + np.exp(-(x @ weights[:-1] + weights[-1])))
    return made


def out_of_fold(x: Sequence[Floats], y: Sequence[Floats], counts: Sequence[float], keys: Sequence[str]) -> list[Floats]:
    """x[a] (N, F) and y[a] (N,) of each article, whose rows count counts[a] times -> its probabilities by weights that
    saw none with its key."""
    made: list[Floats] = [np.zeros(0)] * len(x)
    numbers = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    folds = [numbers[key] % FOLDS for key in keys]
    for fold in range(FOLDS):
        others = [at for at, its in enumerate(folds) if its != fold]
        if not others:
            continue
        weights = fitted(*stacked([x[at] for at in others], [y[at] for at in others], [counts[at] for at in others]))
        for at, its in enumerate(folds):
            if its == fold:
                made[at] = probabilities(x[at], weights)
    return made


def stacked(x: Sequence[Floats], y: Sequence[Floats], counts: Sequence[float]) -> tuple[Floats, Floats, Floats]:
    """The rows of all articles, and how often each counts."""
    return np.concatenate(x), np.concatenate(y), np.repeat(counts, [len(one) for one in y])
