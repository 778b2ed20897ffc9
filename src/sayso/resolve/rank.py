"""How likely each known person is meant: plain features of a mention and a candidate, and a weight for each.

A softmax over the candidates and "nobody known"; the weights are `weights.json`, which `train/rank.py` makes. One
set of weights for each kind: "he" and "she", "his" and "her", "they", "it", descriptions of people and of bodies,
passages without a frame, and the firm that a report is about.
Some kinds have a hidden layer beside them, for what counts only together with others.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from sayso.records import Span
    from sayso.resolve.entity import Entity

Kind = Literal["he", "his", "they", "it", "description", "body", "passage", "firm"]
KINDS: tuple[Kind, ...] = ("he", "his", "they", "it", "description", "body", "passage", "firm")

NOBODY = "nobody"
"""The name of the weight of "nobody known"; its only feature is 1."""

Features = Mapping[str, float]
"""Features that are not 0, by name."""


@dataclass(frozen=True)
class Hidden:
    """A layer of units, each 0 where it would be below: `rows` are the weights of each feature in them (units,), `bias`
    (units,) what they begin with, `out` (units,) what each adds to the score."""

    rows: Mapping[str, tuple[float, ...]]
    bias: tuple[float, ...]
    out: tuple[float, ...]

    def score(self, features: Features) -> float:
        units = list(self.bias)
        for name, value in features.items():
            if name in self.rows:
                for at, weight in enumerate(self.rows[name]):
                    units[at] += weight * value
        return sum(out * unit for out, unit in zip(self.out, units, strict=True) if unit > 0)


@dataclass(frozen=True)
class Ranker:
    """Weights by kind and feature, and layers by kind. `sure` is the least probability for an answer."""

    weights: Mapping[str, Mapping[str, float]]
    sure: float
    hidden: Mapping[str, Hidden] = field(default_factory=dict)

    def chances(
        self, kind: Kind, _place: Span, _people: Sequence[Entity], candidates: Sequence[Features]
    ) -> list[float]:
        """Of each candidate that it is meant; what is left to 1 is for nobody.

        Only the features count; the place and the people are for a ranker that is being taught.
        """
        weights = self.weights.get(kind, {})
        scores = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in candidates]
        nobody = weights.get(NOBODY, 0.0)
        if (layer := self.hidden.get(kind)) is not None:
            scores = [score + layer.score(one) for score, one in zip(scores, candidates, strict=True)]
            nobody += layer.score({NOBODY: 1.0})
        highest = max([nobody, *scores])
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers) + math.exp(nobody - highest)
        return [power / total for power in powers]


@cache
def shipped() -> Ranker:
    """The ranker with the weights that come with the program."""
    return read(json.loads(files("sayso.resolve").joinpath("weights.json").read_text(encoding="utf-8")))


def read(written: Mapping[str, Any]) -> Ranker:
    layers = {
        kind: Hidden(
            {name: _floats(row) for name, row in one["rows"].items()}, _floats(one["bias"]), _floats(one["out"])
        )
        for kind, one in written.get("hidden", {}).items()
    }
    return Ranker(written["weights"], written["sure"], layers)


def write(ranker: Ranker) -> dict[str, Any]:
    """What `read` reads, a layer's numbers a line for each feature."""
    layers = {
        kind: {
            "rows": {name: _line(row) for name, row in one.rows.items()},
            "bias": _line(one.bias),
            "out": _line(one.out),
        }
        for kind, one in ranker.hidden.items()
    }
    return {"weights": ranker.weights, "sure": ranker.sure, "hidden": layers}


def _floats(line: str) -> tuple[float, ...]:
    return tuple(map(float, line.split()))


def _line(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:g}" for number in numbers)
