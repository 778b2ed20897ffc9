"""The grammar of German dates, as data for `dates_pieces`: patterns, and which pieces join over which gap."""

from __future__ import annotations

from functools import cache

from sayso.anchor.dates_german_guards import GUARDS
from sayso.anchor.dates_german_words import (
    ADJECTIVES,
    AGO,
    DAYPARTS,
    DAYS,
    DECADES,
    FEASTS,
    FURTHER,
    FUTURE,
    HOURS,
    MONTH,
    MONTHS,
    MORE,
    NIGHTS,
    NUMBERS,
    ORDINALS,
    PART,
    PAST,
    PRESENT,
    PUT_OFF,
    REL,
    SEASONS,
    SECOND,
    SHARED,
    SHORT_MONTH,
    STEMS,
    TOLD,
    UNITS,
    WARS,
    WHICH,
    WHICH_WORD,
    YEAR,
    YEAR_BESIDE,
    ZONES,
)
from sayso.anchor.dates_patterns import both_cases, capitalised, either, rel, titled
from sayso.anchor.dates_pieces import Grammar

ANY_MONTH = rf"(?:{MONTH}\b|{SHORT_MONTH}(?:\.(?=[\s,])|\b))"
WEEKDAY = titled(DAYS)
DAY = r"(?:[12]\d|3[01]|0?[1-9])\."
JOINT = r"(?P<joint>\s?[-–—/]\s?|\s(?:bis|und)\s(?:zum\s|zur\s|den\s|dem\s)?)"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}}(?:\.000|\.\d00)?)"
UNIT = (
    "Tage|Tagen|Wochen|Monate|Monaten|Jahre|Jahren|Jahrzehnte|Jahrzehnten|Jahrhunderten|Stunden|Minuten|"
    "Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert|Stunde|Minute"
)
APPROX = rf"(?:(?P<approx>{either(MORE)})\s)?"
PERIOD = f"(?P<part>{titled(('anfang', 'beginn', 'mitte', 'ende'))})"
EARLY = r"(?P<part>[Ff]rühen?|[Ss]päten?)\s"
IN_PART = rf"(?:{EARLY}|{PERIOD}\s(?:de[rs]\s)?)?"
ORDINAL = either(name for name in ORDINALS if not name.startswith("letzt"))
DAY_WORD = either(name for name in ORDINALS if name.endswith("ten") and not name.startswith("letzt"))
CENTURY = rf"\d\d?\.|{ORDINAL}"
HALVES = r"(?P<n>[Aa]nder|[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier)(?P<ahalf>thalb|einhalb)"
ONWARD = r"\s?[-–—]\s?heute\b|\sbis\s(?:heute|in\sdie\sGegenwart)\b"
NTH = either(("ersten", "zweiten", "dritten", "vierten", "letzten"))
DAYPART = "morgen|vormittag|mittag|nachmittag|abend|nacht"
SEASON = f"(?P<season>{titled(SEASONS)})"
NOUNS = [name for name, said in REL.items() if said["base"] != "published" and not name.startswith("tags")]
ZONE = r"(?:\s(?P<zone>(?:MESZ|MEZ|GMT|UTC|CES?T)\b)|\s\((?P<zone>MESZ|MEZ|GMT|UTC|CES?T)\)|\sOrtszeit)?"

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
    "monthday": rf"(?<=Nacht\svom\s)(?P<day>{DAY})\sauf\s(?:den\s)?(?P<day2>{DAY})\s?(?P<month>{ANY_MONTH})"
    rf"|(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY}))?\s?(?P<month>{ANY_MONTH})"
    rf"|(?P<day>{DAY_WORD})\s(?P<month>{MONTH})",
    "nth": rf"(?P<nth>{NTH})\s(?P<weekday>{WEEKDAY})(?=\s(?:im|des)\s)",
    "nightto": (
        rf"(?P<nightto>Nacht)\s(?:von\s(?:{WEEKDAY})\s|vom\s(?:{WEEKDAY}|{DAY})\s)?(?:zum|zu|auf(?:\sden)?)\s"
        rf"(?P<weekday>{WEEKDAY})"
    ),
    "weekday": (
        rf"(?:[Ff]rühen\s|[Ss]päten\s)?(?:(?P<which>{WHICH_WORD})\s)?(?P<weekday>{WEEKDAY})(?P<daypart>{DAYPART})?"
        rf"|(?<=des\s)(?P<weekday>{WEEKDAY})s"
    ),
    "slice": (
        r"(?:[Dd](?:ie|en|er)\s)?(?P<edge>[Ee]rsten|[Ll]etzten)\s"
        rf"(?P<many>{NUMBER})\s(?P<slice>Monaten?|Wochen|Tagen?)(?=\s(?:(?:des\sJahres\s|im\s|des\s)?(?:{YEAR}\b|{MONTH})))"
        rf"|(?:[Dd](?:ie|en|er)\s)?(?P<edge>[Ee]rsten|[Ll]etzten)\s(?P<many>{NUMBER})\s(?P<slice>Monaten?|Wochen|Tagen?)"
        rf"\s(?:(?P<wholly>des)|(?:des\s)?(?P<wholly>{WHICH_WORD}))\s(?P<unit>Jahres|Monats)(?!\s\d)"
        r"|(?:[Dd](?:ie|er)\s)?(?P<edge>[Ee]rsten?|[Zz]weiten?|[Dd]ritten?|[Ll]etzten?)\s(?P<slice>Woche)"
        rf"(?=\s(?:im|des)\s(?:{MONTH}))"
    ),
    "span": (
        rf"(?P<over>{WHICH_WORD})\s{HALVES}\s(?P<unit>Jahren?)"
        rf"|(?!dies|laufend)(?P<over>{WHICH_WORD})\s(?P<n>{NUMBER})\s(?P<unit>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?)"
        r"(?!\s(?:später|zuvor|vorher|danach))"
    ),
    "unit": (
        rf"[Kk]ommende[nms]?\s(?P<rel>Wochenende)|(?:{PERIOD}\s)?(?P<wholly>{WHICH_WORD}|(?:[Vv]orletzt|[Üü]bernächst)e[nmrs]?)\s"
        r"(?P<unit>Woche|Monats?|Jahr(?:es|zehnt|hundert)?|Wochenendes?|Quartals?)"
        rf"|{PERIOD}\s(?P<wholly>de[rs])\s(?P<unit>Woche|Monats|Jahres|Quartals)(?!\s\d{{4}})"
        r"|(?P<unit>Jahres|Monats)(?P<part>anfang|beginn|mitte|ende)|(?P<unit>Wochenende)"
    ),
    "told": (
        rf"(?P<told>{either(TOLD)}|nächsten(?=\sTag)|(?<=[Aa]n\s)diesem(?=\sTag))\s(?P<unit>Tag(?:e?s)?|Woche|Monats?|Jahr(?:es)?)"
        rf"|(?P<rel>{titled(NOUNS)}|[Tt]ags\s(?:darauf|zuvor))(?!\s(?:de[rs]|eine[rs]|von|vor)\b)"
    ),
    "dayword": (
        rf"(?P<rel>{either(('heute', 'gestern', 'vorgestern', 'morgen', 'übermorgen'))})\s(?P<daypart>früh|{DAYPART})"
        rf"|(?P<rel>{either(('heute', 'gestern', 'vorgestern', 'übermorgen', 'heuer'))}|morgen"
        r"|(?<![a-zäöü]\s)Morgen(?=\s[a-zäöü]))"
        r"(?!\sauf\smorgen|\s(?:etwa\s|rund\s)?\d+-?[Jj]ährig)"
        r"|(?P<rel>(?:[Ll]etzte|[Vv]ergangene|[Kk]ommende)n?\sNacht)"
        rf"|(?P<rel>{either(ADJECTIVES)})(?:\s(?:{WEEKDAY}|Tage?s?|{titled(FEASTS)}))?"
    ),
    "ago": (
        rf"(?P<ago>[Vv]or|[Ii]n)\s{APPROX}{HALVES}\s(?P<unit>Jahren)|{HALVES}\s(?P<unit>Jahre)\s(?P<ago>zuvor|später|danach)"
        r"|(?P<ago>[Vv]or|[Ii]n)\s(?P<ahalf>einem\shalben)\s(?P<unit>Jahr)"
        rf"|(?P<ago>[Vv]or)\s{APPROX}(?P<n>{NUMBER})\s(?P<unit>{UNIT})"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>Tagen|Wochen|Monaten|Jahren|Woche|Monat|Jahr)"
        rf"|{APPROX}(?P<n>{NUMBER})\s(?P<unit>{UNIT})\s(?P<ago>zuvor|vorher|davor|später|danach|darauf)"
    ),
    "quarter": rf"Q(?P<quarter>[1-4])|(?P<quarter>{ORDINAL}|[1-4]\.)\s(?:Quartals?|Vierteljahre?s?)",
    "half": rf"(?P<half>{ORDINAL}|[12]\.)\s(?:Halbjahre?s?|Jahreshälfte)",
    "decade": (
        rf"{IN_PART}(?:(?P<decade>(?:1\d|20)\d0)-?er(?:[-\s]?Jahren?)?|(?P<decade>[2-9]0)-?er[-\s]?Jahren?"
        rf"|(?P<decade>{either(DECADES)})(?:\s?jahren?|\sJahren?|(?=-?\s(?:und|bis)\s(?:{either(DECADES)})\s?[Jj]ahren?)))"
    ),
    "century": (
        rf"{IN_PART}(?P<century>{CENTURY})(?:{JOINT}(?P<century2>{CENTURY}))?\sJahrhunderts?"
        r"(?P<bc>\sv\.\s?Chr\.)?"
    ),
    "season": (
        rf"(?P<which>{WHICH_WORD})\s{SEASON}s?|{SEASON}(?=\s{YEAR_BESIDE})"
        rf"|(?:(?<=[Ii]m\s)|(?<=[Dd]er\s)|(?<=zum\s)){SEASON}"
    ),
    "war": r"(?P<war>(?:Erste|Zweite)[nr]?\sWeltkrieg(?:es|e|s)?)",
    "years": rf"(?P<year>{YEAR})(?:[-–—/](?P<year2>{YEAR}|\d\d)|\s[-–—]\s(?P<year2>{YEAR}))(?![\d-])",
    "year": (
        r"Jahre?s?\s(?P<year>\d{3,4})(?!\d|[.,:]\d|\sbis\s|[-–])|(?P<literal>\d{1,4})(?P<bc>\sv\.\s?Chr\.)"
        rf"|(?P<year>{YEAR})(?P<onward>{ONWARD})|(?P<year>{YEAR})(?!\d|[.,:]\d|er\b|-\d|\s?%|\s?[*×]\s?\d)"
        r"|['’‘](?P<year>\d\d)(?=[\s.,;)])"
        r"|(?P<literal>\d{1,4})\sn\.\s?Chr\."
    ),
    "month": (
        rf"(?:{PERIOD}\s)?(?:(?P<which>{WHICH_WORD})\s)?(?P<month>{MONTH})s?|(?P<month>{SHORT_MONTH})\.(?=\s{YEAR}\b)"
    ),
    "clock": (
        rf"(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?\sUhr(?:\s(?P<minute>[0-5]\d)\b)?{ZONE}"
        rf"|(?:(?<=[Uu]m\s)|(?<=[Gg]egen\s)|(?<=[Bb]is\s)|(?<=[Aa]b\s)|(?<=[Ss]eit\s))"
        rf"(?:(?P<minutes>halb)|(?P<minutes>Viertel)\s(?P<past>nach|vor))\s(?P<hour>{'|'.join(HOURS)})\b"
        r"|(?<=um\s)(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d)|(?P<hour>Mitternacht)"
    ),
    "byday": r"(?P<daypart>morgens|vormittags|mittags|nachmittags|abends|nachts)",
    "daypart": rf"(?P<daypart>[Ff]rüh|{titled(DAYPART.split('|'))})",
    "part": rf"{PERIOD}(?=\s)|(?P<part>[Ff]rühen|[Ss]päten)(?=\s)",
}

DATED = "weekday monthday dayword numeric daymonth year feast"
JOINS = (
    ("weekday", "monthday numeric daymonth iso", r",?\s(?:(?:de[mnr]|am)\s)?|\s\("),
    ("monthday month daymonth", "year", r"\s(?:des\s)?"),
    ("monthday month quarter half season feast", "unit", r"\s(?:des\s)?"),
    ("monthday month", "told", r"\s(?:des\s)?"),
    ("weekday", "ago", r"\s"),
    ("quarter half season feast", "year", r"\s(?:de[rs]\s)?"),
    ("monthday numeric daymonth", "weekday", r"\s\("),
    ("season", "years", r"\s"),
    ("half", "century", r"\sdes\s"),
    ("weekday", "unit", r"\s(?:der\s)?"),
    ("nth", "month", r"\s(?:im|des)\s"),
    (DATED, "daypart", r"\s"),
    (f"{DATED} daypart iso", "clock", r",?\s(?:(?:etwa\s|ungefähr\s)?(?:um|gegen|kurz\snach|kurz\svor|ab)\s)?"),
    ("clock", "weekday monthday dayword numeric", r"\s(?:am\s)?"),
    ("clock", "byday", r"\s"),
    ("clock", "daypart", r"\s(?:am|in\sder)\s"),
    ("slice", "year month unit", r"\s(?:de[rs]\sJahres\s|de[rs]\s|im\s)?"),
    ("part", "month unit year season decade century quarter weekday monthday told", r"\s(?:de[rs]\s)?"),
    ("nightto", "year", r"\s"),
)


def _starts() -> frozenset[str]:
    """Every way in which a piece can begin that is no digit."""
    anywhere = {
        *NUMBERS,
        *ORDINALS,
        *STEMS,
        *FURTHER,
        *TOLD,
        *REL,
        *ADJECTIVES,
        *DECADES,
        *SEASONS,
        *DAYPARTS,
        *PART,
        "mitternacht",
        "halb",
        "Viertel",
        "den ersten",
        "den letzten",
        "der ersten",
        "der letzten",
        "die letzte",
        "die erste",
    }
    anywhere |= {"anderthalb", "vor anderthalb", "in anderthalb"}
    anywhere |= {f"{before} {n}" for before in ("vor", "in", *MORE) for n in (*NUMBERS, *MORE, *"123456789")}
    names = {capitalised(name) for name in (*MONTHS, *DAYS, *FEASTS, *WARS, "jahr", "monats", "wochenende", "nacht")}
    return frozenset({*both_cases(anywhere), *names, "Q"})


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
            "feast": FEASTS,
            "half": ORDINALS,
            "edge": ORDINALS,
            "hour": {"mitternacht": "0"} | {word: str(number) for number, word in enumerate(HOURS, start=1)},
            "many": NUMBERS,
            "minutes": {"halb": 30, "viertel": 15},
            "slice": UNITS,
            "joint": dict.fromkeys(("und", "/", "und den", "und dem"), "and"),
            "month": MONTHS,
            "n": NUMBERS | {"ander": 1},
            "nth": ORDINALS,
            "part": PART,
            "quarter": ORDINALS,
            "rel": REL | ADJECTIVES | NIGHTS | {"wochenende": rel(0, "K")},
            "season": SEASONS,
            "told": TOLD | {"nächsten": 1, "diesem": 0},
            "unit": UNITS,
            "war": WARS,
            "weekday": DAYS,
            "which": WHICH,
            "wholly": WHICH | FURTHER | {"der": 0, "des": 0},
            "zone": ZONES,
        },
        joins=JOINS,
        alone=frozenset(PATTERNS) - {"nth", "daypart", "byday", "part", "slice"},
        guards=GUARDS,
        since=r"[Ss]eit\s(?:mindestens\s|etwa\s|rund\s|ungefähr\s)?(?:de[mnr]\s)?",
        until=r"[Bb]is\s(?:zu[mr]?\s|einschließlich\s|in\sden\s)?",
        onward=r"[Aa]b\s(?:de[mnr]\s)?",
        about=r"(?:[Uu]m|[Ee]twa|[Cc]a\.|[Cc]irca|[Uu]ngefähr)\s(?:das\sJahr\s)?",
        conjunctions=frozenset({"und", "und dem", "und den"}),
        span=r"[Vv]o[mn]\s(?:de[mnr]\s)?",
        between=r"[Zz]wischen\s(?:de[mnr]\s)?",
        to=r"\s?(?:[-–—]|bis|und)\s?(?:zu[mr]\s|de[mnr]\s)?",
        past=PAST,
        future=FUTURE,
        present=PRESENT,
        over_before=r"\b(?:in\sder\sNacht\s)?zuvor,?\s(?:(?:am|von|vom)\s)?",
        over_after=r"(?!)",
        ahead=r"(?<!tag\s)(?<!woch\s)(?<!abend\s)(?<!Nacht\s)\b(?:für|auf)\s(?:den\s|kommenden\s)?",
        forth=r"\san\b(?!\s(?:de[mnrs]|die|das|eine[mnr]?|seine[mnr]?|ihre[mnr]?)\b)",
        was=r"\b(?:war|waren|hatten?|wurden?|worden)\b",
        of_the_day=rf"\b(?:[Gg]estern|[Hh]eute|[Mm]orgen|{WEEKDAY})\b|\b(?:letzte|vergangene|diese|nächste|kommende)[nmrs]?\s(?:Woche|Monat|Jahr)",
        not_before=r"(?!)",
        is_today=r"\b[Hh]eute\sist\s(?:der\s)?",
        second=SECOND,
        shared=SHARED,
        put_off=PUT_OFF,
    )
