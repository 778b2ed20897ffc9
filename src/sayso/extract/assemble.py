"""From drafts to statements: siblings do not overlap, inner ones know their outer, kinds are decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.extract.addressees import addressee
from sayso.extract.cited import cited
from sayso.extract.kinds import Description, Places, around, describe
from sayso.languages import profile
from sayso.marks import Quotation
from sayso.nesting import nested
from sayso.records import Article, Span, Statement

WORD = 12
"""Letters of a word at most that tells nothing of its own."""


@dataclass(slots=True)
class Draft:
    """A statement in the making. `sentence` is what it was found in.

    `shifted` tells one in free indirect speech, `quoted` one that is all in marks, so that a sentence or a
    quotation that follows may go on with it.
    """

    sentence: Span
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    shifted: bool = False
    quoted: bool = False

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
        near = around(self._near, Span(draft.content[0].start, draft.content[-1].end))
        draft.quoted = all(any(quotation.outer.contains(span) for quotation in near) for span in draft.content)
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
    places = [Places(sorted(draft.source), sorted(draft.cue), sorted(draft.content)) for draft in drafts]
    return described(
        article, [(where, what, None) for where, what in zip(places, describe(article, places), strict=True)]
    )


def _with_cited(
    article: Article, found: Sequence[tuple[Places, Description, float | None]]
) -> Iterator[tuple[Places, Description, float | None]]:
    """What was found, with those of whoever is cited or cites beside it."""
    text, code = article.text, profile(article.language).code
    told = [where for where, _, _ in found]
    others, gone = cited(text, code, told)
    gone |= _shorter(text, told)
    yield from (one for at, one in enumerate(found) if at not in gone)
    for (at, where), what in zip(others, describe(article, [where for _, where in others]), strict=True):
        yield where, what, found[at][2]


def _shorter(text: str, told: Sequence[Places]) -> set[int]:
    """The numbers of those that are told again without their first word: "clear breach" beside "a clear breach"."""
    longer: dict[tuple[tuple[Span, ...], tuple[Span, ...], int], int] = {}
    for one in told:
        if one.source and one.cue and len(one.content) == 1:
            key = tuple(one.source), tuple(one.cue), one.content[0].end
            longer[key] = min(longer.get(key, len(text)), one.content[0].start)
    gone: set[int] = set()
    for number, one in enumerate(told):
        begin = longer.get((tuple(one.source), tuple(one.cue), one.content[-1].end)) if len(one.content) == 1 else None
        words = text[begin : one.content[0].start] if begin is not None else ""
        if words and len(words) < WORD and text[one.content[0].start].isalnum():
            gone.add(number)
    return gone


def described(article: Article, found: Iterable[tuple[Places, Description, float | None]]) -> tuple[Statement, ...]:
    """Statements from the places, description and score of each: in order of the text, each id once, nesting known.
    To whom each was made is read off its frame."""
    made: dict[str, Statement] = {}
    language = profile(article.language)
    for places, what, score in _with_cited(article, list(found)):
        statement = Statement(
            article.id,
            content=tuple(places.content),
            source=tuple(places.source),
            cue=tuple(places.cue),
            addressee=tuple(addressee(article.text, language, places)),
            kind=what.kind,
            medium=what.medium,
            stance=what.stance,
            score=score,
        )
        made.setdefault(statement.id, statement)
    ordered = sorted(made.values(), key=lambda statement: (statement.start, statement.content[0], statement.id))
    return tuple(nested(ordered))
