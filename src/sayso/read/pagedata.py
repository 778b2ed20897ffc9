"""What a page says of itself: title, publisher, address, stated body; authors and times have modules of their own.

Each field is checked against another where pages are known to lie: a title against the headline that is shown,
an address against the one it came from. What no place states is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.read.bylines import page_authors
from sayso.read.linked import Object, string
from sayso.read.markup import Page, text_of
from sayso.read.pagetimes import page_times
from sayso.records import Notice, StatedTime

_TITLES = (
    "og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "citation_title", "title",
)  # fmt: skip
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher")
_SITE_SUFFIX = re.compile(r"\s+(?:[|·•»–—-]|::)\s+(?=[^|·•»–—]*$)")
AGREEMENT = 0.4  # of the words: below it, the shown headline is another one
TITLE_LENGTH = 300


@dataclass(slots=True)
class PageData:
    """The fields of a page. `times` begins with the one of publication, if any."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    times: list[StatedTime] = field(default_factory=list)
    article_body: str | None = None
    notices: list[Notice] = field(default_factory=list)


def read_page(tree: HtmlElement, url: str | None, language: str | None) -> PageData:
    """`url` is where the page came from, None for a file."""
    page = Page(tree)
    things = page.linked.articles()
    publishers = [name for thing in things for name in page.linked.names(thing.get("publisher"))]
    publisher = _first_name([*publishers, *page.metas(_PUBLISHER)])
    address = _address(page, url)
    times = page_times(page, address, language)
    bodies = [body for thing in things if isinstance(body := thing.get("articleBody"), str)]
    return PageData(
        title=_title(page),
        authors=page_authors(page, publisher),
        publisher=publisher,
        url=address,
        times=times.times,
        article_body=max(bodies, key=len, default=None),
        notices=[*times.notices, *_not_free(things)],
    )


def _not_free(things: Iterable[Object]) -> list[Notice]:
    """What a publisher asks money for often ends after a few sentences, and then few are heard in it."""
    if not any(str(thing.get("isAccessibleForFree")).lower() == "false" for thing in things):
        return []
    return [Notice("not_free", "the page says that it is not free to read: the text may break off")]


def _first_name(values: Iterable[str]) -> str | None:
    return next((value for value in values if value and not value.startswith(("http", "@"))), None)


def _address(page: Page, url: str | None) -> str | None:
    """The canonical address; of a page that came from somewhere, only one of the same host is believed."""
    links: list[str] = [
        link.get("href") or "" for link in page.tree.iter("link") if "canonical" in (link.get("rel") or "").lower()
    ]
    for candidate in (*links[:1], *page.metas(["og:url"])):
        try:
            absolute = urljoin(url or "", candidate.strip())
            parts = urlsplit(absolute)
            _ = parts.port  # raises for one that is no number
            same = url is None or _host(url) == _host(absolute)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and same and parts.path not in ("", "/"):
            return absolute
    return url


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _title(page: Page) -> str | None:
    """The headline on the page that its data agree with; else what the data say, without the site's name."""
    things = page.linked.articles()
    headlines = [string(thing.get("headline")) or string(thing.get("name")) for thing in things]
    tag = next((text for title in page.tree.iter("title") if (text := string(title.text_content()))), "")
    claims = [claim for claim in (*headlines, *page.metas(_TITLES), tag) if claim]
    shown = [text for heading in page.tree.iter("h1") if (text := text_of(heading)) and len(text) <= TITLE_LENGTH]
    best = max(shown, key=lambda text: _agreement_with_any(text, claims), default="")
    if best and (not claims or _agreement_with_any(best, claims) >= AGREEMENT):
        return best
    return _without_site(claims[0], page) if claims else None


def _agreement_with_any(text: str, claims: list[str]) -> float:
    return max((_agreement(text, claim) for claim in claims), default=0.0)


def _agreement(one: str, other: str) -> float:
    """Shared words over those of the shorter; over those of the longer where one or two words would say little."""
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    fewer, more = sorted((len(first), len(second)))
    return len(first & second) / (fewer if fewer > 2 else more) if more else 0.0


def _without_site(title: str, page: Page) -> str:
    parts = _SITE_SUFFIX.split(title)
    if len(parts) == 2 and (len(parts[0].split()) >= 3 or parts[1] in page.metas(["og:site_name"])):
        return parts[0]
    return title
