"""What could narrow a search, with how often it comes: counted over the newest CAP statements that fit it.

So counts cost the same in a small ledger and in a large one. What each statement has once is counted from one list
of them; speakers, places and days, of which it may have several, by the database.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Subquery, and_, desc, func, not_, select

from sayso.ledger import anchored, ask, identified
from sayso.ledger.rows import Facet, Facets, Filter
from sayso.ledger.schema import anchors, articles, dates, places, readings, sources, speakers, statements

CAP = 5_000
MOST_VALUES = 12
MOST_MONTHS = 1_200  # the newest, of a hundred years


def facets(connection: Connection, words: str, where: Filter) -> Facets:
    """How often each source, outlet, kind, medium, stance, language, place and month comes in what fits."""
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return Facets(0, False)
    chosen = ask.shown_statements(
        asked,
        where,
        *(statements.c[name] for name in ("n", "kind", "medium", "stance_source", "stance_reporter")),
        *(articles.c[name] for name in ("publisher", "publisher_folded", "language", "day")),
    ).limit(CAP + 1)
    rows = connection.execute(chosen).all()
    counted = rows[:CAP]
    few = (  # by number: looking for them again would take as long again
        select(statements.c.n, readings.c.article)
        .join(readings, readings.c.n == statements.c.reading)
        .where(statements.c.n.in_([row.n for row in counted]))
        .subquery("fitting")
    )
    return Facets(
        len(counted),
        len(rows) > CAP,
        sources=_sources(connection, few),
        publishers=_publishers(counted),
        kinds=_most(row.kind for row in counted),
        languages=_most(row.language for row in counted),
        months=_months(Counter(row.day[:7] for row in counted if row.day)),
        media=_most(row.medium for row in counted),
        stances=_most(row.stance_source for row in counted),
        reporter_stances=_most(row.stance_reporter for row in counted),
        places=_places(connection, few),
        said_months=_said_months(connection, few),
    )


def _most(values: Iterable[str | None]) -> tuple[Facet, ...]:
    counts = Counter(value for value in values if value is not None)
    return tuple(Facet(value, count) for value, count in _by_count(counts))


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES]


def _publishers(rows: Sequence[Row[Any]]) -> tuple[Facet, ...]:
    """By folded name, so that two spellings are one outlet."""
    shown: dict[str, str] = {}
    for row in rows:
        if row.publisher_folded is not None:
            shown[row.publisher_folded] = min(row.publisher, shown.get(row.publisher_folded, row.publisher))
    counts = Counter(row.publisher_folded for row in rows if row.publisher_folded is not None)
    return tuple(Facet(shown[folded], count) for folded, count in _by_count(counts))


def _months(counts: Counter[str]) -> tuple[Facet, ...]:
    """In order of time."""
    return tuple(Facet(month, counts[month]) for month in sorted(counts)[-MOST_MONTHS:])


def _sources(connection: Connection, fitting: Subquery) -> tuple[Facet, ...]:
    spoken = fitting.join(speakers, and_(speakers.c.statement == fitting.c.n, not_(speakers.c.tied)))
    joined = identified.identified(spoken.join(sources, sources.c.n == speakers.c.source), fitting.c.article)
    number = func.count(fitting.c.n.distinct()).label("statements")
    chosen = (
        select(
            identified.KEY.label("grouped"),
            func.min(identified.NAME).label("name"),
            func.min(sources.c.kind).label("kind"),
            number,
        )
        .select_from(joined)
        .group_by("grouped")
        .order_by(desc("statements"), "grouped")
        .limit(MOST_VALUES)
    )
    return tuple(Facet(row.name, row.statements, row.kind) for row in connection.execute(chosen))


def _said_months(connection: Connection, fitting: Subquery) -> tuple[Facet, ...]:
    """When statements were made, where that is told to the month at least."""
    first, last = dates.c.begins // 100, dates.c.ends // 100
    joined = fitting.join(dates, and_(dates.c.statement == fitting.c.n, dates.c.what == anchored.SAID))
    chosen = (
        select(first.label("month"), func.count().label("statements"))
        .select_from(joined)
        .where(first == last)
        .group_by("month")
    )
    found = connection.execute(chosen)
    return _months(Counter({f"{row.month // 100:04}-{row.month % 100:02}": row.statements for row in found}))


def _places(connection: Connection, fitting: Subquery) -> tuple[Facet, ...]:
    """Places that are spoken of, under the name that an anchor gives."""
    chosen = (
        select(
            places.c.geonames,
            func.count(fitting.c.n.distinct()).label("statements"),
            func.min(fitting.c.n).label("example"),
        )
        .select_from(fitting.join(places, places.c.statement == fitting.c.n))
        .group_by(places.c.geonames)
        .order_by(desc("statements"), places.c.geonames)
        .limit(MOST_VALUES)
    )
    found = connection.execute(chosen).all()
    told = (
        select(anchors.c.value)
        .join(statements, and_(statements.c.reading == anchors.c.reading, statements.c.id == anchors.c.statement))
        .where(anchors.c.type == "place", statements.c.n.in_([row.example for row in found]))
    )
    values = [json.loads(value) for value in connection.execute(told).scalars()] if found else []
    names = {value["geonames"]: value["name"] for value in values if isinstance(value, dict) and "geonames" in value}
    return tuple(Facet(names[row.geonames], row.statements) for row in found if row.geonames in names)
