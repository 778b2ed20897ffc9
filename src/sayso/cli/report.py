"""Commands that read reports: `read` shows them, `add` keeps them, `reread` reads again what is kept."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli import options, out
from sayso.cli.app import complain, note
from sayso.errors import InputError, UsageError

if TYPE_CHECKING:
    from sayso.pipeline import Added, Progress
    from sayso.records import Reading

    Counts = Callable[[Added], str]
    Passing = Callable[[Iterable[str]], Iterator[str]]

TIMEOUT_S = 20.0
_LINE = re.compile(r"(?P<file>.+):(?P<number>\d+): (?P<message>.+)", re.DOTALL)


def read(
    reports: options.Reports,
    json: options.Json = False,
    html: options.Html = None,
    extractor: options.Extractor = None,
    model: options.Weights = None,
    language: options.ReadLanguage = None,
    format: options.Format = None,  # noqa: A002
    allow_private: options.AllowPrivate = False,
    timeout: options.Timeout = TIMEOUT_S,
) -> None:
    """Read reports and show who says what in them. Nothing is kept.

    \b
    Examples:
      sayso read report.txt
      sayso read https://news.example/ferry --html ferry.html
      cat report.txt | sayso read - --json
    """
    import sayso

    wanted = options.read_options(format, language, allow_private, timeout)
    failed: list[InputError] = []
    reader = options.reader(extractor, model)
    present(_good(sayso.readings(sayso.read_all(reports, wanted), reader), failed), json, html)
    _end(failed)


def present(readings: Iterable[Reading], json: bool, html: Path | None) -> None:
    """Readings as lines for people, as JSON, or (one only) as a page. Raises UsageError where these contradict."""
    if json and html:
        raise UsageError("--json and --html contradict each other; choose one")
    if html:
        _write_page(iter(readings), html)
    elif json:
        from sayso.export.json import lines

        out.write(lines(readings), None)
    else:
        from sayso.export import terminal

        console = out.console()
        for number, reading in enumerate(readings):
            if number:
                console.print("\n" + "-" * min(console.width, terminal.WIDEST) + "\n", style="dim")
            terminal.show(console, reading)


def _good(items: Iterable[Reading | InputError], failed: list[InputError]) -> Iterator[Reading]:
    """The readings; what could not be read is put aside."""
    for item in items:
        if isinstance(item, InputError):
            failed.append(item)
        else:
            yield item


def _write_page(readings: Iterator[Reading], html: Path) -> None:
    from sayso.export.page import page

    reading = next(readings, None)
    if reading and next(readings, None):
        raise UsageError("--html writes the page of one report; there are several")
    if reading:
        out.write([page(reading)], html)
        if str(html) != "-":
            note(f"wrote {html}")


def _end(failed: list[InputError]) -> None:
    """Say what failed; exit code 1 if anything did.

    Where many lines of a file fail alike, as with a field that is called otherwise, the first three say it for all.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for error in failed:
        if line := _LINE.fullmatch(str(error)):
            # "at 15" and "at 17" of two lines are one failure to mend.
            alike.setdefault((line["file"], re.sub(r"\d+", "", line["message"])), []).append(str(error))
        else:
            alike[str(error), ""] = []
    for (named, _), lines in alike.items():
        for message in lines[:3]:
            complain(message)
        if len(lines) > 3:
            from sayso.export.wording import count

            first, last = (each.removeprefix(f"{named}:").partition(":")[0] for each in (lines[3], lines[-1]))
            last = f"lines {first} to {last}" if len(lines) > 4 else f"line {first}"
            complain(f"{named}: the same of {count(len(lines) - 3, 'more line')} ({last})")
        if not lines:
            complain(named)
    if failed:
        raise typer.Exit(1)


def add(
    reports: options.Reports,
    ledger: options.LedgerPath = None,
    extractor: options.Extractor = None,
    model: options.Weights = None,
    language: options.ReadLanguage = None,
    format: options.Format = None,  # noqa: A002
    allow_private: options.AllowPrivate = False,
    timeout: options.Timeout = TIMEOUT_S,
) -> None:
    """Read reports into the ledger. What is already there is not added again.

    \b
    Examples:
      sayso add reports
      sayso add wire.jsonl --ledger wire.sqlite
      sayso add https://news.example/ferry
    """
    import sayso
    from sayso.read import expanded

    wanted = options.read_options(format, language, allow_private, timeout)
    reader = options.reader(extractor, model)
    origins = list(expanded(reports, wanted))
    with sayso.open_ledger(ledger) as opened, _progress(_counts, len(origins)) as (progress, passing):
        done = sayso.add(passing(origins), opened, extractor=reader, options=wanted, progress=progress)
    _sum_up(done, _counts)


def reread(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Articles; all of them unless given.")] = None,
    ledger: options.LedgerPath = None,
    extractor: options.Extractor = None,
    model: options.Weights = None,
) -> None:
    """Read again what the ledger holds and would be read otherwise now. Older readings stay.

    \b
    Examples:
      sayso reread
      sayso reread 4f1c09 --extractor rules
    """
    import sayso

    reader = options.reader(extractor, model)
    with sayso.open_ledger(ledger, create=False) as opened, _progress(_reread_counts) as (progress, _):
        done = sayso.reread(opened, ids or None, extractor=reader, progress=progress)
    _sum_up(done, _reread_counts)


@contextmanager
def _progress(counts: Counts, reports: int = 0) -> Iterator[tuple[Progress, Passing]]:
    """Takes how far a run has come: shown where standard error is a terminal, said where Ctrl-C ends it.

    Reports that are sent through the second part of it are counted, where there are several.
    """
    latest: list[Added] = []
    try:
        with _bar(counts, reports) as (show, passing):

            def progress(done: Added) -> None:
                latest[:] = [done]
                show(done)

            yield progress, passing
    except KeyboardInterrupt:
        so_far = counts(latest[0]) if latest else "nothing added"
        note(f"stopped: {so_far}; the same command goes on from there")
        raise


@contextmanager
def _bar(counts: Counts, reports: int) -> Iterator[tuple[Progress, Passing]]:
    if not sys.stderr.isatty():
        yield (lambda done: None), iter  # noqa: ARG005
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    of = (MofNCompleteColumn(),) if reports > 1 else ()
    columns = (SpinnerColumn(), BarColumn(bar_width=24), *of, TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        # One report may be thousands of lines: then nothing tells how much there is.
        task = bar.add_task("reading", total=reports if reports > 1 else None)

        def passing(given: Iterable[str]) -> Iterator[str]:
            for number, report in enumerate(given):
                bar.update(task, completed=number)
                yield report

        yield lambda done: bar.update(task, description=counts(done)), passing


def _counts(done: Added) -> str:
    """What `add` did: "12 added, 180 statements, 3 known"."""
    from sayso.export.wording import count

    parts = [
        f"{done.reread:,} read again" if done.reread and not done.added else f"{done.added:,} added",
        f"{done.reread:,} read again" if done.reread and done.added else "",
        count(done.statements, "statement") if done.statements else "",
        f"{done.known:,} known" if done.known else "",
        f"{len(done.failed):,} failed" if done.failed else "",
    ]
    return ", ".join(filter(None, parts))


def _reread_counts(done: Added) -> str:
    """What `reread` did: "2 read again, 31 statements, 12 passed over …"."""
    from sayso.export.wording import count

    parts = [
        f"{done.reread:,} read again",
        count(done.statements, "statement") if done.statements else "",
        f"{done.known:,} passed over, which would come out the same" if done.known else "",
        f"{len(done.failed):,} failed" if done.failed else "",
    ]
    return ", ".join(filter(None, parts))


def _sum_up(done: Added, counts: Counts) -> None:
    """Say what was done and what failed; exit code 1 if anything did."""
    note(counts(done))
    _end(done.failed)
