"""A BERT encoder, small enough to read: embeddings, then layers of attention and a feed-forward net.

It takes the weights of any BERT checkpoint by their usual names, and those of MPNet, whose attention also heeds how
far apart two tokens are. Torch only; reading runs it as ONNX.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True)
class Shape:
    vocabulary: int
    layers: int
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    types: int = 3
    epsilon: float = 1e-12
    dropout: float = 0.1
    buckets: int = 0
    """Of distances between tokens that attention has a bias for (MPNet: 32)."""


class Dropout(nn.Module):
    """Dropout whose chances are bytes: drawing them as torch does takes a tenth of a training step on CPUs."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.cut = round(256 * share)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        keep = torch.randint(-(2**63), 2**63 - 1, (x.numel() // 8,), device=x.device).view(torch.uint8) >= self.cut
        return x * (keep.view(x.shape).to(x.dtype) * (256 / (256 - self.cut)))


class Layer(nn.Module):
    """Attention and feed-forward, each added to its input and normalised after (BERT's order)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.up = nn.Linear(shape.hidden, shape.inner)
        self.down = nn.Linear(shape.inner, shape.hidden)
        self.norm1 = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.norm2 = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.dropout = Dropout(shape.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x (B, T, H), bias (B, 1 or heads, 1 or T, T): 0 where a token may be attended to, else very negative."""
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        # Written out: on CPUs the fused kernel's backward pass takes a quarter of a training step.
        weights = torch.softmax(q @ k.transpose(2, 3) * (q.shape[3] ** -0.5) + bias, 3, dtype=q.dtype)
        mixed = weights @ v
        x = self.norm1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, hidden))))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, shape: Shape, weights: Mapping[str, Tensor] | None = None) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.types = nn.Embedding(shape.types, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=shape.epsilon)
        self.dropout = Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.apart = nn.Embedding(shape.buckets, shape.heads).requires_grad_(False) if shape.buckets else None
        if shape.buckets:
            self.register_buffer("buckets", buckets(shape.positions, shape.buckets), persistent=False)
        if weights is not None:
            self.load_state_dict(_renamed(weights, shape.layers))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """ids, types, mask (B, T) -> hidden states (B, T, H)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.positions(places) + self.types(types)))
        if x.device.type == "cpu" and torch.is_autocast_enabled("cpu"):
            x = x.to(torch.get_autocast_dtype("cpu"))  # else sums and norms stay in 32 bits: a sixth of a training step
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        if self.apart is not None:
            bias = bias + self.apart(self.buckets[: len(places), : len(places)]).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(length: int, count: int) -> Tensor:
    """(from, to): which of `count` distances two of `length` tokens have, half of them for those after (Raffel et al.
    2020): each of the nearest its own, then ever more together, up to 128 tokens."""
    places = torch.arange(length)
    steps = places[None, :] - places[:, None]
    half, near = count // 2, count // 4
    apart = steps.abs()
    far = near + (torch.log(apart.clamp(min=1) / near) / math.log(128 / near) * (half - near)).long()
    return (steps > 0).long() * half + torch.where(apart < near, apart, far.clamp(max=half - 1))


def _renamed(weights: Mapping[str, Tensor], layers: int) -> dict[str, Tensor]:
    """A BERT checkpoint's tensors under this module's names; query, key and value become one matrix."""
    names = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "types.weight": "embeddings.token_type_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    if "encoder.relative_attention_bias.weight" in weights:
        names["apart.weight"] = "encoder.relative_attention_bias.weight"
    found = {ours: weights[theirs] for ours, theirs in names.items()}
    parts = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}  # fmt: skip
    for layer in range(layers):
        theirs = f"encoder.layer.{layer}."
        for kind in ("weight", "bias"):
            for ours, name in parts.items():
                found[f"layers.{layer}.{ours}.{kind}"] = weights[f"{theirs}{name}.{kind}"]
            qkv = [weights[f"{theirs}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            found[f"layers.{layer}.qkv.{kind}"] = torch.cat(qkv)
    return found
