"""Which pairs of sources are worth comparing: those that fall into one block by some key of their names.

Keys are made of consonants, so that scripts, transliterations and most slips share one; ten thousand sources give
two hundred thousand pairs instead of fifty million.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.records import Profile
from sayso.resolve import across_bodies as bodies
from sayso.resolve import across_letters as letters
from sayso.resolve import across_people as people

LARGEST = 150
"""A larger block is of a common name: only those are compared that begin alike."""


def pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of places in `profiles`, the smaller first, each once, in order."""
    blocks: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, profile in enumerate(profiles):
        for name in profile.names:
            for key in _keys(profile, name):
                blocks[key].add(number)
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        for part in [block] if len(block) <= LARGEST else _parts(profiles, block):
            found.update(combinations(sorted(part), 2))
    return sorted(found)


def _keys(profile: Profile, name: str) -> Iterator[tuple[str, ...]]:
    if profile.kind in (None, "person"):
        yield from _of_person(people.parse(name))
    if profile.kind != "person":
        yield from _of_body(bodies.parse(name))


def _of_person(name: people.PersonName) -> Iterator[tuple[str, ...]]:
    if not name.surname:
        return
    for word in {"".join(name.surname), name.surname[-1]}:
        for bones in letters.bones(word):
            yield "surname", bones
            yield "turned", "".join(sorted(bones))
    if not name.given:
        return
    whole = "".join(name.words)
    for bones in letters.bones(whole):
        yield "whole", "".join(sorted(bones))
    if len(name.words) > 2:
        yield ("begins", *name.words[:3])
    for given in letters.bones(name.given[0]):
        for bones in letters.bones("".join(name.surname)):
            yield "slip", given, bones[:2]
            yield "slip", given, "-", bones[-2:]


def _of_body(name: bodies.BodyName) -> Iterator[tuple[str, ...]]:
    words = sorted(letters.bones(word)[0] or word for word in name.words)
    yield ("body", *words)
    yield "joined", "".join(name.words)
    if len(words) > 1:
        for left_out in range(len(words)):
            yield ("body", "-", *words[:left_out], *words[left_out + 1 :])
    elif name.words:
        yield "body", name.words[0][:4]
        yield "initials", name.words[0]
    if len(name.words) >= bodies.LEAST_FOR_INITIALS:
        yield "initials", "".join(word[0] for word in name.words)


def _parts(profiles: Sequence[Profile], block: set[int]) -> Iterator[set[int]]:
    """A large block by the first sound of the given name; what has none is compared with nothing there."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number in block:
        for name in profiles[number].names:
            given = people.parse(name).given
            if given:
                found[letters.sounds(given[0])[0][:1]].add(number)
    return (part for part in found.values() if len(part) <= LARGEST)
