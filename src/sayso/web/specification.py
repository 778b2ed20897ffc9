"""The OpenAPI document: what each way in answers, which errors it may give, and what it asks for.

FastAPI writes down the parameters. What it cannot know is added here: the shape of answers that are made row by row,
problem details as the one form of errors, and scopes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from sayso.web import exports
from sayso.web.access import ways_in
from sayso.web.guard import SAFE, TOKEN
from sayso.web.problems import MEDIA
from sayso.web.shapes import ANSWERS, components, named

VERSION = "1"
"""Of the API. It goes up when what a program relies on goes away; what is added leaves it as it is."""

DESCRIPTION = (
    "Offsets count code points of an article's text; spans are [start, end). Unknown is null. The paths under /api/v1 "
    "are the same as those under /api and will stay when there is another version. Every error is a problem (RFC 9457)."
)
PROBLEMS = {
    400: "What is asked contradicts itself, or names a value that there is not.",
    401: "The ledger is shared, and no valid token came along.",
    403: "The scope is not enough, the request comes from a page of another site, or X-Sayso-Token is missing.",
    404: "Nothing has this id, or several have.",
    409: "It was done before, or something that is there stands in its way; the detail says what.",
    413: "The body is larger than 12 MB.",
    421: "Host is not a name of this machine.",
    422: "A parameter or the body is not of the form that is described here.",
    503: "The ledger cannot be read or written just now; the detail says why.",
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
    parts = document.setdefault("components", {})
    schemas = {
        name: schema
        for name, schema in parts.get("schemas", {}).items()
        if name not in ("HTTPValidationError", "ValidationError")
    }
    parts["schemas"] = dict(sorted((schemas | dict(components())).items()))
    parts["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "What `sayso token new` printed, with its scope."},
    }
    parts["responses"] = {
        str(status): {
            "description": told,
            "content": {MEDIA: {"schema": named("Problem")}},
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
        statuses |= {404, 409, 413}
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
                answer.setdefault("content", {})["application/json"] = {"schema": schema}
    for media in _formats(operation.get("parameters", [])):
        operation["responses"]["200"]["content"][media] = {"schema": {"type": "string"}}
    if method == "GET":
        operation["responses"]["304"] = {"description": "The same as the answer whose ETag If-None-Match names."}


def _formats(parameters: list[dict[str, Any]]) -> Iterator[str]:
    """Media other than JSON that an operation can be asked for."""
    for each in parameters:
        if each["name"] == "format":
            yield from (exports.MEDIA[name] for name in each["schema"]["enum"] if name != "json")


BY_ID = ("/api/judgements", "/api/review/queue", "/api/review/lost")  # they take ids as parameters

__all__ = ["PROBLEMS", "VERSION", "describe"]
