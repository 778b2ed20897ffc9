"""Someone or something that the mentions of an article lead to, and what the text tells of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from sayso.extract import NAMED
from sayso.records import SourceKind, Span
from sayso.resolve.found import Found
from sayso.resolve.roles import Number, body_noun, company_noun, equal_office, kindred_body, public_body, same_office

HEAD = 2
"""Words within which the name of a document tells what it is: a "letter from the landlord" is no landlord."""
SURE = 4.0
"""Log-odds of what a graph sees from which on it is sure."""
LIKELY = 2
"""Evidence from which on a name is taken for a person's."""


@dataclass(slots=True, eq=False)
class Entity:
    """Someone or something that mentions lead to. `naming` is the fullest name; None for one that has no name.

    `gender` is known, `likely` what the ending of a given name suggests; `person` counts what speaks for a person and
    against, `seen` is what a graph that looks at names makes of them (log-odds of each of `extract.NAMED`); `thing`
    says that it is neither person nor body, `impersonal` that nothing tells of a person: no given name, no title.
    `called` are the nouns that have led to it; `may_be`, of one without a name, how likely each named one is the
    same. What `last`, `named` and their numbers say moves along with the reading; `proves` is the named one as whom
    somebody without a name turns out.
    """

    naming: Span | None
    name: str
    words: tuple[str, ...] = ()
    gender: str = ""
    likely: str = ""
    number: Number = "one"
    person: float = 0
    seen: tuple[float, ...] = ()
    kind: SourceKind | None = None
    roles: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    may_be: dict[Entity, float] = field(default_factory=dict)
    names: list[Span] = field(default_factory=list)
    members: tuple[Entity, ...] = ()
    definite: bool = True
    thing: bool = False
    impersonal: bool = False
    mentions: int = 0
    last: Found | None = None
    named: Found | None = None
    named_times: int = 0
    spoke: int = 0
    proves: Entity | None = None

    @property
    def is_person(self) -> bool:
        return self.person >= LIKELY and self.kind in (None, "person", "unnamed")

    @property
    def may_be_person(self) -> bool:
        """Whether at least a full name speaks for it, and nothing against."""
        full = self.person > 0 and 1 < len(self.words) < 4 and self.kind in (None, "person") and not self.thing
        return self.is_person or full

    @property
    def may_be_body(self) -> bool:
        return self.kind == "organisation" or (self.kind is None and self.impersonal)

    def looks(self) -> dict[str, float]:
        """What the graph sees in the name, as features: -1 surely not, 1 surely."""
        return {
            f"seen {kind}": max(-SURE, min(SURE, odds)) / SURE for kind, odds in zip(NAMED, self.seen, strict=False)
        }

    def be(self, kind: SourceKind | None, gender: str) -> None:
        """Learn from a source's words what it is, where they tell."""
        if kind is None or (kind != "person" and self.is_person and len(self.words) > 1):
            return
        self.kind = self.kind or kind
        if kind in ("organisation", "document"):
            self.gender = gender or self.gender
        elif kind == "group" or (kind == "unnamed" and self.name.endswith(("s", "n"))):
            self.number = "many"
        elif kind == "person":
            self.person += 2

    def be_body(self) -> None:
        """Be a body for good: the words before the name say so, whatever the name looks like."""
        self.kind, self.gender, self.person = "organisation", "n", min(self.person, 0)

    def name_before(self, place: int) -> Span:
        """The nearest of its names that stands before `place`, else the first one after."""
        return self.names[max(0, bisect_left(self.names, place, key=lambda span: span.start) - 1)]

    def goes_by(self, noun: str, code: str) -> bool:
        """Whether a noun is part of the name, or a role by the same word: "the union" is Tarn Rail Union."""
        words = self.name.lower().split()[: HEAD if self.kind == "document" else None]
        called = any(word == noun or (code == "de" and len(noun) > 3 and word.endswith(noun)) for word in words)
        return called or any(equal_office(noun, known, code) for known in self.roles)

    def holds(self, role: str, code: str) -> bool:
        """Whether a role or, of a body, a word of the name is of the same family: "the carrier" is Borealis Air."""
        if self.kind == "organisation" and any(
            kindred_body(role, word) for word in (*self.name.lower().split(), *self.roles)
        ):
            return True
        if code == "en" and self.kind == "organisation" and company_noun(role, code):
            return any(company_noun(known, code) for known in self.roles)  # "the company" is a Tarnian firm
        return any(same_office(role, known, code) for known in self.roles)

    def is_other_body(self, noun: str, code: str) -> bool:
        """Whether the name tells of another sort of body than a noun: "the union" is no council."""
        told = [word for word in self.name.lower().split() if body_noun(word, code)]
        if company_noun(noun, code):
            return any(public_body(word, code) for word in told)
        return bool(told)
