"""How long one waits for a reading: `python -m benchmarks.reading [--rounds 5] [--words 600]`.

Cold: `sayso read` of one report in a new process, in turn with an empty Python, so that both meet the same
machine. Warm: words per CPU-second from file to reading, in turn with extraction alone.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import sayso
from benchmarks.processes import SAYSO, Run, run
from benchmarks.reports import long_report


def cold(rounds: int, words: int) -> list[tuple[str, float, float, float, float]]:
    """(what, seconds to first output, in all, of CPU, peak MB); medians of the rounds, of memory the most."""
    with tempfile.TemporaryDirectory() as folder:
        commands: dict[str, list[str | Path]] = {"empty Python": [sys.executable, "-c", "print()"]}
        for example in ("bridge.txt", "bruecke.txt"):
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


def warm(rounds: int, words: int, copies: int = 20) -> list[tuple[str, float]]:
    """(what, words per CPU-second), each the median of the rounds."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.txt")
        report.write_text(long_report(words), encoding="utf-8")
        article = sayso.read(str(report))
        ways: dict[str, Callable[[], object]] = {
            "read and extract": lambda: sayso.extract(sayso.read(str(report))),
            "extract": lambda: sayso.extract(article),
        }
        count = len(article.text.split()) * copies
        speeds: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                before = time.process_time()
                for _ in range(copies):
                    way()
                speeds[name].append(count / (time.process_time() - before))
    return [(name, statistics.median(measured)) for name, measured in speeds.items()]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__.split("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=600)
    options = parser.parse_args(arguments)
    print(f"| cold, {options.words} words          | first output s | all s | CPU s | peak MB |")
    print("|--------------------------|----------------|-------|-------|---------|")
    for name, first_s, wall_s, cpu_s, peak_mb in cold(options.rounds, options.words):
        print(f"| {name:24} | {first_s:14.2f} | {wall_s:5.2f} | {cpu_s:5.2f} | {peak_mb:7.0f} |")
    print("\n| warm                     | words per CPU-second |")
    print("|--------------------------|----------------------|")
    for name, speed in warm(options.rounds, options.words):
        print(f"| {name:24} | {speed:20,.0f} |")


if __name__ == "__main__":
    main()
