"""What stands behind a name: its bearer's role without what else is told, and the body that he is of."""

from __future__ import annotations

import pytest

from sayso.languages import profile
from sayso.records import Span
from sayso.resolve.apposition import affiliation, role
from sayso.resolve.names import named


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ("a pilot at Tarn Rail who rows to work", "pilot at Tarn Rail"),
        ("34, a pilot from Lenn", "pilot from Lenn"),
        ("T-Lenn, the council leader", "council leader"),
        ("of Lenn, an author", None),
        ("now a partner in the firm", "partner in the firm"),
        ("Quill's harbour manager", "Quill's harbour manager"),
        ("West Tarn director of Tide Watch", "West Tarn director of Tide Watch"),
        ("Tarn Rail chief executive", "Tarn Rail chief executive"),
        ("now a sculptor himself", "sculptor"),
        ("Lenn, in the north of Tarn", None),
        ("retired general", "retired general"),
        ("a friend of the mayor – whom she met in Lenn –", "friend of the mayor"),
        ("who led the council", None),
        ("speaking to the council", None),
        ("like others", None),
    ],
)
def test_a_role_is_what_somebody_is_and_not_what_is_told_of_him(beside: str, told: str | None) -> None:
    assert role(beside, profile("en")) == told


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ("Sprecherin des Hafenamts, die in Tarn wohnt", "Sprecherin des Hafenamts"),
        ("die Leiterin des Hafenamts", "Leiterin des Hafenamts"),
        ("die in Tarn wohnt", None),
    ],
)
def test_so_it_is_in_german(beside: str, told: str | None) -> None:
    assert role(beside, profile("de")) == told


@pytest.mark.parametrize(
    ("phrase", "body"),
    [
        ("spokeswoman for Tarn Rail in Lenn", "Tarn Rail"),
        ("fellow with the Institute for Tides and Winds since 2013", "the Institute for Tides and Winds"),
        ("director of the tide project at the hawkish Lenn Institute and a pilot", "the Lenn Institute"),
        ("professor at Lenn University and author of two books", "Lenn University"),
        ("director of the Institute for Tides", None),
        ("mayor for two years", None),
        ("Vorsitzende des Fährverbands und Dekan der Fakultät", "Fährverbands"),
    ],
)
def test_whom_somebody_is_of_is_the_body_alone(phrase: str, body: str | None) -> None:
    assert affiliation(phrase) == body


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("Sen. Ada Quill (T-Lenn)", "Sen."),
        ("Lenn Gov. Ada Quill, who has endorsed Omar Tann,", "Lenn Gov."),
        ("former rival Ada Quill", "former rival"),
        ("Lenn's harbour manager Ada Quill, 43,", "Lenn's harbour manager"),
    ],
)
def test_a_role_before_the_name_is_kept_as_written(source: str, told: str) -> None:
    found = named(source, Span(0, len(source)), profile("en"))
    assert found is not None
    assert (found.name, found.kind, found.role) == ("Ada Quill", "person", told)


@pytest.mark.parametrize(
    ("source", "body"), [("Tarn News’ Ada Quill", "Tarn News"), ("Tarn University's Ada Quill", "Tarn University")]
)
def test_a_body_with_an_apostrophe_before_a_name_is_whom_its_bearer_is_of(source: str, body: str) -> None:
    found = named(source, Span(0, len(source)), profile("en"))
    assert found is not None
    assert (found.name, found.role, found.affiliation) == ("Ada Quill", None, body)
