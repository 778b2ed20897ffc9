"""Tags as chains of choices, a conditional random field a layer (Lafferty et al. 2001): their loss, what they expect.

What is wanted of a chain is a probability of each tag and each pair of neighbours: the tags that people marked, or what
another reader expects, or a mixture of both (Wang et al., ACL 2020). The loss is the cross entropy of the whole chain.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from sayso.extract.labels import LAYERS, TAGS
from train.windows import UNKNOWN

NEVER = -1e4


@dataclass(frozen=True)
class Chains:
    """The layers of a batch that its corpora mark, each a chain of choices whose summed weight has a closed form.

    first (N, TAGS) weighs a chain's first tag, steps (N, T - 1, from, to) each next one; labels and inside (N, T),
    where inside is true for a prefix of each row.
    """

    first: Tensor
    steps: Tensor
    labels: Tensor
    inside: Tensor

    @classmethod
    def of(cls, scores: Tensor, gold: Tensor, moves: Tensor) -> Chains:
        """Of scores (B, T, layers * TAGS) and tags (B, layers, T); a layer that nobody marked is UNKNOWN throughout."""
        batch, length, _ = scores.shape
        scores = scores.view(batch, length, len(LAYERS), TAGS).transpose(1, 2).reshape(-1, length, TAGS)[:, 1:]
        labels = gold.reshape(-1, length)[:, 1:]
        taught = labels[:, 0] != UNKNOWN
        scores, labels = scores[taught], labels[taught]
        steps = moves.repeat(batch, 1, 1)[taught][:, None] + scores[:, 1:, None, :]
        return cls(scores[:, 0], steps, labels.clamp(min=0), labels != UNKNOWN)

    def marked(self) -> Expected:
        """The gold tags as what is expected."""
        chosen = functional.one_hot(self.labels, TAGS).to(self.first.dtype) * self.inside[..., None]
        return Expected(chosen[:, 0], chosen[:, :-1, :, None] * chosen[:, 1:, None, :])

    def expected(self) -> Expected:
        """How likely the chains make each tag and each pair of tags: the gradient of their log partition."""
        with torch.enable_grad():
            first, steps = (part.detach().requires_grad_() for part in (self.first, self.steps))
            total = log_partition(first, steps, self.inside).sum()
            return Expected(*torch.autograd.grad(total, (first, steps)))

    def surprise(self, wanted: Expected) -> Tensor:
        """Cross entropy of the chains under what is wanted, summed over all."""
        right = (wanted.first * self.first).sum() + (wanted.pairs * self.steps).sum()
        return log_partition(self.first, self.steps, self.inside).sum() - right


@dataclass(frozen=True)
class Expected:
    """Probabilities of a chain's first tag, (N, TAGS), and of each pair of neighbours, (N, T - 1, from, to)."""

    first: Tensor
    pairs: Tensor

    def mixed(self, other: Expected, share: float) -> Expected:
        """`share` of the other, the rest of this one."""
        return Expected(torch.lerp(self.first, other.first, share), torch.lerp(self.pairs, other.pairs, share))


def tag_loss(scores: Tensor, gold: Tensor, moves: Tensor, told: Expected | None = None, share: float = 0.0) -> Tensor:
    """Negative log-likelihood of `gold` (B, layers, T) under the fields, per token.

    scores (B, T, layers * TAGS). A `share` of what is wanted is what is `told`, the rest `gold`. Layers that a
    window's corpus does not mark are UNKNOWN throughout.
    """
    chains = Chains.of(scores, gold, moves)
    wanted = chains.marked()
    if told is not None:
        wanted = wanted.mixed(told, share)
    return chains.surprise(wanted) / (gold[:, 0] != UNKNOWN).sum()


def log_partition(first: Tensor, steps: Tensor, inside: Tensor) -> Tensor:
    """log of the summed weight of all taggings, (N,): steps are matrices whose product is taken in halves.

    first (N, TAGS), steps (N, T - 1, from, to), inside (N, T) is true for a prefix of each row.
    """
    idle = torch.full((TAGS, TAGS), NEVER, device=steps.device).fill_diagonal_(0.0)
    steps = torch.where(inside[:, 1:, None, None], steps, idle)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, idle.expand(len(steps), 1, TAGS, TAGS)], 1)
        steps = torch.logsumexp(steps[:, 0::2, :, :, None] + steps[:, 1::2, None, :, :], 3)
    return torch.logsumexp(first[:, :, None] + steps[:, 0], (1, 2))
