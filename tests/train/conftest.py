"""A corpus of three short articles, on which every figure can be counted by hand."""

import json
from pathlib import Path

import pytest

ARTICLES = [
    ("a", "“It rains,” said Ebba Ström.", "“It rains,”", "said", "Ebba Ström"),
    ("b", "Ove Falk hopes that it stops.", "that it stops", "hopes", "Ove Falk"),
    ("c", "The gauge, Falk said, had “never” risen so fast.", "The gauge | had “never” risen so fast", "said", "Falk"),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    def spans(text: str, words: str) -> list[list[int]]:
        return [[text.index(part), text.index(part) + len(part)] for part in words.split(" | ")]

    path = tmp_path / "own.dev.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for key, text, content, cue, source in ARTICLES:
            roles = {"content": spans(text, content), "cue": spans(text, cue), "source": spans(text, source)}
            row = {"id": key, "lang": "en", "corpus": "polnear", "text": text, "attributions": [roles]}
            file.write(json.dumps(row) + "\n")
    return path
