"""What stands before a name: titles, offices with what they are of, and what somebody is.

Of the words of a mention it is told how many are no part of the name; what the name tells is for `names`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.languages import Language, profile, words
from sayso.resolve.given_names import is_given
from sayso.resolve.roles import body_noun, company_noun, in_body, person_noun

PARTICLES = words("von van de der den di da del della la le bin al el zu ter ten du dos")
"""What stands in lower case inside a name."""
OF = ("of", "for")
SURNAMES = words("king pope prince bishop judge justice lord chancellor")
"""Titles that are surnames too: "Police Chief King"."""
OFFICES = words("state staff defense defence finance interior justice health education labor labour trade foreign")
"""What one may be secretary, minister or chief of, with a surname right behind it: "Secretary of State Quill"."""
ROLES = words("""
    rival pollster filmmaker billionaire counsel capitalist strategist operative contender nominee frontrunner
    front-runner insider ally surrogate moderator anchor contributor hopeful speechwriter donor fundraiser aide
    neurosurgeon businesswoman committeeman committeewoman freeholder libertarian independent newscaster treasurer
    conservative liberal mogul star
""")
"""What somebody is right before a name, where the word alone may be something else."""
WHENCE = ("-based", "-born")
FELLOW = frozenset(["neighbouring", "neighboring", "rival", "fellow", "nearby", "embattled"])
"""What stands before the name of a body or a state and is no part of it, also where it begins a sentence."""
HONOURS = frozenset(["KC", "QC", "SC", "KBE", "CBE", "OBE", "MBE", "DBE", "PhD", "MD", "DDS", "JP", "FRS", "RN"])
"""Letters behind a name that are no part of it: "Ada Quill KC"."""
SEATS = frozenset(["MP", "MEP", "MSP", "MLA", "TD", "MS", "AM"])
"""Such letters that may also be what somebody is of somewhere: "the Tarn MP"."""
OWNERS = ("'s", "’s")
HOUSES = ("ei", "hof", "haus", "werke", "familie", "handel", "betrieb", "büro")
"""Ends of German nouns whose bearer's name tells a house apart: „die Molkerei Ada Quill“."""
# German compounds them: „Regierungssprecherin“.
GERMAN_TITLES = (
    *("sprecher", "sprecherin", "minister", "ministerin", "chef", "chefin", "präsident", "präsidentin", "koordinator"),
    *("koordinatorin", "kanzler", "anwalt", "anwältin", "richter", "richterin", "direktor", "direktorin", "leiter"),
    *("leiterin", "vorsitzende", "vorsitzender", "forscher", "forscherin", "experte", "expertin"),
)


def before_name(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name are what its bearer is; `low` are the words in lower case."""
    return role_before(words, low, language) or _office(words, low, language) or _titles(words, low, language)


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


def role_before(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a full name tell what its bearer is: "former Tarn Mayor and lawyer Ada Quill"."""
    given = full_name(words, low, language)
    if not given or language.code not in ("en", "de"):
        return 0
    before = low[given - 1]
    if all(word[0].isupper() for word in words[:given]) and language.code == "en":
        last = low[leading(words) - 1]
        somebody = is_somebody(before, language) or before.endswith(OWNERS) or before in language.organisations
        return given if somebody and not in_body(low[0], last, language) else 0
    if language.code == "de" and _german_office(low[:given]):
        return given
    if language.code == "de" and (body_noun(before, "de") or company_noun(before, "de") or before.endswith(HOUSES)):
        return 0
    joined = language.prepositions | language.articles | language.conjunctions | language.pronouns
    if before in joined or before in PARTICLES:
        return 0
    conjuncts = _conjuncts(low[:given])
    if all(is_somebody(one[-1], language) or _of_office(one, language) for one in conjuncts[:-1]) and all(
        not joined.intersection(one) or _of_office(one, language) for one in conjuncts
    ):
        return given
    return 0


def honours(words: Sequence[str]) -> int:
    """How many of the capitals at the end of a name only honour its bearer: 1 of "Ada Quill KC" and "Ada Quill MP"."""
    end = len(words)
    while end > 1 and (
        words[end - 1] in HONOURS or (end > 2 and words[end - 1] in SEATS and is_given(words[0].lower()))
    ):
        end -= 1
    return len(words) - end


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital, if need be behind an article: "el-Quill"."""
    article, _, name = word.partition("-")
    return word[0].isupper() or (len(article) == 2 and name[:1].isupper())


def full_name(words: Sequence[str], low: Sequence[str], language: Language) -> int:
    """Where the first given name stands that a surname follows, and neither a title nor what a noun adds to it."""
    for at, word in enumerate(low[:-1]):
        stop = at + 1
        while stop < len(words) and (is_capital(words[stop]) or is_particle(low, stop, language)):
            stop += 1
        if not (words[at][0].isupper() and is_given(word) and stop > at + 1 and is_capital(words[stop - 1])):
            continue
        ends = stop == len(words) or low[stop] in language.prepositions | language.relatives | language.articles
        inner = low[at : stop - 1]
        if ends and not any(is_title(one, language) or one.endswith(OWNERS) for one in inner):
            return at
    return _behind_noun(words, low, language)


def _behind_noun(words: Sequence[str], low: Sequence[str], language: Language) -> int:
    """Where two capitals at the end begin right behind what somebody is: "party boss Rurik Quill"."""
    at = next((at for at in range(len(words) - 1, 0, -1) if words[at].islower()), 0) + 1
    person = language.code == "en" and person_noun(low[at - 1], "en")
    named = at > 1 and len(words) - at == 2 and not any(is_title(one, language) for one in low[at:])
    return at if person and person[0] == "one" and named and not body_noun(low[-1], "en") else 0


def is_particle(low: Sequence[str], at: int, language: Language) -> bool:
    """Whether a word stands inside a name: „von der Au“, but not the „der“ of „Ada Quill der Provinz Tarn“."""
    article = language.code == "de" and low[at] in language.articles
    return low[at] in PARTICLES and (not article or low[at - 1] in PARTICLES)


def _conjuncts(low: Sequence[str]) -> list[list[str]]:
    """The words between "and" and "and"."""
    parts: list[list[str]] = [[]]
    for word in low:
        if word in ("and", "und") and parts[-1]:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts if parts[-1] else parts[:-1]


def _of_office(low: Sequence[str], language: Language) -> bool:
    """Whether words are an office with what it is of: "former secretary of state"."""
    at = next((at for at, word in enumerate(low) if word in OF), 0)
    return at > 0 and is_title(low[at - 1], language) and bool(low[at + 1 :]) and set(low[at + 1 :]) <= OFFICES


def _german_office(low: Sequence[str]) -> bool:
    """Whether a German office with what it is of stands before a name: „Vorsitzende des Hafenausschusses“."""
    at = next((at for at, word in enumerate(low) if word in ("des", "der", "für", "im", "beim")), 0)
    return at > 0 and person_noun(low[at - 1], "de") is not None and person_noun(low[-1], "de") is None


def is_somebody(word: str, language: Language) -> bool:
    """Whether a word before a name, in lower case, tells what its bearer is: "pollster", "co-host", "Tarn-based"."""
    if is_title(word, language) or person_noun(word, language.code) is not None:
        return True
    if language.code != "en":
        return False
    told = {word, *word.removeprefix("co-").split("-")}  # "editor-in-chief"
    return word.endswith(WHENCE) or any(
        one in ROLES or is_title(one, language) or person_noun(one, "en") for one in told
    )


def _office(words: list[str], low: list[str], language: Language) -> int:
    """How many words before a name are an office with what it is of: "Former Secretary of State Ada Quill"."""
    at = next((at for at, word in enumerate(low) if word in OF), 0)
    if language.code != "en" or not at or not is_title(low[at - 1], language):
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
