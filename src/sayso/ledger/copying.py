"""One ledger into another, of whichever kind: every reading, the older ones too, and every judgement.

What is there already is not copied again, so that a copy that was stopped goes on where it was. Tokens stay behind:
who may use the one ledger is not asked of the other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from sqlalchemy import Connection, Engine, func, insert, select

from sayso.errors import InputError, UsageError
from sayso.ledger import database, decode, judging, kept
from sayso.ledger.identity import Called, replay
from sayso.ledger.judged import Judgement
from sayso.ledger.schema import articles, judged_sources, judgements, readings, source_judgements
from sayso.ledger.write import Writer, renew
from sayso.records import ReadBy

PAGE = 100


@dataclass(slots=True)
class Copied:
    """What a copy did so far: readings copied or there before, of `total`; judgements copied; what was refused."""

    total: int = 0
    readings: int = 0
    known: int = 0
    judgements: int = 0
    failed: list[InputError] = field(default_factory=list)


Progress = Callable[[Copied], None]


def copy(source: Engine, target: Engine, progress: Progress | None = None) -> Copied:
    """Raises UsageError where both are the same ledger."""
    if source.url == target.url:
        raise UsageError("a ledger cannot be copied into itself; name two")
    done = Copied()
    _copy_readings(source, target, done, progress or (lambda _: None))
    with source.connect() as read, database.writing(target) as written:
        done.judgements = _copy_judgements(read, written) + _copy_source_judgements(read, written)
    return done


def _copy_readings(source: Engine, target: Engine, done: Copied, progress: Progress) -> None:
    """In the order that they came, so that the newest of an article is the one that the copy shows."""
    with source.connect() as connection:
        as_read = select(func.count()).select_from(readings).where(readings.c.lost.is_(None))
        done.total = connection.execute(as_read).scalar_one()
    with Writer(target) as writer:
        for page in _pages(source):
            wanted = _unknown(target, page)
            with source.connect() as connection:
                loaded = decode.load(connection, [row.n for row in wanted])
            for reading in loaded:
                try:
                    writer.add(reading)
                except InputError as error:
                    done.failed.append(InputError(*error.args))
            done.known += len(page) - len(wanted)
            done.readings = writer.readings
            progress(done)
    done.readings = writer.readings
    progress(done)


def _pages(source: Engine) -> Iterator[Sequence[Any]]:
    columns = (readings.c.n, readings.c.extractor, readings.c.weights, readings.c.version, articles.c.id)
    chosen = select(*columns).join(articles, articles.c.n == readings.c.article).order_by(readings.c.n).limit(PAGE)
    last = 0
    while True:
        with source.connect() as connection:
            page = connection.execute(chosen.where(readings.c.n > last, readings.c.lost.is_(None))).all()
        if page:
            yield page
        if len(page) < PAGE:
            return
        last = page[-1].n


def _unknown(target: Engine, page: Sequence[Any]) -> list[Any]:
    columns = (articles.c.id, readings.c.extractor, readings.c.weights, readings.c.version)
    there = select(*columns).join(articles, articles.c.n == readings.c.article).where(readings.c.lost.is_(None))
    with target.connect() as connection:
        found = connection.execute(there.where(articles.c.id.in_({row.id for row in page})))
        known = {(row.id, ReadBy(row.extractor, row.weights, row.version)) for row in found}
    return [row for row in page if (row.id, ReadBy(row.extractor, row.weights, row.version)) not in known]


def _copy_judgements(source: Connection, target: Connection) -> int:
    """Of statements: in their order, after those that the other ledger has."""
    given = _judged(source)
    known: defaultdict[tuple[str, Judgement], list[int]] = defaultdict(list)
    for article, each in _judged(target):
        known[article, _unnumbered(each, each.thread, each.undoes)].append(each.n)
    kept_there = _numbers(target, {article for article, _ in given})
    next_number = count(kept.next_number(target))
    numbers: dict[int, int] = {}
    copied, renewed = 0, set()
    for article, each in given:
        if article not in kept_there:
            continue  # it was refused
        undoes = numbers[each.undoes] if each.undoes else None
        if found := known[article, _unnumbered(each, _renumbered(each.thread, numbers), undoes)]:
            numbers[each.n] = found.pop(0)
            continue
        numbers[each.n] = n = next(next_number)
        made = replace(each, n=n, thread=_renumbered(each.thread, numbers), undoes=undoes)
        kept.write(target, kept_there[article], made)
        renewed.add(kept_there[article])
        copied += 1
    for number in sorted(renewed):
        renew(target, number)
    return copied


def _judged(connection: Connection) -> list[tuple[str, Judgement]]:
    """Every judgement of a statement in order, with the id of its article."""
    chosen = select(judgements, articles.c.id).join(articles, articles.c.n == judgements.c.article)
    return [(row.id, kept.judgement_of(row)) for row in connection.execute(chosen.order_by(judgements.c.n))]


def _unnumbered(judgement: Judgement, thread: str, undoes: int | None) -> Judgement:
    """Without its own number, which is its thread's too where it began that."""
    begun = judgement.thread == str(judgement.n)
    return replace(judgement, n=0, thread="0" if begun else thread, undoes=undoes)


def _renumbered(thread: str, numbers: dict[int, int]) -> str:
    """A thread is called for the judgement that began it; "7.2" for the second that it listed."""
    number, dot, place = thread.partition(".")
    return f"{numbers.get(int(number), number)}{dot}{place}" if number else thread


def _numbers(connection: Connection, ids: set[str]) -> dict[str, int]:
    """The numbers that the articles have in a ledger, by id."""
    found: dict[str, int] = {}
    for some in decode.batched(sorted(ids)):
        for row in connection.execute(select(articles.c.id, articles.c.n).where(articles.c.id.in_(some))):
            found[row.id] = row.n
    return found


@dataclass(frozen=True, slots=True)
class _Event:
    """A judgement of sources without the numbers that its ledger gives; `again` tells equal ones apart."""

    told: tuple[Any, ...]  # verdict, score, reason, by, at
    names: tuple[tuple[bool, str, str, str | None], ...]  # among the rest?, name, folded, the article's id
    undoes: _Event | None
    again: int = 0


def _copy_source_judgements(source: Connection, target: Connection) -> int:
    """Of sources: in their order, after those that the other ledger has of its own."""
    there = {event: (n, folded) for n, event, folded in _events(target)}
    given = list(_events(source))
    numbers = _numbers(target, {article for _, event, _ in given for *_, article in event.names if article})
    next_number = count(max((n for n, _ in there.values()), default=0) + 1)
    next_forgotten = count(judging.last_forgotten(target) + 1)
    nameless: dict[str, str] = {}  # what stands for a forgotten name, here and there
    copied = 0
    for _, event, folded in given:
        if event in there:
            nameless.update(zip(folded, there[event][1], strict=True))
            continue
        if any(article not in numbers for *_, article in event.names if article):
            continue  # its article was refused
        for each in folded:
            if each not in nameless:
                nameless[each] = Called.forgotten(next(next_forgotten)).folded if Called(each).is_forgotten else each
        n = next(next_number)
        there[event] = n, tuple(nameless[each] for each in folded)
        about = dict(zip(("verdict", "score", "reason", "by", "at"), event.told, strict=True))
        undoes = there[event.undoes][0] if event.undoes in there else None
        target.execute(insert(source_judgements), {"n": n, "undoes": undoes, **about})
        rows = [
            {
                "judgement": n,
                "position": position,
                "rest": rest,
                "name": name,
                "folded": there[event][1][position],
                "article": numbers[article] if article else None,
            }
            for position, (rest, name, _, article) in enumerate(event.names)
        ]
        if rows:
            target.execute(insert(judged_sources), rows)
        copied += 1
    if copied:
        events, names = judging.load(target)
        judging.write(target, replay(events), names)
    return copied


def _events(connection: Connection) -> Iterator[tuple[int, _Event, tuple[str, ...]]]:
    """Every judgement of sources in order: its number, what it says, and its names as they are folded."""
    columns = (judged_sources.c[name] for name in ("judgement", "rest", "name", "folded"))
    named = select(*columns, articles.c.id).outerjoin(articles, articles.c.n == judged_sources.c.article)
    names: defaultdict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(named.order_by(judged_sources.c.judgement, judged_sources.c.position)):
        names[row.judgement].append(row)
    found: dict[int, _Event] = {}
    seen: Counter[_Event] = Counter()
    for row in connection.execute(select(source_judgements).order_by(source_judgements.c.n)):
        event = _Event(
            (row.verdict, row.score, row.reason, row.by, row.at),
            tuple(
                (each.rest, each.name, "" if Called(each.folded).is_forgotten else each.folded, each.id)
                for each in names[row.n]
            ),
            found.get(row.undoes),
        )
        seen[event] += 1
        found[row.n] = replace(event, again=seen[event] - 1)
        yield row.n, found[row.n], tuple(each.folded for each in names[row.n])
