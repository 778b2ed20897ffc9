"""Text -> token ids with the characters they stand for, and windows over them that end where sentences end.

Training and reading cut their windows here, so that the model meets what it has learnt from. Offsets count
code points of the text as it is: nothing is rewritten before tokenising.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ints = NDArray[np.int64]

LINE = re.compile(r"[^\r\n]+")
SENTENCE_START = re.compile(r"[.!?…][\"'”’»“«)\]]*\s+(?=[\"'“‘„»«(\[]*[^\W_a-zà-ÿ])")
PARAGRAPH, SENTENCE, INSIDE = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Special:
    """Token ids with a meaning of their own; `line` stands between lines of the text."""

    start: int
    end: int
    pad: int
    line: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """One text: `ids` and `cases` (N,), `offsets` (N, 2) code points, `breaks` (N,) what begins at a token.

    `cases` is 0 for lower case, 1 for a capital first, 2 for capitals only: uncased encoders get it as token
    type, cased ones ignore it. A token between lines covers no characters.
    """

    ids: Ints
    cases: Ints
    offsets: Ints
    breaks: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """The tokens `[first, stop)` that share characters with `[start, end)`; empty where there are none."""
        first = int(np.searchsorted(self.offsets[:, 1], start, side="right"))
        stop = int(np.searchsorted(self.offsets[:, 0], end, side="left"))
        while first < stop and self.offsets[first, 0] == self.offsets[first, 1]:
            first += 1
        while stop > first and self.offsets[stop - 1, 0] == self.offsets[stop - 1, 1]:
            stop -= 1
        return first, stop


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens `[start, stop)` are read together; the labels of `[own, seam)` are taken from this window."""

    start: int
    stop: int
    own: int
    seam: int


def encode(text: str, tokenizer: Tokenizer, special: Special, *, cased: bool) -> Tokens:
    """The tokens of `text`, line by line."""
    lines = [(found.start(), found.group()) for found in LINE.finditer(text)]
    ids: list[int] = []
    cases: list[int] = []
    offsets: list[tuple[int, int]] = []
    breaks: list[int] = []
    for (at, line), encoding in zip(
        lines, tokenizer.encode_batch([line for _, line in lines], add_special_tokens=False), strict=True
    ):
        if not encoding.ids:
            continue
        if ids:
            ids.append(special.line)
            cases.append(0)
            offsets.append((at, at))
            breaks.append(PARAGRAPH)
        sentences = [found.end() for found in SENTENCE_START.finditer(line)] + [len(line) + 1]
        following = 0
        for token, (start, end) in zip(encoding.ids, encoding.offsets, strict=True):
            while start < end and line[start].isspace():
                start += 1
            ids.append(token)
            cases.append(0 if cased else _case(line[start:end]))
            offsets.append((at + start, at + end))
            begins = start >= sentences[following]
            following += begins
            breaks.append(SENTENCE if begins else INSIDE)
    return Tokens(
        np.array(ids, np.int64),
        np.array(cases, np.int64),
        np.array(offsets, np.int64).reshape(-1, 2),
        np.array(breaks, np.int64),
    )


def _case(piece: str) -> int:
    if not piece[:1].isupper():
        return 0
    return 2 if len(piece) > 1 and piece.isupper() else 1


def windows(tokens: Tokens, size: int, overlap: int, lead: int | None = None) -> list[Window]:
    """Windows of at most `size` tokens over all of `tokens`, two neighbours sharing about `overlap`.

    They start, end and meet at paragraphs or sentences where one is near. `lead` shortens the first window:
    training varies it, so that an article is not always cut at the same places.
    """
    found: list[Window] = []
    n, start, own = len(tokens), 0, 0
    reach = min(lead or size, size)
    while n:
        stop = min(n, start + reach)
        if stop == n:
            found.append(Window(start, n, own, n))
            break
        stop = _boundary(tokens, max(own + 1, stop - size // 5), stop, stop)
        following = stop
        if overlap:
            wanted = max(own + 1, stop - overlap)
            latest = min(stop, wanted + overlap // 3)
            following = _boundary(tokens, max(own + 1, wanted - overlap // 2), latest, wanted)
        seam = _boundary(tokens, following + (stop - following) // 4, stop, (following + stop) // 2)
        found.append(Window(start, stop, own, seam))
        start, own, reach = following, seam, size
    return found


def _boundary(tokens: Tokens, low: int, high: int, wanted: int) -> int:
    """The place in `[low, high]` that best begins a window: a paragraph, else a sentence, else `wanted`."""
    high = min(high, len(tokens) - 1)
    if low > high:
        return wanted
    worth = tokens.breaks[low : high + 1] * 1000 - np.abs(np.arange(low, high + 1) - wanted)
    best = int(worth.argmax())
    return low + best if tokens.breaks[low + best] else wanted


def batch(cut: Sequence[tuple[Tokens, Window]], special: Special) -> tuple[Ints, Ints, Ints]:
    """`ids`, `cases` and `mask`, each (windows, longest + 2): with the start and end token, padded."""
    longest = max(window.stop - window.start for _, window in cut) + 2
    ids = np.full((len(cut), longest), special.pad, np.int64)
    cases = np.zeros_like(ids)
    mask = np.zeros_like(ids)
    for row, (tokens, window) in enumerate(cut):
        length = window.stop - window.start
        ids[row, 0] = special.start
        ids[row, 1 : length + 1] = tokens.ids[window.start : window.stop]
        ids[row, length + 1] = special.end
        cases[row, 1 : length + 1] = tokens.cases[window.start : window.stop]
        mask[row, : length + 2] = 1
    return ids, cases, mask
