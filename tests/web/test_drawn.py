"""Charts are drawn in a real browser, under the policy that forbids inline scripts and generated code."""

import re
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from reports import read_by_rules

from sayso import open_ledger
from sayso.web.app import application

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]

REPORTS = (
    ("Mara Lind said the ferry was late. Jon Aas claimed it was not.", "Coast Radio", "2031-05-01"),
    ("Mara Lind denied that the pier had burnt.", "Hill Post", "2031-06-02"),
)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the pages over a small ledger are served."""
    with open_ledger(tmp_path / "ledger.sqlite") as ledger, socket.create_server(("127.0.0.1", 0)) as listening:
        for text, publisher, published in REPORTS:
            report = {"text": text, "publisher": publisher, "published": published, "language": "en"}
            ledger.add(read_by_rules(report))
        server = uvicorn.Server(uvicorn.Config(application(ledger, "rules"), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


def opened(address: str, profile: Path) -> str:
    """The document as it stands when its scripts have run."""
    command = [
        *(str(BROWSER), "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"),
        *("--virtual-time-budget=8000", "--dump-dom", address),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_every_chart_is_drawn_in_the_colours_of_the_style_sheet_and_offers_its_files(address, tmp_path):
    page = opened(f"{address}/charts", tmp_path / "profile")
    figures = re.findall(r"<figure class=\"chart.*?</figure>", page, re.DOTALL)
    assert len(figures) == 6
    for figure in figures:
        assert '<svg xmlns="http://www.w3.org/2000/svg"' in figure
        assert re.search(r'<path[^>]* fill="#[0-9a-f]{6}"', figure)
        assert "var(--" not in figure.partition("<svg")[2].partition("</svg>")[0]
        assert re.findall(r"<button type=\"button\">(\w+)</button>", figure) == ["SVG", "PNG"]
        assert "<details>" in figure
