"""Kind and stance, weighed: what rules and tables say of a statement, and the words that they do not know.

A softmax for each, over words of the roles, by language, beside what the rules answer. The weights are `weighed.json`,
which `train/weigh.py` makes from the own corpus. No cue says that "he was not a timetable" denies, or that "she will
hand over the key herself" is a plan. What quotation marks decide stays decided.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, get_args

from sayso.extract.stances import own_attitude
from sayso.languages import Language, profile
from sayso.records import Stance, StatementKind

if TYPE_CHECKING:
    from sayso.extract.kinds import Description, Seen

MARKED = frozenset(["direct", "mixed"])
"""Kinds whose content stands in quotation marks, or a part of it."""
UNMARKED = frozenset(get_args(StatementKind)) - MARKED
FIELDS = ("kind", "source", "reporter")
OPENING = 12
"""Words at a content's beginning that count as such; those of closed classes count anywhere."""


@dataclass(frozen=True, slots=True)
class Table:
    """For each feature, a weight of each of `answers`."""

    answers: tuple[str, ...]
    features: Mapping[str, Sequence[float]]

    def likeliest(self, seen: Iterable[str], among: Collection[str] | None = None) -> str:
        """The answer with the highest sum of weights; of those `among`, where these are given."""
        totals = [0.0] * len(self.answers)
        for name in seen:
            for at, weight in enumerate(self.features.get(name, ())):
                totals[at] += weight
        places = [at for at, answer in enumerate(self.answers) if among is None or answer in among]
        return self.answers[max(places, key=totals.__getitem__)]


@dataclass(frozen=True, slots=True)
class Weights:
    """A table for each of FIELDS; `languages` are those that they were learnt from."""

    languages: frozenset[str]
    tables: Mapping[str, Table]


def description(language: Language, one: Seen) -> Description:
    """What rules and weights together say of a statement; the rules alone in a language that has no weights."""
    weights = shipped()
    if language.code not in weights.languages:
        return one.ruled
    seen = list(features(language, one))
    kind, source, reporter = (weights.tables[field].likeliest(seen, among(field, one)) for field in FIELDS)
    return replace(one.ruled, kind=kind, stance=Stance(source, reporter))  # type: ignore[arg-type]


def among(field: str, one: Seen) -> Collection[str] | None:
    """Which answers are left: quotation marks tell direct and mixed from the other kinds."""
    if field != "kind":
        return None
    return MARKED if one.ruled.kind in MARKED else UNMARKED


def features(language: Language, one: Seen) -> Iterator[str]:
    """The names of what is seen of a statement."""
    said, ruled, code = one.said, one.ruled, language.code
    closed, content = _closed(code), said.content
    opens = content[0] if content and content[0] in closed else "other"
    denied = not (language.meanings.denials | language.negators).isdisjoint(content)
    stance, kind, reporter = ruled.stance.source, ruled.kind, ruled.stance.reporter
    yield from (
        "always", f"medium {ruled.medium}", f"stance {stance}", f"stance {stance} {ruled.medium}",
        f"stance {stance} {kind}", f"stance {stance} {'denied' if denied else 'plain'}",
        f"stance {stance} {code} opens {opens}", f"kind {kind}", f"kind {kind} {'asks' if said.asks else 'tells'}",
        f"kind {kind} {bool(said.cue)} {bool(said.source)} {one.inside}", f"kind {kind} {one.first}",
        f"own {own_attitude(language, content)}", f"scare {said.scare}",
        f"reporter {reporter}", f"reporter {reporter} {stance}", f"length {min(9, len(content) // 4)}",
    )  # fmt: skip
    if not language.negators.isdisjoint(said.cue):
        yield from ("negated", f"negated {stance}")
    own = {
        f"cues {' '.join(said.cue)}", *(f"cue {word}" for word in said.cue),
        *(f"cue ends {word[-3:]}" for word in said.cue), *(f"cue begins {word[:5]}" for word in said.cue),
        *(f"word {word}" for word in content[:OPENING]), *(f"closed {word}" for word in content if word in closed),
        *(f"near {word}" for word in content[: OPENING // 2] if word in closed),
        *(f"opens {' '.join(content[:count])}" for count in (1, 2)), *(f"second {word}" for word in content[1:2]),
        *(f"last {word}" for word in content[-2:]), *(f"ends {word[-4:]}" for word in content[-1:]),
        *(f"source {word}" for word in said.source[-1:]), *(f"source opens {word}" for word in said.source[:1]),
    }  # fmt: skip
    yield from sorted(f"{code} {name}" for name in own)


@cache
def _closed(code: str) -> frozenset[str]:
    """Words that say how something is meant, whatever it is about."""
    language = profile(code)
    known = language.meanings
    return frozenset().union(
        language.negators, language.auxiliaries, language.subjunctives, language.first_person, known.demands,
        known.intending, known.infinitive, known.denials, known.past, known.present, known.doubtful, known.addressed,
    )  # fmt: skip


@cache
def shipped() -> Weights:
    """The weights that come with the program."""
    read: dict[str, Any] = json.loads(files("sayso.extract").joinpath("weighed.json").read_text(encoding="utf-8"))
    tables = {name: Table(tuple(one["answers"]), one["features"]) for name, one in read["tables"].items()}
    return Weights(frozenset(read["languages"]), tables)
