"""Weights of who is meant, fitted to examples: a softmax over the candidates and nobody, with an L2 penalty, by L-BFGS.

`fit` gives each feature a weight; `layered` puts a hidden layer beside them, for what counts only together with others:
who is named last before a passage speaks in it, unless a label stands before it, and no sum of weights can say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from sayso.resolve.rank import NOBODY, Features, Hidden, Kind

Floats = NDArray[np.float64]
PENALTY = 0.05
PENALTIES: Mapping[Kind, float] = {"body": 0.15}
"""Of all kinds, and of those that have few examples for their features: chosen out of fold."""
STEPS = 200
UNITS, LAYER_PENALTY, LAYER_STEPS, SEED = 12, 0.006, 120, 0
"""Of the hidden layer. Out of fold 24 units do no better, half or double the penalty a little worse."""
IDLE = 0.01
"""What a unit that the penalty has silenced adds at most: it is left out."""


@dataclass(frozen=True, slots=True)
class Example:
    """One choice: the features of each candidate, and which of them was meant (None: nobody known)."""

    kind: Kind
    candidates: tuple[Features, ...]
    meant: tuple[int, ...]
    weight: float = 1.0
    article: int = 0


class _Choices:
    """Examples as one matrix: a row for each candidate and for nobody, x (N, F), the last feature nobody's own."""

    def __init__(self, chosen: Sequence[Example], names: Sequence[str]) -> None:
        place = {name: number for number, name in enumerate(names)}
        self.sizes = np.array([len(one.candidates) + 1 for one in chosen])  # (examples,)
        self.begins = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        self.x = np.zeros((int(self.sizes.sum()), len(names) + 1))
        self.right = np.zeros(len(self.x), bool)
        for begin, size, one in zip(self.begins, self.sizes, chosen, strict=True):
            for row, features in enumerate(one.candidates, begin):
                for name, value in features.items():
                    if name in place:
                        self.x[row, place[name]] = value
            self.x[begin + size - 1, -1] = 1
            self.right[[begin + number for number in one.meant] or [begin + size - 1]] = True
        self.weight = np.array([one.weight for one in chosen])
        self.weight /= self.weight.sum()

    def surprise(self, scores: Floats) -> tuple[float, Floats]:
        """Of scores (N,), the negative log of how likely all that is chosen is, and its slope in each (N,)."""
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, self.begins), self.sizes))
        total, meant = np.add.reduceat(powers, self.begins), np.add.reduceat(powers * self.right, self.begins)
        pull = powers / np.repeat(total, self.sizes) - powers * self.right / np.repeat(meant, self.sizes)
        return float(self.weight @ np.log(total / meant)), np.repeat(self.weight, self.sizes) * pull


def features_of(chosen: Sequence[Example]) -> frozenset[str]:
    """The names of all features that may have a weight."""
    return frozenset(name for one in chosen for features in one.candidates for name in features) - {"misfit"}


def fit(
    chosen: Sequence[Example],
    left_out: frozenset[str] = frozenset(),
    known: Mapping[str, float] = MappingProxyType({}),
    layer: Hidden | None = None,
    begin: Mapping[str, float] = MappingProxyType({}),
) -> dict[str, float]:
    """The weights of one kind of mention; those that are `known` stay as they are, and so does a `layer` beside them;
    the others `begin` as told, and are kept near that. A choice among several mentions of one person is right with
    any."""
    names = sorted(features_of(chosen) - left_out)
    choices = _Choices(chosen, names)
    names.append(NOBODY)
    penalty = PENALTIES.get(chosen[0].kind, PENALTY) / np.sqrt(len(chosen))
    begun = {**begin, **known}
    base = choices.x @ np.array([begun.get(name, 0.0) for name in names])
    if layer is not None:
        base += [layer.score(row) for one in chosen for row in (*one.candidates, {NOBODY: 1.0})]
    free = [number for number, name in enumerate(names) if name not in known]
    x = choices.x[:, free]

    def loss(w: Floats) -> tuple[float, Floats]:
        value, slope = choices.surprise(base + x @ w)
        return value + float(penalty * w @ w / 2), x.T @ slope + penalty * w

    w = minimize(loss, np.zeros(len(free)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    added = {names[at]: float(weight) for at, weight in zip(free, w, strict=True)}
    return {**known, **{name: round(begin.get(name, 0.0) + weight, 3) for name, weight in added.items()}}


def layered(chosen: Sequence[Example], weights: Mapping[str, float]) -> tuple[dict[str, float], Hidden]:
    """The weights of one kind, fitted on together with a hidden layer, and the layer."""
    names = [name for name in weights if name != NOBODY]
    choices = _Choices(chosen, names)
    size = len(names) + 1
    penalty = PENALTY / np.sqrt(len(chosen))
    random = np.random.default_rng(SEED)
    parts = np.cumsum([size, size * UNITS, UNITS])
    begin = np.concatenate([
        [weights[name] for name in (*names, NOBODY)],
        random.normal(0, 0.15, size * UNITS), np.zeros(UNITS), random.normal(0, 0.1, UNITS),
    ])  # fmt: skip

    def loss(values: Floats) -> tuple[float, Floats]:
        w, flat, bias, out = np.split(values, parts)
        rows = flat.reshape(size, UNITS)
        units = np.maximum(choices.x @ rows + bias, 0)  # (N, UNITS)
        value, slope = choices.surprise(choices.x @ w + units @ out)
        below = np.outer(slope, out) * (units > 0)
        value += penalty * w @ w / 2 + LAYER_PENALTY * (flat @ flat + out @ out) / 2
        return float(value), np.concatenate([
            choices.x.T @ slope + penalty * w, (choices.x.T @ below + LAYER_PENALTY * rows).ravel(),
            below.sum(0), units.T @ slope + LAYER_PENALTY * out,
        ])  # fmt: skip

    found = minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": LAYER_STEPS}).x
    w, flat, bias, out = np.split(np.round(found, 3), parts)
    own = {name: float(weight) for name, weight in zip((*names, NOBODY), w, strict=True)}
    used = np.abs(out) > IDLE
    rows = flat.reshape(size, UNITS)[:, used].tolist()
    known = {name: tuple(row) for name, row in zip((*names, NOBODY), rows, strict=True)}
    return own, Hidden(known, tuple(bias[used].tolist()), tuple(out[used].tolist()))
