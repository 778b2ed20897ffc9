"""What only the own corpus shows, on one report in which everything can be counted."""

from __future__ import annotations

import dataclasses

import pytest

from train import corpora, markup
from train.evaluate_written import figures, lines

REPORT = """\
id: xx-001
lang: en
split: dev
who lind: person; Mara Lind
who crew: group
---
# The lock stays shut

[1s {lind:n Mara Lind}] [1c said] [1 that [2s {crew:d the crew}] [2c wanted] [2 more pay]].
% 1 indirect speech asserts neutral
% 2 indirect thought wants neutral

[3 We waited in the hut for nine days and nobody came.]
% 3 free_direct speech asserts neutral by=crew lost frameless

It rained on the hut.
"""


@pytest.fixture(scope="module")
def gold():
    return corpora.gold(markup.parse(REPORT))


def measured(gold, *found):
    return figures([gold], [found])


def test_what_is_all_found_and_nothing_else(gold):
    table = measured(gold, *gold.statements)
    assert table["passages"] == {"R": 100.0, "n": 1}
    assert table["nested"] == {"R": 100.0, "n": 1}
    assert table["narration"]["attributed"] == 0.0


def test_half_of_a_passage_is_found_and_less_is_not(gold):
    (passage,) = gold.statements[2].content
    for length, found in ((0.6, 100.0), (0.3, 0.0)):
        part = dataclasses.replace(passage, end=passage.start + round(length * len(passage)))
        one = dataclasses.replace(gold.statements[2], content=(part,))
        assert measured(gold, one)["passages"]["R"] == found


def test_the_outer_statement_does_not_stand_for_the_inner_one(gold):
    assert measured(gold, gold.statements[0])["nested"]["R"] == 0.0


def test_narration_that_is_given_to_someone_is_counted_in_characters(gold):
    text = gold.article.text
    rain = text.index("It rained on the hut.")
    part = dataclasses.replace(gold.statements[2].content[0], start=rain, end=rain + len("It rained"))
    table = measured(gold, dataclasses.replace(gold.statements[2], content=(part,)))
    told = len("The lock stays shut") + len(text) - rain + len("  .")  # and what stands beside the roles
    assert table["narration"]["n"] == told
    assert table["narration"]["attributed"] == round(100 * len("It rained") / told, 1)


def test_the_figures_read_as_sentences(gold):
    assert lines(measured(gold))[:2] == [
        "passages without marks or frame: 0.0 % of 1 found at half",
        "statements inside statements: 0.0 % of 1 found at half",
    ]
