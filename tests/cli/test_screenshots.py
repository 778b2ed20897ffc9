"""The photographs of the documents are there, small, and made by a script that runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
MOST_BYTES = 150_000

browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def named() -> set[str]:
    return {name for page in DOCUMENTS for name in re.findall(r"pictures/([\w-]+\.png)", page.read_text("utf-8"))}


def test_every_photograph_that_a_document_shows_is_there_and_small():
    kept = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert named() == set(kept)
    assert all(size < MOST_BYTES for size in kept.values()), kept


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.skipif(browser is None, reason="no Chromium is installed")
def test_the_script_makes_every_one_of_them(tmp_path):
    script = [sys.executable, ROOT / "docs" / "make_screenshots.py", tmp_path]
    subprocess.run(script, check=True, timeout=900)
    assert {path.name for path in tmp_path.glob("*.png")} == named()
    for made in tmp_path.glob("*.png"):
        with Image.open(made) as taken, Image.open(PICTURES / made.name) as shown:
            assert taken.size == shown.size
            assert len(taken.getcolors(256) or ()) > 40, f"{made.name} shows next to nothing"
