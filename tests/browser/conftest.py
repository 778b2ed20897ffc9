"""Chromium over a served ledger. Where no chromium is installed these tests are skipped, but in CI they fail."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import REPORTS, add, serving

from sayso import open_ledger

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_MS = 60_000  # for what never comes; nothing here measures time
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A browser that was started. $SAYSO_CHROMIUM names another program than the one that is found."""
    program = os.environ.get("SAYSO_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        missing = f"no {NAMES[0]} is installed (Debian: apt-get install chromium; else name one by SAYSO_CHROMIUM)"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Root, as in CI, has no sandbox; what is opened here is our own.
        sandbox = [] if os.geteuid() else ["--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=program, args=[*sandbox, "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Any]:
    with open_ledger(tmp_path / "ledger.sqlite") as opened:
        yield opened


@pytest.fixture
def address(ledger: Any) -> Iterator[str]:
    """Where a ledger with REPORTS is served."""
    add(ledger, REPORTS)
    with serving(ledger) as at:
        yield at


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Callable[..., Any]]:
    """Opens a page of a browser profile of its own; in the end none may have complained or asked anyone else."""
    contexts, complaints = [], []

    def opened(address: str, **options: Any) -> Any:
        context = chromium.new_context(base_url=address, **options)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: told.type == "error" and complaints.append(f"console: {told.text}"))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: _foreign(request.url, address) and complaints.append(f"to {request.url}"))
        page.complaints = complaints
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not complaints


def _foreign(url: str, address: str) -> bool:
    return not url.startswith((f"{address}/", "data:", "blob:"))


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[Any, str], None]:
    """Keeps what a page looks like, in the folder that $SAYSO_SCREENSHOTS names."""
    folder = Path(os.environ.get("SAYSO_SCREENSHOTS") or tmp_path / "screenshots")
    folder.mkdir(parents=True, exist_ok=True)

    def taken(page: Any, name: str) -> None:
        page.screenshot(path=folder / f"{name}.png", full_page=True)

    return taken
