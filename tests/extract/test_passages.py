"""Passages whose marks are lost are found, and the author's own first person is left alone."""

from __future__ import annotations

from sayso.passages import lost_marks

GERMAN = """Die alte Mühle in Tarn steht wieder leer.

Vera Lind kam am Dienstag zurück. Sie habe den Ort vor neun Jahren verlassen, sagt Lind.

Wir packten zwei Taschen und gingen zum Bahnhof. Meine Mutter trug die Uhr, und ich hatte den Hund. Niemand fragte uns.

Die Mühle wurde 1820 gebaut. Sie hat drei Mahlsteine und ein Rad.

Der Rat will sie im Frühjahr verkaufen. Bisher gibt es kein Angebot.
"""


def passages(text: str, language: str | None) -> list[str]:
    return [text[span.start : span.end] for span in lost_marks(text, (), language)]


def test_german_passage_is_found() -> None:
    assert [found.split(".")[0] for found in passages(GERMAN, "de")] == [
        "Wir packten zwei Taschen und gingen zum Bahnhof"
    ]


def test_the_same_passage_in_marks_is_an_ordinary_quotation() -> None:
    marked = GERMAN.replace("Wir packten", "„Wir packten").replace("fragte uns.", "fragte uns.“")
    assert passages(marked, "de") == []


def test_an_opinion_piece_is_the_authors() -> None:
    text = "\n\n".join(["I have lived in Tarn all my life, and we have never had a mill like this one."] * 6)
    assert passages(text, "en") == []


def test_a_reporter_who_was_told_is_the_author() -> None:
    text = GERMAN.replace("sagt Lind.", "sagte mir Lind.")
    assert passages(text, "de") == []


def test_without_anyone_introduced_nothing_is_claimed() -> None:
    text = GERMAN.replace("Sie habe den Ort vor neun Jahren verlassen, sagt Lind.", "Der Ort war still.")
    text = text.replace("Vera Lind kam am Dienstag zurück.", "Es regnete.")
    assert passages(text, "de") == []


def test_a_language_without_data_has_no_passages() -> None:
    assert passages(GERMAN, "fr") == passages(GERMAN, None) == []
