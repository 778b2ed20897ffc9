"""Whether a date without a year or week lies before or after the report: by the verbs of its sentence.

The nearest verb before the date decides, within its clause if there is one; else the first after it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, cast

from sayso.anchor.dates_pieces import Grammar

Tense = Literal["past", "present", "future"]

SENTENCE = re.compile(r"[.!?]['\"”“’)]*\s+(?=['\"“„(]{0,2}[A-ZÄÖÜ])|\n")
CLAUSE = re.compile(r"[,;:–—()\"“”„»«]")
ABBREVIATED = re.compile(r"(?:\b[A-Z][a-z]{0,3}|\d)\.\s*$")
OPENING = re.compile(r"(?:[.!?][\"”’)]*|[,;:–—]\s(?:but|and|then|so|yet|while|as))\s+(?:on\s)?\Z", re.IGNORECASE)
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
        return _then(following, text, grammar)
    opens = text.startswith(",", end) and OPENING.search(text, left, start)  # "..., but on Friday, she left"
    if opens and (following := verbs.search(text, end, right)):
        return _then(following, text, grammar)
    if before:
        return before[-1][1]
    following = verbs.search(text, end, right)
    return _then(following, text, grammar) if following else None


def _tense(found: re.Match[str]) -> Tense:
    return cast(Tense, found.lastgroup)


def _then(found: re.Match[str], text: str, grammar: Grammar) -> Tense:
    """The tense of a verb after the date: "On Friday, she promised to come" tells of the promise."""
    promised = found.group().split()[1:2] == ["to"] and _past(grammar).match(text, found.start())
    return "past" if promised else _tense(found)


@lru_cache(maxsize=8)
def _past(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(grammar.past)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - REACH)
    for found in SENTENCE.finditer(text, left, end):
        if found.end() > start:
            break
        if "\n" in found.group() or not ABBREVIATED.search(text[max(0, found.start() - 4) : found.start() + 1]):
            left = found.end()
    right = min(len(text), end + REACH)
    stop = SENTENCE.search(text, end, right)
    return left, stop.start() if stop else right
