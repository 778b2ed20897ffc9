"""Statements can be looked for by the days, numbers and places in them, and by when they were made.

The tables are written out; what fills them is asked of `anchored`, since it must be what the program that opens the
ledger would write today. When a statement was made is known only of readings made from now on: before, it counts as
said when it was published.
"""

import json
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from sayso.ledger import anchored, encode
from sayso.ledger.packing import unpack_times
from sayso.records import Said

revision = "0002"
down_revision = "0001"

number = sa.BigInteger().with_variant(sa.Integer, "sqlite")
text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")  # in the order of its bytes, as in SQLite
AT_ONCE = 2_000  # readings

INSERTS = {
    "dates": "INSERT INTO dates (what, ends, begins, statement) VALUES (:what, :ends, :begins, :statement)",
    "figures": "INSERT INTO figures (unit, counts, low, high, statement) "
    "VALUES (:unit, :counts, :low, :high, :statement)",
    "places": "INSERT INTO places (country, geonames, statement) VALUES (:country, :geonames, :statement)",
}
MADE = sa.text(
    "SELECT statements.n, statements.said, statements.said_from, articles.published FROM statements "
    "JOIN readings ON readings.n = statements.reading JOIN articles ON articles.n = readings.article "
    "WHERE readings.n >= :first AND readings.n < :end"
)
ANCHORED = sa.text(
    "SELECT statements.n, anchors.type, anchors.value, anchors.unit FROM anchors "
    "JOIN statements ON statements.id = anchors.statement AND statements.reading = anchors.reading "
    "WHERE anchors.reading >= :first AND anchors.reading < :end"
)


def upgrade() -> None:
    op.create_table(
        "dates",
        sa.Column("what", text, primary_key=True),
        sa.Column("ends", sa.BigInteger, primary_key=True),
        sa.Column("begins", sa.BigInteger, primary_key=True),
        _of_statement(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "figures",
        sa.Column("unit", text, primary_key=True),
        sa.Column("counts", text, primary_key=True),
        sa.Column("low", sa.Float, primary_key=True),
        sa.Column("high", sa.Float, primary_key=True),
        _of_statement(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "places",
        sa.Column("country", text, primary_key=True),
        sa.Column("geonames", sa.BigInteger, primary_key=True),
        _of_statement(),
        sqlite_with_rowid=False,
    )
    last = op.get_bind().execute(sa.text("SELECT max(n) FROM readings")).scalar() or 0
    for first in range(1, last + 1, AT_ONCE):
        found: dict[str, dict[anchored.Row, None]] = {name: {} for name in INSERTS}  # each row once, in order
        for name, row in _rows({"first": first, "end": first + AT_ONCE}):
            found[name][row] = None
        for name, rows in found.items():
            if rows:
                columns = INSERTS[name].partition("(")[2].partition(")")[0].split(", ")
                op.get_bind().execute(sa.text(INSERTS[name]), [dict(zip(columns, row, strict=True)) for row in rows])


def _of_statement() -> "sa.Column[int]":
    belongs = sa.ForeignKey("statements.n", ondelete="CASCADE")
    return sa.Column("statement", number, belongs, primary_key=True, index=True)


def _rows(which: dict[str, int]) -> Iterator[tuple[str, anchored.Row]]:
    connection = op.get_bind()
    for n, said, said_from, published in connection.execute(MADE, which):
        time = next(iter(unpack_times(published)), None)
        begins, ends = encode.said_days(Said(said, said_from) if said is not None else None, time)
        if ends is not None:
            yield "dates", ("said", ends, begins, n)
    for n, kind, value, unit in connection.execute(ANCHORED, which):
        for table, row in anchored.anchor_rows(n, kind, json.loads(value), unit):
            yield table.name, ("about", *row) if table.name == "dates" else row
