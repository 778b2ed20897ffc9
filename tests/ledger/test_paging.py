"""Searches in parts, and the counts beside them."""

import json

import pytest

from sayso import Filter, Ledger, UsageError, extract
from sayso.read import ReadOptions, parse

REPORTS = (
    ("Coast Radio", "2031-05-01", "Mara Lind said the ferry was late. Jon Aas said that the pier would close."),
    ("Coast Radio", "2031-05-02", "Mara Lind said the ferry had sunk."),
    ("Hill Post", "2031-05-03", "“The ferry is lost,” said Mara Lind."),
)


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    for publisher, published, text in REPORTS:
        line = json.dumps({"text": text, "publisher": publisher, "published": published, "language": "en"})
        ledger.add(extract(parse(line.encode(), origin="line", options=ReadOptions(format="jsonl")), "rules"))
    return ledger


def test_parts_of_a_search_follow_each_other_and_leave_nothing_out(ledger: Ledger) -> None:
    first = ledger.search_page("", limit=3)
    rest = ledger.search_page("", limit=3, after=first.after)
    assert [*first.hits, *rest.hits] == ledger.search()
    assert (len(first.hits), len(rest.hits), rest.after) == (3, 1, None)


def test_a_search_by_words_is_parted_too(ledger: Ledger) -> None:
    first = ledger.search_page("ferry", limit=2)
    assert [hit.content for hit in first.hits] == ["“The ferry is lost,”", "the ferry had sunk"]
    assert [hit.content for hit in ledger.search_page("ferry", limit=2, after=first.after).hits] == [
        "the ferry was late"
    ]


def test_a_place_in_a_list_that_none_gave_is_an_error(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="after='nowhere': is no place in a list"):
        ledger.search_page("", after="nowhere")


def test_counts_say_what_could_narrow_a_search(ledger: Ledger) -> None:
    found = ledger.facets("ferry")
    assert (found.counted, found.capped) == (3, False)
    assert [(facet.value, facet.statements) for facet in found.sources] == [("Mara Lind", 3)]
    assert [(facet.value, facet.statements) for facet in found.publishers] == [("Coast Radio", 2), ("Hill Post", 1)]
    assert [(facet.value, facet.statements) for facet in found.months] == [("2031-05", 3)]
    assert [(facet.value, facet.statements) for facet in found.kinds] == [("indirect", 2), ("direct", 1)]
    assert [(facet.value, facet.statements) for facet in ledger.facets("", Filter(source="Aas")).sources] == [
        ("Jon Aas", 1)
    ]


def test_a_search_that_no_index_can_answer_counts_nothing(ledger: Ledger) -> None:
    assert ledger.facets("!?").counted == 0
    assert ledger.search_page("!?").hits == ()


def test_a_hit_brings_the_passage_it_stands_in(ledger: Ledger) -> None:
    (hit,) = ledger.search("pier")
    assert hit.passage == "Mara Lind said the ferry was late. Jon Aas said that the pier would close."
    assert hit.start == 0


def test_articles_come_in_parts_too(ledger: Ledger) -> None:
    first = ledger.article_page(limit=2)
    rest = ledger.article_page(limit=2, after=first.after)
    assert [*first.articles, *rest.articles] == ledger.articles()
    assert [row.published for row in rest.articles] == ["2031-05-01"]
