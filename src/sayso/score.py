"""Score found attributions against gold ones, an article at a time, with intervals and paired tests over articles.

Before comparing, a role becomes the set of its non-space characters without marks, brackets and punctuation at
its outer edges. The contents of an article are matched one to one, so that their summed overlap (intersection
over union) is highest. Each article keeps its own tallies: resampling articles needs no second scoring.
Needs numpy and scipy: `pip install 'sayso[score]'`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any, Literal

from sayso.records import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Attribution = Statement | Mapping[str, Any]  # a mapping has "source", "cue", "content", each [[begin, end], ...]
Quoted = Literal["fully", "partly", "not"]
Group = Callable[[str, Attribution], str]

FIGURES = (
    "content_exact",  # matched contents with the same characters
    "content_half",  # matched contents with intersection over union >= .5
    "content_soft",  # matched contents by their proportional overlap (Johansson & Moschitti 2010)
    "content_chars",  # characters that are content of anything
    "joint",  # content_half, and the sources overlap (or both are absent)
    "joint_exact",  # content_exact, and the sources have the same characters
    "source_exact",  # distinct sources of the article, compared as sets
    "cue_exact",  # distinct cues, likewise
)
QUOTED: tuple[Quoted, ...] = ("fully", "partly", "not")

EDGE = frozenset(" \t\n\r\"'“”‘’«»„.,;:!?…-–—()[]")
MARKS = frozenset('“”"„«»‟')
AFTER_MARK = " \t\n\r.,;:!?…"

Chars = frozenset[int]


@dataclass(frozen=True, slots=True)
class Tally:
    """What precision and recall are made of; where overlap is proportional, the right parts are fractions."""

    right_found: float = 0
    found: int = 0
    right_gold: float = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_gold + other.right_gold,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """In per cent, 0 where nothing was found."""
        return 100 * (self.right_found / self.found) if self.found else 0.0

    @property
    def recall(self) -> float:
        """In per cent, 0 where there is no gold."""
        return 100 * (self.right_gold / self.gold) if self.gold else 0.0

    @property
    def f1(self) -> float:
        if not (self.right_found and self.right_gold):
            return 0.0
        p, r = self.right_found / self.found, self.right_gold / self.gold
        return 200 * p * r / (p + r)  # in this order: the same tenths as the reference scorer, to the last tie


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one found statement is right in content (half) and source, and how sure the extractor was of it."""

    joint: bool
    score: float | None


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article's tallies by figure, and a verdict on each of its found statements."""

    key: str
    tallies: Mapping[str, Tally]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure's value on the corpus and its bootstrap interval over articles, in per cent."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference(Interval):
    """First system minus second; `p` is the two-sided share of resamples that do not show the difference."""

    p: float


@dataclass(frozen=True, slots=True)
class Trust:
    """What is left for a reader who wants only sure statements: those with at least this score."""

    threshold: float
    precision: float
    recall: float


@dataclass(frozen=True, slots=True)
class Scores:
    """A corpus, scored. Figures are named as in FIGURES, `quoted_<fully|partly|not>` and `joint_<group>`."""

    articles: tuple[ArticleScore, ...]

    def total(self, figure: str) -> Tally:
        return reduce(add, (article.tallies[figure] for article in self.articles if figure in article.tallies), Tally())

    def figures(self) -> tuple[str, ...]:
        """The names of all figures there are, in the order of the first article that has each."""
        return tuple(dict.fromkeys(name for article in self.articles for name in article.tallies))

    def table(self) -> dict[str, dict[str, float]]:
        """{figure: {"P", "R", "F"}} in per cent with one decimal, and n: {"gold", "pred"} contents.

        What is told apart by gold alone (`quoted_...`) has only "R", and "n", its gold contents.
        """
        rows = {name: _rounded(self.total(name), name.startswith("quoted_")) for name in self.figures()}
        n = self.total("content_half")
        return {**rows, "n": {"gold": n.gold, "pred": n.found}}

    def interval(self, figure: str = "joint", *, rounds: int = 2000, level: float = 95, seed: int = 0) -> Interval:
        """The F1 of a figure with its percentile bootstrap interval over articles."""
        numpy, _ = _numeric()
        values = _resampled(self._matrix(figure), rounds, seed)
        low, high = numpy.percentile(values, [(100 - level) / 2, (100 + level) / 2])
        return Interval(self.total(figure).f1, float(low), float(high))

    def trust(self, precision: float = 95) -> Trust | None:
        """The score at which joint precision is at least `precision` and most recall is left.

        None where the extractor gives no scores, or none is high enough. A statement without one is below every
        threshold. Contents stay matched as they were with every statement present.
        """
        verdicts = [verdict for article in self.articles for verdict in article.verdicts]
        gold = self.total("joint").gold
        scored = sorted(((v.score, v.joint) for v in verdicts if v.score is not None), reverse=True)
        if not gold:
            return None
        best, right = None, 0
        for n, (score, joint) in enumerate(scored, start=1):
            right += joint
            last_of_equals = n == len(scored) or scored[n][0] < score
            if last_of_equals and 100 * right / n >= precision:
                best = Trust(score, 100 * right / n, 100 * right / gold)
        return best

    def _matrix(self, figure: str) -> NDArray[np.float64]:
        numpy, _ = _numeric()
        tallies = [article.tallies.get(figure, Tally()) for article in self.articles]
        if not any(tally.gold or tally.found for tally in tallies):
            raise ValueError(f"nothing to resample: no gold and no found {figure} in {len(tallies)} articles")
        rows = [(t.right_found, t.found, t.right_gold, t.gold) for t in tallies]
        matrix: NDArray[np.float64] = numpy.array(rows, dtype=float)  # (A, 4): articles, the parts of a tally
        return matrix


def score(
    gold: Iterable[Mapping[str, Any]], found: Mapping[str, Sequence[Attribution]], *, group: Group | None = None
) -> Scores:
    """Score a corpus of plain rows: gold {"id", "text", "attributions"}, found attributions by that id.

    >>> gold = [{"id": "a", "text": "Rain, she said.", "attributions": [
    ...     {"content": [[0, 4]], "cue": [[10, 14]], "source": [[6, 9]]}]}]
    >>> score(gold, {"a": [{"content": [[0, 5]], "source": [[6, 9]]}]}).table()["joint"]
    {'P': 100.0, 'R': 100.0, 'F': 100.0}
    """
    return Scores(
        tuple(
            score_article(row["id"], row["text"], row["attributions"], found.get(row["id"], ()), group=group)
            for row in gold
        )
    )


def score_article(
    key: str,
    text: str,
    gold: Sequence[Attribution],
    found: Sequence[Attribution],
    *,
    quoted: Sequence[Quoted] | None = None,
    group: Group | None = None,
) -> ArticleScore:
    """Score one article; only attributions with a content count.

    `quoted` says how each gold content stands in quotation marks where the text itself no longer shows it;
    `group` names a group for each attribution, gold and found, whose joint figure is then counted apart.
    """
    kinds = quoted if quoted is not None else [quotation(text, _role(a, "content")) for a in gold]
    kept = [(a, kind) for a, kind in zip(gold, kinds, strict=True) if _role(a, "content")]
    gold, kinds = [a for a, _ in kept], [kind for _, kind in kept]
    found = [a for a in found if _role(a, "content")]

    content_g, content_f = _cores(text, gold, "content"), _cores(text, found, "content")
    source_g, source_f = _cores(text, gold, "source"), _cores(text, found, "source")
    pairs = _matched(content_g, content_f)

    half = [(i, j) for i, j, overlap in pairs if overlap >= 0.5]
    exact = [(i, j) for i, j, _ in pairs if content_g[i] == content_f[j]]
    joint = [(i, j) for i, j in half if source_g[i] & source_f[j] or not (source_g[i] or source_f[j])]
    joint_exact = [(i, j) for i, j in exact if source_g[i] == source_f[j]]

    def counted(right: Sequence[tuple[int, int]]) -> Tally:
        return Tally(len(right), len(found), len(right), len(gold))

    tallies = {
        "content_exact": counted(exact),
        "content_half": counted(half),
        "content_soft": Tally(
            sum(len(content_g[i] & content_f[j]) / len(content_f[j]) for i, j, _ in pairs),
            len(found),
            sum(len(content_g[i] & content_f[j]) / len(content_g[i]) for i, j, _ in pairs),
            len(gold),
        ),
        "content_chars": _common(frozenset().union(*content_g), frozenset().union(*content_f)),
        "joint": counted(joint),
        "joint_exact": counted(joint_exact),
        "source_exact": _common(_distinct(text, gold, "source"), _distinct(text, found, "source")),
        "cue_exact": _common(_distinct(text, gold, "cue"), _distinct(text, found, "cue")),
    }
    for kind in QUOTED:
        of_kind = sum(kinds[i] == kind for i, _ in half)
        tallies[f"quoted_{kind}"] = Tally(right_gold=of_kind, gold=kinds.count(kind))
    if group:
        groups_g, groups_f = ([group(text, a) for a in side] for side in (gold, found))
        for name in sorted({*groups_g, *groups_f}):
            right_found = sum(groups_f[j] == name for _, j in joint)
            right_gold = sum(groups_g[i] == name for i, _ in joint)
            tallies[f"joint_{name}"] = Tally(right_found, groups_f.count(name), right_gold, groups_g.count(name))

    right = {j for _, j in joint}
    return ArticleScore(key, tallies, tuple(Verdict(j in right, _sureness(a)) for j, a in enumerate(found)))


def compare(first: Scores, second: Scores, figure: str = "joint", *, rounds: int = 2000, seed: int = 0) -> Difference:
    """Paired bootstrap over articles of the difference in F1, both systems on the same resampled articles."""
    keys = [[article.key for article in scores.articles] for scores in (first, second)]
    if keys[0] != keys[1]:
        raise ValueError(f"not the same articles in the same order: {len(keys[0])} and {len(keys[1])}")
    numpy, _ = _numeric()
    a, b = (_resampled(scores._matrix(figure), rounds, seed) for scores in (first, second))
    low, high = numpy.percentile(a - b, [2.5, 97.5])
    p = 2 * min(float((a <= b).mean()), float((a >= b).mean()))
    value = first.total(figure).f1 - second.total(figure).f1
    return Difference(value, float(low), float(high), min(p, 1.0))


def quotation(text: str, content: Iterable[Iterable[int]]) -> Quoted:
    """How a content stands in quotation marks: from its first to its last character, in places, or not at all.

    Single marks do not count: too many of them are apostrophes, or a quotation inside one.
    """
    words = "".join(text[begin:end] for begin, end in content).strip()
    last = words.rstrip(AFTER_MARK)[-1:]
    if words[:1] in MARKS and len(words) > 1 and last in MARKS:
        return "fully"
    return "partly" if not MARKS.isdisjoint(words) else "not"


def core(text: str, spans: Iterable[Iterable[int]]) -> Chars:
    """The offsets at `spans` that count: no space anywhere, no marks or punctuation at the outer edges."""
    at = sorted({i for begin, end in spans for i in range(begin, end) if not text[i].isspace()})
    words = [k for k, i in enumerate(at) if text[i] not in EDGE]
    return frozenset(at[words[0] : words[-1] + 1]) if words else frozenset()


def _role(attribution: Attribution, role: str) -> Sequence[Iterable[int]]:
    found = getattr(attribution, role) if isinstance(attribution, Statement) else attribution.get(role)
    return found or ()


def _sureness(attribution: Attribution) -> float | None:
    return attribution.score if isinstance(attribution, Statement) else attribution.get("score")


def _cores(text: str, attributions: Sequence[Attribution], role: str) -> list[Chars]:
    return [core(text, _role(a, role)) for a in attributions]


def _distinct(text: str, attributions: Sequence[Attribution], role: str) -> frozenset[Chars]:
    return frozenset(core(text, _role(a, role)) for a in attributions if _role(a, role))


def _common(gold: frozenset[Any], found: frozenset[Any]) -> Tally:
    both = len(gold & found)
    return Tally(both, len(found), both, len(gold))


def _matched(gold: Sequence[Chars], found: Sequence[Chars]) -> list[tuple[int, int, float]]:
    """(gold, found, intersection over union) of the one-to-one matching with the highest sum, overlaps only."""
    if not gold or not found:
        return []
    numpy, optimize = _numeric()
    overlap = numpy.array([[len(g & f) / (len(g | f) or 1) for f in found] for g in gold])  # (G, F): gold, found
    rows, columns = optimize.linear_sum_assignment(overlap, maximize=True)
    pairs = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(i, j, float(overlap[i, j])) for i, j in pairs if overlap[i, j]]


def _resampled(matrix: NDArray[np.float64], rounds: int, seed: int) -> NDArray[np.float64]:
    """The F1 of each resample, drawn from the rows of `matrix` with replacement."""
    numpy, _ = _numeric()
    n = len(matrix)
    drawn = numpy.random.default_rng(seed).multinomial(n, [1 / n] * n, size=rounds)  # (R, A): rounds, articles
    right_found, found, right_gold, gold = (drawn @ matrix).T
    precision = right_found / numpy.maximum(found, 1)
    recall = right_gold / numpy.maximum(gold, 1)
    both = precision + recall
    f1: NDArray[np.float64] = 200 * precision * recall / numpy.where(both > 0, both, 1)
    return f1


def _rounded(tally: Tally, recall_only: bool) -> dict[str, float]:
    if recall_only:
        return {"R": round(tally.recall, 1), "n": tally.gold}
    return {"P": round(tally.precision, 1), "R": round(tally.recall, 1), "F": round(tally.f1, 1)}


def _numeric() -> tuple[Any, Any]:
    """numpy and scipy.optimize, loaded when first needed: they belong to an extra."""
    try:
        import numpy
        import scipy.optimize
    except ImportError as error:
        raise ImportError(f"scoring needs {error.name}: pip install 'sayso[score]'") from error
    return numpy, scipy.optimize
