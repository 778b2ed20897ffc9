"""The grammar of German dates, as data for `dates_pieces`: words, patterns, what joins, what is no date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from sayso.anchor.dates_pieces import Grammar

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan", "februar feber feb", "märz mrz", "april apr", "mai", "juni jun", "juli jul",
            "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
        "neunzehn zwanzig".split(),
        start=2,
    )
} | {"ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "hundert": 100}
ORDINALS = {
    stem + ending: number
    for number, stem in enumerate("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft".split(), start=1)
    for ending in ("e", "en", "er", "es")
} | {f"letzt{ending}": -1 for ending in ("e", "en", "er", "es")}
ENDING = "e[nmrs]?"
WHICH = {"letzt": -1, "vergangen": -1, "vorig": -1, "dies": 0, "laufend": 0, "kommend": 1, "nächst": 1}
WHICH_FORMS = {stem + ending: n for stem, n in WHICH.items() for ending in ("e", "en", "em", "er", "es")}
UNITS = {
    "tag": "D", "tage": "D", "tagen": "D", "woche": "W", "wochen": "W", "monat": "M", "monate": "M", "monaten": "M",
    "monats": "M", "jahr": "Y", "jahre": "Y", "jahren": "Y", "jahres": "Y", "jahrzehnt": "E", "jahrzehnte": "E",
    "jahrzehnten": "E", "jahrhundert": "C", "jahrhunderten": "C", "stunde": "H", "stunden": "H", "minute": "H",
    "minuten": "H", "wochenende": "K", "wochenendes": "K", "quartal": "Q", "quartals": "Q",
}  # fmt: skip
FEASTS = {
    "weihnachten": "12-25", "heiligabend": "12-24", "heilig abend": "12-24", "silvester": "12-31", "neujahr": "01-01",
    "neujahrstag": "01-01", "nikolaustag": "12-06", "tag der arbeit": "05-01", "tag der deutschen einheit": "10-03",
    "valentinstag": "02-14", "reformationstag": "10-31", "allerheiligen": "11-01", "halloween": "10-31",
    "dreikönigstag": "01-06", "ostern": "easter", "ostersonntag": "easter", "ostersamstag": "easter saturday",
    "ostermontag": "easter monday", "karfreitag": "good friday", "gründonnerstag": "holy thursday",
    "palmsonntag": "palm sunday", "aschermittwoch": "ash wednesday", "rosenmontag": "shrove monday",
    "christi himmelfahrt": "ascension", "himmelfahrt": "ascension", "pfingsten": "pentecost",
    "pfingstsonntag": "pentecost", "pfingstmontag": "whit monday", "fronleichnam": "corpus christi",
    "buß- und bettag": "repentance day", "erster advent": "first advent", "ersten advent": "first advent",
}  # fmt: skip
DECADES = {
    stem + ending: number
    for number, stem in enumerate("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), start=2)
    for ending in ("er",)
}
SEASONS = {"frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24}
DAYPARTS = {
    "morgen": "morning", "früh": "morning", "vormittag": "morning", "mittag": "noon", "nachmittag": "afternoon",
    "abend": "evening", "nacht": "night",
}  # fmt: skip
ZONES = {"mez": "+01:00", "mesz": "+02:00", "gmt": "+00:00", "utc": "+00:00", "cet": "+01:00", "cest": "+02:00"}
PARTS = {
    "anfang": "early", "beginn": "early", "frühen": "early", "frühe": "early", "mitte": "mid", "ende": "late",
    "späten": "late", "späte": "late",
}  # fmt: skip


def rel(n: int, unit: str, base: str = "published", **more: Any) -> dict[str, Any]:
    return {"n": n, "unit": unit, "mode": "whole", "base": base, **more}


REL = {
    "heute": rel(0, "D"), "gestern": rel(-1, "D"), "vorgestern": rel(-2, "D"), "morgen": rel(1, "D"),
    "übermorgen": rel(2, "D"), "heuer": rel(0, "Y"), "vorjahr": rel(-1, "Y", "either"),
    "vorjahres": rel(-1, "Y", "either"), "vormonat": rel(-1, "M", "either"), "vorwoche": rel(-1, "W", "either"),
    "folgejahr": rel(1, "Y", "told"), "vortag": rel(-1, "D", "told"), "vorabend": rel(-1, "D", "told", daypart="evening"),
    "folgetag": rel(1, "D", "told"), "tags darauf": rel(1, "D", "told"), "tags zuvor": rel(-1, "D", "told"),
    "tag zuvor": rel(-1, "D", "told"), "tag davor": rel(-1, "D", "told"), "tag darauf": rel(1, "D", "told"),
    "tag danach": rel(1, "D", "told"), "abend zuvor": rel(-1, "D", "told", daypart="evening"),
    "jahr zuvor": rel(-1, "Y", "told"), "jahr davor": rel(-1, "Y", "told"), "jahr darauf": rel(1, "Y", "told"),
    "jahr danach": rel(1, "Y", "told"), "woche zuvor": rel(-1, "W", "told"), "woche darauf": rel(1, "W", "told"),
    "monat zuvor": rel(-1, "M", "told"), "monat darauf": rel(1, "M", "told"),
}  # fmt: skip
TOLD = {
    form + ending: n
    for form, n in (("selb", 0), ("gleich", 0), ("jen", 0), ("folgend", 1), ("darauffolgend", 1), ("vorangegangen", -1))
    for ending in ("e", "en", "em", "er", "es")
}


def either(words: Iterable[str]) -> str:
    """An alternation of `words`, longest first, each with its first letter in both cases."""
    return "|".join(
        f"[{word[0].upper()}{word[0]}]" + word[1:].replace(" ", r"\s") for word in sorted(words, key=len, reverse=True)
    )


def titled(words: Iterable[str]) -> str:
    """An alternation of nouns, which are capitalised."""
    return "|".join(
        " ".join(part if part in ("der", "und") else part[0].upper() + part[1:] for part in word.split())
        for word in sorted(words, key=len, reverse=True)
    )


FULL_MONTH = rf"(?:{titled(name for name in MONTHS if len(name) > 4 or name in ('mai', 'juni', 'juli', 'märz'))})"
ANY_MONTH = rf"(?:{FULL_MONTH}\b|(?:{titled(name for name in MONTHS if len(name) < 5 and name not in ('mai', 'juni', 'juli', 'märz'))})(?:\.(?=[\s,])|\b))"
WEEKDAY = titled(DAYS)
YEAR = r"(?:1\d|20)\d\d"
DAY = r"(?:[12]\d|3[01]|0?[1-9])\."
TO = r"(?:\s?[-–—/]\s?|\s(?:bis|und)\s(?:zum\s|zur\s|den\s|dem\s)?)"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}})"
LONG = r"Tage|Tagen|Wochen|Monate|Monaten|Jahre|Jahren|Jahrzehnte|Jahrzehnten|Jahrhunderten|Stunden|Minuten"
ONE = r"Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert|Stunde|Minute"
MORE_WORDS = ("gut", "knapp", "rund", "etwa", "fast", "über", "mehr als", "ungefähr", "ca.")
MORE = rf"(?:(?P<approx>{either(MORE_WORDS)})\s)?"
WHICH_WORD = rf"(?:[LlVvDdKkNn](?:etzt|ergangen|orig|ies|ommend|ächst)|[Ll]aufend){ENDING}"
PART = rf"(?P<part>{titled(('anfang', 'beginn', 'mitte', 'ende'))})"
EARLY = r"(?:(?P<part>[Ff]rühen?|[Ss]päten?)\s)"
OF = r"\s(?:de[rs]\s)?"
ORDINAL = either(name for name in ORDINALS if not name.startswith("letzt"))
DAYPART = "morgen|vormittag|mittag|nachmittag|abend|nacht"
ZONE = r"(?:\s\(?(?P<zone>MESZ|MEZ|GMT|UTC|CES?T)\b\)?)?"
COUNTED = (
    r"(?:Prozent|%|Euro|Dollar|Franken|Pfund|Meter|Metern|Kilometern?|km|Kilo(?:gramm)?|kg|Tonnen|Liter|Grad|Punkte|Seiten|"
    r"Mal|Millionen|Milliarden|Tausend|Quadratmetern?|Hektar|Stück|Uhr)\b"
)

PATTERNS = {
    "iso": (
        r"(?P<year>\d{4})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"
        r"(?:T(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::\d\d)?Z?)?(?![\w-])"
    ),
    "numeric": (
        rf"(?P<day>\d\d?)\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>{YEAR}|\d\d(?!\d|\sUhr|[.,:]\d))(?!\d)"
        r"|(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4}|\d\d)(?![\d/])"
    ),
    "daymonth": r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?!\d)",
    "feast": rf"(?:(?P<which>{WHICH_WORD})\s)?(?P<feast>{titled(FEASTS)})",
    "monthday": (
        rf"(?P<day>{DAY})(?:(?P<joint>{TO})(?P<day2>{DAY}))?\s?(?P<month>{ANY_MONTH})"
    ),
    "nth": rf"(?P<nth>{either(('ersten', 'zweiten', 'dritten', 'vierten', 'letzten'))})\s(?P<weekday>{WEEKDAY})(?=\s(?:im|des)\s)",
    "nightto": rf"(?P<nightto>Nacht)\s(?:von\s(?:{WEEKDAY})\s|vom\s(?:{WEEKDAY}|{DAY})\s)?(?:zum|zu|auf(?:\sden)?)\s(?P<weekday>{WEEKDAY})",
    "weekday": (
        rf"(?:[Ff]rühen\s|[Ss]päten\s)?(?:(?P<which>{WHICH_WORD})\s)?(?P<weekday>{WEEKDAY})(?P<daypart>{DAYPART})?"
    ),
    "span": rf"(?P<over>{WHICH_WORD})\s(?P<n>{NUMBER})\s(?P<unit>{LONG})",
    "unit": (
        rf"(?:{PART}\s)?(?P<wholly>{WHICH_WORD})\s(?P<unit>Woche|Monats?|Jahr(?:es|zehnt|hundert)?|Wochenendes?|Quartals?)"
        rf"|{PART}\s(?P<wholly>de[rs])\s(?P<unit>Woche|Monats|Jahres|Quartals)"
        r"|(?P<unit>Jahres|Monats)(?P<part>anfang|beginn|mitte|ende)"
        r"|(?P<unit>Wochenende)"
    ),
    "told": (
        rf"(?P<told>{either(TOLD)}|nächsten(?=\s(?:Tag|Morgen)))\s(?P<unit>Tag|Woche|Monat|Jahr)"
        rf"|(?P<rel>{'|'.join(name[0].upper() + name[1:] if not name.startswith('tags') else '[Tt]' + name[1:] for name in REL if 'rstellt' not in name and (name.startswith(('vor', 'folge', 'tag', 'abend', 'jahr', 'woche', 'monat')) and name != 'vorgestern'))})"
    ),
    "dayword": rf"(?P<rel>{either(('heute', 'gestern', 'vorgestern', 'übermorgen', 'heuer'))}|morgen|Morgen(?=\s[a-zäöü]))",
    "ago": (
        rf"(?P<ago>[Vv]or)\s{MORE}(?P<n>{NUMBER})\s(?P<unit>{LONG}|{ONE})"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>Tagen|Wochen|Monaten|Jahren|Woche|Monat|Jahr)"
        rf"|{MORE}(?P<n>{NUMBER})\s(?P<unit>{LONG}|{ONE})\s(?P<ago>zuvor|vorher|davor|später|danach|darauf)"
    ),
    "quarter": rf"Q(?P<quarter>[1-4])|(?P<quarter>{ORDINAL}|[1-4]\.)\sQuartals?",
    "half": rf"(?P<half>{ORDINAL}|[12]\.)\s(?:Halbjahre?s?|Jahreshälfte)",
    "decade": (
        rf"(?:{EARLY}|{PART}{OF})?(?:(?P<decade>(?:1\d|20)\d0)er(?:[-\s]?Jahren?)?"
        rf"|(?P<decade>[2-9]0)er[-\s]?Jahren?|(?P<decade>{either(DECADES)})(?:\s?jahren?|\sJahren?))"
    ),
    "century": rf"(?:{EARLY}|{PART}{OF})?(?P<century>\d\d?)\.\sJahrhunderts?",
    "season": (
        rf"(?:(?P<which>{WHICH_WORD})\s)(?P<season>{titled(SEASONS)})s?|(?P<season>{titled(SEASONS)})(?=\s(?:{YEAR}|dieses\sJahres|(?:letzt|vergangen|vorig|kommend|nächst)en\sJahres))"
        rf"|(?:(?<=[Ii]m\s)|(?<=[Dd]er\s)|(?<=zum\s))(?P<season>{titled(SEASONS)})"
    ),
    "war": r"(?P<war>(?:Ersten?|Zweiten?)n?\sWeltkriege?s?)",
    "years": rf"(?P<year>{YEAR})(?:[-–—/](?P<year2>{YEAR}|\d\d)|\s[-–—]\s(?P<year2>{YEAR}))(?![\d-])",
    "year": (
        rf"(?:Jahre?s?\s)(?P<year>\d{{3,4}})(?!\d|[.,:]\d)|(?P<year>\d{{1,4}})(?P<bc>\sv\.\s?Chr\.)|(?P<year>{YEAR})(?!\d|[.,:]\d|er\b|-\d|\s?%)"
        r"|['’‘](?P<year>\d\d)(?=[\s.,;)])|(?P<year>\d{1,4})\sn\.\s?Chr\."
    ),
    "month": rf"(?:{PART}\s)?(?:(?P<which>{WHICH_WORD})\s)?(?P<month>{FULL_MONTH})s?",
    "clock": (
        rf"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\sUhr(?:\s(?P<minute>[0-5]\d)\b)?{ZONE}"
        r"|(?<=um\s)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d)|(?P<hour>Mitternacht)"
    ),
    "daypart": rf"(?P<daypart>[Ff]rüh|{titled(DAYPART.split('|'))})",
    "part": rf"{PART}(?=\s)|(?P<part>[Ff]rühen|[Ss]päten)(?=\s)",
}  # fmt: skip

JOINS = (
    ("weekday", "monthday numeric daymonth iso", r",?\s(?:(?:de[mnr]|am)\s)?|\s\("),
    ("monthday month daymonth", "year", r"\s(?:des\s)?"),
    ("monthday month quarter half season feast", "unit", r"\s"),
    ("quarter half season feast", "year", r"\s(?:de[rs]\s)?"),
    ("season", "years", r"\s"),
    ("half", "century", r"\sdes\s"),
    ("weekday", "unit", r"\s(?:der\s)?"),
    ("nth", "month", r"\s(?:im|des)\s"),
    ("weekday monthday dayword numeric daymonth year feast", "daypart", r"\s"),
    ("weekday monthday dayword numeric daymonth daypart year iso feast", "clock", r",?\s(?:(?:um|gegen|kurz\snach|kurz\svor|ab)\s)?"),
    ("clock", "weekday monthday dayword numeric", r"\s(?:am\s)?"),
    ("part", "month unit year season decade century quarter weekday monthday told", r"\s(?:de[rs]\s)?"),
    ("nightto", "year", r"\s"),
)  # fmt: skip

PREPOSITION = r"(?:[Ii]m|[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Vv]on|[Zz]um|[Ii]n|[Ff]ür|[Uu]nd|oder|[Dd]en|[Dd]em|[Dd]es|[Dd]er|[Nn]ach|[Vv]or|[Zz]wischen)"
BEFORE_MONTH = re.compile(rf"\b{PREPOSITION}\s$")
BEFORE_DAY = re.compile(
    r"(?:\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Dd]en|[Dd]em|[Ss]eit|[Aa]b|[Ff]ür|[Vv]on|[Uu]nd|oder|[Aa]uf|[Nn]ach|[Vv]or|dieser|des|[Nn]och|"
    r"[Dd]ie|bereits|schon|erst|[Zz]u)\s|[(\n]|^|\d\sUhr,?\s)$"
)
NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§+]|\b(?:[Rr]aum|[Ss]eite|S\.|Nr\.|[Nn]ummer|[Ll]inie|[Ss]traße|[Zz]immer|Flug|Haus|Typ|Modell|Version|Absatz|[Rr]und|[Ff]ast|[Kk]napp|"
    r"[Mm]indestens|[Hh]öchstens|[Ii]nsgesamt|als|\d{3,4})\s*)$"
)
AFTER_NOUN = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")
YEAR_CONTEXT = re.compile(r"\b(?:[Jj]ahre?s?|[Ss]eit|[Bb]is|[Vv]on|[Uu]nd|[Ww]ahl|[Ss]ommer|[Ww]inter|[Hh]erbst|[Ff]rühjahr|[Ee]nde|[Aa]nfang|[Mm]itte|[Aa]b)\s$")


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
    if re.match(rf"\s(?:{YEAR}|dieses\sJahres|(?:letzt|vergangen|vorig|kommend|nächst)en\sJahres)\b", text[found.end() : found.end() + 28]):
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
    if " " in found.group() or re.search(r"(?:morgen|mittag|abend|nacht)$", found.group()):
        return True
    after = text[found.end() : found.end() + 28]
    if re.match(rf",?\s(?:(?:de[mnr]|am)\s)?\d\d?\.|\s(?:Abend|Morgen|Nachmittag|Mittag|Vormittag|Nacht|[Ff]rüh)\b|\s{WHICH_WORD}\sWoche", after):
        return True
    return bool(BEFORE_DAY.search(before)) and not re.match(r"\s[A-ZÄÖÜ][a-zäöü]+\b(?:s?\sund)?", after if before.endswith(("der ", "Die ", "die ")) else "")


def _daymonth_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "28.04." is a day: after a preposition."""
    return bool(re.search(r"\b(?:[Aa]m|[Vv]om|[Bb]is|[Zz]um|[Dd]e[mnr]|[Ss]eit|[Aa]b|,)\s$", text[max(0, found.start() - 8) : found.start()]))


def _dayword_stands(text: str, found: re.Match[str]) -> bool:
    """Not a day: "Guten Morgen", "Wir heute"."""
    before = text[max(0, found.start() - 10) : found.start()]
    return not re.search(r"(?:[Gg]uten|[Aa]m|[Jj]eden|[Vv]on|[Dd]as)\s$", before) if found.group().lower() == "morgen" else True


def _unit_stands(text: str, found: re.Match[str]) -> bool:
    """A bare "Wochenende" only after "am" or "übers"."""
    return found.group() != "Wochenende" or bool(
        re.search(r"\b(?:[Aa]m|[Üü]bers|[Dd]as|[Zz]um)\s$", text[max(0, found.start() - 8) : found.start()])
    )


def _ago_stands(text: str, found: re.Match[str]) -> bool:
    """Not a point in time: "in zwei Tagen fertig" takes two days."""
    return not re.match(r"\s(?:Haft|Folge|Teilen)\b", text[found.end() : found.end() + 10])


def _starts() -> frozenset[str]:
    """Every way in which a piece can begin that is no digit."""
    anywhere = [*NUMBERS, *ORDINALS, *WHICH, *TOLD, *REL, *DECADES, "frühe", "späte", "früh", "mitternacht", "laufend"]
    anywhere += [f"{before} {n}" for before in ("vor", "in", *MORE_WORDS) for n in (*NUMBERS, *MORE_WORDS, *"123456789")]
    names = [*MONTHS, *DAYS, *SEASONS, *DAYPARTS, *FEASTS, *PARTS, "jahr", "monats", "wochenende", "nacht"]
    names += [*(f"{nth} weltkrieg" for nth in ("erste", "ersten", "zweite", "zweiten"))]
    return frozenset(
        [f"{case}{word[1:]}" for word in anywhere for case in {word[0], word[0].upper()}]
        + [f"{case}{word[1:]}" for word in (*SEASONS, *DAYPARTS, *PARTS) for case in {word[0], word[0].upper()}]
        + [part for word in names for part in (word[0].upper() + word[1:].partition(" ")[0],)]
        + ["Q"]
    )


@cache
def grammar() -> Grammar:
    """Compiled when first asked for."""
    return Grammar(
        patterns=PATTERNS,
        starts=_starts(),
        words={
            "month": MONTHS, "weekday": DAYS, "n": NUMBERS, "nth": ORDINALS, "quarter": ORDINALS, "half": ORDINALS,
            "which": WHICH_FORMS, "unit": UNITS, "wholly": WHICH_FORMS | {"der": 0, "des": 0}, "feast": FEASTS,
            "told": TOLD | {"nächsten": 1}, "decade": DECADES, "part": PARTS, "season": SEASONS, "rel": REL,
            "war": {f"{nth} {war}": n for n, stem in ((1, "erste"), (2, "zweite")) for nth in (stem, stem + "n") for war in ("weltkrieg", "weltkriege", "weltkriegs", "weltkrieges")}, "zone": ZONES,
            "hour": {"mitternacht": "0"}, "daypart": DAYPARTS,
            "ago": {
                "vor": (-1, "published"), "in": (1, "published"), "zuvor": (-1, "told"), "vorher": (-1, "told"),
                "davor": (-1, "told"), "später": (1, "told"), "danach": (1, "told"), "darauf": (1, "told"),
            },
            "joint": {"und": "and", "/": "and", "bis": "to", "bis zum": "to", "": "to", "–": "to", "—": "to"},
        },
        joins=JOINS,
        alone=frozenset(
            "iso numeric daymonth feast monthday nightto weekday span unit told dayword ago quarter half decade century season "
            "war years year month clock".split()
        ),
        guards={
            "year": _year_stands, "month": _month_stands, "weekday": _weekday_stands, "daymonth": _daymonth_stands,
            "dayword": _dayword_stands, "unit": _unit_stands, "ago": _ago_stands,
        },
        since=r"[Ss]eit\s(?:de[mnr]\s)?",
        until=r"[Bb]is\s(?:zu[mr]?\s|einschließlich\s|in\sden\s)?",
        onward=r"[Aa]b\s(?:de[mnr]\s)?",
        about=r"(?:[Uu]m|[Ee]twa|[Cc]a\.|[Cc]irca|[Uu]ngefähr)\s(?:das\sJahr\s)?",
        span=r"[Vv]o[mn]\s(?:de[mnr]\s)?",
        between=r"[Zz]wischen\s(?:de[mnr]\s)?",
        to=r"\s?(?:[-–—]|bis|und)\s?(?:zu[mr]\s|de[mnr]\s)?",
        conjunctions=frozenset({"und", "und dem", "und den"}),
        past=PAST,
        future=FUTURE,
        present=PRESENT,
        was=r"\b(?:war|waren|hatten?|wurden?)\b",
    )  # fmt: skip


PAST = (
    r"\b(?:hat|hatten?|war|waren|wurden?|worden|gewesen|habe|haben|hätten?|kam|kamen|ging|gingen|fiel|fielen|trat|traten|sprach|"
    r"sprachen|traf|trafen|brannten?|stieg|stiegen|sank|sanken|begann|begannen|fand|fanden|gab|gaben|starb|starben|floh|flohen|"
    r"nahm|nahmen|stand|standen|lag|lagen|ließ|ließen|rief|riefen|schrieb|schrieben|schloss|schlossen|zog|zogen|lief|liefen|"
    r"hielt|hielten|blieb|blieben|brach|brachen|erschien|erschienen|entstand|entstanden|gewann|gewannen|verlor|verloren|verließ|"
    r"schlug|schlugen|sah|sahen|half|bat|baten|trug|trugen|wuchs|wies|wiesen|entschied|entschieden|beschloss|unterschrieb|bekam|"
    r"(?!heute\b|könnte|sollte|möchte|müsste|dürfte|wollte\b|bitte\b|rechte|letzte|erste|zweite|dritte|vierte|nächste|weite|breite|gute|"
    r"alte|harte|späte|leichte|schlechte|echte|bekannte|spätesten|meisten|besten|ersten|letzten|zweiten|dritten|nächsten|rechten|alten|guten|"
    r"könnten|sollten|möchten|müssten|dürften|unten|hinten|selten|mitten|gesamten|geplanten|halten|arbeiten|warten)[a-zäöüß]{2,}ten?|"
    r"(?:[a-zäöü]{0,5})ge(?!plant|gen|rade|nau|mein|setz)[a-zäöüß]{2,}(?:t|en))\b"
)
FUTURE = (
    r"\b(?:ge[a-zäöüß]+(?:t|en)\s(?:wird|werden|werde)|wird|werden|werde|würden?|soll|sollen|solle|will|wollen|wolle|möchten?|muss|müssen|müsse|"
    r"kann|können|könnten?|dürften?|plant|planen|geplant|erwartet|vorgesehen|bevor)\b"
)
PRESENT = (
    r"\b(?:beginnt|beginnen|startet|starten|tagt|tagen|trifft|treffen|findet|finden|endet|enden|öffnet|schließt|entscheidet|stimmt|stimmen|kommt|"
    r"kommen|reist|reisen|tritt|wählt|wählen|spricht|steht|stehen|gilt|gelten|bleibt|bleiben|läuft)\b"
)
