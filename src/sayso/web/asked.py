"""What a request asks for: the parameters that pages and API share, as a filter of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeVar, get_args
from urllib.parse import urlencode

from fastapi import Query, Request
from starlette.responses import RedirectResponse

from sayso.errors import UsageError
from sayso.ledger import Filter, times
from sayso.ledger.rows import Order
from sayso.records import Medium, ReporterStance, SourceStance, StatementKind

Text = Annotated[str, Query(max_length=400)]
NAMES = (
    *("q", "source", "publisher", "kind", "language", "since", "until"),
    *("about_date", "figure", "place", "said_since", "said_until", "medium", "stance", "reporter_stance"),
    "order",
)
ORDERS: tuple[Order, ...] = get_args(Order)
EARLIEST, LATEST = "1000", "9999"
KINDS: tuple[StatementKind, ...] = get_args(StatementKind)
MEDIA: tuple[Medium, ...] = get_args(Medium)
STANCES: tuple[SourceStance, ...] = get_args(SourceStance)
REPORTER_STANCES: tuple[ReporterStance, ...] = get_args(ReporterStance)
Value = TypeVar("Value", bound=str)


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
    place: str = ""
    said_since: str = ""
    said_until: str = ""
    medium: str = ""
    stance: str = ""
    reporter_stance: str = ""
    order: str = ""

    def where(self) -> Filter:
        """Raises UsageError for a kind that there is not and for dates in the wrong order; the ledger, for the rest."""
        if not times.in_order(self.since, self.until):
            raise UsageError(f"since={self.since} is later than until={self.until}")
        said = (self.said_since or EARLIEST, self.said_until or LATEST)
        return Filter(
            source=self.source or None,
            publisher=self.publisher or None,
            kind=_one_of(KINDS, "kind", self.kind),
            since=self.since or None,
            until=self.until or None,
            language=self.language or None,
            about_date=self.about_date or None,
            figure=self.figure or None,
            place=self.place or None,
            said_between=said if self.said_since or self.said_until else None,
            medium=_one_of(MEDIA, "medium", self.medium),
            stance=_one_of(STANCES, "stance", self.stance),
            reporter_stance=_one_of(REPORTER_STANCES, "reporter_stance", self.reporter_stance),
        )

    def ordered(self) -> Order:
        """Raises UsageError for an order that there is not."""
        return _one_of(ORDERS, "order", self.order) or "newest"

    @property
    def by_relevance(self) -> bool:
        return self.order == "relevance" and bool(self.q)

    @property
    def narrowed(self) -> bool:
        return any(getattr(self, name) for name in NAMES if name != "order")

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
    place: Text = "",
    said_since: Text = "",
    said_until: Text = "",
    medium: Text = "",
    stance: Text = "",
    reporter_stance: Text = "",
    order: Annotated[str, Query(max_length=400, description="newest, or relevance to the words of q.")] = "",
) -> Asked:
    """The dependency that reads the parameters."""
    given = (
        *(q, source, publisher, kind, language, since, until, about_date, figure, place, said_since, said_until),
        *(medium, stance, reporter_stance, order),
    )
    return Asked(*(value.strip() for value in given))


def tidy(request: Request) -> str:
    """The address that asks for the same without the fields that a form left open: one to keep and to send."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if value.strip()]
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path


def without_empty(request: Request) -> RedirectResponse | None:
    """To the tidy address, where a form was sent with fields left open."""
    if all(value.strip() for value in request.query_params.values()):
        return None
    return RedirectResponse(tidy(request), 303)


def _one_of(values: tuple[Value, ...], name: str, asked: str) -> Value | None:
    if not asked:
        return None
    for value in values:
        if value == asked:
            return value
    raise UsageError(f"{name}={asked!r}: is none of {', '.join(values)}")
