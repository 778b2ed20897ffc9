"""Where a mention leads: to one, to a pair, or to several of whom it is open; and from which chances on.

A choice is made where one is likely enough. Two that are about as likely, or who together leave hardly anybody else,
are both open. What is likely of somebody without a name is carried to the named one who may be the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Span, Spans
from sayso.resolve.entity import Entity

CLEAR = 0.8
"""The second candidate is at most so likely, the first being 1, or both are open."""
BOTH = 0.8
"""From which probability of two together on both are open, though one is likelier and not likely enough."""
SLIGHT = 0.05
"""Up to which probability that two are the same is not kept."""
PAIR = 0.14
"""From which probability on "they" are the two who were named together: too few do it to learn it."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a mention leads: to one, to a pair, or (`tied`) to one of several, which is open.

    `mention` is None for a passage that has no source of its own; `through` is the description that most of the answer
    rests on, where it does: "she" is the historian, who is probably Ada Quill.
    """

    mention: Span | None
    to: tuple[Entity, ...]
    score: float | None = None
    tied: bool = False
    through: Span | None = None

    @property
    def people(self) -> tuple[Entity, ...]:
        """Whom it leads to, one by one: the members of a pair for the pair."""
        return tuple(member for entity in self.to for member in entity.members or (entity,))

    def way(self, entity: Entity) -> Spans:
        """The mention, the nearest name before it, and the fullest name; a place only once."""
        naming = entity.naming or entity.names[0]
        through = (self.through,) if self.through else ()
        if self.mention is None:
            return (*through, naming)
        if self.mention.contains(naming):
            return (self.mention,)
        return tuple(dict.fromkeys((self.mention, *through, entity.name_before(self.mention.start), naming)))


def chosen(mention: Span | None, people: Sequence[Entity], chances: Sequence[float], sure: float) -> Lead | None:
    """The likeliest, if it is `sure`; two that are equal, or hardly leave anybody else, are both open."""
    if not chances:
        return None
    best, *others = sorted(range(len(chances)), key=lambda place: -chances[place])
    least = PAIR if people[best].members else sure
    second = chances[others[0]] if others else 0.0
    both = chances[best] + second
    equal = second > CLEAR * chances[best]
    if others and ((equal and both >= least) or (chances[best] < least and both >= BOTH)):
        return _tied(mention, people[best], people[others[0]], both / 2)
    if equal or chances[best] < least:
        return None
    return Lead(mention, (people[best],), round(chances[best], 3), through=_through(people, chances, best))


def _through(people: Sequence[Entity], chances: Sequence[float], best: int) -> Span | None:
    """The description that brings at least half of what makes somebody the likeliest."""
    for one, chance in zip(people, chances, strict=True):
        share = one.may_be.get(people[best], 0.0)
        if share and 2 * share * chance / max(1 - sum(one.may_be.values()), SLIGHT) >= chances[best]:
            return one.names[0]
    return None


def higher(new: Mapping[Entity, float], known: Mapping[Entity, float]) -> dict[Entity, float]:
    """The higher of two chances for each, one by one; all together under 1."""
    both = {entity: max(new.get(entity, 0.0), known.get(entity, 0.0)) for entity in {**known, **new}}
    both = {entity: chance for entity, chance in both.items() if chance > SLIGHT and not entity.members}
    total = max(1.0, sum(both.values()) / (1 - SLIGHT))
    return {entity: chance / total for entity, chance in both.items()}


def carried(
    people: Sequence[Entity], chances: Sequence[float], gender: str = ""
) -> tuple[Sequence[Entity], Sequence[float]]:
    """The chances with those of somebody without a name shared among the named ones who may be the same."""
    shared = dict(zip(people, chances, strict=True))
    for entity, chance in zip(people, chances, strict=True):
        for other, share in entity.may_be.items():
            if not (gender and other.gender and gender != other.gender):
                shared[other] = shared.get(other, 0.0) + chance * share
                shared[entity] -= chance * share
    return list(shared), list(shared.values())


def _tied(mention: Span | None, one: Entity, other: Entity, score: float) -> Lead | None:
    """Both as candidates, in the order in which the report names them, if it names both."""
    if one.naming is None or other.naming is None or one.members or other.members:
        return None
    two = (one, other) if one.naming <= other.naming else (other, one)
    return Lead(mention, two, round(score, 3), tied=True)
