"""How well and how fast the HTML reader reads the pages of a gold set: `python -m train.evaluate_pages`.

Body: F1 over the multiset of 4-word shingles, averaged over the pages of each set; the body is the paragraphs,
subheadings and quotes, without the headline and the captions that the reader adds. Title and author: equal
after folding case, space and "By" (an author line is compared as its set of names). Date: the same day.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.read import parse
from sayso.read.figures import MIN_WORDS
from sayso.records import Article

BODY = ("paragraph", "subheading", "quote")
FLOORS = {"body F1 s": 0.955, "title": 0.84, "author": 0.82, "date": 0.88}
BAR = 60.0  # pages per CPU-second; printed but no floor, since it tells as much of the machine as of the reader


@dataclass(slots=True)
class Pages:
    """Scores by name, one value a page, and what they were missed on."""

    scores: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    missed: list[str] = field(default_factory=list)
    seconds: float = 0.0
    captions: int = 0
    in_paragraphs: int = 0


def shingles(text: str, words: int = 4) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text)
    return Counter(tuple(tokens[at : at + words]) for at in range(max(1, len(tokens) - words + 1)))


def f1(gold: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> float:
    shared = sum((gold & found).values())
    return 2 * shared / (sum(gold.values()) + sum(found.values())) if shared else 0.0


def fold(text: str) -> str:
    return re.sub(r"^by\s+", "", " ".join(text.casefold().split()))


def fold_names(names: Sequence[str]) -> set[str]:
    return {fold(name) for line in names for name in re.split(r",|&|\band\b", line) if name.strip()}


def body(article: Article) -> str:
    return "\n\n".join(article.quote([block.span]) for block in article.blocks if block.kind in BODY)


def score_page(pages: Pages, row: dict[str, Any], article: Article | None) -> None:
    """Add one page: each field that the gold records."""
    found = shingles(body(article)) if article else Counter()
    results = {f"body F1 {row['id'][0]}": f1(shingles(row["body"]), found)}
    if row["title"]:
        results["title"] = float(article is not None and fold(article.title or "") == fold(row["title"]))
    if row["author"]:
        results["author"] = float(article is not None and fold_names(article.authors) == fold_names([row["author"]]))
    if row["published"]:
        published = article.published.value if article and article.published else ""
        results["date"] = float(published[:10] == row["published"])
        results["time with zone"] = float(bool(article and article.published and article.published.zone))
    said = {
        "title": article and article.title, "author": article and article.authors,
        "date": article and article.published and (article.published.value, article.published.found_in),
    }  # fmt: skip
    for name, value in results.items():
        pages.scores[name].append(value)
        if name in said and not value:
            gold = row["published" if name == "date" else name]
            pages.missed.append(f"{row['id']} {name}: gold {gold!r}, read {said[name]!r}")
        elif name.startswith("body") and value < 0.9:
            pages.missed.append(f"{row['id']} body: {value:.3f}")


def count_captions(pages: Pages, article: Article) -> None:
    """Captions that a paragraph holds too, among those long enough to be no phrase of the text."""
    captions = [article.quote([block.span]) for block in article.blocks if block.kind == "caption"]
    paragraphs = [article.quote([block.span]) for block in article.blocks if block.kind in BODY]
    pages.captions += len(captions)
    long = [caption for caption in captions if len(caption.split()) >= MIN_WORDS]
    pages.in_paragraphs += sum(any(caption in paragraph for paragraph in paragraphs) for caption in long)


def evaluate(folder: Path) -> Pages:
    """Read all pages, by the clock; then score them, off the clock."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    data = [gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()) for row in rows]
    pages = Pages()
    start = time.process_time()
    articles = [read_page(row, page) for row, page in zip(rows, data, strict=True)]
    pages.seconds = time.process_time() - start
    for row, article in zip(rows, articles, strict=True):
        if isinstance(article, InputError):
            pages.missed.append(str(article))
            score_page(pages, row, None)
        else:
            score_page(pages, row, article)
            count_captions(pages, article)
    return pages


def read_page(row: dict[str, Any], page: bytes) -> Article | InputError:
    try:
        return parse(page, origin=row["id"], content_type="text/html", url=row["url"])
    except InputError as error:
        return error


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_pages", description="Score the HTML reader.")
    parser.add_argument("--pages", type=Path, default=Path("../shared/pages"), help="folder with gold.jsonl and html/")
    parser.add_argument("--missed", action="store_true", help="list every field that was read wrongly")
    chosen = parser.parse_args(arguments)
    if not (chosen.pages / "gold.jsonl").is_file():
        parser.error(f"{chosen.pages}: there is no gold.jsonl in it")
    parse(b"<html><body><article><p>One paragraph of words.</p></article></body></html>", origin="warm-up")
    pages = evaluate(chosen.pages)
    figures = {name: sum(values) / len(values) for name, values in sorted(pages.scores.items())}
    for name, value in figures.items():
        floor = FLOORS.get(name)
        pages_of = f"n={len(pages.scores[name])}" if name in pages.scores else ""
        verdict = "" if floor is None else f"floor {floor:g}: {'held' if value >= floor else 'MISSED'}"
        print(f"{name:22} {value:8.3f}  {pages_of:6} {verdict}".rstrip())
    speed = len(pages.scores["body F1 s"] + pages.scores["body F1 w"]) / pages.seconds
    verdict = "held" if speed >= BAR else "not reached here"
    print(f"{'pages per CPU-second':22} {speed:8.1f}         bar {BAR:g}: {verdict}")
    print(f"captions {pages.captions}, of which also inside a paragraph: {pages.in_paragraphs}")
    if chosen.missed:
        print(*pages.missed, sep="\n")
    missed = [name for name, floor in FLOORS.items() if figures[name] < floor]
    return 1 if missed or pages.in_paragraphs else 0


if __name__ == "__main__":
    sys.exit(main())
