"""Which statement stands in which, decided by their spans alone: for those that were extracted and those judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Span, Statement


def nested(ordered: Sequence[Statement]) -> list[Statement]:
    """The same statements, each with the innermost other whose content contains all of it."""
    contents = sorted(
        ((span, number) for number, statement in enumerate(ordered) for span in statement.content),
        key=lambda item: (item[0].start, -item[0].end),
    )
    outer: dict[int, int] = {}
    open_contents: list[tuple[Span, int]] = []
    at = 0
    wholes = sorted(
        ((_whole(statement), number) for number, statement in enumerate(ordered)),
        key=lambda item: (item[0].start, -item[0].end),
    )
    for whole, number in wholes:
        while at < len(contents) and contents[at][0].start <= whole.start:
            while open_contents and open_contents[-1][0].end <= contents[at][0].start:
                open_contents.pop()
            open_contents.append(contents[at])
            at += 1
        while open_contents and open_contents[-1][0].end <= whole.start:
            open_contents.pop()
        for span, owner in reversed(open_contents[-8:]):
            if owner != number and span.contains(whole) and _whole(ordered[owner]) != whole:
                outer[number] = owner
                break
    return [
        replace(statement, nested_in=ordered[outer[number]].id) if number in outer else statement
        for number, statement in enumerate(ordered)
    ]


def _whole(statement: Statement) -> Span:
    spans = (*statement.source, *statement.cue, *statement.content)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
