"""Measure an extractor on a corpus: `python -m train.evaluate CORPUS.jsonl [--extractor rules] [--strip-marks]`.

Prints the table of figures (precision, recall, F1 in per cent), recall by kind of quotation, a bootstrap
interval and words per CPU-second of extraction alone; `--against` adds a paired test over the same articles,
`--curve` how well the scores keep what they promise. Of a folder, the own corpus, the development part is read.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import track

from sayso import plugins
from sayso.errors import SaysoError
from sayso.records import Article
from sayso.score import FIGURES, QUOTED, Difference, Interval, Scores, Trust, compare, score_article
from train import corpora, evaluate_written, reliability
from train.clutter import cluttered, translated

if TYPE_CHECKING:
    from sayso.extract import Extractor

INTERVALS = ("content_half", "joint")
VARIATIONS: dict[str, Callable[[Mapping[str, Any], Random], Mapping[str, Any]]] = {
    "cluttered": cluttered,
    "translated": translated,
}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One extractor on one corpus: what it scored and how fast it was; `written`, what only the own corpus shows."""

    corpus: str
    digest: str
    marks: bool
    extractor: str
    weights: str | None
    version: str
    scores: Scores
    words: int
    cpu_s: float
    written: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    @property
    def words_per_cpu_s(self) -> float:
        return self.words / self.cpu_s if self.cpu_s else 0.0

    def intervals(self) -> dict[str, Interval]:
        """Bootstrap 95 % intervals of F1 over articles; none where there is nothing to resample."""
        counted = (name for name in INTERVALS if self.scores.total(name).gold)
        return {name: self.scores.interval(name) for name in counted}

    def table(self) -> dict[str, Mapping[str, float]]:
        """All figures by name, as `Scores.table` has them, and those of the own corpus."""
        error = reliability.expected_error(reliability.curve(self.scores))
        trust = self.scores.trust()
        return {
            **self.scores.table(),
            **self.written,
            **({} if error is None else {"calibration": {"error": round(error, 1)}}),
            **({} if trust is None else {"trust": {"R": round(trust.recall, 1)}}),
        }

    def as_json(self) -> dict[str, Any]:
        trust = self.scores.trust()
        return {
            "corpus": self.corpus,
            "sha256": self.digest,
            "marks": self.marks,
            "extractor": {"name": self.extractor, "weights": self.weights, "version": self.version},
            "articles": len(self.scores.articles),
            "figures": self.table(),
            "intervals": {name: asdict(interval) for name, interval in self.intervals().items()},
            "trust": asdict(trust) if trust else None,
            "words": self.words,
            "cpu_s": round(self.cpu_s, 3),
            "words_per_cpu_s": round(self.words_per_cpu_s),
        }


def evaluate(
    path: Path,
    extractor: str | Extractor | None = None,
    *,
    marks: bool = True,
    limit: int | None = None,
    language: str | None = None,
    reports: Sequence[int] = (),
    varied: str | None = None,
) -> Evaluation:
    """Run an extractor over a corpus file and score it; CPU time counts between the articles' way in and out.

    `reports` are the first and the last number of those that are read of the own corpus; `varied` names what becomes of
    the articles before (VARIATIONS), the same at each run.
    """
    chosen = plugins.extractor(extractor)
    change = VARIATIONS[varied] if varied else lambda row, _: row
    golds = list(
        corpora.read(
            path,
            marks=marks,
            limit=limit,
            language=language,
            reports=reports,
            changed=lambda row: change(row, Random(row["id"])),
        )
    )
    if not golds:
        raise ValueError(f"{path}: no articles{f' in {language!r}' if language else ''} to evaluate on")
    for spoken in {gold.article.language for gold in golds}:
        next(iter(chosen.extract([Article("“Yes,” she said.", language=spoken)])))  # loading on first use is not speed
    extractions = chosen.extract([gold.article for gold in golds])
    cpu_s = 0.0
    articles = []
    statements = []
    quiet = Console(stderr=True)
    for gold in track(golds, f"{path.stem}, {chosen.by.extractor}", console=quiet, disable=not quiet.is_terminal):
        before = time.process_time()
        extraction = next(extractions)
        cpu_s += time.process_time() - before
        found = corpora.countable(gold.corpus, extraction.statements)
        statements.append(found)
        group = corpora.cue_group if gold.article.language == "en" else None
        articles.append(
            score_article(gold.key, gold.article.text, gold.statements, found, quoted=gold.quoted, group=group)
        )
    readers = {chosen.by_for(gold.article) for gold in golds}
    by = readers.pop() if len(readers) == 1 else chosen.by
    return Evaluation(
        corpus=f"{path.name}, {language}" if language else path.name,
        digest=corpora.digest(path),
        marks=marks,
        extractor=by.extractor,
        weights=by.weights,
        version=by.version,
        scores=Scores(tuple(articles)),
        words=sum(len(gold.article.text.split()) for gold in golds),
        cpu_s=cpu_s,
        written=evaluate_written.figures(golds, statements) if path.is_dir() else {},
    )


def report(result: Evaluation) -> str:
    """The figures as a plain table, a Markdown one at that."""
    table = result.scores.table()
    marks = "" if result.marks else ", quotation marks removed"
    weights = f" ({result.weights})" if result.weights else ""
    counts = f"{table['n']['gold']:,} gold and {table['n']['pred']:,} found statements"
    lines = [
        f"{result.corpus}{marks}: {len(result.scores.articles)} articles, {counts}",
        f"extractor {result.extractor}{weights} {result.version}",
        "",
        "| figure        |     P |     R |     F |",
        "|---------------|-------|-------|-------|",
    ]
    groups = [name for name in table if name.startswith("joint_") and name not in FIGURES]
    for name in (*FIGURES, *groups):
        row = table[name]
        lines.append(f"| {name.replace('_', ' '):13} | {row['P']:5.1f} | {row['R']:5.1f} | {row['F']:5.1f} |")
    lines += ["", "| quoted | gold  | recall at half |", "|--------|-------|----------------|"]
    for kind in QUOTED:
        row = table[f"quoted_{kind}"]
        lines.append(f"| {kind:6} | {row['n']:5,} | {row['R']:14.1f} |")
    lines.append("")
    if result.written:
        lines += evaluate_written.lines(result.written)
    for name, interval in result.intervals().items():
        lines.append(f"{name.replace('_', ' ')} F: {interval.value:.1f} (95 % of resamples: {_range(interval)})")
    lines.append(_trust(result.scores.trust()))
    error = reliability.expected_error(reliability.curve(result.scores))
    if error is not None:
        lines.append(f"calibration: expected error {error:.1f} %")
    lines.append(f"speed: {result.words_per_cpu_s:,.0f} words per CPU-second ({result.words:,} words)")
    return "\n".join(lines)


def _trust(trust: Trust | None) -> str:
    if trust is None:
        return "trust: none (the extractor gives no scores, or joint precision is under 95 % at every one)"
    return f"trust: recall {trust.recall:.1f} at score {trust.threshold:.3f}, joint precision {trust.precision:.1f}"


def _range(interval: Interval) -> str:
    return f"{interval.low:.1f} to {interval.high:.1f}"


def _versus(first: Evaluation, second: Evaluation, difference: Difference) -> str:
    return (
        f"joint F, {first.extractor} minus {second.extractor}: {difference.value:+.1f} "
        f"({_range(difference)}, p = {difference.p:.3f}, paired over articles)"
    )


def numbers(said: str) -> tuple[int, int]:
    first, _, last = said.partition("-")
    return int(first), int(last)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate", description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus", type=Path, help="JSON Lines with gold attributions, or the folder of the own corpus")
    parser.add_argument("--extractor", help="rules or model; what `sayso read` would take, unless given")
    parser.add_argument("--strip-marks", action="store_true", help="remove every quotation mark from the text first")
    parser.add_argument("--against", metavar="EXTRACTOR", help="a second extractor, for a paired test")
    parser.add_argument("--language", metavar="CODE", help="only the articles in that language")
    parser.add_argument("--reports", type=numbers, default=(), metavar="N-M", help="only those of the own corpus")
    parser.add_argument("--curve", action="store_true", help="print how many statements of each score are right")
    parser.add_argument("--varied", choices=sorted(VARIATIONS), help="as copied off a page, or as a machine translates")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N articles")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    options = parser.parse_args(arguments)
    try:
        names = [options.extractor, *([options.against] if options.against else [])]
        results = [
            evaluate(
                options.corpus,
                name,
                marks=not options.strip_marks,
                limit=options.limit,
                language=options.language,
                reports=options.reports,
                varied=options.varied,
            )
            for name in names
        ]
    except (SaysoError, OSError, ValueError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1
    print("\n\n".join(report(result) for result in results))
    if options.curve:
        for result in results:
            print(f"\n{result.extractor}\n{reliability.table(reliability.curve(result.scores))}")
    written: dict[str, Any] = results[0].as_json()
    if options.against:
        difference = compare(results[0].scores, results[1].scores)
        print("\n" + _versus(results[0], results[1], difference))
        written["against"] = {**results[1].as_json(), "joint_difference": asdict(difference)}
    if options.json:
        options.json.write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
