"""What is to be judged, and what was, as lines for people and as JSON."""

from __future__ import annotations

import json

from rich.console import Console
from rich.text import Text

from sayso.cli import rows
from sayso.export import wording
from sayso.ledger.as_json import as_json
from sayso.ledger.rows import Hit, Quoted, StatementJudgement

ROLES = ("content", "source", "cue", "addressee")


def dumps(row: StatementJudgement) -> str:
    """The row on one line, without its end."""
    return json.dumps(as_json(row), ensure_ascii=False, allow_nan=False)


def show_waiting(console: Console, hit: Hit) -> None:
    """The statement, with the id to judge it by and the score that it has."""
    score = "no score" if hit.statement.score is None else f"{hit.statement.score:.2f}"
    rows.show_hit(console, hit, f"{score}  {hit.statement.id[: rows.SHORT_ID]}")


def show_judgement(console: Console, row: StatementJudgement) -> None:
    """The verdict, by number, and the statement; what was changed; then who judged, when, and what became of it."""
    line = Text(f"{row.n:>5}  ").append(told(row), "bold" if row.holds else "dim strike")
    console.print(line if row.holds else line.append("  (undone)", "dim"), soft_wrap=True)
    if row.verdict == "change" and row.seen and row.left:
        for changed in _changes(row.seen, row.left):
            console.print(Text(f"       {changed}"), soft_wrap=True)
    lost = "finds no statement in the newest reading" if row.lost else None
    title = row.title or row.article[: rows.SHORT_ID]
    grounds = " · ".join(
        wording.shown(part) for part in (row.by, wording.moment(row.at), title, (row.now or "")[:12], lost) if part
    )
    console.print(Text(f"       {grounds}", "dim"), soft_wrap=True)


def told(row: StatementJudgement, longest: int | None = None) -> str:
    """The verdict and the words it is of, no more than `longest` characters of them."""
    if row.verdict == "void":
        return f"undoes {row.undoes}"
    if row.verdict == "reviewed":
        return f"reviewed: {wording.count(row.listed, 'statement')} taken to be right, nothing is missing"
    about = row.seen or row.left
    words = about.content or about.cue if about else ""
    return f"{row.verdict}  {wording.excerpt(wording.shown(words), longest)}"


def _changes(seen: Quoted, left: Quoted) -> list[str]:
    """What was changed, as "kind: indirect -> direct"."""
    before, after = _values(seen), _values(left)
    return [
        f"{name}: {before[name] or '–'} -> {value or '–'}" for name, value in after.items() if before[name] != value
    ]


def _values(quoted: Quoted) -> dict[str, str]:
    values = quoted.values
    return {
        **{role: wording.shown(getattr(quoted, role)) for role in ROLES},
        "kind": values.kind,
        "medium": values.medium or "",
        "stance": values.stance.source or "",
        "reporter": values.stance.reporter or "",
        "speakers": wording.shown(", ".join(each.name for each in values.speakers or ())),
    }


__all__ = ["dumps", "show_judgement", "show_waiting", "told"]
