"""Share of voice, counted over real ledgers: who is heard how much, where, when, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import reading

from sayso.errors import UsageError
from sayso.ledger import Filter, Ledger, Voices
from sayso.records import Reading, ReporterStance, Source, SourceStance, Span, Speaker, Stance


def told(given: Reading, reporter: ReporterStance, source: SourceStance = "asserts") -> Reading:
    stance = Stance(source, reporter)
    return replace(given, statements=tuple(replace(said, stance=stance) for said in given.statements))


MARCH = told(
    reading(
        "Ida Holm | said | one two three four",
        "Jon Aas | said | one two",
        published="2031-03-02",
        publisher="Courier Øst",
        language="en",
    ),
    "neutral",
)
APRIL = told(
    reading("Ida Holm | claimed | one two", published="2031-04-01", publisher="Courier Ost", language="en"),
    "distancing",
    "denies",
)
HOPE = reading("Ida Holm | hoped for | one two three", medium="thought", published="2031-04-02")
UNLED = reading("nobody | said | one two", published="2031-04-03", publisher="Der Bote")
UNLED = replace(UNLED, statements=tuple(replace(said, speakers=()) for said in UNLED.statements))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add([MARCH, APRIL, HOPE, UNLED])
    return ledger


def words(found: Voices) -> list[tuple[str | None, int]]:
    return [(row.value, row.words) for row in found.rows]


def test_who_says_most_words_comes_first_and_nobody_has_a_share_too(filled: Ledger) -> None:
    found = filled.voices()
    assert words(found) == [("Ida Holm", 6), (None, 2), ("Jon Aas", 2)]
    assert (found.groups, found.statements, found.words) == (3, 4, 10)
    first = found.rows[0]
    assert (first.word_share, first.statement_share, first.articles, first.statements) == (0.6, 0.5, 2, 2)
    assert (first.neutral, first.endorsing, first.distancing) == (1, 0, 1)


def test_thoughts_count_where_they_are_asked_for(filled: Ledger) -> None:
    assert words(filled.voices(every_medium=True))[0] == ("Ida Holm", 9)
    assert words(filled.voices(where=Filter(medium="thought"))) == [("Ida Holm", 3)]
    assert words(filled.voices(by="medium")) == [("speech", 10), ("thought", 3)]


def test_an_outlet_in_two_spellings_is_one(filled: Ledger) -> None:
    assert words(filled.voices(by="publisher")) == [("Courier Øst", 8), ("Der Bote", 2)]


def test_months_stand_in_order_of_time_and_the_newest_are_kept(filled: Ledger) -> None:
    assert words(filled.voices(by="month")) == [("2031-03", 6), ("2031-04", 4)]
    assert words(filled.voices(by="month", limit=1)) == [("2031-04", 4)]
    assert words(filled.voices(by="year")) == [("2031", 10)]


def test_stated_stands_against_claimed(filled: Ledger) -> None:
    assert words(filled.voices(by="reporter_stance")) == [("neutral", 6), (None, 2), ("distancing", 2)]
    assert words(filled.voices(where=Filter(reporter_stance="distancing"))) == [("Ida Holm", 2)]
    assert words(filled.voices(where=Filter(stance="denies"), by="publisher")) == [("Courier Ost", 2)]


def test_shares_over_a_second_dimension_are_of_what_is_said_in_it(filled: Ledger) -> None:
    found = filled.voices(over="month", limit=1)
    assert [(row.over, row.value, row.words, row.word_share) for row in found.rows] == [
        ("2031-03", "Ida Holm", 4, 0.666667),
        ("2031-04", "Ida Holm", 2, 0.5),
    ]
    assert found.groups == 3
    by_outlet = filled.voices(by="month", over="publisher")
    assert [(row.over, row.value, row.word_share) for row in by_outlet.rows] == [
        ("Courier Øst", "2031-03", 0.75),
        ("Courier Øst", "2031-04", 0.25),
        ("Der Bote", "2031-04", 1.0),
    ]


def test_two_who_speak_together_are_both_heard_and_the_whole_counts_once(ledger: Ledger) -> None:
    given = reading("Ida Holm | said | one two three four")
    other = Source(given.article.id, "Jon Aas", (Span(0, 3),), "person")
    (said,) = given.statements
    both = (*said.speakers, Speaker(other.id, other.mentions))
    given = replace(given, sources=(*given.sources, other), statements=(replace(said, speakers=both),))
    ledger.add(given)
    found = ledger.voices()
    assert words(found) == [("Ida Holm", 4), ("Jon Aas", 4)]
    assert (found.statements, found.words, found.rows[1].word_share) == (1, 4, 1.0)


def test_sources_without_a_name_are_weighed_as_one_kind_and_told_from_those_who_have_one(filled: Ledger) -> None:
    filled.add(reading("Sprecher | said | one two three", source_kind="unnamed", published="2031-05-02"))
    filled.add(reading("Brandes | said | one", source_kind=None, published="2031-05-03"))
    assert words(filled.voices(by="source_kind")) == [("person", 8), ("unnamed", 3), (None, 2), ("named", 1)]
    kinds = {row.value: row.source_kind for row in filled.voices().rows}
    assert kinds == {"Ida Holm": "person", "Jon Aas": "person", "Sprecher": "unnamed", None: None, "Brandes": None}
    assert [row.name for row in filled.sources()] == ["Ida Holm", "Jon Aas", "Brandes", "Sprecher"]
    assert {facet.value: facet.source_kind for facet in filled.facets().sources}["Sprecher"] == "unnamed"
    (hit,) = filled.search("", Filter(source="Sprecher"))
    assert (hit.speakers, hit.unnamed) == (("Sprecher",), {"Sprecher"})


def test_whom_an_unnamed_source_was_judged_to_be_is_named(filled: Ledger) -> None:
    filled.add(reading("Sprecher | said | one two three", source_kind="unnamed", published="2031-05-02"))
    filled.merge_sources("Jon Aas", "Sprecher", by="eve")
    assert {row.value: row.source_kind for row in filled.voices().rows}["Jon Aas"] == "person"
    assert filled.search("", Filter(source="Sprecher"))[0].unnamed == frozenset()


def test_names_that_were_judged_one_are_one_voice(filled: Ledger) -> None:
    number = filled.merge_sources("Jon Aas", "Ida Holm", by="t")
    assert words(filled.voices()) == [("Jon Aas", 8), (None, 2)]
    assert words(filled.voices(where=Filter(source="Ida Holm"), over="month")) == [("Jon Aas", 6), ("Jon Aas", 2)]
    assert number is not None
    filled.undo_source_judgement(number, by="t")
    assert filled.voices().groups == 3


def test_words_narrow_what_is_weighed(filled: Ledger) -> None:
    assert words(filled.voices("three")) == [("Ida Holm", 4)]
    assert filled.voices("…").rows == filled.voices("nothing").rows == ()


def test_what_cannot_be_told_by_is_said(filled: Ledger) -> None:
    with pytest.raises(UsageError, match="voices by 'mood': is none of source, publisher"):
        filled.voices(by="mood")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="are the same"):
        filled.voices(by="month", over="month")
