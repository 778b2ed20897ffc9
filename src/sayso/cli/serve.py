"""The command that opens the ledger in a browser: `serve`."""

from __future__ import annotations

import contextlib
import socket
import threading
import webbrowser
from typing import Annotated

import typer

from sayso.cli import options
from sayso.cli.app import note
from sayso.errors import UsageError

HOST = "127.0.0.1"
PORT = 7297  # s-a-y-s on a telephone


def serve(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, metavar="N", help="0 takes a free one.")] = PORT,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the browser.")] = True,
    extractor: options.Extractor = None,
    model: options.Weights = None,
    ledger: options.LedgerPath = None,
) -> None:
    """Open the ledger in a browser: search, read, see who is heard.

    It answers this machine alone, at 127.0.0.1; nothing that you read goes anywhere. Stop it by Ctrl-C.
    Programs find an API at /api, described by /api/openapi.json.

    \b
    Examples:
      sayso serve
      sayso serve --ledger archive.sqlite --port 8000 --no-browser
    """
    import uvicorn

    import sayso
    from sayso.web.app import application

    with sayso.open_ledger(ledger) as opened, _listening(port) as listening:
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        note(f"{opened.path} is at {address} (stop with Ctrl-C)")
        if browser:
            threading.Timer(0.7, webbrowser.open, [address]).start()
        app = application(opened, options.reader(extractor, model) if extractor or model else None)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
        with contextlib.suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
    except OSError as error:
        made.close()
        raise UsageError(
            f"--port {port}: cannot be used ({error.strerror}); is sayso serving already? Name another, or 0"
        ) from error
    return made
