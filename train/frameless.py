"""Passages that lost marks and frame together, as careless copying leaves them: only the words of the speaker stand.

A framed quotation (“We go,” she said. “Now.”), alone in its paragraph or sentences of their own in it, becomes a
paragraph of what was said (We go. Now.): one statement without source and cue. Those of one speaker that follow each
other are one statement, as in the own corpus. `framed_by` keeps the words of the source that stood there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Any

from sayso.languages import profile
from train.augment import MARK, PARAGRAPHS, Edit, edited

SHARE = 0.6
"""Of the quotations that can lose marks and frame, those that do where nothing else is said."""
FEWEST_WORDS = 8
LEFT_OVER = 2
"""Words that may stand beside contents and frames and go with these: "And", "on Monday"."""

WORD = re.compile(r"\w+")
SENTENCE_ENDS = re.compile(r"""[.!?…]["“”„«»’']?\s*$""")
CAPITALISED = re.compile(r"\b[A-ZÄÖÜ]\w+")
PRONOUNS = frozenset(word.capitalize() for code in ("en", "de") for word in profile(code).pronouns)
Range = tuple[int, int]


@dataclass
class Passage:
    """What is left of the text between `start` and `stop`: `pieces`; `said` are the statements that they were, by
    `speaker`."""

    start: int
    stop: int
    pieces: list[Range]
    said: set[int]
    speaker: str


def frameless(row: Mapping[str, Any], random: Random, share: float = SHARE) -> dict[str, Any]:
    """The row after each quotation that can lose marks and frame has lost them with probability `share`."""
    passages = [passage for passage in _passages(row) if random.random() < share]
    if not passages:
        return dict(row)
    edits: list[Edit] = []
    for passage in passages:
        edits += _edits(row["text"], passage, edits[-1][1] if edits else 0)
    made = [
        {
            "source": [],
            "cue": [],
            "addressee": [],
            "content": [list(piece) for piece in passage.pieces],
            "kind": "free_direct",
            "lost": True,
            "frameless": True,
            "framed_by": passage.speaker,
        }
        for passage in passages
    ]
    new = edited({**row, "attributions": [*row["attributions"], *made]}, edits)
    lost = {index for passage in passages for index in passage.said}
    before = len(row["attributions"])
    said = [one for index, one in enumerate(new["attributions"][:before]) if index not in lost]
    end, speaker = None, ""
    for one in new["attributions"][before:]:
        whole = [one["content"][0][0], one["content"][-1][1]]
        follows = end is not None and not new["text"][end : whole[0]].strip()
        if follows and may_be_one(speaker, one["framed_by"]):
            said[-1] = {**said[-1], "content": [*said[-1]["content"], whole]}
        else:
            said.append({**one, "content": [whole]})
        end, speaker = whole[1], one["framed_by"]
    return {**new, "attributions": said}


def may_be_one(speaker: str, following: str) -> bool:
    """Whether two frames may name one speaker: "Mara Lind" and "Ms Lind" or "she", but not "Jon Aas"."""
    some, others = (set(CAPITALISED.findall(source)) - PRONOUNS for source in (speaker, following))
    return not (some and others) or bool(some & others)


def changed(
    rows: Iterable[Mapping[str, Any]], share: float = SHARE, seed: str = ""
) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    """Each article that has lost marks and frame of a quotation, as it was and as it is; another `seed`, others."""
    for row in rows:
        new = frameless(row, Random(row["id"] + seed), share)
        if new != row:
            yield row, new


def _passages(row: Mapping[str, Any]) -> Iterator[Passage]:
    """In order of the text: whole paragraphs that can lose marks and frame, else statements in them."""
    text: str = row["text"]
    edges = [(0, 0), *(found.span() for found in PARAGRAPHS.finditer(text)), (len(text), len(text))]
    for (_, start), (stop, _) in pairwise(edges):
        if whole := _passage(row, start, stop):
            yield whole
            continue
        at = start
        for attribution in sorted(row["attributions"], key=lambda one: one["content"][:1]):
            places = [place for role in ("source", "cue", "content") for place in attribution[role]]
            if not places or not all(at <= a and b <= stop for a, b in places):
                continue
            first, last = min(a for a, _ in places), max(b for _, b in places)
            while last < stop and text[last] in '.!?”“"»«':
                last += 1
            apart = SENTENCE_ENDS.search(text, start, last) and (last == stop or text[last].isspace())
            if apart and (first == start or SENTENCE_ENDS.search(text[max(start, first - 4) : first])):
                one = _passage(row, first, last)
                if one:
                    yield one
                    at = last


def _passage(row: Mapping[str, Any], start: int, stop: int) -> Passage | None:
    """The text from `start` to `stop`, where it is quotation and frame of one speaker and little else."""
    text: str = row["text"]
    pieces: list[Range] = []
    frames: list[Range] = []
    said: set[int] = set()
    speakers = set()
    for index, attribution in enumerate(row["attributions"]):
        content = [(a, b) for a, b in attribution["content"]]
        if not any(a < stop and b > start for a, b in content):
            continue
        if any(a <= content[0][0] and content[-1][1] <= b for a, b in pieces):
            continue  # said inside what is said: goes along
        frame = [(a, b) for role in ("source", "cue") for a, b in attribution[role]]
        inside = all(start <= a and b <= stop for a, b in [*content, *frame])
        if not frame or not inside or not all(MARK.match(text, a) for a, _ in content):
            return None
        pieces += content
        frames += frame
        said.add(index)
        speakers.add(tuple(map(tuple, attribution["source"])))
    pieces.sort()
    overlap = any(a[1] > b[0] for a, b in pairwise(pieces))
    if not pieces or len(speakers) > 1 or overlap or any(a < y and b > x for a, b in frames for x, y in pieces):
        return None
    known = [*pieces, *frames]
    rest = [m for m in WORD.finditer(text, start, stop) if not any(a <= m.start() and m.end() <= b for a, b in known)]
    words = sum(len(WORD.findall(text, a, b)) for a, b in pieces)
    if words < FEWEST_WORDS or len(rest) > LEFT_OVER:
        return None
    speaker = " ".join(text[a:b] for source in speakers for a, b in source)
    return Passage(start, stop, pieces, said, speaker)


def _edits(text: str, passage: Passage, done: int) -> list[Edit]:
    """Take away all between the pieces, and their marks; end each as a sentence where the next begins as one.

    What stands before and after becomes a paragraph of its own; the text up to `done` is edited already.
    """
    before = max(done, len(text[: passage.start].rstrip()))
    after = passage.stop + len(text[passage.stop :]) - len(text[passage.stop :].lstrip())
    at, gap = (before, "\n\n") if before and text[before : passage.start].strip("\n") else (passage.start, "")
    edits: list[Edit] = []
    for index, (start, end) in enumerate(passage.pieces):
        words = [place for place in range(start, end) if not text[place].isspace() and not MARK.match(text[place])]
        first, last = words[0], words[-1]
        edits.append((at, first, gap))
        if not index and text[first].islower():
            edits.append((first, first + 1, text[first].upper()))
        edits += [(*mark.span(), "") for mark in MARK.finditer(text, first, last)]
        following = passage.pieces[index + 1] if index + 1 < len(passage.pieces) else None
        ends = following is None or next((c for c in text[slice(*following)] if c.isalnum()), "A").isupper()
        at, gap = last + 1, " "
        if ends and text[last] == ",":
            at, gap = last, ". "
        elif ends and text[last] not in ".!?…:;":
            gap = ". "
    if "\n" in text[passage.stop : after] or after == len(text):
        edits.append((at, passage.stop, gap.strip()))
    else:
        edits.append((at, after, gap.strip() + "\n\n"))
    return [edit for edit in edits if edit[0] < edit[1] or edit[2]]
