"""Statements as CSV (RFC 4180), one row a statement, for spreadsheets and statistics.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins
with an apostrophe: taking one leading apostrophe off any cell gives the value back. An empty cell is null or
empty. JSON is the full record; this leaves out what is not about a statement.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.export import anchored
from sayso.records import Anchor, AnchorType, Reading, Source, Spans, Speaker, Statement

HEADER = (
    "article", "url", "publisher", "title", "published", "zone", "language",
    "statement", "kind", "medium", "stance_source", "stance_reporter", "score", "nested_in",
    "source", "cue", "content", "addressee", "speakers", "candidates", "said", "when", "where", "how_many",
    "source_spans", "cue_spans", "content_spans", "addressee_spans",
    "extractor", "weights", "version",
)  # fmt: skip

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def lines(readings: Iterable[Reading]) -> Iterator[str]:
    """The header, then a row a statement; each ends with "\\r\\n", so write them with `newline=""`."""
    yield _line(HEADER)
    for reading in readings:
        told = anchored.of_statements(reading)
        for statement in reading.statements:
            yield _line([guarded(cell) for cell in cells(reading, statement, told[statement.id])])


def cells(reading: Reading, statement: Statement, told: Iterable[Anchor]) -> list[str]:
    """The values of a row as `HEADER` names them, not yet guarded; `told` are the statement's anchors."""
    article, by, stance = reading.article, reading.by, statement.stance
    published, said = article.published, statement.said
    sources = {source.id: source for source in reading.sources}
    return [
        article.id,
        article.url or "",
        article.publisher or "",
        article.title or "",
        published.value if published else "",
        published.zone or "" if published else "",
        article.language or "",
        statement.id,
        statement.kind,
        statement.medium or "",
        stance.source or "",
        stance.reporter or "",
        "" if statement.score is None else repr(float(statement.score)),
        statement.nested_in or "",
        article.quote(statement.source),
        article.quote(statement.cue),
        article.quote(statement.content),
        article.quote(statement.addressee),
        _names(statement.speakers, sources),
        _names(statement.candidates, sources),
        said.value if said else "",
        *(_values(told, kind) for kind in ("date", "place", "figure")),
        spans_text(statement.source),
        spans_text(statement.cue),
        spans_text(statement.content),
        spans_text(statement.addressee),
        by.extractor,
        by.weights or "",
        by.version,
    ]


def table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Rows of counts as CSV, under the names of their fields; None is an empty cell."""
    yield _line(columns)
    for row in rows:
        yield _line([guarded("" if row[name] is None else str(row[name])) for name in columns])


def guarded(cell: str) -> str:
    """The cell as text to any spreadsheet; `unguarded` is its inverse."""
    return "'" + cell if cell.startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    return cell.removeprefix("'")


def spans_text(spans: Spans) -> str:
    """Spans as "12-40 55-61"."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def _names(speakers: tuple[Speaker, ...], sources: dict[str, Source]) -> str:
    named = (sources[speaker.source] for speaker in speakers)
    return "; ".join(source.known_as or source.name for source in named)


def _values(told: Iterable[Anchor], kind: AnchorType) -> str:
    """Each value once: dates as EDTF, so that they sort; figures and places in words."""
    values = (str(each.value) if kind == "date" else anchored.value(each) for each in told if each.type == kind)
    return "; ".join(dict.fromkeys(values))


def _line(row: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(row)
    return out.getvalue()
