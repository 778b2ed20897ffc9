"""A model whose matrices are smoothed says the same, and its int8 graph comes nearer to it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("onnxscript")
pytest.importorskip("safetensors")

import onnx
import onnxruntime
import torch

from sayso.extract.weights import CONFIG, GRAPH
from train import export, tiny
from train.model import Reader
from train.smooth import Smoothed, given, smoothed
from train.thaw import fill

TEXTS = ("Mara Lind said that the bridge is shut.\n“The ferry sails,” she said.",)
TINY = Path(__file__).parent / "tiny"
LOUD = 1000.0


def thawed(directory: Path) -> Reader:
    model = Reader(tiny.base().encoder)
    decoder = json.loads((directory / CONFIG).read_text(encoding="utf-8"))["decoder"]
    fill(model, onnx.load(directory / GRAPH).graph, decoder)
    return model.eval()


@pytest.fixture
def uneven() -> tuple[Reader, object]:
    """The tiny reader with a channel that is many times as large as the others where a matrix asks for it."""
    base = tiny.base()
    model = thawed(TINY)
    with torch.no_grad():
        layer = model.encoder.layers[0]
        layer.qkv.weight[64 + 3] *= LOUD
        layer.qkv.bias[64 + 3] *= LOUD
        layer.out.weight[:, 3] /= LOUD
    return model, base


def asked() -> dict[str, np.ndarray]:
    ids = np.arange(4, 24)[None]
    return {"ids": ids, "cases": np.zeros_like(ids), "mask": np.ones_like(ids)}


def says(model: Reader) -> list[np.ndarray]:
    with torch.no_grad():
        return [part.numpy() for part in model(*map(torch.from_numpy, asked().values()))]


def test_a_smoothed_model_says_the_same(uneven):
    model, base = uneven
    again = smoothed(model, given(TEXTS, base, tiny.WINDOW))
    assert sum(isinstance(module, Smoothed) for module in again.modules()) == 4 * tiny.SHAPE.layers + 4
    for before, after in zip(says(model), says(again), strict=True):
        np.testing.assert_allclose(before, after, rtol=1e-3, atol=1e-4)


def test_without_texts_nothing_changes(uneven):
    model, base = uneven
    assert not any(isinstance(module, Smoothed) for module in smoothed(model, given((), base, tiny.WINDOW)).modules())


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::UserWarning", "ignore::DeprecationWarning")  # torch's own
def test_int8_comes_nearer_and_thaws_to_the_same_model(uneven, tmp_path):
    model, base = uneven
    apart = {}
    for name, texts in (("as it is", ()), ("smoothed", TEXTS)):
        export.write(model, base, tmp_path / name, "en", {"window": tiny.WINDOW}, int8=True, texts=texts)
        session = onnxruntime.InferenceSession(tmp_path / name / GRAPH)
        told = session.run(["tags", "pointers"], {one.name: asked()[one.name] for one in session.get_inputs()})
        apart[name] = max(np.abs(a - b).mean() / b.std() for a, b in zip(told, says(model), strict=True))
    assert apart["smoothed"] < apart["as it is"]
    for before, after in zip(says(model), says(thawed(tmp_path / "smoothed")), strict=True):
        assert np.abs(before - after).mean() < 0.05 * before.std()
