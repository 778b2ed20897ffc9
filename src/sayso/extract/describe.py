"""What the model's spans are: near which quotation marks they stand, which cue of the language they hold.

The model finds where source, cue and content are; `assemble` decides kind, medium and stance from what is
looked up here, as it does for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.assemble import Draft
from sayso.languages import Cue, profile
from sayso.marks import pair
from sayso.records import Article, Span
from sayso.segment import article_blocks

WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")


class Describer:
    """Drafts of one article's statements; its quotations are paired once."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._language = profile(article.language)
        blocks = [block.span for block in article_blocks(article.text, article.blocks)]
        self._quotations = [found for found in pair(article.text, blocks, self._language) if found.depth == 0]

    def draft(self, source: list[Span], cue: list[Span], content: list[Span]) -> Draft:
        spans = [*source, *cue, *content]
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        near = [quotation for quotation in self._quotations if quotation.outer.overlaps(whole)]
        marked = any(quotation.outer.overlaps(span) for quotation in near for span in content)
        words = self._words(content)
        cues = self._words(cue)
        clause = bool(words) and words[0] in self._language.subordinators
        own_person = not self._language.first_person.isdisjoint(words)
        known = self._cue(cues)
        return Draft(
            whole,
            source,
            cue,
            content,
            cue_of=known,
            negated=any(word in self._language.negators or word.endswith(("n't", "n’t")) for word in cues),
            nominal=known is not None and known.takes == "object" and not clause,
            unmarked=not marked and not clause and own_person and self._text[content[0].start].isupper(),
            near=near,
        )

    def _words(self, spans: Sequence[Span]) -> list[str]:
        return [found.group().lower() for span in spans for found in WORD.finditer(self._text, span.start, span.end)]

    def _cue(self, words: Sequence[str]) -> Cue | None:
        """The language's cue among these words: a phrase, else the last verb form, which auxiliaries precede."""
        for phrase in self._language.phrases:
            if tuple(words[: len(phrase.words)]) == phrase.words:
                return phrase.cue
        for at in range(len(words) - 1, -1, -1):
            for form in self._language.cues.get(words[at], ()):
                if set(form.rest) <= set(words):
                    return form.cue
        return None
