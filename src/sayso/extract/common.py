"""What two lists of spans have in common."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Span


def shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """How many characters stand in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def alike(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether they have at least half of what both cover in common."""
    common = shared(one, other)
    return 2 * common >= sum(map(len, one)) + sum(map(len, other)) - common
