"""What was judged of sources: that two names are one source's, or that they are not."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")  # in the order of its bytes, as in SQLite


def upgrade() -> None:
    op.create_table(
        "source_judgements",
        sa.Column("n", number, primary_key=True),
        sa.Column("verdict", text, nullable=False),
        sa.Column("undoes", number, sa.ForeignKey("source_judgements.n", ondelete="CASCADE"), index=True),
        sa.Column("score", sa.Float),
        sa.Column("reason", text),
        sa.Column("by", text, nullable=False),
        sa.Column("at", text, nullable=False),
    )
    op.create_table(
        "judged_sources",
        sa.Column("judgement", number, sa.ForeignKey("source_judgements.n", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("rest", sa.Boolean, nullable=False),
        sa.Column("name", text, nullable=False),
        sa.Column("folded", text, nullable=False),
        sa.Column("article", number, sa.ForeignKey("articles.n", ondelete="CASCADE"), index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "identities",
        sa.Column("folded", text, primary_key=True),
        sa.Column("article", number, primary_key=True),
        sa.Column("key", text, nullable=False, index=True),
        sa.Column("name", text, nullable=False),
        sa.Column("called", text, nullable=False),
        sqlite_with_rowid=False,
    )
