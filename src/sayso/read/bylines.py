"""Who wrote a page: JSON-LD, meta, the byline under the headline, then elements named for it: the first that tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sayso.read.linked import string
from sayso.read.markup import Page, finder, text_of
from sayso.read.masthead import read_line
from sayso.read.times import find_times

_META = (
    "author", "article:author", "og:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "citation_author", "article:author_name", "cxenseparse:author", "authors", "creator",
    "shareaholic:article_author_name",
)  # fmt: skip
_ELEMENTS = finder(
    '//*[@itemprop="author"] | //*[contains(concat(" ", @rel, " "), " author ")] | //*[('
    + " or ".join(f"self::{tag}" for tag in ("a", "span", "p", "div", "address", "li", "cite", "strong"))
    + ") and ("
    + " or ".join(f'contains(@class, "{name}")' for name in ("author", "byline", "Author", "Byline"))
    + ' or contains(@id, "author"))] | //a[contains(@href, "/author/") or contains(@href, "/authors/")]'
)
_BY = re.compile(r"^(?:(?:written|posted|published|reported|reviewed)\s+)?(?:by|von)\b:?\s+|^author:\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s*[|·•]\s*|\s+(?:on|am|updated|published)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*;\s*|\s+(?:and|und|&)\s+|,\s+(?=[^,]+\s[^,]+(?:,|$|\s(?:and|&)))")
_LOGIN = re.compile(r"[a-z0-9]+[._][a-z0-9._]+|\w*admin\w*|editor|webmaster|root|user\d*|guest|staff", re.IGNORECASE)
_NO_BYLINE = re.compile(
    r"\b(?:sign|log|view|more|share|contact|about|posts?|subscribe|sponsored|editorial|policy|your)\b", re.IGNORECASE
)
_ADDRESS = ("http", "www.", "@", "/")
NAME_LENGTH = 80
LOOKED_AT = 40  # elements: of many the first ones are the article's


def page_authors(page: Page, publisher: str | None) -> tuple[str, ...]:
    """The authors' names; a log-in name or the publisher's only where no place names anyone else."""
    places: tuple[Callable[[Page], list[str]], ...] = (_stated, _in_meta, _below_headline, _in_elements)
    fallback: tuple[str, ...] = ()
    for place in places:
        found = tuple(dict.fromkeys(name for raw in place(page) for name in _people(raw)))
        persons = tuple(name for name in found if not _LOGIN.fullmatch(name) and name != publisher)
        if persons:
            return persons
        fallback = fallback or found
    return fallback


def _stated(page: Page) -> list[str]:
    return [name for thing in page.linked.articles() for name in page.linked.names(thing.get("author"))]


def _in_meta(page: Page) -> list[str]:
    return list(page.metas(_META))


def _below_headline(page: Page) -> list[str]:
    """ "By A. Name", in one piece of text or in two."""
    below, _ = page.near_headline
    for text, after in zip(below, [*below[1:], ""], strict=False):
        line = f"{text} {after}" if _BY.fullmatch(f"{text} ") else text
        if _BY.match(line) and len(line) <= NAME_LENGTH and (found := read_line(_BY.sub("By ", line))):
            return list(found.authors)
    return []


def _in_elements(page: Page) -> list[str]:
    """The first short text that reads as a name, in an element that is named for it."""
    for element in _ELEMENTS(page.tree)[:LOOKED_AT]:
        text = _AFTER_NAME.split(_BY.sub("", text_of(element)), maxsplit=1)[0]
        for time in find_times(text)[:1]:
            text = text[: time.start].strip(" ,-–—")
        if len(text) <= NAME_LENGTH and not _NO_BYLINE.search(text) and read_line(f"By {text}"):
            return [text]
    return []


def _people(raw: str) -> Iterator[str]:
    """The names in one author field: addresses left out, roles and outlets cut off, several taken apart."""
    name = _BY.sub("", string(raw)).strip(" ,;|·")
    if not name or len(name) > 4 * NAME_LENGTH or name.startswith(_ADDRESS) or "://" in name or "@" in name:
        return
    if line := read_line(f"By {name}"):
        yield from line.authors
        return
    yield from (part for part in _BETWEEN_NAMES.split(name) if part and len(part) <= NAME_LENGTH)
