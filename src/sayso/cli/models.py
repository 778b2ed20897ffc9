"""The command that says what there is to read with: `models`."""

from __future__ import annotations

import json as jsonlib
import sys
from typing import TYPE_CHECKING, Any

from sayso.cli import options
from sayso.cli.app import note

if TYPE_CHECKING:
    from sayso.extract.weights import Weights


def models(json: options.Json = False) -> None:
    """List the trained weights that are installed.

    \b
    Examples:
      sayso models
      sayso models --json
    """
    from sayso.export.wording import language
    from sayso.extract.weights import installed

    found = [_about(weights) for weights in installed()]
    for weights in found:
        if json:
            sys.stdout.write(jsonlib.dumps(weights, ensure_ascii=False) + "\n")
        else:
            languages = ", ".join(map(language, weights["languages"]))
            licence = weights["licence"] or "no licence stated"
            sys.stdout.write(f"{weights['version']}  {languages}  {weights['bytes'] / 1e6:.0f} MB  {licence}\n")
            sys.stdout.write(f"  {weights['directory']}\n")
    if not found:
        note(f"no weights are installed, so sayso reads by rules; {options.WEIGHTS_FROM} for the model")


def _about(weights: Weights) -> dict[str, Any]:
    files = [path for path in weights.directory.iterdir() if path.is_file()]
    return {
        "name": weights.name,
        "version": weights.version,
        "languages": list(weights.languages),
        "licence": weights.config.get("licence"),
        "bytes": sum(path.stat().st_size for path in files),
        "directory": str(weights.directory),
    }
