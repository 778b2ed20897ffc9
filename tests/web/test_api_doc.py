"""The examples of docs/api.md are asked as they stand there: what is written down must be in the answer."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso import add, open_ledger
from sayso.web.app import application

ROOT = Path(__file__).parents[2]
EXAMPLE = re.compile(r"^```http\n([A-Z]+) (\S+)\n(.*?)```\n```json\n(.*?)```", re.MULTILINE | re.DOTALL)
EXAMPLES = EXAMPLE.findall((ROOT / "docs" / "api.md").read_text(encoding="utf-8"))


def holds(written: Any, answered: Any) -> bool:
    """Whether all that is written down is there; lists are as long as they are written."""
    if isinstance(written, dict):
        return all(name in answered and holds(value, answered[name]) for name, value in written.items())
    if isinstance(written, list):
        return len(written) == len(answered) and all(map(holds, written, answered))
    return bool(written == answered)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 5


@pytest.mark.parametrize(("method", "path", "body", "written"), EXAMPLES, ids=[each[1] for each in EXAMPLES])
def test_an_example_is_answered_as_it_says(tmp_path: Path, method: str, path: str, body: str, written: str) -> None:
    with open_ledger(tmp_path / "ledger.sqlite") as ledger:
        add(map(str, sorted((ROOT / "examples").glob("*.*"))), ledger, extractor="rules")
        client = TestClient(application(ledger, "rules"), base_url="http://127.0.0.1:7297")
        headers = {"x-sayso-token": client.get("/api/token").json()["token"]}
        answer = client.request(method, path, json=json.loads(body) if body.strip() else None, headers=headers)
        assert holds(json.loads(written), answer.json()), answer.text[:3000]
