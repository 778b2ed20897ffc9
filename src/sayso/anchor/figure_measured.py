"""A number with a unit: a measure, money, a share, or a change by one of them, and what there is so much of."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.anchor.figure_amount import Amount
from sayso.anchor.figure_counts import WORD, counted, counted_of
from sayso.anchor.figure_numeral import Numeral, tidy
from sayso.anchor.figure_passage import LASTING, Figure, Kind, Passage
from sayso.anchor.figure_units import POINTS, TIMES, Unit
from sayso.languages import words

# Units of what comes in amounts of stuff: „300 Tonnen Getreide“.
MATTER = words("metric_ton ton kilogram gram milligram pound ounce liter milliliter gallon oil_barrel hectare acre") | {
    "kilometer ** 2", "meter ** 2", "meter ** 3",
}  # fmt: skip
SIZED = re.compile(
    r"\s(?:schwer|lang|hoch|hoh|breit|tief|groß|dick|stark)e?[nmrs]?(?!\w)"
)  # „100 Tonnen schweres Gerüst“
WITHIN = re.compile(r"(?<!\w)[Ww]ithin\s(?:\S+\s){0,3}\S+\Z")
# „Verlor am Mittag 0,7 Prozent auf 23.412 Punkte“, but „von 3 Prozent auf 5“
ON_TO = re.compile(r"\sauf\s(?:(?:rund|knapp|gut|etwa|fast|über|zuletzt|nur|noch)\s)*\d")
MOVED = re.compile(
    r"(?<!\w)(?:verlor(?:en)?|verliert|gewann(?:en)?|gewinnt|legten?|gab(?:en)?|büßten?|notierten?|kletterten?|rutschten?)\s"
    r"(?:(?!von\s)[^\s.,;]+\s){0,5}\Z"
)
LENGTHS = words("kilometer meter mile foot centimeter millimeter inch yard nautical_mile light_year")


def with_cents(passage: Passage, amount: Amount, unit: Unit, following: Numeral | None) -> Amount:
    """„12 Euro 50“."""
    if unit.kind != "money" or passage.language != "de" or not following or amount.is_range:
        return amount
    cents = passage.text[amount.stop : following.end]
    if not re.fullmatch(r"\s\d\d", cents):
        return amount
    return replace(amount, low=tidy(amount.low + int(cents) / 100), stop=following.end)


def measured(passage: Passage, amount: Amount, unit: Unit) -> Figure | None:
    """A number with a unit: a measure, money, a share, or a change by one of them."""
    text, bounds, stop = passage.text, amount.bounds, amount.stop
    time = unit.name in TIMES
    if time and passage.is_when(bounds.start, stop):
        return None
    article = amount.first.form == "one" and not amount.is_range and passage.language == "de" and unit.name != "percent"
    if article and (time or text[amount.first.start].isupper()):
        return None  # „ein Jahr“, „Eine Stunde“
    if time and text.startswith("over ", bounds.start) and passage.last_word(bounds.start) not in LASTING:
        amount = replace(amount, bounds=replace(bounds, start=bounds.start + 5, low=False))  # in the course of
        bounds = amount.bounds
    share = unit.name == "percent" or unit.name in POINTS
    more = passage.match(passage.words.more, stop) if share else None
    following = passage.match(WORD, stop + 1)
    grown = share and (more or (following and following.group().lower() in passage.words.change_nouns))
    kind: Kind = unit.kind
    fell = (
        share
        and passage.language == "de"
        and passage.match(ON_TO, stop)
        and MOVED.search(passage.before(bounds.start, 60))
    )
    if grown or fell or passage.changes(bounds.start, share or unit.kind == "money" or unit.name.startswith("deg")):
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
        heavy = SIZED.match(text, stop, end)
        return counted(text, stop, end, "de") if unit.name in MATTER and not heavy else None
    if unit.name in TIMES and WITHIN.search(text, max(0, stop - 40), stop):
        return None  # "within 20 days of the election"
    if unit.name in LENGTHS and text[stop + 4 : stop + 5].isupper():
        return None  # "within 7 million miles of Earth"
    return counted_of(text, stop, end, "en")
