"""Find the names of places in a text, and what the words around each say of it.

Which place is meant, and whether one is meant, is for `places_choice`; what is known by a name for `places_index`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.anchor.places_index import Called, Place, fold
from sayso.anchor.places_words import COMMON, NAMES_OF_PEOPLE, PlaceWords
from sayso.records import Span

MOST_WORDS = 4
KNOWN = 500_000  # people: a town of so many, or a capital, is meant without a word that says so

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
JOINS = re.compile(r"[ \u00a0-]|\. ")
INITIAL = re.compile(r"(?<!\w)[^\W\d_]\. \Z")
MONEY = re.compile(r"[ \u00a0-]?(?:\$|[Dd]ollars?\b)")
# "Cleveland (Tarsk Press) – ", "Houston — "
DATELINE = re.compile(
    r",?(?:/[A-ZÄÖÜ][\w’'-]+)?(?:\s[A-Z][a-z.]+)?"
    r"(?:\s\([A-Za-z][^()\n]{1,30}\)(?:\s?[-–—]|\.(?=\s[A-ZÄÖÜ]))|\s?[–—]|\s--?(?=\s[A-Z]))\s"
)
# What only a town has, so that a smaller one is meant, too: „die Kasseler Oberbürgermeisterin“.
OFFICE = re.compile(
    r" (?:Oberbürgermeister(?:in|s)?|Bürgermeister(?:in|s)?|Polizei|Staatsanwaltschaft|Landgerichts?|Amtsgerichts?"
    r"|Stadtrats?|Rathaus(?:es)?|Innenstadt|Altstadt|Hauptbahnhofs?|Flughafens?|Uniklinik|Universität|Stadtverwaltung|Feuerwehr)(?!\w)"
)
INSTITUTION = re.compile(
    r"(?:[gG]ericht|[sS]taatsanwaltschaft|[uU]niversität|[kK]linikum|[hH]ochschule|[fF]lughafen|[mM]esse|[bB]ahnhof|[sS]tadtwerke"
    r"|[pP]räsidium|[mM]useum|[tT]heater|[kK]ammer)\Z"
)
BANK = re.compile(r"(?<!\w)(?:Bank|Church) of \Z")  # "Bank of England"
APPOSED = re.compile(r"(?<!\w)(?:capital|city|town|village|port), \Z")  # "from the state capital, Gusau"
LISTED_HEAD = re.compile(r"(?:, [A-Z]\w+){0,6},? and [A-Z]\w+ (?:regions|provinces|oblasts)(?!\w)")
OF_TOWN = 50_000  # people
ENDINGS = ("e", "en", "er", "es", "em")  # of German adjectives


@dataclass(slots=True)
class Name:
    """A stretch of text that is the name of one or several places, and what its surroundings say of it."""

    start: int
    end: int
    folded: str
    called: list[Called]
    block: int
    before: str  # the word before it, with a space or hyphen between; "" where something else stands there
    after: str
    cued: bool = False  # a word says that a place may be meant: "from", "to"
    strictly: bool = False  # or one that hardly any person has: "in", not "over"
    firmly: bool = False  # or one that persons do not have: "in", "near", "the mayor of"
    placed: bool = False  # the same without nouns beside it
    part: bool = False  # of a longer name, as "Denzel Washington", "U.S. Supreme Court"
    person: bool = False  # of the longer name of a person, as far as that can be told
    place: Place | None = None

    @property
    def adjective(self) -> bool:
        return self.called[0].how == "adjective"


class Names:
    """The names in a text that may be places: one pass over its words, one over the names that are known."""

    def __init__(self, text: str, words: PlaceWords, within: Sequence[Span]) -> None:
        self.text, self.words = text, words
        self.tokens: list[tuple[int, int, int]] = [
            (found.start(), found.end(), block)
            for block, span in enumerate(within)
            for found in WORD.finditer(text, span.start, span.end)
        ]
        self.starts = [span.start for span in within]
        self.found: list[Name] = []

    def candidates(self) -> list[str]:
        """Every stretch of words that could be a name, folded."""
        return [fold(self.text[start:end]) for _, _, start, end in self._stretches()] + [
            stem for start, end, _ in self.tokens for stem in self._stems(self.text[start:end])
        ]

    def _stretches(self) -> Iterator[tuple[int, int, int, int]]:
        """First token, last token, start and end of each stretch that begins with a capital; the longest first."""
        for first, (start, _, block) in enumerate(self.tokens):
            if not self.text[start].isupper():
                continue
            last = first
            while last + 1 < len(self.tokens) and last - first + 1 < MOST_WORDS:
                gap = self.text[self.tokens[last][1] : self.tokens[last + 1][0]]
                if self.tokens[last + 1][2] != block or not JOINS.fullmatch(gap):
                    break
                last += 1
            for end in range(last, first - 1, -1):
                yield first, end, start, self.tokens[end][1]

    def _stems(self, word: str) -> list[str]:
        """What a German word may be a form of: an adjective, or a name with its genitive's "s" or a town's "-er"."""
        if self.words.code != "de":
            return []
        folded = fold(word)
        stems = [folded.removesuffix(ending) for ending in ENDINGS if folded.endswith(ending)]
        return [*stems, *([folded[:-1]] if folded.endswith("s") else [])]

    def look_up(self, known: dict[str, list[Called]]) -> None:
        """Find the names among what is known, the longest first where they overlap."""
        reached = 0
        by_first: dict[int, list[tuple[int, int, int]]] = {}
        for first, last, start, end in self._stretches():
            by_first.setdefault(first, []).append((last, start, end))
        for first, (start, end, _) in enumerate(self.tokens):
            if first < reached:
                continue
            for last, begin, stop in by_first.get(first, []):
                called = [each for each in known.get(fold(self.text[begin:stop]), []) if self._fits(each, begin, stop)]
                if called:
                    self._add(first, last, begin, stop, called)
                    reached = last + 1
                    break
            else:
                if called := self._inflected(start, end, known):
                    self._add(first, first, start, end, called)

    def _fits(self, called: Called, start: int, end: int) -> bool:
        """Whether the words are written as this name: "US", not "us" or "Us"; and "Nice", not "NICE" in a headline."""
        written = self.text[start:end]
        if MONEY.match(self.text, end):
            return False  # "US $ 42"
        if written.isupper() and len(written) < 4:
            return called.place.kind == "country"
        return not (len(written) < 3 and called.place.kind == "country")

    def _inflected(self, start: int, end: int, known: dict[str, list[Called]]) -> list[Called]:
        """What a German word that is no name itself is a form of."""
        word = self.text[start:end]
        for stem in self._stems(word):
            called = known.get(stem, [])
            if adjectives := [each for each in called if each.how == "adjective"]:
                return adjectives
            names = [each for each in called if each.how != "adjective" and word[0].isupper()]
            if names and word.endswith("s"):
                return [each for each in names if each.place.kind != "town" or each.place.people >= KNOWN]
            if names and word.endswith("er"):
                least = OF_TOWN if OFFICE.match(self.text, end) else KNOWN
                return [
                    Called(each.place, "adjective") for each in names if well_known(each) or each.place.people >= least
                ]
        return []

    def _add(self, first: int, last: int, start: int, end: int, called: list[Called]) -> None:
        block = self.tokens[first][2]
        before, after = self._beside(first, -1), self._beside(last, 1)
        name = Name(start, end, fold(self.text[start:end]), called, block, before, after)
        self._look_around(name, first)
        self.found.append(name)

    def _beside(self, token: int, step: int) -> str:
        """The word right before or after a token, of the same block; "" where anything but a space is between."""
        other = token + step
        if not 0 <= other < len(self.tokens) or self.tokens[other][2] != self.tokens[token][2]:
            return ""
        left, right = sorted((token, other))
        gap = self.text[self.tokens[left][1] : self.tokens[right][0]]
        return self.text[self.tokens[other][0] : self.tokens[other][1]] if gap in (" ", "-", "\u00a0") else ""

    def _look_around(self, name: Name, first: int) -> None:
        """What the words beside a name say: that a place is meant, or that it is part of a longer name."""
        words, before, after = self.words, name.before, name.after
        inner = not self._opens_sentence(first - 1)
        lead = fold(before)
        owns = self.text[name.end : name.end + 2] in ("'s", "’s")
        of_place = lead in words.of and self._lead_of(first - 1) in words.heads
        headed = lead in words.heads and words.is_noun(before)
        headed |= fold(after) in words.heads_after and after[:1].islower()
        headed |= bool(APPOSED.search(self.text, max(0, name.start - 12), name.start))
        headed |= bool(LISTED_HEAD.match(self.text, name.end))  # "the Belgorod and Kursk regions"
        name.placed = (lead in words.firm or of_place) and not owns
        name.firmly = headed or name.placed
        name.cued = name.firmly or (lead in words.loose and not owns)
        if name.adjective:
            return
        told = after[:1].islower() and any(well_known(each) or each.place.kind == "region" for each in name.called)
        name.strictly = name.firmly and (lead in words.strict or (headed and lead not in words.offices) or of_place)
        kinds = {each.place.kind for each in name.called}
        name.part = lead in words.articles and not (headed or told or is_country(name))
        if kinds & {"country", "region", "continent"} and lead in words.of:
            name.part |= bool(BANK.search(self.text, max(0, name.start - 12), name.start))
        known = any(map(well_known, name.called))
        word = name.folded in COMMON
        name.part |= lead in words.contracted and (word or (kinds <= {"town"} and not known))
        name.part |= word and self.text[name.end : name.end + 2].strip().isdigit()  # „Halle 4“
        joined_before = before[:1].isupper() and lead not in words.days and (inner or lead not in words.openers)
        joined_after = (
            after[:1].isupper() and fold(after) not in words.plain and not DATELINE.match(self.text, name.end)
        )
        if words.code == "de":  # where every noun has a capital
            genitive = name.folded.endswith("s") and not any(each.place.name.endswith("s") for each in name.called)
            joined_before &= not (words.nouns.search(before) or lead in words.heads or lead in words.firm)
            joined_before &= not (genitive and is_country(name))
            joined_after &= not (name.cued or genitive or is_country(name))
        joined_before |= bool(INITIAL.search(self.text, max(0, name.start - 4), name.start))
        name.part |= joined_before or joined_after
        land = bool(kinds & {"country", "continent"}) or ("region" in kinds and not known)
        land &= name.folded not in NAMES_OF_PEOPLE
        body = joined_before and INSTITUTION.search(before)  # „Landgericht München I“ says nothing of Munich
        name.person = not land and not body and (joined_before or (joined_after and not known))
        in_office = lead in words.offices and kinds <= {"town"} and not name.folded.endswith("s")
        if lead in words.titles or in_office:
            name.part, name.firmly, name.cued, name.person = True, False, False, True

    def _opens_sentence(self, token: int) -> bool:
        """Whether a token begins a sentence, so that its capital says nothing."""
        if token < 0:
            return True
        start = self.tokens[token][0]
        before = self.text[max(0, start - 4) : start].rstrip("\"'“”„«»‘’( \n")
        return not before or before[-1] in ".!?:–—" or start in self.starts

    def _lead_of(self, token: int) -> str:
        return fold(self._beside(token, -1)) if token >= 0 else ""


def well_known(called: Called) -> bool:
    return called.place.kind == "capital" or called.place.people >= KNOWN


def is_country(name: Name) -> bool:
    return any(each.place.kind == "country" for each in name.called)
