"""Which words are names of people before anyone asks who "he" is, and whose "I" stands in others' words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import pytest

from sayso.extract import Extraction
from sayso.languages import profile
from sayso.records import Article, Block, Span, Statement, StatementKind
from sayso.resolve.mention_words import closed_words
from sayso.resolve.mentions import scan
from sayso.resolve.people import People
from sayso.resolve.within import resolve

if TYPE_CHECKING:
    from sayso.extract.naming import Naming


def people(text: str, spoken: Sequence[Span] = ()) -> dict[str, bool]:
    """Each name of an English text, and whether it is taken for a person's."""
    language = profile("en")
    found = scan(text, [Block(Span(0, len(text)), "paragraph")], language)
    return {one.name: one.is_person for one in People(text, found.mentions, language, spoken).all}


def at(text: str, words: str, after: str = "") -> Span:
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def test_a_single_word_that_does_things_again_and_again_is_somebody() -> None:
    text = "Quellon moved to Tarn. In Quellon's letters the sea is grey. Quellon wrote twice. Quellon had no heirs."
    assert people(text) == {"Quellon": True, "Tarn": False}


def test_a_place_that_does_something_is_nobody() -> None:
    assert not people("Lenn voted in May. Ships came to Lenn. The road from Lenn was shut.")["Lenn"]


def test_a_contraction_is_no_name() -> None:
    assert people("We're late, and They've left. I'm in Tarn.") == {"Tarn": False}


@pytest.mark.parametrize("word", ["nevertheless", "november", "however", "tuesday"])
def test_nobody_is_called_by_a_closed_word(word: str) -> None:
    assert word in closed_words("en")


def test_a_source_that_is_no_name_is_nobody() -> None:
    text = "Floods came to Tarn. Nevertheless nothing was done about the wall, the town said."
    article = Article(text, language="en")
    found = Statement(article.id, (at(text, "nothing was done about the wall"),), (at(text, "Nevertheless"),))
    (answered,), _ = resolve(article, Extraction((found,)))
    assert answered.speakers == ()


@pytest.mark.parametrize(("word", "named"), [("Speaking", False), ("Recent", False), ("Quellon", True)])
def test_a_source_does_not_make_a_person_of_how_a_sentence_begins(word: str, named: bool) -> None:
    text = f"{word} said that recent floods had come to Tarn."
    assert people(text, spoken=[Span(0, len(word))]).get(word, False) == named


@pytest.mark.parametrize(("kind", "speaker"), [("indirect", "Ada Quill"), ("direct", "Omar Tann")])
def test_i_in_reported_words_is_whoever_reports_them(kind: StatementKind, speaker: str) -> None:
    text = "Ada Quill met Omar Tann. “Omar Tann told them that I knew the wall was rotten,” Ada Quill said."
    article = Article(text, language="en")
    outer = Statement(
        article.id, (at(text, "“Omar Tann told them that I knew the wall was rotten,”"),),
        (at(text, "Ada Quill", "rotten"),), (at(text, "said"),), kind="direct",
    )  # fmt: skip
    middle = Statement(
        article.id, (at(text, "that I knew the wall was rotten"),), (at(text, "Omar Tann", "“"),),
        (at(text, "told"),), kind=kind, nested_in=outer.id,
    )  # fmt: skip
    inner = Statement(
        article.id, (at(text, "the wall was rotten"),), (at(text, "I", "that"),), (at(text, "knew"),),
        nested_in=middle.id,
    )  # fmt: skip
    answered, sources = resolve(article, Extraction((outer, middle, inner)))
    names = {source.id: source.name for source in sources}
    assert [names[one.source] for one in answered[2].speakers] == [speaker]


def test_a_plural_noun_behind_a_full_name_may_be_a_verb() -> None:
    assert "Borvin Hanask" in people("Borvin Hanask heads the clinic. In May Hanask left.")


@pytest.mark.parametrize(
    "text", ["Zelmira, 34, came late.", "Zelmira is 34 and has five children.", "Salma, who sings, left."]
)
def test_an_age_or_a_clause_behind_a_word_tells_that_it_is_somebody(text: str) -> None:
    (told,) = people(text).values()
    assert told


def german(text: str) -> list[str]:
    language = profile("de")
    found = scan(text, [Block(Span(0, len(text)), "paragraph")], language)
    return [one.name for one in People(text, found.mentions, language, []).all if one.may_be_person]


def test_german_says_what_somebody_is_called() -> None:
    assert german("Der Beamte an der Grenze heißt Orvid Berenk. Er stempelt.") == ["Orvid Berenk"]


@pytest.mark.parametrize(
    "text",
    ["Zwei Kilometer weiter steht ein Mann. Er mäht.", "Letztes Jahr waren es 110.", "Drei Stunden später kam sie."],
)
def test_what_is_counted_in_german_is_nobody(text: str) -> None:
    assert german(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She gave her first name, Zelmira, and no other.", "Zelmira"),
        ("His name is Odhran. He came from the hills.", "Odhran"),
        ("In the boat sat a boy called Odhran with a tyre.", "Odhran"),
        ("Zelmira is eleven and the eldest of five.", "Zelmira"),
    ],
)
def test_what_somebody_is_called_tells_that_it_is_somebody(text: str, name: str) -> None:
    assert people(text)[name]


def test_a_number_behind_a_place_is_no_age() -> None:
    assert not people("They were taken to Km 24, a stretch of bush.").get("Km")


def test_a_given_name_before_what_somebody_is_stays_by_itself() -> None:
    assert german("Milan kam im Mai. Heute ist Milan Sanitäter.") == ["Milan"]
    assert german("Milan Richter kam im Mai. Milan ging.") == ["Milan Richter"]


def test_whoever_utters_a_quotation_is_nobody_whom_it_calls_she() -> None:
    text = "Ada Quill heads the bank. Zora Pell saw the figures. “She did not say why they fell,” she wrote on Monday."
    article = Article(text, language="en")
    outer = Statement(
        article.id, (at(text, "“She did not say why they fell,”"),), (at(text, "she", "fell"),), (at(text, "wrote"),),
        kind="direct",
    )  # fmt: skip
    inner = Statement(
        article.id, (at(text, "why they fell"),), (at(text, "She"),), (at(text, "did not say"),), nested_in=outer.id
    )
    answered, sources = resolve(article, Extraction((outer, inner)))
    names = {source.id: source.name for source in sources}
    assert [[names[one.source] for one in said.speakers] for said in answered] == [["Zora Pell"], ["Ada Quill"]]


def test_somebody_without_a_name_is_called_by_the_words_of_the_frame_and_not_we() -> None:
    text = "“We ask everyone to stay at home,” a spokeswoman for the town said."
    article = Article(text, language="en")
    outer = Statement(
        article.id, (at(text, "“We ask everyone to stay at home,”"),), (at(text, "a spokeswoman for the town"),),
        (at(text, "said"),), kind="direct",
    )  # fmt: skip
    inner = Statement(article.id, (at(text, "to stay at home"),), (at(text, "We"),), nested_in=outer.id)
    _, sources = resolve(article, Extraction((outer, inner)))
    assert [source.name for source in sources] == ["spokeswoman for the town"]


class Seen:
    """What a graph makes of names: the log-odds of a person by the first word."""

    def __init__(self, text: str, **odds: float) -> None:
        self.text, self.odds = text, odds

    def of(self, span: Span) -> tuple[float, ...] | None:
        told = self.odds.get(self.text[span.start : span.end].split()[0])
        return None if told is None else (told, -told, -4.0)


def seen(text: str, **odds: float) -> dict[str, bool]:
    language = profile("en")
    found = scan(text, [Block(Span(0, len(text)), "paragraph")], language)
    naming = cast("Naming", Seen(text, **odds))
    return {one.name: one.is_person for one in People(text, found.mentions, language, [], naming).all}


def test_a_graph_sees_somebody_in_a_name_that_no_list_has() -> None:
    text = "Teuira Manaoa leads the movement. It began in Outer Kalo."
    assert people(text)["Teuira Manaoa"] is False
    assert seen(text, Teuira=3.0, Outer=-4.0) == {"Teuira Manaoa": True, "Outer Kalo": False}


def test_a_graph_sees_that_a_given_name_is_a_town() -> None:
    text = "The bus to Florence Bay was late. Florence Bay is small."
    assert people(text)["Florence Bay"]
    assert not seen(text, Florence=-5.0)["Florence Bay"]


def test_a_name_that_no_graph_has_looked_at_is_known_by_its_words() -> None:
    text = "Ada Quill came early."
    assert seen(text) == people(text) == {"Ada Quill": True}


def test_a_source_that_no_word_tells_of_is_a_body_if_the_graph_sees_one() -> None:
    text = "Lumora said the ships would sail."
    article = Article(text, "en")
    said = Statement(article.id, source=(at(text, "Lumora"),), cue=(at(text, "said"),), content=(at(text, "the"),))
    (source,) = resolve(article, Extraction((said,), cast("Naming", Seen(text, Lumora=-4.0))))[1]
    assert (source.name, source.kind) == ("Lumora", "organisation")
