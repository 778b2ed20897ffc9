"""A mention as the pass over an article finds it, and all of them together."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from sayso.records import Block, MentionForm, Span
from sayso.resolve.roles import Number


@dataclass(slots=True)
class Found:
    """A mention as it stands. `words` are a name's, without titles; `roles` are titles and nouns that describe.

    `gender` is "f", "m", "n" (no person) or "". `told` says that a verb of saying stands beside a name, `acts` that a
    verb in the past follows it, `apposed` that a comma and what it is do; `owned`, that a description belongs to
    somebody ("his lawyer"); `outside`, that it is in a headline or caption; `quoted`, inside somebody's own words,
    which a walk through the statements tells; `called` is what a body goes by that nobody has named ("Polizei").
    """

    span: Span
    form: MentionForm
    words: tuple[str, ...]
    sentence: int = 0
    paragraph: int = 0
    number: Number = "one"
    gender: str = ""
    roles: tuple[str, ...] = ()
    person: int = 3
    before: str = ""
    subject: bool = False
    possessive: bool = False
    initial: bool = False
    definite: bool = True
    owned: bool = False
    told: bool = False
    acts: bool = False
    apposed: bool = False
    outside: bool = False
    quoted: bool = False
    called: str | None = None


@dataclass(slots=True)
class Scene:
    """What one pass found: mentions in order, and sentences and blocks by the numbers that mentions give."""

    mentions: list[Found] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that a character stands in, or that ends before it."""
        return max(0, bisect_right(self.sentences, offset, key=lambda one: one.start) - 1)

    def block_at(self, offset: int) -> int:
        """The number of the block that a character stands in, or that ends before it."""
        return max(0, bisect_right(self.blocks, offset, key=lambda one: one.span.start) - 1)
