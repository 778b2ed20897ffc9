"""Who is interviewed, where a report is an interview with one.

In German it is whom alone its questions call by name; in English, where some whom others speak to by name stand between
questions, whom alone the headline names, else whom alone is named before the first question. All answers are theirs,
however little tells of it. What whoever asks says is not among them. Interviews with several are left to `unframed`.
"""

from __future__ import annotations

import re

from sayso.records import Statement
from sayso.resolve.beside import CALLS
from sayso.resolve.entity import Entity
from sayso.resolve.paragraphs import INTERVIEW, OBJECTION, QUESTION, YOU, Paragraphs

FIRST = re.compile(r"\b(?:[Ii]ch|[Mm]ich|[Mm]ir|[Mm]eine?[nmrs]?)\b")
TO_YOU = re.compile(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b|\bSie [a-zäöüß]+en\b")
"""What is said to somebody, or may be: „Sie“ with a verb for one, at the beginning of a sentence, is she."""
CALLED = re.compile(
    r"(?:^|(?<=[.!?,–] ))(?:(?:Herr|Frau|Dr|Prof|Professorin|Professor)\.? )+"
    r"(?P<name>[^\W\d_][\w-]+(?: [^\W\d_a-z][\w-]+)*)[,?!]"
)
"""How a question calls somebody: „Frau Quill, wann war das?“."""
I_AM = re.compile(r"\b(?:I|me|my)\b")
SURE = 0.9
"""How surely an answer is theirs: in own reports for learning all 44 German ones and all 64 English ones were."""


class Interview:
    """Whom the questions of a report call by name, if it is one, and from which block on."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        self.paragraphs, self.walk = paragraphs, paragraphs.walk
        who, self.begins = self._who()
        self.to = (who,) if who else ()

    def answers(self, statement: Statement) -> bool:
        """Whether a statement without a source is an answer: a passage that does not speak to whom it interviews."""
        if not self.to or statement.kind == "free_indirect":
            return False
        first = self.paragraphs.number(statement.content[0].start)
        if self.walk.language.code == "en":
            return self._follows(first)
        if first <= self.begins or not self.paragraphs.is_passage(first) or self.paragraphs.asks(first):
            return False
        before = self.paragraphs.blocks[first - 1].span
        if len(before) >= OBJECTION and not self.paragraphs.asks(first - 1):
            return False  # what follows a paragraph of the report may be anybody's
        words = " ".join(self.walk.text[span.start : span.end] for span in statement.content)
        return bool(FIRST.search(words)) or not TO_YOU.search(words)

    def _follows(self, block: int) -> bool:
        """Whether a passage answers a question, or goes on with the answer to one."""
        while block > self.begins and self.paragraphs.is_passage(block) and not self.paragraphs.asks(block):
            block -= 1
            if self.paragraphs.asks(block) or self._holds_against(block):
                return True
        return False

    def _holds_against(self, block: int) -> bool:
        """Whether a line without a question mark, which is nobody's yet, speaks to somebody: "You have been ill."."""
        span = self.paragraphs.blocks[block].span
        words = self.walk.text[span.start : span.end]
        told = self.paragraphs.is_told(block) and not self.paragraphs.is_passage(block)
        return told and len(words) < OBJECTION and YOU.search(words) is not None and not I_AM.search(words)

    def _in_english(self) -> tuple[Entity | None, int]:
        """Whom alone the headline names, else whom alone all that stands before the first question."""
        blocks = self.paragraphs.blocks
        asked = list(self.paragraphs.questions())
        to_you = [at for at in asked if YOU.search(self.walk.text, *blocks[at].span)]
        if len(to_you) < INTERVIEW or not asked[0]:
            return None, 0
        for stop in (1, asked[0]):
            people = self.paragraphs.people(0, blocks[stop - 1].span.end)
            if len(people) == 1 and len(people[0].words) > 1:
                return people[0], asked[0] - 1
            if people:
                break
        return None, 0

    def _who(self) -> tuple[Entity | None, int]:
        if self.walk.language.code == "en":
            return self._in_english()
        blocks = self.paragraphs.blocks
        asked = list(self.paragraphs.questions()) if self.walk.language.code == "de" else []
        if len(asked) < INTERVIEW:
            return None, 0
        called: dict[int, Entity] = {}
        names: set[str] = set()
        for at, block in enumerate(blocks):
            if block.kind != "headline" and len(block.span) < QUESTION and not self.paragraphs.is_passage(at):
                called.update((id(one), one) for one in self._called(at))
                found = CALLED.finditer(self.walk.text[block.span.start : block.span.end])
                names |= {one["name"].split()[-1] for one in found}
        one = next(iter(called.values()), None)
        alone = one is not None and len(called) == 1 and bool(names) and names <= set(one.words)
        return (one, asked[0]) if alone else (None, 0)

    def _called(self, block: int) -> list[Entity]:
        """Whom a block calls by name that speaks to somebody: "Ms Quill, did you know?", "Ms Quill, thank you."."""
        text, span = self.walk.text, self.paragraphs.blocks[block].span
        if not YOU.search(text, *span):
            return []
        called: list[Entity] = []
        for at in self.paragraphs.mentions(span.start, span.end):
            found = self.walk.scene.mentions[at]
            if (
                found.form == "name"
                and CALLS.search(text[span.start : found.span.start])
                and not text[span.start : found.span.start].rstrip().endswith(",")
                and text[found.span.end : found.span.end + 1] in ",?!"
            ):
                called += [one for one in self.paragraphs.meant(at) if one.may_be_person]
        return called
