"""Numerals in digits with their separators, and all numerals of a text in order.

`numerals` gives them with their values; what stands around them (bounds, units, nouns) is read in
`figure_grammar`. Times, scores, telephone numbers and names with digits in them are passed over here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.anchor.figure_number_words import in_words
from sayso.anchor.figure_numeral import Numeral, scale_at, tidy

SPACE = " \u00a0\u2009\u202f"
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

# Where digits may begin a figure: "F-16", "A380", "/2023" and "#12" are names or parts of something longer.
DIGITS = re.compile(
    rf"(?:(?<=[\s(\[{{\"“„«»‘‚'’$€£¥₽₴~≈<>≤≥+–—])|(?<=[\s(\d$€£][-−])|(?<![\s\S])|(?<=\A[-−]))"
    rf"(?P<whole>\d{{1,3}}(?:[{SPACE}]\d{{3}})++(?!\d)|\d++(?:[.,:/’'´]\d++)*+)"
    rf"(?:(?P<space>[{SPACE}])?(?P<fraction>[½¼¾⅓⅔])|[{SPACE}](?P<upper>[1-9])/(?P<lower>[2-9])(?!\d))?"
    r"(?P<letters>[^\W\d_]*+)"
)
LONGEST = 24  # characters: what is longer is a code
SOLO_FRACTION = re.compile(r"(?<!\w)[½¼¾⅓⅔](?!\w)")
TELEPHONE = re.compile(
    r"(?<!\w)(?:\+\d[\d ()/.-]{6,20}\d|0\d{2,5}[ /-]\d{3,}(?:[ -]\d+){0,4}|(?:\(?\d{3}\)?[ -])?\d{3}-\d{4})(?![\w-])"
)
GROUPED = {
    "en": re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[’'´]\d{3})+(?:\.\d+)?"),
    "de": re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[’'´]\d{3})+(?:[.,]\d+)?"),
}
DECIMAL = {"en": re.compile(r"\d+(?:\.\d+)?"), "de": re.compile(r"\d+(?:[.,]\d{1,2}|,\d+)?")}


def numerals(text: str, start: int, end: int, language: str) -> Iterator[Numeral]:
    """The numerals of `text[start:end]` in order; those that cannot be a figure (times, dates, names) left out."""
    found: list[tuple[int, int, Numeral | None]] = [
        (numeral.start, -numeral.end, numeral)
        for numeral in (*_in_digits(text, start, end, language), *in_words(text, start, end, language))
    ]
    found += [(span.start(), -span.end() - 1, None) for span in TELEPHONE.finditer(text, start, end)]
    reached = start
    for begin, stop, numeral in sorted(found, key=lambda entry: entry[:2]):
        if begin < reached:
            continue
        reached = numeral.end if numeral else -stop - 1
        if numeral:
            yield numeral


def _in_digits(text: str, start: int, end: int, language: str) -> Iterator[Numeral]:
    for found in DIGITS.finditer(text, start, end):
        value = digits_value(found["whole"], language)
        if value is None:
            continue
        if found["fraction"]:
            value += FRACTIONS[found["fraction"]]
        elif found["upper"]:
            value += int(found["upper"]) / int(found["lower"])
        stop = found.start("letters")
        scaled = scale_at(text, stop, end, language)
        if scaled:
            yield Numeral(
                found.start("whole"), scaled[1], tidy(value * scaled[0]), "digits", scaled=True, mantissa=value
            )
        else:
            yield Numeral(found.start("whole"), stop, tidy(value), "digits", found["letters"], mantissa=value)
    for found in SOLO_FRACTION.finditer(text, start, end):
        yield Numeral(found.start(), found.end(), FRACTIONS[found.group()], "digits")


@lru_cache(maxsize=4096)
def digits_value(written: str, language: str) -> float | None:
    """The value of digits with their separators as the language writes them; None for times, scores and dates."""
    if len(written) > LONGEST:
        return None
    plain = re.sub(rf"[{SPACE}]", "", written)
    if plain != written:
        return float(plain) if plain.isdigit() else None
    if GROUPED[language].fullmatch(written):
        point = "." if language == "en" else ","
        whole, _, rest = written.partition(point)
        if "’" in written or "'" in written or "´" in written:
            whole, _, rest = written.replace(",", ".").partition(".")
        return float(re.sub(r"\D", "", whole) + ("." + rest if rest else ""))
    if DECIMAL[language].fullmatch(written):
        return float(written.replace(",", "."))
    return None
