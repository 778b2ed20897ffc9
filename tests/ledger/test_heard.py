"""Who is heard in the newest statements: what the pages of sources count."""

from dataclasses import replace

import pytest
from told import reading

from sayso.ledger import Filter, Ledger, heard, newest
from sayso.records import Source, Span, Speaker

MARCH = reading(
    "Ida Holm | said | one two three", "Per Holm | said | one", published="2031-03-01", publisher="Hill Post"
)
APRIL = reading("Ida Holm | said | one two", published="2031-04-01", publisher="Coast Radio", kind="direct")
HOPE = reading("IDA HOLM | hoped for | one", published="2031-04-02", publisher="Coast Radio", medium="thought")
UNDATED = reading("Jon Aas | said | one two three four")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add([MARCH, APRIL, HOPE, UNDATED])
    return ledger


def test_all_are_counted_where_there_are_few(filled: Ledger) -> None:
    asked = Filter(), Filter(source="holm"), Filter(source="ida"), Filter(publisher="radio"), Filter(since="2031-04")
    for where in asked:
        found = filled.heard(where)
        assert not found.capped
        assert list(found.sources) == [replace(row, ids=(), names=()) for row in filled.sources(where)]
    ida = filled.heard(Filter(source="ida"))
    assert ida.months == (("2031-03", "indirect", 1), ("2031-04", "direct", 1), ("2031-04", "indirect", 1))
    assert [(each.value, each.statements) for each in ida.publishers] == [("Coast Radio", 2), ("Hill Post", 1)]
    assert [(each.value, each.statements) for each in ida.kinds] == [("indirect", 2), ("direct", 1)]


@pytest.mark.parametrize("often", [False, True])
def test_the_newest_are_counted_where_there_are_many(
    filled: Ledger, monkeypatch: pytest.MonkeyPatch, often: bool
) -> None:
    monkeypatch.setattr(heard, "CAP", 2)
    if often:
        monkeypatch.setattr(newest, "MANY", 0)
        monkeypatch.setattr(newest, "OFTEN", 1)
    found = filled.heard(Filter(source="ida holm"))
    assert (found.counted, found.capped) == (2, True)
    assert found.months == (("2031-04", "direct", 1), ("2031-04", "indirect", 1))
    (ida,) = found.sources
    assert (ida.articles, ida.statements, ida.words, ida.thoughts) == (2, 1, 2, 1)
    assert not filled.heard(Filter(source="aas")).capped


def test_who_speaks_beside_the_source_that_is_asked_for_is_not_counted(ledger: Ledger) -> None:
    (said,) = APRIL.statements
    other = Source(APRIL.article.id, "Jon Aas", (Span(0, 3),), "person")
    both = replace(said, speakers=(*said.speakers, Speaker(other.id, other.mentions)))
    ledger.add(replace(APRIL, sources=(*APRIL.sources, other), statements=(both,)))
    assert [row.name for row in ledger.heard().sources] == ["Ida Holm", "Jon Aas"]
    assert [row.name for row in ledger.heard(Filter(source="aas")).sources] == ["Jon Aas"]


def test_names_that_are_one_are_heard_as_one(filled: Ledger) -> None:
    filled.merge_sources("Per Holm", "Jon Aas", by="eve")
    (per,) = filled.heard(Filter(source="aas")).sources
    assert (per.name, per.statements, per.words) == ("Per Holm", 2, 5)


def test_a_source_without_a_letter_is_heard(ledger: Ledger) -> None:
    ledger.add(reading("??? | said | one two"))
    found = ledger.heard(Filter(source="???"))
    assert ([row.name for row in found.sources], found.counted) == (["???"], 0)
