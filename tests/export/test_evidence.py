"""What no reading may say: each fault is named by the path of its field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from strategies import readings

from sayso.evidence import faults
from sayso.records import Anchor, Article, Block, ReadBy, Reading, Source, Span, Speaker, Statement

ARTICLE = Article("Ida Holm said no.", blocks=(Block(Span(0, 17), "paragraph"),))
IDA = Source(ARTICLE.id, "Ida Holm", (Span(0, 8),))
BY_IDA = Speaker(IDA.id, (Span(0, 8),))
NO = Statement(ARTICLE.id, (Span(14, 16),), (Span(0, 8),), (Span(9, 13),), speakers=(BY_IDA,))
READING = Reading(ARTICLE, ReadBy("hand"), (NO,), (IDA,))


@settings(max_examples=30, deadline=None)
@given(readings())
def test_whole_readings_have_none(reading: Reading) -> None:
    assert list(faults(reading)) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (replace(NO, cue=(Span(9, 99),)), "statements[0].cue: span [9, 99) ends after the text (17 characters)"),
        (replace(NO, cue=(Span(9, 13), Span(9, 11))), "statements[0].cue: its spans are out of order or overlap at 9"),
        (replace(NO, content=(), cue=(), source=()), "statements[0]: has no source, no cue and no content"),
        (replace(NO, score=float("nan")), "statements[0].score: nan is not between 0 and 1"),
        (replace(NO, nested_in=NO.id), "statements[0].nested_in: no other statement of this reading has the id"),
        (replace(NO, candidates=(BY_IDA,)), "statements[0]: has both speakers and candidates"),
        (replace(NO, article="0"), f"statements[0]: belongs to the article 0, not to {ARTICLE.id}"),
    ],
)
def test_a_faulty_statement_is_named(statement: Statement, fault: str) -> None:
    assert [found for found in faults(replace(READING, statements=(statement,))) if found.startswith(fault)]


def test_two_statements_with_the_same_spans_are_a_fault() -> None:
    twice = replace(READING, statements=(NO, replace(NO, kind="direct")))
    assert list(faults(twice)) == ["statements: two of them have the same spans"]


def test_a_value_that_json_cannot_carry_is_a_fault() -> None:
    anchored = replace(READING, anchors=(Anchor(ARTICLE.id, "figure", Span(0, 3), (1, 2)),))
    assert list(faults(anchored)) == ["anchors[0].value: (1, 2) cannot be written as JSON"]


def test_blocks_that_overlap_are_a_fault() -> None:
    article = Article(ARTICLE.text, blocks=(Block(Span(0, 9), "headline"), Block(Span(5, 17), "paragraph")))
    assert list(faults(Reading(article, ReadBy("hand")))) == [
        "article.blocks[1]: starts at 5, before the one before it ends (9)"
    ]
