"""A numeral, and the scale words ("million", „Mrd.“) that multiply what stands before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Form = Literal["digits", "words", "one", "plural", "fraction", "half"]

SCALES = {
    "en": {
        "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "billion": 1e9,
        "bn": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12, "dozen": 12,
    },
    "de": {
        "hundert": 1e2, "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9,
        "milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "bio": 1e12, "dutzend": 12,
    },
}  # fmt: skip
SHORTENED = "|".join(f"(?<={word})" for word in ("mn", "mln", "mil", "bn", "tn", "trn", "tsd", "mio", "mrd", "bio"))
SCALE = {
    language: re.compile(
        rf"(?!\s[kK]-)[\s\u2009\u202f-]?(?P<word>{'|'.join(sorted(words, key=len, reverse=True))})(?!\w)"
        rf"(?:(?:{SHORTENED})\.(?=\s?(?:[^\W\d_]|[€$£%])))?",
        re.IGNORECASE,
    )
    for language, words in SCALES.items()
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text. `open` marks what has no upper bound ("hundreds"); `scaled` one with a scale word."""

    start: int
    end: int
    value: float
    form: Form
    letters: str = ""
    open: bool = False
    scaled: bool = False
    near: bool = False
    mantissa: float = 0

    @property
    def bare(self) -> bool:
        return self.form == "digits" and not self.scaled


def scale_at(text: str, at: int, end: int, language: str) -> tuple[float, int] | None:
    found = SCALE[language].match(text, at, end)
    if not found:
        return None
    return SCALES[language][found["word"].lower()], found.end()


def tidy(value: float) -> int | float:
    """An int where the value is one, else rounded to the precision that a written number has."""
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
