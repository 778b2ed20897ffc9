"""German clauses and noun phrases in a sentence of units, by commas, closed word lists and capitals alone."""

from __future__ import annotations

from sayso.extract.frames import Range
from sayso.extract.units import CAPITAL, LOWER, NAMED, NUMBER, PUNCTUATION, QUOTED, Paragraph
from sayso.languages import Language, words

BOUNDARY = frozenset(",;:–—")
MODAL = words("kann können konnte konnten soll sollen sollte sollten muss müssen musste mussten will darf")
# What may link a noun to its complement inside one noun phrase.
LINKS = words("der des dem den von vom und für zur zum")
LONGEST_SUBJECT = 30


class Phrases:
    """The units `[first, last)` of a paragraph, without the stop that ends the sentence."""

    def __init__(self, paragraph: Paragraph, first: int, last: int, language: Language) -> None:
        self.low, self.tag = paragraph.low, paragraph.tag
        while last > first and self.low[last - 1] in (".", "!", "?", "..."):
            last -= 1
        self.first, self.last, self.language = first, last, language

    def _is_boundary(self, at: int) -> bool:
        return self.tag[at] == QUOTED or (self.tag[at] == PUNCTUATION and self.low[at] in BOUNDARY)

    def _clause_begin(self, at: int) -> int:
        while at > self.first and not self._is_boundary(at - 1):
            at -= 1
        return at

    def _clause_end(self, at: int) -> int:
        """The next comma, colon or dash, or the sentence's end; a quotation inside the clause belongs to it."""
        while at < self.last and not (self.tag[at] == PUNCTUATION and self.low[at] in BOUNDARY):
            at += 1
        return at

    def _trimmed(self, start: int, end: int) -> list[Range]:
        while start < end and self.tag[start] == PUNCTUATION and self.low[start] in ",.;:–—-":
            start += 1
        while end > start and self.tag[end - 1] == PUNCTUATION and self.low[end - 1] in ",.;:–—-":
            end -= 1
        return [(start, end)] if start < end else []

    def _noun_phrase(self, at: int) -> int:
        """Where the noun phrase that begins at `at` ends; `at` itself where none begins."""
        if at >= self.last:
            return at
        low, tag, language = self.low, self.tag, self.language
        if low[at] in language.pronouns and low[at] not in language.articles:
            return at + 1
        end = self._core(at)
        while at < end < self.last and end - at < LONGEST_SUBJECT and low[end] in LINKS and tag[end] == LOWER:
            longer = self._core(end + 1)
            if longer == end + 1:
                break
            end = longer
        if end == at and low[at] in language.pronouns and (at + 1 >= self.last or self._is_boundary(at + 1)):
            return at + 1
        return end

    def _core(self, at: int) -> int:
        """Articles and adjectives, then at least one noun or name."""
        low, tag, language = self.low, self.tag, self.language
        place = at
        while place < self.last and place - at < 6:
            word = low[place]
            closed = word in language.prepositions or word in language.auxiliaries or word in language.subordinators
            if tag[place] == NUMBER or (tag[place] == LOWER and (word in language.articles or not closed)):
                place += 1
                continue
            break
        noun = place
        while noun < self.last:
            if (
                tag[noun] in (CAPITAL, NAMED)
                or (noun > place and tag[noun] == NUMBER)
                or (noun > place and low[noun] == "." and tag[noun - 1] == CAPITAL and noun + 1 < self.last)
            ):
                noun += 1
            elif noun > place and low[noun] == "(" and ")" in low[noun : noun + 5]:
                noun += low[noun : noun + 5].index(")") + 1
            else:
                break
        return noun if noun > place else at

    def _noun_phrase_before(self, end: int) -> int | None:
        """Where the longest noun phrase that ends right before `end` begins."""
        best = None
        for start in range(end - 1, max(self.first, end - 12) - 1, -1):
            if self._is_boundary(start):
                break
            if self._noun_phrase(start) == end:
                best = start
        return best

    def _is_nominal(self, begin: int, end: int) -> bool:
        if end - begin == 1 and self.low[begin] in self.language.pronouns:
            return True
        return any(self.tag[at] in (CAPITAL, NAMED) for at in range(begin, end))

    def _with_apposition(self, end: int) -> int:
        """Past „, Vorsitzender der Y,“ where one follows a name."""
        if end + 1 < self.last and self.low[end] == "," and self.tag[end + 1] == CAPITAL:
            closing = self._noun_phrase(end + 1)
            if closing > end + 1 and (closing >= self.last or self.low[closing] in ",.:"):
                return closing
        return end

    def _is_apposition(self, comma: int) -> bool:
        closing = self._noun_phrase(comma + 1)
        return closing > comma + 1 and closing < self.last and self.low[closing] in ",:"

    def _with_apposition_before(self, at: int) -> Range | None:
        """The name and its apposition, or relative clause, that the comma before the cue closes."""
        if self.low[at - 1] != ",":
            return None
        comma = at - 2
        while comma > self.first and self.low[comma] != ",":
            if self.tag[comma] == QUOTED:
                return None
            comma -= 1
        begin = self._clause_begin(comma)
        if comma <= begin or not self._is_nominal(begin, comma) or self._is_adjunct(begin):
            return None
        return (begin, at - 1)

    def _is_adjunct(self, at: int) -> bool:
        word, language = self.low[at], self.language
        return word in language.prepositions or word in language.adverbs or word in language.days

    def _past_adverbs(self, at: int) -> int:
        while at < self.last and (self.low[at] in self.language.adverbs or self.low[at] == "sich"):
            at += 1
        return at

    def _is_relative(self, at: int) -> bool:
        return self.low[at] in ("der", "die", "das") and at > self.first and self.low[at - 1] == ","

    def _is_infinitive(self, at: int) -> bool:
        if at > self.first and self.low[at - 1] == "zu":
            return True
        return any(self.low[place] in MODAL for place in range(self._clause_begin(at), at))
