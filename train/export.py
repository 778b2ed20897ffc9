"""A trained checkpoint -> a directory of weights: `python -m train.export train/out/en/last.pt ship/en --language en`.

Writes the graph (fp32, or int8 with `--int8`, smoothed by reports of the own corpus), the tokenizer and a config
without constants; `train.tune` chooses those, `train.card` writes the card.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sayso.extract.labels import LAYERS, TAGS
from sayso.extract.weights import CONFIG, FORMAT, GRAPH, TOKENIZER
from train import bases, markup
from train.model import Reader
from train.smooth import given, smoothed

OVERLAP = 40
OPSET = 20
SEEN = 60
"""Reports that show which values the graph's matrices meet."""
RECORDED = (
    *("layers", "epochs", "batch_tokens", "learning_rate", "heads_rate", "warm_up"),
    *("varied", "frameless", "cluttered", "translated", "seed"),
)


def restore(checkpoint: Path, folder: Path) -> tuple[Reader, bases.Base, dict[str, Any]]:
    """The model of a checkpoint, its base and the run's settings."""
    state = torch.load(checkpoint, map_location="cpu")
    settings = state["settings"]
    base = bases.load(settings["base"], folder, settings["layers"])
    model = Reader(base.encoder)
    model.load_state_dict(state["model"])
    return model.eval(), base, settings


def write(
    model: Reader,
    base: bases.Base,
    out: Path,
    language: str,
    settings: Mapping[str, Any],
    *,
    int8: bool,
    texts: Iterable[str] = (),
    overlap: int = OVERLAP,
    constants: Path | None = None,
) -> None:
    """The directory of weights for a model, with the constants of another directory, or none.

    What enters the matrices of an int8 graph is smoothed by what they meet in the texts.
    """
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        model = copy.deepcopy(model)
        keep = settings["window"] + 2  # with the window's start and end token; no position after it is ever read
        model.encoder.positions = nn.Embedding.from_pretrained(model.encoder.positions.weight[:keep])
        if int8:
            model = smoothed(model, given(texts, base, settings["window"]))
            model.encoder.words = Rows(model.encoder.words.weight)
        _graph(model, plain, keep)
        if int8:
            _quantise(plain, out / GRAPH, Path(scratch))
        else:
            plain.replace(out / GRAPH)
    (out / TOKENIZER).write_text(base.tokenizer, encoding="utf-8")
    decoder = {name: _table(getattr(model, name)) for name in ("moves", "from_first", "from_last", "none")}
    if constants is not None:
        tuned = json.loads((constants / CONFIG).read_text(encoding="utf-8"))["decoder"]
        decoder |= {name: value for name, value in tuned.items() if name not in decoder}
    config = {
        "format": FORMAT,
        "name": language,
        "languages": [language],
        "base": base.name,
        "cased": base.cased,
        "special": asdict(base.special),
        "window": settings["window"],
        "overlap": overlap,
        "decoder": decoder,
        "files": {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in (GRAPH, TOKENIZER)},
        "training": {name: value for name, value in settings.items() if name in RECORDED},
    }
    (out / CONFIG).write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


class Rows(nn.Module):
    """Embeddings as int8 with a scale for each row; onnxruntime's own way has one scale for the whole table."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scales = table.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", torch.round(table.detach() / scales).to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, ids: Tensor) -> Tensor:
        return nn.functional.embedding(ids, self.rows).float() * nn.functional.embedding(ids, self.scales)


def _table(values: torch.Tensor) -> Any:
    """Nested lists of numbers short enough to read."""
    if values.ndim > 1:
        return [_table(row) for row in values]
    return [round(value, 3) for value in values.tolist()]


def _graph(model: Reader, path: Path, longest: int) -> None:
    shape = (2, longest // 2)
    example = (torch.full(shape, 4), torch.zeros(shape, dtype=torch.long), torch.ones(shape, dtype=torch.long))
    windows, length = torch.export.Dim("windows", min=1, max=512), torch.export.Dim("length", min=3, max=longest)
    axes = {0: windows, 1: length}
    torch.onnx.export(
        model,
        example,
        path,
        input_names=["ids", "cases", "mask"],
        output_names=["tags", "pointers"],
        dynamo=True,
        dynamic_shapes={"ids": axes, "cases": axes, "mask": axes},
        external_data=False,
        opset_version=OPSET,
    )


def _quantise(plain: Path, out: Path, scratch: Path) -> None:
    """Matrices as int8 with a scale for each output channel; activations when it runs."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = scratch / "prepared.onnx"
    quant_pre_process(plain, prepared, skip_symbolic_shape=True)
    graph = onnx.load(prepared).graph
    tags = {table.name for table in graph.initializer if list(table.dims)[1:] == [len(LAYERS) * TAGS]}
    quantize_dynamic(
        prepared,
        out,
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=[node.name for node in graph.node if tags.intersection(node.input)],  # small, and decisive
        extra_options={"MatMulConstBOnly": True},
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("checkpoint", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--language", required=True)
    options.add_argument("--int8", action="store_true")
    options.add_argument("--constants", type=Path, help="weights whose constants to take over")
    options.add_argument("--bases", type=Path, default=bases.FOLDER)
    chosen = options.parse_args()
    model, base, settings = restore(chosen.checkpoint, chosen.bases)
    texts = [row["text"] for row in islice(markup.rows(language=chosen.language, split="train"), SEEN)]
    write(model, base, chosen.out, chosen.language, settings, int8=chosen.int8, texts=texts, constants=chosen.constants)


if __name__ == "__main__":
    main()
