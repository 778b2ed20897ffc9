"""Photograph the pages of `sayso serve` over the examples: python docs/make_screenshots.py [FOLDER].

Needs Chromium, whose name is looked for in $SAYSO_CHROMIUM and then in the usual places, and Pillow (extra `dev`).
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

import sayso

ROOT = Path(__file__).parents[1]
EXAMPLES = [*sorted((ROOT / "examples").glob("*.txt")), ROOT / "examples" / "briefs.jsonl"]
SAME = ("Anton Brekke", "Anton Brecke")
LIGHT, DARK = 1, 0  # as Chromium numbers them

SHOTS = (
    ("search", "/?q=the&order=relevance", (1240, 860), LIGHT),
    ("search-dark", "/?q=the&order=relevance", (1240, 860), DARK),
    ("article", "/articles/{bridge}", (1240, 860), LIGHT),
    ("charts", "/charts", (1240, 1115), LIGHT),
    ("charts-dark", "/charts", (1240, 1115), DARK),
    ("source", "/sources/Edda%20Nyman", (1240, 700), LIGHT),
    ("review", "/review", (1240, 700), LIGHT),
    ("phone", "/?q=the", (500, 900), DARK),
)


def chromium() -> str | None:
    """The command of a Chromium that is installed."""
    names = (os.environ.get("SAYSO_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for found in map(shutil.which, filter(None, names)) if found), None)


@contextlib.contextmanager
def serving(ledger: Path) -> Iterator[str]:
    """The address of `sayso serve` over a ledger."""
    command = [sys.executable, "-c", "from sayso.cli import main; main()"]
    server = subprocess.Popen(  # noqa: S603
        [*command, "serve", "--no-browser", "--port", "0", "--ledger", str(ledger)],
        env={**os.environ, "LOGNAME": "Ida Berg"},  # who judges, as far as the pages know
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stderr
        said = server.stderr.readline()
        found = re.search(r"http://[\d.]+:\d+", said)
        if not found:
            raise SystemExit(f"sayso serve did not start: {said}{server.stderr.read()}")
        _wait_for(found[0])
        yield found[0]
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    """Until it answers: the address is told a moment before."""
    for _ in range(300):
        with contextlib.suppress(OSError), urllib.request.urlopen(address + "/api/stats"):  # noqa: S310  (our own)
            return
        time.sleep(0.1)
    raise SystemExit(f"{address} does not answer")


def photograph(browser: str, address: str, size: tuple[int, int], scheme: int, to: Path) -> None:
    """What a window of this size shows, when its scripts have run."""
    width, height = size
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(  # noqa: S603
            [
                *(browser, "--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"),
                *("--no-first-run", "--disable-background-networking", f"--user-data-dir={profile}"),
                f"--blink-settings=preferredColorScheme={scheme}",
                f"--window-size={width},{height + 200}",  # some of which the window takes for itself
                "--virtual-time-budget=5000",
                f"--screenshot={to}",
                address,
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    with Image.open(to) as taken:
        shown = taken.convert("RGB").crop((0, 0, width, height))
    # Rare colours count as much as those of the paper: they are what charts are about.
    shown.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(to, optimize=True)


def main(folder: Path) -> None:
    browser = chromium()
    if browser is None:
        raise SystemExit("no Chromium found; install it, or name it in SAYSO_CHROMIUM")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        ledger = Path(home) / "ledger.sqlite"
        with sayso.open_ledger(ledger) as opened, contextlib.chdir(ROOT):
            sayso.add([str(path.relative_to(ROOT)) for path in EXAMPLES], opened)
            opened.merge_sources(*SAME, by="the docs")
            bridge = next(row.id for row in opened.articles() if row.origin and row.origin.endswith("bridge.txt"))
        with serving(ledger) as address:
            for name, path, size, scheme in SHOTS:
                photograph(browser, address + path.format(bridge=bridge), size, scheme, folder / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
