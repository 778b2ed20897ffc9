"""What tells who is meant: headlines that the report takes up, names after descriptions, words about somebody else."""

from __future__ import annotations

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Block, Span, Statement
from sayso.resolve.roles import same_office
from sayso.resolve.within import resolve


def who(text: str, said: list[tuple[str, str]], language: str = "en", kind: str = "indirect") -> list[str]:
    """Whom each (source, content) leads to; the first line of a text that begins with # is its headline."""
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        blocks.append(Block(Span(at, at + len(line)), "headline" if line.startswith("#") else "paragraph"))
        at += len(line) + 1
    article = Article(text, language, blocks=tuple(blocks))
    made, after = [], 0
    for source, content in said:
        begins = text.index(content, after)
        start = max(text.rfind(source, 0, begins), 0) if source in text[:begins] else text.index(source, begins)
        if (behind := text.find(source, begins + len(content))) >= 0 and behind - begins - len(content) < 12:
            start = behind
        span = Span(begins, begins + len(content))
        made.append(Statement(article.id, content=(span,), source=(Span(start, start + len(source)),), kind=kind))  # type: ignore[arg-type]
        after = span.end
    answered, sources = resolve(article, Extraction(tuple(sorted(made, key=lambda one: (one.start, one.id)))))
    names = {source.id: source.name for source in sources}
    by_start = {one.content[0]: one for one in answered}
    return ["+".join(names[one.source] for one in by_start[each.content[0]].speakers) for each in made]


def test_a_noun_in_a_headline_is_whoever_says_the_same_in_the_report() -> None:
    text = (
        "# Ministerium bestreitet den Ausfall der Drohnen\n"
        "Das Verteidigungsministerium bestreitet, dass der Ausfall der Drohnen lange bekannt war."
    )
    said = [
        ("Ministerium", "den Ausfall der Drohnen"),
        ("Das Verteidigungsministerium", "dass der Ausfall der Drohnen lange bekannt war"),
    ]
    assert who(text, said, "de") == ["Verteidigungsministerium", "Verteidigungsministerium"]


@pytest.mark.parametrize(
    ("text", "said", "language", "name"),
    [
        (
            "Die Innenministerin habe zwei Bagger versprochen. Irena Dalan wies das zurück.",
            ("Die Innenministerin", "zwei Bagger"), "de", "Irena Dalan",
        ),
        (
            "The ambassador promised two islands. Hugo Lacey denied that yesterday.",
            ("The ambassador", "two islands"), "en", "Hugo Lacey",
        ),
    ],
)  # fmt: skip
def test_a_name_without_a_word_of_who_it_is_belongs_to_the_description_before_it(
    text: str, said: tuple[str, str], language: str, name: str
) -> None:
    assert who(text, [said], language) == [name]


def test_nobody_speaks_of_himself_by_name() -> None:
    text = "Ali Berk keeps the grill in Lenn. Dexter Moll came late. “I owe Ali a lamp,” he told friends."
    assert who(text, [("he", "“I owe Ali a lamp,”")], kind="direct") != ["Ali Berk"]


def test_who_said_it_belongs_to_a_person_and_not_to_the_body_before_who() -> None:
    text = (
        "Bettina Royce praised the oats of Quay Securities. Bettina Royce of Quay Securities, who expects rain, waits."
    )
    assert who(text, [("who", "expects rain")]) == ["Bettina Royce"]


def test_his_opinion_is_his() -> None:
    text = "Peppe Quill, ninety-one, eats soup. In his opinion it was never so good."
    assert who(text, [("his", "it was never so good")]) == ["Peppe Quill"]


def test_a_carrier_is_the_airline_that_the_report_names() -> None:
    text = "Borealis Air cancelled every flight on Tuesday. The moose was strong, the carrier said in a filing."
    assert who(text, [("the carrier", "The moose was strong")]) == ["Borealis Air"]


def test_a_lone_surname_is_theirs_whom_the_report_names_far_more_often() -> None:
    text = (
        "Nora Quist wrote the play. Nora Quist died. Nora Quist never saw it. Greta Quist, her sister, came. "
        "Quist believed that nobody would come."
    )
    assert who(text, [("Quist", "that nobody would come")]) == ["Nora Quist"]


def test_a_product_that_carries_the_name_of_its_firm_is_not_the_firm() -> None:
    text = "Lumo makes doors. Its subscription, Lumo Plus, costs more. Lumo said that the doors were fine."
    assert who(text, [("Lumo", "that the doors were fine")]) == ["Lumo"]


@pytest.mark.parametrize(
    ("role", "description"),
    [
        ("Staatsanwältin", "Die Anklägerin"),
        ("Präsidentin", "Die Staatschefin"),
        ("Vorstandschefin", "Die Konzernchefin"),
        ("Haushaltspolitikerin", "Die Abgeordnete"),
    ],
)
def test_an_office_goes_by_more_than_one_noun(role: str, description: str) -> None:
    text = f"Am Montag sprach {role} Ada Quill in Lenn. {description} sagte, das Geld sei weg."
    assert who(text, [(description, "das Geld sei weg")], "de") == ["Ada Quill"]


def test_two_ministers_are_two_offices() -> None:
    assert same_office("ministerin", "innenminister", "de")
    assert not same_office("innenministerin", "finanzminister", "de")


def test_a_senator_is_a_senator_by_the_short_title_too() -> None:
    text = "Sen. Ada Quill met farmers in Lenn. Mr Omar Vend came late. The senator said the river was theirs."
    assert who(text, [("The senator", "the river was theirs")]) == ["Ada Quill"]


def test_the_prime_minister_is_no_agriculture_minister() -> None:
    text = "The agriculture minister, Kurt Vend, opened the fair. The prime minister said she would come."
    assert who(text, [("The prime minister", "she would come")]) == [""]


def test_a_clause_that_an_and_joins_to_a_source_names_nobody_more() -> None:
    text = "The contract which Omar signed, and of which he kept a copy, says that the pay is due in May."
    assert who(text, [("The contract which Omar signed, and of which he kept a copy,", "the pay is due")])


def test_a_pronoun_in_a_clause_about_the_source_does_not_stand_for_it() -> None:
    text = "Odette Farrow drives a grey car. The county court, for which she works, allows her to knock at six."
    assert who(text, [("The county court, for which she works,", "her to knock at six")]) != ["Odette Farrow"]
