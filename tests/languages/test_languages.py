"""The tables give the forms that the rules look up, and an unknown language gives marks alone."""

from __future__ import annotations

import pytest

from sayso.languages import code, profile


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("said", "say"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("admitted", "admit"),
        ("arguing", "argue"),
        ("wrote", "write"),
        ("says", "say"),
    ],
)
def test_english_forms(word: str, lemma: str) -> None:
    assert lemma in [form.cue.lemma for form in profile("en").cues[word]]


@pytest.mark.parametrize(
    ("word", "lemma", "rest"),
    [
        ("sagte", "sagen", ()),
        ("teilte", "mit|teilen", ("mit",)),
        ("mitteilte", "mit|teilen", ()),
        ("mitgeteilt", "mit|teilen", ()),
        ("gab", "bekannt|geben", ("bekannt",)),
        ("empfahl", "empfehlen", ()),
        ("behauptet", "behaupten", ()),
        ("warnten", "warnen", ()),
        ("betone", "betonen", ()),
    ],
)
def test_german_forms(word: str, lemma: str, rest: tuple[str, ...]) -> None:
    assert (lemma, rest) in [(form.cue.lemma, form.rest) for form in profile("de").cues[word]]


@pytest.mark.parametrize("code", ["en", "de"])
def test_words_are_folded_and_longer_cues_come_first(code: str) -> None:
    language = profile(code)
    for word, forms in language.cues.items():
        assert word == word.lower()
        assert [len(form.rest) for form in forms] == sorted((len(form.rest) for form in forms), reverse=True)


def test_regions_have_their_languages_profile() -> None:
    assert profile("de-CH") is profile("de")
    assert profile("en_GB") is profile("en")


@pytest.mark.parametrize(
    ("name", "short"),
    [("EN", "en"), ("eng", "en"), ("English", "en"), ("deu", "de"), ("German", "de"), ("de_at", "de-AT"), ("FR", "fr")],
)
def test_a_language_has_one_code_however_it_is_called(name: str, short: str) -> None:
    assert code(name) == short


def test_an_unknown_language_knows_marks_and_no_words() -> None:
    for unknown in (None, "", "uk", "xx"):
        language = profile(unknown)
        assert {"“", "„", "«", '"'} <= {marks.open for marks in language.marks}
        assert not language.cues
