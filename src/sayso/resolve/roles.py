"""Words for people, by which a report speaks of them without their names: "the minister", „die Sprecherin“.

What a noun tells of gender and number, whether it is of a person, a body or a thing, and which words are one office.
The tables stand in `role_words`. Which person is meant is for `rank`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from sayso.languages import Language
from sayso.resolve.role_words import (
    ANY_BODIES,
    BODY_FAMILIES,
    CLUBS,
    COMPANIES,
    COUNTRIES,
    ENGLISH_BODIES,
    ENGLISH_BODY_NAMES,
    ENGLISH_HEADS,
    ENGLISH_MANY,
    ENGLISH_MEN,
    ENGLISH_ORIGINS,
    ENGLISH_PERSONS,
    ENGLISH_WOMEN,
    FAMILIES,
    FEMININE,
    GERMAN_ADJECTIVAL,
    GERMAN_ANY_BODIES,
    GERMAN_BODIES,
    GERMAN_BODY_ENDS,
    GERMAN_COMMON,
    GERMAN_COMMON_ENDS,
    GERMAN_COMPANIES,
    GERMAN_HEADS,
    GERMAN_INSTITUTIONS,
    GERMAN_MANY,
    GERMAN_MEN,
    GERMAN_ORIGINS,
    GERMAN_THINGS,
    GERMAN_TOWN_BODIES,
    GERMAN_TRADES,
    GERMAN_WOMEN,
    INSTITUTIONS,
    MAKERS,
    MASCULINE,
    NATIONALITIES,
    NEUTER,
    THINGS,
    TOWN_BODIES,
    TRADES,
)

Number = Literal["one", "many"]

FEMININE_ENDS = (
    "erin",
    "orin",
    "istin",
    "entin",
    "antin",
    "ologin",
    "eurin",
    "arin",
    "ärin",
    "ikerin",
    "ogin",
    "omin",
    "anin",
)
UMLAUTS = (("anwältin", "anwalt"), ("ärztin", "arzt"), ("rätin", "rat"), ("bäuerin", "bauer"), ("köchin", "koch"))
"""Ends of German nouns for women that have another vowel than those for men."""
MASCULINE_ENDS = ("ologe", "iker", "nist", "alist", "eur")
"""Ends of German nouns for people, whatever they do: „Glaziologin“, „Statistiker“."""

SCIENTISTS = ("ologist", "ologe", "ologin")
SHORTEST_TAIL = 4
"""Letters of the last part of a German compound, at least: „Firmenchef“."""

_FAMILY: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(FAMILIES):
    for _word in _line.split():
        _FAMILY[_word] = _FAMILY.get(_word, frozenset()) | {_number}


_BODY_FAMILY: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(BODY_FAMILIES):
    for _word in _line.split():
        _BODY_FAMILY[_word] = _BODY_FAMILY.get(_word, frozenset()) | {_number}


def kindred_body(noun: str, word: str) -> bool:
    """Whether a noun for a body and a word of a name, both in lower case, may tell of one: "carrier" and "air"."""
    return not _BODY_FAMILY.get(noun, frozenset()).isdisjoint(_body_families(word))


@lru_cache(maxsize=4096)
def _body_families(word: str) -> frozenset[int]:
    """Those of a word of a name, or of the last part of a German compound: „Wasserwirtschaftsamt“."""
    known = _BODY_FAMILY.get(word)
    if known is None:
        known = next((_BODY_FAMILY[end] for end in GERMAN_BODY_ENDS if word.endswith(end)), frozenset())
    return known


def names_body(name: Sequence[str], code: str) -> bool:
    """Whether a name of these words, in lower case, that begins with no given name is of a body."""
    return name[0] in CLUBS or (code == "en" and name[-1] in ENGLISH_BODY_NAMES)


def tells_trade(name: Sequence[str], code: str) -> bool:
    """Whether a body's name ends with what it does: "Ardent Foods" is no bus company."""
    return code == "en" and len(name) > 1 and name[-1].lower() in ENGLISH_BODY_NAMES


@lru_cache(maxsize=4096)
def person_noun(word: str, code: str) -> tuple[Number, str] | None:
    """Number and gender ("f", "m" or "" where it tells none) of a noun for people, in lower case; else None."""
    if code == "de":
        return _german_person(word)
    if word in ENGLISH_MANY:
        return "many", ""
    if word in ENGLISH_PERSONS or word.endswith(ENGLISH_HEADS):
        return "one", "f" if word in ENGLISH_WOMEN else "m" if word in ENGLISH_MEN else ""
    if word.endswith(("-something", "-year-old")):
        return "one", ""
    if word.endswith("s") and (word[:-1] in ENGLISH_PERSONS or word.removesuffix("ies") + "y" in ENGLISH_PERSONS):
        return "many", ""
    if word.endswith(tuple(f"{head}s" for head in ("ologist", "ographer", "scientist"))):
        return "many", ""
    if word.endswith("men") and word[:-2] + "an" in ENGLISH_PERSONS:
        return "many", ""
    return None


def _german_person(word: str) -> tuple[Number, str] | None:
    if word in GERMAN_MANY:
        return "many", ""
    if word in GERMAN_WOMEN:
        return "one", "f"
    if word in GERMAN_MEN:
        return "one", "m"
    if word.endswith("innen"):
        return ("many", "") if _is_head(word[:-5]) or word[:-3].endswith(FEMININE_ENDS) else None
    if word.endswith("in") and (_is_head(word[:-2]) or word.endswith(FEMININE_ENDS)):
        return "one", "f"
    if word.endswith(MASCULINE_ENDS):
        return "one", "m"
    if word.endswith(GERMAN_ADJECTIVAL):
        return "one", ""
    if word.endswith("zeuge") and not word.endswith("augenzeuge") and word != "zeuge":
        return None  # „Fahrzeuge“
    if word.endswith(GERMAN_HEADS):
        return "one", "f" if word.endswith(("ärztin", "rätin", "in")) else "m"
    if word.endswith(("n", "s", "e")) and word[:-1].endswith(GERMAN_HEADS):
        return ("one" if word.endswith("s") else "many"), ""
    if word.endswith(WEAK) and word[:-2].endswith(GERMAN_HEADS):
        return "many", ""
    return None


WEAK = ("isten", "enten", "oren")
"""How German nouns for several people end, and such a noun for one behind „dem“, „des“ or „einen“."""
PICTURES = ("bilder", "bücher", "nummer", "melder", "länder", "wörter", "häuser")
"""Things of which some nouns tell that end as those for people do."""
SOMEBODY = ("er", "or", "ist", "ent", "ant", "eur", "graf")
"""How German nouns for people end, and few for bodies."""


def is_weak(word: str, article: str) -> bool:
    """Whether a German noun that may be of many is of one behind an article, all in lower case: „dem Präsidenten“."""
    return word.endswith(WEAK) and article in ("dem", "des", "einem", "eines", "einen")


def may_be_somebody(word: str) -> bool:
    """Whether a German noun that no table has ends as those for people do: „Torjäger“, „Karikaturist“."""
    return word.endswith(SOMEBODY) and not (body_noun(word, "de") or company_noun(word, "de") or german_gender(word))


def may_be_many(word: str) -> bool:
    """Whether such a noun behind „die“ is of many: „die Arbeitgeber“."""
    return word.endswith("er") and may_be_somebody(word) and not word.endswith(PICTURES)


def _is_head(word: str) -> bool:
    return word.endswith(GERMAN_HEADS) or (word + "e").endswith(GERMAN_HEADS) or (word + "er").endswith(GERMAN_HEADS)


def body_noun(word: str, code: str) -> bool:
    """Whether an organisation goes by this noun, in lower case: "the council", „der Verein“."""
    return word.endswith(GERMAN_BODIES) if code == "de" else word in ENGLISH_BODIES


def nominative(word: str) -> str:
    """A German noun for a body or a person out of the genitive, in lower case: „verbands“, „ministers“."""
    bare = [word.removesuffix(ending) for ending in ("es", "s") if word.endswith(ending)]
    weak = [word.removesuffix(ending) for ending in ("en", "n") if word.endswith(ending)]  # „eines Journalisten“
    bodies = (one for one in bare if body_noun(one, "de") or person_noun(one, "de"))
    return next(bodies, next((one for one in weak if person_noun(one, "de") == ("one", "m")), word))


GOES_ON = {"en": frozenset(["of", "for"]), "de": frozenset(["für"])}


def goes_on(head: str, word: str, language: Language) -> bool:
    """Whether a name may go on with `word` behind its noun `head`: "Board of Education", „Institut für Klima“."""
    low = head.lower()
    return (
        head[:1].isupper()
        and word in GOES_ON.get(language.code, ())
        and (body_noun(low, language.code) or low in language.organisations)
    )


def in_body(word: str, last: str, language: Language) -> bool:
    """Whether what could be a title is part of a body's name that ends with `last`: "Police Union", not "Judge Church".

    Both are English, in lower case.
    """
    noun = person_noun(word, "en")
    return body_noun(last, "en") and (noun is None or noun[0] == "many" or word not in language.titles)


def german_gender(word: str) -> str:
    """The grammatical gender of a noun for a body, in lower case, by its ending; "" where that does not tell."""
    return "n" if word.endswith(NEUTER) else "f" if word.endswith(FEMININE) else "m" if word.endswith(MASCULINE) else ""


@lru_cache(maxsize=4096)
def plain(word: str, code: str) -> str:
    """A role word in the form to compare: without the feminine or plural ending that only one mention may have."""
    if code == "de":
        for ending in ("innen", "in"):
            if word.endswith(ending) and _is_head(word.removesuffix(ending)):
                base = word.removesuffix(ending)
                return base if base.endswith(GERMAN_HEADS) else base + "e"
        for feminine, masculine in UMLAUTS:
            if word.endswith(feminine):
                return word.removesuffix(feminine) + masculine
        return word.removesuffix("in") if word.endswith(("erin", "orin", "istin", "ikerin", "arin")) else word
    return word.removesuffix("s") if word.endswith("s") and word[:-1] in ENGLISH_PERSONS else word


def company_noun(word: str, code: str) -> bool:
    """Whether it is what a report calls the one firm that it is about: "the company", „der Konzern“."""
    if code == "de":
        return word.endswith(GERMAN_COMPANIES)
    return word in COMPANIES or (word.endswith("maker") and word not in MAKERS)


def body_sort(word: str, code: str) -> str:
    """Whether any body goes by a noun, in lower case, or firms, or what is one of its place, or one sort alone."""
    if word.endswith(GERMAN_ANY_BODIES) if code == "de" else word in ANY_BODIES:
        return "any body"
    if company_noun(word, code):
        return "firm noun"
    if word.endswith(GERMAN_INSTITUTIONS) if code == "de" else word in INSTITUTIONS:
        return "institution"
    return "one sort"


def public_body(word: str, code: str) -> bool:
    """Whether what is named so, in lower case, is a body but no firm."""
    trades = word.endswith(GERMAN_TRADES) if code == "de" else word in TRADES
    return body_noun(word, code) and not (company_noun(word, code) or trades)


def of_a_town(word: str, code: str) -> bool:
    """Whether bodies with this noun, in lower case, are called after a place that stands for itself: "Tarn Council"."""
    town = word.endswith(GERMAN_TOWN_BODIES) if code == "de" else word in TOWN_BODIES
    return town or kindred_body("newspaper", word)


def common_body(word: str, code: str) -> bool:
    """Whether any body may go by this noun, in lower case, so that it is no name: „das Unternehmen“."""
    told = word.endswith(GERMAN_COMMON_ENDS) or company_noun(word, "de")
    return code == "de" and (word in GERMAN_COMMON or (told and "-" not in word))


def origin_noun(word: str, code: str) -> bool:
    """Whether a noun, in lower case, tells no more than where somebody is from: "the Norwegian", „der Franzose“."""
    return word in GERMAN_ORIGINS if code == "de" else word.endswith(ENGLISH_ORIGINS)


@lru_cache(maxsize=1024)
def nationality(word: str) -> bool:
    """Whether an English word, in lower case, says no more than where somebody is from: "Russian", "Belarusians"."""
    one = word.removesuffix("s")
    ending = next((ending for ending in ("ian", "ean", "an", "ish", "ese", "i") if one.endswith(ending)), "")
    stem = one.removesuffix(ending)
    return one in NATIONALITIES or (
        len(stem) > 3
        and ending != ""
        and any(name.startswith(stem[:5]) and len(name) < len(one) + 2 for name in COUNTRIES)
    )


def thing_noun(word: str, code: str) -> bool:
    """Whether what is named so, in lower case, is a thing or a place."""
    return word.endswith(GERMAN_THINGS) if code == "de" else word in THINGS


OTHER_KIN = frozenset(["groß", "urgroß", "schwieger", "stief", "halb", "paten"])
"""What tells one of the family from another: a „Großmutter“ is no „Mutter“."""


def equal_office(one: str, other: str, code: str) -> bool:
    """Whether two role words are one word: equal but for gender, or one the end of the other's compound."""
    one, other = plain(one, code), plain(other, code)
    if code != "de" or one == other:
        return one == other
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 3 and longer.endswith(shorter) and longer.removesuffix(shorter) not in OTHER_KIN


def same_office(one: str, other: str, code: str) -> bool:
    """Whether two role words may tell of one person: one word, or of one family."""
    if equal_office(one, other, code):
        return True
    one, other = plain(one, code), plain(other, code)
    head, base = _head(one, code), _head(other, code)
    if head == base and head not in (one, other):
        return False  # „Innenminister“ and „Finanzminister“
    return not _FAMILY.get(head, frozenset()).isdisjoint(_FAMILY.get(base, frozenset()))


@lru_cache(maxsize=4096)
def _head(word: str, code: str) -> str:
    """The word of a family that a role word in its plain form is or, in German, ends with: „Vorstandschef“."""
    if word in _FAMILY:
        return word
    if word.endswith(SCIENTISTS):
        return "scientist" if code == "en" else "forscher"
    tails = [word[at:] for at in range(1, len(word) - SHORTEST_TAIL + 1)] if code == "de" else []
    return next((tail for tail in tails if tail in _FAMILY), word)
