"""Floors under every extractor's figures: `python -m train.gate` fails, naming each figure that fell.

The floors stand in `floors.toml` with the digest of the corpus that they were measured on; a corpus with
another digest is refused, one that is not there is skipped, and either is said. Floors of kind, medium and
stance hold on the kept part of the own corpus, which lies in this repository.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from train import corpora, evaluate_kinds, markup
from train.evaluate import Evaluation, evaluate

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Gate:
    """What one extractor must reach on one corpus. `floors` names figures as "joint F" or "quoted_fully R"."""

    corpus: str
    sha256: str
    extractor: str
    marks: bool
    floors: Mapping[str, float]

    @property
    def name(self) -> str:
        return f"{self.extractor} on {self.corpus}{'' if self.marks else ' without marks'}"


class Refused(Exception):
    """A corpus that is not the one the floors were measured on."""


def gates(path: Path = FLOORS) -> tuple[Gate, ...]:
    """The floors as written, one gate for each extractor and corpus."""
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    digests = written["corpora"]
    return tuple(
        Gate(gate["corpus"], digests[gate["corpus"]], gate["extractor"], gate.get("marks", True), dict(gate["floors"]))
        for gate in written["gate"]
    )


def measure(gate: Gate, folder: Path) -> Evaluation:
    """The extractor on the gate's corpus. Raises Refused where the file is not the one that it was measured on."""
    path = folder / gate.corpus
    digest = corpora.digest(path)
    if digest != gate.sha256:
        raise Refused(
            f"its sha256 is {digest[:12]}…, the floors are for {gate.sha256[:12]}…; "
            f"measure again and write both into {FLOORS.name}"
        )
    return evaluate(path, gate.extractor, marks=gate.marks)


def fallen(floors: Mapping[str, float], table: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Each figure that is under its floor, in words."""
    return [
        f"{name} is {_value(table, name):.1f}, under its floor of {floor:.1f}"
        for name, floor in floors.items()
        if _value(table, name) < floor
    ]


def _said(name: str, floors: Mapping[str, float], table: Mapping[str, Mapping[str, Any]]) -> bool:
    """Print whether the floors hold, and give it back."""
    low = fallen(floors, table)
    reached = ", ".join(f"{figure} {_value(table, figure):.1f} (floor {floor:g})" for figure, floor in floors.items())
    print(f"{'FELL   ' if low else 'holds  '}  {name}: {'; '.join(low) or reached}")
    return not low


def _value(table: Mapping[str, Mapping[str, Any]], name: str) -> float:
    figure, part = name.split(" ")
    return float(table[figure][part])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.gate", description=__doc__.split("\n\n")[0])
    parser.add_argument("--corpora", type=Path, default=corpora.CORPORA, metavar="FOLDER", help="where the corpora are")
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE")
    options = parser.parse_args(arguments)
    failed = 0
    for gate in gates(options.floors):
        if not (options.corpora / gate.corpus).exists():
            print(f"skipped  {gate.name}: no {gate.corpus} in {options.corpora}")
            continue
        try:
            result = measure(gate, options.corpora)
        except (Refused, SaysoError) as error:
            failed += 1
            print(f"REFUSED  {gate.name}: {error}")
            continue
        failed += not _said(gate.name, gate.floors, result.scores.table())
    if kinds := tomllib.loads(options.floors.read_text(encoding="utf-8")).get("kinds"):
        described = [evaluate_kinds.answers(row) for row in markup.rows(split="dev")]
        failed += not _said("kinds on the own corpus", kinds["floors"], evaluate_kinds.macros(described))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
