"""Judgements of sources, written and read: "these are one", "this one is another", "that judgement is void".

Rows are only added. What they come to stands in `identities`, which is made anew with each; only `forget` takes a
name out of a judgement, where no article has it any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import count

from sqlalchemy import Connection, Select, delete, func, insert, not_, select, update

from sayso.errors import Conflict, NotFound
from sayso.ledger import answers, folding, identified
from sayso.ledger.identity import Called, Event, Groups, Verdict, holding, replay
from sayso.ledger.rows import SourceJudgement
from sayso.ledger.schema import identities, judged_sources, readings, source_judgements, sources
from sayso.records import Profile

MOST_CANDIDATES = 5
FORGOTTEN = "(forgotten)"


class Judging:
    """Judgements by one person at one time, in a transaction that holds the write lock; `finish` makes them seen."""

    def __init__(self, connection: Connection, by: str, at: datetime | None = None) -> None:
        self._connection = connection
        self._by = by
        self._at = (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
        self.events, self.names = load(connection)
        self.groups = replay(self.events)
        self._next = count(max((event.n for event in self.events), default=0) + 1)

    def find(self, asked: str) -> Called:
        return find(self._connection, self.groups, self.names, asked)

    def merge(self, names: Sequence[Called], score: float | None = None, reason: str | None = None) -> int | None:
        """The number of the judgement that these are one; None where they are already."""
        if self.groups.together(names):
            return None
        return self._add("same", tuple(dict.fromkeys(names)), score=score, reason=reason)

    def accept(self, one: str, other: str, score: float, reason: str) -> int | None:
        """The number of the judgement that two keys are one source's; None where they are, or were judged apart."""
        names = (Called.of(one), Called.of(other))
        return None if self.groups.are_apart(*names) else self.merge(names, score, reason)

    def split(self, names: Sequence[Called], apart_from: Called | None = None) -> int:
        """The names leave the source that they are merged into, together; or are said not to be another source.

        Who is told apart in some articles has one name in all of them, which leaves as a whole.
        Raises Conflict where they are of several sources, or there is nothing to leave.
        """
        if not self.groups.together(names):
            shown = " and ".join(map(self.name, names))
            raise Conflict(f"{shown}: are not one source; split those of one at a time")
        members = self.groups.of(names[0])
        if apart_from is not None and apart_from not in members:
            return self._add("apart", tuple(members), tuple(self.groups.of(apart_from)))
        leaving = {self.name(name) for name in names}
        names = [*names, *(each for each in members if each not in names and self.name(each) in leaving)]
        rest = tuple(member for member in members if member not in names)
        if apart_from in names or not rest:
            raise Conflict(
                f"{self.name(names[0])}: no other name is left to split it from; --from NAME says that it is not that "
                "source, --in ID that somebody else is so called in an article"
            )
        return self._add("apart", tuple(names), rest)

    def split_in(self, name: Called, article_ids: Sequence[str], called: str | None = None) -> int:
        """Whoever is so called in these articles is somebody else, shown as `called`, else as "NAME (2)".

        Raises NotFound for an article where nobody is so called, Conflict for a name that is taken.
        """
        leaving = []
        for article_id in article_ids:
            number = answers.one_article(self._connection, article_id, or_statement=False)
            if not self._speaks_in(name, number):
                raise NotFound(f"{article_id}: nobody is called {self.name(name)} there")
            leaving.append(Called(name.folded, number))
        label = called or next(
            made for made in (f"{self.name(name)} ({number})" for number in count(2)) if not self._is_taken(made)
        )
        if called and self._is_taken(called):
            raise Conflict(f"--as {called}: another source is so called; choose another name")
        self.names.update(dict.fromkeys(leaving, label))
        return self._add("apart", tuple(leaving), (Called(name.folded),))

    def undo(self, number: int) -> int:
        """Make a judgement void. Raises NotFound where there is none, Conflict where it does not hold any more."""
        if number not in {event.n for event in self.events}:
            raise NotFound(f"{number}: no judgement of sources has this number; `sayso sources history` lists them")
        if number not in {event.n for event in holding(self.events)}:
            raise Conflict(f"{number}: was undone before; undo the judgement that undid it")
        return self._add("void", undoes=number)

    def finish(self) -> None:
        write(self._connection, self.groups, self.names)

    def name(self, called: Called) -> str:
        """How a name is written: as it was judged, else as the ledger's articles have it."""
        if called not in self.names:
            self.names[called] = _spelled(self._connection, called)
        return self.names[called]

    def _speaks_in(self, name: Called, article: int) -> bool:
        there = select(sources.c.n).join(readings, readings.c.n == sources.c.reading).limit(1)
        fits = there.where(readings.c.article == article, sources.c.folded == name.folded)
        return name.article in (0, article) and self._connection.execute(fits).first() is not None

    def _is_taken(self, label: str) -> bool:
        folded = folding.fold_name(label)
        named = select(sources.c.n).where(sources.c.folded == folded).limit(1)
        return (
            any(folding.fold_name(name) == folded for name in self.names.values())
            or self._connection.execute(named).first() is not None
        )

    def _add(
        self,
        verdict: Verdict,
        names: tuple[Called, ...] = (),
        rest: tuple[Called, ...] = (),
        *,
        undoes: int | None = None,
        score: float | None = None,
        reason: str | None = None,
    ) -> int:
        event = Event(next(self._next), verdict, names, rest, undoes)
        self.events.append(event)
        about = {"n": event.n, "verdict": verdict, "undoes": undoes, "score": score, "reason": reason}
        self._connection.execute(insert(source_judgements), {**about, "by": self._by, "at": self._at})
        rows = [
            {
                "judgement": event.n,
                "position": position,
                "rest": position >= len(names),
                "name": self.name(each),
                "folded": each.folded,
                "article": each.article or None,
            }
            for position, each in enumerate((*names, *rest))
        ]
        if rows:
            self._connection.execute(insert(judged_sources), rows)
        if verdict == "void":
            self.groups = replay(self.events)
        elif verdict == "same":
            self.groups.join(names)
        else:
            self.groups.part(names, rest)
        return event.n


def load(connection: Connection) -> tuple[list[Event], dict[Called, str]]:
    """Every judgement of sources, in order, and how the names in them are written."""
    names: dict[Called, str] = {}
    of: defaultdict[int, tuple[list[Called], list[Called]]] = defaultdict(lambda: ([], []))
    for row in connection.execute(
        select(judged_sources).order_by(judged_sources.c.judgement, judged_sources.c.position)
    ):
        called = Called(row.folded, row.article or 0)
        names[called] = row.name
        of[row.judgement][row.rest].append(called)
    chosen = select(source_judgements.c.n, source_judgements.c.verdict, source_judgements.c.undoes)
    events = [
        Event(row.n, row.verdict, tuple(of[row.n][0]), tuple(of[row.n][1]), row.undoes)
        for row in connection.execute(chosen.order_by(source_judgements.c.n))
    ]
    return events, names


def derived(groups: Groups, names: dict[Called, str]) -> list[dict[str, str | int]]:
    """The rows of `identities` that the groups come to."""
    return [
        {
            "folded": member.folded,
            "article": member.article,
            "key": members[0].key,
            "name": names.get(members[0], members[0].folded),
            "called": folding.fold_name(names.get(member, member.folded)),
        }
        for members in groups.changed()
        for member in sorted(members)
    ]


def write(connection: Connection, groups: Groups, names: dict[Called, str]) -> None:
    connection.execute(delete(identities))
    if rows := derived(groups, names):
        connection.execute(insert(identities), rows)


def faults(connection: Connection) -> Iterator[str]:
    """Where `identities` is not what the judgements come to."""
    events, names = load(connection)
    there = [dict(row) for row in connection.execute(select(identities)).mappings()]
    if sorted(map(repr, there)) != sorted(map(repr, derived(replay(events), names))):
        yield "identities: are not what the judgements of sources come to"


def find(connection: Connection, groups: Groups, names: dict[Called, str], asked: str) -> Called:
    """The one name that is meant: exactly as folded, else the only source of which a name has every word.

    Raises NotFound, with the candidates where there are several.
    """
    folded = folding.fold_name(asked)
    # What was split off and undone, or forgotten, has a name in some judgement, but means nobody.
    names = {
        called: name
        for called, name in names.items()
        if not called.is_forgotten and (not called.article or groups.knows(called))
    }
    labelled = {called for called, name in names.items() if folding.fold_name(name) == folded}
    exact = labelled or {
        Called(row.folded)
        for row in connection.execute(select(sources.c.folded).where(sources.c.folded == folded).limit(1))
    }
    found = exact or {
        *(Called(name) for name in connection.execute(_called(asked)).scalars()),
        *(called for called, name in names.items() if set(folding.tokens(asked)) <= set(folding.tokens(name))),
    }
    meant = {groups.of(called)[0] for called in found}
    if not meant or not asked.strip():
        raise NotFound(f"{asked!r}: no source of this ledger is called so; `sayso sources` lists them")
    if len(meant) > 1:
        shown = sorted(names.get(each) or _spelled(connection, each) for each in meant)
        more = "; and more" if len(shown) > MOST_CANDIDATES else ""
        raise NotFound(f"{asked!r}: several sources are called so: {'; '.join(shown[:MOST_CANDIDATES])}{more}")
    return min(found, key=lambda called: (called not in meant, called)) if exact else next(iter(meant))


def _called(asked: str) -> Select[str]:
    return select(sources.c.folded).where(identified.has_words(sources.c.folded, asked)).distinct()


def _spelled(connection: Connection, called: Called) -> str:
    spelled = select(func.min(sources.c.name)).where(sources.c.folded == called.folded)
    return connection.execute(spelled).scalar() or called.folded


def history(connection: Connection, about: str | None = None) -> list[SourceJudgement]:
    """Judgements of sources, the newest first; `about`: those of the source that is so called."""
    events, names = load(connection)
    groups = replay(events)
    members = set(groups.of(find(connection, groups, names, about))) if about is not None else set()
    held = {event.n for event in holding(events)}
    chosen: set[int | None] = {event.n for event in events if about is None or members & {*event.names, *event.rest}}
    rows = {row.n: row for row in connection.execute(select(source_judgements))}
    return [
        SourceJudgement(
            event.n,
            event.verdict,
            tuple(names[each] for each in event.names),
            tuple(names[each] for each in event.rest),
            rows[event.n].by,
            rows[event.n].at,
            rows[event.n].score,
            rows[event.n].reason,
            event.undoes,
            event.n in held,
        )
        for event in reversed(events)
        if event.n in chosen or event.undoes in chosen
    ]


def profiles(connection: Connection) -> list[Profile]:
    groups = replay(load(connection)[0])
    apart = {
        members[0].key: frozenset(other.key for other in groups.apart_from(members[0])) for members in groups.known()
    }
    return identified.profiles(connection, apart)


def forget(connection: Connection) -> None:
    """Take names that no article has any more out of the judgements, and judgements that name nobody."""
    kept = select(sources.c.folded)
    gone = connection.execute(
        select(judged_sources.c.folded).where(judged_sources.c.folded.not_in(kept), judged_sources.c.name != FORGOTTEN)
    ).scalars()
    for number, folded in enumerate(sorted(set(gone)), last_forgotten(connection) + 1):
        # A name of its own each, so that whom it was the same as stay one.
        nameless = update(judged_sources).where(judged_sources.c.folded == folded)
        connection.execute(nameless.values(folded=Called.forgotten(number).folded, name=FORGOTTEN))
    named = select(judged_sources.c.judgement).where(judged_sources.c.name != FORGOTTEN, not_(judged_sources.c.rest))
    empty = source_judgements.c.verdict != "void", source_judgements.c.n.not_in(named)
    connection.execute(delete(source_judgements).where(*empty))
    events, names = load(connection)
    write(connection, replay(events), names)


def last_forgotten(connection: Connection) -> int:
    """The highest number that stands for a forgotten name; 0 where none was forgotten."""
    used = connection.execute(select(judged_sources.c.folded).where(judged_sources.c.name == FORGOTTEN)).scalars()
    return max((int(folded[1:]) for folded in used), default=0)
