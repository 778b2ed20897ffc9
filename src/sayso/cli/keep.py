"""Commands that look after the ledger: `forget`, `export`, `check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from sayso.cli import options, out
from sayso.cli.app import note
from sayso.errors import UsageError


def forget(
    id: options.Id,  # noqa: A002
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    ledger: options.LedgerPath = None,
) -> None:
    """Erase an article and all that was found in it, for good.

    \b
    Examples:
      sayso forget 4f1c09
      sayso forget 4f1c09 --yes
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        if not yes:
            article = opened.show(id).article
            if not (sys.stdin.isatty() and sys.stderr.isatty()):
                raise UsageError(f"forget {id}: erases for good, and there is no one to ask; pass --yes")
            from sayso.export.wording import shown

            named = shown(article.title or article.key or article.origin or article.id)
            typer.confirm(f"Erase “{named}” and all statements found in it?", abort=True, err=True)
        gone = opened.forget(id)
        remains = opened.remains
    note(f"forgot {gone.title or gone.key or gone.origin or gone.id} ({gone.statements} statements)")
    if remains:
        note(remains)


def export(
    format: Annotated[  # noqa: A002
        Literal["jsonl", "csv", "corpus"],
        typer.Option(
            "--format",
            help="jsonl: an article a line; csv: a statement a line; corpus: reviewed articles, to learn from.",
        ),
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="A file; else standard output.")
    ] = None,
    source: options.SourceName = None,
    publisher: options.Publisher = None,
    kind: options.Kind = None,
    since: options.Since = None,
    until: options.Until = None,
    language: options.Language = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Write what the ledger holds. The same ledger gives the same bytes.

    \b
    Examples:
      sayso export > ledger.jsonl
      sayso export --format csv --since 2024 --output said.csv
      sayso export --format corpus --language de > reviewed.jsonl
    """
    import sayso
    from sayso.export import corpus, csv
    from sayso.export import json as jsonl

    where = options.where(source, publisher, kind, since, until, language)
    with sayso.open_ledger(ledger, create=False) as opened:
        if format == "corpus":
            out.write(corpus.lines(opened.review.reviewed(where)), output)
        else:
            readings = opened.readings(where)
            out.write(csv.lines(readings) if format == "csv" else jsonl.lines(readings), output)


def check(ledger: options.LedgerPath = None) -> None:
    """Check that the ledger is whole.

    Every quotation must stand where it was found, nothing may be left over, and the index must be in step.

    \b
    Examples:
      sayso check
      sayso check --ledger archive.sqlite
    """
    import sayso

    whole = True
    with sayso.open_ledger(ledger, create=False) as opened:
        for problem in opened.check():
            whole = False
            sys.stdout.write(problem + "\n")
    if not whole:
        raise typer.Exit(1)
    note("all is in order")
