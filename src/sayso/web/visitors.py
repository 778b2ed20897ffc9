"""Who is asking, while a request is answered, and what they may do.

Alone on loopback that is whoever sits there, without a name of ours. Where the ledger is shared, it is a token, a
session that was begun with one, or a name that a trusted proxy gives.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.ledger.tokens import Scope


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who asks. `name` is None where nobody had to say who they are."""

    name: str | None = None
    scope: Scope | None = "admin"
    session: str = ""  # what the token of this visitor's forms is made for
    by_proxy: bool = False
    bearer: bool = False  # brought the credential along itself, which no other site can make a browser do

    @property
    def can_leave(self) -> bool:
        """Whether there is a session of ours to end."""
        return bool(self.session) and not self.by_proxy

    def may(self, scope: Scope) -> bool:
        from sayso.ledger.tokens import SCOPES

        return self.scope is not None and SCOPES.index(self.scope) >= SCOPES.index(scope)


SOMEBODY_HERE = Visitor()
STRANGER = Visitor(scope=None)

asking: ContextVar[Visitor] = ContextVar("asking", default=SOMEBODY_HERE)
"""Set for each request (signin.py), so that no route can forget to ask."""
