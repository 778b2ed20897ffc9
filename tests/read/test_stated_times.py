"""Times as mastheads and pages state them."""

from __future__ import annotations

import pytest

from sayso.read.times import find_times, parse_time


@pytest.mark.parametrize(
    ("stated", "value", "zone"),
    [
        ("Status: 11/28/2023 08:59 a.m", "2023-11-28T08:59", None),
        ("11/28/2023 12:05 a.m.", "2023-11-28T00:05", None),
        ("11/28/2023 12:05 p.m.", "2023-11-28T12:05", None),
        ("11/28/2023 18:59 p.m", "2023-11-28T18:59", None),
        ("Stand: 28.11.2023 08:59 Uhr", "2023-11-28T08:59", None),
        ("28.11.23, 20:15", "2023-11-28T20:15", None),
        ("5.6.2023", "2023-06-05", None),
        ("28. November 2023, 8.59 Uhr MEZ", "2023-11-28T08:59", "+01:00"),
        ("November 28, 2023 at 8:59 a.m. ET", "2023-11-28T08:59", None),
        ("Nov. 28th 2023", "2023-11-28", None),
        ("28 November 2023", "2023-11-28", None),
        ("2023-11-28T08:59:03.250Z", "2023-11-28T08:59:03", "+00:00"),
        ("2023-11-28T08:59:03+0530", "2023-11-28T08:59:03", "+05:30"),
        ("2023-11-28", "2023-11-28", None),
        ("Tue, 28 Nov 2023 08:59:00 +0100", "2023-11-28T08:59:00", "+01:00"),
        ("Tue, 11/28/2023 - 11:38", "2023-11-28T11:38", None),
        ("Tue Nov 28 2023 19:33:40 GMT+0000 (UTC)", "2023-11-28T19:33:40", "+00:00"),
    ],
)
def test_a_stated_time_keeps_its_precision_and_its_zone(stated: str, value: str, zone: str | None):
    found = parse_time(stated)
    assert found is not None
    assert (found.value, found.zone) == (value, zone)


@pytest.mark.parametrize(
    "text", ["31/02/2023", "in October", "20231-01-01", "version 1.2.3.4", "", "12:30", "99/99/2023"]
)
def test_what_is_no_date_gives_none(text: str):
    assert parse_time(text) is None


def test_an_ambiguous_date_is_open_until_something_decides():
    open_date = parse_time("05/06/2023")
    assert open_date is not None
    assert (open_date.value, open_date.readings) == (None, ("2023-05-06", "2023-06-05"))
    german = parse_time("05/06/2023", language="de")
    assert german is not None
    assert (german.value, german.decided_by) == ("2023-06-05", "the language")
    pair = find_times("05/06/2023, updated 05/28/2023")
    assert [found.value for found in pair] == ["2023-05-06", "2023-05-28"]
    assert pair[0].decided_by == "another date of the report"
