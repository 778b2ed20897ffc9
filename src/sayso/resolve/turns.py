"""In which order the mentions of an article are led, and which statements each is part of.

As they stand, but that whoever utters a quotation is known before what it speaks of. `walk` leads them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sayso.records import Span, Statement
from sayso.resolve.found import Found

QUOTED = ("direct", "free_direct")


def in_turn(
    mentions: Sequence[Found], statements: Sequence[Statement], heads: Mapping[Span, Sequence[int]]
) -> Iterator[tuple[Found, list[int], Found | None]]:
    """The mentions as they are led: each with the numbers of the statements that it is part of, and the one before it.

    `heads` are the mentions that sources go by, with the numbers of their statements. A pronoun that utters a
    quotation comes before what that speaks of: “He knew,” she said.
    """
    contents = sorted(
        (span.start, span.end, number) for number, statement in enumerate(statements) for span in statement.content
    )
    over: list[tuple[int, int, int]] = []
    met: list[tuple[int, Found, list[int], Found | None]] = []
    at, before = 0, None
    for found in sorted(mentions, key=lambda one: (one.span.start, -one.span.end)):
        while at < len(contents) and contents[at][0] <= found.span.start:
            over.append(contents[at])
            at += 1
        over = [content for content in over if content[1] > found.span.start]
        uttered = [statements[number] for number in heads.get(found.span, ())] if found.form == "pronoun" else []
        met.append((_turn(found, uttered), found, [number for _, _, number in over], before))
        before = found
    for _, found, numbers, last in sorted(met, key=lambda one: one[0]):
        yield found, numbers, last


def _turn(found: Found, uttered: Sequence[Statement]) -> int:
    """The character at which a mention is led: where it stands, or where the words begin that it utters."""
    begins = (one.content[0].start for one in uttered if one.kind in QUOTED and one.content)
    return min([found.span.start, *begins])
