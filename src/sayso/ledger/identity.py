"""Which names are one source: judgements replayed, in order, to groups of names. No SQL here.

A name means whoever is so called, in every article, or in one article alone where it was split there. "same" joins
the groups of its names, "apart" takes names out of theirs, "void" makes an earlier judgement as if it had never been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeVar

Verdict = Literal["same", "apart", "void"]

_IN, _FORGOTTEN = "\x1f", "\x1e"  # stand in no folded name


@dataclass(frozen=True, slots=True, order=True)
class Called:
    """A folded name, in every article (0) or in the one of that number."""

    folded: str
    article: int = 0

    @property
    def is_forgotten(self) -> bool:
        return self.folded.startswith(_FORGOTTEN)

    @staticmethod
    def forgotten(number: int) -> Called:
        """What stands for a name that no article has any more."""
        return Called(f"{_FORGOTTEN}{number}")

    @property
    def key(self) -> str:
        """How the ledger's queries name the source whose first name this is."""
        return f"{self.folded}{_IN}{self.article}" if self.article else self.folded

    @staticmethod
    def of(key: str) -> Called:
        folded, _, article = key.partition(_IN)
        return Called(folded, int(article or 0))


@dataclass(frozen=True, slots=True)
class Event:
    """A judgement as it was made: of `names`, and, where they were told apart, from `rest`."""

    n: int
    verdict: Verdict
    names: tuple[Called, ...] = ()
    rest: tuple[Called, ...] = ()
    undoes: int | None = None


class Undoable(Protocol):
    """A judgement that a later one can make void."""

    @property
    def n(self) -> int: ...
    @property
    def verdict(self) -> str: ...
    @property
    def undoes(self) -> int | None: ...


Judged = TypeVar("Judged", bound=Undoable)


@dataclass(slots=True)
class Groups:
    """The names of each source, first the one it is shown by; and the pairs of names that are not one."""

    _of: dict[Called, list[Called]] = field(default_factory=dict)
    _apart: set[frozenset[Called]] = field(default_factory=set)

    def of(self, name: Called) -> Sequence[Called]:
        return self._of.get(name, [name])

    def together(self, names: Iterable[Called]) -> bool:
        return len({self.of(name)[0] for name in names}) == 1

    def are_apart(self, one: Called, other: Called) -> bool:
        return any(frozenset((a, b)) in self._apart for a in self.of(one) for b in self.of(other))

    def apart_from(self, name: Called) -> Iterator[Called]:
        """The first name of each source that this one was judged not to be."""
        members = set(self.of(name))
        for pair in self._apart:
            for other in pair - members:
                if pair & members:
                    yield self.of(other)[0]

    def join(self, names: Sequence[Called]) -> None:
        members = list(dict.fromkeys([names[0], *(member for name in names for member in self.of(name))]))
        members.sort(key=lambda member: member.is_forgotten)  # nobody is shown by a forgotten name
        whole = set(members)
        self._apart = {pair for pair in self._apart if not pair <= whole}
        self._of.update(dict.fromkeys(members, members))

    def part(self, names: Sequence[Called], rest: Sequence[Called]) -> None:
        # What leaves one source stays one: of the same group, or new and of the same name in several articles.
        leaving: defaultdict[Called, list[Called]] = defaultdict(list)
        for name in names:
            key = self.of(name)[0] if self.knows(name) else Called(name.folded)
            apart = any(self.are_apart(name, other) for other in (key, *leaving.get(key, ())))
            leaving[name if apart else key].append(name)
        for key, together in leaving.items():
            # Of the group, not of the first that leaves: a name in one article may be new and in no group itself.
            left = [member for member in self.of(key) if member not in together and self.knows(member)]
            self._of.update(dict.fromkeys(left, left))
            self._of.update(dict.fromkeys(together, together))
        self._apart |= {frozenset((a, b)) for a in names for b in rest}

    def knows(self, name: Called) -> bool:
        return name in self._of

    def changed(self) -> Iterator[Sequence[Called]]:
        """Each source that is not simply whoever bears one name, in order of its first one."""
        for members in self.known():
            named = [member for member in members if not member.is_forgotten]
            if len(named) > 1 or members[0].article:
                yield named

    def known(self) -> Iterator[Sequence[Called]]:
        """The names of each source that was judged."""
        return (self._of[first] for first in sorted({members[0] for members in self._of.values()}))


def holding(events: Sequence[Judged]) -> list[Judged]:
    """The judgements, in order, that no later one makes void; an undoing can be undone as well."""
    void: set[int | None] = set()
    kept = []
    for event in reversed(events):
        if event.n in void:
            continue
        if event.verdict == "void":
            void.add(event.undoes)
        kept.append(event)
    return kept[::-1]


def replay(events: Sequence[Event]) -> Groups:
    groups = Groups()
    for event in holding(events):
        if event.verdict == "same" and event.names:
            groups.join(event.names)
        elif event.verdict == "apart" and event.names:
            groups.part(event.names, event.rest)
    return groups
