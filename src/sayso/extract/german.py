"""Frames in a German sentence, without a parse: commas part its clauses, and the cue's place tells the frame.

A cue right behind a comma or a quotation takes what stands before it („...“, sagte X); in second place it
takes what follows (X sagte, ...); behind „wie“ it closes a clause of its own. Prepositions that cite
(laut X, nach Angaben von X, X zufolge) take the rest of their sentence.
"""

from __future__ import annotations

from sayso.extract.frames import MOST_FRAMES, Frame, Range
from sayso.extract.german_phrases import LONGEST_SUBJECT, Phrases
from sayso.extract.units import CAPITAL, LOWER, PUNCTUATION, QUOTED, Paragraph
from sayso.languages import Form, Language, words

PERFECT = words("hat haben hatte hatten habe hätten hätte")
PASSIVE = words("wird werden wurde wurden werde worden würde würden")
CITED_NOUN = ("angaben", "berichten", "informationen", "aussagen", "schätzungen")
CONDITIONAL = frozenset(["wenn", "falls", "sofern"])


def frames(paragraph: Paragraph, first: int, last: int, language: Language) -> list[Frame]:
    """The frames of the sentence that the units `[first, last)` make."""
    return _Sentence(paragraph, first, last, language).frames()


class _Sentence(Phrases):
    def __init__(self, paragraph: Paragraph, first: int, last: int, language: Language) -> None:
        super().__init__(paragraph, first, last, language)
        self.found: list[Frame] = []

    def frames(self) -> list[Frame]:
        for at in range(self.first, self.last):
            if len(self.found) == MOST_FRAMES:
                break
            frame = self._citing(at)
            if frame is None and (forms := self.language.cues.get(self.low[at])):
                frame = self._verb(at, forms)
            if frame is not None and frame.content:
                self.found.append(frame)
        if not self.found and (frame := self._colon() or self._shifted()):
            self.found.append(frame)
        return self.found

    def _citing(self, at: int) -> Frame | None:
        """„laut X“, „nach Angaben von X“, „X zufolge“, „so X“, „demnach“."""
        word = self.low[at]
        if word == "so" and at > self.first and self._is_boundary(at - 1):
            end = self._noun_phrase(at + 1)
            closed = end >= self.last or self._is_boundary(end) or self.low[end] in self.language.adverbs
            if end > at + 1 and closed:
                return Frame([(at + 1, end)], [(at, at + 1)], self._left(at) + self._resumed(end))
            return None
        for phrase in self.language.phrases:
            if phrase.words[0] != word:
                continue
            if phrase.after_source:
                begin = self._noun_phrase_before(at)
                if begin is None:
                    return None
                return Frame([(begin, at)], [(at, at + 1)], self._around(begin, at + 1))
            if not phrase.has_source:
                return Frame([], [(at, at + 1)], self._around(at, at + 1))
            if len(phrase.words) == 1:
                begin = at + 1
            else:
                noun = self._cited_noun(at, phrase.words[1])
                if noun is None:
                    continue
                begin = at + 1
            end = self._noun_phrase(begin)
            if end <= begin:
                return None
            return Frame([(begin, end)], [(at, at + 1)], self._around(at, end))
        return None

    def _cited_noun(self, at: int, noun: str) -> int | None:
        """Where the noun of „nach (ersten) Angaben“ stands, up to three words behind the preposition."""
        for place in range(at + 1, min(at + 5, self.last)):
            if self.tag[place] == CAPITAL:
                word = self.low[place]
                return place if word == noun or (noun in CITED_NOUN and word.endswith(noun)) else None
            if self.tag[place] != LOWER:
                return None
        return None

    def _around(self, begin: int, end: int) -> list[Range]:
        """The sentence without the citing phrase `[begin, end)`."""
        content = self._trimmed(self._floor(begin), begin) + self._trimmed(end, self.last)
        return content if sum(stop - start for start, stop in content) > 1 else []

    def _verb(self, at: int, forms: tuple[Form, ...]) -> Frame | None:
        if self.tag[at] == CAPITAL and at > self.first:
            return None
        close = self._clause_end(at + 1)
        for form in forms:
            if form.rest and self.low[close - 1] == form.rest[0] and close - 1 > at:
                return self._finite(at, close, form, [(at, at + 1), (close - 1, close)])
            if form.rest:
                continue
            if "participle" in form.shapes and (frame := self._perfect(at, close, form)):
                return frame
            if form.shapes == {"participle"}:
                return None
            if "base" in form.shapes and self._is_infinitive(at):
                return None
            return self._finite(at, close, form, [(at, at + 1)])
        return None

    def _perfect(self, at: int, close: int, form: Form) -> Frame | None:
        """„X hat ... angekündigt“ and „wie X angekündigt hatte“."""
        begin = self._clause_begin(at)
        if at + 1 < self.last and self.low[at + 1] in PERFECT:
            return self._subordinate(begin, at, at + 2) if close == at + 2 else None
        if close != at + 1:
            return None
        for helper in range(begin, at):
            if self.low[helper] in PERFECT:
                cue = [(helper, helper + 1), (at, at + 1)]
                return self._finite(helper, close, form, cue)
            if self.low[helper] in PASSIVE:
                return None
        return None

    def _finite(self, at: int, close: int, form: Form, cue: list[Range]) -> Frame | None:
        begin = self._clause_begin(at)
        inner = cue[-1][0] if len(cue) > 1 else close
        opening = self.low[begin]
        if at + 1 == close and at > begin and (opening in self.language.subordinators or self._is_relative(begin)):
            return self._subordinate(begin, at, close)
        if at == begin and at > self.first:
            return self._inverted(at, close, form, cue)
        prefield = begin
        while prefield < at and self.low[prefield] in self.language.conjunctions:
            prefield += 1
        if prefield == at:
            source = self.found[-1].source if self.found else None
            if source is None:
                return None
            rest = at + 1
        elif self._is_adjunct(prefield) or self.tag[prefield] == QUOTED:
            start = self._past_adverbs(at + 1)
            rest = self._noun_phrase(start)
            if rest <= start or rest > close:
                return None
            source = [(start, rest)]
        else:
            if at - prefield > LONGEST_SUBJECT or not self._is_nominal(prefield, at):
                return None
            source, rest = [(prefield, at)], at + 1
        content = self._following(rest, close, inner, form)
        return Frame(source, cue, content) if content else None

    def _following(self, rest: int, close: int, inner: int, form: Form) -> list[Range]:
        """What is said: behind the colon or comma, in marks, or else what is left of the clause itself."""
        for place in range(rest, close):
            if self.tag[place] == QUOTED and form.cue.takes == "clause":
                return [(place, place + 1)]
        after = close
        while after < self.last and self.low[after] == "," and after + 1 < self.last and self._is_apposition(after):
            after = self._clause_end(after + 1)
        if after < self.last and self.low[after] in ":,–" and after + 1 < self.last:
            if self.tag[after + 1] == QUOTED:
                return [(after + 1, after + 2)]
            introduced = self.low[after] == ":" or self.low[after + 1] in ("dass", "daß", "ob", "wie")
            if introduced or (form.cue.takes == "clause" and form.cue.medium not in ("thought", "shown")):
                return self._trimmed(after + 1, self._content_end(after + 1))
        if form.cue.medium in ("thought", "shown") or inner <= rest:
            return []
        return self._trimmed(rest, min(inner, close))

    def _inverted(self, at: int, close: int, form: Form, cue: list[Range]) -> Frame | None:
        """„...“, sagte X; or, with an apposition before it, „X, Chefin der Y, sagte ...“."""
        start = self._past_adverbs(at + 1)
        end = self._noun_phrase(start)
        if start < self.last and self.low[start] == "es" and form.cue.lemma == "heißen":
            # „..., heißt es in dem Bericht“
            place = start + 1
            end = (
                self._noun_phrase(place + 1)
                if place < close and self.low[place] in ("in", "im", "aus", "bei")
                else place
            )
            source = [(place + 1, end)] if end > place + 1 else []
            return Frame(source, [(at, start + 1)], self._left(at) + self._resumed(close))
        left = self._left(at)
        if end > start and end <= close and left and not (form.cue.takes == "object" and self.tag[at - 1] != QUOTED):
            end = self._with_apposition(end)
            resumed = self._resumed(close if close >= end else end)
            return Frame([(start, end)], cue, left + resumed)
        subject = self._with_apposition_before(at)
        if subject is None:
            return None
        inner = cue[-1][0] if len(cue) > 1 else close
        content = self._following(at + 1, close, inner, form)
        return Frame([subject], cue, content) if content else None

    def _subordinate(self, begin: int, at: int, close: int) -> Frame | None:
        """„wie X mitteilte“, „nachdem X angekündigt hatte, dass ...“, „der sagte, ...“."""
        opening = self.low[begin]
        start = self._past_adverbs(begin + 1)
        end = self._noun_phrase(start)
        relative = self._is_relative(begin) or opening in ("wer",)
        if relative:
            source = (begin, begin + 1)
        elif end > start and end <= at:
            source = (start, end)
        else:
            return None
        cue = [(at, close)]
        if opening == "wie":
            if begin == self.first:
                content = self._trimmed(close, self.last)
            else:
                content = self._left(begin) + self._resumed(close)
        else:
            if close >= self.last or self.low[close] not in (",", ":"):
                return None
            content = self._trimmed(close, self._content_end(close + 1))
        return Frame([source], cue, content) if content else None

    def _colon(self) -> Frame | None:
        for at in range(self.first + 1, self.last - 1):
            if self.low[at] == ":" and self.tag[at + 1] == QUOTED:
                end = self._noun_phrase(self.first)
                if end <= self.first or end > at:
                    return None
                return Frame([(self.first, end)], [(at, at + 1)], [(at + 1, at + 2)])
        return None

    def _shifted(self) -> Frame | None:
        """A sentence in the subjunctive of reported speech, which has no frame of its own."""
        low, tag = self.low, self.tag
        if any(low[at] in CONDITIONAL for at in range(self.first, self.last)):
            return None
        if not any(low[at] in self.language.subjunctives and tag[at] == LOWER for at in range(self.first, self.last)):
            return None
        if any(low[at] in self.language.first_person for at in range(self.first, self.last)):
            return None
        return Frame([], [], [(self.first, self.last)], shifted=True)

    def _floor(self, at: int) -> int:
        """Where the part of the sentence begins that no earlier frame has as its content."""
        floor = self.first
        for frame in self.found:
            for _, end in (*frame.source, *frame.cue):
                if floor < end <= at:
                    floor = end
        return floor

    def _left(self, at: int) -> list[Range]:
        begin = self._floor(at)
        if at - 1 >= begin and self.tag[at - 1] == QUOTED:
            return (
                [(at - 1, at)] if all(self.tag[k] in (QUOTED, PUNCTUATION) for k in range(begin, at)) else [(begin, at)]
            )
        if at - 2 >= begin and self.low[at - 1] == "," and self.tag[at - 2] == QUOTED and at - 2 == begin:
            return [(begin, at - 1)]
        return self._trimmed(begin, at)

    def _resumed(self, at: int) -> list[Range]:
        """What goes on behind a frame: „..., sagte X, ...“ or „..., sagte X weiter: ...“."""
        while at < self.last and self.low[at] in self.language.adverbs:
            at += 1
        if at + 1 < self.last and self.low[at] in (",", ":", "–"):
            return self._trimmed(at + 1, self.last)
        return []

    def _content_end(self, start: int) -> int:
        """Where the content that begins at `start` ends: with the sentence, or before „, so X“ and „, wie X sagte“."""
        if start < self.last and self.tag[start] == QUOTED:
            return start + 1
        for at in range(start + 1, self.last):
            if self.low[at] == ";":
                return at
            if self.low[at] == "," and at + 2 < self.last and self.low[at + 1] in ("so", "wie"):
                end = self._noun_phrase(at + 2)
                if end > at + 2 and (end >= self.last or self._is_boundary(end)):
                    return at
        return self.last
