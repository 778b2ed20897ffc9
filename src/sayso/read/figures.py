"""Captions of a page's figures, set where they stand among the parts, and never left inside a paragraph."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from sayso.read.body import Part, plain
from sayso.read.leftovers import is_leftover
from sayso.read.markup import finder

_CAPTIONS = finder(
    "descendant::figcaption[not(ancestor::figcaption)] | descendant::*[(self::div or self::p or self::span or self::dd)"
    ' and not(ancestor::figcaption) and contains(@class, "caption")]'
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:(?:wp|image|img|photo|picture|media|figure|gallery)[\s_-]+)?caption(?:[_-]{1,2}text)?(?:$|\s)",
    re.IGNORECASE,
)
_PLACED = ("p", "h1", "h2", "h3", "h4", "li", "blockquote")
_KEY = 60  # letters that tell where a part stands in the page

MAX_WORDS = 100
MIN_WORDS = 5  # a shorter caption ("The harbour") is often a phrase of the text too


def captions(root: HtmlElement) -> list[tuple[HtmlElement, str]]:
    """Every caption under `root` with its element, in order, each once."""
    found: dict[str, HtmlElement] = {}
    for element in _CAPTIONS(root):
        if element.tag != "figcaption" and not _CAPTION_CLASS.search(element.get("class", "")):
            continue
        text = plain(" ".join(element.itertext()))
        links = sum(len(plain(link.text_content())) for link in element.iter("a"))
        if 1 < len(text.split()) <= MAX_WORDS and links <= len(text) / 2 and not is_leftover(text):
            found.setdefault(text, element)
    return [(element, text) for text, element in found.items()]


def with_captions(parts: list[Part], root: HtmlElement, within: bool) -> list[Part]:
    """The parts with the page's captions in their places.

    `within` says that `root` is the article itself; in a whole page only captions between its parts count.
    """
    found = captions(root)
    if not found or not parts:
        return parts
    texts = [text for _, text in found]
    cleaned = _taken_out(parts, texts)
    after = _places(cleaned, root, [element for element, _ in found])
    placed: dict[int, list[str]] = {}
    standing = {part.text for part in cleaned if part.kind == "caption"}
    for text, at in zip(texts, after, strict=True):
        if text not in standing and (within or 0 <= at < len(cleaned) - 1):
            placed.setdefault(at, []).append(text)
    together = [Part("caption", text) for text in placed.get(-1, ())]
    for index, part in enumerate(cleaned):
        together.append(part)
        together += [Part("caption", text) for text in placed.get(index, ())]
    return together


def _taken_out(parts: list[Part], texts: list[str]) -> list[Part]:
    """Parts that are a caption become one; a caption glued to a paragraph's words is cut from it."""
    whole = set(texts)
    long = [text for text in texts if len(text.split()) >= MIN_WORDS]
    cleaned: list[Part] = []
    for part in parts:
        if part.text in whole:
            if all(other.text != part.text for other in cleaned):
                cleaned.append(Part("caption", part.text))
            continue
        for text in long:
            if text in part.text:
                part = Part(part.kind, plain(part.text.replace(text, " ")))
        if part.text:
            cleaned.append(part)
    return cleaned


def _places(parts: list[Part], root: HtmlElement, elements: list[HtmlElement]) -> list[int]:
    """For each element the index of the part that it follows in the page, -1 where it stands before all."""
    index_of: dict[str, int] = {}
    for index, part in enumerate(parts):
        index_of.setdefault(part.text[:_KEY], index)
    where: dict[HtmlElement, int] = {}
    wanted = set(elements)
    last = -1
    for element in root.iter(*_PLACED, *{element.tag for element in elements}):
        if element in wanted:
            where[element] = last
        elif element.tag in _PLACED:
            last = max(last, index_of.get(plain(element.text_content())[:_KEY], -1))
    return [where.get(element, -1) for element in elements]
