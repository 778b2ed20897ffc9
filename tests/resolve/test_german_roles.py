"""What German words tell beside a name, in the nominative."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.records import Article, Span
from sayso.resolve.german_roles import affiliation, role
from sayso.resolve.within import resolve


def told(mention: str, role_there: str) -> str | None:
    return role(mention, Span(0, len(mention)), role_there)


@pytest.mark.parametrize(
    ("mention", "there", "nominative"),
    [
        ("Der frühere Trainer Jan Quill", "frühere Trainer", "früherer Trainer"),
        ("Der Vorsitzende Richter Jan Quill", "Vorsitzende Richter", "Vorsitzender Richter"),
        ("Der Abgeordnete Jan Quill", "Abgeordnete", "Abgeordneter"),
        ("Die frühere Trainerin Ada Quill", "frühere Trainerin", "frühere Trainerin"),
        ("Angaben des neuen Trainers Jan Quill", "neuen Trainers", "neuer Trainer"),
        ("dem Präsidenten Jan Quill", "Präsidenten", "Präsident"),
        ("seines Vorsitzenden Jan Quill", "Vorsitzenden", "Vorsitzender"),
        ("der innenpolitischen Sprecherin Ada Quill", "innenpolitischen Sprecherin", "innenpolitische Sprecherin"),
        ("deren Sprecher Jan Quill", "deren Sprecher", "Sprecher"),
        ("Deren Sprecher Jan Quill", "Deren Sprecher", "Sprecher"),
        ("Der Gutachter Prof. Dr. Jan Quill", "Gutachter Prof.", "Gutachter"),
        ("Jan Quill, Koch am Hafen", "Koch am Hafen", "Koch am Hafen"),
        ("Jan Quill, dem elf der Boote gehören", "elf der Boote gehören", None),
        ("Jan Quill, den ich dort traf", "ich dort traf", None),
        ("Jan Quill, sieben Jahre alt", "sieben Jahre alt", None),
    ],
)
def test_a_german_role_is_told_in_the_nominative(mention: str, there: str, nominative: str | None) -> None:
    assert told(mention, there) == nominative


@pytest.mark.parametrize(
    ("there", "whole", "body"),
    [
        ("Hafenverbands Tarn", "Sprecher des Hafenverbands Tarn", "Hafenverband Tarn"),
        ("Bündnisses „Freie Fahrt“.", "Sprecher des Bündnisses „Freie Fahrt“.", "Bündnis „Freie Fahrt“"),
        ("Auswärtigen Amtes", "Sprecherin des Auswärtigen Amtes", "Auswärtiges Amt"),
        ("Deutschen Ruder Verbands", "Präsident des Deutschen Ruder Verbands", "Deutscher Ruder Verband"),
        ("Norddeutschen Senders", "Chefin des Norddeutschen Senders", "Norddeutscher Sender"),
        ("Freien Liste", "Chefin der Freien Liste", "Freie Liste"),
        ("Bergbahnen Tarn AG", "Chefin der Bergbahnen Tarn AG", "Bergbahnen Tarn AG"),
        ("Gründers", "Urenkel des Gründers", None),
        ("Angeklagten", "Anwalt des Angeklagten", None),
        ("Kanzlei Lind", "Anwalt bei der Kanzlei Lind", "Kanzlei Lind"),
    ],
)
def test_a_german_affiliation_is_a_body_in_the_nominative(there: str, whole: str, body: str | None) -> None:
    assert affiliation(there, whole) == body


def test_the_body_behind_a_name_is_where_its_bearer_is_from() -> None:
    text = "Die Brücke hält, sagte die Statikerin Ada Quill von der Technischen Universität Tarn am Montag."
    article = Article(text, language="de")
    _, (quill,) = resolve(article, next(iter(Rules().extract([article]))))
    assert (quill.name, quill.affiliation) == ("Ada Quill", "Technische Universität Tarn")


@pytest.mark.parametrize(
    ("before", "role_there", "body"),
    [
        ("Festivalleiter ", "Festivalleiter", None),
        ("Es kam der frühere Bürgermeister ", "früherer Bürgermeister", None),
        ("Unter Vorsitz der norwegischen Juristin ", "norwegische Juristin", None),
        ("Der Geschäftsführer der Reederei Tarn, ", "Geschäftsführer der Reederei Tarn", "Reederei Tarn"),
        ("Im Hafen sagte Trainer ", "Trainer", None),
        ("Am Montag kam ", None, None),
        ("Ihr Sohn ", None, None),
        ("Das Werk von ", None, None),
    ],
)
def test_what_somebody_is_stands_before_the_full_name(before: str, role_there: str | None, body: str | None) -> None:
    text = f"{before}Kim Quill, kam am Montag. „Die Mole hält“, sagte Quill."
    article = Article(text, language="de")
    _, sources = resolve(article, next(iter(Rules().extract([article]))))
    assert [(one.role, one.affiliation) for one in sources if one.name == "Kim Quill"] == [(role_there, body)]
