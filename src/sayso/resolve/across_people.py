"""Names of people compared: what of two names agrees, and the reason in words; or that they are two people's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.languages import profile
from sayso.resolve import across_letters as letters
from sayso.resolve.across_given import GIVEN
from sayso.resolve.across_tables import MAN, PARTICLES, POSTNOMINALS, SUFFIXES, TITLES, WOMAN
from sayso.resolve.given_names import gender

Sex = Literal["f", "m"]

FATHER_OR_SON = 0.6  # the most that a name with "Jr" and one without score

_TITLES = TITLES | WOMAN | MAN | frozenset(map(letters.plain, profile("en").titles | profile("de").titles))
_IN_BRACKETS = re.compile(r"\([^)]*\)|[\"“”„«»]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its parts, all plain. `given` holds initials as single letters; `titles` what was before it."""

    given: tuple[str, ...]
    surname: tuple[str, ...]
    titles: tuple[str, ...] = ()
    suffix: str | None = None
    sex: Sex | None = None
    foreign: bool = False  # was written in another than the Latin script

    @property
    def words(self) -> tuple[str, ...]:
        return self.given + self.surname


class Match(NamedTuple):
    """How well names agree, from 0 to 1, and why.

    `weak`: a part is missing or cut short, so another may fit, too. `loose`: a part is only alike, which is a chance
    in a thousand for a rare surname, and none to speak of for one that many bear.
    """

    score: float
    reason: str
    weak: bool = False
    loose: bool = False


TWO_PEOPLE = Match(0.0, "two people")


@lru_cache(maxsize=100_000)
def parse(name: str) -> PersonName:
    foreign = not letters.is_latin(name)
    name = letters.without_possessive(_IN_BRACKETS.sub(" ", name))
    first, comma, rest = name.partition(",")
    suffix = None
    turned = bool(comma and rest.strip()) and not _is_postnominal(rest)
    if comma and not turned:
        suffix = SUFFIXES.get(letters.plain(rest))
        name = first
    elif turned:
        name = f"{rest} {first}"
    units = letters.latin(name).replace("’", "'").replace(".", ". ").split()
    # A capital at the very beginning is no particle: Le Van Minh.
    first_unit = [tuple(filter(None, map(letters.plain, unit.split("-")))) for unit in units[:1] if unit[0].isupper()]
    plain = [unit for unit in (*first_unit, *map(_unit, units[len(first_unit) :])) if unit]
    titles: list[str] = []
    while len(plain) > 1 and len(plain[0]) == 1 and plain[0][0] in _TITLES:
        titles.append(plain.pop(0)[0])
    while len(plain) > 1 and len(plain[-1]) == 1 and plain[-1][0] in SUFFIXES.keys() | POSTNOMINALS:
        suffix = SUFFIXES.get(plain.pop()[0], suffix)
    sex: Sex | None = "f" if WOMAN.intersection(titles) else "m" if MAN.intersection(titles) else None
    given = tuple(word for unit in plain[:-1] for word in unit)
    surname = plain[-1] if plain else ()
    return PersonName(given, surname, tuple(titles), suffix, sex, foreign)


def _unit(unit: str) -> tuple[str, ...]:
    """The plain words of "al-Haddad" or "Kerekes-Tóth", without particles, which come and go."""
    return tuple(
        letters.plain(word) for word in unit.split("-") if letters.plain(word) and word.lower() not in PARTICLES
    )


def _is_postnominal(words: str) -> bool:
    return all(letters.plain(word) in SUFFIXES.keys() | POSTNOMINALS for word in words.split())


@lru_cache(maxsize=200_000)
def compare(one: str, other: str) -> Match | None:
    """How two names of people agree. None where they have nothing to do with each other; TWO_PEOPLE where they
    share a surname, but a given name, a title or a suffix tells two bearers of it apart."""
    a, b = parse(one), parse(other)
    if not a.surname or not b.surname:
        return None
    if a.suffix != b.suffix and a.suffix and b.suffix:
        return TWO_PEOPLE
    match = _compared(a, b)
    if match is not None and a.suffix != b.suffix and match.score > FATHER_OR_SON:
        return Match(
            FATHER_OR_SON, f"{match.reason}, but only one is {(a.suffix or b.suffix or '').title()}", weak=True
        )
    return match


def _compared(a: PersonName, b: PersonName) -> Match | None:
    if "".join(a.words) == "".join(b.words) and len(a.words) > 1:
        return _equal(a, b)
    straight = _aligned(a, b)
    if straight is not None and straight is not TWO_PEOPLE:
        return straight
    return _turned(a, b) or straight


def _equal(a: PersonName, b: PersonName) -> Match:
    if a.sex and b.sex and a.sex != b.sex:
        return TWO_PEOPLE
    if a.foreign != b.foreign:
        return Match(0.96, "same name in another script")
    if a.titles != b.titles:
        return Match(0.97, "same name, with another title or none")
    return Match(0.97, "same name, written otherwise")


def _aligned(a: PersonName, b: PersonName) -> Match | None:
    surname = _surnames(a, b)
    if surname is None:
        return _without_second_surname(a, b)
    a_given, b_given = _beside(a, b), _beside(b, a)
    if _contradict(a, b, a_given, b_given):
        return TWO_PEOPLE
    if not a_given or not b_given:
        if len(a_given) == len(b_given):
            return Match(0.5, "same surname, no given name", weak=True)
        return Match(0.5 if surname == "same" else 0.45, "surname alone", weak=True)
    given = _givens(a_given, b_given)
    if given is None:
        return TWO_PEOPLE
    return _judged(given, surname, foreign=a.foreign != b.foreign)


def _judged(given: str, surname: letters.Alike, *, foreign: bool) -> Match:
    script = "same name in another script" if foreign else "same name in another spelling"
    if given == "initial":
        return Match(0.7 if surname == "same" else 0.6, "initial and surname", weak=True)
    if given == "initials":
        return Match(0.92 if surname == "same" else 0.7, "all initials and surname", weak=True, loose=True)
    if given == "form":
        if surname == "slip":
            return Match(0.7, "a form of the same given name, surname a letter apart", loose=True)
        told = "a form of the same given name, same surname"
        return Match(0.93, told if surname == "same" else told + " in another spelling", loose=True)
    if given == "slip":
        return Match(0.92 if surname == "same" else 0.75, "given name a letter apart, same surname", loose=True)
    if surname == "slip":
        return Match(0.92, "surname a letter apart, same given name", loose=True)
    if given == "middle":
        return Match(0.95, "same name, a middle name more")
    if given == "sound" and surname == "sound" and not foreign:
        return Match(0.92, script, loose=True)
    return Match(0.95, script, loose=not foreign and (given, surname) != ("same", "same"))


def _surnames(a: PersonName, b: PersonName) -> letters.Alike | None:
    """How the surnames agree; a double name that only one of them writes with a hyphen is one."""
    one, other = "".join(a.surname), "".join(b.surname)
    found = letters.alike(one, other)
    if found is None and len(a.surname) != len(b.surname):
        longer, shorter = (a, b) if len(a.surname) > len(b.surname) else (b, a)
        last = shorter.words[-len(longer.surname) :]
        if len(last) == len(longer.surname) < len(shorter.words):
            found = letters.alike("".join(last), "".join(longer.surname))
    return found


def _beside(name: PersonName, other: PersonName) -> tuple[str, ...]:
    """The given names, where the surname is as long as the other's."""
    if len(name.surname) < len(other.surname) and name.surname[-1:] == other.surname[-1:]:
        return name.words[: -len(other.surname)]
    return name.given


def _without_second_surname(a: PersonName, b: PersonName) -> Match | None:
    """ "María José Fuentealba" is María José Fuentealba Ortiz: of three names and more, all but the last."""
    longer, shorter = (a.words, b.words) if len(a.words) > len(b.words) else (b.words, a.words)
    if len(shorter) >= 3 and longer[: len(shorter)] == shorter:
        return Match(0.85, "same name, a second surname more")
    return None


def _contradict(a: PersonName, b: PersonName, a_given: tuple[str, ...], b_given: tuple[str, ...]) -> bool:
    """Whether what is known of their sex tells two people."""
    a_sex = a.sex or _sex(a_given)
    b_sex = b.sex or _sex(b_given)
    return a_sex is not None and b_sex is not None and a_sex != b_sex


def _sex(given: tuple[str, ...]) -> str | None:
    return gender(given[0]) if given and len(given[0]) > 1 else None


def _givens(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    """How given names agree: "same", "sound", "form", "slip", "middle", "initial", "initials". None: they do not."""
    if "".join(a) == "".join(b):
        return "same"
    joined = letters.alike("".join(a), "".join(b)) if len(a) != len(b) and min(map(len, a + b)) > 1 else None
    if joined in ("same", "sound"):
        return joined
    first = _given(a[0], b[0])
    if first is None:
        return None
    if first == "initial":
        pairs = [_given(x, y) for x, y in zip(a, b, strict=False)]
        if None in pairs:
            return None
        return "initials" if len(pairs) > 1 and len(a) == len(b) else "initial"
    more = _middles(a[1:], b[1:])
    if more is None:
        return None
    return first if first != "same" else more


def _middles(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    if not a or not b:
        return "middle" if a or b else "same"
    shorter, longer = sorted((a, b), key=len)
    at = 0
    for word in shorter:
        while at < len(longer) and _given(word, longer[at]) is None:
            at += 1
        if at == len(longer):
            return None
        at += 1
    return "middle"


def _given(one: str, other: str) -> str | None:
    if one == other:
        return "same"
    if min(len(one), len(other)) == 1 or {one, other} & {"yu", "ya"}:
        short, long = sorted((one, other), key=len)
        begins = {letters.sounds(long)[0][:1], letters.sounds(long)[1][:1], long[:1]}
        return "initial" if {short[0], letters.sounds(short)[0][:1]} & begins else None
    if GIVEN.get(one, frozenset()) & GIVEN.get(other, frozenset()):
        return "form"
    if letters.differ_by_sex(one, other) or _two_known(one, other):
        return None
    return letters.alike(one, other)


def _two_known(one: str, other: str) -> bool:
    """Both are given names of their own in the tables, and no form of each other: Fritz and Franz."""
    return one in GIVEN and other in GIVEN


def _turned(a: PersonName, b: PersonName) -> Match | None:
    """The same words with the surname first, as Hungarian, Chinese and lists write them."""
    if not a.given or not b.given:
        return None
    words = b.words[1:] + b.words[:1]
    back = a.words[1:] + a.words[:1]
    same = [_word(x, y) for x, y in zip(a.words, words, strict=False)] if len(a.words) == len(words) else []
    same_back = [_word(x, y) for x, y in zip(back, b.words, strict=False)] if len(back) == len(b.words) else []
    joined = "".join(a.words) == "".join(words) or "".join(back) == "".join(b.words)
    units = sorted(("".join(a.surname), "".join(a.given))) == sorted(("".join(b.surname), "".join(b.given)))
    if not (joined or units or (same and all(same)) or (same_back and all(same_back))):
        return None
    if a.foreign != b.foreign:
        return Match(0.95, "same name in another script, surname first")
    if all(word in GIVEN or gender(word) for word in (a.words[0], a.words[-1])):
        return Match(0.55, "same words, but either may be the surname", weak=True)
    return Match(0.93, "same name, surname first")


def _word(one: str, other: str) -> bool:
    return letters.alike(one, other) in ("same", "sound")
