"""The gate: it holds, it fails by name, and it refuses a corpus that it does not know."""

from pathlib import Path

import pytest

from train import corpora
from train.gate import FLOORS, fallen, gates, main


def floors(folder: Path, corpus: Path, sha256: str, **figures: float) -> list[str]:
    """Arguments for a gate with these floors, written to a file."""
    listed = ", ".join(f'"{name.replace("__", " ")}" = {floor}' for name, floor in figures.items())
    path = folder / "floors.toml"
    path.write_text(
        f'[corpora]\n"{corpus.name}" = "{sha256}"\n'
        f'[[gate]]\ncorpus = "{corpus.name}"\nextractor = "rules"\nfloors = {{ {listed} }}\n'
    )
    return ["--floors", str(path), "--corpora", str(corpus.parent)]


def test_a_figure_on_its_floor_holds(corpus, tmp_path, capsys):
    arguments = floors(tmp_path, corpus, corpora.digest(corpus), quoted_fully__R=100)
    assert main(arguments) == 0
    assert "holds    rules on own.dev.jsonl: quoted_fully R 100.0 (floor 100)" in capsys.readouterr().out


def test_every_figure_under_its_floor_is_named(corpus, tmp_path, capsys):
    arguments = floors(tmp_path, corpus, corpora.digest(corpus), joint__F=101, quoted_fully__R=100, cue_exact__P=101)
    assert main(arguments) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("FELL     rules on own.dev.jsonl: joint F is ")
    assert ", under its floor of 101.0; cue_exact P is " in printed
    assert "quoted_fully" not in printed


def test_another_corpus_than_the_measured_one_is_refused(corpus, tmp_path, capsys):
    assert main(floors(tmp_path, corpus, "0" * 64, joint__F=0)) == 1
    assert "REFUSED  rules on own.dev.jsonl: its sha256 is " in capsys.readouterr().out


def test_an_absent_corpus_is_skipped_and_said(corpus, tmp_path, capsys):
    arguments = floors(tmp_path, corpus, "0" * 64, joint__F=101)
    corpus.unlink()
    assert main(arguments) == 0
    assert "skipped  rules on own.dev.jsonl: no own.dev.jsonl in " in capsys.readouterr().out


def test_a_floor_is_reached_from_above():
    floor = {"joint F": 33.0}
    assert fallen(floor, {"joint": {"F": 33.0}}) == []
    assert fallen(floor, {"joint": {"F": 32.9}}) == ["joint F is 32.9, under its floor of 33.0"]


def test_a_ceiling_is_kept_from_below():
    table = {"narration": {"attributed": 2.1}}
    assert fallen({}, table, {"narration attributed": 2.1}) == []
    assert fallen({}, table, {"narration attributed": 2}) == ["narration attributed is 2.1, over its ceiling of 2.0"]


def test_the_own_corpus_is_measured_by_language_and_needs_no_digest(tmp_path, capsys):
    path = tmp_path / "floors.toml"
    path.write_text(
        '[corpora]\n[[gate]]\ncorpus = "written"\nlanguage = "de"\nreports = [1, 40]\nextractor = "rules"\n'
        'floors = { "passages R" = 0 }\nceilings = { "narration attributed" = 100 }\n'
    )
    assert main(["--floors", str(path)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("holds    rules on written, de 1-40: passages R ")
    assert " (floor 0), narration attributed " in printed


def test_names_in_sources_have_floors_of_their_own(corpus, tmp_path, capsys):
    path = tmp_path / "floors.toml"

    def written(floor, sha256):
        path.write_text(
            f'gate = []\n[corpora]\n"{corpus.name}" = "{sha256}"\n'
            f'[[names]]\ncorpus = "{corpus.name}"\nfloors = {{ "short right" = {floor} }}\n'
        )
        return main(["--floors", str(path), "--corpora", str(corpus.parent)]), capsys.readouterr().out

    assert written(0, corpora.digest(corpus)) == (0, f"holds    whose name, {corpus.name}: short right 0.0 (floor 0)\n")
    assert written(1, corpora.digest(corpus)) == (
        1,
        f"FELL     whose name, {corpus.name}: short right is 0.0, under its floor of 1.0\n",
    )
    failed, printed = written(0, "0" * 64)
    assert failed == 1
    assert printed.startswith(f"REFUSED  whose name, {corpus.name}: its sha256 is ")
    corpus.unlink()
    assert written(1, "0" * 64)[1].startswith(f"skipped  whose name, {corpus.name}: no {corpus.name} in ")


def test_the_floors_of_this_repository_can_be_read():
    for gate in gates(FLOORS):
        assert gate.sha256 is None or len(gate.sha256) == 64
        assert gate.floors
        for name in gate.floors:
            assert name.split(" ")[1] in ("P", "R", "F"), name


@pytest.mark.skipif(not corpora.CORPORA.exists(), reason="the corpora are not there")
def test_the_floors_are_for_the_corpora_that_are_there():
    for gate in gates(FLOORS):
        if gate.sha256 is not None:
            assert corpora.digest(corpora.CORPORA / gate.corpus) == gate.sha256


def test_floors_of_kind_and_stance_hold_on_the_own_corpus(tmp_path, capsys):
    path = tmp_path / "floors.toml"
    path.write_text('gate = []\n[corpora]\n[kinds]\nfloors = { "kind F" = 101, "medium F" = 0 }\n')
    assert main(["--floors", str(path)]) == 1
    printed = capsys.readouterr().out
    assert printed.startswith("FELL     kinds on the own corpus: kind F is ")
    assert "medium" not in printed
