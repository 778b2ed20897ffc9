"""Passages as readers meet them: marks lost or in another style, apostrophes straightened, paragraphs joined or broken.

Each variation is a list of edits to the text; the spans of the statements move with it. What pages and translators do
to a report is in `clutter`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

Edit = tuple[int, int, str]
"""Characters [start, end) become these."""

OPENING, CLOSING = '“„«»‟"”', '”“»«"'
MARK = re.compile('["“”„«»‟″]')
APOSTROPHE = re.compile("[’‘]")
PARAGRAPHS = re.compile(r"\n\s*\n")
SENTENCE = re.compile(r"(?<=[a-zß][.!?]) +(?=[“„«\"]?[A-ZÄÖÜ])")
STYLES = (('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"))
ROLES = ("source", "cue", "content")


def varied(row: Mapping[str, Any], random: Random) -> dict[str, Any]:
    """The row with one variation of its marks, and now and then others on top."""
    text = row["text"]
    draw = random.random()
    if draw < 0.45:
        row = edited(row, [(m.start(), m.end(), "") for m in MARK.finditer(text)])
    elif draw < 0.7:
        start, end = _passage(text, random)
        row = edited(row, [(m.start(), m.end(), "") for m in MARK.finditer(text, start, end)])
    else:
        row = edited(row, restyled(text, random.choice(STYLES)))
    if random.random() < 0.3:
        row = edited(row, [(m.start(), m.end(), "'") for m in APOSTROPHE.finditer(row["text"])])
    draw = random.random()
    if draw < 0.12:
        row = edited(
            row, [(m.start(), m.end(), " ") for m in PARAGRAPHS.finditer(row["text"]) if random.random() < 0.5]
        )
    elif draw < 0.24:
        breaks = SENTENCE.finditer(row["text"])
        row = edited(row, [(m.start(), m.end(), "\n\n") for m in breaks if random.random() < 0.3])
    return dict(row)


def restyled(text: str, style: tuple[str, str]) -> list[Edit]:
    """Every mark in one style: opening where a space or bracket stands before it, else closing."""
    return [
        (m.start(), m.end(), style[0] if not m.start() or text[m.start() - 1] in " \n\t\xa0([" else style[1])
        for m in MARK.finditer(text)
    ]


def edited(row: Mapping[str, Any], edits: Sequence[Edit]) -> dict[str, Any]:
    """The row after `edits` (in order, apart from each other); an edge inside an edit moves to the edit's edge."""
    text = row["text"]
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[tuple[int, int, int]] = []  # end of the edit, where its replacement starts and ends
    at = length = 0
    for start, end, words in edits:
        parts += [text[at:start], words]
        length += start - at
        starts.append(start)
        shifts.append((end, length, length + len(words)))
        length += len(words)
        at = end
    new = "".join([*parts, text[at:]])

    def moved(place: int, *, begins: bool) -> int:
        index = bisect_right(starts, place if begins else place - 1) - 1
        if index < 0:
            return place
        end, fresh, stop = shifts[index]
        if place >= end:
            return place - end + stop
        return fresh if begins else stop

    def spans(old: Sequence[Sequence[int]]) -> list[list[int]]:
        out = []
        for start, end in old:
            a, b = moved(start, begins=True), moved(end, begins=False)
            words = new[a:b]
            a, b = a + len(words) - len(words.lstrip()), b - len(words) + len(words.rstrip())
            if a < b:
                out.append([a, b])
        return out

    said = [{**a, **{role: spans(a[role]) for role in ROLES}} for a in row["attributions"]]
    return {**row, "text": new, "attributions": said}


def _passage(text: str, random: Random) -> tuple[int, int]:
    """A run of one to six paragraphs."""
    edges = [0, *(m.end() for m in PARAGRAPHS.finditer(text)), len(text)]
    first = random.randrange(len(edges) - 1)
    return edges[first], edges[min(len(edges) - 1, first + random.randint(1, 6))]
