"""The flow, from a report to a ledger: read -> extract -> resolve -> (anchor) -> Reading -> Ledger.add.

What can go wrong with one report becomes a value in the stream, so that it never ends a batch.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso import plugins
from sayso.errors import InputError
from sayso.records import Article, Reading
from sayso.resolve import within

if TYPE_CHECKING:
    from sayso.extract import Extractor
    from sayso.ledger import Ledger

DEFAULT_EXTRACTOR = "rules"


def extract(article: Article, extractor: str | Extractor = DEFAULT_EXTRACTOR) -> Reading:
    """Read one article to its end: statements, and the sources that made them.

    `extractor` is the name of an installed one, or one that is at hand (which saves loading it again).
    """
    return next(readings([article], extractor))  # type: ignore[return-value]


def readings(
    articles: Iterable[Article | InputError], extractor: str | Extractor = DEFAULT_EXTRACTOR
) -> Iterator[Reading | InputError]:
    """A reading for each article, in order; what could not be read passes through as the error it is."""
    chosen = plugins.extractor(extractor) if isinstance(extractor, str) else extractor
    waiting: deque[Article | InputError] = deque()

    def only_articles() -> Iterator[Article]:
        for item in articles:
            waiting.append(item)
            if isinstance(item, Article):
                yield item

    for extraction in chosen.extract(only_articles()):
        while isinstance(failed := waiting.popleft(), InputError):
            yield failed
        statements, sources = within.resolve(failed, extraction)
        yield Reading(failed, chosen.by, statements, sources)
    yield from (item for item in waiting if isinstance(item, InputError))


@dataclass(slots=True)
class Added:
    """What a run of `add_all` did: counts of articles, and each report that could not be read."""

    added: int = 0
    known: int = 0
    statements: int = 0
    failed: list[InputError] = field(default_factory=list)
