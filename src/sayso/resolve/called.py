"""Whether a report says that capitals are somebody's name: „heißt Ada Quill“, "Ada, 29, came", "her name, Ada,"."""

from __future__ import annotations

import re

from sayso.resolve.found import Found

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
