"""What a user installs: the built wheel alone, in an environment without anything that only developers have."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_MB = 350

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What the command printed; no stdin, and nothing of this environment's Python in it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env={**kept, "PIP_NO_INPUT": "1", **environment},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600,
    )  # fmt: skip
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("sayso-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(home, with_pip=True)
    run(home / "bin" / "pip", "install", "--quiet", wheel, cwd=home)
    return home


def test_the_wheel_alone_reads_a_report_and_keeps_it(installed, tmp_path):
    sayso = installed / "bin" / "sayso"
    report = ROOT / "examples" / "bridge.txt"
    reading = json.loads(run(sayso, "read", "--json", report, cwd=tmp_path))
    assert reading["article"]["publisher"] == "Coastline Radio"
    assert "Ruth Okonjo" in {statement["source"]["text"].split(",")[0] for statement in reading["statements"]}
    ledger = str(tmp_path / "ledger.sqlite")
    run(sayso, "add", report, cwd=tmp_path, SAYSO_LEDGER=ledger)
    assert "fish have gone home" in run(sayso, "search", "fish", cwd=tmp_path, SAYSO_LEDGER=ledger)


def test_the_installed_packages_fit_together_and_are_not_large(installed):
    run(installed / "bin" / "pip", "check", cwd=installed)
    (site_packages,) = installed.glob("lib/python3*/site-packages")
    megabytes = sum(file.stat().st_size for file in site_packages.rglob("*") if file.is_file()) / 1e6
    print(f"installed: {megabytes:.0f} MB")
    assert megabytes < MOST_MB
