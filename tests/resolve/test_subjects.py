"""Bodies that go by nouns: the firm that speaks of itself, and what stands before a body's name."""

from __future__ import annotations

import re

import pytest

from sayso.extract import Extraction
from sayso.records import Article, Block, Span, Statement
from sayso.resolve.within import resolve


def who(marked: str, language: str = "en", headline: str = "") -> list[str]:
    """Who is meant by each {source}; its [content] is the nearest one that has none yet."""
    spans: dict[str, list[Span]] = {"[": [], "{": []}
    text = ""
    for piece in re.split(r"(\[[^]]*\]|\{[^}]*\})", f"{headline}\n\n{marked}" if headline else marked):
        words = piece.strip("[]{}")
        if piece[:1] in spans:
            spans[piece[0]].append(Span(len(text), len(text) + len(words)))
        text += words
    ends = text.find("\n")
    blocks = [Block(Span(ends + 2, len(text)) if headline else Span(0, len(text)), "paragraph")]
    blocks = [Block(Span(0, ends), "headline"), *blocks] if headline else blocks
    article = Article(text, language, blocks=tuple(blocks))
    made = [
        Statement(article.id, content=(content,), source=(source,), kind="indirect", medium="speech")
        for content, source in zip(spans["["], spans["{"], strict=True)
    ]
    statements, sources = resolve(article, Extraction(tuple(made)))
    names = {source.id: source.name for source in sources}
    return [" + ".join(names[one.source] for one in said.speakers) for said in statements]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Harvane plans to cut 400 jobs], {the oven maker} said on Tuesday.", "en"),
        ("TARN, March 3 - [Harvane will cut 400 jobs], {the company} said on Tuesday.", "en"),
        ("Harvane streicht 400 Stellen. [Das] teilte {der Konzern} am Dienstag mit.", "de"),
        ("Tarn (sna) - [Harvane streicht 400 Stellen], teilte {der Küchenhersteller} am Dienstag mit.", "de"),
    ],
)
def test_a_firm_speaks_of_itself(text: str, language: str) -> None:
    assert who(text, language) == ["Harvane"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Ada Quill has left the board], {the company} said on Tuesday.", "en"),
        ("Ada Quill verlässt den Vorstand. [Das] teilte {der Konzern} am Dienstag mit.", "de"),
    ],
)
def test_a_firm_speaks_of_others_too(text: str, language: str) -> None:
    assert who(text, language) != ["Ada Quill"]


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("[The talks failed], {the transport union RTW} said. {The union} said [nobody called].", "RTW", "en"),
        ("{The rights group Open Cells} said [two men were held]. {The group} said [so twice].", "Open Cells", "en"),
        ("{Die Gewerkschaft Metall Nord} sagte, [das sei falsch]. {Die Gewerkschaft} will [streiken].", "Nord", "de"),
    ],
)
def test_the_noun_before_a_name_tells_what_the_body_is(text: str, name: str, language: str) -> None:
    assert all(name in one for one in who(text, language))


def test_nouns_before_a_name_may_be_something_else() -> None:
    text = "The bank Ada Quill runs is small. {Ada Quill} said [it would grow]. {The bank} said [it would not]."
    assert who(text) == ["Ada Quill", ""]


def test_a_sentence_begins_with_what_a_firm_is() -> None:
    assert who("The Bank of Morn kept its rate. {Lender Harwick Bank} expected [a cut].") == ["Harwick Bank"]


def test_a_union_is_not_the_firm_of_a_report() -> None:
    text = "{Die Gewerkschaft Metall Nord} sagte, [die Pläne seien falsch]. {Der Konzern} sagte, [sie seien gut]."
    assert "Metall Nord" not in who(text, "de")[-1]


@pytest.mark.parametrize(
    ("noun", "is_it"), [("food manufacturer", True), ("Danish company", True), ("bus company", False)]
)
def test_a_word_that_the_name_has_tells_no_other_firm(noun: str, is_it: bool) -> None:
    quiet = "The harbour was quiet that day."
    text = f"{{Ardent Foods}} said [profits had risen]. {quiet} {{The {noun}}} said [prices would fall]."
    assert (who(text)[-1] == "Ardent Foods") is is_it


def test_a_group_in_a_headline_is_whom_the_report_names() -> None:
    text = "{Open Cells International} said [four reporters were held in Dorvan]. {The group} said [it had the names]."
    told = who(text, headline="{Rights group} says [four reporters held in Dorvan]")
    assert told == ["Open Cells International"] * 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harvane, ein dänischer Hersteller von Öfen, schließt. {Das Unternehmen} sagt, [es sei teuer].", "Harvane"),
        ("Der Rat für Hafenfragen tagt. {Der Rat} will [mehr Geld].", "Rat für Hafenfragen"),
        ("Das Bündnis Dünenland tagt. {Das Bündnis} will [mehr Geld].", "Bündnis Dünenland"),
        ("Das Krankenhaus Sankt Ada schließt. {Die Klinik} sagt, [es sei teuer].", "Sankt Ada"),
    ],
)
def test_german_bodies_have_names_before_they_speak(text: str, name: str) -> None:
    assert who(text, "de") == [name]


def test_a_source_may_begin_with_a_comma() -> None:
    assert who("[The pier is shut]{, the harbour master,} said Ada Quill.") == [""]
