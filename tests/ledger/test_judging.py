"""Sources judged one or apart: what readers see at once, what history tells, what undoing and forgetting leave."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from files import holds
from older import back_to
from told import reading

from sayso.errors import Conflict, NotFound, UsageError
from sayso.ledger import Filter, Ledger, open_ledger
from sayso.ledger.database import writing

FERRY = reading("Oleksandr Holm | said | the ferry sinks", "the union | denied | any strike", published="2024-03-01")
BRIDGE = reading("Олександр Гольм | said | the bridge holds", published="2024-03-02")
MILL = reading("Sasha Holm | wrote | a mill burned down", "Ruth Holm | asked | for water", published="2024-03-03")
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add([FERRY, BRIDGE, MILL])
    return ledger


def heard(ledger: Ledger, where: Filter | None = None) -> dict[str, int]:
    return {row.name: row.statements for row in ledger.sources(where or Filter())}


def contents(ledger: Ledger, words: str = "", source: str | None = None) -> list[str]:
    return [hit.content for hit in ledger.search(words, Filter(source=source))]


def test_merged_names_are_one_line_under_the_first(ledger: Ledger) -> None:
    assert ledger.merge_sources("Oleksandr Holm", "Олександр Гольм", by="eve") == 1
    assert heard(ledger) == {"Oleksandr Holm": 2, "Ruth Holm": 1, "Sasha Holm": 1, "the union": 1}
    (first,) = ledger.sources(Filter(source="Oleksandr"))
    assert (first.articles, first.words, first.names) == (2, 6, ("Oleksandr Holm", "Олександр Гольм"))
    assert len(first.ids) == 2
    assert list(ledger.check()) == []


def test_a_search_for_one_name_finds_what_was_said_under_all(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Олександр Гольм", "Sasha Holm", by="eve")
    assert contents(ledger, "", "Гольм") == ["a mill burned down", "the bridge holds", "the ferry sinks"]
    assert contents(ledger, "bridge", "Sasha") == ["the bridge holds"]
    assert contents(ledger, "", "Ruth") == ["for water"]
    assert heard(ledger, Filter(source="sasha")) == {"Oleksandr Holm": 3}
    assert [row.id for row in ledger.articles(Filter(source="sasha"))] == [
        each.article.id for each in (MILL, BRIDGE, FERRY)
    ]
    assert [each.article.id for each in ledger.readings(Filter(source="Oleksandr"))] == [
        each.article.id for each in (MILL, BRIDGE, FERRY)
    ]
    assert [hit.content for hit in ledger.search_page("", Filter(source="Sasha"), 2).hits] == [
        "a mill burned down", "the bridge holds",
    ]  # fmt: skip


def test_hits_and_facets_and_readings_have_the_merged_name_and_the_evidence_its_own(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Олександр Гольм", by="eve")
    (hit,) = ledger.search("bridge")
    assert hit.speakers == ("Oleksandr Holm",)
    assert ("Oleksandr Holm", 2) in [(facet.value, facet.statements) for facet in ledger.facets().sources]
    (source,) = ledger.show(BRIDGE.article.id).sources
    assert (source.name, source.known_as) == ("Олександр Гольм", "Oleksandr Holm")
    assert ledger.show(FERRY.article.id) == FERRY


def test_reports_that_come_later_are_of_the_merged_source(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Sasha Holm", by="eve")
    ledger.add(reading("Sasha Holm | said | yes", "Oleksandr Holm | said | no", published="2024-04-01"))
    assert heard(ledger, Filter(source="Oleksandr Holm")) == {"Oleksandr Holm": 4}


def test_what_is_one_already_is_not_judged_again(ledger: Ledger) -> None:
    assert ledger.merge_sources("Oleksandr Holm", "Sasha Holm", by="eve") == 1
    assert ledger.merge_sources("Sasha Holm", "Oleksandr Holm", by="eve") is None
    assert len(ledger.source_history()) == 1


def test_a_split_takes_a_name_out_and_leaves_the_others(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Sasha Holm", "Ruth Holm", by="eve")
    assert ledger.split_source("Ruth Holm", by="eve") == 2
    assert heard(ledger) == {"Oleksandr Holm": 2, "Ruth Holm": 1, "Олександр Гольм": 1, "the union": 1}


def test_every_judgement_can_be_undone_and_undoing_as_well(ledger: Ledger) -> None:
    before = heard(ledger)
    ledger.merge_sources("Oleksandr Holm", "Sasha Holm", by="eve")
    merged = heard(ledger)
    assert ledger.undo_source_judgement(1, by="eve") == 2
    assert heard(ledger) == before
    assert ledger.undo_source_judgement(2, by="eve") == 3
    assert heard(ledger) == merged
    with pytest.raises(UsageError, match="2: was undone before; undo the judgement that undid it"):
        ledger.undo_source_judgement(2, by="eve")
    with pytest.raises(NotFound, match="9: no judgement of sources has this number"):
        ledger.undo_source_judgement(9, by="eve")


def test_history_says_what_was_judged_by_whom_and_what_still_holds(ledger: Ledger) -> None:
    ledger.accept_sources([("oleksandr holm", "sasha holm", 0.93, "a form of the same given name")], by="ada", at=AT)
    ledger.split_source("Sasha Holm", by="eve", at=AT)
    ledger.undo_source_judgement(2, by="ada", at=AT)
    ledger.merge_sources("Ruth Holm", "the union", by="eve", at=AT)
    last, undone, split, merge = ledger.source_history()
    assert (merge.verdict, merge.names, merge.score, merge.reason) == (
        *("same", ("Oleksandr Holm", "Sasha Holm"), 0.93, "a form of the same given name"),
    )
    assert (split.verdict, split.names, split.rest, split.holds) == (
        "apart",
        ("Sasha Holm",),
        ("Oleksandr Holm",),
        False,
    )
    assert (undone.verdict, undone.undoes, undone.by, undone.at) == ("void", 2, "ada", "2026-01-02T03:04:05+00:00")
    assert (last.names, last.by, last.holds) == (("Ruth Holm", "the union"), "eve", True)
    assert [judged.n for judged in ledger.source_history("Oleksandr Holm")] == [3, 2, 1]


def test_a_namesake_in_one_article_is_another_source(ledger: Ledger) -> None:
    ledger.add(reading("Ruth Holm | sang | a song", published="2024-05-01"))
    song = ledger.search("song")[0].article.id
    ledger.merge_sources("Ruth Holm", "the union", by="eve")
    ledger.split_source("Ruth Holm", articles=[song], by="eve")
    assert heard(ledger, Filter(source="Ruth")) == {"Ruth Holm": 2, "Ruth Holm (2)": 1}
    assert contents(ledger, "", "union") == ["for water", "any strike"]
    assert ledger.search("song")[0].speakers == ("Ruth Holm (2)",)
    ledger.merge_sources("Ruth Holm (2)", "Sasha Holm", by="eve")
    assert heard(ledger, Filter(source="Sasha")) == {"Ruth Holm (2)": 2}
    assert list(ledger.check()) == []


def test_a_namesake_gets_the_name_that_is_given(ledger: Ledger) -> None:
    ledger.split_source("Ruth Holm", articles=[MILL.article.id[:8]], called="Ruth Holm, singer", by="eve")
    assert contents(ledger, "", "singer") == ["for water"]
    with pytest.raises(UsageError, match="--as Sasha Holm: another source is so called"):
        ledger.split_source("the union", articles=[FERRY.article.id], called="Sasha Holm", by="eve")
    with pytest.raises(NotFound, match="nobody is called the union there"):
        ledger.split_source("the union", articles=[MILL.article.id], by="eve")


def test_who_was_told_apart_in_several_articles_has_one_name_and_leaves_as_a_whole(ledger: Ledger) -> None:
    ledger.add([reading("Ruth Holm | sang | a song", published=f"2024-05-0{day}") for day in (1, 2)])
    songs = [hit.article.id for hit in ledger.search("song")]
    ledger.split_source("Ruth Holm", articles=songs, called="Ruth the singer", by="eve")
    with pytest.raises(Conflict, match="Ruth the singer: no other name is left to split it from"):
        ledger.split_source("Ruth the singer", by="eve")
    ledger.merge_sources("Ruth the singer", "Sasha Holm", by="eve")
    ledger.split_source("Ruth the singer", by="eve")
    assert heard(ledger, Filter(source="Ruth")) == {"Ruth Holm": 1, "Ruth the singer": 2}


def test_a_proposal_that_was_refused_is_not_accepted_later(ledger: Ledger) -> None:
    ledger.split_source("Sasha Holm", apart_from="Oleksandr Holm", by="eve")
    sasha = next(profile for profile in ledger.profiles() if profile.key == "sasha holm")
    assert sasha.apart == {"oleksandr holm"}
    assert ledger.accept_sources([("oleksandr holm", "sasha holm", 0.95, "x")], by="eve") == 0
    assert ledger.merge_sources("Sasha Holm", "Oleksandr Holm", by="eve") == 2


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("Nobody",), "'Nobody': no source of this ledger is called so; `sayso sources` lists them"),
        (("Holm",), "'Holm': several sources are called so: Oleksandr Holm; Ruth Holm; Sasha Holm"),
        (("",), "'': no source of this ledger is called so"),
    ],
)
def test_a_name_that_none_or_several_have_is_not_found(ledger: Ledger, names: tuple[str, ...], message: str) -> None:
    with pytest.raises(NotFound, match=f"^{message}"):
        ledger.merge_sources("the union", *names, by="eve")
    assert ledger.source_history() == []


def test_words_of_merged_names_mean_one_source(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Sasha Holm", "Ruth Holm", by="eve")
    assert ledger.merge_sources("Holm", "union", by="eve") == 2
    assert heard(ledger)["Oleksandr Holm"] == 4


def test_a_split_without_anything_to_split_says_so(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="Ruth Holm: no other name is left to split it from"):
        ledger.split_source("Ruth Holm", by="eve")
    with pytest.raises(UsageError, match="Ruth Holm and Sasha Holm: are not one source"):
        ledger.split_source("Ruth Holm", "Sasha Holm", by="eve")


def test_profiles_tell_what_all_articles_tell(ledger: Ledger) -> None:
    ledger.merge_sources("Oleksandr Holm", "Sasha Holm", by="eve")
    profile = next(profile for profile in ledger.profiles() if profile.key == "oleksandr holm")
    assert profile.names == ("Oleksandr Holm", "Sasha Holm")
    assert profile.beside == {"the union", "ruth holm"}
    assert profile.kind == "person"


def test_a_forgotten_article_takes_its_names_out_of_the_judgements(ledger: Ledger) -> None:
    ledger.merge_sources("Олександр Гольм", "Oleksandr Holm", by="eve")
    ledger.merge_sources("Олександр Гольм", "Sasha Holm", by="eve")
    ledger.forget(BRIDGE.article.id)
    assert heard(ledger, Filter(source="Holm")) == {"Oleksandr Holm": 2, "Ruth Holm": 1}
    assert [judged.names for judged in ledger.source_history()] == [
        ("(forgotten)", "Sasha Holm"),
        ("(forgotten)", "Oleksandr Holm"),
    ]
    assert list(ledger.check()) == []
    with pytest.raises(NotFound, match="no source of this ledger is called so"):
        ledger.source_history("forgotten")
    assert not holds(ledger, "Гольм")
    ledger.forget(FERRY.article.id)
    ledger.forget(MILL.article.id)
    assert ledger.source_history() == []


def test_identities_that_no_judgement_gives_are_named(ledger: Ledger) -> None:
    with writing(ledger._engine) as connection:
        connection.exec_driver_sql("INSERT INTO identities VALUES ('the union', 0, 'x', 'X', 'x')")
    assert list(ledger.check()) == ["identities: are not what the judgements of sources come to"]


@pytest.mark.parametrize("version", [1, 2])
def test_a_ledger_made_before_sources_were_judged_opens_and_can_be_judged(place: str, version: int) -> None:
    with open_ledger(place) as ledger:
        ledger.add([FERRY, BRIDGE])
        before = list(ledger.readings()), ledger.sources()
    back_to(place, version)
    with open_ledger(place) as ledger:
        assert (list(ledger.readings()), ledger.sources()) == before
        assert ledger.merge_sources("Oleksandr Holm", "Олександр Гольм", by="eve") == 1
        assert list(ledger.check()) == []
