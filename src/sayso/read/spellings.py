"""One name in two spellings: a slip of the pen (letters swapped, doubled or dropped) or two transliterations.

Few false alarms matter more than finding all: what reads as inflection, as plural or as another word is left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from sayso.records import Block, Notice, Span

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{3,}(?:-[^\W\d_]+)*(?![\w-])")

# Spellings of one name that are further apart than a slip.
_SAME = [
    set(names.split())
    for names in (
        "Kyiv Kiev Kiew Kyjiw", "Odesa Odessa", "Kharkiv Kharkov Charkiw Charkow", "Lviv Lvov Lwiw Lwow", "Dnipro Dnepr",
        "Mykolaiv Nikolaev Mykolajiw", "Chernihiv Chernigov Tschernihiw", "Chornobyl Chernobyl Tschernobyl Tschornobyl",
        "Zaporizhzhia Zaporizhia Zaporozhye Saporischschja", "Luhansk Lugansk", "Donbas Donbass", "Zelensky Zelenskyy Zelenskiy Zelenskyj Selenskyj Selenski",
        "Lukashenko Lukashenka Lukaschenko", "Belarus Belorussia Byelorussia Weißrussland", "Tsikhanouskaya Tikhanovskaya Tichanowskaja",
        "Gaddafi Qaddafi Kadhafi Ghadafi Gadhafi", "Osama Usama", "Quran Koran", "Hezbollah Hizbollah Hizbullah Hisbollah",
        "Mohammed Muhammad", "Assad Asad", "Beijing Peking", "Mumbai Bombay", "Kolkata Calcutta Kalkutta",
        "Yangon Rangoon Rangun", "Myanmar Burma Birma", "Tehran Teheran", "Houthi Huthi", "Qaeda Qaida", "Daesh Daish",
        "Homs Hims", "Raqqa Rakka", "Erdogan Erdoğan", "Tolstoy Tolstoi", "Tchaikovsky Tschaikowski", "Yanukovych Yanukovich Janukowitsch",
    )
]  # fmt: skip
_SAME_AS = {name: group for group in _SAME for name in group}

MIN_LETTERS = 7  # shorter names differ by a letter too often: Marin and Martin
MAX_NAMES = 3000  # of one text: bounds the work on very long ones
_VOWELS = set("aeiouyäöüéèáíóú")
_UMLAUTS = (set("aä"), set("oö"), set("uü"))  # Schaden and Schäden: a plural


def double_spellings(text: str, blocks: tuple[Block, ...]) -> list[Notice]:
    """One notice a pair of spellings, each with the first place of both."""
    places = _names(text, blocks)
    pairs = [(one, other) for one, other in _candidates(list(places)[:MAX_NAMES]) if _is_slip(one, other, text)]
    for name in places:
        pairs += [
            (name, other)
            for other in _SAME_AS.get(name, ())
            if other in places and (other, name) not in pairs and other != name
        ]
    notices = []
    for one, other in sorted(set(pairs), key=lambda pair: places[pair[0]][0]):
        first, second = sorted((one, other), key=lambda name: places[name][0])
        spans = (places[first][0], places[second][0])
        notices.append(Notice("spellings", f"{first} and {second} look like one name in two spellings", spans))
    return list(dict.fromkeys(notices))


def _names(text: str, blocks: tuple[Block, ...]) -> dict[str, list[Span]]:
    """Capitalised words with their places, in order of appearance."""
    places: dict[str, list[Span]] = defaultdict(list)
    for block in blocks:
        if block.kind == "boilerplate":
            continue
        for match in _WORD.finditer(text, block.span.start, block.span.end):
            word = match[0]
            if word[0].isupper() and not word.isupper():
                places[word].append(Span(match.start(), match.end()))
    return places


def _candidates(names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that are equal but for one deletion in one or both: every pair a slip apart is among them."""
    sharing: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if MIN_LETTERS <= len(name) <= 30:
            for at in range(1, len(name)):
                sharing[name[:at] + name[at + 1 :]].add(name)
            sharing[name].add(name)
    seen: set[tuple[str, str]] = set()
    for group in sharing.values():
        for one in group:
            for other in group:
                if one < other and (one, other) not in seen:
                    seen.add((one, other))
                    yield one, other


def _is_slip(one: str, other: str, text: str) -> bool:
    """Two neighbouring letters swapped, one doubled, or a vowel changed or dropped, well inside the name."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    tail = next((at for at, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b), 0)
    if start < 2 or not _written_as_name(one, text) or not _written_as_name(other, text):
        return False
    if len(one) == len(other):
        swapped = one[start : len(one) - tail] == other[start : len(one) - tail][::-1]
        if len(one) - tail - start == 2:
            return swapped and tail >= 1
        vowels = {one[start], other[start]}
        return tail >= 3 and vowels <= _VOWELS and vowels not in _UMLAUTS
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    at = len(longer) - tail - 1
    doubled = longer[at] in (longer[at - 1 : at], longer[at + 1 : at + 2])
    return tail >= 2 and doubled and longer.lower() != shorter.lower()


def _written_as_name(word: str, text: str) -> bool:
    """Never in lower case in this text: a name, not a word that opens a sentence."""
    return not re.search(rf"\b{re.escape(word.lower())}\b", text)
