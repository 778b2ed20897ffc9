"""Kind, medium and stance of a statement, from its marks, its frame and its cue.

The kinds are Semino and Short's (2004), decided as the table in docs/design.md says: how much of the
content stands in quotation marks, and whether a frame introduces it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.languages import Cue
from sayso.marks import Quotation
from sayso.records import SourceStance, Span, Stance, StatementKind

# What denying a cue's stance leaves of it: not to believe is to doubt, not to say is to say nothing.
DENIED: dict[SourceStance | None, SourceStance | None] = {"believes": "doubts", "expects": "doubts", "wants": "denies"}
# A span of a content, and the quotations that touch it, in order.
Marked = tuple[Span, Sequence[Quotation]]
REFUSING = frozenset({"refuse", "decline", "ablehnen"})


def kind(text: str, content: Iterable[Marked], *, framed: bool, nominal: bool) -> StatementKind:
    """The kind of a content; `nominal` says that it is no clause."""
    marked = unmarked = False
    for span, quotations in content:
        at = span.start
        for quotation in quotations:
            marked = True
            unmarked |= _has_word(text, at, min(quotation.outer.start, span.end))
            at = max(at, quotation.outer.end)
        unmarked |= _has_word(text, at, span.end)
    if marked and not unmarked:
        return "direct"
    if marked:
        return "mixed"
    if not framed:
        return "free_indirect"
    return "reported" if nominal else "indirect"


def stance(cue: Cue | None, *, negated: bool) -> Stance:
    """Both halves of the stance that a cue gives its content."""
    if cue is None:
        return Stance("asserts", "neutral")
    if cue.lemma in REFUSING:
        return Stance("denies", cue.reporter)
    return Stance(DENIED.get(cue.source) if negated else cue.source, cue.reporter)


def _has_word(text: str, begin: int, end: int) -> bool:
    return any(text[at].isalnum() for at in range(begin, end))
