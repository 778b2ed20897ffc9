"""What must hold of a reading before anyone keeps it or passes it on: every span in the text, every reference kept.

Extractors and documents come from anywhere; the ledger, the JSON reader and `sayso check` all ask here.
Nothing is mended: a reading with a fault is refused as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from sayso.records import Article, Reading, Span, Speaker, Statement

ROLES = ("source", "cue", "content", "addressee")


def faults(reading: Reading) -> Iterator[str]:
    """What is wrong with a reading, as "statements[3].content: ..." lines that name the field as JSON does."""
    article = reading.article
    yield from _article_faults(article)
    sources = {source.id for source in reading.sources if source.mentions}
    statements = {statement.id for statement in reading.statements}
    if len(statements) < len(reading.statements):
        yield "statements: two of them have the same spans"
    if len(sources) < len(reading.sources):
        yield "sources: one has no mention, or two have the same first mention"
    for number, source in enumerate(reading.sources):
        where = f"sources[{number}]"
        yield from _foreign(where, source.article, article)
        yield from _outside(f"{where}.mentions", source.mentions, article)
    for number, statement in enumerate(reading.statements):
        for fault in _statement_faults(statement, article, statements, sources):
            yield f"statements[{number}]{fault}"
    for number, anchor in enumerate(reading.anchors):
        where = f"anchors[{number}]"
        yield from _foreign(where, anchor.article, article)
        yield from _outside(f"{where}.span", (anchor.span,), article)
        if anchor.statement is not None and anchor.statement not in statements:
            yield f"{where}.statement: no statement of this reading has the id {anchor.statement!r}"
        if not _is_json(anchor.value):
            yield f"{where}.value: {anchor.value!r} cannot be written as JSON"
    if len({anchor.id for anchor in reading.anchors}) < len(reading.anchors):
        yield "anchors: two of them have the same type and span"


def _article_faults(article: Article) -> Iterator[str]:
    end = 0
    for number, block in enumerate(article.blocks):
        if block.span.start < end:
            yield f"article.blocks[{number}]: starts at {block.span.start}, before the one before it ends ({end})"
        end = block.span.end
    yield from _outside("article.blocks", [block.span for block in article.blocks], article)
    times = [("article.published", article.published)] if article.published else []
    times += [(f"article.times[{number}]", time) for number, time in enumerate(article.times)]
    for where, time in times:
        if time.span is not None:
            yield from _outside(f"{where}.span", (time.span,), article)
    for number, notice in enumerate(article.warnings):
        yield from _outside(f"article.warnings[{number}].spans", notice.spans, article)


def _statement_faults(
    statement: Statement, article: Article, statements: Collection[str], sources: Collection[str]
) -> Iterator[str]:
    """What is wrong, after the name of the statement: that is put together for the few that have a fault."""
    yield from _foreign("", statement.article, article)
    if not (statement.content or statement.source or statement.cue):
        yield ": has no source, no cue and no content"
    size = len(article.text)
    for role in ROLES:
        end = 0
        for span in getattr(statement, role):
            if span.start < end:
                yield f".{role}: its spans are out of order or overlap at {span.start}"
            end = span.end
            if end > size:
                yield from _outside(f".{role}", (span,), article)
    if statement.score is not None and not 0 <= statement.score <= 1:
        yield f".score: {statement.score} is not between 0 and 1"
    if statement.nested_in is not None and (
        statement.nested_in not in statements or statement.nested_in == statement.id
    ):
        yield f".nested_in: no other statement of this reading has the id {statement.nested_in!r}"
    if statement.speakers and statement.candidates:
        yield ": has both speakers and candidates; where sources are tied there is no speaker"
    for name, speakers in (("speakers", statement.speakers), ("candidates", statement.candidates)):
        for number, speaker in enumerate(speakers):
            for fault in _speaker_faults(speaker, article, sources):
                yield f".{name}[{number}]{fault}"


def _speaker_faults(speaker: Speaker, article: Article, sources: Collection[str]) -> Iterator[str]:
    if speaker.source not in sources:
        yield f".source: no source of this reading has the id {speaker.source!r}"
    yield from _outside(".via", speaker.via, article)
    if speaker.score is not None and not 0 <= speaker.score <= 1:
        yield f".score: {speaker.score} is not between 0 and 1"


def _foreign(where: str, named: str, article: Article) -> Iterator[str]:
    if named != article.id:
        yield f"{where}: belongs to the article {named}, not to {article.id}"


def _outside(where: str, spans: Collection[Span], article: Article) -> Iterator[str]:
    size = len(article.text)
    for span in spans:
        if span.end > size:
            yield f"{where}: span [{span.start}, {span.end}) ends after the text ({size} characters)"


def _is_json(value: object) -> bool:
    """Whether `value` comes back equal from JSON: no tuples, no NaN, no keys that are not text."""
    if isinstance(value, str | int | None):
        return True
    try:
        return bool(json.loads(json.dumps(value, allow_nan=False)) == value)
    except (TypeError, ValueError, RecursionError):
        return False
