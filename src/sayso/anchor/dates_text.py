"""What a whole text shows of how its dates are meant: the order of slashed ones, and whether it tells of long ago."""

from __future__ import annotations

import re
from datetime import datetime

from sayso.anchor.dates_found import Order
from sayso.anchor.dates_pieces import Grammar

SLASHED = re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/\d\d")
MANY_YEARS = 8  # from how many years on a text may be a history or a life
FOUR_DIGITS = re.compile(r"(?<![\d.,$€£#])(?:1[2-9]|20)\d\d(?![\d%]|[.,]\d)")


def order(text: str) -> Order | None:
    """How the report writes slashed dates, where one of them can be read in one way only."""
    for found in SLASHED.finditer(text):
        one, other = int(found[1]), int(found[2])
        if max(one, other) > 12 and min(one, other) <= 12:
            return "day first" if one > 12 else "month first"
    return None


def is_history(text: str, grammar: Grammar, published: datetime | None) -> bool:
    """Whether the text names many years, nearly all of them over, and nothing counts from the day of a report."""
    if published is None or re.search(grammar.of_the_day, text):
        return False
    years = [int(year) for year in FOUR_DIGITS.findall(text)]
    late = sum(year >= published.year - 1 for year in years)
    return len(years) >= MANY_YEARS and 6 * late <= len(years)
