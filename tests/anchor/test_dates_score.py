"""What the scorer of dates takes for right: equal at the gold's granularity, an interval for from and to."""

import json

import pytest

from train.evaluate_dates import gum
from train.gum_dates import agrees


@pytest.mark.parametrize(
    ("gold", "value", "right"),
    [
        ({"when": "2019"}, "2019-05-03", True),
        ({"when": "2019-05"}, "2019", False),
        ({"when": "500"}, "0500~", True),
        ({"when": "-0300"}, "-0299", True),
        ({"from": "2019-03", "to": "2019-05"}, "2019-03-01/2019-05-31", True),
        ({"from": "2019-03", "to": "2019-05"}, "2019-03/2019-06", False),
        ({"from": "1980", "to": "1989"}, "198X", True),
        ({"from": "1980", "to": "1989"}, "1987~/1989", False),
        ({"from": "1960-01-01", "to": "1969-01-01"}, "196X", True),
        ({"from": "1960-01-01", "to": "1968-01-01"}, "196X", False),
        ({"from": "1980", "to": "1985"}, "1980/1983~", True),
        ({"from": "1980", "to": "1986"}, "1980/1983~", False),
        ({"from": "1981", "to": "1985"}, "1980/1983~", False),
        ({"from": "1975", "to": "1999"}, "1967~/1999", True),
        ({"from": "1949", "to": "1999"}, "1967~/1999", False),
        ({"from": "--09-15", "to": "--09-30"}, "2019-09-21~/2019-09-30", True),
        ({"from": "--09-01", "to": "--09-30"}, "2019-09-21~/2019-09-30", False),
        ({"when": "2019"}, "relative:P0D", False),
    ],
)
def test_a_value_agrees_at_the_granularity_of_the_gold(gold, value, right):
    assert agrees(gold, value) is right


def scored(tmp_path, text, *gold):
    """Spans, values, found dates and gold ones of a text whose gold is given as (words, value)."""
    dates = [{"start": text.index(words), "end": text.index(words) + len(words), **value} for words, value in gold]
    row = {"genre": "news", "date": "2024-05-08", "text": text, "dates": dates}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    missed: list[str] = []
    figures = gum(path, missed)
    return [round(figures[f"GUM {name}"][0], 2) for name in ("spans", "values")], missed


def test_a_range_is_compared_whole_or_by_its_ends_as_the_gold_marks_it(tmp_path):
    text = "She led the mill from 1914 to 1918."
    whole = ("from 1914 to 1918", {"from": "1914", "to": "1918"})
    assert scored(tmp_path, text, whole) == ([1.0, 1.0], [])
    assert scored(tmp_path, text, ("1914", {"when": "1914"}), ("1918", {"when": "1918"})) == ([1.0, 1.0], [])


def test_a_part_of_a_century_agrees_where_the_gold_marks_the_century_alone(tmp_path):
    text = "They moved in the second half of the 20th century."
    period = {"from": "1900", "to": "1999"}
    assert scored(tmp_path, text, ("the 20th century", period))[0] == [1.0, 1.0]
    assert scored(tmp_path, text, ("the second half of the 20th century", period))[0] == [1.0, 0.0]


def test_a_day_and_its_time_are_compared_apart_where_the_gold_marks_two(tmp_path):
    text = "The train leaves at noon tomorrow."
    gold = [("noon", {"when": "12:00:00"}), ("tomorrow", {"when": "2024-05-09"})]
    assert scored(tmp_path, text, *gold) == ([1.0, 1.0], [])


def test_by_the_end_of_a_year_may_be_its_last_day(tmp_path):
    text = "They finish the quay by the end of this year."
    assert scored(tmp_path, text, ("the end of this year", {"when": "2024-12-31"}))[0] == [1.0, 1.0]
    assert scored(tmp_path, text, ("the end of this year", {"when": "2024-12-30"}))[0] == [1.0, 0.0]


def test_years_counted_from_the_report_may_be_counted_to_the_day(tmp_path):
    text = "They have met often in the past five years."
    years = "the past five years"
    assert scored(tmp_path, text, (years, {"from": "2019-05-09", "to": "2024-05-08"}))[0] == [1.0, 1.0]
    assert scored(tmp_path, text, (years, {"from": "2018-05-09", "to": "2024-05-08"}))[0] == [1.0, 0.0]
    assert scored(tmp_path, text, (years, {"from": "2019-02-01", "to": "2024-02-29"}))[0] == [1.0, 0.0]
