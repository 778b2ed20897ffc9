"""Commands that ask the ledger: `search`, `articles`, `show`. Newest first, whatever case or accents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar

import typer

from sayso.cli import options, out
from sayso.cli.app import note
from sayso.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console


Row = TypeVar("Row")
LIMIT = 50
LARGEST = 10**12
"""More than any ledger has, and few enough for a database to count to."""
WHOLE = "words are looked for in statements and their sources, as they are given: “bridge” finds no “bridges”"


def search(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Words that all stand in it.")] = None,
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
    order: Annotated[
        Literal["newest", "relevance"],
        typer.Option("--order", help="Newest first, or best match of the words first (of the newest 5,000)."),
    ] = "newest",
    limit: options.Limit = LIMIT,
    cite: Annotated[
        bool, typer.Option("--cite", help="Each as one paragraph to be pasted, with where it stands.")
    ] = False,
    json: options.Json = False,
    ledger: options.LedgerPath = None,
) -> None:
    """Find statements by their words, newest first.

    Words are looked for in source, cue and content; all must be there as whole words, in any order, whatever their
    accents or case. Other forms of a word are other words.

    \b
    Examples:
      sayso search bridge
      sayso search steel rope --source Okonjo --since 2024-10
      sayso search --about-date 2024-09..2024-11 --figure "tonnes>=300"
      sayso search nurses --source Brekke --cite
    """
    import sayso
    from sayso.cli import rows

    if cite and json:
        raise UsageError("--cite and --json contradict each other; choose one")
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
        show_rows(
            opened.search(" ".join(words or ()), where, one_more(limit), order),
            rows.dumps if json else None,
            rows.show_citation if cite else rows.show_hit,
            limit,
            nothing=_nothing(words, source),
        )


def _nothing(words: list[str] | None, source: str | None) -> str:
    """What may be tried where a search finds nothing."""
    hints = [
        WHOLE if words else "",
        "`sayso sources` lists who is heard" if source else "",
    ]
    return "; ".join(["nothing found", *filter(None, hints)])


def articles(
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
    """List the articles that are kept, newest first.

    \b
    Examples:
      sayso articles
      sayso articles --source Solberg --language en
    """
    import sayso
    from sayso.cli import rows

    where = options.where(source, publisher, kind, since, until, language)
    with sayso.open_ledger(ledger, create=False) as opened:
        dumps = rows.dumps if json else None
        show_rows(opened.articles(where, one_more(limit)), dumps, rows.show_article, limit, rows.show_articles_head)


def show(
    id: options.Id,  # noqa: A002
    as_read: Annotated[bool, typer.Option("--as-read", help="As it was read, without what people judged.")] = False,
    json: options.Json = False,
    html: options.Html = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Show an article that is kept, as `sayso read` showed it.

    \b
    Examples:
      sayso show 4f1c09
      sayso show 4f1c09 --html ferry.html
      sayso show 4f1c09 --as-read
    """
    import sayso
    from sayso.cli.report import present

    with sayso.open_ledger(ledger, create=False) as opened:
        present([opened.show(id, as_read=as_read)], json, html)


def one_more(limit: int) -> int:
    """How many to look for, so that `show_rows` knows whether there are more than it shows."""
    return min(limit + 1, LARGEST)


def show_rows(
    found: Iterable[Row],
    dumps: Callable[[Row], str] | None,
    print_row: Callable[[Console, Row], None],
    limit: int,
    print_head: Callable[[Console], None] | None = None,
    nothing: str = "nothing found",
) -> None:
    """The first `limit` rows, each as it comes; as JSON where `dumps` is given.

    Says on standard error when nothing was found, or `found` has more.
    """
    console = out.console()
    count = 0
    for count, row in enumerate(found, 1):
        if count > limit:
            if not dumps:
                note(f"{limit:,} shown; --limit shows more")
            break
        if dumps:
            sys.stdout.write(dumps(row) + "\n")
            continue
        if count == 1 and print_head:
            print_head(console)
        print_row(console, row)
    if not count:
        note(nothing)
