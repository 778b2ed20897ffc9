"""The days that an EDTF value covers, for every form that the dates of a report are written in."""

import json
from pathlib import Path

import pytest

from sayso.anchor.edtf import EARLIEST, LATEST, bounds

PHRASES = Path(__file__).with_name("dates.jsonl")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-05-03", 20240503, 20240503),
        ("2024-02", 20240201, 20240229),
        ("1900-02", 19000201, 19000228),
        ("2024", 20240101, 20241231),
        ("2024-05-06T19:00:00-05:00", 20240506, 20240506),
        ("2022-12-19T08:59", 20221219, 20221219),
        ("2024-05-03/2024-05-07", 20240503, 20240507),
        ("2014/..", 20140101, LATEST),
        ("../2024-11-30", EARLIEST, 20241130),
        ("1850~", 18500101, 18501231),
        ("2021-06-14?", 20210614, 20210614),
        ("199X", 19900101, 19991231),
        ("18XX", 18000101, 18991231),
        ("2023-22", 20230601, 20230831),
        ("2023-24", 20231201, 20240229),
        ("2022-35", 20220701, 20220930),
        ("2023-40", 20230101, 20230630),
        ("2024-03-21~/2024-03-31", 20240321, 20240331),
        ("{2024-05-03,2024-05-04}", 20240503, 20240504),
        ("[2021-05-06,2021-06-05]", 20210506, 20210605),
        ("-0299", -2989899, -2988769),
        ("-0099/0000", -989899, 1231),
    ],
)
def test_a_value_covers_these_days(value: str, first: int, last: int) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value",
    ["", "XXXX-10", "XXXX-02-24", "relative:-P2W", "relative:tuesday/..", "2023-13", "2023-02-30", "2024/2022", "soon"],
)
def test_what_names_no_year_or_no_day_covers_none(value: str) -> None:
    assert bounds(value) is None


def test_every_value_of_the_set_that_is_resolved_has_days() -> None:
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    values = [value for line in lines for value in json.loads(line)["values"]]
    unresolved = [value for value in values if bounds(value) is None]
    assert all(value.startswith(("relative:", "XXXX")) for value in unresolved)
    assert len(values) > 470
