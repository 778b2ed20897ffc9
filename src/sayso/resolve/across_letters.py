"""How alike two words of names are by their letters and sounds, whatever the script and the way to transliterate it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from anyascii import anyascii
from rapidfuzz.distance import OSA

Alike = Literal["same", "sound", "slip"]

LEAST_FOR_SOUND = 4  # consonants: with fewer, vowels tell names apart (Lind and Lund)
LEAST_FOR_TURNED = 6  # letters: two of them exchanged
LEAST_FOR_SLIP = 8  # letters: one of them wrong

# Korean family names as Korean script romanises them, and as their bearers do.
_KOREAN = {
    "gim": "kim", "bak": "park", "i": "lee", "choe": "choi", "jeong": "jung", "yun": "yoon", "im": "lim", "no": "roh",
    "gang": "kang", "sin": "shin", "jo": "cho", "seo": "suh", "mun": "moon", "gwon": "kwon", "an": "ahn", "u": "woo",
}  # fmt: skip
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_ENDINGS = re.compile(r"(?:y|i|o|e|iy|ij|yi|yy|ii)?$")
_SOUNDS = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^mc", "mac"),
        (r"s?h?tsch|schtsch|shch|szcz|tch|sch|sh|sz|zh|cz|ch", "X"),
        (r"^[yji]e", "e"),
        (r"^[yji](?=[aou])", "y"),
        (r"kh|gh|h|g|q(?=h)", "H"),
        (r"dj|dzh|dz", "D"),
        (r"ph|ff", "f"),
        (r"th", "t"),
        (r"tz|ts|c(?=[eiy])|z", "s"),
        (r"ck|c|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"m[pb]", "b"),
        (r"ou|oo|oy(?=s$)", "u"),
        (r"ee|ie|ij|iy|yi|yy|j|y", "i"),
        (r"a[iy]|ey|ei", "ei"),
        (r"o", "a"),
    )
)
_VOWELS = re.compile(r"[aeiu]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=100_000)
def latin(name: str) -> str:
    """A name in plain Latin letters, its words apart."""
    if name.isascii():
        return name
    name = name.replace("đ", "dj").replace("Đ", "Dj")
    spaced = "".join(anyascii(sign) + " " if _EAST_ASIAN.match(sign) else sign for sign in name)
    return anyascii(spaced).replace("'", "").replace("<<", " ").replace(">>", " ")


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """A word folded for comparing: lower case, `[a-z0-9]`, umlauts as one vowel."""
    folded = re.sub(r"[^a-z0-9]", "", latin(word).lower())
    for written, vowel in _UMLAUTS:
        folded = folded.replace(written, vowel)
    return folded


@lru_cache(maxsize=100_000)
def sounds(word: str) -> tuple[str, str]:
    """A plain word as it is spoken, read as English and as German writes Slavic and Arabic names.

    "ch" is one sound in Chaplygin and another in Charlamow; "z" in Zuk and "j" in Juri likewise.
    """
    return _sound(word), _sound(re.sub(r"(?<![st])ch", "kh", word))


def _sound(word: str) -> str:
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=100_000)
def bones(word: str) -> tuple[str, ...]:
    """The consonants of a plain word, in order, for each way to speak it: what blocks are made of."""
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", _VOWELS.sub("", sound)) for sound in sounds(word)))


def alike(one: str, other: str) -> Alike | None:
    """How two plain words are one: the same, of one sound, or a slip of the pen apart. None where they are two."""
    if one == other or _KOREAN.get(one, one) == _KOREAN.get(other, other):
        return "same"
    if differ_by_sex(one, other):
        return None
    for a in sounds(one):
        for b in sounds(other):
            if a == b or _but_silent(a, b) or _but_silent(b, a):
                return "sound"
            if len(_VOWELS.sub("", a)) >= LEAST_FOR_SOUND and _same_but_vowels(a, b):
                return "sound"
    return "slip" if _is_slip(one, other) else None


def _but_silent(longer: str, shorter: str) -> bool:
    """Sarah and Sara, Isabelle and Isabell: but not Hale and Hall, which are too short to tell."""
    return longer[:-1] == shorter and (longer[-1] == "H" or (longer[-1] in "ie" and len(shorter) > LEAST_FOR_SOUND))


def _same_but_vowels(one: str, other: str) -> bool:
    """Whether only vowels differ that languages write in each other's place: e and i, i after a consonant or none."""
    return one.replace("ei", "i").replace("e", "i") == other.replace("ei", "i").replace("e", "i")


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
