"""The text of a report as HTML, with who says what marked in it.

The text of these elements is the article's text, character by character: letters and lines that tell the voices
apart are drawn by the style. Where statements nest, elements nest; where they cross, elements end and begin again.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sayso.export import anchored, wording
from sayso.export.meant import why
from sayso.export.voices import UNRESOLVED, Layer, Voices, stretches
from sayso.records import BlockKind, Reading

COLOURS = 7  # .v0 to .v6 in page.css
DEEPEST = 2  # .d0 to .d2 in page.css
ELEMENTS: dict[BlockKind, tuple[str, str]] = {
    "headline": ("<h1>", "</h1>"),
    "subheading": ("<h2>", "</h2>"),
    "paragraph": ("<p>", "</p>"),
    "caption": ('<p class="caption">', "</p>"),
    "quote": ("<blockquote>", "</blockquote>"),
    "masthead": ('<p class="masthead">', "</p>"),
    "boilerplate": ('<p class="boilerplate">', "</p>"),
}
# What HTML cannot hold becomes one replacement character, so that the text keeps its length.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SIGNS = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
_TURNING = re.compile(f"[{''.join(_SIGNS)}]")


def escaped(text: str) -> str:
    """Text that is text in an element and in a quoted attribute."""
    return _IMPOSSIBLE.sub("\ufffd", html.escape(text, quote=True)).replace("\r", "&#13;")


def written(text: str) -> str:
    """Text in an element, with what would turn the direction of the words after it kept apart and named."""
    return _TURNING.sub(
        lambda found: f'<bdi class="turning" data-sign="{_SIGNS[found[0]]}">{found[0]}</bdi>', escaped(text)
    )


def line(text: str) -> str:
    """A piece of the report outside the report: on one line, without control characters, in its own direction."""
    return f"<bdi>{escaped(wording.shown(text))}</bdi>"


def names(voices: Voices, index: int) -> str:
    return " and ".join(wording.voice(voice) for voice in voices.of(index))


def hover(voices: Voices, index: int) -> str:
    """What is shown of a statement that is pointed at or in focus, escaped: voice, kind, stance; why it is theirs."""
    statement = voices.statements[index]
    told = ", ".join(filter(None, (wording.kind(statement), wording.stance(statement))))
    meant = wording.shown(why(voices, index))
    return escaped(f"{voices.mark(index)}: {names(voices, index)} ({told})" + (f"\n{meant}" if meant else ""))


def look(voices: Voices, index: int) -> str:
    """The class of a statement's voice; of the first where several spoke together."""
    return colour(voices, voices.speaking[index][0])


def colour(voices: Voices, place: int) -> str:
    return "vq" if voices.voices[place].mark == UNRESOLVED else f"v{place % COLOURS}"


def body(voices: Voices) -> Iterator[str]:
    """The article's text in its blocks; what is between blocks stays where it is."""
    article, marked = voices.reading.article, _Marked(voices)
    reached = 0
    for block in article.blocks:
        yield from marked.between(reached, block.span.start)
        before, after = ELEMENTS[block.kind]
        yield before
        yield from marked.pieces(block.span.start, block.span.end)
        yield after
        reached = block.span.end
    yield from marked.between(reached, len(article.text))


class _Told(NamedTuple):
    """What is shown of the anchors over a stretch of text."""

    start: int
    end: int
    value: str
    framed: bool  # and not only a place, of which there are so many that frames would hide the text


class _Marked:
    """The text cut at every edge of a role of a statement, and the statements that links lead to already."""

    def __init__(self, voices: Voices) -> None:
        self.voices = voices
        self.text = voices.reading.article.text
        self.cut = list(stretches(voices.layers(), 0, len(self.text)))
        self.starts = [start for start, _, _ in self.cut]
        self.told = list(_told(voices.reading))
        self.linked: set[int] = set()

    def between(self, start: int, end: int) -> Iterator[str]:
        """Text in no block: white space as it is, words (which a reader leaves out of its blocks) as a block."""
        text = self.text[start:end]
        if not text or text.isspace():
            yield escaped(text)
        else:
            yield "<div>"
            yield from self.pieces(start, end)
            yield "</div>"

    def pieces(self, start: int, end: int) -> Iterator[str]:
        """The text of `[start, end)` with an element for each role over it."""
        over: tuple[Layer, ...] = ()
        place = bisect_right(self.starts, start) - 1
        while place < len(self.cut) and self.starts[place] < end:
            left, right, wanted = self.cut[place]
            same = 0
            while same < min(len(over), len(wanted)) and over[same] == wanted[same]:
                same += 1
            yield from (_closing(layer) for layer in reversed(over[same:]))
            yield from (self.opening(layer) for layer in wanted[same:])
            yield from self.anchored(max(left, start), min(right, end))
            over = wanted
            place += 1
        yield from (_closing(layer) for layer in reversed(over))

    def anchored(self, start: int, end: int) -> Iterator[str]:
        """The text of `[start, end)` with an element around what an anchor says, which shows its value on focus."""
        for told in islice(self.told, bisect_right(self.told, start, key=lambda told: told.end), None):
            if told.start >= end:
                break
            left, right = max(told.start, start), min(told.end, end)
            yield written(self.text[start:left])
            style = 'told" tabindex="0' if told.framed else "told place"
            yield f'<span class="{style}" data-told="{escaped(told.value)}">'
            yield f"{written(self.text[left:right])}</span>"
            start = right
        yield written(self.text[start:end])

    def opening(self, layer: Layer) -> str:
        """The tag of a role. Links lead to the first of a statement's content; without content, of the others."""
        voices, index = self.voices, layer.said
        statement = voices.statements[index]
        anchor = f' data-said="{index + 1}"'
        if index not in self.linked and (layer.role == "content" or not statement.content):
            self.linked.add(index)
            anchor += f' id="s{index + 1}" data-mark="{escaped(voices.mark(index))}" tabindex="0"'
        style = look(voices, index)
        if layer.role == "content":
            style += f" {statement.kind} d{min(voices.depths[index], DEEPEST)}"
            style += " thought" if statement.medium == "thought" else ""
        else:
            style += " who" if layer.role == "source" else " cue"
        tag = "mark" if layer.role == "content" else "span"
        return f'<{tag} class="{style}" data-why="{hover(voices, index)}"{anchor}>'


def _told(reading: Reading) -> Iterator[_Told]:
    """Where anchors say a value in other words, with that value; where several lie over each other, all of them."""
    layers = [
        _Told(anchor.span.start, anchor.span.end, anchored.value(anchor), anchor.type != "place")
        for anchor in reading.anchors
        if anchored.words_apart(reading, anchor)
    ]
    for start, end, over in stretches(layers, 0, len(reading.article.text)):
        if over:
            yield _Told(start, end, " · ".join(layer.value for layer in over), any(layer.framed for layer in over))


def _closing(layer: Layer) -> str:
    return "</mark>" if layer.role == "content" else "</span>"


__all__ = ["DEEPEST", "body", "colour", "escaped", "hover", "line", "look", "names", "written"]
