"""The grammar of figures: a numeral, then its range, unit, bounds, and what it counts.

`read` goes through a passage once. Ages, shares, ratios, amounts with a unit and bare ones have their own modules;
numbers that share a noun or unit ("3, 4 and 5 people", "from 3 to 2.5 per cent") get it at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.anchor.figure_ages import age, and_a_half, lasting, together
from sayso.anchor.figure_amount import FROM, Amount, bounds_after, in_degrees, upper_end
from sayso.anchor.figure_bare import PARTITIVE, TO_VALUE, count
from sayso.anchor.figure_measured import measured, with_cents
from sayso.anchor.figure_numbers import numerals
from sayso.anchor.figure_numeral import SCALE, SCALES, Numeral, tidy
from sayso.anchor.figure_passage import Bounds, Figure, Passage
from sayso.anchor.figure_ratios import ratios
from sayso.anchor.figure_refused import refused
from sayso.anchor.figure_shares import each, fraction, proportion

FURTHER_UNIT = re.compile(r"\s(?:more|further|additional|weitere[nr]?)(?=\s)")
MINUS_WORD = re.compile(r"(?<!\w)minus\s\Z", re.IGNORECASE)
BELOW_ZERO = re.compile(r"(?<!\w)(?:auf|bei|von|mit|to|at|of|zum?\s\d\d?\.)\sminus\s\Z")  # „fielen auf minus 41 Euro“
WRITTEN_PERCENT = re.compile(r"%|per\s?cent|pct|prozent", re.IGNORECASE)
INSTEAD = re.compile(r"\s(?:statt|instead\sof|rather\sthan)\s(?:bisher\s|the\sprevious\s)?")
MINUS_SIGN = re.compile(r"(?:\A|[\s(])[-−–]\Z")


def read(text: str, start: int, end: int, language: str) -> list[Figure]:
    """The figures of `text[start:end]` in a language that is known, in order and without overlap."""
    passage = Passage(text, start, end, language)
    found = [*_ratios(passage), *each(passage), *and_a_half(passage)]
    numbers = _outside(numerals(text, start, end, language), found)
    reached = start
    for index, number in enumerate(numbers):
        if number.start < reached:
            continue
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        figure = _figure(passage, number, following)
        if figure:
            found.append(figure)
            reached = figure.span.end
    return together(passage, _shared(passage, _apart(sorted(found, key=lambda figure: figure.span.start))))


def _ratios(passage: Passage) -> Iterator[Figure]:
    for ratio in ratios(passage.text, passage.start, passage.end, passage.language):
        bounds = passage.bounds(ratio.start)
        yield bounds.figure(ratio.end, ratio.value, ratio.value, ratio.counts, kind="ratio")


def _figure(passage: Passage, number: Numeral, following: Numeral | None) -> Figure | None:
    if refused(passage.text, passage.start, passage.end, number, passage.words, passage.language):
        return None
    if number.form in ("fraction", "half"):
        return fraction(passage, number, following)
    special = age(passage, number, following) or lasting(passage, number) or proportion(passage, number, following)
    return special or _quantity(passage, number, following)


def _quantity(passage: Passage, number: Numeral, following: Numeral | None) -> Figure | None:
    number = passage.millions(number)
    sign = passage.sign(number.start)
    begin = sign[1] if sign else number.start
    unit = passage.unit(number)
    if number.letters and not unit:
        return None
    negative = number.form == "digits" and bool(MINUS_SIGN.search(passage.before(begin, 2)))
    if negative:
        begin -= 1
    elif (minus := MINUS_WORD.search(passage.before(begin, 7))) and (
        in_degrees(passage, unit, number, following) or BELOW_ZERO.search(passage.before(begin))
    ):
        begin, negative = begin - len(minus.group()), True
    if negative:
        number = replace(number, value=-number.value)
    bounds = passage.bounds(begin)
    second = upper_end(passage, number, unit[1] if unit else number.end, following, bounds, bool(sign))
    last, low = second or (number, number.value)
    if second:
        unit = passage.unit(last) or unit
        following = None
    elif bounds.between:
        bounds = Bounds(begin)
    stop = max(unit[1], last.end) if unit else last.end
    if sign and not unit:
        unit = sign[0], stop
    bounds, stop = bounds_after(passage, bounds, stop)
    if stop > last.end and not unit:
        unit = passage.unit(replace(last, end=stop, letters=""))  # "five or more years"
        stop = unit[1] if unit else stop
    further = None if unit else passage.match(FURTHER_UNIT, stop)
    unit_after = passage.unit(replace(last, end=further.end(), letters="")) if further else None
    if unit_after and unit_after[0].kind == "measure":
        unit, stop = unit_after, unit_after[1]  # "four more years"
    if last.open:
        bounds = replace(bounds, low=True)
    if last.near or (second and passage.words.either.search(passage.text, number.end, last.start)):
        bounds = replace(bounds, near=True)
    amount = Amount(number, last, low, bounds, stop)
    if unit:
        return measured(passage, with_cents(passage, amount, unit[0], following), unit[0])
    if number.form == "words" and passage.text[bounds.start : begin].lower() == "unter ":
        amount = replace(amount, bounds=Bounds(begin))  # „unter sechs Geschwistern“ is among them
    return count(passage, amount, following)


def _shared(passage: Passage, found: Sequence[Figure]) -> list[Figure]:
    """Numbers in a row with the noun or unit of the last: "3, 4 and 5 people", "from 3 to 2.5 per cent"."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if here.counts or here.unit or following.span.start - here.span.end > 24:
            continue
        gap = passage.text[here.span.end : following.span.start]
        if here.kind == "change" and following.kind in ("money", "share") and _of_change(passage, here, following, gap):
            shared[index] = replace(here, unit=following.unit)
        if here.kind != "count":
            continue
        chained = shared[index + 1] is not found[index + 1]
        written = WRITTEN_PERCENT.search(passage.text, following.span.start, following.span.end)
        if following.unit == "percent" and not (written or chained):
            continue  # "30 million, or about one in seven"
        if PARTITIVE[passage.language].fullmatch(gap):
            shared[index] = replace(here, counts=following.counts)
            continue
        changed = TO_VALUE[passage.language].fullmatch(gap) and FROM.search(passage.before(here.span.start))
        listed = passage.words.joins.fullmatch(gap) and (gap.strip() != "," or chained or _roughly(here, following))
        voted = gap.strip() in ("to", "zu") and following.unit == "percent"  # "52 to 48 percent"
        if changed or listed or voted or INSTEAD.fullmatch(gap):
            shared[index] = replace(here, counts=following.counts, unit=following.unit, kind=following.kind)
        if changed and following.unit:
            shared[index] = _scaled_as(passage, shared[index], following)
    return shared


def _of_change(passage: Passage, here: Figure, following: Figure, gap: str) -> bool:
    """Whether a change has the unit that comes later: „um 5 auf 12 Milliarden Euro“, „um 15 statt 20 Prozent“."""
    scaled = SCALE[passage.language].search(passage.text, here.span.start, here.span.end)
    reached = TO_VALUE[passage.language].fullmatch(gap) and scaled and following.kind == "money"
    return bool(reached or INSTEAD.fullmatch(gap))


def _scaled_as(passage: Passage, here: Figure, following: Figure) -> Figure:
    """The first of "from 11 to 14 million euros" with the scale of the second, where both are then of one size."""
    scale = SCALE[passage.language].search(passage.text, following.span.start, following.span.end)
    if not scale or not here.low or not following.low or here.high != here.low or here.low >= 1000:
        return here
    factor = SCALES[passage.language][scale["word"].lower()]
    if factor < 1e3 or not 0.05 <= here.low * factor / following.low <= 20:
        return here
    value = tidy(here.low * factor)
    return replace(here, low=value, high=value)


def _roughly(here: Figure, following: Figure) -> bool:
    """Whether a comma alone makes an estimate of two numbers: "6, 7 percent", "10, 15 people"."""
    low, high = here.low, following.low
    if low is None or high is None or not 1 < low < 100 or following.span.end - following.span.start < 3:
        return False
    return high - low in ((1,) if low % 5 else (1, 5, 10))


def _outside(numbers: Iterator[Numeral], figures: Sequence[Figure]) -> list[Numeral]:
    """The numbers that stand in none of the figures."""
    taken = sorted((figure.span.start, figure.span.end) for figure in figures)
    kept, at = [], 0
    for number in numbers:
        while at < len(taken) and taken[at][1] <= number.start:
            at += 1
        if at == len(taken) or number.start < taken[at][0]:
            kept.append(number)
    return kept


def _apart(figures: Sequence[Figure]) -> list[Figure]:
    """Without those that begin inside the one before."""
    kept: list[Figure] = []
    for figure in figures:
        if not kept or figure.span.start >= kept[-1].span.end:
            kept.append(figure)
    return kept
