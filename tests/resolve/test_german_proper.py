"""German words that are names by how they stand in a report."""

from __future__ import annotations

from sayso.resolve.german_proper import proper_words


def test_a_name_has_no_article_and_a_verb_of_its_own() -> None:
    text = "Harvane streicht Stellen. In Tarn hieß es, Harvane wolle sparen."
    assert proper_words(text) == {"Harvane": True}


def test_nouns_and_what_stands_once_are_no_names() -> None:
    assert proper_words("Wasser fließt. Das Wasser steigt, und Wasser bleibt.") == {}
    assert proper_words("Harvane streicht Stellen. Alle klagen.") == {}


def test_what_only_begins_sentences_is_told_apart() -> None:
    assert proper_words("Vielleicht kommt sie. Vielleicht geht er.") == {"Vielleicht": False}
