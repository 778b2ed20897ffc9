"""Bodies whose names stand behind what they are, and what stands around a name and is no part of it."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Span
from sayso.resolve.bodies import apposed
from sayso.resolve.conjuncts import parts
from sayso.resolve.names import named
from sayso.resolve.within import resolve


def told(words: str) -> tuple[str, str | None] | None:
    found = named(words, Span(0, len(words)), profile("en"))
    return (found.name, found.kind) if found else None


def sources(text: str) -> list[tuple[str, str | None]]:
    article = Article(text, language="en")
    _, found = resolve(article, next(iter(Rules().extract([article]))))
    return [(source.name, source.kind) for source in found]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the state news agency TNA", "TNA"),
        ("The Tarnian pension fund KLF", "KLF"),
        ("The trade union Verda, which speaks for the office staff,", "Verda"),
        ("activist fund Redstart Capital", "Redstart Capital"),
        ("the charity Harbour Aid", "Harbour Aid"),
        ("The campaign group Friends of the Dunes", "Friends of the Dunes"),
        ("battery maker Voltrane", "Voltrane"),
        ("The club's owners, the Tarn Sports Group,", "Tarn Sports Group"),
        ("Voltrane, a Tarnian firm which builds ferries,", "Voltrane"),
        ("Its distributor, Clara Films,", "Clara Films"),
        ("Quill's gallery, Marlow Fine Art,", "Marlow Fine Art"),
        ("The Tide Data Authority (TDA)", "Tide Data Authority"),
        ("The Health Data Authority (HDA)", "Health Data Authority"),
    ],
)
def test_a_body_goes_by_the_name_behind_what_it_is(words: str, name: str) -> None:
    assert told(words) == (name, "organisation")


@pytest.mark.parametrize("words", ["party Chairman Ada Quill", "film maker Ada Quill", "union boss Ada Quill"])
def test_whoever_is_of_a_body_is_no_body(words: str) -> None:
    assert told(words) in [("Ada Quill", "person"), None]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("His sister-in-law, Danica,", "Danica"),
        ("The judge, Mr Justice Foyle,", "Foyle"),
        ("prosecutor Ada Quill KC", "Ada Quill"),
        ("the singer Ada Quill MBE", "Ada Quill"),
        ("co-author Prof Ada Quill", "Ada Quill"),
    ],
)
def test_a_person_goes_by_the_name_alone(words: str, name: str) -> None:
    assert told(words) == (name, "person")


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Dr Ines Holm of the Tarn Heart Centre", "the Tarn Heart Centre"),
        ("Detective Constable Priya Holm, of Tarn Police,", "Tarn Police"),
        ("Emil Holm, of the railway workers' union NRTU,", "the railway workers' union NRTU"),
        ("Emil Holm of the Morning Courier", "the Morning Courier"),
        ("one of them, Emil Holm of the firm Northgate", "Northgate"),
        ("Ada Holm of Tarn", None),
        ("Emil Holm, of Mount Road, Lenn,", None),
    ],
)
def test_whom_somebody_is_of_stands_behind_the_name(words: str, body: str | None) -> None:
    found = named(words, Span(0, len(words)), profile("en"))
    assert found is not None
    assert found.affiliation == body


@pytest.mark.parametrize("words", ["Half", "Most", "Nine", "Hundreds"])
def test_what_counts_many_names_nobody(words: str) -> None:
    assert told(words) is None


@pytest.mark.parametrize("words", ["Downing Street", "The Tarnian Red Crescent", "the Morning Ledger"])
def test_some_bodies_go_by_names_that_tell_of_none(words: str) -> None:
    text = f"{words} said that the bridge was shut."
    assert [kind for _, kind in sources(text)] == ["organisation"]


@pytest.mark.parametrize(
    ("words", "conjuncts"),
    [
        ("she and her colleague Tom Holm", ["she", "her colleague Tom Holm"]),
        ("Quill and his wife Jane", ["Quill", "his wife Jane"]),
        ("Quill and his Tarnian allies", ["Quill"]),
        ("she and her aides", ["she"]),
    ],
)
def test_whoever_has_a_name_beside_a_pronoun_speaks_too(words: str, conjuncts: list[str]) -> None:
    assert [words[one.start : one.end] for one in parts(words, Span(0, len(words)), profile("en"))] == conjuncts


def test_an_owner_behind_whom_a_name_follows_may_be_a_firm() -> None:
    assert told("The mine's owner, Varmeglede Gold,") == ("Varmeglede Gold", None)


def test_many_who_begin_a_sentence_are_a_group_and_no_name() -> None:
    assert told("Campaigners") == ("Campaigners", "group")
    assert told("Authorities in Tarn") == ("Authorities", "group")
    assert told("Seismologists") == ("Seismologists", "group")
    assert told("Two of the pilots") is None
    assert told("One MP") is None


def test_a_description_keeps_its_figures() -> None:
    assert told("The 94-page report") == ("94-page report", "document")


def test_surnames_lead_to_whoever_has_letters_behind_the_name() -> None:
    text = "Ada Quill KC told the court that the safe was empty. Later Miss Quill said that nobody had the key."
    assert sources(text) == [("Ada Quill", "person")]


def test_what_stands_before_a_state_or_a_firm_at_the_start_of_a_sentence_is_no_part_of_it() -> None:
    text = "Neighbouring Lasgovia said that it would send tents. Rival Blue Marlin said that fares would rise."
    assert [name for name, _ in sources(text)] == ["Lasgovia", "Blue Marlin"]


def test_a_noun_for_people_is_part_of_a_name_that_the_report_always_has_whole() -> None:
    text = (
        "A report by Witness Tarn says that guards fired. “It was a policy,” said Witness Tarn. "
        "Witness Tarn said that it had asked for a reply."
    )
    assert [name for name, _ in sources(text) if "Tarn" in name][-1] == "Witness Tarn"
    assert "Tarn" not in [name for name, _ in sources(text)]


def test_where_a_firm_is_listed_is_no_name() -> None:
    text = "The owner, the Tarn-listed company Orvel Gold, denied this. It said that an inquiry had found nothing."
    assert "Tarn-listed" not in [name for name, _ in sources(text)]


@pytest.mark.parametrize(
    ("behind", "noun"),
    [
        (", a Tarnian firm which builds ferries", "firm"),
        (", the manufacturer, said", "manufacturer"),
        (", a liberal think tank. The", "tank"),
        (", the town in which it plays,", ""),
        (", the government in Lenn has", ""),
        (", a company director, said", ""),
        (", the deal the agency made", ""),
    ],
)
def test_an_apposition_tells_what_sort_of_body_a_name_is_of(behind: str, noun: str) -> None:
    assert apposed(f"Voltrane{behind}", len("Voltrane"), profile("en")) == noun


def test_a_word_that_begins_a_sentence_before_a_surname_is_no_given_name() -> None:
    text = "Esteban Vidal came late. Whatever Vidal said in the break worked. Vidal said that the goal was none."
    assert sources(text) == [("Esteban Vidal", "person")]


@pytest.mark.parametrize(
    "text",
    [
        "The march was against the oil company Petra. Petra said that it had no say.",
        "A group calling itself Grey Lantern claimed that it had the files. Grey Lantern said that it would wait.",
    ],
)
def test_a_noun_before_a_name_tells_that_it_is_a_firm_or_a_group(text: str) -> None:
    assert sources(text)[-1] in [("Petra", "organisation"), ("Grey Lantern", "organisation")]


def test_a_firm_that_somebody_has_left_is_not_its_boss() -> None:
    text = "Ada Quill spoke in Lenn. She sued the company Quill founded. Quill said that she was sorry."
    assert ("Ada Quill", "person") in sources(text)


def test_a_prize_is_no_jury() -> None:
    text = "The film won the Grand Jury Prize in Lenn. The jury said that it was bold. The jury said that it was long."
    assert "Grand Jury Prize" not in [name for name, _ in sources(text)]
