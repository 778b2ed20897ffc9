"""Reports as they are copied off pages and out of translators: lines of the page between the paragraphs, and words as
a machine leaves them. What was said stays where it is; names in captions are the report's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random
from typing import Any

from train.augment import PARAGRAPHS, ROLES, Edit, edited

MOST_LINES = 4
NAME = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]+(?: [A-ZÄÖÜ][a-zäöüß]+){0,2}\b")

CAPTIONS = {
    "en": (
        "{name} in {month}. Photo: {credit}", "{name}, {day}. ({credit})", "File photo: {name}",
        "{name} at the weekend",
        "Photo: {credit}", "The square on {day} morning (picture: {credit})", "{name} (left) leaves the hall on {day}.",
        "A view of {name} from the air. © {credit}", "Empty stands, {month}. {credit}",
    ),
    "de": (
        "{name} im {month}. Foto: {credit}", "{name} am {day} (Foto: {credit})", "Archivbild: {name}", "Bild: {credit}",
        "Der Marktplatz am {day}morgen. © {credit}", "{name} (links) beim Verlassen des Saals", "{name} von oben",
        "Leere Ränge im {month}. {credit}", "Foto: {name} / {credit}",
    ),
}  # fmt: skip
MASTHEADS = {
    "en": (
        "By {credit}", "By {credit}, staff writer", "{credit} | {day} {hour}:{minute}", "Updated {hour}:{minute}",
        "Published {day} {number} {month}, {hour}:{minute}", "{number} min read",
        "Last modified on {day} {hour}.{minute}",
    ),
    "de": (
        "Von {credit}", "Von {credit}, Redaktion", "{credit} | {day}, {hour}:{minute} Uhr",
        "Stand: {hour}.{minute} Uhr",
        "Veröffentlicht am {number}. {month} um {hour}:{minute} Uhr", "Lesezeit: {number} Minuten",
        "Aktualisiert am {day}, {hour}.{minute} Uhr",
    ),
}  # fmt: skip
LEFTOVERS = {
    "en": (
        "Advertisement", "Share this article", "Read more: Ferry timetable for the winter",
        "Sign up for the newsletter",
        "Related: Ten walks along the canal", "Comments ({number})", "Listen to this article", "Continue reading below",
        "Most read", "Also in this section: Weather and roads", "Skip to content", "Print | Mail | Share", "* * *",
    ),
    "de": (
        "Anzeige", "Artikel teilen", "Lesen Sie auch: Der Winterfahrplan der Fähre", "Newsletter bestellen", "* * *",
        "Mehr zum Thema: Zehn Wege am Kanal", "Kommentare ({number})", "Artikel anhören", "Weiter nach der Anzeige",
        "Meistgelesen", "Aus diesem Ressort: Wetter und Straßen", "Zum Inhalt springen", "Drucken | Mailen | Teilen",
    ),
}  # fmt: skip
DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "October", "November"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Oktober", "November"),
}
FIRST, LAST = ("A.", "Ina", "J.", "Ruben", "Tove", "M.", "Alma"), ("Nerring", "Osk", "Tal", "Wiem", "Brandrup", "Leko")

# What a machine translates word by word: (what stands there, what it makes of it, how often).
TRANSLATED = {
    "en": (
        (re.compile(r"\b(?:the|a|an) (?=[a-z])"), "", 0.15),
        (re.compile(r"(?<=[a-z] )(?=[a-z]+(?:tion|ment|ity|ness)\b)"), "the ", 0.3),
        (re.compile(r"(?<=[a-z] )that (?=[a-z])"), "", 0.2),
        (re.compile(r"\b(?:in|on|at) (?=[a-zA-Z])"), ("in ", "on ", "at "), 0.15),
        (re.compile(r"(?<=[a-z])n['’]t\b"), " not", 0.7),
        (re.compile(r"(?<=[a-z])['’]re\b"), " are", 0.7),
        (re.compile(r"(?<=[a-z])['’]ll\b"), " will", 0.7),
        (re.compile(r"\b(?:said|told|added|explained)\b"), ("has said", "has told", "informed", "stated"), 0.15),
    ),
    "de": (
        (re.compile(r"\b(?:der|die|das|den|dem|ein|eine|einen) (?=[A-ZÄÖÜ])"), "", 0.12),
        (re.compile(r"\b(?:in|auf|an|bei) (?=[A-ZÄÖÜa-z])"), ("in ", "auf ", "an ", "bei "), 0.12),
        (re.compile(r"\b(?:sagte|erklärte|betonte)\b"), ("hat gesagt", "hat erklärt", "sagt", "informierte"), 0.15),
        (re.compile(r"(?<=[a-zäöüß] )[A-ZÄÖÜ](?=[a-zäöüß]{3})"), str.lower, 0.06),
        (re.compile(r", (?=(?:dass|weil|wenn|ob) )"), " ", 0.4),
    ),
}
SPELT_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}


def cluttered(row: Mapping[str, Any], random: Random) -> dict[str, Any]:
    """The row with one to MOST_LINES lines of a page between paragraphs that no span of a role goes across."""
    text: str = row["text"]
    held = [span for said in row["attributions"] for role in ROLES for span in said[role]]
    gaps = [m for m in PARAGRAPHS.finditer(text) if not any(a < m.end() and m.start() < b for a, b in held)]
    chosen = random.sample(gaps, min(len(gaps), random.randint(1, MOST_LINES)))
    edits = [(m.start(), m.start(), "\n\n" + _line(row, random)) for m in chosen]
    return dict(edited(row, sorted(edits)))


def translated(row: Mapping[str, Any], random: Random) -> dict[str, Any]:
    """The row with small words lost, put in or exchanged, or in German without umlauts."""
    text: str = row["text"]
    if row["lang"] == "de" and random.random() < 0.4:
        letters = re.compile("[ß]" if random.random() < 0.3 else "[äöüÄÖÜß]")
        return edited(row, [(m.start(), m.end(), SPELT_OUT[m[0]]) for m in letters.finditer(text)])
    edits: list[Edit] = []
    for pattern, makes, share in TRANSLATED[row["lang"]]:
        for found in pattern.finditer(text):
            if random.random() < share:
                new = makes if isinstance(makes, str) else makes(found[0]) if callable(makes) else random.choice(makes)
                edits.append((*found.span(), new))
    return edited(row, _apart(sorted(edits)))


def _apart(edits: list[Edit]) -> list[Edit]:
    """The edits without those that begin before the one before them ends."""
    out: list[Edit] = []
    for edit in edits:
        if not out or edit[0] > out[-1][1]:
            out.append(edit)
    return out


def _line(row: Mapping[str, Any], random: Random) -> str:
    language = row["lang"]
    kind = random.choice((CAPTIONS, CAPTIONS, MASTHEADS, LEFTOVERS))
    names = NAME.findall(row["text"]) or ["Norrhamn"]
    return random.choice(kind[language]).format(
        name=random.choice(names), credit=f"{random.choice(FIRST)} {random.choice(LAST)}",
        day=random.choice(DAYS[language]), month=random.choice(MONTHS[language]), number=random.randint(2, 28),
        hour=random.randint(6, 22), minute=f"{random.randrange(60):02}",
    )  # fmt: skip
