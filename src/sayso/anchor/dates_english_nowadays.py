"""Whether "today" means nowadays and no day, by the words around it."""

from __future__ import annotations

import re

from sayso.anchor.dates_english_verbs import FUTURE, PAST

# "still used today", "what is today Elm", "can be seen today", "as strong today as ever".
BEFORE = re.compile(
    r"(?:\bstill(?:\s\w+){1,5}|\b(?:known|existing|[Ww]hat\sis|[Ww]hat\sare|which\sis|(?:survive|exist|continue|persist)s?"
    r"|live[sd]?\son|can\sbe\s(?:seen|found|visited|heard)|in\suse|as\s[a-z]+(?=\stoday\sas\b))"
    r"|(?<![Aa]s\s)\bof)\s(?=today)"
)
# "today's society", "today than in 1990".
AFTER = re.compile(
    r"['’]s\s(?:generations?|world|society|technology|youth|standards|terms|audiences?|readers|money|economy|prices|children)"
    r"\b|\sas\s(?:it|they)\s(?:was|were)\b|\sthan\s(?:ever|it\swas|they\swere|in\s\d{4})\b"
)
# "Today only a few survive", "Today the mills still stand": of our times, unless a verb of the clause tells of a day.
GENERAL = re.compile(
    r",?\s(?:only|many|most|few|some|nearly|around|about|more\sthan|there\sare)\b|,?\s[^.,;!?\n]{2,40}?\bstill\b"
)
CLAUSE = re.compile(r",?[^.,;:!?\n]*")
TELLS = re.compile(rf"(?<!\bis\s)(?<!\bare\s)(?:{PAST}|{FUTURE})")


def nowadays(text: str, start: int, end: int) -> bool:
    """Whether the "today" at `text[start:end]` is no day: "today's society", "Today only a few survive"."""
    if text[start] == "T" and GENERAL.match(text, end):
        clause = CLAUSE.match(text, end)
        return clause is not None and not TELLS.search(clause.group())
    return bool(BEFORE.search(text[max(0, start - 50) : end]) or AFTER.match(text, end))
