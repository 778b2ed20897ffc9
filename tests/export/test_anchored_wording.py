"""Dates, figures and places in words for people."""

import pytest

from sayso.export.anchored import facts, of_statements, value, words_apart
from sayso.records import Anchor, Article, ReadBy, Reading, Said, Span, Statement

ARTICLE = Article("Kim said on Monday that more than 300 members had come since 2014.")


def date(edtf):
    return Anchor(ARTICLE.id, "date", Span(0, 3), edtf, "day")


def figure(low, high, counts=None, unit=None, kind="count", approx=False):
    told = {"low": low, "high": high, "approx": approx, "counts": counts, "kind": kind}
    return Anchor(ARTICLE.id, "figure", Span(0, 3), told, unit)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-10", "2022-10"),
        ("2014/..", "2014 on"),
        ("../2024-11-30", "until 2024-11-30"),
        ("2024-05-03/2024-05-07", "2024-05-03 to 2024-05-07"),
        ("1850~", "about 1850"),
        ("2021-06-14?", "2021-06-14?"),
        ("199X", "the 1990s"),
        ("18XX", "1800 to 1899"),
        ("2023-22", "summer 2023"),
        ("2022-35", "Q3 2022"),
        ("2023-40", "first half of 2023"),
        ("2024-03-21~/2024-03-31", "about 2024-03-21 to 2024-03-31"),
        ("{2024-05-03,2024-05-04}", "2024-05-03 and 2024-05-04"),
        ("[2021-05-06,2021-06-05]", "2021-05-06 or 2021-06-05"),
        ("2024-05-06T19:00:00-05:00", "2024-05-06 19:00 -05:00"),
        ("XXXX-10", ""),
        ("relative:-P2W", ""),
    ],
)
def test_a_date_is_shown_with_its_signs_in_words(edtf, words):
    assert value(date(edtf)) == words


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (figure(9000, 9000, "Russian soldiers"), "9,000 Russian soldiers"),
        (figure(300, None, "members"), "300+ members"),
        (figure(None, 40, "soldiers"), "up to 40 soldiers"),
        (figure(1000, 1000, unit="kilometer", kind="measure", approx=True), "about 1,000 km"),
        (figure(10_000_000, 15_000_000, unit="EUR", kind="money"), "10 to 15 million EUR"),
        (figure(2_400_000_000, 2_400_000_000, unit="USD", kind="money"), "2.4 billion USD"),
        (figure(12, 12, "households", "percent", "share"), "12 % of households"),
        (figure(33.333333, 33.333333, unit="percent", kind="share"), "33.33 %"),
        (figure(3, 3, unit="percentage_point", kind="change"), "change of 3 percentage points"),
        (figure(2, 2, "visitors", kind="ratio", approx=True), "about 2 times as many visitors"),
        (figure(27, 27, unit="year", kind="age"), "aged 27"),
        (figure(30, 39, unit="year", kind="age", approx=True), "aged about 30 to 39"),
        (figure(3, 3, unit="day", kind="measure"), "3 days"),
        (figure(1, 1, unit="day", kind="measure"), "1 day"),
        (figure(-5, -5, unit="degC", kind="measure"), "-5 °C"),
        (figure(None, None), ""),
        (Anchor(ARTICLE.id, "figure", Span(0, 3), "many"), ""),
        (Anchor(ARTICLE.id, "place", Span(0, 3), {"name": "Minsk", "country": "BY"}, "capital"), "Minsk (BY)"),
        (Anchor(ARTICLE.id, "place", Span(0, 3), {"name": "Belarus", "country": "BY"}, "country"), "Belarus"),
        (Anchor(ARTICLE.id, "place", Span(0, 3), {"name": "Europe", "country": None}), "Europe"),
    ],
)
def test_a_figure_or_a_place_is_shown_as_it_was_understood(anchor, words):
    assert value(anchor) == words


def test_a_statement_has_each_answer_once_and_its_own_time_first():
    statement = Statement(ARTICLE.id, (Span(24, 40),), said=Said("2024-05-13", "on Monday"))
    belarus = Anchor(ARTICLE.id, "place", Span(0, 3), {"name": "Belarus", "country": "BY"}, "country")
    told = [figure(300, None, "members"), date("2014/.."), date("2014/.."), date("XXXX-10"), belarus]
    reading = Reading(ARTICLE, ReadBy("hand"), (), (), tuple(told))
    assert facts(of_statements(reading)[None], statement) == [
        ("said", "2024-05-13"),
        ("when", "2014 on"),
        ("how many", "300+ members"),
    ]


def test_words_that_say_the_value_already_are_not_shown_again():
    reading = Reading(ARTICLE, ReadBy("hand"))
    assert words_apart(reading, Anchor(ARTICLE.id, "date", Span(55, 65), "2014/..")) == "“since 2014”"
    assert words_apart(reading, Anchor(ARTICLE.id, "date", Span(61, 65), "2014")) == ""


def test_what_could_not_be_resolved_is_no_answer():
    said = Statement(ARTICLE.id, (), (), (Span(0, 3),), "direct", "speech")
    assert facts([date("relative:../+P1Y"), date("2024")], said) == [("when", "2024")]
    assert facts([date("relative:../+P1Y")], said) == []
