"""What could narrow a search, with how often it comes: counted over the newest CAP statements that fit it.

So counts cost the same in a small ledger and in a large one. What each statement has once is counted from one list
of them; speakers and places, of which it may have several, by the database.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, and_, desc, func, not_, select

from sayso.ledger import ask, database, identified
from sayso.ledger.newest import newest
from sayso.ledger.rows import Facet, Facets, Filter
from sayso.ledger.schema import anchors, articles, places, sources, speakers, statements

CAP = 5_000
MOST_VALUES = 12
MOST_MONTHS = 1_200  # the newest, of a hundred years
OF_STATEMENT = tuple(
    statements.c[name]
    for name in ("n", "kind", "medium", "stance_source", "stance_reporter", "said_begins", "said_ends")
)
OF_ARTICLE = (
    *(articles.c[name] for name in ("publisher", "publisher_folded", "language", "day")),
    articles.c.n.label("article"),
)
VALUES = tuple(column.name for column in (*OF_STATEMENT, *OF_ARTICLE))


def facets(connection: Connection, words: str, where: Filter) -> Facets:
    """How often each source, outlet, kind, medium, stance, language, place and month comes in what fits."""
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return Facets(0, False)
    rows = newest(connection, asked, where, (*OF_STATEMENT, *OF_ARTICLE), CAP + 1)
    counted = rows[:CAP]
    values = dict(zip(VALUES, zip(*counted, strict=True), strict=True)) if counted else dict.fromkeys(VALUES, ())
    return Facets(
        len(counted),
        len(rows) > CAP,
        sources=_sources(connection, dict(zip(values["n"], values["article"], strict=True))),
        publishers=publishers(Counter(zip(values["publisher_folded"], values["publisher"], strict=True))),
        kinds=most(values["kind"]),
        languages=most(values["language"]),
        months=_months(values["day"]),
        media=most(values["medium"]),
        stances=most(values["stance_source"]),
        reporter_stances=most(values["stance_reporter"]),
        places=_places(connection, values["n"]),
        said_months=_said_months(Counter(zip(values["said_begins"], values["said_ends"], strict=True))),
    )


def most(values: Iterable[str | None]) -> tuple[Facet, ...]:
    """The values that come most often."""
    counts = Counter(values)
    return _by_count({value: count for value, count in counts.items() if value is not None})


def _by_count(counts: Mapping[str, int]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES]
    return tuple(Facet(value, count) for value, count in ordered)


def publishers(counts: Counter[tuple[str | None, str]]) -> tuple[Facet, ...]:
    """By folded name, so that two spellings are one outlet, shown by the last of them: not by the one in capitals."""
    shown: dict[str, str] = {}
    together: Counter[str] = Counter()
    for (folded, written), count in counts.items():
        if folded is not None:
            shown[folded] = max(written, shown.get(folded, written))
            together[folded] += count
    return tuple(Facet(shown[facet.value], facet.statements) for facet in _by_count(together))


def _months(days: Iterable[str | None]) -> tuple[Facet, ...]:
    counts: Counter[str] = Counter()
    for day, count in Counter(days).items():
        if day:
            counts[day[:7]] += count
    return _in_order(counts)


def _in_order(counts: Counter[str]) -> tuple[Facet, ...]:
    return tuple(Facet(month, counts[month]) for month in sorted(counts)[-MOST_MONTHS:])


def _said_months(times: Counter[tuple[int | None, int | None]]) -> tuple[Facet, ...]:
    """When statements were made, where the first and the last day that it may have been are of one month."""
    counts: Counter[str] = Counter()
    for (first, last), count in times.items():
        if first is not None and last is not None and first // 100 == last // 100:
            counts[f"{first // 10_000:04}-{first // 100 % 100:02}"] += count
    return _in_order(counts)


def _sources(connection: Connection, numbers: Mapping[int, int]) -> tuple[Facet, ...]:
    """Who speaks in the statements of these numbers, each with that of its article."""
    # By number: looking for them again would take as long again.
    fitting = database.of(connection).pairs("n", "article", numbers)
    spoken = fitting.join(speakers, and_(speakers.c.statement == fitting.c.n, not_(speakers.c.tied)))
    joined = identified.identified(spoken.join(sources, sources.c.n == speakers.c.source), fitting.c.article)
    number = func.count(fitting.c.n.distinct()).label("statements")
    chosen = (
        select(
            identified.KEY.label("grouped"),
            func.max(identified.NAME).label("name"),
            func.min(sources.c.kind).label("kind"),
            number,
        )
        .select_from(joined)
        .group_by("grouped")
        .order_by(desc("statements"), "grouped")
        .limit(MOST_VALUES)
    )
    return tuple(Facet(row.name, row.statements, row.kind) for row in connection.execute(chosen))


def _places(connection: Connection, numbers: Sequence[int]) -> tuple[Facet, ...]:
    """Places that are spoken of, under the name that an anchor gives."""
    chosen = (
        select(
            places.c.geonames,
            func.count(places.c.statement.distinct()).label("statements"),
            func.min(places.c.statement).label("example"),
        )
        .where(database.of(connection).among(places.c.statement, numbers))
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
