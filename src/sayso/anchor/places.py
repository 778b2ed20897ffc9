"""Where: the places of a report with their GeoNames ids, decided by the words around them and the other places in it.

`find` reads a text, `anchors` an article, `asked` what someone looks for. Without the extra `sayso[places]` there are
none. Names of people and of organisations are no places, and a name of several places that nothing tells apart gives
none. How it is decided is in docs/places.md; the names are in `places_index`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.anchor import places_index
from sayso.anchor.places_index import Called, Place, fold
from sayso.anchor.places_words import COMMON, NAMES_OF_PEOPLE, NEIGHBOURS, REGIONS, PlaceWords, place_words
from sayso.errors import UsageError
from sayso.records import Anchor, Article, Span
from sayso.segment import article_blocks

__all__ = ["Found", "Place", "anchors", "asked", "find"]

INSTALL = "places need more than is installed: pip install 'sayso[places]'"
UNREAD = ("masthead", "boilerplate")
MOST_WORDS = 4
KNOWN = 500_000  # people: a town of so many, or a capital, is meant without a word that says so
CITY = 250_000  # so is one of so many where its country is spoken of
TOWN = 15_000  # one of so many is meant where a word says so; a smaller one where its country is spoken of, too
LARGER = 5  # times as many people as the next of its name decide where nothing else does

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
JOINS = re.compile(r"[ \u00a0-]|\. ")
INITIAL = re.compile(r"[^\W\d_]\. \Z")
LISTED = re.compile(r",? (?:and|or|und|oder|sowie) |, ")
ENDINGS = ("e", "en", "er", "es", "em")  # of German adjectives


@dataclass(frozen=True, slots=True)
class Found:
    """A place with where it stands in the text."""

    span: Span
    place: Place


def find(text: str, language: str | None, within: Sequence[Span] | None = None) -> list[Found]:
    """The places of `text` in order, in `within` or in all of it. A language other than English and German has none.

    Names tell each other which place is meant, so a text is best read as a whole.
    """
    words = place_words(language)
    index = places_index.opened() if words else None
    if words is None or index is None or not text:
        return []
    reader = _Reader(text, words, within if within is not None else [Span(0, len(text))])
    reader.look_up(places_index.look_up(index, reader.names(), words.code))
    return reader.read()


def anchors(article: Article) -> tuple[Anchor, ...]:
    """The places of an article; of its masthead and boilerplate only the dateline. The caller knows the statements."""
    blocks = article_blocks(article.text, article.blocks)
    within = [block.span for block in blocks if block.kind not in UNREAD]
    if article.dateline and (at := article.text.find(article.dateline)) >= 0:
        dateline = Span(at, at + len(article.dateline))
        if not any(span.overlaps(dateline) for span in within):
            within = sorted([*within, dateline])
    return tuple(
        Anchor(article.id, "place", found.span, _value(found.place), found.place.kind)
        for found in find(article.text, article.language, within)
    )


def _value(place: Place) -> dict[str, object]:
    return {
        "name": place.name, "geonames": place.geonames, "lat": place.lat, "lon": place.lon, "country": place.country,
    }  # fmt: skip


def asked(name: str) -> list[Place]:
    """The places that someone may mean by a name, in either language. Raises UsageError where none are known."""
    index = places_index.opened()
    if index is None:
        raise UsageError(f"place {name!r}: {INSTALL}")
    folded = fold(name)
    found = [each.place for code in ("en", "de") for each in places_index.look_up(index, [folded], code)[folded]]
    if not found:
        raise UsageError(
            f"place {name!r}: no place of that name is known; give it in English, German or its own language"
        )
    return list(dict.fromkeys(found))


@dataclass(slots=True)
class _Name:
    """A stretch of text that is the name of one or several places, and what its surroundings say of it."""

    start: int
    end: int
    folded: str
    called: list[Called]
    block: int
    before: str  # the word before it, with a space or hyphen between; "" where something else stands there
    after: str
    cued: bool = False  # a word says that a place may be meant: "from", "to"
    firmly: bool = False  # or one that persons do not have: "in", "near", "the mayor of"
    placed: bool = False  # the same without nouns beside it
    part: bool = False  # of a longer name, as "Denzel Washington"
    place: Place | None = None

    @property
    def adjective(self) -> bool:
        return self.called[0].how == "adjective"


class _Reader:
    """One pass over the words of a text, one over the names, and as many over those undecided as decide something."""

    def __init__(self, text: str, words: PlaceWords, within: Sequence[Span]) -> None:
        self.text, self.words = text, words
        self.tokens: list[tuple[int, int, int]] = [
            (found.start(), found.end(), block)
            for block, span in enumerate(within)
            for found in WORD.finditer(text, span.start, span.end)
        ]
        self.starts = [span.start for span in within]
        self.found: list[_Name] = []
        self.people: set[str] = set()

    def names(self) -> list[str]:
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
                if called := self._inflected(self.text[start:end], known):
                    self._add(first, first, start, end, called)

    def _fits(self, called: Called, start: int, end: int) -> bool:
        """Whether the words are written as this name: "US", not "us" or "Us"; and "Nice", not "NICE" in a headline."""
        written = self.text[start:end]
        if written.isupper() and len(written) < 4:
            return called.place.kind == "country"
        return not (len(written) < 3 and called.place.kind == "country")

    def _inflected(self, word: str, known: dict[str, list[Called]]) -> list[Called]:
        """What a German word that is no name itself is a form of."""
        for stem in self._stems(word):
            called = known.get(stem, [])
            if adjectives := [each for each in called if each.how == "adjective"]:
                return adjectives
            names = [each for each in called if each.how != "adjective" and word[0].isupper()]
            if names and word.endswith("s"):
                return [each for each in names if each.place.kind != "town" or each.place.people >= KNOWN]
            if names and word.endswith("er"):
                return [Called(each.place, "adjective") for each in names if _well_known(each)]
        return []

    def _add(self, first: int, last: int, start: int, end: int, called: list[Called]) -> None:
        block = self.tokens[first][2]
        before, after = self._beside(first, -1), self._beside(last, 1)
        name = _Name(start, end, fold(self.text[start:end]), called, block, before, after)
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

    def _look_around(self, name: _Name, first: int) -> None:
        """What the words beside a name say: that a place is meant, or that it is part of a longer name."""
        words, before, after = self.words, name.before, name.after
        inner = not self._opens_sentence(first - 1)
        lead = fold(before)
        owns = self.text[name.end : name.end + 2] in ("'s", "’s")
        of_place = lead in words.of and self._lead_of(first - 1) in words.heads
        headed = lead in words.heads and words.is_noun(before)
        headed |= fold(after) in words.heads_after and after[:1].islower()
        name.placed = (lead in words.firm or of_place) and not owns
        name.firmly = headed or name.placed
        name.cued = name.firmly or (lead in words.loose and not owns)
        if name.adjective:
            return
        name.part = lead in words.articles and not headed and not _is_country(name)
        joined_before = before[:1].isupper() and lead not in words.days and (inner or lead not in words.openers)
        joined_after = after[:1].isupper() and fold(after) not in words.plain
        if words.code == "de":  # where every noun has a capital
            joined_before &= not words.nouns.search(before)
            genitive = name.folded.endswith("s") and not any(each.place.name.endswith("s") for each in name.called)
            joined_after &= not (name.cued or genitive or _is_country(name))
        joined_before |= bool(INITIAL.search(self.text, max(0, name.start - 3), name.start))
        name.part |= joined_before or joined_after
        if lead in words.titles:
            name.part, name.firmly, name.cued = True, False, False

    def _opens_sentence(self, token: int) -> bool:
        """Whether a token begins a sentence, so that its capital says nothing."""
        if token < 0:
            return True
        start = self.tokens[token][0]
        before = self.text[max(0, start - 4) : start].rstrip("\"'“”„«»‘’( \n")
        return not before or before[-1] in ".!?:–—" or start in self.starts

    def _lead_of(self, token: int) -> str:
        return fold(self._beside(token, -1)) if token >= 0 else ""

    def read(self) -> list[Found]:
        """The names that are places, decided from those that need nothing else to those that need the others."""
        self.people = {name.folded for name in self.found if name.part}
        waiting = [name for name in self.found if not name.part]
        easy = [name for name in waiting if len(name.called) == 1]
        decided = True
        while decided and waiting:
            decided = bool(easy)
            spoken_of = Counter(name.place.country for name in self.found if name.place)
            for name in easy or waiting:
                if self._is_meant(name, spoken_of):
                    name.place = self._which(name, spoken_of)
                    decided |= name.place is not None
            waiting, easy = [name for name in waiting if name.place is None], []
        return [Found(Span(name.start, name.end), name.place) for name in self.found if name.place]

    def _is_meant(self, name: _Name, spoken_of: Counter[str | None]) -> bool:
        """Whether the words mean a place at all, and not a person or a thing."""
        if name.adjective:
            return self._describes(name)
        if name.folded in self.people or name.folded in NAMES_OF_PEOPLE:
            loosely = name.cued and bool(spoken_of) and name.folded not in self.people
            return name.firmly or loosely or self._in_list(name) or self._qualified(name) is not None
        if any(each.place.kind in ("country", "region", "continent") for each in name.called):
            return True
        if name.folded in COMMON:
            return name.placed
        if name.firmly or self._is_dateline(name) or any(map(_well_known, name.called)):
            return True
        least = TOWN if name.cued or self._qualified(name) or self._in_list(name) else CITY
        return any(each.place.people >= least and spoken_of[each.place.country] for each in name.called)

    def _describes(self, name: _Name) -> bool:
        """Whether an adjective stands before what it describes: not "in Polish", not "Polish the table"."""
        after = self.text[name.end : name.end + 1]
        if after == "-":
            return True
        following = fold(name.after)
        return bool(following) and following not in self.words.determiners and following not in self.words.after_nouns

    def _is_dateline(self, name: _Name) -> bool:
        """Whether the name opens its paragraph as the place of a report does: "KYIV (NW) –", "MINSK, Belarus"."""
        opens = name.start == self.starts[name.block]
        return opens and self.text[name.start : name.end].isupper() and len(name.folded) > 3

    def _in_list(self, name: _Name) -> bool:
        """Whether it stands in a list with a place: "Egypt, Jordan and Syria"."""
        return any(other.place and not other.adjective for other in self._listed_with(name))

    def _listed_with(self, name: _Name) -> Iterator[_Name]:
        at = bisect_left(self.found, name.start, key=lambda each: each.start)
        if at and LISTED.fullmatch(self.text[self.found[at - 1].end : name.start]):
            yield self.found[at - 1]
        if at + 1 < len(self.found) and LISTED.fullmatch(self.text[name.end : self.found[at + 1].start]):
            yield self.found[at + 1]

    def _qualified(self, name: _Name) -> _Name | None:
        """The country or region that follows after a comma: "Paris, Texas"."""
        at = bisect_left(self.found, name.start, key=lambda each: each.start) + 1
        if at < len(self.found) and self.text[name.end : self.found[at].start] == ", ":
            following = self.found[at]
            ends = self.text[following.end : following.end + 1] in (",", ".", ";", ")", "", "\n", ":")
            if ends and not following.adjective and any(_holds_towns(each.place) for each in following.called):
                return following
        return None

    def _which(self, name: _Name, spoken_of: Counter[str | None]) -> Place | None:
        """The one place that is meant; None where that cannot be told."""
        called = [each for each in name.called if each.how != "alternate" or _well_known(each)]
        if not any(each.how == "name" for each in name.called):
            called = name.called
        places = [each.place for each in called]
        if outer := self._qualified(name):
            inside = [place for place in places if any(_lies_in(place, each.place) for each in outer.called)]
            if inside:
                return inside[0] if _stands_out(inside, 2) else None
        if fold(name.after) in REGIONS and (states := [each for each in places if each.kind == "region"]):
            return states[0] if len(states) == 1 else None
        largest = [place for place in places if place.kind in ("country", "region", "continent")]
        towns = [each for each in called if each.place.kind in ("capital", "town")]
        if len(largest) > 1:
            return self._told_apart(name, largest)
        if largest and (largest[0].kind != "region" or self._outweighs(largest[0], towns, spoken_of)):
            return largest[0]
        if not (name.cued or self._is_dateline(name) or self._in_list(name)):
            places = [each.place for each in towns if _well_known(each)] or places
        near = [place for place in places if spoken_of[place.country]]
        if _stands_out(places, LARGER) and places[0].people >= TOWN:
            return places[0]
        return near[0] if near and _stands_out(near, LARGER) else None

    def _outweighs(self, region: Place, towns: list[Called], spoken_of: Counter[str | None]) -> bool:
        """Whether a region is meant, and not a town of its name: New York is one, Victoria in Australia is not."""
        known = [each.place for each in towns if _well_known(each) and each.how == "name"]
        return not known or bool(spoken_of[region.country] and not any(spoken_of[each.country] for each in known))

    def _told_apart(self, name: _Name, places: list[Place]) -> Place | None:
        """One of several countries and regions of the name: the one whose own or neighbouring places are spoken of."""
        others = [other.place for other in self.found if other.place and other is not name]
        scores = [
            sum(
                other.country == place.country
                or (place.kind == "country" and other.country in NEIGHBOURS.get(place.country, ()))
                for other in others
            )
            for place in places
        ]
        best = max(scores)
        chosen = [place for place, score in zip(places, scores, strict=True) if score == best]
        return chosen[0] if best and len(chosen) == 1 else None


def _well_known(called: Called) -> bool:
    return called.place.kind == "capital" or called.place.people >= KNOWN


def _is_country(name: _Name) -> bool:
    return any(each.place.kind == "country" for each in name.called)


def _holds_towns(place: Place) -> bool:
    return place.kind in ("country", "region")


def _lies_in(place: Place, outer: Place) -> bool:
    if place is outer or place.kind in ("country", "continent"):
        return False
    return place.country == outer.country and (outer.kind == "country" or place.region == outer.region)


def _stands_out(places: list[Place], times: float) -> bool:
    """Whether the first (and largest) of these has so many times the people of the next, or is the only one."""
    return bool(places) and (len(places) == 1 or places[0].people >= times * max(places[1].people, 1))
