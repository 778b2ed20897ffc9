"""What a reader should know of a text before trusting it: marks lost, times in conflict, translated, two spellings."""

from __future__ import annotations

import re

from sayso.languages import is_known
from sayso.languages import name as name_of
from sayso.passages import lost_marks
from sayso.read.spellings import double_spellings
from sayso.read.times import Found, same_moment
from sayso.records import Block, Notice, Span, StatedTime

_TRANSLATED = re.compile(
    r"(?:this\s+(?:article|text|story|report|page)\s+(?:was|has\s+been|is)\s+(?:originally\s+[^.\n]{0,80})?(?:(?:machine|automatically|auto)[-\s]?)?translated|"
    r"\b(?:machine|automatic(?:ally)?|auto)[-\s]translat(?:ed|ion)\b|\btranslated\s+(?:from\s+(?:the\s+)?[A-Z][a-z]+|by\s+(?-i:[A-Z]))|"
    r"(?:maschinell|automatisch|aus\s+dem\s+[A-ZÄÖÜ][a-zäöüß]+(?:en|schen))\s+(?:übersetzt|übertragen)|\bübersetzung\s*:|"
    r"aus\s+dem\s+(?-i:[A-ZÄÖÜ])[a-zäöüß]+schen\s+von\s+(?-i:[A-ZÄÖÜ])|\bübersetzt\s+von\s+(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_TRANSLATION_WORDS = ("translat", "übers", "übertr", "aus dem ")  # most texts hold none: quick to tell
_ABOUT_ITSELF = 200  # characters: a line about the report itself is short


def warnings_of(
    text: str, blocks: tuple[Block, ...], times: tuple[StatedTime, ...], language: str | None
) -> list[Notice]:
    """Every warning that the text itself gives cause for."""
    found = [
        _language(language), _marks_lost(text, blocks, language), _times_conflict(times), _translated(text, blocks),
    ]  # fmt: skip
    return [notice for notice in found if notice] + double_spellings(text, blocks)


def ambiguous(found: Found, found_in: str, span: Span | None) -> Notice:
    """A date that can be read two ways: left open, or decided by something that is named."""
    spans = (span,) if span else ()
    if found.value:
        return Notice(
            "time_ambiguous",
            f"the time in {found_in} could be read two ways; {found.decided_by} decided: {found.value}",
            spans,
        )
    return Notice("time_ambiguous", f"the date in {found_in} could be {' or '.join(found.readings)}; left open", spans)


def _language(language: str | None) -> Notice | None:
    """A report whose words nobody here knows must not look like one in which hardly anybody speaks."""
    if is_known(language):
        return None
    named = f"the language, {name_of(language)}, is not known" if language else "the language could not be told"
    return Notice("language", f"{named}: only what stands in quotation marks is found (--language, where it is wrong)")


def _marks_lost(text: str, blocks: tuple[Block, ...], language: str | None) -> Notice | None:
    spans = lost_marks(text, blocks, language)
    if not spans:
        return None
    many = "a passage reads" if len(spans) == 1 else f"{len(spans)} passages read"
    return Notice("marks_lost", f"{many} as someone's own words, but without quotation marks", spans)


def _times_conflict(times: tuple[StatedTime, ...]) -> Notice | None:
    """The text's own mastheads give times that cannot be one."""
    own = [time for time in times if time.found_in == "masthead" and time.span]
    first = own[0] if own else None
    others = [time for time in own[1:] if first and not same_moment((first.value, first.zone), (time.value, time.zone))]
    if not first or not others:
        return None
    values = " and ".join(dict.fromkeys(time.value.replace("T", " ") for time in (first, *others)))
    spans = tuple(time.span for time in (first, *others) if time.span)
    return Notice("times_conflict", f"the report states two times for itself: {values}", spans)


def _translated(text: str, blocks: tuple[Block, ...]) -> Notice | None:
    """A line about the report itself says so; a book "translated by" someone within a paragraph does not count."""
    low = text.lower()
    if not any(word in low for word in _TRANSLATION_WORDS):
        return None
    for block in blocks:
        line = text[block.span.start : block.span.end]
        if len(line) <= _ABOUT_ITSELF and (match := _TRANSLATED.search(line)):
            start = block.span.start
            if block.kind == "paragraph" and len(line) > 120 and not match[0].lower().startswith("this"):
                continue
            return Notice(
                "translated", "says that it is a translation", (Span(start + match.start(), start + match.end()),)
            )
    return None
