"""Names of organisations, offices and groups compared; and what roles and affiliations have in common.

A body is its telling words: without legal form and articles, each in the form that stands for all its spellings, in
any order. One telling word more or other is another body, unless it is spelled alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.resolve import across_letters as letters
from sayso.resolve.across_people import Match
from sayso.resolve.across_tables import BODY_NOISE, BODY_TELLING, BODY_WORDS, LEADING, LEGAL, PLACES, ROLE_HEADS, ROLES

LEAST_FOR_INITIALS = 3
COMMON = 0.6  # the most that a description scores that many may bear
_BRACKETED = re.compile(r"\(([^)]*)\)")
_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset((*BODY_WORDS.values(), *PLACES.values()))
_COMPOUNDS = ("ministerium", "ministerin", "minister")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body's telling words, its legal forms, and the short name that it gives in brackets."""

    words: tuple[str, ...]
    legal: frozenset[str]
    short: str | None = None


@lru_cache(maxsize=100_000)
def parse(name: str) -> BodyName:
    short = None
    if found := _BRACKETED.search(name):
        short = letters.plain(found[1]) or None
        name = name.replace(found[0], " ")
    text = letters.latin(letters.without_possessive(name)).replace("’", "'").replace("&", " and ")
    text = re.sub(r"(?<=\b\w)[./]\s?(?=\w\b)", "", text)  # S.p.A., A/S, e.V. as one word each
    text = re.sub(r"(?i)\bsp\.? ?z ?o\.? ?o\b\.?|\bsp\.? zoo\b\.?", " spzoo ", text)
    plain = [word for word in map(letters.plain, re.findall(r"[^\W_]+(?:'s\b)?", text)) if word]
    own, legal = (plain, frozenset[str]()) if _is_noun(name) else _without_legal(plain)
    told = [part for word in own for part in _parts(word)]
    return BodyName(tuple(word for word in told if word not in BODY_NOISE) or tuple(told), legal, short)


def _without_legal(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words without the legal forms at their end, or before all the others: ООО «Северный путь»."""
    own = list(words)
    legal: set[str] = set()
    while len(own) > 1 and (own[-1] in LEGAL or (own[-1] == "and" and legal)):
        legal.add(LEGAL.get(own.pop(), "co"))
    if len(own) > 1 and own[0] in LEADING:
        legal.add(LEGAL[own.pop(0)])
    return own, frozenset(legal)


def _parts(word: str) -> tuple[str, ...]:
    """The word in the form that stands for all: Kiev -> kyiv, Verteidigungsministerium -> defence, ministry."""
    if word in PLACES or word in BODY_WORDS:
        return (PLACES.get(word) or BODY_WORDS[word],)
    for head in _COMPOUNDS:
        first = word.removesuffix(head).removesuffix("s")
        if word.endswith(head) and len(first) > 3:
            return (BODY_WORDS.get(first + "s") or BODY_WORDS.get(first, first), BODY_WORDS.get(head, head))
    return (word,)


@lru_cache(maxsize=200_000)
def compare(one: str, other: str) -> Match | None:
    """How two names of bodies agree. None where they are two."""
    a, b = parse(one), parse(other)
    match = _compared(a, b)
    if match is None or match.score <= COMMON:
        return match
    many = _is_common(a) or (_is_noun(one) and _is_noun(other))
    if many or (len(a.words) == 1 and "".join(a.words) != "".join(b.words)):
        return Match(COMMON, f"{match.reason}, but a word for many", weak=True)
    return match


def _is_common(name: BodyName) -> bool:
    """Just "the ministry" or "the Russians": which, only its article tells."""
    return len(name.words) == 1 and name.words[0] in _COMMON


def _is_noun(name: str) -> bool:
    return name == name.lower() != name.upper()


def _compared(a: BodyName, b: BodyName) -> Match | None:
    if not a.words or not b.words:
        return None
    if _initials(a, b) or _initials(b, a):
        return Match(0.6, "the initials of the other name", weak=True)
    if _numbers(a) != _numbers(b):
        return None
    if a.words == b.words or "".join(a.words) == "".join(b.words):
        return _equal(a, b)
    if sorted(a.words) == sorted(b.words):
        return Match(0.94, "same words in another order")
    return _spelled(a, b)


def _equal(a: BodyName, b: BodyName) -> Match | None:
    if a.legal and b.legal and a.legal != b.legal:
        return Match(0.5, "same name, another legal form")
    if a.legal != b.legal:
        return Match(0.95, "same name but for the legal form")
    return Match(0.96, "same name, written otherwise")


def _spelled(a: BodyName, b: BodyName) -> Match | None:
    """Each word has one that sounds the same, or is a slip apart, in the other name."""
    if len(a.words) != len(b.words) or (a.legal and b.legal and a.legal != b.legal):
        return None
    left = list(b.words)
    worst: letters.Alike = "same"
    for word in a.words:
        best = min((_word(word, other), other) for other in left)
        if best[0] > 2:
            return None
        left.remove(best[1])
        worst = max(worst, ("same", "sound", "slip")[best[0]], key=("same", "sound", "slip").index)
    if worst == "slip":
        return Match(0.8, "same name, a letter apart")
    return Match(0.93 if len("".join(a.words)) >= 6 else 0.8, "same name in another spelling or script")


def _word(one: str, other: str) -> int:
    """0 same, 1 of one sound or one stem, 2 a slip apart, 3 other words."""
    if one == other:
        return 0
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= 4 and longer in (shorter + "s", shorter + "n", shorter + "er"):
        return 1
    if len(shorter) >= 5 and shorter.endswith("ia") and longer == shorter + "n":
        return 1
    found = letters.alike(one, other)
    return 3 if found is None or BODY_TELLING & {one, other} else {"same": 0, "sound": 1, "slip": 2}[found]


def _numbers(name: BodyName) -> list[str]:
    return sorted(found for word in name.words for found in re.findall(r"\d+", word))


def _initials(short: BodyName, long: BodyName) -> bool:
    """Whether one is the initials of the other's words."""
    if len(short.words) != 1 or len(long.words) < LEAST_FOR_INITIALS:
        return False
    return len(short.words[0]) >= LEAST_FOR_INITIALS and short.words[0] == "".join(word[0] for word in long.words)


@lru_cache(maxsize=50_000)
def role_words(role: str) -> frozenset[str]:
    """A role as the words that stand for it: „Polizeisprecherin“ and "police spokesman" are one."""
    told: set[str] = set()
    for word in map(letters.plain, _WORD.findall(letters.latin(role))):
        if not word or word in BODY_NOISE:
            continue
        if word in ROLES:
            told.add(ROLES[word])
            continue
        for head in ROLE_HEADS:
            first = word.removesuffix(head)
            if word.endswith(head) and len(first) > 2:
                first = first.removesuffix("s") if first.removesuffix("s") in ROLES else first
                told |= {ROLES.get(first, first), ROLES[head]}
                break
        else:
            told.add(word)
    if {"head", "teacher"} <= told:
        told = told - {"head", "teacher"} | {"headteacher"}
    return frozenset(told)


def same_role(one: str, other: str) -> bool:
    """Whether two roles may be one person's at one time: one says no more than the other."""
    a, b = role_words(one), role_words(other)
    return bool(a and b) and (a <= b or b <= a or len(a & b) >= 2)


def same_body(one: str, other: str) -> bool:
    """Whether two affiliations are one body, or one is named as part of the other."""
    match = compare(one, other)
    if match is not None and match.score >= 0.9:
        return True
    a, b = set(parse(one).words), set(parse(other).words)
    return bool(a and b) and (a <= b or b <= a)
