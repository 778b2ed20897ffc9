"""What a German source tells somebody to be, in the nominative: „früherer Trainer“ of „dem früheren Trainer Quill“.

Clauses that tell what somebody does or has are no roles, and nobody is of the body that a relative belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages import profile, words
from sayso.records import Span
from sayso.resolve.role_words import GERMAN_ADJECTIVAL
from sayso.resolve.roles import body_noun, company_noun, german_gender, nominative, person_noun

GERMAN = profile("de")
WHOSE = re.compile(r"^(?:deren|dessen|ihnen|selbst|selber) ", re.IGNORECASE)
DOCTOR = re.compile(r"(?: (?:Prof|Dr|Mag|Ing)\.?)+$")
MASCULINE = words("des eines dem einem den einen seines seinem seinen ihres ihrem ihren dieses diesem diesen")
FEMININE = words("einer seiner ihrer dieser")
NO_ROLE = GERMAN.articles | GERMAN.prepositions | GERMAN.pronouns
NO_ROLE |= words("""
    zwei drei vier fünf sechs sieben acht zehn elf zwölf ich mehrere einige viele noch nicht schließlich immerhin
""")
"""With what no role begins."""
ENDS_HEAD = GERMAN.prepositions | GERMAN.conjunctions | words("des der")
KIN = re.compile(
    r"(?:ur|ehe|schwieger|halb|stief|groß|lebens)*(?:mutter|vater|sohn|tochter|bruder|schwester|frau|mann|witwer?|"
    r"enkel(?:in)?|neffe|nichte|onkel|tante|cousine?|oma|opa|schwager|schwägerin|gefährt(?:e|in)|freund(?:in)?|"
    r"nachbar(?:in)?)"
)
"""Who is somebody's, and of no body."""
AGENT = re.compile(r".*(?:anwalt|anwältin|verteidiger|verteidigerin|partner|partnerin|berater|beraterin)")
"""Who may be of somebody or of a body."""
SHORT = {
    "nisses": "nis", "landes": "land", "bundes": "bund", "amtes": "amt", "rates": "rat", "kreises": "kreis",
    "staates": "staat", "dienstes": "dienst", "werkes": "werk", "hauses": "haus", "hofes": "hof", "fonds": "fonds",
}  # fmt: skip
"""Ends of genitives that `nominative` has not, and one that is none."""
ADJECTIVE = re.compile(
    r"\w*(?:isch|lich|ig|är|al|iv|ell|sam|end|deutsch)en|(?:Freien|Neuen|Grünen|Linken|Deutschen|Offenen|Roten|Jungen|Alten|Großen|"
    r"Vereinten|Hohen|Weißen|Schwarzen|Blauen|Guten|Ersten|Zweiten)"
)
"""A word with a capital that begins a body's name and is no noun: „Freien“ of „der Freien Liste“, not „Bergbahnen“."""
BEHIND = re.compile(
    r"\s(?P<before>von|vom|von der|an der|am|beim|bei der|der|des)\s(?:[a-zäöüß]+en\s)?"
    r"(?P<body>[A-ZÄÖÜ„][^,;:()\n]*?)"
    r"(?=$|[,;:(\n]| (?:in|im|am|seit|aus|und|mit|de[mnr]|zu[mr]?|gegenüber|auf|vor|nach)\b)"
)
"""A body behind a name: „Jan Quill von der Universität Tarn“."""


def role(text: str, mention: Span, told: str) -> str | None:
    """A role in the nominative, as the article before it in its mention tells; None for what is no role."""
    told = DOCTOR.sub("", WHOSE.sub("", told.strip())).rstrip(" .,;")
    first, _, rest = told.partition(" ")
    if first.lower() in ("der", "die") and person_noun(rest.lower(), "de"):
        told, first = rest, rest
    clause = told.rpartition(" ")[2][:1].islower()  # „die das Haus verkaufte“
    if not told or clause or first.lower() in NO_ROLE or first[0].isdigit():
        return None
    at = text.find(told, *mention)
    article = text[mention.start : at].split()[-1:] if at > 0 else []
    return _nominative(told, article[0].lower()) if article else told


def _nominative(told: str, article: str) -> str:
    parts = told.split()
    stop = next((at for at, word in enumerate(parts) if at and word.lower() in ENDS_HEAD), len(parts))
    low = [word.lower() for word in parts]
    forms = [(word, word.removesuffix("en"), word.removesuffix("n")) for word in low[:stop]]
    people = [at for at, some in enumerate(forms) if any(person_noun(word, "de") for word in some)]
    noun = people[-1] if people else -1
    if noun < 0:
        return told
    head = parts[noun]
    man = _man(head, article)
    if article == "der":
        woman = person_noun(head.lower(), "de") == ("one", "f") or head.lower().endswith(_INFLECTED)
        ending, old = ("e", "en") if woman else ("er", "e")
    elif article in MASCULINE and man:
        ending, old = "er", "en"
    elif article in FEMININE:
        ending, old = "e", "en"
    else:
        return told
    for at in range(noun):
        if parts[at].endswith(old):
            parts[at] = parts[at].removesuffix(old) + ending
    parts[noun] = _head(head, article)
    return " ".join(parts)


_INFLECTED = tuple(f"{one}n" for one in GERMAN_ADJECTIVAL)


def _man(head: str, article: str) -> bool:
    """Whether a noun in the genitive or dative of a masculine article is a man's."""
    low = _head(head, article).lower()
    told = person_noun(low, "de")
    return (told is not None and told[1] == "m") or low.endswith(tuple(f"{one}r" for one in GERMAN_ADJECTIVAL))


def _head(head: str, article: str) -> str:
    """A noun for a person in the nominative: „Vorsitzender“, „Präsident“, „Trainer“."""
    low = head.lower()
    if low.endswith(_INFLECTED):
        return head.removesuffix("n") + ("r" if article in MASCULINE else "")
    if low.endswith(GERMAN_ADJECTIVAL):
        return head + "r" if article == "der" else head
    if article in MASCULINE:
        for end in ("en", "n"):
            told = person_noun(low.removesuffix(end), "de")
            if low.endswith(end) and told is not None and told == ("one", "m"):
                return head[: -len(end)]
        return head[: len(nominative(low))]
    return head


def affiliation(told: str, role: str | None) -> str | None:
    """The body that somebody is of, out of the genitive that the role has it in; None beside a relative."""
    told = re.sub(r"(?<=[“«\"])[.,]+$", "", told.strip()).rstrip(" ,;")
    before = (role or "").partition(told)[0].split()
    article = before[-1].lower() if before else ""
    if told.startswith(("der ", "dem ", "den ")):
        told = told.partition(" ")[2]
    if not told or told.rpartition(" ")[2][0].islower() or _is_somebody_s(before[:-1], article, told):
        return None
    return _body(told, article)


def _is_somebody_s(before: Sequence[str], article: str, told: str) -> bool:
    """Whether what stands before is a relative, or a lawyer of somebody who is no body."""
    nouns = [word.lower() for word in before]
    if nouns and nouns[-1] in GERMAN.prepositions:
        return False  # „Anwalt bei der Kanzlei Lind“
    if any(KIN.fullmatch(word) for word in nouns):
        return article in ("der", "des", "von", "vom") and nouns[-1:] != ["mitglied"]
    agent = article in ("der", "des") and any(AGENT.fullmatch(word) for word in nouns)
    return agent and not _is_body(_body(told, article))


def _is_body(name: str) -> bool:
    names = [word.strip('„“«»"').lower() for word in name.split()]
    return any(word in GERMAN.organisations or body_noun(word, "de") or company_noun(word, "de") for word in names[:3])


def _body(told: str, article: str) -> str:
    """A body's name out of the genitive or dative of an article."""
    body = told.split()
    inflected = len(body) > 1 and body[1][0].isupper() and ADJECTIVE.fullmatch(body[0]) is not None
    if article == "der" and inflected:
        body[0] = body[0][:-1]  # „der Freien Liste“
    elif article in ("des", "vom", "beim", "am"):
        run = next((at for at, word in enumerate(body) if not word[0].isupper()), len(body))
        changed = [at for at in range(inflected, run) if article == "des" and _bare(body[at]) != body[at]]
        head = changed[0] if changed else int(inflected)
        body[head] = _bare(body[head]) if changed else body[head]
        if inflected:
            body[0] = body[0][:-2] + ("er" if german_gender(body[head].lower()) == "m" else "es")
    return " ".join(body)


def _bare(word: str) -> str:
    low = word.lower()
    for end, bare in SHORT.items():
        if low.endswith(end):
            return word[: len(word) - len(end) + len(bare)]
    length = len(nominative(low))
    return word[: length - (length == len(word) and re.search(r"[^\Waeiousß\d]s$", low) is not None)]


def behind(text: str, name: Span, mention: Span) -> str | None:
    """The body that stands behind a name: „Jan Quill von der Universität Tarn“."""
    found = BEHIND.match(text, name.end, mention.end)
    if found is None:
        return None
    body = _body(found["body"].strip(), found["before"].split()[-1])
    return body if _is_body(body) else None
