"""What a person can do about what a PostgreSQL server says: by its SQLSTATE, or by its words where it gives none."""

from __future__ import annotations

import re
from typing import Any

BUSY_S = 30

_REMEDIES = {
    "08": "the connection to the server broke; try again",
    "28": "the server refuses this user or password; name the user in the address and put the password "
    "into ~/.pgpass or PGPASSWORD",
    "3D": "there is no such database; make it by `createdb NAME`",
    "25006": "is read-only (a replica?); name the server that may be written to",
    "42501": "this user may not do that; it must own the ledger's tables, or may create tables in the schema",
    "53100": "the server's disk is full; make room and run the same command again, nothing that was kept is lost",
    "53200": "the server is out of memory; try again when less is going on there",
    "53300": "the server has no connection left; try again, or let it allow more",
    "55P03": f"another program has been using it for {BUSY_S} seconds; try again when it is done",
    "57014": "the server stopped what was asked; it took longer than is allowed there",
    "57P": "the server is shutting down or starting; try again",
    "58": "the server cannot read or write its files; check its disk",
    "XX001": "is damaged; put back a copy",
    "XX002": "has a damaged index; run `sayso ledger vacuum`, or REINDEX it",
}
"""SQLSTATE, or how it begins."""

_UNREACHED = {
    r"connection refused|no such file or directory|could not connect|timeout expired|failed to resolve|unreachable": (
        "no server answers there; is it running, and are host and port right?"
    ),
    r"no password supplied|password authentication failed|authentication failed|role .* does not exist|pg_hba": (
        _REMEDIES["28"]
    ),
    r"database .* does not exist": _REMEDIES["3D"],
    r"too many (clients|connections)|remaining connection slots": _REMEDIES["53300"],
    r"starting up|shutting down|recovery mode": _REMEDIES["57P"],
}
"""Before a server lets one in, there is no SQLSTATE: only its words."""


def remedy(error: Any) -> str:
    """What a person can do about an error of the server."""
    state, words = error.sqlstate, " ".join(str(error).split())
    if state:
        found = next((_REMEDIES[state[:size]] for size in (5, 3, 2) if state[:size] in _REMEDIES), None)
    else:
        found = next((told for said, told in _UNREACHED.items() if re.search(said, words, re.IGNORECASE)), None)
    return found or f"the ledger failed: {words}"
