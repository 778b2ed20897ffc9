"""To whom a statement was made, from where its source, cue and content stand: every extractor asks here.

The addressee is the object of a cue that takes one ("told reporters", „warf der Stadt vor“), the subject of a passive
one ("was told"), or what a preposition leads to beside the frame ("to the court", "in an interview with the paper").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.kinds import Places
from sayso.languages import Language, words
from sayso.records import Span
from sayso.segment import TOKEN

ASIDE = 120
"""Characters beside a frame in which an addressee may stand."""
LONGEST = 10
FARTHEST = 6
"""Words between a frame and the preposition that leads to whom, at most: "in a long letter to"."""
END = re.compile(r"[.!?…](?=[\s”“\"»«’]|$)|[;:\n]")
OPENS, CLOSES = frozenset('„»«“"'), frozenset('“”«»"')
GENITIVE = words("der des")
OF = words("of von vom")
PROGRAMMES = words("programme program show podcast")
TIME = words("last this next earlier later early late")
MEDIUM = (
    r"(?:„[^“”]+[“”]|(?:\w+en\s+)?(?:\w+-)?\w*"
    r"(?:[Zz]eitung|[Aa]gentur|[Ss]ender|[Bb]latt|[Mm]agazin|[Rr]undfunk|[Ff]ernsehen)\b)"
)
PLATFORMS = words("x twitter facebook instagram tiktok telegram mastodon bluesky threads linkedin youtube whatsapp")
"""Where something is written to everybody: „bei Instagram“."""
REST = r"(?:\s+(?:(?:der|des|von|aus|für)\s+)?[A-ZÄÖÜ„][^\s()]*)*\W*(?:\([^()]*\)?)?\W*"
TO_AGENCY = re.compile(rf"\s+zu[rm]\s+((?:{MEDIUM}(?:\s+[A-ZÄÖÜ„«][^\s,.;:]*)*|[A-ZÄÖÜ]{{2,}}\b|[„«][^“”»\n]+[“”»]))")
"""Whom an Austrian source told: „so Huber zur APA“."""
TO_MEDIUM = re.compile(
    rf"(?:(?<=[,)])\s+(?:der|dieser|einem|einer)\s+{MEDIUM}{REST}"  # behind an apposition: „Lind, 54, der Agentur NPV“
    rf"|\s+dem\s+{MEDIUM}{REST}"  # which can only be a dative: „Lind dem „Boten““
    rf"|\s+gegenüber\s+(?:(?:de[mnr]|dieser|einem|einer)\s+)?(?:\w+en\s+)?[A-ZÄÖÜ„][^\s()]*{REST})$",
    re.DOTALL,
)
"""How a German source ends where it runs on into whom it told."""
NAMED_MEDIUM = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w-]+)\s+der\s+(?:[Nn]achrichtenagentur|Agentur|Deutschen Presse-Agentur|Zeitung)\b[^,;]*"
)
"""The same behind a surname, where „der“ may be a genitive: „Lind der Agentur NPV“, but „Reporter der Agentur NPV“."""
FULL_NAMED = re.compile(
    r"(?P<who>(?:[^,;()]* )?[A-ZÄÖÜ][\w-]+ (?:(?:von|van|de|zu) )?[A-ZÄÖÜ][\w-]+)\s+der\s+"
    r"(?:[Nn]achrichtenagentur|Agentur|Deutschen Presse-Agentur|Zeitung|Tageszeitung)\b[^,;]*"
)
"""The same behind a full name: „Sprecher Ole Lind der Deutschen Presse-Agentur“."""
DATED = re.compile(r"(?P<who>(?:[Dd]er|[Dd]ie|[Dd]as) [A-ZÄÖÜ][\w-]+) (?:19|20)\d\d")
"""A source that runs on into a year: „Als der Sender 2011 ankündigte“."""


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    low: str
    capital: bool


def addressee(text: str, language: Language, places: Places) -> list[Span]:
    """Where those stand to whom it was said: one span, or none."""
    known = language.addressing
    if not places.cue or not known.verbs:
        return []
    frame = sorted([*places.source, *places.cue])
    cue = [word.low for span in places.cue for word in _words(text, span)]
    reader = _Reader(text, language)
    gaps = [(before, _words(text, gap)) for before, gap in _gaps(text, frame, places.content)]
    addresses = not known.verbs.isdisjoint(cue) and not {"zurück", "zurückgewiesen"} & set(cue)
    passive = not known.passive.isdisjoint(cue) or _passive_before(text, places, known.passive)
    if addresses and passive and (language.verb_final or not places.source or _comes_after(places)):
        found = reader.subject(gaps, places.cue)
        if found or not places.source:
            return found
    leads = len(cue) > 1 and (cue[-1] in known.towards or not known.behind.get(cue[-1], frozenset()).isdisjoint(cue))
    behind = [(before, among) for before, among in gaps if before is not None]
    citing = _cites(text, language, places)  # „Laut einem Bericht sagte sie“: nobody is told there
    addresses = addresses and not (citing and frame[1] in places.source)
    for before, among in behind:
        if citing and before == places.cue[0]:
            continue
        follows = before in places.cue or (language.verb_final and before.start > places.cue[0].start)
        takes = (addresses and follows) or (leads and before == places.cue[-1])
        if found := reader.object(among) if takes else reader.dative(among):
            return found
    led = next((found for _, among in behind if (found := reader.led_to(among, cue))), [])
    if any(text[span.start : span.end].lower() in PLATFORMS for span in led):
        return []
    agency = TO_AGENCY.match(text, frame[-1].end) if language.code == "de" and cue == ["so"] and not led else None
    return [Span(*agency.span(1))] if agency else led


def without_addressee(text: str, source: Span, language: Language) -> Span:
    """A source that does not run on into whom it told: „Ada Lind, 54, der Agentur NPV“ is Ada Lind, 54."""
    for pattern in (FULL_NAMED, DATED) if language.code == "de" else ():
        if who := pattern.fullmatch(text, source.start, source.end):
            return Span(source.start, who.end("who"))
    found = TO_MEDIUM.search(text, source.start, source.end) if language.code == "de" else None
    if found is None:
        named = NAMED_MEDIUM.fullmatch(text, source.start, source.end) if language.code == "de" else None
        return Span(*named.span("name")) if named and _is_surname(text, named["name"], language) else source
    before = text[source.start : found.start()].split()
    ended = bool(before) and (before[-1][:1].isupper() or before[-1][-1:] in ",)")
    return Span(source.start, found.start()) if ended else source  # not „mit dem Boten“, „der gegenüber wohnt“


def _is_surname(text: str, name: str, language: Language) -> bool:
    """Whether the report has a German name behind another one that may be its bearer's given name."""
    nouns = language.sayings | language.documents | language.groups | language.unnamed | language.titles
    if name.lower() in nouns | language.organisations:
        return False
    before = re.findall(rf"\b([A-ZÄÖÜ][\w-]+) {re.escape(name)}\b", text)
    return any(word.lower() not in language.prepositions | language.articles for word in before)


def _passive_before(text: str, places: Places, passive: frozenset[str]) -> bool:
    before = text[max(0, places.cue[0].start - 12) : places.cue[0].start].lower().split()
    return bool(before) and before[-1] in passive


def _cites(text: str, language: Language, places: Places) -> bool:
    """Whether the cue begins with a preposition, before the source."""
    first = min(places.cue)
    return text[first.start : first.end].lower() in language.prepositions and first < min(places.source, default=first)


def _comes_after(places: Places) -> bool:
    return min(places.source).start > min(places.cue).start


def _gaps(text: str, frame: Sequence[Span], content: Sequence[Span]) -> Iterator[tuple[Span | None, Span]]:
    """The stretches around and between the frame's parts, up to the content or the clause's end; each with the part
    that it follows, if any."""
    for at, part in enumerate(frame):
        stop = frame[at + 1].start if at + 1 < len(frame) else part.end + ASIDE
        stop = min([stop, len(text), *(span.start for span in content if span.start >= part.end)])
        if ended := END.search(text, part.end, stop):
            stop = ended.start()
        if part.end < stop:
            yield part, Span(part.end, stop)
    first = frame[0].start
    begin = max([0, first - ASIDE, *(span.end for span in content if span.end <= first)])
    for ended in END.finditer(text, begin, first):
        begin = ended.end()
    if begin < first:
        yield None, Span(begin, first)


def _words(text: str, within: Span) -> list[_Word]:
    return [
        _Word(Span(*found.span()), found.group().lower().replace("’", "'"), found.group()[0].isupper())
        for found in TOKEN.finditer(text, *within)
    ]


def _quoted(among: Sequence[_Word], at: int) -> int | None:
    """Behind a short name in marks („Berliner Zeitung“) that opens at a word."""
    for end in range(at + 2, min(at + 6, len(among))):
        if among[end].low in CLOSES:
            return end + 1 if among[at + 1].capital else None
    return None


class _Reader:
    """Noun phrases in stretches of a text, by closed word lists and capitals alone."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.language, self.known = text, language, language.addressing

    def object(self, among: Sequence[_Word]) -> list[Span]:
        """The noun phrase that a stretch begins with, behind an adverb at most."""
        at = 0
        while at < len(among) and self._is_aside(among[at]):
            at += 1
        if at < len(among) and among[at].low in self.known.towards:
            at += 1
        found = self._phrase(among, at)
        cites = bool(found) and self.text.startswith(" zufolge", found[-1].end)
        return [] if cites and self.language.verb_final else found  # „schreibt er dem Bericht zufolge“

    def dative(self, among: Sequence[_Word]) -> list[Span]:
        """A pronoun at a stretch's beginning that can only be whom it was said to."""
        return [word.span for word in among[:1] if word.low in self.known.datives]

    def subject(self, gaps: Sequence[tuple[Span | None, Sequence[_Word]]], cue: Sequence[Span]) -> list[Span]:
        """The noun phrase before a passive cue, or between its parts."""
        for before, among in gaps:
            if before is None:
                for at in range(len(among)):
                    found = self._phrase(among, at)
                    if found and among[at].low not in self.language.prepositions and self._reaches(found, among):
                        return found
            elif before == cue[0] and self.language.verb_final and (found := self._phrase(among, 0)):
                return found
        return []

    def _reaches(self, found: Sequence[Span], among: Sequence[_Word]) -> bool:
        """Whether only auxiliaries and the like stand between a phrase and the cue."""
        return all(
            word.low in self.known.passive
            or word.low in self.language.auxiliaries
            or self._is_aside(word)
            or word.low == ","
            for word in among
            if word.span.start >= found[-1].end
        )

    def led_to(self, among: Sequence[_Word], cue: Sequence[str]) -> list[Span]:
        """Whom a preposition leads to, shortly behind the frame."""
        for at, word in enumerate(among[:FARTHEST]):
            if word.low in self.known.towards and not (at and among[at - 1].low in self.language.pronouns):
                near = at == 0 or self.language.verb_final
                if near and self._may_be_person(among, at + 1) and (found := self._phrase(among, at + 1)):
                    return found
            if word.low in self.known.before:
                found = self._phrase(among, at + 1)
                if found and self.text[slice(*found[0])].split()[-1].lower() in self.known.audiences:
                    return found
            before = [*cue, *(other.low for other in among[max(0, at - 4) : at])]
            if not self.known.behind.get(word.low, frozenset()).isdisjoint(before) and (
                found := self._phrase(among, at + 1)
            ):
                return found
        return []

    def _may_be_person(self, among: Sequence[_Word], at: int) -> bool:
        """Whether no bare infinitive stands there ("to speak")."""
        if at >= len(among):
            return False
        word = among[at]
        return word.capital or word.low in self.language.articles | self.known.pronouns or word.low.endswith("s")

    def _is_aside(self, word: _Word) -> bool:
        return (
            word.low in self.language.adverbs
            or word.low in self.language.days
            or (not self.language.verb_final and word.low.endswith("ly") and not word.capital)
        )

    def _phrase(self, among: Sequence[_Word], at: int) -> list[Span]:
        """The noun phrase that begins at a word."""
        language, start = self.language, at
        if at >= len(among) or among[at].low in self.known.nobody:
            return []
        if among[at].low in self.known.pronouns and not self._possesses(among, at):
            return [among[at].span]
        determined = among[at].low in language.articles
        at += determined
        named = False
        while at < len(among) and at - start < LONGEST:
            if among[at].low in OPENS and (end := _quoted(among, at)):
                at, named = end, True
            elif named and (end := self._programme(among, at) or self._owner(among, at)):
                at = end
            elif self._goes_on(among[at], at > start + determined, named):
                named = named or among[at].capital or not language.verb_final
                at += 1
            else:
                break
        while at > start and (among[at - 1].low in OF or among[at - 1].low in GENITIVE):
            at -= 1
        if not named or at <= start + determined or among[at - 1].low in self.known.nobody:
            return []
        return [Span(among[start].span.start, among[at - 1].span.end)]

    def _goes_on(self, word: _Word, inside: bool, named: bool) -> bool:
        """Whether a noun phrase holds this word; `inside` it one has begun, and `named` its noun was there."""
        german = self.language.verb_final
        if named and inside and (word.low in OF or (german and word.low in GENITIVE)):
            return True
        if word.capital:
            return True
        ended = self._ends(word) or (inside and (word.low in self.language.articles or self._is_aside(word)))
        return not ended and not (german and named)

    def _programme(self, among: Sequence[_Word], at: int) -> int:
        """Behind a programme whose name holds a preposition ("the Tarn in Brief programme"), 0 where none is."""
        if among[at].low not in self.language.prepositions or not (at + 1 < len(among) and among[at + 1].capital):
            return 0
        last = at + 1
        while last + 1 < len(among) and among[last].capital:
            last += 1
        return last + 1 if among[last].low in PROGRAMMES else 0

    def _owner(self, among: Sequence[_Word], at: int) -> int:
        """Behind the apostrophe of many whose body it is ("the referees' body"), 0 where none stands."""
        if self.language.verb_final or among[at].low != "'" or not (at and among[at - 1].low.endswith("s")):
            return 0
        owns = among[at - 1].span.end == among[at].span.start and at + 1 < len(among)
        return at + 1 if owns and self._goes_on(among[at + 1], True, True) else 0

    def _possesses(self, among: Sequence[_Word], at: int) -> bool:
        """Whether a pronoun that may be a possessive stands before its noun ("told her mother")."""
        word = among[at].low
        if word not in self.language.articles or at + 1 >= len(among):
            return False
        after = among[at + 1]
        return after.capital or not (self._ends(after) or after.low in self.language.articles)

    def _ends(self, word: _Word) -> bool:
        """Whether a noun phrase ends before this word."""
        low, language = word.low, self.language
        return (
            not (low[0].isalnum() or low == "'s")
            or low in language.prepositions
            or low in language.subordinators
            or low in language.conjunctions
            or low in language.auxiliaries
            or low in language.pronouns - language.articles
            or low in TIME
            or low == "to"
        )
