"""Words in quotation marks inside a content, as statements of their own.

German Wikinews marks them so (five of six of those inside another content, nearly all with its source): what was
literally said, inside what is retold, however little that is. Weights that learnt from it find some of them; with
these, all are told, but for names: „Hvalur 9“ is a ship. Where a content is too unlikely to be told, since it runs on
behind the marks or holds two slogans at once, what stands in its marks is somebody's still.

Where frames are not shared, as in English, only a quotation that has a frame of its own is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from sayso.extract.common import alike, shared
from sayso.extract.kinds import Places
from sayso.extract.ruled import Ruled, stretches
from sayso.languages import profile
from sayso.marks import pair
from sayso.records import Article, Span
from sayso.segment import article_blocks

SHARE = 0.83
"""How many of those told are statements of their own, on Wikinews' training split: 199 of 239, and of the 69 that are
most of what they stand in 66; of names, 11 of 92."""
WORD = re.compile(r"\w")
SAID = re.compile(r"\W*[A-ZÄÖÜ]\w*(?:[^\w.!?]+\w+){2}")
"""What begins as a sentence of three words and more does."""
PHRASE = re.compile(r"\b[a-zäöüß]|[.!?…]\W*$")
"""A phrase has a word without a capital, or ends a sentence; a name or a German noun does neither."""


def quoted_inside(
    article: Article, told: Sequence[Places], unlikely: Sequence[Places] = ()
) -> Iterator[tuple[int, Places]]:
    """For each quotation inside a framed content that is not told already: whose content, and its statement.

    What is unlikely counts on from what is told, and lends its frame to what touches nothing told.
    """
    blocks = [block.span for block in article_blocks(article.text, article.blocks)]
    marked = [each.outer for each in pair(article.text, blocks, profile(article.language)) if not each.depth]
    quotations = [span for span in marked if PHRASE.search(article.text[span.start : span.end])]
    starts = [quotation.start for quotation in quotations]
    known: dict[int, list[Sequence[Span]]] = defaultdict(list)  # by stretch of the text
    for where in told:
        for stretch in stretches(where.content):
            known[stretch].append(where.content)
    every = [*told, *unlikely]
    innermost = sorted(range(len(told)), key=lambda at: sum(map(len, told[at].content)))
    for index in (*innermost, *range(len(told), len(every))):  # the words are whose frame is the nearest
        where = every[index]
        if not (where.source or where.cue):
            continue
        is_known = partial(_is_told, article.text) if index < len(told) else _touches
        for span in where.content:
            for quotation in quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
                here = [quotation]
                if not _among(article.text, quotation, span):
                    continue
                if any(is_known(here, content) for stretch in stretches(here) for content in known[stretch]):
                    continue
                for stretch in stretches(here):
                    known[stretch].append(here)
                yield index, Places(where.source, where.cue, here)


def framed_inside(text: str, ruled: Ruled, told: Sequence[Places]) -> Iterator[tuple[int, Places]]:
    """For each quotation that the rules find with its frame inside a content, whose content, and its statement:
    "“It holds,” Lind said, according to the paper". PolNeAR marks only the outer one; of 17 in half of its training
    split 15 are right.
    """
    for index, where in enumerate(told):
        for draft in ruled.inside(where.content):
            if not (draft.quoted and draft.source and draft.cue and SAID.match(text, draft.content[0].start)):
                continue
            if not any(alike(draft.content, one.content) and shared(draft.source, one.source) for one in told):
                yield index, Places(draft.source, draft.cue, draft.content)


def _touches(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return shared(one, other) > 0


def _is_told(text: str, quotation: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a content is these words: both have at least half of what they cover in common, and they do not stand
    among others in it. Wikinews marks „Das sei „Unsinn““ and „Unsinn“, however little stands around."""
    return alike(quotation, content) and not any(_among(text, quotation[0], span) for span in content)


def _among(text: str, quotation: Span, span: Span) -> bool:
    """Whether a quotation stands among other words in a span."""
    if not span.contains(quotation):
        return False
    return any(WORD.search(text, *part) for part in ((span.start, quotation.start), (quotation.end, span.end)))
