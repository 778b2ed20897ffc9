"""How well and how fast dates are found and valued: `python -m train.evaluate_dates`.

The own set decides: a sentence is right when its spans and EDTF values are exactly those expected; sentences
without a date count false spans. GUM marks dates loosely, and marks the two ends of a range apart, so an
interval is compared by its parts: spans by overlap, values where they agree at the gold's granularity.
"""

from __future__ import annotations

import argparse
import calendar
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sayso.anchor.dates import Date, find
from sayso.records import StatedTime
from train.corpora import CORPORA

OWN = Path(__file__).parents[1] / "tests" / "anchor" / "dates.jsonl"
SPEED = {"en": "polnear.dev.jsonl", "de": "wikinews-de.dev.jsonl"}
FLOORS = {"own en": 0.96, "own de": 0.96, "false spans": 0.02, "GUM spans": 0.85, "GUM values": 0.75, "speed": 100_000}
MARK = re.compile(r"\[(.*?)\]")
SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6),
    41: (7, 12),
}  # fmt: skip


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


def flat(dates: Sequence[Date], gold: Sequence[dict[str, Any]]) -> Iterator[Date]:
    """The dates as GUM marks them: a range by its ends, but whole where GUM has one span with both ends for it."""
    for date in dates:
        marked = [each for each in gold if date.span.start < each["end"] and each["start"] < date.span.end]
        whole = len(marked) == 1 and len(date.parts) == 2 and all(_ends(marked[0]))
        yield from (date,) if whole or not date.parts else date.parts


def _ends(gold: dict[str, Any]) -> tuple[str | None, str | None]:
    """From when to when, of a gold interval."""
    ends = (gold.get("from") or gold.get("notBefore"), gold.get("to") or gold.get("notAfter"))
    return _counted(ends[0]), _counted(ends[1])


def bounds(edtf: str) -> tuple[str, str]:
    """The first and last day of an EDTF value as ISO dates; of a time, the time at both ends."""
    first, _, last = edtf.replace("~", "").replace("?", "").partition("/")
    return _bound(first, 0), _bound(last or first, 1)


def _bound(value: str, end: int) -> str:
    if value in ("..", ""):
        return ""
    if value.startswith(("[", "{")):
        value = value.strip("[]{}").split(",")[end]
    if "X" in value and not value.startswith("XXXX"):
        value = value.replace("X", "09"[end])
    if "T" in value:
        return value
    if value.startswith("XXXX"):
        return "XXXX" + _bound("2001" + value[4:], end)[4:]
    parts = value.lstrip("-").split("-")
    sign = "-" if value.startswith("-") else ""
    months = (1, 12)
    if len(parts) > 1 and int(parts[1]) > 12:
        months, parts = SEASONS.get(int(parts[1]), (1, 12)), parts[:1]
        year = int(parts[0]) + (end and months[0] > months[1])
        parts = [f"{year:04}"]
    if len(parts) < 2:
        parts.append(f"{months[end]:02}")
    if len(parts) < 3:
        parts.append(f"{calendar.monthrange(max(1, int(parts[0])), int(parts[1]))[1]:02}" if end else "01")
    return sign + "-".join(parts)


def agrees(gold: dict[str, Any], edtf: str) -> bool:
    """Whether a value says what the gold says, at the gold's granularity."""
    if when := _counted(gold.get("when")):
        if re.fullmatch(r"\d\d:\d\d(:\d\d)?", when):
            return f"T{when[:5]}" in edtf
        if edtf.startswith("relative:"):
            return False
        first, last = bounds(edtf)
        if when.startswith("--"):
            return first[5:].startswith(when[2:]) and last[5:].startswith(when[2:])
        return first.startswith(when) and last.startswith(when)
    if edtf.startswith("relative:"):
        return False
    first, last = bounds(edtf)
    begin, end = _ends(gold)
    if re.search(r"-2[1-4]$", edtf) and begin and end:  # GUM ends a season in its third month or in the next one
        return _same(begin, first, 0) and (_same(end, last, 1) or _same(end, _month_later(last), 1))
    return _same(begin, first, 0) and _same(end, last, 1)


def _within_period(gold: dict[str, Any], edtf: str) -> bool:
    """Whether a value lies in the gold's decade or century, where GUM marks less: early in "[the 20th century]"."""
    begin, end = _ends(gold)
    if edtf.startswith("relative:") or not begin or not end:
        return False
    period = next((edge for edge in (begin[:3], begin[:2]) if _whole(edge, begin, end)), None)
    return period is not None and all(bound.startswith(period) for bound in bounds(edtf))


def _whole(period: str, begin: str, end: str) -> bool:
    """Whether an interval is all of a decade (198) or century (19)."""
    return _same(begin, _bound(period.ljust(4, "0"), 0), 0) and _same(end, _bound(period.ljust(4, "9"), 1), 1)


def _month_later(last: str) -> str:
    year, month = last[:4], int(last[5:7])
    if month == 12 and year != "XXXX":
        year = f"{int(year) + 1:04}"
    return _bound(f"{year}-{month % 12 + 1:02}", 1)


def _counted(value: str | None) -> str | None:
    """A gold value as ISO 8601 and EDTF count: four digits a year, and a year 0 (GUM's -0508 is -0507)."""
    if value and re.fullmatch(r"-\d{3,4}", value):
        return f"-{int(value[1:]) - 1:04}"
    if value and re.fullmatch(r"\d{3}", value):
        return f"0{value}"
    return value


def _same(gold: str | None, found: str, end: int) -> bool:
    if gold is None:
        return True
    try:
        return found[5:].startswith(gold[2:]) if gold.startswith("--") else found == _bound(gold, end)
    except ValueError:  # GUM has a few values that are no date
        return False


def gum(path: Path, missed: list[str]) -> dict[str, tuple[float, str]]:
    """F1 over spans and over values, by one-to-one overlap in order."""
    articles: list[Counter[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        counts: Counter[str] = Counter()
        articles.append(counts)
        text, gold = row["text"], sorted(row["dates"], key=lambda each: each["start"])
        found = sorted(flat(find(text, "en", StatedTime(row["date"])), gold), key=lambda each: each.span.start)
        counts["gold"] += len(gold)
        counts["found"] += len(found)
        free = list(found)
        for each in gold:
            match = next((d for d in free if d.span.start < each["end"] and each["start"] < d.span.end), None)
            said = {key: value for key, value in each.items() if key not in ("start", "end")}
            words = f"{row['genre']} {row['date']}: {_around(text, each['start'], each['end'])} gold {said}"
            if match is None:
                missed.append(f"missed {words}")
                continue
            free.remove(match)
            counts["spans"] += 1
            said_apart = match.span.start < each["start"] or each["end"] < match.span.end
            right = agrees(each, match.value) or (said_apart and _within_period(each, match.value))
            counts["values"] += right
            if not right:
                missed.append(f"valued {words} found {match.value}")
        missed += [
            f"extra  {row['genre']} {row['date']}: {_around(text, d.span.start, d.span.end)} {d.value}" for d in free
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
