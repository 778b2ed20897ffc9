"""Whether the ledger says what its texts say: every row is made again from its record and compared.

A fault is a line for a person; nothing is mended here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select

from sayso.errors import LedgerError
from sayso.evidence import faults
from sayso.ledger import anchored, database, decode, encode, judging, kept
from sayso.ledger.judged import Shown, derive
from sayso.ledger.schema import anchors, articles, readings, sources, statements
from sayso.records import Reading

PAGE = 100


def problems(engine: Engine) -> Iterator[str]:
    """What is wrong, a line each: the file, references, the search index, then article by article."""
    try:
        with database.writing(engine) as connection:
            found = [*database.of(connection).index_faults(connection), *_wrongly_shown(connection)]
    except LedgerError as error:
        yield str(error)
        return
    yield from found
    with engine.connect() as connection:
        yield from judging.faults(connection)
    last = 0
    while True:
        with engine.connect() as connection:
            page = select(readings.c.n, readings.c.lost, articles.c.id, articles.c.shown, articles.c.n.label("article"))
            page = page.join(articles, articles.c.n == readings.c.article).order_by(readings.c.n)
            numbers = connection.execute(page.where(readings.c.n > last).limit(PAGE)).all()
            found = [f"article {row.id}: {fault}" for row in numbers for fault in _faults(connection, row)]
        yield from found
        if len(numbers) < PAGE:
            return
        last = numbers[-1].n


def _wrongly_shown(connection: Connection) -> Iterator[str]:
    newest = select(func.max(readings.c.n)).where(readings.c.article == articles.c.n).scalar_subquery()
    for (article,) in connection.execute(select(articles.c.id).where(articles.c.shown.is_distinct_from(newest))):
        yield f"article {article}: does not show its newest reading"


def _faults(connection: Connection, row: Any) -> Iterator[str]:
    """What is wrong with a reading; of one that is shown, also with what was judged of it."""
    judged: Shown | None = None
    if row.n == row.shown:
        try:
            judged = _judged(connection, row.article)
        except (ValueError, TypeError, KeyError, LedgerError) as error:
            yield f"judgements cannot be read: {error}"
            return
        if judged.is_judged != (row.lost is not None) or len(judged.lost) != (row.lost or 0):
            yield "does not show what its judgements come to"
            return
    elif row.lost is not None:
        yield f"reading {row.n}: is of judgements, and not shown"
    yield from _reading_faults(connection, row.n, judged)


def _judged(connection: Connection, article: int) -> Shown:
    """What the article's judgements come to. Raises ValueError for one that says what none can say."""
    _, reading, made = kept.load(connection, article)
    size, numbers = len(reading.article.text), {each.n for each in made}
    for each in made:
        if each.undoes is not None and each.undoes not in numbers:
            raise ValueError(f"{each.n} undoes {each.undoes}, which is no judgement of this article")
        for values in (each.seen, each.left, *each.listed):
            if values and any(span.end > size for span in values.spans):
                raise ValueError(f"{each.n} has a span after the end of the text")
    return derive(reading, made)


def _reading_faults(connection: Connection, number: int, judged: Shown | None) -> Iterator[str]:
    """`judged` is what the reading should be, if it is the one that its article shows."""
    try:
        (reading,) = decode.load(connection, [number])
    except (ValueError, TypeError, KeyError) as error:
        yield f"reading {number} cannot be read: {error}"
        return
    found = list(faults(reading))
    if judged and judged.is_judged and not found and _without_names(reading) != _without_names(judged.reading):
        found = ["does not show what its judgements come to"]
    yield from found
    if not found:
        for table, derived in _derived(reading, judged):
            yield from _differences(connection, table, number, derived)
        yield from _unindexed(connection, reading, number)


def _without_names(reading: Reading) -> Reading:
    """The reading without the names that judgements of sources give."""
    return replace(reading, sources=tuple(replace(source, known_as=None) for source in reading.sources))


def _derived(reading: Reading, judged: Shown | None) -> Iterator[tuple[Table, list[encode.Row]]]:
    """The rows as they would be written today."""
    article = reading.article
    by_id = {source.id: source for source in reading.sources}
    yield articles, [encode.article_row(article)]
    yield sources, [encode.source_row(source) for source in reading.sources]
    rows = [encode.statement_row(statement, article, by_id) for statement in reading.statements]
    for row in rows:
        if judged is None:
            row |= encode.UNFOUND
        elif row["id"] in judged.of:
            row["doubt"] = None
    yield statements, rows
    yield anchors, [encode.anchor_row(anchor) for anchor in reading.anchors]


def _differences(connection: Connection, table: Table, reading: int, derived: list[encode.Row]) -> Iterator[str]:
    for number, (stored, row) in enumerate(zip(_stored(connection, table, reading), derived, strict=True)):
        where = "article" if table is articles else f"{table.name}[{number}]"
        for name, value in row.items():
            if stored[name] != value:
                yield f"{where}.{name}: has {stored[name]!r:.80}, but its text and spans give {value!r:.80}"


def _unindexed(connection: Connection, reading: Reading, number: int) -> Iterator[str]:
    """Where the tables that anchors are looked up in do not have what the reading says."""
    of_reading = select(statements.c.n).where(statements.c.reading == number)
    stored = connection.execute(of_reading.order_by(statements.c.n)).scalars()
    numbers = {statement.id: n for statement, n in zip(reading.statements, stored, strict=True)}
    wanted: dict[Table, set[tuple[Any, ...]]] = {table: set() for table in anchored.TABLES}
    for table, row in anchored.rows(reading, numbers):
        wanted[table].add(row)
    for table, rows in wanted.items():
        chosen = select(table).where(table.c.statement.in_(of_reading))
        if {tuple(row) for row in connection.execute(chosen)} != rows:
            yield f"{table.name}: are not those of the reading's anchors"


def _stored(connection: Connection, table: Table, reading: int) -> Iterable[Any]:
    if table is articles:
        of_reading = select(readings.c.article).where(readings.c.n == reading)
        chosen = select(articles).where(articles.c.n.in_(of_reading))
    else:
        chosen = select(table).where(table.c.reading == reading)
        chosen = chosen.order_by(table.c.position if table is anchors else table.c.n)
    return connection.execute(chosen).mappings()
