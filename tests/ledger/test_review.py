"""Statements that people judged: what readers see at once, what a new reading leaves of it, what undoing gives back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from files import holds
from older import back_to
from told import read_by, reading

from sayso.errors import NotFound, UsageError
from sayso.ledger import Filter, Ledger, Stats, open_ledger
from sayso.ledger.rows import Standing
from sayso.records import ReadBy, Reading, Span, Statement

FERRY = reading(
    "Ida Holm | said | the old ferry sinks slowly",
    "she | added | nobody minds",
    "the union | denied | any strike at all",
    published="2024-03-01",
)
BRIDGE = reading("Ruth Lund | said | the bridge holds", published="2024-03-02", kind="mixed")
BETTER = ReadBy("better", None, "2")
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def ledger(ledger: Ledger) -> Ledger:
    ledger.add([FERRY, BRIDGE])
    return ledger


def said(content: str, given: Reading = FERRY) -> Statement:
    return next(each for each in given.statements if given.article.quote(each.content) == content)


def words(text: str, given: Reading = FERRY) -> Span:
    start = given.article.text.index(text)
    return Span(start, start + len(text))


def contents(ledger: Ledger, query: str = "", where: Filter | None = None) -> list[str]:
    return [hit.content for hit in ledger.search(query, where or Filter())]


def heard(ledger: Ledger) -> dict[str, int]:
    return {row.name: row.statements for row in ledger.sources()}


def counts(ledger: Ledger) -> Stats:
    """How much the ledger holds, but for what stays when it shrinks: judgements, and the room they took."""
    return replace(ledger.stats(), judgements=0, size_bytes=0)


def shown(ledger: Ledger, given: Reading = FERRY) -> list[str]:
    found = ledger.show(given.article.id)
    return [found.article.quote(each.content) for each in found.statements]


def test_a_rejected_statement_leaves_search_sources_and_the_article(ledger: Ledger) -> None:
    assert ledger.review.reject(said("nobody minds").id, by="eve", at=AT) == 1
    assert contents(ledger) == ["the bridge holds", "the old ferry sinks slowly", "any strike at all"]
    assert contents(ledger, "minds") == []
    assert heard(ledger) == {"Ida Holm": 1, "Ruth Lund": 1, "the union": 1}
    assert shown(ledger) == ["the old ferry sinks slowly", "any strike at all"]
    assert [source.name for source in ledger.show(FERRY.article.id).sources] == ["Ida Holm", "the union"]
    assert ledger.show(FERRY.article.id, as_read=True) == FERRY
    assert list(ledger.check()) == []


def test_a_changed_statement_is_found_by_what_it_was_changed_to(ledger: Ledger) -> None:
    ledger.review.change(
        said("the old ferry sinks slowly").id,
        {"content": [words("ferry sinks")], "kind": "direct", "reporter": "distancing", "speakers": ["Ruth Lund"]},
        by="eve",
    )
    assert contents(ledger, "ferry") == ["ferry sinks"]
    assert contents(ledger, "slowly") == []
    assert contents(ledger, "", Filter(kind="direct")) == ["ferry sinks"]
    assert contents(ledger, "ferry", Filter(source="Lund")) == ["ferry sinks"]
    assert heard(ledger) == {"Ruth Lund": 2, "she": 1, "the union": 1}
    (hit,) = ledger.search("ferry")
    assert (hit.speakers, hit.statement.stance.reporter, hit.source) == (("Ruth Lund",), "distancing", "Ida Holm")
    assert list(ledger.check()) == []


def test_a_speaker_of_the_article_is_its_source_and_no_second_one(ledger: Ledger) -> None:
    ledger.review.change(said("nobody minds").id, {"speakers": ["ida holm"]}, by="eve")
    found = ledger.show(FERRY.article.id)
    assert [source.name for source in found.sources] == ["Ida Holm", "the union"]
    (speaker,) = found.statements[1].speakers
    assert [found.article.text[span.start : span.end] for span in speaker.via] == ["she", "Ida Holm"]
    assert heard(ledger) == {"Ida Holm": 2, "Ruth Lund": 1, "the union": 1}


def test_a_speaker_can_be_called_as_the_ledger_knows_the_source(ledger: Ledger) -> None:
    ledger.merge_sources("Ruth Lund", "the union", by="eve")
    ledger.review.change(said("nobody minds").id, {"speakers": ["Ruth Lund"]}, by="eve")
    assert heard(ledger) == {"Ida Holm": 1, "Ruth Lund": 3}
    assert [source.name for source in ledger.show(FERRY.article.id).sources] == ["Ida Holm", "the union"]
    assert list(ledger.check()) == []


def test_somebody_who_was_named_by_hand_is_one_source(ledger: Ledger) -> None:
    ledger.review.change(said("nobody minds").id, {"speakers": [("Keno Brandt", words("she"))]}, by="eve")
    ledger.review.change(said("any strike at all").id, {"speakers": ["keno brandt", "Ida Holm"]}, by="eve")
    assert [source.name for source in ledger.show(FERRY.article.id).sources] == ["Ida Holm", "Keno Brandt"]
    assert heard(ledger) == {"Keno Brandt": 2, "Ida Holm": 2, "Ruth Lund": 1}


def test_an_added_statement_is_found_counted_and_in_its_place(ledger: Ledger) -> None:
    added = {"content": [words("strike")], "kind": "reported", "speakers": ["Holm"]}
    ledger.review.add(FERRY.article.id[:8], added, by="eve")  # type: ignore[arg-type]
    assert shown(ledger)[-1] == "strike"
    found = ledger.show(FERRY.article.id).statements[-1]
    assert found.nested_in == said("any strike at all").id
    assert (found.kind, found.medium, found.score) == ("reported", "speech", None)
    assert contents(ledger, "", Filter(kind="reported")) == ["strike"]
    assert heard(ledger)["Holm"] == 1
    assert list(ledger.check()) == []


def test_undoing_every_judgement_gives_the_untouched_reading_back(ledger: Ledger) -> None:
    before = list(ledger.readings()), contents(ledger), heard(ledger), counts(ledger)
    ledger.review.reject(said("nobody minds").id, by="eve")
    ledger.review.change(said("any strike at all").id, {"kind": "direct"}, by="eve")
    ledger.review.accept(said("the old ferry sinks slowly").id, by="eve")
    for number in (2, 3, 1):
        ledger.review.undo(number, by="ada")
    after = list(ledger.readings()), contents(ledger), heard(ledger), counts(ledger)
    assert after == before
    assert contents(ledger, "minds") == ["nobody minds"]
    assert list(ledger.check()) == []


def test_an_undoing_can_be_undone(ledger: Ledger) -> None:
    ledger.review.reject(said("nobody minds").id, by="eve")
    assert ledger.review.undo(1, by="eve") == 2
    assert "nobody minds" in shown(ledger)
    assert ledger.review.undo(2, by="eve") == 3
    assert "nobody minds" not in shown(ledger)
    with pytest.raises(UsageError, match=r"^2: was undone before; undo the judgement that undid it"):
        ledger.review.undo(2, by="eve")
    with pytest.raises(NotFound, match=r"^9: no judgement has this number"):
        ledger.review.undo(9, by="eve")


def test_the_last_word_holds_and_is_undone_first(ledger: Ledger) -> None:
    ledger.review.change(said("nobody minds").id, {"kind": "direct"}, by="eve")
    ledger.review.reject(said("nobody minds").id, by="ada")
    with pytest.raises(UsageError, match=r"^1: judgement 2 is a later word on the same statement; undo that first"):
        ledger.review.undo(1, by="eve")
    ledger.review.change(said("nobody minds").id, {"medium": "writing"}, by="eve")
    found = ledger.show(FERRY.article.id).statements[1]
    assert (found.kind, found.medium) == ("direct", "writing")


def test_a_better_reading_takes_the_judgements_over(ledger: Ledger) -> None:
    ledger.review.change(said("the old ferry sinks slowly").id, {"speakers": ["Ruth Lund"], "kind": "direct"}, by="eve")
    ledger.review.reject(said("nobody minds").id, by="eve")
    first, second, third = FERRY.statements
    moved = replace(first, content=(words("old ferry sinks slowly"),), kind="mixed", score=0.25)
    again = read_by(replace(FERRY, statements=(moved, replace(second, content=(words("minds"),)), third)), BETTER)
    ledger.add(again)
    found = ledger.show(FERRY.article.id)
    assert shown(ledger) == ["the old ferry sinks slowly", "minds", "any strike at all"]
    assert (found.statements[0].kind, found.statements[0].score) == ("direct", 0.25)
    assert found.by == replace(BETTER, version="2+judged")
    assert ledger.show(FERRY.article.id, as_read=True) == again
    assert [(lost.n, lost.verdict, lost.now) for lost in ledger.review.lost()] == [(2, "reject", None)]
    assert list(ledger.check()) == []


def test_what_finds_no_statement_stays_shown_and_is_listed(ledger: Ledger) -> None:
    ledger.review.change(said("any strike at all").id, {"kind": "direct", "speakers": ["Ida Holm"]}, by="eve", at=AT)
    ledger.review.accept(said("nobody minds").id, by="ada")
    ledger.add(read_by(FERRY, BETTER, keep=1))
    assert shown(ledger) == ["the old ferry sinks slowly", "nobody minds", "any strike at all"]
    assert heard(ledger) == {"Ida Holm": 2, "Ruth Lund": 1, "she": 1}
    change, accept = ledger.review.lost()
    assert (change.n, change.verdict, change.by, change.at) == (1, "change", "eve", "2026-01-02T03:04:05+00:00")
    assert (change.lost, change.holds, change.now) == (True, True, said("any strike at all").id)
    assert accept.left is not None
    assert accept.left.content == "nobody minds"
    assert list(ledger.check()) == []
    ledger.add(read_by(FERRY, ReadBy("third")))
    assert ledger.review.lost() == []


def test_an_added_statement_that_is_found_later_is_one(ledger: Ledger) -> None:
    ledger.add(read_by(FERRY, BETTER, keep=2))
    ledger.review.add(FERRY.article.id, {"content": [words("strike at all")], "cue": [words("denied")]}, by="eve")
    ledger.add(read_by(FERRY, ReadBy("third")))
    assert shown(ledger) == ["the old ferry sinks slowly", "nobody minds", "strike at all"]
    assert ledger.show(FERRY.article.id).statements[2].speakers == FERRY.statements[2].speakers
    assert ledger.review.lost() == []


def test_judged_statements_leave_the_queue_which_begins_with_the_doubtful(ledger: Ledger) -> None:
    scores = (0.9, 0.52, None)
    scored = tuple(replace(each, score=score) for each, score in zip(FERRY.statements, scores, strict=True))
    ledger.add(replace(FERRY, by=BETTER, statements=scored))
    queue = ledger.review.queue()
    assert [hit.content for hit in queue.hits] == [
        *("the bridge holds", "any strike at all", "nobody minds", "the old ferry sinks slowly"),
    ]
    ledger.review.accept(said("any strike at all").id, by="eve")
    ledger.review.reject(said("nobody minds").id, by="eve")
    assert [hit.content for hit in ledger.review.queue().hits] == ["the bridge holds", "the old ferry sinks slowly"]
    assert [hit.content for hit in ledger.review.queue(article=FERRY.article.id).hits] == ["the old ferry sinks slowly"]
    assert [hit.content for hit in ledger.review.queue("bridge").hits] == ["the bridge holds"]
    first = ledger.review.queue(limit=1)
    assert [hit.content for hit in ledger.review.queue(limit=1, after=first.after).hits] == [
        "the old ferry sinks slowly"
    ]
    state = ledger.review.state(FERRY.article.id)
    assert (state.judged, state.left, state.reviewed) == (1, 1, False)
    assert state.statements == {said("any strike at all").id: Standing(1, "accept", lost=False)}


def test_a_reviewed_article_gives_what_people_let_stand_and_nothing_else(ledger: Ledger) -> None:
    ledger.review.reject(said("nobody minds").id, by="eve")
    assert list(ledger.review.reviewed()) == []
    ledger.review.finish(FERRY.article.id, by="eve")
    assert ledger.review.state(FERRY.article.id).reviewed
    with pytest.raises(UsageError, match="was reviewed before"):
        ledger.review.finish(FERRY.article.id, by="eve")
    ledger.add(replace(read_by(FERRY, BETTER), statements=(said("nobody minds"), said("any strike at all"))))
    (gold,) = ledger.review.reviewed()
    assert [gold.article.quote(each.content) for each in gold.statements] == [
        "the old ferry sinks slowly", "any strike at all",
    ]  # fmt: skip
    assert [lost.verdict for lost in ledger.review.lost()] == ["accept"]
    ledger.review.undo(2, by="eve")
    assert list(ledger.review.reviewed()) == []
    assert list(ledger.check()) == []


def test_history_follows_a_statement_under_every_id_that_it_had(ledger: Ledger) -> None:
    before = said("the old ferry sinks slowly").id
    ledger.review.change(before, {"content": [words("ferry sinks")]}, by="eve", at=AT)
    now = ledger.search("ferry")[0].statement.id
    ledger.review.accept(now, by="ada", at=AT)
    ledger.review.accept(said("nobody minds").id, by="ada", at=AT)
    ledger.review.undo(2, by="eve", at=AT)
    numbers = {each: [row.n for row in ledger.review.history(each).judgements] for each in (before, now)}
    assert numbers == {before: [4, 2, 1], now: [4, 2, 1]}
    page = ledger.review.history(FERRY.article.id, limit=3)
    assert [(row.n, row.verdict, row.holds, row.now) for row in page.judgements] == [
        (4, "void", True, now),
        (3, "accept", True, said("nobody minds").id),
        (2, "accept", False, now),
    ]
    (first,) = ledger.review.history(limit=3, after=page.after).judgements
    assert first.seen is not None
    assert first.left is not None
    assert (first.statement, first.now) == (before, now)
    assert (first.seen.content, first.left.content) == ("the old ferry sinks slowly", "ferry sinks")
    with pytest.raises(NotFound, match=f"{before}: was changed since .judgement 1.; it is {now} now"):
        ledger.review.accept(before, by="eve")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({}, "is so already; name what is to change"),
        ({"kind": "indirect"}, "is so already"),
        ({"kind": "loud"}, "kind='loud': is none of direct, mixed"),
        ({"mood": 1}, "mood: is nothing that can be changed"),
        ({"content": [Span(5, 900)]}, r"content: \[5, 900\) ends after the text, which has 103 characters"),
        ({"content": [Span(8, 9)]}, r"content: \[8, 9\) has nothing but space in it"),
        ({"content": [Span(5, 20), Span(10, 30)]}, "begins before the span in front of it ends"),
        ({"content": [], "source": [], "cue": []}, "would have no content, no source and no cue"),
        ({"speakers": ["?!"]}, "'\\?!' is no name"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(ledger: Ledger, changes: dict, message: str) -> None:  # type: ignore[type-arg]
    with pytest.raises(UsageError, match=message):
        ledger.review.change(said("nobody minds").id, changes, by="eve")  # type: ignore[arg-type]
    assert ledger.review.history().judgements == ()


def test_a_statement_does_not_become_one_that_is_there(ledger: Ledger) -> None:
    third = said("any strike at all")
    same = {"content": third.content, "source": third.source, "cue": third.cue}
    with pytest.raises(UsageError, match=f"{third.id}: a statement with exactly these spans is there"):
        ledger.review.change(said("nobody minds").id, same, by="eve")  # type: ignore[arg-type]


def test_a_selection_takes_no_outer_space_along(ledger: Ledger) -> None:
    start = words("ferry sinks").start
    ledger.review.change(said("the old ferry sinks slowly").id, {"content": [Span(start - 1, start + 12)]}, by="eve")
    assert "ferry sinks" in shown(ledger)


def test_forgetting_an_article_forgets_what_was_judged_of_it(ledger: Ledger) -> None:
    ledger.review.change(said("any strike at all").id, {"speakers": ["Wilhelmine Okafor"]}, by="eve")
    ledger.review.reject(said("nobody minds").id, by="eve")
    ledger.forget(FERRY.article.id)
    assert ledger.review.history().judgements == ()
    assert contents(ledger) == ["the bridge holds"]
    assert list(ledger.check()) == []
    assert not holds(ledger, "Okafor")


@pytest.mark.parametrize("version", [1, 3])
def test_a_ledger_made_before_statements_were_judged_opens_and_can_be_judged(place: str, version: int) -> None:
    with open_ledger(place) as ledger:
        ledger.add([FERRY, BRIDGE])
        before = list(ledger.readings()), [hit.content for hit in ledger.review.queue().hits]
    back_to(place, version)
    with open_ledger(place) as ledger:
        assert (list(ledger.readings()), [hit.content for hit in ledger.review.queue().hits]) == before
        ledger.review.reject(said("nobody minds").id, by="eve")
        assert list(ledger.check()) == []
