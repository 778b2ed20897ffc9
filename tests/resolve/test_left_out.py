"""Whom a German frame leaves out."""

from __future__ import annotations

from sayso.extract import Extraction
from sayso.records import Article, Span, Statement
from sayso.resolve.within import resolve


def spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words.split("|") if part)


def speakers(text: str, *told: tuple[str, str, str]) -> list[str | None]:
    """Whom statements of source, cue and content lead to."""
    article = Article(text, language="de")
    statements = tuple(
        Statement(article.id, content=spans(text, content), source=spans(text, source), cue=spans(text, cue))
        for source, cue, content in told
    )
    found, sources = resolve(article, Extraction(statements))
    names = {source.id: source.name for source in sources}
    return [names[one.speakers[0].source] if one.speakers else None for one in found]


def test_a_verb_behind_and_or_but_has_the_subject_of_the_one_before() -> None:
    text = "Einsatzleiter Jan Lindgrün wollte das nicht kommentieren, kündigte aber an, alles zu prüfen."
    first = ("Einsatzleiter Jan Lindgrün", "wollte|nicht kommentieren", "das")
    assert speakers(text, first, ("", "kündigte|an", "alles zu prüfen"))[1] == "Jan Lindgrün"


def test_what_stands_somewhere_has_no_subject_to_share() -> None:
    text = "Jan Lindgrün wollte die Liste sehen, und da stand: Alle sind da."
    told = [("Jan Lindgrün", "wollte", "die Liste sehen"), ("", "stand", "Alle sind da.")]
    assert speakers(text, *told)[1] is None


def test_ones_own_say_so_is_the_subjects() -> None:
    text = "Die Polizei war da. Trainerin Ada Quill konnte sich nach eigenen Worten an nichts erinnern."
    told = ("eigenen Worten", "nach", "Trainerin Ada Quill konnte sich|an nichts erinnern")
    assert speakers(text, told) == ["Ada Quill"]


def test_the_own_say_so_of_a_relative_clause_is_not_the_first_noun_s() -> None:
    text = "Sie gehört zum Verband Ausweg, der nach eigenen Angaben 400 Mitglieder hat."
    assert speakers(text, ("eigenen Angaben", "nach", "400 Mitglieder hat")) == [None]


def test_the_subject_of_ones_own_say_so_may_stand_outside_the_content() -> None:
    text = "Trainerin Ada Quill beschäftigt nach eigenen Angaben 40 Menschen."
    assert speakers(text, ("eigenen Angaben", "nach", "40 Menschen")) == ["Ada Quill"]
