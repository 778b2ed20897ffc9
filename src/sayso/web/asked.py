"""What a request asks for: the parameters that pages and API share, as a filter of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Query

from sayso.errors import UsageError
from sayso.ledger import Filter, times
from sayso.records import StatementKind

Text = Annotated[str, Query(max_length=400)]
NAMES = (
    *("q", "source", "publisher", "kind", "language", "since", "until"),
    *("about_date", "figure", "said_since", "said_until"),
)
EARLIEST, LATEST = "1000", "9999"
KINDS: tuple[StatementKind, ...] = ("direct", "mixed", "free_direct", "indirect", "free_indirect", "reported")


@dataclass(frozen=True)
class Asked:
    """A search as its parameters; "" leaves one open."""

    q: str = ""
    source: str = ""
    publisher: str = ""
    kind: str = ""
    language: str = ""
    since: str = ""
    until: str = ""
    about_date: str = ""
    figure: str = ""
    said_since: str = ""
    said_until: str = ""

    def where(self) -> Filter:
        """Raises UsageError for a kind that there is not and for dates in the wrong order; the ledger, for the rest."""
        kind = next((kind for kind in KINDS if kind == self.kind), None)
        if self.kind and kind is None:
            raise UsageError(f"kind={self.kind!r}: is none of {', '.join(KINDS)}")
        if not times.in_order(self.since, self.until):
            raise UsageError(f"since={self.since} is later than until={self.until}")
        said = (self.said_since or EARLIEST, self.said_until or LATEST)
        return Filter(
            source=self.source or None,
            publisher=self.publisher or None,
            kind=kind,
            since=self.since or None,
            until=self.until or None,
            language=self.language or None,
            about_date=self.about_date or None,
            figure=self.figure or None,
            said_between=said if self.said_since or self.said_until else None,
        )

    @property
    def narrowed(self) -> bool:
        return any(getattr(self, name) for name in NAMES)

    @property
    def detailed(self) -> bool:
        return any(getattr(self, name) for name in NAMES if name != "q")

    def query(self, **changes: str | None) -> str:
        """The query string of this search with some parameters changed, without the empty ones."""
        values = {name: getattr(self, name) for name in NAMES} | changes
        return urlencode({name: value for name, value in values.items() if value})


def asked(
    q: Text = "",
    source: Text = "",
    publisher: Text = "",
    kind: Text = "",
    language: Text = "",
    since: Text = "",
    until: Text = "",
    about_date: Text = "",
    figure: Text = "",
    said_since: Text = "",
    said_until: Text = "",
) -> Asked:
    """The dependency that reads the parameters."""
    given = (q, source, publisher, kind, language, since, until, about_date, figure, said_since, said_until)
    return Asked(*(value.strip() for value in given))
