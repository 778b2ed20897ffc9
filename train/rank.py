"""Learn the weights of who is meant: `python -m train.rank [--without FEATURE ...] [--on FILE] [--out weights.json]`.

Articles are read with the gold answers put in as they come, and each choice is kept as an example: GUM's training
split (all genres), the own corpus's, passages of the public corpora that lost their frames (`rank_passages`), and what
people reviewed (`--reviewed FILE`, as `sayso export --format corpus` writes it). A softmax over the candidates with an
L2 penalty, by L-BFGS (`rank_fit`). Then they are read once more with the answers that these weights give, since a
reader who has been wrong before sees other features than one who never is, and once more with many names unknown to
every table; all of that is learnt from.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest import mock
from zlib import crc32

from sayso import plugins
from sayso.extract import Extraction, Extractor
from sayso.extract.rules import Rules
from sayso.records import Span
from sayso.resolve import given_names, people, rank
from sayso.resolve.answers import answer
from sayso.resolve.entity import Entity
from sayso.resolve.mention_words import WORD
from sayso.resolve.rank import KINDS, Features, Hidden, Kind, Ranker
from sayso.resolve.roles import company_noun
from train import markup, rank_passages, who_figures, who_gum, who_own
from train.corpora import CORPORA, is_among, lines
from train.parts import naming_of
from train.rank_fit import Example, features_of, fit, layered

WEIGHTS = Path(rank.__file__).with_name("weights.json")
SURE = 0.58
"""From which probability on there is an answer: a wrong one costs some 1.4 right ones. The probabilities keep what they
promise (out of fold, of those from .45 to .65 two thirds are right), so that one number does for every kind."""
SPOKEN = ("conversation", "vlog", "podcast", "whow", "fiction")
"""Genres of GUM whose people come and go in other ways than in a report; without them the own corpus gains."""
PUBLIC = ("polnear", "wikinews-de")
FOLDS = 5
OWN_COUNTS, HARD_COUNTS = 2.0, 0.6
"""How much an example of the own corpus weighs beside one of GUM, and one of its reports that want to be hard: the
ranker learns to be silent from them."""
AGENCY_COUNTS = 6.0
"""And one of its short agency items, of bodies: what real news is made of, and no other report has."""
PASSAGE_COUNTS, ORDINARY_PASSAGE_COUNTS, HARD_PASSAGE_COUNTS = 8.0, 6.0, 1.5
"""And a passage of the own corpus, of its ordinary reports, of its hard ones."""
PUBLIC_PASSAGE_COUNTS = 0.5
"""And one of the public corpora, made by taking a frame out: its paragraphs stand in other ways."""
FIRST_WORDS = 4
"""Among which a description has its noun: "the troubled Danish manufacturer"."""
ABSENT_COUNTS = 0.2
"""How much of that, where nobody around is the speaker: frames that are really lost leave a name more often."""
AGENCY = {"en": (1051, 1098), "de": (1141, 1188)}
"""The own reports that are short agency items, rich in bodies."""
BODIES: tuple[Kind, ...] = ("body", "firm")
HARD = {"en": (341, 500), "de": (385, 500)}
"""The own reports that want to be hard; those after them are as ordinary ones are."""


class Gold:
    """Who is meant where, in one article: `spans` of mentions with all that each of them means, and `firm`, whom "the
    company" means."""

    def __init__(
        self,
        spans: Sequence[tuple[Span, frozenset[str]]],
        passages: Mapping[Span, frozenset[str]],
        firm: frozenset[str] | None = None,
    ) -> None:
        self.spans = sorted(spans, key=lambda one: (one[0].start, one[0].end))
        self.passages = passages
        self.firm = firm
        self.known: dict[int, frozenset[str]] = {}

    def at(self, span: Span, shared: float = 0.5) -> frozenset[str] | None:
        """Who the marked mention means that shares most with the span; None where none shares `shared`."""
        best: frozenset[str] | None = None
        for other, who in self.spans:
            if other.start >= span.end:
                break
            both = min(other.end, span.end) - max(other.start, span.start)
            overlap = both / (max(other.end, span.end) - min(other.start, span.start))
            if both > 0 and overlap >= shared:
                best, shared = who, overlap
        return best

    def of(self, entity: Entity) -> frozenset[str]:
        """Whom the program's entity is, by most of its names."""
        if entity.members:
            return frozenset().union(*(self.of(member) for member in entity.members))
        if id(entity) not in self.known:
            told = Counter(who for span in entity.names[:20] if (who := self.at(span, 0.25)))
            self.known[id(entity)] = told.most_common(1)[0][0] if told else frozenset()
        return self.known[id(entity)]


@dataclass(frozen=True)
class Teacher(Ranker):
    """A ranker that knows the answer, and keeps what it was asked; one that does not `tell` answers as the ranker."""

    gold: Gold | None = None
    examples: dict[tuple[Kind, Span], Example] = field(default_factory=dict)
    article: int = 0
    tells: bool = True

    def chances(self, kind: Kind, place: Span, people: Sequence[Entity], candidates: Sequence[Features]) -> list[float]:
        assert self.gold is not None
        if kind == "firm":
            who = self.gold.firm
        else:
            who = self.gold.passages.get(place) if kind == "passage" else self.gold.at(place)
        if who is None:
            return super().chances(kind, place, people, candidates)
        meant = tuple(number for number, entity in enumerate(people) if self.gold.of(entity) == who)
        known = [
            number
            for number, one in enumerate(people)
            if one.naming or self.gold.of(one) or not (kind in ("description", "body") and "word" in candidates[number])
        ]
        if meant or len(known) == len(people):  # else it may be somebody without a name whom the gold leaves unmarked
            told = tuple(dict(candidates[number]) for number in known)
            places = tuple(known.index(number) for number in meant)
            self.examples[kind, place] = Example(kind, told, places, article=self.article)  # of the last reading
        if not self.tells:
            return super().chances(kind, place, people, candidates)
        return [1.0 / len(meant) if number in meant else 0.0 for number in range(len(people))]


def examples(rows: Sequence[Mapping[str, Any]], ranker: Ranker, *, told: bool = True) -> list[Example]:
    """What the gold of GUM documents and own reports teaches, to whoever is told each answer, or reads as `ranker`."""
    made: list[Example] = []
    rules = Rules()
    for number, row in enumerate(rows):
        if row["corpus"] == "gum":
            article = who_gum.gum_article(row)
            found = next(rules.extract([article])).statements
            statements = who_gum.with_items(article, found, who_gum.gum_items(row))[0]
            spans = [
                (Span(m["start"], m["end"]), frozenset([m["entity"]]))
                for m in row["mentions"]
                if m["type"] in ("person", "organization", "animal")
            ]
            gold = Gold(spans, {})
        elif row["corpus"] in PUBLIC:
            article, given, speakers, mentions = rank_passages.gold(row)
            statements = tuple(given)
            gold = Gold(
                [(span, frozenset([name])) for span, name in mentions],
                {span: frozenset([name]) for span, name in speakers.items()},
            )
        else:
            article = who_own.own_article(row)
            marked = who_own.own_statements(row, article)
            statements = tuple(sorted(marked, key=lambda one: (one.start, one.id)))
            spans = [(Span(m["start"], m["end"]), frozenset(m["entities"])) for m in row["mentions"]]
            passages = {
                one.content[0]: frozenset(said["by"])
                for one, said in zip(marked, row["attributions"], strict=True)
                if said["by"] and one.content
            }
            gold = Gold(spans, passages, _firm(row))
        teacher = Teacher(ranker.weights, ranker.sure, ranker.hidden, gold, article=number, tells=told)
        naming = None if told and number % 2 else naming_of(article)  # read by rules, a report has no naming
        answer(article, Extraction(statements, naming), teacher)
        made += (replace(one, weight=_counts(row, one)) for one in teacher.examples.values())
    return made


def _firm(row: Mapping[str, Any]) -> frozenset[str] | None:
    """Whom "the company" and the like mean most often in an own report, of those that have a name."""
    named = {frozenset(mention["entities"]) for mention in row["mentions"] if mention["form"] == "name"}
    called: Counter[frozenset[str]] = Counter()
    for mention in row["mentions"]:
        words = WORD.findall(row["text"][mention["start"] : mention["end"]].lower().partition(",")[0])
        if mention["form"] == "description" and any(company_noun(word, row["lang"]) for word in words[1:FIRST_WORDS]):
            called[frozenset(mention["entities"])] += 1
    told = [who for who, _ in called.most_common() if who in named]
    return told[0] if told else None


def _counts(row: Mapping[str, Any], example: Example) -> float:
    """How much an example of this article weighs."""
    passage = example.kind == "passage"
    if row["corpus"] == "gum":
        return 1.0
    if row["corpus"] in PUBLIC:
        known = 1.0 if example.meant else ABSENT_COUNTS
        return PUBLIC_PASSAGE_COUNTS * known if passage else 0.0
    if row["corpus"] != markup.CORPUS or not is_among(row, (HARD[row["lang"]][0], sys.maxsize)):
        return PASSAGE_COUNTS if passage else OWN_COUNTS
    if example.kind in BODIES and is_among(row, AGENCY[row["lang"]]):
        return AGENCY_COUNTS
    if is_among(row, HARD[row["lang"]]):
        return HARD_PASSAGE_COUNTS if passage else HARD_COUNTS
    return ORDINARY_PASSAGE_COUNTS if passage else OWN_COUNTS


def learn(rows: Sequence[Mapping[str, Any]], left_out: frozenset[str] = frozenset()) -> Ranker:
    """A ranker that has learnt from `rows`: told every answer twice, unmarked mentions led by the one before it; then,
    for kinds with examples enough, from what it reads by itself, too."""
    ranker = UNTAUGHT
    for _ in range(2):
        ranker = _taught(examples(rows, ranker), ranker, left_out)
    read = [one for one in examples(rows, ranker, told=False) if one.kind in READ]
    with strangers():
        read += [one for one in examples(rows, ranker, told=False) if one.kind in STRANGE]
    return _taught([*examples(rows, ranker), *read], ranker, left_out, LAYERED)


def learn_on(rows: Sequence[Mapping[str, Any]], ranker: Ranker) -> Ranker:
    """A ranker that knows besides what features are worth for which it has no weights yet."""
    taught = ranker
    learnt = [kind for kind in READ if kind in ranker.hidden or kind not in ranker.weights]
    for _ in range(2):  # "the company" is led by who is likely to be the firm
        weights = dict(ranker.weights)
        read = [one for one in examples(rows, taught, told=False) if one.kind in learnt]
        for kind, some in _by_kind([*examples(rows, taught), *read]):
            known = ranker.weights.get(kind, {})
            if not features_of(some) <= known.keys():
                begin = weights.get(PART_OF[kind], {}) if kind in PART_OF else {}
                weights[kind] = fit(some, known=known, layer=ranker.hidden.get(kind), begin=begin)
        taught = replace(ranker, weights=weights)
    return taught


@contextmanager
def strangers() -> Iterator[None]:
    """While half of the given names are in no table, as in real news: in the own corpus nearly all of them are."""

    def half(known: Callable[[str], Any], unknown: object) -> Callable[[str], Any]:
        return lambda word: unknown if crc32(word.lower().encode()) % 2 else known(word)

    with mock.patch.multiple(
        people,
        first_name=half(given_names.first_name, None),
        gender=half(given_names.gender, None),
        is_given=half(given_names.is_given, False),
    ):
        yield


def _taught(made: Sequence[Example], before: Ranker, left_out: frozenset[str], layers: Sequence[Kind] = ()) -> Ranker:
    weights: dict[str, dict[str, float]] = {}
    hidden: dict[str, Hidden] = {}
    for kind, some in _by_kind(made):
        begin = weights.get(PART_OF[kind], {}) if kind in PART_OF else {}
        weights[kind] = fit(some, left_out, begin=begin) if some else dict(before.weights[kind])
        if some and kind in layers:
            weights[kind], hidden[kind] = layered(some, weights[kind])
    return Ranker(weights, before.sure, hidden)


def _by_kind(made: Sequence[Example]) -> Iterator[tuple[Kind, list[Example]]]:
    for kind in KINDS:
        yield kind, [one for one in made if one.kind == kind and one.candidates and one.weight]


READ: tuple[Kind, ...] = ("he", "his", "body", "passage")
"""The kinds of mention that are learnt from what is read freely, too: it makes descriptions of people bolder, and no
better."""
STRANGE: tuple[Kind, ...] = ("he", "his")
"""Those that are learnt from once more with names that no table knows, whose gender nothing tells."""
LAYERED: tuple[Kind, ...] = ("passage",)
"""Those that have a hidden layer: pronouns gain next to nothing by it, and GUM's lose."""
PART_OF: Mapping[Kind, Kind] = {"body": "description"}
"""Kinds that are learnt on from another's weights, since they have few examples of their own."""
UNTAUGHT = Ranker({kind: {} for kind in KINDS}, SURE)
"""Before it has learnt anything: every candidate is as likely as nobody."""


def training_rows(corpora: Path = CORPORA, reviewed: Sequence[Path] = ()) -> list[dict[str, Any]]:
    """GUM's training split and the own corpus's, in both languages, the public corpora's without frames, and these."""
    own = [row for language in HARD for row in who_own.own_rows(language, "train")]
    gum = [row for row in who_gum.gum_rows(corpora / "gum.train.jsonl") if row["genre"] not in SPOKEN]
    return [*gum, *own, *rank_passages.rows(corpora), *(row for path in reviewed for row in lines(path))]


def cross_validate(rows: Sequence[Mapping[str, Any]], extractor: Extractor) -> Iterator[str]:
    """Figures over GUM's news, interviews and speeches, each by a ranker that has not seen it; then with dev's."""
    asked = [row for row in rows if row["corpus"] == "gum" and row["genre"] in who_gum.GENRES]
    outcomes: dict[str, list[list[who_figures.Outcome]]] = {}
    for fold in range(FOLDS):
        kept = {row["id"] for row in asked[fold::FOLDS]}
        ranker = learn([row for row in rows if row["id"] not in kept])
        for way, found in who_gum.gum_outcomes(asked[fold::FOLDS], extractor, ranker):
            outcomes.setdefault(way, []).extend(found)
    dev = [row for row in who_gum.gum_rows(CORPORA / "gum.dev.jsonl") if row["genre"] in who_gum.GENRES]
    for way, found in who_gum.gum_outcomes(dev, extractor, learn(rows)):
        yield who_figures.figure(outcomes[way]).line(f"GUM {FOLDS}-fold, {way}")
        yield who_figures.figure([*outcomes[way], *found]).line(f"GUM {FOLDS}-fold and dev, {way}")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.rank", description=__doc__.split("\n\n")[0])
    parser.add_argument("--without", nargs="*", default=[], metavar="FEATURE", help="leave these features out")
    parser.add_argument("--on", type=Path, metavar="FILE", help="learn only what these weights have no feature for")
    parser.add_argument("--cross-validate", metavar="EXTRACTOR", help="write nothing: measure on GUM, fold by fold")
    parser.add_argument(
        "--reviewed", type=Path, nargs="*", default=[], metavar="FILE", help="reviewed articles as well"
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS, metavar="FILE")
    options = parser.parse_args(arguments)
    rows = training_rows(reviewed=options.reviewed)
    if options.cross_validate:
        print(*cross_validate(rows, plugins.extractor(options.cross_validate)), sep="\n")
        return 0
    without = frozenset(name for feature in options.without for name in (feature, f"source: {feature}"))
    known = options.on and rank.read(json.loads(options.on.read_text(encoding="utf-8")))
    written = rank.write(learn_on(rows, known) if known else learn(rows, without))
    options.out.write_text(json.dumps(written, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(rows)} articles -> {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
