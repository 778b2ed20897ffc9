"""What looks like an English date and is none: what stands around a match decides."""

from __future__ import annotations

import re

from sayso.anchor.dates_english_nowadays import nowadays
from sayso.anchor.dates_english_words import MONTH, NTH, WEEKDAY, YEAR

# What comes after makes a count of it, and no day or year.
COUNTED = (
    r"(?:per\s?cent|percent|%|people|persons?|men|women|children|soldiers|troops|homes|houses|euros?|dollars?|pounds?|"
    r"were|members|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|km|kilos?|kilograms?|kg|tons?|tonnes?|feet|inches|ft|acres|degrees|"
    r"points?|pages|words|votes|seats|times|copies|million|billion|thousand|hundred|workers|students|jobs|cars|"
    r"vehicles|residents|inhabitants|civilians|refugees|patients|cases|deaths|calories|hours|days|weeks|months|years?|\+|"
    r"of\s(?:them|us|the|these|those|its|his|her|their))(?!\w)"
)
BEFORE_MONTH = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|of|"
    r"[Tt]his|[Ee]very|[Aa]round|[Aa]s\sof|as\s(?:early|late|recently|far\sback)\sas|the|[Ff]or)\s(?:early\s|late\s|mid-?\s?)?$"
)
BEFORE_YEAR = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|[Oo]f|the|"
    r"[Cc]irca|ca?\.|[Aa]round|[Aa]bout|[Aa]s\sof|(?:early|late|recently|far\sback|long\sago|same)\sas|[Ii]t\s(?:was|is)|year|[Aa]n?|[Ee]arly|[Mm]id|[Ll]ate|his|her|its|their|our|my|with|for|on|[Ss]pring|[Ss]ummer|"
    r"[Aa]utumn|[Ff]all|[Ww]inter|[Tt]his|Q[1-4]|H[12]|quarter|half|season|[Bb]orn|[Cc]lass\sof|[Ii]nto|[Cc]opyright|©|['’]s|new|said|at|[A-Z][a-z]+)\s|[(\[–—-]|\d{4},?\s|^|\n|[;,:]\s|s['’]\s|\s[-–]\s|\((?:[a-z]{1,4}\.\s)?|;\s[a-z]{1,4}\.\s|\b(?:ca|c|m|d|div|b)\.\s|mid-|post-|pre-|\b\d\d\d\d[/–-]|"
    r"(?:[a-z]{3}|[)\"”’])[.!?][\"”’]?\s)$"
)
OPENS_SENTENCE = re.compile(r"(?:^|\n|[.!?:][\"”’]?\s|[\"“‘])\Z")
NO_NOUN = (
    r"(?:was|were|has|had|is|as|this|his|its|that|and|in|when|which|who|by|to|for|on|at|with|after|before|because|but|or"
    r"|if|while|where|until|since|across|always|does|says|makes|took|brought|will|would|the|an?)\b"
)
EARLY_YEAR_BEFORE = re.compile(r"(?:(?:^|\n|[.!?:][\"”’]?\s|[\"“‘])In|\bca?\.|[Cc]irca)\s\Z")
BEGUN = re.compile(r"\b(?:opened|started|began|begin|ended|finished|entered|spent)\s\Z")
PERIOD_OF = re.compile(r"\b(?:beginning|start|middle|end|spring|summer|autumn|fall|winter|half|quarter)\sof\s$")
# A year before what it dates: "the abrupt 2009 cancellation", not "2009 cars" or "2009 more".
DATES_NOUN = re.compile(rf"\s(?!{NO_NOUN}|more|less|other|new)[a-z]{{3,}}(?<!s)(?<!people)(?=[\s.,;:)])")
OUR_TIMES = re.compile(r"19[5-9]\d|20[0-4]\d")
COUNTED_PLURAL = re.compile(rf"\s(?:(?!{NO_NOUN})[a-z]+\s)?(?!{NO_NOUN})[a-z]{{3,}}(?:s|ren)\b")  # "350 old boats"
PAGES = re.compile(r"\(\d+\):\s?$|\bpp?\.\s$")
NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§+*×]|\b(?:[Rr]oom|[Rr]oute|[Ff]light|[Pp]age|pp?\.|[Nn]o\.|[Nn]umber|[Aa]partment|[Hh]ighway|[Hh]all|[Ss]uite|[Bb]ox|[Vv]ersion|[Mm]odel|"
    r"[Cc]hannel|[Rr]ule|[Ss]ection|[Aa]rticle|[Cc]hapter|[Rr]esolution|[Tt]han|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]pproximately|[Rr]oughly|[Oo]ver|[Aa]bout|[Uu]p\sto|[Aa]t\sleast|total\sof|\d{3,4}|\d+-)\s*)$"
)
LOWER_PLURAL = re.compile(r"\s[a-z]{3,}s\b(?<!was)(?<!has)(?<!his)(?<!its)(?<!this)(?<!as)")


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


def _year_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a four-digit number is a year, by what stands around it."""
    written = found.group()
    if not written.isdigit():
        return True
    if len(written) < 4:  # "In 348 Arkadios died", "c. 314"
        return bool(EARLY_YEAR_BEFORE.search(text, max(0, found.start() - 12), found.start()))
    before = text[max(0, found.start() - 24) : found.start()]
    after = text[found.end() : found.end() + 24]
    if NO_YEAR_BEFORE.search(before) and not before.endswith("about "):
        return False
    if re.match(rf"\s?-?{COUNTED}", after) or (
        before.endswith("of ") and not PERIOD_OF.search(before) and COUNTED_PLURAL.match(after)
    ):
        return False
    if re.match(r"\s(?:[A-Z]\w+\s){1,2}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Road|Rd|Terrace|Drive)\b", after):
        return False
    if written.endswith("00") and LOWER_PLURAL.match(after):
        return False
    if OPENS_SENTENCE.search(before) and COUNTED_PLURAL.match(after):  # "1350 protesters came"
        return False
    if BEFORE_YEAR.search(before) or (BEGUN.search(before) and re.match(r"\s(?:in|with|as|on|at|by)\b|[.,;]", after)):
        return True
    dates_noun = OUR_TIMES.fullmatch(written) and DATES_NOUN.match(after) and not COUNTED_PLURAL.match(after)
    return bool(dates_noun and re.search(r"\b[a-z]+\s$", before))


def _years_stand(text: str, found: re.Match[str]) -> bool:
    """Not the pages of a journal: "14 (3): 1987–1999"; of three digits a life, "Orsin (837–908)"."""
    if re.match(r"\d{3}\D", found.group()) and text[found.start() - 1] == "(":
        first, last = map(int, re.findall(r"\d+", found.group()))
        named = re.search(r"[A-Z][a-z]+\s\($", text[max(0, found.start() - 24) : found.start()])
        return bool(named) and 10 < last - first < 110 and text[found.end() : found.end() + 1] == ")"
    return not PAGES.search(text[max(0, found.start() - 10) : found.start()])


def _month_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "May" or "March" is a month and no name, verb or demonstration."""
    written = found.group()
    if written not in ("May", "March", "April", "June", "August"):
        return True
    if re.match(
        rf",?\s(?:of\s)?(?:{YEAR}|this\syear|last\syear|next\syear|that\syear)\b", text[found.end() : found.end() + 16]
    ):
        return True
    before = text[max(0, found.start() - 16) : found.start()]
    after_far = text[found.end() : found.end() + 60]
    after = after_far[:16]
    if re.match(r"\s(?:is|was|saw|brought)\s(?:the|a|an)\s(?:\w+\s){0,3}(?:month|on\srecord)\b", after_far):
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


def _weekday_stands(text: str, found: re.Match[str]) -> bool:
    """Not a weekday: "every Tuesday", "twice a week on Tuesday", "Joe Friday", "Friday's, a place", "Super Tuesday"."""
    before = text[max(0, found.start() - 16) : found.start()]
    if RECURS.search(text, max(0, found.start() - 60), found.start()):
        return False
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
    if after.startswith(" best"):
        return False
    return not (after[:2] in ("'s", "’s") and after[2:3] in (",", ".", ";"))


def _clock_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "7:15" without a.m. or a zone is a time of day: after "at", beside another, or before a day."""
    written = found.group()
    if written in ("Noon", "Midnight") and not OPENS_SENTENCE.search(text, max(0, found.start() - 3), found.start()):
        return False  # of a title
    if not re.fullmatch(r"\d\d?:\d\d", written):
        return not (
            written.lower() in ("noon", "midnight") and text[max(0, found.start() - 4) : found.start()] == "the "
        )
    before = text[max(0, found.start() - 16) : found.start()]
    if re.search(
        r"\b(?:[Aa]t|[Bb]y|[Uu]ntil|till|[Ff]rom|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Ss]ince|[Tt]o|day,?|night,?|morning,?)\s(?:about\s|around\s)?$",
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
    return not (found.group()[:3].lower() == "the" and re.match(r"\s(?:before|after)\b", text[found.end() :][:8]))


def _told_stands(text: str, found: re.Match[str]) -> bool:
    """Not counted from a date: "the same day as the raid"."""
    return not ("same" in found.group() and text.startswith(" as ", found.end()))


def _quarter_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "Q1" is of a year, and no quartile: after a preposition or before the year."""
    return found.group()[0] != "Q" or bool(
        re.search(
            r"\b(?:in|for|of|since|until|during|by|the|[Ii]n)\s$", text[max(0, found.start() - 8) : found.start()]
        )
        or re.match(rf",?\s(?:of\s)?{YEAR}", text[found.end() : found.end() + 9])
    )


def _war_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a war tells when: "during World War II", not "a World War II film"."""
    return bool(
        re.search(
            r"\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ii]n|of|to)\s(?:the\s)?$",
            text[max(0, found.start() - 12) : found.start()],
        )
    )


WARM = re.compile(r"(?:\b[Tt]emperatures?|\b[Hh]ighs|\b[Ll]ows|\bdegrees|\bmercury|\bthermometer)\b[^.!?\n]*\Z")


def _decade_stands(text: str, found: re.Match[str]) -> bool:
    """Not degrees: "temperatures in the 30s"."""
    if not re.search(r"(?<!\d)\d0['’]?s\Z", found.group()) or "'" in found.group()[:1]:
        return True
    degrees = re.match(r"\s?(?:°|degrees|[FC]\b|Fahrenheit|Celsius)", text[found.end() : found.end() + 12])
    return not (degrees or WARM.search(text, max(0, found.start() - 60), found.start()))


def _half_stands(text: str, found: re.Match[str]) -> bool:
    return bool(
        re.match(
            rf"\s(?:of\s)?(?:the\s)?(?:{YEAR}|last\syear|this\syear|next\syear|{NTH}[\s-]century|\d{{4}}s|year)",
            text[found.end() : found.end() + 30],
        )
    )


GUARDS = {
    "year": _year_stands,
    "years": _years_stand,
    "decade": _decade_stands,
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
