"""One name in two spellings: a slip of the pen (letters swapped, doubled or dropped) or two transliterations.

Few false alarms matter more than finding all: what reads as inflection, as plural or as another word is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from sayso.records import Block, Notice, Span

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĶĹĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽА-ЯЁІЇЄҐ"
_NAME = re.compile(rf"\b(?<![’'-])[{_UPPER}][^\W\d_]{{2,}}(?![\w-])")

# Spellings of one name that are further apart than a slip.
_SAME = [
    set(names.split())
    for names in (
        "Kyiv Kiev Kiew Kyjiw", "Odesa Odessa", "Kharkiv Kharkov Charkiw Charkow", "Lviv Lvov Lwiw Lwow",
        "Dnipro Dnepr",
        "Mykolaiv Nikolaev Mykolajiw", "Chernihiv Chernigov Tschernihiw", "Chornobyl Chernobyl Tschernobyl Tschornobyl",
        "Zaporizhzhia Zaporizhia Zaporozhye Saporischschja", "Luhansk Lugansk", "Donbas Donbass",
        "Zelensky Zelenskyy Zelenskiy Zelenskyj Selenskyj Selenski",
        "Lukashenko Lukashenka Lukaschenko", "Belarus Belorussia Byelorussia Weißrussland",
        "Tsikhanouskaya Tikhanovskaya Tichanowskaja",
        "Gaddafi Qaddafi Kadhafi Ghadafi Gadhafi", "Osama Usama", "Quran Koran",
        "Hezbollah Hizbollah Hizbullah Hisbollah",
        "Mohammed Muhammad", "Assad Asad", "Beijing Peking", "Mumbai Bombay", "Kolkata Calcutta Kalkutta",
        "Yangon Rangoon Rangun", "Myanmar Burma Birma", "Tehran Teheran", "Houthi Huthi", "Qaeda Qaida", "Daesh Daish",
        "Homs Hims", "Raqqa Rakka", "Erdogan Erdoğan", "Tolstoy Tolstoi",
        "Tchaikovsky Tschaikowski", "Yanukovych Yanukovich Janukowitsch",
    )
]  # fmt: skip
_SAME_AS = {name: group for group in _SAME for name in group}

MIN_LETTERS = 5  # shorter names differ by a letter too often: Ana and Anna
MIN_FOR_VOWEL = 7  # as do names by a vowel: Marin and Maren
MAX_LETTERS = 30
MAX_ALIKE = 50  # of one beginning and end
MAX_NAMES = 3000  # of one text: bounds the work on very long ones
_VOWELS = set("aeiouyäöüéèáíóú")
_UMLAUTS = (set("aä"), set("oö"), set("uü"))  # Schaden and Schäden: a plural


def double_spellings(text: str, blocks: tuple[Block, ...]) -> list[Notice]:
    """One notice a pair of spellings, each with the first place of both."""
    places = _names(text, blocks)
    pairs = [
        pair
        for pair in _candidates(list(places)[:MAX_NAMES])
        if _is_slip(*pair) and all(_is_only_name(name, text) for name in pair)
    ]
    for name in places:
        pairs += [
            (name, other)
            for other in _SAME_AS.get(name, ())
            if other in places and (other, name) not in pairs and other != name
        ]
    notices = []
    for one, other in sorted(set(pairs), key=lambda pair: places[pair[0]]):
        first, second = sorted((one, other), key=lambda name: places[name])
        spans = (places[first], places[second])
        notices.append(Notice("spellings", f"{first} and {second} look like one name in two spellings", spans))
    return list(dict.fromkeys(notices))


def _names(text: str, blocks: tuple[Block, ...]) -> dict[str, Span]:
    """Capitalised words with their first places, in order of appearance."""
    places: dict[str, Span] = {}
    for block in blocks:
        if block.kind != "boilerplate":
            for match in _NAME.finditer(text, block.span.start, block.span.end):
                if match[0] not in places and not match[0].isupper():
                    places[match[0]] = Span(match.start(), match.end())
    return places


def _candidates(names: list[str]) -> set[tuple[str, str]]:
    """Pairs that share their first two and last letters and are nearly as long as each other."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if MIN_LETTERS <= len(name) <= MAX_LETTERS:
            alike[name[:2] + name[-1]].append(name)
    return {
        (one, other)
        for group in alike.values()
        for one, other in combinations(sorted(group[:MAX_ALIKE]), 2)
        if abs(len(one) - len(other)) <= 1
    }


def _is_slip(one: str, other: str) -> bool:
    """Two neighbouring letters swapped, one doubled, or a vowel changed, well inside the name."""
    start = _shared(one, other)
    tail = _shared(one[::-1], other[::-1])
    if len(one) == len(other):
        if len(one) - tail - start == 2:
            return one[start : start + 2] == other[start : start + 2][::-1]
        vowels = {one[start], other[start]}
        return (
            len(one) >= MIN_FOR_VOWEL
            and len(one) - tail - start == 1
            and tail >= 3
            and vowels <= _VOWELS
            and vowels not in _UMLAUTS
        )
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    at = len(longer) - tail - 1
    return start + tail >= len(shorter) and tail >= 2 and longer[at] in (longer[at - 1], longer[at + 1])


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _is_only_name(word: str, text: str) -> bool:
    """Never in lower case in this text: a name, not a word that opens a sentence."""
    return word.lower() not in text or not re.search(rf"\b{re.escape(word.lower())}\b", text)
