"""Records in words, for people: kinds, stances, times, places in the text, and text made safe to show.

English for now. The terminal, the page and the lists of the command line all say the same by using this.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from sayso import languages
from sayso.export.voices import UNRESOLVED, Voice
from sayso.records import Article, Notice, ReadBy, Source, Spans, StatedTime, Statement

KINDS = {
    "direct": "direct",
    "mixed": "mixed",
    "free_direct": "free direct",
    "indirect": "indirect",
    "free_indirect": "free indirect",
    "reported": "reported",
}
KINDS_EXPLAINED = {
    "direct": "in quotation marks",
    "mixed": "partly in quotation marks",
    "free_direct": "in the speaker's own words, marks lost",
    "indirect": "retold: said that …",
    "free_indirect": "retold without a frame",
    "reported": "only that something was said",
}
MEDIA = {"speech": "said", "writing": "written", "thought": "thought", "shown": "shown by data or footage"}
REPORTER_STANCES = {
    "neutral": "neutral: “said”",
    "endorsing": "endorsing: “pointed out”",
    "distancing": "distancing: “claimed”",
}
REPORTER = {"endorsing": "reporter endorses", "distancing": "reporter keeps distance"}
SOURCE_KINDS = {
    "person": "people with a name",
    "organisation": "organisations",
    "group": "groups",
    "document": "documents",
    "unnamed": "unnamed sources",
    "named": "names of unknown kind",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_STATED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?)?)?")

# C0 and C1 controls but tab and newline drive a terminal; bidi controls reorder what stands around them.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """The text on one line, each control or direction character as "\\N{REPLACEMENT CHARACTER}": safe to print."""
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def source(name: str, *, unnamed: bool) -> str:
    """A source in a list: "Ruth Okonjo"; "Sprecher (unnamed)", so that nobody takes it for a surname."""
    return f"{shown(name)} (unnamed)" if unnamed else shown(name)


def kind(statement: Statement) -> str:
    return KINDS[statement.kind]


def stance(statement: Statement) -> str:
    """Medium (unless speech), the source's stance and the reporter's (unless neutral): "writing, denies"."""
    medium = statement.medium if statement.medium not in (None, "speech") else None
    reporter = REPORTER.get(statement.stance.reporter or "")
    return ", ".join(filter(None, (medium, statement.stance.source, reporter)))


def voice(of: Voice) -> str:
    """Its name or description; for one that led to nobody, the words of the report and that they did not."""
    if of.mark != UNRESOLVED:
        return shown(of.name)
    return f"{shown(of.name)}, not resolved" if of.name else "speaker not found"


def cue(words: str) -> str:
    """The words of a cue; nothing for a colon alone, as in a headline."""
    return shown(words) if re.search(r"\w", words) else ""


def about(source: Source) -> str:
    """Role and affiliation as written, and what the name does not tell: "mayor, Town of Lenn, here “I. Holm”"."""
    kind = source.kind if source.kind in ("document", "unnamed") else None
    here = f"here “{source.name}”" if source.known_as else None
    return ", ".join(shown(part) for part in (source.role, source.affiliation, kind, here) if part)


def time(stated: StatedTime) -> str:
    """ "19 December 2022, 08:59 (no time zone given)"; a value that is no date as it stands."""
    found = _STATED.fullmatch(stated.value)
    if not found or not 0 < int(found[2] or 1) < 13:
        return shown(f"{stated.value} {stated.zone or ''}")
    year, month, day, clock = found.groups()
    date = " ".join(filter(None, (str(int(day)) if day else "", _MONTHS[int(month) - 1] if month else "", year)))
    if not clock:
        return date
    return f"{date}, {clock} " + (shown(stated.zone) if stated.zone else "(no time zone given)")


def moment(at: str) -> str:
    """A time of ours, which is UTC: "14 October 2024, 07:12 UTC"."""
    clock, _, _ = at.partition("+")
    return time(StatedTime(clock, "UTC"))


def other_times(article: Article) -> list[str]:
    """The times that an article states beside the one it was published at, each once."""
    published = time(article.published) if article.published else None
    return [stated for stated in dict.fromkeys(map(time, article.times)) if stated != published]


def read_by(by: ReadBy) -> str:
    """ "rules 1", "encoder news-en 3"."""
    return shown(" ".join(filter(None, (by.extractor, by.weights, by.version))))


def reader(by: ReadBy) -> str:
    """ "the model, weights en-5778fe75"; "rules": what found the statements, without the versions of the rest."""
    if by.extractor == "model":
        return shown(f"the model, weights {by.weights}")
    return shown(" ".join(filter(None, (by.extractor, by.weights))))


def language(code: str) -> str:
    return shown(languages.name(code))


def excerpt(text: str, longest: int | None) -> str:
    """The text; where it is longer, its first words and "…"."""
    if longest is None or len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 word", "2 words", "12,400 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def share(part: int, whole: int) -> str:
    """A percentage without decimals: "18 %", "<1 %", "–" for nothing."""
    return percentage(part / whole if whole else 0)


def percentage(fraction: float) -> str:
    """As `share`, of a share that is counted already."""
    percent = round(100 * fraction)
    return f"{percent} %" if percent else "<1 %" if fraction else "–"


def line(article: Article, offset: int) -> int:
    """The line of the article's text, from 1, in which a code point stands."""
    return bisect_right(_line_starts(article.text), offset)


def place(article: Article, spans: Spans) -> str:
    """ "line 4", "lines 4–6"."""
    first, last = line(article, spans[0].start), line(article, spans[-1].end - 1)
    return f"line {first}" if first == last else f"lines {first}–{last}"


def notice(article: Article, warning: Notice) -> str:
    """What a warning says, and in which lines."""
    lines = sorted({line(article, span.start) for span in warning.spans})
    where = ", ".join(map(str, lines[:12])) + (", …" if len(lines) > 12 else "")
    return shown(warning.text) + (f" (line{'s' if len(lines) > 1 else ''} {where})" if lines else "")


def everywhere(statement: Statement) -> Spans:
    """All that belongs to a statement, in the order of the text."""
    return tuple(
        sorted((*statement.source, *statement.cue, *statement.content), key=lambda span: (span.start, span.end))
    )


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\n", text)))


__all__ = [
    "KINDS",
    "KINDS_EXPLAINED",
    "MEDIA",
    "REPORTER_STANCES",
    "about",
    "count",
    "cue",
    "everywhere",
    "excerpt",
    "kind",
    "language",
    "line",
    "moment",
    "notice",
    "percentage",
    "place",
    "read_by",
    "reader",
    "share",
    "shown",
    "stance",
    "time",
    "voice",
]
