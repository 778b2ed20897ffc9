"""What `sayso review change` and `add` set of a statement: words of the report or characters, as spans of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.errors import UsageError
from sayso.records import ELLIPSIS, Span

if TYPE_CHECKING:
    from sayso.ledger.reviewing import Changes
    from sayso.records import Article

MOST_PLACES = 5
CHARACTERS = re.compile(r"\d+-\d+(?: \d+-\d+)*")


def named(names: list[str] | None, nobody: bool) -> list[str] | None:
    if names and nobody:
        raise UsageError("--no-speaker says that nobody is named; leave out --speaker")
    return [] if nobody else names


def changes(
    article: Article, roles: dict[str, str | None], values: dict[str, str | None], speakers: list[str] | None
) -> Changes:
    made: Changes = {}
    for role, words in roles.items():
        if words is not None:
            made[role] = _spans(article, role, words)  # type: ignore[literal-required]
    for name, value in values.items():
        if value is not None:
            made[name] = None if value == "none" else value  # type: ignore[literal-required]
    if speakers is not None:
        made["speakers"] = speakers
    return made


def _spans(article: Article, role: str, given: str) -> list[Span]:
    """Where the words stand; or the characters that were named. Raises UsageError where that is not one place."""
    if CHARACTERS.fullmatch(given):
        pairs = [tuple(map(int, pair.split("-"))) for pair in given.split(" ")]
        for start, end in pairs:
            if start >= end:
                raise UsageError(f"--{role} {start}-{end}: ends before it begins")
        return [Span(start, end) for start, end in pairs]
    found: list[Span] = []
    for part in given.split(ELLIPSIS) if given.strip() else ():
        after = found[-1].end if found else 0
        starts = [match.start() for match in re.finditer(re.escape(part), article.text) if match.start() >= after]
        if not starts:
            raise UsageError(f"--{role}: “{part}” does not stand in the report; give its words as they are written")
        if len(starts) > 1:
            places = ", ".join(f"{start}-{start + len(part)}" for start in starts[:MOST_PLACES])
            more = " and more" if len(starts) > MOST_PLACES else ""
            raise UsageError(f"--{role}: “{part}” stands there {len(starts)} times ({places}{more}); give one of these")
        found.append(Span(starts[0], starts[0] + len(part)))
    return found


__all__ = ["changes", "named"]
