"""The shape of a language's data, and how its tables of cue lemmas become a lookup by word form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

from sayso.records import Medium, ReporterStance, SourceStance

Shape = Literal["base", "present", "past", "participle", "gerund", "subjunctive"]
Takes = Literal["clause", "that", "infinitive", "object"]

_EMPTY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Marks:
    """One way to quote: the opening mark, every mark that may close it, and whether it stands inside others."""

    open: str
    close: str
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue says of its content: how it was uttered, and both halves of the stance.

    `takes` is the complement that the cue wants: a clause or a quotation, only one
    that "that" or a colon opens (for verbs that mean something else without), an infinitive, or an object.
    """

    lemma: str
    medium: Medium
    source: SourceStance | None
    reporter: ReporterStance
    takes: Takes


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a cue. `rest` are the words that complete it ("point" *out*, „teilte … *mit*“)."""

    cue: Cue
    shapes: frozenset[Shape]
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A cue that is no verb: "according to" before its source, or („zufolge“) after it."""

    words: tuple[str, ...]
    cue: Cue
    after_source: bool = False
    has_source: bool = True


@dataclass(frozen=True)
class Language:
    """One language. Words are lower-case, abbreviations without their last dot; `cues` is keyed by word form."""

    code: str
    marks: tuple[Marks, ...]
    cues: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    abbreviations: frozenset[str] = _EMPTY
    ordinal_dot: bool = False
    months: frozenset[str] = _EMPTY
    days: frozenset[str] = _EMPTY
    pronouns: frozenset[str] = _EMPTY
    first_person: frozenset[str] = _EMPTY
    third_person: frozenset[str] = _EMPTY
    articles: frozenset[str] = _EMPTY
    prepositions: frozenset[str] = _EMPTY
    subordinators: frozenset[str] = _EMPTY
    conjunctions: frozenset[str] = _EMPTY
    auxiliaries: frozenset[str] = _EMPTY
    negators: frozenset[str] = _EMPTY
    adverbs: frozenset[str] = _EMPTY
    nouns: frozenset[str] = _EMPTY
    subjunctives: frozenset[str] = _EMPTY
    titles: frozenset[str] = _EMPTY
    organisations: frozenset[str] = _EMPTY
    groups: frozenset[str] = _EMPTY
    documents: frozenset[str] = _EMPTY
    unnamed: frozenset[str] = _EMPTY
    sayings: frozenset[str] = _EMPTY


def words(table: str) -> frozenset[str]:
    """The words of a table that is written as running text."""
    return frozenset(table.split())


def cue_table(table: str) -> Iterable[Cue]:
    """The cues of a table with lines "medium stance reporter takes: lemma, lemma with rest, ..."; "-" is unknown."""
    for line in table.strip().splitlines():
        head, _, lemmas = line.partition(":")
        medium, source, reporter, takes = head.split()
        for lemma in lemmas.split(","):
            yield Cue(
                lemma.strip(),
                cast("Medium", medium),
                None if source == "-" else cast("SourceStance", source),
                cast("ReporterStance", reporter),
                cast("Takes", takes),
            )


Inflected = Iterable[tuple[str, Shape, tuple[str, ...]]]


def by_form(cues: Iterable[Cue], inflect: Callable[[str], Inflected]) -> dict[str, tuple[Form, ...]]:
    """The forms of `cues` by word, those with the longest rest first; the first cue that claims a form keeps it."""
    shapes: dict[tuple[str, tuple[str, ...]], tuple[Cue, set[Shape]]] = {}
    for cue in cues:
        for word, shape, rest in inflect(cue.lemma):
            owner, seen = shapes.setdefault((word, rest), (cue, set()))
            if owner is cue:
                seen.add(shape)
    table: dict[str, list[Form]] = {}
    for (word, rest), (cue, seen) in shapes.items():
        table.setdefault(word, []).append(Form(cue, frozenset(seen), rest))
    return {word: tuple(sorted(forms, key=lambda form: -len(form.rest))) for word, forms in table.items()}
