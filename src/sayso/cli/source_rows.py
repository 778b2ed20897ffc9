"""Judgements and proposals of sources, as lines for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType

from rich.console import Console
from rich.text import Text

from sayso.export import wording
from sayso.ledger.rows import SourceJudgement
from sayso.resolve import across
from sayso.resolve.across import Proposal


def dumps(row: SourceJudgement | Proposal) -> str:
    """The row on one line, without its end."""
    made = asdict(row) if isinstance(row, SourceJudgement) else across.as_json(row)
    return json.dumps(made, ensure_ascii=False, allow_nan=False)


def show_judgement(console: Console, row: SourceJudgement) -> None:
    """What was judged, by number; then who did, when, and for what reason."""
    line = Text(f"{row.n:>5}  ").append(told(row), "bold" if row.holds else "dim strike")
    console.print(line if row.holds else line.append("  (undone)", "dim"), soft_wrap=True)
    score = f"{row.score:.2f}, {row.reason}" if row.score is not None else row.reason
    grounds = " · ".join(wording.shown(part) for part in (row.by, wording.moment(row.at), score) if part)
    console.print(Text(f"       {grounds}", "dim"), soft_wrap=True)


def told(row: SourceJudgement, judged: Mapping[int, SourceJudgement] = MappingProxyType({})) -> str:
    """What was judged: "Ruth Okonjo = R. Okonjo"; of an undoing also what it undoes, where `judged` has it."""
    if row.verdict == "void":
        undone = judged.get(row.undoes or 0)
        return f"undoes {row.undoes}" + (f" ({told(undone)})" if undone and undone.verdict != "void" else "")
    names, rest = (" = ".join(map(wording.shown, side)) for side in (row.names, row.rest))
    return names if row.verdict == "same" else f"{names}  is not  {rest}"


def show_proposal(console: Console, row: Proposal) -> None:
    """The two sources, with the score; then the reason, and what is told of each."""
    names = (wording.shown(row.one.names[0]), wording.shown(row.other.names[0]))
    console.print(Text(f"{row.score:.2f}  ").append("  =  ".join(names), "bold"), soft_wrap=True)
    told = [", ".join((*profile.roles, *profile.affiliations)) for profile in (row.one, row.other)]
    parts = [row.reason, *(wording.shown(each) for each in told if each)]
    console.print(Text("      " + " · ".join(parts), "dim"), soft_wrap=True)


__all__ = ["dumps", "show_judgement", "show_proposal", "told"]
