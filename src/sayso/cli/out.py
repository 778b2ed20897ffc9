"""Where output goes: the console, lines of data, and files that appear whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

PIPED_WIDTH = 100


def console() -> Console:
    """Standard output for people: as wide and as colourful as the terminal, plain and 100 wide elsewhere."""
    from rich.console import Console

    class Quiet(Console):
        """Lets a reader that has seen enough end the run as everywhere else: rich itself would exit with 1."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    fixed = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else PIPED_WIDTH
    return Quiet(width=fixed, highlight=False, markup=False, emoji=False)


def write(chunks: Iterable[str], path: Path | None) -> None:
    """Text to standard output (`path` None or "-"), or to a file that is replaced when all is there."""
    if path is None or str(path) == "-":
        for chunk in chunks:
            sys.stdout.write(chunk)
            sys.stdout.flush()  # whoever reads along has each article when it is done
        return
    path = path.resolve()  # what a link leads to is replaced, not the link
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder; name a file", str(path))
    part = path.with_name(f".{path.name[:80]}.{os.getpid()}.part")
    try:
        with part.open("x", encoding="utf-8", newline="") as out:
            for chunk in chunks:
                out.write(chunk)
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except FileNotFoundError as error:
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(path.parent)) from error
    except PermissionError as error:
        raise PermissionError(
            error.errno, "may not be written there; name a file in another folder", str(path)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


__all__ = ["console", "write"]
