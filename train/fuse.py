"""Attention as one operator: `python -m train.fuse WEIGHTS` rewrites `weights.onnx` and its digest in the config.

As exported, attention is a dozen small nodes a layer that pass whole grids through memory; onnxruntime's own operator
works through them block by block. It takes no mask: reading runs one window at a time, which has no padding.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import GraphProto, NodeProto, helper, numpy_helper

from sayso.extract.weights import CONFIG, GRAPH

DOMAIN = "com.microsoft"
MOST_APART = 0.05
"""Share of the outputs' own spread by which they may differ: int8 rounds anew after another order of sums (.000 to
.069 from window to window where the same graph in fp32 is .0000 apart)."""
WINDOWS = 9


@dataclass
class Attention:
    """One layer's nodes: `qkv` is the projection (windows, tokens, 3 * hidden), `out` what goes on from it."""

    qkv: str
    out: str
    heads: int
    size: int
    nodes: list[NodeProto] = field(default_factory=list)


def fused(graph: GraphProto) -> int:
    """Replace every attention, and the mask where nothing asks for it any more. -> how many there were."""
    found = [_attention(graph, node) for node in graph.node if node.op_type == "Softmax"]
    gone = {id(node) for one in found for node in one.nodes}
    instead = {one.out: _operator(graph, number, one) for number, one in enumerate(found)}
    nodes: list[NodeProto] = []
    for node in graph.node:
        if node.output[0] in instead:
            nodes += instead[node.output[0]]
        elif id(node) not in gone:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    prune(graph)
    return len(found)


def prune(graph: GraphProto) -> None:
    """Leave only what the outputs of a graph need."""
    wanted = {output.name for output in graph.output}
    kept: list[NodeProto] = []
    for node in reversed(graph.node):
        if wanted.intersection(node.output):
            kept.append(node)
            wanted.update(node.input)
    inputs = [one for one in graph.input if one.name in wanted]
    tables = [one for one in graph.initializer if one.name in wanted]
    for part, left in ((graph.node, kept[::-1]), (graph.input, inputs), (graph.initializer, tables)):
        del part[:]
        part.extend(left)


def _attention(graph: GraphProto, softmax: NodeProto) -> Attention:
    makers = {output: node for node in graph.node for output in node.output}
    takers = {name: node for node in graph.node for name in node.input}
    nodes = [softmax]

    def back(name: str, kind: str) -> NodeProto:
        """The nearest node of that kind on the way that a value came."""
        while makers[name].op_type != kind:
            nodes.append(makers[name])
            name = makers[name].input[0]
        nodes.append(makers[name])
        return makers[name]

    def on(node: NodeProto, kind: str) -> NodeProto:
        following = takers[node.output[0]]
        if following.op_type != kind:
            raise ValueError(f"{node.op_type} {node.output[0]!r} goes on to {following.op_type}, expected {kind}")
        nodes.append(following)
        return following

    grid = back(softmax.input[0], "MatMul")
    mixed = on(softmax, "MatMul")
    split = [back(name, "Reshape") for name in (*grid.input, mixed.input[1])]
    joined = on(on(mixed, "Transpose"), "Reshape")
    if len({node.output[0] for node in split}) != 1:
        raise ValueError(f"{softmax.output[0]!r}: queries, keys and values do not come from one projection")
    constants = {table.name: numpy_helper.to_array(table) for table in graph.initializer}
    shape = [constants[name] for name in makers[split[0].input[1]].input[-3:]]  # ..., 3, heads, size of one
    three, heads, size = (int(value.item()) for value in shape)
    if three != 3:
        raise ValueError(f"{split[0].output[0]!r} splits in {three}, expected 3")
    return Attention(split[0].input[0], joined.output[0], heads, heads * size, nodes)


def _operator(graph: GraphProto, number: int, one: Attention) -> list[NodeProto]:
    sizes = f"attention_{number}_sizes"
    graph.initializer.append(numpy_helper.from_array(np.array([one.size] * 3, np.int64), sizes))
    parts = [f"attention_{number}_{part}" for part in ("queries", "keys", "values")]
    return [
        helper.make_node("Split", [one.qkv, sizes], parts, axis=2),
        helper.make_node("MultiHeadAttention", parts, [one.out], domain=DOMAIN, num_heads=one.heads),
    ]


def apart(before: bytes, after: bytes, length: int = 64) -> float:
    """The mean difference of both graphs' outputs on some tokens, as a share of their spread: of the median window."""
    sessions = [onnxruntime.InferenceSession(each, providers=["CPUExecutionProvider"]) for each in (before, after)]
    chance = np.random.default_rng(0)
    found = []
    for _ in range(WINDOWS):
        ids = chance.integers(3, 20, (1, length))
        given = {"ids": ids, "cases": np.zeros_like(ids), "mask": np.ones_like(ids)}
        outputs = [each.run(None, {one.name: given[one.name] for one in each.get_inputs()}) for each in sessions]
        found.append(max(float(np.abs(a - b).mean() / a.std()) for a, b in zip(*outputs, strict=True)))
    return float(np.median(found))


def rewrite(directory: Path) -> tuple[int, float]:
    """-> how many layers were rewritten, and how far apart the graph is from what it was. Raises ValueError."""
    before = (directory / GRAPH).read_bytes()
    model = onnx.load_from_string(before)
    layers = fused(model.graph)
    if layers and all(known.domain != DOMAIN for known in model.opset_import):
        model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    after = model.SerializeToString()
    difference = apart(before, after)
    if difference > MOST_APART:
        raise ValueError(f"{directory}: the rewritten graph is {difference:.3f} apart, at most {MOST_APART} may be")
    replace(directory, after)
    return layers, difference


def replace(directory: Path, graph: bytes, **noted: Any) -> None:
    """Put another graph in a directory of weights, its digest in the config, and whatever else is to be noted there."""
    (directory / GRAPH).write_bytes(graph)
    config = json.loads((directory / CONFIG).read_text(encoding="utf-8")) | noted
    config["files"][GRAPH] = hashlib.sha256(graph).hexdigest()
    (directory / CONFIG).write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("weights", type=Path, nargs="+")
    for directory in options.parse_args().weights:
        print(f"{directory}: {{}} layers, {{:.4f}} apart".format(*rewrite(directory)))


if __name__ == "__main__":
    main()
