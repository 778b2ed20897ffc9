"""The body of a page as parts in order. trafilatura tells body from menus; what is all links or page furniture goes.

Most pages name their article's element; then trafilatura sees only that, which is faster and takes less along.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document, Extractor

from sayso.read.leftovers import is_leftover
from sayso.read.markup import finder
from sayso.records import BlockKind

_CONTAINERS = tuple(
    finder(path) for path in ('//*[@itemprop="articleBody"]', "//article", "//main", '//*[@role="main"]')
)
_LAID_OUT = ("div", "section", "nav", "header", "footer", "aside", "form", "table", "frameset")
_BREAKING = {"p", "head", "item", "quote", "cell", "code", "list", "table", "row", "div", "lb", "main", "body"}
_UNSEEN = (
    "script", "style", "svg", "template", "iframe", "link", "meta", "select", "button", "noscript", "nav", "footer",
    "aside", "img", "video", "audio", "canvas", "object", "embed", "input", "textarea", "menu", "dialog", "map",
    "source", "hr",
)  # fmt: skip
_KINDS: dict[str, BlockKind] = {"head": "subheading", "quote": "quote"}
_ELEMENTS: dict[str, BlockKind] = {
    **dict.fromkeys(("p", "li", "dt", "dd", "figcaption", "h1"), "paragraph"),
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subheading"),
    "blockquote": "quote",
}
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[^>]{0,500}>")

CONTAINER_SHARE = 0.6  # of the text in the page's paragraphs
FLATTENED_SHARE = 0.9  # of a text that was run together: as much must stand in its elements
LINKED_SHARE = 0.8  # of a part's letters: above it, the part only leads elsewhere
MENU_ITEMS = 8  # parts of up to three words in a row: a menu
ARTICLE_BODY_SHARE = 0.6  # of the body that the page's own data state: below it, that one is taken


@dataclass(slots=True)
class Part:
    """One paragraph-like piece of the page, its white space made single spaces."""

    kind: BlockKind
    text: str


def plain(text: str) -> str:
    """Text on one line: runs of white space become one space."""
    return _SPACE.sub(" ", text).strip()


def article_element(tree: HtmlElement) -> HtmlElement | None:
    """The one element that the page marks as its article and that holds most of its paragraphs; all of a bare page."""
    total = -1
    for path in _CONTAINERS:
        found = path(tree)
        if len(found) == 1:
            total = _paragraph_text(tree) if total < 0 else total
            if total and _paragraph_text(found[0]) >= CONTAINER_SHARE * total:
                return found[0]
    body = tree.find("body")
    if body is not None and next(tree.iter(*_LAID_OUT), None) is None:
        body.tag = "article"  # a bare page is all report: trafilatura, left to itself, would take its paragraphs alone
        return body
    return None


def body_parts(tree: HtmlElement, article: HtmlElement | None, article_body: str | None = None) -> list[Part]:
    """Paragraphs, subheadings, list items and quotes of the page's article, in order; empty where there is none.

    `article_body` is the body that the page's JSON-LD states: it is taken where the markup holds much less.
    """
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    extracted = _extracted(article) if article is not None else []
    within = article if extracted and article is not None else tree
    parts = _without_furniture(_raised(extracted or _extracted(tree), within))
    stated = _stated_parts(article_body)
    if _length(parts) < ARTICLE_BODY_SHARE * _length(stated):
        return stated
    return parts


def _paragraph_text(element: HtmlElement) -> int:
    return sum(len(paragraph.text_content()) for paragraph in element.iter("p"))


@lru_cache(maxsize=1)
def _options() -> Extractor:
    # "txt" and not "python": the latter renders the body once more, as Markdown that nobody reads
    return Extractor(output_format="txt", fast=True, comments=False, links=True)


def _extracted(element: HtmlElement) -> list[tuple[Part, float]]:
    """trafilatura's parts of an element, which is lent to a page of its own meanwhile: copying it would cost more."""
    parent = element.getparent()
    if parent is None:
        return _parts_of(element)
    at, tail = parent.index(element), element.tail
    page = cast("HtmlElement", element.makeelement("html"))
    etree.SubElement(page, "body").append(element)
    element.tail = None
    try:
        return _parts_of(page)
    finally:
        parent.insert(at, element)
        element.tail = tail


def _parts_of(page: HtmlElement) -> list[tuple[Part, float]]:
    document = cast("Document | None", bare_extraction(page, options=_options()))
    return [] if document is None or document.body is None else _walk(document.body)


def _raised(parts: list[tuple[Part, float]], element: HtmlElement) -> list[tuple[Part, float]]:
    """A page's parts where trafilatura ran them together, as it does with short ones: what it took, as it stood."""
    if len(parts) != 1:
        return parts
    whole = parts[0][0].text
    pieces = [
        (Part(_ELEMENTS[each.tag], text), _linked_share(each, text))
        for each in element.iter(*_ELEMENTS)
        if not any(above.tag in _ELEMENTS for above in each.iterancestors())
        and (text := plain(each.text_content()))
        and text in whole
    ]
    enough = sum(len(part.text) + 1 for part, _ in pieces) >= FLATTENED_SHARE * len(whole)
    return pieces if len(pieces) > 1 and enough else parts


def _linked_share(element: HtmlElement, text: str) -> float:
    return sum(len(plain(link.text_content())) for link in element.iter("a")) / len(text)


def _walk(body: etree._Element) -> list[tuple[Part, float]]:
    """trafilatura's tree as parts, each with the share of its letters that are link text."""
    parts: list[tuple[Part, float]] = []
    words: list[str] = []
    kinds: list[BlockKind] = ["paragraph"]
    letters = linked = links = 0

    def flush() -> None:
        nonlocal letters, linked
        text = plain("".join(words))
        if text:
            parts.append((Part(kinds[-1], text), linked / max(1, letters)))
        words.clear()
        letters = linked = 0

    def add(text: str | None) -> None:
        nonlocal letters, linked
        if text:
            words.append(text)
            letters += len(text.strip())
            linked += len(text.strip()) if links else 0

    for event, element in etree.iterwalk(body, events=("start", "end")):
        breaking = element.tag in _BREAKING
        if event == "start":
            if breaking:
                flush()
                kinds.append(
                    _KINDS.get(element.tag, kinds[-1] if kinds[-1] == "quote" or element.tag == "lb" else "paragraph")
                )
            links += element.tag == "ref"
            add(element.text)
        else:
            if breaking:
                flush()
                kinds.pop()
            links -= element.tag == "ref"
            if element is not body:
                add(element.tail)
    flush()
    return parts


def _without_furniture(parts: list[tuple[Part, float]]) -> list[Part]:
    """Parts without those that only lead elsewhere, page furniture, and menus: runs of very short parts."""
    kept = [part for part, linked in parts if linked < LINKED_SHARE and not is_leftover(part.text)]
    without_menus: list[Part] = []
    run: list[Part] = []
    for part in [*kept, None]:
        if part is not None and len(part.text.split()) <= 3 and part.text[-1] not in '.!?”"':
            run.append(part)
            continue
        if len(run) < MENU_ITEMS:
            without_menus += run
        run = []
        without_menus += [part] if part else []
    return without_menus


def _stated_parts(article_body: str | None) -> list[Part]:
    """JSON-LD's `articleBody`: paragraphs by line, markup and entities taken out."""
    if not article_body:
        return []
    text = html.unescape(_TAG.sub("\n", article_body) if "</" in article_body else article_body)
    return [
        Part("paragraph", line) for raw in re.split(r"[\r\n]+", text) if (line := plain(raw)) and not is_leftover(line)
    ]


def _length(parts: list[Part]) -> int:
    return sum(len(part.text) for part in parts)
