"""Folders: the reports that lie in one and in the folders in it, in the order of their names.

What is hidden is passed over, and so are files that are no reports by their names (pictures, styles, and `.json`, which
is mostly something else) and the folder that a browser saves beside a page. Documents that cannot be read yet are
taken, so that they are told and not missed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.read.load import SCHEME, SUFFIXES
from sayso.read.options import DEFAULTS, ReadOptions

TAKEN = (*(suffix for suffix in SUFFIXES if suffix != ".json"), ".pdf", ".doc", ".docx", ".odt", ".rtf")
SAVED_BESIDE = ("_files", "-files", "_file", "-Dateien", "-dateien")
"""How browsers call the folder of a page's pictures and styles, behind the page's name."""


def expanded(origins: Iterable[str | os.PathLike[str]], options: ReadOptions = DEFAULTS) -> Iterator[str]:
    """The origins, and instead of each folder the reports in it; a folder without any stays, to be told."""
    for each in origins:
        origin = os.fspath(each)
        if origin == "-" or SCHEME.match(origin) or not Path(origin).is_dir():
            yield origin
            continue
        inside = reports_in(origin, options)
        first = next(inside, None)
        yield origin if first is None else first
        yield from inside


def reports_in(folder: str, options: ReadOptions = DEFAULTS) -> Iterator[str]:
    """Paths of the reports in a folder. Where a format is asked for, every file is one."""
    for at, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files if SUFFIXES.get(Path(name).suffix.lower()) == "html"}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _saved_beside(name, pages))
        for name in sorted(files):
            suffix = Path(name).suffix.lower()
            if not name.startswith(".") and (options.format or suffix in TAKEN):
                yield str(Path(at) / name)


def _saved_beside(folder: str, pages: set[str]) -> bool:
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in SAVED_BESIDE)


__all__ = ["expanded", "reports_in"]
