"""How likely each known person is meant: plain features of a mention and a candidate, and a weight for each.

A softmax over the candidates and "nobody known"; the weights are `weights.json`, which `train/rank.py` makes. One
set of weights for each kind: "he" and "she", "his" and "her", "they", "it", descriptions, passages without a frame.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sayso.records import Span
    from sayso.resolve.entity import Entity

Kind = Literal["he", "his", "they", "it", "description", "passage"]
KINDS: tuple[Kind, ...] = ("he", "his", "they", "it", "description", "passage")

NOBODY = "nobody"
"""The name of the weight of "nobody known"; its only feature is 1."""

Features = Mapping[str, float]
"""Features that are not 0, by name."""


@dataclass(frozen=True)
class Ranker:
    """Weights by kind and feature. `sure` is the least probability for an answer."""

    weights: Mapping[str, Mapping[str, float]]
    sure: float

    def chances(
        self, kind: Kind, _place: Span, _people: Sequence[Entity], candidates: Sequence[Features]
    ) -> list[float]:
        """Of each candidate that it is meant; what is left to 1 is for nobody.

        Only the features count; the place and the people are for a ranker that is being taught.
        """
        weights = self.weights[kind]
        scores = [sum(weights.get(name, 0.0) * value for name, value in one.items()) for one in candidates]
        nobody = weights.get(NOBODY, 0.0)
        highest = max([nobody, *scores])
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers) + math.exp(nobody - highest)
        return [power / total for power in powers]


@cache
def shipped() -> Ranker:
    """The ranker with the weights that come with the program."""
    read = json.loads(files("sayso.resolve").joinpath("weights.json").read_text(encoding="utf-8"))
    return Ranker(read["weights"], read["sure"])
