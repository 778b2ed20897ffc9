"""What stands around a passage that nobody is said to have said: a reporter who says "I" looks much like one.

The graph sees a window; whether the report has a reporter's "I" elsewhere, or leads up to the passage, stands outside.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from sayso.extract.kinds import Description, Places
from sayso.languages import profile
from sayso.records import Article
from sayso.segment import article_blocks

AROUND = (
    "opens",  # no paragraph of the report stands before it
    "I",  # it says "I"
    "I elsewhere",  # how often "I" stands where nothing was found, MOST at most
    "I in both",
    "led up to",  # the paragraph before ends in a colon or a question
    "found before",  # something was found in the paragraph before
    "asks",  # it is a question
    "retold",  # its sentences are in the words of whoever reports
)
WORD = re.compile(r"\w+")
MOST = 3


class Around:
    """One article, and the places of all that was found in it."""

    def __init__(self, article: Article, found: Sequence[Places]) -> None:
        self._article, self._found = article, found

    def seen(self, places: Places, what: Description) -> tuple[float, ...]:
        """One number for each of AROUND."""
        text = self._article.text
        says = any(
            bisect_left(self._firsts, span.start) < bisect_left(self._firsts, span.end) for span in places.content
        )
        before = bisect_right(self._ends, places.content[0].start) - 1
        led = before >= 0 and text[self._ends[before] - 1] in ":?"
        return (
            float(before < 0), float(says), self._elsewhere, self._elsewhere if says else 0.0,
            float(led), float(before >= 0 and self._holds[before]),
            float(text[places.content[-1].end - 1] == "?"), float(what.kind != "free_direct"),
        )  # fmt: skip

    @cached_property
    def _firsts(self) -> list[int]:
        """Where "I" and its forms begin."""
        first = profile(self._article.language).first_singular
        return [found.start() for found in WORD.finditer(self._article.text) if found.group().lower() in first]

    @cached_property
    def _paragraphs(self) -> list[tuple[int, int]]:
        blocks = article_blocks(self._article.text, self._article.blocks)
        return [(one.span.start, one.span.end) for one in blocks if one.kind in ("paragraph", "quote")]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self._paragraphs]

    @cached_property
    def _taken(self) -> bytearray:
        """1 for each character from where something that was found begins to where it ends."""
        taken = bytearray(len(self._article.text))
        for places in self._found:
            start, end = places.content[0].start, places.content[-1].end
            taken[start:end] = b"\1" * (end - start)
        return taken

    @cached_property
    def _holds(self) -> list[bool]:
        return [1 in self._taken[start:end] for start, end in self._paragraphs]

    @cached_property
    def _elsewhere(self) -> float:
        return float(min(MOST, sum(not self._taken[at] for at in self._firsts)))
