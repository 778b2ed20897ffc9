"""JSON-LD as pages write it: every object of a page, those that describe an article first, references followed."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from sayso.read.decode import whole

Object = dict[str, Any]

_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_ARTICLE = ("article", "posting", "report", "review", "recipe", "howto")
_PAGE = ("webpage",)
MAX_DEPTH = 12
MAX_OBJECTS = 5_000


class LinkedData:
    """The JSON-LD of one page."""

    def __init__(self, tree: HtmlElement) -> None:
        self.objects: list[Object] = []
        for script in tree.iter("script"):
            if "ld+json" in (script.get("type") or "").lower() and script.text:
                self.objects += _objects(_parsed(script.text))
                if len(self.objects) > MAX_OBJECTS:
                    break
        self._by_id = {
            identifier: thing
            for thing in self.objects
            if isinstance(identifier := thing.get("@id"), str) and ("name" in thing or "givenName" in thing)
        }

    def articles(self) -> list[Object]:
        """The objects that describe an article, else the page."""
        for wanted in (_ARTICLE, _PAGE):
            found = [thing for thing in self.objects if any(name.endswith(wanted) for name in _types(thing))]
            if found:
                return found
        return []

    def names(self, value: Any) -> list[str]:
        """The names of one person or organisation or of several, given by value or by reference."""
        names: list[str] = []
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str):
                names.append(string(item))
            elif isinstance(item, dict):
                known = item if "name" in item or "givenName" in item else self._by_id.get(str(item.get("@id")), item)
                name = known.get("name") or " ".join(str(known.get(key) or "") for key in ("givenName", "familyName"))
                names += [string(one) for one in (name if isinstance(name, list) else [name]) if isinstance(one, str)]
        return [name for name in names if name]


def string(value: object) -> str:
    """A JSON-LD string as people read it: entities resolved, white space single; empty for anything else."""
    if not isinstance(value, str):
        return ""
    return re.sub(r"\s+", " ", whole(html.unescape(html.unescape(value)) if "&" in value else value)).strip()


def _parsed(text: str) -> Any:
    try:
        return json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[Object]:
    if depth > MAX_DEPTH:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            if isinstance(item, dict | list):
                yield from _objects(item, depth + 1)


def _types(thing: Object) -> list[str]:
    types = thing.get("@type")
    return [name.lower() for name in (types if isinstance(types, list) else [types]) if isinstance(name, str)]
