"""Who is quoted and who quotes: the statement of the other one, beside what a reader of frames found."""

from __future__ import annotations

import re

import pytest

from sayso.extract.cited import cited
from sayso.extract.kinds import Places
from sayso.extract.rules import Rules
from sayso.records import Article, Span

ROLE = re.compile(r"\[([sct]) ([^\]]*)\]")


def marked(words: str) -> tuple[str, Places]:
    """A text without its marks, and the statement that they mark."""
    spans: dict[str, list[Span]] = {"s": [], "c": [], "t": []}
    text, at = "", 0
    for found in ROLE.finditer(words):
        text += words[at : found.start()]
        spans[found[1]].append(Span(len(text), len(text) + len(found[2])))
        text, at = text + found[2], found.end()
    return text + words[at:], Places(spans["s"], spans["c"], spans["t"])


CASES = [
    ("en", "[s Vexpress] [c quoted] [t Deputy Minister Oleg Tarn as saying that the port was shut].",
     "Deputy Minister Oleg Tarn", "as saying", "that the port was shut"),
    ("en", "[s State media] [c quoted] [t the mayor, Ida Lind, as saying the port was shut].",
     "the mayor, Ida Lind", "as saying", "the port was shut"),
    ("en", "[s The report] [c quotes] [t a former guard, identified only as K., as saying that the port was shut].",
     "a former guard, identified only as K.", "as saying", "that the port was shut"),
    ("en", "[s Vexpress] [c quoted] [t him as saying: “The port is shut.”]", "him", "as saying", "“The port is shut.”"),
    ("en", "[t “The port is shut,”] [s Vexpress] [c quoted] Oleg Tarn as saying on Monday.",
     "Oleg Tarn", "quoted … as saying", "“The port is shut,”"),
    ("en", "On Monday, fire chief Ida Lind [c was quoted] by [s Vexpress] [c as saying] [t that the port was shut].",
     "fire chief Ida Lind", "was quoted … as saying", "that the port was shut"),
    ("en", "The mayor, Ida Lind, [c was quoted as saying] by the agency [s NPV] [t that the port was shut].",
     "The mayor, Ida Lind", "was quoted … as saying", "that the port was shut"),
    ("de", "[t „Wir sind bereit“], [c zitierte] [s Vexpress] den Vizeminister Oleg Tarn am Dienstag.",
     "den Vizeminister Oleg Tarn", "zitierte", "„Wir sind bereit“"),
    ("de", "[t „Wir sind bereit“], [c zitierte] die Agentur [s den Sprecher].",
     "die Agentur", "zitierte", "„Wir sind bereit“"),
    ("de", "Bürgermeisterin Ida Lind [c wird] im [s „Nordboten“] [c mit den Worten zitiert], [t der Hafen sei zu].",
     "Bürgermeisterin Ida Lind", "wird … mit den Worten zitiert", "der Hafen sei zu"),
    ("de", "[c Wie] [s Ida Lind] vom „Nordboten“ [c zitiert wird], [t sei der Hafen zu].",
     "„Nordboten“", "Wie … zitiert wird", "sei der Hafen zu"),
    ("de", "[s Die Agentur Vexpress] [c zitierte] Lind [c mit den Worten], [t der Hafen sei zu].",
     "Lind", "zitierte … mit den Worten", "der Hafen sei zu"),
    ("de", "[t „Wir sind bereit“], zitiert tarn.de [s Polizeisprecher Emil Roth].",
     "tarn.de", "zitiert", "„Wir sind bereit“"),
    ("de", "[t „Wir sind bereit“], zitiert der „Nordbote“ [s Lind] in einem Bericht.",
     "der „Nordbote“", "zitiert", "„Wir sind bereit“"),
    ("de", "[t „Wir sind bereit.“] So wird der Schwede [c im] [s Fachblatt „Segel“] [c zitiert].",
     "der Schwede", "im … zitiert", "„Wir sind bereit.“"),
    ("de", "Auf [s der Seite des Vereins] wird Lind wie folgt zitiert: [t „Wir sind bereit.“]",
     "Lind", "wird … zitiert", "„Wir sind bereit.“"),
    ("de", "Ein Sender zitierte [s Lind] mit den Worten: [t „Wir sind bereit.“]",
     "Ein Sender", "zitierte", "„Wir sind bereit.“"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "source", "cue", "content"), CASES)
def test_the_other_one_has_the_words_too(language: str, words: str, source: str, cue: str, content: str) -> None:
    text, told = marked(words)
    ((beside, other),), gone = cited(text, language, [told])
    roles = (
        " … ".join(text[span.start : span.end] for span in role) for role in (other.source, other.cue, other.content)
    )
    assert (gone, beside, *roles) == (set(), 0, source, cue, content)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "[s Vexpress] [c cited] [t the fog as a reason]."),
        ("en", "[s Oleg Tarn] [c was quoted as saying] [t that the port was shut]."),
        ("en", "[s Oleg Tarn], [c quoted] by Vexpress [c as saying] [t that the port was shut], left."),
        ("en", "[s The board] [c said] [t that Vexpress had quoted Oleg Tarn as saying so]."),
        ("de", "[s Der Abgeordnete] [c zitierte] aus [t der Antwort, wonach der Hafen zu sei]."),
        ("de", "[s Ida Lind] [c sagte], [t sie sei von Vexpress falsch zitiert worden]."),
        ("de", "[t Der Hafen sei zu], [c sagte] [s Ida Lind]. Der Nordbote zitierte den Minister."),
        ("fr", "[s Vexpress] [c quoted] [t Oleg Tarn as saying that the port was shut]."),
    ],
)
def test_nobody_else_has_them_where_nobody_else_is_cited(language: str, words: str) -> None:
    text, told = marked(words)
    assert cited(text, language, [told]) == ([], set())


def test_what_is_told_of_both_is_not_told_again() -> None:
    text, told = marked("[t “The port is shut,”] [s Vexpress] [c quoted] Oleg Tarn as saying.")
    tarn = Span(text.index("Oleg"), text.index("Tarn") + 4)
    assert cited(text, "en", [told, Places([tarn], list(told.cue), list(told.content))]) == ([], set())


def test_a_statement_of_no_more_than_the_name_goes_where_the_words_stand_elsewhere() -> None:
    text, told = marked("[t “The port is shut,”] [s Vexpress] [c quoted] Oleg Tarn as saying on Monday.")
    name = Places(told.source, told.cue, [Span(text.index("Oleg"), len(text) - 1)])
    assert cited(text, "en", [told, name])[1] == {1}
    assert cited(text, "en", [name])[1] == set()


def test_a_source_that_is_both_becomes_two() -> None:
    text, told = marked("[t „Es hält“], [c wie] [s Ida Lind vom Nordboten] [c zitiert wird].")
    found, gone = cited(text, "de", [told])
    assert gone == {0}
    assert [" ".join(text[slice(*span)] for span in one.source) for _, one in found] == ["Ida Lind", "Nordboten"]


def test_a_reading_has_both() -> None:
    text = "The port opened late. The agency Vexpress quoted Oleg Tarn as saying that the ferry would sail."
    (extraction,) = Rules().extract([Article(text, language="en")])
    outer, inner = extraction.statements
    assert (text[slice(*inner.source[0])], inner.nested_in) == ("Oleg Tarn", outer.id)
