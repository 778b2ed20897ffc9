"""Quotation marks, paired: which stretches of a paragraph stand between an opening and a closing mark.

Marks pair within a language, since one glyph closes in German („so“) and opens in English (“so”), and
within a paragraph, so that a stray mark costs no more than its own. A quotation that runs on opens again
in the next paragraph, or closes at the end of one of the next. Apostrophes and inch marks are no quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.languages import Language
from sayso.records import Span

MARK = re.compile(r"''|``|[“”„\"«»‹›‘’‚'‟]")
SINGLE = frozenset("'’‘")
BEFORE_OPENING = frozenset("([{-–—/¿¡…\"'“„«»‹›‘‚=>")
AFTER_CLOSING = frozenset(",.;:!?)]}")
ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|n|round)\b", re.IGNORECASE)
FEET = re.compile(r"\d['’]\s?\d{1,2}$")
STOP = re.compile(r"[.!?…](?=\s+[^\W\d_a-zäöü]|\s*$)")
DEEPEST = 6
RUNS_ON = 3


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands in marks: `outer` with them, `inner` without; `depth` 0 stands in no other quotation.

    `closed` is False where the closing mark is missing; `continues` where the quotation began in the
    paragraph before.
    """

    outer: Span
    inner: Span
    paragraph: int
    depth: int = 0
    closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    end: int
    glyph: str
    closers: str


def pair(text: str, paragraphs: Sequence[Span], language: Language) -> list[Quotation]:
    """The quotations of all paragraphs, in order of the text; an outer one stands before those inside it."""
    openers: dict[str, str] = {}
    for marks in language.marks:
        openers[marks.open] = openers.get(marks.open, "") + marks.close
    found: list[Quotation] = []
    unclosed: _Open | None = None
    waiting: list[int] = []
    for number, span in enumerate(paragraphs):
        before = unclosed
        pairs, left, stray = _pair_paragraph(text, span, openers)
        lead = _lead(text, span)
        if before is not None:
            again = text.startswith(before.glyph, lead) and (
                (left is not None and left.start == lead) or any(begin.start == lead for begin, _, _ in pairs)
            )
            if stray is not None and not again and not pairs:
                # The mark that was missing: everything up to it belongs to the open quotation.
                for passed in waiting:
                    found += _quotation(text, paragraphs[passed], None, None, passed, continues=True)
                found += _quotation(text, span, None, stray, number, continues=True)
                unclosed, waiting = None, []
                continue
            if not again and (pairs or stray is not None or len(waiting) >= RUNS_ON):
                unclosed, waiting = None, []
            elif not again:
                waiting.append(number)
                continue
        else:
            again = False
        for begin, end, depth in pairs:
            found += _quotation(text, span, begin, end, number, depth, continues=again and begin.start == lead)
        unclosed, waiting = None, []
        if left is not None:
            found += _quotation(text, span, left, None, number, continues=again and left.start == lead)
            if _begins_something(text, span, left.start):
                unclosed = left
    found.sort(key=lambda quotation: (quotation.outer.start, quotation.depth))
    return found


def _lead(text: str, span: Span) -> int:
    """Where the paragraph's first character that is neither space nor dash stands."""
    at = span.start
    while at < span.end - 1 and (text[at].isspace() or text[at] in "–—-•"):
        at += 1
    return at


def _quotation(
    text: str,
    span: Span,
    begin: _Open | None,
    end: tuple[int, int] | None,
    number: int,
    depth: int = 0,
    *,
    continues: bool,
) -> list[Quotation]:
    """One quotation, or none where nothing stands between the marks."""
    start, inner_start = (begin.start, begin.end) if begin else (span.start, span.start)
    stop, inner_stop = (end[1], end[0]) if end else (span.end, span.end)
    if begin and not end and not _begins_something(text, span, begin.start):
        # A mark lost in mid-paragraph costs no more than its sentence.
        sentence = STOP.search(text, inner_start, span.end)
        stop = inner_stop = sentence.end() if sentence else span.end
    while inner_start < inner_stop and text[inner_start].isspace():
        inner_start += 1
    while inner_stop > inner_start and text[inner_stop - 1].isspace():
        inner_stop -= 1
    if inner_start >= inner_stop:
        return []
    return [Quotation(Span(start, stop), Span(inner_start, inner_stop), number, depth, end is not None, continues)]


def _begins_something(text: str, span: Span, at: int) -> bool:
    before = text[max(span.start, at - 3) : at].rstrip()
    return not before or before[-1] in ":,.!?–—"


def _pair_paragraph(
    text: str, span: Span, openers: dict[str, str]
) -> tuple[list[tuple[_Open, tuple[int, int], int]], _Open | None, tuple[int, int] | None]:
    """Pairs (opening, closing, depth), the outermost opening without a closing, and a stray closing at the end."""
    marks = [
        (found.start(), found.end(), "“" if found.group() == "‟" else found.group())
        for found in MARK.finditer(text, span.start, span.end)
    ]
    pairs: list[tuple[_Open, tuple[int, int], int]] = []
    stack: list[_Open] = []
    stray: tuple[int, int] | None = None
    for number, (start, end, glyph) in enumerate(marks):
        before = text[start - 1] if start > span.start else " "
        after = text[end] if end < span.end else " "
        if glyph in SINGLE and _is_apostrophe(text, marks, number, stack, before, after):
            continue
        if glyph == '"' and before.isdigit() and FEET.search(text, max(span.start, start - 6), start):
            continue
        closes = next((at for at in range(len(stack) - 1, -1, -1) if glyph in _closers(stack[at])), None)
        may_open = (
            glyph in openers
            and (before.isspace() or before in BEFORE_OPENING)
            and not (after.isspace() or after in AFTER_CLOSING)
        )
        if closes is not None and not (may_open and (before.isspace() or before in "([")):
            begin = stack[closes]
            del stack[closes:]
            pairs.append((begin, (start, end), len(stack)))
        elif glyph in openers and (may_open or (closes is None and not before.isdigit() and _is_loose(before, after))):
            stack = [opened for opened in stack if opened.glyph != glyph]
            if len(stack) < DEEPEST:
                stack.append(_Open(start, end, glyph, openers[glyph]))
        elif span.end - end < 4 and not text[end : span.end].strip(" .,;"):
            stray = (start, end)
    left = stack[0] if stack and stack[0].glyph not in ("'", "‘", "‚", "’") else None
    # What was opened before a stray mark was counted one level too deep.
    if stack:
        pairs = [(begin, end, depth - sum(1 for o in stack if o.start < begin.start)) for begin, end, depth in pairs]
    if left is not None:
        stop = span.end if _begins_something(text, span, left.start) else left.end
        pairs = [(begin, end, depth + (left.start < begin.start < stop)) for begin, end, depth in pairs]
    return pairs, left, stray


def _closers(opened: _Open) -> tuple[str, ...]:
    return ("''",) if "''" in opened.closers else tuple(opened.closers)


def _is_loose(before: str, after: str) -> bool:
    """Whether a mark stands free, with space or text on both sides, so that only alternation can tell."""
    return before.isspace() == after.isspace() and not before.isalnum()


def _is_apostrophe(
    text: str, marks: list[tuple[int, int, str]], number: int, stack: list[_Open], before: str, after: str
) -> bool:
    _, end, glyph = marks[number]
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum() and (after.isalnum() and glyph in "'’" and ELISION.match(text, end)):
        return True
    opened = any(glyph in _closers(entry) for entry in stack)
    if before.isalnum() and not opened:
        return True
    if glyph == "’" and not opened and after.isalnum():
        return not (before.isspace() and glyph in {entry.glyph for entry in stack})
    if before == "s" and after == " " and opened and number + 1 < len(marks):
        # "the workers' own" inside single marks: the next mark closes, so that this one does not.
        following_start, following_end, following = marks[number + 1]
        next_before = text[following_start - 1]
        next_after = text[following_end] if following_end < len(text) else " "
        return following == glyph and not next_before.isspace() and not next_after.isalnum()
    return False
