"""Share of voice: how much of what is said comes from whom, where, when and how. The database counts.

A statement whose speaker is not known counts too, under no name, so that shares are of all that is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Row,
    Select,
    Subquery,
    and_,
    case,
    desc,
    func,
    literal_column,
    not_,
    or_,
    select,
)

from sayso.errors import UsageError
from sayso.ledger import ask, identified
from sayso.ledger.rows import Filter, VoiceRow, Voices
from sayso.ledger.schema import articles, sources, speakers, statements
from sayso.records import Dimension

DIMENSIONS = get_args(Dimension)
MOST_OVER = 120  # values of a second dimension: ten years of months
TIMES = ("year", "month")
SAID = ("speech", "writing")
REPORTER_STANCES = ("neutral", "endorsing", "distancing")


def shares(
    connection: Connection,
    words: str,
    where: Filter,
    by: Dimension,
    over: Dimension | None,
    limit: int | None,
    *,
    every_medium: bool,
) -> Voices:
    for each in filter(None, (by, over)):
        if each not in DIMENSIONS:
            raise UsageError(f"voices by {each!r}: is none of {', '.join(DIMENSIONS)}")
    if by == over:
        raise UsageError(f"voices by {by} over {over}: are the same; name two, or one")
    asked = ask.Words.of(connection, words, where.source)
    if asked.impossible:
        return Voices(by, over, 0, 0, 0, ())
    every_medium = every_medium or where.medium is not None or "medium" in (by, over)
    fitting = _fitting(asked, where, every_medium=every_medium)
    groups = _ordered(connection, _grouped(fitting, by, limit), by)
    if not groups:
        return Voices(by, over, 0, 0, 0, ())
    whole = groups[0]
    if over is None:
        rows = tuple(_row(each, each, None, whole.all_statements, whole.all_words) for each in groups)
    else:
        rows = tuple(_crossed(connection, fitting, groups, by, over))
    return Voices(by, over, whole.groups, int(whole.all_statements), int(whole.all_words), rows)


def _fitting(asked: ask.Words, where: Filter, *, every_medium: bool) -> Subquery:
    """The statements that count, with what they are counted by."""
    chosen = ask.shown_statements(
        asked,
        where,
        *(statements.c[name] for name in ("n", "kind", "medium", "words")),
        statements.c.stance_source.label("stance"),
        statements.c.stance_reporter.label("reporter_stance"),
        *(articles.c[name] for name in ("publisher", "publisher_folded", "day", "language")),
        articles.c.n.label("article"),
    )
    if not every_medium:
        chosen = chosen.where(or_(statements.c.medium.is_(None), statements.c.medium.in_(SAID)))
    return chosen.order_by(None).subquery("fitting")


def _joined(fitting: Subquery, *dimensions: Dimension) -> FromClause:
    """The statements; where sources are asked for, each as often as it has speakers; where their kind is, the first."""
    if "source" not in dimensions and "source_kind" not in dimensions:
        return fitting
    speaks = [speakers.c.statement == fitting.c.n, not_(speakers.c.tied)]
    if "source" not in dimensions:
        speaks.append(speakers.c.position == 0)
    spoken = fitting.outerjoin(speakers, and_(*speaks))
    return identified.identified(spoken.outerjoin(sources, sources.c.n == speakers.c.source), fitting.c.article)


def _key(fitting: Subquery, by: Dimension) -> ColumnElement[str]:
    """What statements are grouped by; "" where there is none."""
    match by:
        case "source":
            key: ColumnElement[Any] = identified.KEY
        case "source_kind":
            key = case((sources.c.n.is_not(None), func.coalesce(sources.c.kind, literal_column("'named'"))))
        case "publisher":
            key = fitting.c.publisher_folded
        case "year":
            key = func.substr(fitting.c.day, 1, 4)
        case "month":
            key = func.substr(fitting.c.day, 1, 7)
        case _:
            key = fitting.c[by]
    return func.coalesce(key, "")


def _shown(fitting: Subquery, by: Dimension) -> ColumnElement[Any]:
    """A group's name as people and filters have it."""
    match by:
        case "source":
            return func.coalesce(func.max(identified.MERGED), identified.WRITTEN)
        case "publisher":
            return func.max(fitting.c.publisher)
        case _:
            return func.min(_key(fitting, by))


def _counts(fitting: Subquery) -> list[ColumnElement[Any]]:
    stance = fitting.c.reporter_stance
    return [
        func.count(fitting.c.article.distinct()).label("articles"),
        func.count().label("statements"),
        func.sum(fitting.c.words).label("words"),
        *(func.sum(case((stance == each, 1), else_=0)).label(each) for each in REPORTER_STANCES),
    ]


def _grouped(fitting: Subquery, by: Dimension, limit: int | None) -> Select[Any]:
    """A row a group, and in each the sums over all of them, every statement once."""
    once: Any = case((func.coalesce(speakers.c.position, 0) == 0, 1), else_=0) if by == "source" else 1
    order: list[Any] = [desc("grouped")] if by in TIMES else [desc("words"), desc("statements"), "grouped"]
    return (
        select(
            _key(fitting, by).label("grouped"),
            _shown(fitting, by).label("shown"),
            *([func.min(sources.c.kind).label("source_kind")] if by == "source" else []),
            *_counts(fitting),
            func.sum(func.sum(once)).over().label("all_statements"),
            func.sum(func.sum(fitting.c.words * once)).over().label("all_words"),
            func.count().over().label("groups"),
        )
        .select_from(_joined(fitting, by))
        .group_by("grouped")  # by its name: a database may take an expression with values in it for another one
        .order_by(*order)
        .limit(limit)
    )


def _ordered(connection: Connection, grouped: Select[Any], by: Dimension) -> list[Row[Any]]:
    """Groups in the order that they are told in: the newest were asked for, the oldest comes first."""
    rows = list(connection.execute(grouped))
    return rows[::-1] if by in TIMES else rows


def _crossed(
    connection: Connection, fitting: Subquery, groups: Sequence[Row[Any]], by: Dimension, over: Dimension
) -> Iterator[VoiceRow]:
    """The groups within each value of the second dimension, whose order is the first."""
    key = _key(fitting, by)
    chosen = (
        select(key.label("grouped"), _key(fitting, over).label("across"), *_counts(fitting))
        .select_from(_joined(fitting, by, over))
        .where(key.in_([each.grouped for each in groups]))
        .group_by("grouped", "across")
    )
    found = {(row.across, row.grouped): row for row in connection.execute(chosen)}
    for total in _ordered(connection, _grouped(fitting, over, MOST_OVER), over):
        for group in groups:
            if row := found.get((total.grouped, group.grouped)):
                yield _row(row, group, total.shown or None, total.statements, total.words)


def _row(found: Row[Any], group: Row[Any], over: str | None, all_statements: int, all_words: int) -> VoiceRow:
    return VoiceRow(
        group.shown or None,
        over,
        articles=found.articles,
        statements=found.statements,
        words=int(found.words),  # sums of sums are no integers in every database
        neutral=found.neutral,
        endorsing=found.endorsing,
        distancing=found.distancing,
        statement_share=_share(found.statements, all_statements),
        word_share=_share(found.words, all_words),
        source_kind=group._mapping.get("source_kind"),
    )


def _share(part: int, whole: int) -> float:
    return round(float(part / whole), 6) if whole else 0.0
