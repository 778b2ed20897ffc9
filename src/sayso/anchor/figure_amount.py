"""An amount as it stands: a number, or a range of two, with the words that bound it before and after."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.anchor.figure_numeral import Numeral, tidy
from sayso.anchor.figure_passage import Bounds, Figure, Kind, Number, Passage
from sayso.anchor.figure_refused import refused
from sayso.anchor.figure_units import Unit

FROM = re.compile(
    r"(?<!\w)(?:from|von)\s(?:(?:about|around|nearly|currently|previously|rund|etwa|knapp|fast|gut|derzeit|zuletzt|bisher"
    r"|aktuell|bislang|zuvor)\s)?\W{0,2}\Z",
    re.IGNORECASE,
)
RANGING = re.compile(r"(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere)\sfrom\s\Z")
BELOW = re.compile(r"(?:(?<=\s)minus\s|(?<=\s)[-−])\Z")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range of two as it stands, with the words that bound it before and after."""

    first: Numeral
    last: Numeral
    low: Number
    bounds: Bounds
    stop: int

    @property
    def high(self) -> Number:
        return self.last.value if self.is_range else self.low

    @property
    def is_range(self) -> bool:
        return self.first is not self.last

    def times(self, factor: float) -> Amount:
        last = replace(self.last, value=tidy(self.last.value * factor)) if self.is_range else self.last
        return replace(self, low=tidy(self.low * factor), last=last)

    def figure(self, stop: int, counts: str | None = None, unit: str | None = None, kind: Kind = "count") -> Figure:
        return self.bounds.figure(stop, self.low, self.high, counts, unit, kind)


def upper_end(
    passage: Passage, first: Numeral, stop: int, following: Numeral | None, bounds: Bounds, signed: bool
) -> tuple[Numeral, Number] | None:
    """The upper end of a range, and its lower value, which may share the scale ("10 to 15 million")."""
    if not following or following.form not in ("digits", "words") or following.start - stop > 12:
        return None
    if refused(passage.text, passage.start, passage.end, following, passage.words, passage.language):
        return None
    following = passage.millions(following)
    sign = passage.sign(following.start)
    gap = passage.text[stop : sign[1] if sign else following.start]
    below = BELOW.search(gap) if first.value < 0 else None
    if below:
        gap, following = gap[: below.start()], replace(following, value=-following.value)
    either = bool(passage.words.either.fullmatch(gap))
    joined = bounds.between and gap.strip() in ("and", "und")
    if not (either or joined or passage.words.to.fullmatch(gap)):
        return None
    if either and (signed or not first.value < following.value <= 3 * first.value):
        return None
    if gap.strip() == "to" and comes_from(passage, bounds):
        return None
    low = first.value
    if following.scaled and not first.scaled and first.value < min(following.mantissa, 1000):
        low = tidy(first.value * following.value / following.mantissa)
    unit, second_unit = passage.unit(first), passage.unit(following)
    if unit and (not second_unit or second_unit[0].name != unit[0].name):
        return None
    if low >= following.value or (following.letters and not second_unit):
        return None
    return following, low


def comes_from(passage: Passage, bounds: Bounds) -> bool:
    """Whether "from" stands before: "from 3 to 5" are two numbers, "ranging from 3 to 5" one range."""
    left = passage.before(bounds.start)
    return bool(FROM.search(left)) and not RANGING.search(left)


def bounds_after(passage: Passage, bounds: Bounds, at: int) -> tuple[Bounds, int]:
    """The bounds with those after the number: "300 or more", "30 or so"."""
    for pattern, flag in passage.words.after:
        found = passage.match(pattern, at)
        if found:
            low, high, near = bounds.low or flag == "low", bounds.high or flag == "high", bounds.near or flag == "near"
            return replace(bounds, low=low, high=high, near=near), found.end()
    return bounds, at


def in_degrees(passage: Passage, unit: tuple[Unit, int] | None, number: Numeral, following: Numeral | None) -> bool:
    """Whether a temperature follows, of which "minus" may be told: "minus 10 to minus 5 degrees"."""
    if not unit and following and following.start - number.end < 16:
        unit = passage.unit(following)
    return bool(unit and unit[0].name.startswith("deg"))
