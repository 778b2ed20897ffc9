"""Weights that ship, as a checkpoint to go on from: `python -m train.thaw weights/sayso_weights/en train/out/en-0.pt`.

The graph's int8 matrices become floats again, by the scale of each output channel. What rounding took is lost, which
some hundred steps of training mend; what hours of training gave is kept. Positions after the window are the base's.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.extract.weights import CONFIG, GRAPH
from train import bases
from train.loop import Settings
from train.model import Reader


def thaw(directory: Path, folder: Path = bases.FOLDER) -> dict[str, Any]:
    """A checkpoint as `train.loop --init` and `train.export` take it: "model" and the "settings" of the run.

    Raises ValueError for a graph that lacks one of the model's tensors.
    """
    import onnx

    config = json.loads((directory / CONFIG).read_text(encoding="utf-8"))
    recorded = config["training"]
    model = Reader(bases.load(config["base"], folder, recorded.get("layers")).encoder)
    fill(model, onnx.load(directory / GRAPH).graph, config["decoder"])
    known = {name: value for name, value in recorded.items() if name in Settings.__dataclass_fields__}
    settings = {"base": config["base"], "layers": None, "window": config["window"], **known}
    return {"model": model.state_dict(), "settings": settings}


def fill(model: Reader, graph: Any, decoder: Mapping[str, Any]) -> None:
    """Give a model the tensors of a graph and the tables of its config. Raises ValueError for one that is not there."""
    known = model.state_dict()
    found = dict(_tensors(graph))
    found |= {name: torch.tensor(decoder[name]) for name in ("moves", "from_first", "from_last", "none")}
    places = "encoder.positions.weight"
    found[places] = torch.cat([found[places], known[places][len(found[places]) :]])
    for name in found.keys() & {f"{name.removesuffix('weight')}inverse" for name in known}:  # train.smooth
        found[f"{name.removesuffix('inverse')}weight"] *= found[name]
    for name, tensor in known.items():
        if name not in found or found[name].shape != tensor.shape:
            raise ValueError(f"the graph has no {name} of shape {tuple(tensor.shape)}")
    model.load_state_dict({name: found[name] for name in known})


def _tensors(graph: Any) -> Iterator[tuple[str, Tensor]]:
    """The graph's tensors under the model's names: a matrix is called like the bias that is added to its product."""
    from onnx import numpy_helper

    tables = {table.name: numpy_helper.to_array(table) for table in graph.initializer}
    made_by = {name: node for node in graph.node for name in node.output}

    def floats(name: str) -> NDArray[np.float32]:
        """A table by its name or that of its int8 form, whose columns or whole have a scale."""
        if not name.endswith("_quantized"):
            return np.asarray(tables[name], np.float32)
        plain = name.removesuffix("_quantized")
        whole = tables[name].astype(np.float32) - tables[f"{plain}_zero_point"].astype(np.float32)
        return np.asarray(whole * tables[f"{plain}_scale"], np.float32)

    for name in tables:
        known = name.removesuffix("_quantized")
        if known.startswith(("encoder.", "tagger.", "pointer.")) and known.endswith((".weight", ".bias", ".inverse")):
            yield known, _tensor(floats(name))
    if "encoder.words.rows" in tables:  # train.export.Rows
        yield "encoder.words.weight", _tensor(tables["encoder.words.rows"] * tables["encoder.words.scales"])
    for node in graph.node:
        bias = next((name for name in node.input if name.endswith(".bias") and name in tables), None)
        if node.op_type != "Add" or bias is None:
            continue
        product = made_by[next(name for name in node.input if name != bias)]
        while product.op_type in ("Mul", "Cast"):
            product = made_by[product.input[0]]
        if product.op_type in ("MatMul", "MatMulInteger"):
            yield bias.removesuffix("bias") + "weight", _tensor(floats(product.input[1]).T)


def _tensor(table: NDArray[Any]) -> Tensor:
    return torch.from_numpy(np.array(table, np.float32, order="C"))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("weights", type=Path, help="a directory of weights")
    options.add_argument("out", type=Path, help="where the checkpoint goes")
    options.add_argument("--bases", type=Path, default=bases.FOLDER)
    chosen = options.parse_args()
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(thaw(chosen.weights, chosen.bases), chosen.out)


if __name__ == "__main__":
    main()
