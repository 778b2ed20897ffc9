"""Which sources of many articles are one: proposals, each with a score and a reason that a person can check.

`across_people` and `across_bodies` compare names, `across_blocks` finds the pairs worth comparing. Nothing is decided
here: the ledger keeps judgements, and only what scores AUTOMATIC or more may become one without a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from sayso.errors import UsageError
from sayso.records import Profile
from sayso.resolve import across_bodies as bodies
from sayso.resolve import across_letters as letters
from sayso.resolve import across_people as people
from sayso.resolve.across_blocks import pairs
from sayso.resolve.across_people import TWO_PEOPLE, Match
from sayso.resolve.across_tables import BODY_WORDS, ROLES

AUTOMATIC = 0.9
"""From here on two sources may be made one without asking: `python -m train.evaluate_across` measures it."""
MOST_NAMES = 8  # of one source that are compared
COMMON_SURNAME = 5  # given names that are borne with it, from which on a likeness is chance
AMBIGUOUS = 0.6  # the most that a proposal scores where others fit as well
NAMED = ("person", "organisation", "group", "document", None)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two sources that may be one; `reason` is half a sentence for a person."""

    one: Profile
    other: Profile
    score: float
    reason: str


def as_json(proposal: Proposal) -> dict[str, object]:
    """The proposal as an object made of dicts, lists and plain values."""

    def told(profile: Profile) -> dict[str, object]:
        lists = {"roles": list(profile.roles), "affiliations": list(profile.affiliations)}
        return {"names": list(profile.names), "kind": profile.kind, **lists}

    one, other = told(proposal.one), told(proposal.other)
    return {"score": proposal.score, "reason": proposal.reason, "one": one, "other": other}


def proposals(profiles: Iterable[Profile], least: float = 0.5) -> list[Proposal]:
    """What may be one among the sources of a ledger, the surest first. Two that were judged apart are left out."""
    known = [profile for profile in profiles if profile.kind in NAMED]
    found: dict[tuple[int, int], Match] = {}
    for one, other in pairs(known):
        match = compare(known[one], known[other])
        if match is not None and match.score > 0:
            found[one, other] = match
    _doubt_common(known, found)
    _doubt(known, found)
    made = [
        Proposal(*_fuller_first(known[one], known[other]), round(match.score, 2), match.reason)
        for (one, other), match in found.items()
        if match.score >= least and not _apart(known[one], known[other])
    ]
    return sorted(made, key=lambda proposal: (-proposal.score, proposal.one.key, proposal.other.key))


def _fuller_first(one: Profile, other: Profile) -> tuple[Profile, Profile]:
    """The one that both had better be shown by first: in Latin letters, and the longer."""

    def shows(profile: Profile) -> tuple[bool, int]:
        return letters.is_latin(profile.names[0]), len(profile.names[0])

    return (one, other) if shows(one) >= shows(other) else (other, one)


def automatic(proposed: Iterable[Proposal], above: float = AUTOMATIC) -> list[Proposal]:
    """Those of the proposals, the surest first, that may become one without asking and contradict no surer one.

    Raises UsageError for less than AUTOMATIC.
    """
    if above < AUTOMATIC:
        raise UsageError(
            f"{above:g}: precision is measured from {AUTOMATIC:g} on; what scores less is for a person to merge"
        )
    group: dict[str, list[Profile]] = {}
    taken = []
    for proposal in proposed:
        if proposal.score < above:
            continue
        one = group.setdefault(proposal.one.key, [proposal.one])
        other = group.setdefault(proposal.other.key, [proposal.other])
        if one is not other and not any(_contradict(a, b) for a, b in product(one, other)):
            one.extend(other)
            group.update({profile.key: one for profile in other})
            taken.append(proposal)
    return taken


def _contradict(one: Profile, other: Profile) -> bool:
    return _apart(one, other) or compare(one, other) is TWO_PEOPLE


def compare(one: Profile, other: Profile) -> Match | None:
    """How far two sources may be one, by their names and what is told beside them. None where nothing says so."""
    as_people = _is_person(one) and _is_person(other)
    if not as_people and "person" in (one.kind, other.kind):
        return None
    by_name = _names(one, other, as_people=as_people)
    if by_name is None or by_name is TWO_PEOPLE:
        return by_name
    if as_people:
        return _with_context(by_name, one, other)
    if {one.kind, other.kind} & {"group", "document"} and by_name.score > AMBIGUOUS:
        return Match(AMBIGUOUS, f"{by_name.reason}, but every report has its own", weak=True)
    return by_name


def _is_person(profile: Profile) -> bool:
    if profile.kind is not None:
        return profile.kind == "person"
    words = people.parse(profile.names[0]).words
    return 1 < len(words) <= 4 and not BODY_WORDS.keys() & set(words) and "".join(words).isalpha()


def _names(one: Profile, other: Profile, *, as_people: bool) -> Match | None:
    """The best match of a name of one with a name of the other; two people, if a weak one is all there is else."""
    best: Match | None = None
    contradicted = False
    for name, another in product(one.names[:MOST_NAMES], other.names[:MOST_NAMES]):
        if name == another:
            match: Match | None = Match(0.97, "same name")
        else:
            match = people.compare(name, another) if as_people else bodies.compare(name, another)
        if match is TWO_PEOPLE:
            contradicted = True
        elif match is not None and (best is None or match.score > best.score):
            best = match
    if contradicted and (best is None or best.weak):
        return TWO_PEOPLE
    return best


def _with_context(match: Match, one: Profile, other: Profile) -> Match:
    """The match of two people's names, surer or less sure by roles, affiliations and who is heard beside them."""
    roles = _agreed(_roles(one), _roles(other), bodies.same_role)
    bodies_agree = _agreed(one.affiliations, other.affiliations, bodies.same_body)
    beside = one.beside & other.beside
    together = len(beside) > 1 or (len(beside) == 1 and min(len(one.beside), len(other.beside)) <= 3)
    told = [
        *(["same office"] if roles else []),
        *(["same affiliation"] if bodies_agree else []),
        *([f"heard beside {len(beside)} of the same sources"] if together else []),
    ]
    reason = ", ".join([match.reason, *told])
    if roles is False and not bodies_agree:
        return Match(max(0.1, match.score - 0.22), f"{reason}, but other offices", match.weak)
    if bodies_agree is False and not roles and not together:
        return Match(max(0.1, match.score - 0.1), f"{reason}, but other affiliations", match.weak)
    if match.weak:
        specific = bool(roles and _specific(one, other))
        grounds = bool(roles) + specific + bool(bodies_agree) + together
        if match.score >= AUTOMATIC:  # all initials
            return Match(match.score, reason, weak=True, loose=not told)
        if match.score >= 0.6:  # one initial
            return Match((match.score, 0.82, 0.92, 0.94, 0.95)[grounds], reason, weak=True)
        if bodies_agree is False:
            return Match(0.4, f"{reason}, but other affiliations", weak=True)
        return Match((match.score, 0.7, 0.91, 0.93, 0.94)[grounds], reason, weak=True)
    return Match(min(0.99, match.score + 0.01 * len(told)), reason, loose=match.loose and not told)


def _agreed(one: Sequence[str], other: Sequence[str], same: Callable[[str, str], bool]) -> bool | None:
    """Whether any of one fits any of the other; None where either has nothing."""
    if not one or not other:
        return None
    return any(same(a, b) for a, b in product(one, other))


@lru_cache(maxsize=50_000)
def _titles(name: str) -> tuple[str, ...]:
    """What a name says of its bearer's office: "Mayor Ida Holm"."""
    return tuple(title for title in people.parse(name).titles if title in ROLES)


def _roles(profile: Profile) -> list[str]:
    return [*profile.roles, *(title for name in profile.names[:MOST_NAMES] for title in _titles(name))]


def _specific(one: Profile, other: Profile) -> bool:
    """Whether an office that both have is told in more than a word: "chief engineer", not "spokesman"."""
    shared = (bodies.role_words(a) & bodies.role_words(b) for a, b in product(_roles(one), _roles(other)))
    return any(len(words) > 1 for words in shared)


def _doubt_common(known: Sequence[Profile], found: dict[tuple[int, int], Match]) -> None:
    """Lower each match of names that are only alike, where the rarer of their surnames is borne by many others."""
    bearers: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for profile in known:
        for name in map(people.parse, profile.names[:MOST_NAMES] if _is_person(profile) else ()):
            bearers[name.surname].update(name.given[:1])

    def rarest(profile: Profile) -> int:
        return min(len(bearers[people.parse(name).surname]) for name in profile.names[:MOST_NAMES])

    for (one, other), match in found.items():
        if match.loose and min(rarest(known[one]), rarest(known[other])) >= COMMON_SURNAME:
            found[one, other] = Match(match.score - 0.12, f"{match.reason}, but a common surname here", loose=True)


def _doubt(known: Sequence[Profile], found: dict[tuple[int, int], Match]) -> None:
    """Lower each match that another one of the same source contradicts: "Brandt" where Olav and Petra Brandt speak."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in found:
        beside[one].append(other)
        beside[other].append(one)
    doubtful = set()
    for source, others in beside.items():
        for other in others:
            if any(
                rival != other and _names(known[other], known[rival], as_people=True) is TWO_PEOPLE
                for rival in others
                if _is_person(known[other]) and _is_person(known[rival])
            ):
                doubtful.add((min(source, other), max(source, other)))
    for edge in doubtful:
        match = found[edge]
        if match.score > AMBIGUOUS:
            found[edge] = Match(AMBIGUOUS, f"{match.reason}, but so fits another", weak=True)


def _apart(one: Profile, other: Profile) -> bool:
    return other.key in one.apart or one.key in other.apart
