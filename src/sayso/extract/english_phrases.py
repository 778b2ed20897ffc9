"""English noun phrases and word classes in a sentence of units, by closed word lists and capitals alone.

What `english` looks for around a cue: the subject left of it, a phrase right of it, the end of
circumstances ("on Monday", "in a statement"), and whether a form is a verb here.
"""

from __future__ import annotations

from sayso.extract.frames import Range
from sayso.extract.units import CAPITAL, LOWER, NAMED, NUMBER, PUNCTUATION, QUOTED, Paragraph
from sayso.languages import Language, words

OPENS_CLAUSE = words("that whether if how why what when where who")
APPOSED = words("a an the who whose which where")
TIME = words("last this next earlier later early late")
LONGEST_SUBJECT = 25
ADVERBS_FIRST = words("""
    meanwhile then later still now also yet however instead earlier recently moreover furthermore finally again
    yesterday today afterward afterwards once even so too asked and but or
""")


class Phrases:
    """The units `[first, last)` of a paragraph; what lies left of `floor` belongs to an earlier frame."""

    def __init__(self, paragraph: Paragraph, first: int, last: int, language: Language) -> None:
        self.low, self.tag = paragraph.low, paragraph.tag
        self.first, self.last, self.language = first, last, language
        self.floor = first

    def _separated(self, at: int) -> bool:
        """Whether a comma, a dash or a quotation stands right before the unit `at`."""
        if at - 1 < self.floor:
            return False
        return self.tag[at - 1] == QUOTED or self.low[at - 1] in (",", "—", "–")

    def _subject(self, group: int) -> Range | None:
        """The noun phrase that ends right before `group`, with an apposition between commas."""
        end = group
        at = group - 1
        if at < self.first:
            return None
        if self.low[at] in (",", "—", "–"):
            comma = at - 1
            while comma > self.first and self.low[comma] != self.low[at] and at - comma < 30:
                if self.tag[comma] == QUOTED:
                    return None
                comma -= 1
            if comma <= self.first or self.low[comma] != self.low[at]:
                return None
            start = self._noun_phrase_left(comma)
            return (start, at) if start is not None and self._names(start) else None
        start = self._noun_phrase_left(end)
        return None if start is None else (start, end)

    def _noun_phrase_left(self, end: int) -> int | None:
        """Where the noun phrase that ends before `end` begins."""
        low, tag, language = self.low, self.tag, self.language
        at = end - 1
        limit = max(self.first, end - LONGEST_SUBJECT)
        if at >= limit and low[at] in ("who", "which", "that"):
            return at
        while at >= limit:
            word, kind = low[at], tag[at]
            if kind in (CAPITAL, NUMBER, NAMED) and word not in language.subordinators:
                if at < end - 1 and word in language.auxiliaries:
                    break
            elif kind == PUNCTUATION:
                if word == ")":
                    opening = at
                    while opening > limit and low[opening] != "(":
                        opening -= 1
                    if low[opening] != "(":
                        break
                    at = opening
                elif (
                    not (word == "." and at > limit and tag[at - 1] == CAPITAL and at < end - 1) and word not in "&%$’'"
                ):
                    break
            elif kind == QUOTED or word in language.subordinators or word in language.auxiliaries:
                break
            elif word in language.conjunctions:
                joins = word == "and" and at > limit and tag[at + 1] == CAPITAL and tag[at - 1] == CAPITAL
                if not joins:
                    break
            elif at < end - 1 and self._is_finite_cue(at) and not self._is_adjunct(at + 1):
                break
            at -= 1
        return self._trimmed(at + 1, end)

    def _trimmed(self, start: int, end: int) -> int | None:
        """The phrase without the adverbs and the prepositional phrase that a sentence begins with."""
        low, language = self.low, self.language
        while start < end and (
            low[start] in language.conjunctions or low[start] in ADVERBS_FIRST or low[start] in language.days
        ):
            start += 1
        if (
            start >= end
            or low[end - 1] in language.prepositions
            or low[end - 1] in language.articles - language.pronouns
        ):
            return None
        if low[start] not in language.prepositions:
            return start
        for at in range(end - 1, start, -1):
            if low[at] in language.pronouns and at == end - 1:
                return at
            behind = low[at - 1] in language.prepositions or low[at - 1] in language.articles or low[at - 1] == "'s"
            if behind or low[at] in language.days:
                continue
            if low[at] in language.articles or (
                self.tag[at] == CAPITAL and self.tag[at - 1] != CAPITAL and low[at - 1] != "."
            ):
                return at
        return None

    def _initial(self) -> Range | None:
        """The noun phrase that the sentence begins with."""
        low, tag, language = self.low, self.tag, self.language
        at = self.first
        while at < self.last and (low[at] in language.conjunctions or low[at] in ADVERBS_FIRST or low[at] == ","):
            at += 1
        if at >= self.last or low[at] in language.prepositions or low[at] in language.subordinators:
            return None
        if low[at] in language.pronouns:
            return (at, at + 1)
        start = at
        if low[at] in language.articles:
            at += 1
        while (
            at < self.last
            and at - start < 8
            and (tag[at] in (CAPITAL, NAMED) or low[at] == "'s" or (low[at] == "." and at > start))
        ):
            at += 1
        if at - start <= 1 and low[start] in language.articles:
            at = min(start + 2, self.last)
        return (start, at) if at > start and tag[start] in (CAPITAL, LOWER) else None

    def _is_adjunct(self, at: int) -> bool:
        word, language = self.low[at], self.language
        return (
            word in language.prepositions
            or word in language.days
            or word in language.adverbs
            or word in TIME
            or (word.endswith("ly") and self.tag[at] == LOWER)
        )

    def _adjunct_end(self, at: int) -> int:
        """Past "on Tuesday", "in a statement", "last week" and adverbs."""
        low, tag, language = self.low, self.tag, self.language
        while at < self.last and self._is_adjunct(at):
            word = low[at]
            at += 1
            if word in language.prepositions:
                if at < self.last and low[at] in language.articles:
                    at += 1
                while at < self.last and (tag[at] in (CAPITAL, NUMBER, NAMED) or low[at] == "'s"):
                    at += 1
                if at < self.last and tag[at] == LOWER and low[at - 1] in language.articles | language.prepositions:
                    at += 1
            elif word in TIME and at < self.last and tag[at] in (LOWER, CAPITAL):
                at += 1
        return at

    def _noun_phrase_right(self, at: int) -> int:
        """Where the noun phrase that begins at `at` ends, an apposition between commas included."""
        low, tag, language = self.low, self.tag, self.language
        start = at
        while at < self.last and at - start < LONGEST_SUBJECT:
            word = low[at]
            if tag[at] == QUOTED or (tag[at] == PUNCTUATION and not self._inside_name(at, start)):
                break
            if at > start and (
                word in ("who", "that", "which", "but", "when", "while", "because", "as")
                or word in language.auxiliaries
            ):
                break
            at += 1
        if at < self.last - 2 and at > start and low[at] == "," and (low[at + 1] in APPOSED or tag[at + 1] == CAPITAL):
            closing = at + 1
            while closing < self.last and closing - at < LONGEST_SUBJECT:
                if tag[closing] == QUOTED or (tag[closing] == PUNCTUATION and low[closing] in ",.;:—–"):
                    break
                closing += 1
            if closing >= self.last or low[closing] in ".,;":
                return closing
        return at

    def _inside_name(self, at: int, start: int) -> bool:
        if self.low[at] in "()&/’'%$":
            return True
        return self.low[at] == "." and at > start and self.tag[at - 1] == CAPITAL and at + 1 < self.last

    def _content(self, start: int, end: int) -> list[Range]:
        """`[start, end)` without punctuation at its edges, empty if nothing but punctuation remains."""
        while start < end and (
            self.low[start] in (",", ".", ";", ":", "—", "–", "-") or self.low[start] in self.language.conjunctions
        ):
            start += 1
        while end > start and self.low[end - 1] in (",", ".", ";", ":", "—", "–", "-"):
            end -= 1
        return [(start, end)] if start < end else []

    def _names(self, at: int) -> bool:
        """Whether a noun phrase can begin at `at`."""
        if at >= self.last:
            return False
        return (
            self.tag[at] in (CAPITAL, NUMBER, NAMED)
            or self.low[at] in self.language.articles
            or (
                self.tag[at] == LOWER
                and self.low[at] not in self.language.prepositions
                and self.low[at] not in OPENS_CLAUSE
            )
        )

    def _is_verb(self, at: int, after: int) -> bool:
        """Whether a form that may be a noun is a verb here, by the words on both sides."""
        if at == self.first:
            return False
        before, language = self.low[at - 1], self.language
        if before in language.pronouns and before not in ("this", "that", "one", "some", "many"):
            return True
        follows = self.low[after] if after < self.last else ""
        if follows in ("of", ",", ".", "and", "or", ""):
            return False
        if before in language.articles or before in language.prepositions or before == "'s":
            return False
        if self.tag[at - 1] == CAPITAL:
            return True
        start = at - 1
        while (
            start > self.first
            and self.tag[start] in (LOWER, CAPITAL)
            and self.low[start] not in language.articles
            and at - start < 6
        ):
            start -= 1
        return (self.low[start] in language.articles or start == self.first) and at - start >= 2

    def _is_plural(self, group: int) -> bool:
        if group <= self.first:
            return False
        before = self.low[group - 1]
        return before in ("i", "we", "you", "they", "who", "which", "that", "people", "others", "many", "some") or (
            before.endswith("s") and len(before) > 3 and before not in self.language.days
        )

    def _is_finite_cue(self, at: int) -> bool:
        if self.tag[at] == CAPITAL or self.low[at] in self.language.nouns:
            return False
        return any(
            form.shapes & {"past", "present"} for form in self.language.cues.get(self.low[at], ()) if not form.rest
        )

    def _may_be_finite(self, at: int) -> bool:
        """Whether another cue stands here, so that what follows is its content."""
        if self.tag[at] != LOWER or self.low[at - 1] in self.language.articles | self.language.prepositions:
            return False
        return any(form.shapes & {"past", "present"} for form in self.language.cues.get(self.low[at], ()))

    def _is_gerund_cue(self, at: int) -> bool:
        return any("gerund" in form.shapes for form in self.language.cues.get(self.low[at], ()))

    def _coordinates(self, at: int) -> bool:
        """Whether a second verb of the same subject follows: "and added that"."""
        helped = False
        while at < self.last and (self.low[at] in self.language.adverbs or self.low[at] in self.language.auxiliaries):
            helped |= self.low[at] in self.language.auxiliaries
            at += 1
        return at < self.last and (helped or self._is_finite_cue(at)) and self.low[at] in self.language.cues
