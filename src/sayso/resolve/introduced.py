"""What a German report tells somebody to be where it first names them in full: „Festivalleiter Jan Quill sagte ab“.

For sources whose own words tell no role ("Quill", „er“): the noun for a person right before the full name, or the
apposition that the name ends: „Der Direktor der Werft, Jan Quill, kam“.
"""

from __future__ import annotations

import re

from sayso.languages import Language
from sayso.records import Span
from sayso.resolve.names import Named, named
from sayso.resolve.roles import person_noun

ARTICLE = r"\b(?:[Dd](?:er|ie|em|en|es)|[Ee]ine?[rmns]?|[Ss]eine?[rmns]?|[Ii]hre?[rmns]?) "
ADJECTIVES = r"(?:[a-zäöüß]+e[rnms]? )*"
BEFORE = re.compile(rf"(?:{ARTICLE}{ADJECTIVES})?\b(?P<noun>[A-ZÄÖÜ][\w-]+) (?:(?:Prof|Dr)\. )*$")
APPOSED = re.compile(
    rf"\b(?:[Dd](?:er|ie)|[Ss]eine?|[Ii]hre?) {ADJECTIVES}(?P<noun>[A-ZÄÖÜ][\w-]+)(?: [^,;:.()\n]{{3,60}})?, $"
)
REACH = 110
"""Characters before a name in which that stands."""
KIN = frozenset(
    ["sohn", "tochter", "bruder", "schwester", "vater", "mutter", "mann", "frau", "herr", "herrn", "witwe", "witwer"]
)
"""Whose somebody is, or how they are called: no role without the words around."""
BARE = re.compile(r"[A-ZÄÖÜ]")


def introduced(text: str, naming: Span, language: Language) -> tuple[Named, Span] | None:
    """What the words before a full name tell its bearer to be, and where these begin and the name ends; None where
    they tell nothing."""
    begin = max(0, naming.start - REACH, text.rfind("\n", 0, naming.start) + 1)
    before = text[begin : naming.start]
    found = BEFORE.search(before)
    if found is None and text[naming.end : naming.end + 1] in (",", "."):
        found = APPOSED.search(before)
    noun = found["noun"].lower() if found else ""
    if found is None or noun in KIN or not _is_one(noun, inflected=not BARE.match(found[0])):
        return None
    whole = Span(begin + found.start(), naming.end)
    told = named(text, whole, language)
    return (told, whole) if told is not None and told.role and told.span.end == naming.end else None


def _is_one(noun: str, *, inflected: bool) -> bool:
    """Whether a noun is for one person, maybe in the dative or genitive that an article tells."""
    forms = (noun, noun.removesuffix("en"), noun.removesuffix("n"), noun.removesuffix("s"))
    return any(
        (told := person_noun(form, "de")) is not None and told[0] == "one" for form in forms[: 1 + 3 * inflected]
    )
