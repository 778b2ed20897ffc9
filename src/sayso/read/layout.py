"""Tells the parts of a pasted text apart by how they stand: headline, masthead, subheadings, captions, leftovers.

The text is only looked at. Every line ends up in one block; hard-wrapped lines are joined into one. What a
masthead line says is `masthead`'s business, what a picture's lines look like `captions`'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from sayso.read import mail, masthead
from sayso.read.captions import caption_with_credit, is_credit, names_picture
from sayso.read.leftovers import is_leftover
from sayso.read.times import Found, find_times
from sayso.records import Block, BlockKind, Span

_MARKED = re.compile(r"#{1,6}\s+(?=\S)")  # a heading of Markdown
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ENDS_SENTENCE = re.compile(r"[.!?…]['\"”“’»«)\]]*$|:$")
_ENDS_OPEN = re.compile(r"[,;]$")

HEADLINE_WORDS = 30
SUBHEADING_WORDS = 12
CAPTION_WORDS = 50
MASTHEAD_UNITS = 8  # how far from the top, or from the end, a masthead line may stand


@dataclass(slots=True)
class Unit:
    """One paragraph-like stretch of the text, outer space removed."""

    span: Span
    text: str
    kind: BlockKind | None = None

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def closed(self) -> bool:
        """Ends as a sentence ends."""
        return bool(_ENDS_SENTENCE.search(self.text))


@dataclass(slots=True)
class Layout:
    """The blocks of a text and what its headline and masthead say. Times come with their places in the text."""

    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    dateline: str | None = None
    times: list[tuple[Found, Span]] = field(default_factory=list)
    opened: list[tuple[Found, Span]] = field(default_factory=list)
    """The day in a dateline, which opens a paragraph."""

    def add_dateline(self, paragraph: str, start: int, language: str | None) -> None:
        """What the first paragraph, which begins at `start`, opens with."""
        if line := masthead.dateline(paragraph, language):
            self.dateline = self.dateline or line.dateline
            self.opened = [(time, Span(start + time.start, start + time.end)) for time in line.times]


def lay_out(text: str, title: str | None = None, language: str | None = None) -> Layout:
    """Blocks over all of `text`, and the fields they state. `title` is the headline's words where they are known."""
    units = split_units(text)
    layout = Layout(title=title)
    _read_mail(units, layout, language)
    _mark_leftovers(units)
    _find_headline(units, layout, layout.title)
    _read_mastheads(units, layout, language)
    _find_captions(units)
    _find_subheadings(units)
    for unit in units:
        unit.kind = unit.kind or ("quote" if unit.text.startswith(">") else "paragraph")
    layout.blocks = tuple(Block(unit.span, unit.kind) for unit in units if unit.kind)
    if first := next((unit for unit in units if unit.kind == "paragraph"), None):
        layout.add_dateline(first.text, first.span.start, language)
    return layout


def split_units(text: str) -> list[Unit]:
    """Paragraphs by blank lines, by single line breaks, or by the look of hard-wrapped lines."""
    lines = [line for match in _LINE.finditer(text) if (line := _stripped(text, match.start(), match.end()))]
    units: list[Unit] = []
    group: list[Span] = []
    for line in lines:
        if group and _blank_between(text, group[-1], line):
            units += _units(text, group)
            group = []
        group.append(line)
    return units + _units(text, group)


def _stripped(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    stripped = line.strip()
    return Span(start + left, start + left + len(stripped)) if stripped else None


def _blank_between(text: str, one: Span, other: Span) -> bool:
    breaks = text[one.end : other.start]
    return len(breaks.replace("\r\n", "\n").replace(" ", "").replace("\t", "").strip("\xa0")) > 1


def _units(text: str, group: Sequence[Span]) -> list[Unit]:
    """One group of adjacent lines: a unit a line, or joined where they were wrapped to a width."""
    width = max((len(line) for line in group), default=0)
    wrapped = _is_wrapped(text, group, width)
    spans: list[Span] = []
    runs_on = False  # the line before goes on in this one
    for line in group:
        if runs_on:
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
        ended = len(line) < 0.75 * width and _ENDS_SENTENCE.search(text[line.start : line.end])
        runs_on = wrapped and not ended
    return [Unit(span, text[span.start : span.end]) for span in spans]


def _is_wrapped(text: str, group: Sequence[Span], width: int) -> bool:
    """Lines cut at a width: most are nearly as long as the longest, and most stop within a sentence."""
    if len(group) < 2 or not 35 <= width <= 120:
        return False
    if sum(mail.is_field(text[line.start : line.end]) for line in group) >= mail.FEWEST:
        return False
    inner = group[:-1]
    full = sum(len(line) >= 0.7 * width for line in inner)
    cut = sum(not _ENDS_SENTENCE.search(text[line.start : line.end]) for line in inner)
    return full >= 0.6 * len(inner) and cut >= 0.6 * len(inner)


def _read_mail(units: list[Unit], layout: Layout, language: str | None) -> None:
    """The head of an e-mail is masthead; the day in it comes before others."""
    found = mail.head([unit.text for unit in units])
    if not found:
        return
    for unit in units[: found.lines.stop]:
        unit.kind = "masthead"
    layout.title = layout.title or found.subject
    if found.when is not None:
        sent = units[found.when]
        times = find_times(sent.text, language)
        layout.times += [(time, Span(sent.span.start + time.start, sent.span.start + time.end)) for time in times]


def _mark_leftovers(units: list[Unit]) -> None:
    for unit in units:
        if unit.kind is None and is_leftover(unit.text):
            unit.kind = "boilerplate"


def _find_headline(units: list[Unit], layout: Layout, title: str | None) -> None:
    """The unit that says the given title; without one, a short opening line that does not end as a sentence."""
    opening = [unit for unit in units if unit.kind is None][:4]
    if title:
        same = [unit for unit in opening if _letters(unit.text) == _letters(title)]
        if same and len(units) > 1:
            same[0].kind = "headline"
        return
    for unit in opening[:2]:
        after = units[units.index(unit) + 1 :]
        if masthead.read_line(unit.text) or is_credit(unit.text):
            continue
        if (
            unit.words <= HEADLINE_WORDS
            and not unit.text.endswith((".", ",", ";", ":"))
            and any(other.kind is None and (other.closed or other.words > HEADLINE_WORDS) for other in after)
            and unit.words < max(other.words for other in after)
        ):
            unit.kind = "headline"
            layout.title = _MARKED.sub("", unit.text, count=1)
        return


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _read_mastheads(units: list[Unit], layout: Layout, language: str | None) -> None:
    """Bylines and times near the top, and their repetitions near the end."""
    top = [unit for unit in units if unit.kind is None][:MASTHEAD_UNITS]
    end = [unit for unit in units if unit.kind is None][-3:]
    for unit in [*top, *(unit for unit in end if unit not in top)]:
        line = masthead.credit(unit.text) or masthead.read_line(unit.text, layout.authors, language)
        line = line or (masthead.job(unit.text) if unit in top[:2] else None)
        if line is None or (not line.labelled and not line.authors and unit not in (*top[:3], *end[-2:])):
            continue
        unit.kind = "masthead"
        layout.authors = layout.authors or line.authors
        layout.publisher = layout.publisher or line.publisher
        layout.dateline = layout.dateline or line.dateline
        start = unit.span.start
        layout.times += [(time, Span(start + time.start, start + time.end)) for time in line.times]


def _find_captions(units: list[Unit]) -> None:
    """Credits, the caption that each follows, lines that name a picture, and a picture's title left before the end."""
    for before, unit in zip([None, *units], units, strict=False):
        if unit.kind is not None:
            continue
        if is_credit(unit.text):
            unit.kind = "caption"
            if before and before.kind is None and before.words <= CAPTION_WORDS:
                before.kind = "caption"
        elif unit.words <= CAPTION_WORDS and (names_picture(unit.text) or caption_with_credit(unit.text)):
            unit.kind = "caption"
    last = next((index for index in reversed(range(len(units))) if units[index].kind is None), None)
    if last is None or last == 0 or last + 1 == len(units):
        return
    if units[last + 1].kind == "masthead" and _is_label(units[last]) and units[last - 1].kind is None:
        units[last].kind = "caption"  # it heads nothing


def _find_subheadings(units: list[Unit]) -> None:
    """Short labels above a paragraph, in a text whose units are mostly longer than labels."""
    for unit in units:
        if unit.kind is None and _MARKED.match(unit.text) and unit.words <= HEADLINE_WORDS:
            unit.kind = "subheading"
    plain = [unit for unit in units if unit.kind is None]
    labels = [unit for unit in plain if _is_label(unit)]
    if not labels or len(labels) > 0.4 * len(plain) or median(unit.words for unit in plain) <= SUBHEADING_WORDS:
        return
    for unit, after in pairwise(plain):
        if _is_label(unit) and not _is_label(after) and unit is not plain[0]:
            unit.kind = "subheading"


def _is_label(unit: Unit) -> bool:
    text = unit.text
    plain = (
        not _ENDS_OPEN.search(text)
        and (not unit.closed or text.endswith("?"))
        and (text[0].isupper() or text[0].isdigit() or text[0] in "\"“„»«'‘")
        and not text.endswith(("”", '"', "“", "«", "»"))
    )
    loud = text.isupper() and text.endswith(("”", '"'))  # "“NOBODY CAME”": how agencies quote between paragraphs
    return unit.words <= SUBHEADING_WORDS and len(text) <= 100 and (plain or loud)
