"""Judgements of statements in words, for people: what was said of which words, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.export import wording
from sayso.ledger.rows import Quoted, StatementJudgement

VERDICTS = {
    "accept": "accepted",
    "reject": "rejected",
    "change": "changed",
    "add": "added",
    "reviewed": "reviewed",
    "void": "undid",
}
NONE = "none"
ROLES = ("content", "source", "cue", "addressee")


@dataclass(frozen=True)
class Told:
    """A judgement as a page shows it: the words that it is about, and each change as (what, before, after)."""

    judgement: StatementJudgement
    verdict: str
    words: str
    changes: list[tuple[str, str, str]]


def told(judgement: StatementJudgement) -> Told:
    quoted = judgement.left or judgement.seen
    words = (quoted.content or quoted.source or quoted.cue) if quoted else ""
    changes = _changes(judgement.seen, judgement.left) if judgement.verdict == "change" else []
    return Told(judgement, VERDICTS[judgement.verdict], words, changes)


def _changes(seen: Quoted | None, left: Quoted | None) -> list[tuple[str, str, str]]:
    if seen is None or left is None:
        return []
    before, after = _values(seen), _values(left)
    return [(what, was, after[what]) for what, was in before.items() if was != after[what]]


def _values(quoted: Quoted) -> dict[str, str]:
    """By what people call them; a role by its words, since these are what they see of its spans."""
    values = quoted.values
    return {
        "speaker": " and ".join(each.name for each in values.speakers or ()) or NONE,
        **{role: getattr(quoted, role) or NONE for role in ROLES},
        "kind": wording.KINDS[values.kind],
        "medium": values.medium or NONE,
        "stance": values.stance.source or NONE,
        "reporter": values.stance.reporter or NONE,
    }
