"""The OpenAPI document: what each way in answers, which errors it may give, and what it asks for.

FastAPI writes down the parameters. What it cannot know is added here: the shape of answers that are made row by row,
problem details as the one form of errors, and scopes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from sayso.ledger.rows import ArticleRow, Facets, SourceJudgement, SourceRow, Stats, Voices
from sayso.web import exports
from sayso.web.access import ways_in
from sayso.web.guard import SAFE, TOKEN
from sayso.web.problems import MEDIA

VERSION = "1"
"""Of the API. It goes up when what a program relies on goes away; what is added leaves it as it is."""

REF = "#/components/schemas/{model}"
DESCRIPTION = (
    "Offsets count code points of an article's text; spans are [start, end). Unknown is null. The paths under /api/v1 "
    "are the same as those under /api and will stay when there is another version. Every error is a problem (RFC 9457)."
)
PROBLEMS = {
    400: "What is asked contradicts itself, or names a value that there is not.",
    401: "The ledger is shared, and no valid token came along.",
    403: "The scope is not enough, the request comes from a page of another site, or X-Sayso-Token is missing.",
    404: "Nothing has this id, or several have.",
    413: "The body is larger than 12 MB.",
    421: "Host is not a name of this machine.",
    422: "A parameter or the body is not of the form that is described here.",
    503: "The ledger cannot be read or written just now; the detail says why.",
}

_SPAN = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
_ROLE = {
    "type": "object",
    "description": "Spans, and their words: parts that the article interrupts are joined by “ … ”.",
    "properties": {"spans": {"type": "array", "items": _SPAN}, "text": {"type": "string"}},
    "required": ["spans", "text"],
    "additionalProperties": False,
}
_TEXT, _MAYBE = {"type": "string"}, {"type": ["string", "null"]}
_STATEMENT = {
    "id": _TEXT,
    "kind": {"enum": ["direct", "mixed", "free_direct", "indirect", "free_indirect", "reported"]},
    "medium": {"enum": ["speech", "writing", "thought", "shown", None]},
    "stance": {
        "type": "object",
        "properties": {"source": _MAYBE, "reporter": _MAYBE},
        "required": ["source", "reporter"],
        "additionalProperties": False,
    },
    "score": {"type": ["number", "null"]},
    "nested_in": _MAYBE,
    "source": _ROLE,
    "cue": _ROLE,
    "content": _ROLE,
    "speakers": {"type": "array", "items": _TEXT},
    "said": {
        "type": ["object", "null"],
        "properties": {"value": _TEXT, "from": _TEXT},
        "required": ["value", "from"],
    },
}


def describe(app: FastAPI) -> None:
    """Let the application answer /api/openapi.json with this."""
    made: dict[str, Any] = {}

    def specification() -> dict[str, Any]:
        if not made:
            made.update(_made(app))
        return made

    app.openapi = specification  # type: ignore[method-assign]


def _made(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title, version=VERSION, summary=app.summary, description=DESCRIPTION, routes=app.routes
    )
    components = document.setdefault("components", {})
    schemas = {
        name: schema
        for name, schema in components.get("schemas", {}).items()
        if name not in ("HTTPValidationError", "ValidationError")
    }
    components["schemas"] = dict(sorted((schemas | dict(_schemas())).items()))
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "What `sayso token new` printed, with its scope."},
    }
    components["responses"] = {
        str(status): {
            "description": told,
            "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, told in PROBLEMS.items()
    }
    scopes = {(method, path): scope for method, path, scope in ways_in(app)}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            _complete(operation, method.upper(), path, str(scopes[method.upper(), path]))
    return document


def _complete(operation: dict[str, Any], method: str, path: str, scope: str) -> None:
    """The errors and the security of an operation, and the shape of its answer where a row says it."""
    statuses = {400, 401, 403, 421, 422, 503}
    if "{" in path or "/sources/" in path or path in BY_ID:
        statuses.add(404)
    if method not in SAFE:
        statuses |= {404, 413}
        operation.setdefault("parameters", []).append(
            {
                "name": TOKEN,
                "in": "header",
                "required": False,
                "description": "What GET /api/token gives; not needed beside a bearer token.",
                "schema": {"type": "string"},
            }
        )
    operation["responses"] = {
        status: answer for status, answer in operation["responses"].items() if not status.startswith(("4", "5"))
    } | {str(status): {"$ref": f"#/components/responses/{status}"} for status in sorted(statuses)}
    # Alone on loopback nobody signs in: so the empty alternative.
    operation["security"] = [{"token": [scope]}, {}]
    if schema := ANSWERS.get((method, path)):
        for status, answer in operation["responses"].items():
            if status.startswith("2"):
                answer.setdefault("content", {})["application/json"] = {"schema": REFERENCES[schema]}
    for media in ALSO.get((method, path), ()):
        operation["responses"]["200"]["content"][media] = {"schema": {"type": "string"}}
    if method == "GET":
        operation["responses"]["304"] = {"description": "The same as the answer whose ETag If-None-Match names."}


def _schemas() -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in (ArticleRow, SourceRow, Facets, Stats, SourceJudgement, Voices):
        made = TypeAdapter(kind).json_schema(ref_template=REF, mode="serialization")
        yield from made.pop("$defs", {}).items()
        if kind in (ArticleRow, SourceRow):
            made.pop("required")  # `fields` leaves out the rest
        yield kind.__name__, made | {"additionalProperties": False}
    yield (
        "Problem",
        {
            "type": "object",
            "properties": {
                "type": {"type": "string", "format": "uri-reference"},
                "title": _TEXT,
                "status": {"type": "integer"},
                "detail": {"type": "string", "description": "What was wrong, with the values, and what to do."},
            },
            "required": ["type", "title", "status", "detail"],
            "additionalProperties": False,
        },
    )
    yield (
        "Hit",
        {
            "type": "object",
            "description": "A statement with its article and the dates, figures and places in it.",
            "properties": {
                "article": {"$ref": REF.format(model="ArticleRow")},
                "statement": {
                    "type": "object",
                    "properties": _STATEMENT,
                    "required": list(_STATEMENT),
                    "additionalProperties": False,
                },
                "anchors": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "properties": {
                            "id": _TEXT,
                            "type": {"enum": ["date", "figure", "place"]},
                            "span": _SPAN,
                            "value": {"description": "docs/json.md says what stands here for each type."},
                            "unit": _MAYBE,
                        },
                        "required": ["id", "type", "span", "value", "unit"],
                        "additionalProperties": False,
                    },
                },
            },
            "additionalProperties": False,
        },
    )
    yield (
        "Judgement",
        {
            "type": "object",
            "description": "What a person judged of a statement or an article.",
            "properties": {
                "n": {"type": "integer"},
                "verdict": {"enum": ["accept", "reject", "change", "add", "reviewed", "void"]},
                "article": _TEXT,
                "statement": _MAYBE,
                "now": _MAYBE,
                "by": _TEXT,
                "at": _TEXT,
                "undoes": {"type": ["integer", "null"]},
                "holds": {"type": "boolean"},
                "lost": {"type": "boolean"},
                "seen": {"type": ["object", "null"]},
                "left": {"type": ["object", "null"]},
            },
            "required": ["n", "verdict", "article", "statement", "by", "at", "undoes", "holds"],
        },
    )
    yield from _reading()


def _reading() -> Iterator[tuple[str, dict[str, Any]]]:
    """The schema of docs/json.md, with its definitions beside it, as OpenAPI has them."""
    text = files("sayso.schema").joinpath("reading-1.json").read_text(encoding="utf-8")
    schema = json.loads(text.replace('"#/$defs/', f'"{REF.format(model="Reading.")}'))
    for name, part in schema.pop("$defs").items():
        yield f"Reading.{name}", part
    schema.pop("$schema")
    schema.pop("$id", None)
    yield "Reading", schema


def _list(name: str, of: dict[str, Any], *, pages: bool = True) -> dict[str, Any]:
    properties: dict[str, Any] = {name: {"type": "array", "items": of}}
    if pages:
        properties["after"] = {"type": ["string", "null"], "description": "Asks for what follows; null at the end."}
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _named(model: str) -> dict[str, Any]:
    return {"$ref": REF.format(model=model)}


REFERENCES: dict[str, dict[str, Any]] = {
    "articles": _list("articles", _named("ArticleRow")),
    "statements": _list("statements", _named("Hit")),
    "sources": _list("sources", _named("SourceRow")),
    "facets": _named("Facets"),
    "stats": _named("Stats"),
    "voices": _named("Voices"),
    "reading": _named("Reading"),
    "source judgements": _list("judgements", _named("SourceJudgement"), pages=False),
    "judgement": {"type": "object", "properties": {"judgement": _named("Judgement")}, "required": ["judgement"]},
    "judgements": _list("judgements", _named("Judgement")),
    "one judgement": _named("Judgement"),
    "token": {"type": "object", "properties": {"token": _TEXT}, "required": ["token"], "additionalProperties": False},
}
ANSWERS = {
    ("GET", "/api/articles"): "articles",
    ("GET", "/api/articles/{article_id}"): "reading",
    ("POST", "/api/articles"): "reading",
    ("GET", "/api/statements"): "statements",
    ("GET", "/api/sources"): "sources",
    ("GET", "/api/sources/history"): "source judgements",
    ("GET", "/api/judgements"): "judgements",
    ("GET", "/api/judgements/{number}"): "one judgement",
    ("POST", "/api/judgements"): "judgement",
    ("POST", "/api/judgements/{number}/undo"): "judgement",
    ("GET", "/api/facets"): "facets",
    ("GET", "/api/stats"): "stats",
    ("GET", "/api/voices"): "voices",
    ("GET", "/api/token"): "token",
}
ALSO = {
    ("GET", "/api/statements"): tuple(exports.MEDIA.values()),
    ("GET", "/api/voices"): (exports.MEDIA["csv"],),
}
BY_ID = ("/api/judgements", "/api/review/queue", "/api/review/lost")  # they take ids as parameters

__all__ = ["ANSWERS", "PROBLEMS", "VERSION", "describe"]
