"""Tokens: who may use a ledger that is served to several people, and for what. Only a hash of each is kept.

A token is 256 random bits, so a plain SHA-256 of it cannot be guessed back, and is looked up by its index.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, get_args

from sqlalchemy import Connection, func, insert, select, update

from sayso.errors import NotFound, UsageError
from sayso.ledger.schema import tokens

Scope = Literal["read", "review", "admin"]
SCOPES: tuple[Scope, ...] = get_args(Scope)
"""Each one may do what those before it may."""

PREFIX = "sayso_"  # so that people, and programs that look for leaked secrets, know what they have found
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token, without its secret. Times are ISO 8601 in UTC; None: does not expire, is not revoked."""

    n: int
    name: str
    scope: Scope
    made: str
    expires: str | None
    revoked: str | None

    def is_valid(self, now: datetime) -> bool:
        return self.revoked is None and (self.expires is None or _written(now) < self.expires)


def digest(secret: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def new(connection: Connection, name: str, scope: Scope, expires: datetime | None, now: datetime) -> str:
    """A token's secret, which is not kept. Raises UsageError for a name or a time that cannot be."""
    named = " ".join(name.split())
    if not named or len(named) > LONGEST_NAME:
        raise UsageError(f"{name!r}: a token is named for who uses it, in 1 to {LONGEST_NAME} characters")
    if expires is not None and expires <= now:
        raise UsageError(f"{_written(expires)} is over; a token expires later than now, {_written(now)}")
    secret = PREFIX + secrets.token_urlsafe(32)
    n = (connection.execute(select(func.max(tokens.c.n))).scalar() or 0) + 1
    times = {"made": _written(now), "expires": _written(expires) if expires else None, "revoked": None}
    connection.execute(insert(tokens), {"n": n, "name": named, "scope": scope, "hash": digest(secret), **times})
    return secret


def every(connection: Connection) -> list[TokenRow]:
    return [_row(row) for row in connection.execute(_ROWS.order_by(tokens.c.n))]


def kept_as(connection: Connection, hashed: str) -> TokenRow | None:
    """The token of which `digest` gave this."""
    row = connection.execute(_ROWS.where(tokens.c.hash == hashed)).first()
    return _row(row) if row else None


def revoke(connection: Connection, n: int, now: datetime) -> TokenRow:
    """The token, which is good for nothing from now on. Raises NotFound, and UsageError where it was before."""
    row = connection.execute(_ROWS.where(tokens.c.n == n)).first()
    if row is None:
        raise NotFound(f"{n}: no token has this number; `sayso token list` lists them")
    if row.revoked is not None:
        raise UsageError(f"{n}: was revoked at {row.revoked}")
    connection.execute(update(tokens).where(tokens.c.n == n).values(revoked=_written(now)))
    return _row(row)


_ROWS = select(*(tokens.c[name] for name in ("n", "name", "scope", "made", "expires", "revoked")))


def _row(row: object) -> TokenRow:
    return TokenRow(*row)  # type: ignore[misc]


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
