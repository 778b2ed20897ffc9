"""Parts by name. Built-in and foreign extractors come by the same path: entry points of an installed package."""

from __future__ import annotations

import os
from importlib.metadata import entry_points
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from sayso.errors import PluginError

if TYPE_CHECKING:
    from sayso.extract import Extractor

EXTRACTORS = "sayso.extractors"
WEIGHTS = "sayso.weights"
RUNTIME = ("numpy", "onnxruntime", "tokenizers")


def extractor(named: str | Extractor | None = None) -> Extractor:
    """The installed extractor of that name, made without arguments; without a name, `default()`.

    One that is at hand comes back as it is. Raises PluginError where there is none, naming those there are.
    """
    if named is not None and not isinstance(named, str):
        return named
    name = named or default()
    found = entry_points(group=EXTRACTORS, name=name)
    if not found:
        known = ", ".join(sorted(entry_points(group=EXTRACTORS).names)) or "none; is sayso installed?"
        raise PluginError(f"no extractor {name!r}; installed: {known}")
    try:
        return cast("Extractor", next(iter(found)).load()())
    except PluginError:
        raise
    except Exception as error:
        raise PluginError(f"extractor {name!r} could not be loaded: {error}") from error


def default() -> str:
    """What reads unless another is named: $SAYSO_EXTRACTOR; the model where weights are installed; else the rules."""
    if named := os.environ.get("SAYSO_EXTRACTOR"):
        return named
    has_weights = bool(entry_points(group=WEIGHTS))
    return "model" if has_weights and all(find_spec(module) for module in RUNTIME) else "rules"
