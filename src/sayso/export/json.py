"""A reading as JSON and back: the contract of `sayso read --json` and `sayso export` (docs/json.md).

One object an article, one a line. Unknown is null, an absent role has no spans, offsets count code points
of `article.text`. `schema/reading-1.json` says the same to a machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.errors import InputError
from sayso.evidence import faults
from sayso.export.fields import Field
from sayso.records import (
    Anchor,
    AnchorType,
    Article,
    Block,
    BlockKind,
    Medium,
    Notice,
    ReadBy,
    Reading,
    ReporterStance,
    Said,
    Source,
    SourceKind,
    SourceStance,
    Span,
    Speaker,
    Stance,
    StatedTime,
    Statement,
    StatementKind,
    WarningKind,
)

SCHEMA = 1


def dumps(reading: Reading) -> str:
    """The reading on one line, without its end."""
    return json.dumps(to_json(reading), ensure_ascii=False, allow_nan=False)


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """JSON Lines, each with its "\\n"."""
    return (dumps(reading) + "\n" for reading in readings)


def to_json(reading: Reading) -> dict[str, Any]:
    """The reading as an object of schema 1, made of dicts, lists and plain values."""
    article = reading.article
    return {
        "schema": SCHEMA,
        "reading": {
            "extractor": reading.by.extractor,
            "weights": reading.by.weights,
            "version": reading.by.version,
        },
        "article": {
            "id": article.id,
            "key": article.key,
            "url": article.url,
            "origin": article.origin,
            "sha256": article.sha256,
            "title": article.title,
            "authors": list(article.authors),
            "publisher": article.publisher,
            "dateline": article.dateline,
            "language": article.language,
            "text": article.text,
            "published": _time(article.published) if article.published else None,
            "times": [_time(time) for time in article.times],
            "blocks": [{"start": b.span.start, "end": b.span.end, "kind": b.kind} for b in article.blocks],
            "warnings": [{"kind": w.kind, "text": w.text, "spans": _spans(w.spans)} for w in article.warnings],
        },
        "sources": [
            {
                "id": source.id,
                "name": source.name,
                "kind": source.kind,
                "role": source.role,
                "affiliation": source.affiliation,
                "known_as": source.known_as,
                "mentions": _spans(source.mentions),
            }
            for source in reading.sources
        ],
        "statements": [_statement(statement, article) for statement in reading.statements],
        "anchors": [
            {
                "id": anchor.id,
                "type": anchor.type,
                "span": list(anchor.span),
                "value": anchor.value,
                "unit": anchor.unit,
                "statement": anchor.statement,
            }
            for anchor in reading.anchors
        ],
    }


def _statement(statement: Statement, article: Article) -> dict[str, Any]:
    said = statement.said
    return {
        "id": statement.id,
        "kind": statement.kind,
        "medium": statement.medium,
        "stance": {"source": statement.stance.source, "reporter": statement.stance.reporter},
        "score": statement.score,
        "nested_in": statement.nested_in,
        "source": _role(statement.source, article),
        "cue": _role(statement.cue, article),
        "content": _role(statement.content, article),
        "addressee": _role(statement.addressee, article),
        "speakers": [_speaker(speaker) for speaker in statement.speakers],
        "candidates": [_speaker(speaker) for speaker in statement.candidates],
        "said": {"value": said.value, "from": said.found_in} if said else None,
    }


def _time(time: StatedTime) -> dict[str, Any]:
    span = list(time.span) if time.span else None
    return {"value": time.value, "zone": time.zone, "span": span, "from": time.found_in}


def _role(spans: tuple[Span, ...], article: Article) -> dict[str, Any]:
    return {"spans": _spans(spans), "text": article.quote(spans)}


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {"source": speaker.source, "via": _spans(speaker.via), "score": speaker.score}


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def from_json(document: object) -> Reading:
    """The reading that `to_json` wrote.

    Raises InputError with the path of the first field that is missing, unknown or wrong; ids and the texts of
    roles are derived, so they must be what the rest of the document derives them to.
    """
    root = Field(document)
    if root.get("schema").value != SCHEMA:
        raise root.get("schema").wrong(f"the number {SCHEMA}, the only version this sayso reads")
    root.only("schema", "reading", "article", "sources", "statements", "anchors")
    article = _read_article(root.get("article"))
    by = root.get("reading").only("extractor", "weights", "version")
    reading = Reading(
        article,
        ReadBy(by.get("extractor").text(), by.get("weights").text_or_none(), by.get("version").text()),
        tuple(_read_statement(field, article) for field in root.get("statements").items()),
        tuple(_read_source(field, article) for field in root.get("sources").items()),
        tuple(_read_anchor(field, article) for field in root.get("anchors").items()),
    )
    for fault in faults(reading):
        raise InputError(fault)
    return reading


def _read_article(field: Field) -> Article:
    field.only(
        *("id", "key", "url", "origin", "sha256", "title", "authors", "publisher", "dateline", "language"),
        *("text", "published", "times", "blocks", "warnings"),
    )
    text = field.get("text").text()
    article = Article(
        text,
        language=field.get("language").text_or_none(),
        title=field.get("title").text_or_none(),
        authors=tuple(author.text() for author in field.get("authors").items()),
        publisher=field.get("publisher").text_or_none(),
        published=_read_time(field.get("published")) if field.get("published").value is not None else None,
        times=tuple(_read_time(time) for time in field.get("times").items()),
        dateline=field.get("dateline").text_or_none(),
        key=field.get("key").text_or_none(),
        url=field.get("url").text_or_none(),
        origin=field.get("origin").text_or_none(),
        sha256=field.get("sha256").text_or_none(),
        blocks=tuple(_read_block(block) for block in field.get("blocks").items()),
        warnings=tuple(
            Notice(notice.get("kind").one_of(WarningKind), notice.get("text").text(), notice.get("spans").spans())
            for notice in field.get("warnings").items()
            if notice.only("kind", "text", "spans")
        ),
    )
    field.get("id").must_be(article.id)
    return article


def _read_time(field: Field) -> StatedTime:
    field.only("value", "zone", "span", "from")
    span = field.get("span")
    return StatedTime(
        field.get("value").text(),
        field.get("zone").text_or_none(),
        field.get("from").text_or_none(),
        span.span() if span.value is not None else None,
    )


def _read_block(field: Field) -> Block:
    field.only("start", "end", "kind")
    ends = Field([field.get("start").value, field.get("end").value], field.path)
    return Block(ends.span(), field.get("kind").one_of(BlockKind))


def _read_source(field: Field, article: Article) -> Source:
    field.only("id", "name", "kind", "role", "affiliation", "known_as", "mentions")
    source = Source(
        article.id,
        field.get("name").text(),
        field.get("mentions").spans(at_least=1),
        field.get("kind").one_of_or_none(SourceKind),
        field.get("role").text_or_none(),
        field.get("affiliation").text_or_none(),
        field.get("known_as").text_or_none(),
    )
    field.get("id").must_be(source.id)
    return source


def _read_statement(field: Field, article: Article) -> Statement:
    field.only(
        *("id", "kind", "medium", "stance", "score", "nested_in", "source", "cue", "content", "addressee"),
        *("speakers", "candidates", "said"),
    )
    stance = field.get("stance").only("source", "reporter")
    said = field.get("said")
    statement = Statement(
        article.id,
        content=_read_role(field.get("content"), article),
        source=_read_role(field.get("source"), article),
        cue=_read_role(field.get("cue"), article),
        addressee=_read_role(field.get("addressee"), article),
        kind=field.get("kind").one_of(StatementKind),
        medium=field.get("medium").one_of_or_none(Medium),
        stance=Stance(
            stance.get("source").one_of_or_none(SourceStance), stance.get("reporter").one_of_or_none(ReporterStance)
        ),
        score=field.get("score").number_or_none(),
        nested_in=field.get("nested_in").text_or_none(),
        speakers=tuple(_read_speaker(speaker) for speaker in field.get("speakers").items()),
        candidates=tuple(_read_speaker(speaker) for speaker in field.get("candidates").items()),
        said=Said(said.only("value", "from").get("value").text(), said.get("from").text())
        if said.value is not None
        else None,
    )
    field.get("id").must_be(statement.id)
    return statement


def _read_role(field: Field, article: Article) -> tuple[Span, ...]:
    spans = field.only("spans", "text").get("spans").spans()
    for number, span in enumerate(spans):
        if span.end > len(article.text):
            where = f"{field.path}.spans[{number}]"
            raise InputError(f"{where}: {list(span)} ends after the text ({len(article.text)} characters)")
    field.get("text").must_be(article.quote(spans))
    return spans


def _read_speaker(field: Field) -> Speaker:
    field.only("source", "via", "score")
    return Speaker(field.get("source").text(), field.get("via").spans(), field.get("score").number_or_none())


def _read_anchor(field: Field, article: Article) -> Anchor:
    field.only("id", "type", "span", "value", "unit", "statement")
    anchor = Anchor(
        article.id,
        field.get("type").one_of(AnchorType),
        field.get("span").span(),
        field.get("value").value,
        field.get("unit").text_or_none(),
        field.get("statement").text_or_none(),
    )
    field.get("id").must_be(anchor.id)
    return anchor
