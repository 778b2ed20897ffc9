"""Chains of tags against all their taggings, counted one by one."""

from __future__ import annotations

import itertools

import pytest

torch = pytest.importorskip("torch")

from sayso.extract.labels import LAYERS, TAGS  # noqa: E402
from train.chains import Chains, log_partition, tag_loss  # noqa: E402
from train.windows import UNKNOWN  # noqa: E402

LENGTH = 6  # the start token and five more


def a_batch():
    """Scores of two windows, of which the second is shorter and has one layer that nobody marked; gold; moves."""
    torch.manual_seed(0)
    gold = torch.randint(0, TAGS, (2, len(LAYERS), LENGTH))
    gold[:, :, 0] = UNKNOWN
    gold[1, :, 4:] = UNKNOWN
    gold[1, 3] = UNKNOWN
    return torch.randn(2, LENGTH, len(LAYERS) * TAGS), gold, torch.randn(len(LAYERS), TAGS, TAGS)


def taggings(chains, row):
    """Each tagging of a chain with its weight."""
    length = int(chains.inside[row].sum())
    for tags in itertools.product(range(TAGS), repeat=length):
        steps = sum(chains.steps[row, at, a, b] for at, (a, b) in enumerate(itertools.pairwise(tags)))
        yield tags, (chains.first[row, tags[0]] + steps).item()


def test_the_partition_is_the_sum_over_all_taggings():
    chains = Chains.of(*a_batch())
    found = log_partition(chains.first, chains.steps, chains.inside)
    assert len(found) == 7
    for row in range(len(found)):
        expected = torch.logsumexp(torch.tensor([weight for _, weight in taggings(chains, row)]), 0).item()
        assert found[row].item() == pytest.approx(expected, abs=1e-4)


def test_what_is_expected_is_how_often_it_occurs_in_all_taggings():
    chains = Chains.of(*a_batch())
    found = chains.expected()
    for row in (0, 4):
        weighed = list(taggings(chains, row))
        chances = torch.softmax(torch.tensor([weight for _, weight in weighed]), 0)
        first, pairs = torch.zeros(TAGS), torch.zeros(LENGTH - 2, TAGS, TAGS)
        for (tags, _), chance in zip(weighed, chances, strict=True):
            first[tags[0]] += chance
            for at, (a, b) in enumerate(itertools.pairwise(tags)):
                pairs[at, a, b] += chance
        assert torch.allclose(found.first[row], first, atol=1e-4)
        assert torch.allclose(found.pairs[row], pairs, atol=1e-4)


def test_the_loss_of_marked_tags_is_how_unlikely_they_are():
    scores, gold, moves = a_batch()
    chains = Chains.of(scores, gold, moves)
    unlikely = 0.0
    for row in range(len(chains.first)):
        weights = dict(taggings(chains, row))
        right = tuple(chains.labels[row][chains.inside[row]].tolist())
        unlikely += torch.logsumexp(torch.tensor(list(weights.values())), 0).item() - weights[right]
    tokens = (gold[:, 0] != UNKNOWN).sum()
    assert tag_loss(scores, gold, moves).item() == pytest.approx(unlikely / tokens.item(), abs=1e-4)


def test_a_reader_that_is_told_what_it_expects_itself_has_nothing_to_learn():
    scores, gold, moves = a_batch()
    told = Chains.of(scores, gold, moves).expected()
    scores.requires_grad_()
    tag_loss(scores, gold, moves, told, share=1.0).backward()
    assert scores.grad.abs().max() < 1e-6


def test_a_share_lies_between_what_is_marked_and_what_is_told():
    scores, gold, moves = a_batch()
    told = Chains.of(torch.randn_like(scores), gold, moves).expected()
    marked, mixed, wholly = (tag_loss(scores, gold, moves, told, share).item() for share in (0.0, 0.25, 1.0))
    assert mixed == pytest.approx(0.75 * marked + 0.25 * wholly, abs=1e-5)
