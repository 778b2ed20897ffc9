"""The first ledger: articles, readings and what they own, judgements, and the search index.

Written out, not derived from schema.py: a migration must do tomorrow what it did the day it was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")

# FTS5 keeps no text of its own: it reads `searchable` where it must. Words are folded before they come here.
SQLITE_SEARCH = (
    "CREATE VIEW searchable AS SELECT n, search_text, source_text FROM statements WHERE search_text IS NOT NULL",
    """CREATE VIRTUAL TABLE search USING fts5(
        search_text, source_text, content='searchable', content_rowid='n', tokenize='ascii')""",
    """CREATE TRIGGER search_add AFTER INSERT ON statements WHEN new.search_text IS NOT NULL BEGIN
        INSERT INTO search (rowid, search_text, source_text) VALUES (new.n, new.search_text, new.source_text);
    END""",
    """CREATE TRIGGER search_drop AFTER DELETE ON statements WHEN old.search_text IS NOT NULL BEGIN
        INSERT INTO search (search, rowid, search_text, source_text)
        VALUES ('delete', old.n, old.search_text, old.source_text);
    END""",
    """CREATE TRIGGER search_retire AFTER UPDATE OF search_text ON statements
    WHEN old.search_text IS NOT NULL AND new.search_text IS NULL BEGIN
        INSERT INTO search (search, rowid, search_text, source_text)
        VALUES ('delete', old.n, old.search_text, old.source_text);
    END""",
)


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("n", number, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("text_sha", sa.Text, nullable=False, index=True),
        sa.Column("page", sa.Text, index=True),
        sa.Column("rank", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Text),
        sa.Column("shown", number, nullable=False),
        sa.Column("key", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("sha256", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("authors", sa.Text, nullable=False),
        sa.Column("publisher", sa.Text),
        sa.Column("publisher_folded", sa.Text),
        sa.Column("dateline", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("published", sa.Text, nullable=False),
        sa.Column("times", sa.Text, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
        sa.Column("warnings", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Index("ix_articles_newest", "rank", "id"),
    )
    op.create_table(
        "readings",
        sa.Column("n", number, primary_key=True),
        _belongs_to("article", "articles.n", index=False),
        sa.Column("extractor", sa.Text, nullable=False),
        sa.Column("weights", sa.Text),
        sa.Column("version", sa.Text, nullable=False),
        sa.UniqueConstraint("article", "extractor", "weights", "version", name="uq_readings_by"),
    )
    op.create_table(
        "sources",
        sa.Column("n", number, primary_key=True),
        _belongs_to("reading", "readings.n"),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False, index=True),
        sa.Column("kind", sa.Text),
        sa.Column("role", sa.Text),
        sa.Column("affiliation", sa.Text),
        sa.Column("mentions", sa.Text, nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("n", number, primary_key=True),
        _belongs_to("reading", "readings.n"),
        sa.Column("id", sa.Text, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("medium", sa.Text),
        sa.Column("stance_source", sa.Text),
        sa.Column("stance_reporter", sa.Text),
        sa.Column("score", sa.Float),
        sa.Column("nested_in", sa.Text),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("cue", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("addressee", sa.Text, nullable=False),
        sa.Column("said", sa.Text),
        sa.Column("said_from", sa.Text),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("search_text", sa.Text),
        sa.Column("source_text", sa.Text),
    )
    op.create_table(
        "speakers",
        sa.Column("statement", number, sa.ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True),
        sa.Column("tied", sa.Boolean, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        _belongs_to("source", "sources.n"),
        sa.Column("via", sa.Text, nullable=False),
        sa.Column("score", sa.Float),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "anchors",
        _belongs_to("reading", "readings.n", index=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("span", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("unit", sa.Text),
        sa.Column("statement", sa.Text),
        sa.UniqueConstraint("reading", "position", name="uq_anchors_position"),
    )
    op.create_table(
        "judgements",
        sa.Column("n", number, primary_key=True),
        _belongs_to("article", "articles.n"),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("cue", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("addressee", sa.Text, nullable=False),
        sa.Column("seen", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
    )
    for statement in SQLITE_SEARCH:
        op.execute(sa.DDL(statement).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]


def _belongs_to(name: str, target: str, *, index: bool = True) -> "sa.Column[int]":
    return sa.Column(name, number, sa.ForeignKey(target, ondelete="CASCADE"), nullable=False, index=index)
