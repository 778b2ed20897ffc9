"""`sayso token`: the secret on standard output, once; what it is on standard error."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli import app
from sayso.ledger import open_ledger
from sayso.ledger.tokens import digest


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAYSO_LEDGER", str(tmp_path / "ledger.sqlite"))
    return tmp_path / "ledger.sqlite"


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.stdout, done.stderr


def test_a_new_token_is_printed_alone(ledger: Path) -> None:
    code, out, err = run("token", "new", "Mara Lind", "--scope", "review", "--expires", "90d")
    assert code == 0
    with open_ledger(ledger) as opened:
        found = opened.token(digest(out.strip()))
    assert found is not None
    assert (found.name, found.scope) == ("Mara Lind", "review")
    assert "token 1, for Mara Lind; it is shown this once, `sayso token revoke 1` ends it" in err


def test_the_list_tells_all_but_the_secret(ledger: Path) -> None:
    secret = run("token", "new", "Mara Lind", "--expires", "2131-05-31")[1].strip()
    run("token", "new", "Jon Aas", "--scope", "admin")
    assert run("token", "revoke", "2")[0] == 0
    _, out, _ = run("token", "list")
    assert secret not in out
    first, second = out.splitlines()
    assert first.startswith("    1  read    Mara Lind  (made 2")
    assert first.endswith("expires 2131-06-01T00:00:00+00:00)")
    assert "    2  admin   Jon Aas  (made" in second
    assert "revoked" in second
    rows = [json.loads(line) for line in run("token", "list", "--json")[1].splitlines()]
    assert [(row["n"], row["valid"]) for row in rows] == [(1, True), (2, False)]


def test_what_cannot_be_is_said(ledger: Path) -> None:
    assert run("token", "new", "Mara Lind", "--expires", "soon")[0] == 2
    assert run("token", "new", "Mara Lind", "--expires", "2001-01-01")[0] == 2
    assert run("token", "new", " ")[0] == 2
    run("token", "new", "Mara Lind")
    code, _, err = run("token", "revoke", "7")
    assert (code, err) == (1, "sayso: 7: no token has this number; `sayso token list` lists them\n")
