"""Pages on which statements are judged one after the other: the queue, what was judged, what lost its statement.

Accepting, rejecting and undoing are plain forms; changing a statement is done in its report (static/review/).
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Form, Query, Request
from starlette.responses import HTMLResponse, Response

from sayso.ledger import Ledger
from sayso.web.access import needs
from sayso.web.asked import Asked, asked
from sayso.web.judged import told
from sayso.web.leading import lead_back
from sayso.web.look import Look, cards
from sayso.web.who import judge

SHOWN = 12
LISTED = 50
Text = Annotated[str, Form(max_length=400)]
After = Annotated[str, Query(max_length=64)]
Number = Annotated[int | None, Query(ge=1)]


def router(ledger: Ledger, look: Look) -> APIRouter:
    pages = APIRouter(prefix="/review", include_in_schema=False, dependencies=[needs("read")])

    @pages.get("")
    def queue(
        request: Request, search: Annotated[Asked, Depends(asked)], after: After = "", judged: Number = None
    ) -> HTMLResponse:
        found = ledger.review.queue(search.q, search.where(), SHOWN, after or None)
        values = {
            "asked": search,
            "cards": cards(found.hits, search.q),
            "after": found.after,
            "further": bool(after),
            "empty": not found.hits and not ledger.articles(limit=1),
            "lost": [told(each) for each in ledger.review.lost(LISTED)] if not after else [],
            "judged": told(ledger.review.judgement(judged)) if judged else None,
            "back": f"/review?{search.query()}" if search.narrowed else "/review",
        }
        return look.page(request, "review.html", values)

    @pages.get("/history")
    def history(request: Request, after: After = "", judged: Number = None) -> HTMLResponse:
        found = ledger.review.history(limit=LISTED, after=after or None)
        values = {
            "judgements": [told(each) for each in found.judgements],
            "after": found.after,
            "judged": told(ledger.review.judgement(judged)) if judged else None,
            "back": "/review/history",
        }
        return look.page(request, "review_history.html", values)

    @pages.post("/judge", dependencies=[needs("review")])
    def say(
        verdict: Annotated[Literal["accept", "reject"], Form()],
        statement: Text,
        article: Text = "",
        by: Text = "",
        back: Text = "",
    ) -> Response:
        verb = ledger.review.accept if verdict == "accept" else ledger.review.reject
        return lead_back(back, verb(statement, by=judge(by), article=article or None), "/review")

    @pages.post("/undo", dependencies=[needs("review")])
    def undo(judgement: Annotated[int, Form(ge=1)], by: Text = "", back: Text = "") -> Response:
        return lead_back(back, ledger.review.undo(judgement, by=judge(by)), "/review")

    return pages
