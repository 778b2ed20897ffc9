"""How well and how fast dates are found and valued: `python -m train.evaluate_dates`.

The own set decides: a sentence is right when its spans and EDTF values are exactly those expected; sentences
without a date count false spans. GUM marks dates loosely: spans count by overlap, values where they agree at the
gold's granularity (`gum_dates` says which ways of writing are the same).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sayso.anchor.dates import find
from sayso.records import StatedTime
from train.corpora import CORPORA
from train.gum_dates import flat, says

OWN = Path(__file__).parents[1] / "tests" / "anchor" / "dates.jsonl"
SPEED = {"en": "polnear.dev.jsonl", "de": "wikinews-de.dev.jsonl"}
FLOORS = {"own en": 0.96, "own de": 0.96, "false spans": 0.02, "GUM spans": 0.85, "GUM values": 0.75, "speed": 100_000}
MARK = re.compile(r"\[(.*?)\]")


def stated(written: str | None) -> StatedTime | None:
    """A publication time as the own set writes it: "2024-05-08T14:30+02:00"."""
    return StatedTime(written[:16], written[16:] or None, "given") if written else None


def expected(row: dict[str, Any]) -> tuple[str, list[tuple[str, str]]]:
    """The plain text of a row of the own set, and the (words, value) pairs that it marks."""
    return MARK.sub(r"\1", row["text"]), list(zip(MARK.findall(row["text"]), row["values"], strict=True))


def told(row: dict[str, Any]) -> list[tuple[str, str]]:
    text, _ = expected(row)
    found = find(text, row["language"], stated(row["published"]))
    return [(text[date.span.start : date.span.end], date.value) for date in found]


def own(missed: list[str]) -> dict[str, tuple[float, str]]:
    """Figures of the own set, each with its counts."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in OWN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        wanted, given = expected(row)[1], told(row)
        kind = f"own {row['language']}" if wanted else "false spans"
        total[kind] += max(1, len(wanted))
        right[kind] += sum((Counter(wanted) & Counter(given)).values()) if wanted else len(given)
        if wanted != given:
            missed.append(f"{row['text']}  expected {row['values']}, found {given}")
    return {kind: (right[kind] / total[kind], f"{right[kind]}/{total[kind]}") for kind in sorted(total, reverse=True)}


# --- GUM


def gum(path: Path, missed: list[str]) -> dict[str, tuple[float, str]]:
    """F1 over spans and over values, by one-to-one overlap in order."""
    articles: list[Counter[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        counts: Counter[str] = Counter()
        articles.append(counts)
        text, gold = row["text"], sorted(row["dates"], key=lambda each: each["start"])
        found = sorted(flat(find(text, "en", StatedTime(row["date"])), gold), key=lambda each: each.date.span.start)
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        free = list(found)
        for each in gold:
            match = next((d for d in free if d.date.span.start < each["end"] and each["start"] < d.date.span.end), None)
            said = {key: value for key, value in each.items() if key not in ("start", "end")}
            words = f"{row['genre']} {row['date']}: {_around(text, each['start'], each['end'])} gold {said}"
            if match is None:
                missed.append(f"missed {words}")
                continue
            free.remove(match)
            counts["spans"] += 1
            right = says(each, match, row["date"])
            counts["values"] += right
            if not right:
                missed.append(f"valued {words} found {match.date.value}")
        missed += [
            f"extra  {row['genre']} {row['date']}: {_around(text, d.span.start, d.span.end)} {d.value}" for d, _ in free
        ]
    total: Counter[str] = sum(articles, Counter())
    return {f"GUM {name}": (f1(articles, name), _shown(total, articles, name)) for name in ("spans", "values")}


def _shown(total: Counter[str], articles: Sequence[Counter[str]], name: str) -> str:
    precision, recall = total[name] / total["found"], total[name] / total["gold"]
    return f"P {precision:.3f}, R {recall:.3f}, n={total['gold']}, 95 % {_interval(articles, name)}"


def f1(articles: Sequence[Counter[str]], name: str) -> float:
    total = sum(each["gold"] + each["found"] for each in articles)
    return 2 * sum(each[name] for each in articles) / total if total else 0.0


def _interval(articles: Sequence[Counter[str]], name: str) -> str:
    """The bootstrap interval over articles."""
    draw = random.Random(0)
    scores = sorted(f1(draw.choices(articles, k=len(articles)), name) for _ in range(1000))
    return f"{scores[25]:.3f}-{scores[975]:.3f}"


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 25]}".replace("\n", "/")


def speed(folder: Path) -> tuple[float, str]:
    """Words read per CPU-second, of the slower language."""
    rates = {}
    for language, name in SPEED.items():
        texts = [json.loads(line)["text"] for line in (folder / name).read_text(encoding="utf-8").splitlines()]
        find(texts[0], language, StatedTime("2024-05-08"))
        start = time.process_time()
        for text in texts:
            find(text, language, StatedTime("2024-05-08"))
        rates[language] = sum(len(text.split()) for text in texts) / (time.process_time() - start)
    return min(rates.values()), ", ".join(f"{language} {rate:,.0f}" for language, rate in rates.items())


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_dates", description="Score the dates.")
    parser.add_argument(
        "--corpora", type=Path, default=CORPORA, help="folder with gum.dev.jsonl and the texts for speed"
    )
    parser.add_argument("--split", default="dev", choices=("train", "dev"), help="of GUM")
    parser.add_argument("--missed", action="store_true", help="list every date that was read otherwise")
    chosen = parser.parse_args(arguments)
    missed: list[str] = []
    figures = own(missed)
    if (gold := chosen.corpora / f"gum.{chosen.split}.jsonl").is_file():
        figures |= gum(gold, missed) | {"speed": speed(chosen.corpora)}
    held = True
    for name, (value, counts) in figures.items():
        good = value <= FLOORS[name] if name == "false spans" else value >= FLOORS[name]
        held = held and good
        shown = f"{value:10,.0f}" if name == "speed" else f"{value:10.3f}"
        print(f"{name:12} {shown}  floor {FLOORS[name]:g}: {'held' if good else 'MISSED'}  ({counts})")
    if chosen.missed:
        print(*missed, sep="\n")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
