"""A ledger of invented reports, served as `sayso serve` does, for a browser to open."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from reports import read_by_rules

from sayso.ledger import Ledger
from sayso.web.app import application
from sayso.web.signin import Sharing

REPORTS = (
    {
        "id": "harbour",
        "title": "Harbour to close for a week",
        "publisher": "Coast Radio",
        "published": "2031-05-01",
        "language": "en",
        "text": "The harbour of Sund will close 🚢 for a week, the town said.\n\n"
        "“The pier will not hold,” said Mara Lind, the harbour master. “We counted 14 cracks.” "
        "Her deputy, Jon Aas, denied that anybody had been warned. "
        "“Nobody 🙈 told us,” he said. He believes that the ferry will run again on 12 May 2031.",
    },
    {
        "id": "ferry",
        "title": "Ferry late again",
        "publisher": "Hill Post",
        "published": "2031-06-02",
        "language": "en",
        "text": "M. Lind said the ferry was late because of the pier.\n\n"
        "According to Jon Aas, 300 passengers had waited for two hours.\n\n"
        "“I have never seen such a queue,” said Ida Berg, who runs the café on the quay.",
    },
    {
        "id": "faehre",
        "title": "Fähre fällt aus",
        "publisher": "Küstenblatt",
        "published": "2031-06-03",
        "language": "de",
        "text": "Die Fähre nach Sund fällt aus. „Wir haben keine Wahl“, sagte Mara Lind. "
        "Der Bürgermeister, Olav Rist, sagte, er habe davon nichts gewusst.",
    },
)


def add(ledger: Ledger, reports: Iterable[dict[str, Any]]) -> list[str]:
    """The ids of the articles that were made of them."""
    made = []
    for report in reports:
        reading = read_by_rules(report)
        ledger.add(reading)
        made.append(reading.article.id)
    return made


@contextmanager
def serving(ledger: Ledger, sharing: Sharing | None = None) -> Iterator[str]:
    """The address at which the ledger is served, by a thread of this process."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()  # whoever is faster than the server waits
    app = application(ledger, "rules", sharing)
    config = uvicorn.Config(app, log_level="warning", access_log=False, proxy_headers=False, ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
