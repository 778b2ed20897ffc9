"""When a statement was made, by the date that stands with its cue: {source}, <cue> and [content] in one line."""

import re

import pytest

from sayso.anchor.said import dated
from sayso.anchor.within import anchors
from sayso.records import Article, Said, Span, StatedTime, Statement

PUBLISHED = StatedTime("2024-05-15T10:00", None, "given")  # a Wednesday
ROLES = {"{": "source", "<": "cue", "[": "content"}


def said(told: str, language: str, published: StatedTime | None = PUBLISHED) -> Said | None:
    """What is found for the one statement whose roles are marked in `told`."""
    spans: dict[str, list[Span]] = {role: [] for role in ROLES.values()}
    text, start = "", 0
    for piece in re.split(r"([{<\[\]>}])", told):
        if piece in ROLES:
            start = len(text)
        elif piece in ("}", ">", "]"):
            spans[ROLES[{"}": "{", ">": "<", "]": "["}[piece]]].append(Span(start, len(text)))
        else:
            text += piece
    article = Article(text, language=language, published=published)
    roles = {role: tuple(each) for role, each in spans.items()}
    statement = Statement(article.id, medium="speech", **roles)
    return dated(article, (statement,), anchors(article, (statement,)))[0].said


@pytest.mark.parametrize(
    ("told", "value", "words"),
    [
        ("[The bridge closes in June], {Mayor Ida Holm} <said> on Tuesday.", "2024-05-14", "on Tuesday"),
        ("[“No,”] {she} <told> reporters on Monday evening.", "2024-05-13", "on Monday evening"),
        ("On Friday, {police} <said> [that two men were held in March].", "2024-05-10", "On Friday"),
        ("In a letter on 3 May {the union} <denied> [any strike].", "2024-05-03", "on 3 May"),
        ("In a letter of 3 May {the union} <denied> [any strike].", "2024-05-03", "3 May"),
        ("{The firm} <wrote> in April [that it would stay].", "2024-04", "in April"),
        ("{Okonjo} on Monday <denied> [any talks].", "2024-05-13", "on Monday"),
        ("{Okonjo} <had warned two weeks ago> [that the rope was frayed].", "2024-05-01~", "two weeks ago"),
        ("[300 people wait], <according to> {a report published on Thursday}.", "2024-05-09", "on Thursday"),
        ("But last week {Aas} <said> [he would go on].", "2024-05-06/2024-05-12", "last week"),
    ],
)
def test_a_date_in_the_frame_is_when_it_was_said(told: str, value: str, words: str) -> None:
    assert said(told, "en") == Said(value, words)


@pytest.mark.parametrize(
    ("told", "value", "words"),
    [
        ("[Die Brücke werde im Juni gesperrt], <sagte> {Ida Holm} am Dienstag.", "2024-05-14", "am Dienstag"),
        ("[„Nein“], <teilte> {die Stadt} am Montag <mit>.", "2024-05-13", "am Montag"),
        (
            "Am Freitag <erklärte> {die Polizei}, [zwei Männer seien im März gefasst worden].",
            "2024-05-10",
            "Am Freitag",
        ),
        ("In einer Mitteilung vom 3. Mai <bestritt> {der Verein} [jeden Streit].", "2024-05-03", "3. Mai"),
        ("{Der Betreiber} <hatte> vor zwei Wochen <gewarnt>, [das Seil sei morsch].", "2024-05-01~", "vor zwei Wochen"),
        ("<Laut> {einem am Donnerstag veröffentlichten Bericht} [warten 300 Menschen].", "2024-05-09", "am Donnerstag"),
    ],
)
def test_so_it_is_in_german(told: str, value: str, words: str) -> None:
    assert said(told, "de") == Said(value, words)


@pytest.mark.parametrize(
    "told",
    [
        "{Ida Holm} <said> [the bridge would close on Tuesday].",
        "{Holm, who was elected in 2019,} <said> [the ferry would sink].",
        "Elected in 2019, {Holm} <said> [the ferry would sink].",
        "[The ferry sinks], <said> {Holm}, who has led the line since 2019.",
        "[The ferry sinks], <said> {Holm}, elected in 2019.",
        "{Holm} <said> in a report on the flood of 2013 [that the wall was weak].",
        "[The ferry sinks], {Holm} <said>. On Tuesday she resigned.",
        "The wall broke on Monday and {Holm} <said> [it was weak].",
        "On Monday or perhaps on Tuesday, after the flood, {Holm} <said> [it was weak].",
        "{Holm} <has said> since 2014 [that the wall is weak].",
    ],
)
def test_a_date_that_belongs_to_something_else_is_not(told: str) -> None:
    assert said(told, "en") is None


def test_a_date_that_nothing_anchors_says_nothing() -> None:
    assert said("[The bridge closes], {Holm} <said> on Tuesday.", "en", published=None) is None
    assert said("[The bridge closes], {Holm} <said> on 7 May 2024.", "en", published=None) == Said(
        "2024-05-07", "on 7 May 2024"
    )
