"""Where the ledgers of these tests are: what is asked of `place` must hold in SQLite and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
import servers

from sayso.ledger import Ledger, open_ledger

Places = Callable[[], str]
KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[servers.Server]:
    """A PostgreSQL server, started for the first test that wants it."""
    if reason := servers.missing():
        pytest.skip(reason)
    with servers.server() as running:
        yield running


@pytest.fixture
def in_sqlite(tmp_path: Path) -> Places:
    """Gives the name of another ledger that is not there yet each time it is called."""
    numbers = count(1)
    return lambda: str(tmp_path / f"ledger{next(numbers)}.sqlite")


@pytest.fixture
def in_postgresql(server: servers.Server) -> Iterator[Places]:
    """Gives the name of another ledger without articles each time it is called."""
    with ExitStack() as taken:
        yield lambda: taken.enter_context(server.ledger())


@pytest.fixture(params=KINDS)
def places(request: pytest.FixtureRequest) -> Places:
    given: Places = request.getfixturevalue(f"in_{request.param}")
    return given


@pytest.fixture
def place(places: Places) -> str:
    return places()


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with open_ledger(place) as opened:
        yield opened
