"""The grammar of English dates, as data for `dates_pieces`: words, patterns, what joins, what is no date."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from sayso.anchor.dates_pieces import Grammar

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "a hundred": 100, "one hundred": 100}
NUMBERS |= {
    f"{ten} {one}": value * 10 + NUMBERS[one]
    for value, ten in enumerate(("twenty", "thirty", "forty", "fifty"), start=2)
    for one in "one two three four five six seven eight nine".split()
}
TENS = frozenset("twenty thirty forty fifty".split())
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"twenty first": 21, "last": -1}
WHICH = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this past": -1, "the past": -1, "the last": -1,
    "this": 0, "the current": 0, "current": 0, "this very": 0,
    "next": 1, "coming": 1, "this coming": 1, "the coming": 1, "the next": 1, "the following": 1,
}  # fmt: skip
UNITS = {
    "day": "D", "days": "D", "week": "W", "weeks": "W", "fortnight": "F", "month": "M", "months": "M",
    "year": "Y", "years": "Y", "decade": "E", "decades": "E", "century": "C", "centuries": "C", "hour": "H",
    "hours": "H", "minute": "H", "minutes": "H", "weekend": "K", "quarter": "Q", "morning": "D", "afternoon": "D", "evening": "D", "night": "D",
}  # fmt: skip
FEASTS = {
    "christmas day": "12-25", "christmas": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new year's eve": "12-31", "new year's": "01-01", "valentine's day": "02-14",
    "st. patrick's day": "03-17", "st patrick's day": "03-17", "april fools' day": "04-01", "may day": "05-01",
    "fourth of july": "07-04", "4th of july": "07-04", "bastille day": "07-14", "halloween": "10-31",
    "all saints' day": "11-01", "armistice day": "11-11", "veterans day": "11-11", "epiphany": "01-06",
    "easter": "easter", "easter sunday": "easter", "easter monday": "easter monday", "good friday": "good friday",
    "palm sunday": "palm sunday", "ash wednesday": "ash wednesday", "shrove tuesday": "shrove tuesday",
    "maundy thursday": "holy thursday", "ascension day": "ascension", "pentecost": "pentecost",
    "whit monday": "whit monday", "corpus christi": "corpus christi", "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving", "black friday": "black friday", "labor day": "labor day",
    "memorial day": "memorial day",
}  # fmt: skip
DECADES = {
    word: number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}
ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00", "edt": "-04:00",
    "pst": "-08:00", "pdt": "-07:00", "mst": "-07:00", "mdt": "-06:00",
}  # fmt: skip
TOLD = {"that": 0, "the same": 0, "that same": 0, "the very same": 0, "the next": 1, "the following": 1,
        "the previous": -1, "the preceding": -1}  # fmt: skip


def rel(n: int, unit: str, base: str = "published", **more: Any) -> dict[str, Any]:
    return {"n": n, "unit": unit, "mode": "whole", "base": base, **more}


REL = {
    "today": rel(0, "D"), "yesterday": rel(-1, "D"), "tomorrow": rel(1, "D"), "tonight": rel(0, "D", daypart="night"),
    "the day before yesterday": rel(-2, "D"), "the day after tomorrow": rel(2, "D"),
    "last night": rel(-1, "D", daypart="night"), "this morning": rel(0, "D", daypart="morning"), "this day": rel(0, "D"),
    "this afternoon": rel(0, "D", daypart="afternoon"), "this evening": rel(0, "D", daypart="evening"),
    "the day before": rel(-1, "D", "told"), "the day after": rel(1, "D", "told"),
    "the night before": rel(-1, "D", "told"), "the morning after": rel(1, "D", "told"),
    "the week before": rel(-1, "W", "told"), "the week after": rel(1, "W", "told"),
    "the month before": rel(-1, "M", "told"), "the month after": rel(1, "M", "told"),
    "the year before": rel(-1, "Y", "told"), "the year after": rel(1, "Y", "told"),
    "the year before last": rel(-2, "Y"), "the week before last": rel(-2, "W"),
    "the month before last": rel(-2, "M"),
}  # fmt: skip


def either(words: Any) -> str:
    """An alternation of `words`, longest first, each with its first letter in both cases and any space."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(_both_cases(word) for word in ordered)


def _both_cases(word: str) -> str:
    head, rest = word[0], re.escape(word[1:]).replace(r"\ ", "[ -]" if word.split()[0] in TENS else r"\s")
    rest = rest.replace("'", "['’]")
    return (f"[{head.upper()}{head}]" if head.isalpha() else re.escape(head)) + rest


def loud(pattern: str) -> str:
    """A pattern of capitalised words that may stand in capitals throughout."""
    return f"{pattern}|{pattern.upper()}"


def titled(words: Any) -> str:
    """An alternation of names that are always capitalised."""
    return "|".join(
        " ".join(part[0].upper() + part[1:] if part not in ("of",) else part for part in word.split()).replace("'", "['’]")
        for word in sorted(words, key=len, reverse=True)
    )


MONTH = rf"(?:{loud(titled(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july')))})"
ANY_MONTH = rf"(?:{MONTH}\b|(?:{titled(name for name in MONTHS if len(name) < 5)})(?:\.(?=[\s,])|\b))"
WEEKDAY = loud(titled(name for name in DAYS if len(name) > 5))
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|20)\d\d"
DASH = r"\s?[-–—‑]\s?"
TO = rf"(?:{DASH}|\s(?:to|through|until|till)\s(?:the\s)?)"
AND = r"(?:\s?(?:and|&)\s(?:the\s)?|,\s(?=(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?\s(?:and|&)))"
JOINT = rf"(?P<joint>{TO}|\s?(?:and|&)\s(?:the\s)?)"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}}(?:,000)?)"
NTH = rf"(?:{either(name for name in ORDINALS if name != 'last')}|\d{{1,2}}(?:st|nd|rd|th))"
WHOLE = "last|past|previous|preceding|this past|this|the current|current|next|coming|this coming|the coming"
WHICH_WORDS = either(WHOLE.split("|"))
MORE = ("about", "some", "around", "almost", "nearly", "more than", "over", "roughly", "just over")
THE = r"(?:[Tt]he\s)?"
EARLY = r"(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)[\s-](?:in\s|to\s)?(?:the\s)?"
PART = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early", "turn": "early",
    "mid": "mid", "middle": "mid", "midpoint": "mid", "late": "late", "end": "late", "close": "late",
    "earlier": "earlier", "later": "later", "latter": "late",
}  # fmt: skip
OF_PART = r"(?:[Tt]he\s)?(?P<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose)\sof\s"
CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<meridiem>[ap]\.m\.|[ap]m\b|[AP]\.?M\b\.?)"
    r"|(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d|\.\d|\s?%)"
    rf"|(?P<hour>\d\d?|{either(list(NUMBERS)[:12])})\so['’]clock"
    r"|(?P<hour>[Nn]oon|[Mm]idnight)(?!\s(?:train|bus|blue|sun|mass|oil))"
)
ZONE = r"(?:\s\(?(?P<zone>GMT|UTC|CES?T|E[SD]T|P[SD]T|M[SD]T)\b\)?)?"
# What comes after makes a count of it, and no day or year.
COUNTED = (
    r"(?:per\s?cent|percent|%|people|persons?|men|women|children|soldiers|troops|homes|houses|euros?|dollars?|pounds?|"
    r"members|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|km|kilos?|kilograms?|kg|tons?|tonnes?|feet|inches|acres|degrees|"
    r"points?|pages|words|votes|seats|times|copies|million|billion|thousand|hundred|workers|students|jobs|cars|"
    r"vehicles|residents|inhabitants|civilians|refugees|patients|cases|deaths|calories|hours|days|weeks|months|years?|\+|"
    r"of\s(?:them|us|the|these|those|its|his|her|their))(?!\w)"
)

PATTERNS = {
    "iso": (
        r"(?P<year>\d{4})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"
        r"(?:T(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::\d\d)?Z?)?(?![\w-])"
    ),
    "numeric": (
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4}|\d\d)(?![\d/])"
        rf"|(?P<day>\d\d?)\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>{YEAR})(?![\d.]\d)"
    ),
    "feast": rf"(?:(?P<which>{WHICH_WORDS})\s)?(?:[Tt]he\s(?=[F4]))?(?P<feast>{titled(FEASTS)})|(?P<feast>9/11)",
    "monthday": (
        rf"(?P<day>\d\d?)-(?P<month>{ANY_MONTH})-(?P<year>\d{{4}})(?!\d)"
        rf"|(?P<month>{ANY_MONTH})\s(?:the\s)?(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY})(?!\s?(?:of\s)?(?:{ANY_MONTH})))?"
        rf"(?!\d|[:.,/]\d|\s?%|-year|\s{COUNTED})"
        rf"|(?:[Tt]he\s)?(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY}))?\s(?:day\s)?(?:of\s)?(?P<month>{ANY_MONTH})"
        rf"|(?:[Tt]he\s)?(?P<day>{either(name for name in ORDINALS if name != 'last')})\sof\s(?P<month>{MONTH})"
    ),
    "nth": rf"(?:[Tt]he\s)(?P<nth>{either(('first', 'second', 'third', 'fourth', 'last'))})\s(?P<weekday>{WEEKDAY})(?=\s(?:in|of))",
    "weekday": (
        rf"(?:(?:{either(('late', 'early'))})\s(?:on\s)?)?(?:(?P<which>{WHICH_WORDS})\s)?(?P<weekday>{WEEKDAY})"
        rf"|(?P<weekday>{titled(name for name in DAYS if len(name) < 6)})(?=\.?,?\s(?:the\s)?(?:{ANY_MONTH}\s\d|\d\d?(?:st|nd|rd|th)?\s{ANY_MONTH}))\.?"
    ),
    "span": rf"(?:[Tt]he\s)?(?P<over>{either(('past', 'last', 'next', 'coming', 'previous'))})\s(?P<n>{NUMBER})[\s-](?P<unit>days|weeks|months|years|decades)"
            r"|[Tt]he\s(?P<over>past|last)\s(?P<unit>day|week|month|year|decade|century)(?=\s*[.,;)]|\s(?:and|or|has|have|had)\b)",
    "earlier": rf"(?P<part>{either(('earlier', 'later'))})\s(?:on\s)?(?P<wholly>this)\s(?P<unit>week|month|year|decade|century)",
    "unit": (
        rf"(?:{EARLY})?(?:(?:[Tt]he\s)?(?P<wholly>{either(('last', 'this', 'next', 'this past', 'this coming', 'the coming', 'the current', 'past'))})\s"
        r"(?P<unit>week|month|year|weekend|decade|century|quarter))"
        r"(?!\s(?:before|after)\b)"
        r"|(?:[Tt]he\s)?(?P<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd)\sof\s(?P<wholly>the)\s(?P<unit>week|month|year|decade|century|quarter)(?!\s(?:before|after)\b)"
    ),
    "told": (
        rf"(?P<told>{either(TOLD)})\s(?P<unit>day|week|month|year|morning|afternoon|evening|night)(?!\s(?:and|of|long|before|after)\b)"
        rf"|(?P<rel>{either(('the day before', 'the day after', 'the night before', 'the morning after', 'the week before', 'the week after', 'the month before', 'the month after', 'the year before', 'the year after'))})"
        r"(?=\s*[.,;:!?)]|\s(?:and|but|had|was|were|in|at)\b|$)"
    ),
    "before": rf"(?P<rel>{either(('the year before last', 'the week before last', 'the month before last'))})",
    "dayword": rf"(?P<rel>{either(('the day before yesterday', 'the day after tomorrow', 'today', 'yesterday', 'tomorrow', 'tonight', 'last night', 'this morning', 'this afternoon', 'this evening'))}|[Tt]his\sday(?!\s(?:in|and)\b))",
    "ago": (
        rf"(?:(?P<approx>{either(MORE)})\s)?"
        rf"(?P<n>{NUMBER})\s(?:short\s|long\s)?(?P<unit>hours?|minutes?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|fortnight)\s"
        r"(?P<ago>ago|earlier|before(?=\s*[.,;:)])|previously|prior|later|after(?=\s*[.,;:)])|from\snow|on(?=,)|back)(?!\sthan\b)"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>days|weeks?|months?|years?)(?:['’]\stime)?(?!\s(?:of|or)\b|-)"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>days?|weeks?|months?|years?)['’]s?\stime"
    ),
    "quarter": (
        rf"Q(?P<quarter>[1-4])|{THE}(?P<quarter>{either(('first', 'second', 'third', 'fourth', 'last'))}|[1-4](?:st|nd|rd|th))[\s-]quarter"
    ),
    "half": rf"H(?P<half>[12])|{THE}(?P<half>{either(('first', 'second', 'latter'))})\shalf(?:\sof)?(?:\sthe)?",
    "decade": (
        rf"{THE}(?:{EARLY}|{OF_PART}the\s)?(?:(?P<decade>(?:1\d|20)\d0)s|(?<=the\s|rly\s|ate\s|mid-)(?P<decade>(?:1\d|20)\d0)['’]s|['’‘](?P<decade>[2-9]0)['’]?s|(?<=the\s)(?P<decade>[2-9]0)s"
        rf"|(?<=the\s)(?P<decade>{'|'.join(DECADES)}))"
    ),
    "century": rf"{THE}(?:{EARLY}|{OF_PART}(?:the\s)?)?(?P<century>{NTH})[\s-][Cc]entur(?:y|ies)(?P<bc>\s(?:BCE?|B\.C\.))?",
    "season": (
        rf"(?:{EARLY})?(?:(?P<which>{either(('last', 'this', 'next', 'this past', 'this coming', 'the past', 'the coming'))})\s)(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
        rf"|(?:{EARLY}|{OF_PART}(?:the\s)?)?{THE}(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?=,?\s(?:of\s)?{YEAR})"
        r"|(?<=[Ii]n\s)the\s(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?=\s*[.,;])"
    ),
    "war": r"(?P<war>World\sWar\s(?:II|Two|2|I|One|1)\b|(?:[Tt]he\s)?(?:First|Second)\sWorld\sWar|WWII?\b)",
    "years": rf"(?P<year>{YEAR})(?:[-–—/](?P<year2>{YEAR}|\d\d)|\s[-–—]\s(?P<year2>{YEAR}))(?![\d-])",
    "year": (
        rf"(?:[Tt]he\syear\s)(?P<year>\d{{3,4}})(?!\d|[.,:]\d)|(?P<year>\d{{1,4}})(?P<bc>\s(?:BCE?\b|B\.C\.))|(?P<year>{YEAR})(?!\d|[.,:]\d|s\b|-\d|\s?%)"
        rf"|['’‘](?P<year>\d\d)(?=[\s.,;)])|AD\s(?P<year>\d{{1,4}})|(?P<year>\d{{1,4}})\s(?:AD|CE|A\.D\.)"
    ),
    "month": (
        rf"(?:{EARLY}|{OF_PART})?(?:(?P<which>{WHICH_WORDS})\s)?(?P<month>{MONTH})"
        rf"|(?:{EARLY}|{OF_PART})?(?P<month>(?:{titled(n for n in MONTHS if len(n) < 5)})\b\.?)(?=,?\s(?:of\s)?(?:1\d|20)\d\d)"
    ),
    "clock": rf"(?:{CLOCK}){ZONE}",
    "daypart": r"(?:late\s|early\s)?(?P<daypart>morning|afternoon|evening|night|midday|lunchtime)",
    "part": (
        r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?=[\s-])|(?:[Tt]he\s)?(?P<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose)(?=\sof\s)"
    ),
}  # fmt: skip

JOINS = (
    ("weekday", "monthday numeric iso", r",?\s(?:the\s)?|\s\("),
    ("monthday month", "year", r",?\s(?:of\s|in\s)?(?:the\syear\s)?"),
    ("monthday month quarter half season feast", "unit", r",?\s(?:of\s)?"),
    ("monthday month", "told", r"\s(?:of\s)?"),
    ("quarter half season feast", "year", r",?\s(?:of\s)?(?:the\s)?(?:year\s)?"),
    ("season", "years", r"\s(?:of\s)?"),
    ("half", "century decade", r"\s"),
    ("weekday", "unit", r",?\s(?:of\s)?"),
    ("nth", "month", r"\s(?:in|of)\s"),
    ("weekday monthday year dayword feast iso numeric", "daypart", r"\s"),
    ("weekday monthday year dayword daypart iso numeric feast", "clock", r",?\s(?:at\s(?:about\s|around\s)?|just\safter\s)?"),
    ("clock", "weekday monthday dayword iso numeric told", r",?\s(?:on\s)?"),
    ("clock", "daypart", r"\sin\sthe\s"),
    ("part", "month unit year season decade century quarter weekday", r"[\s-](?:of\s|in\s)?(?:the\s)?"),
    ("ago", "daypart", r"\s"),
)

BEFORE_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|of|"
    r"[Tt]his|[Ee]very|[Aa]round|[Aa]s\sof|the|[Ff]or)\s(?:early\s|late\s|mid-?\s?)?$"
)
BEFORE_YEAR = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|[Oo]f|the|"
    r"[Cc]irca|ca?\.|[Aa]round|[Aa]bout|[Aa]s\sof|year|[Aa]n?|[Ee]arly|[Mm]id|[Ll]ate|his|her|its|their|our|my|with|for|on|[Ss]pring|[Ss]ummer|"
    r"[Aa]utumn|[Ff]all|[Ww]inter|[Tt]his|Q[1-4]|H[12]|quarter|half|season|[Bb]orn|[Cc]lass\sof|[Ii]nto|[Cc]opyright|©|['’]s|new|said|at|[A-Z][a-z]+)\s|[(\[–—-]|\d{4},?\s|^|\n|[;,:]\s|\s[-–]\s|\((?:[a-z]{1,4}\.\s)?|;\s[a-z]{1,4}\.\s|\b(?:ca|c|m|d|div|b)\.\s|mid-|post-|pre-|\b\d\d\d\d[/–-])$"
)
NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§+]|\b(?:[Rr]oom|[Rr]oute|[Ff]light|[Pp]age|pp?\.|[Nn]o\.|[Nn]umber|[Aa]partment|[Hh]ighway|[Hh]all|[Ss]uite|[Bb]ox|[Vv]ersion|[Mm]odel|"
    r"[Cc]hannel|[Rr]ule|[Ss]ection|[Aa]rticle|[Cc]hapter|[Tt]han|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]pproximately|[Rr]oughly|[Oo]ver|[Aa]bout|[Uu]p\sto|[Aa]t\sleast|total\sof|\d{3,4})\s*)$"
)
LOWER_PLURAL = re.compile(r"\s[a-z]{3,}s\b(?<!was)(?<!has)(?<!his)(?<!its)(?<!this)(?<!as)")


FEAST_AFTER = frozenset("On At By In For Since Until After Before During This Last Next From Over The And".split())


def _year_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a four-digit number is a year, by what stands around it."""
    written = found.group()
    if not written.isdigit():
        return True
    before = text[max(0, found.start() - 24) : found.start()]
    after = text[found.end() : found.end() + 24]
    if NO_YEAR_BEFORE.search(before) and not before.endswith("about "):
        return False
    if re.match(rf"\s?-?{COUNTED}", after) or (before.endswith("of ") and re.match(r"\s[a-z]+(?:s|ren)\b", after)):
        return False
    if written.endswith("00") and LOWER_PLURAL.match(after):
        return False
    return bool(BEFORE_YEAR.search(before))


def _month_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "May" or "March" is a month and no name, verb or demonstration."""
    written = found.group()
    if written not in ("May", "March", "April", "June", "August"):
        return True
    if re.match(rf",?\s(?:of\s)?(?:{YEAR}|this\syear|last\syear|next\syear|that\syear)\b", text[found.end() : found.end() + 16]):
        return True
    before = text[max(0, found.start() - 16) : found.start()]
    after = text[found.end() : found.end() + 16]
    if not BEFORE_MONTH.search(before) or (before.endswith(("the ", "for ")) and not re.match(r"\s[a-z]", after)):
        return False
    return not re.match(r"\s[A-Z][a-z]", after) and not re.match(r"\s(?:said|says|told|of|on|for)\b", after)


def _weekday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a weekday: "every Tuesday", "Joe Friday", "Friday's, a place", "Super Tuesday"."""
    before = text[max(0, found.start() - 16) : found.start()]
    if re.search(r"\b(?:[Ee]very|[Ee]ach|[Aa]ny|Super|Black|Ruby|Bloody|Casual|Man|Joe|Mr\.?|Ms\.?|Mrs\.?|Miss|Red|Cyber|Giving|[Aa]n?|[Tt]hat|[Oo]ne)\s$", before):
        return False
    after = text[found.end() : found.end() + 12]
    if re.match(r"\sthe\s13th|/|s\b", after) or text[max(0, found.start() - 1) : found.start()] == "/":
        return False
    return not (after[:2] in ("'s", "’s") and after[2:3] in (",", ".", ";"))


def _clock_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "7:15" without a.m. or a zone is a time of day: after "at", beside another, or before a day."""
    written = found.group()
    if not re.fullmatch(r"\d\d?:\d\d", written):
        return not (written.lower() in ("noon", "midnight") and text[max(0, found.start() - 4) : found.start()] == "the ")
    before = text[max(0, found.start() - 16) : found.start()]
    if re.search(r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|till|[Ff]rom|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Ss]ince|[Tt]o|day,?|night,?|morning,?)\s(?:about\s|around\s)?$", before):
        return not re.search(r"(?:ratio|score|odds|won|lost)\W", text[max(0, found.start() - 30) : found.start()])
    return bool(re.match(rf"\s?(?:[–-]|to)\s?\d\d?:\d\d|,?\son\s(?:{WEEKDAY}|{MONTH})|\s(?:{WEEKDAY})", text[found.end() : found.end() + 20])) or bool(
        re.search(r"\d\d?:\d\d\s?[–-]\s?$", before)
    )


def _monthday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a day: "They may, 3 of them", "May 3 people come"."""
    return not re.match(rf"\s{COUNTED}", text[found.end() : found.end() + 20])


def _feast_stands(text: str, found: re.Match[str]) -> bool:
    """Not a feast: "Easter Island", "Johnnie Christmas", "Merry Christmas"."""
    name = re.search(r"([A-Z][a-z]+)\s$", text[max(0, found.start() - 16) : found.start()])
    if name and name[1] not in FEAST_AFTER:
        return False
    return not re.match(r"\s(?:Island|Rising|Carol|tree|trees|card|cards|party|songs?|eggs?|bunny|market|shopping|lights|[A-Z])", text[found.end() : found.end() + 12])


def _war_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a war tells when: "during World War II", not "a World War II film"."""
    return bool(re.search(r"\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ii]n|of|to)\s(?:the\s)?$", text[max(0, found.start() - 12) : found.start()]))


def _half_stands(text: str, found: re.Match[str]) -> bool:
    return bool(re.match(rf"\s(?:of\s)?(?:the\s)?(?:{YEAR}|last\syear|this\syear|next\syear|{NTH}[\s-]century|\d{{4}}s|year)", text[found.end() : found.end() + 30]))


def _starts() -> frozenset[str]:
    """Every way in which a piece can begin that is no digit."""
    anywhere = [*NUMBERS, *ORDINALS, *WHICH, *REL, *TOLD, *PART, "spring", "summer", "autumn", "fall", "winter", "morning",
                "afternoon", "evening", "night", "midday", "lunchtime", "noon", "midnight", *(f"in {n}" for n in (*NUMBERS, *"123456789"))]
    anywhere += [f"{more} {n}" for more in MORE for n in (*NUMBERS, *"123456789")]
    anywhere += [f"{the} {word}" for the in ("the", "of the") for word in (*ORDINALS, *PART, *DECADES, "spring", "summer", "autumn", "fall",
                 "winter", "past", "year", *"123456789'")]
    anywhere = [word for word in anywhere if word not in ("a", "an")] + [f"{a} {unit}" for a in ("a", "an") for unit in (*UNITS, "hundred")]
    names = [word.title().replace(" Of ", " of ").replace("'S", "'s") for word in (*MONTHS, *DAYS, *FEASTS)]
    names += [name.upper() for name in (*MONTHS, *DAYS)] + [f"the {word}" for word in ("F", "First", "Second")]
    return frozenset(
        [*(f"{case}{word[1:]}" for word in anywhere for case in {word[0], word[0].upper()}), *names]
        + ["Q", "H1", "H2", "AD ", "World War", "First World", "Second World", "WW"]
    )


@cache
def grammar() -> Grammar:
    """Compiled when first asked for."""
    return Grammar(
        patterns=PATTERNS,
        starts=_starts(),
        words={
            "month": MONTHS, "weekday": DAYS, "n": NUMBERS, "nth": ORDINALS, "quarter": ORDINALS | {"last": 4},
            "half": {"first": 1, "second": 2, "latter": 2}, "century": ORDINALS, "which": WHICH, "unit": UNITS,
            "wholly": WHICH | {"the": 0}, "told": TOLD, "feast": FEASTS | {"9/11": "9/11"}, "decade": DECADES, "part": PART,
            "season": {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24},
            "ago": {
                "ago": (-1, "published"), "back": (-1, "published"), "earlier": (-1, "told"), "before": (-1, "told"),
                "previously": (-1, "told"), "prior": (-1, "told"), "later": (1, "told"), "after": (1, "told"), "on": (1, "told"),
                "from now": (1, "published"), "in": (1, "published"),
            },
            "war": {"world war i": 1, "world war one": 1, "world war 1": 1, "wwi": 1, "first world war": 1,
                    "the first world war": 1, "world war ii": 2, "world war two": 2, "world war 2": 2, "wwii": 2,
                    "second world war": 2, "the second world war": 2},
            "rel": REL, "zone": ZONES, "hour": {"noon": "12", "midnight": "0"} | {word: str(number) for word, number in NUMBERS.items() if number < 13}, "day": ORDINALS,
            "daypart": {w: w for w in ("morning", "afternoon", "evening", "night")} | {"midday": "noon", "lunchtime": "noon"},
            "joint": {"-": "to", "–": "to", "—": "to", "‑": "to", "/": "to", "to": "to", "through": "to", "until": "to", "till": "to", "and": "and", "&": "and",
                      "to the": "to", "and the": "and", "through the": "to", "until the": "to", "": "to"},
        },
        joins=JOINS,
        alone=frozenset(
            "iso numeric feast monthday weekday span earlier unit told before dayword ago quarter decade century season war years "
            "year month clock".split()
        ),
        guards={
            "year": _year_stands, "month": _month_stands, "weekday": _weekday_stands, "clock": _clock_stands,
            "monthday": _monthday_stands, "feast": _feast_stands, "half": _half_stands, "war": _war_stands,
        },
        since=r"(?:[Ss]ince)\s(?:the\s)?",
        until=r"(?:[Uu]ntil|[Uu]p\suntil|[Tt]ill|[Bb]y)\s(?:the\s)?",
        onward=r"(?:[Ss]tarting|[Ee]ffective)\s(?:on\s|in\s|from\s)?",
        about=r"(?:[Aa]round|[Cc]irca|[Aa]bout|ca?\.|[Aa]pproximately)\s",
        conjunctions=frozenset({"and"}),
        span=r"[Ff]rom\s(?:the\s)?",
        between=r"[Bb]etween\s(?:the\s)?",
        to=r"\s?(?:[-–—]|to|through|until|till|and)\s?(?:on\s|in\s|the\s)*",
        past=PAST,
        future=FUTURE,
        present=PRESENT,
        was=r"\b(?:was|were|had|did)\b",
    )  # fmt: skip


PAST = (
    r"\b(?:was|were|had|did|didn['’]t|said|told|has|have|been|came|went|left|met|fell|ran|won|lost|held|made|took|gave|began|hit|"
    r"sank|broke|died|spoke|wrote|saw|sent|sold|shot|found|felt|kept|put|became|grew|rose|sat|stood|struck|led|paid|got|knew|"
    r"brought|bought|built|caught|chose|drew|drove|fought|flew|hurt|heard|laid|read|set|shut|spent|spread|swore|thought|threw|"
    r"wore|understood|withdrew|overthrew|ago|(?!need|indeed|speed|exceed|proceed|succeed|hundred|sacred|naked|wicked|red|bed|feed|seed|"
    r"embed|breed|greed|agreed\sto|expected|scheduled|planned)[a-z]{2,}ed)\b"
)
FUTURE = (
    r"\bgonna\b|\b(?:am|are|is|['’]m|['’]re)\sgoing\b|(?:\b(?:will|shall|won['’]t|would|should|must|may|can|could|might)|['’]ll)\b(?:\s(?:not|also|then|be|have|been|likely|probably|only|soon|again))*(?:\s[a-z]+)?"
    r"|\b(?:is|are|['’]s)\s(?:now\s|also\s)?(?:to|expected|due|scheduled|set|planned|slated|likely|going|about|poised)\b(?:\sto)?(?:\sbe)?(?:\s[a-z]+)?"
    r"|\b(?:agreed|plans?|planned|hopes?|wants?|expects?|expected|intends?|vowed|promised|scheduled|due|set|ready|needs?)\sto\b(?:\sbe)?(?:\s[a-z]+)?"
)
PRESENT = (
    r"\b(?:starts|begins|opens|ends|closes|meets|votes|plays|runs?|resumes?|expires|arrives|decides|takes\splace|kicks\soff|goes\sto|upcoming|"
    r"forthcoming|deadline|stays?)\b"
)
