"""How far a statement can be trusted: what is seen of it, weighed into the probability that it is right.

Tags and links say how sure the graph was; kind and medium tell what people disagree on; and whether the rules, which
err elsewhere, read the same passage alike tells most. The weights are fitted on held-out articles (`train.tune`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from sayso.extract.around import AROUND, Around
from sayso.extract.common import shared
from sayso.extract.decode import Found, Numbers
from sayso.extract.kinds import Description, Places
from sayso.extract.ruled import Ruled
from sayso.extract.sureness import SURENESS
from sayso.records import Span

FEATURES = (
    *SURENESS,
    *("direct", "mixed", "reported", "thought", "shown"),
    "apart",  # characters between source and content
    "ruled",  # the rules have it by half, with a source that overlaps
    "ruled alike",  # nearly to the character
    "ruled direct",  # by half, and in quotation marks
    "named",  # a word of the source begins with a capital: every noun does in German
    "frameless",  # nobody is said to have said it, and it stands in no quotation marks
    "frameless content",  # such a one's sureness of its tags
    *AROUND,  # of such a one
)
CONSTANT = "constant"
FARTHEST = 60
NAMED = re.compile(r"\b[A-ZÄÖÜ]\w")
HALF, ALIKE = 0.5, 0.9


def features(found: Found, places: Places, what: Description, ruled: Ruled, around: Around) -> tuple[float, ...]:
    """One number for each of FEATURES."""
    draft, share = ruled.nearest(places.content)
    agrees = draft is not None and (shared(draft.source, places.source) > 0 or not (draft.source or places.source))
    half = agrees and share >= HALF
    frameless = not places.frame() and what.kind != "direct"
    return (
        *found.sureness,
        *(float(what.kind == kind) for kind in ("direct", "mixed", "reported")),
        *(float(what.medium == medium) for medium in ("thought", "shown")),
        float(min(FARTHEST, _apart(places.source, places.content))),
        float(half),
        float(agrees and share >= ALIKE),
        float(half and what.kind == "direct"),
        float(any(NAMED.search(ruled.text, *span) for span in places.source)),
        float(frameless),
        found.sureness[SURENESS.index("content")] if frameless else 0.0,
        *(around.seen(places, what) if frameless else (0.0,) * len(AROUND)),
    )


def probability(seen: Sequence[float], weights: Mapping[str, float]) -> float | None:
    """That a statement is right by half in its content, and in its source; None without weights."""
    if not weights:
        return None
    total = weights[CONSTANT] + sum(weights[name] * value for name, value in zip(FEATURES, seen, strict=True))
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def is_told(score: float | None, where: Places, what: Description, numbers: Numbers, *, is_inner: bool = False) -> bool:
    """Whether a statement is likely enough to be told; words in quotation marks are always somebody's."""
    least = min(numbers.least, numbers.least_inner) if is_inner else numbers.least
    least = least if where.frame() else max(least, numbers.least_unframed)
    return score is None or score >= least or what.kind == "direct"


def preferred(found: Sequence[tuple[Found, Places]], scores: Sequence[float | None]) -> list[int]:
    """Which are left, in order, when of contents that overlap only the likeliest is told; those of the inner layer
    mind each other alone."""
    length = max((span.end for _, places in found for span in places.content), default=0)
    taken = {inner: bytearray(length) for inner in (False, True)}
    left: list[int] = []
    for at in sorted(range(len(found)), key=lambda at: -(scores[at] or 0.0)):
        one, places = found[at]
        layer = taken[one.inner]
        if not any(1 in layer[span.start : span.end] for span in places.content):
            left.append(at)
            for span in places.content:
                layer[span.start : span.end] = b"\1" * (span.end - span.start)
    return sorted(left)


def check(weights: Mapping[str, float], prices: Sequence[float] = ()) -> None:
    """Raises ValueError for weights that are not one for each of FEATURES and a constant, or none at all, which
    contents of several prices cannot be chosen by."""
    if not isinstance(weights, Mapping):
        raise ValueError("trust is a list, as in older versions; fit it again: python -m train.tune --keep-constants")
    if prices and not weights:
        raise ValueError("contents have several prices, but there is no trust to choose by; fit it with train.tune")
    if weights and set(weights) != {*FEATURES, CONSTANT}:
        lacking = [name for name in (*FEATURES, CONSTANT) if name not in weights]
        unknown = [name for name in weights if name not in (*FEATURES, CONSTANT)]
        raise ValueError(f"trust lacks {lacking} and has unknown {unknown}; fit it again with train.tune")


def _apart(source: Sequence[Span], content: Sequence[Span]) -> int:
    return min((max(a.start - b.end, b.start - a.end, 0) for a in source for b in content), default=0)
