"""Rows of the tables back to records, whole readings at a time."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import LABEL_STYLE_TABLENAME_PLUS_COL, Connection, Row, Table, and_, select

from sayso.ledger import identified
from sayso.ledger.packing import unpack_blocks, unpack_notices, unpack_spans, unpack_times
from sayso.ledger.rows import ArticleRow
from sayso.ledger.schema import anchors, articles, readings, sources, speakers, statements
from sayso.records import Anchor, Article, ReadBy, Reading, Said, Source, Speaker, Stance, Statement

AnyRow = Row[Any]

AT_ONCE = 10_000
T = TypeVar("T")


def load(connection: Connection, numbers: Sequence[int]) -> list[Reading]:
    """The readings of these numbers, in this order."""
    chosen = select(readings, articles).join(articles, articles.c.n == readings.c.article)
    labelled = chosen.set_label_style(LABEL_STYLE_TABLENAME_PLUS_COL).where(readings.c.n.in_(numbers))
    headers = {row.readings_n: row for row in connection.execute(labelled)}
    of_sources = _owned(connection, sources, numbers)
    of_statements = _owned(connection, statements, numbers)
    of_anchors = _owned(connection, anchors, numbers)
    spoken = load_speakers(connection, [row.n for rows in of_statements.values() for row in rows])
    known_as = identified.known_as(connection, numbers)
    loaded = []
    for number in numbers:
        header = headers[number]
        article = article_of(header)
        loaded.append(
            Reading(
                article,
                ReadBy(header.readings_extractor, header.readings_weights, header.readings_version),
                tuple(statement_of(row, article.id, spoken[row.n]) for row in of_statements[number]),
                tuple(_source(row, article.id, known_as.get(row.n)) for row in of_sources[number]),
                tuple(anchor_of(row, article.id) for row in of_anchors[number]),
            )
        )
    return loaded


def _owned(connection: Connection, table: Table, numbers: Sequence[int]) -> dict[int, list[AnyRow]]:
    """Each reading's rows, in the order that the reading had them."""
    order = table.c.position if table is anchors else table.c.n
    found: dict[int, list[AnyRow]] = defaultdict(list)
    for row in connection.execute(select(table).where(table.c.reading.in_(numbers)).order_by(order)):
        found[row.reading].append(row)
    return found


def load_speakers(connection: Connection, numbers: Sequence[int]) -> dict[int, list[AnyRow]]:
    """The speakers and candidates of these statements, each with its source's id and the name it is known by.

    `unnamed` says that the report gives the source no name, and nobody judged whose it is.
    """
    joined = speakers.join(sources, sources.c.n == speakers.c.source).join(readings, readings.c.n == sources.c.reading)
    chosen = (
        select(
            speakers,
            sources.c.id,
            identified.NAME.label("name"),
            and_(sources.c.kind == "unnamed", identified.MERGED.is_(None)).label("unnamed"),
        )
        .select_from(identified.identified(joined))
        .order_by(speakers.c.statement, speakers.c.tied, speakers.c.position)
    )
    found: dict[int, list[AnyRow]] = defaultdict(list)
    for some in batched(numbers):
        for row in connection.execute(chosen.where(speakers.c.statement.in_(some))):
            found[row.statement].append(row)
    return found


def load_anchors(connection: Connection, rows: Sequence[AnyRow]) -> dict[tuple[int, str], list[AnyRow]]:
    """The anchors in the statements of these rows, by the number of the reading and the statement's id."""
    found: dict[tuple[int, str], list[AnyRow]] = defaultdict(list)
    for some in batched(rows):
        ids, numbers = {row.id for row in some}, {row.reading for row in some}
        chosen = select(anchors).where(anchors.c.reading.in_(numbers), anchors.c.statement.in_(ids))
        for row in connection.execute(chosen.order_by(anchors.c.reading, anchors.c.position)):
            found[row.reading, row.statement].append(row)
    return found


def batched(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Values in parts that fit into one `IN (...)` of any database."""
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


def article_of(row: AnyRow) -> Article:
    """The article in a row that has its columns as `articles_...`."""
    return Article(
        row.articles_text,
        language=row.articles_language,
        title=row.articles_title,
        authors=tuple(json.loads(row.articles_authors)),
        publisher=row.articles_publisher,
        published=next(iter(unpack_times(row.articles_published)), None),
        times=unpack_times(row.articles_times),
        dateline=row.articles_dateline,
        key=row.articles_key,
        url=row.articles_url,
        origin=row.articles_origin,
        sha256=row.articles_sha256,
        blocks=unpack_blocks(row.articles_blocks),
        warnings=unpack_notices(row.articles_warnings),
    )


def article_row_of(row: AnyRow) -> ArticleRow:
    """A line of a list, from a row that has the columns of `store.listed`."""
    published = next(iter(unpack_times(row.published)), None)
    return ArticleRow(
        id=row.id,
        key=row.key,
        url=row.url,
        origin=row.origin,
        title=row.title,
        publisher=row.publisher,
        published=published.value if published else None,
        language=row.language,
        statements=row.statements,
    )


def statement_of(row: AnyRow, article: str, spoken: Sequence[AnyRow]) -> Statement:
    return Statement(
        article,
        content=unpack_spans(row.content),
        source=unpack_spans(row.source),
        cue=unpack_spans(row.cue),
        addressee=unpack_spans(row.addressee),
        kind=row.kind,
        medium=row.medium,
        stance=Stance(row.stance_source, row.stance_reporter),
        score=row.score,
        nested_in=row.nested_in,
        speakers=tuple(_speaker(each) for each in spoken if not each.tied),
        candidates=tuple(_speaker(each) for each in spoken if each.tied),
        said=Said(row.said, row.said_from) if row.said is not None else None,
    )


def _speaker(row: AnyRow) -> Speaker:
    return Speaker(row.id, unpack_spans(row.via), row.score)


def _source(row: AnyRow, article: str, known_as: str | None) -> Source:
    other = known_as if known_as != row.name else None
    return Source(article, row.name, unpack_spans(row.mentions), row.kind, row.role, row.affiliation, other)


def anchor_of(row: AnyRow, article: str) -> Anchor:
    (span,) = unpack_spans(row.span)
    return Anchor(article, row.type, span, json.loads(row.value), row.unit, row.statement)
