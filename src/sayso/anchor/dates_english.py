"""The grammar of English dates, as data for `dates_pieces`: patterns, and which pieces join over which gap."""

from __future__ import annotations

from functools import cache

from sayso.anchor.dates_english_guards import COUNTED, GUARDS
from sayso.anchor.dates_english_words import (
    AGO,
    DAYPARTS,
    DAYS,
    DECADES,
    FEASTS,
    FUTURE,
    MONTH,
    MONTHS,
    MORE,
    NTH,
    NUMBERS,
    ORDINALS,
    OVER_AFTER,
    OVER_BEFORE,
    PART,
    PAST,
    PRESENT,
    PUT_OFF,
    REL,
    SEASONS,
    SHORT_MONTH,
    TOLD,
    UNITS,
    WARS,
    WEEKDAY,
    WHICH,
    YEAR,
    ZONES,
)
from sayso.anchor.dates_patterns import both_cases, capitalised, either, rel, titled
from sayso.anchor.dates_pieces import Grammar

ANY_MONTH = rf"(?:{MONTH}\b|{SHORT_MONTH}(?:\.(?=[\s,])|\b))"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
JOINT = r"(?P<joint>\s?[-–—‑]\s?|\s(?:to|through|until|till)\s(?:the\s)?|\s?(?:and|&)\s(?:the\s)?)"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}}(?:,\d00)?)"
UNIT = r"hours?|minutes?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|fortnight"
LONG = "week|month|year|decade|century"

WHICH_WORDS = either(
    name for name in WHICH if name not in ("the past", "the last", "this very", "the next", "the following")
)
SEASON_WHICH = either(("last", "this", "next", "this past", "this coming", "the past", "the coming"))
UNIT_WHICH = either(("last", "this", "next", "this past", "this coming", "the coming", "the current", "past"))
# A year of three digits, where nothing follows that it could count: "30 September 420), …".
EARLY_YEAR = r"\s(?P<year>[1-9]\d\d)(?=[),;]|\.(?:\s|$)|\s(?:was|and|in|to|until|he|she|the)\b|\s[-–—])"
FIRST_TO_LAST = either(("first", "second", "third", "fourth", "last"))
DAY_BESIDE = either(name for name, said in REL.items() if said["base"] == "told")
BEFORE_LAST = either(name for name in REL if name.endswith("before last"))
DAY_WORD = either(
    name
    for name, said in REL.items()
    if said["base"] == "published" and "last" not in name.split()[2:] and name != "this day"
)

THE = r"(?:[Tt]he\s)?"
EARLY = r"(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)[\s-](?:in\s|to\s)?(?:the\s)?"
END = r"(?P<part>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose)"
OF_PART = rf"{THE}{END}\sof\s"
IN_PART = rf"(?:{EARLY}|{OF_PART}(?:the\s)?)?"

SEASON = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
# A season that no noun follows: "in summer they", not "in summer camps".
ALONE = (
    r"(?=\s*[.,;:!?)]|\s(?:and|or|in|of|on|at|when|is|was|can|will|to|but|it|the|he|she|they|we|has|had|for|as|because|"
    r"ends|their|its|his|her|our|my|your|this|these|there|you|many|most|some|all|a|an|from|until|with|after|before)\b)"
)
ZONE_NAME = "GMT|UTC|CES?T|E[SD]T|P[SD]T|M[SD]T"
ZONE = rf"(?:\s(?P<zone>(?:{ZONE_NAME})\b)|\s\((?P<zone>{ZONE_NAME})\)|\slocal\stime)?"
CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<meridiem>[ap]\.m\.|[ap]m\b|[AP]\.?M\b\.?)"
    r"|(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d|\.\d|\s?%)"
    rf"|(?P<hour>\d\d?|{either(list(NUMBERS)[:12])})\so['’]clock"
    r"|(?P<hour>[Nn]oon|[Mm]idnight)(?!\s(?:train|bus|blue|sun|mass|oil))"
)
ONWARD = (
    r"\s?[-–—]\s?(?:[Pp]resent|[Nn]ow|[Tt]oday)\b"
    r"|\s(?:to|until|till|through)\s(?:the\spresent(?:\sday)?|now|today|this\sday)\b"
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
        rf"(?!\d|[:.,/]\d|\s?%|-year|\s{COUNTED})(?:,?{EARLY_YEAR})?"
        rf"|{THE}(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY}))?\s(?:day\s)?(?:of\s)?(?P<month>{ANY_MONTH})(?:{EARLY_YEAR})?"
        rf"|{THE}(?P<day>{either(name for name in ORDINALS if name != 'last')})\sof\s(?P<month>{MONTH})"
    ),
    "nth": rf"[Tt]he\s(?P<nth>{FIRST_TO_LAST})\s(?P<weekday>{WEEKDAY})(?=\s(?:in|of))",
    "weekday": (
        rf"(?:(?:[Ll]ate|[Ee]arly)\s(?:on\s)?|[Tt]he\searly\shours\sof\s)?(?:(?P<which>{WHICH_WORDS})\s)?(?P<weekday>{WEEKDAY})"
        rf"|(?P<weekday>{titled(name for name in DAYS if len(name) < 6)})"
        rf"(?=\.?,?\s(?:the\s)?(?:{ANY_MONTH}\s\d|\d\d?(?:st|nd|rd|th)?\s{ANY_MONTH}))\.?"
        r"|(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s|(?<=[Oo]n\s))(?P<weekday>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?=[\s,;)]|$)"
    ),
    "span": (
        rf"{THE}(?P<over>{either(('past', 'last', 'next', 'coming', 'previous'))})\s(?P<n>{NUMBER})"
        r"(?P<ahalf>\sand\sa\shalf|\s?½|\s1/2)?[\s-](?P<unit>days|weeks|months|years|decades)(?!\s(?:later|ago|earlier|before))"
        rf"|[Tt]he\s(?P<over>past|last)\s(?P<unit>day|{LONG})(?=\s*[.,;)]|\s(?:and|or|has|have|had)\b)"
    ),
    "earlier": rf"(?P<part>{either(('earlier', 'later'))})\s(?:on\s)?(?P<wholly>this)\s(?P<unit>{LONG})",
    "unit": (
        r"(?:(?<=over\s)|(?<=Over\s)|(?<=[Aa]t\s)|(?<=[Oo]n\s)|(?<=hout\s))the\s(?P<unit>weekend)"
        rf"|this\scoming\s(?P<rel>weekend)|(?:{EARLY})?{THE}(?P<wholly>{UNIT_WHICH})\s(?P<unit>{LONG}|weekend|quarter)"
        r"|(?P<unit>year|month)(?:['’]s)?[\s-](?P<part>end)(?=\s*[.,;:)]|\s(?:and|but|if|as|or)\b|\Z)"
        rf"|{THE}{END}\sof\s(?P<wholly>the)\s(?P<unit>{LONG}|quarter)"
    ),
    "told": (
        rf"(?P<told>{either(TOLD)})\s(?P<unit>day|week|month|year|morning|afternoon|evening|night)"
        r"(?!\s(?:and|of|long|before|after)\b)"
        rf"|(?P<rel>{DAY_BESIDE})(?=\s*[.,;:!?)]|\s(?:and|but|had|was|were|in|at)\b|$)"
    ),
    "before": rf"(?P<rel>{BEFORE_LAST})",
    "dayword": rf"(?P<rel>{DAY_WORD}|(?<!to\s)[Tt]his\sday(?!\s(?:in|and)\b))",
    "ago": (
        rf"(?:(?P<approx>{either(MORE)})\s)?(?P<n>{NUMBER})\s(?:short\s|long\s)?(?P<unit>{UNIT})\s"
        r"(?P<ago>ago|earlier|before(?=\s*[.,;:)])|previously|prior|later|after(?=\s*[.,;:)])|from\snow|on(?=,)|back)"
        r"(?!\sthan\b)"
        rf"|(?P<n>{NUMBER})\s(?:(?P<unit>year)\s(?P<ahalf>and\sa\shalf)|(?P<ahalf>and\sa\shalf)\s(?P<unit>years|months|weeks))\s"
        r"(?P<ago>ago|earlier|later|from\snow)"
        r"|(?P<ahalf>[Hh]alf\sa)\s(?P<unit>year)\s(?P<ago>ago|earlier|later)"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>days?|weeks?|months?|years?)(?:['’]s?\stime)?(?!\s(?:of|or)\b|-)"
    ),
    "quarter": rf"Q(?P<quarter>[1-4])|{THE}(?P<quarter>{FIRST_TO_LAST}|[1-4](?:st|nd|rd|th))[\s-]quarter",
    "half": rf"H(?P<half>[12])|{THE}(?P<half>{either(('first', 'second', 'latter'))})\shalf(?:\sof)?(?:\sthe)?",
    "decade": (
        rf"{THE}(?:{EARLY}|{OF_PART}the\s)?(?:(?P<decade>(?:1\d|20)\d0)s"
        r"|(?<=the\s|rly\s|ate\s|mid-)(?P<decade>(?:1\d|20)\d0)['’]s"
        r"|['’‘](?P<decade>[2-9]0)['’]?s|(?<=the\s)(?P<decade>[2-9]0)s"
        rf"|(?<=the\s)(?P<decade>{'|'.join(DECADES)}))"
    ),
    "century": (
        rf"{THE}{IN_PART}(?P<century>{NTH})(?:-?{JOINT}(?P<century2>{NTH}))?[\s-][Cc]entur(?:y|ies)"
        r"(?P<bc>\s(?:BCE?|B\.C\.))?"
    ),
    "season": (
        rf"(?:{EARLY})?(?P<which>{SEASON_WHICH})\s(?P<season>{SEASON})"
        rf"|{IN_PART}{THE}(?P<season>{SEASON})(?=,?\s(?:of\s)?(?:{YEAR}|(?:last|this|next)\syear))"
        rf"|(?:{EARLY}|(?<=[Ii]n\s)the\s|(?<=ing\s)the\s|(?<=it\sis\s)|(?<=[Ii]n\s))(?P<season>{SEASON}){ALONE}"
        rf"|{THE}(?P<season>summer|autumn|winter)(?P<repeats>s)?{ALONE}"
        r"|(?P<season>Summer|Autumn|Winter)(?=\s(?:is|was|can|has)\b)"
        r"|(?P<season>(?:Summ|Wint)er)(?P<repeats>s)(?=\s(?:are|were|can)\b)"
    ),
    "war": r"(?P<war>World\sWar\s(?:II|Two|2|I|One|1)\b|(?:[Tt]he\s)?(?:First|Second)\sWorld\sWar|WWII?\b)",
    "years": (
        r"(?:(?<=\bc\.\s)|(?<=\bca\.\s)|(?<=circa\s)|(?<=[a-z]\s\())(?P<year>[1-9]\d\d)\s?[-–—]\s?(?P<year2>[1-9]\d\d\d?)(?![\d-])"
        rf"|(?P<year>{YEAR})(?:[-–—/](?P<year2>{YEAR}|\d\d?)|\s[-–—]\s(?P<year2>{YEAR}|\d\d(?=\))))(?![\d-])"
    ),
    "year": (
        r"[Tt]he\syear\s(?P<year>\d{3,4})(?!\d|[.,:]\d)|(?P<year>\d{1,4})(?P<bc>\s(?:BCE?\b|B\.C\.))"
        r"|(?:(?<=\bc\.\s)|(?<=\bca\.\s)|(?<=circa\s))(?P<year>[1-9]\d\d)(?!\d|[.,]\d|\s[a-z])"
        rf"|(?P<year>{YEAR})(?P<onward>{ONWARD})"
        rf"|(?P<year>{YEAR})(?!\d|[.,:]\d|s\b|-\d|\s?%|\s?[*×]\s?\d)|['’‘](?P<year>\d\d)(?=[\s.,;)])"
        rf"|(?<=In\s)(?P<year>[2-9]\d\d)(?=,\s[a-z]+\s|,?\s(?:[A-Z][a-z]+\s(?:[a-z]+ed|was|had|died|became|left|took|and|of)"
        r"|he|she|they|the|it|his|her|a)\b)"
        r"|AD\s?(?P<year>\d{1,4})|(?P<year>\d{1,4})\s(?:AD|CE|A\.D\.)"
    ),
    "month": (
        rf"(?:{EARLY}|{OF_PART})?(?:(?P<which>{WHICH_WORDS})\s)?(?P<month>{MONTH})(?:\sof{EARLY_YEAR})?"
        rf"|(?:{EARLY}|{OF_PART})?(?P<month>{SHORT_MONTH}\b\.?)(?=,?\s(?:of\s)?{YEAR})"
    ),
    "clock": rf"(?:{CLOCK}){ZONE}",
    "daypart": rf"(?:late\s|early\s)?(?P<daypart>{'|'.join(DAYPARTS)})",
    "part": rf"(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?=[\s-])|{THE}{END}(?=\sof\s)",
}

DATED = "weekday monthday year dayword iso numeric feast"
JOINS = (
    ("weekday", "monthday numeric iso", r",?\s(?:the\s)?|\s\("),
    ("monthday month", "year", r",?\s(?:of\s|in\s)?(?:the\syear\s)?"),
    ("monthday month quarter half season feast", "unit", r",?\s(?:of\s)?"),
    ("monthday month", "told", r"\s(?:of\s)?"),
    ("quarter half season feast", "year", r",?\s(?:of\s)?(?:the\s)?(?:year\s)?"),
    ("season", "years", r"\s(?:of\s)?"),
    ("half", "century decade", r"\s"),
    ("weekday", "unit", r",?\s(?:of\s)?"),
    ("weekday", "ago", r"\s"),
    ("nth", "month", r"\s(?:in|of)\s"),
    (DATED, "daypart", r"\s"),
    (f"{DATED} daypart", "clock", r",?\s(?:at\s(?:about\s|around\s)?|just\safter\s)?"),
    ("clock", "weekday monthday dayword iso numeric told", r",?\s(?:on\s)?"),
    ("clock", "daypart", r"\sin\sthe\s"),
    ("part", "month unit year season decade century quarter weekday", r"[\s-](?:of\s|in\s)?(?:the\s)?"),
    ("ago", "daypart", r"\s"),
)


def _starts() -> frozenset[str]:
    """Every way in which a piece can begin that is no digit."""
    numbers = (*NUMBERS, *"123456789")
    seasons = ("spring", "summer", "autumn", "fall", "winter")
    anywhere = {*NUMBERS, *ORDINALS, *WHICH, *REL, *TOLD, *PART, *seasons, *DAYPARTS, "noon", "midnight"} - {"a", "an"}
    anywhere |= {"half a year", "the weekend", "year end", "year's end", "month end", "month's end"}
    anywhere |= {f"{a} {unit}" for a in ("a", "an") for unit in (*UNITS, "hundred")}
    anywhere |= {f"{before} {number}" for before in ("in", *MORE) for number in numbers}
    anywhere |= {f"the {word}" for word in (*ORDINALS, *PART, *DECADES, *seasons, "past", "year", *"123456789'")}
    names = [capitalised(word) for word in (*MONTHS, *DAYS, *FEASTS)]
    names += [word.upper() for word in (*MONTHS, *DAYS)]
    names += [
        "the F",
        "the First",
        "the Second",
        "Q",
        "H1",
        "H2",
        "AD ",
        "World War",
        "First World",
        "Second World",
        "WW",
    ]
    return frozenset((*both_cases(anywhere), *names))


@cache
def grammar() -> Grammar:
    """Compiled when first asked for."""
    return Grammar(
        patterns=PATTERNS,
        starts=_starts(),
        words={
            "ago": AGO,
            "century": ORDINALS,
            "century2": ORDINALS,
            "day": ORDINALS,
            "daypart": DAYPARTS,
            "decade": DECADES,
            "feast": FEASTS | {"9/11": "9/11"},
            "half": {"first": 1, "second": 2, "latter": 2},
            "hour": {"noon": "12", "midnight": "0"}
            | {word: str(number) for word, number in list(NUMBERS.items())[:12]},
            "joint": dict.fromkeys(("and", "&", "and the", "& the"), "and"),
            "month": MONTHS,
            "n": NUMBERS,
            "nth": ORDINALS,
            "part": PART,
            "quarter": ORDINALS | {"last": 4},
            "rel": REL | {"weekend": rel(0, "K")},
            "season": SEASONS,
            "told": TOLD,
            "unit": UNITS,
            "war": WARS,
            "weekday": DAYS,
            "which": WHICH,
            "wholly": WHICH | {"the": 0},
            "zone": ZONES,
        },
        joins=JOINS,
        alone=frozenset(PATTERNS) - {"nth", "half", "daypart", "part"},
        guards=GUARDS,
        since=r"[Ss]ince\s(?:the\s)?",
        until=r"(?:(?:[Uu]p\s)?[Uu]ntil|[Tt]ill|[Bb]y)\s(?:the\s)?",
        onward=r"(?:[Ss]tarting|[Ee]ffective)\s(?:on\s|in\s|from\s)?",
        about=r"(?:[Aa]round|[Cc]irca|[Aa]bout|ca?\.|[Aa]pproximately)\s",
        conjunctions=frozenset({"and"}),
        span=r"[Ff]rom\s(?:the\s)?",
        between=r"[Bb]etween\s(?:the\s)?",
        to=r"\s?(?:[-–—]|to|through|until|till|and)\s?(?:on\s|in\s|the\s|about\s|around\s|c\.\s)*",
        past=PAST,
        future=FUTURE,
        present=PRESENT,
        over_before=OVER_BEFORE,
        over_after=OVER_AFTER,
        ahead=r"\b(?:for\s(?:the\s)?|come\s)",
        forth=r"\s(?:on|onwards?|forward)\b(?!\s(?:the|an?|his|her|its|their|our)\b)",
        was=r"\b(?:was|were|had|did)\b",
        put_off=PUT_OFF,
    )
