"""Passages without quotation marks that the model has passed over: it has met few of them.

The rules know those in the first person. Where one report has lost the marks of a passage, the next is likelier: a
paragraph behind someone's framed words then goes on with them, in the first person, or in the present behind "said X".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
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
    text, language = article.text, profile(article.language)
    near = _Near(article_blocks(text, article.blocks), found)
    passages = [draft.content for draft in ruled if draft.unmarked]
    known = [*passages, *(places.content for places in found if _is_passage(text, near, places))]
    if known and not _author_speaks(text, language, near, known):
        held = {at for passage in known for span in passage for at in near.blocks_of(span)}
        passages += [
            [block.span]
            for at, (before, block) in enumerate(pairwise(near.blocks), start=1)
            if at not in held
            and before.kind == block.kind == "paragraph"
            and _goes_on(text, language, block.span, near.by_block[at], before.span, near.by_block[at - 1])
        ]
    for passage in passages:
        length = sum(map(len, passage))
        around = {id(places): places for span in passage for at in near.blocks_of(span) for places in near.by_block[at]}
        if all(
            2 * shared(passage, places.content) < length
            for places in around.values()
            if not _inside(places.frame(), passage)
        ):
            yield Places([], [], passage)


class _Near:
    """An article's blocks, and for each what has a role in it."""

    def __init__(self, blocks: Sequence[Block], found: Sequence[Places]) -> None:
        self.blocks = blocks
        self._starts = [block.span.start for block in blocks]
        self.by_block: list[list[Places]] = [[] for _ in blocks]
        for places in found:
            for at in sorted({at for span in (*places.content, *places.frame()) for at in self.blocks_of(span)}):
                self.by_block[at].append(places)

    def blocks_of(self, span: Span) -> range:
        """The numbers of the blocks that `span` reaches into."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return range(first, bisect_left(self._starts, span.end))


def _author_speaks(text: str, language: Language, near: _Near, known: Sequence[Sequence[Span]]) -> bool:
    """Whether a source in the first person stands in nobody's words."""
    passages = [span for passage in known for span in passage]
    for beside in near.by_block:
        for places in beside:
            if places.source and not language.first_person.isdisjoint(_words(text, places.source)):
                words = [*passages, *(span for other in beside for span in other.content)]
                if not _inside(places.source, words):
                    return True
    return False


def _is_passage(text: str, near: _Near, places: Places) -> bool:
    """Whether these are someone's words without frame and marks, a paragraph at least."""
    if places.source or places.cue or _marked(text, places.content):
        return False
    blocks = [near.blocks[at] for span in places.content for at in near.blocks_of(span)]
    return any(
        block.kind == "paragraph" and shared([block.span], places.content) >= PART * len(block.span) for block in blocks
    )


def _goes_on(
    text: str, language: Language, span: Span, held: Sequence[Places], before: Span, said: Sequence[Places]
) -> bool:
    """Whether the paragraph `span`, in which `held` was found, goes on with what was `said` last in the one before."""
    words = _words(text, [span])
    if held or len(words) < FEWEST_WORDS or _marked(text, [span]):
        return False
    last = [places for places in said if places.cue and _ends(before, [*places.content, *places.frame()])]
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
