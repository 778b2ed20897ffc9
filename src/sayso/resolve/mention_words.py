"""The closed words and patterns by which `mentions` knows names, descriptions and pronouns, in English and German."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.languages import profile, words
from sayso.resolve import titles
from sayso.resolve.given_names import MEN, WOMEN
from sayso.resolve.roles import Number

WORD = re.compile(
    r"\d+(?:-year-old|-jährige[nrs]?)s?\b|[^\W\d_](?:[\w&]|[’'](?!(?:s|m|d|t|ll|re|ve)\b)(?=[^\W\d_])|-(?=\w))*",
    re.IGNORECASE,
)
"""A word, an apostrophe inside it included ("O’Brien"), but not what is joined by one ("Quill’s", "I’m")."""
LOWER = re.compile(r"\b[a-z]{3,}\b")
PROPER = re.compile(r"\b[A-Z][a-z]{2,}\b")
CREDIT = re.compile(
    r"\b(?:photos?|images?|pictures?|photographs?|foto|bild|fotos|bilder|quelle|source|credit)(?: by)?: ?[^.]*$",
    re.IGNORECASE,
)
"""Before whoever took a picture: nobody of whom the report speaks."""
PARTICLES = titles.PARTICLES - words("der den zu dos")  # which begin descriptions more often
LONGEST_RUN = 9
NEXT = 10
"""Characters between a description and the name that belongs to it ("of the")."""
RELATIVE = words("by who whom whose which der die das den dem deren dessen welche welcher")
FAR = 4
"""How many words may stand between the article of a description and its noun."""
TIMES = words("""
    christmas easter whitsun pentecost halloween ramadan eid diwali hanukkah thanksgiving midsummer advent lent
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weihnachten ostern pfingsten silvester neujahr
    fasching karneval
""")
"""Days and feasts that no calendar word of the language is: nobody is called so."""
GIVEN = WOMEN | MEN
GENDERED = {
    "mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "lady": "f", "lord": "m", "king": "m",
    "queen": "f", "prince": "m", "princess": "f", "herr": "m", "herrn": "m", "frau": "f",
}  # fmt: skip

# Pronoun -> (number, gender, person). "n" is what no person is; German „sie“ waits for its verb.
ENGLISH_PRONOUNS: dict[str, tuple[Number, str, int]] = {
    "he": ("one", "m", 3), "him": ("one", "m", 3), "his": ("one", "m", 3), "himself": ("one", "m", 3),
    "she": ("one", "f", 3), "her": ("one", "f", 3), "hers": ("one", "f", 3), "herself": ("one", "f", 3),
    "they": ("many", "", 3), "them": ("many", "", 3), "their": ("many", "", 3), "themselves": ("many", "", 3),
    "it": ("one", "n", 3), "its": ("one", "n", 3), "i": ("one", "", 1), "we": ("many", "", 1),
}  # fmt: skip
GERMAN_PRONOUNS: dict[str, tuple[Number, str, int]] = {
    "er": ("one", "m", 3), "ihm": ("one", "m", 3), "ihn": ("one", "m", 3), "sein": ("one", "m", 3),
    "seine": ("one", "m", 3), "seinen": ("one", "m", 3), "seinem": ("one", "m", 3), "seiner": ("one", "m", 3),
    "sie": ("one", "f", 3), "ihr": ("one", "f", 3), "ihre": ("one", "f", 3), "ihren": ("one", "f", 3),
    "ihrem": ("one", "f", 3), "ihrer": ("one", "f", 3), "ihnen": ("many", "", 3),
    "es": ("one", "n", 3), "ich": ("one", "", 1), "wir": ("many", "", 1),
}  # fmt: skip
CLITIC = re.compile(r"['’](?:m|s|d|re|ve|ll)$")
"""What "I'm" and "they've" have behind the pronoun."""
PAST = words("""
    went came took left gave made got became began kept held met won lost sold bought grew fell ran sat stood led spent
    sent found knew thought felt saw heard wrote spoke taught fought drew drove rose chose broke paid built caught let
""")
"""Verbs in the past that have no "-ed": whoever is named before them does something."""
SUBJECTS = frozenset(["he", "she", "they", "it", "er", "sie", "es"])
STARTERS = words("""
    another other such few either whatever whoever whenever wherever whichever nothing something everything anything
    plenty besides throughout alongside beyond unlike regarding concerning considering except excluding including thus
    hence surely certainly otherwise nonetheless anyway roughly elsewhere sorry hi hail continued
    there let now ok yes no well know take look see think make go come get here if why how please thank thanks
    early late um uh hello dear according based following given asked born ideally therefore instead meanwhile moreover
    nevertheless indeed perhaps maybe image photo picture source bild foto quelle darin viel vierzig neun meine
    unsere mein meinem meinen meiner dein deine unser unserem unseren ihr ihre sein seine kein keine jener jene auch
    danach davor dort damit deshalb dennoch trotzdem zudem seitdem vielleicht keiner hier heute
    gestern
""")
"""Words that begin sentences, and lines of captions, and are no names there."""
POSSESSIVE = frozenset(["his", "her", "their", "its", *(w for w in GERMAN_PRONOUNS if w.startswith(("sein", "ihr")))])
ENGLISH_ARTICLES = frozenset(["the", "a", "an", "this", "that", "another", "one", "these", "those", "two", "both"])
GERMAN_ARTICLES = {
    "der": "m", "die": "f", "das": "n", "den": "", "dem": "", "des": "", "ein": "", "eine": "f", "einen": "m",
    "einem": "", "einer": "", "dieser": "m", "diese": "f",
}  # fmt: skip
DEFINITE = frozenset(["the", "this", "that", "der", "die", "das", "dem", "den", "des"])
GENITIVES = frozenset(["der", "des", "dem", "den", "die", "das"])
POSSESSIVES = ("'s", "’s")
"""How English writes whose something is."""
PAPERS = words("newspaper paper magazine website outlet programme")
BEFORE_VERB = words("""
    i you we they who to will would can could may might must should shall cannot not never don didn doesn won
""")
"""What stands before an English verb that may be a noun for somebody: "I count", "to judge"."""
INDEFINITE = frozenset(["a", "an", "another", "one", "ein", "eine", "einen", "einem", "einer"])
VAGUE = frozenset(["some", "any", "several", "many", "both", "each", "every", "most"])
"""What counts as an article of a language and tells of nobody known."""
APPOSITION = re.compile(r", (?:the|an?|who|whose|\d\d|der|die|dessen|deren|Sprecher|Leiter|Chef)\b| \(\d\d\)")
APPOSED = re.compile(
    r", \(?(?:(?:\d\d\)?|\w+-\w+|[a-zäöü]+zig), )?| \(\d\d\), |"
    r", (?:who|der|die) (?:is|was|ist|war) | (?:is|was|ist|war) "
)
HEADS = re.compile(r", (?:who|der|die) (?:has |had )?(?:headed|heads|led|leads|chairs|chaired|runs|ran)\b")
COUNTS = words("""
    ende anfang mitte millionen milliarden hunderte tausende dutzende prozent uhr euro kilometer meter minuten stunden
    tage wochen monate jahre grad teile rund knapp gut landkreis kreis bezirk raum stadt foto bild ort stand seit
    jahr monat woche tag nacht abend morgen stunde minute sekunden mal nächte jahren monaten tagen zentimeter hektar
    tonnen liter quadratmeter cent kilo
""")
"""German nouns that begin a sentence before another noun, or that are counted."""
NUMBER = re.compile(
    r"(?:ein|zwei|zwo|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf)(?:e?n|s|mal|zehn|zig|ßig|hundert|tausend|und.*)?\b|"
    r".*(?:zehn|zig|ßig|hundert|tausend)(?:e|en|ste[rn]?)?$"
)
"""A German number that begins one: „Achtundvierzig Jahre“."""


PLURALS = ("ungen", "heiten", "keiten", "schaften", "ionen", "enden")
"""Ends of German nouns that are many: „die Messungen“."""


def counts(word: str) -> bool:
    """Whether a German word, in lower case, counts or measures, so that what it begins is no name."""
    return word in COUNTS or NUMBER.match(word) is not None


@lru_cache(maxsize=8)
def closed_words(code: str | None) -> frozenset[str]:
    """The words of a language, in lower case, that nobody is called by, and with which no name goes on."""
    language = profile(code)
    closed = language.articles | language.prepositions | language.pronouns | language.conjunctions
    closed |= language.subordinators | language.adverbs | language.days | language.months | language.negators
    return closed | language.auxiliaries | language.indefinite | STARTERS | TIMES
