"""Which of what is found is told: how far each statement can be trusted, and how far it must be.

On held-out articles, by weights that were fitted on others of them; `train.tune` writes what is chosen here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from scipy.optimize import minimize

from sayso.extract.around import AROUND, Around
from sayso.extract.decode import CONTENT, Found, Numbers
from sayso.extract.headlines import headlines, speaks
from sayso.extract.kinds import Description, Places, describe
from sayso.extract.ruled import Ruled
from sayso.extract.trust import CONSTANT, FEATURES, features, is_told, preferred
from train.calibrate import Floats, fitted, out_of_fold, probabilities, stacked
from train.held import Article, Worth, attributions, scored, worth, worth_of

OWN = "written"
CHEAPER = (0.0, 0.5, 1.0)
SPREADS = (0.0, 1.0, 1.5, 2.0)
LEAST = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
MISSED = 0.6
"""What may be lost of the sum by passages that are not told: one that is missed does less harm than the words of the
reporter in somebody's mouth."""
LEAST_UNFRAMED = (*LEAST, 0.55, 0.6, 0.65, 0.7)
UNFRAMED = [FEATURES.index(name) for name in ("frameless", "frameless content", *AROUND)]


@dataclass(frozen=True)
class Judged:
    """What was found in an article; what is seen of each (N, FEATURES), and whether each alone is right (N,)."""

    article: Article
    found: list[tuple[Found, Places]]
    whats: list[Description]
    seen: Floats
    right: Floats


Unseen = tuple[list[Judged], Numbers]
"""What a reader finds in articles that it has not learnt from, and its numbers."""


def judged(article: Article, numbers: Numbers) -> Judged:
    text = article.gold.article
    above = headlines(text)
    found = [(one, where) for one, where in attributions(article, numbers) if speaks(text, where, above)]
    places = [where for _, where in found]
    ruled, around = Ruled(text), Around(text, places)
    whats = describe(text, places)
    seen = [features(*one, what, ruled, around) for one, what in zip(found, whats, strict=True)]
    right = [verdict.joint for _, where in found for verdict in scored(article, [where]).verdicts]
    x, y = np.array(seen, np.float64).reshape(-1, len(FEATURES)), np.array(right, np.float64)
    return Judged(article, found, whats, x, y)


def counts(each: Sequence[Judged]) -> list[float]:
    """How often the statements of each article count: those of a small public corpus, together, as often as the own."""
    sizes = Counter[bool]()
    for one in each:
        sizes[one.article.gold.corpus == OWN] += len(one.found)
    public = max(1.0, sizes[True] / max(1, sizes[False]))
    return [1.0 if one.article.gold.corpus == OWN else public for one in each]


def told(one: Judged, scores: Floats, numbers: Numbers) -> tuple[Article, list[Places]]:
    """What is left of an article's statements with these scores."""
    likely = [at for at, what in enumerate(one.whats) if is_told(scores[at], one.found[at][1], what, numbers)]
    left = preferred([one.found[at] for at in likely], [scores[at] for at in likely])
    return one.article, [one.found[likely[at]][1] for at in left]


def _worth(each: Sequence[Judged], scores: Sequence[Floats], numbers: Numbers) -> Worth:
    return worth_of(told(one, sure, numbers) for one, sure in zip(each, scores, strict=True))


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
            sparing = replace(candidate, least=least)
            value = _worth(each, scores, sparing)
            if value.beats(best):
                best, chosen = value, sparing
                print(f"{best.whole:.2f}: contents {step} cheaper, others {spread} beside, least {least}", flush=True)
    return chosen


def unframed(held: Sequence[Article], numbers: Numbers, unseen: Sequence[Unseen] = ()) -> Numbers:
    """The numbers with the weights of what nobody is said to have made fitted anew, the others as they are, and
    with the least score of such a statement: the highest that costs no more than MISSED, for what is told in vain is
    the reporter's narration.

    These are passages without marks, of which later weights of the graph find far more than those that the score was
    fitted to; all weights at once would follow the own corpus, where most of them are. What stands around them differs
    from report to report, so that reports count that an `unseen` reader finds them in, which has not learnt from these.
    """
    each = [judged(article, numbers) for article in held]
    parts = [_passages(each, numbers), *(_passages(read, other) for read, other in unseen)]
    base, seen, right, count = (np.concatenate(some) for some in zip(*parts, strict=True))

    def surprise(added: Floats) -> float:
        sure = 1 / (1 + np.exp(-(base + seen @ added)))
        likely = np.where(right == 1, sure, 1 - sure)
        return float(-count @ np.log(likely + 1e-9) + (added[1:] ** 2).sum() / 2)

    weights = _weights(numbers)
    weights[UNFRAMED] += minimize(surprise, np.zeros(len(UNFRAMED))).x
    chosen = replace(numbers, trust=_named(weights))
    scores = [probabilities(one.seen, weights) for one in each]
    values = {
        least: _worth(each, scores, replace(chosen, least_unframed=least)).whole for least in (0.0, *LEAST_UNFRAMED)
    }
    print("without a frame at least", {least: round(value, 2) for least, value in values.items()}, flush=True)
    enough = max(values.values()) - MISSED
    return replace(chosen, least_unframed=max(least for least, value in values.items() if value >= enough))


def _weights(numbers: Numbers) -> Floats:
    return np.array([numbers.trust.get(name, 0.0) for name in (*FEATURES, CONSTANT)])


def _passages(each: Sequence[Judged], numbers: Numbers) -> tuple[Floats, ...]:
    """Of what is found without a frame: its score as it is, in logits, what is seen, whether it is right, its count."""
    x, right, count = stacked([one.seen for one in each], [one.right for one in each], counts(each))
    weights = _weights(numbers)
    ours = x[:, UNFRAMED[0]] == 1
    return x[ours] @ weights[:-1] + weights[-1], x[np.ix_(ours, UNFRAMED)], right[ours], count[ours]


def calibration(held: Sequence[Article], numbers: Numbers) -> dict[str, float]:
    """The weights of FEATURES and a constant, fitted to whether a statement is jointly right."""
    each = [judged(article, numbers) for article in held]
    return _named(fitted(*stacked([one.seen for one in each], [one.right for one in each], counts(each))))


def _named(weights: Floats) -> dict[str, float]:
    return {name: round(float(weight), 4) for name, weight in zip((*FEATURES, CONSTANT), weights, strict=True)}
