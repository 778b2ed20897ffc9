"""`sayso sources`: who is heard, and which names are one source: `merge`, `split`, `undo`, `history`, `proposals`.

Without another word it lists. What is judged is never lost: each judgement has a number by which it can be undone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli import options
from sayso.cli.app import Listed, note
from sayso.cli.ask import LIMIT, one_more, show_rows
from sayso.errors import UsageError
from sayso.web.who import judge

if TYPE_CHECKING:
    from sayso.ledger import Ledger

Name = Annotated[str, typer.Argument(metavar="NAME", help="A source, as `sayso sources` has it, or words of its name.")]
Names = Annotated[list[str], typer.Argument(metavar="NAME", help="Sources, or words of their names.")]

app = typer.Typer(cls=Listed, rich_markup_mode=None, invoke_without_command=True)


@app.callback()
def sources(
    context: typer.Context,
    source: options.SourceName = None,
    publisher: options.Publisher = None,
    kind: options.Kind = None,
    since: options.Since = None,
    until: options.Until = None,
    language: options.Language = None,
    limit: options.Limit = LIMIT,
    json: options.Json = False,
    ledger: options.LedgerPath = None,
) -> None:
    """List who is heard, and how often and how much; or judge which names are one source.

    \b
    Examples:
      sayso sources
      sayso sources --publisher "Coastline Radio" --since 2024
      sayso sources merge "Ruth Okonjo" "R. Okonjo"
      sayso sources proposals
    """
    if context.invoked_subcommand:
        _nothing_before(context)
        return
    import sayso
    from sayso.cli import rows

    where = options.where(source, publisher, kind, since, until, language)
    with sayso.open_ledger(ledger, create=False) as opened:
        dumps = rows.dumps if json else None
        show_rows(opened.sources(where, one_more(limit)), dumps, rows.show_source, limit, rows.show_sources_head)


def _nothing_before(context: typer.Context) -> None:
    """Options of the list do nothing for a command; better to say so than to write into another ledger."""
    for name in context.params:
        given = context.get_parameter_source(name)
        if given is not None and given.name == "COMMANDLINE":
            raise UsageError(f"--{name} stands before `{context.invoked_subcommand}`, put it behind")


@app.command(no_args_is_help=True)
def merge(names: Names, by: options.By = None, ledger: options.LedgerPath = None) -> None:
    """Judge that names are one source's. It is shown by the first of them, everywhere and at once.

    \b
    Examples:
      sayso sources merge "Ruth Okonjo" "R. Okonjo"
      sayso sources merge Kalinovsky Kalinovksy
    """
    import sayso

    if len(names) < 2:
        raise UsageError(f"merge {names[0]}: needs another name that is the same source's")
    with sayso.open_ledger(ledger, create=False) as opened:
        number = opened.merge_sources(*names, by=judge(by))
        note(_judged(opened, number) if number is not None else "they are one already")


@app.command(no_args_is_help=True)
def split(
    names: Names,
    apart_from: Annotated[
        str | None, typer.Option("--from", metavar="NAME", help="Not this source: refuses a proposal for good.")
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--in", metavar="ID", help="In this article somebody else is so called; may be given again."),
    ] = None,
    called: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="With --in: what to call the other; else “NAME (2)”.")
    ] = None,
    by: options.By = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Judge that names are not the source that they are merged into.

    \b
    Examples:
      sayso sources split "R. Okonjo"
      sayso sources split "Anna Lind" --from "Anna Lund"
      sayso sources split "John Smith" --in 4f1c09 --as "John Smith (baker)"
    """
    import sayso

    if articles and (apart_from or len(names) > 1):
        raise UsageError("--in tells one name apart in some articles; give one NAME, and no --from")
    if called and not articles:
        raise UsageError("--as names who is meant in the articles of --in; give --in ID")
    with sayso.open_ledger(ledger, create=False) as opened:
        number = opened.split_source(
            *names, by=judge(by), apart_from=apart_from, articles=articles or (), called=called
        )
        note(_judged(opened, number))


@app.command(no_args_is_help=True)
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="A judgement, as `history` numbers it.")],
    by: options.By = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Make a judgement void, as if it had never been. An undoing can be undone as well.

    \b
    Examples:
      sayso sources undo 3
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        made = opened.undo_source_judgement(number, by=judge(by))
        note(_judged(opened, made))


@app.command()
def history(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="Only what was judged of this source.")] = None,
    limit: options.Limit = LIMIT,
    json: options.Json = False,
    ledger: options.LedgerPath = None,
) -> None:
    """List what was judged of sources, the newest first, with who did, when, and for what reason.

    \b
    Examples:
      sayso sources history
      sayso sources history Okonjo --json
    """
    import sayso
    from sayso.cli import source_rows

    with sayso.open_ledger(ledger, create=False) as opened:
        dumps = source_rows.dumps if json else None
        show_rows(opened.source_history(name), dumps, source_rows.show_judgement, limit)


@app.command()
def proposals(
    least: Annotated[
        float, typer.Option("--least", min=0.0, max=1.0, metavar="SCORE", help="Only those of at least this score.")
    ] = 0.5,
    accept: Annotated[
        float | None,
        typer.Option(
            "--accept", min=0.0, max=1.0, metavar="SCORE", help="Merge all of at least this score, 0.9 or more."
        ),
    ] = None,
    limit: options.Limit = LIMIT,
    json: options.Json = False,
    by: options.By = None,
    ledger: options.LedgerPath = None,
) -> None:
    """List names that may be one source's, the surest first, each with a score and a reason to check.

    \b
    Examples:
      sayso sources proposals
      sayso sources proposals --least 0.9 --json
      sayso sources proposals --accept 0.95
    """
    import sayso
    from sayso import pipeline
    from sayso.cli import source_rows
    from sayso.export.wording import count

    with sayso.open_ledger(ledger, create=False) as opened:
        if accept is not None:
            merged = pipeline.merge_proposed(opened, accept, by=judge(by))
            note(f"merged {count(merged, 'pair')} of names; `sayso sources history` lists them")
            return
        dumps = source_rows.dumps if json else None
        show_rows(pipeline.proposals(opened, least), dumps, source_rows.show_proposal, limit)


def _judged(opened: Ledger, number: int) -> str:
    """What was judged, with the names as the ledger has them, and how to take it back."""
    from sayso.cli.source_rows import told

    judged = {row.n: row for row in opened.source_history()}
    return f"judgement {number}, {told(judged[number], judged)}; `sayso sources undo {number}` makes it void"


__all__ = ["app"]
