"""Shares: "a third of voters", "two in five", "fell by half", „jedes zehnte Kind“, all in per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.anchor.figure_amount import comes_from
from sayso.anchor.figure_counts import WORD, counted, counted_of
from sayso.anchor.figure_numeral import Numeral, tidy
from sayso.anchor.figure_passage import Bounds, Figure, Passage
from sayso.anchor.figure_units import TIMES, unit_at
from sayso.languages import words

ORDINALS_DE = {
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "siebte": 7, "achte": 8, "neunte": 9,
    "zehnte": 10, "elfte": 11, "zwölfte": 12, "fünfzehnte": 15, "zwanzigste": 20, "hundertste": 100,
}  # fmt: skip
EACH_DE = re.compile(rf"(?<!\w)jede[rsnm]?\s(?:({'|'.join(ORDINALS_DE)})[nrsm]?)(?!\w)", re.IGNORECASE)
REPEATED_DE = words("tag woche jahr mal monat stunde abend morgen nacht minute sekunde spiel wochenende")
IN_EVERY = {"en": re.compile(r"\s(?:in(?:\severy)?|out\sof(?:\severy)?|of)\s"), "de": re.compile(r"\svon\s")}
OF_A = re.compile(r"\s(?:of\s)?an?\s")
DIRECT = re.compile(r"\s(?:the|its|their|his|her|all)(?=\s)")
HALVED_UNITS = TIMES | {"mile", "kilometer", "percent", "percentage_point", "degree", "meter", "acre"}
BEFORE_LONE_FRACTION = words(
    "by about nearly almost over than around roughly least under only to up approximately just below above"
)


def each(passage: Passage) -> Iterator[Figure]:
    """„Jedes zehnte Kind“ is ten per cent of the children; „jeden zweiten Tag“ is no share."""
    if passage.language != "de":
        return
    for found in EACH_DE.finditer(passage.text, passage.start, passage.end):
        noun = counted(passage.text, found.end(), passage.end, "de")
        if noun and noun[0].lower() not in REPEATED_DE:
            share = _percent(1 / ORDINALS_DE[found[1].lower()])
            yield passage.bounds(found.start()).figure(noun[1], share, share, noun[0], "percent", "share")


def proportion(passage: Passage, number: Numeral, following: Numeral | None) -> Figure | None:
    """ "Two in five", "seven out of ten nurses", „312 von 598 Stimmen“."""
    if not following or number.scaled or following.scaled or number.letters or following.letters:
        return None
    if number.form not in ("one", "words", "digits") or following.form not in ("digits", "words"):
        return None
    gap = IN_EVERY[passage.language].fullmatch(passage.text, number.end, following.start)
    whole = isinstance(number.value, int) and isinstance(following.value, int)
    if not gap or not whole or not 0 < number.value < following.value < 1900:
        return None
    if number.form == "one" and passage.language == "en" and gap.group() == " of ":
        return None  # "one of six incumbents" is about that one
    if gap.group().strip() in ("in", "of") and following.form == "digits" and following.value > 100:
        return None
    unit = passage.unit(following)
    if unit and unit[0].kind != "money":
        return None
    noun = counted(passage.text, following.end, passage.end, passage.language)
    counts, stop = noun or (None, following.end)
    share = _percent(number.value / following.value)
    return passage.bounds(number.start).figure(stop, share, share, counts, "percent", "share")


def fraction(passage: Passage, number: Numeral, following: Numeral | None) -> Figure | None:
    """ "A third of voters", "two-thirds", "a quarter to a third", "half an hour", „die Hälfte der Mitglieder“."""
    text, end, bounds = passage.text, passage.end, passage.bounds(number.start)
    low = number.value
    ranged = following is not None and _is_range(passage, number, following, bounds)
    if following and ranged:
        number = replace(number, end=following.end, value=following.value)
    measured = passage.match(OF_A, number.end) if passage.language == "en" else None
    unit = unit_at(text, measured.end(), end, "en") if measured else None
    if unit and unit[0].name in HALVED_UNITS:
        value = tidy(number.value)
        return bounds.figure(unit[1], value, value, unit=unit[0].name, kind=unit[0].kind)
    noun = counted_of(text, number.end, end, passage.language)
    if not noun and number.form == "half":
        direct = passage.match(DIRECT, number.end)
        noun = counted(text, direct.end(), end, "en", singular=True) if direct else None
    more = passage.match(passage.words.more, number.end)  # „ein Viertel weniger als“
    changed = bool(more) or passage.changes(bounds.start, share=True)
    if not noun and not changed and not ranged and not _stands_alone(passage, number, bounds):
        return None
    counts, stop = noun or (None, number.end)
    return bounds.figure(
        stop, _percent(low), _percent(number.value), counts, "percent", "change" if changed else "share"
    )


def _is_range(passage: Passage, number: Numeral, following: Numeral, bounds: Bounds) -> bool:
    """Whether two fractions are the ends of one range: "one-quarter to one-third", "between a third and a half"."""
    if following.form not in ("fraction", "half") or not number.value < following.value <= 1:
        return False
    gap = passage.text[number.end : following.start]
    joined = bounds.between and gap.strip() in ("and", "und")
    return joined or bool(passage.words.to.fullmatch(gap) and not comes_from(passage, bounds))


def _stands_alone(passage: Passage, number: Numeral, bounds: Bounds) -> bool:
    """Whether a fraction that no noun follows is one: "half" and "a quarter" seldom are."""
    written = passage.text[number.start : number.end].lower()
    if passage.language == "de":
        return not (written.endswith("viertel") and written.startswith("ein")) or bounds.any
    if number.form == "half" or written in ("one half", "one-half") or written.startswith("a "):
        follows = passage.match(WORD, number.end + 1)
        plain = not follows or follows.group().lower() in passage.words.function
        plain = plain or (bounds.any and follows is not None and follows.group().lower() in passage.words.verbs)
        return plain and passage.last_word(number.start) in BEFORE_LONE_FRACTION
    return True


def _percent(value: float) -> int | float:
    return tidy(round(100 * value, 4))
