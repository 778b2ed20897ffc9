"""Where a form leads after it judged something: back to the page it stood on, which then says what was judged."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.responses import RedirectResponse

OURS = ("/review", "/sources/", "/articles/")


def lead_back(to: str, number: int | None, otherwise: str) -> RedirectResponse:
    """To one of our own pages, or `otherwise`, with the number of the judgement, if one was made."""
    here, _, asked = (to if to.startswith(OURS) else otherwise).partition("?")
    query = "&".join(filter(None, (asked, urlencode({"judged": number}) if number is not None else "")))
    place = "#judgements" if here.startswith("/articles/") else ""
    return RedirectResponse(f"{here}{'?' if query else ''}{query}{place}", 303)
