"""The model: an encoder, tags for each layer, and pointers from contents to sources and cues.

Tags are a conditional random field a layer (`train.chains`), pointers a bilinear score with a bias by
distance. `losses` is what training minimises, `forward` what the exported graph computes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.extract.labels import BEGINS, DISTANCES, GOES_ON, LAYERS, LINKS, OUTSIDE, TAGS, distances
from train.chains import NEVER, Chains, Expected, tag_loss
from train.encoder import Encoder
from train.windows import Batch

WIDTH = 96
LINK_WEIGHTS = (1.0, 0.5, 0.5, 0.5)
LINKS_TO_TAGS = 0.3

EVERY = torch.from_numpy(np.stack([distances(np.array(i), np.arange(512)) for i in range(512)]))


@dataclass(frozen=True)
class Told:
    """What another reader makes of a batch: its tags, and the targets of its links (links, T)."""

    tags: Expected
    links: Tensor | None


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

    def losses(
        self,
        tags: Tensor,
        pointers: Tensor,
        batch: Batch,
        told: Told | None = None,
        share: float = 0.0,
        links_share: float = 0.0,
    ) -> tuple[Tensor, Tensor]:
        """Of the tags, per token and summed over layers; of the links, per link and summed over their kinds.

        Others' answers make up a `share` of what is wanted of tags, and `links_share` of links, where they are `told`.
        """
        tagged = tag_loss(tags, batch.tags, self.moves, told.tags if told else None, share)
        return tagged, self.link_loss(pointers, batch, told.links if told else None, links_share)

    def answers(self, tags: Tensor, pointers: Tensor, batch: Batch) -> Told:
        """What a reader has learnt to expect of a batch's tags, and of its links' targets."""
        return Told(
            Chains.of(tags, batch.tags, self.moves).expected(),
            torch.softmax(self.link_scores(pointers, batch), 1) if len(batch.links) else None,
        )

    def link_scores(self, pointers: Tensor, batch: Batch) -> Tensor:
        """(links, T): how well each token of its window, or the start token for none, does as a link's target."""
        window, link, first, last, _ = batch.links.unbind(1)
        asks = pointers[window, first, 0, link] + pointers[window, last, 1, link]  # (N, WIDTH)
        scores = torch.einsum("nd,ntd->nt", asks, pointers[window, :, 2, link]) / WIDTH**0.5
        every = EVERY.to(scores.device)[:, : scores.shape[1]]
        scores = scores + self.from_first[link[:, None], every[first]] + self.from_last[link[:, None], every[last]]
        scores = torch.cat([scores[:, :1] * 0 + self._none(pointers, asks, window, link)[:, None], scores[:, 1:]], 1)
        return scores.masked_fill(batch.mask[window] == 0, NEVER)

    def link_loss(self, pointers: Tensor, batch: Batch, told: Tensor | None = None, share: float = 0.0) -> Tensor:
        if not len(batch.links):
            return pointers.sum() * 0
        _, link, _, _, target = batch.links.unbind(1)
        sure = torch.log_softmax(self.link_scores(pointers, batch), 1)
        loss = -sure.gather(1, target[:, None])[:, 0]
        if told is not None:
            loss = torch.lerp(loss, -(told * sure).sum(1), share)
        kinds = functional.one_hot(link, len(LINKS)).to(loss.dtype)
        each = (loss @ kinds) / kinds.sum(0).clamp(min=1)
        return (each * torch.tensor(LINK_WEIGHTS, device=each.device)).sum()

    def _none(self, pointers: Tensor, asks: Tensor, window: Tensor, link: Tensor) -> Tensor:
        return (asks * pointers[window, 0, 2, link]).sum(1) / WIDTH**0.5 + self.none[link]
