"""Which of what is found is told: how far each statement can be trusted, and how far it must be.

On held-out articles, by weights that were fitted on others of them; `train.tune` writes what is chosen here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from scipy.optimize import minimize

from sayso.extract.around import AROUND
from sayso.extract.common import shared
from sayso.extract.decode import CONTENT, Numbers
from sayso.extract.kinds import Places
from sayso.extract.telling import Candidates, candidates, likely
from sayso.extract.telling import told as all_told
from sayso.extract.trust import CONSTANT, FEATURES
from train.calibrate import Floats, fitted, out_of_fold, probabilities, stacked
from train.held import LEAST_GAIN, Article, Worth, attributions, scored, worth, worth_of

OWN = "written"
CHEAPER = (0.0, 0.5, 1.0)
SPREADS = (0.0, 1.0, 1.5, 2.0)
LEAST = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
LOST, MISSED = LEAST_GAIN, 0.6
"""What may be lost of the sum by statements that are not told, and by passages: one that is missed does less harm than
the words of the reporter in somebody's mouth."""
LOST_INSIDE = 0.3
"""And by those inside others that are told: they harm no narration, and of the few that there are many are unlikely."""
MIDDLE = 0.3
"""What is told while statements are judged beside each other."""
LEAST_UNFRAMED = (*LEAST, 0.65, 0.7)
UNFRAMED = [FEATURES.index(name) for name in ("frameless", "frameless content", *AROUND)]


@dataclass(frozen=True)
class Judged:
    """What was found in an article; what is seen of each (N, FEATURES), and whether each is right (N,)."""

    article: Article
    some: Candidates
    seen: Floats
    right: Floats


Unseen = tuple[list[Judged], Numbers]
"""What a reader finds in articles that it has not learnt from, and its numbers."""


def judged(article: Article, numbers: Numbers) -> Judged:
    """Each is judged alone."""
    some = candidates(article.gold.article, attributions(article, numbers))
    right = [_verdict(article, [where]) for _, where in some.found]
    seen = np.array(some.seen, np.float64).reshape(-1, len(FEATURES))
    return Judged(article, some, seen, np.array(right, np.float64))


def in_company(one: Judged, scores: Floats, numbers: Numbers) -> Judged:
    """Each is judged beside all that is told with these scores, or would be if it were told.

    Alone, a part of a quotation is as right as the whole of it, though only one of them is what people marked.
    """
    left, found = likely(one.some, scores.tolist(), numbers), one.some.found
    right = scored(one.article, [found[at][1] for at in left]).verdicts
    beside = {at: verdict.joint for at, verdict in zip(left, right, strict=True)}
    verdicts = []
    for at, (its, where) in enumerate(found):
        if at in beside:
            verdicts.append(beside[at])
            continue
        told_too = [
            other for its_too, other in (found[too] for too in left)
            if its_too.inner != its.inner or not shared(other.content, where.content)
        ]  # fmt: skip
        verdicts.append(_verdict(one.article, [where, *told_too]))
    return replace(one, right=np.array(verdicts, np.float64))


def _verdict(article: Article, places: Sequence[Places]) -> bool:
    """Whether the first is right."""
    return scored(article, places).verdicts[0].joint


def counts(each: Sequence[Judged]) -> list[float]:
    """How often the statements of each article count: those of a small public corpus, together, as often as the own."""
    sizes = Counter[bool]()
    for one in each:
        sizes[one.article.gold.corpus == OWN] += len(one.right)
    public = max(1.0, sizes[True] / max(1, sizes[False]))
    return [1.0 if one.article.gold.corpus == OWN else public for one in each]


def told(one: Judged, scores: Floats, numbers: Numbers) -> tuple[Article, list[Places]]:
    """What is told of an article with these scores."""
    return one.article, [where for where, _, _ in all_told(one.some, scores.tolist(), numbers)]


def _worth(each: Sequence[Judged], scores: Sequence[Floats], numbers: Numbers) -> Worth:
    return worth_of(told(one, sure, numbers) for one, sure in zip(each, scores, strict=True))


def _unseen_scores(each: Sequence[Judged]) -> list[Floats]:
    """The scores of each article's statements by weights that were fitted on others."""
    keys = [one.article.gold.key for one in each]
    return out_of_fold([one.seen for one in each], [one.right for one in each], counts(each), keys)


def _together(each: Sequence[Judged], numbers: Numbers) -> list[Judged]:
    """Each article's statements, judged beside what is told by scores that know each alone."""
    return [in_company(one, scores, numbers) for one, scores in zip(each, _unseen_scores(each), strict=True)]


def sifted(held: Sequence[Article], numbers: Numbers) -> Numbers:
    """The numbers with a lower price of contents and others beside it, where they pay, and with the least score of a
    statement that is told.

    More is found, and of what overlaps the likeliest is told, if it is likely enough: by weights that were fitted on
    other articles.
    """
    best, chosen = worth(held, numbers), numbers
    for step, spread in product(CHEAPER, SPREADS):
        opening = list(numbers.opening)
        opening[CONTENT] = round(opening[CONTENT] - step, 2)
        candidate = replace(numbers, opening=tuple(opening), prices=(-spread, spread) if spread else ())
        sparing, value = spared(held, candidate)
        if value.beats(best):
            best, chosen = value, sparing
            print(f"{best.whole:.2f}: contents {step} cheaper, others {spread} beside, {chosen.least}", flush=True)
    return chosen


def spared(held: Sequence[Article], numbers: Numbers, *, anew: bool = True) -> tuple[Numbers, Worth]:
    """The numbers with the least score of a statement that is told, the highest that costs no more than LOST, and with
    that of one inside another, the lowest that costs no more than LOST_INSIDE. And what is best worth.

    Scores are fitted `anew`, each article's on others, or are those of the numbers.
    """
    each = [judged(article, numbers) for article in held]
    if anew:
        scores = _unseen_scores(_together(each, replace(numbers, least=MIDDLE)))
    else:
        scores = [probabilities(one.seen, _weights(numbers)) for one in each]
    values = {least: _worth(each, scores, replace(numbers, least=least)) for least in LEAST}
    best = max(values.values())
    chosen = replace(numbers, least=max(at for at, its in values.items() if its.whole >= best.whole - LOST))
    inner = {
        least: _worth(each, scores, replace(chosen, least_inner=least)) for least in LEAST if least <= chosen.least
    }
    enough = max(inner.values()).whole - LOST_INSIDE
    print("at least", _shown(values), "inside another", _shown(inner), flush=True)
    return replace(chosen, least_inner=min(at for at, its in inner.items() if its.whole >= enough)), best


def _shown(values: Mapping[float, Worth]) -> dict[float, float]:
    return {least: round(value.whole, 2) for least, value in values.items()}


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
        of_this = np.where(right == 1, sure, 1 - sure)
        return float(-count @ np.log(of_this + 1e-9) + (added[1:] ** 2).sum() / 2)

    weights = _without_around(numbers)
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


def _without_around(numbers: Numbers) -> Floats:
    """The weights as they are, but for what stands around: each reader's base sees none of it, since some never did."""
    weights = _weights(numbers)
    weights[[FEATURES.index(name) for name in AROUND]] = 0.0
    return weights


def _passages(each: Sequence[Judged], numbers: Numbers) -> tuple[Floats, ...]:
    """Of what is found without a frame: its score without what stands around, in logits, what is seen, whether it is
    right, its count."""
    x, right, count = stacked([one.seen for one in each], [one.right for one in each], counts(each))
    weights = _without_around(numbers)
    ours = x[:, UNFRAMED[0]] == 1
    return x[ours] @ weights[:-1] + weights[-1], x[np.ix_(ours, UNFRAMED)], right[ours], count[ours]


def calibration(held: Sequence[Article], numbers: Numbers) -> dict[str, float]:
    """The weights of FEATURES and a constant, fitted to whether a statement is jointly right beside the others."""
    each = _together([judged(article, numbers) for article in held], numbers)
    return _named(fitted(*stacked([one.seen for one in each], [one.right for one in each], counts(each))))


def _named(weights: Floats) -> dict[str, float]:
    return {name: round(float(weight), 4) for name, weight in zip((*FEATURES, CONSTANT), weights, strict=True)}
