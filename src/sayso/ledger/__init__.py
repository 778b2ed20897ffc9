"""The ledger: who said what, kept. SQLite through SQLAlchemy Core; evidence is append-only."""

from sayso.ledger.rows import ArticleRow, Filter, Hit, SourceJudgement, SourceRow, Stats
from sayso.ledger.store import Ledger, open_ledger
from sayso.ledger.write import Writer

__all__ = [
    "ArticleRow",
    "Filter",
    "Hit",
    "Ledger",
    "SourceJudgement",
    "SourceRow",
    "Stats",
    "Writer",
    "open_ledger",
]
