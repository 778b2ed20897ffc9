"""What was judged of sources: that two names are one source's, or that they are not."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.create_table(
        "source_judgements",
        sa.Column("n", number, primary_key=True),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("undoes", number, sa.ForeignKey("source_judgements.n", ondelete="CASCADE"), index=True),
        sa.Column("score", sa.Float),
        sa.Column("reason", sa.Text),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
    )
    op.create_table(
        "judged_sources",
        sa.Column("judgement", number, sa.ForeignKey("source_judgements.n", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("rest", sa.Boolean, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("article", number, sa.ForeignKey("articles.n", ondelete="CASCADE"), index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "identities",
        sa.Column("folded", sa.Text, primary_key=True),
        sa.Column("article", number, primary_key=True),
        sa.Column("key", sa.Text, nullable=False, index=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("called", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
