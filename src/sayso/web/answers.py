"""What all answers of the API have in common: their version, and an ETag by which they are sent only once.

The paths under /api are version 1. Under /api/v1 they are the same: a program that names the version keeps it when
there is another one, and no page or document of ours needs two addresses for one thing.
"""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.specification import VERSION

PREFIX = "/api/"
VERSIONED = f"/api/v{VERSION}/"


class Answers:
    """Middleware over /api: takes /api/v1 for /api, adds `Sayso-Api-Version` and `ETag`, answers If-None-Match."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
            await self.app(scope, receive, send)
            return
        if scope["path"].startswith(VERSIONED):
            path = PREFIX + scope["path"].removeprefix(VERSIONED)
            scope = {**scope, "path": path, "raw_path": path.encode()}
        known = Headers(scope=scope).get("if-none-match", "") if scope["method"] == "GET" else None
        begun: Message | None = None

        async def tagged(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["sayso-api-version"] = VERSION
                if known is not None and _can_be_tagged(message):
                    begun = message  # until the body is there
                else:
                    await send(message)
                return
            if begun is not None:
                start, begun = begun, None
                if not message.get("more_body"):
                    start, message = _tagged(start, message, str(known))
                await send(start)
            await send(message)

        await self.app(scope, receive, tagged)


def _can_be_tagged(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type") == "application/json"


def _tagged(start: Message, body: Message, known: str) -> tuple[Message, Message]:
    """The answer with its tag; without its body, where that is known."""
    tag = f'"{hashlib.sha256(body.get("body", b"")).hexdigest()[:32]}"'
    MutableHeaders(scope=start)["etag"] = tag
    if known.strip() != "*" and tag not in [each.strip().removeprefix("W/") for each in known.split(",")]:
        return start, body
    kept = [(name, value) for name, value in start["headers"] if name not in (b"content-length", b"content-type")]
    return {**start, "status": 304, "headers": kept}, {**body, "body": b""}
