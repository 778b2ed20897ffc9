"""Reports off pages and out of translators: roles keep their words, clutter stands between the paragraphs."""

from __future__ import annotations

from random import Random

import pytest

from train.clutter import TRANSLATED, cluttered, translated

TEXTS = {
    "en": "“It’s shut,” Mara Lind said at the harbour.\n\nShe didn’t say that the ferry was late.\n\n“No comment.”",
    "de": "„Die Brücke ist zu“, sagte Jörg Grün am Hafen.\n\nEr sagte nicht, dass die Fähre spät war.\n\n„Nein.“",
}
SAID = {
    "en": [("Mara Lind", "said", "“It’s shut,”"), ("She", "didn’t say", "that the ferry was late")],
    "de": [("Jörg Grün", "sagte", "„Die Brücke ist zu“"), ("Er", "sagte nicht", "dass die Fähre spät war")],
}


def row(language):
    text, at, said = TEXTS[language], 0, []
    for source, cue, content in SAID[language]:
        places = {}
        for role, words in (("source", source), ("cue", cue), ("content", content)):
            start = text.index(words, at)
            places[role] = [[start, start + len(words)]]
        at = text.index("\n", at) + 2
        said.append(places)
    return {"id": "a", "lang": language, "text": text, "attributions": said}


def words(one):
    return [{role: [one["text"][a:b] for a, b in said[role]] for role in said} for said in one["attributions"]]


@pytest.mark.parametrize("language", TEXTS)
def test_clutter_stands_between_paragraphs_and_roles_keep_their_words(language):
    plain = row(language)
    for seed in range(60):
        changed = cluttered(plain, Random(seed))
        paragraphs = changed["text"].split("\n\n")
        assert [one for one in paragraphs if one in TEXTS[language].split("\n\n")] == TEXTS[language].split("\n\n")
        assert 1 <= len(paragraphs) - 3 <= 2
        assert words(changed) == words(plain)


def test_no_line_of_a_page_stands_inside_what_somebody_says():
    one = row("en")
    one["attributions"][0]["content"] = [[0, len(TEXTS["en"])]]
    assert cluttered(one, Random(0))["text"] == TEXTS["en"]


@pytest.mark.parametrize("language", TEXTS)
def test_translation_changes_small_words_and_no_role_is_lost(language):
    plain = row(language)
    changed = [translated(plain, Random(seed)) for seed in range(60)]
    assert sum(one["text"] != plain["text"] for one in changed) > 40
    for one in changed:
        assert all(said[role][0].strip() for said in words(one) for role in said)
        first = one["text"][slice(*one["attributions"][0]["source"][0])]
        assert first.split()[-1][:2].lower() in ("li", "gr")


def test_both_languages_are_translated():
    assert set(TRANSLATED) == set(TEXTS)
