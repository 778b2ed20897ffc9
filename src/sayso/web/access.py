"""What each way in asks for: a scope, and of what changes something the token of our own pages.

`needs` stands at every route or its router, and a test walks all routes to see that it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from fastapi import Depends, FastAPI, Request
from starlette.datastructures import UploadFile

from sayso.ledger.tokens import SCOPES, Scope
from sayso.web.guard import SAFE, TOKEN, Refused
from sayso.web.visitors import asking

_ORDER = ("open", *SCOPES)
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True)
class Needs:
    """The dependency. Raises Refused before anything of the request is looked at."""

    scope: Scope | Literal["open"]

    async def __call__(self, request: Request) -> None:
        if self.scope == "open":
            return
        visitor = asking.get()
        if not visitor.may(self.scope):
            raise Refused(
                f"this needs the scope {self.scope}, and you have {visitor.scope}; ask whoever runs this ledger"
            )
        if request.method not in SAFE and not visitor.bearer:
            request.app.state.token.check(await _given(request))


def needs(scope: Scope | Literal["open"]) -> Any:
    """What whoever asks must be let to do: "read", "review" (add, judge), "admin" (erase); "open" lets all in."""
    return Depends(Needs(scope))


async def _given(request: Request) -> str | None:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() in FORMS:
        given = (await request.form()).get("given")
        if given and not isinstance(given, UploadFile):
            return given
    return request.headers.get(TOKEN)


def ways_in(app: FastAPI) -> Iterator[tuple[str, str, str | None]]:
    """Method, path and strictest scope of each route; None for one that asks for none, which a test forbids."""
    for route in _walk(app.routes):
        asked = [each.dependency.scope for each in getattr(route, "dependencies", ()) if _is_need(each)]
        strictest = max(asked, key=_ORDER.index, default=None)
        for method in sorted(getattr(route, "methods", None) or ()):
            yield method, route.path, strictest


def _walk(routes: Iterable[Any]) -> Iterator[Any]:
    for route in routes:
        included = getattr(
            route, "original_router", None
        )  # of a router that was included, where FastAPI keeps it as one
        if included is None:
            yield route
        else:
            yield from _walk(included.routes)


def _is_need(dependency: Any) -> bool:
    return isinstance(dependency.dependency, Needs)
