"""A number without a unit: what it counts, and whether one that counts nothing is a figure all the same."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.anchor.figure_ages import OLDEST
from sayso.anchor.figure_amount import Amount, comes_from
from sayso.anchor.figure_counts import WORD, counted, counted_as, counted_before, counted_of, is_adjective
from sayso.anchor.figure_numeral import Numeral
from sayso.anchor.figure_passage import Bounds, Figure, Passage
from sayso.anchor.figure_refused import is_score, is_year, names_something
from sayso.languages import words

PARTITIVE = {
    "en": re.compile(
        r"\sof\s(?:the|its|their|his|her|those|these|our|[A-Z][\w.]*(?:\s\w+)?['’]s)(?:\s(?:last|past|first|other|next|top|remaining))?\s"
    ),
    "de": re.compile(
        r"\s(?:der|dieser|ihrer|seiner|von\sden)(?:\s(?:letzten|vergangenen|ersten|übrigen|insgesamt|anderen))?\s"
    ),
}
TO_VALUE = {"en": re.compile(r"\sto\s"), "de": re.compile(r"\s(?:auf|zu)\s(?:rund\s|etwa\s)?")}
# "44 of the 101 seats": the noun comes after the second number.
OF_MORE = {
    "en": re.compile(r"\sof\s(?:the|its|their|our|[A-Z][\w.]*(?:\s\w+)?['’]s)\s\d[\d,]*\s[a-z]"),
    "de": re.compile(r"\s(?:der|von|(?:der|von)\sinsgesamt)\s\d[\d.]*\s[A-ZÄÖÜa-zäöü]"),
}
COMPOUND = re.compile(r"-([a-z]+)(?=\s[^\W\d_])")
VERSION = re.compile(r"\d+\.\d\d?")  # which is no decimal in German
PRICED = re.compile(r"\s[$€£]\d[\d,.]*(?:\s[mb]illion)?(?=\s)")
OF_THEM = re.compile(r"\s(?:of\s(?:them|us|those|these)|von\sihnen|davon)(?!\w)")
MINUTES = re.compile(r"\d\d?\.[0-5]\d")  # "from 8.30 to 9.15"
RANGED = re.compile(r"\sbis\s(?:zu\s)?")
MODEL = re.compile(r"[A-Z]\w*\s\d")  # "Leopard 2 tanks"
TO = re.compile(r"\sto\s")
NEXT_NUMBER = re.compile(r",\s\d")  # "at 6, 7 percent"
NO_COMPOUND = words("time way odd plus strong fold sided part piece year day off on up out hit all figure")
MORE = re.compile(r"\s(?P<word>more|fewer|less|mehr|weniger|of|additional)(?=\s)")
ONE_COUNTED = words(
    "person man woman child boy girl soldier civilian officer worker passenger death victim vote seat count case"
)
NO_PARTICIPLE = words("bed seed shed speed")
NOT_COUNTED = ("", 0)
EXACTLY = words("only just exactly nur genau lediglich")
AMONG = words("über ab unter bis")
DEFINITE = {
    "en": words("the these those last first next other past"),
    "de": words("die diese alle den der beiden letzten ersten nächsten"),
}


def count(passage: Passage, amount: Amount, following: Numeral | None) -> Figure | None:
    """A number without a unit: of what it counts, else of nothing where it is no name, year or score."""
    text, number, bounds, stop = passage.text, amount.first, amount.bounds, amount.stop
    if text.startswith("-", stop) and not (passage.language == "en" and passage.match(COMPOUND, stop)):
        return None
    if passage.language == "de" and VERSION.fullmatch(text, number.start, number.end):
        return None
    noun = None if passage.last_word(bounds.start) == "magnitude" else _noun(passage, number, stop)
    if noun == NOT_COUNTED:
        return None
    if noun and following and stop < following.start < noun[1] and not MODEL.search(noun[0]):
        noun = None  # "seven of the nine judges": two numbers, one noun
    if number.form == "one" and not amount.is_range and not _one(passage, number, noun, bounds):
        return None
    head = told = None
    if not noun and number.form != "one" and (told := counted_as(text, passage.start, bounds.start, passage.language)):
        return amount.figure(stop, told)
    if not noun and not amount.is_range and number.form not in ("one", "plural"):
        head = counted_before(text, passage.start, bounds.start, passage.language)
        if head and passage.match(TO_VALUE[passage.language], stop):
            head = None
    counts, stop = noun or (None, stop)
    if is_year(text, passage.start, number, passage.words, counts, bounds.any or bool(head)):
        return None
    priced = None if noun or head else passage.match(PRICED, stop)
    if priced and (each := counted(text, priced.end(), passage.end, passage.language)):
        return amount.figure(stop, each[0])  # "nine $2,500 donations"
    if head:
        return replace(amount, bounds=replace(bounds, start=head[1])).figure(stop, head[0])
    if not noun and not passage.match(OF_MORE[passage.language], stop) and not _stands_alone(passage, amount):
        return None
    return amount.figure(stop, counts, kind="change" if passage.changes(bounds.start, share=False) else "count")


def _noun(passage: Passage, number: Numeral, at: int) -> tuple[str, int] | None:
    """What a number counts, with where that ends; `NOT_COUNTED` for what makes it no number ("two-way")."""
    text, end, language = passage.text, passage.end, passage.language
    compound = passage.match(COMPOUND, at) if language == "en" else None
    if compound:
        if (
            compound[1] in NO_COMPOUND
            or (compound[1].endswith("ed") and compound[1] not in NO_PARTICIPLE)
            or number.form == "one"
        ):
            return NOT_COUNTED
        return compound[1], compound.end()
    more = passage.match(MORE, at)
    if more and more["word"] == "of" and passage.match(OF_MORE[language], at):
        return None
    if more and more["word"] == "of":
        return counted_of(text, at, end, language)
    skip = more.end() if more and more["word"] != "additional" else at
    noun = counted(text, skip, end, language, singular=number.form == "one")
    if more and noun and _describes(passage, more):
        noun = text[more.start("word") : noun[1]], noun[1]
    if noun and noun[0] == "figures" and number.form == "words":
        return NOT_COUNTED  # "in seven figures"
    if not noun and (number.form == "plural" or passage.match(PARTITIVE[language], at)):
        return counted_of(text, at, end, language)
    return noun


def _describes(passage: Passage, more: re.Match[str]) -> bool:
    """Whether "less" belongs to an adjective: "seven less costly plans"."""
    word = passage.match(WORD, more.end() + 1) if more["word"] == "less" else None
    return word is not None and (is_adjective(word.group()) or word.group().endswith("ly"))


def _one(passage: Passage, number: Numeral, noun: tuple[str, int] | None, bounds: Bounds) -> bool:
    """Whether "one", „ein“ is the number and not the pronoun or the article."""
    exact = passage.last_word(bounds.start) in EXACTLY and not passage.text.endswith("the only ", 0, bounds.start)
    if passage.language == "de":
        first = passage.text[bounds.start : number.start].lower().partition(" ")[0]
        return bool(noun) and (exact or (bounds.low and first not in AMONG))
    if passage.text.startswith(" of ", number.end):
        roughly = bounds.near and not passage.text.startswith("about", bounds.start)  # "talked about one of them"
        return bool(noun) and (exact or bounds.low or bounds.high or roughly)
    if bounds.low or bounds.high:
        return True
    return noun is not None and (exact or noun[0].split()[-1].lower() in ONE_COUNTED)


def _is_estimate(passage: Passage, amount: Amount) -> bool:
    """Whether "700 to 750" is about so many, and no score, sizes or times: both are large and near each other."""
    text, number, last = passage.text, amount.first, amount.last
    told = TO.fullmatch(text, number.end, last.start)
    return (
        bool(told) and 100 <= number.value < last.value <= 2 * number.value and not comes_from(passage, amount.bounds)
    )


def _stands_alone(passage: Passage, amount: Amount) -> bool:
    """Whether a number that counts nothing beside it may be a figure all the same."""
    text, number = passage.text, amount.first
    if amount.is_range and number.bare and amount.last.bare:
        written = text[number.start : number.end], text[amount.last.start : amount.last.end]
        decimals = all("." in each or "," in each for each in written) and not all(map(MINUTES.fullmatch, written))
        if (
            passage.language == "en"
            or not RANGED.fullmatch(text, number.end, amount.last.start)
            or comes_from(passage, amount.bounds)
        ):
            stands = decimals or amount.bounds.between or bool(passage.match(OF_THEM, amount.stop))
            return stands or (passage.language == "en" and _is_estimate(passage, amount))
    if is_score(text, passage.start, passage.end, number):
        return False
    if names_something(text, passage.start, number, passage.words, passage.language):
        return False
    if text.startswith(("'", "’", "-", "/", "–", ":"), number.end):
        return False
    previous = passage.last_word(number.start)
    if previous == "at" and number.value < OLDEST and not passage.match(NEXT_NUMBER, number.end):
        return False  # "her son joined at 16"
    if number.form == "plural":
        return not (passage.language == "de" and previous in ("die", "der"))
    return not (number.form == "words" and previous in DEFINITE[passage.language])
