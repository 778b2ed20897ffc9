"""Constants and calibration on held-out articles: `python -m train.tune WEIGHTS --corpus polnear.train.jsonl`.

The articles are those that `train.loop --hold-out` kept apart, these with quotations that lost marks and frame, and
some of the own corpus's training part; the development splits play no part. Constants are searched one at a time, the
weights of the score are fitted to whether a statement is jointly right, and how cheap contents are and the least score
that a statement must have are chosen with them, at last that of one that nobody is said to have made; once more for
articles without any quotation mark. All go into the directory's config.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.extract.decode import CONTENT, CUE, INNER, SOURCE, Numbers
from sayso.extract.graph import Graph
from sayso.extract.weights import CONFIG, read
from train import corpora, markup
from train.frameless import changed
from train.held import Article, articles, worth
from train.sift import Unseen, calibration, judged, sifted, spared, unframed

ROUNDS = 2


def constants(held: Sequence[Article], numbers: Numbers) -> Numbers:
    """The numbers with the best constants of a search that changes one at a time."""
    best = worth(held, numbers)
    print(f"as trained: {best.whole:.2f}", flush=True)
    for _ in range(ROUNDS):
        before = best
        for change in _changes():
            for candidate in change(numbers):
                value = worth(held, candidate)
                if value.beats(best):
                    best, numbers = value, candidate
                    print(f"{best.whole:.2f}: {_told(numbers)}", flush=True)
        if best == before:
            break
    return numbers


def framed(public: Sequence[Article], numbers: Numbers) -> Numbers:
    """The numbers with frames shared or not, as the language's public corpus has them: the own one shares none."""
    return max((replace(numbers, shared_frames=shared) for shared in (False, True)), key=lambda one: worth(public, one))


def _changes() -> Iterator[Any]:
    def vector(name: str, layer: int, steps: Sequence[float]) -> Any:
        def change(numbers: Numbers) -> Iterator[Numbers]:
            for step in steps:
                values = list(getattr(numbers, name))
                values[layer] = round(values[layer] + step, 2)
                changed: dict[str, Any] = {name: tuple(values)}
                yield replace(numbers, **changed)

        return change

    def single(name: str, steps: Sequence[float]) -> Any:
        def change(numbers: Numbers) -> Iterator[Numbers]:
            for step in steps:
                changed: dict[str, Any] = {name: round(getattr(numbers, name) + step, 2)}
                yield replace(numbers, **changed)

        return change

    yield vector("opening", CONTENT, (-0.6, 0.6, 1.2, 2.0))
    yield vector("outside", CONTENT, (-0.2, 0.2, 0.4))
    yield vector("outside", SOURCE, (-0.3, 0.4, 0.8, 1.5))  # more sources to choose from, and cues
    yield vector("outside", CUE, (-0.3, 0.4, 0.8))
    yield single("no_source", (-1.5, -0.7, 0.7, 1.5))
    yield single("no_cue", (-1.5, -0.7, 0.7, 1.5))
    yield single("joining", (-0.2, 0.15, 0.3))
    yield vector("opening", SOURCE, (-0.6, 0.6, 1.2))
    yield vector("opening", CUE, (-0.6, 0.6, 1.2))
    yield vector("opening", INNER, (-1.0, 1.0))


def _unseen(
    readers: Sequence[tuple[Path, int]], end: int, rows: Sequence[dict[str, Any]], *, marks: bool
) -> list[Unseen]:
    """What other weights find in reports before `end` which they have not learnt from: each from a number to that of
    the next."""
    found = []
    for (weights, since), until in zip(readers, [*(since for _, since in readers[1:]), end], strict=False):
        graph = Graph(read(weights))
        numbers = graph.numbers if marks else graph.unmarked
        new = [row for row in rows if since <= markup.number(row) < until]
        golds = (corpora.gold(row, marks=marks) for row in new)
        found.append(([judged(article, numbers) for article in articles(graph, golds)], numbers))
    return found


def _told(numbers: Numbers) -> str:
    return (
        f"opening {numbers.opening} outside {numbers.outside} no_source {numbers.no_source} "
        f"no_cue {numbers.no_cue} joining {numbers.joining} shared_frames {numbers.shared_frames}"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("weights", type=Path)
    options.add_argument("--corpus", type=Path, nargs="+", required=True)
    options.add_argument("--hold-out", type=int, default=60)
    options.add_argument(
        "--keep-constants", action="store_true", help="only calibrate, and choose the least scores again"
    )
    options.add_argument(
        "--keep-searched", action="store_true", help="choose only contents' cost and the least score again"
    )
    options.add_argument(
        "--only-unframed", action="store_true", help="only what nobody is said to have made: its score, and the least"
    )
    options.add_argument("--only-least", action="store_true", help="only the least scores of what is told")
    options.add_argument(
        "--not-learnt-from",
        type=int,
        default=sys.maxsize,
        metavar="N",
        help="the own corpus's reports from number N on are held out, too: these weights have not learnt from them",
    )
    options.add_argument(
        "--unseen-by",
        action="append",
        default=[],
        nargs=2,
        metavar=("WEIGHTS", "N"),
        help="other weights, which have not learnt from the own corpus's reports from number N on, in order of N",
    )
    chosen = options.parse_args()
    graph = Graph(read(chosen.weights))
    apart = corpora.split(chosen.corpus, chosen.hold_out, held=True)
    taught = [row for code in graph.weights.languages for row in markup.rows(language=code, split="train")]
    own = [row for row in taught if markup.for_constants(row) or markup.number(row) >= chosen.not_learnt_from]
    apart += [bare for _, bare in changed(apart)]
    public = list(articles(graph, map(corpora.gold, apart)))
    marked = [*public, *articles(graph, map(corpora.gold, own))]
    unmarked = list(articles(graph, (corpora.gold(row, marks=False) for row in [*apart, *own])))
    numbers, others = graph.numbers, graph.unmarked
    anew = not (chosen.only_unframed or chosen.only_least)
    if anew and not chosen.keep_constants:
        plain = replace(numbers, trust={}, least=0.0, prices=(), unmarked={})
        numbers = sifted(marked, plain if chosen.keep_searched else constants(marked, framed(public, plain)))
        others = sifted(unmarked, replace(numbers, least=0.0, prices=()))
    if chosen.keep_constants or chosen.only_least:
        numbers, _ = spared(marked, numbers, anew=anew)
        others, _ = spared(unmarked, others, anew=anew)
    if anew:
        numbers = replace(numbers, trust=calibration(marked, numbers))
        others = replace(others, trust=calibration(unmarked, others))
    if not chosen.only_least:
        readers = [(Path(weights), int(since)) for weights, since in chosen.unseen_by]
        numbers = unframed(marked, numbers, _unseen(readers, chosen.not_learnt_from, taught, marks=True))
        others = unframed(unmarked, others, _unseen(readers, chosen.not_learnt_from, taught, marks=False))
    settings = json.loads((chosen.weights / CONFIG).read_text(encoding="utf-8"))
    settings["decoder"] |= {
        "opening": numbers.opening, "outside": numbers.outside, "no_source": numbers.no_source,
        "no_cue": numbers.no_cue, "joining": numbers.joining, "shared_frames": numbers.shared_frames,
        "prices": numbers.prices,
        "least": numbers.least, "least_unframed": numbers.least_unframed,
        "least_inner": numbers.least_inner, "trust": numbers.trust,
        "unmarked": {
            "opening": others.opening, "prices": others.prices, "least": others.least,
            "least_unframed": others.least_unframed, "least_inner": others.least_inner, "trust": others.trust,
        },
    }  # fmt: skip
    (chosen.weights / CONFIG).write_text(json.dumps(settings, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
