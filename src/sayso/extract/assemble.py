"""From drafts to statements: siblings do not overlap, inner ones know their outer, kinds are decided."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sayso.extract.kinds import kind, stance
from sayso.languages import Cue
from sayso.marks import Quotation
from sayso.records import Article, Span, Statement, StatementKind


@dataclass(slots=True)
class Draft:
    """A statement in the making. `sentence` is what it was found in, `near` are the quotations around it.

    `unmarked` tells a passage whose marks are lost; `shifted` one in free indirect speech; `quoted` one
    that is all in marks, so that a quotation in the next sentence may go on with it.
    """

    sentence: Span
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    cue_of: Cue | None = None
    negated: bool = False
    nominal: bool = False
    unmarked: bool = False
    shifted: bool = False
    quoted: bool = False
    near: list[Quotation] = field(default_factory=list)

    def spans(self) -> list[Span]:
        return [*self.source, *self.cue, *self.content]


class Drafts:
    """The drafts of one article as they are found, sentence after sentence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept: list[Draft] = []
        self.previous: Draft | None = None
        self.same_paragraph = False
        self._near: list[Quotation] = []
        self._beginning = 0
        self._silent = 0

    def new_paragraph(self, quotations: list[Quotation]) -> None:
        """Go on to the next paragraph; who spoke in the last one may go on speaking in this one, no further."""
        self._silent = 0 if self.kept[self._beginning :] else self._silent + 1
        if self._silent:
            self.previous = None
        self._near = quotations
        self._beginning = len(self.kept)
        self.same_paragraph = False

    def add(self, draft: Draft) -> bool:
        """Keep a draft, unless its content runs into another's or its roles into each other."""
        if not draft.content or _overlap(draft.spans()):
            return False
        for other in reversed(self.kept):
            if other.sentence != draft.sentence:
                break
            if not _compatible(other, draft):
                return False
        draft.near = around(self._near, Span(draft.content[0].start, draft.content[-1].end))
        draft.quoted = all(any(quotation.outer.contains(span) for quotation in draft.near) for span in draft.content)
        self.kept.append(draft)
        self.previous = draft
        self.same_paragraph = True
        return True

    def go_on_quoting(self, quotation: Quotation) -> bool:
        """More of what was just quoted: a second span of the same content. False where nothing was."""
        before = self.previous
        if before is None or not before.quoted or not (self.same_paragraph or quotation.continues):
            return False
        before.content.append(quotation.outer)
        before.near.append(quotation)
        self.same_paragraph = True
        return True

    def go_on(self, sentence: Span, content: list[Span]) -> None:
        """A sentence of free indirect speech: whoever spoke last speaks on. Without anyone, it is the reporter's."""
        before = self.previous
        if before is None:
            return
        if (
            before.shifted
            and self.same_paragraph
            and not self.text[before.content[-1].end : content[0].start].strip(" .!?…\n")
        ):
            before.content[-1] = Span(before.content[-1].start, content[-1].end)
            before.sentence = Span(before.sentence.start, sentence.end)
            return
        self.add(Draft(sentence, list(before.source), [], content, shifted=True))


def around(quotations: Sequence[Quotation], span: Span) -> list[Quotation]:
    """Those of `quotations`, which are in order and apart from each other, that touch `span`."""
    first = bisect_right(quotations, span.start, key=lambda quotation: quotation.outer.end)
    last = bisect_left(quotations, span.end, key=lambda quotation: quotation.outer.start)
    return list(quotations[first:last])


def _overlap(spans: list[Span]) -> bool:
    ordered = sorted(spans)
    return any(left.end > right.start for left, right in pairwise(ordered))


def _within(inner: Draft, outer: Draft) -> bool:
    """Whether everything of `inner` lies in one stretch of `outer`'s content."""
    return any(all(span.contains(part) for part in inner.spans()) for span in outer.content)


def _compatible(one: Draft, other: Draft) -> bool:
    if _within(one, other) or _within(other, one):
        return True
    return not any(a.overlaps(b) for a in one.content for b in (*other.content, *other.cue)) and not any(
        a.overlaps(b) for a in one.cue for b in (*other.content, *other.cue)
    )


def statements(article: Article, drafts: Iterable[Draft]) -> tuple[Statement, ...]:
    """The statements of an article, in order of the text, each id once."""
    made: dict[str, Statement] = {}
    for draft in drafts:
        found = _kind(article.text, draft)
        medium = draft.cue_of.medium if draft.cue_of else "speech"
        if found == "direct" and medium == "thought":
            medium = "speech"  # what stands in marks was uttered: „Opitz sieht das anders: ...“
        statement = Statement(
            article.id,
            content=tuple(sorted(draft.content)),
            source=tuple(sorted(draft.source)),
            cue=tuple(sorted(draft.cue)),
            kind=found,
            medium=medium,
            stance=stance(draft.cue_of, negated=draft.negated),
        )
        made.setdefault(statement.id, statement)
    ordered = sorted(made.values(), key=lambda statement: (statement.start, statement.content[0], statement.id))
    return tuple(nested(ordered))


def _kind(text: str, draft: Draft) -> StatementKind:
    if draft.unmarked:
        return "free_direct"
    if draft.shifted:
        return "free_indirect"
    marked = [(span, around(draft.near, span)) for span in draft.content]
    return kind(text, marked, framed=bool(draft.cue), nominal=draft.nominal)


def nested(ordered: Sequence[Statement]) -> list[Statement]:
    """The same statements, each with the innermost other whose content contains all of it."""
    contents = sorted(
        ((span, number) for number, statement in enumerate(ordered) for span in statement.content),
        key=lambda item: (item[0].start, -item[0].end),
    )
    outer: dict[int, int] = {}
    open_contents: list[tuple[Span, int]] = []
    at = 0
    wholes = sorted(
        ((_whole(statement), number) for number, statement in enumerate(ordered)),
        key=lambda item: (item[0].start, -item[0].end),
    )
    for whole, number in wholes:
        while at < len(contents) and contents[at][0].start <= whole.start:
            while open_contents and open_contents[-1][0].end <= contents[at][0].start:
                open_contents.pop()
            open_contents.append(contents[at])
            at += 1
        while open_contents and open_contents[-1][0].end <= whole.start:
            open_contents.pop()
        for span, owner in reversed(open_contents[-8:]):
            if owner != number and span.contains(whole) and _whole(ordered[owner]) != whole:
                outer[number] = owner
                break
    return [
        replace(statement, nested_in=ordered[outer[number]].id) if number in outer else statement
        for number, statement in enumerate(ordered)
    ]


def _whole(statement: Statement) -> Span:
    spans = (*statement.source, *statement.cue, *statement.content)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
