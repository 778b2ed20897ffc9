"""Who speaks where no source stands: passages whose marks and frames are lost, quotations on their own.

Only what surrounds such a passage can tell: who spoke last, who speaks next, who was named right before or is named
right after, who is on the caption. It is ranked as mentions are, and left open where nothing decides.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Protocol

from sayso.records import Span, Statement
from sayso.resolve.echoes import Echoes
from sayso.resolve.mention_words import WORD
from sayso.resolve.people import Entity
from sayso.resolve.walk import Lead, Walk, carried

REACH = 3
"""How many blocks away a speaker may be."""
PLURAL = re.compile(r"\b(?:we|us|our|ours|wir|uns|unser\w*)\b", re.IGNORECASE)
SINGULAR = re.compile(r"\b(?:I|me|my|mine|ich|mich|mir|mein\w*)\b")
ENDS = 60
"""Characters between the source and the passage where a paragraph ends on who speaks ("says Ada Quill.")."""
BEGINS = 30
"""Characters from the beginning of a paragraph within which it begins with a person."""
ECHOES = 200
"""How many statements further on a headline may take its words from."""
TOLD = ("speech", "writing", None)
CLOSE = 5
"""Characters between two sentences that follow each other."""
HANDS_BACK = re.compile(r"(?:That|This|These|So|Thus|To these|With these|Das|Dies|So|Damit|Mit diesen|Sagt)\b")


class _Add(Protocol):
    def __call__(self, entity: Entity, /, *names: str) -> None: ...


def adopt(walk: Walk, leads: list[list[Lead]]) -> None:
    """Give each statement without source and cue the speaker that its surroundings tell; `leads` is filled in place."""
    seeker = _Seeker(walk, leads)
    for place, number in enumerate(seeker.order):
        statement = walk.statements[number]
        if statement.source or statement.cue or leads[number]:
            continue
        if lead := seeker.seek(place, number):
            leads[number].append(lead)


class _Seeker:
    def __init__(self, walk: Walk, leads: list[list[Lead]]) -> None:
        self.walk, self.leads = walk, leads
        self.order = sorted(range(len(walk.statements)), key=lambda number: walk.statements[number].start)
        self._starts = [block.span.start for block in walk.scene.blocks]
        self._passages: dict[int, bool] = {}
        self._echoes: Echoes | None = None
        self._named = [found.span.start for found in walk.scene.mentions]
        self._sentences = [sentence.start for sentence in walk.scene.sentences]
        self._at = [(walk.statements[number].start, number) for number in self.order]

    def seek(self, place: int, number: int) -> Lead | None:
        """The likeliest of those around, if it is likely enough; two that are equal are both open."""
        found: dict[int, tuple[Entity, dict[str, float]]] = {}
        statement = self.walk.statements[number]

        def add(entity: Entity, /, *names: str) -> None:
            _, features = found.setdefault(id(entity), (entity, {}))
            features.update(dict.fromkeys(names, 1.0))

        first, last = self._block(statement.content[0].start), self._block(statement.content[-1].end - 1)
        self._spoken(place, statement, first, last, add)
        if self.walk.scene.blocks and self.walk.scene.blocks[first].kind in ("headline", "subheading"):
            self._echoed(place, statement, add)
        self._around(statement, first, last, add)
        text = " ".join(self.walk.text[span.start : span.end] for span in statement.content)
        many, one = bool(PLURAL.search(text)), bool(SINGULAR.search(text))
        if one and not many:  # whoever says "I" is somebody
            found = {key: value for key, value in found.items() if value[0].may_be_person or value[0].naming is None}
        if not found:
            return None
        if self._echoes is None:  # most reports have no passage
            self._echoes = Echoes(self.walk)
        shares = self._echoes.shares(statement, [entity for entity, _ in found.values()])
        for (entity, features), share in zip(found.values(), shares, strict=True):
            self._fits(statement, entity, features, many and not one)
            if share:
                features["echoes"] = share
            if share and share == max(shares):
                features["echoes most"] = 1.0
            if self._is_passage(first):
                features.update({f"own paragraph: {name}": value for name, value in features.items()})
        people = [entity for entity, _ in found.values()]
        chances = self.walk.ranker.chances(
            "passage", statement.content[0], people, [features for _, features in found.values()]
        )
        return self.walk.chosen(None, *carried(people, chances))

    def _is_passage(self, block: int) -> bool:
        """Whether a block is nothing but what somebody says: who is named in it is not whom it introduces."""
        if block not in self._passages:
            span = self.walk.scene.blocks[block].span
            self._passages[block] = any(
                not one.source and not one.cue and one.content and one.content[0].start <= span.start + 1
                and span.end <= one.content[-1].end + 1
                for one in self.walk.statements
            )  # fmt: skip
        return self._passages[block]

    def _block(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _spoken(self, place: int, statement: Statement, first: int, last: int, add: _Add) -> None:
        before = self._speaker(range(place - 1, max(-1, place - 8), -1))
        if before is not None:
            number, speakers = before
            near = first - self._block(self.walk.statements[number].content[-1].end - 1)
            for entity in speakers:
                if near <= 0:
                    add(entity, "goes on", f"goes on {statement.kind}")
                    if statement.content[0].start - self.walk.statements[number].content[-1].end < CLOSE:
                        add(entity, "goes on at once")
                elif near <= REACH:
                    add(entity, "spoke before" if near == 1 else "spoke earlier")
                    source = self.walk.statements[number].source
                    if not source:
                        add(entity, "passage before")
                    elif near == 1 and statement.content[0].start - source[-1].end < ENDS:
                        add(entity, "hands over")
        self._thinks(place, statement, first, add)
        after = self._speaker(range(place + 1, min(len(self.order), place + 8)))
        if after is not None:
            number, speakers = after
            near = self._block(self.walk.statements[number].start) - last
            for entity in speakers:
                if near == 1 and self.walk.statements[number].source:
                    begins = self.walk.statements[number].source[0].start
                    if begins - self.walk.scene.blocks[last + 1].span.start < BEGINS:
                        add(entity, "speaks next at once")
                if near <= REACH:
                    add(entity, "speaks here" if near <= 0 else "speaks next" if near == 1 else "speaks later")

    def _thinks(self, place: int, statement: Statement, first: int, add: _Add) -> None:
        """Whose thought stands right before, in the same block: "She considers it too small. It would not do."."""
        if place == 0:
            return
        before = self.order[place - 1]
        other = self.walk.statements[before]
        if other.nested_in or other.medium in TOLD or not other.content or self._block(other.start) != first:
            return
        for lead in self.leads[before]:
            for entity in () if lead.tied else lead.to:
                add(entity, "thinks here")
                if statement.content[0].start - other.content[-1].end < CLOSE:
                    add(entity, "thinks right before")

    def _speaker(self, places: range) -> tuple[int, tuple[Entity, ...]] | None:
        """The nearest statement of its own that leads to somebody."""
        for place in places:
            number = self.order[place]
            other = self.walk.statements[number]
            if other.nested_in or other.medium not in TOLD or not other.content:
                continue
            if self.leads[number]:
                return number, self.leads[number][0].to
            if other.source or other.cue:
                return None
        return None

    def _echoed(self, place: int, statement: Statement, add: _Add) -> None:
        """Whoever says much the same further on: a headline quotes somebody whom the report quotes."""
        wanted = self._words(statement)
        for later in self.order[place + 1 : place + ECHOES]:
            said = self._words(self.walk.statements[later])
            if len(wanted) > 1 and len(wanted & said) * 3 >= len(wanted) * 2:
                for lead in self.leads[later]:
                    for entity in () if lead.tied else lead.to:
                        add(entity, "echo")

    def _words(self, statement: Statement) -> set[str]:
        text = " ".join(self.walk.text[span.start : span.end] for span in statement.content)
        return {word for word in WORD.findall(text.lower()) if len(word) > 3}

    def _around(self, statement: Statement, first: int, last: int, add: _Add) -> None:
        blocks = self.walk.scene.blocks
        if not blocks:
            return
        start, end = statement.content[0].start, statement.content[-1].end
        for entity in self._people(blocks[first].span.start, start)[-1:]:
            add(entity, "named here before")
        for entity in self._people(end, blocks[last].span.end)[:1]:
            add(entity, "named here after")
        for block, what in ((first - 1, "before"), (last + 1, "after")):
            step = -1 if what == "before" else 1
            while 0 <= block < len(blocks) and blocks[block].kind not in ("paragraph", "quote"):
                if blocks[block].kind == "caption":
                    for entity in self._people(blocks[block].span.start, blocks[block].span.end)[:2]:
                        add(entity, "caption")
                block += step
            run = block
            while 0 <= run < len(blocks) and (self._is_passage(run) or blocks[run].kind not in ("paragraph", "quote")):
                run += step
            if run != block and 0 <= run < len(blocks) and abs(run - block) <= REACH:
                for entity in self._people(*blocks[run].span)[-1:] if step < 0 else self._people(*blocks[run].span)[:1]:
                    add(entity, f"named {what} the run")
            if 0 <= block < len(blocks):
                people = self._people(*blocks[block].span)
                if people and not self._is_passage(block):
                    self._introduced(blocks[block].span, people, what, add)
                    self._beside(blocks[block].span, what, add)
                    self._handed(blocks[block].span, what, people, add)
                    near = people[-1] if what == "before" else self._first(*blocks[block].span)
                    add(near, f"named {what}")
                    if len(people) > 1 and self.walk.pair_of(people[-1], people[-2]) and near in people[-2:]:
                        add(people[-2] if near is people[-1] else people[-1], f"named {what}")
                    if len(people) == 1:
                        add(people[0], f"alone {what}")

    def _handed(self, span: Span, what: str, people: Sequence[Entity], add: _Add) -> None:
        """Whom the words beside point at: "... says Ada Quill:" before the passage, "That is Ada Quill." after it."""
        text = self.walk.text
        if what == "before" and text[span.end - 1] == ":":
            add(people[-1], "colon")
        elif what == "after" and HANDS_BACK.match(text, span.start):
            for entity in self._people(span.start, min(span.end, span.start + BEGINS * 2))[:1]:
                add(entity, "handed back")

    def _introduced(self, span: Span, people: Sequence[Entity], what: str, add: _Add) -> None:
        """Those whose first name in the report stands in the paragraph beside the passage, and who begin or end it."""
        new = [one for one in people if one.naming is not None and span.start <= one.names[0].start < span.end]
        if len(new) == 1:
            add(new[0], f"introduced {what}")
        for one in people:
            if any(span.start <= name.start < span.start + BEGINS for name in one.names):
                add(one, f"begins {what}")

    def _beside(self, span: Span, what: str, add: _Add) -> None:
        """How each of the people of the paragraph beside stands in it, its nearest sentence above all."""
        places = range(bisect_left(self._named, span.start), bisect_left(self._named, span.end))
        mentions = self.walk.scene.mentions
        told = [(mentions[at], entity) for at in places for entity in self._meant(at) if entity.may_be_person]
        told = [(found, entity) for found, entity in told if entity.naming is not None]
        if not told:
            return
        nearest = self._sentence(span.end - 1 if what == "before" else span.start)
        near = [(found, entity) for found, entity in told if found.sentence == nearest]
        told_of = [entity for found, entity in told if not found.possessive]
        if told_of:
            add(told_of[0], f"first {what}")
        for found, entity in told:
            add(entity, f"stands {what}")
            if found.apposed:
                add(entity, f"apposed {what}")
        for number, (found, entity) in enumerate(near):
            add(entity, f"near {what}")
            if found.subject and not found.possessive:
                add(entity, f"subject {what}")
                if not number:
                    add(entity, f"first subject {what}")
                    if found.form == "pronoun":
                        add(entity, f"first pronoun {what}")
            elif found.possessive:
                add(entity, f"possessive {what}")
            else:
                add(entity, f"object {what}")
        for place in self._at[bisect_left(self._at, (span.start, 0)) : bisect_left(self._at, (span.end, 0))]:
            statement = self.walk.statements[place[1]]
            if statement.source and not statement.nested_in:
                for lead in self.leads[place[1]]:
                    for entity in () if lead.tied else lead.to:
                        add(entity, f"source {what}")

    def _sentence(self, offset: int) -> int:
        return max(0, bisect_right(self._sentences, offset) - 1)

    def _people(self, start: int, end: int) -> list[Entity]:
        """The people named or meant between two places, in the order in which they last come."""
        people: dict[int, Entity] = {}
        for at in range(bisect_left(self._named, start), bisect_left(self._named, end)):
            for entity in self._meant(at):
                if entity.may_be_person and entity.naming is not None:
                    people.pop(id(entity), None)
                    people[id(entity)] = entity
        return list(people.values())

    def _first(self, start: int, end: int) -> Entity:
        """Of the people between two places, whoever comes first; there is one."""
        mentions = range(bisect_left(self._named, start), bisect_left(self._named, end))
        return next(one for at in mentions for one in self._meant(at) if one.may_be_person and one.naming is not None)

    def _meant(self, at: int) -> tuple[Entity, ...]:
        found = self.walk.scene.mentions[at]
        if found.form == "name":
            fitting = self.walk.people.of(found.span)
            return fitting if len(fitting) == 1 else ()
        lead = self.walk.leads.get(found.span)
        return lead.people if lead and not lead.tied else ()

    def _fits(self, statement: Statement, entity: Entity, features: dict[str, float], many: bool) -> None:
        for span in statement.content:
            for at in range(bisect_left(self._named, span.start), bisect_left(self._named, span.end)):
                found = self.walk.scene.mentions[at]
                if found.form == "name" and entity in self.walk.people.of(found.span):
                    features["named inside"] = 1.0
                elif found.definite and found.roles and entity.holds(found.roles[-1], self.walk.language.code):
                    features["told inside"] = 1.0
        if entity.members:
            features["pair, we" if many else "pair"] = 1.0
        if not entity.is_person:
            features["no person"] = 1.0
        elif entity.impersonal and entity.kind != "person":
            features["impersonal"] = 1.0
        if entity.spoke:
            features["has spoken"] = 1.0
        features["often"] = math.log1p(entity.mentions)
        features["spoke often"] = math.log1p(entity.spoke)
