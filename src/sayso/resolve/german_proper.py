"""German words that are names, though nouns have capitals too: they stand without an article and have a verb of their
own („Harvane streicht Stellen“), again and again."""

from __future__ import annotations

import re
from collections import Counter

WORD = re.compile(r"(?<![\w-])[A-ZÄÖÜ][a-zäöüß]{3,}(?:-[A-ZÄÖÜ]\w+)?(?![\w-])")
VERB = re.compile(
    r" (?:hat|habe|ist|sei|will|wolle|kann|könne|muss|müsse|wird|werde|war|wurde|darf|soll|[a-zäöüß]{2,}te?)\b"
)
"""A verb for one."""
DETERMINED = re.compile(
    r"\b(?:der|die|das|den|dem|des|eine?[nmrs]?|keine?[nmrs]?|seine?[nmrs]?|ihre?[nmrs]?|meine?[nmrs]?|unser\w*|dies\w*|"
    r"jede\w*|alle\w*|viele\w*|mehr|im|am|zum|zur|vom|beim|ins|[a-zäöüß]+(?:en|er|es|em|e)|\d+) $",
    re.IGNORECASE,
)
BEGINS = re.compile(r"(?:^|[.!?:“”»„]\s*|\n)$")
CLAUSE = re.compile(r"(?:, (?:dass |wo |weil )?|\bund )$")
BEFORE = 25
AGAIN = 2
"""How often a name stands at least: of words that do, some 170 of 215 in own reports are names of speakers, and most of
the others of towns and products; of those that stand once hardly any is."""


def proper_words(text: str) -> dict[str, bool]:
    """The words that are names, and whether each stands inside a sentence, too."""
    times, inside = Counter[str](), set[str]()
    determined, acting = set[str](), set[str]()
    for found in WORD.finditer(text):
        word, before = found.group(), text[max(0, found.start() - BEFORE) : found.start()]
        times[word] += 1
        begins = BEGINS.search(before) is not None
        if not begins:
            inside.add(word)
            if DETERMINED.search(before):
                determined.add(word)
        if VERB.match(text, found.end()) and (begins or CLAUSE.search(before)):
            acting.add(word)
    return {word: word in inside for word in acting - determined if times[word] >= AGAIN}
