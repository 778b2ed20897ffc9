"""What only the own corpus shows, beside the usual figures: `python -m train.evaluate train/written --language en`.

Passages without marks or without a frame, and statements inside statements, by recall at half; and how much of the
reporter's own narration is attributed to anyone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.nesting import nested
from sayso.records import Span, Statement
from sayso.score import core
from train.corpora import Gold

HALF = 0.5
NO_PROSE = ("masthead", "boilerplate")


def figures(golds: Sequence[Gold], found: Sequence[Sequence[Statement]]) -> dict[str, dict[str, float]]:
    """`passages` and `nested` {"R", "n"}, `narration` {"attributed", "n"}: per cent, and statements or characters.

    A passage has lost its marks, or stands without source and cue; that and nested ones come from the gold.
    """
    passages: list[bool] = []
    inner: list[bool] = []
    narrated = attributed = 0
    for gold, statements in zip(golds, found, strict=True):
        text = gold.article.text
        contents = [core(text, one.content) for one in statements]
        inside = {one.id for one in nested(gold.statements) if one.nested_in is not None}
        for one, apart in zip(gold.statements, gold.apart, strict=True):
            if apart or one.id in inside:
                known = core(text, one.content)
                half = any(len(known & other) >= HALF * len(known | other) for other in contents if other)
                passages += [half] * apart
                inner += [half] * (one.id in inside)
        told = _narration(gold)
        narrated += len(told)
        attributed += len(told & _characters(span for one in statements for span in one.content))
    return {
        "passages": _recall(passages),
        "nested": _recall(inner),
        "narration": {"attributed": round(100 * attributed / narrated, 1) if narrated else 0.0, "n": narrated},
    }


def at_half(text: str, content: Sequence[Span], found: Iterable[Statement]) -> Statement | None:
    """The found statement whose content shares most with this one, if at least half of both together."""
    known = core(text, content)
    shares = [(len(known & other) / len(known | other), one) for one in found if (other := core(text, one.content))]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= HALF else None


def lines(table: Mapping[str, Mapping[str, float]]) -> list[str]:
    """The figures in words."""
    passages, inner, narration = (table[name] for name in ("passages", "nested", "narration"))
    return [
        f"passages without marks or frame: {passages['R']:.1f} % of {passages['n']:,.0f} found at half",
        f"statements inside statements: {inner['R']:.1f} % of {inner['n']:,.0f} found at half",
        f"narration: {narration['attributed']:.1f} % of {narration['n']:,.0f} characters attributed to someone",
    ]


def _narration(gold: Gold) -> frozenset[int]:
    """The characters of the prose that no role of a gold statement holds."""
    prose = _characters(block.span for block in gold.article.blocks if block.kind not in NO_PROSE)
    return prose - _characters(
        span for one in gold.statements for role in (one.source, one.cue, one.content) for span in role
    )


def _characters(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))


def _recall(found: Sequence[bool]) -> dict[str, float]:
    return {"R": round(100 * sum(found) / len(found), 1) if found else 0.0, "n": len(found)}
