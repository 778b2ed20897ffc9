"""Records to rows of the tables. `decode` is the way back; neither touches a database."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sqlalchemy import Table

from sayso.anchor import edtf
from sayso.ledger import anchored, folding, times
from sayso.ledger.packing import pack, pack_blocks, pack_notices, pack_times
from sayso.records import (
    Anchor,
    Article,
    ReadBy,
    Reading,
    Said,
    Source,
    StatedTime,
    Statement,
    canonical_url,
    packed,
)

Row = dict[str, Any]
Values = tuple[Any, ...]  # of a row, in the order of the columns

UNFOUND: dict[str, None] = dict.fromkeys(("search_text", "source_text", "doubt"))
"""What a statement has that belongs to no reading that is shown."""

ID_DIGITS = 7  # hex, of the article's id: 28 bits beside the 35 of a rank


def number_of(rank: int, article_id: str) -> int:
    return (rank << 4 * ID_DIGITS) | int(article_id[:ID_DIGITS], 16)


def place_of(number: int) -> tuple[int, str]:
    """The rank, and what the id of an article at least begins with, whose statements would begin at this number."""
    rank, begins = divmod(number, 16**ID_DIGITS)
    return rank, f"{begins:0{ID_DIGITS}x}"


def article_row(article: Article) -> Row:
    return {
        "id": article.id,
        "text_sha": article.text_sha,
        "page": canonical_url(article.url) if article.url else None,
        "rank": times.rank(article.published),
        "day": times.day(article.published),
        "key": article.key,
        "url": article.url,
        "origin": article.origin,
        "sha256": article.sha256,
        "title": article.title,
        "authors": pack(article.authors),
        "publisher": article.publisher,
        "publisher_folded": folding.fold_name(article.publisher) if article.publisher else None,
        "dateline": article.dateline,
        "language": article.language,
        "published": pack_times([article.published] if article.published else []),
        "times": pack_times(article.times),
        "blocks": pack_blocks(article.blocks),
        "warnings": pack_notices(article.warnings),
        "text": article.text,
    }


def by_row(by: ReadBy) -> Row:
    return {"extractor": by.extractor, "weights": by.weights, "version": by.version}


def source_row(source: Source) -> Row:
    return {
        "id": source.id,
        "name": source.name,
        "folded": folding.fold_name(source.name),
        "kind": source.kind,
        "role": source.role,
        "affiliation": source.affiliation,
        "mentions": packed(source.mentions),
    }


def statement_row(statement: Statement, article: Article, sources: dict[str, Source]) -> Row:
    said = statement.said
    begins, ends = said_days(said, article.published)
    return {
        "id": statement.id,
        "kind": statement.kind,
        "medium": statement.medium,
        "stance_source": statement.stance.source,
        "stance_reporter": statement.stance.reporter,
        "score": statement.score,
        "nested_in": statement.nested_in,
        "source": packed(statement.source),
        "cue": packed(statement.cue),
        "content": packed(statement.content),
        "addressee": packed(statement.addressee),
        "said": said.value if said else None,
        "said_from": said.found_in if said else None,
        "words": sum([len(article.text[span.start : span.end].split()) for span in statement.content]),
        "search_text": folding.search_text(article, statement),
        "source_text": folding.source_text(article, statement, sources),
        "doubt": doubt(statement.score),
        "said_begins": begins,
        "said_ends": ends,
    }


def said_days(said: Said | None, published: StatedTime | None) -> tuple[int, int] | tuple[None, None]:
    """The first and the last day on which it may have been said: as the report tells, else that of publication."""
    value = said.value if said else published.value if published else ""
    return edtf.bounds(value) or (None, None)


def doubt(score: float | None) -> int:
    """Where a statement stands in the review queue: how many hundredths its score is from .5; 0 where it has none.

    In hundredths, so that the newest of equally doubtful ones come first, and adding touches few pages of the index.
    """
    return 0 if score is None else int(abs(score - 0.5) * 100)


def anchor_row(anchor: Anchor) -> Row:
    return {
        "id": anchor.id,
        "type": anchor.type,
        "span": packed((anchor.span,)),
        "value": pack(anchor.value),
        "unit": anchor.unit,
        "statement": anchor.statement,
    }


@dataclass(frozen=True, slots=True)
class Encoded:
    """A reading as rows that have no numbers yet: each lacks the columns in front that are numbers.

    Where a row refers to a statement or a source of the reading, it has its place among them.
    """

    article: Article
    about: Row  # the article's
    by: ReadBy
    sources: list[Values]
    statements: list[Values]
    speakers: list[Values]  # with the places of the statement and the source
    anchors: list[Values]
    found_by: list[tuple[Table, Values]]  # with the place of the statement, last

    @property
    def first_number(self) -> int:
        """Where the numbers of its statements begin, if they are free: newest first, then by id."""
        return number_of(self.about["rank"], self.article.id)

    def values(self) -> Iterator[Any]:
        """All that is kept of the reading."""
        found_by = (row for _, row in self.found_by)
        yield from chain(
            self.about.values(),
            by_row(self.by).values(),
            *self.sources,
            *self.statements,
            *self.speakers,
            *self.anchors,
            *found_by,
        )


def encoded(reading: Reading, judged: Container[str] = ()) -> Encoded:
    """`judged` are the ids of statements that a person judged, which nobody need look at any more."""
    article = reading.article
    by_id = {source.id: source for source in reading.sources}
    places = {statement.id: place for place, statement in enumerate(reading.statements)}
    rows = [statement_row(statement, article, by_id) for statement in reading.statements]
    for row in rows:
        if row["id"] in judged:
            row["doubt"] = None
    return Encoded(
        article,
        article_row(article),
        reading.by,
        [tuple(source_row(source).values()) for source in reading.sources],
        [tuple(row.values()) for row in rows],
        list(_speakers(reading)),
        [tuple(anchor_row(anchor).values()) for anchor in reading.anchors],
        list(anchored.rows(reading, places)),
    )


def _speakers(reading: Reading) -> Iterator[Values]:
    places = {source.id: place for place, source in enumerate(reading.sources)}
    for place, statement in enumerate(reading.statements):
        for tied, speakers in ((False, statement.speakers), (True, statement.candidates)):
            for position, speaker in enumerate(speakers):
                yield place, tied, position, places[speaker.source], packed(speaker.via), speaker.score
