"""Who judges: the name that came with a request, else the login name of whoever runs the server."""

from __future__ import annotations

import getpass

LONGEST = 80


def judge(given: str | None) -> str:
    """ "eve"; a name is shown on one line, so what breaks it becomes a space."""
    named = " ".join((given or "").split())[:LONGEST].strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a login without a name
        return "unknown"
