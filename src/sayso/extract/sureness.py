"""How sure the graph is of a content: what is seen of its tags, beside what `trust` sees of the statement."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.extract.labels import BEGINS, GOES_ON, OUTSIDE

SURENESS = (
    *("content", "content starts", "content ends", "begins inside", "weakest", "gain"),  # tags
    *("found", "found cheaper", "found dearer", "contested"),  # at which prices, and whether another overlaps
    *("source", "cue", "source share", "cue share"),  # links
    "length",
)
MOST_GAIN = 6.0

Floats = NDArray[np.float32]
Place = tuple[int, int]


class Gains:
    """How much a layer's score rises by a content, against no tag there: what its opening may cost at most."""

    def __init__(self, tags: Floats, moves: Floats) -> None:
        """tags (N, TAGS), moves (from, to)."""
        self.begins = tags[:, BEGINS] - tags[:, OUTSIDE]
        goes_on = tags[:, GOES_ON] - tags[:, OUTSIDE] + (moves[GOES_ON, GOES_ON] - moves[OUTSIDE, OUTSIDE])
        self.upto = np.append(0.0, np.cumsum(goes_on, dtype=np.float64))
        rest = moves[OUTSIDE, OUTSIDE]
        self.alone = moves[OUTSIDE, BEGINS] + moves[BEGINS, OUTSIDE] - 2 * rest
        several = moves[OUTSIDE, BEGINS] + moves[BEGINS, GOES_ON] + moves[GOES_ON, OUTSIDE] - 2 * rest
        self.several = several - moves[GOES_ON, GOES_ON]

    def of(self, pieces: Sequence[Place]) -> float:
        gain = (
            sum(
                self.begins[first] + self.upto[stop] - self.upto[first + 1]
                + (self.several if stop > first + 1 else self.alone)
                for first, stop in pieces
            )
        )  # fmt: skip
        return min(MOST_GAIN, float(gain))


def of_tags(logs: Floats, pieces: Sequence[Place]) -> tuple[float, ...]:
    """Mean log probability of a content's tags, of its first tag and of what follows it; most for another beginning;
    the least log probability of a tag."""
    inside = np.concatenate([logs[first:stop] for first, stop in pieces])
    tagged = np.logaddexp(inside[:, BEGINS], inside[:, GOES_ON])
    again = [logs[first + 1 : stop, BEGINS].max() for first, stop in pieces if stop > first + 1]
    begins, ends = pieces[0][0], pieces[-1][1]
    return (
        float(tagged.mean()),
        float(logs[begins, BEGINS]),
        float(np.logaddexp(logs[ends, OUTSIDE], logs[ends, BEGINS])) if ends < len(logs) else 0.0,
        float(np.exp(max(again, default=-np.inf))),
        float(tagged.min()),
    )
