"""What statements are, from the places of their roles: kind, medium and stance. Every extractor asks here.

The kinds are Semino and Short's (2004), decided as the table in docs/design.md says: how much of the content
stands in quotation marks, whether a frame introduces it, and whose person and tense it is in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract import weighed
from sayso.extract.stances import CLAUSE, Roles, cue_of, medium_and_stance
from sayso.languages import Language, profile
from sayso.marks import Quotation, pair
from sayso.records import Article, Medium, Span, Stance, StatementKind
from sayso.segment import article_blocks

WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")
STOP = re.compile(r"[.!?…][”“\"»«’]?(?=\s|$)|\n")
MARKS = frozenset("“”„\"«»‘’'")
WHETHER = frozenset(["whether", "if", "ob"])
CLOSING = " \n”“\"«»’'‘)"
ASIDE = 90
"""Characters beside a frame that may say where something was said ("in a letter to ...")."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of a statement beside where it stands."""

    kind: StatementKind
    medium: Medium
    stance: Stance


@dataclass(frozen=True, slots=True)
class Seen:
    """A statement's words, and what tables and rules say of it. `inside`: its frame stands in another's content;
    `first`: its content stands before its frame."""

    said: Roles
    ruled: Description
    inside: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Where the roles of a statement stand, each in order of the text; its content is not empty."""

    source: Sequence[Span]
    cue: Sequence[Span]
    content: Sequence[Span]

    def frame(self) -> list[Span]:
        return [*self.source, *self.cue]


def describe(article: Article, statements: Sequence[Places]) -> list[Description]:
    """A description of each of `statements`, which may be in any order.

    One without a cue goes on in the medium of the one whose source it shares.
    """
    language = profile(article.language)
    described = [weighed.description(language, one) for one in see(article, statements)]
    media = {
        tuple(places.source): found.medium
        for places, found in zip(statements, described, strict=True)
        if places.source and places.cue and found.medium == "writing"
    }
    return [
        found if places.cue else replace(found, medium=media.get(tuple(places.source), found.medium))
        for places, found in zip(statements, described, strict=True)
    ]


def see(article: Article, statements: Sequence[Places]) -> list[Seen]:
    """The same by tables and rules alone, with what that rests on."""
    describer = _Describer(article, statements)
    return [describer.see(places) for places in statements]


class _Describer:
    def __init__(self, article: Article, statements: Sequence[Places]) -> None:
        self._text = article.text
        self._language = profile(article.language)
        blocks = [block.span for block in article_blocks(article.text, article.blocks)]
        self._levels: list[list[Quotation]] = []
        for quotation in pair(article.text, blocks, self._language):
            while len(self._levels) <= quotation.depth:
                self._levels.append([])
            self._levels[quotation.depth].append(quotation)
        self._contents = sorted({span for places in statements for span in places.content})

    def see(self, places: Places) -> Seen:
        text = self._text
        marks = self._marks(places)
        marked = any(quotations for _, quotations in marks)
        unmarked = any(_unmarked(text, span, quotations) for span, quotations in marks)
        said = Roles(
            source=self._words(places.source),
            cue=self._words(places.cue),
            content=self._words(places.content),
            aside=self._aside(places),
            asks=text[places.content[-1].start : places.content[-1].end].rstrip(CLOSING).endswith("?"),
            quoted=marked and not unmarked,
            scare=any(text[span.start] in MARKS and text[span.end - 1] in MARKS for span in places.cue),
        )
        told = replace(said, cue=said.content[:CLAUSE]) if self._whole(places) else said
        medium, stance = medium_and_stance(self._language, told)
        if marked:
            kind: StatementKind = "mixed" if unmarked else "direct"
        else:
            kind = self._unmarked_kind(places, said)
        frame = places.frame()
        inside, first = bool(frame) and self._inside(places), bool(frame) and places.content[0] < min(frame)
        return Seen(said, Description(kind, medium, stance), inside, first)

    def _unmarked_kind(self, places: Places, said: Roles) -> StatementKind:
        language, known = self._language, self._language.meanings
        own = own_voice(language, said.content)
        shifted = not own and not language.subjunctives.isdisjoint(said.content)
        spoken = language.verb_final and bool(places.cue) and self._inside(places)  # „Er hat gesagt, du hast Ohren“
        if self._whole(places):
            return "reported"
        stopped = self._stops(places.content[-1].end)
        if not said.cue:
            if places.cue and not (own or stopped):
                return "indirect"  # a headline's "Mayor: the bath stays shut"
            return "free_indirect" if shifted or (not own and _told(language, said.content)) else "free_direct"
        opening = said.content[0] if said.content else ""
        if said.asks and opening not in WHETHER:
            return "free_direct"
        if opening in known.questions and language.verb_final and not known.present.isdisjoint(said.content[1:2]):
            return "free_direct"  # „wo ist das Geld“
        if opening in known.questions or opening in language.subordinators or opening in known.infinitive:
            return "indirect"
        if shifted:
            return "indirect"
        if (own and language.first_person.isdisjoint(said.source)) or stopped:
            return "free_direct"
        meant = cue_of(language, said.cue)
        if meant is not None and meant.lemma.split()[0].replace("|", "") in known.clausal and len(said.content) > 1:
            return "free_direct" if spoken else "indirect"
        final = places.content[-1].end - 1
        if language.verb_final and said.content and said.content[-1].endswith("n"):
            begin = final + 1 - len(said.content[-1])
            if self._text[begin].islower():
                return "indirect"
        before = all(span.start > places.content[-1].start for span in places.frame()) and len(said.content) > 2
        if not is_clause(language, said.content) and not (before and language.verb_final):
            return "reported"
        return "free_direct" if spoken else "indirect"

    def _whole(self, places: Places) -> bool:
        """Whether the whole clause is the content, who said it among its words: „Die Reederei bedankte sich“."""
        return not places.cue and any(span.contains(part) for span in places.content for part in places.source)

    def _stops(self, end: int) -> bool:
        """Whether a sentence ends at `end`, and not only a word that is short for another: "p.m."."""
        if self._text[end - 1] != ".":
            return self._text[end - 1] in "!?…"
        begin = end - 1
        while begin and not self._text[begin - 1].isspace():
            begin -= 1
        word = self._text[begin : end - 1].lower()
        return "." not in word and word not in self._language.abbreviations

    def _inside(self, places: Places) -> bool:
        """Whether the frame stands in another statement's content."""
        frame = places.frame()
        at = bisect_right(self._contents, frame[0].start, key=lambda span: span.start)
        near = self._contents[max(0, at - 4) : at]
        return any(span not in places.content and all(span.contains(part) for part in frame) for span in near)

    def _marks(self, places: Places) -> list[tuple[Span, list[Quotation]]]:
        """For each span of the content the quotations in it; one that holds the frame as well is someone else's."""
        frame = places.frame()
        found = []
        for span in places.content:
            kept: list[Quotation] = []
            for level in self._levels:
                for quotation in around(level, span):
                    inside = any(quotation.outer.contains(part) for part in frame)
                    if not inside and not any(outer.outer.contains(quotation.outer) for outer in kept):
                        kept.append(quotation)
            found.append((span, sorted(kept, key=lambda quotation: quotation.outer.start)))
        return found

    def _aside(self, places: Places) -> list[str]:
        """The words of the sentence beside a frame, up to the contents before and after it."""
        frame = places.frame()
        if not frame:
            return []
        first, last = min(span.start for span in frame), max(span.end for span in frame)
        end = min(last + ASIDE, len(self._text))
        following = bisect_left(self._contents, last, key=lambda span: span.start)
        if following < len(self._contents):
            end = min(end, self._contents[following].start)
        if stop := STOP.search(self._text, last, end):
            end = stop.start()
        begin = max(0, first - ASIDE, *(span.end for span in places.content if span.end <= first))
        for stop in STOP.finditer(self._text, begin, first):
            begin = stop.end()
        return self._words([Span(*part) for part in ((begin, first), (last, end)) if part[0] < part[1]])

    def _words(self, spans: Sequence[Span]) -> list[str]:
        """The words at `spans`, in lower case; a negation that is written to its verb follows it as "not"."""
        found = []
        for span in spans:
            for match in WORD.finditer(self._text, span.start, span.end):
                word = match.group().lower().replace("’", "'")
                found.append(word)
                if word.endswith("n't"):
                    found.append("not")
        return found


def own_voice(language: Language, words: Sequence[str]) -> bool:
    """Whether these are the speaker's own words by their person: "I", "you"."""
    return not language.first_person.isdisjoint(words) or not language.meanings.addressed.isdisjoint(words)


def _told(language: Language, words: Sequence[str]) -> bool:
    """Whether words without a frame are told by the reporter: as hearsay, or in the past rather than the present."""
    known = language.meanings
    if language.subjunctives:
        return not known.reported.isdisjoint(words)
    return sum(word in known.past for word in words) >= sum(word in known.present for word in words)


def is_clause(language: Language, words: Sequence[str]) -> bool:
    """Whether a content is a clause rather than a noun phrase, by its finite auxiliaries and its infinitive."""
    known = language.meanings
    for word in words:
        if word in language.subordinators:
            return False
        if word in known.past or word in known.present or word in language.subjunctives or word in known.infinitive:
            return True
    return False


def around(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Those of `quotations`, which are in order and apart from each other, that touch `span`."""
    first = bisect_right(quotations, span.start, key=lambda quotation: quotation.outer.end)
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.outer.start)
    return list(quotations[first:last])


def _unmarked(text: str, span: Span, quotations: Sequence[Quotation]) -> bool:
    """Whether a word of `span` stands outside all of `quotations`, which are in order."""
    at = span.start
    for quotation in quotations:
        if _has_word(text, at, min(quotation.outer.start, span.end)):
            return True
        at = max(at, quotation.outer.end)
    return _has_word(text, at, span.end)


def _has_word(text: str, begin: int, end: int) -> bool:
    return any(text[at].isalnum() for at in range(begin, end))
