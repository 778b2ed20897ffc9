"""Learn the weights of kind and stance: `python -m train.weigh [--out weighed.json]`.

The own corpus's training part, gold spans; a softmax for each with an L2 penalty, by L-BFGS, features that occur once
left out and small weights dropped. Prints macro-F1 of the rules alone and, over five folds of reports, with weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

from sayso.extract import weighed
from sayso.extract.kinds import Places, Seen, see
from sayso.extract.weighed import FIELDS, Table, among, features
from sayso.languages import profile
from train import corpora, markup
from train.evaluate_kinds import LANGUAGES, counted, macro

WEIGHTS = Path(weighed.__file__).with_name("weighed.json")
PENALTY = 8.0
FEWEST = 2
LEAST = 0.1
STEPS = 60
FOLDS = 5
RARE = ("reporter",)
"""Fields with one answer in 94 of 100 statements: the others are preferred by as much as macro-F1 out of fold wants."""
PREFERRED = (-0.6, -0.3, 0.3, 0.6)
ROUNDS = 3

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A statement as it is seen, the names of its features, and what is marked, by field."""

    report: str
    one: Seen
    names: frozenset[str]
    marked: Mapping[str, str]

    def ruled(self, field: str) -> str:
        ruled = self.one.ruled
        answers = {"kind": ruled.kind, "source": ruled.stance.source, "reporter": ruled.stance.reporter}
        return str(answers[field])


def examples(split: str = "train") -> list[Example]:
    """The statements of the own corpus."""
    return [example for row in markup.rows(split=split) for example in _of(row)]


def _of(row: Mapping[str, Any]) -> Iterator[Example]:
    gold = corpora.gold(row)
    language = profile(gold.article.language)
    marked = [{"kind": said["kind"], **said["stance"]} for said in row["attributions"] if said["content"]]
    places = [Places(statement.source, statement.cue, statement.content) for statement in gold.statements]
    for one, said in zip(see(gold.article, places), marked, strict=True):
        yield Example(gold.key, one, frozenset(features(language, one)), said)


def fitted(some: Sequence[Example], field: str) -> Table:
    """The weights that make the marked answers likeliest, without what is too small or too rare to count."""
    answers = tuple(sorted({one.marked[field] for one in some}))
    counts = Counter(name for one in some for name in one.names)
    columns = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= FEWEST))}
    seen = [[columns[name] for name in one.names if name in columns] for one in some]
    rows = np.repeat(np.arange(len(some)), [len(one) for one in seen])
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, np.concatenate(seen))), (len(some), len(columns)))
    marked = np.eye(len(answers))[[answers.index(one.marked[field]) for one in some]]

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(len(columns), len(answers))
        scores = np.asarray(matrix @ weights)
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        cost = -np.log((shares * marked).sum(1) + 1e-12).sum() + PENALTY * (flat**2).sum() / 2
        return float(cost), (matrix.T @ (shares - marked) + PENALTY * weights).ravel()

    start = np.zeros(len(columns) * len(answers))
    flat = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    found = flat.reshape(len(columns), len(answers)).round(2)
    found[np.abs(found) < LEAST] = 0
    return Table(answers, {name: found[at].tolist() for name, at in columns.items() if found[at].any()})


def folds(some: Sequence[Example], field: str) -> list[Table]:
    """For each example the table that was fitted on the reports of other folds."""
    reports = sorted({one.report for one in some})
    Random(0).shuffle(reports)
    fold = {report: at % FOLDS for at, report in enumerate(reports)}
    tables = [fitted([one for one in some if fold[one.report] != at], field) for at in range(FOLDS)]
    return [tables[fold[one.report]] for one in some]


def answered(some: Sequence[Example], field: str, tables: Sequence[Table], extra: Sequence[float]) -> list[str]:
    return [
        preferring(table, extra).likeliest(one.names, among(field, one.one))
        for one, table in zip(some, tables, strict=True)
    ]


def preferring(table: Table, extra: Sequence[float]) -> Table:
    """The table with so much more for each of its answers, always."""
    if not any(extra):
        return table
    always = table.features.get("always", [0.0] * len(table.answers))
    both = [round(a + b, 2) for a, b in zip(always, extra, strict=True)]
    return Table(table.answers, {**table.features, "always": both})


def preferred(some: Sequence[Example], field: str, tables: Sequence[Table]) -> list[float]:
    """What is added to each answer of a field whose answers are rare."""
    extra = [0.0] * len(tables[0].answers)
    best = macro_f1(some, field, answered(some, field, tables, extra))
    for _ in range(ROUNDS if field in RARE else 0):
        for at in range(len(extra)):
            for step in PREFERRED:
                changed = [value + step * (place == at) for place, value in enumerate(extra)]
                found = macro_f1(some, field, answered(some, field, tables, changed))
                if found > best:
                    best, extra = found, changed
    return extra


def macro_f1(some: Sequence[Example], field: str, answers: Sequence[str]) -> float:
    """In per cent, over the answers that are marked often enough to count."""
    golds = [one.marked[field] for one in some]
    return macro(Counter(zip(golds, answers, strict=True)), counted(Counter(golds)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    some = examples()
    parts = []
    for field in FIELDS:
        tables = folds(some, field)
        extra = preferred(some, field, tables)
        ruled = macro_f1(some, field, [one.ruled(field) for one in some])
        found = macro_f1(some, field, answered(some, field, tables, extra))
        made = preferring(fitted(some, field), extra)
        print(f"{field}: rules {ruled:.1f}, with weights {found:.1f}, {len(made.features)} features", flush=True)
        lines = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in made.features.items()]
        rows = ",\n".join(lines)
        parts.append(f'"{field}": {{"answers": {json.dumps(made.answers)}, "features": {{\n{rows}\n}}}}')
    head = f'{{"languages": {json.dumps(LANGUAGES)}, "tables": {{\n'
    options.out.write_text(head + ",\n".join(parts) + "\n}}\n", encoding="utf-8")
    print(f"{len(some)} statements of {len({one.report for one in some})} reports -> {options.out}")


if __name__ == "__main__":
    main()
