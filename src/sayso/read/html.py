"""HTML: trafilatura finds the body, `pagedata` the fields, and both become one text with its blocks.

The text is the headline, a blank line, then paragraphs, subheadings, list items, quotes and captions in the
page's order, a blank line between each. It is made here once; nothing maps back into the markup.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree
from lxml.html import HtmlElement, document_fromstring

from sayso.errors import InputError
from sayso.read.assemble import Draft, add_layout
from sayso.read.body import Part, article_element, body_parts
from sayso.read.decode import decode
from sayso.read.figures import with_captions
from sayso.read.layout import Layout
from sayso.read.masthead import read_line
from sayso.read.options import ReadOptions
from sayso.read.pagedata import PageData, read_page
from sayso.records import Block, Notice, Span

_CONTROL = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])  # what XML, and so lxml, does not allow
_MASTHEAD_PARTS = 4  # how far below the headline, or above the end, masthead lines may stand


def draft(data: bytes, *, origin: str, options: ReadOptions, charset: str | None, url: str | None) -> Draft:
    """The draft of a page. Raises InputError for a page without article text."""
    with _collector_paused():
        return _draft(data, origin, options, charset, url)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python's cycle collector set aside: a page's thousands of elements wake it for nothing, a sixth of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _draft(data: bytes, origin: str, options: ReadOptions, charset: str | None, url: str | None) -> Draft:
    decoded = decode(data, origin, charset, markup=True)
    tree = _tree(decoded.text, origin)
    try:
        article = article_element(tree)
        page = read_page(tree, url, options.language)
        parts = body_parts(tree, article, page.article_body)
        parts = with_captions(_below(parts, page.title), tree if article is None else article, article is not None)
    except RecursionError as error:
        raise InputError(
            f"{origin}: elements nested too deeply to read; pass --format text to read it as it is"
        ) from error
    if not any(part.kind in ("paragraph", "quote") for part in parts):
        left = sum(len(part.text) for part in parts)
        raise InputError(
            f"{origin}: no article text found ({left} characters after removing menus); "
            "pass --format text to read it as it is"
        )
    return _compose(page, parts, decoded.notices)


def _below(parts: list[Part], title: str | None) -> list[Part]:
    """The parts without the headline, which is set above them."""
    same = {_letters(title or "")}
    return [part for index, part in enumerate(parts) if index > 3 or _letters(part.text) not in same]


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _tree(text: str, origin: str) -> HtmlElement:
    """The parsed page. libxml2 itself bounds depth and the size of attributes."""
    parser = etree.HTMLParser(collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all elements: lxml.html asks a Python function for each, which costs as much as the parsing.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        tree = document_fromstring(text.encode("utf-8", "ignore").translate(None, _CONTROL), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise InputError(
            f"{origin}: no HTML could be read from it ({error}); pass --format text to read it as it is"
        ) from error
    return tree


def _compose(page: PageData, parts: list[Part], notices: tuple[Notice, ...]) -> Draft:
    """One text of headline and parts; masthead lines in the body fill fields that the page's data leave open."""
    if page.title:
        parts = [Part("headline", page.title), *parts]
    text = "\n\n".join(part.text for part in parts)
    blocks: list[Block] = []
    layout = Layout()
    start = 0
    for index, part in enumerate(parts):
        span = Span(start, start + len(part.text))
        start = span.end + 2
        near_edge = index <= _MASTHEAD_PARTS or index >= len(parts) - 2
        line = read_line(part.text, page.authors) if part.kind == "paragraph" and near_edge else None
        if line:
            part.kind = "masthead"
            layout.authors = layout.authors or line.authors
            layout.publisher = layout.publisher or line.publisher
            layout.dateline = layout.dateline or line.dateline
            layout.times += [(time, Span(span.start + time.start, span.start + time.end)) for time in line.times]
        blocks.append(Block(span, part.kind))
    if first := next((block.span for block in blocks if block.kind == "paragraph"), None):
        layout.add_dateline(text[first.start : first.end], first.start, None)
    draft = Draft(
        text,
        tuple(blocks),
        title=page.title,
        authors=page.authors,
        publisher=page.publisher,
        url=page.url,
        times=list(page.times),
        notices=[*notices, *page.notices],
    )
    add_layout(draft, layout)
    return draft
