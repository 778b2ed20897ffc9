"""Passages that lost marks and frame: `python -m train.evaluate_passages CORPUS.jsonl [--extractor model]`.

Every framed quotation of a corpus that can lose both has lost them (`train.frameless`). How many are found, with the
right speaker where a name of theirs still stands in the report, and how much narration is attributed to anyone, in the
articles so changed and in the same articles untouched. `--held` reads those that training held out instead.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso import plugins
from sayso.extract import Extractor
from sayso.records import Source, Statement
from sayso.resolve.within import resolve
from train import corpora, evaluate_written, markup
from train.frameless import changed

NAME = re.compile(r"\b(?!(?:The|Der|Die|Das|He|She|It|They|Er|Sie|Es|One|Ein|Eine)\b)[A-ZÄÖÜ]\w[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage: `surname` as its lost frame had it, None where that named nobody or nothing else does any more."""

    found: bool
    surname: str | None
    speakers: tuple[str, ...]

    @property
    def right(self) -> bool:
        return self.surname is not None and any(self.surname in name for name in self.speakers)

    @property
    def wrong(self) -> bool:
        return self.surname is not None and bool(self.speakers) and not self.right


def passages(
    row: Mapping[str, Any], gold: corpora.Gold, found: Sequence[Statement], sources: Sequence[Source]
) -> Iterator[Passage]:
    """What was found of each passage of a changed article."""
    text = gold.article.text
    names = {source.id: source.name for source in sources}
    marked = (one for one in row["attributions"] if one["content"])
    for said, one in zip(gold.statements, marked, strict=True):
        if "framed_by" not in one:
            continue
        hit = evaluate_written.at_half(text, said.content, found)
        speakers = tuple(names[speaker.source] for speaker in hit.speakers) if hit else ()
        yield Passage(hit is not None, surname(one["framed_by"], text), speakers)


def surname(frame: str, text: str) -> str | None:
    """The last word of the name in a lost frame ("Mara Lind, the mayor,"), if it still stands in the text."""
    named = NAME.findall(frame.split(",")[0])
    return str(named[-1]) if named and re.search(rf"\b{re.escape(named[-1])}\b", text) else None


def measure(rows: Sequence[Mapping[str, Any]], extractor: Extractor) -> dict[str, float]:
    """Counts, and per cent: found, named, right, wrong, narration changed and untouched."""
    made: list[Passage] = []
    narration: dict[str, float] = {}
    pairs = list(changed(rows, share=1.0))
    for place, name in enumerate(("untouched", "changed")):
        golds = [corpora.gold(pair[place]) for pair in pairs]
        extractions = list(extractor.extract([gold.article for gold in golds]))
        found = [one.statements for one in extractions]
        narration[f"narration {name}"] = evaluate_written.figures(golds, found)["narration"]["attributed"]
        if name == "changed":
            for (_, row), gold, extraction in zip(pairs, golds, extractions, strict=True):
                statements, sources = resolve(gold.article, extraction)
                made += passages(row, gold, statements, sources)
    named = [one for one in made if one.surname]
    return {
        "articles": len(pairs),
        "passages": len(made),
        "found": _share(sum(one.found for one in made), len(made)),
        "named": len(named),
        "right": _share(sum(one.right for one in named), len(named)),
        "wrong": _share(sum(one.wrong for one in named), len(named)),
        **narration,
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def report(figures: Mapping[str, float]) -> str:
    return (
        "{articles} articles, {passages} passages without marks and frame: {found} % found at half\n"
        "of {named} whose speaker is still named: {right} % found with the right one, {wrong} % with another\n"
        "narration attributed to someone: {narration changed} % of its characters, {narration untouched} % where the "
        "articles are untouched"
    ).format(**figures)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_passages", description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus", type=Path, help="JSON Lines with gold attributions, or the folder of the own corpus")
    parser.add_argument("--extractor", help="rules or model; what `sayso read` would take, unless given")
    parser.add_argument("--model", type=Path, help="a directory of weights to read with")
    parser.add_argument("--language", default="en", help="of the own corpus's reports")
    parser.add_argument("--held", type=int, metavar="N", help="only the N articles that training held out")
    options = parser.parse_args(arguments)
    if options.corpus.is_dir():
        rows = list(markup.rows(options.corpus, language=options.language, split="dev"))
    elif options.held:
        rows = corpora.split([options.corpus], options.held, held=True)
    else:
        rows = list(corpora.lines(options.corpus))
    extractor = plugins.extractor(options.extractor)
    if options.model:
        from sayso.extract.model import Model

        extractor = Model(options.model)
    print(report(measure(rows, extractor)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
