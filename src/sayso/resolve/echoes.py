"""Whose words a passage echoes: how much of it is spoken of elsewhere, where somebody is named or speaks.

Plain words, weighed by how few paragraphs of the report have them. It is one feature among others of `unframed`.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
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
        self._where: dict[str, list[int]] = defaultdict(list)
        for number, span in enumerate(self._sentences):
            for word in frozenset(self._stems(walk.text[span.start : span.end])):
                self._where[word].append(number)
        self._of: dict[int, set[int]] | None = None

    def _stems(self, text: str) -> Iterable[str]:
        return (word[:STEM] for word in LONG.findall(text.lower()) if word not in self._closed)

    def _told_of(self) -> dict[int, set[int]]:
        """The sentences that speak of each entity, and those behind them, by its id."""
        if self._of is None:
            self._of = defaultdict(set)
            for found in self.walk.scene.mentions:
                lead = self.walk.leads.get(found.span)
                for entity in lead.people if lead and not lead.tied else ():
                    self._of[id(entity)].update((found.sentence, found.sentence + 1))
        return self._of

    def shares(self, statement: Statement, people: Sequence[Entity]) -> list[float]:
        """Of the weight of the passage's words, how much each of these people shares, from 0 to 1."""
        span = Span(statement.content[0].start, statement.content[-1].end)
        own = range(self.walk.scene.sentence_at(span.start), self.walk.scene.sentence_at(span.end - 1) + 1)
        text = " ".join(self.walk.text[one.start : one.end] for one in statement.content)
        weights = {
            word: math.log(len(self._sentences) / len(self._where[word]))
            for word in set(self._stems(text)).intersection(self._where)
            if len(self._where[word]) > 1 and len(self._where[word]) * 4 < len(self._sentences)
        }
        told = self._told_of()
        shares = []
        for entity in people:
            near: Collection[int] = told.get(id(entity), ())
            said = (
                weight
                for word, weight in weights.items()
                if any(number in near and number not in own for number in self._where[word])
            )
            shares.append(round(min(1.0, sum(said) / 10), 3))
        return shares
