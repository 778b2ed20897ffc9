"""One source as the ledger's articles tell of it: its names with their spellings, offices and affiliations.

What the page of a source shows. It reads the rows of that source alone, and of those no more than MOST_READ, so that
it costs the same in a large ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from sqlalchemy import Connection, and_, false, func, select

from sayso.ledger import folding, identified, judging
from sayso.ledger.identity import Called, replay
from sayso.ledger.rows import SourceAbout, SourceName
from sayso.ledger.schema import articles, readings, sources
from sayso.records import SourceKind

# Mentions that are looked at, the last ones that were read: somebody in every article takes no longer to describe.
MOST_READ = 5_000
MOST_SUGGESTED = 12


def source(connection: Connection, asked: str) -> SourceAbout:
    """The one source that is so called. Raises NotFound, with the candidates where there are several."""
    events, names = judging.load(connection)
    groups = replay(events)
    members = groups.of(judging.find(connection, groups, names, asked))
    # Not bare equations: each would make the database think that there are few, and look at all of them.
    is_shown = func.coalesce(articles.c.shown == readings.c.n, false())
    is_meant = func.coalesce(identified.KEY.in_([members[0].key]), false())
    shown = and_(articles.c.n == readings.c.article, is_shown)
    joined = identified.identified(
        sources.join(readings, readings.c.n == sources.c.reading).join(articles, shown),
    )
    told = (sources.c.name, sources.c.kind, sources.c.role, sources.c.affiliation)
    columns = (sources.c.folded, identified.ONLY_IN.label("only_in"), *told, readings.c.article.label("article"))
    mine = sources.c.folded.in_({member.folded for member in members}), is_meant
    newest = select(*columns).select_from(joined).where(*mine).order_by(sources.c.n.desc())
    read = newest.limit(MOST_READ).subquery("read")
    alike = [read.c[name] for name in ("folded", "only_in", "name", "kind", "role", "affiliation")]
    counted = select(*alike, func.count(read.c.article.distinct()).label("articles"), func.count().label("mentions"))
    mentions = 0
    spelled: defaultdict[Called, Counter[str]] = defaultdict(Counter)
    kinds: Counter[SourceKind] = Counter()
    roles: Counter[str] = Counter()
    affiliations: Counter[str] = Counter()
    in_order = counted.group_by(*alike).order_by(*(each.nulls_last() for each in alike))
    for row in connection.execute(in_order):
        mentions += row.mentions
        spelled[Called(row.folded, row.only_in or 0)][row.name] += row.articles
        kinds.update({row.kind: row.articles} if row.kind else {})
        roles.update({row.role: row.articles} if row.role else {})
        affiliations.update({row.affiliation: row.articles} if row.affiliation else {})

    def name(member: Called) -> str:
        return names.get(member) or next((written for written, _ in spelled[member].most_common(1)), member.folded)

    return SourceAbout(
        name(members[0]),
        next((kind for kind, _ in kinds.most_common()), None),
        tuple(role for role, _ in roles.most_common()),
        tuple(body for body, _ in affiliations.most_common()),
        tuple(
            SourceName(
                name(member), tuple(written for written, _ in spelled[member].most_common()), spelled[member].total()
            )
            for member in members
            if not member.is_forgotten
        ),
        capped=mentions == MOST_READ,
    )


def suggested(connection: Connection, typed: str) -> list[str]:
    """Names of sources in which every word that was typed begins a word, the most heard first."""
    words = folding.tokens(typed)
    if not words:
        return []
    begins = ((" " + sources.c.folded).contains(f" {word}", autoescape=True) for word in words)
    # By the index of folded names alone; how the few that are shown are written is looked up after.
    fitting = select(sources.c.folded).where(*begins).group_by(sources.c.folded)
    found = (
        connection.execute(fitting.order_by(func.count().desc(), sources.c.folded).limit(MOST_SUGGESTED))
        .scalars()
        .all()
    )
    written = select(identified.WRITTEN)
    return [connection.execute(written.where(sources.c.folded == folded)).scalar_one() for folded in found]
