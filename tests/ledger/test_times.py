"""Publication times as numbers to order and fence by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.times import UNDATED, day, rank, window
from sayso.records import StatedTime

DAYS = st.dates().map(lambda date: date.isoformat())
ZONES = st.sampled_from([None, "Z", "+14:00", "-12:00", "+0530", "nonsense"])


def at(value: str, zone: str | None = None) -> int:
    return rank(StatedTime(value, zone))


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        (at("2024-03-02"), at("2024-03-01")),
        (at("2024-03-02T00:01"), at("2024-03-02")),
        (at("2024-03-02T08:00", "-01:00"), at("2024-03-02T08:30")),
        (at("2024-03"), at("2024-02-29T23:59:59")),
        (at("1100"), UNDATED),
        (at("9999-12-31"), at("2024")),
    ],
)
def test_a_newer_article_has_a_lower_rank(newer: int, older: int) -> None:
    assert newer < older


@pytest.mark.parametrize("value", ["", "yesterday", "2024-13-01", "0000", "2024-02-30"])
def test_what_is_no_date_is_undated(value: str) -> None:
    assert at(value) == UNDATED
    assert day(StatedTime(value)) is None


def test_the_day_is_the_first_one_of_what_is_stated() -> None:
    assert [day(StatedTime(value)) for value in ("2024-03-02T23:59", "2024-03", "2024")] == [
        "2024-03-02",
        "2024-03-01",
        "2024-01-01",
    ]


@given(DAYS, st.sampled_from(["", "T00:00", "T23:59:59"]), ZONES, st.sampled_from([4, 7, 10]))
def test_every_article_of_a_day_is_inside_the_fence_of_its_year_month_and_day(
    date: str, clock: str, zone: str | None, precision: int
) -> None:
    low, high = window(date[:precision], date[:precision])
    assert low is not None
    assert high is not None
    assert low <= at(date + clock, zone) <= high
