"""Two checkpoints of one model, averaged: `python -m train.average NEW.pt OLD.pt OUT.pt [--share 0.6]`.

What goes on from a checkpoint and the checkpoint itself lie in one valley, so that between them the errors of both
shrink (Wortsman et al., "Model soups", 2022). `--share` is how much of the first there is.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

SHARE = 0.6


def averaged(new: Mapping[str, Tensor], old: Mapping[str, Tensor], share: float) -> dict[str, Tensor]:
    """`share` of the new tensors and the rest of the old. Raises ValueError for models of other shapes."""
    if {name: one.shape for name, one in new.items()} != {name: one.shape for name, one in old.items()}:
        raise ValueError("the checkpoints are of different models")
    return {
        name: share * one + (1 - share) * old[name] if one.is_floating_point() else one for name, one in new.items()
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("new", type=Path)
    options.add_argument("old", type=Path)
    options.add_argument("out", type=Path)
    options.add_argument("--share", type=float, default=SHARE)
    chosen = options.parse_args()
    new, old = (torch.load(path, map_location="cpu") for path in (chosen.new, chosen.old))
    model = averaged(new["model"], old["model"], chosen.share)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": model, "settings": new["settings"]}, chosen.out)


if __name__ == "__main__":
    main()
