"""Teachers: readers that each learnt without one fold of the articles, asked about the articles that they never saw.

What people marked is noisy: two annotators agree on three attributions of four. A teacher that has not seen an
article's marks tells how likely each tag and each link is by the other articles alone, and a student that learns from
both is not taught the noise (Hinton et al. 2015; for chains, Wang et al., ACL 2020). One teacher a batch is enough:
the loss is linear in what it is told, so that over many batches it is the teachers' average that counts.
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
            layers = 1 + max(int(name.split(".")[2]) for name in state["model"] if name.startswith("encoder.layers."))
            made = mpnet_shape(layers) if settings["base"] == "mpnet" else replace(shape, layers=layers)
            reader = Reader(Encoder(made)).to(device).eval()
            reader.load_state_dict(state["model"])
            self.folds = settings["folds"]
            self.without[settings["without"]].append(reader)
        if self.without.keys() != set(range(self.folds)):
            raise ValueError(f"teachers for folds {sorted(self.without)}, wanted each of {self.folds}")

    def told(self, batch: Batch, fold: int, random: Random) -> Told:
        """What one of those who learnt without `fold` makes of a batch of its articles."""
        reader = random.choice(self.without[fold])
        with torch.no_grad():
            with torch.autocast(self.device, dtype=torch.bfloat16):
                tags, pointers = reader(batch.ids, batch.cases, batch.mask)
            return reader.answers(tags.float(), pointers.float(), batch)
