"""The head of an e-mail that was pasted with its text: what it is about is the title, its day the report's.

Who sent it is no author: a press office sends what others say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FEWEST = 3  # fields that make a head, who wrote and what about among them
LINES_BEFORE = 2  # such as "Forwarded message"
_FIELD = re.compile(
    r"(?P<name>from|to|cc|subject|date|sent|reply-to|von|an|kopie|betreff|datum|gesendet)\s?:\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_PASSED_ON = re.compile(r"(?:(?:fwd?|re|aw|wg)\s?:\s*)+", re.IGNORECASE)
_WHO, _ABOUT, _WHEN = ("from", "von"), ("subject", "betreff"), ("date", "sent", "datum", "gesendet")


@dataclass(frozen=True, slots=True)
class Head:
    """Which lines it takes, its subject, and which line says when it was sent."""

    lines: range
    subject: str
    when: int | None


def is_field(line: str) -> bool:
    return bool(_FIELD.fullmatch(line))


def head(lines: list[str]) -> Head | None:
    """The head that a text's first lines are, if they are one."""
    first = next((at for at, line in enumerate(lines[: LINES_BEFORE + 1]) if is_field(line)), None)
    if first is None:
        return None
    fields: dict[str, int] = {}
    at = first
    while at < len(lines) and (field := _FIELD.fullmatch(lines[at])):
        fields.setdefault(field["name"].lower(), at)
        at += 1
    about, who, when = (
        next((fields[name] for name in names if name in fields), None) for names in (_ABOUT, _WHO, _WHEN)
    )
    if len(fields) < FEWEST or about is None or who is None:
        return None
    return Head(range(first, at), _PASSED_ON.sub("", lines[about].partition(":")[2].strip(), count=1), when)
