"""What stands before a name: titles, offices with what they are of, and what somebody is.

Of the words of a mention it is told how many are no part of the name; what the name tells is for `names`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.languages import Language, profile, words
from sayso.resolve.given_names import is_given
from sayso.resolve.roles import in_body, person_noun

PARTICLES = words("von van de der den di da del della la le bin al el zu ter ten du dos")
"""What stands in lower case inside a name."""
OF = ("of", "for")
SURNAMES = words("king pope prince bishop judge justice lord chancellor")
"""Titles that are surnames too: "Police Chief King"."""
OFFICES = words("state staff defense defence finance interior justice health education labor labour trade foreign")
"""What one may be secretary, minister or chief of, with a surname right behind it: "Secretary of State Quill"."""
# German compounds them: „Regierungssprecherin“.
GERMAN_TITLES = (
    *("sprecher", "sprecherin", "minister", "ministerin", "chef", "chefin", "präsident", "präsidentin", "koordinator"),
    *("koordinatorin", "kanzler", "anwalt", "anwältin", "richter", "richterin", "direktor", "direktorin", "leiter"),
    *("leiterin", "vorsitzende", "vorsitzender", "forscher", "forscherin", "experte", "expertin"),
)


def before_name(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name are what its bearer is; `low` are the words in lower case."""
    return _role(words, low, language) or _office(words, low, language) or _titles(words, low, language)


def leading(words: Sequence[str]) -> int:
    """How many words have a capital before the first that has none."""
    return next((at for at, word in enumerate(words) if not word[0].isupper()), len(words))


def _titles(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name are titles: "Prime Minister", "Tarn Police Chief", „Stadtrat“; none of a body's."""
    stop = leading(words)
    if language.code == "en":
        if stop and in_body(low[0], low[stop - 1], language):
            return 0
        last = max((at for at in range(stop - 1) if is_title(low[at], language)), default=-1)
        return 0 if is_given(low[0]) and not is_title(low[0], language) else last + 1
    titles = 0
    while titles < stop - 1 and (is_title(low[titles], language) or _sits(low[titles], low[titles + 1], language)):
        titles += 1
    return titles


def _role(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name at the end tell what somebody is: "Tarn campaign manager Ada Quill"."""
    if language.code != "en" or not words[0][0].isupper():
        return 0
    begins = next((at for at in range(len(words) - 1, 0, -1) if words[at][0].islower()), 0) + 1
    given = next((at for at in range(begins, len(words) - 1) if is_given(low[at])), 0)
    if begins == 1 or not given:
        return 0
    before = low[:begins]
    joined = language.prepositions | language.articles | language.conjunctions | language.pronouns
    return 0 if joined.intersection(before) or before[-1] in PARTICLES else given


def is_somebody(word: str, language: Language) -> bool:
    return is_title(word, language) or person_noun(word, language.code) is not None


def _office(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name are an office with what it is of: "Former Secretary of State Ada Quill"."""
    at = leading(words)
    if language.code != "en" or not 0 < at < len(words) or low[at] not in OF or not is_title(low[at - 1], language):
        return 0
    at += 2 if low[at + 1 : at + 2] == ["the"] else 1
    held = of_office(words[at:])
    return held and at + held


def of_office(words: Sequence[str]) -> int:
    """How many words behind "of" are what the office is of, before the name of who holds it: 1 of "State Ada Quill", 2
    of "National Intelligence Ada Quill", 0 where no name follows."""
    stop = leading(words)
    first = words[0].lower().rstrip(".") if stop else ""
    if first not in OFFICES and is_title(first, profile("en")):
        return 0  # "a spokesman for Mayor Ada Quill"
    given = next((at for at in range(1, stop - 1) if is_given(words[at].lower())), 0)
    return given or int(stop > 1 and first in OFFICES)


def is_title(word: str, language: Language) -> bool:
    if word in language.titles:
        return True
    return language.code == "de" and word.endswith(GERMAN_TITLES)


def _sits(word: str, following: str, language: Language) -> bool:
    """Whether a body's noun is the title of one of it: „Stadtrat Peter Quill“, „Gemeinderätin Ada Quill“."""
    return language.code == "de" and word.endswith(("rat", "rätin")) and is_given(following)
