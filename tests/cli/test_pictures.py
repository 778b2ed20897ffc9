"""The pictures of the documents show what the program prints now."""

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]


def words(picture):
    """What the picture says, without the scores: their last digit is the processor's."""
    shown = "".join(etree.parse(picture).getroot().itertext("{*}text"))
    return " ".join(re.sub(r"\d+%", "%", shown).split())


@pytest.mark.skipif(not entry_points(group="sayso.weights"), reason="drawn with the weights, which are not installed")
def test_the_picture_of_the_readme_is_what_the_terminal_shows(tmp_path):
    as_installed = {name: value for name, value in os.environ.items() if name != "SAYSO_EXTRACTOR"}
    drawing = [sys.executable, ROOT / "docs" / "make_pictures.py", tmp_path]
    subprocess.run(drawing, check=True, timeout=60, env=as_installed)
    drawn, kept = tmp_path / "reading.svg", ROOT / "docs" / "pictures" / "reading.svg"
    assert words(drawn) == words(kept), "the picture is old: run `python docs/make_pictures.py`"
    assert "Ruth Okonjo" in words(kept)
    assert set(re.findall(r"https?://[^\"' ]+", kept.read_text(encoding="utf-8"))) == {"http://www.w3.org/2000/svg"}
