"""What the names of an article name, as a graph sees them: how likely a span is the name of a person, a body, a place.

The head is linear, over an early layer of the encoder: what a word is stands there plainer than in the last ones,
which have learnt to tell who said what.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.encode import Tokens
from sayso.records import Span


@dataclass(frozen=True, eq=False)
class Naming:
    """`odds` (N, NAMED) are the log-odds of each token of an article."""

    tokens: Tokens
    odds: NDArray[np.float32]

    def of(self, span: Span) -> tuple[float, ...] | None:
        """The log-odds of a span, one for each of NAMED: the mean of its tokens'. None where it has no token."""
        first, stop = self.tokens.cover(span.start, span.end)
        if first >= stop:
            return None
        return tuple(map(float, self.odds[first:stop].mean(0)))
