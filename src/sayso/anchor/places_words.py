"""The words around the names of places: what says that one is meant, and what says that a person or a thing is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.languages import words

# Places whose name is more often that of a person: a word must say that a place is meant.
NAMES_OF_PEOPLE = words(
    """jordan chad georgia austin florence victoria charlotte lincoln jackson sydney kent madison dallas cleveland
    hamilton dakota chelsea brooklyn alexandria santiago sofia savannah adelaide darwin nelson denver troy orlando
    jersey virginia carolina montana hagen lourdes morales diego salvador trinidad valencia lorena camila laurel isla
    marion clinton houston wellington douglas lima bush rubio kennedy castro george woodrow gloria lutz wladimir
    jaroslav elizabeth edison carson mendoza crook davis"""
)
# Places whose name is a word.
COMMON = words(
    """nice reading mobile cork bath split orange essen halle male most bar tours lens same man date sale ham
        hof weil singen regen hagen worms of union university central police best both made goes over hem normal
        hope liberty mission independence enterprise progress republic surprise surrey sandwich battle deal rye
        hull wells ware mold bury crewe leben wald baden bergen herne hamm hammer moers gera plauen auen buchen
        bretten buttern melle selm werne waren brand born zug baar chur uster wil thun norden saal keller linden gallup
        brent atlantic kanton kantons kitas wirtshaus tango tangos"""
)
# Which of two countries or regions is meant is told by the places around it.
NEIGHBOURS: dict[str | None, tuple[str, ...]] = {"GE": ("RU", "AM", "AZ", "TR", "UA")}


# "Washington state", "New York governor": what only a region has.
REGIONS = words("state province staat premier governor legislature statehouse gov")


@dataclass(frozen=True)
class PlaceWords:
    """The words of one language; all are folded."""

    code: str
    firm: frozenset[str]  # prepositions that places have, and people hardly
    strict: frozenset[str]  # those that people hardly ever have
    loose: frozenset[str]  # those that both have
    of: frozenset[str]
    articles: frozenset[str]
    contracted: frozenset[str]  # prepositions with an article, which no town has: „im Norden“
    heads: frozenset[str]  # "the city of", „die Stadt“
    heads_after: frozenset[str]  # "Lviv region", "the Kyiv police"
    titles: frozenset[str]  # "Mr", "Frau"
    offices: frozenset[str]  # what stands right before the name of a person in office: „Präsident Kennedy“
    plain: frozenset[str]  # words with a capital that may follow a place and belong to no name
    days: frozenset[str]
    openers: frozenset[str]  # words that open sentences before a name
    determiners: frozenset[str]
    after_nouns: frozenset[str]  # what follows a person of that country, and nothing that the adjective describes
    nouns: re.Pattern[str]  # German nouns that stand before the name of a place

    def is_noun(self, word: str) -> bool:
        """Whether a word is written as a noun of this language that is no name: "mayor", „Stadt“."""
        return word[:1].isupper() == (self.code == "de")


@cache
def place_words(language: str | None) -> PlaceWords | None:
    """None for a language in which places are not read."""
    return {"en": ENGLISH, "de": GERMAN}.get((language or "").lower()[:2])


DAYS_EN = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december"""
)
DAYS_DE = words("montag dienstag mittwoch donnerstag freitag samstag sonntag")
ENGLISH = PlaceWords(
    code="en",
    firm=words(
        """in into near across outside inside within throughout around through over toward towards via leaving
        left reached visited entered invaded southern northern eastern western central downtown greater"""
    ),
    strict=words(
        """in into near outside inside within throughout via leaving left reached visited entered invaded southern
        northern eastern western central downtown greater"""
    ),
    loose=words("from to at"),
    of=words("of"),
    articles=words("the"),
    contracted=frozenset(),
    heads=words(
        """city town village capital coast port state province region county district suburb outskirts mayor people
        university government president king parliament south north east west centre center airport border
        police army streets bakers citizens residents suburbs governor council island republic kingdom oblast
        municipality prefecture troops authorities"""
    ),
    heads_after=words(
        """city state province region county district oblast suburb suburbs police airport university government mayor
        premier governor legislature authorities court hospital officials port border area residents prosecutors
        regions provinces oblasts"""
    ),
    offices=frozenset(),
    titles=words("mr mr. mrs mrs. ms ms. dr dr. miss sir lady lord prof professor"),
    plain=words(
        """president premier prime minister mayor governor senator chancellor king queen police city state region
        airport i the gov sen rep gop attorney republican republicans democrat democrats democratic"""
    )
    | DAYS_EN,
    days=DAYS_EN,
    openers=words(
        """the a in at from near to for of on and but or when while after before if as with by into across around
        outside inside within since until under over through then now today yesterday only even both although
        because that this these those why how where southern northern eastern western some many most all troops
        refugees farmers voters peaches students engineers rockets our their his her its
        two three four five six seven eight nine ten several former"""
    ),
    determiners=words("the a an this that these those my your his her its our their and or but"),
    after_nouns=words("said says told was is were are has had who which will would could in at on from"),
    nouns=re.compile(r"(?!)"),
)
GERMAN = PlaceWords(
    code="de",
    firm=words(
        "in im aus nach bei nahe vor um ab bis über durch zwischen richtung südlich nördlich östlich westlich ins"
    ),
    strict=words("in aus nach bei zwischen nahe südlich nördlich östlich westlich richtung"),
    loose=words("von verließ verlassen erreichte erreichten besuchte besetzten"),
    of=words("von"),
    articles=words("der die das dem den des"),
    contracted=words("im vom zum zur beim am ins ans"),
    heads=words(
        """stadt hauptstadt hafenstadt großstadt kleinstadt region raum großraum bundesstaat land bundesland
        landeshauptstadt heimatstadt kreisstadt hansestadt millionenstadt nachbarstadt metropole
        sonderverwaltungszone ort geburtsort vorort
        provinz gebiet oblast insel kreis landkreis gemeinde dorf hafen flughafen oberbürgermeister
        bürgermeisterin bürgermeister oberbürgermeisterin regierung präsident präsidentin polizei nördlich
        südlich östlich westlich küste"""
    ),
    heads_after=frozenset(),
    offices=words(
        """präsident präsidentin oberbürgermeister bürgermeisterin bürgermeister oberbürgermeisterin kanzler kanzlerin
        ministerpräsident ministerpräsidentin premierminister regierung papst könig kaiser senator gouverneur"""
    ),
    titles=words("herr herrn frau dr dr. prof prof. professor"),
    plain=words("präsident präsidentin kanzler i ii iii") | DAYS_DE,
    days=DAYS_DE,
    openers=words(
        """der die das ein eine in im am an auf aus bei nach von vor zu für gegen mit und aber oder auch als wenn
        während nachdem bevor seit bis über unter durch dann nun heute gestern nur selbst beide weil dass dieser
        diese dieses warum wie wo viele alle zwischen um ab"""
    ),
    determiners=words("der die das dem den des ein eine einen und oder aber"),
    after_nouns=words("sagte sagt war ist waren sind hat hatte wird würde erklärte kam ging starb"),
    nouns=re.compile(
        r"(?:[sS]tadt|[rR]egion|[rR]aum|[lL]and|[bB]undesstaat|[pP]rovinz|[gG]ebiet|[iI]nsel|[kK]reis|[hH]afen|[pP]olizei)\Z"
    ),
)
