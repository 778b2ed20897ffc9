"""Judgements replayed to groups of names: joining, parting, making void, forgetting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger.identity import Called, Event, Groups, replay

A, B, C, D = (Called(name) for name in "abcd")


def groups(*events: Event) -> list[list[str]]:
    return [[name.folded for name in members] for members in replay(events).changed()]


def test_names_that_are_one_are_shown_by_the_first() -> None:
    assert groups(Event(1, "same", (B, A))) == [["b", "a"]]
    assert groups(Event(1, "same", (A, B)), Event(2, "same", (C, B))) == [["c", "a", "b"]]


def test_what_is_one_with_one_is_one_with_all() -> None:
    assert groups(Event(1, "same", (A, B)), Event(2, "same", (C, D)), Event(3, "same", (A, D))) == [
        ["a", "b", "c", "d"]
    ]


def test_a_name_that_leaves_takes_nobody_along_and_the_others_stay_together() -> None:
    joined = Event(1, "same", (A, B)), Event(2, "same", (A, C))
    assert groups(*joined, Event(3, "apart", (A,), (B, C))) == [["b", "c"]]
    assert groups(*joined, Event(3, "apart", (B, C), (A,))) == [["b", "c"]]


def test_an_undone_judgement_is_as_if_it_had_never_been_and_so_is_an_undone_undoing() -> None:
    joined, parted = Event(1, "same", (A, B)), Event(2, "apart", (A,), (B,))
    assert groups(joined, parted) == []
    assert groups(joined, parted, Event(3, "void", undoes=2)) == [["a", "b"]]
    assert groups(joined, parted, Event(3, "void", undoes=2), Event(4, "void", undoes=3)) == []


def test_who_left_together_is_not_one_when_the_merger_is_undone() -> None:
    joined, parted = Event(1, "same", (A, B, C)), Event(2, "apart", (A, B), (C,))
    assert groups(joined, parted) == [["a", "b"]]
    assert groups(joined, parted, Event(3, "void", undoes=1)) == []


def test_what_was_judged_apart_stays_so_until_it_is_judged_one() -> None:
    apart = replay([Event(1, "apart", (A,), (B,)), Event(2, "same", (B, C))])
    assert apart.are_apart(A, C)
    assert not apart.are_apart(B, C)
    assert list(apart.apart_from(A)) == [B]
    apart.join((A, B))
    assert not apart.are_apart(A, B)


def test_a_name_may_mean_another_in_one_article() -> None:
    here = Called("a", 7)
    assert [list(members) for members in replay([Event(1, "apart", (here,), (A,))]).changed()] == [[here]]
    assert Called.of(here.key) == here
    assert Called.of(A.key) == A


def test_what_was_forgotten_still_holds_the_others_together_and_shows_nobody() -> None:
    gone = Called.forgotten(1)
    assert groups(Event(1, "same", (gone, A)), Event(2, "same", (gone, B))) == [["a", "b"]]
    assert groups(Event(1, "same", (gone, A))) == []


def test_a_name_that_nobody_judged_is_alone() -> None:
    assert Groups().of(A) == [A]
    assert Groups().together([A])
    assert not Groups().together([A, B])


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Judgements in any order, of names and of what was judged before."""
    made: list[Event] = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        verdict = draw(st.sampled_from(("same", "apart", "void") if made else ("same", "apart")))
        if verdict == "void":
            made.append(Event(number, "void", undoes=draw(st.integers(1, number - 1))))
            continue
        names = draw(st.lists(st.sampled_from((A, B, C, D, Called("a", 7))), min_size=2, max_size=4, unique=True))
        made.append(Event(number, "same" if verdict == "same" else "apart", tuple(names[:-1]), tuple(names[-1:])))
    return made


@given(events())
def test_whatever_is_judged_every_name_is_of_one_source(judged: list[Event]) -> None:
    groups = replay(judged)
    for members in groups.known():
        assert len(set(members)) == len(members)
        assert all(groups.of(member) is members for member in members)
        assert not any(groups.are_apart(one, other) for one in members for other in members if one != other)


def test_a_name_in_one_article_takes_another_along_out_of_its_source() -> None:
    here = Called("a", 7)
    left = replay([Event(1, "same", (A, B)), Event(2, "apart", (here, B), (A,))])
    assert [list(members) for members in left.known()] == [[A], [here, B]]
    assert left.are_apart(A, B)


def test_a_name_that_was_told_apart_in_one_article_leaves_alone_whichever_is_named_first() -> None:
    here = Called("a", 7)
    left = replay([Event(1, "apart", (A,), (here,)), Event(2, "apart", (here, A), (C,))])
    assert [list(members) for members in left.known()] == [[A], [here]]


def test_a_name_that_was_told_apart_in_one_article_does_not_leave_with_the_others_of_its_name() -> None:
    elsewhere = Called("a", 7)
    judged = [
        Event(1, "apart", (A,), (elsewhere,)),
        Event(2, "same", (A, B)),
        Event(3, "apart", (A, B, elsewhere), (C,)),
    ]
    groups = replay(judged)
    assert list(groups.of(A)) == [A, B]
    assert list(groups.of(elsewhere)) == [elsewhere]
