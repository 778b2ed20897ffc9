"""What stands behind a name, as its bearer's role and whom he is of: "Ada Quill, 34, a pilot at Tarn Rail who ..."."""

from __future__ import annotations

import re

from sayso.languages import Language
from sayso.resolve.bodies import is_body
from sayso.resolve.roles import body_noun, names_body
from sayso.resolve.titles import is_somebody

CLAUSE = re.compile(r", (?!Jr\b|Sr\b)")
TOLD = re.compile(
    r",? (?:who|whom|whose|which|that|where|when)\b.*| (?:--?|–|—) .*|, (?:der|die|das|dessen|deren|welche[rs]?) .*",
    re.DOTALL,
)
"""What is told of somebody behind what he is."""
NO_ROLE = re.compile(r"(?:who|whom|whose|which|that|where|when|not|also)\b|\W")
"""How begins what is told of somebody and is no role."""
SINCE = re.compile(r"^(?:now|then|once|currently|formerly|derzeit|heute|damals|ehemals) ")
OWNED = re.compile(r"['’]s? ")
AFFILIATED = re.compile(
    r"(?:(?<![\w-])[a-z][\w-]* for|\w (?:at|with|von|der|des|beim|bei)) (?:(the|der|dem|den) )?(?:[a-z][a-z-]+ )??"
    r"([^\W\d_a-zäöü].*)$"
)
"""A body behind what its bearer is: "at the Tarn Institute", "at the hawkish Tarn Institute"."""
BELONGS = re.compile(r",? (?:of|from|at|with) (the )?([^,(]+)")
SORT = re.compile(r"(?:[a-z-]+ )*([a-z-]+) (?=[A-Z])")
"""What sort of body one is, before its name."""
HIMSELF = re.compile(r" (?:him|her|it|them)sel(?:f|ves)$")
OFFICE = re.compile(r"(?:[A-Z][\w&’'.-]* )+(?:[a-z-]+ )*?(?P<noun>[a-z-]+)(?: (?:of|at|for|with) .*)?$")
"""What somebody is, behind capitals: "West Tarn director of Tide Watch", "BBN presenter"."""
BESIDE = re.compile(r" (?:with|on|about|to|after|before|by)\b.*", re.DOTALL)
CENTRES = frozenset(
    ["centre", "center", "observatory", "academy", "institution", "securities", "fc", "rovers", "united"]
)
"""More words of names for bodies that somebody is of."""
WHERE = re.compile(
    r",.*| (?:in|from|since|until|during|under|who|whose|which|seit|im|aus)\b.*|"
    r" (?:and|und) (?:an?|the|former|current|now|\w+ (?:of|at|for|in|on|der|des))\b.*",
    re.DOTALL,
)
"""What comes behind a body's name."""


def without_article(phrase: str, language: Language) -> str:
    first, _, rest = phrase.partition(" ")
    loose = rest.partition(" ")[0] in language.prepositions | language.relatives
    if language.code == "en" and (loose or first.lower() in ("both", "each", "every")):
        return phrase  # "some of her aides", "both sides"
    return rest if rest and first.lower() in language.articles else phrase


def role(beside: str, language: Language) -> str | None:
    """What somebody is, of the words behind his name; ages, places and parties before it are passed over."""
    for clause in CLAUSE.split(TOLD.sub("", beside.strip())):
        clause = SINCE.sub("", clause.strip())
        low = clause.partition(" ")[0].lower()
        if not clause or not (clause[0].isalpha() or clause[0] in "“\"'"):
            continue
        if clause[0].isupper() and language.code != "de":
            owner = OWNED.search(clause)
            if owner and is_somebody(clause.rpartition(" ")[2].lower(), language):
                return clause
            office = OFFICE.match(clause) if language.code == "en" else None
            if office and is_somebody(office["noun"], language):
                return clause
            continue
        loose = low in language.prepositions | language.subordinators | language.conjunctions | language.auxiliaries
        if loose or NO_ROLE.match(clause) or (low in language.pronouns - language.articles):
            return None
        verb = low.endswith(("ing", "ed")) or (language.code == "de" and low in ("der", "die", "das"))
        if verb and not any(is_somebody(word.lower(), language) for word in clause.split()[1:4]):
            return None  # "speaking to the council", „die in Tarn wohnt“
        return HIMSELF.sub("", without_article(clause, language))
    return None


def belongs(behind: str, language: Language) -> str | None:
    """The body that somebody is of by what stands right behind the name: "the Tarn Institute" of "of the Tarn
    Institute in Lenn"; None for a place."""
    found = BELONGS.match(behind) if language.code == "en" else None
    if found is None:
        return None
    body = BESIDE.sub("", WHERE.sub("", found[2])).strip(" ,.")
    words = body.replace("'", " ").replace("’", " ").lower().split()
    told = any(word in language.organisations or body_noun(word, "en") or word in CENTRES for word in words)
    told = told or (len(words) > 1 and names_body(words, "en"))
    names = any(word[0].isupper() for word in body.split())
    if not (told and names):
        return None
    sort = SORT.match(body)  # "of the charity Tarn Aid"
    return body[sort.end() :] if sort and is_body(sort[1], language) else (found[1] or "") + body


def affiliation(phrase: str) -> str | None:
    """The body that somebody is of: "Tarn Rail" of "a spokeswoman for Tarn Rail in Lenn"."""
    found = AFFILIATED.search(phrase.strip())
    if found is None:
        return None
    body = WHERE.sub("", found[2])
    return f"{found[1]} {body}" if found[1] else body
