"""Letting in whoever may come, where a ledger is shared: middleware that finds out who asks, before anything answers.

Three ways: `Authorization: Bearer TOKEN` (programs), a session cookie that a token was given for (browsers), or the
user's name in a header of a proxy that is trusted by its address. Everybody else gets the page to sign in, or 401.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from threading import Lock
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.errors import UsageError
from sayso.ledger import Ledger, tokens
from sayso.ledger.tokens import LONGEST_NAME, TokenRow
from sayso.web.guard import SAFE
from sayso.web.visitors import STRANGER, Visitor, asking

COOKIE = "sayso_session"
PAGE = "/sign-in"
OPEN = (PAGE, "/static/", "/favicon.ico")
LONGEST_SESSION = timedelta(hours=12)
MOST_SESSIONS = 10_000


@dataclass(frozen=True)
class Sharing:
    """How a ledger is shared: the names it is opened by, and whose word on users is taken."""

    names: tuple[str, ...] = ()  # of this machine, as they stand in Host
    user_header: str | None = None
    user_scope: tokens.Scope = "review"
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()

    @classmethod
    def of(
        cls,
        names: tuple[str, ...] = (),
        user_header: str | None = None,
        user_scope: tokens.Scope = "review",
        proxies: tuple[str, ...] = (),
    ) -> Sharing:
        """Raises UsageError for an address that is none, and for a header that nobody is trusted with."""
        if bool(user_header) != bool(proxies):
            raise UsageError("a user header is taken from proxies at named addresses only: give both, or neither")
        try:
            networks = tuple(ip_network(proxy) for proxy in proxies)
        except ValueError as error:
            raise UsageError(f"{error}; name a proxy by its address, as 10.0.0.5 or 10.0.0.0/28") from None
        return cls(tuple(name.lower() for name in names), user_header, user_scope, networks)

    def trusts(self, address: str) -> bool:
        try:
            return any(ip_address(address) in network for network in self.proxies)
        except ValueError:
            return False


@dataclass
class Sessions:
    """Sessions of browsers, in memory: they end with the server, with their token, or after LONGEST_SESSION."""

    ledger: Ledger
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    _begun: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self, secret: str) -> str | None:
        """The name of a new session; None for a token that is not valid."""
        hashed = tokens.digest(secret)
        if self.ledger.token(hashed) is None:
            return None
        session = secrets.token_urlsafe(32)
        with self._lock:
            self._forget_old()
            self._begun[tokens.digest(session)] = (hashed, self.clock())
        return session

    def token(self, session: str) -> TokenRow | None:
        """The token that a session was begun with, if both are still good."""
        hashed, begun = self._begun.get(tokens.digest(session), ("", datetime.min.replace(tzinfo=UTC)))
        if not hashed or self.clock() - begun > LONGEST_SESSION:
            return None
        return self.ledger.token(hashed)

    def end(self, session: str) -> None:
        with self._lock:
            self._begun.pop(tokens.digest(session), None)

    def _forget_old(self) -> None:
        now = self.clock()
        for name, (_, begun) in list(self._begun.items()):
            if now - begun > LONGEST_SESSION or len(self._begun) >= MOST_SESSIONS:
                del self._begun[name]  # oldest first: a dict keeps the order


class SignIn:
    """Middleware: says who asks, and sends away whom nobody knows."""

    def __init__(self, app: ASGIApp, ledger: Ledger, sharing: Sharing, sessions: Sessions) -> None:
        self.app = app
        self.ledger = ledger
        self.sharing = sharing
        self.sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        visitor = await run_in_threadpool(self._who, headers, (scope.get("client") or ("",))[0])
        if visitor is STRANGER and not scope["path"].startswith(OPEN):
            await _sent_away(scope, headers)(scope, receive, send)
            return
        before = asking.set(visitor)
        try:
            await self.app(scope, receive, send)
        finally:
            asking.reset(before)

    def _who(self, headers: Headers, address: str) -> Visitor:
        kind, _, secret = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            found = self.ledger.token(tokens.digest(secret.strip()))
            return Visitor(found.name, found.scope, bearer=True) if found else STRANGER
        if self.sharing.user_header and self.sharing.trusts(address):
            given = headers.getlist(self.sharing.user_header)
            name = " ".join(given[0].split()) if len(given) == 1 else ""
            if 0 < len(name) <= LONGEST_NAME:
                return Visitor(name, self.sharing.user_scope, session=f"proxy {name}", by_proxy=True)
        session = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        found = self.sessions.token(session) if session else None
        return Visitor(found.name, found.scope, session=session) if found else STRANGER


def _sent_away(scope: Scope, headers: Headers) -> Response:
    """To the page to sign in, and from there back; a program is told what to bring."""
    here = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
    if scope["path"].startswith("/api"):
        tried = "authorization" in headers
        detail = "the token is not known, or no longer valid" if tried else "bring a token, as Authorization: Bearer"
        body = {"type": "about:blank", "title": "Unauthorized", "status": 401, "detail": f"{detail}; `sayso token new`"}
        challenge = {"www-authenticate": 'Bearer realm="sayso"' + (', error="invalid_token"' if tried else "")}
        return JSONResponse(body, 401, challenge, media_type="application/problem+json")
    if headers.get("hx-request") == "true":
        return Response(status_code=401, headers={"hx-redirect": PAGE})
    to = f"{PAGE}?next={quote(here, safe='')}" if scope["method"] in SAFE and here != "/" else PAGE
    return RedirectResponse(to, 303)


__all__ = ["COOKIE", "OPEN", "PAGE", "Sessions", "Sharing", "SignIn"]
