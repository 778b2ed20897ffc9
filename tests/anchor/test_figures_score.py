"""The measure of figures: what counts as right, and that the set stays above its floor."""

from sayso.anchor.figures import find
from train.evaluate_figures import FLOOR, LANGUAGES, SET, Case, load, same, same_bounds, same_unit, score, total

EXPECTED = {"span": "300 members", "low": 300, "high": 300, "approx": False, "counts": "members", "unit": None}


def counted(expected, matches):
    text = "The club has 300 members."
    case = Case("en", text, ({**EXPECTED, "kind": "count", **expected},))
    result = score(case, find(text, "en"), matches)
    return result.right, result.found, result.expected


def test_a_figure_is_right_by_what_is_asked_of_it():
    assert counted({}, same) == (1, 1, 1)
    assert counted({"counts": "club"}, same_bounds) == (1, 1, 1)
    assert counted({"counts": "club"}, same_unit) == (0, 1, 1)
    assert counted({"span": "has 300 members"}, same_unit) == (1, 1, 1)
    assert counted({"span": "has 300 members"}, same) == (0, 1, 1)


def test_a_figure_elsewhere_answers_nothing():
    assert counted({"span": "The club"}, same_bounds) == (0, 1, 1)


def test_two_equal_figures_need_two_answers():
    text = "It has 3 dogs and 3 dogs."
    dogs = {**EXPECTED, "span": "3 dogs", "low": 3, "high": 3, "counts": "dogs", "kind": "count"}
    result = score(Case("en", text, (dogs, dogs)), find(text, "en"), same)
    assert (result.right, result.found, result.expected) == (2, 2, 2)


def test_both_languages_stay_above_the_floor():
    cases = load(SET)
    for language in LANGUAGES:
        own = [case for case in cases if case.language == language]
        assert total(score(case, find(case.text, language), same_unit) for case in own).f1 >= FLOOR


def test_nothing_is_found_where_there_is_no_figure():
    assert [case.text for case in load(SET) if not case.figures and find(case.text, case.language)] == []
