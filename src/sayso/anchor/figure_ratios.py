"""Ratios: "nearly twice as many visitors", "tenfold", „dreimal so viele Frauen“, „das Doppelte“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.anchor.figure_counts import counted
from sayso.anchor.figure_number_words import CARDINAL_EN, STEMS_DE, word_value
from sayso.anchor.figure_numbers import digits_value
from sayso.anchor.figure_numeral import tidy

ENGLISH = re.compile(
    rf"""(?<![\w-])(?:
        (?P<times>twice|thrice|half|double|(?P<count>{CARDINAL_EN}|\d++(?:\.\d+)?)\stimes)
            (?:(?P<many>\sas\s(?:many|much))(?!\w)|(?=\sas\s[a-z])|(?=\sthe\s(?:size|number|amount|rate|price|cost|national
            |usual|average|normal))|(?P<more>\s(?:higher|more|larger|bigger|greater|lower|less|likelier|faster|better)
            (?!\w)))
      | (?P<decimal>\d+\.\d+)\stimes(?!\w)
      | (?P<fold>(?:ten|two|three|four|five|six|seven|eight|nine|hundred|thousand)-?|\d++-)fold(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
GERMAN = re.compile(
    rf"""(?<![\w-])(?:
        (?P<times>doppelt|halb|(?P<count>(?:{STEMS_DE})++(?:einhalb)?|\d++(?:,\d+)?)[-\s]?mal)
            (?:(?P<many>\sso\sviele?[nr]?)(?!\w)|(?=\sso\s[a-zäöü])|(?P<more>\s(?:mehr|höher|größer|häufiger|teurer|schneller|stärker|länger|schwerer|öfter|wahrscheinlicher)(?!\w)))
      | (?:das|dem|des|ums)\s(?P<fold>doppelte|(?:{STEMS_DE})++-?fache|\d++(?:,\d+)?-?fache)n?(?!\w)
    )""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ratio:
    start: int
    end: int
    value: float
    counts: str | None


def ratios(text: str, start: int, end: int, language: str) -> Iterator[Ratio]:
    pattern = GERMAN if language == "de" else ENGLISH
    for found in pattern.finditer(text, start, end):
        value = _value(found, language)
        if value is None:
            continue
        noun = counted(text, found.end(), end, language) if found["many"] else None
        counts, stop = noun or (None, found.end())
        yield Ratio(found.start(), stop, tidy(value), counts)


def _value(found: re.Match[str], language: str) -> float | None:
    if language == "en" and found["decimal"]:
        return digits_value(found["decimal"], language)  # "1.9 times earnings"
    written = (found["fold"] or found["times"]).lower()
    if written in ("half", "halb"):
        return None if found["more"] else 0.5
    if written in ("twice", "double", "doppelt", "doppelte"):
        return 2
    if written == "thrice":
        return 3
    count = found["count"] or written.removesuffix("fache").rstrip("-")
    if count[0].isdigit():
        return digits_value(count, language)
    if count.endswith("einhalb"):
        return (word_value(count.removesuffix("einhalb"), language) or 0) + 0.5
    return word_value(count.lower(), language)
