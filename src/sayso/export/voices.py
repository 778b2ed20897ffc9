"""Whose voice is heard where in one reading, and how much: what the terminal and the page both show.

A voice is a source, a description as the report words it ("a spokesman"), or what led to nobody ("he, not
resolved"). The one heard most is A. Speech and writing are counted; thoughts (beliefs, wishes, expectations)
and what data or footage show are kept apart. Where no statement is, the reporter speaks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple, Protocol, TypeVar

from sayso.languages import profile
from sayso.records import Reading, Source, Spans, Statement

Role = Literal["content", "source", "cue"]

UNRESOLVED = "?"
_WORD = re.compile(r"\w+(?:[.,’'\-]\w+)*")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OUTSIDE = ("masthead", "boilerplate")


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of an article, with how often and how much it is heard.

    `mark` is "A" for the voice heard most, and "?" for each that is a pronoun or a tie that was not resolved,
    or (`name` empty) nobody at all. `source` is None for those, and for a description that names nobody.
    `words` counts a word once, however many of the voice's statements it is in; a word of a nested statement
    counts for both speakers.
    """

    mark: str
    name: str
    source: Source | None = None
    statements: int = 0
    words: int = 0
    thoughts: int = 0
    shown: int = 0


class Layer(NamedTuple):
    """A stretch of text in a role of a statement; `said` is the statement's place in `Voices.statements`."""

    start: int
    end: int
    said: int
    role: Role


class _HasEnds(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Placed = TypeVar("Placed", bound=_HasEnds)


@dataclass(frozen=True)
class Voices:
    """The voices of one reading. `statements` stand in the order of the text, each after the one it is nested in."""

    reading: Reading
    statements: tuple[Statement, ...]
    depths: tuple[int, ...]
    voices: tuple[Voice, ...]
    speaking: tuple[tuple[int, ...], ...]

    def of(self, index: int) -> tuple[Voice, ...]:
        """Who speaks in statement `index`: several where they spoke together."""
        return tuple(self.voices[place] for place in self.speaking[index])

    def mark(self, index: int) -> str:
        return "+".join(voice.mark for voice in self.of(index))

    @cached_property
    def words(self) -> int:
        """Words of the article without its masthead and what the page left around it."""
        return len(self._starts) - _count(self._starts, self._outside)

    @cached_property
    def reporter_words(self) -> int:
        """Words of the article that are in no statement's content."""
        said = tuple(span for statement in self.statements for span in statement.content)
        return len(self._starts) - _count(self._starts, self._outside + said)

    @cached_property
    def _starts(self) -> list[int]:
        return _word_starts(self.reading.article.text)

    @cached_property
    def _outside(self) -> Spans:
        return tuple(block.span for block in self.reading.article.blocks if block.kind in _OUTSIDE)

    def layers(self, roles: Sequence[Role] = ("content", "source", "cue")) -> list[Layer]:
        """Every span of every statement, the outermost first."""
        layers = [
            Layer(span.start, span.end, index, role)
            for index, statement in enumerate(self.statements)
            for role in roles
            for span in getattr(statement, role)
        ]
        return sorted(layers, key=lambda layer: (self.depths[layer.said], layer.start, -layer.end, layer.role))


def voices_of(reading: Reading) -> Voices:
    """The voices of a reading, the one heard most first."""
    statements, depths = _in_order(reading.statements)
    sources = {source.id: source for source in reading.sources}
    pronouns = profile(reading.article.language).pronouns
    firsts = _firsts(reading.sources)
    keys = [_keys(statement, reading, sources, firsts, pronouns) for statement in statements]
    first: dict[_Key, int] = {}
    for index, several in enumerate(keys):
        for key in several:
            first.setdefault(key, index)
    said_by: dict[_Key, list[Statement]] = defaultdict(list)
    for statement, several in zip(statements, keys, strict=True):
        for key in several:
            said_by[key].append(statement)
    starts = _word_starts(reading.article.text)
    heard = {key: _voice(key, said_by[key], reading, sources, starts) for key in first}

    def rank(key: _Key) -> tuple[bool, int, int, int]:
        return key.led_to == "nobody", -heard[key].words, -heard[key].statements, first[key]

    order = sorted(first, key=rank)
    marked = tuple(
        replace(heard[key], mark=UNRESOLVED if key.led_to == "nobody" else mark_of(place))
        for place, key in enumerate(order)
    )
    places = {key: place for place, key in enumerate(order)}
    speaking = tuple(tuple(places[key] for key in several) for several in keys)
    return Voices(reading, statements, depths, marked, speaking)


def mark_of(place: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    mark = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, len(_LETTERS))
        mark = _LETTERS[letter] + mark
    return mark


def stretches(layers: Sequence[Placed], start: int, end: int) -> Iterator[tuple[int, int, tuple[Placed, ...]]]:
    """`[start, end)` cut at every edge of a layer: each piece with the layers over it, in the order given.

    Spans may nest, cross, and be interrupted: no piece has an edge inside. Anything with a start and an end is a layer.
    """
    inside = [place for place, layer in enumerate(layers) if layer.start < end and layer.end > start]
    opening: dict[int, list[int]] = defaultdict(list)
    closing: dict[int, list[int]] = defaultdict(list)
    for place in inside:
        opening[max(layers[place].start, start)].append(place)
        closing[min(layers[place].end, end)].append(place)
    edges = sorted({start, end, *opening, *closing})
    open_now: set[int] = set()
    for left, right in pairwise(edges):
        open_now.difference_update(closing[left])
        open_now.update(opening[left])
        yield left, right, tuple(layers[place] for place in sorted(open_now))


def strip(voices: Voices, cells: int) -> list[int | None]:
    """The article from left to right in so many cells: which statement is heard in each, None for the reporter.

    A cell shows what most of it is; a statement too short to win one takes the cell of its middle.
    """
    length = len(voices.reading.article.text)
    if not length:
        return [None] * cells
    share: list[dict[int | None, int]] = [defaultdict(int) for _ in range(cells)]
    for start, end, over in stretches(voices.layers(("content",)), 0, length):
        heard = over[-1].said if over else None
        for cell in range(start * cells // length, min((end * cells - 1) // length + 1, cells)):
            left, right = cell * length, (cell + 1) * length  # in units of 1/cells of a code point
            share[cell][heard] += max(0, min(end * cells, right) - max(start * cells, left))
    shown = [max(by, key=lambda heard: by[heard]) if by else None for by in share]
    for index, statement in enumerate(voices.statements):
        if statement.content and index not in shown:
            middle = max(statement.content, key=len)
            cell = (middle.start + middle.end) * cells // (2 * length)
            if shown[cell] is None:
                shown[cell] = index
    return shown


def _in_order(statements: Iterable[Statement]) -> tuple[tuple[Statement, ...], tuple[int, ...]]:
    """The statements in the order of the text, nested ones right after what they are nested in, with their depths."""
    known = {statement.id for statement in statements}
    inner: dict[str | None, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: (s.start, s.id)):
        outer = statement.nested_in
        inner[outer if outer in known and outer != statement.id else None].append(statement)
    ordered: list[tuple[Statement, int]] = []
    waiting = [(statement, 0) for statement in reversed(inner.pop(None, []))]
    while waiting:
        statement, depth = waiting.pop()
        ordered.append((statement, depth))
        waiting += [(nested, depth + 1) for nested in reversed(inner.pop(statement.id, []))]
    return tuple(statement for statement, _ in ordered), tuple(depth for _, depth in ordered)


class _Key(NamedTuple):
    """What makes two attributions the same voice: an id of a source, or the folded words of the report."""

    led_to: Literal["source", "description", "nobody"]
    what: str


def _keys(
    statement: Statement,
    reading: Reading,
    sources: dict[str, Source],
    firsts: dict[str, str],
    pronouns: frozenset[str],
) -> tuple[_Key, ...]:
    found = dict.fromkeys(_Key("source", firsts[each.source]) for each in statement.speakers if each.source in firsts)
    if found:
        return tuple(found)
    written = _written(statement, reading, sources)
    nobody = not written or written.casefold() in pronouns or statement.candidates
    return (_Key("nobody" if nobody else "description", written.casefold()),)


def _firsts(sources: Iterable[Source]) -> dict[str, str]:
    """For each source the first one that the ledger knows to be the same: itself, where nothing was judged."""
    judged = {source.known_as for source in sources if source.known_as}
    first: dict[str, str] = {}
    found = {}
    for source in sources:
        name = source.known_as or source.name
        found[source.id] = first.setdefault(name, source.id) if name in judged else source.id
    return found


def _written(statement: Statement, reading: Reading, sources: dict[str, Source]) -> str:
    """Who the report says it was, in its words, and between whom it is undecided."""
    words = " ".join(reading.article.quote(statement.source).split())
    between = [sources[each.source].name for each in statement.candidates if each.source in sources]
    return ": ".join(filter(None, (words, " or ".join(between))))


def _voice(key: _Key, said: list[Statement], reading: Reading, sources: dict[str, Source], starts: list[int]) -> Voice:
    counted = [statement for statement in said if statement.medium not in ("thought", "shown")]
    source = sources.get(key.what) if key.led_to == "source" else None
    return Voice(
        mark="",
        name=source.known_as or source.name if source else _written(said[0], reading, sources),
        source=source,
        statements=len(counted),
        words=_count(starts, tuple(span for statement in counted for span in statement.content)),
        thoughts=sum(statement.medium == "thought" for statement in said),
        shown=sum(statement.medium == "shown" for statement in said),
    )


def _word_starts(text: str) -> list[int]:
    return [found.start() for found in _WORD.finditer(text)]


def _count(starts: list[int], spans: Spans) -> int:
    """How many words begin inside any of the spans, each counted once."""
    total, reached = 0, 0
    for span in sorted(spans):
        total += max(0, bisect_left(starts, span.end) - bisect_left(starts, max(span.start, reached)))
        reached = max(reached, span.end)
    return total


__all__ = ["UNRESOLVED", "Layer", "Role", "Voice", "Voices", "mark_of", "stretches", "strip", "voices_of"]
