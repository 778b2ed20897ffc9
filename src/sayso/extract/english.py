"""Frames in an English sentence, without a parse: cue, then the subject beside it, then what is said.

A cue is a verb form of the language's table. Left of it stands its subject ("X said") unless a comma or
a quotation does ("...," said X); its content follows, or, where nothing does, goes before.
"""

from __future__ import annotations

from sayso.extract.english_phrases import OPENS_CLAUSE, Phrases
from sayso.extract.frames import MOST_FRAMES, Frame, Range
from sayso.extract.units import CAPITAL, LOWER, PUNCTUATION, QUOTED, Paragraph
from sayso.languages import Form, Language, words

CLAUSES = ("clause", "that")
BE = words("is are was were be been being isn't aren't wasn't weren't")
UNCERTAIN = words("can could may might must should cannot can't couldn't shouldn't")
STOPS = frozenset(".;!?")
# Verbs that name whom they speak to before what they say.
ADDRESSING = words("tell ask inform remind warn assure reassure urge advise brief text email e-mail encourage")
# Said of someone, by no one: "is expected to".
IMPERSONAL = words("expect believe think say suppose know consider report rumor see")
# "when asked": a participle behind these has no subject of its own.
WITHOUT_SUBJECT = words("when if as once than while where")
REACH = 18


def frames(paragraph: Paragraph, first: int, last: int, language: Language) -> list[Frame]:
    """The frames of the sentence that the units `[first, last)` make."""
    return _Sentence(paragraph, first, last, language).frames()


class _Sentence(Phrases):
    def __init__(self, paragraph: Paragraph, first: int, last: int, language: Language) -> None:
        super().__init__(paragraph, first, last, language)
        self.found: list[Frame] = []

    def frames(self) -> list[Frame]:
        at = self.first
        while at < self.last and len(self.found) < MOST_FRAMES:
            if frame := self._phrase(at):
                self.found.append(frame)
            elif forms := self.language.cues.get(self.low[at]):
                for form in forms:
                    after = at + 1 + len(form.rest)
                    if tuple(self.low[at + 1 : after]) == form.rest and after <= self.last:
                        if frame := self._verb(at, after, form):
                            self._keep(frame)
                        break
            at += 1
        if not self.found and (frame := self._colon()):
            self.found.append(frame)
        return self.found

    def _keep(self, frame: Frame) -> None:
        """Keep a frame. One that follows its content takes all before it: what earlier frames have, ends there."""
        begin, end = frame.cue[0]
        if frame.content[0][0] < begin:
            edge = max((stop for _, stop in frame.content if stop <= begin), default=begin) if frame.source else begin
            for earlier in self.found:
                earlier.content = [
                    (start, min(stop, edge)) if start < edge else (start, stop) for start, stop in earlier.content
                ]
            self.floor = max(self.floor, end, *(stop for _, stop in frame.source))
        self.found.append(frame)

    def _phrase(self, at: int) -> Frame | None:
        """ "According to X, ..." and "..., according to X"."""
        for phrase in self.language.phrases:
            after = at + len(phrase.words)
            if self.low[at] != phrase.words[0] or tuple(self.low[at:after]) != phrase.words or after >= self.last:
                continue
            end = self._noun_phrase_right(after)
            if at == self.first and end >= self.last - 1:
                # No apposition: after the comma comes what is said.
                end = next((place for place in range(after, end) if self.low[place] == ","), end)
            if end == after:
                return None
            left = self._content(self.floor, at)
            right = self._content(end, self.last) if end < self.last and self.low[end] == "," else []
            if left and right and self.low[at - 1] != ",":
                right = []
            content = left + right
            if not content:
                return None
            self.floor = end
            return Frame([(after, end)], [(at, after)], content)
        return None

    def _verb(self, at: int, after: int, form: Form) -> Frame | None:
        low, language = self.low, self.language
        if self.tag[at] == CAPITAL and at > self.first:
            return None
        group = at
        while group > self.first and (
            low[group - 1] in language.auxiliaries
            or low[group - 1] in language.negators
            or low[group - 1] in language.adverbs
            or (low[group - 1].endswith("ly") and self.tag[group - 1] == LOWER)
        ):
            group -= 1
        helpers = low[group:at]
        before = low[group - 1] if group > self.first else ""
        if before == "to" or UNCERTAIN.intersection(helpers):
            return None
        if (
            before in ("when", "if", "as", "once", "than", "while", "where")
            and "participle" in form.shapes
            and not helpers
        ):
            return None  # "when asked"
        cue = [(group, after)]
        if "participle" in form.shapes and not BE.isdisjoint(helpers):
            return self._passive(group, after, form)
        if "gerund" in form.shapes and BE.isdisjoint(helpers):
            return self._participial(group, after, form, before)
        if low[at] in language.nouns and not helpers and not self._is_verb(at, after):
            return None
        if form.shapes == {"base"} and not helpers and not self._is_plural(group):
            return None
        if form.shapes == {"participle"} and not helpers:
            return None
        if low[after : after + 1] == ["by"]:
            return None

        start = self._complement(after, form)
        subject = self._subject(group)
        apposed = subject is not None and self.low[group - 1] == "," and self._quoted_before(subject[0])
        if form.cue.takes in CLAUSES and self._separated(group) and not apposed:
            end = self._noun_phrase_right(after)
            if end > after and (end >= self.last or self.tag[end] in (PUNCTUATION, QUOTED)) and self._names(after):
                left = self._content(self.floor, group)
                if left:
                    return Frame([(after, end)], cue, left + self._resumed(end, left))
        if subject is None:
            source = self._shared_source(group)
            if source is None or start is None:
                return None
            content = self._to_end(start)
            return Frame(source, cue, content) if content else None
        opens = subject[0]
        told = start is None or self._is_past(after, start, form)
        if form.cue.takes in CLAUSES and told and (self._quoted_before(opens) or start is None):
            # "...," X told reporters, "...": what follows the cue is whom and when, or the second half.
            left = self._content(self.floor, opens) if opens > self.floor and self._separated(opens) else []
            behind = after if self._quoted_before(opens) else self._adjunct_end(after)
            return Frame([subject], cue, left + self._resumed(behind, left)) if left else None
        if start is None:
            return None
        content = self._to_end(start)
        if self.low[opens] in ("who", "which") and opens > self.first and self.low[opens - 1] == ",":
            # A relative clause between commas ends with the second.
            comma = next((place for place in range(start, self.last) if self.low[place] == ","), self.last)
            content = [(begin, min(end, comma)) for begin, end in content if begin < comma]
        return Frame([subject], cue, content) if content else None

    def _passive(self, group: int, after: int, form: Form) -> Frame | None:
        """ "X is expected to ..." (by no one named) and "the plan was criticised by X"."""
        subject = self._subject(group)
        if subject is None or after >= self.last:
            return None
        if self.low[after] == "to" and form.cue.lemma in IMPERSONAL:
            return Frame([], [(group, after)], [subject, *self._to_end(after)])
        if self.low[after] == "by":
            end = self._noun_phrase_right(after + 1)
            if end > after + 1:
                return Frame([(after + 1, end)], [(group, after)], [subject])
        return None

    def _participial(self, group: int, after: int, form: Form, before: str) -> Frame | None:
        """ "..., saying that": the subject is the one of the frame before, or of the sentence."""
        start = self._complement(after, form)
        if start is None:
            return None
        if (
            before in ("", ",")
            or before in self.language.prepositions
            or before in self.language.subordinators
            or self.tag[group - 1] == QUOTED
        ):
            source = self._shared_source(group)
        else:
            subject = self._subject(group)
            source = [subject] if subject else None
        if source is None:
            return None
        content = self._to_end(start)
        return Frame(source, [(group, after)], content) if content else None

    def _colon(self) -> Frame | None:
        """ "X: ..." where what follows the colon is a quotation."""
        for at in range(self.first + 1, self.last - 1):
            if self.low[at] == ":" and self.tag[at + 1] == QUOTED:
                subject = self._initial()
                if subject is None or subject[1] > at:
                    return None
                return Frame([subject], [(at, at + 1)], self._to_end(at + 1))
        return None

    def _quoted_before(self, at: int) -> bool:
        """Whether a quotation ends right before the unit `at`, with or without a comma after it."""
        at -= self.low[at - 1] == "," if at > self.floor else 0
        return at > self.floor and self.tag[at - 1] == QUOTED

    def _is_past(self, after: int, start: int, form: Form) -> bool:
        """Whether only addressee and circumstances stand between the cue and `start`, and no "that" opens there."""
        if self.low[start] in OPENS_CLAUSE:
            return self.low[start] in ("when", "where")
        return self._is_adjunct(after) or self.low[after] == "," or form.cue.lemma in ADDRESSING

    def _shared_source(self, group: int) -> list[Range] | None:
        """Who is the subject of a cue that has none beside it: the last frame's source, or the sentence's subject."""
        for frame in reversed(self.found):
            if frame.source:
                return frame.source
        subject = self._initial()
        return [subject] if subject and subject[1] <= group else None

    def _complement(self, after: int, form: Form) -> int | None:
        """Where the content after the cue begins, past whom it is said to and when; None where none follows."""
        low, tag, language = self.low, self.tag, self.language
        if after >= self.last:
            return None
        word = low[after]
        if tag[after] == QUOTED or word in OPENS_CLAUSE:
            return after
        if word == ":":
            return after + 1 if after + 1 < self.last else None
        if word == ",":
            return after + 1 if after + 1 < self.last and tag[after + 1] == QUOTED else None
        if tag[after] == PUNCTUATION and word not in "$(£€":
            return None
        if form.cue.takes == "that":
            return self._marker(after) if self._is_adjunct(after) else None
        addresses = form.cue.lemma in ADDRESSING
        adjunct = self._is_adjunct(after)
        if (addresses or adjunct) and form.cue.takes in CLAUSES:
            marker = self._marker(after)
            if marker is not None:
                return marker
            if addresses:
                return self._past_addressee(after)
            past = self._adjunct_end(after)
            if past >= self.last or tag[past] == PUNCTUATION or self._may_be_finite(past):
                return None
            return past if word not in language.prepositions else (None if self._separated_subject(after) else after)
        return after

    def _separated_subject(self, after: int) -> bool:
        """Whether something that could be the content ends before the subject of the cue that ends at `after`."""
        return any(self.low[at] == "," or self.tag[at] == QUOTED for at in range(max(self.floor, after - 8), after))

    def _marker(self, after: int) -> int | None:
        """The "that", colon or quotation that opens the content behind an addressee or adjunct."""
        for at in range(after, min(self.last, after + REACH)):
            if self.tag[at] == QUOTED:
                return at
            if self.low[at] == ":":
                return at + 1 if at + 1 < self.last else None
            if at > after and self._may_be_finite(at):
                return None
            if self.low[at] == "that" or (self.low[at] in OPENS_CLAUSE and at - after < 6):
                return at
            if self.low[at] in STOPS and self.tag[at] == PUNCTUATION and self.tag[at - 1] != CAPITAL:
                return None
        return None

    def _past_addressee(self, at: int) -> int | None:
        """Where the content begins behind "told reporters" or "told the paper", which no "that" closes."""
        low, tag, language = self.low, self.tag, self.language
        if low[at] in language.third_person or low[at] in language.first_person or low[at] == "you":
            at += 1
        elif low[at] in language.articles:
            at += 2
            while at < self.last and tag[at] == CAPITAL:
                at += 1
        elif tag[at] == CAPITAL:
            while at < self.last and (tag[at] == CAPITAL or low[at] == "'s"):
                at += 1
        else:
            at += 1
        at = self._adjunct_end(at)
        return None if at >= self.last or tag[at] == PUNCTUATION else at

    def _to_end(self, start: int) -> list[Range]:
        """The content that begins at `start` and runs to the sentence's end, or to where another cue takes over."""
        low, tag = self.low, self.tag
        if tag[start] == QUOTED:
            end = start + 1
            while end + 1 < self.last and low[end] in ("and", "or", ",") and tag[end + 1] == QUOTED:
                end += 2
            return [(start, end)]
        for at in range(start + 1, self.last):
            word = low[at]
            if word == ";" or (tag[at - 1] == QUOTED and self._is_gerund_cue(at)):
                return self._content(start, at)
            if word == "," and at + 1 < self.last and (self._is_gerund_cue(at + 1) or low[at + 1] == "according"):
                return self._content(start, at)
            if word in ("and", "but") and at + 1 < self.last and self._coordinates(at + 1):
                return self._content(start, at)
            if word == "according" and low[at + 1 : at + 2] == ["to"]:
                return self._content(start, at)
        return self._content(start, self.last)

    def _resumed(self, at: int, left: list[Range]) -> list[Range]:
        """The second half of a content that its frame interrupts: "..., X said, ..." after the first half, `left`."""
        low, tag = self.low, self.tag
        if left and tag[left[-1][1] - 1] == QUOTED:
            # Words in marks go on in marks; what else follows the frame tells of the speaker.
            while at < self.last and tag[at] != QUOTED:
                if low[at] in ("and", "but") or low[at] in STOPS or self._is_finite_cue(at):
                    return []
                at += 1
            return [(at, at + 1)] if at < self.last and low[at - 1] in (",", ":", "—", "–", "-") else []
        if at + 1 < self.last and low[at] in (",", "—", "–", ":"):
            if low[at + 1] in ("who", "whose", "which", "where") or self._is_gerund_cue(at + 1):
                return []
            return self._to_end(at + 1)
        return []
