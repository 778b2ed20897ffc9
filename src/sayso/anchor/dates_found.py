"""A date that was found in a text, on its way and as it is given, and which two of them make a range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.anchor.dates_calendar import Granularity, Value, of_century, of_year
from sayso.anchor.dates_count import Basis
from sayso.anchor.dates_pieces import Piece
from sayso.records import Span

Order = Literal["day first", "month first"]
Lead = Literal["since", "until", "onward", "span", "between", "about"]
WIDE = frozenset({"day", "month", "quarter", "season", "half", "year", "decade", "century"})
# What stands between two centuries that share the noun.
JOINT = re.compile(
    r"-?\s?(?:(?<![Tt]wenty)[-–—‑/&]|\b(?:to|through|until|till|and|bis|und)\b)\s?(?:(?:the|zum|zur|den|dem)\s)?"
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date in the text: its EDTF value, how fine it is, and what it rests on.

    `rests_on` is "published" (the publication time), "told" (the date at `told`, told before) or None: the
    words are complete, or (`resolved` False) nothing anchors them. `part_of_day` is said beside the value, which
    has no place for it. `parts` are the dates that an interval is made of, as they stand.
    """

    span: Span
    value: str
    granularity: Granularity
    rests_on: Basis | None = None
    told: Span | None = None
    part_of_day: str | None = None
    parts: tuple[Date, ...] = ()

    @property
    def resolved(self) -> bool:
        """Whether the value says when, and not only how far from something unknown."""
        return not self.value.startswith(("relative:", "XXXX"))


@dataclass(slots=True)
class Found:
    """A date on its way: a piece with its value, and the preposition before it."""

    piece: Piece
    value: Value
    date: Date
    lead: Lead | None
    start: int
    year_stated: bool


def ends(text: str, piece: Piece) -> tuple[Date, ...]:
    """The two years of "1914-18" or centuries of "the 15th to 17th centuries", each where it stands."""
    if piece.century is not None and piece.century2 is not None:
        joint = JOINT.search(text, piece.start, piece.end)
        assert joint is not None
        return tuple(
            Date(span, of_century(number).edtf, "century")
            for span, number in (
                (Span(piece.start, joint.start()), piece.century),
                (Span(joint.end(), piece.end), piece.century2),
            )
        )
    if piece.year is None or piece.year2 is None or piece.first != "years":
        return ()
    digits = list(re.finditer(r"\d+", text[piece.start : piece.end]))
    return tuple(
        Date(Span(piece.start + at.start(), piece.start + at.end()), of_year(year).edtf, "year")
        for at, year in zip(digits, (piece.year, piece.year2), strict=False)
    )


def meet(left: Found, right: Found) -> bool:
    """Whether two dates can be the ends of a range."""
    if left.value.granularity == right.value.granularity:
        return True
    if left.lead == "span" and {left.piece.part, right.piece.part} != {None}:  # "from May 1991 to early 1995"
        return not (left.value.relative or right.value.relative)
    kinds = {left.value.granularity, right.value.granularity}
    return left.lead == "span" and kinds <= WIDE and not (left.value.relative or right.value.relative)


def earlier(one: str, other: str) -> bool:
    """Whether one bound lies before another, by their digits; before our era more is earlier."""
    return one > other if one.startswith("-") and other.startswith("-") else one < other
