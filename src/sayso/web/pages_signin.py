"""The page where a browser gives a token and gets a session for it, and the way out."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.web.access import needs
from sayso.web.look import Look
from sayso.web.signin import COOKIE, LONGEST_SESSION, PAGE, Sessions


def router(look: Look, sessions: Sessions) -> APIRouter:
    pages = APIRouter(include_in_schema=False)

    @pages.get(PAGE, dependencies=[needs("open")])
    def ask(request: Request, next: Annotated[str, Query(max_length=2000)] = "/") -> HTMLResponse:  # noqa: A002
        return look.page(request, "sign_in.html", {"next": _here(next), "failed": False})

    @pages.post(PAGE, dependencies=[needs("open")])
    def sign_in(
        request: Request,
        secret: Annotated[str, Form(alias="token", max_length=400)] = "",
        next: Annotated[str, Form(max_length=2000)] = "/",  # noqa: A002
    ) -> Response:
        session = sessions.begin(secret.strip())
        if session is None:
            return look.page(request, "sign_in.html", {"next": _here(next), "failed": True}, 401)
        answer = RedirectResponse(_here(next), 303)
        answer.set_cookie(
            COOKIE,
            session,
            max_age=int(LONGEST_SESSION.total_seconds()),
            httponly=True,
            samesite="strict",
            # Behind a proxy that speaks https, the browser says so by the origin of the form.
            secure=request.headers.get("origin", "").startswith("https://") or request.url.scheme == "https",
        )
        return answer

    @pages.post("/sign-out", dependencies=[needs("read")])
    def sign_out(request: Request) -> Response:
        sessions.end(request.cookies.get(COOKIE, ""))
        answer = RedirectResponse(PAGE, 303)
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return answer

    return pages


def _here(to: str) -> str:
    """A path of ours, never another site: browsers take "//" and "/\\" for the beginning of one."""
    try:
        parts = urlsplit(to)
    except ValueError:
        return "/"
    foreign = parts.scheme or parts.netloc or not to.startswith("/") or to[1:2] in ("/", "\\")
    return "/" if foreign or any(ord(each) < 32 for each in to) else to
