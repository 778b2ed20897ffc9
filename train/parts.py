"""A part of a graph by itself: up to one of its values, which has a row for each token.

What is learnt about names reads an early layer so; what is learnt and measured with gold statements given asks only
for what the names name, in a third of the time of reading.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import onnx
from onnx import ModelProto, TensorProto, helper

from sayso.extract.decode import stitched
from sayso.extract.graph import Graph
from sayso.extract.naming import Naming
from sayso.extract.weights import GRAPH, Weights, installed
from sayso.records import Article
from train import fuse

HEAD = "naming"
"""The output of a graph that tells what names name."""


class Part:
    """The graph of a directory of weights up to one of its values, which has a row for each token."""

    def __init__(self, weights: Weights, model: ModelProto, value: str) -> None:
        self._graph = Graph(weights, 1, up_to(model, value).SerializeToString())

    def read(self, text: str) -> Naming:
        """The rows of a text's tokens (N, width)."""
        rows = []
        for section in self._graph.sections([text]):
            (found,) = self._graph.emitted(section)
            rows.append(stitched(section.length, section.shifted, found, found[0].shape[1:]))
        return Naming(self._graph.encode(text), np.concatenate(rows) if rows else np.zeros((0, 1), np.float32))


def up_to(model: ModelProto, value: str) -> ModelProto:
    """The part of a graph that a value needs, with the value as its only output."""
    part = ModelProto()
    part.CopyFrom(model)
    del part.graph.output[:]
    part.graph.output.append(helper.make_tensor_value_info(value, TensorProto.FLOAT, None))
    fuse.prune(part.graph)
    return part


@cache
def _part(language: str) -> Part | None:
    """The head of the installed weights of a language, if they have one."""
    for weights in installed():
        if language in weights.languages:
            model = onnx.load(str(weights.directory / GRAPH))
            if any(one.name == HEAD for one in model.graph.output):
                return Part(weights, model, HEAD)
    return None


@cache
def naming_of(article: Article) -> Naming | None:
    """What the names of an article name, as the installed weights see it; None where they do not tell."""
    part = _part(article.language or "")
    return part.read(article.text) if part else None
