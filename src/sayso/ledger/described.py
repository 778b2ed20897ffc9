"""One source as the ledger's articles tell of it: its names with their spellings, offices and affiliations.

What the page of a source shows. Reads the rows of that source alone, so that it costs the same in a large ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy import Connection, and_, func, select

from sayso.ledger import folding, identified, judging
from sayso.ledger.identity import Called, replay
from sayso.ledger.rows import SourceAbout, SourceName
from sayso.ledger.schema import articles, readings, sources
from sayso.records import SourceKind

MOST_SUGGESTED = 12


def source(connection: Connection, asked: str) -> SourceAbout:
    """The one source that is so called. Raises NotFound, with the candidates where there are several."""
    events, names = judging.load(connection)
    groups = replay(events)
    members = groups.of(judging.find(connection, groups, names, asked))
    shown = and_(articles.c.n == readings.c.article, articles.c.shown == readings.c.n)
    joined = identified.identified(
        sources.join(readings, readings.c.n == sources.c.reading).join(articles, shown),
    )
    columns = (sources.c.folded, readings.c.article, sources.c.name, sources.c.kind, sources.c.role)
    chosen = select(*columns, sources.c.affiliation).select_from(joined)
    mine = sources.c.folded.in_({member.folded for member in members}), identified.KEY.in_([members[0].key])
    spelled: defaultdict[Called, Counter[str]] = defaultdict(Counter)
    heard: defaultdict[Called, set[int]] = defaultdict(set)
    kinds: Counter[SourceKind] = Counter()
    roles: Counter[str] = Counter()
    affiliations: Counter[str] = Counter()
    for row in connection.execute(chosen.where(*mine)):
        here = Called(row.folded, row.article)
        member = here if here in members else Called(row.folded)
        spelled[member][row.name] += 1
        heard[member].add(row.article)
        kinds.update([row.kind] if row.kind else [])
        roles.update([row.role] if row.role else [])
        affiliations.update([row.affiliation] if row.affiliation else [])
    return SourceAbout(
        names.get(members[0]) or next(iter(spelled[members[0]]), asked),
        next((kind for kind, _ in kinds.most_common()), None),
        tuple(role for role, _ in roles.most_common()),
        tuple(body for body, _ in affiliations.most_common()),
        tuple(
            SourceName(
                names.get(member) or next(iter(spelled[member]), member.folded),
                tuple(spelling for spelling, _ in spelled[member].most_common()),
                len(heard[member]),
            )
            for member in members
            if not member.is_forgotten
        ),
    )


def suggested(connection: Connection, typed: str) -> list[str]:
    """Names of sources in which every word that was typed begins a word, the most heard first."""
    words = folding.tokens(typed)
    if not words:
        return []
    begins = ((" " + sources.c.folded).contains(f" {word}", autoescape=True) for word in words)
    fitting = select(func.min(sources.c.name)).where(*begins).group_by(sources.c.folded)
    return list(connection.execute(fitting.order_by(func.count().desc()).limit(MOST_SUGGESTED)).scalars())
