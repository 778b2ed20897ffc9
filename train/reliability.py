"""How well scores keep what they promise: of statements with a score around .8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.score import Scores, Verdict

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The statements with a score in `[low, low + 1 / BINS)`: their mean score, and the share that is right."""

    low: float
    count: int
    promised: float
    right: float


def curve(scores: Scores) -> list[Bin]:
    """The bins that hold anything; statements without a score are in none."""
    return list(_bins([verdict for article in scores.articles for verdict in article.verdicts]))


def expected_error(bins: Sequence[Bin]) -> float | None:
    """Expected calibration error in per cent: how far a bin's promise is off, weighed by its statements."""
    total = sum(one.count for one in bins)
    if not total:
        return None
    return 100 * sum(one.count * abs(one.promised - one.right) for one in bins) / total


def table(bins: Sequence[Bin]) -> str:
    """The curve as a plain table."""
    rows = ["| score      | statements | promised | right |", "|------------|------------|----------|-------|"]
    rows += [
        f"| {one.low:.1f} to {one.low + 1 / BINS:.1f} | {one.count:10,} | {100 * one.promised:8.1f} "
        f"| {100 * one.right:5.1f} |"
        for one in bins
    ]
    return "\n".join(rows)


def _bins(verdicts: Sequence[Verdict]) -> Iterator[Bin]:
    for number in range(BINS):
        held = [
            (verdict.score, verdict.joint)
            for verdict in verdicts
            if verdict.score is not None and min(int(verdict.score * BINS), BINS - 1) == number
        ]
        if held:
            count = len(held)
            yield Bin(number / BINS, count, sum(score for score, _ in held) / count, sum(j for _, j in held) / count)
