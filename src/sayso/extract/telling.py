"""Which of what was found is told: what is likely enough, of what overlaps the likeliest, and what stands in marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.around import Around
from sayso.extract.completed import completed, repeated
from sayso.extract.decode import Found, Numbers
from sayso.extract.headlines import captioned, captions, headlines, speaks
from sayso.extract.heard import SURE, heard
from sayso.extract.kinds import Description, Places, describe
from sayso.extract.quoted import SHARE, framed_inside, quoted_inside
from sayso.extract.ruled import Ruled
from sayso.extract.trust import features, is_told, preferred
from sayso.extract.withheld import withholds
from sayso.records import Article

WORD = re.compile(r"\w")
Told = tuple[Places, Description, float | None]
"""A statement's places, what it is, and how far it can be trusted."""


@dataclass(frozen=True)
class Candidates:
    """What was found in an article, what it is, and what is seen of each: a number for each of FEATURES; and what the
    rules read there."""

    article: Article
    ruled: Ruled
    found: Sequence[tuple[Found, Places]]
    whats: Sequence[Description]
    seen: Sequence[tuple[float, ...]]


def candidates(article: Article, found: Sequence[tuple[Found, Places]]) -> Candidates:
    """All that was found, but for what only a headline says, and what is denied to somebody."""
    above = headlines(article)
    found = [(one, where) for one, where in found if speaks(article, where, above)]
    found = [(one, where) for one, where in found if not withholds(article.text, where)]
    places = [where for _, where in found]
    ruled, around, whats = Ruled(article), Around(article, places), describe(article, places)
    seen = [features(*one, what, ruled, around) for one, what in zip(found, whats, strict=True)]
    return Candidates(article, ruled, found, whats, seen)


def likely(some: Candidates, scores: Sequence[float | None], numbers: Numbers) -> list[int]:
    """Which are told, in order: whose score is high enough, one of those that overlap; and what a caption says."""
    below = captions(some.article)
    enough = [
        at
        for at, (what, (one, where)) in enumerate(zip(some.whats, some.found, strict=True))
        if is_told(scores[at], where, what, numbers, is_inner=one.inner) or captioned(some.article, where, below)
    ]
    left = preferred([some.found[at] for at in enough], [scores[at] for at in enough])
    return [enough[at] for at in left]


def _has_words(some: Candidates, at: int) -> bool:
    """Whether a content is more than the marks that close it."""
    return any(WORD.search(some.article.text, *span) for span in some.found[at][1].content)


def told(some: Candidates, scores: Sequence[float | None], numbers: Numbers) -> list[Told]:
    """The likely ones, and quotations inside them that are somebody's by themselves: those with a frame of their own.
    Where frames are shared, all that stands in marks, and also inside one that is not likely: its edges may be wrong,
    but words in marks are somebody's.
    """
    left = likely(some, scores, numbers)
    left = [at for at in left if _has_words(some, at)]
    again = repeated(some.article.text, [some.found[at][1] for at in left])
    left = [at for number, at in enumerate(left) if number not in again]
    found = [some.found[at][1] for at in left]
    places = completed(some.article, found)
    whats = [some.whats[at] for at in left]
    if any(one is not other for one, other in zip(places, found, strict=True)):
        anew = describe(some.article, places)
        whats = [
            what if one is other else new for one, other, what, new in zip(places, found, whats, anew, strict=True)
        ]
    sure = [scores[at] for at in left]
    statements = list(zip(places, whats, sure, strict=True))
    if numbers.shared_frames:
        others = sorted(set(range(len(some.found))) - set(left))
        sure += [scores[at] for at in others]
        inside = list(quoted_inside(some.article, places, [some.found[at][1] for at in others]))
    else:
        inside = list(framed_inside(some.article.text, some.ruled, places))
    for (at, where), what in zip(inside, describe(some.article, [where for _, where in inside]), strict=True):
        score = sure[at]
        statements.append((where, what, score and score * SHARE))
    more = list(heard(some.article, [where for where, _, _ in statements]))
    statements += [(*one, SURE) for one in zip(more, describe(some.article, more), strict=True)]
    return statements
