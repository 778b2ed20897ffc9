"""The shapes of the API's answers, as JSON Schemas: those of rows are made from them, the others stand here."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, get_args

from pydantic import TypeAdapter

from sayso.ledger.rows import (
    ArticleRow,
    Facets,
    ReviewState,
    SourceJudgement,
    SourceRow,
    Stats,
    Voices,
)
from sayso.ledger.values import ROLES, JudgementVerdict
from sayso.records import Medium, ReporterStance, SourceKind, SourceStance, StatementKind

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
MAYBE: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
NAMES: Schema = {"type": "array", "items": TEXT}
SPAN: Schema = {"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}
SPANS: Schema = {"type": "array", "items": SPAN}
SCORE: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 1}


def closed(properties: Schema, description: str = "", *, without: bool = False) -> Schema:
    """An object with exactly these members; `without`: or some of them, since `fields` leaves out the rest."""
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    if not without:
        made["required"] = list(properties)
    return {**made, "description": description} if description else made


def named(model: str) -> Schema:
    return {"$ref": f"#/components/schemas/{model}"}


def listed(name: str, of: Schema) -> Schema:
    after = {"type": ["string", "null"], "description": "Asks for what follows; null at the end."}
    return closed({name: {"type": "array", "items": of}, "after": after})


def _one_of(values: object) -> Schema:
    return {"enum": list(get_args(values))}


def _one_or_none(values: object) -> Schema:
    return {"enum": [*get_args(values), None]}


STANCE = closed({"source": _one_or_none(SourceStance), "reporter": _one_or_none(ReporterStance)})
ROLE = closed(
    {"spans": SPANS, "text": TEXT}, "Spans, and their words: parts that the article interrupts are joined by “ … ”."
)
SAID = {"kind": _one_of(StatementKind), "medium": _one_or_none(Medium), "stance": STANCE, "score": SCORE}
STATEMENT = closed(
    {
        "id": TEXT,
        **SAID,
        "nested_in": MAYBE,
        "source": ROLE,
        "cue": ROLE,
        "content": ROLE,
        "speakers": NAMES,
        "said": closed({"value": TEXT, "from": TEXT}) | {"type": ["object", "null"]},
    }
)
ANCHOR = closed(
    {
        "id": TEXT,
        "type": {"enum": ["date", "figure", "place"]},
        "span": SPAN,
        "value": {"description": "docs/json.md says what stands here for each type."},
        "unit": MAYBE,
    }
)
HIT = closed(
    {"article": named("ArticleRow"), "statement": STATEMENT, "anchors": {"type": "array", "items": ANCHOR}},
    "A statement with its article and the dates, figures and places in it.",
    without=True,
)
QUOTED = closed(
    {
        **dict.fromkeys(ROLES, SPANS),
        **SAID,
        "speakers": {
            "type": "array",
            "items": closed({"name": TEXT, "mention": {"anyOf": [SPAN, {"type": "null"}]}}),
        },
        "quote": closed(dict.fromkeys(ROLES, TEXT), "The words of each role."),
    },
    "A statement as a person saw or left it.",
) | {"type": ["object", "null"]}
JUDGEMENT = {
    "n": {"type": "integer", "minimum": 1},
    "verdict": _one_of(JudgementVerdict),
    "article": TEXT,
    "title": MAYBE,
    "statement": MAYBE,
    "now": MAYBE,
    "by": TEXT,
    "at": {"type": "string", "format": "date-time"},
    "undoes": {"type": ["integer", "null"]},
    "holds": {"type": "boolean"},
    "lost": {"type": "boolean"},
    "listed": COUNT,
    "seen": named("Quoted"),
    "left": named("Quoted"),
}
SIDE = closed({"names": NAMES, "kind": _one_or_none(SourceKind), "roles": NAMES, "affiliations": NAMES})
PROPOSAL = closed(
    {"score": {"type": "number", "minimum": 0, "maximum": 1}, "reason": TEXT, "one": SIDE, "other": SIDE},
    "Two sources that may be one, and half a sentence that says why.",
    without=True,
)
PROBLEM = closed(
    {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What was wrong, with the values, and what to do."},
    }
)


def components() -> Iterator[tuple[str, Schema]]:
    """What the document names under components/schemas."""
    for kind in (ArticleRow, SourceRow, Facets, Stats, SourceJudgement, ReviewState, Voices):
        made = TypeAdapter(kind).json_schema(ref_template=named("{model}")["$ref"], mode="serialization")
        yield from made.pop("$defs", {}).items()
        if kind in (ArticleRow, SourceRow, SourceJudgement):
            made.pop("required")  # `fields` leaves out the rest
        yield kind.__name__, made | {"additionalProperties": False}
    yield "Problem", PROBLEM
    yield "Hit", HIT
    yield "Quoted", QUOTED
    yield "Judgement", closed(JUDGEMENT, "What a person judged of a statement or an article.")
    yield "JudgementListed", closed(JUDGEMENT, "The same, with those members that `fields` names.", without=True)
    yield "Proposal", PROPOSAL
    yield from _reading()


def _reading() -> Iterator[tuple[str, Schema]]:
    """The schema of docs/json.md, with its definitions beside it, as OpenAPI has them."""
    text = files("sayso.schema").joinpath("reading-1.json").read_text(encoding="utf-8")
    schema = json.loads(text.replace('"#/$defs/', f'"{named("Reading.")["$ref"]}'))
    for name, part in schema.pop("$defs").items():
        yield f"Reading.{name}", part
    schema.pop("$schema")
    schema.pop("$id", None)
    yield "Reading", schema


ANSWERS: dict[tuple[str, str], Schema] = {
    ("GET", "/api/articles"): listed("articles", named("ArticleRow")),
    ("GET", "/api/articles/{article_id}"): named("Reading"),
    ("GET", "/api/articles/{article_id}/review"): named("ReviewState"),
    ("POST", "/api/articles"): named("Reading"),
    ("GET", "/api/statements"): listed("statements", named("Hit")),
    ("GET", "/api/sources"): listed("sources", named("SourceRow")),
    ("GET", "/api/sources/history"): listed("judgements", named("SourceJudgement")),
    ("GET", "/api/sources/proposals"): listed("proposals", named("Proposal")),
    ("GET", "/api/judgements"): listed("judgements", named("JudgementListed")),
    ("GET", "/api/judgements/{number}"): named("Judgement"),
    ("POST", "/api/judgements"): closed({"judgement": named("Judgement")}),
    ("POST", "/api/judgements/{number}/undo"): closed({"judgement": named("Judgement")}),
    ("GET", "/api/review/queue"): listed("statements", named("Hit")),
    ("GET", "/api/review/lost"): listed("judgements", named("JudgementListed")),
    ("GET", "/api/facets"): named("Facets"),
    ("GET", "/api/stats"): named("Stats"),
    ("GET", "/api/voices"): named("Voices"),
    ("GET", "/api/token"): closed({"token": TEXT}),
}
"""What an operation answers with where FastAPI does not know it."""
