"""What a request asks for: the parameters that pages and API share, as a filter of the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, TypeVar, get_args
from urllib.parse import urlencode

from fastapi import Query, Request
from starlette.responses import RedirectResponse

from sayso.errors import UsageError
from sayso.ledger import Filter, times
from sayso.ledger.rows import Order
from sayso.records import Medium, ReporterStance, SourceStance, StatementKind

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
_DAY = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])"
_DATE = f"[1-9][0-9]{{3}}(-(0[1-9]|1[0-2])|-({_DAY}))?"
_FIGURE = "[^<>=≤≥]*[^<>=≤≥ ] *(<=|>=|=|<|>) *[+-]?([0-9]+|[0-9]{1,3}([,_ ][0-9]{3})+)([.][0-9]+)?"


def _form(form: str, told: str) -> Any:
    """A parameter as the specification describes it; "" leaves it open. What is wrong is said by whoever reads it."""
    return Query(max_length=400, description=told, json_schema_extra={"pattern": f"^({form})?$"})


Text = Annotated[str, Query(max_length=400)]
Date = Annotated[str, _form(_DATE, "A day 2022-10-19, a month 2022-10 or a year 2022.")]
Days = Annotated[str, _form(f"{_DATE}(([.]{{2}}|/){_DATE})?", "A date, or two with .. between.")]
Figure = Annotated[str, _form(_FIGURE, "A counted noun or a unit, a comparison and a number: soldiers>5000.")]
Kind = Annotated[str, _form("|".join(KINDS), ", ".join(KINDS))]
Said = Annotated[str, _form("|".join(MEDIA), ", ".join(MEDIA))]
Stance = Annotated[str, _form("|".join(STANCES), f"The source's: {', '.join(STANCES)}.")]
Reporter = Annotated[str, _form("|".join(REPORTER_STANCES), f"The reporter's: {', '.join(REPORTER_STANCES)}.")]
Ordered = Annotated[str, _form("|".join(ORDERS), "newest, or relevance to the words of q.")]


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
    kind: Kind = "",
    language: Text = "",
    since: Date = "",
    until: Date = "",
    about_date: Days = "",
    figure: Figure = "",
    place: Text = "",
    said_since: Date = "",
    said_until: Date = "",
    medium: Said = "",
    stance: Stance = "",
    reporter_stance: Reporter = "",
    order: Ordered = "",
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
