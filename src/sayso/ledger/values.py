"""What a person saw of a statement, and how they left it: the values that judgements keep. No SQL here.

They hold all that is needed to show the statement when no reading has it any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from sayso.ledger.packing import unpack_spans
from sayso.records import Medium, Reading, Source, SourceKind, Spans, Speaker, Stance, Statement, StatementKind, packed

JudgementVerdict = Literal["accept", "reject", "change", "add", "reviewed", "void"]
NO_STANCE = Stance()
ROLES = ("source", "cue", "content", "addressee")


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker as a judgement keeps it: the source, and the mentions that lead to it."""

    name: str
    kind: SourceKind | None = None
    role: str | None = None
    affiliation: str | None = None
    mentions: Spans = ()
    via: Spans = ()
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Values:
    """All of a statement but what follows from the text around it.

    `speakers` is None where nobody was found, so that a later reading may find them; () where a person said that
    nobody is named.
    """

    content: Spans = ()
    source: Spans = ()
    cue: Spans = ()
    addressee: Spans = ()
    kind: StatementKind = "indirect"
    medium: Medium | None = None
    stance: Stance = NO_STANCE
    speakers: tuple[Named, ...] | None = None
    score: float | None = None

    def statement(self, article: str) -> Statement:
        """The statement without its speakers, and so without its place among the others."""
        roles = {role: getattr(self, role) for role in ROLES}
        return Statement(article, **roles, kind=self.kind, medium=self.medium, stance=self.stance, score=self.score)

    @property
    def everywhere(self) -> Spans:
        return (*self.source, *self.cue, *self.content)

    @property
    def spans(self) -> Spans:
        """All that they point at."""
        named = (span for each in self.speakers or () for span in (*each.mentions, *each.via))
        return (*self.everywhere, *self.addressee, *named)


def values_of(statement: Statement, reading: Reading) -> Values:
    sources = {source.id: source for source in reading.sources}
    speakers = tuple(_named(speaker, sources[speaker.source]) for speaker in statement.speakers)
    return Values(
        *(statement.content, statement.source, statement.cue, statement.addressee),
        *(statement.kind, statement.medium, statement.stance),
        speakers or None,
        statement.score,
    )


def _named(speaker: Speaker, source: Source) -> Named:
    about = (source.name, source.kind, source.role, source.affiliation, source.mentions)
    return Named(*about, speaker.via, speaker.score)


def to_plain(values: Values) -> dict[str, Any]:
    """As a judgement's row keeps it: texts, numbers and lists."""
    return {
        **{role: packed(getattr(values, role)) for role in ROLES},
        "kind": values.kind,
        "medium": values.medium,
        "stance": [values.stance.source, values.stance.reporter],
        "speakers": values.speakers if values.speakers is None else [_plain(each) for each in values.speakers],
        "score": values.score,
    }


def _plain(named: Named) -> dict[str, Any]:
    plain = {field.name: getattr(named, field.name) for field in fields(named)}
    return plain | {"mentions": packed(named.mentions), "via": packed(named.via)}


def from_plain(plain: Mapping[str, Any]) -> Values:
    """Raises KeyError, TypeError or ValueError for what `to_plain` did not make."""
    speakers = plain["speakers"]
    return Values(
        **{role: unpack_spans(plain[role]) for role in ROLES},
        kind=plain["kind"],
        medium=plain["medium"],
        stance=Stance(*plain["stance"]),
        speakers=speakers if speakers is None else tuple(_from_plain(each) for each in speakers),
        score=plain["score"],
    )


def _from_plain(plain: Mapping[str, Any]) -> Named:
    return Named(
        **{**plain, "mentions": unpack_spans(plain["mentions"]), "via": unpack_spans(plain["via"])},
    )
