"""Tags and links on grids small enough to write down."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

np = pytest.importorskip("numpy")

from sayso.extract import decode  # noqa: E402
from sayso.extract.decode import Numbers, Scores, spans, statements, stitched  # noqa: E402
from sayso.extract.encode import Window  # noqa: E402
from sayso.extract.labels import DISTANCES, LAYERS, LINKS, TAGS  # noqa: E402
from sayso.extract.sureness import SURENESS  # noqa: E402

O, B, I = range(TAGS)  # noqa: E741


def numbers(**constants):
    moves = np.zeros((len(LAYERS), TAGS, TAGS), np.float32)
    moves[:, O, I] = -9
    flat = np.zeros((len(LINKS), DISTANCES), np.float32)
    return Numbers(moves, flat, flat, np.zeros(len(LINKS), np.float32), **constants)


def tagged(**layers):
    """(N, layers, TAGS) scores that say "OBI" for each layer, strongly; layers left out are outside."""
    length = len(next(iter(layers.values())))
    scores = np.zeros((length, len(LAYERS), TAGS), np.float32)
    for layer, name in enumerate(LAYERS):
        for at, tag in enumerate(layers.get(name, "O" * length)):
            scores[at, layer, "OBI".index(tag)] = 5
    return scores


def found(scores, **constants):
    (layers,) = spans([scores], numbers(**constants))
    return dict(zip(LAYERS, layers, strict=True))


def pointing(length, **targets):
    """One window whose links point as told: link name -> {asking token: target token, or None for "none"}."""
    grid = np.zeros((length + 2, 3, len(LINKS), length + 2), np.float32)
    for place in range(length + 2):
        grid[place, 2, :, place] = 1  # as a target, each token answers to its own number
    for name, pairs in targets.items():
        link = LINKS.index(name.replace("_", " "))
        for asking, target in pairs.items():
            grid[asking + 1, 0, link, 0 if target is None else target + 1] = 60
    return grid


def read(scores, grid, **constants):
    known = numbers(**constants)
    (layers,) = spans([scores], known)
    window = Window(0, len(scores), 0, len(scores))
    return statements(Scores([window], scores, [grid]), layers, known)


def test_a_span_begins_at_b_and_runs_over_every_i():
    assert found(tagged(source="BIOBO", content="OOOBI")) == {
        "source": [(0, 2), (3, 4)],
        "cue": [],
        "content": [(3, 5)],
        "inner": [],
    }


def test_two_spans_may_touch():
    assert found(tagged(content="BIBI"))["content"] == [(0, 2), (2, 4)]


def test_a_span_cut_off_at_the_start_of_the_text_is_kept():
    assert found(tagged(content="IIO"))["content"] == [(0, 2)]


def test_the_price_of_opening_a_span_closes_weak_ones_only():
    scores = tagged(content="BIOBI")
    scores[3:, 2, O] = 4.5
    assert found(scores)["content"] == [(0, 2), (3, 5)]
    assert found(scores, opening=(0, 0, 2, 0))["content"] == [(0, 2)]


def test_several_texts_are_tagged_as_each_alone():
    random = np.random.default_rng(3)
    texts = [random.normal(size=(length, len(LAYERS), TAGS)).astype(np.float32) for length in (5, 1, 9)]
    together = spans(texts, numbers())
    assert together == [spans([text], numbers())[0] for text in texts]


def test_the_best_tagging_is_the_best_of_all_taggings():
    random = np.random.default_rng(7)
    for _ in range(20):
        scores = random.normal(size=(5, len(LAYERS), TAGS)).astype(np.float32)
        known = numbers()

        def worth(tags, scores=scores, moves=known.moves):
            steps = sum(moves[0, a, b] for a, b in itertools.pairwise(tags))
            return steps + sum(scores[at, 0, tag] for at, tag in enumerate(tags))

        best = max(itertools.product(range(TAGS), repeat=5), key=worth)
        assert spans([scores], known)[0][0] == decode._runs(np.array(best, np.int8))


def test_a_content_takes_the_source_and_cue_it_points_to():
    scores = tagged(source="BIOOOOB", cue="OOBOOBO", content="OOOBIOO")
    (only,) = read(scores, pointing(7, source={3: 0}, cue={3: 2}, content={3: 3}, more_cue={2: 2, 5: 5}))
    assert (only.source, only.cue, only.content) == ([(0, 2)], [(2, 3)], [(3, 5)])


def test_a_content_that_points_to_nothing_has_no_source_and_no_cue():
    scores = tagged(source="BIOOO", cue="OOBOO", content="OOOBI")
    (only,) = read(scores, pointing(5, source={3: None}, cue={3: None}, content={3: 3}))
    assert (only.source, only.cue) == ([], [])


def test_two_contents_share_a_source():
    scores = tagged(source="BOOOO", content="OBOBO")
    both = read(scores, pointing(5, source={1: 0, 3: 0}, cue={1: None, 3: None}, content={1: 1, 3: 3}))
    assert [one.source for one in both] == [[(0, 1)], [(0, 1)]]


def test_a_piece_joins_the_piece_it_points_back_to():
    scores = tagged(source="OOBOOO", content="BIOBIO")
    (only,) = read(scores, pointing(6, source={0: 2}, cue={0: None}, content={0: 0, 3: 0}))
    assert only.content == [(0, 2), (3, 5)]


def test_the_parts_of_a_cue_stay_together():
    scores = tagged(source="OBOOO", cue="BOOOB", content="OOOBO")
    (only,) = read(scores, pointing(5, source={3: 1}, cue={3: 0}, content={3: 3}, more_cue={0: 0, 4: 0}))
    assert only.cue == [(0, 1), (4, 5)]


def test_a_content_inside_another_has_links_of_its_own():
    scores = tagged(source="BOOBO", content="OBIII", inner="OOOOB")
    outer, inner = read(scores, pointing(5, source={1: 0, 4: 3}, cue={1: None, 4: None}, content={1: 1, 4: 4}))
    assert (outer.content, outer.source, outer.inner) == ([(1, 5)], [(0, 1)], False)
    assert (inner.content, inner.source, inner.inner) == ([(4, 5)], [(3, 4)], True)


def test_scores_of_overlapping_windows_are_taken_up_to_the_seam():
    cut = [Window(0, 4, 0, 3), Window(2, 6, 3, 6)]
    tags = [np.full((5, len(LAYERS) * TAGS), number, np.float32) for number in (1, 2)]
    assert stitched(6, cut, tags, (len(LAYERS), TAGS))[:, 0, 0].tolist() == [1, 1, 1, 2, 2, 2]


def test_the_gain_of_a_content_is_what_its_opening_may_cost():
    scores = tagged(content="OBIIOOBOO")
    scores *= 0.3
    known = numbers()
    known.moves[2] = [[0.2, -0.4, -9.0], [0.1, -1.0, 0.5], [0.3, -1.0, 0.7]]
    grid = pointing(9, source={1: None, 6: None}, cue={1: None, 6: None})
    window = Window(0, 9, 0, 9)
    whole = Scores([window], scores, [grid])
    for one in statements(whole, spans([scores], known)[0], known):
        gain = one.sureness[SURENESS.index("gain")]
        for cost, is_found in ((gain - 0.01, True), (gain + 0.01, False)):
            dearer = dataclasses.replace(known, opening=(0.0, 0.0, cost, 0.0))
            assert (one.content[0] in spans([scores], dearer)[0][2]) == is_found


def test_constants_for_texts_without_marks_replace_those_that_they_name():
    known = numbers(opening=(0.0, 1.0, 2.0, 3.0), least=0.2, unmarked={"opening": (0.0, 1.0, 1.0, 3.0)})
    assert known.without_marks().opening == (0.0, 1.0, 1.0, 3.0)
    assert known.without_marks().least == 0.2
    assert numbers().without_marks().unmarked == {}


def test_contents_of_several_prices_are_all_told_and_know_which_found_them():
    scores = tagged(content="BIIBII")
    scores[3, 2, I] = scores[3, 2, B] - 1.0  # a second content, unless opening costs more
    known = numbers(prices=(-3.0, 3.0))
    chains = spans([scores], known)[0]
    assert chains[2] == chains[4] == [(0, 3), (3, 6)]
    assert chains[5] == [(0, 6)]
    window = Window(0, 6, 0, 6)
    grid = pointing(6, source={0: None, 3: None}, cue={0: None, 3: None}, content={0: 0, 3: 3})
    told = {
        tuple(one.content): dict(zip(SURENESS, one.sureness, strict=True))
        for one in statements(Scores([window], scores, [grid]), chains, known)
    }
    flags = ("found", "found cheaper", "found dearer", "contested")
    assert [told[pieces][flag] for pieces in (((0, 3),), ((3, 6),)) for flag in flags] == [1, 1, 0, 1] * 2
    assert [told[((0, 6),)][flag] for flag in flags] == [0, 0, 1, 1]
