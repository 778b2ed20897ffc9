"""Held-out articles: what the graph says of them, what constants make of it, and what that is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso import score
from sayso.extract.decode import Found, Numbers, Scores, spans, statements
from sayso.extract.graph import Graph, Section
from sayso.extract.kinds import Places
from sayso.extract.model import in_characters
from train import corpora

LEAST_GAIN = 0.1
"""What a constant must bring to be changed, and each half of the articles must gain: less is one statement, or luck."""


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
    return worth_of((article, [where for _, where in attributions(article, numbers)]) for article in held)


def worth_of(told: Iterable[tuple[Article, Sequence[Places]]]) -> Worth:
    each = [scored(article, places) for article, places in told]
    return Worth(*(summed(some) for some in (each, each[::2], each[1::2])))


def summed(some: Sequence[score.ArticleScore]) -> float:
    """Mostly joint, and the contents' halves and edges; to miss what stands in quotation marks counts once more."""
    total = score.Scores(tuple(some))
    weights = {"joint": 1.0, "content_half": 0.4, "content_exact": 0.4, "source_exact": 0.2, "cue_exact": 0.2}
    return sum(weight * total.total(figure).f1 for figure, weight in weights.items()) + (
        0.1 * total.total("quoted_fully").recall
    )


def scored(article: Article, places: Sequence[Places]) -> score.ArticleScore:
    made = [{"source": where.source, "cue": where.cue, "content": where.content} for where in places]
    gold = article.gold
    return score.score_article(gold.key, gold.article.text, gold.statements, made, quoted=gold.quoted)
