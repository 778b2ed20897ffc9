"""The documents are run: every console block in order, every named command looked up, every docstring example tried.

In a ```console block a line that begins with "$ " is a command. It must exit with 0, or with the code that a
comment at its end gives ("# exit 1"); "# not run" at its end leaves it out (a network, an endless server).
Each document starts in a folder of its own that holds `examples/`, with a ledger of its own.
"""

import doctest
import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PLANNED = {ROOT / "docs" / "design.md"}  # draws what is still to come as well

FENCED = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^```(?:console|sh)?\n(.*?)^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"(?:^|[|;&$]\s*)sayso ([a-z][a-z-]*)", re.MULTILINE)
EXIT = re.compile(r"#\s*exit (\d+)\s*$")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def commands(document: str) -> Iterator[tuple[str, int]]:
    """Each command of the console blocks, joined over line ends escaped by a backslash, and its exit code."""
    for block in FENCED.findall(document):
        for line in re.sub(r"\\\n(?:> )?\s*", "", block).splitlines():
            if line.startswith("$ ") and not line.endswith("# not run"):
                ends = EXIT.search(line)
                yield line[2:], int(ends[1]) if ends else 0


def known_commands() -> set[str]:
    from sayso.cli import app

    group = typer.main.get_command(app)
    return set(group.list_commands(None))  # type: ignore[attr-defined,arg-type]


def named_commands(document: str) -> set[str]:
    codes = (fenced or inline for fenced, inline in CODE.findall(document))
    return {command for code in codes for command in NAMED.findall(code)}


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_command_that_a_document_names_is_there(path):
    text = path.read_text(encoding="utf-8")
    if path in PLANNED:
        text = "".join(f"```console\n{block}```\n" for block in FENCED.findall(text))
    missing = named_commands(text) - known_commands()
    assert not missing, f"{name(path)} names {', '.join(f'sayso {command}' for command in sorted(missing))}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_the_commands_of_a_document_run_as_they_stand(path, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "SAYSO_LEDGER": str(tmp_path / "ledger.sqlite"),
    }
    for command, expected in commands(path.read_text(encoding="utf-8")):
        run = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command], cwd=tmp_path, env=environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert run.returncode == expected, f"{name(path)}: $ {command}\n{run.stdout}{run.stderr}"
        if command.startswith("sayso search") and not re.search(r" [|>] ", command):
            assert run.stdout, f"{name(path)}: $ {command}\nfinds nothing in the examples; show one that does"


def test_a_document_that_names_a_missing_command_would_fail():
    document = "Use `sayso gossip` and:\n```console\n$ sayso whisper x  # exit 2\n$ sayso hum  # not run\n```\n"
    assert named_commands(document) == {"gossip", "whisper", "hum"}
    assert known_commands().isdisjoint(named_commands(document))
    assert list(commands(document)) == [("sayso whisper x  # exit 2", 2)]


def test_a_command_over_several_lines_is_one():
    document = "```console\n$ sayso read \\\n>   a.txt\nTitle\n```\n"
    assert list(commands(document)) == [("sayso read a.txt", 0)]


def test_examples_in_docstrings_give_what_they_say():
    for path in sorted((ROOT / "src" / "sayso").rglob("*.py")):
        if ">>>" in path.read_text(encoding="utf-8"):
            parts = path.relative_to(ROOT / "src").with_suffix("").parts
            module = importlib.import_module(".".join(part for part in parts if part != "__init__"))
            assert doctest.testmod(module).failed == 0, name(path)


LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_file_that_a_document_links_to_is_there(path):
    broken = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if not (path.parent / link).exists()]
    assert not broken, f"{name(path)} links to {', '.join(broken)}"


@pytest.mark.parametrize("heading", ["Try it", "Run the tests"])
def test_the_readme_has_one_block_to_try_it_and_one_to_test_it(heading):
    script = [sys.executable, ROOT / ".ci" / "readme_block.py", ROOT / "README.md", heading]
    found = subprocess.run(script, capture_output=True, text=True, check=True).stdout
    assert "pip install" in found
