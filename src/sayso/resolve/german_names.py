"""German sources in the nominative: whose „Angaben“ they are, and names and descriptions out of the genitive."""

from __future__ import annotations

import re

from sayso.languages import Language
from sayso.records import SourceKind, Span
from sayso.resolve.apposition import without_article
from sayso.resolve.role_words import GERMAN_ADJECTIVAL
from sayso.resolve.roles import nominative, person_noun

GENITIVE = re.compile(r"\b(?:des|eines) ([„»«“\"]?)$")
ATTRIBUTE = re.compile(
    r"^(?:am|im|vom|gestern|heute|jüngst|kürzlich|zuletzt|erst) [^,;]*?\b[a-zäöüß]+(?:te|ene)[nrms]? (?=[A-ZÄÖÜ])|"
    r"^(?=[a-zäöü\d])[^,;]*?\b(?:(?:veröffentlich|verbreite|vorgeleg|vorgestell|beauftrag|gepost|geteil|verlink)t|"
    r"erschienen|vorliegend|erhoben|gegeben|umfassend)e[nrms]? (?=[A-ZÄÖÜ])"
)
"""When or where something was published, and for whom, between its article and its noun."""
INFLECTED = re.compile(r"(?P<adjectives>(?:[a-zäöüß]+en? )*)(?P<noun>[A-ZÄÖÜ][\w-]+)")
OWNED = re.compile(r"^(?:[MmDdSs]ein|[Uu]nser|[Ii]hr|[Ee]uer|[Ee]ur)(?:e[nrms]?)? (?=[\w„])")
"""What stands where an article does."""
CIRCLES = re.compile(r"(?P<who>[A-ZÄÖÜ][\w-]+kreise)n")
"""Whom it is heard from that wants no name: „aus Ermittlerkreisen“."""
LISTED = re.compile(r", (?!Herrn?\b|Frau\b)(?=[A-ZÄÖÜ]).*")
"""What is told of somebody behind a comma: „Mutter dreier Kinder, Kassiererin“."""
AMONG = re.compile(
    r"(?:[Ee]ine[rsm]?|[Ee]inige|[Mm]ehrere|[Vv]iele|[Zz]wei|[Dd]rei) (?:der|von|aus|dieser|seiner|ihrer)\b"
)
"""One of several, who goes by all of these words: „Einer der Fischer“."""
HE = (
    "bericht",
    "brief",
    "entwurf",
    "beitrag",
    "vermerk",
    "artikel",
    "beschluss",
    "antrag",
    "aushang",
    "zeitungsartikel",
)
IT = ("gutachten", "papier", "schreiben", "dokument", "protokoll", "urteil", "video", "interview", "buch", "flugblatt")
"""Documents by their gender."""
ENDS_IN_S = re.compile(r"[^\Waeiousß\d]s$")
"""How a genitive ends that cannot be a name's own s: „Kreistags“, not „Campus“."""
SAYS = re.compile(r"(?P<who>[A-ZÄÖÜ][\w-]{3,}?)(?:s(?<=[gtnk]s))?-?angaben?")
"""A German compound of what somebody says: „Polizeiangaben“, „Regierungsangaben“."""


def who_says(word: str) -> tuple[str, SourceKind] | None:
    """Whose „...angaben“ they are, and what that is: the police, a government, organisers; or „...kreisen“."""
    if circles := CIRCLES.fullmatch(word):
        return circles["who"], "unnamed"
    says = SAYS.fullmatch(word)
    if says is None:
        return None
    many = person_noun(says["who"].lower(), "de") or says["who"].endswith(("Medien", "Behörden"))
    return says["who"], "group" if many else "organisation"


def without_genitive(text: str, naming: Span, name: str) -> str:
    """A German name out of the genitive that an article before it tells: „des Innenministeriums“, „des Hafenverbands
    Tarn“, „des „Tarner Boten““."""
    before = GENITIVE.search(text, max(0, naming.start - 10), naming.start)
    if not before and not text.startswith(("des ", "eines "), naming.start):
        return name
    head, *rest = name.split()
    if before and before[1]:  # in quotation marks
        return name[: len(name) - (ENDS_IN_S.search(name) is not None)]
    length = len(nominative(head.lower()))
    if rest:
        return " ".join([head[:length], *rest])
    return name[: length - (length == len(name) and ENDS_IN_S.search(name) is not None)]


def nameless(text: str, whose: Span, language: Language) -> str:
    """What a German source without a name goes by: whose say-so is cited, in the nominative, and without a day before
    its noun: „früherer Trainer“ of „Angaben eines früheren Trainers“, „Umfrage“ of „einer am Montag veröffentlichten
    Umfrage“."""
    name = " ".join(text[whose.start : whose.end].split())
    if AMONG.match(name):
        return name
    article = name.partition(" ")[0].lower()
    name = LISTED.sub("", ATTRIBUTE.sub("", OWNED.sub("", without_article(name, language), count=1)))
    found = INFLECTED.match(name)
    if found is None:
        return name
    noun, ending = found["noun"], ""
    if article in ("des", "eines", "seines", "ihres", "dieses"):
        weak = next((end for end in ("en", "n") if _is_man(noun.removesuffix(end)) and noun.endswith(end)), "")
        noun = noun.removesuffix(weak) if weak else noun[: len(nominative(noun.lower()))]
        ending = "er" if _is_man(noun) else ""
    elif article in ("einer", "seiner", "ihrer"):
        noun = noun.removesuffix("n") if noun.lower().endswith(tuple(f"{one}n" for one in GERMAN_ADJECTIVAL)) else noun
        ending = "e"
    elif article in ("einem", "dem"):
        weak = next((end for end in ("en", "n") if noun.endswith(end) and _is_man(noun.removesuffix(end))), "")
        noun = noun.removesuffix(weak) if weak else noun
        he = _is_man(noun) or noun.lower().endswith(HE)
        ending = "er" if he else "es" if noun.lower().endswith(IT) else ""
    elif article in ("der", "das", "die") and not name.startswith("meisten"):
        plain = found["adjectives"].endswith("e ")
        ending = "e" if article == "die" or not plain else "er" if article == "der" else "es"
        if article == "der" and not plain and noun.lower().endswith(tuple(f"{one}n" for one in GERMAN_ADJECTIVAL)):
            noun = noun.removesuffix("n")
    adjectives = re.sub(r"en?(?= )", ending, found["adjectives"]) if ending else found["adjectives"]
    return adjectives + noun + name[found.end() :]


def _is_man(noun: str) -> bool:
    told = person_noun(noun.lower(), "de")
    return told is not None and told == ("one", "m")
