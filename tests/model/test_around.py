"""What stands around a passage that nobody is said to have said, in reports with and without a reporter's "I"."""

from __future__ import annotations

import pytest

from sayso.extract.around import AROUND, Around
from sayso.extract.kinds import Places, describe
from sayso.records import Article, Span

REPORT = """Ana Brandt keeps the lock at Lenn. What did she see?

I saw the gate give way. I had told them.

She shut the door, and I walked home along the mill."""


def around(report: str, *passages: str, language: str = "en") -> list[dict[str, float]]:
    """What is not 0 around each of the passages of a report, all of which were found."""
    article = Article(report, language)
    places = []
    for passage in passages:
        start = report.index(passage)
        places.append(Places([], [], [Span(start, start + len(passage))]))
    seen = Around(article, places)
    named = (
        dict(zip(AROUND, seen.seen(place, what), strict=True))
        for place, what in zip(places, describe(article, places), strict=True)
    )
    return [{name: value for name, value in one.items() if value} for one in named]


def test_a_passage_after_a_question_in_a_report_whose_reporter_says_i() -> None:
    assert around(REPORT, "I saw the gate give way. I had told them.") == [
        {"I": 1, "I elsewhere": 1, "I in both": 1, "led up to": 1}
    ]


def test_an_i_in_what_was_found_is_not_the_reporter_s() -> None:
    first, second = around(REPORT, "I saw the gate give way. I had told them.", REPORT.split("\n\n")[2])
    assert "I elsewhere" not in first
    assert second == {"I": 1, "found before": 1}


@pytest.mark.parametrize(
    ("report", "language"),
    [("Wir fuhren nach Lenn. Mir war kalt.", "de"), ("The road to Lenn is long. It tires me.", "en")],
)
def test_what_opens_a_report_has_no_paragraph_before_it(report: str, language: str) -> None:
    assert around(report, report, language=language) == [{"opens": 1, "I": 1}]


def test_a_question_asks() -> None:
    (told,) = around(REPORT, "What did she see?")
    assert told["asks"]
