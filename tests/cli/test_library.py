"""The names of the library are what they are in whatever order they are used."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "first",
    [
        "sayso.read_all",
        "sayso.extract",
        "import sayso.extract.rules",
        "import sayso.read.text",
        "from sayso.read import read_all",
        "import sayso.cli",
        "from sayso import readings, open_ledger",
    ],
)
def test_read_and_extract_are_functions_whatever_was_imported_before(first):
    code = (
        f"import sayso\n{first}\nimport sayso.read, sayso.extract\nprint(sayso.read.__name__, sayso.extract.__name__)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.stdout, run.stderr) == ("read extract\n", "")


def test_every_name_is_offered_when_one_looks_around():
    import sayso

    assert dir(sayso) == sorted(sayso.__all__)
