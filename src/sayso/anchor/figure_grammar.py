"""The grammar of figures: a numeral, then its range, unit, bounds, and what it counts.

`read` goes through a passage once. Ages, shares and ratios have their own modules; numbers that share a
noun or unit ("3, 4 and 5 people", "from 3 to 2.5 per cent") get it at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.anchor.figure_ages import OLDEST, age, and_a_half, lasting, together
from sayso.anchor.figure_counts import WORD, counted, counted_before, counted_of
from sayso.anchor.figure_numbers import numerals
from sayso.anchor.figure_numeral import Numeral, tidy
from sayso.anchor.figure_passage import LASTING, Bounds, Figure, Kind, Number, Passage
from sayso.anchor.figure_ratios import ratios
from sayso.anchor.figure_refused import is_score, is_year, names_something, refused
from sayso.anchor.figure_shares import each, fraction, proportion
from sayso.anchor.figure_units import TIMES, Unit
from sayso.languages import words

# Units of what comes in amounts of stuff: „300 Tonnen Getreide“.
MATTER = words("metric_ton ton kilogram gram milligram pound ounce liter milliliter gallon oil_barrel hectare acre") | {
    "kilometer ** 2", "meter ** 2", "meter ** 3",
}  # fmt: skip
LENGTHS = words("kilometer meter mile foot centimeter millimeter inch yard nautical_mile light_year")
PARTITIVE = {
    "en": re.compile(r"\sof\s(?:the|its|their|his|her|those|these|our)\s"),
    "de": re.compile(r"\s(?:der|dieser|ihrer|seiner|von\sden)\s"),
}
COMPOUND = re.compile(r"-([a-z]+)(?=\s[^\W\d_])")
NO_COMPOUND = words("time way odd plus strong fold sided part piece year day off on up out hit all figure")
MORE = re.compile(r"\s(?P<word>more|fewer|less|mehr|weniger|of|additional)(?=\s)")
FURTHER_UNIT = re.compile(r"\s(?:more|further|additional|weitere[nr]?)(?=\s)")
ONE_COUNTED = words(
    "person man woman child boy girl soldier civilian officer worker passenger death victim vote seat count case"
)
NOT_COUNTED = ("", 0)
EXACTLY = words("only just exactly nur genau lediglich")
AMONG = words("über ab unter bis")
DEFINITE = {
    "en": words("the these those last first next other past"),
    "de": words("die diese alle den der beiden letzten ersten nächsten"),
}
FROM = re.compile(r"(?<!\w)(?:from|von)\s(?:(?:about|around|nearly|rund|etwa|knapp|fast)\s)?\W{0,2}\Z", re.IGNORECASE)
RANGING = re.compile(r"(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\sfrom\s\Z")
TO_VALUE = {"en": re.compile(r"\sto\s"), "de": re.compile(r"\s(?:auf|zu)\s(?:rund\s|etwa\s)?")}
MINUS_WORD = re.compile(r"(?<!\w)minus\s\Z", re.IGNORECASE)
BELOW = re.compile(r"(?:(?<=\s)minus\s|(?<=\s)[-−])\Z")
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
        return fraction(passage, number)
    special = age(passage, number) or lasting(passage, number) or proportion(passage, number, following)
    return special or _quantity(passage, number, following)


@dataclass(frozen=True, slots=True)
class _Amount:
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

    def times(self, factor: float) -> _Amount:
        last = replace(self.last, value=tidy(self.last.value * factor)) if self.is_range else self.last
        return replace(self, low=tidy(self.low * factor), last=last)

    def figure(self, stop: int, counts: str | None = None, unit: str | None = None, kind: Kind = "count") -> Figure:
        return self.bounds.figure(stop, self.low, self.high, counts, unit, kind)


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
    elif _in_degrees(passage, unit, number, following):
        minus = MINUS_WORD.search(passage.before(begin))
        if minus:
            begin, negative = begin - len(minus.group()), True
    if negative:
        number = replace(number, value=-number.value)
    bounds = passage.bounds(begin)
    second = _second(passage, number, unit[1] if unit else number.end, following, bounds, bool(sign))
    last, low = second or (number, number.value)
    if second:
        unit = passage.unit(last) or unit
        following = None
    elif bounds.between:
        bounds = Bounds(begin)
    stop = max(unit[1], last.end) if unit else last.end
    if sign and not unit:
        unit = sign[0], stop
    bounds, stop = _bounds_after(passage, bounds, stop)
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
    amount = _Amount(number, last, low, bounds, stop)
    if unit:
        return _measured(passage, _with_cents(passage, amount, unit[0], following), unit[0])
    if number.form == "words" and passage.text[bounds.start : begin].lower() == "unter ":
        amount = replace(amount, bounds=Bounds(begin))  # „unter sechs Geschwistern“ is among them
    return _count(passage, amount, following)


def _in_degrees(passage: Passage, unit: tuple[Unit, int] | None, number: Numeral, following: Numeral | None) -> bool:
    """Whether a temperature follows, of which "minus" may be told: "minus 10 to minus 5 degrees"."""
    if not unit and following and following.start - number.end < 16:
        unit = passage.unit(following)
    return bool(unit and unit[0].name.startswith("deg"))


def _second(
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
    if gap.strip() == "to" and _comes_from(passage, bounds):
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


def _comes_from(passage: Passage, bounds: Bounds) -> bool:
    """Whether "from" stands before: "from 3 to 5" are two numbers, "ranging from 3 to 5" one range."""
    left = passage.before(bounds.start)
    return bool(FROM.search(left)) and not RANGING.search(left)


def _bounds_after(passage: Passage, bounds: Bounds, at: int) -> tuple[Bounds, int]:
    """The bounds with those after the number: "300 or more", "30 or so"."""
    for pattern, flag in passage.words.after:
        found = passage.match(pattern, at)
        if found:
            low, high, near = bounds.low or flag == "low", bounds.high or flag == "high", bounds.near or flag == "near"
            return replace(bounds, low=low, high=high, near=near), found.end()
    return bounds, at


def _with_cents(passage: Passage, amount: _Amount, unit: Unit, following: Numeral | None) -> _Amount:
    """„12 Euro 50“."""
    if unit.kind != "money" or passage.language != "de" or not following or amount.is_range:
        return amount
    cents = passage.text[amount.stop : following.end]
    if not re.fullmatch(r"\s\d\d", cents):
        return amount
    return replace(amount, low=tidy(amount.low + int(cents) / 100), stop=following.end)


def _measured(passage: Passage, amount: _Amount, unit: Unit) -> Figure | None:
    """A number with a unit: a measure, money, a share, or a change by one of them."""
    text, bounds, stop = passage.text, amount.bounds, amount.stop
    time = unit.name in TIMES
    if time and passage.is_when(bounds.start, stop):
        return None
    article = amount.first.form == "one" and passage.language == "de" and unit.name != "percent"
    if article and (time or text[amount.first.start].isupper()):
        return None  # „ein Jahr“, „Eine Stunde“
    if time and text.startswith("over ", bounds.start) and passage.last_word(bounds.start) not in LASTING:
        amount = replace(amount, bounds=replace(bounds, start=bounds.start + 5, low=False))  # in the course of
        bounds = amount.bounds
    share = unit.name in ("percent", "percentage_point")
    more = passage.match(passage.words.more, stop) if share else None
    following = passage.match(WORD, stop + 1)
    grown = share and (more or (following and following.group().lower() in passage.words.change_nouns))
    kind: Kind = unit.kind
    if grown or passage.changes(bounds.start, share or unit.kind == "money" or unit.name.startswith("deg")):
        kind = "change"
    noun = None
    if more:
        compares = more.group().strip() in ("more", "fewer", "less", "mehr", "weniger")
        noun = counted(text, more.end(), passage.end, passage.language) if compares else None
    elif kind != "change" and unit.name != "cent":
        noun = _of_unit(passage, stop, unit)
    counts, stop = noun or (None, stop)
    if unit.factor != 1:
        amount = amount.times(unit.factor)
    return amount.figure(stop, counts, unit.name, kind)


def _of_unit(passage: Passage, stop: int, unit: Unit) -> tuple[str, int] | None:
    """What there is so much of: "300 tonnes of grain", „12 Prozent der Haushalte“."""
    text, end = passage.text, passage.end
    if passage.language == "de":
        if unit.name == "percent":
            return counted_of(text, stop, end, "de")
        return counted(text, stop, end, "de") if unit.name in MATTER else None
    if unit.name in LENGTHS and text[stop + 4 : stop + 5].isupper():
        return None  # "within 7 million miles of Earth"
    return counted_of(text, stop, end, "en")


def _count(passage: Passage, amount: _Amount, following: Numeral | None) -> Figure | None:
    """A number without a unit: of what it counts, else of nothing where it is no name, year or score."""
    text, number, bounds, stop = passage.text, amount.first, amount.bounds, amount.stop
    if text.startswith("-", stop) and not (passage.language == "en" and passage.match(COMPOUND, stop)):
        return None
    noun = _noun(passage, number, stop)
    if noun == NOT_COUNTED:
        return None
    if noun and following and stop < following.start < noun[1]:
        noun = None  # "seven of the nine judges": two numbers, one noun
    if number.form == "one" and not _one(passage, number, noun, bounds):
        return None
    head = None
    if not noun and not amount.is_range and number.form not in ("one", "plural"):
        head = counted_before(text, passage.start, bounds.start, passage.language)
        if head and passage.match(TO_VALUE[passage.language], stop):
            head = None
    counts, stop = noun or (None, stop)
    if is_year(text, passage.start, number, passage.words, counts, bounds.any or bool(head)):
        return None
    if head:
        return replace(amount, bounds=replace(bounds, start=head[1])).figure(stop, head[0])
    if not noun and not _stands_alone(passage, amount):
        return None
    return amount.figure(stop, counts, kind="change" if passage.changes(bounds.start, share=False) else "count")


def _noun(passage: Passage, number: Numeral, at: int) -> tuple[str, int] | None:
    """What a number counts, with where that ends; `NOT_COUNTED` for what makes it no number ("two-way")."""
    text, end, language = passage.text, passage.end, passage.language
    compound = passage.match(COMPOUND, at) if language == "en" else None
    if compound:
        if compound[1] in NO_COMPOUND or compound[1].endswith("ed") or number.form == "one":
            return NOT_COUNTED
        return compound[1], compound.end()
    more = passage.match(MORE, at)
    if more and more["word"] == "of":
        return counted_of(text, at, end, language)
    skip = more.end() if more and more["word"] != "additional" else at
    noun = counted(text, skip, end, language, singular=number.form == "one")
    if noun and noun[0] == "figures" and number.form == "words":
        return NOT_COUNTED  # "in seven figures"
    if not noun and (number.form == "plural" or passage.match(PARTITIVE[language], at)):
        return counted_of(text, at, end, language)
    return noun


def _one(passage: Passage, number: Numeral, noun: tuple[str, int] | None, bounds: Bounds) -> bool:
    """Whether "one", „ein“ is the number and not the pronoun or the article."""
    exact = passage.last_word(bounds.start) in EXACTLY
    if passage.language == "de":
        first = passage.text[bounds.start : number.start].lower().partition(" ")[0]
        return bool(noun) and (exact or (bounds.low and first not in AMONG))
    if passage.text.startswith(" of ", number.end):
        return bool(noun) and (exact or bounds.any)
    if bounds.low or bounds.high:
        return True
    return noun is not None and (exact or noun[0].split()[-1].lower() in ONE_COUNTED)


def _stands_alone(passage: Passage, amount: _Amount) -> bool:
    """Whether a number that counts nothing beside it may be a figure all the same."""
    text, number = passage.text, amount.first
    if amount.is_range and number.bare and amount.last.bare:
        return amount.bounds.between
    if is_score(text, passage.start, passage.end, number):
        return False
    if names_something(text, passage.start, number, passage.words, passage.language):
        return False
    if text.startswith(("'", "’", "-", "/", "–", ":"), number.end):
        return False
    previous = passage.last_word(number.start)
    if previous == "at" and number.value < OLDEST:
        return False  # "her son joined at 16"
    if number.form == "plural":
        return not (passage.language == "de" and previous in ("die", "der"))
    return not (number.form == "words" and previous in DEFINITE[passage.language])


def _shared(passage: Passage, found: Sequence[Figure]) -> list[Figure]:
    """Numbers in a row with the noun or unit of the last: "3, 4 and 5 people", "from 3 to 2.5 per cent"."""
    shared = list(found)
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        if here.counts or here.unit or here.kind != "count" or following.span.start - here.span.end > 24:
            continue
        gap = passage.text[here.span.end : following.span.start]
        if PARTITIVE[passage.language].fullmatch(gap):
            shared[index] = replace(here, counts=following.counts)
            continue
        changed = TO_VALUE[passage.language].fullmatch(gap) and FROM.search(passage.before(here.span.start))
        chained = shared[index + 1] is not found[index + 1]
        listed = passage.words.joins.fullmatch(gap) and (gap.strip() != "," or chained)
        if changed or listed:
            shared[index] = replace(here, counts=following.counts, unit=following.unit, kind=following.kind)
    return shared


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
