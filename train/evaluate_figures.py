"""Measure figures on the hand-made set: `python -m train.evaluate_figures [SET.jsonl] [--errors] [--speed CORPUS]`.

A figure is right when it overlaps one that is expected and has its bounds, counted noun and unit; `all`
asks for the exact span, approximator and kind as well. Prints precision, recall and F1 in per cent by
language and what is found in sentences that hold no figure; `--speed` the words per CPU-second on a corpus.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from sayso.anchor.figures import Figure, find
from train import corpora

SET = Path(__file__).parents[1] / "tests" / "anchor" / "figures.jsonl"
FLOOR = 92.0
LANGUAGES = ("en", "de")

Expected = dict[str, Any]
Matches = Callable[[str, Figure, Expected], bool]


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and the figures that it should have, in order."""

    language: str
    text: str
    figures: tuple[Expected, ...]

    def spans(self) -> list[tuple[int, int]]:
        """Where the expected figures stand, each looked for after the one before."""
        spans, at = [], 0
        for figure in self.figures:
            start = self.text.index(figure["span"], at)
            at = start + len(figure["span"])
            spans.append((start, at))
        return spans


@dataclass(frozen=True, slots=True)
class Counts:
    """How many figures were right, found and expected."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.expected if self.expected else 100.0

    @property
    def f1(self) -> float:
        return 200 * self.right / (self.found + self.expected) if self.found + self.expected else 100.0


def same_bounds(_text: str, figure: Figure, expected: Expected) -> bool:
    return (figure.low, figure.high) == (expected["low"], expected["high"])


def same_counts(text: str, figure: Figure, expected: Expected) -> bool:
    return same_bounds(text, figure, expected) and figure.counts == expected["counts"]


def same_unit(text: str, figure: Figure, expected: Expected) -> bool:
    return same_counts(text, figure, expected) and figure.unit == expected["unit"]


def same(text: str, figure: Figure, expected: Expected) -> bool:
    """Everything, the exact span included."""
    return same_unit(text, figure, expected) and (
        text[figure.span.start : figure.span.end], figure.approx, figure.kind
    ) == (expected["span"], expected["approx"], expected["kind"])  # fmt: skip


MEASURES: dict[str, Matches] = {
    "bounds": same_bounds,
    "bounds, noun": same_counts,
    "bounds, noun, unit": same_unit,
    "all": same,
}


def load(path: Path) -> list[Case]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (json.loads(line) for line in lines if line.strip())
    return [Case(row["language"], row["text"], tuple(row["figures"])) for row in rows]


def score(case: Case, figures: Sequence[Figure], matches: Matches) -> Counts:
    """One sentence: each found figure answers the first expected one that it overlaps and matches."""
    left = list(zip(case.spans(), case.figures, strict=True))
    right = 0
    for figure in figures:
        for entry in left:
            (start, end), expected = entry
            if figure.span.start < end and start < figure.span.end and matches(case.text, figure, expected):
                left.remove(entry)
                right += 1
                break
    return Counts(right, len(figures), len(case.figures))


def total(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def report(cases: Sequence[Case], console: Console, errors: bool = False) -> float:
    """Print the table and give the lowest F1 on bounds, noun and unit over the languages."""
    read = [(case, find(case.text, case.language)) for case in cases]
    table = Table("language", "sentences", "measure", "precision", "recall", "F1")
    lowest = 100.0
    for language in LANGUAGES:
        own = [(case, figures) for case, figures in read if case.language == language]
        for name, matches in MEASURES.items():
            counts = total(score(case, figures, matches) for case, figures in own)
            cells = (f"{value:.1f}" for value in (counts.precision, counts.recall, counts.f1))
            table.add_row(language, str(len(own)), name, *cells)
            if matches is same_unit:
                lowest = min(lowest, counts.f1)
    console.print(table)
    plain = [(case, figures) for case, figures in read if not case.figures]
    console.print(f"{sum(len(figures) for _, figures in plain)} figures found in {len(plain)} sentences without one")
    if errors:
        for case, figures in read:
            counts = score(case, figures, same)
            if not counts.right == counts.found == counts.expected:
                console.print(
                    case.text, f"  expected {list(case.figures)}", f"  found {figures}", sep="\n", markup=False
                )
    return lowest


def speed(texts: Sequence[tuple[str, str]]) -> float:
    """Words per CPU-second over (text, language), what is compiled once left out."""
    for language in LANGUAGES:
        find("Three of 30 people, 12.", language)
    started = time.process_time()
    for text, language in texts:
        find(text, language)
    return sum(len(text.split()) for text, _ in texts) / (time.process_time() - started)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="train.evaluate_figures", description=__doc__.partition("\n")[0])
    parser.add_argument("cases", nargs="?", type=Path, default=SET, metavar="SET.jsonl")
    parser.add_argument("--errors", action="store_true", help="print every sentence that is not right in all")
    parser.add_argument("--speed", type=Path, metavar="CORPUS.jsonl", help="also time the articles of a corpus")
    given = parser.parse_args(arguments)
    lowest = report(load(given.cases), Console(soft_wrap=True), given.errors)
    if given.speed:
        articles = [gold.article for gold in corpora.read(given.speed)]
        rate = speed([(article.text, article.language or "") for article in articles])
        print(f"{rate:,.0f} words per CPU-second on {given.speed.name}")
    if lowest < FLOOR:
        print(f"F1 {lowest:.1f} is under the floor of {FLOOR:.0f}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
