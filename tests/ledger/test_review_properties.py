"""Whatever is judged, in whatever order, and however an article is read again: nothing is lost, all can be undone."""

from __future__ import annotations

import contextlib
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import SCORES, maybe, one_of, readings, spans
from told import reading

from sayso.errors import UsageError
from sayso.evidence import faults
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.judged import Judgement, derive
from sayso.ledger.reviewing import Changes
from sayso.ledger.values import Named, Values
from sayso.records import Medium, ReadBy, Reading, Span, Speaker, Stance, Statement, StatementKind

TOLD = reading(
    "Ida Holm | said | the old ferry sinks slowly",
    "she | added | nobody minds",
    "the union | denied | any strike at all",
    "Ruth Lund | wrote | it rains",
)
ID, SIZE = TOLD.article.id, len(TOLD.article.text)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = ("Ida Holm", "the union", "Keno Brandt", "ruth lund")


@st.composite
def values(draw: st.DrawFn, size: int) -> Values:
    named = st.builds(Named, st.sampled_from(NAMES), mentions=spans(size), via=spans(size), score=SCORES)
    return Values(
        draw(spans(size, min_size=1)),
        *(draw(spans(size)) for _ in range(3)),
        draw(one_of(StatementKind)),
        draw(maybe(one_of(Medium))),
        Stance(draw(st.sampled_from([None, "denies"])), draw(st.sampled_from([None, "neutral"]))),
        draw(st.none() | st.lists(named, max_size=2).map(tuple)),
        draw(SCORES),
    )


@st.composite
def judged(draw: st.DrawFn) -> tuple[Reading, list[Judgement]]:
    """Any reading, and judgements of its statements and of others that it does not have."""
    found = draw(readings())
    size = len(found.article.text)
    seen = [Values(each.content, each.source, each.cue) for each in found.statements]
    seen += draw(st.lists(values(size), max_size=3))
    made = []
    for number, each in enumerate(draw(st.permutations(seen)), 1):
        verdict = draw(st.sampled_from(["accept", "reject", "change", "add", "reviewed", None]))
        left = each if verdict in ("accept", None) else None if verdict == "reject" else draw(values(size))
        if verdict == "reviewed":
            made.append(Judgement(number, "reviewed", "eve", "", listed=(each,)))
        elif verdict:
            made.append(Judgement(number, verdict, "eve", "", None if verdict == "add" else each, left, str(number)))
    return found, made


@QUICK
@given(judged())
def test_what_people_left_is_shown_as_they_left_it_whatever_the_reading_has(
    given_: tuple[Reading, list[Judgement]],
) -> None:
    found, made = given_
    shown = derive(found, made)
    assert list(faults(shown.reading)) == []
    by_id = {said.id: said for said in shown.reading.statements}
    names = {source.id: source.name for source in shown.reading.sources}
    for judgement in made:
        for number, left in enumerate(judgement.listed or (judgement.left,)):
            thread = f"{judgement.n}.{number}" if judgement.listed else judgement.thread
            if left is None:
                assert thread in shown.rejected
                continue
            said = by_id[left.statement(found.article.id).id]  # it is shown, by this judgement or a later one
            if shown.of[said.id] == thread:
                about = (said.content, said.source, said.cue, said.addressee, said.kind, said.medium, said.stance)
                assert about == (
                    *(left.content, left.source, left.cue, left.addressee, left.kind, left.medium, left.stance),
                )
                if left.speakers is not None and len(found.article.text) > 20:
                    spoken = [names[speaker.source].casefold() for speaker in said.speakers]
                    assert spoken == [each.name.casefold() for each in left.speakers]


@QUICK
@given(judged())
def test_every_statement_is_untouched_or_judged_once_and_every_lost_judgement_is_named(
    given_: tuple[Reading, list[Judgement]],
) -> None:
    found, made = given_
    shown = derive(found, made)
    threads = {f"{each.n}.0" if each.listed else each.thread for each in made}
    added = {each.thread for each in made if each.verdict == "add"}
    ids = {said.id for said in found.statements}
    untouched = {said.id for said in shown.reading.statements if said.id not in shown.of}
    assert untouched <= ids
    assert len(set(shown.of.values())) == len(shown.of)
    assert set(shown.of.values()) | set(shown.rejected) <= threads
    assert shown.lost <= threads - added
    # A statement leaves for a thread that is about it, or for one that was given exactly its spans.
    assert len(ids - untouched - set(shown.of)) <= len(threads - shown.lost)


@QUICK
@given(judged())
def test_judgements_that_are_all_undone_leave_the_reading_as_it_was(given_: tuple[Reading, list[Judgement]]) -> None:
    found, made = given_
    undoing = [Judgement(each.n + 100, "void", "ada", "", undoes=each.n) for each in made]
    assert derive(found, [*made, *undoing]).reading is found


@st.composite
def changes(draw: st.DrawFn) -> Changes:
    made: dict[str, Any] = {"content": draw(spans(SIZE, min_size=1))}
    if draw(st.booleans()):
        made["source"] = draw(spans(SIZE))
    if draw(st.booleans()):
        made["kind"] = draw(one_of(StatementKind))
    if draw(st.booleans()):
        made["speakers"] = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
    return Changes(**made)  # type: ignore[typeddict-item]


@st.composite
def read_again(draw: st.DrawFn, number: int) -> Reading:
    """The article as another extractor might read it: statements moved, missed, made up."""
    statements = []
    for said in TOLD.statements:
        what = draw(st.sampled_from(["same", "moved", "missed"]))
        (span,) = said.content
        start = draw(st.integers(span.start, span.end - 1))
        moved = replace(said, content=(Span(start, draw(st.integers(start + 1, span.end))),), kind="mixed")
        statements += {"same": [said], "moved": [moved], "missed": []}[what]
    source = draw(st.sampled_from(TOLD.sources))
    made_up = Statement(ID, draw(spans(SIZE, min_size=1)), cue=(Span(0, 1),), speakers=(Speaker(source.id, ()),))
    distinct = {said.id: said for said in [*statements, made_up]}
    return replace(TOLD, by=ReadBy("another", None, str(number)), statements=tuple(distinct.values()))


def judge(ledger: Ledger, draw: st.DrawFn) -> None:
    """One judgement of something that is shown, or of the article; what cannot be judged so is refused."""
    verdict = draw(st.sampled_from(["accept", "reject", "change", "change", "add", "finish", "undo"]))
    shown = [said.id for said in ledger.show(ID).statements]
    numbers = [each.n for each in ledger.review.history().judgements]
    with contextlib.suppress(UsageError):
        if verdict == "add":
            ledger.review.add(ID, draw(changes()), by="eve")
        elif verdict == "finish":
            ledger.review.finish(ID, by="eve")
        elif verdict == "undo" and numbers:
            ledger.review.undo(draw(st.sampled_from(numbers)), by="eve")
        elif verdict == "change" and shown:
            ledger.review.change(draw(st.sampled_from(shown)), draw(changes()), by="eve")
        elif verdict in ("accept", "reject") and shown:
            getattr(ledger.review, verdict)(draw(st.sampled_from(shown)), by="eve")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_ledger_is_whole_after_every_step_and_undoing_all_gives_the_newest_reading_back(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.sqlite") as ledger:
        ledger.add(TOLD)
        newest = TOLD
        for number in range(data.draw(st.integers(1, 6))):
            if data.draw(st.sampled_from(["judge", "judge", "read again"])) == "read again":
                newest = data.draw(read_again(number))
                ledger.add(newest)
            else:
                judge(ledger, data.draw)
            assert list(ledger.check()) == []
            assert ledger.show(ID, as_read=True) == newest
        for each in ledger.review.history().judgements:
            if each.holds and each.verdict != "void":
                ledger.review.undo(each.n, by="ada")
        assert ledger.show(ID) == newest
        assert {hit.statement.id for hit in ledger.search(limit=None)} == {said.id for said in newest.statements}
        assert ledger.review.lost(None) == []
        assert list(ledger.check()) == []
