"""Kind, medium and stance are measured by class, so that a constant answer scores badly."""

import json
from collections import Counter

import pytest

from train.evaluate_kinds import FIELDS, figure, macro, main

REPORT = """id: {name}
lang: en
split: dev
who quill: person; Ada Quill
---
[1s {{quill:n Ada Quill}}] [1c said] [1 the bridge was safe].
% 1 indirect speech asserts neutral

[2s {{quill:p She}}] [2c denied] [2 that it had moved].
% 2 indirect speech denies neutral
"""


@pytest.fixture
def written(tmp_path):
    folder = tmp_path / "written" / "en"
    folder.mkdir(parents=True)
    for name in ("en-001", "en-002"):
        (folder / f"{name}.txt").write_text(REPORT.format(name=name), encoding="utf-8")
    return folder.parent


def test_the_macro_average_weighs_classes_not_items():
    pairs = Counter({("asserts", "asserts"): 90, ("denies", "asserts"): 10})
    assert macro(pairs, ["asserts", "denies"]) == pytest.approx(94.7 / 2)


def test_a_class_with_few_items_is_left_out_and_named():
    answers = {"kind": Counter({("indirect", "indirect"): 5, ("direct", "indirect"): 4})}
    measured = figure("kind", [answers])
    assert measured.rare == {"direct": 4}
    assert measured.macro.value == measured.constant_macro == pytest.approx(71.4)


def test_the_report_gives_each_field_its_average_and_the_constant_answer(written, capsys):
    assert main(["--written", str(written), "--language", "en"]) == 0
    printed = capsys.readouterr().out
    assert "en, dev: 2 reports, 4 statements" in printed
    assert "kind macro-F1 0.0" in printed
    assert "too rare to count: asserts (2), denies (2)" in printed


def test_the_figures_are_written_as_json(written, tmp_path):
    path = tmp_path / "kinds.json"
    assert main(["--written", str(written), "--language", "en", "--json", str(path)]) == 0
    figures = json.loads(path.read_text())["figures"]["en"]
    assert list(figures) == list(FIELDS)
    assert figures["source"]["classes"]["denies"] == {"P": 100.0, "R": 100.0, "F": 100.0, "n": 2}


def test_a_folder_without_reports_is_said(tmp_path, capsys):
    assert main(["--written", str(tmp_path), "--language", "de"]) == 1
    assert "no statements to measure kind on" in capsys.readouterr().err
