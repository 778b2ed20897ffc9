"""The benchmark of proposals knows who is who, and counts it right."""

from benchmarks.across import measured, sources
from sayso.records import Profile
from sayso.resolve.across import Proposal


def test_the_same_seed_gives_the_same_sources_each_under_its_own_name():
    made, who = sources(200)
    assert (made, who) == sources(200)
    assert len({profile.key for profile in made}) == len(made) == len(who) == 200
    assert len(set(who)) < 200


def test_merges_are_counted_as_the_pairs_they_make():
    a, b, c, d = (Profile(name, (name,)) for name in "abcd")
    taken = [Proposal(a, b, 0.9, ""), Proposal(b, c, 0.9, "")]
    assert measured(taken, (a, b, c, d), (1, 1, 2, 1)) == (1 / 3, 1 / 3)
    assert measured(taken, (a, b, c, d), (1, 1, 1, 2)) == (1.0, 1.0)
    assert measured([], (a, b, c, d), (1, 1, 1, 2)) == (0.0, 0.0)
