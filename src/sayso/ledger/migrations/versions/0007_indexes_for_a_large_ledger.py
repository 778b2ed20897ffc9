"""Indexes for millions of statements: an outlet's articles in their order, and fewer pages to write for each report.

Nothing is looked up by an article's text or page. Ids of statements are random, and so was the place of each in one
large index: now those of some thousand readings that were added together lie together. The review queue is looked at
from its beginning, so that its index has the doubtful statements alone.
"""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.drop_index("ix_articles_text_sha", "articles")
    op.drop_index("ix_articles_page", "articles")
    op.drop_index("ix_statements_id", "statements")
    op.drop_index("ix_statements_doubt", "statements")
    op.execute("CREATE INDEX ix_statements_doubt ON statements (doubt, n) WHERE doubt < 10")
    op.execute("CREATE INDEX ix_articles_outlet ON articles (publisher_folded, rank, id)")
    op.execute("CREATE INDEX ix_statements_id ON statements ((reading >> 14), id)")
    if op.get_bind().dialect.name == "sqlite":
        op.get_bind().exec_driver_sql("INSERT INTO search (search, rank) VALUES ('automerge', 16)")
