"""Typed ways into a parsed page: compiled paths, meta fields, the texts around its headline."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from sayso.read.linked import LinkedData, string

TEXTS_NEAR_HEADLINE = 60
_UNREAD = ("script", "style", "option", "title")


def finder(path: str) -> Callable[[HtmlElement], list[HtmlElement]]:
    """A compiled XPath that finds elements, in the page's order."""
    compiled = etree.XPath(path)
    return lambda element: cast("list[HtmlElement]", compiled(element))


def text_of(element: HtmlElement) -> str:
    """All words in an element, on one line."""
    return string(" ".join(element.itertext()))


class Page:
    """One parsed page, with what several fields are read from. Parts are made when they are first asked for."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree

    @cached_property
    def linked(self) -> LinkedData:
        return LinkedData(self.tree)

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """The contents of meta elements by lower-case name."""
        meta: dict[str, list[str]] = defaultdict(list)
        for element in self.tree.iter("meta"):
            name = element.get("property") or element.get("name") or element.get("itemprop")
            content = string(element.get("content"))
            if name and content:
                meta[name.strip().lower()].append(content)
        return meta

    def metas(self, names: Iterable[str]) -> Iterator[str]:
        """The contents under any of `names`, in the order of the names."""
        return (value for name in names for value in self.meta.get(name, ()))

    @cached_property
    def near_headline(self) -> tuple[list[str], list[str]]:
        """The pieces of text below the headline, and those above it from the nearest upwards."""
        above: deque[str] = deque(maxlen=TEXTS_NEAR_HEADLINE)
        below: list[str] = []
        passed = False
        for element in self.tree.iter():
            passed = passed or element.tag == "h1"
            if element.tag in _UNREAD:
                continue
            for text in (element.text, element.tail):
                if text and not text.isspace():
                    (below if passed else above).append(string(text))
            if len(below) > TEXTS_NEAR_HEADLINE:
                break
        return below, list(above)[::-1]
