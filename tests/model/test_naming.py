"""What names name: a head that is put into a graph, what it says of a span, and what becomes of whom it sees."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import numpy as np
import onnx

from sayso.extract import NAMED
from sayso.extract.encode import Tokens
from sayso.extract.model import Model
from sayso.extract.naming import Naming
from sayso.extract.weights import GRAPH, read
from sayso.records import Article, Span
from train import fuse
from train.naming import graft
from train.parts import HEAD, up_to

TINY = Path(__file__).parent / "tiny"
TEXT = "Mara Lind said that the bridge is shut. The ferry is white.\n\n“The ferry sails,” the mayor said."
BIAS = (1.5, -2.0, 0.25)


@pytest.fixture
def weights(tmp_path):
    """Weights with a head that says the same of every word."""
    directory = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    graph = onnx.load(directory / GRAPH)
    value = next(node.output[0] for node in graph.graph.node if node.op_type == "LayerNormalization")
    graft(graph, value, np.column_stack([np.zeros((len(NAMED), 32)), BIAS]))
    fuse.replace(directory, graph.SerializeToString())
    return directory


def extraction(directory, text=TEXT):
    return next(Model(directory).extract([Article(text, language="en")]))


def test_what_a_span_is_the_mean_of_its_tokens_says():
    tokens = Tokens(*(np.zeros(3, np.int64),) * 2, np.array([[0, 4], [5, 7], [8, 12]]), np.zeros(3, np.int64))
    naming = Naming(tokens, np.array([[4, 0, 0], [2, 0, 1], [-6, 1, 0]], np.float32))
    assert naming.of(Span(0, 7)) == (3.0, 0.0, 0.5)
    assert naming.of(Span(8, 12)) == (-6.0, 1.0, 0.0)
    assert naming.of(Span(20, 24)) is None


def test_weights_without_a_head_do_not_tell():
    assert extraction(TINY).naming is None


def test_a_head_changes_no_statement_and_tells_of_every_word(weights):
    read(weights).check()  # the config has the new digest
    before, after = extraction(TINY), extraction(weights)
    assert after.statements == before.statements
    assert after.naming.of(Span(0, 9)) == pytest.approx(BIAS)
    last = TEXT.index("mayor")
    assert after.naming.of(Span(last, last + 5)) == pytest.approx(BIAS)


def test_a_long_text_is_told_of_to_its_end(weights):
    text = "\n\n".join([TEXT] * 300)
    naming = extraction(weights, text).naming
    assert len(naming.odds) == len(naming.tokens)
    assert naming.of(Span(len(text) - 5, len(text) - 1)) == pytest.approx(BIAS)


def test_a_second_head_takes_the_place_of_the_first(weights):
    graph = onnx.load(weights / GRAPH)
    value = next(node.output[0] for node in graph.graph.node if node.op_type == "LayerNormalization")
    graft(graph, value, np.zeros((len(NAMED), 33)))
    assert [one.name for one in graph.graph.output].count(HEAD) == 1
    fuse.replace(weights, graph.SerializeToString())
    assert extraction(weights).naming.of(Span(0, 9)) == (0.0, 0.0, 0.0)


def test_a_part_of_a_graph_has_only_what_its_value_needs(weights):
    whole = onnx.load(weights / GRAPH)
    part = up_to(whole, HEAD)
    assert [one.name for one in part.graph.output] == [HEAD]
    assert len(part.graph.node) < len(whole.graph.node)
    assert len(whole.graph.output) == 3
