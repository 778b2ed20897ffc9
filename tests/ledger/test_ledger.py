"""The ledger's verbs, on real databases: what goes in comes out, is found, is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import readings
from told import BY, read_by, reading

from sayso.errors import InputError, NotFound, UsageError
from sayso.export import csv
from sayso.export import json as jsonl
from sayso.ledger import Filter, Ledger, open_ledger
from sayso.records import ReadBy, Reading, Span

FERRY = reading(
    "Ida Holm | said | the ferry to Łódź would sink",
    "the union | denied | any strike",
    published="2024-03-02T08:30",
    zone="+01:00",
    title="Ferry",
    publisher="Courier Øst",
    language="en",
    url="https://courier.example/ferry",
)
BRIDGE = reading(
    "Jörg Müller | sagte | die Brücke bleibe zu",
    published="2024-03-05",
    title="Brücke",
    publisher="Der Bote",
    language="de-AT",
    kind="direct",
)
UNDATED = reading("Ida Holm | hoped for | a new ferry", medium="thought", title="Hope")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    assert ledger.add([FERRY, UNDATED, BRIDGE]) == 3
    return ledger


def contents(ledger: Ledger, words: str = "", where: Filter | None = None) -> list[str]:
    return [hit.content for hit in ledger.search(words, where or Filter())]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(given_reading=readings())
def test_what_is_added_is_shown_equal_and_checks_out(ledger: Ledger, given_reading: Reading) -> None:
    article = given_reading.article
    if ledger.remains and "\\u0000" in jsonl.dumps(given_reading):
        with pytest.raises(InputError, match="a NUL character, which PostgreSQL does not keep"):
            ledger.add(given_reading)
        return
    ledger.add(given_reading)
    assert ledger.has(article.id, given_reading.by)
    assert ledger.show(article.id) == given_reading
    assert list(ledger.readings()) == [given_reading]
    assert len(ledger.search()) == len(given_reading.statements)
    ledger.search(article.text, Filter(source=article.text, publisher=article.publisher))
    assert list(ledger.check()) == []
    ledger.forget(article.id)
    assert ledger.stats().articles == 0


def test_the_same_reading_twice_adds_nothing(filled: Ledger) -> None:
    before = filled.stats()
    assert filled.add(FERRY) == 0
    assert filled.add([BRIDGE, BRIDGE]) == 0
    assert filled.stats() == before


def test_two_equal_readings_in_one_run_are_one_article(ledger: Ledger) -> None:
    assert ledger.add([FERRY, FERRY]) == 1


def test_a_reading_with_a_span_outside_its_text_is_refused_and_what_came_before_is_kept(ledger: Ledger) -> None:
    broken = replace(BRIDGE, statements=(replace(BRIDGE.statements[0], cue=(Span(5, 5000),)),))
    with pytest.raises(InputError, match=r"hand gave statements\[0\]\.cue: span \[5, 5000\) ends after the text"):
        ledger.add([FERRY, broken])
    assert [row.title for row in ledger.articles()] == ["Ferry"]


def test_words_are_found_whatever_their_accents_or_case(filled: Ledger) -> None:
    assert contents(filled, "LODZ") == contents(filled, "łódź") == ["the ferry to Łódź would sink"]
    assert contents(filled, "brucke") == ["die Brücke bleibe zu"]


def test_words_are_found_in_source_cue_and_content_and_all_must_be_there(filled: Ledger) -> None:
    assert contents(filled, "union denied strike") == ["any strike"]
    assert contents(filled, "union ferry") == []


def test_words_in_quotation_marks_must_stand_side_by_side(filled: Ledger) -> None:
    assert (
        contents(filled, '"ferry to Lodz"') == contents(filled, "„Ferry to“ sink") == ["the ferry to Łódź would sink"]
    )
    assert contents(filled, '"ferry Lodz"') == []


@pytest.mark.parametrize(
    "words", ['"', "a OR b", "NOT", "fer*", "search_text:x", "NEAR(a b)", "(", "-", "'); --", "^a"]
)
def test_nothing_that_one_types_is_syntax(filled: Ledger, words: str) -> None:
    filled.search(words, Filter(source=words, publisher=words, language=words))
    filled.sources(Filter(source=words))


def test_words_without_any_letter_or_digit_find_nothing(filled: Ledger) -> None:
    assert filled.search("—") == []


def test_the_newest_statements_come_first_and_undated_ones_last(filled: Ledger) -> None:
    assert contents(filled) == [
        "die Brücke bleibe zu",
        "the ferry to Łódź would sink",
        "any strike",
        "a new ferry",
    ]
    assert [row.title for row in filled.articles()] == ["Brücke", "Ferry", "Hope"]
    assert contents(filled, "ferry") == ["the ferry to Łódź would sink", "a new ferry"]


def test_zones_count_in_the_order_of_time(ledger: Ledger) -> None:
    times = [("2024-05-01T23:30", "-05:00"), ("2024-05-02T01:00", "+02:00"), ("2024-05-02T00:30", None)]
    ledger.add(reading("A | said | x", title=f"{value}{zone}", published=value, zone=zone) for value, zone in times)
    assert [row.title for row in ledger.articles()] == [
        "2024-05-01T23:30-05:00",
        "2024-05-02T00:30None",
        "2024-05-02T01:00+02:00",
    ]


def test_articles_of_one_moment_are_in_the_order_of_their_ids(ledger: Ledger) -> None:
    ledger.add(reading(f"A | said | x{number}", published="2024-05-01") for number in range(20))
    found = ledger.search()
    assert [hit.article.id for hit in found] == sorted(hit.article.id for hit in found)
    assert [row.id for row in ledger.articles()] == [hit.article.id for hit in found]


@pytest.mark.parametrize(
    ("since", "until", "titles"),
    [
        ("2024-03-02", "2024-03-02", ["Ferry"]),
        ("2024-03-03", None, ["Brücke"]),
        (None, "2024-03-04", ["Ferry"]),
        ("2024-03", "2024-03", ["Brücke", "Ferry"]),
        ("2024", None, ["Brücke", "Ferry"]),
        (None, "2023", []),
        ("2025", None, []),
    ],
)
def test_since_and_until_are_both_inclusive_and_leave_undated_articles_out(
    filled: Ledger, since: str | None, until: str | None, titles: list[str]
) -> None:
    where = Filter(since=since, until=until)
    assert [row.title for row in filled.articles(where)] == titles
    assert list(dict.fromkeys(hit.article.title for hit in filled.search("", where))) == titles
    assert [found.article.title for found in filled.readings(where)] == titles


def test_the_day_is_that_of_the_article_s_own_zone(ledger: Ledger) -> None:
    ledger.add(reading("A | said | late", published="2024-05-01T23:30", zone="-11:00"))
    ledger.add(reading("B | said | early", published="2024-05-02T00:30", zone="+14:00"))
    assert contents(ledger, "", Filter(until="2024-05-01")) == ["late"]
    assert contents(ledger, "", Filter(since="2024-05-02")) == ["early"]


@pytest.mark.parametrize("date", ["yesterday", "2024-13", "2024-02-30", "24", "2024-1-1", "", "٢٠٢٤"])
def test_what_is_no_date_is_a_misuse(filled: Ledger, date: str) -> None:
    with pytest.raises(UsageError, match="give YYYY, YYYY-MM or YYYY-MM-DD"):
        filled.articles(Filter(since=date))
    with pytest.raises(UsageError):
        filled.search("", Filter(until=date))
    with pytest.raises(UsageError):
        filled.sources(Filter(until=date))


def test_filters_narrow_articles_and_statements(filled: Ledger) -> None:
    assert contents(filled, "", Filter(kind="direct")) == ["die Brücke bleibe zu"]
    assert contents(filled, "", Filter(language="DE")) == ["die Brücke bleibe zu"]
    assert contents(filled, "", Filter(publisher="ost courier")) == ["the ferry to Łódź would sink", "any strike"]
    assert contents(filled, "ferry", Filter(source="holm")) == ["the ferry to Łódź would sink", "a new ferry"]
    assert [row.title for row in filled.articles(Filter(source="MULLER"))] == ["Brücke"]
    assert [row.title for row in filled.articles(Filter(kind="direct"))] == ["Brücke"]


def test_a_pronoun_is_found_by_the_name_that_it_was_resolved_to(ledger: Ledger) -> None:
    ledger.add(reading("she | said | enough", named="Ruth Ålund"))
    assert contents(ledger, "", Filter(source="alund")) == ["enough"]
    assert contents(ledger, "alund") == []
    (hit,) = ledger.search("enough")
    assert (hit.source, hit.cue, hit.speakers) == ("she", "said", ("Ruth Ålund",))


def test_a_limit_is_kept_and_none_is_all(filled: Ledger) -> None:
    assert [len(filled.search(limit=limit)) for limit in (1, 3, None)] == [1, 3, 4]
    assert [len(filled.articles(limit=limit)) for limit in (1, None)] == [1, 3]
    assert [len(filled.sources(limit=limit)) for limit in (2, None)] == [2, 3]


def test_sources_are_one_by_folded_name_and_the_most_talkative_is_first(filled: Ledger) -> None:
    filled.add(reading("IDA HOLM | wrote | one two three four five", medium="writing", title="Letter"))
    first, second, third = filled.sources()
    assert (first.name, first.articles, first.statements, first.words) == ("Ida Holm", 3, 2, 11)
    assert (first.thoughts, first.shown, len(first.ids)) == (1, 0, 3)
    assert (second.name, second.words) == ("Jörg Müller", 4)
    assert (third.name, third.words) == ("the union", 2)
    assert [row.name for row in filled.sources(Filter(source="muller"))] == ["Jörg Müller"]
    assert [row.name for row in filled.sources(Filter(language="de"))] == ["Jörg Müller"]


def test_an_article_is_shown_by_its_id_by_the_beginning_of_it_and_by_a_statement_s(filled: Ledger) -> None:
    named = (FERRY.article.id, FERRY.article.id[:4].upper(), f" {FERRY.statements[1].id} ")
    assert [filled.show(each) for each in named] == [FERRY] * 3


def test_an_id_that_is_none_or_not_there_is_not_found(filled: Ledger) -> None:
    with pytest.raises(NotFound, match="'abc': is no id; give at least the first 4 of its digits"):
        filled.show("abc")
    with pytest.raises(NotFound, match="no article or statement of this ledger"):
        filled.show("0" * 24)
    with pytest.raises(NotFound, match="no article of this ledger"):
        filled.forget(FERRY.statements[0].id)


def test_an_ambiguous_beginning_names_its_candidates(ledger: Ledger) -> None:
    many = {made.article.id: made for made in (reading(f"A | said | x{n}", title=f"T{n}") for n in range(700))}
    begins = sorted(many)
    one, two = next((a, b) for a, b in pairwise(begins) if a[:4] == b[:4])
    ledger.add([many[one], many[two]])
    with pytest.raises(NotFound) as caught:
        ledger.show(one[:4])
    titles = [many[each].article.title for each in (one, two)]
    assert str(caught.value) == (
        f"{one[:4]}: several articles have an id that begins so: {one} {titles[0]}; {two} {titles[1]}"
    )


def test_a_second_reading_is_shown_and_the_first_stays(filled: Ledger) -> None:
    later = read_by(FERRY, ReadBy("hand", "small", "2"), keep=1)
    assert filled.add(later) == 0
    assert filled.show(FERRY.article.id) == later
    assert filled.has(FERRY.article.id, BY)
    assert (filled.stats().readings, filled.stats().articles) == (4, 3)
    assert contents(filled, "strike") == contents(filled, "", Filter(source="union")) == []
    assert contents(filled, "lodz") == ["the ferry to Łódź would sink"]
    assert {row.name for row in filled.sources()} == {"Jörg Müller", "Ida Holm"}
    assert filled.show(FERRY.statements[1].id) == later
    assert list(filled.check()) == []


def test_an_export_is_the_same_whatever_the_order_of_adding(places: Callable[[], str]) -> None:
    given = [FERRY, UNDATED, BRIDGE, *(reading(f"A | said | x{n}", published="2024-05-01") for n in range(150))]
    exports = []
    for order in (given, given[::-1]):
        with open_ledger(places()) as ledger:
            ledger.add(order)
            exports.append(("".join(jsonl.lines(ledger.readings())), "".join(csv.lines(ledger.readings()))))
    assert exports[0] == exports[1]
    assert exports[0][0].count("\n") == len(given)


def test_readings_come_while_others_are_added(filled: Ledger) -> None:
    coming = filled.readings()
    first = next(coming)
    assert filled.add(reading("A | said | x")) == 1
    assert [first, *coming][:2] == [BRIDGE, FERRY]


def test_articles_are_committed_so_many_at_a_time(ledger: Ledger, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.write.MOST_ARTICLES", 100)
    with open_ledger(place) as other:

        def watched() -> Iterator[Reading]:
            for number in range(450):
                # While as many as were gathered are committed, as many again are gathered.
                assert number % 50 or number - other.stats().articles <= 200
                yield reading(f"A | said | x{number}")

        assert ledger.add(watched()) == 450
        assert other.stats().articles == 450
