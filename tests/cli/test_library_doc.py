"""docs/library.md is run: its examples give what the page says."""

import doctest
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_examples_of_the_library_page_give_what_they_say(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    page = ROOT / "docs" / "library.md"
    found = doctest.testfile(str(page), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert found.attempted > 10
    assert found.failed == 0
