"""German sources in the nominative, and whose „Angaben“ they are."""

from __future__ import annotations

import pytest

from sayso.extract import Extraction
from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Block, Span, Statement
from sayso.resolve.called import shortened
from sayso.resolve.descriptions import described
from sayso.resolve.german_names import nameless
from sayso.resolve.given_names import is_given
from sayso.resolve.names import cited, named
from sayso.resolve.roles import equal_office
from sayso.resolve.within import resolve

GERMAN = profile("de")


def told(words: str) -> tuple[str, str | None] | None:
    found = named(words, Span(0, len(words)), GERMAN)
    return (found.name, found.kind) if found else None


def source(words: str, before: str = "") -> tuple[str, str | None]:
    """What the source of one statement is called, whoever finds it."""
    text = f"{before}Laut {words} ist die Brücke gesperrt."
    article = Article(text, language="de")
    at, said = text.index(words, len(before)), text.index("ist die")
    spans = (Span(at, at + len(words)),), (Span(said, len(text) - 1),)
    statement = Statement(article.id, content=spans[1], source=spans[0], cue=(Span(at - 5, at - 1),), kind="indirect")
    _, (found,) = resolve(article, Extraction((statement,)))
    return found.name, found.kind


def sources(text: str) -> list[tuple[str, str | None]]:
    article = Article(text, language="de")
    _, found = resolve(article, next(iter(Rules().extract([article]))))
    return [(source.name, source.kind) for source in found]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Polizeiangaben", ("Polizei", "organisation")),
        ("Regierungsangaben", ("Regierung", "organisation")),
        ("Vereinsangaben", ("Verein", "organisation")),
        ("Bahnangaben", ("Bahn", "organisation")),
        ("Behördenangaben", ("Behörden", "group")),
        ("Anwohnerangaben", ("Anwohner", "group")),
    ],
)
def test_a_compound_of_what_somebody_says_names_who_says_it(words: str, who: tuple[str, str]) -> None:
    assert told(words) == who


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Angaben eines Hafensprechers", "Hafensprecher"),
        ("Angaben eines früheren Trainers", "früherer Trainer"),
        ("Darstellung einer früheren Angestellten", "frühere Angestellte"),
        ("Angaben eines Zeugen", "Zeuge"),
        ("Angaben eines Journalisten", "Journalist"),
        ("einer am Montag veröffentlichten Umfrage", "Umfrage"),
        ("einem internen Bericht der Werft", "interner Bericht der Werft"),
        ("einem vertraulichen Gutachten", "vertrauliches Gutachten"),
        ("Einer der Fischer", "Einer der Fischer"),
        ("einer mit dem Fall vertrauten Person", "mit dem Fall vertrauten Person"),
        ("ein Fischer", "Fischer"),
    ],
)
def test_a_german_source_without_a_name_goes_by_its_nominative(words: str, name: str) -> None:
    assert nameless(words, cited(words, Span(0, len(words)), GERMAN), GERMAN) == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Nach Angaben des Krisenstabs", "Krisenstab"),
        ("Nach Angaben des Hafenverbands Tarn", "Hafenverband Tarn"),
        ("Nach Informationen des „Tarner Kuriers“", "Tarner Kurier"),
        ("Laut dem «Kurier»", "Kurier"),
    ],
)
def test_a_german_body_is_named_out_of_the_genitive_whatever_stands_around_it(source: str, name: str) -> None:
    assert sources(f"{source} ist die Brücke seit Montag gesperrt.") == [(name, "organisation")]


def test_a_court_keeps_the_stop_behind_the_letter_of_a_surname() -> None:
    assert sources("Angeklagt ist Anna Q. aus Lenn. „Ich war nie dort“, sagte Anna Q. vor Gericht.") == [
        ("Anna Q.", "person")
    ]


@pytest.mark.parametrize("words", ["Dem Vernehmen nach", "Demzufolge"])
def test_what_is_rumoured_is_nobodys(words: str) -> None:
    assert sources(f"{words} soll das Werk in Tarn schließen.") == []


def test_many_who_speak_in_a_headline_are_not_the_one_who_is_named_below() -> None:
    text = "Forscher warnen vor der Flut\n\nDer Forscher Peter Lindgrün sprach von Glück. „Es hält“, sagte Lindgrün."
    cut = text.index("\n")
    blocks = (Block(Span(0, cut), "headline"), Block(Span(cut + 2, len(text)), "paragraph"))
    article = Article(text, language="de", blocks=blocks)
    _, found = resolve(article, next(iter(Rules().extract([article]))))
    assert [(one.name, one.kind) for one in found if one.name == "Peter Lindgrün"] == [("Peter Lindgrün", "person")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("„Es hält“, sagten die Arbeitgeber am Montag.", [("Arbeitgeber", "group")]),
        ("„Es hält“, sagte ein Torjäger am Montag.", [("Torjäger", "unnamed")]),
        ("Journalisten erklärten, es halte nicht.", [("Journalisten", "group")]),
    ],
)
def test_a_noun_that_ends_as_those_for_people_do_is_no_body(text: str, who: list[tuple[str, str]]) -> None:
    assert sources(text) == who


def test_a_man_by_what_he_does_is_no_body() -> None:
    text = "Der Torschütze rannte zur Bank. „Ich hab ihn einfach getroffen“, sagte der Matchwinner."
    assert all(kind != "organisation" for _, kind in sources(text))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Der Maschinenbauer Voltrane", "Voltrane"),
        ("Der Zulieferer Voltrane", "Voltrane"),
        ("Die Firma Lenner Basalt AG", "Lenner Basalt AG"),
        ("Die Tarner Maut GmbH", "Tarner Maut GmbH"),
    ],
)
def test_a_firm_is_named_whole_and_is_no_person(words: str, name: str) -> None:
    assert sources(f"{words} wies den Vorwurf zurück. „Da ist nichts dran“, sagte eine Sprecherin.")[0] == (
        name,
        "organisation",
    )


def test_two_given_names_in_one_are_one_before_a_surname() -> None:
    assert told("Finanzvorstand Ralf-Peter Quill") == ("Ralf-Peter Quill", "person")
    assert is_given("Anna-Lena")
    assert not is_given("Anna-Seghers-Schule")


def test_a_union_of_two_trades_is_one_body() -> None:
    text = "Die Gewerkschaft Bau und Boden begrüßte das Urteil. „Es hilft“, sagte die Gewerkschaft Bau und Boden."
    assert sources(text) == [("Gewerkschaft Bau und Boden", "organisation")]


def test_two_bodies_with_their_articles_are_two_and_a_bracket_is_no_part_of_a_name() -> None:
    text = "Die Hafenbahn Tarn AG und das Bundesamt für Fähren (BFF) teilten mit, es halte."
    assert sources(text) == [("Hafenbahn Tarn AG", "organisation"), ("Bundesamt für Fähren", "organisation")]


def test_a_document_is_named_in_the_nominative() -> None:
    text = "Laut einem internen Bericht der Behörde ist die Brücke seit Jahren morsch."
    assert ("interner Bericht der Behörde", "document") in sources(text)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("der russische Botschafter", "russischer Botschafter"),
        ("dem russischen Botschafter", "russischer Botschafter"),
        ("der früheren Vorsitzenden", "frühere Vorsitzende"),
        ("das kleine Team", "kleines Team"),
        ("die beiden Fischer", "beide Fischer"),
        ("einer auf Telegram verbreiteten Erklärung der Gruppe", "Erklärung der Gruppe"),
        ("Eine Mutter von drei Kindern, Kassiererin", "Mutter von drei Kindern"),
        ("Mein Bruder", "Bruder"),
        ("Einige der Fischer", "Einige der Fischer"),
        ("Die meisten Fischer", "meisten Fischer"),
    ],
)
def test_adjectives_go_with_a_noun_that_has_lost_its_article(words: str, name: str) -> None:
    assert nameless(words, cited(words, Span(0, len(words)), GERMAN), GERMAN) == name


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("einem Schreiben an das Hafenamt", "Schreiben an das Hafenamt", "document"),
        ("einem Schreiben des Hafenamts", "Hafenamt", None),
        ("einer Antwort auf eine Anfrage der FDP", "Antwort auf eine Anfrage der FDP", "document"),
        ("dem Verband der Reedereien", "Verband der Reedereien", "organisation"),
        ("der Gewerkschaft der Lotsen", "Gewerkschaft der Lotsen", "organisation"),
        ("der Bürgerinitiative „Hafen für alle“", "Bürgerinitiative „Hafen für alle“", "organisation"),
        ("Ermittlerkreisen", "Ermittlerkreise", "unnamed"),
        ("der Jury", "Jury", "organisation"),
    ],
)
def test_whom_a_source_is_of_or_addressed_to_is_not_its_name(words: str, name: str, kind: str | None) -> None:
    assert source(words) == (name, kind)


def test_several_people_who_are_counted_are_no_number() -> None:
    assert sources("Zwei frühere Soldaten sagten, es habe einen Befehl gegeben.") == [
        ("Zwei frühere Soldaten", "group")
    ]


def test_a_noun_for_several_that_no_table_has_is_a_group_unless_it_is_a_surname() -> None:
    assert sources("Umweltschützer sagten, das Watt sei in Gefahr.") == [("Umweltschützer", "group")]
    assert ("Ada Zettler", "group") not in sources("Ada Zettler kam. Zettler sagten sie, das Watt sei in Gefahr.")


def test_a_firm_itself_is_the_firm() -> None:
    found = named("das Unternehmen selbst", Span(0, 22), GERMAN)
    assert found is not None
    assert found.name == "Unternehmen"


def test_an_adverb_that_begins_a_sentence_is_nobody_s_given_name() -> None:
    text = "Anders sieht das ihr Kollege Jan Quill. Er fordere eine Prüfung, sagte er. Anders Lind schwieg."
    assert sources(text) == [("Jan Quill", "person")]


def test_a_grandmother_is_no_mother() -> None:
    assert not equal_office("großmutter", "mutter", "de")
    assert equal_office("vereinschef", "chef", "de")
    assert not equal_office("wirt", "koch", "de")


@pytest.mark.parametrize("words", ["Der Beschuldigte", "Der Tatverdächtige"])
def test_whoever_is_accused_is_no_body(words: str) -> None:
    assert (words.split()[1], "organisation") not in sources(f"{words} sagte, er sei nicht am Hafen gewesen.")


def test_a_body_is_one_with_the_letters_behind_its_name() -> None:
    text = "Der Hafenverband Nordsee (HVN) sagte, die Mole sei alt. Der HVN forderte am Montag, sie zu erneuern."
    assert sources(text) == [("Hafenverband Nordsee", "organisation")]


def test_somebody_is_not_one_with_his_party() -> None:
    text = "Ada Quill (SPD) sagte, die Mole sei alt. Die SPD teilte mit, sie werde erneuert."
    assert sources(text) == [("Ada Quill", "person"), ("SPD", "organisation")]


@pytest.mark.parametrize(
    ("before", "name", "letters"),
    [
        ("", "Tarn Rail Union (TRU)", "TRU"),
        ("Lesben- und ", "Schwulenbund Tarn (LSBT)", "LSBT"),
        ("Human ", "Voices Watch (HVW)", "HVW"),
        ("", "Hafenverband Nordsee (Tarn)", None),
        ("", "Hafenverband Nordsee (FDP)", None),
    ],
)
def test_letters_behind_a_body_s_name_are_its_own_in_order(before: str, name: str, letters: str | None) -> None:
    end = len(before) + name.index(" (")
    assert shortened(before + name, len(before), end) == letters


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("ihres Sohnes", "sohn"),
        ("einer auf Telegram verbreiteten Erklärung", "erklärung"),
        ("eine 43 Jahre alte Bewohnerin", "bewohnerin"),
    ],
)
def test_the_noun_of_a_german_description_is_found_behind_what_is_told_of_it(words: str, noun: str) -> None:
    assert described(words, Span(0, len(words)), GERMAN).roles == (noun,)
