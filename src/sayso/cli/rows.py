"""What the ledger answers, as lines for people and as JSON: hits, articles, sources."""

from __future__ import annotations

import json
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.export import anchored, wording
from sayso.languages import profile
from sayso.ledger.as_json import as_json
from sayso.ledger.rows import ArticleRow, Hit, SourceJudgement, SourceRow
from sayso.resolve.across import Proposal

SHORT_ID = 12
_WIDEST = 110


def dumps(row: Hit | ArticleRow | SourceRow | SourceJudgement | Proposal) -> str:
    """The row on one line, without its end."""
    made = _proposal(row) if isinstance(row, Proposal) else as_json(row)
    return json.dumps(made, ensure_ascii=False, allow_nan=False)


def _proposal(row: Proposal) -> dict[str, Any]:
    sides = {
        side: {
            "names": list(profile.names),
            "kind": profile.kind,
            "roles": list(profile.roles),
            "affiliations": list(profile.affiliations),
        }
        for side, profile in (("one", row.one), ("other", row.other))
    }
    return {"score": row.score, "reason": row.reason, **sides}


def show_hit(console: Console, hit: Hit) -> None:
    """The statement under who said it, and the report that it is from."""
    width = _width(console)
    head = Text().append(wording.shown(" and ".join(hit.speakers) or hit.source or "speaker not found"), "bold")
    if not hit.speakers and hit.source.casefold() in profile(hit.article.language).pronouns:
        head.append(", not resolved")
    if hit.cue:
        head.append(" · ", "dim").append(wording.shown(hit.cue), "italic")
    told = " · ".join(filter(None, (wording.kind(hit.statement), wording.stance(hit.statement))))
    _sides(console, head, Text().append(told, "dim"), width)
    content = Text(wording.shown(hit.content))
    if not content:
        content.append("(what was said is not given)", "dim italic")
    for line in content.wrap(console, width - 2):
        line.rstrip()
        console.print(Text("  ") + line, soft_wrap=True)
    facts = " · ".join(f"{ask} {answer}" for ask, answer in anchored.facts(hit.anchors, hit.statement))
    for line in Text(facts, "dim").wrap(console, width - 2) if facts else ():
        console.print(Text("  ") + line, soft_wrap=True)
    origin = (hit.article.publisher, hit.article.title or hit.article.key or hit.article.origin)
    _sides(
        console,
        Text("  ").append(" · ".join(wording.shown(part) for part in (_day(hit.article), *origin) if part), "dim"),
        Text().append(hit.article.id[:SHORT_ID], "dim"),
        width,
    )
    console.print()


def show_article(console: Console, row: ArticleRow) -> None:
    """One line: id, day, statements, outlet and title."""
    width = _width(console)
    line = Text().append(row.id[:SHORT_ID], "dim").append(f"  {_day(row) or '–':<10}  {row.statements:>4}  ")
    title = wording.shown(row.title or row.key or row.url or row.origin or "(no title)")
    line.append(title, "bold").append(f" · {wording.shown(row.publisher)}" if row.publisher else "")
    line.truncate(width, overflow="ellipsis")
    console.print(line, soft_wrap=True)


def show_articles_head(console: Console) -> None:
    console.print(Text(f"{'ID':<{SHORT_ID}}  {'PUBLISHED':<10}  SAID  TITLE", "dim"), soft_wrap=True)


def show_judgement(console: Console, row: SourceJudgement) -> None:
    """What was judged, by number; then who did, when, and for what reason."""
    names, rest = (" = ".join(map(wording.shown, side)) for side in (row.names, row.rest))
    told = {"same": names, "apart": f"{names}  is not  {rest}", "void": f"undoes {row.undoes}"}[row.verdict]
    line = Text(f"{row.n:>5}  ").append(told, "bold" if row.holds else "dim strike")
    console.print(line if row.holds else line.append("  (undone)", "dim"), soft_wrap=True)
    score = f"{row.score:.2f}, {row.reason}" if row.score is not None else row.reason
    grounds = " · ".join(wording.shown(part) for part in (row.by, row.at, score) if part)
    console.print(Text(f"       {grounds}", "dim"), soft_wrap=True)


def show_proposal(console: Console, row: Proposal) -> None:
    """The two sources, with the score; then the reason, and what is told of each."""
    names = (wording.shown(row.one.names[0]), wording.shown(row.other.names[0]))
    console.print(Text(f"{row.score:.2f}  ").append("  =  ".join(names), "bold"), soft_wrap=True)
    told = [", ".join((*profile.roles, *profile.affiliations)) for profile in (row.one, row.other)]
    parts = [row.reason, *(wording.shown(each) for each in told if each)]
    line = Text("      " + " · ".join(parts), "dim")
    line.truncate(_width(console), overflow="ellipsis")
    console.print(line, soft_wrap=True)


def show_source(console: Console, row: SourceRow) -> None:
    """One line: how much the source says, in how many articles, then its name."""
    figures = (
        f"{row.articles:>8,}  {row.statements:>10,}  {row.words:>7,}  {row.thoughts or '–':>8}  {row.shown or '–':>5}  "
    )
    line = Text(figures).append(wording.shown(row.name), "bold")
    if row.kind not in (None, "person"):
        line.append(f", {row.kind}")
    if others := [wording.shown(name) for name in row.names if name != row.name]:
        line.append(f" (also {', '.join(others)})", "dim")
    line.truncate(_width(console), overflow="ellipsis")
    console.print(line, soft_wrap=True)


def show_sources_head(console: Console) -> None:
    console.print(Text("ARTICLES  STATEMENTS    WORDS  THOUGHTS  SHOWN  SOURCE", "dim"), soft_wrap=True)


def _day(row: ArticleRow) -> str:
    return wording.shown((row.published or "")[:10])


def _width(console: Console) -> int:
    return max(40, min(console.width, _WIDEST))


def _sides(console: Console, left: Text, right: Text, width: int) -> None:
    """Two texts on one line, the right one at its end; the left one gives way."""
    room = max(10, width - cell_len(right.plain) - 3)
    left.truncate(room, overflow="ellipsis")
    gap = width - cell_len(left.plain) - cell_len(right.plain)
    console.print(left.append(" " * max(1, gap)).append_text(right), soft_wrap=True)


__all__ = ["dumps", "show_article", "show_articles_head", "show_hit", "show_source", "show_sources_head"]
