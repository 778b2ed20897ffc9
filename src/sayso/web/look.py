"""How pages are drawn: templates, what they may call, and the cards that statements are shown on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from sayso import __version__
from sayso.export import anchored, wording
from sayso.export.marking import line, written
from sayso.languages import profile
from sayso.languages.named import NAMES
from sayso.ledger import Hit, folding
from sayso.records import StatedTime
from sayso.web.asked import STANCES
from sayso.web.citing import citation
from sayso.web.guard import Token
from sayso.web.visitors import asking
from sayso.web.who import judge

LONGEST_PASSAGE = 3_000  # of a card; the article has the rest
TEMPLATES = Path(__file__).with_name("templates")

ASKED_FOR = {
    "q": "words",
    "source": "source",
    "publisher": "outlet",
    "kind": "kind",
    "medium": "medium",
    "stance": "the source",
    "reporter_stance": "the reporter is",
    "since": "published since",
    "until": "published until",
    "said_since": "said since",
    "said_until": "said until",
    "about_date": "about the date",
    "place": "about the place",
    "figure": "with a figure",
    "language": "language",
}


class Look:
    """The templates, filled in and with our headers. Every value is escaped."""

    def __init__(self, token: Token) -> None:
        self._token = token
        self._templates = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=select_autoescape(default=True, default_for_string=True),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.filters |= {"line": _line, "shown": wording.shown, "day": _day, "moment": wording.moment}
        self._templates.globals |= {"version": __version__, "kinds": wording.KINDS, "languages": NAMES}
        self._templates.globals |= {
            "media": wording.MEDIA,
            "stances": STANCES,
            "reporter_stances": wording.REPORTER_STANCES,
            "asked_for": ASKED_FOR,
        }

    def page(self, request: Request, name: str, values: dict[str, Any], status: int = 200) -> HTMLResponse:
        about = {"token": self._token.value, "at": request.url.path, "visitor": asking.get(), "login": judge(None)}
        made = self._templates.get_template(name).render(values | about)
        return HTMLResponse(made, status)


def _line(text: str) -> Markup:
    return Markup(line(text))  # noqa: S704  (it escapes)


def _day(published: str | None) -> str:
    return wording.time(StatedTime(published[:10])) if published else "undated"


@dataclass(frozen=True)
class Card:
    """A hit as a page shows it; `passage` is markup of text that was escaped."""

    hit: Hit
    who: str
    resolved: bool
    told: str
    passage: Markup
    facts: list[tuple[str, str]]
    citation: str


def cards(hits: Iterable[Hit], words: str = "") -> list[Card]:
    wanted = frozenset(token for phrase in folding.phrases(words) for token in phrase.split())
    return [_card(hit, wanted) for hit in hits]


def _card(hit: Hit, wanted: frozenset[str]) -> Card:
    who = " and ".join(hit.speakers) or hit.source or "speaker not found"
    pronoun = hit.source.casefold() in profile(hit.article.language).pronouns
    told = ", ".join(filter(None, (wording.kind(hit.statement), wording.stance(hit.statement))))
    facts = anchored.facts(hit.anchors, hit.statement)
    resolved = bool(hit.speakers) or bool(hit.source and not pronoun)
    return Card(hit, who, resolved, told, _passage(hit, wanted), facts, citation(hit, LONGEST_PASSAGE))


def _passage(hit: Hit, wanted: frozenset[str]) -> Markup:
    """The passage with the statement's roles marked in it, and in them the words that were looked for."""
    marks: list[str] = [""] * min(len(hit.passage), LONGEST_PASSAGE)
    for role in ("content", "source", "cue"):
        for span in getattr(hit.statement, role):
            first, stop = max(span.start - hit.start, 0), min(span.end - hit.start, len(marks))
            marks[first:stop] = [role] * max(0, stop - first)
    made: list[str] = []
    at = 0
    while at < len(marks):
        stop = at
        while stop < len(marks) and marks[stop] == marks[at]:
            stop += 1
        piece = "".join(_found(hit.passage[at:stop], wanted) if marks[at] else [written(hit.passage[at:stop])])
        made.append(f'<span class="in-{marks[at]}">{piece}</span>' if marks[at] else piece)
        at = stop
    if len(hit.passage) > len(marks):
        made.append(" …")
    return Markup("".join(made))  # noqa: S704  (every piece is escaped above)


def _found(text: str, wanted: frozenset[str]) -> Iterator[str]:
    """Escaped words; those that were looked for in `<mark>`, whatever their accents or case."""
    start = 0
    while start < len(text):
        stop, word = start + 1, text[start].isalnum()
        while stop < len(text) and text[stop].isalnum() == word:
            stop += 1
        piece = written(text[start:stop])
        yield f"<mark>{piece}</mark>" if word and wanted.intersection(folding.tokens(text[start:stop])) else piece
        start = stop
