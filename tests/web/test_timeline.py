"""Bars over time: to scale, with the months in which nothing was said, and by year where months are many."""

from sayso.ledger.rows import Facet
from sayso.web import timeline


def drawn(*months: str) -> timeline.Timeline:
    made = timeline.of_facets([Facet(month, count) for count, month in enumerate(months, 1)])
    assert made is not None
    return made


def test_months_without_a_statement_keep_their_place() -> None:
    made = drawn("2030-11", "2031-02")
    assert [bar.place for bar in made.bars] == [0, 3]
    assert made.slots == 4
    assert made.ends == ("November 2030", "February 2031")


def test_the_longest_bar_is_the_whole_height() -> None:
    assert [bar.parts for bar in drawn("2030-11", "2030-12").bars] == [(("c1", 50.0, 50.0),), (("c1", 0.0, 100.0),)]


def test_many_months_are_told_by_year() -> None:
    made = drawn("2001-05", "2001-06", "2020-01")
    assert (made.unit, made.slots) == ("year", 20)
    assert [(bar.period, bar.count) for bar in made.bars] == [("2001", 3), ("2020", 3)]


def test_one_month_is_no_line() -> None:
    assert timeline.of_facets([Facet("2030-11", 4)]) is None


def test_what_is_quoted_and_what_is_retold_stand_on_each_other() -> None:
    made = timeline.of_kinds([("2030-11", "direct", 3), ("2030-11", "reported", 1), ("2030-12", "mixed", 2)])
    assert made is not None
    assert [(bar.period, bar.parts) for bar in made.bars] == [
        ("2030-11", (("c1", 25.0, 75.0), ("c0", 0.0, 25.0))),
        ("2030-12", (("c1", 50.0, 50.0),)),
    ]
