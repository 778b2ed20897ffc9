"""Headlines: they name what a report is about, and only some of them say who said it.

A headline's statement counts where it has marks, or a source with a cue. "Bridges: Why they fall" names a topic.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.kinds import MARKS, WORD, Places
from sayso.languages import profile
from sayso.records import Article, Span


def headlines(article: Article) -> list[Span]:
    return [block.span for block in article.blocks if block.kind == "headline"]


def speaks(article: Article, places: Places, among: Sequence[Span]) -> bool:
    """Whether a statement stands outside the headlines `among`, or in one that tells who said it."""
    start = places.content[0].start
    if not any(headline.start <= start < headline.end for headline in among):
        return True
    content = " ".join(article.text[span.start : span.end] for span in places.content)
    if not MARKS.isdisjoint(content.replace("’s", "")):
        return True
    if not (places.source and places.cue):
        return False
    cue = article.text[places.cue[0].start : places.cue[-1].end].strip()
    opening = WORD.search(content)
    questions = profile(article.language).meanings.questions
    return cue != ":" or opening is None or opening.group().lower() not in questions
