"""Items of "who is meant" come from gold alone; an answer is right where its way ends at a name of the same person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

import pytest

from sayso.extract import Extraction
from sayso.extract.rules import Rules
from sayso.records import Article, Span, Statement
from sayso.resolve.rank import Ranker, shipped
from train import markup, rank, who_figures, who_gum, who_own

TEXT = "Mara Quell opened the pier in Lenn. She said that it was safe. The mayor had doubts."


def row() -> dict[str, Any]:
    def mention(words: str, entity: str, kind: str = "person") -> dict[str, Any]:
        start = TEXT.index(words)
        return {"start": start, "end": start + len(words), "type": kind, "entity": entity, "wiki": None}

    return {
        "id": "quay", "corpus": "gum", "genre": "news", "title": None, "text": TEXT, "blocks": [[0, "p (3 s)"]],
        "mentions": [
            mention("Mara Quell", "1"), mention("Lenn", "2", "place"), mention("She", "1"), mention("The mayor", "3"),
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("she", "pronoun"),
        ("you yourself", "pronoun"),
        ("the mayor", "description"),
        ("Americans", "description"),
        ("Mr Quell", "name"),
        ("the harbour master of Lenn, Mara Quell", "name"),
    ],
)
def test_names_are_told_from_descriptions_by_their_words(words: str, form: str) -> None:
    assert who_gum.form(words) == form


def test_an_item_is_a_pronoun_beside_a_reporting_verb_whose_person_has_a_name() -> None:
    (item,) = who_gum.gum_items(row())
    assert (TEXT[slice(*item.span)], item.who, item.form) == ("She", ("1",), "pronoun")


def test_an_answer_that_ends_at_the_name_is_right_from_either_end() -> None:
    found = dict(who_gum.gum_outcomes([row()], Rules(), shipped()))
    assert found == {"resolver alone": [["right"]], "end to end": [["right"]]}


def test_figures_are_shares_of_all_items() -> None:
    figure = who_figures.figure([["right", "wrong"], ["none", "right"]])
    assert (figure.n, figure.right, figure.wrong) == (4, 50.0, 25.0)


def test_what_is_learnt_from_the_gold_answer_prefers_it() -> None:
    made = rank.examples([row()], rank.UNTAUGHT)
    (she,) = [one for one in made if one.kind == "he"]
    (meant,) = she.meant
    ranker = Ranker({"he": rank.fit([she] * 20)}, 0.5)
    assert ranker.chances("he", Span(0, 1), (), she.candidates)[meant] > 0.9


PASSAGE = """id: lenn
lang: en
split: dev
who quell: person; Mara Quell; teacher
---
# Chairs

{quell:n Mara Quell}, 51, teaches in Lenn.

[1 They counted the chairs, I saw it. I have taught here for nine years and I counted them too.]
% 1 free_direct speech asserts neutral by=quell lost frameless

Rain fell.
"""


class Finds:
    """Finds the words between two others, if any, as somebody's own."""

    def __init__(self, first: str, last: str) -> None:
        self.first, self.last = first, last

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            span = Span(article.text.index(self.first), article.text.index(self.last) + len(self.last))
            yield Extraction((Statement(article.id, (span,), kind="free_direct", medium="speech"),))


@pytest.mark.parametrize(
    ("first", "last", "outcome"),
    [("They counted", "too.", "right"), ("Rain", "fell.", "none"), ("They", "saw", "none")],
)
def test_a_passage_counts_from_end_to_end_if_half_of_it_is_found(first: str, last: str, outcome: str) -> None:
    row = markup.parse(PASSAGE)
    assert who_own.own_end_to_end([row], cast("Any", Finds(first, last)), shipped()) == [[outcome]]
