"""The ledger: who said what, kept. SQLite through SQLAlchemy Core; evidence is append-only."""

from sayso.ledger.review import Review
from sayso.ledger.reviewing import Changes
from sayso.ledger.rows import (
    ArticleRow,
    Filter,
    Hit,
    SourceJudgement,
    SourceRow,
    StatementJudgement,
    Stats,
    VoiceRow,
    Voices,
)
from sayso.ledger.store import Ledger, open_ledger
from sayso.ledger.write import Writer

__all__ = [
    "ArticleRow",
    "Changes",
    "Filter",
    "Hit",
    "Ledger",
    "Review",
    "SourceJudgement",
    "SourceRow",
    "StatementJudgement",
    "Stats",
    "VoiceRow",
    "Voices",
    "Writer",
    "open_ledger",
]
