"""The options that commands share, what they accept, and the records they become."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sayso.cli.app import note
from sayso.errors import UsageError
from sayso.records import Medium as StatementMedium
from sayso.records import ReporterStance as StanceOfReporter
from sayso.records import SourceStance, StatementKind

if TYPE_CHECKING:
    from sayso.extract import Extractor as Reader
    from sayso.ledger import Filter
    from sayso.read import ReadOptions


WEIGHTS_FROM = "pip install ./weights, in a clone of sayso"


def _date(value: str | None) -> str | None:
    """A year, a month or a day that exists; else misuse."""
    if value is None:
        return None
    try:
        if re.fullmatch(r"\d{4}(-\d\d){0,2}", value, re.ASCII):
            date.fromisoformat((value + "-01-01")[:10])
            return value
    except ValueError:
        pass
    raise typer.BadParameter(f"{value!r} is no date; write a day 2024-11-04, a month 2024-11 or a year 2024")


def _language(value: str | None) -> str | None:
    """Its code; else misuse."""
    if value is None:
        return None
    from sayso.languages import code

    known = code(value)
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", known):
        raise typer.BadParameter(f"{value!r} is no language code; write en, de, …")
    return known


Reports = Annotated[
    list[str], typer.Argument(metavar="REPORT", help="Files, folders, web addresses, or - for standard input.")
]
Extractor = Annotated[
    str | None,
    typer.Option(
        "--extractor",
        metavar="NAME",
        help="What finds the statements: model or rules; the model where weights are installed, unless given.",
    ),
]
Weights = Annotated[
    Path | None, typer.Option("--model", metavar="DIR", help="Read with the weights in this directory.")
]
ReadLanguage = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        callback=_language,
        help="The reports' language (en, de); identified unless given.",
    ),
]
Format = Annotated[
    Literal["text", "html", "jsonl"] | None,
    typer.Option("--format", help="The reports' format; told apart unless given."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Let web addresses lead to private and local machines.")
]
By = Annotated[str | None, typer.Option("--by", metavar="WHO", help="Who judges; else your login name.")]
Timeout = Annotated[float, typer.Option("--timeout", min=0.1, metavar="SECONDS", help="How long a web page may take.")]

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Write a web page that stands alone; - prints it.")
]
LedgerPath = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="PATH",
        help="The ledger: a file or postgresql+psycopg://…; else $SAYSO_LEDGER, else one in your data folder.",
    ),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="An article's id, or how it begins.")]

SourceName = Annotated[str | None, typer.Option("--source", metavar="NAME", help="Only what this source says.")]
Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Only reports of this outlet.")]
Kind = Annotated[StatementKind | None, typer.Option("--kind", help="Only statements of this kind.")]
Medium = Annotated[
    StatementMedium | None, typer.Option("--medium", help="Only what is said, written, thought or shown.")
]
Stance = Annotated[
    SourceStance | None, typer.Option("--stance", help="Only statements in which the source takes this stance.")
]
ReporterStance = Annotated[
    StanceOfReporter | None,
    typer.Option("--reporter-stance", help='Only what the reporter tells so: "said", "pointed out", "claimed".'),
]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", callback=_date, help="Published then or later: 2024, 2024-11, 2024-11-04."),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", callback=_date, help="Published then or earlier.")
]
AboutDate = Annotated[
    str | None,
    typer.Option(
        "--about-date",
        metavar="DATE",
        help="Only what speaks of that day, month or year, or of days between two: 2022-10..2022-12.",
    ),
]
Figure = Annotated[
    str | None,
    typer.Option(
        "--figure", metavar="COMPARISON", help='Only what gives such a number: "soldiers>5000", "km<=2.5", "EUR=300".'
    ),
]
PlaceName = Annotated[
    str | None,
    typer.Option("--place", metavar="NAME", help="Only what speaks of that place, or of one in that country."),
]
SaidBetween = Annotated[
    tuple[str, str] | None,
    typer.Option(
        "--said-between", metavar="DATE DATE", help="Made between two dates; published, where the report says no more."
    ),
]
Language = Annotated[
    str | None, typer.Option("--language", metavar="CODE", callback=_language, help="Only reports in this language.")
]
Limit = Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many.")]


def read_options(
    format: str | None,  # noqa: A002
    language: str | None,
    allow_private: bool,
    timeout_s: float,
) -> ReadOptions:
    from sayso.read import ReadOptions

    return ReadOptions(format=format, language=language, allow_private=allow_private, timeout_s=timeout_s)


def reader(extractor: str | None, weights: Path | None) -> Reader:
    """The extractor that the options ask for; says where weights would find more. Raises UsageError, PluginError."""
    from sayso import plugins

    if weights is not None:
        if extractor not in (None, "model"):
            raise UsageError(f"--extractor {extractor} reads without weights; leave it out, or leave --model out")
        from sayso.extract.model import Model

        return Model(weights)
    if extractor is None and plugins.default() == "rules" and sys.stderr.isatty():
        note(f"reading by rules, which find less than the model: no weights are installed ({WEIGHTS_FROM})")
    return plugins.extractor(extractor)


def where(
    source: str | None = None,
    publisher: str | None = None,
    kind: StatementKind | None = None,
    since: str | None = None,
    until: str | None = None,
    language: str | None = None,
    *,
    about_date: str | None = None,
    figure: str | None = None,
    place: str | None = None,
    said_between: tuple[str, str] | None = None,
    medium: StatementMedium | None = None,
    stance: SourceStance | None = None,
    reporter_stance: StanceOfReporter | None = None,
) -> Filter:
    """The filter that the options ask for. Raises UsageError where none could ever match."""
    from sayso.ledger import Filter, times

    if not times.in_order(since, until):
        raise UsageError(f"--since {since} is later than --until {until}")
    return Filter(
        source,
        publisher,
        kind,
        since,
        until,
        language,
        about_date=about_date,
        figure=figure,
        place=place,
        said_between=said_between,
        medium=medium,
        stance=stance,
        reporter_stance=reporter_stance,
    )
