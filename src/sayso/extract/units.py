"""A paragraph as the rules see it: words and punctuation, with each quotation as one unit among them.

Frames are looked for between quotations, never inside them, so "said" inside someone's words is no cue
of the reporter's. Positions are indexes of units; `Paragraph.span` turns them back into the text's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.languages import Language
from sayso.marks import Quotation
from sayso.records import Block, BlockKind, Span
from sayso.segment import TOKEN, sentences

# A sentence longer than this is read in parts: no frame reaches so far, and no text may cost more than linear time.
LONGEST = 300
QUOTED = "q"  # a quotation that reads as someone's words
NAMED = "s"  # a short stretch in marks: a title, a nickname, a word held at arm's length
CAPITAL, LOWER, NUMBER, PUNCTUATION = "c", "w", "d", "p"


@dataclass(slots=True)
class Paragraph:
    """Units of one block: `low` in lower case, `tag` what they are, `quoted` the quotation of a unit in marks."""

    block: Span
    kind: BlockKind
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    low: list[str] = field(default_factory=list)
    tag: list[str] = field(default_factory=list)
    quoted: dict[int, Quotation] = field(default_factory=dict)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The text of the units `[first, last)`."""
        return Span(self.start[first], self.end[last - 1])


def paragraph(text: str, span: Span, kind: BlockKind, quotations: Sequence[Quotation], language: Language) -> Paragraph:
    """The units of `span`, whose outermost quotations are `quotations`."""
    made = Paragraph(span, kind)
    at = span.start
    for quotation in quotations:
        if quotation.outer.start < at:
            continue
        _words(made, text, at, quotation.outer.start)
        made.quoted[len(made.low)] = quotation
        _add(made, quotation.outer.start, quotation.outer.end, "", QUOTED if speaks(text, quotation) else NAMED)
        at = quotation.outer.end
    _words(made, text, at, span.end)
    made.sentences = list(_sentences(made, text, language))
    return made


def speaks(text: str, quotation: Quotation) -> bool:
    """Whether a quotation reads as someone's words rather than as a title, a nickname or a single term."""
    inside = text[quotation.inner.start : quotation.inner.end]
    words = inside.split()
    before = text[max(0, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    if len(words) >= 5 or not quotation.closed or quotation.continues:
        return True
    if inside[-1:] in ".!?…" and (len(words) > 1 or not before or before[-1] in ":.!?”“\n"):
        return True
    return len(words) > 1 and not all(word[:1].isupper() for word in words[1:]) and inside[-1:] == ","


def _words(made: Paragraph, text: str, begin: int, end: int) -> None:
    for found in TOKEN.finditer(text, begin, end):
        word = found.group()
        first = word[0]
        if first.isalpha():
            tag = CAPITAL if first.isupper() else LOWER
        elif first.isdigit():
            tag = NUMBER
        else:
            tag = LOWER if len(word) == 2 and word[1] in "sS" else PUNCTUATION
        _add(made, found.start(), found.end(), word.lower().replace("’", "'"), tag)


def _add(made: Paragraph, start: int, end: int, low: str, tag: str) -> None:
    made.start.append(start)
    made.end.append(end)
    made.low.append(low)
    made.tag.append(tag)


def _sentences(made: Paragraph, text: str, language: Language) -> Iterator[tuple[int, int]]:
    """Ranges of units: the text's sentences, joined where a quotation runs over several, cut where too long."""
    first = unit = 0
    total = len(made.low)
    for sentence in sentences(text, made.block, language):
        while unit < total and made.start[unit] < sentence.end:
            unit += 1
        if unit > first and made.end[unit - 1] <= sentence.end:
            yield from _cut(first, unit)
            first = unit
    if first < total:
        yield from _cut(first, total)


def _cut(first: int, last: int) -> Iterator[tuple[int, int]]:
    for begin in range(first, last, LONGEST):
        yield begin, min(begin + LONGEST, last)


READ: frozenset[BlockKind] = frozenset({"headline", "paragraph", "subheading", "caption", "quote"})


def read_blocks(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in which someone may speak: neither masthead nor boilerplate."""
    return [block for block in blocks if block.kind in READ]
