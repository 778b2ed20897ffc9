"""Whose voice is where, and how much: letters, counts, the strip, and stretches that cross."""

import pytest
from handmade import REPORT, ferry, said
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.export.voices import Layer, mark_of, stretches, strip, voices_of
from sayso.records import Article, ReadBy, Reading, Source, Span


def test_the_voice_heard_most_is_a_and_those_not_found_come_last():
    voices = voices_of(ferry()).voices
    assert [(voice.mark, voice.name, voice.statements, voice.words, voice.thoughts) for voice in voices] == [
        ("A", "Petra Lund", 3, 23, 0),
        ("B", "the harbour office", 2, 7, 0),
        ("C", "The union", 1, 0, 0),
        ("D", "the council", 1, 0, 0),
        ("E", "Olav Brandt", 0, 0, 1),
        ("?", "", 1, 17, 0),
        ("?", "He", 0, 0, 1),
    ]


def test_words_outside_every_statement_are_the_reporters_and_the_masthead_is_nobodys():
    voices = voices_of(ferry())
    assert (voices.words, voices.reporter_words) == (114, 61)


def test_two_who_spoke_together_share_a_statement():
    voices = voices_of(ferry())
    assert voices.mark(8) == "C+D"


def test_a_nested_statement_follows_the_one_that_holds_it():
    voices = voices_of(ferry())
    assert voices.depths == (0, 0, 0, 0, 1, 0, 0, 0, 0)
    assert voices.reading.article.quote(voices.statements[4].content) == "“to keep quiet”"


def test_tied_candidates_are_named_but_give_no_speaker():
    article = Article("Kim met Lee. She said no.")
    kim, lee = Source(article.id, "Kim", (Span(0, 3),)), Source(article.id, "Lee", (Span(8, 11),))
    statement = said(article, "no", "She", "said", candidates=())
    tied = said(article, "no", "She", "said", by=(kim, lee))
    tied = type(statement)(article.id, tied.content, tied.source, tied.cue, candidates=tied.speakers)
    voices = voices_of(Reading(article, ReadBy("hand"), (tied,), (kim, lee)))
    assert [(voice.mark, voice.name) for voice in voices.voices] == [("?", "She: Kim or Lee")]


def test_a_word_said_twice_by_one_voice_counts_once():
    article = Article("Kim said that she had said that it rains.")
    kim = Source(article.id, "Kim", (Span(0, 3),))
    outer = said(article, "that she had said that it rains", "Kim", "said", by=(kim,))
    inner = said(article, "that it rains", "she", "had said", by=(kim,), after="she", nested_in=outer.id)
    (voice,) = voices_of(Reading(article, ReadBy("hand"), (inner, outer), (kim,))).voices
    assert (voice.statements, voice.words) == (2, 7)


def test_names_that_the_ledger_knows_to_be_one_are_one_voice_under_the_name_it_shows():
    article = Article("Bill said no. William said yes. Kim agreed.")
    bill = Source(article.id, "Bill", (Span(0, 4),), known_as="William")
    william, kim = Source(article.id, "William", (Span(14, 21),)), Source(article.id, "Kim", (Span(32, 35),))
    statements = (
        said(article, "no", "Bill", "said", by=(bill,)),
        said(article, "yes", "William", "said", by=(william,)),
        said(article, (), "Kim", "agreed", by=(kim,)),
    )
    voices = voices_of(Reading(article, ReadBy("hand"), statements, (bill, william, kim)))
    assert [(voice.mark, voice.name, voice.statements) for voice in voices.voices] == [
        ("A", "William", 2),
        ("B", "Kim", 1),
    ]


def test_the_strip_shows_every_statement_however_narrow_it_is():
    voices = voices_of(ferry())
    with_content = [index for index, statement in enumerate(voices.statements) if statement.content]
    for cells in (30, 77, 200, 2000):
        shown = strip(voices, cells)
        assert len(shown) == cells
        assert [index for index in with_content if index not in shown] == []


def test_the_strip_of_an_empty_article_is_the_reporters():
    assert strip(voices_of(Reading(Article(""), ReadBy("hand"))), 3) == [None, None, None]


def test_the_strip_is_in_the_order_of_the_text():
    voices = voices_of(ferry())
    cells = strip(voices, len(REPORT))
    assert all(cells[at] == 0 for at in range(210, 246))
    assert cells[209] is None
    assert cells[460] == 4  # the innermost statement is heard


@pytest.mark.parametrize(("place", "mark"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_letters_go_on_after_z(place, mark):
    assert mark_of(place) == mark


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12))), st.integers(0, 20), st.integers(1, 40))
def test_stretches_cover_their_span_once_and_cut_at_every_edge(spans, start, length):
    layers = [Layer(begin, begin + wide, place, "content") for place, (begin, wide) in enumerate(spans)]
    end = start + length
    pieces = list(stretches(layers, start, end))
    assert [left for left, _, _ in pieces] + [end] == [start] + [right for _, right, _ in pieces]
    for left, right, over in pieces:
        assert list(over) == [layer for layer in layers if layer.start < right and layer.end > left]
        assert all(layer.start <= left and right <= layer.end for layer in over)
