"""Commands that look after the ledger: `forget`, `export`, `check`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sayso.cli import options, out
from sayso.cli.app import note
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.records import Reading


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
        readings = opened.review.reviewed(where) if format == "corpus" else opened.readings(where)
        counted = _Counted(readings)
        lines = {"corpus": corpus.lines, "csv": csv.lines, "jsonl": jsonl.lines}[format]
        out.write(lines(counted), output)
    _say_how_many(counted.number, output, format)


class _Counted:
    """Readings, and how many there were when all have gone by."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = readings
        self.number = 0

    def __iter__(self) -> Iterator[Reading]:
        for self.number, reading in enumerate(self._readings, 1):  # noqa: B020
            yield reading


def _say_how_many(number: int, output: Path | None, format: str) -> None:  # noqa: A002
    """What a file has got; and, wherever it went, that there was nothing."""
    from sayso.export.wording import count

    if output and str(output) != "-":
        note(f"wrote {output}: {count(number, 'article')}")
    elif not number:
        only = "; only articles that `sayso review done` was said of go into a corpus" if format == "corpus" else ""
        note(f"nothing found{only}")


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
