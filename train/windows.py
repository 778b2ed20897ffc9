"""Corpus rows -> labelled tokens -> batches of labelled windows.

A layer holds spans that do not overlap. A content that overlaps one placed before (longer ones go first) is an
inner one; what overlaps there too is not taught.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from sayso.extract.encode import Special, Tokens, Window, batch, encode
from sayso.extract.labels import BEGINS, GOES_ON, LAYERS, LINKS, OUTSIDE

SOURCE, CUE, CONTENT, INNER = range(len(LAYERS))
TO_SOURCE, TO_CUE, TO_CONTENT, TO_MORE_CUE = range(len(LINKS))
UNKNOWN = -100
NO_TARGET = -1

Place = tuple[int, int]


@dataclass
class Labelled:
    """An article's tokens with `tags` (layers, N) and `links`: (link, first and last token of the span, target).

    A target is a token, NO_TARGET for "none", or UNKNOWN where the corpus does not say. `taught` (layers,) is
    0 for layers that this corpus has no marks for.
    """

    tokens: Tokens
    tags: NDArray[np.int64]
    links: list[tuple[int, int, int, int]] = field(default_factory=list)
    taught: tuple[int, ...] = (1,) * len(LAYERS)


def label(row: Mapping[str, Any], tokenizer: Tokenizer, special: Special, *, cased: bool) -> Labelled:
    tokens = encode(row["text"], tokenizer, special, cased=cased)
    out = Labelled(tokens, np.full((len(LAYERS), len(tokens)), OUTSIDE, np.int64))
    if row["corpus"] == "polnear":  # univocal: nothing is marked inside a content
        out.taught = (1, 1, 1, 0)

    def pieces(spans: list[list[int]]) -> list[Place]:
        return [place for place in (tokens.cover(*span) for span in sorted(spans)) if place[0] < place[1]]

    placed: list[set[Place]] = [set() for _ in LAYERS]

    def place(layer: int, spans: list[Place]) -> bool:
        """Whether all spans stand in the layer now; a span that stands there already is shared."""
        fresh = [span for span in spans if span not in placed[layer]]
        if any(out.tags[layer, first:stop].any() for first, stop in fresh):
            return False
        for first, stop in fresh:
            out.tags[layer, first] = BEGINS
            out.tags[layer, first + 1 : stop] = GOES_ON
        placed[layer].update(fresh)
        return True

    statements = [{role: pieces(said[role]) for role in LAYERS[:INNER]} for said in row["attributions"]]
    for said in sorted(statements, key=lambda said: -sum(stop - first for first, stop in said["content"])):
        content = said["content"]
        if not content:
            continue
        again = any(piece in placed[CONTENT] for piece in content)
        if (again or not place(CONTENT, content)) and not place(INNER, content):
            continue
        first, stop = content[0]
        for link, layer, role in ((TO_SOURCE, SOURCE, "source"), (TO_CUE, CUE, "cue")):
            spans = said[role]
            target = (spans[0][0] if place(layer, spans) else UNKNOWN) if spans else NO_TARGET
            out.links.append((link, first, stop - 1, target))
        for begin, end in content:
            out.links.append((TO_CONTENT, begin, end - 1, first))
        if said["cue"] and said["cue"][0] in placed[CUE]:
            out.links += [(TO_MORE_CUE, begin, end - 1, said["cue"][0][0]) for begin, end in said["cue"]]
    out.links = list(dict.fromkeys(out.links))
    return out


@dataclass
class Batch:
    """Windows as tensors: `tags` (B, layers, T) with UNKNOWN outside, `links` rows (window, link, first, last, target).

    Positions count from the window's start token, which is also the target "none".
    """

    ids: Tensor
    cases: Tensor
    mask: Tensor
    tags: Tensor
    links: Tensor

    def to(self, device: str) -> Batch:
        return Batch(*(getattr(self, name).to(device) for name in ("ids", "cases", "mask", "tags", "links")))


def collate(cut: Sequence[tuple[Labelled, Window]], special: Special) -> Batch:
    ids, cases, mask = batch([(labelled.tokens, window) for labelled, window in cut], special)
    tags = np.full((len(cut), len(LAYERS), ids.shape[1]), UNKNOWN, np.int64)
    links: list[tuple[int, int, int, int, int]] = []
    for row, (labelled, window) in enumerate(cut):
        length = window.stop - window.start
        taught = np.array(labelled.taught, bool)
        tags[row, taught, 1 : length + 1] = labelled.tags[taught, window.start : window.stop]
        shift = 1 - window.start
        for link, first, last, target in labelled.links:
            if not window.start <= first < window.stop or target == UNKNOWN:
                continue
            if target == NO_TARGET:
                links.append((row, link, first + shift, min(last, window.stop - 1) + shift, 0))
            elif window.start <= target < window.stop:
                links.append((row, link, first + shift, min(last, window.stop - 1) + shift, target + shift))
    rows = torch.tensor(links, dtype=torch.long).view(-1, 5)
    return Batch(torch.from_numpy(ids), torch.from_numpy(cases), torch.from_numpy(mask), torch.from_numpy(tags), rows)
