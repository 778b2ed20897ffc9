"""What the paragraphs beside a passage tell of who speaks in it: who is named there, how, and who is introduced.

Features alone, by the name of each candidate; `unframed` puts them with what was said before and after.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from sayso.records import Span, Statement
from sayso.resolve.entity import Entity
from sayso.resolve.lead import Lead
from sayso.resolve.paragraphs import Paragraphs

REACH = 3
"""How many blocks away a speaker may be."""
BEGINS = 30
"""Characters from the beginning of a paragraph within which it begins with a person."""
WORDS_OF = r"The [a-z]+ (?:is|are) (?:those|that) of "
HANDS_BACK = re.compile(
    rf"(?:That|This|These|So|Thus|To these|With these|Das|Dies|So|Damit|Mit diesen|Sagt)\b|{WORDS_OF}"
)

IS = re.compile(
    rf"(?:That|This|It) (?:is|was) |(?:That|This)['’]s |{WORDS_OF}|"
    r"(?:Das|Es|So) (?:ist|war|sagt|sagte|erzählt|erzählte|spricht|sprach) "
)
"""What says right behind a passage whose words it was: "That is Ada Quill."."""
LABEL = re.compile(r"\W*(?:,|\s[–—-]\s|\s?\(|\s?\||:?\s*$)")
"""What stands behind the name in a line that only says who speaks: "Ada Quill, 51, baker"."""
LONGEST_LABEL = 110
"""Characters of such a line at most."""
CALLS = re.compile(r"(?:^|[,:.!?*]\s?|\s[–—-]\s)(?:(?:Herr|Frau|Mr|Mrs|Ms|Dr|Prof|Professor)\.?\s)*$")
"""What stands before the name of whoever is asked: "Ms Quill, did you know?"."""


class Add(Protocol):
    """Notes features of a candidate, by their names."""

    def __call__(self, entity: Entity, /, *names: str) -> None: ...


class Beside:
    """The paragraphs around passages, one passage at a time."""

    def __init__(self, paragraphs: Paragraphs, leads: Sequence[Sequence[Lead]]) -> None:
        self.paragraphs, self.leads, self.walk = paragraphs, leads, paragraphs.walk
        self._at = sorted((one.start, number) for number, one in enumerate(self.walk.statements))

    def tell(self, statement: Statement, first: int, last: int, add: Add) -> None:
        """What surrounds a statement that begins in block `first` and ends in block `last`."""
        paragraphs, blocks = self.paragraphs, self.paragraphs.blocks
        if not blocks:
            return
        start, end = statement.content[0].start, statement.content[-1].end
        for entity in paragraphs.people(blocks[first].span.start, start)[-1:]:
            add(entity, "named here before")
        for entity in paragraphs.people(end, blocks[last].span.end)[:1]:
            add(entity, "named here after")
        if paragraphs.asks(first - 1):
            self._asked(blocks[first - 1].span, add)
        for block, what in ((first - 1, "before"), (last + 1, "after")):
            step = -1 if what == "before" else 1
            while 0 <= block < len(blocks) and (not paragraphs.is_told(block) or paragraphs.asks(block)):
                if blocks[block].kind in ("caption", "subheading") and not paragraphs.asks(block):
                    for entity in paragraphs.people(*blocks[block].span)[:2]:
                        add(entity, "caption" if blocks[block].kind == "caption" else f"heading {what}")
                    self._labelled(blocks[block].span, what, add)
                block += step
            run = block
            while 0 <= run < len(blocks) and (paragraphs.is_passage(run) or not paragraphs.is_told(run)):
                run += step
            if run != block and 0 <= run < len(blocks) and abs(run - block) <= REACH:
                people = paragraphs.people(*blocks[run].span)
                for entity in people[-1:] if step < 0 else people[:1]:
                    add(entity, f"named {what} the run")
            if 0 <= block < len(blocks) and not paragraphs.is_passage(block):
                self._paragraph(blocks[block].span, what, add)

    def _asked(self, span: Span, add: Add) -> None:
        """Whom the question before speaks to by name, and whom it speaks of."""
        text = self.walk.text
        for at in self.paragraphs.mentions(span.start, span.end):
            found = self.walk.scene.mentions[at]
            called = (
                found.form == "name"
                and CALLS.search(text[span.start : found.span.start])
                and text[found.span.end : found.span.end + 1] in ",?!"
            )
            for entity in self.paragraphs.meant(at) if found.person == 3 else ():
                if entity.may_be_person:
                    add(entity, "addressed" if called else "asked about")

    def _labelled(self, span: Span, what: str, add: Add) -> None:
        """Whom a line names that only says who speaks, and what they are."""
        text = self.walk.text
        words = text[span.start : span.end]
        if len(words) > LONGEST_LABEL or words.rstrip()[-1] in ".!?":
            return
        for entity in self.paragraphs.people(*span)[:1]:
            name = next((name for name in entity.names if span.start <= name.start < span.end), None)
            if (
                name
                and not re.search(r"[^\W\d_]", words[: name.start - span.start])
                and LABEL.match(text, name.end, span.end)
            ):
                add(entity, f"labelled {what}")

    def _paragraph(self, span: Span, what: str, add: Add) -> None:
        people = self.paragraphs.people(*span)
        if not people:
            return
        self._labelled(span, what, add)
        self._introduced(span, people, what, add)
        self._stand(span, what, add)
        self._handed(span, what, people, add)
        near = people[-1] if what == "before" else self.paragraphs.first(*span)
        add(near, f"named {what}")
        if len(people) > 1 and self.walk.pair_of(people[-1], people[-2]) and near in people[-2:]:
            add(people[-2] if near is people[-1] else people[-1], f"named {what}")
        if len(people) == 1:
            add(people[0], f"alone {what}")

    def _handed(self, span: Span, what: str, people: Sequence[Entity], add: Add) -> None:
        """Whom the words beside point at: "... says Ada Quill:" before the passage, "That is Ada Quill." after it."""
        text = self.walk.text
        if what == "before" and text[span.end - 1] == ":":
            add(people[-1], "colon")
        elif what == "after" and HANDS_BACK.match(text, span.start):
            for entity in self.paragraphs.people(span.start, min(span.end, span.start + BEGINS * 2))[:1]:
                add(entity, "handed back")
        if what == "after" and (told := IS.match(text, span.start)):
            for entity in self.paragraphs.people(told.end(), told.end() + 1):
                add(entity, "told who")

    def _introduced(self, span: Span, people: Sequence[Entity], what: str, add: Add) -> None:
        """Those whose first name in the report stands in the paragraph beside the passage, and who begin or end it."""
        new = [one for one in people if one.naming is not None and span.start <= one.names[0].start < span.end]
        if len(new) == 1:
            add(new[0], f"introduced {what}")
        for one in people:
            if any(span.start <= name.start < span.start + BEGINS for name in one.names):
                add(one, f"begins {what}")

    def _stand(self, span: Span, what: str, add: Add) -> None:
        """How each of the people of the paragraph beside stands in it, its nearest sentence above all."""
        places = self.paragraphs.mentions(span.start, span.end)
        mentions = self.walk.scene.mentions
        told = [(mentions[at], entity) for at in places for entity in self.paragraphs.meant(at) if entity.may_be_person]
        told = [(found, entity) for found, entity in told if entity.naming is not None]
        if not told:
            return
        nearest = self.walk.scene.sentence_at(span.end - 1 if what == "before" else span.start)
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
        subjects = [(found.sentence, entity) for found, entity in told if found.subject and not found.possessive]
        if subjects:
            edge = (max if what == "before" else min)(sentence for sentence, _ in subjects)
            add(next(entity for sentence, entity in subjects if sentence == edge), f"edge subject {what}")
        (most, times), *others = Counter(entity for _, entity in told).most_common(2)
        if not others or others[0][1] < times:
            add(most, f"most {what}")
        spoken: list[Entity] = []
        for place in self._at[bisect_left(self._at, (span.start, 0)) : bisect_left(self._at, (span.end, 0))]:
            statement = self.walk.statements[place[1]]
            if statement.source and not statement.nested_in:
                for lead in self.leads[place[1]]:
                    for entity in () if lead.tied else lead.to:
                        add(entity, f"source {what}")
                        spoken.append(entity)
        if spoken:
            add(spoken[-1 if what == "before" else 0], f"edge source {what}")
            if len(set(spoken)) == 1:
                add(spoken[0], f"only source {what}")
