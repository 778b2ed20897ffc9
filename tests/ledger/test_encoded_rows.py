"""Rows are written as they come: their values must stand in the order of the table's columns."""

from __future__ import annotations

from told import reading

from sayso.ledger import encode
from sayso.ledger.schema import anchors, articles, readings, sources, statements
from sayso.records import Anchor, Span

FERRY = reading("Ida Holm | said | the ferry sinks", published="2024-03-01")


def test_rows_have_the_columns_in_their_order() -> None:
    statement, source = FERRY.statements[0], FERRY.sources[0]
    by_id = {each.id: each for each in FERRY.sources}
    anchor = Anchor(FERRY.article.id, "date", Span(0, 1), "2024")
    assert ["n", "reading", *encode.source_row(source)] == sources.c.keys()
    assert ["n", "reading", *encode.statement_row(statement, FERRY.article, by_id)] == statements.c.keys()
    assert ["reading", "position", *encode.anchor_row(anchor)] == anchors.c.keys()
    assert {"n", "shown", *encode.article_row(FERRY.article)} == set(articles.c.keys())
    assert {"n", "article", "lost", *encode.by_row(FERRY.by)} == set(readings.c.keys())
