"""Teach a graph what names name: `python -m train.naming WEIGHTS` adds a head to `weights.onnx`, and its digest anew.

GUM marks every name as a person's, a body's, a place's or a thing's, the own corpus those of its speakers. The head is
a logistic regression for each kind over an early layer of the encoder, as the shipped graph itself computes it; all
else in the graph stays as it is.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from sayso.extract import NAMED
from sayso.extract.weights import GRAPH, read
from sayso.languages import profile
from sayso.records import Span
from sayso.resolve.mentions import scan
from sayso.segment import article_blocks
from train import corpora, fuse, markup, who_gum, who_own
from train.calibrate import fitted, probabilities
from train.corpora import CORPORA
from train.parts import HEAD, Part

Floats = NDArray[np.float64]

LAYERS = {"minilm": 2, "e5": 4}
"""After which layer of the encoder names are told apart best: of six (English, area .965) and of eight (.970)."""
OWN_COUNTS = 0.5
UNMARKED_COUNTS = 0.1
"""How much a name counts that the own corpus does not mark: somebody who does not speak, or no person."""
EVERY = {"en": 1, "de": 4}
"""Which of these are learnt from: in German any noun may look like a name."""
FOLDS = 4
GUM = "gum.train.jsonl"


@dataclass(frozen=True)
class Names:
    """Names of articles: vectors x (N, hidden), which of NAMED each is (N, NAMED), what it counts, whose it is (N,)."""

    x: Floats
    kinds: Floats
    counts: Floats
    articles: NDArray[np.int64]

    def __getitem__(self, chosen: NDArray[np.bool_]) -> Names:
        return Names(self.x[chosen], self.kinds[chosen], self.counts[chosen], self.articles[chosen])


def names(part: Part, rows: Iterable[Mapping[str, Any]]) -> Names:
    """What the resolver takes for names in these articles, by their vectors in a graph."""
    found = []
    for number, row in enumerate(rows):
        vectors = part.read(row["text"])
        for span, kind, count in named(row):
            if (vector := vectors.of(span)) is not None:
                found.append((vector, [kind == one for one in NAMED], count, number))
    x, kinds, counts, articles = zip(*found, strict=True)
    return Names(np.array(x, float), np.array(kinds, float), np.array(counts), np.array(articles))


def named(row: Mapping[str, Any]) -> Iterator[tuple[Span, str, float]]:
    """(span, kind, how much it counts) of each name that the resolver finds in an article and the gold knows."""
    gum = row["corpus"] == "gum"
    article = who_gum.gum_article(row) if gum else who_own.own_article(row)
    text, language = article.text, row["lang"]
    known = sorted(_known(row), key=lambda one: len(one[0]))
    for number, mention in enumerate(scan(text, article_blocks(text, article.blocks), profile(language)).mentions):
        if mention.form != "name":
            continue
        span = mention.span
        over = [(other, kind) for other, kind in known if other.overlaps(span)]
        same = [kind for other, kind in over if 2 * _shared(other, span) >= max(len(other), len(span))]
        around = [kind for other, kind in over if other.contains(span) and other.end == span.end]
        if same or around:
            yield span, (same or around)[0], 1.0 if gum else OWN_COUNTS
        elif not over and (gum or number % EVERY[language] == 0):
            yield span, "other", 1.0 if gum else UNMARKED_COUNTS


def _known(row: Mapping[str, Any]) -> Iterator[tuple[Span, str]]:
    for mention in row["mentions"]:
        span = Span(mention["start"], mention["end"])
        if row["corpus"] == "gum":
            if who_gum.form(row["text"][span.start : span.end]) == "name":
                yield span, {"organization": "body"}.get(mention["type"], mention["type"])
        elif mention["form"] == "name" and mention["entities"]:
            kind = row["entities"][mention["entities"][0]]["kind"]
            yield span, {"organisation": "body", "group": "body"}.get(kind, kind)


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def learn(some: Names) -> Floats:
    """Weights (NAMED, hidden + 1)."""
    return np.stack([fitted(some.x, some.kinds[:, at], some.counts) for at in range(len(NAMED))])


def out_of_fold(some: Names) -> Floats:
    """How likely each name is a person's, by what was learnt from other articles."""
    told = np.zeros(len(some.x))
    for fold in range(FOLDS):
        held = some.articles % FOLDS == fold
        others = some[~held]
        told[held] = probabilities(some.x[held], fitted(others.x, others.kinds[:, 0], others.counts))
    return told


def graft(model: ModelProto, value: str, weights: Floats) -> None:
    """Add the head behind a value of a graph, or put it in the place of the one that it has."""
    graph = model.graph
    for field in (graph.node, graph.initializer, graph.output):
        left = [one for one in field if not (one.name or "").startswith(HEAD)]
        del field[:]
        field.extend(left)
    matrix, bias = weights[:, :-1].T.astype(np.float32), weights[:, -1].astype(np.float32)
    graph.initializer.extend(
        numpy_helper.from_array(table, f"{HEAD}_{name}") for name, table in (("matrix", matrix), ("bias", bias))
    )
    product = helper.make_node("MatMul", [value, f"{HEAD}_matrix"], [f"{HEAD}_product"], f"{HEAD}_product")
    graph.node.extend([product, helper.make_node("Add", [f"{HEAD}_product", f"{HEAD}_bias"], [HEAD], HEAD)])
    tags = next(one for one in graph.output if one.name == "tags").type.tensor_type.shape.dim
    shape = [tags[0].dim_param or tags[0].dim_value, tags[1].dim_param or tags[1].dim_value, len(NAMED)]
    graph.output.append(helper.make_tensor_value_info(HEAD, TensorProto.FLOAT, shape))


def report(title: str, chances: Floats, persons: Floats) -> None:
    """How many of the names of persons are told, and how many that are told are persons'."""
    told, person = chances > 0.5, persons > 0.5
    right = 100 * (told & person).sum()
    print(
        f"{title}: {len(told):,} names, {person.sum():,} of persons; {100 * (told == person).mean():.1f} % right, "
        f"{right / person.sum():.1f} % of the persons found, {right / told.sum():.1f} % of those told are some"
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m train.naming", description=__doc__.split("\n\n")[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("--corpora", type=Path, default=CORPORA, metavar="FOLDER")
    options = parser.parse_args(arguments)
    known = read(options.weights)
    model = onnx.load(str(options.weights / GRAPH))
    norms = [node.output[0] for node in model.graph.node if node.op_type == "LayerNormalization"]
    layer = LAYERS[known.config["base"]]
    value = norms[2 * layer]  # one behind the embeddings, two a layer
    part = Part(known, model, value)
    gum = who_gum.gum_rows(options.corpora / GUM)
    own = [row for language in known.languages for row in who_own.own_rows(language, "train")]
    some = names(part, [*gum, *own])
    told, ours = out_of_fold(some), some.articles >= len(gum)
    marked = some.counts >= OWN_COUNTS
    report("GUM, training split out of fold", told[~ours], some.kinds[~ours, 0])
    report(
        "own reports for learning, names that they mark, out of fold", told[ours & marked], some.kinds[ours & marked, 0]
    )
    weights = learn(some)
    dev = names(part, who_gum.gum_rows(options.corpora / "gum.dev.jsonl"))
    report("GUM, development split", probabilities(dev.x, weights[0]), dev.kinds[:, 0])
    graft(model, value, weights)
    learnt_from = {file.name: corpora.digest(file) for file in (options.corpora / GUM, markup.WRITTEN)}
    fuse.replace(options.weights, model.SerializeToString(), names={"layer": layer, "data": learnt_from})


if __name__ == "__main__":
    main()
