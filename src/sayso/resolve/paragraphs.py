"""The blocks of a report around a passage that has no source: what each is, and who is named or meant in it.

Which blocks are nothing but somebody's words, which are the questions that such answer, whom the report is about.
`unframed` asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from sayso.records import Span
from sayso.resolve.deaths import has_died
from sayso.resolve.entity import Entity
from sayso.resolve.transcripts import ANSWERS, ASKS
from sayso.resolve.walk import Walk

LEADS = 10
"""Characters without a letter that may stand before a passage: the time in a ticker."""
STAGE = re.compile(r"\([a-zäöüß][^()\n]{1,40}\) ?")
"""What somebody does before an answer: „(lacht) Ja.“."""
LETTER = re.compile(r"[^\W\d_]")
QUESTION = 400
"""Characters of a question at most."""
YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our|Sie|Ihnen|Ihre?[nmrs]?|[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[nmrs]?)\b")
OBJECTION = 200
"""And of what is no question by its mark."""
MARKS = ("?", "?**", "?*", "?_", "?”", "?“", "?«", "?»", '?"')
"""How a question ends, in bold or in marks too."""
INTERVIEW = 3
"""How many questions with an answer make an interview."""


class Paragraphs:
    """The blocks of one article by their numbers, and the mentions in them by theirs."""

    def __init__(self, walk: Walk) -> None:
        self.walk = walk
        self.blocks = walk.scene.blocks
        self.starts = [found.span.start for found in walk.scene.mentions]
        self._sourceless = [one for one in walk.statements if one.content and not (one.source or one.cue)]
        self._passages: dict[int, bool] = {}
        self._interview: bool | None = None
        self._asked: list[tuple[Entity, str]] | None = None
        self._dead: frozenset[int] | None = None
        self._most: list[Entity] | None = None

    def is_headline(self, block: int) -> bool:
        return bool(self.blocks) and self.blocks[block].kind in ("headline", "subheading")

    def is_told(self, block: int) -> bool:
        """Whether a block is part of the report itself, no headline, caption or leftover."""
        return self.blocks[block].kind in ("paragraph", "quote")

    def is_passage(self, block: int) -> bool:
        """Whether a block is nothing but what somebody says: who is named in it is not whom it introduces."""
        if block not in self._passages:
            span = self.blocks[block].span
            stage = STAGE.match(self.walk.text, span.start)
            if stage and stage.end() < span.end:
                span = Span(stage.end(), span.end)
            self._passages[block] = any(
                one.content[0].start <= span.start + LEADS
                and span.start <= one.content[-1].end and span.end <= one.content[-1].end + 1
                and not self._lettered(span.start, one.content[0].start)
                for one in self._sourceless
            )  # fmt: skip
        return self._passages[block]

    def _lettered(self, start: int, stop: int) -> bool:
        """Whether words stand between, beside the "A:" of an answer."""
        turn = ANSWERS.match(self.walk.text, start)
        return LETTER.search(self.walk.text, turn.end() if turn else start, max(start, stop)) is not None

    def asks(self, block: int) -> bool:
        """Whether a block is a question that a passage answers: who is named in it need not speak."""
        if not (0 <= block < len(self.blocks) - 1) or self.blocks[block].kind == "headline":
            return False
        span = self.blocks[block].span
        if self.is_passage(block) and not self._whole(block):
            return False
        asked = self._questions(block) or ASKS.match(self.walk.text, span.start) or self._in_interview(block)
        return bool(asked) and span.end - span.start < QUESTION and self.is_passage(block + 1)

    def questions(self) -> Iterator[int]:
        """The blocks that passages answer, in order."""
        return filter(self.asks, range(len(self.blocks)))

    def _questions(self, block: int) -> bool:
        span = self.blocks[block].span
        return self.walk.text[span.start : span.end].endswith(MARKS)

    def _in_interview(self, block: int) -> bool:
        """Whether an interviewer holds something against somebody between two answers: "He calls you a fool."."""
        span = self.blocks[block].span
        between = block > 0 and self.is_told(block) and not self.is_passage(block) and self.is_passage(block - 1)
        to_somebody = len(span) < OBJECTION and YOU.search(self.walk.text, *span) is not None
        return between and to_somebody and self._is_interview()

    def _is_interview(self) -> bool:
        """Whether most that stands before somebody's words asks for them."""
        if self._interview is None:
            before = [at for at in range(len(self.blocks) - 1) if self.is_passage(at + 1) and not self.is_passage(at)]
            asked = sum(map(self._questions, before))
            self._interview = asked >= INTERVIEW and asked * 2 > len(before)
        return self._interview

    def interviewed(self) -> list[tuple[Entity, str]]:
        """Who may be asked in an interview, by what stands before its first question: features of somebody."""
        if self._asked is None:
            self._asked = list(self._introduced()) if self._is_interview() else []
        return self._asked

    def _introduced(self) -> Iterator[tuple[Entity, str]]:
        """Whom the headlines name, who comes first, last and most in the introduction, and who alone."""
        first = next(iter(self.questions()), 0)
        told: list[Entity] = []
        for block in range(first):
            people = list(self._people(*self.blocks[block].span))
            if self.is_headline(block):
                yield from ((one, "in heading") for one in people)
            elif not self.is_passage(block):
                told += people
        for entity in dict.fromkeys(self.people(0, self.blocks[first].span.start)):
            yield entity, "introduced"
        if told:
            yield told[0], "introduced first"
            yield told[-1], "introduced last"
            (most, times), *others = Counter(told).most_common(2)
            if not others or others[0][1] < times:
                yield most, "introduced most"

    def _whole(self, block: int) -> bool:
        """Whether a passage neither begins before its block nor goes on in the next."""
        span = self.blocks[block].span
        return any(
            not one.nested_in and span.start <= one.content[0].start and one.content[-1].end <= span.end
            for one in self._sourceless
        )  # fmt: skip

    def topic(self) -> Entity | None:
        """The person whom the report names most often, if nobody is named as often."""
        if self._most is None:
            people = sorted((one for one in self.walk.people.all if one.may_be_person), key=lambda one: -len(one.names))
            clear = people and (len(people) == 1 or len(people[1].names) < len(people[0].names))
            self._most = people[:1] if clear else []
        return self._most[0] if self._most else None

    def dead(self) -> frozenset[int]:
        """The ids of those of whom the report says that they have died."""
        if self._dead is None:
            self._dead = frozenset(
                id(entity)
                for at, found in enumerate(self.walk.scene.mentions)
                if found.person == 3 and has_died(self.walk.text, found.span)
                for entity in self.meant(at)
            )
        return self._dead

    def number(self, offset: int) -> int:
        return self.walk.scene.block_at(offset)

    def mentions(self, start: int, end: int) -> range:
        """The numbers of the mentions that begin between two places."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def people(self, start: int, end: int) -> list[Entity]:
        """The people named or meant between two places, in the order in which they last come."""
        people: dict[int, Entity] = {}
        for entity in self._people(start, end):
            people.pop(id(entity), None)
            people[id(entity)] = entity
        return list(people.values())

    def first(self, start: int, end: int) -> Entity:
        """Of the people between two places, whoever comes first; there is one."""
        return next(self._people(start, end))

    def _people(self, start: int, end: int) -> Iterator[Entity]:
        """Each time that one of them is named or meant."""
        for at in self.mentions(start, end):
            for entity in self.meant(at):
                if entity.may_be_person and entity.naming is not None:
                    yield entity

    def meant(self, at: int) -> tuple[Entity, ...]:
        found = self.walk.scene.mentions[at]
        if found.form == "name":
            fitting = self.walk.people.of(found.span)
            return fitting if len(fitting) == 1 else ()
        lead = self.walk.leads.get(found.span)
        return lead.people if lead and not lead.tied else ()
