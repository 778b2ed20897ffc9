"""Bodies that are called after several fields, whose "and" divides no names."""

from __future__ import annotations

import pytest

from sayso.extract.rules import Rules
from sayso.languages import profile
from sayso.records import Article, Span
from sayso.resolve.conjuncts import parts
from sayso.resolve.fields import fields_end
from sayso.resolve.names import named
from sayso.resolve.within import resolve


@pytest.mark.parametrize(
    "name",
    [
        "Department for Water and Rural Affairs",
        "Ministry of Housing, Communities and Local Government",
        "Tarn Committee on Science, Space and Technology",
        "Lenn Institute for Tides and Navigation",
    ],
)
def test_a_body_of_several_fields_is_named_whole(name: str) -> None:
    words = f"the {name}"
    found = named(words, Span(0, len(words)), profile("en"))
    assert found is not None
    assert (found.name, found.kind) == (name, "organisation")
    assert parts(words, Span(0, len(words)), profile("en")) == [Span(0, len(words))]


@pytest.mark.parametrize(
    "words", ["Ministry of Defence and Quill", "Ministry of Justice and Ada Holm", "Tarn and Aviation"]
)
def test_no_name_goes_on_to_somebody_else(words: str) -> None:
    noun = words.split()[0]
    assert fields_end(words, noun, len(noun)) == 0


def test_the_committee_is_the_one_that_has_been_named_whole() -> None:
    text = (
        "The Lenn Committee on Parks and Recreation said on Monday that it had no files. The Committee said that it "
        "had waited for a year."
    )
    article = Article(text, language="en")
    _, found = resolve(article, next(iter(Rules().extract([article]))))
    assert {source.name for source in found} == {"Lenn Committee on Parks and Recreation"}
