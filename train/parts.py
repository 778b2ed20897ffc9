"""A part of a graph by itself: up to one of its values, which has a row for each token.

What is learnt about names reads an early layer so; what is learnt and measured with gold statements given asks only
for what the names name, in a third of the time of reading.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import onnx
import onnxruntime
from onnx import ModelProto, TensorProto, helper

from sayso.extract.encode import batch
from sayso.extract.graph import INPUTS, Graph
from sayso.extract.naming import Naming
from sayso.extract.weights import GRAPH, installed
from sayso.records import Article
from train import fuse

HEAD = "naming"
"""The output of a graph that tells what names name."""


class Part:
    """The graph of a directory of weights up to one of its values, which has a row for each token."""

    def __init__(self, graph: Graph, model: ModelProto, value: str) -> None:
        self._graph, self._special = graph, graph.special
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            up_to(model, value).SerializeToString(), options, providers=["CPUExecutionProvider"],
            disabled_optimizers=["SkipLayerNormFusion"],
        )  # fmt: skip
        self._asked = {one.name for one in self._session.get_inputs()}

    def read(self, text: str) -> Naming:
        """The rows of a text's tokens (N, width)."""
        rows = []
        tokens = self._graph.encode(text)
        for section in self._graph.sections([text]):
            for window in section.windows:
                given = dict(zip(INPUTS, batch([(section.tokens, window)], self._special), strict=True))
                (found,) = self._session.run(None, {name: given[name] for name in self._asked})
                rows.append(np.asarray(found)[0, 1 + window.own - window.start : 1 + window.seam - window.start])
        return Naming(tokens, np.concatenate(rows) if rows else np.zeros((0, 1), np.float32))


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
                return Part(Graph(weights), model, HEAD)
    return None


@cache
def naming_of(article: Article) -> Naming | None:
    """What the names of an article name, as the installed weights see it; None where they do not tell."""
    part = _part(article.language or "")
    return part.read(article.text) if part else None
