"""Attention as one operator: the same readings, from a graph that asks for no mask."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

from sayso.extract.model import Model
from sayso.extract.weights import GRAPH, read
from sayso.records import Article
from train.fuse import rewrite

TINY = Path(__file__).parent / "tiny"
TEXT = "Mara Lind said that the bridge is shut. The ferry is white.\n\n“The ferry sails,” the mayor said."


@pytest.fixture
def weights(tmp_path):
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def read_with(directory):
    (extraction,) = Model(directory).extract([Article(TEXT, language="en")])
    return [(one.source, one.cue, one.content) for one in extraction.statements]


def test_a_fused_graph_finds_the_same_statements(weights):
    before = read_with(weights)
    layers, apart = rewrite(weights)
    assert layers == 1
    assert apart < 0.02
    read(weights).check()  # the config has the new digest
    assert read_with(weights) == before
    assert len(before) == 2


def test_a_fused_graph_has_one_operator_a_layer_and_no_mask(weights):
    import onnx

    rewrite(weights)
    graph = onnx.load(weights / GRAPH).graph
    assert [one.name for one in graph.input] == ["ids", "cases"]
    kinds = [node.op_type for node in graph.node]
    assert kinds.count("MultiHeadAttention") == 1
    assert "Softmax" not in kinds


def test_a_graph_that_is_fused_already_stays_as_it_is(weights):
    rewrite(weights)
    before = (weights / GRAPH).read_bytes()
    assert rewrite(weights) == (0, 0.0)
    assert (weights / GRAPH).read_bytes() == before
