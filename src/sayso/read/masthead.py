"""What the lines around a report say of it: bylines, datelines, stated times. One line in, its fields out.

Each reader of a line must account for the whole line: "By Friday the talks had failed" is no byline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.read.times import Found, find_times

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-Я"
_LOWER = "a-zß-öø-ÿā-žа-я"
_NAME_WORD = (
    rf"(?:[{_UPPER}][{_LOWER}{_UPPER}'’.-]*|(?:von|van|de|der|den|di|da|la|le|el|al|bin|zu|zur|dos|du|ten|ter)\b)"
)
_NAME = rf"[{_UPPER}][{_LOWER}{_UPPER}'’.-]*(?:\s+{_NAME_WORD}){{1,4}}"
_PLACE = rf"[{_UPPER}][\w'’.-]*(?:[ -][{_UPPER}][\w'’.-]*){{0,3}}"

_BY = re.compile(
    r"(?:text and photos? by|reported by|written by|words by|story by|analysis by|by|text und fotos?:|text:|"
    r"bericht von|"
    r"von\s+unsere[mnr]\s+(?:[\w-]*(?:mitarbeiter|redakteur|reporter|korrespondent)(?:in)?|[\w-]*redaktionsmitglied)|"
    r"(?:eine?\s+)?(?:analyse|kommentar|reportage|bericht|interview|gespräch)\s+von|von|autor(?:in)?:|author:|"
    r"interview(?:er(?:in)?)?:|(?:the\s+)?interview(?:ed)?(?:\s+was\s+conducted)?\s+by|"
    r"(?:das\s+)?(?:interview|gespräch)\s+führten?|die\s+fragen\s+stellten?)\s+",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:,|;|\||·|•|/|\s[–—-]\s)\s*")
_AND = re.compile(r"\s+(?:and|und|&|with|mit)\s+", re.IGNORECASE)
_FROM_PLACE = re.compile(
    rf"(?:(?:currently|presently|now|reporting)(?:\s+(?:in|from))?|in|from|zurzeit|zur\s+zeit|z\.\s?zt\.?|derzeit|aktuell|aus)\s+"
    rf"(?:in\s+)?(?P<place>(?-i:{_PLACE}))",
    re.IGNORECASE,
)
_OUTLET_PLACE = re.compile(rf"(?P<outlet>[{_UPPER}]{{2,6}})(?:-Studio)?[ -](?P<place>{_PLACE})")
_OUTLET = re.compile(
    r"[A-ZÄÖÜ][A-ZÄÖÜ&0-9]{1,7}|\S+\.(?:com|org|net|de|at|ch|co\.uk|eu|info|news)|"
    r"(?i:(?=.*\b(?:news|times|post|press|zeitung|rundfunk|radio|tv|television|agency|agentur|magazin|magazine|herald|"
    r"journal|tribune|kurier|courier|anzeiger|bote|nachrichten|gazette|chronicle|tageblatt|allgemeine|standard|"
    r"observer|telegraph|mail|express|rundschau|wire|broadcasting|presse|morgenpost|abendblatt|tagblatt)\b).{3,40})",
)
_ROLE = re.compile(
    r"\b(?:editor|reporter|correspondent|writer|staff|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?|"
    r"reporter(?:in)?|redaktion|autor(?:in)?|producer|bureau chief|fellow|professor)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|the|all|a|an|"
    r"der|die|das)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:status|stand|last\s+(?:updated|modified)|first\s+published|updated?|published|posted|modified|date|datum|as\s+of|"
    r"created|veröffentlicht(?:\s+am)?|aktualisiert(?:\s+am)?|zuletzt\s+aktualisiert(?:\s+am)?|erstellt(?:\s+am)?|"
    r"erschienen(?:\s+am)?|publiziert(?:\s+am)?|letztes\s+update|for\s+(?:immediate\s+)?release|(?:press|news|media)\s+release|"
    r"(?:presse|medien)(?:mitteilung|meldung|information)(?:\s+vom)?)\s*(?:on|am|at)?\s*:?",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|[ecmp][sd]?t|uhr|at|um|on|am|min(?:ute)?s?\s+read|\d{1,2}\s+min)\b|[\s,;:|·•()/–—.-]",
    re.IGNORECASE,
)
_JOB = re.compile(rf"(?P<name>{_NAME}),? (?:[\w’'-]+ ){{0,4}}(?:reporter|correspondent|editor)")
_CREDIT = re.compile(r"\(?(?P<who>(?:Additional\s+)?(?:Reporting|Writing)\s+(?:and\s+\w+\s+)?by\s.{3,400}?)\.?\)?")
_REPORTED = re.compile(r"(?:additional\s+)?(?:reporting|writing)\s+(?:and\s+\w+\s+)?by\s+", re.IGNORECASE)
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:,\s{_PLACE})?)"
    rf"(?:,\s(?:den\s)?(?P<day>(?:[{_UPPER}][a-zä]{{2,8}}\.?\s\d{{1,2}}|\d{{1,2}}\.?\s[{_UPPER}][a-zä]{{2,8}}\.?)"
    r"(?:,?\s(?P<year>\d{4}))?))?"
    r"\s?(?P<agency>\([^()]{2,40}\))?\s?(?:[—–]|--?)\s?(?=\S)"
)
_DATED = re.compile(
    rf"(?P<place>{_PLACE}),\s(?:den\s)?\d{{1,2}}\.\s?(?:[{_UPPER}][a-zä]{{2,8}}\s|\d{{1,2}}\.\s?)\d{{4}}"
    rf"(?:\.\s|\s?[—–-]\s)(?=[{_UPPER}„»\"])"
)
"""How a German press release opens: „Tarn, 12. Mai 2025. Der Verband“, „Tarn, 12.05.2025 – Der Verband“."""
_GERMAN_DATELINE = re.compile(
    rf"(?P<place>(?:(?:Bad|Sankt|St\.|BAD|SANKT|ST\.) )?[{_UPPER}][\w-]{{2,}}(?:/[{_UPPER}][\w-]{{2,}})*)"
    rf"(?:\.| ?(?P<agency>\([^()]{{2,40}}\))? ?[—–]| (?P<old>\([^()]{{2,40}}\)) ?-) (?=[{_UPPER}„»«\"\d])"
)
"""A single word that a German report opens with: „Tarn. Der Stadtrat“, „Tarn – Der Stadtrat“, „Tarn/Lenn (vex) –“."""
_GENRE = re.compile(
    r"(?:pressemitteilung|medienmitteilung|porträt|kommentar|analyse|interview|reportage|essay|glosse|kolumne|leitartikel|"
    r"hintergrund|update|eilmeldung|korrektur|rezension|kritik|gastbeitrag|nachruf|leserbrief|liveticker|ticker|stille|"
    r"nichts|schluss|nein|doch|aus|vorbei|endlich|geschafft)$",
    re.IGNORECASE,
)
"""What stands so and is no place."""
_PLACE_AND_DAY = re.compile(rf"(?P<place>[{_UPPER}][\w'’-]+)(?:,\s*(?P<den>den))?")
_BETWEEN = " \t,;|·•–—-"  # what sets the parts of a line apart
_ALL_CAPS_PLACE = re.compile(rf"(?=.*[{_UPPER}]{{3}})[{_UPPER}][{_UPPER}'’. -]{{2,}}(?:,\s[{_UPPER}][\w.]+)?")


@dataclass(frozen=True, slots=True)
class Line:
    """What one masthead line says. `times` count from the line's first character; `labelled` says what they are for."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None
    dateline: str | None = None
    times: tuple[Found, ...] = ()
    labelled: bool = False


def read_line(line: str, authors: tuple[str, ...] = (), language: str | None = None) -> Line | None:
    """What a masthead line says, None for any other line.

    `authors` are names known already: a line that opens with one, and goes on with outlet or time, repeats them.
    """
    if len(line) > 160:
        return None
    bare = line.strip("*_ ")  # Markdown's emphasis
    line = bare.rjust(line.rfind(bare) + len(bare))  # times count from where it began
    times = tuple(find_times(line, language))
    rest = _without(line, times).lstrip()
    if times and not line.endswith(":") and not _FILLER.sub("", _LABEL.sub("", rest)):
        return Line(times=times, labelled=bool(_LABEL.match(rest)))
    label = _LABEL.match(rest)
    if times and (placed := _PLACE_AND_DAY.fullmatch(rest[label.end() if label else 0 :].lstrip(_BETWEEN))):
        return Line(labelled=bool(label), times=times, dateline=placed["place"] if placed["den"] else None)
    opening = _BY.match(rest)
    if not opening and not times and not any(rest.startswith(author) for author in authors):
        return None
    return _byline(rest[opening.end() :] if opening else rest, times, bool(opening), authors)


def credit(line: str) -> Line | None:
    """Who reported what an agency sends, by its last line: "(Reporting by Ada Quill in Lenn; editing by ...)"."""
    found = _CREDIT.fullmatch(line)
    authors: list[str] = []
    for part in found["who"].split(";") if found else ():
        if told := _REPORTED.match(part.strip()):
            people = re.split(r",\s*(?:and\s+)?|\s+and\s+", part.strip()[told.end() :])
            authors += [name for one in people if _is_name(name := one.partition(" in ")[0].strip())]
    return Line(authors=tuple(dict.fromkeys(authors))) if authors else None


def job(line: str) -> Line | None:
    """Who writes, where a line below the headline has only a name and a job: "Ada Quill, Local democracy reporter"."""
    found = _JOB.fullmatch(line)
    return Line(authors=(found["name"],)) if found and _is_name(found["name"]) else None


def dateline(paragraph: str, language: str | None = None) -> Line | None:
    """The place that opens a paragraph, and the day where its year is told.

    "MINSK, Dec 19 (Agency) —", "Berlin (dpa) -", "WASHINGTON —", "Holm, 12 May 2025 –"; in German also „Holm.“ alone.
    """
    released = _DATED.match(paragraph) if (language or "").startswith("de") else None
    if released:
        return Line(dateline=released["place"], times=tuple(find_times(released.group(), language)))
    german = _GERMAN_DATELINE.match(paragraph) if (language or "").startswith("de") else None
    if german and not _GENRE.match(german["place"]):
        return Line(dateline=german["place"])
    match = _DATELINE.match(paragraph)
    if not match:
        return None
    times = tuple(find_times(paragraph[: match.end("day")], language)) if match["year"] else ()
    if times or match["agency"] or _ALL_CAPS_PLACE.fullmatch(match["place"]):
        return Line(dateline=match["place"], times=times)
    return None


def _without(line: str, times: tuple[Found, ...]) -> str:
    """The line with its stated times blanked, so that places in it stay."""
    for time in times:
        line = line[: time.start] + " " * (time.end - time.start) + line[time.end :]
    return line.rstrip(_BETWEEN)


def _byline(rest: str, times: tuple[Found, ...], opened: bool, known: tuple[str, ...]) -> Line | None:
    """Names, then outlet, place and role in any order; None as soon as a part is none of them."""
    authors: list[str] = []
    publisher = place = None
    parts = [part for part in _SEPARATOR.split(_LABEL.sub(" ", rest).strip().rstrip(".:")) if part]
    for part in parts:
        names = _AND.split(part.removeprefix("and ").removeprefix("und "))
        if found := _FROM_PLACE.fullmatch(part):
            place = place or found["place"]
        elif (both := _OUTLET_PLACE.fullmatch(part)) and authors:
            publisher, place = publisher or both["outlet"], place or both["place"]
        elif authors and _OUTLET.fullmatch(part):
            publisher = publisher or part
        elif _ROLE.search(part) and len(part.split()) <= 6:
            continue
        elif all(_is_name(name) for name in names) and not (authors and not opened and part not in known):
            authors += [name for name in names if name not in authors]
        elif authors and len(part.split()) <= 3 and part[:1].isupper():
            continue  # an outlet or a place, and nothing says which
        elif (inside := re.match(rf"(?P<name>{_NAME})\s+(?P<rest>(?:in|aus|from)\s+.+)", part)) and (
            found := _FROM_PLACE.fullmatch(inside["rest"])
        ):
            authors.append(inside["name"])
            place = place or found["place"]
        else:
            return None
    if not authors or not (opened or publisher or place or times):
        return None
    if not opened and not (times or set(authors) & set(known)):
        return None
    return Line(tuple(authors), publisher, place, times)


def _is_name(words: str) -> bool:
    return bool(re.fullmatch(_NAME, words)) and not _NO_NAME.search(words)
