"""Many articles into a ledger: `python -m benchmarks.adding [--articles 10000]`.

Adds one JSON Lines file undisturbed, watching speed and memory; then again with kill -9 at several moments and
a rerun, after each of which the ledger must say the same, byte for byte, as the undisturbed one.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import sayso
from benchmarks.processes import SAYSO, Run, run
from benchmarks.reports import write_short_articles
from sayso.export import json

MOMENTS = (0.0, 0.001, 0.2, 0.5, 0.8, 0.97)
"""Shares of the articles that are committed when the process is killed; 0 is before the first commit."""


def add(articles: Path, ledger: Path, kill_when: Callable[[float], bool] | None = None) -> Run:
    done = run([SAYSO, "add", articles], ledger=ledger, kill_when=kill_when)
    if done.code and not kill_when:
        raise SystemExit(f"sayso add: exit code {done.code}\n{done.errors}")
    return done


def committed(ledger: Path) -> int:
    """How many articles a reader of the ledger sees now; 0 while it is being made."""
    if not ledger.exists():
        return 0
    with (
        contextlib.suppress(sqlite3.OperationalError),
        contextlib.closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection,
    ):
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    return 0


def contents(ledger: Path) -> str:
    """A digest of everything that the ledger exports, after it has checked itself."""
    said = hashlib.sha256()
    with sayso.open_ledger(ledger, create=False) as opened:
        if problems := list(opened.check()):
            raise SystemExit("\n".join(problems))
        for line in json.lines(opened.readings()):
            said.update(line.encode())
    return said.hexdigest()


def killed_at(articles: Path, ledger: Path, least: int) -> int:
    """Add and kill -9 once at least that many articles are committed; how many were, 0 being before the first."""
    if least:
        add(articles, ledger, lambda _: committed(ledger) >= least)
    else:
        add(articles, ledger, lambda _: ledger.exists())
    return committed(ledger)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.adding", description=__doc__.split("\n\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args(arguments)
    count = options.articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = write_short_articles(folder / "articles.jsonl", count)
        whole = add(articles, folder / "whole.sqlite")
        print(
            f"{count:,} articles in {whole.wall_s:.1f} s: {count / whole.wall_s:,.0f} articles per second, "
            f"{count / whole.cpu_s:,.0f} per CPU-second"
        )
        print("\n| of the run | RSS, MB |\n|------------|---------|")
        for tenth in range(1, 11):
            _, size = whole.rss[len(whole.rss) * tenth // 10 - 1]
            print(f"| {tenth * 10:8} % | {size / 1e6:7.0f} |")
        expected = contents(folder / "whole.sqlite")
        print("\n| killed after | ledger after a rerun |\n|--------------|----------------------|")
        same = True
        for moment in MOMENTS:
            ledger = folder / f"killed-{moment}.sqlite"
            left = killed_at(articles, ledger, round(moment * count) or int(moment > 0))
            add(articles, ledger)
            equal = contents(ledger) == expected
            same = same and equal
            print(f"| {left:12,} | {'the same' if equal else 'DIFFERENT':20} |", flush=True)
    raise SystemExit(0 if same else 1)


if __name__ == "__main__":
    main()
