"""The JSON contract: what `to_json` writes, the schema takes, and `from_json` gives back."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from strategies import readings

from sayso.errors import InputError
from sayso.export.json import dumps, from_json, to_json
from sayso.records import Article, ReadBy, Reading, Source, Span

SCHEMA = json.loads((files("sayso") / "schema" / "reading-1.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
DOCUMENT = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
EXAMPLE = json.loads(DOCUMENT.split("```json\n", 1)[1].split("```", 1)[0])


@settings(max_examples=60, deadline=None)
@given(readings())
def test_every_reading_keeps_to_the_schema_and_comes_back_equal(reading: Reading) -> None:
    line = dumps(reading)
    assert "\n" not in line
    document = json.loads(line)
    VALIDATOR.validate(document)
    assert from_json(document) == reading


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_documented_example_is_what_sayso_writes() -> None:
    VALIDATOR.validate(EXAMPLE)
    assert to_json(from_json(EXAMPLE)) == EXAMPLE


def test_the_documented_example_shows_no_field_without_explaining_it() -> None:
    explained = DOCUMENT.split("## Field by field", 1)[1]

    def names(value: Any) -> set[str]:
        if isinstance(value, list):
            return {name for item in value for name in names(item)}
        if not isinstance(value, dict):
            return set()
        return set(value) | {name for item in value.values() for name in names(item)}

    assert {name for name in names(EXAMPLE) if f"`{name}`" not in explained} == set()


def test_an_absent_role_has_no_spans_and_no_text() -> None:
    assert EXAMPLE["statements"][0]["addressee"] == {"spans": [], "text": ""}


def test_a_statement_always_has_both_halves_of_its_stance() -> None:
    assert all(set(statement["stance"]) == {"source", "reporter"} for statement in EXAMPLE["statements"])


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    document = copy.deepcopy(EXAMPLE)
    change(document)
    return document


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(schema=2), "schema: needs the number 1, the only version this sayso reads, has 2"),
        (lambda d: d.pop("anchors"), "anchors: is missing; unknown is written as null"),
        (lambda d: d["article"].update(text=7), "article.text: needs a text, has 7"),
        (lambda d: d["article"].update(colour="red"), "article.colour: is no field of schema 1"),
        (
            lambda d: d["statements"][0]["cue"].update(spans=[[9, 5]]),
            "statements[0].cue.spans[0]: needs a span [start, end] with 0 <= start < end, has [9, 5]",
        ),
        (
            lambda d: d["statements"][0].update(medium="song"),
            "statements[0].medium: needs one of speech, writing, thought, shown, has 'song'",
        ),
        (
            lambda d: d["statements"][0]["content"].update(text="other words"),
            "statements[0].content.text: needs 'The harbour of Lundby will close at night from 3 May', which the rest of the document gives, has 'other words'",  # noqa: E501
        ),
        (
            lambda d: d["statements"][0]["speakers"][0].update(source="0" * 24),
            "statements[0].speakers[0].source: no source of this reading has the id '000000000000000000000000'",
        ),
        (lambda d: d["statements"][0].update(score=True), "statements[0].score: needs a number or null, has True"),
        (lambda d: d.update(sources={}), "sources: needs a list, has {}"),
    ],
)
def test_a_wrong_document_is_refused_with_the_path_of_the_field(
    change: Callable[[dict[str, Any]], object], message: str
) -> None:
    with pytest.raises(InputError) as caught:
        from_json(changed(change))
    assert str(caught.value) == message


@pytest.mark.parametrize("document", [None, [], "text", 3, {}])
def test_what_is_no_reading_is_refused(document: object) -> None:
    with pytest.raises(InputError, match=r"^(document: needs an object|schema: is missing)"):
        from_json(document)


def test_the_name_that_a_ledger_knows_a_source_by_goes_with_it() -> None:
    article = Article("Ida said no.")
    source = Source(article.id, "Ida", (Span(0, 3),), known_as="Ida Holm")
    reading = Reading(article, ReadBy("hand"), sources=(source,))
    document = to_json(reading)
    VALIDATOR.validate(document)
    assert document["sources"][0]["known_as"] == "Ida Holm"
    assert from_json(document) == reading
