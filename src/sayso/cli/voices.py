"""The command that weighs voices: `voices`, who is heard how much, where, when and how."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli import options, out
from sayso.cli.app import note
from sayso.errors import UsageError
from sayso.records import Dimension

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.ledger.rows import Voices

NOBODY = {
    "source": "(nobody known)",
    "source_kind": "(nobody known)",
    "publisher": "(no publisher)",
    "year": "(undated)",
    "month": "(undated)",
}
BAR = 16
NAME = 26
"""Columns that a name should have beside a bar."""


def voices(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Words that all stand in it.")] = None,
    by: Annotated[Dimension, typer.Option("--by", help="Whose, or what, a line tells.")] = "source",
    over: Annotated[Dimension | None, typer.Option("--over", help="And in each of these: month, publisher, …")] = None,
    every_medium: Annotated[
        bool, typer.Option("--every-medium", help="Count what is thought or shown too, not only speech and writing.")
    ] = False,
    source: options.SourceName = None,
    publisher: options.Publisher = None,
    kind: options.Kind = None,
    since: options.Since = None,
    until: options.Until = None,
    language: options.Language = None,
    about_date: options.AboutDate = None,
    figure: options.Figure = None,
    place: options.PlaceName = None,
    said_between: options.SaidBetween = None,
    medium: options.Medium = None,
    stance: options.Stance = None,
    reporter_stance: options.ReporterStance = None,
    limit: options.Limit = 50,
    json: options.Json = False,
    csv: Annotated[bool, typer.Option("--csv", help="A table for spreadsheets.")] = False,
    ledger: options.LedgerPath = None,
) -> None:
    """Weigh voices: how much of what is said comes from whom, in which outlet, when, and how it is told.

    Speech and writing count. Shares, of the words and then of the statements, are of all that fits, also of what
    nobody known says; with --over, of all that fits in that month or outlet. CLAIMED is told with distance
    ("claimed"), ENDORSED with approval ("pointed out").

    \b
    Examples:
      sayso voices
      sayso voices ferry --by publisher --since 2024
      sayso voices --by source --over month --limit 5 --csv
      sayso voices --by reporter_stance --source Okonjo
    """
    import sayso
    from sayso.cli import rows
    from sayso.export.csv import table
    from sayso.ledger.rows import VOICE_COLUMNS

    if json and csv:
        raise UsageError("--json and --csv exclude each other")
    where = options.where(
        *(source, publisher, kind, since, until, language),
        about_date=about_date,
        figure=figure,
        place=place,
        said_between=said_between,
        medium=medium,
        stance=stance,
        reporter_stance=reporter_stance,
    )
    with sayso.open_ledger(ledger, create=False) as opened:
        found = opened.voices(" ".join(words or ()), where, by=by, over=over, limit=limit, every_medium=every_medium)
    if csv:
        out.write(table(VOICE_COLUMNS, map(asdict, found.rows)), None)
    elif json:
        out.write((rows.dumps(row) + "\n" for row in found.rows), None)
    else:
        _show(out.console(), found)
    if not found.rows:
        note("nothing found")
    elif found.groups > limit and not (json or csv):
        note(f"{limit} of {found.groups:,} shown; --limit shows more")


def _show(console: Console, found: Voices) -> None:
    """A line a row under its heading; a bar for the share of words where there is a terminal with room for it.

    A share stands before what it is the share of. The names, which come last, begin within 80 columns.
    """
    from rich.text import Text

    from sayso.export.wording import percentage, shown

    across = max((len(_called(row.over, found.over)) for row in found.rows), default=0) + 2 if found.over else 0
    figures = "SHARE    WORDS  SHARE  STATEMENTS  ARTICLES  CLAIMED  ENDORSED"
    bar = BAR if console.is_terminal and console.width >= across + BAR + 2 + len(figures) + NAME else 0
    heading = found.by.replace("_", " ").upper()
    head = f"{(found.over or '').upper():<{across}}{'':<{bar and bar + 2}}{figures}  {heading}"
    if found.rows:
        console.print(Text(head, "dim"), soft_wrap=True)
    before = None
    for row in found.rows:
        period = shown(_called(row.over, found.over)) if found.over and row.over != before else ""
        before = row.over
        line = Text(f"{period:<{across}}", "bold").append(_drawn(row.word_share, bar) + "  " * bool(bar), "blue")
        line.append(
            f"{percentage(row.word_share):>5}  {row.words:>7,}  {percentage(row.statement_share):>5}"
            f"  {row.statements:>10,}  {row.articles:>8,}  {row.distancing or '–':>7}  {row.endorsing or '–':>8}  "
        )
        line.append(shown(_called(row.value, found.by)), "bold" if row.value else "dim")
        if row.source_kind not in (None, "person"):
            line.append(f", {row.source_kind}")
        console.print(line, soft_wrap=True)


def _called(value: str | None, dimension: Dimension | None) -> str:
    from sayso.export.wording import KINDS, SOURCE_KINDS
    from sayso.languages.named import NAMES

    if value is None:
        return NOBODY.get(dimension or "", "(not told)")
    return {"kind": KINDS, "language": NAMES, "source_kind": SOURCE_KINDS}.get(dimension or "", {}).get(value, value)


def _drawn(part: float, cells: int) -> str:
    """A bar of eighths of a cell."""
    eighths = round(part * cells * 8)
    return ("█" * (eighths // 8) + (chr(0x2590 - eighths % 8) if eighths % 8 else "")).ljust(cells)
