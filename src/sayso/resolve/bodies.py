"""A body whose name stands behind what it is: "the state news agency ORNA", "the charity Tarn Aid"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages import Language, words
from sayso.resolve.given_names import is_given
from sayso.resolve.mention_words import POSSESSIVES
from sayso.resolve.roles import body_noun, company_noun, nationality, person_noun
from sayso.resolve.titles import is_title

MORE = words("""
    consultancy maker giant fund tank brand website site collective label studio start-up tabloid bookmaker
    housebuilder planemaker brewer conglomerate multinational subsidiary lobby body outlet gallery militia
""")
"""What a body is right before its name, where the word alone may be something else."""
HOLDERS = words("""
    owner operator contractor publisher landlord maker buyer supplier sponsor developer parent rival partner
    subcontractor manufacturer employer client insurer backer investor shareholder distributor
""")
"""Nouns for whom a name follows behind a comma that may be a body's as well as a person's."""
PLACES = frozenset(["town", "city", "site", "port", "district", "municipality", "campaign", "administration"])
"""Nouns for bodies that tell of a place, or of what somebody does, where they stand behind a name."""
LOOSE = words("times lobby campaign press news board authority administration administrations")
"""Nouns for bodies before which a name stands for other reasons: "all times EST", "to press Tarn", "on board"."""
APPOSED = re.compile(r", (?P<article>an?|the) (?P<words>[\w’'-]+(?: [\w’'-]+){0,4})")
GERMAN_APPOSED = re.compile(r", eine? (?:[a-zäöüß-]+ ){0,3}(?P<noun>[A-ZÄÖÜ][\w-]+)")
SEATS = frozenset(["Downing Street", "Kremlin", "Pentagon", "Vatican", "Scotland Yard", "Whitehall", "Capitol Hill"])
"""Places by which those are called who sit there."""
ENDS = words("ledger dispatch examiner inquirer sentinel globe inspectorate international associates")
"""What names of papers and firms end with that begin with no given name."""
AID = ("Red Cross", "Red Crescent")
CROWDS = words("""
    half most dozens scores hundreds thousands millions majorities plenty twenty thirty forty fifty sixty seventy eighty
    ninety
""")
"""What counts many and names nobody."""
GROUPS = words("""
    spectators moderators pollsters observers onlookers bystanders commuters shoppers motorists skeptics sceptics
    strategists donors progressives conservatives liberals moderates hardliners loyalists rebels militants migrants
    fact-checkers audiences networks groups
""")
"""Many who speak together, at the beginning of a sentence, beside those whom `roles` knows."""
PEOPLES = ("ian", "ean", "ish", "ese")
OF = ("of", "for", "against")


def name_begins(capitals: Sequence[str], low: Sequence[str], language: Language) -> int:
    """Where the name begins behind lower-case words of which the last is a noun for a body, 0 where none does.

    Both are the words of an English mention without its article, `low` in lower case.
    """
    if language.code != "en":
        return 0
    at = next((at for at in range(1, len(capitals)) if _is_upper(capitals[at]) and not _is_upper(capitals[at - 1])), 0)
    if not at or is_title(low[at], language):
        return 0  # "party Chairman Ada Quill"
    alone = at + 1 == len(capitals) and not is_given(low[at])  # "battery maker Voltrane", not "film maker Ada Quill"
    if not (is_body(low[at - 1], language) or (alone and company_noun(low[at - 1], "en"))):
        return 0
    before = low[: at - 1]
    loose = language.prepositions | language.relatives | language.conjunctions | language.auxiliaries
    loose |= language.pronouns | language.articles
    if not loose.isdisjoint(before) or any(word.endswith(POSSESSIVES) for word in before):
        return 0
    if any(_is_upper(word) and not _tells_apart(word) for word in capitals[1 : at - 1]):
        return 0
    return at


def apposed(text: str, end: int, language: Language) -> str:
    """The noun for a body that stands in an apposition behind a name: "firm" of "Voltrane, a Tarnian firm which"."""
    if language.code == "de":
        german = GERMAN_APPOSED.match(text, end)
        noun = german["noun"].lower() if german else ""
        return noun if company_noun(noun, "de") or body_noun(noun, "de") else ""
    found = APPOSED.match(text, end) if language.code == "en" else None
    if found is None:
        return ""
    ends = language.prepositions | language.relatives | language.conjunctions | language.auxiliaries | language.articles
    ends |= language.pronouns | language.subordinators
    told = found["words"].split()
    stop = next((at for at, word in enumerate(told) if word in ends), len(told))
    if not stop or not all(word.islower() or _tells_apart(word) for word in told[:stop]):
        return ""
    noun = told[stop - 1]
    bare = found["article"] == "the" and stop == 1 and not company_noun(noun, "en")  # "the government"
    return noun if is_body(noun, language) and noun not in PLACES and not bare else ""


BEFORE = re.compile(
    r"(?:(?P<before>\w+) )?(?<![\w’'-])(?i:an?|the|another) (?:[\w’'-]+ ){0,3}?(?P<noun>[a-z-]+) "
    r"(?P<called>(?:calling itself|called|known as) )?(?:the )?$"
)
"""A noun right before a name, or before what says that it is the name."""
FAR = 60


def called(text: str, start: int, language: Language) -> tuple[str, str]:
    """The noun for a body that a name stands behind, and the word before its article: "company" of "the oil company
    Voltrane", "group" of "a group calling itself Grey Lantern"."""
    found = BEFORE.search(text, max(0, start - FAR), start) if language.code == "en" else None
    if found is None or not is_body(found["noun"], language) or found["noun"] in PLACES:
        return "", ""
    told = found["called"] or company_noun(found["noun"], "en")
    return (found["noun"], (found["before"] or "").lower()) if told else ("", "")


def noun_before(noun: str, before: str, name: str, language: Language) -> str:
    """The noun for a body that stands right before its name and behind another word: "union" of "the transport union
    RTW", but not "the bank Ada Quill" nor "to fund Tarn"; "" where none does."""
    told = language.code == "en" and noun.islower() and noun not in LOOSE and is_body(noun, language)
    return noun if told and before not in ("to", "") and not is_given(name.lower()) else ""


def goes_on(low: Sequence[str], at: int, capitals: Sequence[str]) -> bool:
    """Whether such a name goes on behind a preposition: "Friends of the Dunes", "Neighbours for Tarn"."""
    after = at + 1 + (low[at + 1 : at + 2] == ["the"])
    return low[at] in OF and after < len(capitals) and _is_upper(capitals[after])


def is_called(name: str) -> bool:
    """Whether a body goes by a name that tells of none: "Downing Street", "Tarnian Red Crescent", "Morning Ledger"."""
    first, *others = name.split()
    ends = bool(others) and others[-1].lower() in ENDS and not is_given(first.lower())
    return name in SEATS or name.endswith(AID) or ends


def is_body(noun: str, language: Language) -> bool:
    """Whether a noun, in lower case, right before a name says that a body goes by it."""
    told = body_noun(noun, "en") or company_noun(noun, "en") or noun in language.organisations or noun in MORE
    return told and person_noun(noun, "en") is None


def _is_upper(word: str) -> bool:
    return word[0].isupper()


def _tells_apart(word: str) -> bool:
    """Whether a capital tells where a body is from: "Norwegian", "Tarn-based"."""
    return "-" in word or nationality(word.lower()) or word.endswith(PEOPLES)
