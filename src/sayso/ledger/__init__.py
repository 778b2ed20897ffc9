"""The ledger: who said what, kept. SQLite through SQLAlchemy Core; evidence is append-only."""
