"""Floors under every extractor's figures: `python -m train.gate` fails, naming each figure that fell.

The floors stand in `floors.toml` with the digest of the corpus that they were measured on; a corpus with
another digest is refused, one that is not there is skipped, and either is said. The kept part of the own corpus lies
in this repository and grows: it needs no digest. What must not be high, such as narration attributed, has a ceiling.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from train import corpora, evaluate_kinds, evaluate_names, markup, who_own
from train.evaluate import Evaluation, evaluate

FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Gate:
    """What one extractor must reach on one corpus. `floors` names figures as "joint F" or "quoted_fully R".

    The own corpus has no digest, a language, and mostly the numbers of the first and the last report that is read.
    """

    corpus: str
    sha256: str | None
    extractor: str
    marks: bool
    floors: Mapping[str, float]
    ceilings: Mapping[str, float] = field(default_factory=dict)
    language: str | None = None
    reports: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        language = f", {self.language}{_numbers(self.reports)}" if self.language else ""
        return f"{self.extractor} on {self.corpus}{language}{'' if self.marks else ' without marks'}"

    def path(self, folder: Path) -> Path:
        return markup.WRITTEN if self.corpus == markup.WRITTEN.name else folder / self.corpus


class Refused(Exception):
    """A corpus that is not the one the floors were measured on."""


def gates(path: Path = FLOORS) -> tuple[Gate, ...]:
    """The floors as written, one gate for each extractor and corpus."""
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    digests = written["corpora"]
    return tuple(
        Gate(
            gate["corpus"],
            None if gate["corpus"] == markup.WRITTEN.name else digests[gate["corpus"]],
            gate["extractor"],
            gate.get("marks", True),
            dict(gate["floors"]),
            dict(gate.get("ceilings", {})),
            gate.get("language"),
            tuple(gate.get("reports", ())),
        )
        for gate in written["gate"]
    )


def measure(gate: Gate, folder: Path) -> Evaluation:
    """The extractor on the gate's corpus. Raises Refused where the file is not the one that it was measured on."""
    path = gate.path(folder)
    if gate.sha256 is not None and (digest := corpora.digest(path)) != gate.sha256:
        raise Refused(
            f"its sha256 is {digest[:12]}…, the floors are for {gate.sha256[:12]}…; "
            f"measure again and write both into {FLOORS.name}"
        )
    return evaluate(path, gate.extractor, marks=gate.marks, language=gate.language, reports=gate.reports)


def fallen(
    floors: Mapping[str, float],
    table: Mapping[str, Mapping[str, Any]],
    ceilings: Mapping[str, float] | None = None,
) -> list[str]:
    """Each figure that is under its floor or over its ceiling, in words."""
    low = [
        f"{name} is {_value(table, name):.1f}, under its floor of {floor:.1f}"
        for name, floor in floors.items()
        if _value(table, name) < floor
    ]
    return low + [
        f"{name} is {_value(table, name):.1f}, over its ceiling of {ceiling:.1f}"
        for name, ceiling in (ceilings or {}).items()
        if _value(table, name) > ceiling
    ]


def _said(
    name: str,
    floors: Mapping[str, float],
    table: Mapping[str, Mapping[str, Any]],
    ceilings: Mapping[str, float] | None = None,
) -> bool:
    """Print whether floors and ceilings hold, and give it back."""
    failed = fallen(floors, table, ceilings)
    reached = ", ".join(
        f"{figure} {_value(table, figure):.1f} ({bound} {limit:g})"
        for bound, limits in (("floor", floors), ("ceiling", ceilings or {}))
        for figure, limit in limits.items()
    )
    print(f"{'FELL   ' if failed else 'holds  '}  {name}: {'; '.join(failed) or reached}")
    return not failed


def _names(names: Mapping[str, Any], digests: Mapping[str, str], folder: Path) -> bool:
    """Whether names in the sources of a corpus are led elsewhere more often than before, or it is another corpus."""
    path, title = folder / names["corpus"], f"whose name, {names['corpus']}"
    if not path.exists():
        print(f"skipped  {title}: no {path.name} in {folder}")
        return False
    if (digest := corpora.digest(path)) != digests[path.name]:
        print(f"REFUSED  {title}: its sha256 is {digest[:12]}…, the floors are for {digests[path.name][:12]}…")
        return True
    told = evaluate_names.figures(corpora.read(path))
    return not _said(title, names["floors"], {form: {"right": one.right} for form, one in told.items()})


def _numbers(reports: Sequence[int]) -> str:
    return " {}-{}".format(*reports) if reports else ""


def _value(table: Mapping[str, Mapping[str, Any]], name: str) -> float:
    """0 for a figure that was not reached at all, such as recall at a precision that no score gives."""
    figure, part = name.split(" ")
    return float(table.get(figure, {}).get(part, 0.0))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.gate", description=__doc__.split("\n\n")[0])
    parser.add_argument("--corpora", type=Path, default=corpora.CORPORA, metavar="FOLDER", help="where the corpora are")
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE")
    options = parser.parse_args(arguments)
    failed = 0
    for gate in gates(options.floors):
        if not gate.path(options.corpora).exists():
            print(f"skipped  {gate.name}: no {gate.corpus} in {options.corpora}")
            continue
        try:
            result = measure(gate, options.corpora)
        except (Refused, SaysoError) as error:
            failed += 1
            print(f"REFUSED  {gate.name}: {error}")
            continue
        failed += not _said(gate.name, gate.floors, result.table(), gate.ceilings)
    written = tomllib.loads(options.floors.read_text(encoding="utf-8"))
    if kinds := written.get("kinds"):
        reports = kinds.get("reports", {})
        kept = [row for row in markup.rows(split="dev") if corpora.is_among(row, reports.get(row["lang"], ()))]
        described = [evaluate_kinds.answers(row) for row in kept]
        failed += not _said("kinds on the own corpus", kinds["floors"], evaluate_kinds.macros(described))
    for who in written.get("who", ()):
        reports = who["reports"]
        rows = (row for row in who_own.own_rows(who["language"], "dev") if corpora.is_among(row, reports))
        table = {kind: {"right": one.right, "wrong": one.wrong} for kind, one in who_own.own_figures(rows).items()}
        name = f"who is meant, own corpus, {who['language']}{_numbers(reports)}"
        failed += not _said(name, who["floors"], table, who["ceilings"])
    for names in written.get("names", ()):
        failed += _names(names, written["corpora"], options.corpora)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
