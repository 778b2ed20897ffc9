"""Shares of voice, counted once for each state of the ledger and kept while the server runs.

Counting all of a large ledger takes seconds, and a page of charts asks four times.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from sayso.ledger import Filter, Ledger, Voices
from sayso.records import Dimension

MOST = 200  # answers; the one that was not asked for longest leaves

Question = tuple[str, Filter, Dimension, Dimension | None, int, bool]


class Weighed:
    """`Ledger.voices` of one ledger, with a memory."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = Lock()
        self._state: tuple[int, ...] | None = None
        self._kept: OrderedDict[Question, Voices] = OrderedDict()

    def voices(self, question: Question) -> Voices:
        state = self._ledger.state()
        with self._lock:
            if state != self._state:
                self._state = state
                self._kept.clear()
            if question in self._kept:
                self._kept.move_to_end(question)
                return self._kept[question]
        words, where, by, over, limit, every_medium = question
        found = self._ledger.voices(words, where, by=by, over=over, limit=limit, every_medium=every_medium)
        with self._lock:
            if state == self._state:
                self._kept[question] = found
                if len(self._kept) > MOST:
                    self._kept.popitem(last=False)
        return found
