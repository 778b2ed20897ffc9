"""Teachers: readers that each learnt without one fold of the articles, asked about the articles that they never saw.

What people marked is noisy: two annotators agree on three attributions of four. A teacher that has not seen an
article's marks tells how likely each tag and each link is by the other articles alone, and a student that learns from
both is not taught the noise (Hinton et al. 2015; for chains, Wang et al., ACL 2020). One teacher a batch is enough:
the loss is linear in what it is told, so that over many batches it is the teachers' average that counts.

Weights that learn more reports are told, by themselves as they were before, what they made of those that they had
learnt then, and keep it (Li & Hoiem, "Learning without forgetting", 2016).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import torch

from train import markup
from train.bases import mpnet_shape
from train.encoder import Encoder, Shape
from train.model import Reader, Told
from train.windows import Batch


def fold(row: Mapping[str, Any], folds: int) -> int:
    """The fold of an article, by its id: the same in every run, however often the article is learnt from."""
    return hashlib.sha256(f"fold {row['id']}".encode()).digest()[0] % folds


class Teachers:
    """Checkpoints of `train.loop --folds N --without F`, by F. Raises ValueError where a fold has none."""

    def __init__(self, checkpoints: Sequence[Path], shape: Shape, device: str) -> None:
        self.without: dict[int, list[Reader]] = defaultdict(list)
        self.device = device
        self.folds = 0
        for path in checkpoints:
            state = torch.load(path, map_location="cpu")
            settings = state["settings"]
            self.folds = settings["folds"]
            self.without[settings["without"]].append(_reader(state, shape, device))
        if self.without.keys() != set(range(self.folds)):
            raise ValueError(f"teachers for folds {sorted(self.without)}, wanted each of {self.folds}")

    def part(self, row: Mapping[str, Any]) -> int:
        return fold(row, self.folds)

    def told(self, batch: Batch, part: int, random: Random) -> Told:
        """What one of those who learnt without the fold `part` makes of a batch of its articles."""
        return _told(random.choice(self.without[part]), batch, self.device)


class Before:
    """A checkpoint as it was, asked about all but the own reports from the number `since` on, which are new to it."""

    def __init__(self, checkpoint: Path, since: int, shape: Shape, device: str) -> None:
        self.reader = _reader(torch.load(checkpoint, map_location="cpu"), shape, device)
        self.since = since
        self.device = device

    def part(self, row: Mapping[str, Any]) -> int:
        return int(is_new(row, self.since))

    def told(self, batch: Batch, part: int, _: Random) -> Told | None:
        """What it makes of a batch of articles that it has learnt (part 0); None of those it has not (part 1)."""
        return None if part else _told(self.reader, batch, self.device)


def is_new(row: Mapping[str, Any], since: int) -> bool:
    return row["corpus"] == markup.CORPUS and markup.number(row) >= since


def _reader(state: Mapping[str, Any], shape: Shape, device: str) -> Reader:
    layers = 1 + max(int(name.split(".")[2]) for name in state["model"] if name.startswith("encoder.layers."))
    made = mpnet_shape(layers) if state["settings"]["base"] == "mpnet" else replace(shape, layers=layers)
    reader: Reader = Reader(Encoder(made)).to(device).eval()
    reader.load_state_dict(state["model"])
    return reader


def _told(reader: Reader, batch: Batch, device: str) -> Told:
    with torch.no_grad():
        with torch.autocast(device, dtype=torch.bfloat16):
            tags, pointers = reader(batch.ids, batch.cases, batch.mask)
        return reader.answers(tags.float(), pointers.float(), batch)
