"""The first ledger: articles, readings and what they own, judgements, and the search index.

Written out, not derived from schema.py: a migration must do tomorrow what it did the day it was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")  # in the order of its bytes, as in SQLite

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

# The words are derived from the folded text, each once, without PostgreSQL's parser, which would part "3e5x": so both
# databases find the same. What stands side by side is looked up in the text (postgres.py); the cuts keep the most
# hostile text within what a tsvector holds.
POSTGRESQL_SEARCH = (
    """CREATE FUNCTION ledger_words(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT array_to_tsvector(ARRAY(
            SELECT left(word, 200) FROM unnest(string_to_array(left(folded, 500000), ' ')) AS word WHERE word <> ''))
    $$""",
    """ALTER TABLE statements
        ADD COLUMN search_words tsvector GENERATED ALWAYS AS (ledger_words(search_text)) STORED,
        ADD COLUMN source_words tsvector GENERATED ALWAYS AS (ledger_words(source_text)) STORED""",
    "CREATE INDEX ix_statements_search_words ON statements USING gin (search_words)",
    "CREATE INDEX ix_statements_source_words ON statements USING gin (source_words)",
    """CREATE VIEW search AS SELECT n AS rowid, search_text, source_text, search_words, source_words
        FROM statements WHERE search_text IS NOT NULL""",
)


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("n", number, primary_key=True),
        sa.Column("id", text, nullable=False, unique=True),
        sa.Column("text_sha", text, nullable=False, index=True),
        sa.Column("page", text, index=True),
        sa.Column("rank", sa.BigInteger, nullable=False),
        sa.Column("day", text),
        sa.Column("shown", number, nullable=False),
        sa.Column("key", text),
        sa.Column("url", text),
        sa.Column("origin", text),
        sa.Column("sha256", text),
        sa.Column("title", text),
        sa.Column("authors", text, nullable=False),
        sa.Column("publisher", text),
        sa.Column("publisher_folded", text),
        sa.Column("dateline", text),
        sa.Column("language", text),
        sa.Column("published", text, nullable=False),
        sa.Column("times", text, nullable=False),
        sa.Column("blocks", text, nullable=False),
        sa.Column("warnings", text, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Index("ix_articles_newest", "rank", "id"),
    )
    op.create_table(
        "readings",
        sa.Column("n", number, primary_key=True),
        _belongs_to("article", "articles.n", index=False),
        sa.Column("extractor", text, nullable=False),
        sa.Column("weights", text),
        sa.Column("version", text, nullable=False),
        sa.UniqueConstraint("article", "extractor", "weights", "version", name="uq_readings_by"),
    )
    op.create_table(
        "sources",
        sa.Column("n", number, primary_key=True),
        _belongs_to("reading", "readings.n"),
        sa.Column("id", text, nullable=False),
        sa.Column("name", text, nullable=False),
        sa.Column("folded", text, nullable=False, index=True),
        sa.Column("kind", text),
        sa.Column("role", text),
        sa.Column("affiliation", text),
        sa.Column("mentions", text, nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("n", number, primary_key=True),
        _belongs_to("reading", "readings.n"),
        sa.Column("id", text, nullable=False, index=True),
        sa.Column("kind", text, nullable=False),
        sa.Column("medium", text),
        sa.Column("stance_source", text),
        sa.Column("stance_reporter", text),
        sa.Column("score", sa.Float),
        sa.Column("nested_in", text),
        sa.Column("source", text, nullable=False),
        sa.Column("cue", text, nullable=False),
        sa.Column("content", text, nullable=False),
        sa.Column("addressee", text, nullable=False),
        sa.Column("said", text),
        sa.Column("said_from", text),
        sa.Column("words", sa.Integer, nullable=False),
        sa.Column("search_text", text),
        sa.Column("source_text", text),
    )
    op.create_table(
        "speakers",
        sa.Column("statement", number, sa.ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True),
        sa.Column("tied", sa.Boolean, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        _belongs_to("source", "sources.n"),
        sa.Column("via", text, nullable=False),
        sa.Column("score", sa.Float),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "anchors",
        _belongs_to("reading", "readings.n", index=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("id", text, nullable=False),
        sa.Column("type", text, nullable=False),
        sa.Column("span", text, nullable=False),
        sa.Column("value", text, nullable=False),
        sa.Column("unit", text),
        sa.Column("statement", text),
        sa.UniqueConstraint("reading", "position", name="uq_anchors_position"),
    )
    op.create_table(
        "judgements",
        sa.Column("n", number, primary_key=True),
        _belongs_to("article", "articles.n"),
        sa.Column("source", text, nullable=False),
        sa.Column("cue", text, nullable=False),
        sa.Column("content", text, nullable=False),
        sa.Column("addressee", text, nullable=False),
        sa.Column("seen", text, nullable=False),
        sa.Column("verdict", text, nullable=False),
        sa.Column("by", text, nullable=False),
        sa.Column("at", text, nullable=False),
    )
    for statement in SQLITE_SEARCH if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_SEARCH:
        op.get_bind().exec_driver_sql(statement)


def _belongs_to(name: str, target: str, *, index: bool = True) -> "sa.Column[int]":
    return sa.Column(name, number, sa.ForeignKey(target, ondelete="CASCADE"), nullable=False, index=index)
