"""What a large ledger looks up otherwise than a small one."""

from __future__ import annotations

import pytest
from older import back_to, differences
from told import reading

from sayso.ledger import Filter, numbering, open_ledger
from sayso.ledger.schema import ERA_BITS

FERRY = reading("Ida Holm | said | the ferry sinks", publisher="Coast Radio", published="2031")
PIER = reading("Per Aas | said | the pier holds", publisher="Hill Post", published="2030")


def test_statements_are_found_by_their_ids_in_every_era(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(place) as ledger:
        ledger.add(FERRY)
        monkeypatch.setattr(numbering, "_last", lambda _, __: 3 << ERA_BITS)
        ledger.add(PIER)
        for each in (FERRY, PIER):
            assert ledger.show(each.statements[0].id[:12]) == each
        assert list(ledger.check()) == []


def test_statements_are_found_by_when_they_were_made_in_every_era(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(place) as ledger:
        ledger.add(FERRY)
        monkeypatch.setattr(numbering, "_last", lambda _, __: 3 << ERA_BITS)
        ledger.add(PIER)
        for year, content in (("2031", "the ferry sinks"), ("2030", "the pier holds")):
            assert [hit.content for hit in ledger.search("", Filter(said_between=(year, year)))] == [content]


def test_a_ledger_that_looks_up_days_and_words_as_before_is_brought_up_to_date(place: str) -> None:
    book = reading(f"Ida Holm | said | {'a' * 300} {'hall ' * 100} sinks")
    with open_ledger(place) as ledger:
        ledger.add([FERRY, PIER])
    back_to(place, 8)
    with open_ledger(place) as ledger:
        ledger.add(book)
        assert differences(ledger) == []
        assert [hit.content for hit in ledger.search("", Filter(said_between=("2030", "2030")))] == ["the pier holds"]
        best = ledger.search("sinks", order="relevance")
        assert [hit.article.id for hit in best] == [FERRY.article.id, book.article.id]
        assert list(ledger.check()) == []


def test_a_ledger_with_the_indexes_of_small_ones_is_brought_up_to_date(place: str) -> None:
    with open_ledger(place) as ledger:
        ledger.add([FERRY, PIER])
    back_to(place, 6)
    with open_ledger(place) as ledger:
        assert differences(ledger) == []
        assert [hit.content for hit in ledger.search("", Filter(publisher="radio"))] == ["the ferry sinks"]
        assert ledger.show(PIER.statements[0].id) == PIER
        assert [hit.content for hit in ledger.review.queue().hits] == ["the ferry sinks", "the pier holds"]
        assert list(ledger.check()) == []
