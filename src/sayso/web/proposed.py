"""Which sources may be one, worked out once for each state of the ledger and kept while the server runs.

Comparing all sources of a large ledger takes seconds, and every page of a source asks.
"""

from __future__ import annotations

from threading import Lock

from sayso import pipeline
from sayso.errors import NotFound
from sayso.ledger import Ledger
from sayso.resolve.across import Proposal

LEAST = 0.5


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

    def between(self, one: str, other: str) -> Proposal:
        """Raises NotFound where it does not stand any more."""
        for each in self.every():
            if {each.one.names[0], each.other.names[0]} == {one, other}:
                return each
        raise NotFound(f"{one} = {other}: is not proposed any more; look at the sources again")
