"""Ages, and spans of time in a form of their own: "the 27-year-old", „dreitägig“, "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.anchor.figure_counts import WORD, counted
from sayso.anchor.figure_numeral import Numeral
from sayso.anchor.figure_passage import Bounds, Figure, Kind, Passage

OLDEST = 115

OLD_EN = re.compile(r"[\s-]years?[\s-]olds?(?!\w)|[\s-](?P<unit>month|week|day)s?[\s-]olds?(?!\w)")
ADJECTIVE_DE = re.compile(r"-?jährige?[nmrs]?(?!\w)")
OLD_DE = re.compile(r"-Jährige[nmrs]?(?!\w)|\sJahren?(?=\salt(?:e[nmrs]?)?(?!\w))")
SOMETHING = re.compile(r"-somethings?(?!\w)")
AGED_EN = re.compile(r"(?<!\w)(?:aged|age\sof|age|ages)\s\(?\Z")
PERSONS = (
    r"(?:man|woman|boy|girl|baby|widow|widower|youth|pensioner|teenager|son|daughter|"
    r"student|farmer|veteran|brother|sister|lad|lady)"
)
OF_AGE = re.compile(rf"(?<!\w){PERSONS}\sof\s(?:about\s|only\s|just\s|nearly\s|almost\s)?\Z")
"""Before an age: "a woman of 41"."""
LIMIT = re.compile(
    r"(?<!\w)(?:children|kids|pupils|boys|girls|babies|adults|women|men|people|patients|voters|anyone|everyone|those)\s"
    r"(?:under|over|below|above)\s\Z",
    re.IGNORECASE,
)
"""Before the age up to or from which somebody counts: "children under seven"."""
AGED_DE = re.compile(r"(?<!\w)Alter\svon\s(?:nur\s|erst\s)?\Z")
YEARS_DE = re.compile(r"\sJahren?(?!\w)")
TURNED = re.compile(
    r"(?<!\w)(?:turn(?:s|ed|ing)?|(?:(?:who|he|she)\s(?:is|was|will\sbe|would\sbe)|(?:he|she)['’]s)(?:\snow|\sonly|\sjust)?)\s\Z",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[A-ZÄÖÜ][\w'’-]*\s?(?P<open>,\s|\()\Z")
LISTED = re.compile(r"[A-ZÄÖÜ][\w-]*\s?\(\d+\)")
THEN = re.compile(r"[A-Z][\w'’-]*,\s(?:then|now)\s\Z")
# What lasts so many years and is not so many years old.
LASTING_YEARS = re.compile(
    r"\s(?:Haft|Freiheits|Gefängnis|Amtszeit|Bestehen|Jubil|Pause|Vertrag|Frist|Laufzeit|Studium|Ausbildung|Bewährung"
    r"|Sperre|Herrschaft|Regierung|Geschichte|Krieg|Verhandlung|Bauzeit|Dienst|Ehe|Mitglied|Tätigkeit|Erfahrung|Arbeit"
    r"|Planung|Studie|Untersuchung|Projekt|Forschung|Suche|Ermittl|Programm|Zusammenarbeit|Streit|Prozess|Karriere)"
)
LASTING_DE = re.compile(r"-?(tägig|stündig|minütig|wöchig|monatig)(?:e[nmrs]?)?(?!\w)")
LASTS = {"tägig": "day", "stündig": "hour", "minütig": "minute", "wöchig": "week", "monatig": "month"}
AND_A_HALF = re.compile(r"(?<![\w-])an?\s(hour|day|week|month|year|mile)\sand\sa\shalf(?!\w)", re.IGNORECASE)


def age(passage: Passage, number: Numeral) -> Figure | None:
    """The age that a number gives, None where it is none."""
    if not 0 < number.value < 1000 or number.scaled:
        return None
    decade = passage.match(SOMETHING, number.end)
    if decade and number.value % 10 == 0:
        bounds = replace(passage.bounds(number.start), near=True)
        return bounds.figure(decade.end(), number.value, number.value + 9, unit="year", kind="age")
    if passage.language == "de":
        unit, stop = "year", _stop_german(passage, number)
    else:
        old = passage.match(OLD_EN, number.end)
        unit, stop = ((old["unit"] or "year"), old.end()) if old else ("year", _stop_english(passage, number))
    if stop is None:
        return None
    kind: Kind = "measure" if passage.match(LASTING_YEARS, stop) else "age"
    return _bounds(passage, number).figure(stop, number.value, number.value, unit=unit, kind=kind)


def _bounds(passage: Passage, number: Numeral) -> Bounds:
    """The bounds before an age or span; „der Streit um die siebenjährige Pacht“ has none."""
    bounds = passage.bounds(number.start)
    pointing = passage.text[bounds.start : number.start].lower().split() in (["an", "die"], ["um", "die"])
    return Bounds(number.start) if pointing else bounds


def _stop_german(passage: Passage, number: Numeral) -> int | None:
    old = passage.match(ADJECTIVE_DE, number.end) or passage.match(OLD_DE, number.end)
    if old:
        return old.end()
    if AGED_DE.search(passage.before(number.start)):
        years = passage.match(YEARS_DE, number.end)
        return years.end() if years else number.end
    return _aside(passage, number)


def _stop_english(passage: Passage, number: Numeral) -> int | None:
    left = passage.before(number.start)
    if AGED_EN.search(left):
        return number.end
    if not 1 < number.value < OLDEST:
        return None
    if (OF_AGE.search(left) or LIMIT.search(left)) and not passage.unit(number):
        return None if counted(passage.text, number.end, passage.end, "en") else number.end
    if not number.bare or number.letters:
        return None
    if TURNED.search(left) and not passage.unit(number):
        word = passage.match(WORD, number.end + 1)
        return number.end if not word or word.group().lower() in passage.words.function else None
    if THEN.search(left) and passage.text.startswith((",", ".", " and "), number.end):
        return number.end
    return _aside(passage, number)


def _aside(passage: Passage, number: Numeral) -> int | None:
    """The end of the age in "Anna Berwick, 34, ..." and „Jana Brettkow (34)“."""
    if not number.bare or number.letters or not 1 < number.value < OLDEST or not isinstance(number.value, int):
        return None
    found = ASIDE.search(passage.before(number.start))
    closing = ")" if found and found["open"] == "(" else ","
    beside = passage.text[max(passage.start, number.start - 60) : min(passage.end, number.end + 60)]
    if closing == ")" and len(LISTED.findall(beside)) > 3:
        return None  # how many of each: "Iran (27), Mexico (10), Sudan (4), Syria (11)"
    return number.end if found and passage.text.startswith(closing, number.end) else None


def together(passage: Passage, found: list[Figure]) -> list[Figure]:
    """Ages in a row: "aged 12, 14 and 16", „im Alter von 62 und 64 Jahren“."""
    aged = AGED_DE if passage.language == "de" else AGED_EN
    for index, (here, following) in enumerate(pairwise(found)):
        chained = index > 0 and found[index] is not here
        here = found[index]
        gap = passage.text[here.span.end : following.span.start]
        plain = following.unit in (None, "year") and not following.counts
        if here.kind != "age" or not plain or not passage.words.joins.fullmatch(gap):
            continue
        if chained or aged.search(passage.before(here.span.start)):
            found[index + 1] = replace(following, unit="year", kind="age")
    return found


def lasting(passage: Passage, number: Numeral) -> Figure | None:
    """„dreitägig“, „30-minütig“."""
    found = passage.match(LASTING_DE, number.end) if passage.language == "de" else None
    if not found:
        return None
    bounds = _bounds(passage, number)
    return bounds.figure(found.end(), number.value, number.value, unit=LASTS[found[1]], kind="measure")


def and_a_half(passage: Passage) -> Iterator[Figure]:
    """ "An hour and a half"."""
    if passage.language != "en":
        return
    for found in AND_A_HALF.finditer(passage.text, passage.start, passage.end):
        if not passage.is_when(found.start(), found.end()):
            bounds = passage.bounds(found.start())
            yield bounds.figure(found.end(), 1.5, 1.5, unit=found[1].lower(), kind="measure")
