"""The firm that a report is about: whom "the company" and "the manufacturer" mean where nobody else goes by the noun.

Chosen once a report, among all bodies that it names, by the ranker: by what their names are like, what a graph sees in
them, how often they are named, and whether they speak.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from sayso.records import Span
from sayso.resolve.entity import Entity
from sayso.resolve.names import FIRM
from sayso.resolve.people import LEGAL
from sayso.resolve.rank import Features, Ranker
from sayso.resolve.roles import company_noun, kindred_body, names_body, public_body

SURE = 0.5
"""From which probability on there is one."""
LEAST = -5.0
"""The log of the least probability that is told from none."""
HOUSES = frozenset(["securities", "capital", "research", "advisers", "advisors", "bank"])
"""What the names of those end with who speak of other firms."""

FIRMS_TOO = frozenset(
    ["group", "gruppe", "venture", "joint-venture", "network", "service", "agency", "agentur", "team"]
)
"""Nouns that firms are told to be as well as other bodies: "the mining group Tarn"."""


@dataclass(frozen=True)
class Firms:
    """Who of a report's bodies may be the firm that it is about, with their probabilities."""

    chances: Mapping[Entity, float] = field(default_factory=dict)

    @cached_property
    def main(self) -> Entity | None:
        """The one, if there is one."""
        best = max(self.chances, key=self.chances.__getitem__, default=None)
        return best if best is not None and self.chances[best] >= SURE else None

    def like(self, entity: Entity) -> float:
        """How much somebody is like it: 1 surely, 0 not at all."""
        return 1 - max(LEAST, math.log(max(self.chances.get(entity, 0.0), 1e-9))) / LEAST


def firms(
    named: Sequence[Entity], ranker: Ranker, code: str, asked: Collection[Span], spoken_of: Collection[Entity]
) -> Firms:
    """Which of those `named` in a report it may call "the company"; `asked` are the mentions that statements have for
    sources, `spoken_of` those of whom a firm without a name speaks first."""
    candidates = [
        one for one in named if one.names and one.kind in (None, "organisation") and not _is_public(one, code)
    ]
    told = [_features(one, code, asked, spoken_of) for one in candidates]
    return Firms(dict(zip(candidates, ranker.chances("firm", Span(0, 1), candidates, told), strict=True)))


def _is_public(entity: Entity, code: str) -> bool:
    """Whether it is by its name, or what is told of it, a council, a union or a paper: „Gewerkschaft Transport“,
    "University of Tarn", "the union RTW"."""
    low = [word.lower() for word in entity.words]
    heads = [low[-1], *(first for first, of in pairwise(low) if of in ("of", "for"))] if code == "en" else list(low)
    heads += [role for role in entity.roles if role not in FIRMS_TOO]
    return any(public_body(word, code) or kindred_body("newspaper", word) for word in heads)


def _features(entity: Entity, code: str, asked: Collection[Span], spoken_of: Collection[Entity]) -> Features:
    low = [word.lower() for word in entity.words]
    one = entity.looks()
    if code == "de":  # every noun has a capital: what a graph sees weighs otherwise
        one |= {f"{name}, de": value for name, value in one.items()}
    one["often"] = math.log(len(entity.names))
    told = {
        "may be a body": entity.may_be_body,
        "named as a body": len(low) > 1 and names_body(low, code),
        "legal form": low[-1] in LEGAL or FIRM in entity.name,
        "house": low[-1] in HOUSES,
        "company noun": any(company_noun(word, code) for word in low),
        "company role": any(company_noun(role, code) for role in entity.roles),
        "one word": len(low) == 1,
        "unseen": not entity.seen,
        "spoke": any(span in asked for span in entity.names),
        "spoken of": entity in spoken_of,
    }
    return one | {name: 1.0 for name, holds in told.items() if holds}
