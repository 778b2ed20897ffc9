"""Figures: every sentence of the hand-made set, and what holds of any text."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.anchor.figures import anchors, find
from sayso.records import Article, Block, Span

SET = Path(__file__).with_name("figures.jsonl")
CASES = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]


def case(row):
    marks = [pytest.mark.xfail(reason=row["fails"], strict=True)] if "fails" in row else []
    return pytest.param(row, marks=marks, id=f"{row['language']}: {row['text']}")


def told(text, language):
    return [{"span": text[f.span.start : f.span.end], **f.value, "unit": f.unit} for f in find(text, language)]


def values(text, language="en"):
    return [(f.low, f.high, f.counts, f.unit) for f in find(text, language)]


@pytest.mark.parametrize("row", [case(row) for row in CASES])
def test_a_sentence_of_the_set_has_exactly_its_figures(row):
    assert told(row["text"], row["language"]) == row["figures"]


def test_the_set_holds_two_hundred_sentences_a_language_and_none_twice():
    texts = [row["text"] for row in CASES]
    assert len(set(texts)) == len(texts)
    assert all(sum(row["language"] == language for row in CASES) >= 200 for language in ("en", "de"))


def test_the_same_digits_read_as_their_language_writes_them():
    assert values("The 9.000 mark fell.", "en") != values("Die 9.000 Soldaten kamen.", "de")
    assert values("It has 1,500 members.", "en") == [(1500, 1500, "members", None)]
    assert values("Er wiegt 1,5 Tonnen.", "de") == [(1.5, 1.5, None, "metric_ton")]


def test_a_language_with_a_region_is_read_and_an_unknown_one_gives_nothing():
    assert values("It has 300 members.", "en-GB") == values("It has 300 members.", "en") != []
    assert find("Il y a 300 membres.", "fr") == find("It has 300 members.", None) == find("", "en") == []


def test_only_what_lies_within_the_spans_is_read():
    text = "It has 300 members. It had 200 members."
    assert [f.low for f in find(text, "en", [Span(20, len(text))])] == [200]
    assert find(text, "en", []) == []


def test_a_figure_does_not_reach_into_the_next_span():
    text = "They counted 300\nmembers"
    assert [f.counts for f in find(text, "en", [Span(0, 16), Span(17, 24)])] == [None]


def test_an_article_has_anchors_with_values_that_are_json():
    text = "Orlavik Post, 12 pages\n\nThe club has more than 300 members.\n\nA fine of 20.5 euros is due."
    blocks = (Block(Span(0, 22), "masthead"), Block(Span(24, 59), "paragraph"), Block(Span(61, 89), "paragraph"))
    article = Article(text=text, language="en", blocks=blocks)
    found = anchors(article)
    assert [article.quote([anchor.span]) for anchor in found] == ["more than 300 members", "20.5 euros"]
    assert [anchor.unit for anchor in found] == [None, "EUR"]
    assert json.loads(json.dumps(found[0].value)) == {
        "low": 300, "high": None, "approx": False, "counts": "members", "kind": "count",
    }  # fmt: skip
    assert {(anchor.type, anchor.article, anchor.statement) for anchor in found} == {("figure", article.id, None)}


def test_an_article_without_blocks_is_read_by_its_paragraphs():
    article = Article(text="It has 300 members.\n\nIt had 200.", language="en")
    assert [article.quote([anchor.span]) for anchor in anchors(article)] == ["300 members", "200"]


@pytest.mark.parametrize(
    "text",
    ["1" * 5000, "1," * 5000, "one " * 5000, "ein" * 5000, "hundert" * 5000, "1 to " * 3000, "3, 4 and " * 2000,
     "+1234567 1234567-" * 500, "half of the " * 2000, "9" * 20 + " million euros", "-" * 5000, "1e999 people"],
    ids=lambda text: text[:12],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_text_gives_figures_that_are_finite_and_in_order(text, language):
    well_formed(text, language)


WORDS = """
    3 4.5 1,200 1.200 2022 20 -5 $ € % and und or oder to bis between zwischen from von more than mehr als at
    least up zu one ein eine two zwei half die Hälfte third Drittel million Millionen Mio. dozen Dutzend
    people Soldaten euros Euro km years Jahre old alt ago vor of der in by um , . ( ) " – - 's year-old
    jährige times mal as many so viele
""".split()  # noqa: SIM905


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", " ", "\n", "\u202f"])), max_size=25))
@pytest.mark.parametrize("language", ["en", "de"])
def test_any_row_of_number_words_gives_figures_that_are_finite_and_in_order(language, pieces):
    well_formed("".join(word + space for word, space in pieces), language)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
@pytest.mark.parametrize("language", ["en", "de"])
def test_any_text_gives_figures_that_are_finite_and_in_order(language, text):
    well_formed(text, language)


def well_formed(text, language):
    reached = 0
    for figure in find(text, language):
        assert reached <= figure.span.start < figure.span.end <= len(text)
        reached = figure.span.end
        json.dumps(figure.value, allow_nan=False)
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.counts is None or figure.counts in text
