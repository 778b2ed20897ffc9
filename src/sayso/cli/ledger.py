"""`sayso ledger`: looking after the ledger itself: `copy`, `check`, `stats`, `vacuum`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli import keep, options, out
from sayso.cli.app import Listed, complain, note

if TYPE_CHECKING:
    from sayso.ledger.copying import Copied

app = typer.Typer(cls=Listed, rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def ledger() -> None:
    """Look after the ledger: copy it to another place, check it, see how large it is, take out unused room.

    \b
    Examples:
      sayso ledger copy ledger.sqlite postgresql+psycopg://me@db.example/ledger
      sayso ledger check
      sayso ledger stats
    """


@app.command(no_args_is_help=True)
def copy(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A ledger: a file, or postgresql+psycopg://…")],
    target: Annotated[str, typer.Argument(metavar="TO", help="Another one, which is made if it is not there.")],
) -> None:
    """Copy a ledger into another, from either kind to either: every reading and every judgement, but no tokens.

    What is there already is not copied again: after an interruption, run the same command once more.

    \b
    Examples:
      sayso ledger copy ledger.sqlite postgresql+psycopg://me@db.example/ledger
      sayso ledger copy "$SAYSO_LEDGER" backup.sqlite
    """
    import sayso

    with (
        sayso.open_ledger(source, create=False) as given,
        sayso.open_ledger(target) as taking,
        _progress() as progress,
    ):
        done = given.copy(taking, progress)
    note(_told(done))
    for error in done.failed:
        complain(str(error))
    if done.failed:
        raise typer.Exit(1)


@contextmanager
def _progress() -> Iterator[Callable[[Copied], None] | None]:
    """A bar on standard error; None where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("copying readings"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("copying", total=None)
        yield lambda done: bar.update(
            task, total=done.total, completed=done.readings + done.known + len(done.failed), refresh=False
        )


def _told(done: Copied) -> str:
    from sayso.export.wording import count

    parts = [
        f"{count(done.readings, 'reading')} copied",
        f"{count(done.judgements, 'judgement')} copied" if done.judgements else "",
        f"{done.known:,} known" if done.known else "",
        f"{len(done.failed):,} refused" if done.failed else "",
    ]
    return ", ".join(filter(None, parts))


app.command("check")(keep.check)


@app.command()
def stats(json: options.Json = False, ledger: options.LedgerPath = None) -> None:
    """Tell how much the ledger holds, and how much room it takes.

    \b
    Examples:
      sayso ledger stats
      sayso ledger stats --json
    """
    from dataclasses import asdict
    from json import dumps

    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        held = asdict(opened.stats())
        name = opened.name
    if json:
        out.write([dumps({"ledger": name, **held}, ensure_ascii=False) + "\n"], None)
        return
    size = _megabytes(held.pop("size_bytes"))
    lines = [f"{value:>12,}  {what}\n" for what, value in held.items()]
    out.write([f"{name}\n", *lines, f"{size:>12}  on the disk\n"], None)


@app.command()
def vacuum(ledger: options.LedgerPath = None) -> None:
    """Write the ledger anew, without the room that erased articles left.

    Takes as much disk again for a while. `sayso forget` does it by itself.

    \b
    Examples:
      sayso ledger vacuum
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        before = opened.stats().size_bytes
        opened.vacuum()
        after = opened.stats().size_bytes
    note(f"{_megabytes(after)} now, {_megabytes(before)} before")


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:,.1f} MB"


__all__ = ["app"]
