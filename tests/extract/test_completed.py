"""What tags and links leave open in a statement, set right by what stands around it."""

from collections.abc import Sequence

from sayso.extract.completed import completed, repeated
from sayso.extract.kinds import Places
from sayso.records import Article, Span


def places(text: str, source: str, cue: str, content: str) -> Places:
    return Places(
        *(
            [Span(text.index(words), text.index(words) + len(words))] if words else []
            for words in (source, cue, content)
        )
    )


def words(text: str, *told: Places, language: str = "en") -> list[tuple[str, str, str]]:
    article = Article(text, language=language)

    def quoted(spans: Sequence[Span]) -> str:
        return article.quote(tuple(spans))

    return [(quoted(one.source), quoted(one.cue), quoted(one.content)) for one in completed(article, told)]


def test_a_content_that_begins_with_a_mark_ends_with_the_one_that_closes_it() -> None:
    text = "“My gran told me, ‘Never sell the boat.’ So I kept it,” said Ada Quill."
    inner = places(text, "My gran", "told", "‘Never sell the boat")
    assert words(text, inner) == [("My gran", "told", "‘Never sell the boat.’")]


def test_a_mark_that_closes_behind_more_words_is_left_alone() -> None:
    text = "Quill called it “a boat” and “a wreck”."
    part = Places([Span(0, 5)], [Span(6, 12)], [Span(text.index("“a"), text.index(" boat"))])
    assert completed(Article(text, language="en"), [part])[0] is part


def test_the_words_between_a_source_and_its_content_are_the_cue() -> None:
    text = "Lind said an inquiry had found cracks in the pier, and that the port has denied it."
    assert words(text, places(text, "an inquiry", "", "cracks in the pier")) == [
        ("an inquiry", "had found", "cracks in the pier")
    ]


def test_no_cue_reaches_over_a_colon_or_into_the_next_sentence() -> None:
    for text in ("LIND: The pier is closed.", "Lind. Then The pier is closed."):
        assert words(text, places(text, text[:4], "", "The pier is closed")) == [(text[:4], "", "The pier is closed")]


def test_a_cue_ends_before_the_content() -> None:
    text = "The port declined to comment on the cracks."
    shared = places(text, "The port", "declined to comment on", "to comment on the cracks")
    assert words(text, shared) == [("The port", "declined", "to comment on the cracks")]


def test_a_colon_stays_a_cue() -> None:
    text = "Lind: The pier is closed."
    assert words(text, places(text, "Lind", ":", "The pier is closed")) == [("Lind", ":", "The pier is closed")]


def test_whoever_frames_words_of_the_next_paragraph_has_not_said_what_stands_before_them() -> None:
    text = "Ada Quill read the letter. “Will they want a baker?”\n\nOle Lind urges patience."
    passage = places(text, "Ole Lind", "", "“Will they want a baker?”")
    framed = places(text, "Ole Lind", "urges", "patience")
    assert words(text, passage, framed)[0] == ("", "", "“Will they want a baker?”")
    assert words(text, passage)[0][0] == "Ole Lind"  # a line of its own below them


def test_no_source_begins_with_the_dateline() -> None:
    text = "Tarn. Stadtrat Peter Lindgrün hat den Plan verteidigt."
    told = places(text, "Tarn. Stadtrat Peter Lindgrün", "verteidigt", "den Plan")
    (found,) = completed(Article(text, language="de", dateline="Tarn"), [told])
    assert [text[span.start : span.end] for span in found.source] == ["Stadtrat Peter Lindgrün"]


def test_a_relative_is_no_content_beside_what_it_stands_for() -> None:
    text = "They denied a charge that the port called “a joke”. The pier, which Lind disputes, is safe."
    charge = places(text, "the port", "called", "a charge")
    lone = places(text, "the port", "called", "that")
    alone = places(text, "Lind", "disputes", "which")
    assert repeated(text, [charge, lone, alone]) == {1}


def test_a_quotation_goes_on_to_its_mark_behind_a_sentence_that_somebody_else_was_found_in() -> None:
    text = "Lind ergänzte: „Die Mole hält jedem Sturm stand. Das hat das Hafengericht bestätigt.“"
    said = places(text, "Lind", "ergänzte", "„Die Mole hält jedem Sturm stand.")
    assert words(text, said, language="de") == [
        ("Lind", "ergänzte", "„Die Mole hält jedem Sturm stand. Das hat das Hafengericht bestätigt.“")
    ]


def test_what_only_links_or_tells_what_somebody_is_says_nothing_beside_another_content() -> None:
    text = "One of the few to object, Ada Quill, said the pier was safe. But, she said, it was loud."
    frame = places(text, "Ada Quill", "said", "One of the few to object")
    assert repeated(text, [frame, places(text, "Ada Quill", "said", "the pier was safe")]) == {0}
    linked = Places([Span(66, 69)], [Span(70, 74)], [Span(61, 64)])
    assert repeated(text, [linked, Places(linked.source, linked.cue, [Span(76, 87)])]) == {0}
    assert repeated(text, [linked]) == set()
