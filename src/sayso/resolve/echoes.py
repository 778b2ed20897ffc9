"""Whose words a passage echoes: how much of it is spoken of elsewhere, where somebody is named or speaks.

Plain words, weighed by how few paragraphs of the report have them. It is one feature among others of `unframed`.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.records import Span, Statement

if TYPE_CHECKING:
    from sayso.resolve.entity import Entity
    from sayso.resolve.walk import Walk

LONG = re.compile(r"[^\W\d_]{4,}")
STEM = 6
"""How many letters of a word count, so that its forms are one."""


class Echoes:
    """The words of each sentence of an article, and of whom it speaks."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        language = walk.language
        self._closed = language.prepositions | language.conjunctions | language.subordinators | language.adverbs
        self._closed |= language.auxiliaries | language.pronouns
        self._sentences = walk.scene.sentences
        self._starts = [span.start for span in self._sentences]
        self._words = [frozenset(self._stems(walk.text[span.start : span.end])) for span in self._sentences]
        self._common = Counter(word for words in self._words for word in words)
        self._of: dict[int, set[int]] | None = None

    def _stems(self, text: str) -> Iterable[str]:
        return (word[:STEM] for word in LONG.findall(text.lower()) if word not in self._closed)

    def _number(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _told_of(self) -> dict[int, set[int]]:
        """The sentences that speak of each entity, by its id."""
        if self._of is None:
            self._of = defaultdict(set)
            for found in self.walk.scene.mentions:
                lead = self.walk.leads.get(found.span)
                for entity in lead.people if lead and not lead.tied else ():
                    self._of[id(entity)].add(found.sentence)
        return self._of

    def shares(self, statement: Statement, people: Sequence[Entity]) -> list[float]:
        """Of the weight of the passage's words, how much each of these people shares, from 0 to 1."""
        span = Span(statement.content[0].start, statement.content[-1].end)
        own = range(self._number(span.start), self._number(span.end - 1) + 1)
        text = " ".join(self.walk.text[one.start : one.end] for one in statement.content)
        weights = {
            word: math.log(len(self._words) / self._common[word])
            for word in set(self._stems(text))
            if self._common[word] > 1 and self._common[word] * 4 < len(self._words)
        }
        told = self._told_of()
        shares = []
        for entity in people:
            near = {
                beside
                for number in told.get(id(entity), ())
                for beside in (number, number + 1)
                if beside not in own and beside < len(self._words)
            }
            said = frozenset().union(*(self._words[number] for number in near))
            shares.append(round(min(1.0, sum(weight for word, weight in weights.items() if word in said) / 10), 3))
        return shares
