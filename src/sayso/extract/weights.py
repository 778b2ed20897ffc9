"""Directories of weights: which are installed, and whether one is whole before it reads anything.

A directory holds `weights.onnx`, `tokenizer.json`, `config.json` and `README.md`, its card. Installed packages
name theirs by entry points of the group `sayso.weights`; the value is a module with directories beside it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from sayso.errors import PluginError

GROUP = "sayso.weights"
FORMAT = 1
GRAPH, TOKENIZER, CONFIG = "weights.onnx", "tokenizer.json", "config.json"
NEEDS = ("name", "languages", "files", "special", "cased", "window", "overlap", "decoder")


@dataclass(frozen=True)
class Weights:
    """One directory of weights whose config has been read; `check` reads the other files."""

    directory: Path
    config: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.config["name"])

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self.config["languages"])

    @cached_property
    def version(self) -> str:
        """The name and eight digits of what decides every result: graph, tokenizer and config."""
        decisive = json.dumps(
            {key: self.config[key] for key in NEEDS if key != "name"}, sort_keys=True, ensure_ascii=False
        )
        return f"{self.name}-{hashlib.sha256(decisive.encode()).hexdigest()[:8]}"

    def check(self) -> None:
        """Raises PluginError for a file that is missing or not the one that the config was written for."""
        for name in (GRAPH, TOKENIZER):
            path = self.directory / name
            try:
                found = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError as error:
                raise PluginError(f"weights {self.directory}: {name} cannot be read ({error.strerror})") from error
            if found != self.config["files"].get(name):
                raise PluginError(
                    f"weights {self.directory}: {name} has sha256 {found[:12]}…, its config says "
                    f"{str(self.config['files'].get(name))[:12]}…; the copy is torn or mixed, fetch it again"
                )


def read(directory: Path) -> Weights:
    """The weights in a directory. Raises PluginError where they are none, or of another format."""
    path = directory / CONFIG
    try:
        config = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PluginError(
            f"weights {directory}: {CONFIG} cannot be read ({error.strerror}); a directory of weights holds "
            f"{GRAPH}, {TOKENIZER} and {CONFIG}"
        ) from error
    except ValueError as error:
        raise PluginError(f"weights {directory}: {CONFIG} is no JSON ({error})") from error
    if not isinstance(config, dict) or config.get("format") != FORMAT:
        said = config.get("format") if isinstance(config, dict) else type(config).__name__
        raise PluginError(f"weights {directory}: {CONFIG} has format {said!r}, this version of sayso reads {FORMAT}")
    if missing := [name for name in NEEDS if name not in config]:
        raise PluginError(f"weights {directory}: {CONFIG} lacks {', '.join(missing)}")
    return Weights(directory, config)


def installed() -> Iterator[Weights]:
    """The weights of all installed packages, in order of their names. Raises PluginError for a broken one."""
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            where = Path(str(entry.load().__file__)).parent
        except Exception as error:
            raise PluginError(f"weights {entry.name!r} could not be loaded: {error}") from error
        for path in sorted(where.glob(f"*/{CONFIG}")):
            yield read(path.parent)
