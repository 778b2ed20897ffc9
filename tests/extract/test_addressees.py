"""To whom something was said: the object, the subject of a passive, what a preposition leads to."""

from __future__ import annotations

import re

import pytest

from sayso.extract.addressees import addressee, without_addressee
from sayso.extract.kinds import Places
from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Span

ROLE = re.compile(r"\[([scat]) ([^\]]*)\]")

CASES = [
    ("en", "[s The mayor] [c told] [a reporters] on Monday [t that the bridge was safe]."),
    ("en", "[s Ida Lind] [c told] [a a public hearing] [t the ferry would sail]."),
    ("en", "[s She] [c told] [a her mother] [t to wait]."),
    ("en", "[s She] [c told] [a her] [t the shop was shut]."),
    ("en", "[t “We waited,”] [s he] [c said] in an interview with [a the Harbour Post]."),
    ("en", "[s Ruth Okonjo] [c complained] to [a the council] [t that nobody had come]."),
    ("en", "[s Ruth Okonjo] [c complained to] [a the council] [t that nobody had come]."),
    ("en", "[a Residents] [c were warned] [t that the water was cold]."),
    ("en", "[a He] [c had been told] by [s his sister] [t that it was over]."),
    ("en", "[s The union] [c called on] [a the ministry] [t to pay]."),
    ("en", "[s The clerk] [c asked] a question [t about the fee]."),
    ("en", "[s Ida Lind] [c told] [a the TNC's Tarn in Parliament programme] [t that she had not read it]."),
    ("en", "[s Ida Lind] [c complained] to [a the referees' body] [t that the goal was none]."),
    ("en", "[s The firm] [c said] [t that it had told nobody]."),
    ("en", "[s Piet] [c was said] [t to be ill]."),
    ("en", "[s He] [c ordered] that morning [t that the gate be closed]."),
    ("de", "[t „Wir warten“], [c sagte] [s Ida Lind] [a dem Hafenboten]."),
    ("de", "[t „Wir warten“], [c sagte] [s sie] [a der „Hafenpost“]."),
    ("de", "[s Die Gewerkschaft] [c warf] [a der Stadt] am Montag [c vor], [t sie habe nichts getan]."),
    ("de", "[s Er] [c erklärte] gegenüber [a mehreren Zeitungen], [t es sei vorbei]."),
    ("de", "[a Dem Verein] [c wird vorgeworfen], [t er habe Geld verschenkt]."),
    ("de", "[s Das Amt] [c habe] [a ihm] [c zugesichert], [t dass nichts geschehe]."),
    ("de", "[s Sie] [c sagte] vor [a Journalisten], [t der Deich halte]."),
    ("de", "[c Sagte] [s sie] vor dem Rathaus, [t der Deich halte]."),
    ("de", "[s Der Minister] [c sagte] am Dienstag, [t der Deich halte]."),
    ("de", "[c Laut] einem Bericht der „Hafenpost“ [c sagte] [s der Minister], [t der Deich halte]."),
    ("de", "[c Laut] einem Bericht der „Hafenpost“ [c sagte] [s er] [a dem Ausschuss], [t der Deich halte]."),
    ("de", "[s Der Hafen] [c wies] die Vorwürfe [c als] [t „Unsinn“] [c zurück]."),
    ("de", "[t „Wir warten“], [c schreibt] [s er] dem Bericht zufolge."),
    ("de", "[c Laut] [s „Hafenpost“] [c sagte] der Minister, [t der Deich halte]."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_addressee_is_the_marked_words(language: str, marked: str) -> None:
    text, roles = _read(marked)
    places = Places(roles["s"], roles["c"], roles["t"])
    assert addressee(text, profile(language), places) == roles["a"]


def test_without_a_cue_nobody_is_addressed() -> None:
    assert addressee("To the court: it is late.", profile("en"), Places([], [], [Span(14, 24)])) == []


def test_a_language_without_tables_has_no_addressees() -> None:
    text = "Elle a dit à Paul qu'il pleut."
    assert addressee(text, profile("fr"), Places([Span(0, 4)], [Span(5, 10)], [Span(18, 29)])) == []


def test_statements_carry_their_addressee() -> None:
    article = Article("Ida Lind told reporters that the bridge was safe.", language="en")
    (statement,) = next(iter(Rules().extract([article]))).statements
    assert article.quote(statement.addressee) == "reporters"


def _read(marked: str) -> tuple[str, dict[str, list[Span]]]:
    text, at = "", 0
    roles: dict[str, list[Span]] = {role: [] for role in "scat"}
    for found in ROLE.finditer(marked):
        text += marked[at : found.start()]
        roles[found[1]].append(Span(len(text), len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return text + marked[at:], roles


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("der Fischer Ole Lind, 54, dem „Hafenboten“.", "der Fischer Ole Lind, 54,"),
        ("Ole Lind (54), der Nachrichtenagentur NPV", "Ole Lind (54),"),
        ("Lind dem „Hafenboten“", "Lind"),
        ("Sprecher Ole Lind der Deutschen Presse-Agentur", "Sprecher Ole Lind"),
        ("der Sender 2011", "der Sender"),
        ("Ole Lind, der hier fischt, gegenüber dem Sender NPV", "Ole Lind, der hier fischt,"),
        ("der Sprecher der Deutschen Presse-Agentur", None),
        ("Ole Lind, der Vorsitzende des Verbands", None),
        ("eine Sprecherin von dem „Hafenboten“", None),
        ("die Frau, die dem Hafen gegenüber Fische verkauft", None),
        ("ein Leser, der dem „Hafenboten“ schrieb", None),
    ],
)
def test_a_german_source_ends_before_whom_it_told(source: str, alone: str | None) -> None:
    text = f"„Wir gehen“, sagte {source}"
    whole = Span(text.index(source), len(text))
    found = without_addressee(text, whole, profile("de"))
    assert text[found.start : found.end] == (alone or source)
