"""Pages and forms that say which names are one source: its names, proposals, merge, split, history, undo.

Every form is a plain POST that leads back to where it stood, so that all of it works without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, Response

from sayso.errors import NotFound, UsageError
from sayso.ledger import Hit, Ledger
from sayso.web.access import needs
from sayso.web.api_sources import check_split
from sayso.web.leading import lead_back
from sayso.web.look import Look
from sayso.web.proposed import Proposals
from sayso.web.who import judge

SHOWN = 50
Text = Annotated[str, Form(max_length=400)]
Texts = Annotated[list[str], Form(max_length=100)]
Asked = Annotated[str, Query(max_length=400)]


def identity(ledger: Ledger, name: str, hits: Iterable[Hit], judged: int | None = None) -> dict[str, Any] | None:
    """What the page of a source shows of who it is; None where the name does not mean one source.

    `hits` are what is shown of it: in their articles somebody else may be so called.
    """
    try:
        about = ledger.source(name)
    except NotFound:
        return None
    history = ledger.source_history(name)
    return {
        "about": about,
        "history": history[:SHOWN],
        "judged": next((each for each in history if each.n == judged), None),
        "articles": list({hit.article.id: hit.article for hit in hits}.values()),
        "back": page_of(about.name),
    }


def page_of(name: str) -> str:
    return f"/sources/{quote(name, safe='')}"


def router(ledger: Ledger, look: Look, proposals: Proposals) -> APIRouter:
    pages = APIRouter(prefix="/review/sources", include_in_schema=False, dependencies=[needs("read")])

    @pages.get("")
    def overview(request: Request, judged: int | None = None) -> HTMLResponse:
        history = ledger.source_history()
        values = {
            "proposals": proposals.every()[:SHOWN],
            "more": max(0, len(proposals.every()) - SHOWN),
            "history": history[:SHOWN],
            "judged": next((each for each in history if each.n == judged), None),
            "back": "/review/sources",
        }
        return look.page(request, "review_sources.html", values)

    @pages.get("/proposed")
    def proposed(request: Request, name: Asked) -> HTMLResponse:
        """What is proposed for one source: a part of its page, or, without JavaScript, a page."""
        about = ledger.source(name)
        part = request.headers.get("hx-request") == "true"
        values = {"about": about, "proposals": proposals.of(about.name)[:SHOWN], "back": page_of(about.name)}
        return look.page(request, "_proposed.html" if part else "proposed.html", values)

    @pages.get("/names")
    def names(request: Request, other: Asked = "") -> HTMLResponse:
        """What could be meant by what was typed so far, for a list of suggestions."""
        return look.page(request, "_names.html", {"names": ledger.source_names(other)})

    @pages.post("/merge", dependencies=[needs("review")])
    def merge(one: Text, other: Text, by: Text = "", back: Text = "") -> Response:
        if not other.strip():
            raise UsageError(f"merge {one}: type the name of the other source")
        kept = ledger.source(one).name
        number = ledger.merge_sources(kept, other, by=judge(by))
        return lead_back(back, number, page_of(kept))

    @pages.post("/accept", dependencies=[needs("review")])
    def accept(one: Text, other: Text, by: Text = "", back: Text = "") -> Response:
        """Merge what was proposed: its score and reason are kept with the judgement."""
        found = proposals.between(one, other)
        ledger.accept_sources([(found.one.key, found.other.key, found.score, found.reason)], by=judge(by))
        return lead_back(back, ledger.source_history()[0].n, page_of(found.one.names[0]))

    @pages.post("/apart", dependencies=[needs("review")])
    def apart(one: Text, other: Text, by: Text = "", back: Text = "") -> Response:
        number = ledger.split_source(one, apart_from=other, by=judge(by))
        return lead_back(back, number, page_of(one))

    @pages.post("/split", dependencies=[needs("review")])
    def split(name: Texts, called: Text = "", article: Text = "", by: Text = "", back: Text = "") -> Response:
        check_split(name, None, [article] if article else [], called.strip() or None)
        number = ledger.split_source(
            *name, by=judge(by), articles=[article] if article else (), called=called.strip() or None
        )
        return lead_back(back, number, page_of(name[0]))

    @pages.post("/undo", dependencies=[needs("review")])
    def undo(judgement: Annotated[int, Form(ge=1)], by: Text = "", back: Text = "") -> Response:
        return lead_back(back, ledger.undo_source_judgement(judgement, by=judge(by)), "/review/sources")

    return pages
