"""The times that a page states for itself: JSON-LD, meta, marked elements, the text by its headline, its address.

Pages misstate them: where JSON-LD and meta disagree, an element marked as the publication decides; a date that
only follows "Updated" is said to be one of change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.read.assemble import stated
from sayso.read.linked import string
from sayso.read.markup import Page, finder, text_of
from sayso.read.times import parse_time, same_moment
from sayso.records import Notice, StatedTime

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished",
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "published_time", "sailthru.date", "created",
    "parsely-pub-date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created",
    "article.published", "citation_publication_date", "originalpublicationdate", "article_date_original",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "lastmod")
_SHOWN = finder(
    '//*[@itemprop="datePublished"] | //time | //*[(self::span or self::p or self::div or self::li) and not(*[6]) and ('
    + " or ".join(f'contains(@class, "{name}")' for name in ("date", "Date", "publish", "time", "meta", "posted"))
    + ")]"
)
_CHANGED = re.compile(r"updated|modified|reviewed|aktualisiert|geändert|©|copyright", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:/|-|$)")
SHOWN_LENGTH = 120  # characters: a longer piece of text is a sentence
LOOKED_AT = 40


@dataclass(slots=True)
class PageTimes:
    """What a page states. `times` begins with the one of publication, if any; `notices` what could be read two ways."""

    language: str | None
    times: list[StatedTime] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def read(self, values: Iterable[str], found_in: str) -> list[StatedTime]:
        """The first time in each of `values`."""
        times: list[StatedTime] = []
        for value in values:
            if found := parse_time(value, self.language):
                time, notice = stated(found, found_in)
                times += [time] if time else []
                self.notices += [notice] if notice and notice not in self.notices else []
        return times


def page_times(page: Page, url: str | None, language: str | None) -> PageTimes:
    """Every time that the page states for itself, the best one of publication first."""
    found = PageTimes(language)
    things = page.linked.articles()
    first = found.read((string(thing.get("datePublished")) for thing in things), "json-ld")
    first += found.read(page.metas(_PUBLISHED), "meta")
    if marked := found.read(_marked(page), "time element"):
        agree = len({time.value[:10] for time in first}) == 1
        first = first + marked if agree else marked + first
    first = first or _near_headline(page, found) or _shown(page, found)
    if not first and url and (dated := _IN_ADDRESS.search(url)):
        first = found.read(["-".join(dated.groups())], "url")
    changed = found.read((string(thing.get("dateModified")) for thing in things), "json-ld modified")
    changed += found.read(page.metas(_MODIFIED), "meta modified")
    found.times = _best_first(first or changed, changed)
    return found


def _best_first(first: list[StatedTime], changed: list[StatedTime]) -> list[StatedTime]:
    """All of them, led by the first, or by one with a zone that is the same moment."""
    if not first:
        return []
    lead = (first[0].value, first[0].zone)
    best = next((time for time in first if time.zone and same_moment((time.value, time.zone), lead)), first[0])
    return list(dict.fromkeys([best, *first, *changed]))


def _marked(page: Page) -> list[str]:
    """The time element that the page marks as its publication."""
    return [element.get("datetime") or "" for element in page.tree.iter("time") if "pubdate" in element.attrib][:1]


def _near_headline(page: Page, found: PageTimes) -> list[StatedTime]:
    """The first date below the headline, else the nearest above it; one of a change if there is no other."""
    changes: list[StatedTime] = []
    below, above = page.near_headline
    for texts, before in ((below, -1), (above, 1)):
        for at, text in enumerate(texts):
            if len(text) > SHOWN_LENGTH or not parse_time(text):
                continue
            label = texts[at + before] if 0 <= at + before < len(texts) else ""
            changed = _CHANGED.search(text) or _CHANGED.search(label)
            times = found.read([text], "page modified" if changed else "page")
            if times and not changed:
                return times
            changes += times
    return changes[:1]


def _shown(page: Page, found: PageTimes) -> list[StatedTime]:
    """The first date in an element that is made for one."""
    for element in _SHOWN(page.tree)[:LOOKED_AT]:
        for value in (element.get("content"), element.get("datetime"), text_of(element)):
            if not value or len(value) > SHOWN_LENGTH or _CHANGED.search(value):
                continue
            if times := found.read([value], "time element" if element.tag == "time" else "page"):
                return times
    return []
