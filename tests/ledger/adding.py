"""Adds a JSON Lines file to a ledger with the small extractor: `python adding.py ARTICLES LEDGER`, to be killed.

With a third argument it waits after so many articles until it is killed; they are committed by then, since what has
come within a second is.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from told import SaysThat

from sayso import pipeline
from sayso.extract import Extraction
from sayso.ledger import open_ledger
from sayso.records import Article


class Stops(SaysThat):
    """Stops reading on after so many articles, in the middle of the stream."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.after = after

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for extraction in super().extract(articles):
            if self.extracted == self.after:
                time.sleep(1.1)
            if self.extracted > self.after + 10:
                time.sleep(600)
            yield extraction


def main(articles: str, ledger_path: str, after: str = "1000000000") -> None:
    with open_ledger(ledger_path) as ledger:
        done = pipeline.add([articles], ledger, extractor=Stops(int(after)))
    print(done.added, done.known, len(done.failed))


if __name__ == "__main__":
    main(*sys.argv[1:])
