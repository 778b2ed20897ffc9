"""What a page says of itself: title, authors, publisher, times, address; JSON-LD, meta, visible marks, in that order.

Each field is checked against another where pages are known to lie: a title against the headline, an author
against addresses and log-in names. What no place states is left open.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from sayso.read.assemble import stated
from sayso.read.linked import LinkedData, string
from sayso.read.masthead import read_line
from sayso.read.times import find_times, parse_time, same_moment
from sayso.records import Notice, StatedTime

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publish_date", "sailthru.date", "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "dc.date.created", "article.published", "published_time", "cxenseparse:recs:publishtime", "citation_publication_date",
    "og:article:published_time", "originalpublicationdate", "article_date_original", "created",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "lastmod")
_AUTHOR = (
    "author", "article:author", "og:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "byl", "citation_author", "article:author_name", "cxenseparse:author", "shareaholic:article_author_name", "authors", "creator",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "parsely-title", "sailthru.title", "citation_title", "title")
_PUBLISHER = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name", "publisher")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|-|$)")
_SITE_SUFFIX = re.compile(r"\s+(?:[|·•»–—-]|::)\s+(?=[^|·•»–—]*$)")
_LOGIN = re.compile(r"[a-z0-9]+[._][a-z0-9._]+|admin\w*|\w*_admin|editor|webmaster|root|user\d*|guest|staff", re.IGNORECASE)
_BY = re.compile(r"^(?:(?:written|posted|published|reported|reviewed)\s+)?(?:by|von)\b:?\s+|^author:\s+", re.IGNORECASE)
_BYLINES = etree.XPath(
    '//*[@itemprop="author"] | //*[contains(concat(" ", @rel, " "), " author ")] | '
    '//*[(self::a or self::span or self::p or self::div or self::address or self::li or self::cite or self::strong) and '
    '(contains(@class, "author") or contains(@class, "byline") or contains(@class, "Author") or contains(@class, "Byline") or contains(@id, "author"))] | '
    '//a[contains(@href, "/author/") or contains(@href, "/authors/") or contains(@href, "/contributors/")]'
)
_SHOWN_DATES = etree.XPath(
    '//*[@itemprop="datePublished"] | //time | '
    '//*[(self::span or self::p or self::div or self::li) and not(*[6]) and (contains(@class, "date") or contains(@class, "Date") or '
    'contains(@class, "publish") or contains(@class, "time") or contains(@class, "meta") or contains(@class, "posted"))]'
)
_CHANGED = re.compile(r"updated|modified|reviewed|aktualisiert|geändert|©|copyright", re.IGNORECASE)
_NO_BYLINE = re.compile(r"\b(?:sign|log|view|more|share|contact|about|posts?|subscribe|sponsored|editorial|policy|your)\b", re.IGNORECASE)
_NAME_LENGTH = 80
_TEXTS_NEAR_HEADLINE = 60
_LOOKED_AT = 40  # bylines, dates: of many the first ones are the article's


@dataclass(slots=True)
class PageData:
    """The fields of a page. `times` holds what it states, `published` first."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    published: StatedTime | None = None
    times: list[StatedTime] = field(default_factory=list)
    article_body: str | None = None
    notices: list[Notice] = field(default_factory=list)


def read_page(tree: HtmlElement, url: str | None, language: str | None) -> PageData:
    """`url` is where the page came from, None for a file."""
    linked = LinkedData(tree)
    meta = _meta(tree)
    things = linked.articles()
    page = PageData(url=_address(tree, meta, url))
    page.publisher = _first([*(name for thing in things for name in linked.names(thing.get("publisher"))), *_values(meta, _PUBLISHER)])
    page.title = _title(tree, meta, [string(thing.get("headline")) or string(thing.get("name")) for thing in things])
    page.article_body = max((body for thing in things if isinstance(body := thing.get("articleBody"), str)), key=len, default=None)
    _add_times(page, things, meta, tree, language)
    page.authors = _authors([name for thing in things for name in linked.names(thing.get("author"))], meta, tree, page)
    return page


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    meta: dict[str, list[str]] = defaultdict(list)
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = string(element.get("content"))
        if name and content:
            meta[name.strip().lower()].append(content)
    return meta


def _values(meta: dict[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    return (value for name in names for value in meta.get(name, ()))


def _first(values: Iterable[str]) -> str | None:
    return next((value for value in values if value and not value.startswith(("http", "@"))), None)


def _address(tree: HtmlElement, meta: dict[str, list[str]], url: str | None) -> str | None:
    """The canonical address; of a fetched page only one of its own host is believed."""
    link = next((link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), None)
    for candidate in (link.get("href") if link is not None else None, *meta.get("og:url", ())):
        try:
            absolute = urljoin(url or "", (candidate or "").strip())
            parts = urlsplit(absolute)
            same = url is None or _host(url) == _host(absolute)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.netloc and same and not (url and parts.path in ("", "/")):
            return absolute
    return url


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _title(tree: HtmlElement, meta: dict[str, list[str]], headlines: list[str]) -> str | None:
    """The headline on the page that the page's data agree with; else what the data say, without the site's name."""
    tag = next((text for title in tree.iter("title") if (text := string(title.text_content()))), "")
    claims = [claim for claim in (*headlines, *_values(meta, _TITLES), tag) if claim]
    shown = [text for heading in tree.iter("h1") if (text := string(" ".join(heading.itertext()))) and len(text) <= 300]
    agreeing = max(((max((_agreement(text, claim) for claim in claims), default=0.0), text) for text in shown), default=(0.0, ""), key=lambda pair: pair[0])
    if agreeing[0] >= 0.4:
        return agreeing[1]
    if not claims:
        return shown[0] if shown else None
    return _without_site(claims[0], meta) or None


def _agreement(one: str, other: str) -> float:
    """Shared words over the words of the shorter, which says little of one-word titles."""
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    fewer = min(len(first), len(second))
    if not fewer:
        return 0.0
    shared = len(first & second)
    return shared / fewer if fewer > 2 else shared / max(len(first), len(second))


def _without_site(title: str, meta: dict[str, list[str]]) -> str:
    parts = _SITE_SUFFIX.split(title)
    if len(parts) == 2 and (len(parts[0].split()) >= 3 or parts[1] in meta.get("og:site_name", ())):
        return parts[0]
    return title


def _authors(names: list[str], meta: dict[str, list[str]], tree: HtmlElement, page: PageData) -> tuple[str, ...]:
    """Names by JSON-LD, by meta, by the byline on the page: the first place that gives any."""
    fallback: tuple[str, ...] = ()
    places: tuple[Callable[[], list[str]], ...] = (lambda: names, lambda: list(_values(meta, _AUTHOR)), lambda: _bylines(tree))
    for place in places:
        found = tuple(dict.fromkeys(name for raw in place() for name in _people(raw)))
        persons = tuple(name for name in found if not _LOGIN.fullmatch(name) and name != page.publisher)
        if persons:
            return persons
        fallback = fallback or found
    return fallback


def _people(raw: str) -> Iterator[str]:
    name = _BY.sub("", string(raw)).strip(" ,;|·")
    if not name or len(name) > 200 or name.startswith(("http", "www.", "@", "/")) or "://" in name or "@" in name:
        return
    if line := read_line(f"By {name}"):
        yield from line.authors
        return
    for part in re.split(r"\s*;\s*|\s+(?:and|und|&)\s+|,\s+(?=[^,]+\s[^,]+(?:,|$|\s(?:and|&)))", name):
        if part and len(part) <= _NAME_LENGTH:
            yield part


def _bylines(tree: HtmlElement) -> list[str]:
    """The visible byline: the first short text in an element that is named for it."""
    for element in _BYLINES(tree)[:_LOOKED_AT]:
        text = string(" ".join(element.itertext()))
        text = re.split(r"\s*[|·•]\s*|\s+(?:on|am|updated|published)\s+", _BY.sub("", text), maxsplit=1, flags=re.IGNORECASE)[0]
        for time in find_times(text)[:1]:
            text = text[: time.start].strip(" ,-–—")
        if len(text) <= _NAME_LENGTH and not _NO_BYLINE.search(text) and read_line(f"By {text}"):
            return [text]
    return []


def _add_times(
    page: PageData,
    things: list[dict[str, object]],
    meta: dict[str, list[str]],
    tree: HtmlElement,
    language: str | None,
) -> None:
    """Times of publication in order of trust, then those of change; `published` is the first, with a zone if one agrees."""
    first = [
        *_read(page, (string(thing.get("datePublished")) for thing in things), "json-ld", language),
        *_read(page, _values(meta, _PUBLISHED), "meta", language),
    ]
    if marked := _read(page, _marked(tree), "time element", language):
        days = {time.value[:10] for time in first}
        first = marked + first if len(days) != 1 else first + marked
    if not first:
        first = _near_headline(page, tree, language) or _shown(page, tree, language)
    if not first and page.url and (dated := _URL_DATE.search(page.url)):
        first = _read(page, ["-".join(dated.groups())], "url", language)
    changed = [
        *_read(page, (string(thing.get("dateModified")) for thing in things), "json-ld modified", language),
        *_read(page, _values(meta, _MODIFIED), "meta modified", language),
    ]
    first = first or changed
    page.times = list(dict.fromkeys([*first, *changed]))
    if first:
        page.published = next((time for time in first if time.zone and same_moment(_moment(time), _moment(first[0]))), first[0])
        page.times.remove(page.published)
        page.times.insert(0, page.published)


def _moment(time: StatedTime) -> tuple[str, str | None]:
    return time.value, time.zone


def _read(page: PageData, values: Iterable[str], found_in: str, language: str | None) -> list[StatedTime]:
    times: list[StatedTime] = []
    for value in values:
        if found := parse_time(value, language):
            time, notice = stated(found, found_in)
            times += [time] if time else []
            page.notices += [notice] if notice and notice not in page.notices else []
    return times


def _shown(page: PageData, tree: HtmlElement, language: str | None) -> list[StatedTime]:
    """The date that stands by the headline: the first in an element made for one."""
    for element in _SHOWN_DATES(tree)[:_LOOKED_AT]:
        for value in (element.get("content"), element.get("datetime"), string(" ".join(element.itertext()))):
            if value and len(value) <= 160 and not _CHANGED.search(value) and (times := _read(page, [value], "time element" if element.tag == "time" else "page", language)):
                return times
    return []


def _marked(tree: HtmlElement) -> list[str]:
    """The time element that the page marks as its publication: it decides where JSON-LD and meta disagree."""
    return [element.get("datetime") or "" for element in tree.iter("time") if "pubdate" in element.attrib][:1]


def _near_headline(page: PageData, tree: HtmlElement, language: str | None) -> list[StatedTime]:
    """The first date in short text below the headline, else the last one above it; one that dates a change if there is no other."""
    above: deque[str] = deque(maxlen=_TEXTS_NEAR_HEADLINE)
    below: list[str] = []
    passed = False
    for element in tree.iter():
        passed = passed or element.tag == "h1"
        if element.tag in ("script", "style", "option"):
            continue
        for text in (element.text, element.tail):
            if text and not text.isspace():
                (below if passed else above).append(text)
        if len(below) > _TEXTS_NEAR_HEADLINE:
            break
    changes: list[StatedTime] = []
    for texts in (below, list(above)[::-1]):
        for at, text in enumerate(texts):
            if len(text) > 120 or not parse_time(text):
                continue
            label = texts[at + 1] if texts is not below and at + 1 < len(texts) else texts[at - 1] if at else ""
            changed = _CHANGED.search(text) or _CHANGED.search(label)
            times = _read(page, [text], "page modified" if changed else "page", language)
            if times and not changed:
                return times
            changes += times
    return changes[:1]
