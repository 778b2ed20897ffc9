"""Two spellings of one name, and texts that say they are translated."""

from __future__ import annotations

import pytest

from sayso.read import ReadOptions, parse


def warned(text: str, kind: str) -> list[str]:
    article = parse(text.encode(), origin="pasted.txt")
    return [article.quote(notice.spans) for notice in article.warnings if notice.kind == kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roswitzky", "Roswizkty"),
        ("Brandauer", "Brandaeur"),
        ("Mattheson", "Matheson"),
        ("Brekke", "Breke"),
        ("Kyiv", "Kiev"),
        ("Valencia", "València"),
    ],
)
def test_one_name_in_two_spellings_is_reported_with_both_places(one: str, other: str):
    text = f"The talks with {one} went on all day. In the evening {other} was seen at the pier, said an aide."
    spellings = warned(text, "spellings")
    if one == "Roswitzky":
        assert spellings == []  # two slips in one name are another name
    else:
        assert spellings == [f"{one} … {other}"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schaden", "Schäden"),
        ("Germans", "Germany"),
        ("Clintons", "Clinton"),
        ("Hansen", "Jansen"),
        ("Petersen", "Pedersen"),
        ("Iranian", "Iranians"),
    ],
)
def test_other_words_and_other_people_are_not(one: str, other: str):
    assert (
        warned(f"They spoke of {one} all day. In the evening they spoke of {other}, said an aide.", "spellings") == []
    )


@pytest.mark.parametrize(
    "line",
    [
        "This article was translated from German.",
        "Machine-translated text",
        "Aus dem Englischen von Ida Brandt",
        "Translated by Ida Brandt",
    ],
)
def test_a_line_that_says_so_marks_a_translation(line: str):
    text = f"Ferry closes\n\nIt is over, the operator said on Tuesday in a letter to the town.\n\n{line}"
    assert len(warned(text, "translated")) == 1


def test_a_translated_book_is_no_translated_report():
    text = (
        "Her novel was translated by a friend, and it sold ten thousand copies in a year, which nobody in the town had "
        "expected of it, the mayor said at the reading on Tuesday evening."
    )
    assert warned(text, "translated") == []


FRENCH = "Le maire de Valbrune, Hélène Roussard, a annoncé mardi que la ville renonçait au tramway."


def test_a_language_that_nobody_here_knows_is_told():
    (notice,) = parse(FRENCH.encode(), origin="pasted.txt").warnings
    assert (notice.kind, "French" in notice.text, "--language" in notice.text) == ("language", True, True)
    for known in ("EN", "eng", "de-AT"):
        options = ReadOptions(language=known)
        assert not parse(FRENCH.encode(), origin="pasted.txt", options=options).warnings
