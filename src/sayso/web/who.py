"""Who judges: whoever is signed in; else the name that came along, else the login name of whoever runs the program."""

from __future__ import annotations

import getpass

from sayso.web.visitors import asking

LONGEST = 80


def judge(given: str | None) -> str:
    """ "eve"; a name is shown on one line, so what breaks it becomes a space."""
    named = " ".join((asking.get().name or given or "").split())[:LONGEST].strip()
    if named:
        return named
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a login without a name
        return "unknown"
