"""A source that is no name, as a description of somebody: its head noun, and what number and gender that tells.

For sources that the pass over the text (`mentions`) has not met as a mention of their own.
"""

from __future__ import annotations

from sayso.languages import Language
from sayso.records import Span
from sayso.resolve.found import Found
from sayso.resolve.mention_words import (
    GENITIVES,
    GERMAN_ARTICLES,
    INDEFINITE,
    PLURALS,
    POSSESSIVE,
    RELATIVE,
    VAGUE,
    WORD,
)
from sayso.resolve.names import GERMAN_NUMBERS
from sayso.resolve.roles import is_weak, may_be_many, nominative, person_noun

OF = frozenset(["des", "eines", "seines", "ihres", "meines", "unseres", "dieses"])
"""What stands before a German noun in the genitive."""
AGES = frozenset(["jahre", "jahren"])
"""In „eine 43 Jahre alte Bewohnerin“ no head."""


def described(text: str, span: Span, language: Language) -> Found:
    """A source that is no name as a description, by its first noun that may be the head."""
    words = WORD.findall(text[span.start : span.end].partition(",")[0])
    german = language.code == "de"
    sex = GERMAN_ARTICLES.get(words[0].lower(), "") if words and german else ""
    head, aside = "", False
    for at, word in enumerate(words):
        low = word.lower()
        if german and not head and (aside or low in GERMAN_NUMBERS):
            aside = aside and not word[0].isupper()
            continue  # „einer auf Telegram verbreiteten Erklärung“, „Zwei frühere Soldaten“
        if german and at and not head and low in language.prepositions:
            aside = True
            continue
        if at and (
            low in language.prepositions
            or low in language.subordinators
            or low in RELATIVE
            or (german and head and low in GENITIVES)
        ):
            break
        if low in language.articles or (german and low in language.days | language.months | AGES):
            continue  # „einer am Montag veröffentlichten Umfrage“
        if not german or word[0].isupper():
            head = low
            if german:
                break
    first = words[0].lower() if words else ""
    if (german and first in OF) or (german and is_weak(head, first)):
        head = nominative(head)
    many = head.endswith(PLURALS) if german else first in VAGUE and (head.endswith("s") or not head)
    many = many or (german and head != "" and (first in GERMAN_NUMBERS or (first == "die" and may_be_many(head))))
    noun = person_noun(head, language.code) or ("many" if many else "one", sex)
    return Found(
        span, "description", (head,), number=noun[0], gender=noun[1] or sex, roles=(head,) if head else (),
        definite=first in language.articles - VAGUE and first not in INDEFINITE, owned=first in POSSESSIVE,
    )  # fmt: skip
