"""Statements can be judged: the search index takes back what is shown again, and the review queue has an order."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

# A statement is found again when the judgements that replaced it are undone.
SQLITE_SHOW_AGAIN = """CREATE TRIGGER search_show_again AFTER UPDATE OF search_text ON statements
    WHEN old.search_text IS NULL AND new.search_text IS NOT NULL BEGIN
        INSERT INTO search (rowid, search_text, source_text) VALUES (new.n, new.search_text, new.source_text);
    END"""


def upgrade() -> None:
    op.add_column("readings", sa.Column("lost", sa.Integer))
    op.add_column("statements", sa.Column("doubt", sa.Integer))
    op.execute(  # encode.doubt; CAST cuts in SQLite, and in PostgreSQL no ledger is as old as this
        "UPDATE statements SET doubt = CAST(coalesce(abs(score - 0.5), 0) * 100 AS INTEGER) "
        "WHERE search_text IS NOT NULL"
    )
    op.create_index("ix_statements_doubt", "statements", ["doubt", "n"])
    if op.get_bind().dialect.name == "sqlite":  # PostgreSQL derives what it searches
        op.get_bind().exec_driver_sql(SQLITE_SHOW_AGAIN)
