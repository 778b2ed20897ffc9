"""What looks like a German date and is none: what stands around a match decides."""

from __future__ import annotations

import re

from sayso.anchor.dates_german_words import MONTH, SHORT_MONTH, WHICH_WORD, YEAR_BESIDE

# What comes after makes a count of it, and no year.
COUNTED = (
    r"(?:Prozent|%|Euro|Dollar|Franken|Pfund|Meter|Metern|Kilometern?|km|Kilo(?:gramm)?|kg|Tonnen|Liter|Grad|Punkte|Seiten|"
    r"Mal|Millionen|Milliarden|Tausend|Quadratmetern?|Hektar|Stück|Uhr)\b"
)
BEFORE_MONTH = re.compile(
    r"\b(?:[Ii]m|[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Vv]on|[Zz]um|[Ii]n|[Ff]ür|[Uu]nd|oder|[Dd]e[nmsr]|[Nn]ach|[Vv]or|[Zz]wischen|Monat)\s$"
)
BEFORE_DAY = re.compile(
    r"(?:\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Dd]en|[Dd]em|[Ss]eit|[Aa]b|[Ff]ür|[Vv]on|[Uu]nd|oder|[Aa]uf|[Nn]ach|[Vv]or|dieser|des|[Nn]och|"
    r"[Dd]ie|bereits|schon|erst|spätestens|frühestens|[Zz]u)\s|[(\n]|^|\d\sUhr,?\s)$"
)
NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§+*×]|\b(?:[Rr]aum|[Ss]eite|S\.|Nr\.|[Nn]ummer|[Ll]inie|[Ss]traße|[Zz]immer|Flug|Haus|Typ|Modell|Version|Absatz|Resolution|(?<!eit\s)[Rr]und|[Ff]ast|[Kk]napp|"
    r"(?<!eit\s)[Mm]indestens|[Hh]öchstens|[Ii]nsgesamt|als|\d{3,4})\s*)$"
)
AFTER_NOUN = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")
YEAR_CONTEXT = re.compile(
    rf"\b(?:[Jj]ahre?s?|[Ss]eit|[Bb]is|[Vv]on|[Uu]nd|bereits|schon|erst|[Ww]ahl|[Ss]ommer|[Ww]inter|[Hh]erbst|[Ff]rühjahr|[Ee]nde|[Aa]nfang|[Mm]itte|[Aa]b|{MONTH}|{SHORT_MONTH}|\d\.)\s$"
)


def _year_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a four-digit number is a year: not before a counted noun, nor after "Raum" or "rund"."""
    if not found.group().isdigit():
        return True
    before = text[max(0, found.start() - 16) : found.start()]
    after = text[found.end() : found.end() + 24]
    if NO_YEAR_BEFORE.search(before) or re.match(rf"\s?-?{COUNTED}", after):
        return False
    if AFTER_NOUN.match(after):
        return bool(YEAR_CONTEXT.search(before)) and not found.group().endswith("00")
    return True


def _month_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "Mai" is a month and no name: after a preposition, a part ("Ende Mai") or before a year."""
    if re.match(
        rf"\s{YEAR_BESIDE}",
        text[found.end() : found.end() + 28],
    ):
        return True
    if " " in found.group():
        return True
    before = text[max(0, found.start() - 12) : found.start()]
    return bool(BEFORE_MONTH.search(before)) or before.rstrip().endswith(("Anfang", "Mitte", "Ende", "Beginn"))


def _weekday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a weekday: "Herr Freitag", "Jeden Dienstag"; bare only after a preposition or before a date."""
    before = text[max(0, found.start() - 16) : found.start()]
    if re.search(r"\b(?:[Jj]ede[nmrs]?|Herrn?|Frau|[Ss]chwarze[nrm]?|Verein)\s$", before):
        return False
    if " " in found.group() or re.search(r"(?:morgen|mittag|(?<!Sonn)abend|nacht)$", found.group()):
        return True
    after = text[found.end() : found.end() + 28]
    if re.match(
        rf",?\s(?:(?:de[mnr]|am)\s)?\d\d?\.|\s(?:Abend|Morgen|Nachmittag|Mittag|Vormittag|Nacht|[Ff]rüh)\b|\s{WHICH_WORD}\sWoche",
        after,
    ):
        return True
    return bool(BEFORE_DAY.search(before)) and not re.match(
        r"\s[A-ZÄÖÜ][a-zäöü]+\b(?:s?\sund)?", after if before.endswith(("der ", "Die ", "die ")) else ""
    )


def _daymonth_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "28.04." is a day: after a preposition."""
    return bool(
        re.search(
            r"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Dd]e[mnr]|[Ss]eit|[Aa]b|,)\s$",
            text[max(0, found.start() - 8) : found.start()],
        )
    )


TODAYS = re.compile(r"heutige[nrs]?\s(?:Tage?s?|\w+tag|Mittwoch|Sonnabend|Morgen|Abend|Mittag|Nacht|Sitzung)\b")


def _dayword_stands(text: str, found: re.Match[str]) -> bool:
    """Not a day: "Guten Morgen", "von morgen", "des heutigen Tarsk"."""
    if found.group().startswith("heutige"):
        return bool(TODAYS.match(text, found.start()))
    before = text[max(0, found.start() - 10) : found.start()].rstrip(" ")
    match found.group():
        case "Morgen":
            return not before or before[-1] in '.!?:\n„“«»"'
        case "morgen":
            return not re.search(r"\b(?:[Vv]on|auf)$", before)
    return True


def _unit_stands(text: str, found: re.Match[str]) -> bool:
    """A bare "Wochenende" only after "am" or "übers", and not one that is counted from an event („vor der Wahl“)."""
    return found.group() != "Wochenende" or bool(
        re.search(r"\b(?:[Aa]m|[Üü]bers|[Dd]as|[Zz]um)\s$", text[max(0, found.start() - 8) : found.start()])
        and not re.match(r"\s(?:vor|nach)\s(?:de[mnr]|seine[mnr]|ihre[mnr])\b", text[found.end() : found.end() + 16])
    )


GUARDS = {
    "year": _year_stands,
    "month": _month_stands,
    "weekday": _weekday_stands,
    "daymonth": _daymonth_stands,
    "dayword": _dayword_stands,
    "unit": _unit_stands,
}
