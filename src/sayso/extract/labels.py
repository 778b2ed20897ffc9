"""What the model's numbers stand for: four layers of tags, four links, and how far apart two tokens are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LAYERS = ("source", "cue", "content", "inner")
"""Each layer has tags of its own. `inner` is the content of a statement inside another one's content."""

OUTSIDE, BEGINS, GOES_ON = 0, 1, 2
TAGS = 3

LINKS = ("source", "cue", "content", "more cue")
"""Pointers to a token. From a content to the first token of its source and cue, or to the window's start token
where it has none; from a piece of a content or of a cue to the first token of its first piece (maybe itself)."""

FAR = 24
DISTANCES = 2 * FAR + 1


_BUCKETS = np.minimum(FAR, np.floor(3 * np.log2(1 + np.arange(512)))).astype(np.int64)


def distances(origin: NDArray[np.int64], targets: NDArray[np.int64]) -> NDArray[np.int64]:
    """Buckets 0 .. 2 * FAR of `targets - origin`, three to a doubling, FAR for no distance at all."""
    apart = targets - origin
    buckets: NDArray[np.int64] = np.sign(apart) * _BUCKETS[np.minimum(np.abs(apart), len(_BUCKETS) - 1)] + FAR
    return buckets
