"""How well places are found: precision, recall and F1 on the hand-made set, over span and GeoNames id.

`python -m train.evaluate_places` prints the half that was kept for reporting; `--half tuned` the one that the code was
made with, `--missed` what went wrong. The set is `tests/anchor/places.jsonl`: a place is right where its words and its
id are those written.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.anchor import places
from sayso.score import Tally

SET = Path(__file__).parents[1] / "tests" / "anchor" / "places.jsonl"
MARK = re.compile(r"\[([^\[\]]+)\]")

Answer = tuple[int, int, int]  # start, end, GeoNames id


@dataclass(frozen=True, slots=True)
class Sentence:
    language: str
    text: str
    places: frozenset[Answer]


def sentences(path: Path = SET) -> Iterator[Sentence]:
    """The set, with the marks taken out of its texts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        text, answers = "", set()
        parts = MARK.split(told["text"])
        for number, part in enumerate(parts):
            if number % 2:
                answers.add((len(text), len(text) + len(part), told["places"][number // 2]))
            text += part
        yield Sentence(told["language"], text, frozenset(answers))


def found(sentence: Sentence) -> frozenset[Answer]:
    return frozenset(
        (each.span.start, each.span.end, each.place.geonames) for each in places.find(sentence.text, sentence.language)
    )


def halves() -> dict[str, list[Sentence]]:
    """Every other sentence was there to make the code with; the others only measure it."""
    every = list(sentences())
    return {"tuned": every[::2], "kept": every[1::2]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=["tuned", "kept"], default="kept")
    parser.add_argument("--missed", action="store_true", help="print the sentences that went wrong")
    options = parser.parse_args()
    chosen = halves()[options.half]
    for language in ("en", "de", None):
        some = [each for each in chosen if language in (None, each.language)]
        answers = [(each.places, found(each)) for each in some]
        right = sum(len(told & seen) for told, seen in answers)
        told, seen = (sum(len(pair[side]) for pair in answers) for side in (0, 1))
        tally = Tally(right, seen, right, told)
        print(
            f"{language or 'both':<5} P {tally.precision:5.1f}%  R {tally.recall:5.1f}%  F1 {tally.f1:5.1f}%  "
            f"({len(some)} sentences, {told} places)"
        )
    if options.missed:
        for each in chosen:
            if (seen_here := found(each)) != each.places:
                print(f"\n{each.text}")
                for name, some_answers in (("missed", each.places - seen_here), ("wrong", seen_here - each.places)):
                    for start, end, geonames in sorted(some_answers):
                        print(f"  {name}: {each.text[start:end]!r} {geonames}")


if __name__ == "__main__":
    main()
