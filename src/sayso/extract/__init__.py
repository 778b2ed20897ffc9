"""Statements out of articles. An extractor finds spans and kinds; who is meant is for `resolve`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from sayso.records import Article, Mention, ReadBy, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one pass over one article found. `mentions` is empty where an extractor finds none."""

    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...] = ()


class Extractor(Protocol):
    """What `sayso.extractors` entry points give when called without arguments."""

    @property
    def by(self) -> ReadBy:
        """Name, weights and version; two extractors with equal `by` give equal results."""

    def by_for(self, article: Article) -> ReadBy:
        """The part of `by` that decides how this article is read: the weights for its language, or the rules."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """One extraction an article, in order; may read ahead by a bounded batch."""


__all__ = ["Extraction", "Extractor"]
