"""Build the patterns of a grammar from its words: alternations, names in capitals, a trie of beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

SMALL = ("of", "der", "und", "zuvor", "davor", "darauf", "danach")  # not capitalised within a name
TENS = (
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
)  # joined to the next number by a hyphen or a space


def words(listed: str) -> list[str]:
    return listed.split()


def rel(n: int, unit: str, base: str = "published", **more: Any) -> dict[str, Any]:
    """The fields of a word that counts units from a day: yesterday is `rel(-1, "D")`."""
    return {"n": n, "unit": unit, "mode": "whole", "base": base, **more}


def either(words: Iterable[str]) -> str:
    """An alternation of `words`, longest first, each with its first letter in both cases."""
    return "|".join(_both_cases(word) for word in sorted(words, key=len, reverse=True))


def _both_cases(word: str) -> str:
    space = "[ -]" if word.split()[0] in TENS else r"\s"
    rest = re.escape(word[1:]).replace(r"\ ", space).replace("'", "['’]")
    return f"[{word[0].upper()}{word[0]}]{rest}"


def titled(words: Iterable[str]) -> str:
    """An alternation of names that are always capitalised, longest first."""
    return "|".join(capitalised(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))


def capitalised(name: str) -> str:
    return " ".join(part if part in SMALL else part[0].upper() + part[1:] for part in name.split())


def loud(pattern: str) -> str:
    """A pattern of capitalised words that may stand in capitals throughout."""
    return f"{pattern}|{pattern.upper()}"


def both_cases(words: Iterable[str]) -> list[str]:
    """Each word as it is and with a capital."""
    return [f"{first}{word[1:]}" for word in words for first in sorted({word[0], word[0].upper()})]


def trie(words: Iterable[str]) -> str:
    """A pattern of `words` (letters, spaces, hyphens) that looks at each character once."""
    heads: dict[str, set[str]] = {}
    for word in words:
        heads.setdefault(word[0], set()).add(word[1:])
    branches = []
    for head, tails in sorted(heads.items()):
        rest = "" if "" in tails else trie(tails)
        character = {" ": r"[\s-]", "'": "['’]"}.get(head, re.escape(head))
        branches.append(character + (f"(?:{rest})" if "|" in rest else rest))
    return "|".join(branches)
