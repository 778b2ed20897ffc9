"""The grammar of English dates, as data for `dates_pieces`: its words, and which pieces join over which gap."""

from __future__ import annotations

from functools import cache

from sayso.anchor.dates_english_eras import ERAS, STARTS
from sayso.anchor.dates_english_guards import GUARDS
from sayso.anchor.dates_english_numbers import SPELLED
from sayso.anchor.dates_english_patterns import PATTERNS
from sayso.anchor.dates_english_verbs import FUTURE, OVER_AFTER, OVER_BEFORE, PAST, PRESENT, PUT_OFF
from sayso.anchor.dates_english_words import (
    AGO,
    DAYPARTS,
    DAYS,
    DECADES,
    FEASTS,
    HYPHENED,
    MONTHS,
    MORE,
    NUMBERS,
    ORDINALS,
    PART,
    REL,
    SEASONS,
    TOLD,
    UNITS,
    WEEKDAY,
    WHICH,
    ZONES,
)
from sayso.anchor.dates_patterns import both_cases, capitalised, rel
from sayso.anchor.dates_pieces import Grammar

EXACTLY = {
    "today": (0, "D"), "tonight": (0, "D"), "this morning": (0, "D"), "this evening": (0, "D"), "tomorrow": (1, "D"),
    "yesterday": (-1, "D"), "this week": (0, "W"), "this weekend": (0, "K"), "this month": (0, "M"),
    "this year": (0, "Y"),
    "this spring": (21, "S"), "this summer": (22, "S"), "this autumn": (23, "S"), "this fall": (23, "S"),
    "this winter": (24, "S"),
}  # fmt: skip
DATED = "weekday monthday year dayword iso numeric feast"
JOINS = (
    ("weekday", "monthday numeric iso", r",?\s(?:the\s)?|\s\("),
    ("monthday month", "year", r",?\s(?:of\s|in\s)?(?:the\syear\s)?"),
    ("monthday month quarter half season feast", "unit", r",?\s(?:of\s)?"),
    ("monthday month", "told", r"\s(?:of\s)?"),
    ("quarter half season feast", "year", r"(?:,?\s|[/-])(?:of\s)?(?:the\s)?(?:year\s)?"),
    ("season", "years", r"\s(?:of\s)?"),
    ("half", "century decade", r"\s"),
    ("weekday", "unit", r",?\s(?:of\s)?"),
    ("weekday", "ago", r"\s"),
    ("ago", "weekday", r"\s(?:on\s)?"),
    ("slice", "month year unit", r"\s(?:of|in)\s(?:the\s(?:month|year)\s(?:of\s)?)?"),
    ("slice", "century decade", r"\s(?:of|in)\s"),
    ("quarter", "century", r"\s(?:of|in)\s"),
    ("weekof", "monthday weekday", r"\s(?:on\s)?(?:the\s)?"),
    ("nth", "month", r"\s(?:in|of)\s"),
    (f"{DATED} told dom", "daypart", r"\s"),
    (f"{DATED} daypart dom", "clock", r",?\s(?:at\s(?:about\s|around\s)?|just\safter\s|from\s|between\s)?"),
    ("clock", "weekday monthday dayword iso numeric told", r",?\s(?:on\s)?"),
    ("month", "clock", r"\sat\s"),
    ("clock", "daypart", r"\s(?:in\sthe|at)\s"),
    ("part", "month unit year season decade century quarter weekday", r"[\s-](?:of\s|in\s)?(?:the\s)?"),
    ("ago", "daypart", r"\s"),
)


def _starts() -> frozenset[str]:
    """Every way in which a piece can begin that is no digit."""
    numbers = (*NUMBERS, *"123456789")
    seasons = ("spring", "summer", "autumn", "fall", "winter")
    anywhere = {*NUMBERS, *ORDINALS, *WHICH, *REL, *TOLD, *PART, *seasons, *DAYPARTS, "noon", "midnight"} - {"a", "an"}
    anywhere |= {
        "half a year",
        "half a decade",
        "half a century",
        "the weekend",
        "half past",
        "half after",
        "quarter",
        "a quarter",
        "year end",
        "year's end",
        "month end",
        "month's end",
    }
    anywhere |= {
        "five",
        "ten",
        "twenty",
        "to-d",
        "to-m",
        "to-n",
        "the very",
        "the tail",
        "the opening",
        "the closing",
        "the turn",
        "the Roaring",
    }
    anywhere |= {*DECADES, "the week", "the final", "roaring"}
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
        "WW",
        "FY",
        "A.D.",
        "AD",
        "Roaring",
        *STARTS,
        *(f"{the} {capitalised(day)}" for the in ("the", "The") for day in DAYS if len(day) > 5),
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
            "dom": ORDINALS,
            "edge": ORDINALS,
            "exactly": EXACTLY,
            "feast": FEASTS | {"9/11": "9/11"},
            "half": {"first": 1, "second": 2, "latter": 2},
            "hour": {"noon": "12", "midnight": "0"}
            | {word: str(number) for word, number in list(NUMBERS.items())[:12]},
            "joint": dict.fromkeys(("and", "&", "and the", "& the"), "and"),
            "many": NUMBERS,
            "millennium": ORDINALS,
            "minutes": {"half": 30, "quarter": 15} | NUMBERS,
            "month": MONTHS,
            "n": NUMBERS | {"hundred": 100},
            "beyond": NUMBERS,
            "nth": ORDINALS,
            "part": PART,
            "part2": PART,
            "quarter": ORDINALS | {"last": 4},
            "rel": REL | HYPHENED | {"weekend": rel(0, "K")},
            "season": SEASONS,
            "slice": UNITS,
            "spelled": SPELLED,
            "turn": ORDINALS | {"millennium": 21},
            "told": TOLD | {"after": 1, "before": -1},
            "unit": UNITS,
            "war": ERAS,
            "weekday": DAYS,
            "which": WHICH,
            "wholly": WHICH | {"the": 0},
            "zone": ZONES,
        },
        joins=JOINS,
        alone=frozenset(PATTERNS) - {"nth", "half", "daypart", "part", "slice", "weekof"},
        guards=GUARDS,
        since=r"[Ss]ince\s(?:at\sleast\s|about\s|around\s|as\searly\sas\s)?(?:the\s)?",
        until=r"(?:(?:[Uu]p\s)?[Uu]ntil|[Tt]ill|[Bb]y|[Nn]ot?\slater\sthan|[Oo]n\sor\sbefore)\s(?:about\s|around\s|at\sleast\s)?(?:the\s)?",
        onward=r"(?:[Ss]tarting|[Ee]ffective)\s(?:on\s|in\s|from\s)?",
        about=r"(?:(?:[Aa]round|[Cc]irca|[Aa]bout|ca|[Aa]pproximately)\s|[Cc]a?\.\s?|~\s?)",
        conjunctions=frozenset({"and"}),
        span=r"[Ff]rom\s(?:the\s)?",
        between=r"[Bb]etween\s(?:the\s)?",
        to=r"(?:\s?(?:[-–—/]|to|through|until|till|and)|,\s(?:to|through|until))\s?(?:on\s|in\s|the\s|about\s|around\s|c\.\s)*",
        past=PAST,
        future=FUTURE,
        present=PRESENT,
        over_before=OVER_BEFORE,
        over_after=OVER_AFTER,
        ahead=r"\b(?:for\s(?:the\s)?|come\s)",
        forth=r"\s(?:on|onwards?|forward)\b(?!\s(?:the|an?|his|her|its|their|our)\b)",
        was=r"\b(?:(?:was|were|had|did)\b|(?:sat|lasted|stayed|remained|ran|waited|lived|continued|stood|kept|slept|served|reigned|ruled"
        r"|worked|raged|went\son)(?=(?:\s\w+){0,2}\s\Z))",
        of_the_day=rf"\b(?:yesterday|tonight|tomorrow|{WEEKDAY})\b|\b[Ll]ast\s(?:week|night|month|year)\b|\b[Tt]his\s(?:week|month|morning|year)\b",
        not_before=r"(?:\b(?:[Nn]ot|[Nn]ever|[Nn]obody|[Nn]o\sone|[Nn]one|[Nn]othing)|n['’]t)\b(?!\sonly)[^,.;:!?\n]{0,70}\b(?:until|till)\s(?:the\s)?\Z",
        is_today=r"(?:\b[Tt]oday(?:\sis|['’]s)|\b[Ii]t(?:\sis|['’]s))\s(?:now\s|currently\s)?",
        second=r"(?!)",
        shared=r"(?!)",
        put_off=PUT_OFF,
    )
