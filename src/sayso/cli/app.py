"""The application, and how every command ends: a message instead of a stack trace, the right exit code."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from sayso import __version__
from sayso.errors import PluginError, SaysoError, UsageError

ONE_SENTENCE = 500
"""Characters of a command's first sentence in a list of commands: all of it, over as many lines as it takes."""


class Listed(TyperGroup):
    """Lists its commands with their whole first sentence, where typer would break it off at the end of the line."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, command.get_short_help_str(ONE_SENTENCE)) for name, command in found if command]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command: Any = super().get_command(ctx, cmd_name)
        for each in command.params if command else ():
            if each.param_type_name == "argument":
                # "REPORT <list[str]>" in its help: the types of Python tell a reader nothing.
                each.display_type_rich = lambda ctx: None  # noqa: ARG005
        return command


ORDER = (
    *("read", "add", "search", "sources", "articles", "show", "voices", "serve", "review", "export"),
    *("forget", "reread", "check", "ledger", "models", "token"),
)
"""In which order the commands are met; typer would put those that have commands of their own last."""


class Guarded(Listed):
    """Runs a command; turns what a user can mend into a message on standard error."""

    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=ORDER.index)

    def invoke(self, ctx: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                # The same bytes whatever the locale; a file name that is no text must not end the run.
                encoding = stream.encoding if stream.isatty() else "utf-8"
                stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="")
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except (UsageError, PluginError) as error:
            complain(str(error))
            raise typer.Exit(2) from None
        except SaysoError as error:
            complain(str(error))
            raise typer.Exit(1) from None
        except typer.BadParameter as error:
            error.message = error.message.removeprefix("Value error, ")  # pydantic's word, which tells nobody anything
            raise
        except BrokenPipeError:
            # Whoever read our output has seen enough. What is still buffered goes nowhere, quietly.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except OSError as error:
            named = f"{error.filename}: " if error.filename else ""
            complain(f"{named}{error.strerror or error}")
            raise typer.Exit(1) from None
        return result


def complain(message: str) -> None:
    """A line for the user on standard error. Control characters of a report or a file name stay harmless."""
    from sayso.export.wording import shown

    print("sayso: " + "\n       ".join(map(shown, message.splitlines())), file=sys.stderr)  # noqa: T201


def note(message: str) -> None:
    """What happened, for the user; not an error."""
    from sayso.export.wording import shown

    print(shown(message), file=sys.stderr)  # noqa: T201


app = typer.Typer(
    cls=Guarded,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {__version__}")  # noqa: T201
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Read news reports and keep a ledger of who said what.

    \b
    Examples:
      sayso read report.txt
      sayso add reports
      sayso search ferry --source Lund
    """


__all__ = ["Guarded", "Listed", "app", "complain", "note"]
