"""Descriptions of an office: which are another one, and who is nobody that the report has named."""

from __future__ import annotations

from sayso.extract.rules import Rules
from sayso.records import Article
from sayso.resolve.within import resolve


def who(text: str) -> list[str]:
    """A line a statement: the source's words, then the speakers joined by +."""
    article = Article(text, language="en")
    statements, sources = resolve(article, next(Rules().extract([article])))
    names = {source.id: source.name for source in sources}
    return [
        f"{article.quote(found.source)} -> {' + '.join(names[one.source] for one in found.speakers)}"
        for found in statements
    ]


def test_the_spokesman_of_a_minister_is_not_the_minister() -> None:
    text = "The minister, Ada Quill, flew home. “We never comment on leaks,” the minister's official spokesman said."
    assert who(text) == ["the minister's official spokesman -> minister's official spokesman"]


def test_the_prime_minister_is_not_the_first_minister_of_somewhere() -> None:
    text = (
        "The first minister of Carrick, Eilidh Munro, welcomed the plan. Voters waited. "
        "The prime minister said that the bill would pass."
    )
    assert "The prime minister -> Eilidh Munro" not in who(text)


def test_the_chancellor_is_not_the_shadow_chancellor() -> None:
    text = (
        "The chancellor, Olaf Tann, flew home. His shadow chancellor, Clara Vane, stayed. "
        "The chancellor said that he had been busy. The shadow chancellor said that the plan was cold."
    )
    assert who(text) == ["The chancellor -> Olaf Tann", "The shadow chancellor -> Clara Vane"]


def test_whom_a_question_names_is_not_he_who_answers_it() -> None:
    text = (
        "Emil Roth leads the port. Oskar Tann came late. Asked whether Tann still had a key, he said that nobody did."
    )
    assert who(text)[-1] != "he -> Oskar Tann"


def test_another_minister_is_somebody_new() -> None:
    text = "The prime minister flew home. A minister said that it rained. Another minister said that the memo was true."
    assert who(text)[-1] == "Another minister -> Another minister"


def test_a_lady_is_nobody_because_of_a_title() -> None:
    text = "The lady said that the safe was empty. Lady Verity Quill chairs the hospice. She keeps the keys."
    assert who(text) == ["The lady -> "]


def test_forward_is_a_player_only_behind_an_article() -> None:
    text = "Ada Quill will bring forward a bill. She said that it was ready. The forward said that his leg hurt."
    assert who(text)[0] == "She -> Ada Quill"
