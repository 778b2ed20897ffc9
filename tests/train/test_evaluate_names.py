"""Whose name a source is led to: items come from a source's words and the report's alone, by a list of given names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from train import corpora
from train.evaluate_names import figures, item, main


def asked(source: str, text: str = "") -> tuple[str, list[str]] | None:
    told = item(source, text or source)
    return told and (told.form, sorted(" ".join(one) for one in told.who))


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Harbour Secretary Martha Quellin", "Martha Quellin"),
        ("former ferry pilot Martha J. Quellin of Lenn", "Martha Quellin"),
        ("Martha Quellin (T-Lenn), a friend of Peter Aasen", "Martha Quellin"),
        ("the head of the Lenn council, Martha Quellin,", "Martha Quellin"),
        ("Innenminister Peter von der Quell", "Peter Quell"),
        ("der Sprecher des Rats, Peter Quell", "Peter Quell"),
    ],
)
def test_a_full_name_that_heads_its_source_is_an_item(source: str, who: str) -> None:
    assert asked(source) == ("full", [who])


@pytest.mark.parametrize(
    "source",
    [
        "a spokesman for Martha Quellin",
        "Martha Quellin's lawyer",
        "Martha Quellin supporters",
        "the Martha Quellin Foundation",
        "Sprecher von Peter Quell",
        "people like Martha Quellin",
        "two aides, Martha Quellin and Peter Aasen",
        "Jorunn Quellin",
    ],
)
def test_a_full_name_of_somebody_else_or_of_no_listed_given_name_is_none(source: str) -> None:
    assert asked(source) is None


def test_several_full_names_are_all_asked_for() -> None:
    told = ["Martha Quellin", "Peter Aasen"]
    assert asked("Mayors Martha Quellin of Lenn and Peter Aasen of Tarn") == ("several", told)
    assert asked("Martha Quellin and a few friends") is None
    assert asked("Martha Quellin, Peter Aasen and Karl Ruud") == ("several", ["Karl Ruud", *told])
    assert asked("Martha Quellin, Jorunn Aasen and Karl Ruud") is None
    assert asked("Martha Quellin, a pilot and a friend of Peter Aasen") == ("full", ["Martha Quellin"])


def test_a_surname_is_an_item_where_one_full_name_has_it() -> None:
    assert asked("Quellin", "Martha Quellin came. Quellin spoke.") == ("short", ["Martha Quellin"])
    assert asked("Ms. Quellin", "Martha B. Quellin came.") == ("short", ["Martha Quellin"])
    assert asked("Quellin", "Martha Quellin and Jorunn Quellin came.") is None
    assert asked("Quellin", "In Tarn Quellin spoke.") is None


@pytest.fixture
def report(tmp_path: Path) -> Path:
    text = "Martha Quellin rowed home. Quellin said it rained. The Lenn pilot Peter Aasen said no. She said yes."
    sources = ["Quellin", "The Lenn pilot Peter Aasen", "She"]
    contents = ["it rained", "no.", "yes"]
    starts = [text.index(source + " said") for source in sources]
    rows = [
        {
            "source": [[start, start + len(source)]],
            "cue": [[start + len(source) + 1, start + len(source) + 5]],
            "content": [[text.index(content), text.index(content) + len(content)]],
        }
        for start, source, content in zip(starts, sources, contents, strict=True)
    ]
    path = tmp_path / "lenn.jsonl"
    path.write_text(json.dumps({"id": "a", "lang": "en", "corpus": "own", "text": text, "attributions": rows}) + "\n")
    return path


def test_right_is_who_is_led_to_exactly_that_name(report: Path) -> None:
    told = figures(corpora.read(report))
    assert [(form, one.n, one.right) for form, one in told.items()] == [
        ("full", 1, 100.0),
        ("several", 0, 0.0),
        ("short", 1, 100.0),
        ("pronoun", 1, 100.0),
    ]


def test_another_name_is_wrong(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("train.evaluate_names._ends", lambda name: (name["given"], "Nobody"))
    assert figures(corpora.read(report))["full"].wrong == 100.0


def test_the_command_prints_a_table(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(report)]) == 0
    assert "| lenn, short " in capsys.readouterr().out
