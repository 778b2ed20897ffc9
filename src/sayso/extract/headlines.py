"""Headlines: they name what a report is about, and only some of them say who said it. Captions that speak.

A headline's statement counts where it has marks, or a source with a cue. "Bridges: Why they fall" names a topic. Of a
caption that a source and a colon begin ("Ada Quill: We had to leave."), the rest is always somebody's.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.kinds import MARKS, WORD, Places
from sayso.languages import profile
from sayso.records import Article, Span


def headlines(article: Article) -> list[Span]:
    return [block.span for block in article.blocks if block.kind == "headline"]


def captions(article: Article) -> list[Span]:
    return [block.span for block in article.blocks if block.kind == "caption"]


def captioned(article: Article, places: Places, among: Sequence[Span]) -> bool:
    """Whether a statement is what one of the captions `among` says after its source and a colon, to its end."""
    if not places.source:
        return False
    start, stop = places.source[0].start, places.source[-1].end
    return article.text[stop : stop + 1] == ":" and any(
        caption.start == start
        and places.content[0].start <= stop + len(": ")
        and caption.end <= places.content[-1].end + 1
        for caption in among
    )


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
