"""Sources as queries see them: by the key and the name that judgements give them (identity.py), else by their own.

Every join here goes from `sources`, so that a ledger without judgements pays two look-ups in an empty table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, func, literal_column, not_, or_, select

from sayso.ledger import folding
from sayso.ledger.schema import articles, identities, readings, sources, speakers
from sayso.records import Profile, SourceKind

_HERE = identities.alias("here")
_ANYWHERE = identities.alias("anywhere")

# Not the bare column: SQLite would go through its index, name by name, and so all over the file.
# And no parameter in it: to PostgreSQL the same with another parameter is another expression, which is not grouped by.
KEY: ColumnElement[str] = func.coalesce(_HERE.c.key, _ANYWHERE.c.key, sources.c.folded, literal_column("''"))
MERGED: ColumnElement[str | None] = func.coalesce(_HERE.c.name, _ANYWHERE.c.name)
ONLY_IN: ColumnElement[int | None] = _HERE.c.article  # a judgement tells who is so called in this article
NAME: ColumnElement[str] = func.coalesce(_HERE.c.name, _ANYWHERE.c.name, sources.c.name)

WRITTEN: ColumnElement[str] = func.max(sources.c.name)
"""How a name is shown that is written in several ways: capitals come first, and "Möllers" behind "Mollers"."""


def identified(joined: FromClause, article: ColumnElement[int] = readings.c.article) -> FromClause:
    """A join that has `sources` and the number of their `article`, with whom each source's name means there."""
    here = and_(_HERE.c.folded == sources.c.folded, _HERE.c.article == article)
    return joined.outerjoin(_HERE, here).outerjoin(
        _ANYWHERE, and_(_ANYWHERE.c.folded == sources.c.folded, _ANYWHERE.c.article == 0)
    )


def keys_called(connection: Connection, asked: str | None) -> tuple[str, ...]:
    """The keys of sources with judged names of which one has every word asked for."""
    if not asked:
        return ()
    chosen = select(identities.c.key).where(has_words(identities.c.called, asked)).distinct()
    return tuple(connection.execute(chosen.order_by(identities.c.key)).scalars())


def statements_of(keys: Sequence[str]) -> Any:
    """A selection of the numbers of all statements that a source with one of the keys speaks."""
    names = select(identities.c.folded).where(identities.c.key.in_(keys))
    joined = identified(
        sources.join(speakers, and_(speakers.c.source == sources.c.n, not_(speakers.c.tied))).join(
            readings, readings.c.n == sources.c.reading
        )
    )
    return select(speakers.c.statement).select_from(joined).where(sources.c.folded.in_(names), KEY.in_(keys))


def has_words(folded: ColumnElement[str], asked: str) -> ColumnElement[bool]:
    """Every word of what was asked for is one of the words of a folded column."""
    words = folding.tokens(asked)
    if not words:
        return folded == folding.fold_name(asked)
    return and_(*((" " + folded + " ").contains(f" {word} ") for word in words))


def is_called(keys: Sequence[str], asked: str) -> ColumnElement[bool]:
    """A source by its own name, or by another one of whom it was judged to be."""
    own = has_words(sources.c.folded, asked)
    return or_(own, KEY.in_(keys)) if keys else own


def known_as(connection: Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The sources of these readings that judgements give a name, with it."""
    joined = identified(sources.join(readings, readings.c.n == sources.c.reading))
    chosen = select(sources.c.n, MERGED).select_from(joined).where(sources.c.reading.in_(numbers), MERGED.is_not(None))
    return {row[0]: row[1] for row in connection.execute(chosen)}


MOST_BESIDE = 500
"""In an article with more names than any report has, that two are heard in it says nothing, and costs their product."""


def profiles(connection: Connection, apart: dict[str, frozenset[str]]) -> list[Profile]:
    """Every source of the readings that are shown, as its articles tell of it; `apart` by keys."""
    joined = identified(
        sources.join(readings, readings.c.n == sources.c.reading).join(
            articles, and_(articles.c.n == readings.c.article, articles.c.shown == readings.c.n)
        )
    )
    columns = (sources.c.name, sources.c.kind, sources.c.role, sources.c.affiliation, readings.c.article)
    rows = connection.execute(
        select(KEY.label("key"), MERGED.label("shown"), *columns).select_from(joined).order_by(sources.c.n)
    ).all()
    of_key: defaultdict[str, list[Any]] = defaultdict(list)
    heard: defaultdict[int, set[str]] = defaultdict(set)
    for row in rows:
        of_key[row.key].append(row)
        heard[row.article].add(row.key)
    beside = {article: keys for article, keys in heard.items() if len(keys) <= MOST_BESIDE}
    return [_profile(key, some, beside, apart.get(key, frozenset())) for key, some in sorted(of_key.items())]


def _profile(key: str, rows: Sequence[Any], beside: dict[int, set[str]], apart: frozenset[str]) -> Profile:
    def told(values: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(value for value in values if value))

    kinds: tuple[SourceKind, ...] = told(row.kind for row in rows)
    return Profile(
        key,
        told([rows[0].shown, *(row.name for row in rows)]),
        kinds[0] if kinds else None,
        told(row.role for row in rows),
        told(row.affiliation for row in rows),
        frozenset(other for row in rows for other in beside.get(row.article, ())) - {key},
        apart,
    )
