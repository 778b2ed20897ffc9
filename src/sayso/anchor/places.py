"""Where: the places of a report with their GeoNames ids, decided by the words around them and the other places in it.

`find` reads a text, `anchors` an article, `asked` what someone looks for. Without the extra `sayso[places]` there are
none. Names of people and of organisations are no places, and a name of several places that nothing tells apart gives
none. How it is decided is in docs/places.md; the names are in `places_index`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.anchor import places_index
from sayso.anchor.places_choice import Choice
from sayso.anchor.places_index import Place, fold
from sayso.anchor.places_names import Names
from sayso.anchor.places_words import place_words
from sayso.errors import UsageError
from sayso.records import Anchor, Article, Span
from sayso.segment import article_blocks

__all__ = ["Found", "Place", "anchors", "asked", "find"]

INSTALL = "places need more than is installed: pip install 'sayso[places]'"
UNREAD = ("masthead", "boilerplate")


@dataclass(frozen=True, slots=True)
class Found:
    """A place with where it stands in the text."""

    span: Span
    place: Place


def find(text: str, language: str | None, within: Sequence[Span] | None = None) -> list[Found]:
    """The places of `text` in order, in `within` or in all of it. A language other than English and German has none.

    Names tell each other which place is meant, so a text is best read as a whole.
    """
    words = place_words(language)
    index = places_index.opened() if words else None
    if words is None or index is None or not text:
        return []
    names = Names(text, words, within if within is not None else [Span(0, len(text))])
    names.look_up(places_index.look_up(index, names.candidates(), words.code))
    return [Found(Span(name.start, name.end), name.place) for name in Choice(names).choose() if name.place]


def anchors(article: Article) -> tuple[Anchor, ...]:
    """The places of an article; of its masthead and boilerplate only the dateline. The caller knows the statements."""
    blocks = article_blocks(article.text, article.blocks)
    within = [block.span for block in blocks if block.kind not in UNREAD]
    if article.dateline and (at := article.text.find(article.dateline)) >= 0:
        dateline = Span(at, at + len(article.dateline))
        if not any(span.overlaps(dateline) for span in within):
            within = sorted([*within, dateline])
    return tuple(
        Anchor(article.id, "place", found.span, _value(found.place), found.place.kind)
        for found in find(article.text, article.language, within)
    )


def _value(place: Place) -> dict[str, object]:
    return {
        "name": place.name, "geonames": place.geonames, "lat": place.lat, "lon": place.lon, "country": place.country,
    }  # fmt: skip


def asked(name: str) -> list[Place]:
    """The places that someone may mean by a name, in either language. Raises UsageError where none are known."""
    index = places_index.opened()
    if index is None:
        raise UsageError(f"place {name!r}: {INSTALL}")
    folded = fold(name)
    found = [each.place for code in ("en", "de") for each in places_index.look_up(index, [folded], code)[folded]]
    if not found:
        raise UsageError(
            f"place {name!r}: no place of that name is known; give it in English, German or its own language"
        )
    return list(dict.fromkeys(found))
