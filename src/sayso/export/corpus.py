"""Reviewed articles in the format of the corpora that the program learns from: JSON Lines, one article a line.

`id, lang, corpus, date, title, publisher, url, text, blocks, attributions, mentions, entities`. Attributions have their
roles as lists of `[begin, end]` in code points of the text, and in `by` who speaks; `mentions` are the chains that lead
there, as the marked reports of train/written have them. What was found in the content is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sayso import languages
from sayso.records import Reading, Source, Span, Spans, Statement

NAME = "reviewed"
NAMED = (None, "person", "organisation")


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """A line for each reading, whose statements are taken for all that the article has."""
    for reading in readings:
        yield json.dumps(row(reading), ensure_ascii=False, allow_nan=False) + "\n"


def row(reading: Reading) -> dict[str, Any]:
    article = reading.article
    told = {
        "date": article.published.value[:10] if article.published else None,
        "title": article.title,
        "publisher": article.publisher,
        "url": article.url,
    }
    return {
        "id": article.id,
        "lang": (article.language or "und").partition("-")[0],
        "corpus": NAME,
        **{name: value for name, value in told.items() if value},
        "text": article.text,
        "blocks": [[*block.span, block.kind] for block in article.blocks],
        **_who(reading),
    }


def _who(reading: Reading) -> dict[str, Any]:
    """Attributions with who speaks, the mentions on the way to them, and what the article tells of them."""
    by_id = {source.id: source for source in reading.sources}
    chains = [(by_id[each.source], each.via) for said in reading.statements for each in said.speakers]
    ids = {source.id: f"s{n}" for n, source in enumerate(dict.fromkeys(source for source, _ in chains), start=1)}
    marked: dict[Span, tuple[str, list[str]]] = {}
    for source, via in chains:
        for mention in via:
            form = _form(reading.article.text[mention.start : mention.end], source, reading.article.language)
            _, entities = marked.setdefault(mention, (form, []))
            if ids[source.id] not in entities:
                entities.append(ids[source.id])
    named = {each for form, entities in marked.values() if form == "name" for each in entities}
    numbers = {said.id: n for n, said in enumerate(reading.statements, start=1)}
    return {
        "attributions": [_attribution(said, numbers, ids) for said in reading.statements],
        "mentions": [
            {"start": mention.start, "end": mention.end, "form": form, "entities": entities}
            for mention, (form, entities) in sorted(marked.items(), key=lambda one: (one[0].start, -one[0].end))
        ],
        "entities": {
            short: {
                "kind": by_id[source].kind,
                "name": by_id[source].name if short in named else None,
                "role": by_id[source].role,
                "affiliation": by_id[source].affiliation,
            }
            for source, short in ids.items()
        },
    }


def _form(words: str, source: Source, code: str | None) -> str:
    """How a mention speaks of a source: "pronoun", "description" or "name"."""
    language, low = languages.profile(code), words.lower()
    if low in language.pronouns:
        return "pronoun"
    classes = language.organisations | language.groups | language.documents | language.unnamed
    shares = bool({*low.split()} & {*source.name.lower().split()})
    return "name" if words[0].isupper() and shares and source.kind in NAMED and low not in classes else "description"


def _attribution(statement: Statement, numbers: dict[str, int], ids: dict[str, str]) -> dict[str, Any]:
    return {
        "n": numbers[statement.id],
        "source": _spans(statement.source),
        "cue": _spans(statement.cue),
        "content": _spans(statement.content),
        "addressee": _spans(statement.addressee),
        "kind": statement.kind,
        "medium": statement.medium,
        "stance": {"source": statement.stance.source, "reporter": statement.stance.reporter},
        "by": [ids[each.source] for each in statement.speakers],
        "frameless": not statement.source and not statement.cue,
        "nested": statement.nested_in is not None,
        "nested_in": numbers.get(statement.nested_in or ""),
    }


def _spans(spans: Spans) -> list[list[int]]:
    return [list(span) for span in spans]
