"""When a statement was made stands in its own row, with one index: in a table of its own, each was four more rows to
write and to find, in places all over the ledger.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("statements", sa.Column("said_begins", sa.BigInteger))
    op.add_column("statements", sa.Column("said_ends", sa.BigInteger))
    op.execute(
        "UPDATE statements SET "
        "said_begins = (SELECT begins FROM dates WHERE dates.statement = statements.n AND what = 'said'), "
        "said_ends = (SELECT ends FROM dates WHERE dates.statement = statements.n AND what = 'said')"
    )
    op.create_index("ix_statements_said", "statements", ["said_ends", "said_begins"])
    # SQLite cannot take a column out of a key: the table is made anew.
    op.execute("CREATE TABLE dates_before AS SELECT ends, begins, statement FROM dates WHERE what = 'about'")
    op.drop_table("dates")
    op.create_table(
        "dates",
        sa.Column("ends", sa.BigInteger, primary_key=True),
        sa.Column("begins", sa.BigInteger, primary_key=True),
        sa.Column("statement", number, sa.ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True, index=True),
        sqlite_with_rowid=False,
    )
    op.execute("INSERT INTO dates (ends, begins, statement) SELECT ends, begins, statement FROM dates_before")
    op.drop_table("dates_before")
