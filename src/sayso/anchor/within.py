"""The dates, figures and places of one article, each with the statement it stands in.

Where a date and a figure are seen in the same words ("the last nine months"), the date stays; a place may stand in
a figure ("9,000 Russian soldiers").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Anchor, Article, Statement


def anchors(article: Article, statements: Sequence[Statement]) -> tuple[Anchor, ...]:
    """In order of the text. `statement` is the innermost one whose content holds the anchor; None, the reporter's."""
    from sayso.anchor import dates, figures, places  # here: their patterns take a while to compile

    when = dates.anchors(article)
    starts = [anchor.span.start for anchor in when]

    def is_date(figure: Anchor) -> bool:
        at = bisect_left(starts, figure.span.end)
        return at > 0 and when[at - 1].span.overlaps(figure.span)

    found = [*when, *(figure for figure in figures.anchors(article) if not is_date(figure)), *places.anchors(article)]
    found.sort(key=lambda anchor: (anchor.span.start, anchor.span.end, anchor.type))
    return in_statements(found, statements)


def in_statements(found: Sequence[Anchor], statements: Sequence[Statement]) -> tuple[Anchor, ...]:
    """The anchors, which are in order of the text, each with its statement."""
    holds: list[Statement | None] = [None] * len(found)
    starts = [anchor.span.start for anchor in found]
    longest_first = sorted(statements, key=lambda said: -sum(len(span) for span in said.content))
    for said in longest_first:
        for span in said.content:
            for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if span.contains(found[at].span):
                    holds[at] = said
    return tuple(
        replace(anchor, statement=said.id if said else None) for anchor, said in zip(found, holds, strict=True)
    )
