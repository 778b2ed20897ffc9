"""The pairs and what is counted of them."""

from __future__ import annotations

import json
from collections import Counter

from sayso.resolve.across import AUTOMATIC
from train.evaluate_across import FLOORS, PAIRS, Decided, decide, figures

ROWS = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def test_there_are_enough_pairs_and_each_half_has_its_share() -> None:
    assert len(ROWS) >= 300
    halves = Counter((row["half"], row["same"]) for row in ROWS)
    assert min(halves.values()) >= 90


def test_no_pair_is_in_both_halves() -> None:
    names = Counter((row["a"]["name"], row["b"]["name"], json.dumps(row, sort_keys=True)) for row in ROWS)
    assert max(names.values()) == 1


def test_the_half_kept_for_reporting_reaches_the_floors() -> None:
    decided = [decide(row) for row in ROWS if row["half"] == "report"]
    precision, recall, counts = figures(decided, AUTOMATIC)
    assert (precision >= FLOORS["precision"], recall >= FLOORS["recall"]) == (True, True), counts


def test_precision_is_of_those_decided_and_recall_of_those_that_are_one() -> None:
    decided = [
        Decided({"same": same}, score, "") for same, score in ((True, 0.9), (True, 0.5), (False, 0.95), (False, 0))
    ]
    assert figures(decided, 0.9) == (0.5, 0.5, "1 of 2 decided are one, of 2")
    assert figures(decided, 0.96)[:2] == (0.0, 0.0)


def test_a_pair_is_decided_among_the_others_of_its_row() -> None:
    row = {"same": False, "a": {"name": "Quill", "kind": "person"}, "b": {"name": "Liz Quill", "kind": "person"}}
    assert decide(row).score == 0.5
    assert decide(row | {"b": {"name": "7th Brigade", "kind": "organisation"}}).reason == "not proposed"
