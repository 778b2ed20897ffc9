"""`sayso review`: judge statements: `queue`, `accept`, `reject`, `change`, `add`, `done`, `undo`, `history`, `lost`.

What is judged is never lost: each judgement has a number by which it can be undone, and it outlives the reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sayso.cli import options
from sayso.cli.app import Listed, note
from sayso.cli.ask import LIMIT, one_more, show_rows
from sayso.cli.review_changes import changes, named
from sayso.records import Medium, ReporterStance, SourceStance, StatementKind
from sayso.web.who import judge

if TYPE_CHECKING:
    from sayso.ledger import Ledger

Statement = Annotated[str, typer.Argument(metavar="STATEMENT", help="A statement's id, or how it begins.")]
Statements = Annotated[list[str], typer.Argument(metavar="STATEMENT", help="Ids of statements, or how they begin.")]
Number = Annotated[int, typer.Argument(metavar="NUMBER", help="A judgement, as `history` numbers it.")]
WORDS = "its words in the report, or characters: 12-40"
Content = Annotated[str | None, typer.Option("--content", metavar="WORDS", help=f"What was said: {WORDS}.")]
Who = Annotated[str | None, typer.Option("--source", metavar="WORDS", help=f"Who said it, as written: {WORDS}.")]
Cue = Annotated[str | None, typer.Option("--cue", metavar="WORDS", help="The verb of saying, likewise.")]
To = Annotated[str | None, typer.Option("--addressee", metavar="WORDS", help="To whom, likewise.")]
Kind = Annotated[StatementKind | None, typer.Option("--kind", help="How it is told.")]
Means = Annotated[Literal[Medium, "none"] | None, typer.Option("--medium", help="How it was made.")]
Stance = Annotated[Literal[SourceStance, "none"] | None, typer.Option("--stance", help="The source's to the content.")]
Reporter = Annotated[
    Literal[ReporterStance, "none"] | None, typer.Option("--reporter", help="The reporter's to the source.")
]
Speakers = Annotated[
    list[str] | None, typer.Option("--speaker", metavar="NAME", help="Who is meant; again for each who spoke.")
]
Nobody = Annotated[bool, typer.Option("--no-speaker", help="Nobody is named.")]

EXCERPT = 60

app = typer.Typer(cls=Listed, rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def review() -> None:
    """Judge what was found, so that it stays right whoever reads again.

    \b
    Examples:
      sayso review queue --limit 10
      sayso review accept 4f1c09
      sayso review change 4f1c09 --speaker "Ruth Okonjo" --kind direct
      sayso review undo 3
    """


@app.command()
def queue(
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Words that all stand in it.")] = None,
    article: Annotated[str | None, typer.Option("--article", metavar="ID", help="Only what this article has.")] = None,
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
    """List statements that nobody judged, the most doubtful first, with their ids and scores.

    \b
    Examples:
      sayso review queue --limit 10
      sayso review queue --article 4f1c09
      sayso review queue bridge --publisher "Coastline Radio"
    """
    import sayso
    from sayso.cli import review_rows, rows

    where = options.where(source, publisher, kind, since, until, language)
    with sayso.open_ledger(ledger, create=False) as opened:
        found = opened.review.queue(" ".join(words or ()), where, one_more(limit), article=article)
        show_rows(found.hits, rows.dumps if json else None, review_rows.show_waiting, limit)


@app.command(no_args_is_help=True)
def accept(statements: Statements, by: options.By = None, ledger: options.LedgerPath = None) -> None:
    """Judge that statements are right as they are shown.

    \b
    Examples:
      sayso review accept 4f1c09 77ab12
    """
    _each("accept", statements, by, ledger)


@app.command(no_args_is_help=True)
def reject(statements: Statements, by: options.By = None, ledger: options.LedgerPath = None) -> None:
    """Judge that there are no such statements: they leave search, sources and voices.

    \b
    Examples:
      sayso review reject 4f1c09
    """
    _each("reject", statements, by, ledger)


@app.command(no_args_is_help=True)
def change(
    statement: Statement,
    content: Content = None,
    source: Who = None,
    cue: Cue = None,
    addressee: To = None,
    kind: Kind = None,
    medium: Means = None,
    stance: Stance = None,
    reporter: Reporter = None,
    speaker: Speakers = None,
    no_speaker: Nobody = False,
    by: options.By = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Judge that a statement is otherwise; what is not given stays. Words of nothing ("") take a role away.

    Words must stand in the report as given, once; parts that the report interrupts are joined by " … ".

    \b
    Examples:
      sayso review change 4f1c09 --speaker "Ruth Okonjo"
      sayso review change 4f1c09 --content "the rope held … for a year" --kind direct
      sayso review change 4f1c09 --content 120-151 --stance denies
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        made = changes(
            opened.show(statement).article,
            {"content": content, "source": source, "cue": cue, "addressee": addressee},
            {"kind": kind, "medium": medium, "stance": stance, "reporter": reporter},
            named(speaker, no_speaker),
        )
        number = opened.review.change(statement, made, by=judge(by))
        _judged(opened, number)


@app.command(no_args_is_help=True)
def add(
    article: options.Id,
    content: Content = None,
    source: Who = None,
    cue: Cue = None,
    addressee: To = None,
    kind: Kind = None,
    medium: Means = None,
    stance: Stance = None,
    reporter: Reporter = None,
    speaker: Speakers = None,
    by: options.By = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Judge that a statement was missed. It is indirect speech, unless told otherwise.

    \b
    Examples:
      sayso review add 77ab12 --content "the bridge was safe" --speaker "Tomas Bergqvist"
      sayso review add 77ab12 --content 120-151 --source 101-107 --cue 108-112 --kind mixed
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        made = changes(
            opened.show(article).article,
            {"content": content, "source": source, "cue": cue, "addressee": addressee},
            {"kind": kind, "medium": medium, "stance": stance, "reporter": reporter},
            named(speaker, nobody=False),
        )
        number = opened.review.add(article, made, by=judge(by))
        _judged(opened, number)


@app.command(no_args_is_help=True)
def done(article: options.Id, by: options.By = None, ledger: options.LedgerPath = None) -> None:
    """Judge that an article is reviewed: what nobody judged is right, and nothing is missing.

    `sayso export --format corpus` writes what people let stand of such articles.

    \b
    Examples:
      sayso review done 77ab12
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        number = opened.review.finish(article, by=judge(by))
        _judged(opened, number)


@app.command(no_args_is_help=True)
def undo(number: Number, by: options.By = None, ledger: options.LedgerPath = None) -> None:
    """Make a judgement void, as if it had never been. An undoing can be undone as well.

    \b
    Examples:
      sayso review undo 3
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        made = opened.review.undo(number, by=judge(by))
        _judged(opened, made)


@app.command()
def history(
    id: Annotated[  # noqa: A002
        str | None, typer.Argument(metavar="ID", help="Only what was judged of this article or statement.")
    ] = None,
    limit: options.Limit = LIMIT,
    json: options.Json = False,
    ledger: options.LedgerPath = None,
) -> None:
    """List what was judged, the newest first, with who did and when.

    A statement is found under every id that it has had.

    \b
    Examples:
      sayso review history
      sayso review history 4f1c09 --json
    """
    import sayso
    from sayso.cli import review_rows

    with sayso.open_ledger(ledger, create=False) as opened:
        found = opened.review.history(about=id, limit=one_more(limit))
        dumps = review_rows.dumps if json else None
        show_rows(found.judgements, dumps, review_rows.show_judgement, limit)


@app.command()
def lost(limit: options.Limit = LIMIT, json: options.Json = False, ledger: options.LedgerPath = None) -> None:
    """List what was judged and finds no statement in the newest reading; it stays shown as it was left.

    \b
    Examples:
      sayso review lost
    """
    import sayso
    from sayso.cli import review_rows

    with sayso.open_ledger(ledger, create=False) as opened:
        dumps = review_rows.dumps if json else None
        show_rows(opened.review.lost(one_more(limit)), dumps, review_rows.show_judgement, limit)


def _each(verdict: Literal["accept", "reject"], statements: list[str], by: str | None, ledger: str | None) -> None:
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        for statement in statements:
            number = getattr(opened.review, verdict)(statement, by=judge(by))
            _judged(opened, number)


def _judged(opened: Ledger, number: int) -> None:
    """What was judged, by number; the id that the statement has now, where it is another one."""
    from sayso.cli.review_rows import told

    made = opened.review.judgement(number)
    now = f"it is {made.now} now; " if made.now and made.now != made.statement else ""
    what = told(made, EXCERPT).replace("  ", ": ", 1)
    note(f"judgement {number}, {what}; {now}`sayso review undo {number}` makes it void")


__all__ = ["app"]
