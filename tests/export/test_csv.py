"""Statements as CSV: one row each, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import readings

from sayso.export.anchored import of_statements
from sayso.export.csv import HEADER, cells, guarded, lines, unguarded
from sayso.records import Anchor, Article, ReadBy, Reading, Source, Span, Speaker, Statement

ARTICLE = Article('=SUM(A1)" is no answer, said Mia Vogt,\nthe clerk.', title="@home", url="https://a.example/1")
MIA = Source(ARTICLE.id, "Mia Vogt", (Span(29, 37),))
STATEMENT = Statement(
    ARTICLE.id,
    content=(Span(0, 9),),
    cue=(Span(24, 28),),
    source=(Span(29, 37), Span(39, 48)),
    speakers=(Speaker(MIA.id, (Span(29, 37),)),),
)
READING = Reading(ARTICLE, ReadBy("rules"), (STATEMENT,), (MIA,))


def rows(*given: Reading) -> list[list[str]]:
    return list(csv.reader(io.StringIO("".join(lines(given)), newline=""), strict=True))


def test_one_statement_is_one_row_under_the_header() -> None:
    header, row = rows(READING)
    assert header == list(HEADER)
    cell = dict(zip(header, row, strict=True))
    assert cell["content"] == "'=SUM(A1)\""
    assert cell["source"] == "Mia Vogt … the clerk"
    assert cell["source_spans"] == "29-37 39-48"
    assert cell["speakers"] == "Mia Vogt"
    assert cell["title"] == "'@home"


def test_dates_are_edtf_figures_are_words_and_what_nothing_anchors_is_left_out() -> None:
    count = {"low": 300, "high": None, "approx": False, "counts": "members", "kind": "count"}
    told = (
        Anchor(ARTICLE.id, "date", Span(0, 2), "2014/..", "interval", STATEMENT.id),
        Anchor(ARTICLE.id, "date", Span(2, 3), "relative:-P2W", "week", STATEMENT.id),
        Anchor(ARTICLE.id, "figure", Span(3, 5), count, None, STATEMENT.id),
        Anchor(ARTICLE.id, "figure", Span(5, 7), count, None, STATEMENT.id),
        Anchor(ARTICLE.id, "place", Span(7, 9), {"name": "Minsk", "geonames": 625144, "country": "BY"}, None, None),
    )
    header, row = rows(replace(READING, anchors=told))
    cell = dict(zip(header, row, strict=True))
    assert (cell["when"], cell["where"], cell["how_many"]) == ("2014/..", "", "300+ members")


def test_rows_end_as_rfc_4180_says() -> None:
    assert all(line.endswith("\r\n") for line in lines([READING]))


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-1", "@x", "\tx", "\rx", "'quoted'", "＝1"])
def test_a_cell_that_looks_like_a_formula_is_text_and_can_be_taken_back(cell: str) -> None:
    assert guarded(cell) == "'" + cell
    assert unguarded(guarded(cell)) == cell


@given(st.text())
def test_guarding_is_reversible(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@settings(max_examples=40, deadline=None)
@given(readings())
def test_every_reading_comes_back_from_csv_cell_by_cell(reading: Reading) -> None:
    found = [[unguarded(cell) for cell in row] for row in rows(reading)[1:]]
    told = of_statements(reading)
    assert found == [cells(reading, statement, told[statement.id]) for statement in reading.statements]
