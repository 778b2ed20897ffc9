"""Activations that int8 can hold: what enters a matrix divided, channel by channel, and its columns multiplied.

onnxruntime rounds all activations of a window on one scale, so a channel whose values are ten times those of the
others makes these coarse. The product stays the same, and is rounded more finely (SmoothQuant, Xiao et al. 2023).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator

import torch
from torch import Tensor, nn

from sayso.extract.encode import batch, encode, windows
from train.bases import Base
from train.model import Reader

STRENGTH = 0.8
"""How much of the spread goes from the activations to the matrix; .5 and .7 leave more of it (LOG)."""
SMALLEST = 1e-5

Given = tuple[Tensor, Tensor, Tensor]


class Smoothed(nn.Linear):
    """A matrix for inputs that are multiplied by `inverse`, one number a channel, before they are rounded."""

    def __init__(self, plain: nn.Linear, largest: Tensor) -> None:
        super().__init__(plain.in_features, plain.out_features, device="meta")
        weight = plain.weight.detach()
        columns = weight.abs().amax(0).clamp(min=SMALLEST)
        divisors = largest.clamp(min=SMALLEST) ** STRENGTH / columns ** (1 - STRENGTH)
        self.register_buffer("inverse", 1 / divisors)
        self.weight, self.bias = nn.Parameter(weight * divisors), plain.bias

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x * self.inverse)


def given(texts: Iterable[str], base: Base, window: int) -> Iterator[Given]:
    """What the model is asked for the texts, window by window."""
    tokenizer = base.make_tokenizer()
    for text in texts:
        tokens = encode(text, tokenizer, base.special, cased=base.cased)
        for cut in windows(tokens, window, 0):
            ids, cases, mask = map(torch.from_numpy, batch([(tokens, cut)], base.special))
            yield ids, cases, mask


def smoothed(model: Reader, seen: Iterable[Given]) -> Reader:
    """A copy of the model that says the same, by the largest values that its matrices meet in what is `seen`."""
    model = copy.deepcopy(model).eval()
    largest: dict[str, Tensor] = {}

    def noting(name: str) -> Callable[[nn.Module, tuple[Tensor]], None]:
        def note(_: nn.Module, inputs: tuple[Tensor]) -> None:
            most = inputs[0].abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest[name], most) if name in largest else most

        return note

    matrices = {name: module for name, module in model.named_modules() if isinstance(module, nn.Linear)}
    hooks = [module.register_forward_pre_hook(noting(name)) for name, module in matrices.items()]
    with torch.no_grad():
        for one in seen:
            model(*one)
    for hook in hooks:
        hook.remove()
    for name, most in largest.items():
        model.set_submodule(name, Smoothed(matrices[name], most))
    return model
