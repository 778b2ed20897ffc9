"""What a court heard: "He spent it on horses, a jury was told on Monday." tells of somebody who said so, though it was
not the court. The forms are few and fixed, and stand at the end of a sentence or of a headline; magistrates and jurors
"were told that" at the beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.extract.common import shared
from sayso.extract.kinds import Places
from sayso.languages import profile
from sayso.records import Article, Span
from sayso.segment import article_blocks, sentences

COURT = (
    r"(?:court|jury|tribunal|inquest|inquiry|hearing|trial|panel) "
    r"(?P<cue>(?:has |had )?(?:heard|hears|been told|was told|is told))"
)
SOMEWHERE = re.compile(COURT)
HEARD = re.compile(
    rf",[”’\"']? (?:(?:a|an|the|[A-Z]\w+) )?(?:[\w’'-]+ ){{0,2}}?{COURT}"
    r"(?: (?:on|yesterday|today|this|last|earlier|in)\b[^,.;:“”\"]{0,40})?\.?(?=\s*$)"
)
TOLD = re.compile(
    r"(?:Magistrates|Jurors|JPs) (?P<cue>(?:were|have been|had been)(?: also)? told) (?=that (?P<that>\w))"
)
HALF = 0.5
SURE = 0.9
"""How surely such words are what a court heard: all of those in own reports for learning are."""


def heard(article: Article, told: Sequence[Places]) -> Iterator[Places]:
    """What courts heard of which nothing is told yet; nobody is its source."""
    text, language = article.text, profile(article.language)
    if language.code != "en":
        return
    for block in article_blocks(text, article.blocks):
        somewhere = SOMEWHERE.search(text, *block.span) or TOLD.search(text, *block.span)
        if block.kind in ("masthead", "boilerplate") or not somewhere:
            continue
        for sentence in sentences(text, block.span, language):
            words = text[sentence.start : sentence.end].rstrip()
            found, first = HEARD.search(words), TOLD.match(words)
            if first is not None:
                found, content = first, Span(sentence.start + first.end(), sentence.start + len(words.rstrip(".")))
            elif found is not None:
                content = Span(sentence.start, sentence.start + found.start())
            if found is None:
                continue
            if any(shared([content], where.content) >= HALF * len(content) for where in told):
                continue
            yield Places([], [Span(sentence.start + found.start("cue"), sentence.start + found.end("cue"))], [content])
