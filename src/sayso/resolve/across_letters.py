"""How alike two words of names are by their letters and sounds, whatever the script and the way to transliterate it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import Literal

from anyascii import anyascii
from rapidfuzz.distance import OSA

Alike = Literal["same", "sound", "slip"]

LEAST_FOR_SILENT = 4  # sounds, before an E that is not spoken
LEAST_FOR_TURNED = 6  # letters: two of them exchanged
LEAST_FOR_SLIP = 8  # letters: one of them wrong

# Korean family names as Korean script romanises them, and as their bearers do.
_KOREAN = {
    "gim": "kim", "bak": "park", "i": "lee", "choe": "choi", "jeong": "jung", "yun": "yoon", "im": "lim", "no": "roh",
    "gang": "kang", "sin": "shin", "jo": "cho", "seo": "suh", "mun": "moon", "gwon": "kwon", "an": "ahn", "u": "woo",
}  # fmt: skip
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = (("đ", "dj"), ("Đ", "Dj"), ("μπ", "mb"), ("ου", "ou"))  # as their bearers write them; anyascii by the letter
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?!\w)")
_UMLAUTS = re.compile(r"(?<![aeiouq])([aou])e")
_ENDINGS = re.compile(r"(?:y|i|o|e|iy|ij|yi|yy|ii)?$")
_SOUNDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^mc", "mac"),
        (r"schtsch|shtsch|shch|szcz", "SC"),
        (r"tsch|tch|cz", "C"),
        (r"sch|sh|sz", "S"),
        (r"ch", "C"),
        (r"zh", "Z"),
        (r"^[yji]e", "e"),
        (r"^[yji](?=[aou])", "y"),
        (r"kh", "H"),
        (r"ph|ff", "f"),
        (r"th", "t"),
        (r"tz", "ts"),
        (r"c(?=[eiy])", "s"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee|ie|ij|iy|yi|yy|j|y", "i"),
    )
)
# What Russian, Ukrainian and Belarusian, or English and German, write differently in one and the same Slavic name.
_SLAVIC = re.compile(
    r"(?:[iy]t?s?ch|vic|[scz]k(?:[yi]|iy|yi|ij|aya|aja|a)|[ct]k?h?uk|juk|ko|[oe]v(?:a)?|[oe]w(?:a)?|off|kina?|yna?|[ye]ts|ez|anka|enka)$"
    r"|zh|shch|tsch|kh"
)
_SLAVIC_SOUNDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in ((r"SC|[SCZ]", "X"), (r"[hg]", "H"), (r"ts|z", "s"), (r"o", "a"), (r"e", "i"))
)
_VOWELS = re.compile(r"[aeiu]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def latin(name: str) -> str:
    """A name in plain Latin letters, its words apart."""
    if name.isascii():
        return name
    for letter, written in _LETTERS:
        name = name.replace(letter, written)
    spaced = "".join(anyascii(sign) + " " if _EAST_ASIAN.match(sign) else sign for sign in name)
    return anyascii(spaced).replace("'", "").replace("<<", " ").replace(">>", " ")


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """A word folded for comparing: lower case, `[a-z0-9]`, umlauts as one vowel."""
    return _UMLAUTS.sub(r"\1", re.sub(r"[^a-z0-9]", "", latin(word).lower()))


def without_possessive(name: str) -> str:
    """ "Lenn's" is Lenn."""
    return _POSSESSIVE.sub("", name)


def is_latin(name: str) -> bool:
    """Whether all its letters are of the Latin script."""
    return all(sign < "\u0250" or "\u1e00" <= sign < "\u1f00" for sign in name if sign.isalpha())


@lru_cache(maxsize=100_000)
def sounds(word: str) -> tuple[str, str]:
    """A plain word as it is spoken, with "ch" read as in Chaplygin, and as German has it in Charlamow."""
    return _sound(word), _sound(re.sub(r"(?<![st])ch", "kh", word))


def _sound(word: str) -> str:
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=100_000)
def _slavic(sound: str) -> str:
    for pattern, by in _SLAVIC_SOUNDS:
        sound = pattern.sub(by, sound)
    return _DOUBLED.sub(r"\1", sound)


@lru_cache(maxsize=100_000)
def bones(word: str) -> tuple[str, ...]:
    """The consonants of a plain word, in order, for each way to speak it: what blocks are made of."""
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", _VOWELS.sub("", _slavic(sound))) for sound in sounds(word)))


def alike(one: str, other: str) -> Alike | None:
    """How two plain words are one: the same, of one sound, or a slip of the pen apart. None where they are two."""
    if one == other or _KOREAN.get(one, one) == _KOREAN.get(other, other):
        return "same"
    if differ_by_sex(one, other):
        return None
    slavic = bool(_SLAVIC.search(one) and _SLAVIC.search(other))
    for a, b in product(sounds(one), sounds(other)):
        if a == b or _but_silent(a, b) or _but_silent(b, a) or (slavic and _slavic(a) == _slavic(b)):
            return "sound"
    return "slip" if _is_slip(one, other) else None


def _but_silent(longer: str, shorter: str) -> bool:
    """Sarah and Sara, Isabelle and Isabell: but not Hale and Hall, which are too short to tell."""
    return longer[:-1] == shorter and (longer[-1] == "h" or (longer[-1] in "ie" and len(shorter) > LEAST_FOR_SILENT))


def differ_by_sex(one: str, other: str) -> bool:
    """Petrov and Petrova, Kowalski and Kowalska, Mario and Maria: one stem, and an ending that tells two people."""
    if one.endswith("a") == other.endswith("a"):
        return False
    woman, man = (one, other) if one.endswith("a") else (other, one)
    stem = re.sub(r"(?:ay|iy|)a$", "", woman)
    return man == stem or _ENDINGS.sub("", man) == stem or _ENDINGS.sub("", man) == _ENDINGS.sub("", stem)


def _is_slip(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    if longest < LEAST_FOR_TURNED or one[0] != other[0] or OSA.distance(one, other, score_cutoff=1) > 1:
        return False
    if len(one) == len(other) and sorted(one) == sorted(other):
        return True
    # At the end of a name one letter is often another name: Varga and Vargas, Pavlov and Pavlova.
    return longest >= LEAST_FOR_SLIP and one[-1] == other[-1]
