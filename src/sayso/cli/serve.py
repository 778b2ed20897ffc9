"""The command that opens the ledger in a browser, for this machine alone or for those who sign in: `serve`."""

from __future__ import annotations

import contextlib
import socket
import threading
import webbrowser
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from sayso.cli import options
from sayso.cli.app import note
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.ledger.tokens import Scope
    from sayso.web.signin import Sharing

HOST = "127.0.0.1"
SOMEBODY_WAITS = 128
PORT = 7297  # s-a-y-s on a telephone


def serve(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N", help="0 takes a free one.")] = PORT,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    auth: Annotated[bool, typer.Option("--auth", help="Let in only who has a token (sayso token new).")] = False,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Where to listen; beyond this machine only with --auth.")
    ] = HOST,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name", metavar="HOST", help="With --auth: a name that browsers open it by; may be given again."
        ),
    ] = None,
    proxy_user_header: Annotated[
        str | None,
        typer.Option("--proxy-user-header", metavar="HEADER", help="Take the user's name from it, sent by --proxy."),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option("--proxy", metavar="ADDRESS", help="A proxy that is trusted, 10.0.0.5 or 10.0.0.0/28; again."),
    ] = None,
    proxy_user_scope: Annotated[
        Literal["read", "review", "admin"], typer.Option("--proxy-user-scope", help="What its users may do.")
    ] = "review",
    extractor: options.Extractor = None,
    model: options.Weights = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Open the ledger in a browser: search, read, see who is heard.

    It answers this machine alone, at 127.0.0.1; nothing that you read goes anywhere. Stop it by Ctrl-C.
    With --auth others may use it who have a token, or whom a proxy of yours has signed in.
    Programs find an API at /api, described by /api/openapi.json.

    \b
    Examples:
      sayso serve
      sayso serve --ledger archive.sqlite --port 8000 --no-browser
      sayso serve --auth --host 10.0.0.7 --name ledger.example.org --no-browser
      sayso serve --auth --proxy-user-header X-Forwarded-User --proxy 127.0.0.1 --no-browser
    """
    import uvicorn

    import sayso
    from sayso.web.app import application, settle

    sharing = _sharing(auth, host, name or [], proxy_user_header, proxy or [], proxy_user_scope)
    with sayso.open_ledger(ledger) as opened, _listening(host, port) as listening:
        named = f"[{host}]" if ":" in host else host
        address = f"http://{named}:{listening.getsockname()[1]}/"
        note(f"{opened.name} is at {address} (stop with Ctrl-C)")
        if sharing and not sharing.user_header and not any(row.is_valid(datetime.now(UTC)) for row in opened.tokens()):
            note("nobody can sign in yet: `sayso token new NAME` makes a token")
        if browser:
            threading.Timer(0.7, webbrowser.open, [address]).start()
        app = application(opened, options.reader(extractor, model) if extractor or model else None, sharing)
        settle()
        # Not uvicorn's proxy_headers: it would take whoever's word for the address that --proxy is compared with.
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, proxy_headers=False)
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def _sharing(
    auth: bool, host: str, names: list[str], user_header: str | None, proxies: list[str], user_scope: Scope
) -> Sharing | None:
    """How the ledger is shared; None where it is not. Raises UsageError for what would let anybody in."""
    from sayso.web.signin import Sharing

    if not auth:
        if not _is_loopback(host):
            raise UsageError(
                f"--host {host}: others could read and change the ledger; pass --auth as well, which lets in only who "
                "has a token (`sayso token new NAME`)"
            )
        for option, given in (("--name", names), ("--proxy-user-header", user_header), ("--proxy", proxies)):
            if given:
                raise UsageError(f"{option} is for a ledger that is shared: pass --auth as well")
        return None
    own = () if _is_address(host) else (host,)
    return Sharing.of((*own, *names), user_header, user_scope, tuple(proxies))


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError as error:
        raise UsageError(f"--host {host}: is no address of this machine ({error.strerror})") from error
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(where)
        made.listen(SOMEBODY_WAITS)  # the address that is told next is good, before the server takes it over
    except OSError as error:
        made.close()
        raise UsageError(
            f"--port {port}: cannot be used at {host} ({error.strerror}); is sayso serving already? Name another, or 0"
        ) from error
    return made
