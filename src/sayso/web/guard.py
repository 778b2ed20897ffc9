"""What every request must keep to before anything answers it, and what every answer says to the browser.

A page of another site can make a browser ask this machine things. It is kept out by three walls: the Host header
must name this machine (a name that was made to point here does not), a request that changes something must come
from our own pages, and it must bring the token that only they can read.
"""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Iterable
from http import HTTPStatus

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.errors import SaysoError
from sayso.web.visitors import asking

SAFE = ("GET", "HEAD", "OPTIONS")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
TOKEN = "x-sayso-token"  # noqa: S105  (the name of a header)
_PORT = re.compile(r":\d*$")
_ADDRESS = re.compile(r"\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\]")
LARGEST_BODY = 12_000_000
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # Not "no-referrer": browsers then say "Origin: null" of our own forms, which `_check` refuses.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Refused(SaysoError):
    """A request that may come from elsewhere. `status` is the answer's."""

    def __init__(self, message: str, status: int = 403) -> None:
        super().__init__(message)
        self.status = status


def _too_large() -> Refused:
    return Refused(f"the body is larger than {LARGEST_BODY // 1_000_000} MB; send reports one by one", 413)


class Token:
    """What pages carry and programs read at /api/token: from a secret of this run, another one for each session."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)

    @property
    def value(self) -> str:
        return hmac.digest(self._secret, asking.get().session.encode(), "sha256").hex()

    def check(self, given: str | None) -> None:
        """Raises Refused."""
        if not given or not hmac.compare_digest(given.encode(), self.value.encode()):
            raise Refused(f"this changes the ledger and needs the token that GET /api/token gives, as {TOKEN}")


class Guard:
    """Middleware: refuses other hosts, other origins and bodies that are too large; adds HEADERS."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = LOOPBACK, *, shared: bool = False) -> None:
        self.app = app
        self.hosts = frozenset(hosts)
        self.shared = shared

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        received = _Counted(receive)
        cut = False

        async def send_with_headers(message: Message) -> None:
            nonlocal cut
            if cut:
                return
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if received.size > LARGEST_BODY and message["status"] != 413:
                    # Whatever became of half a body: what is wrong is its size.
                    answer = _refusal(_too_large())
                    await answer(scope, receive, send_with_headers)
                    cut = True
                    return
            await send(message)

        try:
            self._check(scope["method"], Headers(scope=scope))
        except Refused as refused:
            await _refusal(refused)(scope, receive, send_with_headers)
            return
        await self.app(scope, received, send_with_headers)

    def _check(self, method: str, headers: Headers) -> None:
        host = headers.get("host", "")
        name = _PORT.sub("", host.lower())
        # No name can be made to point to where it is an address that was typed.
        if name not in self.hosts and not (self.shared and _ADDRESS.fullmatch(name)):
            how = "pass --name when it is served" if self.shared else "open it as http://127.0.0.1"
            raise Refused(f"Host {host!r} is not this machine; {how}", 421)
        if method in SAFE:
            return
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        ours = (f"http://{host}", *([f"https://{host}"] if self.shared else []))  # a proxy may speak https for us
        if (origin is not None and origin not in ours) or site not in ("none", "same-origin"):
            raise Refused(f"a page of {origin or 'another site'} may not change this ledger")
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > LARGEST_BODY:
            raise _too_large()


class _Counted:
    """A body that is counted as it comes, and ends where it is too large: its length may not have been stated."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self.size = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self.size += len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.size > LARGEST_BODY else message


def _refusal(refused: Refused) -> JSONResponse:
    status = refused.status
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": str(refused)}
    return JSONResponse(body, status, media_type="application/problem+json")
