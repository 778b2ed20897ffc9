"""Weights that ship, as a checkpoint again: the same numbers come out, but for what rounding took."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("safetensors")

import onnx
import onnxruntime
import torch

from sayso.extract.weights import CONFIG, GRAPH
from train import tiny
from train.model import Reader
from train.thaw import fill

TINY = Path(__file__).parent / "tiny"
DECODER = json.loads((TINY / CONFIG).read_text(encoding="utf-8"))["decoder"]


def test_a_graph_of_int8_fills_a_model_that_says_the_same():
    model = Reader(tiny.base().encoder)
    fill(model, onnx.load(TINY / GRAPH).graph, DECODER)
    ids = torch.arange(4, 24)[None]
    with torch.no_grad():
        tags, _ = model.eval()(ids, torch.zeros_like(ids), torch.ones_like(ids))
    session = onnxruntime.InferenceSession(TINY / GRAPH)
    fed = {"ids": ids.numpy(), "cases": np.zeros((1, 20), np.int64), "mask": np.ones((1, 20), np.int64)}
    (before,) = session.run(["tags"], {given.name: fed[given.name] for given in session.get_inputs()})
    assert np.abs(before - tags.numpy()).mean() < 0.05 * before.std()


def test_a_graph_that_lacks_a_tensor_is_refused_by_its_name():
    graph = onnx.load(TINY / GRAPH).graph
    (bias,) = (table for table in graph.initializer if table.name == "encoder.layers.0.up.bias")
    graph.initializer.remove(bias)
    with pytest.raises(ValueError, match=r"encoder\.layers\.0\.up\."):
        fill(Reader(tiny.base().encoder), graph, DECODER)
