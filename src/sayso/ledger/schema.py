"""The tables, for every database. Migrations make them; a test holds both equal.

    articles -< readings -< statements -< speakers >- sources
                         -< sources, anchors          articles -< judgements

`n` are numbers of this ledger and never leave it; `id` are derived from the evidence (records.py).
A reading is written in one transaction with all it owns, so one that is there is complete; the article's
`shown` is the newest. What belongs to an older one stays, without `search_text`, so that nothing finds it.
Where people judged statements of an article, it shows a reading that its newest one and the judgements come to
(judged.py), made anew with each; this one has `lost`, and is no evidence.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)
from sqlalchemy import Text as AnyText

FORMAT = 9  # the number of migrations: how old or new a ledger is

metadata = MetaData()
number = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER names SQLite's own row number
Text = AnyText().with_variant(AnyText(collation="C"), "postgresql")  # in the order of its bytes, as in SQLite


def _belongs_to(name: str, target: str, *, index: bool = True) -> Column[int]:
    return Column(name, number, ForeignKey(target, ondelete="CASCADE"), nullable=False, index=index)


def _of_statement() -> Column[int]:
    """The last part of the key of an index table, so that a search reads nothing but its key."""
    return Column("statement", number, ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True, index=True)


articles = Table(
    "articles",
    metadata,
    Column("n", number, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("text_sha", Text, nullable=False),  # copies have it in common
    Column("page", Text),  # the canonical URL: versions have it in common
    Column("rank", BigInteger, nullable=False),  # times.rank: ascending is newest first
    Column("day", Text),  # of publication, local
    Column("shown", number, nullable=False),  # readings.n
    Column("key", Text),
    Column("url", Text),
    Column("origin", Text),
    Column("sha256", Text),
    Column("title", Text),
    Column("authors", Text, nullable=False),  # JSON
    Column("publisher", Text),
    Column("publisher_folded", Text),
    Column("dateline", Text),
    Column("language", Text),
    Column("published", Text, nullable=False),  # JSON, as `times`: one time, or none
    Column("times", Text, nullable=False),  # JSON
    Column("blocks", Text, nullable=False),  # JSON
    Column("warnings", Text, nullable=False),  # JSON
    Column("text", Text, nullable=False),
    Index("ix_articles_newest", "rank", "id"),
    Index("ix_articles_outlet", "publisher_folded", "rank", "id"),
)

readings = Table(
    "readings",
    metadata,
    Column("n", number, primary_key=True),
    _belongs_to("article", "articles.n", index=False),
    Column("extractor", Text, nullable=False),
    Column("weights", Text),
    Column("version", Text, nullable=False),
    # Null: as an extractor read it. Else judgements are worked in, of which so many find no statement.
    Column("lost", Integer),
    UniqueConstraint("article", "extractor", "weights", "version", name="uq_readings_by"),
)

sources = Table(
    "sources",
    metadata,
    Column("n", number, primary_key=True),
    _belongs_to("reading", "readings.n"),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
    Column("kind", Text),
    Column("role", Text),
    Column("affiliation", Text),
    Column("mentions", Text, nullable=False),  # spans
)

statements = Table(
    "statements",
    metadata,
    # The article's rank, 28 bits of its id, and the place in it: ascending is newest first, in the order of the
    # text, and the search index has the same numbers. So the newest hits are the first hits, whatever is found.
    Column("n", number, primary_key=True),
    _belongs_to("reading", "readings.n"),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("medium", Text),
    Column("stance_source", Text),
    Column("stance_reporter", Text),
    Column("score", Float),
    Column("nested_in", Text),
    Column("source", Text, nullable=False),  # spans, as the next three
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("addressee", Text, nullable=False),
    Column("said", Text),
    Column("said_from", Text),
    Column("words", Integer, nullable=False),  # of the content
    Column("search_text", Text),  # folding.search_text; null in a reading that is not shown
    Column("source_text", Text),  # folding.source_text; likewise
    Column("doubt", Integer),  # encode.doubt: the order of the review queue; null too where a person judged it
    Column("said_begins", BigInteger),  # encode.said_days: when it was made, or else published
    Column("said_ends", BigInteger),
)

# Ids are random, and so are the days of reports: in one index over all of them each new one would be a page to write.
# Those of some thousand readings lie together, and one is looked for in each `era`.
ERA_BITS = 14
era: ColumnElement[int] = statements.c.reading.op(">>")(literal_column(str(ERA_BITS)))
_eras = select(literal(0).label("era")).cte("eras", recursive=True)
_last_era = select(func.max(readings.c.n).op(">>")(literal_column(str(ERA_BITS)))).scalar_subquery()
_every_era = _eras.union_all(select(_eras.c.era + 1).where(_eras.c.era < _last_era))
in_any_era: ColumnElement[bool] = era.in_(select(_every_era.c.era))  # beside what is asked of an index by eras
Index("ix_statements_id", era, statements.c.id)
Index("ix_statements_said", era, statements.c.said_ends, statements.c.said_begins)

# Of the review queue the beginning alone, which is what is asked for: a statement in it is one more page to write.
doubtful: ColumnElement[bool] = statements.c.doubt < literal_column("10")
Index("ix_statements_doubt", statements.c.doubt, statements.c.n, sqlite_where=doubtful, postgresql_where=doubtful)

speakers = Table(
    "speakers",
    metadata,
    Column("statement", number, ForeignKey("statements.n", ondelete="CASCADE"), primary_key=True),
    Column("tied", Boolean, primary_key=True),  # true: one of the candidates
    Column("position", Integer, primary_key=True),
    _belongs_to("source", "sources.n"),
    Column("via", Text, nullable=False),  # spans
    Column("score", Float),
    sqlite_with_rowid=False,
)

anchors = Table(
    "anchors",
    metadata,
    _belongs_to("reading", "readings.n", index=False),
    Column("position", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("span", Text, nullable=False),
    Column("value", Text, nullable=False),  # JSON
    Column("unit", Text),
    Column("statement", Text),  # statements.id of the same reading
    UniqueConstraint("reading", "position", name="uq_anchors_position"),
)

# What anchors say, where it can be looked up (anchored.py): follows from the readings, and is no evidence itself.
dates = Table(
    "dates",
    metadata,
    Column("ends", BigInteger, primary_key=True),  # days as edtf.bounds gives them
    Column("begins", BigInteger, primary_key=True),
    _of_statement(),
    sqlite_with_rowid=False,
)

figures = Table(
    "figures",
    metadata,
    Column("unit", Text, primary_key=True),  # "" where a noun is counted
    Column("counts", Text, primary_key=True),  # folded
    Column("low", Float, primary_key=True),  # infinite where it is open, as the next
    Column("high", Float, primary_key=True),
    _of_statement(),
    sqlite_with_rowid=False,
)

places = Table(
    "places",
    metadata,
    Column("country", Text, primary_key=True),  # ISO 3166, "" where it is in none
    Column("geonames", BigInteger, primary_key=True),
    _of_statement(),
    sqlite_with_rowid=False,
)

# A judgement outlives the reading that it was made on: it keeps what the person saw (DESIGN.md, Identity). The rows
# of an article, in order, are what `judged.derive` goes by; none is changed.
judgements = Table(
    "judgements",
    metadata,
    Column("n", number, primary_key=True),
    _belongs_to("article", "articles.n"),
    Column("source", Text, nullable=False),  # spans that were seen, as the next three; "" where none was judged
    Column("cue", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("addressee", Text, nullable=False),
    Column("seen", Text, nullable=False),  # JSON: the values that were judged
    Column("verdict", Text, nullable=False),  # JSON: the verdict, and how the person left the statement
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),  # ISO 8601, UTC
)

# What was judged of sources over all articles: an event each, in order; none is changed (identity.py).
source_judgements = Table(
    "source_judgements",
    metadata,
    Column("n", number, primary_key=True),
    Column("verdict", Text, nullable=False),  # "same", "apart", or "void": what `undoes` names no longer holds
    Column("undoes", number, ForeignKey("source_judgements.n", ondelete="CASCADE"), index=True),
    Column("score", Float),  # of the proposal that was accepted, as the next
    Column("reason", Text),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),  # ISO 8601, UTC
)

judged_sources = Table(
    "judged_sources",
    metadata,
    Column("judgement", number, ForeignKey("source_judgements.n", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("rest", Boolean, nullable=False),  # in "apart": true of those that the others are apart from
    Column("name", Text, nullable=False),  # as it is shown
    Column("folded", Text, nullable=False),
    Column("article", number, ForeignKey("articles.n", ondelete="CASCADE"), index=True),  # null: whoever is so called
    sqlite_with_rowid=False,
)

# Whom a name means, as far as judgements change it: follows from them, and is made anew with each.
identities = Table(
    "identities",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("article", number, primary_key=True),  # 0: in every article that has no row of its own
    Column("key", Text, nullable=False, index=True),  # of the source: the same for all its names
    Column("name", Text, nullable=False),  # under which the source is shown
    Column("called", Text, nullable=False),  # folded: what this name is asked for by
    sqlite_with_rowid=False,
)

# Who may use the ledger where it is served to several people (tokens.py). No evidence: no export has them.
tokens = Table(
    "tokens",
    metadata,
    Column("n", number, primary_key=True),
    Column("name", Text, nullable=False),  # of who uses it: the `by` of what is judged with it
    Column("scope", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),  # SHA-256 of the token, which is nowhere
    Column("made", Text, nullable=False),  # ISO 8601, UTC, as the next two
    Column("expires", Text),
    Column("revoked", Text),
)

# The full-text index over `search_text` and `source_text`; how it is made is for each database (migrations).
search = table("search", column("rowid", BigInteger))
