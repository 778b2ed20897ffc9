"""Passages without quotation marks that the model has passed over: it has met few of them.

The rules know those in the first person. Where one report has lost the marks of a passage, the next is likelier: a
paragraph behind someone's framed words then goes on with them, in the first person, or in the present behind "said X".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.extract.assemble import Draft
from sayso.extract.kinds import WORD, Places
from sayso.extract.ruled import shared
from sayso.extract.stances import cue_of
from sayso.languages import Language, profile
from sayso.marks import MARK, SINGLE
from sayso.records import Article, Block, Span
from sayso.segment import article_blocks

FEWEST_WORDS = 12
FEWEST_TOLD = 25
"""Words of a paragraph that says nothing in the first person: a line between two passages is the reporter's."""
PART = 0.8


def unfound(article: Article, ruled: Sequence[Draft], found: Sequence[Places]) -> Iterator[Places]:
    """Passages that no statement covers by half; one whose frame stands in the passage is part of it."""
    passages = [draft.content for draft in ruled if draft.unmarked]
    language = profile(article.language)
    blocks = article_blocks(article.text, article.blocks)
    known = [*passages, *(places.content for places in found if _is_passage(article.text, blocks, places))]
    if known and not _author_speaks(article.text, language, known, found):
        passages += [
            [block.span]
            for before, block in pairwise(blocks)
            if before.kind == block.kind == "paragraph"
            and not any(shared([block.span], places) for places in known)
            and _goes_on(article.text, language, before.span, block.span, found)
        ]
    for passage in passages:
        length = sum(map(len, passage))
        around = [places for places in found if not _inside(places.frame(), passage)]
        if all(2 * shared(passage, places.content) < length for places in around):
            yield Places([], [], passage)


def _author_speaks(text: str, language: Language, known: Sequence[Sequence[Span]], found: Sequence[Places]) -> bool:
    """Whether a source in the first person stands in nobody's words."""
    words = [*known, *(places.content for places in found)]
    return any(
        places.source
        and not language.first_person.isdisjoint(_words(text, places.source))
        and not any(_inside(places.source, content) for content in words)
        for places in found
    )


def _is_passage(text: str, blocks: Sequence[Block], places: Places) -> bool:
    """Whether these are someone's words without frame and marks, a paragraph at least."""
    if places.source or places.cue or _marked(text, places.content):
        return False
    return any(
        block.kind == "paragraph" and shared([block.span], places.content) >= PART * len(block.span) for block in blocks
    )


def _goes_on(text: str, language: Language, before: Span, span: Span, found: Sequence[Places]) -> bool:
    words = _words(text, [span])
    if len(words) < FEWEST_WORDS or _marked(text, [span]):
        return False
    if any(shared([span], [*places.content, *places.frame()]) for places in found):
        return False
    last = [places for places in found if places.cue and _ends(before, [*places.content, *places.frame()])]
    if not language.first_person.isdisjoint(words):
        return bool(last)
    told = any(_ends(before, places.frame()) and _is_speech(text, language, places) for places in last)
    known = language.meanings
    now, then = (sum(word in table for word in words) for table in (known.present, known.past))
    return told and now > then and len(words) >= FEWEST_TOLD


def _ends(block: Span, spans: Sequence[Span]) -> bool:
    """Whether the last of `spans` is the block's end, but for a full stop."""
    return block.contains(max(spans, key=lambda span: span.end)) and max(span.end for span in spans) >= block.end - 2


def _is_speech(text: str, language: Language, places: Places) -> bool:
    cue = cue_of(language, _words(text, places.cue))
    return cue is not None and cue.medium == "speech"


def _inside(frame: Sequence[Span], passage: Sequence[Span]) -> bool:
    return bool(frame) and all(any(span.contains(part) for span in passage) for part in frame)


def _marked(text: str, spans: Sequence[Span]) -> bool:
    return any(found.group() not in SINGLE for span in spans for found in MARK.finditer(text, span.start, span.end))


def _words(text: str, spans: Sequence[Span]) -> list[str]:
    return [found.group().lower().replace("’", "'") for span in spans for found in WORD.finditer(text, *span)]
