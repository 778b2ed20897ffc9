"""What is kept from somebody is denied, and not said: "A late header denies Tarn their first win"."""

from __future__ import annotations

import re

from sayso.extract.kinds import Places

DENY = re.compile(r"(?:\w+ )*?den(?:y|ies|ied|ying)$", re.IGNORECASE)
FROM = re.compile(
    r"(?:him|her|them|us|me|(?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+|(?:his|her|their|its) [a-z]+|the (?:hosts|visitors)) "
    r"(?:an?|the|any|another|first|second|third|their|his|her|late|last-\w+) (?!\w+ (?:was|were|had|has|is)\b)"
)
"""To whom and what: "Quill a way out", "his party the victory"."""


def withholds(text: str, where: Places) -> bool:
    """Whether an English verb of denying has two objects."""
    if len(where.cue) != 1 or not DENY.match(text[where.cue[0].start : where.cue[0].end]):
        return False
    return FROM.match(text, where.content[0].start, where.content[-1].end) is not None
