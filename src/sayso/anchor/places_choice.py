"""Choose which place a name means, by the words around it and the other places in the text; none where nothing tells.

Names are decided from those that need nothing else to those that need the others, while a pass decides something.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.anchor.places_beside import CURRENCIES, PEOPLES, STATES, THINGS
from sayso.anchor.places_index import Called, Place, fold
from sayso.anchor.places_names import DATELINE, KNOWN, Name, Names, well_known
from sayso.anchor.places_words import COMMON, NAMES_OF_PEOPLE, NEIGHBOURS, REGIONS

CITY = 250_000  # people: a town of so many is meant where its country is spoken of
TOWN = 15_000  # one of so many is meant where a word says so; a smaller one where its country is spoken of, too
LARGER = 5  # times as many people as the next of its name decide where nothing else does
LARGER_CITY = 3  # so many, where it is a city that is known: Vancouver in Canada
# "The governor of New York", „im Bundesstaat New York“.
REGION_OF = re.compile(
    r"\b(?:(?:[Pp]remier|[Gg]overnor|[Pp]rovince|[Ss]tate|[Ll]egislature"
    r"|(?:Sen|Gov|Senator|Governor)\.?(?: [A-Z][\w.’'-]*){1,3}) of|(?:US-)?(?:Bundess|S)taat(?:e?s)?|Provinz"
    r"|Gouverneur(?:in|s)? von) \Z"
)
AND = re.compile(r"(?:and|or|und|oder|sowie) \Z")
GOES_ON = re.compile(r",|\.|;|:|\)|\Z|\n| (?:and|or|und|oder|sowie) ")
SHORTENED = re.compile(r", ((?:[A-Z][a-z]{1,5}\.|[A-Z]\.(?:[A-Z]|Va)\.|[A-Z]{2}(?!\w)))")
STOP = re.compile(r"\. [A-ZÄÖÜ][a-zäöüß]")
AGENCY = re.compile(r" \([A-Za-z]{2,12}\) ?[-–—] ")  # „Rostock (vex) –“, though Hansa Rostock wins
LONGEST = 8  # names of a list that are looked at
LISTED = re.compile(r",? (?:and|or|und|oder|sowie) |, |/")


class Choice:
    """The names of one text while their places are chosen."""

    def __init__(self, names: Names) -> None:
        self.text, self.words, self.starts = names.text, names.words, names.starts
        self.found: Sequence[Name] = names.found
        self.careful = True
        self.people = {name.folded for name in self.found if name.person}

    def choose(self) -> list[Name]:
        """The names that are places, decided from those that need nothing else to those that need the others."""
        waiting = [name for name in self.found if not name.part]
        easy = [name for name in waiting if len(name.called) == 1]
        decided = True
        while waiting and (decided or self.careful):
            self.careful = self.careful and decided  # what is less sure waits until nothing else is decided
            decided = bool(easy)
            spoken_of = Counter(name.place.country for name in self.found if name.place)
            for name in easy or waiting:
                if self._is_meant(name, spoken_of):
                    name.place = self._which(name, spoken_of)
                    decided |= name.place is not None
            waiting, easy = [name for name in waiting if name.place is None], []
        return [name for name in self.found if name.place]

    def _is_meant(self, name: Name, spoken_of: Counter[str | None]) -> bool:
        """Whether the words mean a place at all, and not a person or a thing."""
        if name.adjective:
            return self._describes(name)
        if self._is_dateline(name) and (name.folded not in self.people or AGENCY.match(self.text, name.end)):
            return True
        if name.folded in self.people or name.folded in NAMES_OF_PEOPLE:
            loosely = name.cued and not name.firmly and bool(spoken_of) and name.folded not in self.people
            firmly = name.strictly if name.folded in NAMES_OF_PEOPLE else name.firmly
            beside = self._in_list(name) or self._qualified(name) is not None
            return firmly or loosely or beside or self._state(name) is not None
        if any(each.place.kind in ("country", "region", "continent") for each in name.called):
            return True
        if self._state(name):
            return True
        if name.folded in COMMON:
            return name.placed or self._in_long_list(name)
        if name.firmly or any(map(well_known, name.called)) or self._after_firm(name):
            return True
        least = TOWN if name.cued or self._qualified(name) or self._in_list(name) else CITY
        return any(each.place.people >= least and spoken_of[each.place.country] for each in name.called)

    def _describes(self, name: Name) -> bool:
        """Whether an adjective stands before what it describes, alone or with others: "Italian and Polish voters"."""
        if self._has_noun(name):
            return True
        at = bisect_left(self.found, name.start, key=lambda each: each.start) + 1
        for other in self.found[at : at + LONGEST]:
            if not other.adjective or not LISTED.fullmatch(self.text, name.end, other.start):
                return False
            if self._has_noun(other):
                return True
            name = other
        return False

    def _has_noun(self, name: Name) -> bool:
        """Whether an adjective stands right before what it describes: not "in Polish", not "Polish the table"."""
        following = fold(name.after)
        if self.text.startswith("-", name.end):
            return following not in PEOPLES
        if following in THINGS.get(name.folded, ()) or following in PEOPLES or following in CURRENCIES:
            return False
        if self.words.code == "de" and name.folded.endswith("er") and name.after[:1].islower():
            return False  # „der alte Hamburger gewann“
        return bool(following) and following not in self.words.determiners and following not in self.words.after_nouns

    def _is_dateline(self, name: Name) -> bool:
        """Whether the name opens its paragraph as the place of a report does: "KYIV (NW) –", "MINSK, Belarus"."""
        if name.start != self.starts[name.block] and self.text[name.start - 1] != "\n":
            return False
        loud = self.text[name.start : name.end].isupper() and len(name.folded) > 3
        return loud or bool(DATELINE.match(self.text, name.end)) or self._is_alone(name)

    def _is_alone(self, name: Name) -> bool:
        """Whether a German paragraph opens with the place and a stop: „Wilhelmshaven. Der Rat“."""
        sure = name.folded not in COMMON and name.folded not in NAMES_OF_PEOPLE
        return self.words.code == "de" and sure and bool(STOP.match(self.text, name.end))

    def _in_list(self, name: Name) -> bool:
        """Whether it stands in a list with a place: "Egypt, Jordan and Syria"."""
        return any(other.place and not other.adjective for other in self._listed_with(name))

    def _after_firm(self, name: Name) -> bool:
        """Whether the word that says "place" stands before another, and "and" between: "in Vienna and Zurich"."""
        at = bisect_left(self.found, name.start, key=lambda each: each.start)
        if not at or not self._after_and(name):
            return False
        other = self.found[at - 1]
        return other.placed and other.place is not None and self._is_list(other, name)

    def _in_long_list(self, name: Name) -> bool:
        """Whether it stands in a list of three and more with a place: "Leipzig, Halle und Chemnitz"."""
        at = bisect_left(self.found, name.start, key=lambda each: each.start)
        first = last = at
        while first > max(0, at - LONGEST) and self._is_list(self.found[first - 1], self.found[first]):
            first -= 1
        while last + 1 < min(len(self.found), at + LONGEST) and self._is_list(self.found[last], self.found[last + 1]):
            last += 1
        listed = [each for each in self.found[first : last + 1] if not each.adjective and not each.part]
        return len(listed) > 2 and any(each.place for each in listed)

    def _listed_with(self, name: Name) -> Iterator[Name]:
        at = bisect_left(self.found, name.start, key=lambda each: each.start)
        if at and self._is_list(self.found[at - 1], name):
            yield self.found[at - 1]
        if at + 1 < len(self.found) and self._is_list(name, self.found[at + 1]):
            yield self.found[at + 1]

    def _is_list(self, first: Name, second: Name) -> bool:
        """Whether two names are a list, and not "In Iowa, Holm said": a comma alone asks for more after it."""
        gap = self.text[first.end : second.start]
        return bool(LISTED.fullmatch(gap)) and (gap != ", " or bool(GOES_ON.match(self.text, second.end)))

    def _state(self, name: Name) -> str | None:
        """The code of the American state that is shortened after the name: "Manchester, N.H."."""
        found = SHORTENED.match(self.text, name.end)
        return None if not found else STATES.get(found[1], found[1] if found[1] in STATES.values() else None)

    def _qualified(self, name: Name) -> Name | None:
        """The country or region that follows after a comma: "Paris, Texas"."""
        at = bisect_left(self.found, name.start, key=lambda each: each.start) + 1
        if at < len(self.found) and self.text[name.end : self.found[at].start] == ", ":
            following = self.found[at]
            ends = self.text[following.end : following.end + 1] in (",", ".", ";", ")", "", "\n", ":", "-")
            if ends and not following.adjective and any(_holds_towns(each.place) for each in following.called):
                return following
        return None

    def _which(self, name: Name, spoken_of: Counter[str | None]) -> Place | None:
        """The one place that is meant; None where that cannot be told."""
        called = [each for each in name.called if each.how != "alternate" or well_known(each)]
        if not any(each.how == "name" for each in name.called):
            called = name.called
        places = [each.place for each in called]
        if outer := self._qualified(name):
            inside = [place for place in places if any(_lies_in(place, each.place) for each in outer.called)]
            if inside:
                return inside[0] if _stands_out(inside, 2) else None
        if code := self._state(name):
            inside = [place for place in places if (place.country, place.region) == ("US", code)]
            inside = [place for place in inside if place.kind in ("town", "capital")]
            if inside or all(place.kind in ("town", "capital") for place in places):
                return inside[0] if inside else None  # "Plymouth, N.H.", which is too small
        of_region = REGION_OF.search(self.text, max(0, name.start - 60), name.start)
        if (of_region or fold(name.after) in REGIONS) and (
            states := [each for each in places if each.kind == "region"]
        ):
            return states[0] if len(states) == 1 else None
        largest = [place for place in places if place.kind in ("country", "region", "continent")]
        towns = [each for each in called if each.place.kind in ("capital", "town")]
        if len(largest) > 1:
            return self._told_apart(name, largest)
        if largest and (largest[0].kind != "region" or self._outweighs(largest[0], towns, spoken_of)):
            return largest[0]
        if not (name.cued or self._is_dateline(name) or self._in_list(name)):
            places = [each.place for each in towns if well_known(each)] or places
        near = [place for place in places if spoken_of[place.country]]
        if _stands_out(places, LARGER) and places[0].people >= TOWN:
            return places[0]
        if places[0].people >= KNOWN and _stands_out(places, LARGER_CITY):
            return places[0]
        if near and _stands_out(near, LARGER):
            return near[0]
        return None if self.careful else self._likely(name, places, spoken_of)

    def _likely(self, name: Name, places: list[Place], spoken_of: Counter[str | None]) -> Place | None:
        """What is meant where nothing else decides: a city, unless the country of another is spoken of."""
        if places[0].people >= CITY and _stands_out(places, LARGER_CITY) and not self._elsewhere(places, spoken_of):
            return places[0]
        return self._together(name, places)

    def _elsewhere(self, places: list[Place], spoken_of: Counter[str | None]) -> bool:
        """Whether the country of a smaller place of the name is spoken of, and not that of the largest."""
        here = places[0]
        return not spoken_of[here.country] and any(spoken_of[each.country] for each in places)

    def _after_and(self, name: Name) -> bool:
        return bool(AND.search(self.text, max(0, name.start - 7), name.start))

    def _together(self, name: Name, places: list[Place]) -> Place | None:
        """The one that lies in a country with one of the names beside it: "Cambridge and Oxford"."""
        listed = LISTED.match(self.text, name.end) or self._after_and(name)
        if name.folded in NAMES_OF_PEOPLE or not listed:
            return None  # "In Lund, Holm said"
        for other in self._listed_with(name):
            beside = other.place and [other.place]
            pairs = [
                (min(here.people, there.people), here)
                for here in places
                for there in beside or [each.place for each in other.called]
                if here.country == there.country
            ]
            best = max(pairs, key=lambda pair: pair[0], default=None)
            if best and best[0] >= TOWN:
                rest = [people for people, here in pairs if here.country != best[1].country]
                if best[0] >= LARGER * max(rest, default=0):
                    return best[1]
        return None

    def _outweighs(self, region: Place, towns: list[Called], spoken_of: Counter[str | None]) -> bool:
        """Whether a region is meant, and not a town of its name: New York is one, Victoria in Australia is not."""
        known = [each.place for each in towns if well_known(each) and each.how == "name"]
        return not known or bool(spoken_of[region.country] and not any(spoken_of[each.country] for each in known))

    def _told_apart(self, name: Name, places: list[Place]) -> Place | None:
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


def _holds_towns(place: Place) -> bool:
    return place.kind in ("country", "region")


def _lies_in(place: Place, outer: Place) -> bool:
    if place is outer or place.kind in ("country", "continent"):
        return False
    return place.country == outer.country and (outer.kind == "country" or place.region == outer.region)


def _stands_out(places: list[Place], times: float) -> bool:
    """Whether the first (and largest) of these has so many times the people of the next, or is the only one."""
    return bool(places) and (len(places) == 1 or places[0].people >= times * max(places[1].people, 1))
