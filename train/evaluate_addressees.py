"""To whom something was said: `python -m train.evaluate_addressees [--split train|dev] [--missed]`.

Precision, recall and F1 over the statements of German Wikinews and of the own corpus, with source, cue and content
given: an addressee is right where it overlaps the marked one, and exact where it is the same but for marks and space.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.extract.addressees import addressee
from sayso.extract.kinds import Places
from sayso.languages import profile
from sayso.records import Span
from sayso.score import Chars, Tally, core
from train import corpora, markup


@dataclass(frozen=True, slots=True)
class Item:
    """A statement's frame in its report, whom people marked, and whom the program finds."""

    text: str
    places: Places
    marked: list[Span]
    found: list[Span]

    def chars(self) -> tuple[Chars, Chars]:
        return core(self.text, self.marked), core(self.text, self.found)


def items(rows: Iterable[Mapping[str, Any]]) -> Iterator[Item]:
    """The statements of corpus rows that have a content."""
    for row in rows:
        for one in row["attributions"]:
            source, cue, content, marked = (
                [Span(*part) for part in one.get(role) or ()] for role in ("source", "cue", "content", "addressee")
            )
            if content:
                places = Places(source, cue, content)
                yield Item(row["text"], places, marked, addressee(row["text"], profile(row["lang"]), places))


def told(name: str, some: list[Item]) -> str:
    pairs = [one.chars() for one in some]
    marked, found = (sum(bool(pair[side]) for pair in pairs) for side in (0, 1))
    parts = [f"{name:<22}"]
    for label, right in (
        ("overlap", sum(bool(gold & seen) for gold, seen in pairs)),
        ("exact", sum(bool(gold) and gold == seen for gold, seen in pairs)),
    ):
        tally = Tally(right, found, right, marked)
        parts.append(f"{label} P {tally.precision:5.1f}%  R {tally.recall:5.1f}%  F1 {tally.f1:5.1f}%")
    return "  ".join([*parts, f"({len(some)} statements, {marked} addressees)"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=["train", "dev"], default="dev")
    parser.add_argument("--missed", action="store_true", help="print the statements that went wrong")
    options = parser.parse_args()
    wikinews = corpora.CORPORA / f"wikinews-de.{options.split}.jsonl"
    sets = {f"own corpus, {language}": markup.rows(language=language, split=options.split) for language in ("en", "de")}
    if wikinews.exists():
        sets["German Wikinews"] = corpora.lines(wikinews)
    for name, rows in sets.items():
        some = list(items(rows))
        print(told(name, some))
        for one in some if options.missed else ():
            gold, seen = one.chars()
            if bool(gold) != bool(seen) or not (gold & seen or gold == seen):
                spans = [*one.places.source, *one.places.cue, *one.marked, *one.found]
                begin, end = min(span.start for span in spans), max(span.end for span in spans)
                cue, marked, found = (
                    [one.text[slice(*span)] for span in role] for role in (one.places.cue, one.marked, one.found)
                )
                print(f"  {one.text[begin:end][:240]!r} cue {cue} marked {marked} found {found}")


if __name__ == "__main__":
    main()
