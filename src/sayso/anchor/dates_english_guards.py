"""What looks like an English date and is none: what stands around a match decides."""

from __future__ import annotations

import re

from sayso.anchor.dates_english_nowadays import nowadays
from sayso.anchor.dates_english_words import MONTH, NTH, WEEKDAY, YEAR
from sayso.anchor.dates_english_years import COUNTED, OPENS_SENTENCE, decade_stands, year_stands, years_stand

BEFORE_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|of|"
    r"[Tt]his|[Ee]very|[Aa]round|[Aa]s\sof|as\s(?:early|late|soon|recently|far\sback)\sas|the|[Ff]or),?\s(?:(?:like|say|what|maybe|around|about),?\s)?(?:early\s|late\s|mid-?\s?)?$"
)
FEAST_AFTER = frozenset(
    [
        "On",
        "At",
        "By",
        "In",
        "For",
        "Since",
        "Until",
        "After",
        "Before",
        "During",
        "This",
        "Last",
        "Next",
        "From",
        "Over",
        "The",
        "And",
    ]
)


# "May, June and September": beside a month that is nothing else.
PLAIN_MONTH = "January|February|July|September|October|November|December"
DOUBTFUL = "March|April|May|June|August"
BESIDE = r"(?:,|,?\s(?:and|or|to))\s"
LISTED_BEFORE = re.compile(rf"\b(?:{PLAIN_MONTH}){BESIDE}(?:(?:{DOUBTFUL}){BESIDE})*\Z")
LISTED_AFTER = re.compile(rf"{BESIDE}(?:(?:{DOUBTFUL}){BESIDE})*(?:{PLAIN_MONTH})\b")


def _month_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "May" or "March" is a month and no name, verb or demonstration."""
    written = found.group()
    if written not in ("May", "March", "April", "June", "August"):
        return True
    if re.match(
        rf",?\s(?:of\s)?(?:{YEAR}|['’‘]\d\d|(?:[a-z]+teen|twenty|two)\s[a-z]+|this\syear|last\syear|next\syear|that\syear)\b",
        text[found.end() : found.end() + 16],
    ):
        return True
    before = text[max(0, found.start() - 16) : found.start()]
    after_far = text[found.end() : found.end() + 60]
    after = after_far[:16]
    if re.match(r"\s(?:is|was|saw|brought)\s(?:the|a|an)\s(?:\w+\s){0,3}(?:month|on\srecord)\b", after_far):
        return True
    if LISTED_BEFORE.search(text, max(0, found.start() - 40), found.start()) or LISTED_AFTER.match(text, found.end()):
        return True
    if not BEFORE_MONTH.search(before) or (before.endswith(("the ", "for ")) and not re.match(r"\s[a-z]", after)):
        return False
    return not re.match(r"\s[A-Z][a-z]|\s(?:said|says|told|of|on|for|family|girls|sisters|brothers)\b", after)


# What happens once: "in a Tuesday interview", not "a Sunday talk show".
EVENT = re.compile(
    r"\s(?:(?:morning|afternoon|evening|night)\s)?(?:interview|rally|speech|statement|letter|hearing|vote|meeting|debate"
    r"|(?:news|press)\sconference|email|tweet|report|briefing|announcement|filing|ruling|decision|session|op-ed|phone"
    r"|call|memo|attack|raid|crash|visit|appearance|address)\b"
)
RECURS = re.compile(
    rf"\b(?:a|per|each|every)\s(?:day|week|month),?\s(?:on\s)?(?:(?:{WEEKDAY})(?:\s[a-z]{{5,9}})?(?:,\s|,?\s(?:and|or)\s))*\Z"
)


# "The Sunday Times".
OF_A_NAME = re.compile(
    r"\s(?:Times|Herald|Post|Club|Museum|Group|Mirror|Telegraph|Mail|Express|Star|Sun|Tribune|Independent|News|Magazine)\b"
)


def _weekday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a weekday: "every Tuesday", "twice a week on Tuesday", "Joe Friday", "Friday's, a place", "Super Tuesday"."""
    before = text[max(0, found.start() - 16) : found.start()]
    if (
        re.match(r"(?:Mon|Sat|Sun)\.", found.group())
        and re.search(r"\b[A-Z]\w+\s$", before)
        and found.group()[0] in "MS"
    ):
        return bool(re.search(r"(?:On|Since|Until|By)\s$", before))  # "the Osk Sun."
    if re.match(r"Friday,?\sthe\s(?:13th|[Tt]hirteenth)", text[found.start() : found.start() + 24]):
        return False
    if RECURS.search(text, max(0, found.start() - 60), found.start()):
        return False
    if before.endswith(" each ") and found.group().startswith("last "):
        return True  # "exchanged 12 each last Friday"
    if re.search(r"\b[Aa]\s$", before) and EVENT.match(text, found.end()):
        return True
    if re.search(
        r"\b(?:[Ee]very|[Ee]ach|[Aa]ny|[Ss]uper|Black|Ruby|Bloody|Casual|Man|Joe|Mr\.?|Ms\.?|Mrs\.?|Miss|Red|Cyber|Giving|[Aa]n?|[Tt]hat|[Oo]ne)\s$",
        before,
    ):
        return False
    after = text[found.end() : found.end() + 14]
    if (
        re.match(
            r"\sthe\s13th|/|s\b|\s(?:Morning|Evening|Night)\s[A-Z]|\s(?:morning|night|evening|afternoon)s\b", after
        )
        or text[max(0, found.start() - 1) : found.start()] == "/"
    ):
        return False
    if after.startswith(" best") or (re.search(r"\b[Tt]he\s\Z", before) and OF_A_NAME.match(after)):
        return False
    return not (found.group() == "Friday" and after[:2] in ("'s", "’s") and after[2:3] in (",", ".", ";"))


def _clock_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "7:15" without a.m. or a zone is a time of day: after "at", beside another, or before a day."""
    written = found.group()
    if written in ("Noon", "Midnight") and not OPENS_SENTENCE.search(text, max(0, found.start() - 3), found.start()):
        return False  # of a title
    if re.fullmatch(r"\d\d?|(?!noon|midnight)[A-Za-z]+", written, re.IGNORECASE):
        if DAY_PART.match(text, found.end()):  # "at 7 in the evening"
            return bool(AT.search(text, max(0, found.start() - 8), found.start()))
        return bool(SCHEDULED.search(text, max(0, found.start() - 40), found.start()))
    if not re.fullmatch(r"\d\d?:\d\d", written):
        return not (
            written.lower() in ("noon", "midnight") and text[max(0, found.start() - 4) : found.start()] == "the "
        )
    before = text[max(0, found.start() - 16) : found.start()]
    if re.search(
        r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|till|[Ff]rom|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Ss]ince|[Tt]o|[Bb]etween|day,?|night,?|morning,?|[Ii]t['’]s|[Ii]t\s(?:is|was))\s(?:about\s|around\s|like\s|now\s|already\s|currently\s)?$",
        before,
    ):
        return not re.search(r"(?:ratio|score|odds|won|lost)\W", text[max(0, found.start() - 30) : found.start()])
    return bool(
        re.match(
            rf"\s?(?:[–-]|to)\s?\d\d?:\d\d|,?\son\s(?:{WEEKDAY}|{MONTH})|\s(?:{WEEKDAY})",
            text[found.end() : found.end() + 20],
        )
    ) or bool(re.search(r"\d\d?:\d\d\s?[–-]\s?$", before))


def _monthday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a day: "They may, 3 of them", "May 3 people come"."""
    return not re.match(rf"\s{COUNTED}", text[found.end() : found.end() + 20])


def _feast_stands(text: str, found: re.Match[str]) -> bool:
    """Not a feast: "Easter Island", "Johnnie Christmas", "Merry Christmas"."""
    name = re.search(r"([A-Z][a-z]+)\s$", text[max(0, found.start() - 16) : found.start()])
    if name and name[1] not in FEAST_AFTER:
        return False
    return not re.match(
        r"\s(?:Island|Rising|Carol|tree|trees|card|cards|party|songs?|eggs?|bunny|market|shopping|lights|[A-Z])",
        text[found.end() : found.end() + 12],
    )


IN_A_NAME = re.compile(r"(?:\b[A-Z]\w*|\bthe)\s\Z")


def _dayword_stands(text: str, found: re.Match[str]) -> bool:
    """Not a day: "USA Today said", "The Tonight Show", "still used today"."""
    if found.group()[0].isupper() and IN_A_NAME.search(text, max(0, found.start() - 20), found.start()):
        headed = re.match(r"\s[A-Z]|\n|\Z", text[found.end() : found.end() + 2])
        if not headed or re.search(r"\b[Tt]he\s\Z", text[max(0, found.start() - 4) : found.start()]):
            return False
    return found.group().lower() != "today" or not nowadays(text, found.start(), found.end())


def _unit_stands(text: str, found: re.Match[str]) -> bool:
    """Not counted from an event: "the week before the vote"; "last week before the vote" is last week."""
    counted = re.match(
        r"\s(?:before|after)\b|\sof\s(?:the|his|her|its|their|my|our|your)\b", text[found.end() : found.end() + 10]
    )
    return not (found.group()[:3].lower() == "the" and counted)


SAME_AS = re.compile(r"\s(?:as\b|(?:of\s)?last\s(?:year|month|week)\b|(?:a|one|the)\syear\s(?:ago|earlier|before)\b)")
SAME_IN = re.compile(r"\s(?:in|of)\s(?:19|20)\d\d\b")


def _told_stands(text: str, found: re.Match[str]) -> bool:
    """Not counted from the date told: "the same day as the raid", "the same month last year"."""
    if "same" not in found.group():
        return True
    apart = SAME_AS.match(text, found.end()) or ("day" not in found.group() and SAME_IN.match(text, found.end()))
    return not apart


def _quarter_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "Q1" is of a year, and no quartile: after a preposition or before the year."""
    if found.group()[0] != "Q":
        return not re.match(
            r"\sof\s(?:the|a|an|their|his|its)\s(?!(?:fiscal\s)?year\b|\d|[\w-]+\scentur)",
            text[found.end() : found.end() + 40],
        )
    return bool(
        re.search(
            r"\b(?:in|for|of|since|until|during|by|the|[Ii]n)\s$", text[max(0, found.start() - 8) : found.start()]
        )
        or re.match(rf"(?:,?\s(?:of\s)?|[/-]){YEAR}", text[found.end() : found.end() + 9])
    )


ERA_BEFORE = re.compile(
    r"(?:\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Tt]hroughout|[Ff]ollowing|[Pp]rior\sto|[Ii]n|[Bb]y"
    r"|(?:[Ss]ince|[Aa]fter)\sthe\s[a-z]+\sof|(?:end|start|outbreak|beginning|years|days|remainder|rest|most|much|course|height|eve|close|aftermath|part)\sof|\ds?\sto)"
    r"|\b(?:outbreak|end|start|years)\sof)\s(?:the\s)?\Z"
)
HAPPENS = re.compile(r"[Ww]ars?\b|Revolution|Crusades|Depression|Recession|Crisis|Reformation|WW")
NAMED_AFTER = re.compile(
    r"(?:\s|-)(?:[A-Z]|(?:era|veterans?|memorials?|museum|soldiers?|films?|movies?|drama|novels?|hero(?:es)?|history|historians?|buffs?"
    r"|relics?|bombers?|planes?|aircraft|battlefields?|re-?enact|monuments?|politics|tensions|foes?|enem|rival|style|general"
    r"|resolution|vote|debate|policy|wing|fair|palace|art|paint|music|critic|opponent|supporter)\w*)"
)


def _war_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a war or era tells when: "during World War II", not "a World War II film"."""
    before = ERA_BEFORE.search(text, max(0, found.start() - 30), found.start())
    if not before:
        ranged = re.search(r"\b[Ff]rom\s(?:the\s)?\Z", text[max(0, found.start() - 9) : found.start()])
        return bool(ranged and re.match(r"\s(?:to|through|until|on)\b", text[found.end() : found.end() + 9]))
    attributive = before.group().endswith("the ") and re.match(r"\s[a-z]", text[found.end() : found.end() + 2])
    if attributive or (before.group().lower().startswith("by") and HAPPENS.search(found.group())):
        return False  # "the WWII bunker", "changed by the Vietnam War"
    return not NAMED_AFTER.match(text, found.end())


def _half_stands(text: str, found: re.Match[str]) -> bool:
    return bool(
        re.match(
            rf"\s(?:of\s)?(?:the\s)?(?:{YEAR}|last\syear|this\syear|next\syear|(?:this|last)\s(?:century|decade)|{NTH}[\s-]century|\d{{4}}s|year)",
            text[found.end() : found.end() + 30],
        )
    )


OF_LIFE = re.compile(
    r"\sof\s(?:my|his|her|our|their|your|life|love|discontent|the\s(?!year|same|following|previous|next))\b"
)
COUNTED_SEASONS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|many|few|several|\d+)\s\Z")


def _season_stands(text: str, found: re.Match[str]) -> bool:
    """Not a season: "the autumn of my life", "two summers"."""
    counted = found.group().endswith("s") and COUNTED_SEASONS.search(text, max(0, found.start() - 9), found.start())
    return not (counted or OF_LIFE.match(text, found.end()))


DAY_PART = re.compile(rf"\s(?:in\sthe\s|at\snight|tonight|on\s(?:{WEEKDAY})\s(?:morning|afternoon|evening|night)\b)")
# What is done by the clock: "she rose at seven", "dinner at eight".
SCHEDULED = re.compile(
    r"\b(?:r[io]ses?|[Gg]et(?:s|ting)?\sup|got\sup|(?:go(?:es)?|went)\sto\s(?:bed|church|work)|w[ao]k(?:e|es|en)(?:\sup)?"
    r"|(?:start|open|close|arrive|meet|begin|end|finish|depart|leave)(?:s|ed|ing)?|left|met|began|(?:be|was|were|is|got|get|came|come)\s(?:home|here|there|back|in\sbed)"
    r"|[Dd]inner|[Ll]unch|[Bb]reakfast|[Ss]upper|drinks|tea|bed|(?:trains?|bus(?:es)?|flights?|ferr(?:y|ies)|class(?:es)?|mass|doors|polls|shops?)(?:\s(?:is|was|are))?)"
    r"\sat\s\Z"
)
AT = re.compile(
    r"\b(?:[Aa]t|[Uu]ntil|till|[Bb]y|[Aa]round|[Aa]bout|from|after|before|past|nearly|almost|is|was|it['’]s|like)\s\Z"
)


PLAYED = re.compile(r"\b(?:hole|par|birdie\w*|bogey\w*|innings?|laps?|fairway|tee|putts?|floor|row|page|verse)\b")


def _dom_stands(text: str, found: re.Match[str]) -> bool:
    """Not a hole or a floor: "he bogeyed on the 14th"."""
    return not PLAYED.search(text, max(0, found.start() - 80), found.end() + 40)


GUARDS = {
    "dom": _dom_stands,
    "season": _season_stands,
    "year": year_stands,
    "years": years_stand,
    "decade": decade_stands,
    "month": _month_stands,
    "weekday": _weekday_stands,
    "clock": _clock_stands,
    "dayword": _dayword_stands,
    "monthday": _monthday_stands,
    "feast": _feast_stands,
    "unit": _unit_stands,
    "told": _told_stands,
    "quarter": _quarter_stands,
    "war": _war_stands,
    "half": _half_stands,
}
