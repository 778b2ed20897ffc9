"""Statements out of articles. An extractor finds spans and kinds; who is meant is for `resolve`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from sayso.records import Article, ReadBy, Statement

if TYPE_CHECKING:
    from sayso.extract.naming import Naming

NAMED = ("person", "body", "place")
"""What a name may be of. Each by itself: how likely one is says nothing of the others."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one pass over one article found. `naming` tells what names name, where an extractor knows."""

    statements: tuple[Statement, ...]
    naming: Naming | None = field(default=None, compare=False, repr=False)


class Extractor(Protocol):
    """What `sayso.extractors` entry points give when called without arguments."""

    @property
    def by(self) -> ReadBy:
        """Name, weights and version; two extractors with equal `by` give equal results."""

    def by_for(self, article: Article) -> ReadBy:
        """The part of `by` that decides how this article is read: the weights for its language, or the rules."""

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """One extraction an article, in order; may read ahead by a bounded batch."""


__all__ = ["NAMED", "Extraction", "Extractor"]
