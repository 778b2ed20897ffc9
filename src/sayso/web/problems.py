"""Errors as answers: problem details (RFC 9457) under /api, a page for people elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from sayso.errors import Conflict, InputError, LedgerError, NotFound, SaysoError, UsageError
from sayso.web.guard import Refused
from sayso.web.look import Look

_STATUS = ((NotFound, 404), (Conflict, 409), (UsageError, 400), (InputError, 422), (LedgerError, 503))
MEDIA = "application/problem+json"


def add_handlers(app: FastAPI, look: Look) -> None:
    async def known(request: Request, error: Exception) -> Response:
        return _answer(request, look, _status(error), str(error))

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        what = "there is no such page" if error.status_code == 404 else str(error.detail)
        return _answer(request, look, error.status_code, f"{request.url.path}: {what}", error.headers)

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        told = "; ".join(f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}" for each in error.errors())
        return _answer(request, look, 422, told)

    app.add_exception_handler(SaysoError, known)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(RequestValidationError, invalid)


def _status(error: Exception) -> int:
    if isinstance(error, Refused):
        return error.status
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def _answer(
    request: Request, look: Look, status: int, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    title = HTTPStatus(status).phrase
    if request.url.path.startswith("/api"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        return JSONResponse(body, status, headers, media_type=MEDIA)
    return look.page(request, "error.html", {"heading": title, "detail": detail}, status)
