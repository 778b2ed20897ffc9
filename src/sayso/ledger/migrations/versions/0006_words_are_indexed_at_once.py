"""In SQLite the words of new statements are indexed together, by the program, and no longer row by row by a trigger.

A trigger opens a savepoint for each row, and for each savepoint FTS5 writes out what it has gathered: that took most
of the time that adding takes. PostgreSQL derives its index.
"""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.get_bind().exec_driver_sql("DROP TRIGGER search_add")
