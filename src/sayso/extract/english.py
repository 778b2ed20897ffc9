"""Frames in an English sentence, without a parse: cue, then the subject beside it, then what is said.

A cue is a verb form of the language's table. Left of it stands its subject ("X said") unless a comma or
a quotation does ("...," said X); its content follows, or, where nothing does, goes before.
"""

from __future__ import annotations

from sayso.extract.frames import MOST_FRAMES, Frame, Range
from sayso.extract.units import CAPITAL, LOWER, NAMED, NUMBER, PUNCTUATION, QUOTED, Paragraph
from sayso.languages import Form, Language

CLAUSES = ("clause", "that")
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"])
UNCERTAIN = frozenset(["can", "could", "may", "might", "must", "should", "cannot", "can't", "couldn't", "shouldn't"])
OPENS_CLAUSE = frozenset(["that", "whether", "if", "how", "why", "what", "when", "where", "who"])
STOPS = frozenset(".;!?")
DASHES = frozenset("—–-")
# Verbs that name whom they speak to before what they say.
ADDRESSING = frozenset(
    [
        "tell",
        "ask",
        "inform",
        "remind",
        "warn",
        "assure",
        "reassure",
        "urge",
        "advise",
        "brief",
        "text",
        "email",
        "e-mail",
        "encourage",
    ]
)
# Said of someone, by no one: "is expected to".
IMPERSONAL = frozenset(["expect", "believe", "think", "say", "suppose", "know", "consider", "report", "rumor", "see"])
APPOSED = frozenset(["a", "an", "the", "who", "whose", "which", "where"])
TIME = frozenset(["last", "this", "next", "earlier", "later", "early", "late"])
REACH = 18
LONGEST_SUBJECT = 25


def frames(paragraph: Paragraph, first: int, last: int, language: Language) -> list[Frame]:
    """The frames of the sentence that the units `[first, last)` make."""
    return _Sentence(paragraph, first, last, language).frames()


class _Sentence:
    def __init__(self, paragraph: Paragraph, first: int, last: int, language: Language) -> None:
        self.low, self.tag = paragraph.low, paragraph.tag
        self.first, self.last, self.language = first, last, language
        self.found: list[Frame] = []
        # What lies left of this belongs to an earlier frame.
        self.floor = first

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
            edge = max(stop for _, stop in frame.content if stop <= begin) if frame.source else begin
            for earlier in self.found:
                earlier.content = [
                    (start, min(stop, edge)) if start < edge else (start, stop) for start, stop in earlier.content
                ]
            self.floor = max(self.floor, end, *(stop for _, stop in frame.source))
        self.found.append(frame)

    # Cues

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
            return Frame([(after, end)], [(at, after)], content, phrase.cue)
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
        negated = not language.negators.isdisjoint(helpers)
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
        if form.cue.takes in CLAUSES and self._separated(group):
            end = self._noun_phrase_right(after)
            if end > after and (end >= self.last or self.tag[end] in (PUNCTUATION, QUOTED)) and self._names(after):
                left = self._content(self.floor, group)
                if left:
                    return Frame([(after, end)], cue, left + self._resumed(end, left), form.cue, negated)
        subject = self._subject(group)
        if subject is None:
            source = self._shared_source(group)
            if source is None or start is None:
                return None
            content = self._to_end(start)
            return Frame(source, cue, content, form.cue, negated, self._is_nominal(start, form)) if content else None
        opens = subject[0]
        told = start is None or self._is_past(after, start, form)
        if form.cue.takes in CLAUSES and told and (self._quoted_before(opens) or start is None):
            # "...," X told reporters, "...": what follows the cue is whom and when, or the second half.
            left = self._content(self.floor, opens) if opens > self.floor and self._separated(opens) else []
            behind = after if self._quoted_before(opens) else self._adjunct_end(after)
            return Frame([subject], cue, left + self._resumed(behind, left), form.cue, negated) if left else None
        if start is None:
            return None
        content = self._to_end(start)
        if self.low[opens] in ("who", "which") and opens > self.first and self.low[opens - 1] == ",":
            # A relative clause between commas ends with the second.
            comma = next((place for place in range(start, self.last) if self.low[place] == ","), self.last)
            content = [(begin, min(end, comma)) for begin, end in content if begin < comma]
        nominal = self._is_nominal(start, form)
        return Frame([subject], cue, content, form.cue, negated, nominal) if content else None

    def _passive(self, group: int, after: int, form: Form) -> Frame | None:
        """ "X is expected to ..." (by no one named) and "the plan was criticised by X"."""
        subject = self._subject(group)
        if subject is None or after >= self.last:
            return None
        if self.low[after] == "to" and form.cue.lemma in IMPERSONAL:
            return Frame([], [(group, after)], [subject, *self._to_end(after)], form.cue)
        if self.low[after] == "by":
            end = self._noun_phrase_right(after + 1)
            if end > after + 1:
                return Frame([(after + 1, end)], [(group, after)], [subject], form.cue)
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
        nominal = self._is_nominal(start, form)
        return Frame(source, [(group, after)], content, form.cue, nominal=nominal) if content else None

    def _colon(self) -> Frame | None:
        """ "X: ..." where what follows the colon is a quotation."""
        for at in range(self.first + 1, self.last - 1):
            if self.low[at] == ":" and self.tag[at + 1] == QUOTED:
                subject = self._initial()
                if subject is None or subject[1] > at:
                    return None
                return Frame([subject], [(at, at + 1)], self._to_end(at + 1), None)
        return None

    # Left of the cue

    def _quoted_before(self, at: int) -> bool:
        """Whether a quotation ends right before the unit `at`, with or without a comma after it."""
        at -= self.low[at - 1] == "," if at > self.floor else 0
        return at > self.floor and self.tag[at - 1] == QUOTED

    def _is_past(self, after: int, start: int, form: Form) -> bool:
        """Whether only addressee and circumstances stand between the cue and `start`, and no "that" opens there."""
        if self.low[start] in OPENS_CLAUSE:
            return False
        return self._is_adjunct(after) or self.low[after] == "," or form.cue.lemma in ADDRESSING

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
            elif at < end - 1 and self._is_finite_cue(at):
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

    def _shared_source(self, group: int) -> list[Range] | None:
        """Who is the subject of a cue that has none beside it: the last frame's source, or the sentence's subject."""
        for frame in reversed(self.found):
            if frame.source:
                return frame.source
        subject = self._initial()
        return [subject] if subject and subject[1] <= group else None

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

    # Right of the cue

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
            if past >= self.last or tag[past] == PUNCTUATION:
                return None
            return past if word not in language.prepositions else (None if self._separated_subject(after) else after)
        return after

    def _separated_subject(self, after: int) -> bool:
        """Whether something that could be the content ends before the subject of the cue that ends at `after`."""
        return any(self.low[at] == "," or self.tag[at] == QUOTED for at in range(max(self.floor, after - 8), after))

    def _is_adjunct(self, at: int) -> bool:
        word, language = self.low[at], self.language
        return (
            word in language.prepositions
            or word in language.days
            or word in language.adverbs
            or word in TIME
            or (word.endswith("ly") and self.tag[at] == LOWER)
        )

    def _marker(self, after: int) -> int | None:
        """The "that", colon or quotation that opens the content behind an addressee or adjunct."""
        for at in range(after, min(self.last, after + REACH)):
            if self.tag[at] == QUOTED:
                return at
            if self.low[at] == ":":
                return at + 1 if at + 1 < self.last else None
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

    def _content(self, start: int, end: int) -> list[Range]:
        """`[start, end)` without punctuation at its edges, empty if nothing but punctuation remains."""
        while start < end and (
            self.low[start] in (",", ".", ";", ":", "—", "–", "-") or self.low[start] in self.language.conjunctions
        ):
            start += 1
        while end > start and self.low[end - 1] in (",", ".", ";", ":", "—", "–", "-"):
            end -= 1
        return [(start, end)] if start < end else []

    # Word classes

    def _is_nominal(self, start: int, form: Form) -> bool:
        """Whether the content that begins at `start` is a thing spoken of, not a clause that was said."""
        word = self.low[start]
        if word in OPENS_CLAUSE:
            return False
        return form.cue.takes == "object" or (form.cue.takes in CLAUSES and word in self.language.prepositions)

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

    def _is_gerund_cue(self, at: int) -> bool:
        return any("gerund" in form.shapes for form in self.language.cues.get(self.low[at], ()))

    def _coordinates(self, at: int) -> bool:
        """Whether a second verb of the same subject follows: "and added that"."""
        helped = False
        while at < self.last and (self.low[at] in self.language.adverbs or self.low[at] in self.language.auxiliaries):
            helped |= self.low[at] in self.language.auxiliaries
            at += 1
        return at < self.last and (helped or self._is_finite_cue(at)) and self.low[at] in self.language.cues


ADVERBS_FIRST = frozenset(
    [
        "meanwhile",
        "then",
        "later",
        "still",
        "now",
        "also",
        "yet",
        "however",
        "instead",
        "earlier",
        "recently",
        "moreover",
        "furthermore",
        "finally",
        "again",
        "yesterday",
        "today",
        "afterward",
        "afterwards",
        "once",
        "even",
        "so",
        "too",
        "asked",
        "and",
        "but",
        "or",
    ]
)
