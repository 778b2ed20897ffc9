"""Descriptions on the way: bodies without a name, nouns that stay one, and chains through them."""

from __future__ import annotations

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Span, Statement
from sayso.resolve.entity import Entity
from sayso.resolve.given_names import first_name, gender
from sayso.resolve.roles import nationality
from sayso.resolve.walk import carried, higher
from sayso.resolve.within import resolve


def spans(article: Article, words: str, after: str = "") -> tuple[Span, ...]:
    if not words:
        return ()
    start = article.text.index(words, article.text.index(after))
    return (Span(start, start + len(words)),)


def who(text: str, said: list[tuple[str, str, str]], language: str = "en") -> list[str]:
    """Whom each (source, cue, content) leads to: names joined by +, candidates by /."""
    article = Article(text, language=language)
    statements = [
        Statement(article.id, spans(article, content), spans(article, source), spans(article, cue, source))
        for source, cue, content in said
    ]
    answered, sources = resolve(article, Extraction(tuple(statements)))
    names = {source.id: source.name for source in sources}
    return [
        " + ".join(names[one.source] for one in found.speakers)
        + " / ".join(names[one.source] for one in found.candidates)
        for found in answered
    ]


def test_a_given_name_that_only_the_long_list_has_counts_before_a_surname() -> None:
    assert (gender("Hedvig"), first_name("Hedvig")) == (None, "f")
    text = "Hedvig Lomm opened the letters of Karl Tann. She said that the glue was old."
    assert who(text, [("She", "said", "that the glue was old")]) == ["Hedvig Lomm"]


def test_a_german_body_that_any_body_goes_by_leads_to_its_name() -> None:
    text = (
        "Das Verkehrsministerium kündigte an, die Brücke werde gesperrt. "
        "Das Ministerium teilte mit, niemand werde entlassen."
    )
    said = [
        ("Das Verkehrsministerium", "kündigte an", "die Brücke werde gesperrt"),
        ("Das Ministerium", "teilte mit", "niemand werde entlassen"),
    ]
    assert who(text, said, "de") == ["Verkehrsministerium", "Verkehrsministerium"]


def test_a_german_compound_for_a_body_is_its_name_where_there_is_no_other() -> None:
    text = "Der Rechnungshof warnte, das Geld sei bald aus."
    assert who(text, [("Der Rechnungshof", "warnte", "das Geld sei bald aus")], "de") == ["Rechnungshof"]


def test_a_body_told_apart_by_a_word_is_a_source() -> None:
    text = "The county council said that the shelter would stay."
    assert who(text, [("The county council", "said", "that the shelter would stay")]) == ["county council"]


def test_two_bodies_whose_nouns_are_one_are_told_apart_by_their_words():
    text = "The county roads office said that it would shut. The county audit office said that it was late."
    frames = [
        ("The county roads office", "said", "that it would shut"),
        ("The county audit office", "said", "that it was late"),
    ]
    assert who(text, frames) == ["county roads office", "county audit office"]


def test_a_role_after_the_possessive_belongs_to_the_name() -> None:
    text = (
        "Ada Quill, the museum’s director, rejected that. Omar Tann, a baker, saw the light. "
        "The director said that the door was shut."
    )
    assert who(text, [("The director", "said", "that the door was shut")]) == ["Ada Quill"]


def test_where_somebody_is_from_is_nobody() -> None:
    assert [word for word in ("russian", "belarusians", "german", "damian", "morgan") if nationality(word)] == [
        "russian",
        "belarusians",
        "german",
    ]
    text = "The major Russian site published a map. He said that it was old."
    assert who(text, [("He", "said", "that it was old")]) == [""]


def test_a_chain_through_somebody_unnamed_adds_to_the_name() -> None:
    quill = Entity(Span(0, 9), "Ada Quill", ("Ada", "Quill"))
    historian = Entity(None, "the historian", may_be={quill: 0.5})
    people, chances = carried([historian, quill], [0.6, 0.3])
    assert dict(zip((one.name for one in people), chances, strict=True)) == pytest.approx(
        {"the historian": 0.3, "Ada Quill": 0.6}
    )


def test_a_chain_does_not_cross_what_the_pronoun_tells() -> None:
    quill = Entity(Span(0, 9), "Ada Quill", ("Ada", "Quill"), gender="f")
    historian = Entity(None, "the historian", may_be={quill: 0.5})
    assert carried([historian], [0.6], "m") == ([historian], [0.6])


def test_two_men_of_whom_one_speaks_are_not_he_in_his_own_words() -> None:
    text = "Oskar Tann met Emil Roth in Lenn. “He thinks that the pier is safe,” Oskar Tann said."
    article = Article(text, language="en")
    outer = Statement(
        article.id, spans(article, "“He thinks that the pier is safe,”"), spans(article, "Oskar Tann", "safe"),
        spans(article, "said"), kind="direct",
    )  # fmt: skip
    inner = Statement(
        article.id, spans(article, "that the pier is safe"), spans(article, "He", "Lenn"), spans(article, "thinks"),
        nested_in=outer.id,
    )  # fmt: skip
    answered, sources = resolve(article, Extraction((outer, inner)))
    names = {source.id: source.name for source in sources}
    assert [names[one.source] for one in answered[1].speakers] != ["Oskar Tann"]


def test_those_who_speak_together_have_both_spoken_last() -> None:
    text = "Mara Quell and Omar Tann said that the pier was safe. She said that it was old. He said that it was new."
    said = [
        ("Mara Quell and Omar Tann", "said", "that the pier was safe"),
        ("She", "said", "that it was old"),
        ("He", "said", "that it was new"),
    ]
    assert who(text, said) == ["Mara Quell + Omar Tann", "Mara Quell", "Omar Tann"]


def test_a_sentence_that_goes_on_from_a_thought_is_the_same_persons() -> None:
    text = "Mara Quell, who heads the harbour office, considers the figure too high. It could be six. Omar Tann left."
    article = Article(text, language="en")
    first = Statement(
        article.id, spans(article, "the figure too high"), spans(article, "Mara Quell"), spans(article, "considers"),
        medium="thought",
    )  # fmt: skip
    second = Statement(article.id, spans(article, "It could be six."), kind="free_indirect")
    answered, sources = resolve(article, Extraction((first, second)))
    names = {source.id: source.name for source in sources}
    assert [[names[one.source] for one in found.speakers] for found in answered] == [["Mara Quell"], ["Mara Quell"]]


def test_what_a_chain_passes_on_is_never_more_than_there_is() -> None:
    quill, tann = Entity(Span(0, 9), "Ada Quill"), Entity(Span(10, 19), "Omar Tann")
    once = higher({quill: 0.6, tann: 0.3}, {})
    twice = higher({quill: 0.2, tann: 0.7}, once)
    assert once == pytest.approx({quill: 0.6, tann: 0.3})
    assert sum(twice.values()) == pytest.approx(0.95)
    assert twice[tann] > twice[quill]
