"""The markup of the own corpus: what is marked comes out at exact offsets, and a slip names its place."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from train.markup import MarkupError, for_constants, parse, rows

HEAD = "id: x\nlang: en\nsplit: train\nwho lind: person; Mara Lindqvist; harbour master\nwho crew: group\n---\n"
README = Path(__file__).parents[2] / "train" / "written" / "README.md"


def parts(row, said, role):
    return [row["text"][start:end] for start, end in said[role]]


def test_the_example_of_the_readme_says_who_said_what():
    example = re.search(r"## A report\n(.*?)\nOne line is one block", README.read_text(encoding="utf-8"), re.DOTALL)
    row = parse(dedent(example[1]))
    first, second, third = row["attributions"]
    assert parts(row, first, "source") == ["Mara Lindqvist, the harbour master,"]
    assert parts(row, first, "cue") == ["said"]
    assert parts(row, first, "content") == ["that the bridge would stay shut until “the last bolt” had been replaced"]
    assert (first["kind"], first["by"]) == ("mixed", ["lind"])
    assert (second["by"], second["stance"]["source"]) == (["lind"], "denies")
    assert (third["nested_in"], parts(row, third, "content")) == (2, ["more pay"])
    assert next(row["text"][start:end] for start, end, _ in row["blocks"]) == "Norrhamn bridge stays shut"
    assert not set("[]{}%") & set(row["text"])


def test_two_speakers_of_one_passage_without_marks():
    row = parse(HEAD + "[1 We \\[all\\] stay.]\n% 1 free_direct speech asserts neutral by=lind+crew lost frameless")
    (said,) = row["attributions"]
    assert parts(row, said, "content") == ["We [all] stay."]
    assert (said["by"], said["lost"], said["frameless"]) == (["lind", "crew"], True, True)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("[1 Open", "1 marks are never closed"),
        ("[1 Odd}\n% 1 direct speech asserts neutral", "'}' closes nothing"),
        ("[1 Odd ]\n% 1 direct speech asserts neutral", "ends in space"),
        ("[1 Said.]", r"statements \[1\] need both"),
        ("[1 Said.]\n% 1 loud speech asserts neutral", "'loud' is none of direct"),
        ("[1 Said.]\n% 1 direct speech asserts neutral by=nobody", "nobody stands in no 'who' line"),
        ("[1s She] [1 Said.]\n% 1 direct speech asserts neutral frameless", "is frameless, yet a source or cue"),
        ("{nobody:n Nobody} said.", "mentions of nobody"),
    ],
)
def test_a_slip_is_an_error_that_names_it(body, message):
    with pytest.raises(MarkupError, match=message):
        parse(HEAD + body)


def test_every_report_of_the_own_corpus_parses_and_its_marks_lie_in_the_text():
    for row in rows():
        for said in row["attributions"]:
            for role in ("source", "cue", "content", "addressee"):
                assert all(part == part.strip() != "" for part in parts(row, said, role)), (row["id"], said["n"])


def test_some_reports_are_for_choosing_constants_and_none_of_these_is_kept_for_development():
    apart = [row for row in rows() if for_constants(row)]
    assert {row["lang"] for row in apart} == {"de", "en"}
    assert {row["split"] for row in apart} == {"train"}
