"""Judgements while the same reports are read by one extractor after another: none is lost."""

from __future__ import annotations

from pathlib import Path

from told import SaysThat

import sayso
from sayso.extract.rules import Rules
from sayso.ledger import open_ledger
from sayso.records import ReadBy

EXAMPLES = Path(__file__).parents[2] / "examples"


class RulesAgain(Rules):
    """The rules, as a program that came later."""

    by = ReadBy("rules again")


def test_two_extractors_over_the_same_articles_lose_no_correction(place: str) -> None:
    reports = [str(EXAMPLES / name) for name in ("bridge.txt", "bruecke.txt")]
    with open_ledger(place) as ledger:
        sayso.add(reports, ledger, extractor="rules")
        before = [reading.statements for reading in ledger.readings()]
        hits = ledger.search(limit=None)
        accepted, rejected, changed, untouched = (hits[first::4] for first in range(4))
        for hit in accepted:
            ledger.review.accept(hit.statement.id, by="eve")
        for hit in rejected:
            ledger.review.reject(hit.statement.id, by="eve")
        for hit in changed:
            other = "direct" if hit.statement.kind == "reported" else "reported"
            ledger.review.change(hit.statement.id, {"content": hit.statement.content[:1], "kind": other}, by="eve")
        made = ledger.review.history(limit=1000).judgements
        left = {(each.left.content, each.left.values.kind) for each in made if each.left}

        sayso.reread(ledger, extractor=SaysThat(ReadBy("says that")))  # finds one of them
        assert {(hit.content, hit.statement.kind) for hit in ledger.search(limit=None)} == left
        assert len(ledger.review.lost(None)) == len(made) - 1
        assert list(ledger.check()) == []

        sayso.reread(ledger, extractor=RulesAgain())
        shown = {(hit.content, hit.statement.kind) for hit in ledger.search(limit=None)}
        assert shown == left | {(hit.content, hit.statement.kind) for hit in untouched}
        assert ledger.review.lost() == []

        for each in made:
            ledger.review.undo(each.n, by="ada")
        assert [reading.statements for reading in ledger.readings()] == before
        assert list(ledger.check()) == []
