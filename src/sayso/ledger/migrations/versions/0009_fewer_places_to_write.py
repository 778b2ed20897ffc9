"""Fewer places to write for each statement in a large ledger.

When it was made is looked up in each era, as its id is: in one index over all, each report was a page to write. SQLite
no longer keeps how many words each has, which ranking can count. PostgreSQL takes the words of a short text as they
are, and comes to the same.
"""

from alembic import op

revision = "0009"
down_revision = "0008"

SQLITE_SEARCH = (
    "DROP TABLE search",
    """CREATE VIRTUAL TABLE search USING fts5(
        search_text, source_text, content='searchable', content_rowid='n', tokenize='ascii', columnsize=0)""",
    "INSERT INTO search (search, rank) VALUES ('automerge', 16)",
    "INSERT INTO search (search) VALUES ('rebuild')",
)
POSTGRESQL_WORDS = (
    """CREATE OR REPLACE FUNCTION ledger_long_words(folded text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT array_to_tsvector(ARRAY(
            SELECT left(word, 200) FROM unnest(string_to_array(left(folded, 500000), ' ')) AS word WHERE word <> ''))
    $$""",
    # Not strict, so that the server puts the expression in the place of the call.
    """CREATE OR REPLACE FUNCTION ledger_words(folded text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE AS $$
        SELECT CASE WHEN length(folded) <= 200 THEN folded::tsvector ELSE ledger_long_words(folded) END
    $$""",
)


def upgrade() -> None:
    op.drop_index("ix_statements_said", "statements")
    op.execute("CREATE INDEX ix_statements_said ON statements ((reading >> 14), said_ends, said_begins)")
    for statement in SQLITE_SEARCH if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_WORDS:
        op.get_bind().exec_driver_sql(statement)
