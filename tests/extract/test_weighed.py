"""Kind and stance as weights have it, beside what rules and tables say."""

from __future__ import annotations

import math

from sayso.extract.kinds import Places, describe, see
from sayso.extract.weighed import FIELDS, MARKED, Table, among, description, features, shipped
from sayso.languages import profile
from sayso.records import Article, Span


def test_the_highest_sum_is_the_answer_among_those_that_are_left() -> None:
    table = Table(("a", "b", "c"), {"x": (1.0, 2.0, 0.0), "y": (0.0, 0.5, 3.0)})
    assert table.likeliest(["x", "y"]) == "c"
    assert table.likeliest(["x"]) == "b"
    assert table.likeliest(["x", "y", "unknown"], {"a", "b"}) == "b"


def test_quotation_marks_decide_which_kinds_are_left() -> None:
    marked = _seen("“It is shut,” Quill said.", (14, 19), (20, 24), (0, 13))
    plain = _seen("Quill said that it was shut.", (0, 5), (6, 10), (11, 27))
    assert among("kind", marked) == MARKED
    assert not MARKED.intersection(among("kind", plain) or ())
    assert among("source", plain) is None


def test_a_language_without_weights_keeps_what_rules_say() -> None:
    article = Article("Quill dit que c'est fini.", language="fr")
    places = Places([Span(0, 5)], [Span(6, 9)], [Span(10, 24)])
    (one,) = see(article, [places])
    assert description(profile("fr"), one) == one.ruled == describe(article, [places])[0]


def test_every_weight_that_is_shipped_is_a_number_of_an_answer() -> None:
    weights = shipped()
    assert weights.languages == {"en", "de"}
    assert set(weights.tables) == set(FIELDS)
    for table in weights.tables.values():
        assert len(set(table.answers)) == len(table.answers) > 2
        for row in table.features.values():
            assert len(row) == len(table.answers)
            assert all(math.isfinite(weight) for weight in row)


def test_features_come_in_one_order() -> None:
    one = _seen("Quill said that it was not shut.", (0, 5), (6, 10), (11, 31))
    assert list(features(profile("en"), one)) == list(features(profile("en"), one))


def _seen(text: str, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int]):
    places = Places([Span(*source)], [Span(*cue)], [Span(*content)])
    return see(Article(text, language="en"), [places])[0]
