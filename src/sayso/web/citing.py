"""A statement as one paragraph to be pasted elsewhere: who, in which words and how they are told, and where it stands.

The kind is always told, so that what a report retells is never passed on as somebody's own words.
"""

from __future__ import annotations

from sayso.export import wording
from sayso.languages import profile
from sayso.ledger.rows import Hit
from sayso.records import StatedTime


def citation(hit: Hit, longest: int | None = None) -> str:
    """ "Ruth Okonjo said (direct): “No.” – Coastline Radio, “Bridge shut”, 14 October 2024, line 11, bridge.txt".

    No more than `longest` characters of what was said.
    """
    article = hit.article
    day = wording.time(StatedTime(article.published[:10])) if article.published else ""
    where = [
        article.publisher or "",
        f"“{article.title}”" if article.title else "",
        day or "undated",
        f"line {hit.line}",
        article.url or article.key or article.origin or "",
    ]
    said = wording.excerpt(hit.content, longest)
    told = " ".join(filter(None, (_who(hit), wording.cue(hit.cue), f"({wording.kind(hit.statement)}):", said)))
    return f"{wording.shown(told)} – {', '.join(wording.shown(part) for part in where if part)}"


def _who(hit: Hit) -> str:
    if hit.speakers:
        return " and ".join(hit.speakers)
    unresolved = hit.source.casefold() in profile(hit.article.language).pronouns
    return f"{hit.source} (not resolved)" if unresolved else hit.source or "(speaker not found)"


__all__ = ["citation"]
