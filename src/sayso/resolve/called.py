"""Whether a report says that capitals are somebody's name: „heißt Ada Quill“, "Ada, 29, came", "her name, Ada,"; and
how it shortens that of a body: "Tarn Rail Union (TRU)"."""

from __future__ import annotations

import re

from sayso.resolve.found import Found
from sayso.resolve.given_names import is_given

CALLED = frozenset(["heißt", "hieß", "heiße", "heissen", "heisst", "hiess", "namens"])
YEARS = (
    r"(?:\d\d?|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)"
)
AGE = re.compile(
    rf"(?:, | (?:is|was|ist|war) )(?:only |about |erst |etwa )?{YEARS}(?:, | and | und | Jahre alt|[.](?: |$))|"
    r" \(\d\d\)",
    re.MULTILINE,
)
"""How old somebody is, behind a name: "Ada, 34, came", "Ada is about four."."""
NAME = re.compile(
    r"\b(?:[Nn]ame,? (?:(?:is|was|ist|war|lautet) )?|"
    r"(?:man|woman|boy|girl|child|daughter|son|sister|brother) (?:called|named) )$"
)
"""What says that a name follows: "She gave her first name, Ada", "a boy called Ada"."""
FAR = 30
"""Characters before a name in which that stands."""


def is_called(text: str, mention: Found) -> bool:
    start = mention.span.start
    called = mention.before in CALLED or NAME.search(text, max(0, start - FAR), start) is not None
    return called or AGE.match(text, mention.span.end) is not None


ASKS = re.compile(r"\b(?:talks|speaks|chats) (?:to|with) (?:our )?$")
"""What stands before the name of whoever asks the questions: "She talks to Ada Quill about silence"."""


def interviews(text: str, start: int, end: int) -> bool:
    """Whether a name that the report has once is of whoever asks the questions."""
    before = ASKS.search(text, max(0, start - FAR), start) is not None
    return before and text.count("?\n") > 2 and text.count(text[start:end]) == 1


LETTERS = re.compile(r" \(([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,4}[A-ZÄÖÜ])\)")
"""A body's name in short, behind it."""


BEFORE = re.compile(r"(?:[A-ZÄÖÜ][\w-]* (?:und |and )?)?(?:[A-ZÄÖÜ][\w-]* )?$")
"""Words of a body's name before the last two, by which it is known."""


def shortened(text: str, start: int, end: int) -> str | None:
    """The letters behind a body's name, where they are its own, in order: neither somebody's party nor a state's."""
    found = LETTERS.match(text, end)
    if found is None or is_given(text[start:end].split()[0]):
        return None
    before = BEFORE.search(text, max(0, start - 60), start)
    words = text[before.start() if before else start : end].split()
    stop = len(text[start:end].split())
    for at in range(len(words) - stop + 1):
        letters, rest = found[1].lower(), iter("".join(words[at:]).lower())
        if next(rest) == letters[0] and all(letter in rest for letter in letters[1:]):
            return found[1]
    return None
