"""`sayso token`: who may use a ledger that `sayso serve --auth` serves: `new`, `list`, `revoke`."""

from __future__ import annotations

import json as jsonlib
import re
import sys
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Literal

import typer

from sayso.cli import options
from sayso.cli.app import Listed, note

app = typer.Typer(cls=Listed, rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def token() -> None:
    """Let others use a ledger that is served to them (`sayso serve --auth`).

    \b
    Examples:
      sayso token new "Mara Lind" --scope review --expires 90d
      sayso token list
      sayso token revoke 3
    """


def _expires(value: str | None) -> datetime | None:
    """The end of a day, or of so many days from now."""
    if value is None:
        return None
    try:
        if days := re.fullmatch(r"(\d{1,5})d", value, re.ASCII):
            return datetime.now(UTC) + timedelta(days=int(days[1]))
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            day = date.fromisoformat(value) + timedelta(days=1)
            return datetime(day.year, day.month, day.day, tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    raise typer.BadParameter(f"{value!r} is no day to expire on; write 2031-05-31, or 90d for 90 days from now")


@app.command(no_args_is_help=True)
def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who will use it; judgements made with it say so.")],
    scope: Annotated[
        Literal["read", "review", "admin"],
        typer.Option("--scope", help="read; review: also add reports and judge; admin: also forget articles."),
    ] = "read",
    expires: Annotated[
        str | None,
        typer.Option("--expires", metavar="DATE", help="Its last day, 2031-05-31 (UTC), or 90d; else it does not."),
    ] = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Make a token and print it, this once: only a hash of it is kept.

    \b
    Examples:
      sayso token new "Mara Lind" --scope review --expires 90d
      sayso token new "nightly export" > token.txt
    """
    import sayso
    from sayso.ledger.tokens import digest

    with sayso.open_ledger(ledger) as opened:
        secret = opened.new_token(name, scope, _expires(expires))
        made = opened.token(digest(secret))
    sys.stdout.write(secret + "\n")
    if made:
        note(f"token {made.n}, for {made.name}; it is shown this once, `sayso token revoke {made.n}` ends it")


@app.command(name="list")
def list_(json: options.Json = False, ledger: options.LedgerPath = None) -> None:
    """List the tokens there are and were, without their secrets.

    \b
    Examples:
      sayso token list
      sayso token list --json
    """
    import sayso
    from sayso.export.wording import shown

    now = datetime.now(UTC)
    with sayso.open_ledger(ledger, create=False) as opened:
        rows = opened.tokens()
    for row in rows:
        if json:
            sys.stdout.write(jsonlib.dumps(asdict(row) | {"valid": row.is_valid(now)}, ensure_ascii=False) + "\n")
            continue
        ends = f"expires {row.expires}" if row.expires else "does not expire"
        if row.revoked:
            ends = f"revoked {row.revoked}"
        elif not row.is_valid(now):
            ends = f"expired {row.expires}"
        sys.stdout.write(f"{row.n:>5}  {row.scope:<6}  {shown(row.name)}  (made {row.made}, {ends})\n")
    if not rows and not json:
        note("there are none; `sayso token new NAME` makes one")


@app.command(no_args_is_help=True)
def revoke(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="A token, as `list` numbers it.")],
    ledger: options.LedgerPath = None,
) -> None:
    """End a token at once, and the sessions that were begun with it.

    \b
    Examples:
      sayso token revoke 3
    """
    import sayso

    with sayso.open_ledger(ledger, create=False) as opened:
        gone = opened.revoke_token(number)
    note(f"token {number}, for {gone.name}, is good for nothing any more")


__all__ = ["app"]
