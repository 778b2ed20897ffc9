"""How well sources of many articles are made one: `python -m train.evaluate_across [--missed] [--half tune]`.

The pairs were written by hand before the code that decides them, every other one held for reporting. Each pair is
proposed as a small ledger of its own, with the others that its row names; it counts as decided where its proposal
reaches the automatic threshold. Precision: of those decided, how many are one. Recall: of those that are one, how
many are decided.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sayso.records import Profile
from sayso.resolve.across import AUTOMATIC, proposals

PAIRS = Path(__file__).parents[1] / "tests" / "resolve" / "pairs.jsonl"
FLOORS = {"precision": 0.98, "recall": 0.75}
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96)
RESAMPLES = 2_000


class Decided(NamedTuple):
    """A pair: whether it is one, what it scored (0 where it was not proposed) and why."""

    row: dict[str, Any]
    score: float
    reason: str

    @property
    def same(self) -> bool:
        return bool(self.row["same"])


def profile(told: dict[str, Any], key: str) -> Profile:
    return Profile(
        key,
        (told["name"],),
        told["kind"],
        tuple(filter(None, [told.get("role")])),
        tuple(filter(None, [told.get("affiliation")])),
        frozenset(told.get("beside", ())),
    )


def decide(row: dict[str, Any]) -> Decided:
    told = [row["a"], row["b"], *row.get("others", ())]
    found = proposals([profile(each, str(number)) for number, each in enumerate(told)], least=0.0)
    for proposal in found:
        if {proposal.one.key, proposal.other.key} == {"0", "1"}:
            return Decided(row, proposal.score, proposal.reason)
    return Decided(row, 0.0, "not proposed")


def figures(decided: Sequence[Decided], threshold: float) -> tuple[float, float, str]:
    """(precision, recall, the counts that they rest on)."""
    taken = [pair for pair in decided if pair.score >= threshold]
    right, one = sum(pair.same for pair in taken), sum(pair.same for pair in decided)
    return right / max(1, len(taken)), right / max(1, one), f"{right} of {len(taken)} decided are one, of {one}"


def interval(decided: Sequence[Decided], threshold: float) -> list[tuple[float, float]]:
    """95 % of bootstrap samples lie between, for precision and for recall."""
    draw = random.Random(1)
    samples = [figures(draw.choices(decided, k=len(decided)), threshold) for _ in range(RESAMPLES)]
    cut = RESAMPLES // 40
    ordered = (sorted(values) for values in ([sample[0] for sample in samples], [sample[1] for sample in samples]))
    return [(values[cut], values[-1 - cut]) for values in ordered]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_across", description=__doc__.split("\n\n")[0])
    parser.add_argument("--half", choices=("report", "tune"), default="report")
    parser.add_argument("--missed", action="store_true", help="print each pair that is decided wrongly, or not decided")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    decided = [decide(row) for row in rows if row["half"] == options.half]
    print(f"{len(decided)} pairs ({options.half}), {sum(pair.same for pair in decided)} of them one\n")
    print("| threshold | precision | recall |\n|-----------|-----------|--------|")
    for threshold in THRESHOLDS:
        precision, recall, _ = figures(decided, threshold)
        print(f"| {threshold:9.2f} | {100 * precision:9.1f} | {100 * recall:6.1f} |")
    by_kind: defaultdict[str, list[Decided]] = defaultdict(list)
    for pair in decided:
        by_kind[pair.row["about"]].append(pair)
    print("\n| about     | pairs | wrongly one | not found |\n|-----------|-------|-------------|-----------|")
    for about, some in by_kind.items():
        wrong = sum(not pair.same and pair.score >= AUTOMATIC for pair in some)
        print(f"| {about:9} | {len(some):5} | {wrong:11} | {sum(p.same and p.score < AUTOMATIC for p in some):9} |")
    precision, recall, counts = figures(decided, AUTOMATIC)
    print(f"\nAt the automatic threshold {AUTOMATIC}: {counts}.")
    for name, value, (low, high) in zip(FLOORS, (precision, recall), interval(decided, AUTOMATIC), strict=True):
        print(f"{name} {100 * value:.1f} % ({100 * low:.1f}-{100 * high:.1f}), floor {100 * FLOORS[name]:.0f}")
    if options.missed:
        for pair in decided:
            if pair.same != (pair.score >= AUTOMATIC):
                names = " | ".join(pair.row[side]["name"] for side in ("a", "b"))
                print(f"{'one' if pair.same else 'two'}  {pair.score:.2f}  {names}: {pair.reason}")
    if options.half == "report" and (precision < FLOORS["precision"] or recall < FLOORS["recall"]):
        sys.exit(1)


if __name__ == "__main__":
    main()
