"""What the scorer of dates takes for right: equal at the gold's granularity, an interval for from and to."""

import json

import pytest

from train.evaluate_dates import agrees, gum


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
