"""What scores promise, beside what came true."""

from __future__ import annotations

from sayso.score import ArticleScore, Scores, Verdict
from train.reliability import Bin, curve, expected_error, table


def scored(*verdicts):
    return Scores((ArticleScore("a", {}, tuple(Verdict(right, score) for right, score in verdicts)),))


def test_statements_are_binned_by_tenths_of_their_score():
    bins = curve(scored((True, 0.95), (True, 1.0), (False, 0.25), (True, 0.35), (True, None)))
    assert bins == [Bin(0.2, 1, 0.25, 0.0), Bin(0.3, 1, 0.35, 1.0), Bin(0.9, 2, 0.975, 1.0)]


def test_the_expected_error_weighs_bins_by_their_statements():
    assert expected_error([Bin(0.5, 3, 0.5, 0.6), Bin(0.9, 1, 0.9, 0.5)]) == 100 * (3 * 0.1 + 0.4) / 4


def test_without_scores_there_is_no_error():
    assert expected_error(curve(scored((True, None)))) is None


def test_the_table_has_a_row_for_each_bin():
    assert table([Bin(0.9, 12, 0.95, 1.0)]).splitlines()[2] == "| 0.9 to 1.0 |         12 |     95.0 | 100.0 |"
