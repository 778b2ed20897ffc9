"""Which sources may be one, worked out once for each state of the ledger and kept while the server runs.

Comparing all sources of a large ledger takes seconds, and every page of a source asks.
"""

from __future__ import annotations

import hashlib
from threading import Lock

from sayso import pipeline
from sayso.errors import NotFound
from sayso.ledger import Ledger
from sayso.resolve.across import Proposal

LEAST = 0.5
PLACE = "[0-9]{1,3}-[0-9a-f]{16}"


class Proposals:
    """The proposals over one ledger, the surest first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = Lock()
        self._state: tuple[int, ...] | None = None
        self._made: list[Proposal] = []

    def every(self) -> list[Proposal]:
        with self._lock:
            state = self._ledger.state()
            if state != self._state:
                self._made, self._state = pipeline.proposals(self._ledger, LEAST), state
            return self._made

    def of(self, name: str) -> list[Proposal]:
        """Those that have the source of this name, as it is shown, on one side."""
        return [each for each in self.every() if name in (*each.one.names, *each.other.names)]

    def page(self, name: str | None, least: float, limit: int, after: str | None) -> tuple[list[Proposal], str | None]:
        """At most so many that follow a place, and the place of the last where there are more.

        Where the place's own was judged since, those of its score come again: better twice than never.
        """
        found = [each for each in (self.of(name) if name else self.every()) if each.score >= least]
        if after is not None:
            places = [_place(each) for each in found]
            score = int(after.partition("-")[0])
            begin = places.index(after) + 1 if after in places else sum(_percent(each) > score for each in found)
            found = found[begin:]
        return found[:limit], _place(found[limit - 1]) if len(found) > limit else None

    def between(self, one: str, other: str) -> Proposal:
        """Raises NotFound where it does not stand any more."""
        for each in self.every():
            if {each.one.names[0], each.other.names[0]} == {one, other}:
                return each
        raise NotFound(f"{one} = {other}: is not proposed any more; look at the sources again")


def _place(proposal: Proposal) -> str:
    """Its score, and which of that score it is, whatever else is judged."""
    names = "\n".join((proposal.one.names[0], proposal.other.names[0]))
    return f"{_percent(proposal)}-{hashlib.sha256(names.encode()).hexdigest()[:16]}"


def _percent(proposal: Proposal) -> int:
    return round(100 * proposal.score)
