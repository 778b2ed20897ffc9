"""The application that `sayso serve` runs: guard, API, pages and their static files, over one open ledger."""

from __future__ import annotations

import gc
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from sayso.export.page import style_sheet
from sayso.extract import Extractor
from sayso.ledger import Ledger
from sayso.web import (
    api,
    api_review,
    api_sources,
    api_voices,
    pages,
    pages_charts,
    pages_review,
    pages_signin,
    pages_sources,
)
from sayso.web.access import needs
from sayso.web.answers import Answers
from sayso.web.guard import LOOPBACK, Guard, Token
from sayso.web.look import Look
from sayso.web.problems import add_handlers
from sayso.web.proposed import Proposals
from sayso.web.reading import Reader
from sayso.web.signin import Sessions, Sharing, SignIn
from sayso.web.specification import VERSION, describe

STATIC = Path(__file__).with_name("static")


def application(ledger: Ledger, extractor: str | Extractor | None = None, sharing: Sharing | None = None) -> FastAPI:
    """The web application over `ledger`, which stays open as long as it runs; reports are read by `extractor`.

    Without `sharing` it is for whoever sits at this machine; with it, for those who sign in.
    """
    app = FastAPI(
        title="sayso",
        version=VERSION,
        summary="Who said what: articles, statements and sources of one ledger.",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    token = Token()
    look = Look(token)
    reader = Reader(ledger, extractor)
    app.state.token = token
    if sharing:
        sessions = Sessions(ledger)
        app.add_middleware(SignIn, ledger=ledger, sharing=sharing, sessions=sessions)
        app.include_router(pages_signin.router(look, sessions))
    app.add_middleware(Answers)
    app.add_middleware(Guard, hosts=(*LOOPBACK, *(sharing.names if sharing else ())), shared=bool(sharing))
    add_handlers(app, look)
    app.include_router(api.router(ledger, token, reader))
    proposals = Proposals(ledger)
    app.include_router(api_sources.router(ledger, proposals))
    app.include_router(api_review.router(ledger))
    app.include_router(pages.router(ledger, look, reader))
    app.include_router(pages_sources.router(ledger, look, proposals))
    app.include_router(pages_review.router(ledger, look))
    app.include_router(api_voices.router(ledger))
    app.include_router(pages_charts.router(ledger, look))
    style = style_sheet()

    @app.get("/static/reading.css", include_in_schema=False, dependencies=[needs("open")])
    def reading_style() -> Response:
        return Response(style, media_type="text/css")

    @app.get("/favicon.ico", include_in_schema=False, dependencies=[needs("open")])
    def icon() -> Response:
        return RedirectResponse("/static/icon.svg", 301)

    describe(app)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def settle() -> None:
    """Let Python's collector pass over all that is loaded by now, which stays as long as the program.

    Else it looks through that after every few thousand rows, and that answer takes a tenth of a second longer.
    """
    gc.collect()
    gc.freeze()
