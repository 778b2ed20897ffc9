"""What is set right in the frame of an English statement that is told: where its source ends, and whose cue it has.

Where a cue falls away here, `completed` looks for one between source and content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.kinds import Places
from sayso.languages import profile
from sayso.records import Span
from sayso.segment import sentences

ENGLISH = profile("en")
LOOSE = frozenset(["as", "in", "of", "on", "to", "for", "at", "about", "from", "with", "against", "the", "a", "an"])
RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that)\b")


def completed(text: str, where: Places) -> Places:
    """The places of a statement; the same object where nothing is wrong."""
    source, cue = list(where.source), list(where.cue)
    if len(source) == 1:
        source = [_alone(text, _one_sentence(text, source[0], cue), cue, where.content)]
    if source and cue and _is_elsewhere(text, cue, [*source, *where.content]):
        cue = []
    same = (source, cue) == (list(where.source), list(where.cue))
    return where if same else Places(source, cue, list(where.content))


def _one_sentence(text: str, source: Span, cue: Sequence[Span]) -> Span:
    """A source within one sentence: "Quill" of "says Quill. Lind is not so sure"."""
    pieces = sentences(text, source, ENGLISH)
    if len(pieces) < 2:
        return source
    piece = pieces[0] if cue and cue[0].start < source.start else pieces[-1]
    words = text[piece.start : piece.end].rstrip(".")
    return Span(piece.start, piece.start + len(words))


def _alone(text: str, source: Span, cue: Sequence[Span], content: Sequence[Span]) -> Span:
    """A source without the content that begins inside it: "Two survivors" of "According to two survivors, a captain
    gave the order"."""
    inside = [one.start for one in content if source.start < one.start < source.end <= one.end]
    if inside and not any(one.overlaps(source) for one in cue):
        words = text[source.start : inside[0]].rstrip(" ,")
        if words and words.rpartition(" ")[2].lower() not in LOOSE and not RELATIVE.search(words):
            return Span(source.start, source.start + len(words))
    return source


def _is_elsewhere(text: str, cue: Sequence[Span], others: Sequence[Span]) -> bool:
    """Whether a cue stands behind the one sentence that holds source and content."""
    first, last = min(one.start for one in others), max(one.end for one in others)
    if cue[0].start < last:
        return False
    sentence = sentences(text, Span(first, cue[-1].end), ENGLISH)[0]
    return last <= sentence.end <= cue[0].start
