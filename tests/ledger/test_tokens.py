"""Tokens: shown once, kept as a hash, good until they expire or are revoked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from files import holds
from older import back_to

from sayso.errors import NotFound, UsageError
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.tokens import digest

NOW = datetime(2031, 5, 1, 12, tzinfo=UTC)


def test_a_token_is_known_by_what_it_was_made_with_and_by_nothing_else(ledger: Ledger) -> None:
    secret = ledger.new_token("Mara  Lind", "review", at=NOW)
    found = ledger.token(digest(secret), NOW)
    assert found is not None
    assert (found.n, found.name, found.scope, found.expires) == (1, "Mara Lind", "review", None)
    assert ledger.token(digest(secret + "x"), NOW) is None
    assert ledger.token(secret, NOW) is None


def test_the_token_itself_is_nowhere_in_the_ledger_s_files(ledger: Ledger) -> None:
    secret = ledger.new_token("Mara Lind", "read")
    assert holds(ledger, "Mara Lind", secret, secret.removeprefix("sayso_")) == ["Mara Lind"]


def test_two_tokens_are_never_alike(ledger: Ledger) -> None:
    secrets = {ledger.new_token("Mara Lind", "read") for _ in range(5)}
    assert len(secrets) == 5
    assert all(len(secret) == len("sayso_") + 43 for secret in secrets)


def test_a_token_ends_when_it_expires(ledger: Ledger) -> None:
    secret = ledger.new_token("Mara Lind", "read", NOW + timedelta(days=1), NOW)
    assert ledger.token(digest(secret), NOW + timedelta(hours=23))
    assert ledger.token(digest(secret), NOW + timedelta(days=1)) is None


def test_a_token_ends_when_it_is_revoked_and_stays_in_the_list(ledger: Ledger) -> None:
    secret = ledger.new_token("Mara Lind", "admin", at=NOW)
    other = ledger.new_token("Jon Aas", "read", at=NOW)
    ledger.revoke_token(1, NOW)
    assert ledger.token(digest(secret), NOW) is None
    assert ledger.token(digest(other), NOW)
    assert [(row.name, row.revoked) for row in ledger.tokens()] == [
        ("Mara Lind", "2031-05-01T12:00:00+00:00"),
        ("Jon Aas", None),
    ]
    with pytest.raises(UsageError, match="1: was revoked at 2031-05-01"):
        ledger.revoke_token(1)
    with pytest.raises(NotFound, match="3: no token has this number"):
        ledger.revoke_token(3)


def test_a_token_without_a_name_or_a_future_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="named for who uses it"):
        ledger.new_token("  ", "read")
    with pytest.raises(UsageError, match="2031-05-01T12:00:00\\+00:00 is over"):
        ledger.new_token("Mara Lind", "read", NOW, NOW)


def test_an_older_ledger_gets_a_place_for_tokens(place: str) -> None:
    open_ledger(place).close()
    back_to(place, 3)
    with open_ledger(place) as opened:
        assert opened.tokens() == []
