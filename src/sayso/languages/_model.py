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
class Meanings:
    """What says of a statement how it was uttered and meant, wherever its cue was found.

    Of cues: `cues` go before the language's own, which are those that rules look for, and hold nouns and adjectives
    too; a content of `clausal` ones is never a mere noun phrase; `able` ("could not say") and `hearsay`
    ("allegedly") stand beside them; `perfect` infinitives make a claim of „will“. Of sources: `writings` tell in
    writing, also behind `through` ("in a letter") or, if `written`, anywhere beside the frame; `displays` show;
    `nobody` negates. Of contents: `demands`, `denials`, `doubtful` and `intending` words make one a wish, a denial,
    a doubt or a plan, `contents` are words that do so together ("remains to be seen"), `questions` and
    `imperatives` begin one, these after `openers` as well, `infinitive` marks what someone is told to do,
    `reported` hearsay without a source; `addressed` is the second person, `past` and `present` are finite verbs.
    """

    cues: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    contents: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    clausal: frozenset[str] = _EMPTY
    writings: frozenset[str] = _EMPTY
    displays: frozenset[str] = _EMPTY
    nobody: frozenset[str] = _EMPTY
    able: frozenset[str] = _EMPTY
    infinitive: frozenset[str] = _EMPTY
    questions: frozenset[str] = _EMPTY
    demands: frozenset[str] = _EMPTY
    denials: frozenset[str] = _EMPTY
    imperatives: frozenset[str] = _EMPTY
    openers: frozenset[str] = _EMPTY
    perfect: frozenset[str] = _EMPTY
    intending: frozenset[str] = _EMPTY
    doubtful: frozenset[str] = _EMPTY
    hearsay: frozenset[str] = _EMPTY
    reported: frozenset[str] = _EMPTY
    through: frozenset[str] = _EMPTY
    written: frozenset[str] = _EMPTY
    addressed: frozenset[str] = _EMPTY
    past: frozenset[str] = _EMPTY
    present: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class Addressing:
    """How one says to whom something is said. Words stand in lower case, in every form.

    The object of a cue with one of `verbs` is the addressee ("told reporters", „warf der Stadt vor“), and in the
    passive its subject ("was told"). Elsewhere a preposition leads to it: any of `towards` right behind the frame, and
    one of `behind` where its word stands shortly before ("an interview with"); `before` leads only to `audiences`
    („vor Journalisten“). `pronouns` are addressees by themselves, `datives` beside any cue; `passive` makes a passive
    of a participle; a phrase that ends in one of `nobody` is no people ("ask a question").
    """

    verbs: frozenset[str] = _EMPTY
    towards: frozenset[str] = _EMPTY
    behind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pronouns: frozenset[str] = _EMPTY
    datives: frozenset[str] = _EMPTY
    before: frozenset[str] = _EMPTY
    audiences: frozenset[str] = _EMPTY
    passive: frozenset[str] = _EMPTY
    nobody: frozenset[str] = _EMPTY


@dataclass(frozen=True)
class Language:
    """One language. Words are lower-case, abbreviations without their last dot; `cues` is keyed by word form."""

    code: str
    marks: tuple[Marks, ...]
    cues: Mapping[str, tuple[Form, ...]] = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    abbreviations: frozenset[str] = _EMPTY
    ordinal_dot: bool = False
    compounds: bool = False
    verb_final: bool = False
    months: frozenset[str] = _EMPTY
    days: frozenset[str] = _EMPTY
    pronouns: frozenset[str] = _EMPTY
    indefinite: frozenset[str] = _EMPTY
    first_person: frozenset[str] = _EMPTY
    first_singular: frozenset[str] = _EMPTY
    third_person: frozenset[str] = _EMPTY
    relatives: frozenset[str] = _EMPTY
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
    meanings: Meanings = Meanings()
    addressing: Addressing = Addressing()


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
