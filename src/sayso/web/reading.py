"""Reports that are read while the server runs: one at a time, by an extractor that is loaded once."""

from __future__ import annotations

from threading import Lock

from sayso import pipeline, plugins
from sayso.extract import Extractor
from sayso.ledger import Ledger
from sayso.records import Article, Reading


class Reader:
    """Reads into a ledger. The extractor loads when the first report comes."""

    def __init__(self, ledger: Ledger, extractor: str | Extractor | None = None) -> None:
        self._ledger = ledger
        self._chosen = extractor
        self._lock = Lock()

    def keep(self, article: Article) -> Reading:
        """The article as it is kept now; one that was there stays. Raises InputError."""
        with self._lock:
            self._chosen = plugins.extractor(self._chosen)
            if not self._ledger.has(article.id, pipeline.read_by(article, self._chosen)):
                self._ledger.add(pipeline.extract(article, self._chosen))
        return self._ledger.show(article.id)
