"""Whom one source names together: "Ada Quill and Omar Tann" are two, "mayor and lawyer Ada Quill" is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages import Language
from sayso.records import Span
from sayso.resolve.fields import fields_end
from sayso.resolve.roles import body_noun
from sayso.resolve.titles import OF, before_name, full_name, is_somebody, is_title

WORD = re.compile(r"[^\W\d_][\w’'&.-]*[\w]|[^\W\d_]")
JOINED = re.compile(r",? (?:and|und|sowie|as well as) ")
LISTED = re.compile(r", (?!(?:and|und) )")
BOTH = re.compile(r"[Bb]oth ")
BELONGS = re.compile(r"\b(?:of|for|at|from|in|on|to|by|with|under|between|von|vom|der|des|bei|beim)\b")
BEHIND = re.compile(r",| \(| who\b")
"""What ends the name of the last one: a bracket, an apposition."""
DEFINITE = frozenset(["der", "die", "das", "dem", "den"])
ONE_DOES = re.compile(r" (?:[a-zäöüß]+(?<!s)t|[a-zäöüß]+te|will|hat|ist|wies|warf|sieht)\b")
ONE_DID = re.compile(r"\b(?:[a-zäöüß]+te|hat|will|wies) $")
"""A German verb for one, behind its subject and before it."""
PERSONS = frozenset(["he", "she", "er"])
COUNTED = frozenset(["two", "three", "four", "five", "six", "several"])
OTHERS = re.compile(
    r"(?:his|her|their|its|other|others|some|many|several|a|an|most|seine?|ihre?|andere|weitere|einige|viele)\b"
)
"""How those begin who have no name beside somebody who has one: "Ada Quill and her aides"."""


def parts(text: str, span: Span, language: Language) -> list[Span]:
    """The conjuncts of "Ada Quill, Omar Tann and the T.R.A.", where every one of them begins like a name, without those
    who are last and have none ("and her aides"); else the mention itself."""
    both = BOTH.match(text, span.start, span.end)
    pieces = _merged(text, _split(text, Span(both.end() if both else span.start, span.end)), language)
    told = [_words(text, piece) for piece in pieces]
    if len(pieces) < 2 or not all(words for words, _ in told):
        return [span]
    if "," in text[pieces[0].start : pieces[1].start] and len(pieces) > 2:
        if _is_class(*told[0], language):  # "two pilots, Ada Quill and Omar Tann"
            pieces, told = pieces[1:], told[1:]
        elif not _may_be_listed(told, language):
            return [span]
    if language.code == "de" and _is_one_body(text, span, told):
        return [span]
    names = [_is_name(text, piece, language, last=piece == pieces[-1]) for piece in pieces]
    one_body = not both and told[0][1][0] == "the" and _is_rest(text, pieces, language)
    if all(names) and not one_body and not _shared(text, pieces[-1], language):
        return pieces
    bare = all(word[0].isupper() for word in told[0][0]) or told[0][1][0] in PERSONS
    if bare and not both and all(names[:-1]) and OTHERS.match(text, *pieces[-1]):
        return pieces if _is_apposed(text, pieces[-1], language) else pieces[:-1]
    return [span]


def _may_be_listed(told: Sequence[tuple[list[str], list[str]]], language: Language) -> bool:
    """Whether commas divide names: "Ada Quill, Mayor and Chair" is one, "Ada Quill, a pilot and an author" too."""
    articled = [low[0] in language.articles for _, low in told[:-1]]
    return not any(_is_role(*one, language) for one in told[1:]) and (not any(articled) or all(articled))


def _is_class(words: list[str], low: list[str], language: Language) -> bool:
    """Whether words tell what several are and name none of them."""
    plain = not language.prepositions.intersection(low) and not _has_name(words, low, language)
    several = low[0] in COUNTED or is_somebody(low[-1][:-1], language)
    return plain and words[-1].islower() and low[-1].endswith("s") and several


def _split(text: str, span: Span) -> list[Span]:
    """At "and", and at the commas before it; what a comma divides behind it is told of the last one."""
    ends: list[tuple[int, int]] = []
    stop = span.end
    whole = [
        Span(word.end(), end) for word in WORD.finditer(text, *span) if (end := fields_end(text, word[0], word.end()))
    ]
    for found in JOINED.finditer(text, span.start, span.end):
        if found.start() > stop:
            break
        if any(one.start <= found.start() < one.end for one in whole):
            continue  # "the Ministry of Health and Social Care"
        apposed = LISTED.search(text, found.end(), span.end)
        stop = apposed.start() if apposed else span.end
        ends.append(found.span())
    if not ends:
        return []
    ends = [*(found.span() for found in LISTED.finditer(text, span.start, ends[0][0])), *ends]
    starts = [span.start, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), span.end]
    edges = list(zip(starts, stops, strict=True))
    return [Span(*edge) for edge in edges] if all(start < stop for start, stop in edges) else []


def _words(text: str, span: Span) -> tuple[list[str], list[str]]:
    """The words, and the same in lower case."""
    words = [found.group() for found in WORD.finditer(text, *span)]
    return words, [word.lower().rstrip(".") for word in words]


def _merged(text: str, pieces: list[Span], language: Language) -> list[Span]:
    """What somebody is joined with what else he is and his name: "former judge and Tarn mayor Ada Quill"."""
    merged: list[Span] = []
    for piece in pieces:
        words, low = _words(text, piece)
        if merged and low and low[0] not in language.articles and full_name(words, low, language):
            before = merged[-1]
            if "," not in text[before.start : piece.start] and _is_role(*_words(text, before), language):
                merged[-1] = Span(before.start, piece.end)
                continue
        merged.append(piece)
    return merged


def _is_role(words: list[str], low: list[str], language: Language) -> bool:
    """Whether words tell what one person is, and no name: "former judge", "secretary of state"."""
    if not low or _has_name(words, low, language):
        return False
    office = len(low) > 2 and low[-2] == "of" and is_title(low[-3], language)
    return office or (is_somebody(low[-1], language) and not low[-1].endswith("s"))


def _has_name(words: list[str], low: list[str], language: Language) -> bool:
    """Whether a given name with its surname is among the words, or begins them."""
    return full_name(["x", *words], ["x", *low], language) > 0


def _is_name(text: str, piece: Span, language: Language, *, last: bool) -> bool:
    behind = BEHIND.search(text, piece.start + 1, piece.end) if last else None
    head = Span(piece.start, behind.start() if behind else piece.end)
    words, low = _words(text, head)
    if not words or low[0] in ("including", "like", "such"):
        return False
    if len(low) == 1 and low[0] in PERSONS:
        return True
    if not text[head.start].isupper():
        body = low[0] in language.articles and all(word[0].isupper() or word in OF for word in words[1:])
        name = body and len(words) > 1 and words[0] == "the"
        if language.code == "de":
            return low[0] in DEFINITE and len(words) > 1 and words[1][0].isupper() and _is_body(low[1:4], language)
        return language.code == "en" and (name or before_name(words, low, language) > 0)
    belongs = BELONGS.search(text, head.start + 1, head.end)
    return last or not belongs or _has_name(*_words(text, Span(head.start, belongs.start())), language)


def _is_one_body(text: str, span: Span, told: Sequence[tuple[list[str], list[str]]]) -> bool:
    """Whether a verb for one follows or precedes „die Gewerkschaft Bau und Boden“."""
    (_, first), (_, last), *others = told
    body = not others and first[0] in DEFINITE and len(first) > 1 and body_noun(first[1], "de") and len(last) == 1
    one = ONE_DOES.match(text, span.end) or ONE_DID.search(text, max(0, span.start - 20), span.start)
    return body and one is not None


def _is_body(low: Sequence[str], language: Language) -> bool:
    """Whether one of the first words of a German name is of a body: „die Hafenbahn Tarn AG“, „das Amt für Fähren“."""
    return any(word in language.organisations or body_noun(word, "de") for word in low)


def _is_apposed(text: str, piece: Span, language: Language) -> bool:
    """Whether a name stands behind what somebody is, a full one behind a comma: "her colleague Omar Tann", "her
    successor, Omar Tann"."""
    words, low = _words(text, piece)
    name = next((at for at, word in enumerate(words) if word[0].isupper()), 0)
    somebody = name > 1 and is_somebody(low[name - 1], language) and not low[name - 1].endswith("s")
    if somebody and "," not in text[piece.start : piece.end] and all(word[0].isupper() for word in words[name:]):
        return True
    comma = text.find(", ", *piece)
    words, low = _words(text, Span(comma + 1, piece.end)) if comma > 0 else ([], [])
    return full_name(["x", *words], ["x", *low], language) == 1


def _is_rest(text: str, pieces: Sequence[Span], language: Language) -> bool:
    """Whether the last one, without an article of its own, ends a body's name: "the Science and Tide Institute"."""
    belongs = BELONGS.search(text, pieces[-1].start + 1, pieces[-1].end)
    words, low = _words(text, Span(pieces[-1].start, belongs.start() if belongs else pieces[-1].end))
    if not low or low[0] in language.articles or _has_name(words, low, language):
        return False
    return text[pieces[0].start].islower() or (len(low) > 1 and body_noun(low[-1], language.code))


def _shared(text: str, piece: Span, language: Language) -> bool:
    """Whether a noun behind the last name is of all of them: "the Quill and Tann campaigns"."""
    inside = piece.start + 1, piece.end
    behind = BEHIND.search(text, *inside) or BELONGS.search(text, *inside)
    words, low = _words(text, Span(piece.start, behind.start() if behind else piece.end))
    shared = len(words) > 1 and words[-1].islower() and words[-1].endswith("s")
    return language.code == "en" and shared and not _has_name(words, low, language)
