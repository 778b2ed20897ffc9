"""Measure kind, medium and stance on the own corpus: `python -m train.evaluate_kinds [--split dev] [--language de]`.

The spans are gold; `extract.kinds`, which every extractor asks, says what they are. Prints precision, recall
and F1 of each class in per cent, their macro average with a bootstrap interval, and what a constant answer gets.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.extract.kinds import Places, describe
from sayso.score import Interval
from train import corpora, markup

FIELDS = ("kind", "medium", "source", "reporter")
LANGUAGES = ("en", "de")
FEWEST = 5
"""A class with fewer gold items than this is left out of the macro average, and named."""
RESAMPLES = 1000

Pairs = Counter[tuple[str, str]]
"""How often (gold class, found class) came."""
Answers = Mapping[str, Pairs]
"""Pairs by field."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One field: `classes` {class: (P, R, F, gold items)}, and the macro average of F over all not in `rare`."""

    field: str
    n: int
    classes: Mapping[str, tuple[float, float, float, int]]
    rare: Mapping[str, int]
    macro: Interval
    accuracy: float
    constant: str
    constant_accuracy: float
    constant_macro: float

    def as_json(self) -> dict[str, Any]:
        names = ("P", "R", "F", "n")
        return {
            "n": self.n,
            "macro_F": round(self.macro.value, 1),
            "interval": [round(self.macro.low, 1), round(self.macro.high, 1)],
            "accuracy": round(self.accuracy, 1),
            "classes": {name: dict(zip(names, row, strict=True)) for name, row in self.classes.items()},
            "left_out": dict(self.rare),
            "constant": {"answer": self.constant, "accuracy": self.constant_accuracy, "macro_F": self.constant_macro},
        }


def answers(row: Mapping[str, Any]) -> Answers:
    """What the program says of each gold statement of a report, beside what is marked."""
    gold = corpora.gold(row)
    pairs: dict[str, Pairs] = {field: Counter() for field in FIELDS}
    marked = (said for said in row["attributions"] if said["content"])
    places = [Places(statement.source, statement.cue, statement.content) for statement in gold.statements]
    for said, found in zip(marked, describe(gold.article, places), strict=True):
        pairs["kind"][said["kind"], found.kind] += 1
        pairs["medium"][said["medium"], str(found.medium)] += 1
        pairs["source"][said["stance"]["source"], str(found.stance.source)] += 1
        pairs["reporter"][said["stance"]["reporter"], str(found.stance.reporter)] += 1
    return pairs


def macros(articles: Sequence[Answers]) -> dict[str, dict[str, float]]:
    """The macro average of each field, as {field: {"F": ...}}."""
    return {field: {"F": macro(_total(field, articles), counted(_golds(field, articles)))} for field in FIELDS}


def counted(golds: Counter[str]) -> list[str]:
    """The classes that have enough gold items, the commonest first."""
    return [name for name, count in golds.most_common() if count >= FEWEST]


def figure(field: str, articles: Sequence[Answers]) -> Figure:
    """The field's figures over `articles`. Raises ValueError where they hold no statement."""
    pairs = _total(field, articles)
    golds = _golds(field, articles)
    if not golds:
        raise ValueError(f"no statements to measure {field} on")
    classes = counted(golds)
    constant, most = golds.most_common(1)[0]
    drawn = random.Random(0)
    resampled = sorted(
        macro(_total(field, drawn.choices(articles, k=len(articles))), classes) for _ in range(RESAMPLES)
    )
    n = golds.total()
    always = Counter({(gold, constant): count for gold, count in golds.items()})
    return Figure(
        field,
        n,
        {name: (*_prf(pairs, name), count) for name, count in golds.most_common()},
        {name: count for name, count in golds.items() if name not in classes},
        Interval(macro(pairs, classes), resampled[RESAMPLES // 40], resampled[-1 - RESAMPLES // 40]),
        100 * sum(count for (gold, found), count in pairs.items() if gold == found) / n,
        constant,
        round(100 * most / n, 1),
        round(macro(always, classes), 1),
    )


def macro(pairs: Pairs, classes: Iterable[str]) -> float:
    """The mean of the classes' F1, in per cent; classes that a resample has lost are left out."""
    golds = {gold for gold, _ in pairs}
    scored = [_prf(pairs, name)[2] for name in classes if name in golds]
    return sum(scored) / len(scored) if scored else 0.0


def _prf(pairs: Pairs, name: str) -> tuple[float, float, float]:
    right = pairs[name, name]
    gold = sum(count for (marked, _), count in pairs.items() if marked == name)
    found = sum(count for (_, said), count in pairs.items() if said == name)
    both = gold + found
    return (
        round(100 * right / found, 1) if found else 0.0,
        round(100 * right / gold, 1) if gold else 0.0,
        round(200 * right / both, 1) if both else 0.0,
    )


def _total(field: str, articles: Iterable[Answers]) -> Pairs:
    total: Pairs = Counter()
    for answered in articles:
        total.update(answered[field])
    return total


def _golds(field: str, articles: Iterable[Answers]) -> Counter[str]:
    """How many gold items each class has."""
    golds = Counter[str]()
    for (gold, _), count in _total(field, articles).items():
        golds[gold] += count
    return golds


def report(title: str, figures: Sequence[Figure]) -> str:
    lines = [title, "", "| field    | class         |     P |     R |     F |    n |", "|---|---|---|---|---|---|"]
    for found in figures:
        for name, (precision, recall, f1, count) in found.classes.items():
            lines.append(f"| {found.field:8} | {name:13} | {precision:5.1f} | {recall:5.1f} | {f1:5.1f} | {count:4} |")
    lines.append("")
    for found in figures:
        rare = ", ".join(f"{name} ({count})" for name, count in found.rare.items())
        lines.append(
            f"{found.field} macro-F1 {found.macro.value:.1f} "
            f"(95 % of resamples: {found.macro.low:.1f} to {found.macro.high:.1f}), accuracy {found.accuracy:.1f}; "
            f"always {found.constant}: {found.constant_macro:.1f}, accuracy {found.constant_accuracy:.1f}"
            + (f"; too rare to count: {rare}" if rare else "")
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_kinds", description=__doc__.split("\n\n")[0])
    parser.add_argument("--split", choices=("train", "dev"), default="dev")
    parser.add_argument("--language", choices=LANGUAGES, help="only this one; by default both, apart and together")
    parser.add_argument("--written", type=Path, default=markup.WRITTEN, metavar="FOLDER", help="the marked reports")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    options = parser.parse_args(arguments)
    try:
        chosen = [options.language] if options.language else LANGUAGES
        read = {code: [answers(row) for row in markup.rows(options.written, code, options.split)] for code in chosen}
        if len(read) > 1:
            read["+".join(read)] = [answered for articles in read.values() for answered in articles]
        tables = {code: [figure(field, articles) for field in FIELDS] for code, articles in read.items()}
    except ValueError as error:
        print(f"evaluate_kinds: {error}", file=sys.stderr)
        return 1
    for code, figures in tables.items():
        title = f"{code}, {options.split}: {len(read[code])} reports, {figures[0].n:,} statements"
        print(report(title, figures), end="\n\n")
    if options.json:
        written = {
            "split": options.split,
            "sha256": corpora.digest(options.written),
            "figures": {code: {found.field: found.as_json() for found in table} for code, table in tables.items()},
        }
        options.json.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
