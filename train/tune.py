"""Constants and calibration on held-out articles: `python -m train.tune WEIGHTS --corpus polnear.train.jsonl`.

The articles are those that `train.loop --hold-out` kept apart, these with quotations that lost marks and frame, and
some of the own corpus's training part; the development splits play no part. Constants are searched one at a time, the
weights of the score are fitted to whether a statement is jointly right, and how cheap contents are and the least score
that a statement must have are chosen with them; once more for articles without any quotation mark. All go into the
directory's config.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sayso import score
from sayso.extract.decode import CONTENT, CUE, INNER, SOURCE, Found, Numbers, Scores, spans, statements
from sayso.extract.graph import Graph, Section
from sayso.extract.headlines import headlines, speaks
from sayso.extract.kinds import Description, Places, describe
from sayso.extract.model import in_characters
from sayso.extract.ruled import Ruled
from sayso.extract.trust import CONSTANT, FEATURES, features, is_told, preferred
from sayso.extract.weights import CONFIG, read
from train import corpora, markup
from train.calibrate import Floats, fitted, out_of_fold, stacked
from train.frameless import changed

ROUNDS = 2
LEAST_GAIN = 0.1
"""What a constant must bring to be changed, and each half of the articles must gain: less is one statement, or luck."""
OWN = "written"
CHEAPER = (0.0, 0.5, 1.0)
SPREADS = (0.0, 1.0, 1.5, 2.0)
LEAST = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)


@dataclass(frozen=True)
class Article:
    """A held-out article: what people marked, and what the graph says of it, computed once."""

    gold: corpora.Gold
    sections: list[Section]
    scores: list[Scores]


class Worth(NamedTuple):
    """What constants are worth on all articles, and on every second one."""

    whole: float
    even: float
    odd: float

    def beats(self, other: Worth) -> bool:
        return self.whole > other.whole + LEAST_GAIN and self.even > other.even and self.odd > other.odd


def articles(graph: Graph, golds: Iterable[corpora.Gold]) -> Iterator[Article]:
    for gold in golds:
        sections = list(graph.sections([gold.article.text]))
        yield Article(gold, sections, [graph.score(one) for one in sections])


def attributions(article: Article, numbers: Numbers) -> list[tuple[Found, Places]]:
    """What is found with these numbers, in tokens and in characters."""
    layers = spans([one.tags for one in article.scores], numbers)
    return [
        (found, in_characters(article.gold.article, section, found))
        for section, scored, placed in zip(article.sections, article.scores, layers, strict=True)
        for found in statements(scored, placed, numbers)
        if not (found.inner and article.gold.corpus in corpora.UNIVOCAL)
    ]


def worth(held: Sequence[Article], numbers: Numbers) -> Worth:
    """What the search raises, with every statement told."""
    return _worth((article, [where for _, where in attributions(article, numbers)]) for article in held)


def _worth(told: Iterable[tuple[Article, Sequence[Places]]]) -> Worth:
    scored = [_scored(article, places) for article, places in told]
    return Worth(*(_summed(some) for some in (scored, scored[::2], scored[1::2])))


def _summed(some: Sequence[score.ArticleScore]) -> float:
    """Mostly joint, and the contents' halves and edges."""
    total = score.Scores(tuple(some))
    weights = {"joint": 1.0, "content_half": 0.4, "content_exact": 0.4, "source_exact": 0.2, "cue_exact": 0.2}
    return sum(weight * total.total(figure).f1 for figure, weight in weights.items())


def _scored(article: Article, places: Sequence[Places]) -> score.ArticleScore:
    made = [{"source": where.source, "cue": where.cue, "content": where.content} for where in places]
    gold = article.gold
    return score.score_article(gold.key, gold.article.text, gold.statements, made, quoted=gold.quoted)


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


def _told(numbers: Numbers) -> str:
    return (
        f"opening {numbers.opening} outside {numbers.outside} no_source {numbers.no_source} "
        f"no_cue {numbers.no_cue} joining {numbers.joining} shared_frames {numbers.shared_frames}"
    )


@dataclass(frozen=True)
class Judged:
    """What was found in an article; what is seen of each (N, FEATURES), and whether each alone is right (N,)."""

    article: Article
    found: list[tuple[Found, Places]]
    whats: list[Description]
    seen: Floats
    right: Floats


def judged(article: Article, numbers: Numbers) -> Judged:
    text = article.gold.article
    above = headlines(text)
    found = [(one, where) for one, where in attributions(article, numbers) if speaks(text, where, above)]
    ruled = Ruled(text)
    whats = describe(text, [where for _, where in found])
    seen = [features(*one, what, ruled) for one, what in zip(found, whats, strict=True)]
    right = [verdict.joint for _, where in found for verdict in _scored(article, [where]).verdicts]
    x, y = np.array(seen, np.float64).reshape(-1, len(FEATURES)), np.array(right, np.float64)
    return Judged(article, found, whats, x, y)


def counts(each: Sequence[Judged]) -> list[float]:
    """How often the statements of each article count: those of a small public corpus, together, as often as the own."""
    sizes = Counter[bool]()
    for one in each:
        sizes[one.article.gold.corpus == OWN] += len(one.found)
    public = max(1.0, sizes[True] / max(1, sizes[False]))
    return [1.0 if one.article.gold.corpus == OWN else public for one in each]


def told(one: Judged, scores: Floats, least: float) -> tuple[Article, list[Places]]:
    """What is left of an article's statements with these scores."""
    likely = [at for at, what in enumerate(one.whats) if is_told(scores[at], what, least)]
    left = preferred([one.found[at] for at in likely], [scores[at] for at in likely])
    return one.article, [one.found[likely[at]][1] for at in left]


def sifted(held: Sequence[Article], numbers: Numbers) -> Numbers:
    """The numbers with a lower price of contents, others beside it, and the least score of a statement that is told,
    where they pay.

    More is found, and of what overlaps the likeliest is told, if it is likely enough: by weights that were fitted on
    other articles.
    """
    best, chosen = worth(held, numbers), numbers
    for step, spread in product(CHEAPER, SPREADS):
        opening = list(numbers.opening)
        opening[CONTENT] = round(opening[CONTENT] - step, 2)
        candidate = replace(numbers, opening=tuple(opening), prices=(-spread, spread) if spread else ())
        each = [judged(article, candidate) for article in held]
        keys = [article.gold.key for article in held]
        scores = out_of_fold([one.seen for one in each], [one.right for one in each], counts(each), keys)
        for least in LEAST:
            value = _worth(told(one, sureness, least) for one, sureness in zip(each, scores, strict=True))
            if value.beats(best):
                best, chosen = value, replace(candidate, least=least)
                print(f"{best.whole:.2f}: contents {step} cheaper, others {spread} beside, least {least}", flush=True)
    return chosen


def calibration(held: Sequence[Article], numbers: Numbers) -> dict[str, float]:
    """The weights of FEATURES and a constant, fitted to whether a statement is jointly right."""
    each = [judged(article, numbers) for article in held]
    weights = fitted(*stacked([one.seen for one in each], [one.right for one in each], counts(each)))
    return {name: round(float(weight), 4) for name, weight in zip((*FEATURES, CONSTANT), weights, strict=True)}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("weights", type=Path)
    options.add_argument("--corpus", type=Path, nargs="+", required=True)
    options.add_argument("--hold-out", type=int, default=60)
    options.add_argument("--keep-constants", action="store_true", help="only calibrate again")
    options.add_argument(
        "--keep-searched", action="store_true", help="choose only contents' cost and the least score again"
    )
    chosen = options.parse_args()
    graph = Graph(read(chosen.weights))
    apart = corpora.split(chosen.corpus, chosen.hold_out, held=True)
    own = [
        row
        for language in graph.weights.languages
        for row in markup.rows(language=language, split="train")
        if markup.for_constants(row)
    ]
    apart += [bare for _, bare in changed(apart)]
    public = list(articles(graph, map(corpora.gold, apart)))
    marked = [*public, *articles(graph, map(corpora.gold, own))]
    unmarked = list(articles(graph, (corpora.gold(row, marks=False) for row in [*apart, *own])))
    numbers, others = graph.numbers, graph.unmarked
    if not chosen.keep_constants:
        plain = replace(numbers, trust={}, least=0.0, prices=(), unmarked={})
        numbers = sifted(marked, plain if chosen.keep_searched else constants(marked, framed(public, plain)))
        others = sifted(unmarked, replace(numbers, least=0.0, prices=()))
    settings = json.loads((chosen.weights / CONFIG).read_text(encoding="utf-8"))
    settings["decoder"] |= {
        "opening": numbers.opening, "outside": numbers.outside, "no_source": numbers.no_source,
        "no_cue": numbers.no_cue, "joining": numbers.joining, "shared_frames": numbers.shared_frames,
        "prices": numbers.prices,
        "least": numbers.least, "trust": calibration(marked, numbers),
        "unmarked": {
            "opening": others.opening, "prices": others.prices, "least": others.least,
            "trust": calibration(unmarked, others),
        },
    }  # fmt: skip
    (chosen.weights / CONFIG).write_text(json.dumps(settings, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
