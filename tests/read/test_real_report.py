"""The real report that the project is tried on, where it is at hand: it is not part of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.read import read
from sayso.records import Article

REPORT = Path(__file__).parents[3] / "shared" / "reports" / "kalinovsky.txt"


@pytest.fixture(scope="module")
def report() -> Article:
    if not REPORT.is_file():
        pytest.skip(f"{REPORT.name} is not here")
    return read(REPORT)


def test_its_fields_are_found(report: Article):
    assert report.title is not None
    assert report.title.startswith("Kalinovsky Regiment")
    assert (report.authors, report.publisher, report.dateline) == (("Andrea Beer",), "WDR", "Kyiv")
    assert [time.value for time in report.times] == ["2022-12-19T08:59", "2022-12-19T08:36"]


def test_its_captions_are_kept_out_of_the_paragraphs(report: Article):
    captions = [report.quote([block.span]) for block in report.blocks if block.kind == "caption"]
    assert [caption.split()[0] for caption in captions] == ["Denys", "Image:", "Belarusian"]


def test_it_warns_of_lost_marks_two_times_and_two_spellings(report: Article):
    kinds = {notice.kind for notice in report.warnings}
    assert {"marks_lost", "times_conflict", "spellings"} <= kinds
    spellings = {report.quote(notice.spans) for notice in report.warnings if notice.kind == "spellings"}
    assert spellings == {"Kalinovsky … Kalinovksy", "Kiev … Kyiv"} or spellings == {
        "Kalinovsky … Kalinovksy",
        "Kyiv … Kiev",
    }
