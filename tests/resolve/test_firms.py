"""The firm that a report is about, and a place that a body is called after."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.records import Article
from sayso.resolve.within import resolve


def who(text: str, language: str = "en") -> list[str]:
    """Who is meant by the source of each statement."""
    article = Article(text, language=language)
    statements, sources = resolve(article, next(iter(Rules().extract([article]))))
    names = {source.id: source.name for source in sources}
    return [" + ".join(names[speaker.source] for speaker in one.speakers) for one in statements]


@pytest.mark.parametrize(
    ("told", "firm"),
    [
        ("Harvane Foods will shut its plant in Ruhl. Ruhl has no other. In Ruhl, the news spread.", "Harvane Foods"),
        (
            "The ships of Isles Ferries stayed in. Hallay ran out of bread. On Hallay, some walked.",
            "Isles Ferries",
        ),
        ("Pellworth Mills is for sale. Milo Tarn of Quay Securities said that the price was high.", "Pellworth Mills"),
    ],
)
def test_the_company_is_the_firm_that_the_report_is_about(told: str, firm: str) -> None:
    assert who(f"{told} The company said it would answer later.")[-1] == firm


def test_the_paper_is_the_one_that_was_named_before() -> None:
    text = "According to the Melk Herald, Torrin want a new coach. The newspaper said talks had begun."
    assert who(text)[-1] == "Melk Herald"
    text = "The Delby Courier first reported the closure. The paper said the board had voted eight to one."
    assert who(text)[-1] == "Delby Courier"


def test_a_place_is_no_paper_that_is_called_after_it() -> None:
    text = (
        "Harvane Foods said that its plant in Delby would close. The company said costs had risen. The plant has made "
        "juice in Delby since 1960. The Delby Courier said on Monday that the pool was shut."
    )
    assert who(text)[:2] == ["Harvane Foods", "Harvane Foods"]


@pytest.mark.parametrize(
    ("told", "body", "name"),
    [
        ("Der Getränkehersteller Harvane schließt sein Werk.", "Das Unternehmen", "Harvane"),
        ("Die Hallberg Getriebe AG streicht Stellen.", "Das Unternehmen", "Hallberg Getriebe AG"),
        ("Das Wasserwirtschaftsamt sagte am Montag, der Damm halte.", "Die Behörde", "Wasserwirtschaftsamt"),
        ("Wie der „Delbacher Bote“ berichtet, schließt das Werk.", "Die Zeitung", "Delbacher Bote"),
    ],
)
def test_a_german_body_goes_by_nouns_of_any_gender(told: str, body: str, name: str) -> None:
    assert who(f"{told} {body} teilte mit, man werde sich später äußern.", "de")[-1] == name


def test_a_company_that_a_word_tells_apart_is_its_own() -> None:
    text = "Harvane Foods said that its plant would close. The harbour was quiet. The bus company said it was full."
    assert who(text) == ["Harvane Foods", "bus company"]
