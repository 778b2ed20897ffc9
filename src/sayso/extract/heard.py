"""What a court heard: "He spent it on horses, a jury was told on Monday." tells of somebody who said so, though it was
not the court. The forms are few and fixed, and stand at the end of a sentence or of a headline."""

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
HALF = 0.5
SURE = 0.9
"""How surely such words are what a court heard: all of those in own reports for learning are."""


def heard(article: Article, told: Sequence[Places]) -> Iterator[Places]:
    """What courts heard of which nothing is told yet; nobody is its source."""
    text, language = article.text, profile(article.language)
    if language.code != "en":
        return
    for block in article_blocks(text, article.blocks):
        if block.kind in ("masthead", "boilerplate") or not SOMEWHERE.search(text, *block.span):
            continue
        for sentence in sentences(text, block.span, language):
            found = HEARD.search(text[sentence.start : sentence.end].rstrip())
            if found is None:
                continue
            content = Span(sentence.start, sentence.start + found.start())
            if any(shared([content], where.content) >= HALF * len(content) for where in told):
                continue
            yield Places([], [Span(sentence.start + found.start("cue"), sentence.start + found.end("cue"))], [content])
