"""Outcomes and the figures that they add up to, for who is meant: shares in per cent, with bootstrap intervals."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Article, Span, Statement

Outcome = Literal["right", "wrong", "none"]
RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    n: int
    right: float
    right_low: float
    right_high: float
    wrong: float
    wrong_low: float
    wrong_high: float

    def line(self, title: str) -> str:
        return (
            f"| {title:34} | {self.n:4} | {self.right:5.1f} ({self.right_low:.0f}-{self.right_high:.0f}) "
            f"| {self.wrong:5.1f} ({self.wrong_low:.0f}-{self.wrong_high:.0f}) |"
        )


def figure(articles: Sequence[Sequence[Outcome]]) -> Figure:
    """Shares of right and wrong in per cent, with the interval that 95 % of resamples of articles lie in."""
    articles = [article for article in articles if article]
    drawn = random.Random(0)
    samples = [drawn.choices(articles, k=len(articles)) for _ in range(RESAMPLES)] if articles else []

    def share(of: Sequence[Sequence[Outcome]], what: Outcome) -> float:
        n = sum(map(len, of))
        return 100 * sum(list(article).count(what) for article in of) / n if n else 0.0

    def interval(what: Outcome) -> tuple[float, float]:
        ordered = sorted(share(sample, what) for sample in samples) or [0.0]
        return ordered[len(ordered) // 40], ordered[-1 - len(ordered) // 40]

    right, wrong = share(articles, "right"), share(articles, "wrong")
    return Figure(sum(map(len, articles)), right, *interval("right"), wrong, *interval("wrong"))


def print_missed(article: Article, span: Span, answer: Statement | None, what: str) -> None:
    speakers = (answer.speakers or answer.candidates) if answer else ()
    ways = [" -> ".join(article.text[b:e] for b, e in one.via) + f" {one.score}" for one in speakers]
    text = article.text
    print(
        f"   {what}: {article.key}: …{text[max(0, span.start - 150) : span.start]}[[{text[span.start : span.end]}]]"
        f"{text[span.end : span.end + 50]}… {ways}".replace("\n", " ")
    )
