"""Number words: "three hundred and fifty", "half a million", "dozens", „dreihundertfünfzig“, „anderthalb“.

A pattern a language finds them, with a group for each form; integers are valued by text2num.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from sayso.anchor.figure_numeral import SCALES, Numeral, scale_at, tidy

# What many stand for: "hundreds" are at least two hundred.
PLURALS = {
    "en": {
        "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9,
        "trillions": 2e12, "tens of thousands": 2e4, "hundreds of thousands": 2e5, "tens of millions": 2e7,
        "hundreds of millions": 2e8, "tens of billions": 2e10, "hundreds of billions": 2e11,
    },
    "de": {
        "dutzende": 24, "dutzenden": 24, "hunderte": 200, "hunderten": 200, "tausende": 2e3, "tausenden": 2e3,
        "zehntausende": 2e4, "zehntausenden": 2e4, "hunderttausende": 2e5, "hunderttausenden": 2e5, "millionen": 2e6,
        "milliarden": 2e9, "abertausende": 2e3,
    },
}  # fmt: skip
FEW = {
    "en": r"(?:several|a\sfew|many|a\scouple\sof)\s(?:(?:dozen|hundred|thousand)(?:\s(?:thousand|million|billion))?"
    r"|million|billion)",
    "de": r"(?:mehrere[nr]?|einige[nr]?|ein\spaar|wenige[nr]?|viele[nr]?)\s(?:(?:dutzend|hunderttausend|hundert"
    r"|tausend)(?:\s(?:millionen|milliarden))?|millionen|milliarden)",
}
FEW_WORTH = {
    "en": {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9},
    "de": {"dutzend": 12, "hundert": 100, "tausend": 1e3, "millionen": 1e6, "milliarden": 1e9},
}

ONES_EN = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
ONES_EN += "|eighteen|nineteen|zero"
TENS_EN = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
BIG_EN = "hundred|thousand|million|billion|trillion"
CARDINAL_EN = rf"(?:(?:{TENS_EN})(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|{ONES_EN})(?![\w])"
PARTS_EN = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
PARTS_DE = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10,
}  # fmt: skip
WORDS_EN = rf"""
    (?P<few>{FEW["en"]})(?!\w)
  | (?P<plural>(?:(?:tens|hundreds)\sof\s)?(?:thousands|millions|billions)|hundreds|dozens|trillions)(?!\w)
  | (?P<scores>scores)(?=\sof\s)
  | (?P<quarters>(?:a|three)[\s-]quarters?[\s-]of[\s-]a[\s-](?:million|billion|trillion))(?!\w)
  | (?P<partly>(?!a\shalf\sa\s)(?:a|one|two|three|four|five|seven|nine)[\s-](?:half|third|quarter|fifth|sixth
        |seventh|eighth|ninth|tenth)s?)(?![\w-])
  | (?P<mixed>(?:a|an|{CARDINAL_EN})\sand\sa\s(?:half|quarter)(?:\s(?:{BIG_EN}))?)(?!\w)
  | (?P<half_dozen>(?:an?\s)?half-(?:dozen|million|billion|trillion))(?!\w)
  | (?P<half>(?:a\s)?half)(?:\s(?P<of_what>an?|the|of|its|their|his|her)(?!\w)
        (?:\s(?P<of_scale>dozen|{BIG_EN})(?!\w))?)?(?![\w-])
  | (?P<run>(?:an?\s(?:dozen|{BIG_EN})|{CARDINAL_EN})(?!\w)
        (?:[\s-](?:(?:(?<=hundred\s)|(?<=thousand\s))and\s)?(?:{CARDINAL_EN}|(?:{BIG_EN}|dozen)(?!\w)))*+)
"""
STEM_DE = (
    "ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|sechzehn|siebzehn|zwanzig|dreißig|dreissig|vierzig"
    "|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|und|null"
)
STEMS_DE = "|".join(sorted(STEM_DE.split("|"), key=len, reverse=True))
ONE_DE = r"eine[mnrs]?|ein"
WORDS_DE = rf"""
    (?P<timed>(?:{STEMS_DE})++)(?=-?(?:jährig|tägig|stündig|minütig|wöchig|monatig))
  | (?P<few>{FEW["de"]})(?!\w)
  | (?P<partly>(?:ein(?:e[mns])?|zwei|drei|vier|fünf|sechs|sieben|acht|neun)[\s-]?(?:drittel|viertel|fünftel|sechstel
        |siebtel|achtel|neuntel|zehntel)n?)(?!\w)
  | (?P<share>(?:die|der)\shälfte)(?!\w)
  | (?P<good>(?:{ONE_DE}|zwei|drei|vier|fünf|sechs)\s(?:gute[sn]?\s|knappe[sn]?\s)?dutzend)(?!\w)
  | (?P<half>eine[rn]?\shalben?\smilli(?:on|arde)|ein(?:e[mns])?\shalbe[sn]\sdutzend|eine[rn]?\shalben?(?=\sstunde)
        |ein(?:e[mns])?\shalbe[sn](?=\sjahr))(?!\w)
  | (?P<mixed>(?:anderthalb|(?:{STEMS_DE})(?:und)?einhalb|eineinhalb))(?!\w)
  | (?P<plural>(?:zehn|hundert|aber)?tausenden?|hunderten?(?:\s(?:von\s)?millionen)?|dutzenden?|millionen
        |milliarden)(?!\w)
  | (?P<one>{ONE_DE})(?!\w)(?:\s(?P<of_scale>million|milliarde|billion)(?!\w))?
  | (?P<run>(?:{STEMS_DE})++)(?!\w)
"""
WORDS = {
    "en": re.compile(rf"(?<![\w’'.-])(?:{WORDS_EN})", re.IGNORECASE | re.VERBOSE),
    "de": re.compile(rf"(?<![\w’'.-])(?:{WORDS_DE})", re.IGNORECASE | re.VERBOSE),
}


PART_DE = re.compile(r"(?:dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)eln?\Z")
LONGEST = 120  # no number in words is longer

Reader = Callable[[re.Match[str], str], Numeral | None]


def in_words(text: str, start: int, end: int, language: str) -> Iterator[Numeral]:
    """The numerals in words of `text[start:end]`, in order."""
    readers = READERS[language]
    for found in WORDS[language].finditer(text, start, end):
        if found.end() - found.start() > LONGEST:
            continue
        group, reader = next((group, reader) for group, reader in readers.items() if found[group])
        numeral = reader(found, " ".join(found.group().lower().split()))
        if not numeral:
            continue
        scale = scale_at(text, numeral.end, end, language) if group in ("run", "one", "mixed", "timed") else None
        if scale and not numeral.scaled:
            value = tidy(numeral.value * scale[0])
            numeral = Numeral(numeral.start, scale[1], value, "words", scaled=True, mantissa=numeral.value)
        yield numeral


def _few(language: str) -> Reader:
    """ "Several hundred" and "a few thousand": at least two of them, with no upper bound; "a couple of" are two."""

    def read(found: re.Match[str], written: str) -> Numeral:
        value = 2.0
        for word, worth in FEW_WORTH[language].items():
            value *= worth if word in written else 1
        return Numeral(*found.span(), tidy(value), "plural", open="couple" not in written, near=True)

    return read


def _plural(language: str) -> Reader:
    def read(found: re.Match[str], written: str) -> Numeral:
        value = 2e8 if written.endswith(" millionen") else PLURALS[language][written]
        return Numeral(*found.span(), tidy(value), "plural", open=True, near=True)

    return read


def _part_english(found: re.Match[str], written: str) -> Numeral | None:
    count, part = re.split(r"[\s-]", written, maxsplit=1)
    value = word_value(count, "en")
    return Numeral(*found.span(), value / PARTS_EN[part.removesuffix("s")], "fraction") if value else None


def _part_german(found: re.Match[str], written: str) -> Numeral | None:
    part = PART_DE.search(written)
    value = word_value(written[: part.start()].strip(" -"), "de") if part else None
    return Numeral(*found.span(), value / PARTS_DE[part[0].removesuffix("n")], "fraction") if part and value else None


def _mixed_english(found: re.Match[str], written: str) -> Numeral | None:
    """ "Two and a half million"."""
    whole, _, rest = written.partition(" and a ")
    part, _, scale = rest.partition(" ")
    count = word_value(whole, "en")
    if count is None:
        return None
    mantissa = count + 1 / PARTS_EN[part]
    value = tidy(mantissa * SCALES["en"].get(scale, 1))
    return Numeral(*found.span(), value, "words", scaled=bool(scale), mantissa=mantissa)


def _mixed_german(found: re.Match[str], written: str) -> Numeral | None:
    """„anderthalb“, „zweieinhalb“."""
    count = 1 if written == "anderthalb" else word_value(re.sub(r"(?:und)?einhalb\Z", "", written) or "ein", "de")
    return None if count is None else Numeral(*found.span(), count + 0.5, "words", mantissa=count + 0.5)


def _half_english(found: re.Match[str], _written: str) -> Numeral:
    """ "Half a million", or only "half"."""
    if found["of_scale"]:
        value = SCALES["en"][found["of_scale"].lower()] / 2
        return Numeral(*found.span(), tidy(value), "words", scaled=True, mantissa=0.5)
    return Numeral(found.start(), found.end("half"), 0.5, "half")


def _half_dozen(found: re.Match[str], written: str) -> Numeral:
    """ "A half-dozen", "a half-million"."""
    value = tidy(SCALES["en"][written.rpartition("-")[2]] / 2)
    return Numeral(*found.span(), value, "words", mantissa=value)


def _quarters(found: re.Match[str], written: str) -> Numeral:
    """ "A quarter of a million"."""
    value = SCALES["en"][written.replace("-", " ").rpartition(" ")[2]] / 4
    return Numeral(*found.span(), tidy(value * 3 if written.startswith("three") else value), "words", mantissa=value)


def _half_german(found: re.Match[str], written: str) -> Numeral:
    """„eine halbe Million“, „eine halbe“ before an hour."""
    worth = {"million": 5e5, "milliarde": 5e8, "dutzend": 6}.get(written.rpartition(" ")[2], 0.5)
    return Numeral(*found.span(), tidy(worth), "words", mantissa=worth)


def _dozen_german(found: re.Match[str], written: str) -> Numeral | None:
    """„ein gutes Dutzend“ is twelve or a little more, „ein knappes“ about twelve."""
    count = word_value(written.partition(" ")[0], "de")
    if not count:
        return None
    good, nearly = " gute" in written, " knappe" in written
    return Numeral(*found.span(), tidy(12 * count), "words", open=good, near=good or nearly, mantissa=12 * count)


def _one_german(found: re.Match[str], _written: str) -> Numeral:
    if found["of_scale"]:
        value = SCALES["de"][found["of_scale"].lower()]
        return Numeral(*found.span(), tidy(value), "words", scaled=True, mantissa=1)
    return Numeral(*found.span(), 1, "one", mantissa=1)


def _share_german(found: re.Match[str], _written: str) -> Numeral:
    return Numeral(*found.span(), 0.5, "fraction")


def _run_english(found: re.Match[str], written: str) -> Numeral | None:
    value = word_value(written, "en")
    if value is None:
        return None
    count, _, scale = written.rpartition(" ")
    if scale in SCALES["en"] and scale != "hundred":
        return Numeral(*found.span(), tidy(value), "words", scaled=True, mantissa=word_value(count, "en") or 0)
    return Numeral(*found.span(), tidy(value), "one" if written == "one" else "words", mantissa=value)


def _run_german(found: re.Match[str], written: str) -> Numeral | None:
    value = word_value(written, "de")
    return None if value is None else Numeral(*found.span(), tidy(value), "words", mantissa=value)


# The groups of the patterns, and what reads each.
READERS: dict[str, dict[str, Reader]] = {
    "en": {
        "few": _few("en"),
        "plural": _plural("en"),
        "scores": _plural("en"),
        "partly": _part_english,
        "mixed": _mixed_english,
        "half_dozen": _half_dozen,
        "quarters": _quarters,
        "half": _half_english,
        "run": _run_english,
    },
    "de": {
        "timed": _run_german,
        "few": _few("de"),
        "partly": _part_german,
        "share": _share_german,
        "good": _dozen_german,
        "half": _half_german,
        "mixed": _mixed_german,
        "plural": _plural("de"),
        "one": _one_german,
        "run": _run_german,
    },
}


@cache
def _text2num(language: str) -> Callable[[str], float]:
    from text_to_num import text2num  # type: ignore[import-untyped]

    return lambda written: float(text2num(written, language))


@lru_cache(maxsize=4096)
def word_value(written: str, language: str) -> float | None:
    """The value of an integer in words, None for what is none; "a", „eine“ are one."""
    if written in ("a", "an") or (language == "de" and re.fullmatch(r"ein(?:e[mnrs]?)?", written)):
        return 1
    plain = re.sub(r"^an?\s", "one ", written) if language == "en" else written
    if plain.endswith("dozen"):
        return 12 * (word_value(plain.removesuffix("dozen").strip(" -"), language) or 0) or None
    if len(plain) > LONGEST or plain in ("hundred", "thousand", "million", "billion", "trillion"):
        return None  # "hundred" alone counts nothing
    try:
        return _text2num(language)(plain)
    except ValueError:
        return None
