"""Who may use a ledger that is served to several people: tokens, of which only a hash is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")  # in the order of its bytes, as in SQLite


def upgrade() -> None:
    op.create_table(
        "tokens",
        sa.Column("n", number, primary_key=True),
        sa.Column("name", text, nullable=False),
        sa.Column("scope", text, nullable=False),
        sa.Column("hash", text, nullable=False, unique=True),
        sa.Column("made", text, nullable=False),
        sa.Column("expires", text),
        sa.Column("revoked", text),
    )
