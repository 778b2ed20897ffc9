"""The pages: search, articles, one article as it was read, who is heard. All of them work without JavaScript."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.errors import InputError
from sayso.export.page import sheet, title
from sayso.export.voices import voices_of
from sayso.ledger import Filter, Ledger
from sayso.read import ReadOptions, parse
from sayso.web import timeline
from sayso.web.access import needs
from sayso.web.asked import KINDS, Asked, asked, tidy, without_empty
from sayso.web.judged import told
from sayso.web.lists import COUNT, place
from sayso.web.look import Look, cards
from sayso.web.pages_sources import identity, page_of
from sayso.web.reading import Reader

SHOWN = 30
LISTED = 200
Search = Annotated[Asked, Depends(asked)]
After = Annotated[str, Query(max_length=64)]


def router(ledger: Ledger, look: Look, reader: Reader) -> APIRouter:
    pages = APIRouter(include_in_schema=False, dependencies=[needs("read")])

    @pages.get("/")
    def search(request: Request, search: Search, after: After = "") -> Response:
        part = request.headers.get("hx-request") == "true"
        if not part and (tidied := without_empty(request)):
            return tidied
        where = search.where()
        found = ledger.search_page(search.q, where, SHOWN, after or None, search.ordered())
        # Counting all there is takes a while in a large ledger: for the front page, and where nothing was found.
        stats = None if search.narrowed and found.hits else ledger.stats()
        if stats and not stats.articles:
            return look.page(request, "welcome.html", {"asked": search})
        facets = ledger.facets(search.q, where)
        values: dict[str, Any] = {
            "asked": search,
            "stats": stats,
            "cards": cards(found.hits, search.q),
            "after": found.after,
            "further": bool(after),
            "facets": facets,
            "published": timeline.of_facets(facets.months),
            "said": timeline.of_facets(facets.said_months) if facets.said_months != facets.months else None,
            "link_published": lambda period: f"/?{search.query(since=period, until=period)}",
            "link_said": lambda period: f"/?{search.query(said_since=period, said_until=period)}",
        }
        if not part:
            return look.page(request, "search.html", values)
        answer = look.page(request, "found.html", values)
        answer.headers["hx-push-url"] = tidy(request)
        return answer

    @pages.get("/articles")
    def articles(request: Request, search: Search, after: After = "") -> HTMLResponse:
        found = ledger.article_page(search.where(), SHOWN, after or None)
        return look.page(request, "articles.html", {"asked": search, "rows": found.articles, "after": found.after})

    @pages.post("/articles", dependencies=[needs("review")])
    def read(text: Annotated[str, Form()] = "", publisher: Annotated[str, Form()] = "") -> Response:
        if not text.strip():
            raise InputError("pasted text: is empty; paste a report with words in it")
        article = parse(text.encode("utf-8", "replace"), origin="pasted text", options=ReadOptions(format="text"))
        if publisher.strip() and not article.publisher:
            article = replace(article, publisher=publisher.strip())
        return _to(reader.keep(article).article.id)

    @pages.post("/example", dependencies=[needs("review")])
    def example() -> Response:
        text = files("sayso.web").joinpath("example.txt").read_bytes()
        return _to(reader.keep(parse(text, origin="example", options=ReadOptions(format="text"))).article.id)

    @pages.post("/articles/{article_id}/forget", dependencies=[needs("admin")])
    def forget(article_id: str) -> Response:
        ledger.forget(article_id)
        return RedirectResponse("/articles", 303)

    @pages.get("/articles/{article_id}")
    def article(request: Request, article_id: str, judged: int | None = None) -> HTMLResponse:
        reading = ledger.show(article_id)
        history = [told(each) for each in ledger.review.history(reading.article.id, LISTED).judgements]
        drawn = Markup(sheet(reading, "/sources/"))  # noqa: S704  (it escapes)
        values = {
            "heading": title(reading.article),
            "reading": reading,
            "sheet": drawn,
            "all_kinds": KINDS,
            "judgements": history,
            "judged": next((each for each in history if each.judgement.n == judged), None),
            "back": f"/articles/{reading.article.id}",
        }
        return look.page(request, "article.html", values)

    @pages.get("/statements/{statement_id}")
    def statement(statement_id: str, judge: bool = False) -> Response:
        """The place of a statement in its article: a link that lasts. With `judge`, the page opens it for that."""
        reading = ledger.show(statement_id)
        for index, said in enumerate(voices_of(reading).statements):
            if said.id.startswith(statement_id):
                return _to(f"{reading.article.id}{'?judge=yes' if judge else ''}#s{index + 1}")
        return _to(reading.article.id)

    @pages.get("/sources")
    def sources(request: Request, search: Search, after: After = "") -> HTMLResponse:
        begin = int(place(after, COUNT) or "0", 16)
        found = ledger.heard(search.where(), begin + LISTED + 1)
        rows = found.sources[begin : begin + LISTED]
        values = {
            "asked": search,
            "heard": found,
            "rows": rows,
            "most": max((row.words for row in rows), default=0),
            "after": f"{begin + LISTED:x}" if len(found.sources) > begin + LISTED else None,
        }
        return look.page(request, "sources.html", values)

    @pages.get("/sources/{name:path}")
    def source(request: Request, name: str, after: After = "", judged: int | None = None) -> HTMLResponse:
        where = Filter(source=name)
        found = ledger.search_page("", where, SHOWN, after or None)
        heard = ledger.heard(where, 20)
        values = {
            "name": name,
            "over_time": timeline.of_kinds(heard.months),
            "link_published": lambda period: f"/?{Asked(source=name).query(since=period, until=period)}",
            "heard": heard,
            "cards": cards(found.hits),
            "after": found.after,
            "asked": Asked(source=name),
            "here": page_of(name),
            "identity": identity(ledger, name, found.hits, judged),
        }
        return look.page(request, "source.html", values, 200 if found.hits or after else 404)

    return pages


def _to(article: str) -> RedirectResponse:
    return RedirectResponse(f"/articles/{article}", 303)
