"""Numbers that are no figures: dates, years, times of day, ordinals, scores, addresses and names with numbers.

`refused` looks at one numeral and what stands right before and after it; `names_something` at one that has
no unit and counts nothing, which is then more often a name ("Channel 4") than a quantity.
"""

from __future__ import annotations

import re

from sayso.anchor.figure_numeral import Numeral
from sayso.anchor.figure_words import FigureWords

LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*|§+|#|№)\.?\s?\Z")
NEXT_WORD = re.compile(r"\.?\s([^\W\d_]\w*+)")
AFTER_MONTH = re.compile(r"([^\W\d_]+)\.?\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2})?,?\s\Z")
SCORE = re.compile(r"\s?[:–—-]\s?\d|\s(?:to|zu)\s(?P<other>\d{1,3})(?![\d.,]*\d|\s?[%$€]|\s(?:per\s?cent|Prozent)\b)")
FROM = re.compile(r"(?<!\w)(?:from|von)\s(?:\d[\d.,]*\s(?:to|zu)\s)?\Z")
SCORED = re.compile(r"(?:\d\s?[:–—-]\s?|(?<!\d)(?P<other>\d{1,3})\s(?:to|zu)\s)\Z")
STREET = re.compile(
    r"\s(?:[A-Z][\w'’-]*\s){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard|Blvd|Place|Terrace|Way|Row"
    r"|Court|Crescent)(?!\w)"
)
STREET_BEFORE = re.compile(r"(?:[sS]tra(?:ß|ss)e|[sS]tr\.|platz|weg|allee|gasse|ring|ufer|damm|chaussee)\s\Z")
ORDINAL_GERMAN = re.compile(r"\.\s(?:[^\W\d_]|\d)")
ROOM = re.compile(r"(?<!\w)(?:[Rr]aum|[Ss]aal|[Zz]immer|[Rr]oom|[Gg]ate|[Hh]all|[Bb]lock)\s[A-Z]\s\Z")  # „Saal B 175“
DIALLED = re.compile(
    r"(?<!\w)(?:[Cc]all(?:ing)?|[Dd]ial(?:l?ed|l?ing)?|[Rr]ing|[Tt]ext|Notruf|Hotline|Notrufnummer)\s\Z"
)
EMERGENCY = frozenset(["000", "101", "105", "110", "111", "112", "116", "211", "911", "988", "999"])
CLAUSE_ENDS = re.compile(r"[.,;:)!?]|\s(?:or|and|oder|und|to|for|an|immediately)(?!\w)|\Z")
RANGED = re.compile(r"(?<![\w.])(?:\d+|[a-zäöü]{3,})\sbis\s\Z")
JOINED_ORDINAL = re.compile(r"\.[^\W\d_]")  # „2.Sitz“
OR_TWO = re.compile(r"(?<!\w)(?:day|week|month|year|hour|minute)\sor\s\Z")  # "in a week or two"
PER = re.compile(r"(?<!\w)(?:per|pro)\s\Z")  # "12 cases per 100,000 people"
IDIOM_DE = re.compile(r"\s(?:geben|gab|gibt|gegeben|nehmen|lassen|zu\sgeben)(?!\w)")
# "20 and 50 years ago", with "|" for the first number.
SOME_AGO = {
    "en": re.compile(r"\|\s(?:and|or|to)\s\S+\s(?:years|months|weeks|days)\s(?:ago|earlier|later)(?!\w)"),
    "de": re.compile(r"(?<!\w)vor\s\|\s(?:und|oder|bis)\s\S+\s(?:Jahren|Monaten|Wochen|Tagen)(?!\w)"),
}
YEAR_DIGITS = re.compile(r"[12]\d{3}")
SERIES = re.compile(r"([^\W\d_]+)\s\d+[-–]\Z")
QUOTED_NAME, CLOSING = (
    re.compile(r"[\"“„'‘](?:[A-ZÄÖÜ][\w-]*\s)?\Z"),
    re.compile(r",?[\"”“'’](?!\s(?:per\s?cent|Prozent))"),
)  # „Christoph 29“
OF_EIGHT = re.compile(r"\s(?:[a-zäöü]\w*e[nr]\s)*(?!Uhr)[A-ZÄÖÜ]")  # „in acht Ländern“, and not „in acht nehmen“
GERMAN_PLACE = re.compile(r"(?:[pP]latz|[rR]ang|Zeile|Gruppe|Stufe|Phase|Kapitel|Tor|Gleis|Spur|Nummer)\s\Z")
LABELLED = frozenset(["phase", "chapter", "part", "stage", "round", "act", "step", "level", "season", "volume", "tier"])
"""What a number in words behind it tells apart."""
LABEL = re.compile(r"[.)](?=\s|\Z)")
LINE_START = re.compile(r"(?:\A|\n)\s*\Z")
SENTENCE_START = re.compile(r"(?:\A|[.!?:…\n\"“”„»«(–—])\s*\Z")


def before(text: str, start: int, at: int, length: int = 40) -> str:
    return text[max(start, at - length) : at]


def last_word(text: str, start: int, at: int) -> str:
    found = LAST_WORD.search(before(text, start, at))
    return found[1] if found else ""


def refused(text: str, start: int, end: int, numeral: Numeral, words: FigureWords, language: str) -> bool:
    """Whether the numeral is part of a date, a time, an ordinal, an address or a name, whatever follows it."""
    at, stop = numeral.start, numeral.end
    left = before(text, start, at)
    series = SERIES.search(left)
    if left.endswith("Group of ") or SOME_AGO[language].search(f"{left}|{text[stop : min(end, stop + 40)]}"):
        return True
    if text.startswith(")", stop) and numeral.value <= 20 and "(" not in before(text, start, at, 120):
        return True  # "1) too little and 2) too late"
    if left.endswith('="') or (series and series[1].lower() in words.names):
        return True  # timestamp="1454", "Boeing 737-300"
    if numeral.form == "digits" and CLOSING.match(text, stop, end) and QUOTED_NAME.search(left):
        return True
    if language == "de" and text[at : at + 4].lower() == "acht" and stop - at == 4:
        heed = left.endswith(("außer ", "in ")) and not OF_EIGHT.match(text, stop, end)
        return heed or bool(IDIOM_DE.match(text, stop, end))
    if language == "de" and numeral.form == "words" and GERMAN_PLACE.search(left):
        return True
    if words.time.match(text, stop, end):
        return True
    if PER.search(left) and numeral.value in (100, 1e3, 1e4, 1e5, 1e6):
        return True
    if numeral.form != "digits" or numeral.scaled:
        scale = left.endswith((" one to ", " one through ")) and not _counts(text, stop, end, words)
        return language == "en" and (scale or bool(OR_TWO.search(left)))
    if LABEL.match(text, stop, end) and LINE_START.search(left):
        return True
    if left[-3:-2] == " " and ROOM.search(left):
        return True
    if text[at:stop] in EMERGENCY and CLAUSE_ENDS.match(text, stop, end) and DIALLED.search(left):
        return True
    following = NEXT_WORD.match(text, stop, end)
    if following and following[1][0].isupper() and following[1].lower() in words.months and numeral.value <= 31:
        return True
    previous = last_word(text, start, at)
    if previous and previous[0].isupper() and previous.lower() in words.months:
        day = numeral.value <= 31 and isinstance(numeral.value, int)
        return day or bool(YEAR_DIGITS.fullmatch(text, at, stop))
    dated = AFTER_MONTH.search(left)
    if dated and dated[1].lower() in words.months:
        return True
    whole = text[at:stop]
    if language == "de":
        if text.startswith((".)", ".,", "./"), stop) or JOINED_ORDINAL.match(text, stop, end):
            return True  # the minute of a match: „(50.)“
        if len(whole) <= 2 and ORDINAL_GERMAN.match(text, stop, end):
            after = text[stop + 2 : stop + 3]
            closes = bool(RANGED.search(left))  # „15 bis 20. Dann“: the sentence ends
            if after.islower() or (previous.lower() in words.ordinal and not closes) or after.isdigit():
                return True
        if STREET_BEFORE.search(left):
            return True
        if len(whole) == 5 and whole.isdigit() and not whole.endswith("00") and text[stop : stop + 1] == " ":
            return text[stop + 1 : stop + 2].isupper()
    elif STREET.match(text, stop, end):
        return True
    if previous and (previous.strip(".").lower() in words.names or previous[0] in "§#№"):
        return previous[0] in "§#№" or previous[0].isupper() or previous.lower() in ("no", "nr", "abs", "art")
    return False


def _counts(text: str, at: int, end: int, words: FigureWords) -> bool:
    """Whether something follows that a number may count: "one to two years", but "one to ten and back"."""
    following = NEXT_WORD.match(text, at, end) if text[at : at + 1] == " " else None
    return bool(following and following[1].lower() not in words.function)


def is_year(text: str, start: int, numeral: Numeral, words: FigureWords, counts: str | None, bounded: bool) -> bool:
    """Whether four bare digits are a year: unless they count people or are round, or are no year of our times."""
    written = text[numeral.start : numeral.end]
    if numeral.form != "digits" or numeral.scaled or len(written) != 4 or not written.isdigit():
        return False
    year = int(written)
    if not 1100 <= year <= 2100:
        return False
    if counts is None:
        return not (bounded and year % 100 == 0)
    if counts.split()[-1].lower() in words.people:
        return 1900 <= year <= 2049 and last_word(text, start, numeral.start).lower() in ("in", "since", "seit", "im")
    if 1800 <= year <= 2049:
        return year % 100 != 0
    return last_word(text, start, numeral.start).lower() in words.years


def is_score(text: str, start: int, end: int, numeral: Numeral) -> bool:
    """Whether a bare number is one side of "3-2" or of "52 to 48", where the larger comes first."""
    if not numeral.bare or numeral.value >= 1000:
        return False
    left = before(text, start, numeral.start, 24)
    after = SCORE.match(text, numeral.end, end)
    if after and (after["other"] is None or int(after["other"]) < numeral.value):
        return not FROM.search(left)  # "from 33 to 27"
    scored = SCORED.search(left)
    return bool(scored and (scored["other"] is None or int(scored["other"]) > numeral.value) and not FROM.search(left))


def names_something(text: str, start: int, numeral: Numeral, words: FigureWords, language: str) -> bool:
    """Whether a bare number with nothing counted goes with the name or word before it ("Boeing 737", „Tor 3“)."""
    at = numeral.start
    if numeral.form == "digits":
        left = before(text, start, at)
        written = text[at : numeral.end]
        if len(written) > 3 and written.isdigit() and not written.endswith("00"):
            return True  # quantities of four digits carry a separator or a noun, codes do not
        previous = LAST_WORD.search(left)
        if numeral.scaled or not previous or not previous.group().endswith((" ", "\u00a0")):
            return False
        if text[at : numeral.end].count(",") or not previous[1][0].isupper():
            return previous[1].lower() in words.names
        return not SENTENCE_START.search(left[: previous.start()])
    if numeral.form != "words" or numeral.value > 20:
        return False
    left = before(text, start, at)
    if language == "en" and last_word(text, start, at) in LABELLED:
        return True  # "phase two"
    if text[at].isupper():
        return not SENTENCE_START.search(left)
    named = LAST_WORD.search(left) if language == "de" else None
    return bool(named and named[1][0].isupper() and not SENTENCE_START.search(left[: named.start()]))
