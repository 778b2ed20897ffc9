"""Commands run as a user runs them, in this process or in one of their own."""

import json
import subprocess
import sys

from typer.testing import CliRunner

from sayso.cli import app

BRIEF = """Pier stays closed

By Ines Varga, Sund Gazette, 11/04/2024 07:15 a.m

The pier at Holm stays closed. “The planks are rotten,” said Petra Lund, the harbour master. She denied that
anyone had been hurt. “We told the council in May,” said Olav Brandt.
"""
LINES = [
    {"text": "“The mill is sold,” said Mira Kolb.", "id": "mill", "published": "2024-03-05", "title": "Mill sold"},
    {"text": "„Die Mühle ist verkauft“, sagte Mira Kolb.", "id": "mühle", "published": "2024-05-01", "language": "de"},
]


def run(*words, code=0, given=None):
    """Standard output and standard error of a command that ends with `code`."""
    result = CliRunner().invoke(app, [str(word) for word in words], input=given)
    assert result.exit_code == code, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.stdout, result.stderr


def rows(*words):
    return [json.loads(line) for line in run(*words, "--json")[0].splitlines()]


def started(*words, **how):
    """The command in a process of its own, where Ctrl-C works even if these tests run in the background of a shell."""
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    return subprocess.Popen([sys.executable, "-c", f"{listening}from sayso.cli import main; main()", *words], **how)
