"""The model: an encoder, tags for each layer, and pointers from contents to sources and cues.

Tags are a conditional random field a layer (Lafferty et al. 2001), pointers a bilinear score with a bias by
distance. `losses` is what training minimises, `forward` what the exported graph computes.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.extract.labels import BEGINS, DISTANCES, GOES_ON, LAYERS, LINKS, OUTSIDE, TAGS, distances
from train.encoder import Encoder
from train.windows import UNKNOWN, Batch

WIDTH = 96
LINK_WEIGHTS = (1.0, 0.5, 0.5, 0.5)
LINKS_TO_TAGS = 0.3
NEVER = -1e4

EVERY = torch.from_numpy(np.stack([distances(np.array(i), np.arange(512)) for i in range(512)]))


class Reader(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        hidden = encoder.shape.hidden
        self.tagger = nn.Sequential(
            nn.Linear(hidden, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, len(LAYERS) * TAGS)
        )
        self.pointer = nn.Sequential(
            nn.Linear(hidden, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, 3 * len(LINKS) * WIDTH)
        )
        moves = torch.zeros(TAGS, TAGS)
        moves[OUTSIDE, BEGINS] = -1.0
        moves[OUTSIDE, GOES_ON] = -8.0
        moves[BEGINS, BEGINS] = moves[GOES_ON, BEGINS] = -1.0
        moves[BEGINS, GOES_ON] = moves[GOES_ON, GOES_ON] = 1.0
        self.moves = nn.Parameter(moves.repeat(len(LAYERS), 1, 1))  # (layers, from, to)
        self.from_first = nn.Parameter(torch.zeros(len(LINKS), DISTANCES))
        self.from_last = nn.Parameter(torch.zeros(len(LINKS), DISTANCES))
        self.none = nn.Parameter(torch.zeros(len(LINKS)))

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """-> tags (B, T, layers * TAGS) and pointers (B, T, 3, links, WIDTH): of a span's first token, of its last
        token, and of a target."""
        hidden = self.encoder(ids, cases, mask)
        pointers = self.pointer(hidden).view(ids.shape[0], ids.shape[1], 3, len(LINKS), WIDTH)
        return self.tagger(hidden), pointers

    def losses(self, tags: Tensor, pointers: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
        """Of the tags, per token and summed over layers; of the links, per link and summed over their kinds."""
        return tag_loss(tags, batch.tags, self.moves), self.link_loss(pointers, batch)

    def link_loss(self, pointers: Tensor, batch: Batch) -> Tensor:
        window, link, first, last, target = batch.links.unbind(1)
        if not len(window):
            return pointers.sum() * 0
        asks = pointers[window, first, 0, link] + pointers[window, last, 1, link]  # (N, WIDTH)
        scores = torch.einsum("nd,ntd->nt", asks, pointers[window, :, 2, link]) / WIDTH**0.5
        every = EVERY.to(scores.device)[:, : scores.shape[1]]
        scores = scores + self.from_first[link[:, None], every[first]] + self.from_last[link[:, None], every[last]]
        scores = torch.cat([scores[:, :1] * 0 + self._none(pointers, asks, window, link)[:, None], scores[:, 1:]], 1)
        scores = scores.masked_fill(batch.mask[window] == 0, NEVER)
        loss = functional.cross_entropy(scores, target, reduction="none")
        total = loss.sum() * 0
        for kind, weight in enumerate(LINK_WEIGHTS):
            if (link == kind).any():
                total = total + weight * loss[link == kind].mean()
        return total

    def _none(self, pointers: Tensor, asks: Tensor, window: Tensor, link: Tensor) -> Tensor:
        return (asks * pointers[window, 0, 2, link]).sum(1) / WIDTH**0.5 + self.none[link]


def tag_loss(scores: Tensor, gold: Tensor, moves: Tensor) -> Tensor:
    """Negative log-likelihood of `gold` (B, layers, T) under the fields, per token.

    scores (B, T, layers * TAGS). Layers that a window's corpus does not mark are UNKNOWN throughout.
    """
    batch, length, _ = scores.shape
    scores = scores.view(batch, length, len(LAYERS), TAGS).transpose(1, 2).reshape(-1, length, TAGS)[:, 1:]
    labels = gold.reshape(-1, length)[:, 1:]
    moves = moves.repeat(batch, 1, 1)
    taught = labels[:, 0] != UNKNOWN
    scores, labels, moves = scores[taught], labels[taught], moves[taught]
    inside = labels != UNKNOWN
    chosen = labels.clamp(min=0)
    right = (scores.gather(2, chosen[..., None])[..., 0] * inside).sum(1)
    steps = moves[torch.arange(len(moves), device=moves.device)[:, None], chosen[:, :-1], chosen[:, 1:]]
    right = right + (steps * inside[:, 1:]).sum(1)
    return (log_partition(scores, moves, inside) - right).sum() / (gold[:, 0] != UNKNOWN).sum()


def log_partition(scores: Tensor, moves: Tensor, inside: Tensor) -> Tensor:
    """log of the summed weight of all taggings, (N,): steps are matrices whose product is taken in halves.

    scores (N, T, TAGS), moves (N, from, to), inside (N, T) is true for a prefix of each row.
    """
    idle = torch.full((TAGS, TAGS), NEVER, device=scores.device).fill_diagonal_(0.0)
    steps = moves[:, None] + scores[:, 1:, None, :]  # (N, T - 1, from, to)
    steps = torch.where(inside[:, 1:, None, None], steps, idle)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, idle.expand(len(steps), 1, TAGS, TAGS)], 1)
        steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None, :, :], 3)
    return torch.logsumexp(scores[:, 0, :, None] + steps[:, 0], (1, 2))
