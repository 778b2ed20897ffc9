"""Directories of weights: a wrong or torn one is told apart before it reads anything."""

from __future__ import annotations

import hashlib
import json

import pytest

from sayso.errors import PluginError
from sayso.extract.weights import CONFIG, FORMAT, GRAPH, TOKENIZER, read


@pytest.fixture
def directory(tmp_path):
    (tmp_path / GRAPH).write_bytes(b"graph")
    (tmp_path / TOKENIZER).write_bytes(b"tokenizer")
    config = {
        "format": FORMAT, "name": "sayso-xx", "languages": ["xx"], "special": {}, "cased": False,
        "window": 16, "overlap": 4, "decoder": {},
        "files": {name: hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in (GRAPH, TOKENIZER)},
    }  # fmt: skip
    (tmp_path / CONFIG).write_text(json.dumps(config))
    return tmp_path


def change(directory, **changes):
    config = json.loads((directory / CONFIG).read_text())
    (directory / CONFIG).write_text(json.dumps({**config, **changes}))


def test_a_whole_directory_is_read_and_named_by_its_files(directory):
    weights = read(directory)
    weights.check()
    assert weights.languages == ("xx",)
    assert weights.version.startswith("sayso-xx-")


def test_other_constants_make_another_version(directory):
    before = read(directory).version
    change(directory, decoder={"no_cue": 1.0})
    assert read(directory).version != before


def test_a_missing_directory_is_told(tmp_path):
    with pytest.raises(PluginError, match=r"config\.json cannot be read .* holds weights\.onnx"):
        read(tmp_path / "nowhere")


def test_a_config_that_is_no_json_is_told(directory):
    (directory / CONFIG).write_text("{")
    with pytest.raises(PluginError, match="is no JSON"):
        read(directory)


def test_another_format_is_told_with_both_numbers(directory):
    change(directory, format=99)
    with pytest.raises(PluginError, match=f"format 99, this version of sayso reads {FORMAT}"):
        read(directory)


def test_what_a_config_lacks_is_named(directory):
    (directory / CONFIG).write_text(json.dumps({"format": FORMAT, "name": "sayso-xx"}))
    with pytest.raises(PluginError, match="lacks languages, files, special"):
        read(directory)


def test_a_torn_file_is_told_with_both_digests(directory):
    (directory / GRAPH).write_bytes(b"gra")
    with pytest.raises(PluginError, match=r"weights\.onnx has sha256 \w{12}…, its config says \w{12}…"):
        read(directory).check()


def test_a_missing_file_is_told(directory):
    (directory / TOKENIZER).unlink()
    with pytest.raises(PluginError, match=r"tokenizer\.json cannot be read"):
        read(directory).check()
