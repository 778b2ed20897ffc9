"""One ledger into another, of either kind: all of it, nothing twice, and from where it was stopped."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from conftest import KINDS, Places
from told import read_by, reading

from sayso.errors import UsageError
from sayso.export import json as jsonl
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.copying import Copied
from sayso.records import ReadBy

FERRY = reading("Ida Holm | said | the ferry sinks", "the union | denied | any strike", published="2024-03-01")
BRIDGE = reading("Идa Гольм | said | the bridge holds", published="2024-03-02")
MILL = reading("Sasha Holm | wrote | a mill burned down", "Ruth Holm | asked | for water", published="2024-03-03")
LATER = read_by(FERRY, ReadBy("later", "small", "2"), keep=1)
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(params=[(one, other) for one in KINDS for other in KINDS], ids=lambda pair: f"{pair[0]}-{pair[1]}")
def two(request: pytest.FixtureRequest) -> tuple[str, str]:
    """The names of two ledgers, in every pair of kinds."""
    givers: list[Places] = [request.getfixturevalue(f"in_{kind}") for kind in request.param]
    return givers[0](), givers[1]()


def fill(ledger: Ledger) -> None:
    ledger.add([FERRY, BRIDGE, MILL])
    ledger.add(LATER)
    ledger.merge_sources("Ida Holm", "Идa Гольм", by="eve", at=AT)
    ledger.accept_sources([("sasha holm", "ruth holm", 0.7, "one house")], by="ada", at=AT)
    ledger.undo_source_judgement(2, by="eve", at=AT)
    ledger.split_source("Ruth Holm", articles=[MILL.article.id], called="Ruth the other", by="eve", at=AT)
    burned, water = (each.id for each in MILL.statements)
    ledger.review.reject(FERRY.statements[0].id, by="eve", at=AT)
    ledger.review.change(burned, {"kind": "direct", "speakers": ["Ida Holm"]}, by="ada", at=AT)
    ledger.review.accept(burned, by="eve", at=AT)
    ledger.review.undo(1, by="eve", at=AT)
    ledger.review.reject(water, by="eve", at=AT)
    ledger.review.finish(BRIDGE.article.id, by="eve", at=AT)
    ledger.review.change(BRIDGE.statements[0].id, {"medium": "writing"}, by="ada", at=AT)


def everything(ledger: Ledger) -> tuple[object, ...]:
    """What the ledger tells, in every way."""
    assert list(ledger.check()) == []
    return (
        "".join(jsonl.lines(ledger.readings())),
        ledger.articles(),
        ledger.search(),
        ledger.search("holm ferry"),
        ledger.sources(),
        ledger.source_history(),
        ledger.review.history(),
        [hit.statement.id for hit in ledger.review.queue().hits],
        ledger.facets("holm"),
        ledger.profiles(),
        [ledger.has(FERRY.article.id, each.by) for each in (FERRY, LATER)],
    )


def test_a_copy_tells_the_same_in_the_same_order(two: tuple[str, str]) -> None:
    with open_ledger(two[0]) as ledger, open_ledger(two[1]) as other:
        fill(ledger)
        seen: list[tuple[int, int]] = []
        done = ledger.copy(other, lambda so_far: seen.append((so_far.readings, so_far.total)))
        assert (done.readings, done.known, done.judgements, done.failed) == (4, 0, 4 + 7, [])
        assert seen[-1] == (4, 4)
        assert everything(other) == everything(ledger)


def test_a_copy_that_was_made_is_not_made_again(two: tuple[str, str]) -> None:
    with open_ledger(two[0]) as ledger, open_ledger(two[1]) as other:
        fill(ledger)
        ledger.copy(other)
        before = everything(other)
        assert ledger.copy(other) == Copied(total=4, known=4)
        assert other.copy(ledger) == Copied(total=4, known=4)
        assert everything(other) == everything(ledger) == before


def test_a_copy_that_was_stopped_goes_on(two: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.write.MOST_ARTICLES", 500)
    many = [reading(f"Person {n} | said | it is {n}", published="2024-05-01") for n in range(1_300)]
    with open_ledger(two[0]) as ledger, open_ledger(two[1]) as other:
        ledger.add(many)
        ledger.merge_sources("Person 1", "Person 2", by="eve")

        def stop(done: Copied) -> None:
            if done.readings >= 500:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            ledger.copy(other, stop)
        there = other.stats().articles
        assert 500 <= there < 1_300
        done = ledger.copy(other)
        assert (done.readings, done.known, done.judgements) == (1_300 - there, there, 1)
        assert everything(other) == everything(ledger)


def test_what_the_other_has_of_its_own_stays(places: Places) -> None:
    with open_ledger(places()) as ledger, open_ledger(places()) as other:
        fill(ledger)
        other.add([reading("Jo Lund | said | nothing"), FERRY])
        other.merge_sources("Jo Lund", "the union", by="jo", at=AT)
        other.review.accept(FERRY.statements[1].id, by="jo", at=AT)
        done = ledger.copy(other)
        of_ferry = [row.by for row in other.review.history().judgements if row.article == FERRY.article.id]
        assert of_ferry == ["eve", "eve", "jo"]
        assert ledger.copy(other).judgements == 0
        assert (done.readings, done.known, done.judgements) == (3, 1, 4 + 7)
        assert (other.stats().articles, other.stats().readings) == (4, 4 + 1)
        assert [judged.n for judged in other.source_history()] == [5, 4, 3, 2, 1]
        assert other.source_history()[1].undoes == 3
        assert list(other.check()) == []


def test_a_name_that_was_forgotten_stays_so_in_the_copy(places: Places) -> None:
    with open_ledger(places()) as ledger, open_ledger(places()) as other:
        ledger.add([FERRY, BRIDGE, MILL])
        ledger.merge_sources("Идa Гольм", "Ida Holm", by="eve", at=AT)
        ledger.merge_sources("Идa Гольм", "Sasha Holm", by="eve", at=AT)
        ledger.forget(BRIDGE.article.id)
        ledger.copy(other)
        assert ledger.copy(other).judgements == 0
        assert everything(other) == everything(ledger)
        assert other.source_history()[0].names == ("(forgotten)", "Sasha Holm")


def test_tokens_are_not_copied(places: Places) -> None:
    with open_ledger(places()) as ledger, open_ledger(places()) as other:
        ledger.new_token("eve", "admin")
        ledger.copy(other)
        assert other.tokens() == []


def test_what_the_other_cannot_keep_is_told_and_ends_nothing(in_sqlite: Places, in_postgresql: Places) -> None:
    with open_ledger(in_sqlite()) as ledger, open_ledger(in_postgresql()) as other:
        ledger.add([reading("A | said | x", title="nu\x00l", origin="odd.html"), FERRY])
        done = ledger.copy(other)
        assert [str(error) for error in done.failed] == [
            "odd.html: not kept, it holds a NUL character, which PostgreSQL does not keep; remove it at its source"
        ]
        assert (done.readings, other.stats().articles) == (1, 1)


def test_a_ledger_is_not_copied_into_itself(place: str) -> None:
    with open_ledger(place) as ledger, pytest.raises(UsageError, match="cannot be copied into itself"):
        ledger.copy(ledger)
