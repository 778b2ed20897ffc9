"""Whose name stands in a source: titles, bodies whose name goes on, and words that name nobody."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Span
from sayso.resolve.given_names import first_name, is_given
from sayso.resolve.names import named, without_clause
from sayso.resolve.within import resolve


def told(words: str, language: str = "en") -> tuple[str, str | None] | None:
    found = named(words, Span(0, len(words)), profile(language))
    return (found.name, found.kind) if found else None


def people(text: str, language: str = "en") -> list[str]:
    """The names of the sources of what the rules find."""
    article = Article(text, language=language)
    _, sources = resolve(article, next(iter(Rules().extract([article]))))
    return [source.name for source in sources]


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        ("Stadtrat Peter Lindgrün", "de", "Peter Lindgrün"),
        ("Stadtrat Peter von der Au", "de", "Peter von der Au"),
        ("Stadtrat Peter Lindgrün von der IG Bau", "de", "Peter Lindgrün"),
        ("Der Forscher Tjark Ohlmann", "de", "Tjark Ohlmann"),
        ("Police Chief Anna Berg", "en", "Anna Berg"),
        ("Police Chief King", "en", "King"),
        ("Die Justiziarin der Stadt, Ute Groll,", "de", "Ute Groll"),
    ],
)
def test_a_title_before_a_name_makes_no_body_of_a_person(words: str, language: str, name: str) -> None:
    assert told(words, language) == (name, "person")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("State Board of Education", "en"),
        ("Transport Workers' Union", "en"),
        ("Defence Ministry", "en"),
        ("Hollis & Brandt", "en"),
        ("Quill & Söhne", "de"),
        ("Institut für Gezeiten", "de"),
        ("die Bergrettung Quell", "de"),
    ],
)
def test_the_name_of_a_body_is_taken_whole(words: str, language: str) -> None:
    assert told(words, language) == (words.removeprefix("die "), "organisation")


@pytest.mark.parametrize(
    ("words", "language", "short"),
    [
        ("environment ministry, which pays for it,", "en", "environment ministry"),
        ("baker who lost his shop", "en", "baker who lost his shop"),
        ("Another witness, a midwife whose name was withheld", "en", "Another witness"),
        ("authors, from the University of Lenn", "en", "authors"),
        ("doctors, nurses and porters", "en", "doctors, nurses and porters"),
        ("Hotelier, der ungenannt bleiben will", "de", "Hotelier"),
        ("einer, der nie geflogen ist", "de", "einer, der nie geflogen ist"),
    ],
)
def test_a_nameless_source_goes_by_its_words_without_their_clause(words: str, language: str, short: str) -> None:
    assert without_clause(words, profile(language)) == short


def test_a_body_named_beside_its_noun_is_no_person() -> None:
    assert told("The insurer, Tarn Mutual,") == ("Tarn Mutual", "organisation")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("der Präsident Indonesiens, Peter Quell", "de"),
        ("der Bevollmächtigte der Tarn-Kommission, Peter Quell", "de"),
        ("the T.B.I. director, Peter Quell,", "en"),
    ],
)
def test_who_holds_an_office_stands_behind_the_comma(words: str, language: str) -> None:
    assert told(words, language) == ("Peter Quell", "person")


def test_a_genitive_names_somebody_else() -> None:
    text = "Peter Quell wartet. Die Anwältin Quells und die Anwältin Reuters schweigen."
    german = profile("de")
    start = text.index("Die Anwältin")
    assert named(text, Span(start, start + len("Die Anwältin Quells")), german) is None
    start = text.index("die Anwältin")
    assert named(text, Span(start, start + len("die Anwältin Reuters")), german) is not None


def test_a_press_secretary_is_no_press() -> None:
    assert told("Tarn’s press secretary, Ada Quill,") == ("Ada Quill", "person")


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Everyone who was there", "en"),
        ("Vice President", "en"),
        ("Tarnia's Prime Minister", "en"),
        ("Angaben", "de"),
        ("ersten Angaben", "de"),
        ("Ein Sprecher der Stadt", "de"),
        ("Die Sprecherin", "de"),
        ("der frühere Richter", "de"),
        ("Mein Verleger", "de"),
    ],
)
def test_words_that_name_nobody_have_no_name(words: str, language: str) -> None:
    assert told(words, language) is None


def test_many_in_the_genitive_are_no_one_person() -> None:
    text = "Nach Angaben der Forscher fehlt Geld."
    found = named(text, Span(13, 25), profile("de"))
    assert found is not None
    assert found.kind == "group"


def test_a_surname_that_is_a_title_too_stays_a_surname() -> None:
    assert people("The baker Ada King said that the oven was cold.") == ["Ada King"]


def test_a_name_that_women_and_men_bear_is_given_and_tells_no_gender() -> None:
    assert (is_given("Kim"), first_name("Kim")) == (True, None)


def test_given_names_are_known_beyond_western_europe_and_places_are_none() -> None:
    assert (first_name("Razvan"), first_name("Kübra"), first_name("Nkechi")) == ("m", "f", "f")
    assert (first_name("Ljudmyla"), first_name("Liudmyla"), first_name("Isbrand")) == ("f", "f", "m")
    assert (first_name("Munni"), first_name("Tekle"), first_name("Notburga")) == ("f", None, "f")
    assert is_given("Noa")
    assert first_name("Noa") is None
    assert not any(map(is_given, ("Halvard", "Zambia", "Roma", "Visa")))


def test_adjectives_before_a_surname_make_nobody_new() -> None:
    text = "Ada Quill lost the vote. “I am sorry,” a tearful Quill said."
    assert people(text) == ["Ada Quill"]


def test_who_is_one_of_several_has_no_such_role() -> None:
    words = "one of them, Ada Quill,"
    found = named(words, Span(0, len(words)), profile("en"))
    assert found is not None
    assert (found.name, found.role) == ("Ada Quill", None)


def test_how_somebody_is_addressed_is_no_part_of_the_role_before() -> None:
    for words in ("Labour colleague Cllr Ada Quill", "former party chair Sir Omar Tann"):
        found = named(words, Span(0, len(words)), profile("en"))
        assert found is not None
        assert found.role == words.rsplit(" ", 3)[0]


def test_whoever_stands_in_the_clause_of_a_source_does_not_speak() -> None:
    text = "Tarn Ferries has shut. According to a timeline that the company sent to clients, the server broke in May."
    assert "Tarn Ferries" not in people(text)


def test_where_somebody_is_from_is_nobody() -> None:
    text = "A teacher from Old Tarna said the men were taken away. She said that she heard them."
    assert people(text) == ["teacher from Old Tarna"]


def test_what_somebody_is_makes_nobody_new() -> None:
    text = "My doctor, who is a very dry woman, said that I should rest. She said that it was late."
    assert people(text) == ["doctor"]


def test_the_police_are_one_source_with_and_without_a_capital() -> None:
    text = "The man had a knife, according to police. A bank was raided. Police said that they had no record of it."
    assert people(text) == ["police"]


def test_whoever_is_told_of_by_name_is_not_who_says_so() -> None:
    text = "Omar Tann, 58, sat in the dock. The boy, who cannot be named, told the jury that Mr Tann had shoved him."
    assert "Omar Tann" not in people(text)


def test_a_description_begins_behind_the_preposition_that_it_follows() -> None:
    text = "It came as a surprise to many critics, who said that the film was dull. They said that it was long."
    assert people(text) == ["critics"]


def test_who_asked_belongs_to_its_own_sentence() -> None:
    text = "“It is real,” said Ada Quill. The other, who said that he worked there, left."
    assert people(text) == ["Ada Quill"]


def test_no_name_ends_inside_a_bracket() -> None:
    assert told("a report by the charity Tide Watch (TW)") == ("report by the charity Tide Watch", "document")


def test_what_is_somebodys_stays_his_over_a_preposition() -> None:
    text = "Omar Tann lost. His run for mayor was long, said Emil Roth, a historian. “It was clever,” he said."
    assert people(text) == ["Emil Roth"]
