"""Every write holds the lock from its first moment: none reads first, and finds later that another was faster."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, event
from told import read_by, reading

from sayso.errors import LedgerError
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.database import writing
from sayso.records import ReadBy

FERRY = reading("Ida Holm | said | the ferry sinks", "Jo Lund | denied | any strike", published="2024-03-01")
MILL = reading("Ida Holm | said | the mill burned", published="2024-03-02")
CHANGES = ("INSERT", "UPDATE", "DELETE", "COPY", "CREATE", "DROP", "ALTER")


def test_every_verb_that_writes_takes_the_lock_first(ledger: Ledger, places: Any) -> None:
    wrote: list[str] = []

    @event.listens_for(ledger._engine, "before_cursor_execute")
    def look(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.lstrip().upper().startswith(CHANGES):
            assert connection.get_execution_options().get("writes"), statement
            wrote.append(statement.split()[2])

    ledger.add([FERRY, MILL])
    ledger.add(read_by(FERRY, ReadBy("later"), keep=1))
    ledger.merge_sources("Ida Holm", "Jo Lund", by="eve")
    ledger.undo_source_judgement(1, by="eve")
    ledger.review.reject(MILL.statements[0].id, by="eve")
    ledger.new_token("eve", "read")
    ledger.revoke_token(1)
    ledger.forget(MILL.article.id)
    with open_ledger(places()) as other:
        other.add(reading("Per Aas | said | it is late"))
        other.copy(ledger)
    assert {"source_judgements", "judgements", "tokens"} <= set(wrote)
    assert list(ledger.check()) == []


def test_a_second_writer_waits_no_longer_than_it_is_told(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.sqlite.BUSY_S", 0)
    monkeypatch.setattr("sayso.ledger.postgres.BUSY_S", 1)
    with open_ledger(place) as one, open_ledger(place) as other:
        one.add(FERRY)
        with writing(one._engine):
            with pytest.raises(LedgerError, match=r"another program has been (writing to|using) it for"):
                other.add(MILL)
            assert len(other.search("ferry")) == 1
        other.add(MILL)
        assert one.stats().articles == 2
