"""The command line: each command parses its arguments, calls the library and prints.

Data goes to standard output; messages, progress and errors to standard error. Exit codes: 0 fine; 1 a report
failed, an id was not found or a check found something; 2 misuse; 130 stopped by Ctrl-C. Nothing heavy is
imported before a command needs it.
"""

from __future__ import annotations

from sayso.cli import ask, keep, ledger, models, report, review, serve, sources, token, voices
from sayso.cli.app import app


def main() -> None:
    """The entry point of `sayso`."""
    app()


for command in (
    *(report.read, report.add, ask.search, ask.articles, ask.show, voices.voices),
    *(serve.serve, keep.forget, keep.export, keep.check, report.reread, models.models),
):
    app.command(no_args_is_help=command in (report.read, report.add, ask.show, keep.forget))(command)
app.add_typer(sources.app, name="sources")
app.add_typer(review.app, name="review")
app.add_typer(ledger.app, name="ledger")
app.add_typer(token.app, name="token")

__all__ = ["app", "main"]
