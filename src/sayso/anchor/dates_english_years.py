"""Whether what looks like an English year or decade is one, by what stands around it."""

from __future__ import annotations

import re

from sayso.anchor.dates_english_words import DECADES, MONTH, ORDINAL, YEAR
from sayso.anchor.dates_patterns import either

# What comes after makes a count of it, and no day or year.
COUNTED = (
    r"(?:per\s?cent|percent|%|people|persons?|men|women|children|soldiers|troops|homes|houses|euros?|dollars?|pounds?|"
    r"were|members|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|km|kilos?|kilograms?|kg|tons?|tonnes?|feet|inches|ft|acres|degrees|"
    r"points?|pages|words|votes|seats|times|copies|million|billion|thousand|hundred|workers|students|jobs|cars|"
    r"vehicles|residents|inhabitants|civilians|refugees|patients|cases|deaths|calories|hours|days|weeks|months|years?|\+|"
    r"of\s(?:them|us|the|these|those|its|his|her|their))(?!\w)"
)
AFTER_DAY = re.compile(rf"(?:{MONTH}|\b[A-Z][a-z]{{2,3}}\.?)\s\d\d?(?:st|nd|rd|th)?\s\Z")  # "July 3 2019"
# "(built 1871, automated 1984)".
DONE = re.compile(
    r"\b(?:(?:re)?built|completed|erected|founded|established|opened|closed|born|died|restored|consecrated|published|released"
    r"|incorporated|chartered|discovered|invented|abolished|demolished|destroyed|extended|enlarged|elected|appointed|married"
    r"|graduated)\s\Z|\([^()\n]{0,40}\b[a-z]+ed\s\Z"
)
BEFORE_YEAR = re.compile(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Tt]hrough|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|and|or|[Bb]etween|[Oo]f|the|"
    r"[Cc]irca|ca?\.|[Aa]round|[Aa]bout|[Aa]s\sof|(?:early|late|recently|far\sback|long\sago|same)\sas|[Ii]t\s(?:was|is)|year|[Aa]n?|[Ee]arly|[Mm]id|[Ll]ate|his|her|its|their|our|my|with|for|on|[Ss]pring|[Ss]ummer|"
    r"[Aa]utumn|[Ff]all|[Ww]inter|[Tt]his|Q[1-4]|H[12]|quarter|half|season|[Bb]orn|[Cc]lass\sof|[Ii]nto|[Cc]opyright|©|['’]s|new|said|at|[A-Z][a-z]+)\s|[(\[–—-]|\d{4},?\s|^|\n|[;,:]\s|s['’]\s|\s[-–]\s|\((?:[a-z]{1,4}\.\s)?|;\s[a-z]{1,4}\.\s|\b(?:ca|c|m|d|div|b)\.\s|mid-|post-|pre-|\b\d\d\d\d[/–-]|"
    r"(?:[a-z]{3}|[)\"”’])[.!?][\"”’]?\s|(?:[Yy]ears|[Ee]ither|[Bb]oth|term|fiscal|financial|calendar|semester|night|edition|[Uu]p\sto)\s|Q[1-4][/-]|\b[QA]\.\s|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s|\b[Cc]a?\.|\b[Cc]a\s|~\s?"
    r"|\b[Ii]t(?:\s[a-z]+){1,3}\s(?:be|been)\s|\b[Ii]t['’]s\s|\bsince\sat\sleast\s|\b(?:since|after|before|until|till|by|in),?\s(?:like|say|what|maybe|probably|about|around),?\s|late[rst]*\sthan\s)$"
)
OPENS_SENTENCE = re.compile(r"(?:^|\n|[.!?:][\"”’]?\s|[\"“‘])\Z")
NO_NOUN = (
    r"(?:was|were|has|had|is|as|this|his|its|that|and|in|when|which|who|by|to|for|on|at|with|after|before|because|but|or"
    r"|if|while|where|until|since|across|always|does|says|makes|took|brought|will|would|the|an?)\b"
)
YEAR_AFTER_ALL = re.compile(
    r"\b(?:about|[Uu]p\sto|[Ss]ince\sat\sleast|late(?:r|st)\sthan|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil)\s(?:nearly|roughly|approximately))\s\Z"
)
# What stands before a year that is spelled out: "back in twenty sixteen", "it was nineteen ninety-eight".
SPELLED_BEFORE = re.compile(
    rf"(?:\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ff]rom|to|[Bb]efore|[Aa]fter|and|[Aa]round|[Aa]bout|like|was|[Ii]t['’]s|[Ii]s|year"
    rf"|[Ss]pring|[Ss]ummer|[Ff]all|[Ww]inter|[Aa]utumn|{MONTH}|(?:{ORDINAL}))|\d(?:st|nd|rd|th)?),?\s(?:the\s|like\s|about\s|around\s|early\s|late\s|mid-)?\Z"
)
ROUND_BEFORE = re.compile(r"\b(?:[Ii]n|[Ss]ince|year)\s\Z")
EARLY_YEAR_BEFORE = re.compile(r"(?:(?:^|\n|[.!?:][\"”’]?\s|[\"“‘])In|\bca?\.|[Cc]irca)\s\Z")
BEGUN = re.compile(r"\b(?:opened|started|began|begin|ended|finished|entered|spent)\s\Z")
PERIOD_OF = re.compile(r"\b(?:beginning|start|middle|end|spring|summer|autumn|fall|winter|half|quarter)\sof\s$")
# A year before what it dates: "the abrupt 2009 cancellation", not "2009 cars" or "2009 more".
DATES_NOUN = re.compile(rf"\s(?!{NO_NOUN}|more|less|other|new)[a-z]{{3,}}(?<!s)(?<!people)(?=[\s.,;:)])")
OUR_TIMES = re.compile(r"19[5-9]\d|20[0-4]\d")
COUNTED_PLURAL = re.compile(rf"\s(?:(?!{NO_NOUN})[a-z]+\s)?(?!{NO_NOUN})[a-z]{{3,}}(?:s|ren)\b")  # "350 old boats"
BETWEEN = re.compile(r"\b[Bb]etween\s\Z")
PAGES = re.compile(r"\(\d+\):\s?$|\bpp?\.\s$")
NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£#§+*×]|\b(?:[Rr]oom|[Rr]oute|[Ff]light|[Pp]age|pp?\.|[Nn]o\.|[Nn]umber|[Aa]partment|[Hh]ighway|[Hh]all|[Ss]uite|[Bb]ox|[Vv]ersion|[Mm]odel|"
    r"[Cc]hannel|[Rr]ule|[Ss]ection|[Aa]rticle|[Cc]hapter|[Rr]esolution|[Tt]han|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]pproximately|[Rr]oughly|[Oo]ver|[Aa]bout|[Uu]p\sto|[Aa]t\sleast|total\sof|\d{3,4}|\d+-)\s*)$"
)
LOWER_PLURAL = re.compile(r"\s[a-z]{3,}s\b(?<!was)(?<!has)(?<!his)(?<!its)(?<!this)(?<!as)")


def year_stands(text: str, found: re.Match[str]) -> bool:
    """Whether a four-digit number is a year, by what stands around it."""
    written = found.group()
    if not re.search(r"\d", written):
        return _spelled_stands(text, found)
    if re.match(r"['’‘]\d\d$", written):  # "'20 people died'"
        return not COUNTED_PLURAL.match(text, found.end())
    if not written.isdigit():
        return True
    if len(written) < 4:  # "In 348 Arkadios died", "c. 314"
        return bool(EARLY_YEAR_BEFORE.search(text, max(0, found.start() - 12), found.start()))
    before = text[max(0, found.start() - 24) : found.start()]
    after = text[found.end() : found.end() + 24]
    if NO_YEAR_BEFORE.search(before) and not YEAR_AFTER_ALL.search(before):
        return False
    if re.match(rf"\s?-?{COUNTED}", after) or (
        before.endswith("of ") and not PERIOD_OF.search(before) and COUNTED_PLURAL.match(after)
    ):
        return False
    if re.match(
        r"\s(?:[A-Z]\w+\s){1,2}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Road|Rd|Terrace|Drive|Lane|Ln|Way|Place|Court|Square|Close|Row|Parkway|Pkwy|Circle)\b",
        after,
    ):
        return False
    if written.endswith("00") and LOWER_PLURAL.match(after):
        return False
    if OPENS_SENTENCE.search(before) and COUNTED_PLURAL.match(after):  # "1350 protesters came"
        return False
    if AFTER_DAY.search(before) or (DONE.search(before) and re.match(r"[,;).]", after)):
        return True
    later = re.match(rf"\sto\s({YEAR})(?![\d%]|[.,]\d|\s?{COUNTED})", after)
    if later and int(written) < int(later[1]) and not written.endswith("00"):  # "he spent 1940 to 1943 there"
        return True
    if BEFORE_YEAR.search(before) or (BEGUN.search(before) and re.match(r"\s(?:in|with|as|on|at|by)\b|[.,;]", after)):
        return True
    dates_noun = OUR_TIMES.fullmatch(written) and DATES_NOUN.match(after) and not COUNTED_PLURAL.match(after)
    return bool(dates_noun and re.search(r"\b[a-z]+\s$", before))


def _spelled_stands(text: str, found: re.Match[str]) -> bool:
    """Whether "nineteen eighty" is a year, and no two numbers: "nineteen eighty-pound bags"."""
    if not SPELLED_BEFORE.search(text, max(0, found.start() - 24), found.start()):
        return False
    if found.group().lower() == "two thousand" and not ROUND_BEFORE.search(
        text, max(0, found.start() - 7), found.start()
    ):
        return False
    after = text[found.end() : found.end() + 24]
    return not (re.match(rf"[-–]\w|,\d|\s?{COUNTED}", after) or COUNTED_PLURAL.match(after))


def years_stand(text: str, found: re.Match[str]) -> bool:
    """Not the pages of a journal: "14 (3): 1987–1999"; of three digits a life, "Orsin (837–908)"."""
    if found.group()[-1] in "CE.":  # of an era
        return " and " not in found.group() or bool(BETWEEN.search(text, max(0, found.start() - 8), found.start()))
    if re.match(r"\d{3}\D", found.group()) and text[found.start() - 1] == "(":
        first, last = map(int, re.findall(r"\d+", found.group()))
        named = re.search(r"[A-Z][a-z]+\s\($", text[max(0, found.start() - 24) : found.start()])
        return bool(named) and 10 < last - first < 110 and text[found.end() : found.end() + 1] == ")"
    return not PAGES.search(text[max(0, found.start() - 10) : found.start()])


WARM = re.compile(
    r"(?:\b[Tt]emperatures?|\b[Hh]ighs|\b[Ll]ows|\bdegrees|\bmercury|\bthermometer|\b[Rr]atings?|\bapproval|\bpercent|\bpoll)\b[^.!?\n]*\Z"
)


SHARED_DECADE = re.compile(
    rf"\b[Tt]he\s(?:early\s|mid-|late\s)?(?:['’]?\d0s|{either(DECADES)})(?:,|,?\s(?:and|or|to|through))\s(?:early\s|mid-|late\s)?\Z"
)
AGED = re.compile(r"\s(?:crowd|age\sgroup|percent|per\scent|%)")


def decade_stands(text: str, found: re.Match[str]) -> bool:
    """Not degrees or ages: "temperatures in the 30s", "in her fifties"; "the fifties and sixties" share the article."""
    written = found.group()
    plain = not re.search(r"\d{4}|['’‘]", written) and not re.match(
        r"(?:\w+\s)?(?:seven|eigh|nine)teen|[Rr]oaring", written
    )
    if plain and not re.match(r"[Tt]he\s", written):
        before = text[max(0, found.start() - 40) : found.start()]
        if not before.endswith(("the ", "The ")) and not SHARED_DECADE.search(before):
            return False
    if AGED.match(text, found.end()) or (
        not re.search(r"\d", written) and re.match(r"\s[A-Z][a-z]", text[found.end() :][:3])
    ):
        return False
    if not re.search(r"(?<!\d)\d0['’]?s\Z", found.group()) or "'" in found.group()[:1]:
        return True
    degrees = re.match(r"\s?(?:°|degrees|[FC]\b|Fahrenheit|Celsius)", text[found.end() : found.end() + 12])
    return not (degrees or WARM.search(text, max(0, found.start() - 60), found.start()))
