"""What the ledger answers, as lines for people and as JSON: hits, articles, sources."""

from __future__ import annotations

import json

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.export import anchored, wording
from sayso.languages import profile
from sayso.ledger.as_json import as_json
from sayso.ledger.rows import ArticleRow, Hit, SourceRow, VoiceRow
from sayso.web.citing import citation

SHORT_ID = 12
_WIDEST = 110


def dumps(row: Hit | ArticleRow | SourceRow | VoiceRow) -> str:
    """The row on one line, without its end."""
    return json.dumps(as_json(row), ensure_ascii=False, allow_nan=False)


def show_hit(console: Console, hit: Hit, at_end: str | None = None) -> None:
    """The statement under who said it, and the report that it is from, with its id or `at_end`."""
    width = _width(console)
    who = " and ".join(wording.source(name, unnamed=name in hit.unnamed) for name in hit.speakers)
    head = Text().append(who or wording.shown(hit.source or "speaker not found"), "bold")
    if not hit.speakers and hit.source.casefold() in profile(hit.article.language).pronouns:
        head.append(", not resolved")
    if cue := wording.cue(hit.cue):
        head.append(" · ", "dim").append(cue, "italic")
    told = " · ".join(filter(None, (wording.kind(hit.statement), wording.stance(hit.statement))))
    beside = cell_len(head.plain) + cell_len(told) + 3 <= width
    if beside:
        _sides(console, head, Text().append(told, "dim"), width)
    else:
        for line in head.wrap(console, width):
            line.rstrip()
            console.print(line, soft_wrap=True)
    content = Text(wording.shown(hit.content))
    if not content:
        content.append("(what was said is not given)", "dim italic")
    for line in content.wrap(console, width - 2):
        line.rstrip()
        console.print(Text("  ") + line, soft_wrap=True)
    if not beside:
        console.print(Text(f"  {told}", "dim"), soft_wrap=True)
    facts = " · ".join(f"{ask} {answer}" for ask, answer in anchored.facts(hit.anchors, hit.statement))
    for line in Text(facts, "dim").wrap(console, width - 2) if facts else ():
        console.print(Text("  ") + line, soft_wrap=True)
    origin = (hit.article.publisher, hit.article.title or hit.article.key or hit.article.origin)
    _sides(
        console,
        Text("  ").append(" · ".join(wording.shown(part) for part in (_day(hit.article), *origin) if part), "dim"),
        Text().append(f"line {hit.line}   {at_end or hit.article.id[:SHORT_ID]}", "dim"),
        width,
    )
    console.print()


def show_citation(console: Console, hit: Hit) -> None:
    """The statement as one paragraph on one line, whatever its length, so that it can be copied and looked through."""
    console.print(Text(citation(hit)), soft_wrap=True)
    console.print()


def show_article(console: Console, row: ArticleRow) -> None:
    """One line: id, day, statements, outlet and title (the end of which gives way)."""
    width = _width(console)
    line = Text().append(row.id[:SHORT_ID], "dim").append(f"  {_day(row) or '–':<10}  {row.statements:>4}  ")
    title = wording.shown(row.title or row.key or row.url or row.origin or "(no title)")
    line.append(f"{wording.shown(row.publisher)} · " if row.publisher else "").append(title, "bold")
    line.truncate(width, overflow="ellipsis")
    console.print(line, soft_wrap=True)


def show_articles_head(console: Console) -> None:
    console.print(Text(f"{'ID':<{SHORT_ID}}  {'PUBLISHED':<10}  SAID  OUTLET · TITLE", "dim"), soft_wrap=True)


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


__all__ = [
    "dumps",
    "show_article",
    "show_articles_head",
    "show_citation",
    "show_hit",
    "show_source",
    "show_sources_head",
]
