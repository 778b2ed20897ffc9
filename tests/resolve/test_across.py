"""Sources of many articles: which are proposed to be one, how sure, and for what reason."""

from __future__ import annotations

import pytest

from sayso.errors import UsageError
from sayso.records import Profile
from sayso.resolve.across import AUTOMATIC, Proposal, automatic, proposals
from sayso.resolve.across_blocks import pairs


def person(name: str, role: str | None = None, affiliation: str | None = None, *beside: str) -> Profile:
    told = (role,) if role else (), (affiliation,) if affiliation else ()
    return Profile(name, (name,), "person", *told, beside=frozenset(beside))


def body(name: str) -> Profile:
    return Profile(name, (name,), "organisation")


def proposed(*profiles: Profile) -> dict[tuple[str, str], tuple[float, str]]:
    return {(each.one.key, each.other.key): (each.score, each.reason) for each in proposals(profiles)}


@pytest.mark.parametrize(
    ("one", "other", "score", "reason"),
    [
        ("Olena Tkachova", "Олена Ткачова", 0.96, "same name in another script"),
        (
            "Wladimir Tkatschenko",
            "Vladimir Tkachenko",
            0.93,
            "a form of the same given name, same surname in another spelling",
        ),
        ("Denys Barysevych", "Denys Baryesvych", 0.92, "surname a letter apart, same given name"),
        ("Elizabeth Quill", "Liz Quill", 0.93, "a form of the same given name, same surname"),
        ("Elizabeth Ann Quill", "Elizabeth Quill", 0.95, "same name, a middle name more"),
        ("Prof. Elizabeth Quill", "Elizabeth Quill", 0.97, "same name, with another title or none"),
        ("Quill, Elizabeth", "Elizabeth Quill", 0.97, "same name, written otherwise"),
        ("Tóth-Szabó Ágnes", "Ágnes Tóth-Szabó", 0.93, "same name, surname first"),
        ("Elizabeth Quill", "E. Quill", 0.7, "initial and surname"),
        ("Elizabeth Quill", "Quill", 0.5, "surname alone"),
    ],
)  # fmt: skip
def test_names_of_one_person_are_proposed_with_the_reason(one: str, other: str, score: float, reason: str) -> None:
    assert proposed(person(one), person(other)) == {(one, other): (score, reason)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olena Tkachova", "Oleg Tkachov"),
        ("Jan Kowal", "Jana Kowal"),
        ("Anna Lind", "Anna Lund"),
        ("Elizabeth A. Quill", "Elizabeth B. Quill"),
        ("Owen Quill Jr.", "Owen Quill Sr."),
        ("Herr Quill", "Elizabeth Quill"),
        ("Liz Quill", "Lena Quill"),
    ],
)
def test_names_of_two_people_are_not_proposed(one: str, other: str) -> None:
    assert proposed(person(one), person(other)) == {}


def test_a_surname_alone_is_one_with_nobody_where_two_share_it() -> None:
    mayor = "mayor of the old town", "Town of Lenn"
    assert proposed(person("Quill", *mayor), person("Elizabeth Quill", *mayor)) == {
        ("Elizabeth Quill", "Quill"): (0.93, "surname alone, same office, same affiliation")
    }
    both = proposed(person("Quill", *mayor), person("Elizabeth Quill", *mayor), person("Owen Quill", *mayor))
    assert both == {
        ("Elizabeth Quill", "Quill"): (0.6, "surname alone, same office, same affiliation, but so fits another"),
        ("Owen Quill", "Quill"): (0.6, "surname alone, same office, same affiliation, but so fits another"),
    }


def test_a_surname_alone_is_never_enough() -> None:
    for score, _ in proposed(person("Quill"), person("Elizabeth Quill")).values():
        assert score < AUTOMATIC


def test_a_likeness_counts_for_less_where_many_bear_the_surname() -> None:
    others = [person(f"{given} Quill") for given in ("Ida", "Owen", "Per")]
    reason = "a form of the same given name, same surname"
    pair = person("Elizabeth Quill"), person("Liz Quill")
    assert proposed(*pair, *others[:2]) == {("Elizabeth Quill", "Liz Quill"): (0.93, reason)}
    assert proposed(*pair, *others) == {
        ("Elizabeth Quill", "Liz Quill"): (0.81, f"{reason}, but a common surname here")
    }


def test_other_offices_speak_against_and_the_same_people_beside_for_it() -> None:
    apart = proposed(person("Liz Quill", "judge"), person("Elizabeth Quill", "goalkeeper"))
    assert apart == {
        ("Elizabeth Quill", "Liz Quill"): (0.71, "a form of the same given name, same surname, but other offices")
    }
    beside = (
        person("E. Quill", None, None, "Ida Holm", "Per Aas"),
        person("Elizabeth Quill", None, None, "Ida Holm", "Per Aas"),
    )
    assert proposed(*beside) == {
        ("Elizabeth Quill", "E. Quill"): (0.82, "initial and surname, heard beside 2 of the same sources")
    }


def test_offices_are_the_same_in_both_languages() -> None:
    told = person("E. Quill", "Polizeisprecherin"), person("Elizabeth Quill", "police spokeswoman")
    assert proposed(*told) == {("Elizabeth Quill", "E. Quill"): (0.92, "initial and surname, same office")}


@pytest.mark.parametrize(
    ("one", "other", "score", "reason"),
    [
        ("Lenn Ferries Limited", "Lenn Ferries Ltd", 0.96, "same name, written otherwise"),
        ("Lenn Ferries Ltd", "Lenn Ferries", 0.95, "same name but for the legal form"),
        ("Kyiv Harbour Office", "Kiev Harbor Office", 0.96, "same name, written otherwise"),
        ("Ministry of Defence", "Defense Ministry", 0.94, "same words in another order"),
        ("Inland Dredging Committee", "IDC", 0.6, "the initials of the other name"),
        ("Ministerium", "ministry", 0.6, "same name, written otherwise, but a word for many"),
        ("harbour police", "harbor police", 0.6, "same name, written otherwise, but a word for many"),
        ("Independents", "Independent", 0.6, "same name in another spelling or script, but a word for many"),
        ("Lenn Council's", "Lenn Council", 0.96, "same name, written otherwise"),
        ("Nordsee Werft GmbH", "Nordsee Werft AG", 0.5, "same name, another legal form"),
    ],
)
def test_bodies_are_one_by_their_telling_words(one: str, other: str, score: float, reason: str) -> None:
    assert proposed(body(one), body(other)) == {(one, other): (score, reason)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("7th Brigade", "8th Brigade"),
        ("Lenn Police", "Sund Police"),
        ("Deputy Mayor of Lenn", "Mayor of Lenn"),
        ("Lenn Ferries", "Lenn Fisheries"),
        ("one company", "One"),
    ],
)
def test_bodies_that_differ_in_a_telling_word_are_two(one: str, other: str) -> None:
    assert proposed(body(one), body(other)) == {}


def test_a_father_and_a_son_are_not_made_one() -> None:
    reason = "same name, a middle name more, but only one is Jr"
    assert proposed(person("Owen B. Quill"), person("Owen Quill Jr.")) == {
        ("Owen Quill Jr.", "Owen B. Quill"): (0.6, reason)
    }


def test_a_document_or_a_group_is_never_automatic() -> None:
    one, other = (Profile(name, (name,), "document") for name in ("the Lenn Harbour Report", "Lenn Harbor Report"))
    assert proposed(one, other) == {
        (one.key, other.key): (0.6, "same name, written otherwise, but every report has its own")
    }


def test_a_person_is_no_body_and_whoever_is_unnamed_is_nobody() -> None:
    assert proposed(person("Georgia Lund"), body("Georgia Lund")) == {}
    unnamed = (Profile(name, (name,), "unnamed") for name in ("an official", "An Official."))
    assert proposed(*unnamed) == {}


def test_every_name_of_a_source_counts() -> None:
    known = Profile("quill", ("Elizabeth Quill", "Liz Quill"), "person")
    assert proposed(known, person("Lizzie Quill")) == {
        ("quill", "Lizzie Quill"): (0.93, "a form of the same given name, same surname")
    }


def test_what_was_judged_apart_is_not_proposed_again() -> None:
    liz = Profile("liz", ("Liz Quill",), "person", apart=frozenset(["Elizabeth Quill"]))
    assert proposed(liz, person("Elizabeth Quill")) == {}


def test_what_is_automatic_contradicts_nothing_surer() -> None:
    one, alex, two = person("Alexandra Quill"), person("Alex Quill"), person("Alexander Quill")
    surer, other = Proposal(one, alex, 0.95, "a"), Proposal(two, alex, 0.93, "b")
    assert automatic([surer, other]) == [surer]
    assert automatic([surer, other], 0.96) == []


def test_no_lower_threshold_is_automatic() -> None:
    with pytest.raises(UsageError, match=r"0\.5: precision is measured from 0\.9 on"):
        automatic([], 0.5)


def test_only_names_that_may_be_one_are_compared() -> None:
    towns = [f"Person{letter}{other} Family{other}{letter}" for letter in "bcdfg" for other in "klmnp"]
    strangers = [person(name) for name in towns]
    assert len(pairs(strangers)) < len(strangers) * 4
    assert pairs([person("Denys Kalinovsky"), person("Denys Kalinovksy"), person("Ida Holm")]) == [(0, 1)]


def test_no_name_at_all_breaks_it() -> None:
    odd = ["", "-", "Dr.", "von", "(BfD)", "GmbH", "'", "陈", "Jr", "a b c d e f g h", "…", "1", "O'", "—, —"]
    assert isinstance(proposals([*map(person, odd), *map(body, odd), *(Profile(name, (name,)) for name in odd)]), list)
