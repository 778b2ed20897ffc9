"""Whether a date without a year or week lies before or after the report: by the verbs of its sentence.

The nearest verb before the date decides, within its clause if there is one; else the first after it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast

from sayso.anchor.dates_pieces import Grammar

Tense = Literal["past", "present", "future"]

SENTENCE = re.compile(r"[.!?]['\"”“’)]*\s+(?=['\"“„(]?[A-ZÄÖÜ])|\n")
CLAUSE = re.compile(r"[,;:–—()\"“”„»«]")
ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,3}|\d)\.\s*$")
REACH = 300  # characters on either side that are looked at


@lru_cache(maxsize=8)
def _verbs(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(rf"(?P<future>{grammar.future})|(?P<present>{grammar.present})|(?P<past>{grammar.past})")


def tense(text: str, start: int, end: int, grammar: Grammar) -> Tense | None:
    """The tense around `text[start:end]`; a present is one that plans ("the fair opens"). None where no verb tells."""
    left, right = _sentence(text, start, end)
    verbs = _verbs(grammar)
    # Looking ahead of a modal verb may pass the date: „soll am Montag gestürzt sein“.
    before = [
        (min(found.end(), start), _tense(found)) for found in verbs.finditer(text, left, right) if found.start() < start
    ]
    clause = max((found.end() for found in CLAUSE.finditer(text, left, start)), default=left)
    if before and before[-1][0] > clause:
        return before[-1][1]
    stop = next((found.start() for found in CLAUSE.finditer(text, end, right)), right)
    if following := verbs.search(text, end, stop):
        return _tense(following)
    if before:
        return before[-1][1]
    following = verbs.search(text, end, right)
    return _tense(following) if following else None


def _tense(found: re.Match[str]) -> Tense:
    return cast(Tense, found.lastgroup)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - REACH)
    for found in SENTENCE.finditer(text, left, start):
        if found.group() == "\n" or not ABBREVIATED.search(text[max(0, found.start() - 4) : found.start() + 1]):
            left = found.end()
    right = min(len(text), end + REACH)
    stop = SENTENCE.search(text, end, right)
    return left, stop.start() if stop else right
