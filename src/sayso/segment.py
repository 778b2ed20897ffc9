"""Sentences and tokens as spans of the text, which is never changed.

Both are found by looking at each character a bounded number of times. A full stop ends a sentence unless
what stands before it is an abbreviation, an initial or an ordinal; a quotation that is followed by its
frame („Ja.“, sagte er) goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages import Language, profile
from sayso.records import Block, Span

# Words keep inner apostrophes, hyphens and abbreviation dots; the English genitive 's is a token of its own.
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}+"
    r"|[^\W\d_]\.[^\W\d_](?![\w.])"
    r"|\d++(?:[.,:/]\d++)*+(?:[-‑]?[^\W\d_]++)*+"
    r"|[^\W\d_]++(?:(?:[-‑&/@]|[’'](?!s\b))\w++)*+[0-9_]*+"
    r"|[’']s\b|''|``|\.{2,}+|\S"
)
END = re.compile(
    r"(?P<stop>[.!?…]++)(?P<close>(?:''|[\"'“”’‘»«›‹)\]])*+)(?P<space>\s++|\Z)?|\n[^\S\n]*+(?P<blank>\n)\s*+"
)
OPENING = "\"'“”„‚‘«»‹›([¿¡`"
QUOTING = frozenset("\"“”»«’‘›‹'")
WORD = re.compile(r"[^\W_]++(?:[-’'.][^\W_]++)*+")
# Abbreviations that can stand at the end of a sentence as well as inside it.
MAY_END = frozenset(
    [
        "a.m",
        "p.m",
        "u.s",
        "u.k",
        "u.n",
        "e.u",
        "d.c",
        "inc",
        "corp",
        "co",
        "ltd",
        "bros",
        "jr",
        "sr",
        "etc",
        "usw",
        "bzw",
        "ph.d",
        "m.d",
        "u.a",
        "st",
        "mio",
        "mrd",
        "a.d",
    ]
)
# A line goes on in the next, unless that is blank or the line ends as a sentence does.
PARAGRAPH = re.compile(r"\S(?:[^\n]|(?<![.!?…\"”“»«])\n(?![^\S\n]*+\n))*+")


def article_blocks(text: str, blocks: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The blocks of an article; one that was read without any has the pieces between blank lines as paragraphs."""
    if blocks:
        return tuple(blocks)
    return tuple(
        Block(Span(found.start(), found.start() + len(found.group().rstrip())), "paragraph")
        for found in PARAGRAPH.finditer(text)
    )


def tokens(text: str, within: Span) -> list[Span]:
    """Words, numbers and single punctuation marks; nothing but space lies between them."""
    return [Span(*found.span()) for found in TOKEN.finditer(text, within.start, within.end)]


def sentences(text: str, within: Span, language: Language | str | None = None) -> list[Span]:
    """The sentences of `within`, without outer space; nothing but space lies between them."""
    known = language if isinstance(language, Language) else profile(language)
    spans: list[Span] = []
    begin = within.start
    for found in END.finditer(text, within.start, within.end):
        if found["blank"]:
            end = found.start()
        elif found["space"] is None or not _ends(text, found, within, known):
            continue
        else:
            end = found.end("close")
        _add(spans, text, begin, end)
        begin = found.end()
    _add(spans, text, begin, within.end)
    return spans


def _add(spans: list[Span], text: str, begin: int, end: int) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        spans.append(Span(begin, end))


def _ends(text: str, found: re.Match[str], within: Span, language: Language) -> bool:
    """Whether a sentence ends at this stop, which has space or nothing after it."""
    at = found.end()
    while at < within.end and at < found.end() + 4 and text[at] in OPENING:
        at += 1
    if at >= within.end:
        return True
    if text[at].islower() or text[at] in ",;:":
        return False
    closed = bool(QUOTING.intersection(found["close"]))
    if closed and text[at] in "–—-":
        return False
    if closed and found["stop"] != "." and _frame_follows(text, at, within.end, language):
        return False
    return found["stop"] != "." or bool(found["close"]) or not _abbreviates(text, found.start(), at, within, language)


def _abbreviates(text: str, dot: int, at: int, within: Span, language: Language) -> bool:
    """Whether the full stop at `dot` belongs to the word before it; `at` is where the next word begins."""
    begin = dot
    floor = max(within.start, dot - 14)
    while begin > floor and (text[begin - 1].isalnum() or text[begin - 1] in ".&"):
        begin -= 1
    word = text[begin:dot]
    following = WORD.match(text, at, within.end)
    after = following.group().lower() if following else ""
    starts = after in language.articles or after in language.pronouns or after in language.prepositions
    if word.isdigit():
        return language.ordinal_dot and len(word) <= 2 and (after in language.months or not starts)
    if len(word) == 1 and word.isupper():
        return True
    folded = word.lower()
    letters = folded.replace(".", "")
    if folded in language.abbreviations or ("." in word and letters.isalpha() and len(letters) <= 3):
        return not (starts and (folded in MAY_END or "." in word))
    return False


def _frame_follows(text: str, at: int, end: int, language: Language) -> bool:
    """Whether "Smith asked." follows: a name of up to four words, then a cue that nothing completes."""
    for _ in range(5):
        word = WORD.match(text, at, end)
        if not word:
            return False
        at = word.end()
        if any(not form.rest for form in language.cues.get(word.group(), ())):
            return at >= end or text[at] in ".,:;"
        if at >= end or text[at] != " ":
            return False
        at += 1
    return False
