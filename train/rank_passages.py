"""Who speaks where marks and frame are lost, learnt from the public corpora: `train.rank` takes these beside its own.

Framed quotations that can lose both have lost them (`train.frameless`), so that the frame which stood there tells the
speaker; where no name of theirs stands in the report any more, nobody is the answer. `python -m train.rank_passages`
measures the shipped ranker on the articles that training holds out, the passages given.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.extract import Extraction
from sayso.records import Article, Span, Statement
from sayso.resolve.rank import Ranker, shipped
from sayso.resolve.within import resolve
from train import corpora
from train.evaluate_passages import NAME, surname
from train.frameless import changed
from train.parts import naming_of

PUBLIC = ("polnear.train.jsonl", "wikinews-de.train.jsonl")
HELD_OUT = 60
"""Articles of each that are for measuring: those that the training of the weights holds out too."""
ABSENT = "absent"
"""The entity of speakers whose name stands nowhere any more."""


def rows(folder: Path) -> list[dict[str, Any]]:
    """The articles of the public corpora's training splits that can lose a frame, but for those held out."""
    return [one for name in PUBLIC for _, one in changed(corpora.split([folder / name], HELD_OUT))]


def gold(row: Mapping[str, Any]) -> tuple[Article, list[Statement], dict[Span, str], list[tuple[Span, str]]]:
    """An article with its statements in order; the surname of each passage's speaker, by its first span, or ABSENT;
    and where those surnames stand. A passage whose frame had no name is left out of them."""
    read = corpora.gold(row)
    marked = [one for one in row["attributions"] if one["content"]]
    speakers: dict[Span, str] = {}
    for said, one in zip(read.statements, marked, strict=True):
        if (frame := one.get("framed_by")) and NAME.search(frame.split(",")[0]):
            speakers[said.content[0]] = surname(frame, read.article.text) or ABSENT
    mentions = [
        (Span(*found.span()), name)
        for name in sorted({*speakers.values()} - {ABSENT})
        for found in re.finditer(rf"\b{re.escape(name)}\b", read.article.text)
    ]
    return read.article, sorted(read.statements, key=lambda one: (one.start, one.id)), speakers, mentions


def measure(rows: Sequence[Mapping[str, Any]], ranker: Ranker) -> dict[str, int]:
    """Passages by what the ranker makes of them: "right", "wrong" or "none"; "absent" and "absent, answered"."""
    counts = dict.fromkeys(("right", "wrong", "none", ABSENT, f"{ABSENT}, answered"), 0)
    for _, row in changed(rows):
        article, statements, speakers, _ = gold(row)
        answered, sources = resolve(article, Extraction(tuple(statements), naming_of(article)), ranker)
        names = {source.id: source.name for source in sources}
        for one in answered:
            if not one.content or (who := speakers.get(one.content[0])) is None or one.source or one.cue:
                continue
            told = [names[speaker.source] for speaker in one.speakers]
            if who == ABSENT:
                counts[ABSENT] += 1
                counts[f"{ABSENT}, answered"] += bool(told)
            else:
                counts["right" if any(who in name for name in told) else "wrong" if told else "none"] += 1
    return counts


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--corpora", type=Path, default=corpora.CORPORA)
    chosen = options.parse_args()
    for name in PUBLIC:
        counts = measure(corpora.split([chosen.corpora / name], HELD_OUT, held=True), shipped())
        print(f"{name}: " + ", ".join(f"{kind} {count}" for kind, count in counts.items()))


if __name__ == "__main__":
    main()
