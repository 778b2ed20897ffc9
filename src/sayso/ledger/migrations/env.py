"""How Alembic reaches the ledger: over the connection that `opening` has locked, in its transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
