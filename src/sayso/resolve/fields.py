"""Where the name of a body ends that is called after several fields: "Ministry of Housing, Communities and Local
Government". English alone: a German „und“ between two nouns is left to `names` and `conjuncts`."""

from __future__ import annotations

import re

from sayso.languages import words
from sayso.resolve.roles import body_noun

FIELDS = words("""
    affairs services service care rights trade sport sports media science sciences space energy food health justice
    defence defense welfare labour labor studies research families skills arts youth women men children equality
    climate water land lands government budget order works fisheries forestry transport industry resources society
    business commerce housing wildlife parks heritage tourism priorities outreach relief justice pensions finance
    technology strategy veterans consumers communities markets
""")
"""What bodies are for, beside nouns of action and quality."""
ENDS = ("ion", "ing", "ment", "ity", "cy", "ics", "ture", "logy", "ship", "ance", "ence")
BEHIND = re.compile(
    r" (?:of|for|on) (?:the )?(?:[A-Z][\w’'-]+,? ){1,7}and (?P<last>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)


def fields_end(text: str, noun: str, end: int) -> int:
    """The end of such a name, whose noun for a body ends at `end`; 0 where none is called so."""
    if not (noun[:1].isupper() and body_noun(noun.lower(), "en")):
        return 0
    found = BEHIND.match(text, end)
    if found is None:
        return 0
    last = found["last"].split()
    for count in range(len(last), 0, -1):
        word = last[count - 1].lower()
        if word in FIELDS or word.endswith(ENDS):
            return found.start("last") + len(" ".join(last[:count]))
    return 0
