"""Parts by name. Built-in and foreign extractors come by the same path: entry points of an installed package."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import TYPE_CHECKING, cast

from sayso.errors import PluginError

if TYPE_CHECKING:
    from sayso.extract import Extractor

EXTRACTORS = "sayso.extractors"


def extractor(name: str) -> Extractor:
    """The installed extractor of that name, made without arguments.

    Raises PluginError where there is none, naming those there are.
    """
    found = entry_points(group=EXTRACTORS, name=name)
    if not found:
        known = ", ".join(sorted(entry_points(group=EXTRACTORS).names)) or "none; is sayso installed?"
        raise PluginError(f"no extractor {name!r}; installed: {known}")
    try:
        return cast("Extractor", next(iter(found)).load()())
    except Exception as error:
        raise PluginError(f"extractor {name!r} could not be loaded: {error}") from error
