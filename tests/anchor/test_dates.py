"""Dates in prose: the own set phrase by phrase, what values rest on, and what a text cannot break."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.anchor.dates import Date, anchored_on, anchors, find
from sayso.anchor.dates_patterns import words
from sayso.records import Article, Block, Span, StatedTime

SET = [json.loads(line) for line in Path(__file__).with_name("dates.jsonl").read_text(encoding="utf-8").splitlines()]
KNOWN_FAILURES: dict[str, str] = {}
"""Marked sentences of the set that are read wrongly, and why."""

WEDNESDAY = StatedTime("2024-05-08T14:30", "+02:00", "json-ld")


def sentence(row):
    marks = [pytest.mark.xfail(reason=KNOWN_FAILURES[row["text"]])] if row["text"] in KNOWN_FAILURES else []
    return pytest.param(row, id=row["text"], marks=marks)


@pytest.mark.parametrize("row", [sentence(row) for row in SET])
def test_every_phrase_of_the_set_has_its_span_and_value(row):
    published = row["published"] and StatedTime(row["published"][:16], row["published"][16:], "given")
    text = re.sub(r"[\[\]]", "", row["text"])
    found = find(text, row["language"], published)
    marked = text
    for date in reversed(found):
        marked = f"{marked[: date.span.start]}[{marked[date.span.start : date.span.end]}]{marked[date.span.end :]}"
    assert (marked, [date.value for date in found]) == (row["text"], row["values"])


def test_the_set_is_large_enough_in_both_languages():
    phrases = {code: sum(len(row["values"]) for row in SET if row["language"] == code) for code in ("en", "de")}
    assert min(phrases.values()) >= 125
    assert sum(not row["values"] for row in SET) >= 60


def one(text: str, language: str = "en", anchor: StatedTime | None = WEDNESDAY) -> Date:
    (date,) = find(text, language, anchor)
    return date


def test_a_value_says_what_it_rests_on():
    fell, left, complete = find("He fell on 12 March. Two days later, on 1 May 2019, he left.", "en", WEDNESDAY)
    assert (fell.rests_on, left.rests_on, complete.rests_on) == ("published", "told", None)
    assert left.told == fell.span


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("They came from the 15th to the 17th century.", "en", [("the 15th", "14XX"), ("17th century", "16XX")]),
        ("They came in the 15th‑17th centuries.", "en", [("the 15th", "14XX"), ("17th centuries", "16XX")]),
        (
            "The twentieth and twenty-first centuries.",
            "en",
            [("twentieth", "19XX"), ("twenty-first centuries", "20XX")],
        ),
        ("Es blühte im 16./17. Jahrhundert.", "de", [("16.", "15XX"), ("17. Jahrhundert", "16XX")]),
        ("Es blühte vom 12. bis zum 14. Jahrhundert.", "de", [("12.", "11XX"), ("14. Jahrhundert", "13XX")]),
    ],
)
def test_centuries_that_share_the_noun_have_their_parts(text, language, parts):
    date = one(text, language)
    assert [(text[part.span.start : part.span.end].removeprefix("The "), part.value) for part in date.parts] == parts


def test_without_an_anchor_a_value_is_relative_and_says_so():
    date = one("The council met last Tuesday.", anchor=None)
    assert (date.value, date.resolved, date.rests_on) == ("relative:-tuesday", False, None)


def test_today_is_the_day_where_the_report_was_published():
    late = StatedTime("2024-05-08T23:30", "-05:00")
    assert one("The shop opens today.", anchor=late).value == "2024-05-08"


def test_a_part_of_the_day_stands_beside_the_value():
    date = one("It happened on Monday evening.")
    assert (date.value, date.part_of_day, date.granularity) == ("2024-05-06", "evening", "day")


def test_the_parts_of_a_range_are_where_they_stand():
    text = "She was mayor from 2004 to 2009."
    date = one(text)
    assert [(text[part.span.start : part.span.end], part.value) for part in date.parts] == [
        ("2004", "2004"),
        ("2009", "2009"),
    ]


def test_a_slashed_date_is_decided_by_another_of_the_report():
    dates = find("Signed on 05/06/2021, stamped on 05/14/2021.", "en", WEDNESDAY)
    assert [date.value for date in dates] == ["2021-05-06", "2021-05-14"]


def test_a_day_that_no_calendar_has_is_no_date():
    assert find("It was signed on 31 June 2021, he claimed.", "en", WEDNESDAY) == []


def test_a_language_without_a_grammar_has_no_dates():
    assert find("Le 3 mai 2024, il est parti.", "fr", WEDNESDAY) == []
    assert find("On 3 May 2024 he left.", None, WEDNESDAY) == []


def test_anchors_leave_the_masthead_out_and_count_from_it():
    text = "Status: 05/08/2024 14:30\n\nThe dam broke yesterday."
    blocks = (Block(Span(0, 24), "masthead"), Block(Span(26, 50), "paragraph"))
    article = Article(text, "en", times=(StatedTime("2024-05-08T14:30", None, "masthead"),), blocks=blocks)
    (anchor,) = anchors(article)
    assert (article.quote([anchor.span]), anchor.value, anchor.unit) == ("yesterday", "2024-05-07", "day")
    assert (anchor.type, anchor.article, anchor.statement) == ("date", article.id, None)


def test_publication_goes_before_the_masthead():
    stated = StatedTime("2024-05-01")
    assert anchored_on(Article("x", published=WEDNESDAY, times=(stated, WEDNESDAY))) == WEDNESDAY
    assert anchored_on(Article("x", times=(stated,))) == stated
    assert anchored_on(Article("x")) is None


ENGLISH = words("""
    on since until from to between and the last next this past early mid end of in 3 30 31 29 4 May March Feb. 2024
    2019 1999 '71 Tuesday Friday week weeks year years month hours ago earlier later before two three a day days
    yesterday tonight morning evening summer winter Easter Christmas Q3 quarter half first second 19th century 1990s
    nineties 7:30 p.m. GMT 24:00 05/06/2021 2024-02-30 300 BC AD will was World War II , . ( ) – - that following
    hundred minutes weekend Monday's
""")
GERMAN = words("""
    am seit bis vom zum ab zwischen und der den letzten nächsten vergangenen dieses Anfang Mitte Ende im in 3. 30.
    31. 29. Mai März Feb. 2024 2019 1999 Dienstag Freitagabend Nacht auf Woche Wochen Jahr Jahren Monats Stunden vor
    zuvor später zwei drei Tag Tagen gestern heute morgen Abend Sommer Winter Ostern Weihnachten Quartal Halbjahr
    ersten 19. Jahrhundert 1990er Jahre 7.30 Uhr MEZ 24 28.04. 05/06/2021 300 v. Chr. wird war Zweiten Weltkrieg , .
    ( ) – - Vorjahr selben Minuten Wochenende Jahresende
""")
MOMENTS = ("2024-02-29", "0001-01-01", "9999-12-31T23:59", "2024-05-08T14:30", "no time", None)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.tuples(st.just("en"), st.lists(st.sampled_from(ENGLISH), max_size=14)),
        st.tuples(st.just("de"), st.lists(st.sampled_from(GERMAN), max_size=14)),
    ),
    st.sampled_from(MOMENTS),
)
def test_whatever_words_meet_the_spans_are_in_order_and_in_the_text(drawn, moment):
    language, said = drawn
    text = " ".join(said)
    found = find(text, language, StatedTime(moment) if moment else None)
    assert all(date.value and date.granularity for date in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(date.span.end <= len(text) for date in found)


LIFE = (
    "Ida Renn was born in 1871 in Osk and went to school there until 1885. In 1893 she came to Velm, in 1897 to Tolm. "
    "In 1921 she married the painter Paul Marr. In October they moved to Brenwick, and on 3 December their son was "
    "born. She wrote again in 1926, 1931 and 1934.\n\nShe fell ill in 1940. She died on 2 June."
)


def test_a_life_keeps_the_year_that_it_has_come_to():
    found = {LIFE[date.span.start : date.span.end]: date.value for date in find(LIFE, "en", WEDNESDAY)}
    assert (found["October"], found["3 December"], found["2 June"]) == ("1921-10", "1921-12-03", "1940-06-02")


def test_a_report_with_a_day_of_its_own_is_no_life():
    report = LIFE.replace("She fell ill", "The museum said on Tuesday that she fell ill")
    assert find(report, "en", WEDNESDAY)[-1].value == "2023-06-02"


def test_a_diary_turns_to_the_day_that_it_names():
    diary = "It's Monday, April 29th. Today we packed.\nIt's Tuesday. Tomorrow we leave. It was Friday when we came."
    days = [date.value for date in find(diary, "en", WEDNESDAY)]
    assert days == ["2024-04-29", "2024-04-29", "2024-04-30", "2024-05-01", "2024-04-26"]
