"""How long one waits for a reading: `python -m benchmarks.reading [--rounds 5] [--words 600]`.

Cold: `sayso read` of one report in a new process, in turn with an empty Python, so that both meet the same
machine. Load: the model in a new process, and the memory that a text of a hundred reports takes. Warm: one report
and words per CPU-second, the model in turn with the rules, each language in turn with the other.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import sayso
from benchmarks.processes import SAYSO, Run, run
from benchmarks.reports import long_report
from sayso import plugins

if TYPE_CHECKING:
    from sayso.extract import Extractor

LANGUAGES = {"en": "bridge.txt", "de": "bruecke.txt"}


def cold(rounds: int, words: int) -> list[tuple[str, float, float, float, float]]:
    """(what, seconds to first output, in all, of CPU, peak MB); medians of the rounds, of memory the most."""
    with tempfile.TemporaryDirectory() as folder:
        commands: dict[str, list[str | Path]] = {"empty Python": [sys.executable, "-c", "print()"]}
        for example in LANGUAGES.values():
            report = Path(folder, example)
            report.write_text(long_report(words, example), encoding="utf-8")
            commands[f"sayso read {example}"] = [SAYSO, "read", report]
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                runs[name].append(run(command))
    for name, done in runs.items():
        if failed := [one for one in done if one.code]:
            raise SystemExit(f"{name}: exit code {failed[0].code}\n{failed[0].errors}")
    return [
        (
            name,
            statistics.median(one.first_s or one.wall_s for one in done),
            statistics.median(one.wall_s for one in done),
            statistics.median(one.cpu_s for one in done),
            max(one.peak_mb for one in done),
        )
        for name, done in runs.items()
    ]


LOAD = """
import json, resource, sys, time
begun = time.process_time()
from sayso.extract.model import Model
from sayso.records import Article
imported = time.process_time()
model = Model()
language, text, copies = sys.argv[1], open(sys.argv[2], encoding="utf-8").read(), int(sys.argv[3])
next(model.extract([Article("One, she said.", language=language)]))
loaded = time.process_time()
next(model.extract([Article("\\n\\n".join([text] * copies), language=language)]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([imported - begun, loaded - imported, peak * (1 if sys.platform == "darwin" else 1024) / 1e6]))
"""


def load(rounds: int, words: int, copies: int = 100) -> list[tuple[str, float, float, float]]:
    """(language, CPU seconds of imports, of loading, peak MB after a text of many reports), medians of the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, list[list[float]]] = {language: [] for language in LANGUAGES}
        for _ in range(rounds):
            for language, example in LANGUAGES.items():
                report = Path(folder, example)
                report.write_text(long_report(words, example), encoding="utf-8")
                done = run([sys.executable, "-c", LOAD, language, report, str(copies)])
                if done.code:
                    raise SystemExit(f"loading the model: exit code {done.code}\n{done.errors}")
                found[language].append(json.loads(done.output))
    rows = []
    for language, measured in found.items():
        imports, loading, peak = (statistics.median(column) for column in zip(*measured, strict=True))
        rows.append((language, imports, loading, peak))
    return rows


def warm(rounds: int, words: int, copies: int = 5) -> list[tuple[str, float, float]]:
    """(what, CPU milliseconds for a report, words per CPU-second), medians of the rounds."""
    extractors = {name: plugins.extractor(name) for name in ("rules", "model")}
    with tempfile.TemporaryDirectory() as folder:
        ways: dict[str, Callable[[], object]] = {}
        count: dict[str, int] = {}
        for language, example in LANGUAGES.items():
            report = Path(folder, example)
            report.write_text(long_report(words, example), encoding="utf-8")
            article = sayso.read(str(report))
            for name, extractor in extractors.items():
                ways[f"extract, {language}, {name}"] = partial(sayso.extract, article, extractor)
            ways[f"read and extract, {language}"] = partial(_read, str(report), extractors["model"])
            count |= dict.fromkeys(ways.keys() - count.keys(), len(article.text.split()))
        seconds: dict[str, list[float]] = {name: [] for name in ways}
        for round_ in range(rounds + 1):
            for name, way in ways.items():
                before = time.process_time()
                for _ in range(copies):
                    way()
                if round_:  # the first one loads
                    seconds[name].append((time.process_time() - before) / copies)
    return [
        (name, 1000 * statistics.median(measured), count[name] / statistics.median(measured))
        for name, measured in seconds.items()
    ]


def _read(report: str, extractor: Extractor) -> object:
    return sayso.extract(sayso.read(report), extractor)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=600)
    options = parser.parse_args(arguments)
    print(f"| cold, {options.words} words          | first output s | all s | CPU s | peak MB |")
    print("|--------------------------|----------------|-------|-------|---------|")
    for name, first_s, wall_s, cpu_s, peak_mb in cold(options.rounds, options.words):
        print(f"| {name:24} | {first_s:14.2f} | {wall_s:5.2f} | {cpu_s:5.2f} | {peak_mb:7.0f} |")
    print("\n| model in a new process   | imports s | load s | peak MB |")
    print("|--------------------------|-----------|--------|---------|")
    for language, imports, loading, peak_mb in load(options.rounds, options.words):
        print(f"| {language:24} | {imports:9.2f} | {loading:6.2f} | {peak_mb:7.0f} |")
    print(f"\n| warm, {options.words} words          | ms of CPU | words per CPU-second |")
    print("|--------------------------|-----------|----------------------|")
    for name, ms, speed in warm(options.rounds, options.words):
        print(f"| {name:24} | {ms:9,.0f} | {speed:20,.0f} |")


if __name__ == "__main__":
    main()
