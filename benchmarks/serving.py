"""Fifty readers and one writer at a running `sayso serve` at once: every answer must be right.

    python -m benchmarks.serving --seconds 60

Prints how many requests of each kind were answered, how long they took, and every answer that was an error; exits
with 1 if there was one. The short form of it is a test (tests/web/test_at_once.py), which counts requests instead.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.reports import write_short_articles

READERS = 50
PATHS = (
    "/api/statements?limit=50",
    "/api/statements?q=harbour",
    "/api/statements?kind=direct&limit=20",
    "/api/facets",
    "/api/articles?limit=20",
    "/api/sources?limit=20",
    "/api/stats",
    "/",
    "/sources",
    "/articles",
)


@contextmanager
def serving(ledger: Path) -> Iterator[str]:
    """The address of a `sayso serve` of its own process over a ledger."""
    serve = ("serve", "--ledger", str(ledger), "--no-browser", "--port", "0", "--extractor", "rules")
    command = (sys.executable, "-c", "from sayso.cli import main; main()", *serve)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            for line in process.stderr:
                if found := re.search(r"http://[\d.]+:\d+", line):
                    # What it says from here on is nobody's, but the pipe must not fill.
                    threading.Thread(target=process.stderr.read, daemon=True).start()
                    yield found[0]
                    return
            raise SystemExit("sayso serve said no address")
        finally:
            process.terminate()
            process.wait()


class Crowd:
    """Requests of many threads: what was answered, how fast, and what was wrong."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.token = ""
        connection = http.client.HTTPConnection(self.host)
        self.token = json.loads(self._ask(connection, "GET", "/api/token")[1])["token"]
        connection.close()
        self.taken: dict[str, list[float]] = {}
        self.errors: list[str] = []
        self._lock = threading.Lock()

    def run(self, goes_on: Callable[[str, int], bool], readers: int = READERS) -> None:
        """`readers` threads ask, and one adds reports, each as long as `goes_on(kind, requests so far)`."""
        threads = [threading.Thread(target=self._read, args=(goes_on, number)) for number in range(readers)]
        threads.append(threading.Thread(target=self._write, args=(goes_on,)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _read(self, goes_on: Callable[[str, int], bool], number: int) -> None:
        connection = http.client.HTTPConnection(self.host)
        for count, path in enumerate(cycle(PATHS[number % len(PATHS) :] + PATHS[: number % len(PATHS)])):
            if not goes_on("GET", count):
                break
            self._timed(connection, "GET", path)
        connection.close()

    def _write(self, goes_on: Callable[[str, int], bool]) -> None:
        connection = http.client.HTTPConnection(self.host)
        count = 0
        while goes_on("POST", count):
            report = {"text": f"Mara Lind said ferry {count} was late. “No,” said Jon Aas.", "language": "en"}
            self._timed(connection, "POST", "/api/articles", json.dumps(report))
            count += 1
        connection.close()

    def _timed(self, connection: http.client.HTTPConnection, method: str, path: str, body: str | None = None) -> None:
        begun = time.perf_counter()
        try:
            status, answer = self._ask(connection, method, path, body)
            wrong = None if status == {"GET": 200, "POST": 201}[method] else f"{status} {answer[:200]!r}"
        except (OSError, http.client.HTTPException) as error:
            wrong = repr(error)
            connection.close()
        with self._lock:
            self.taken.setdefault(f"{method} {path}", []).append(time.perf_counter() - begun)
            if wrong:
                self.errors.append(f"{method} {path}: {wrong}")

    def _ask(
        self, connection: http.client.HTTPConnection, method: str, path: str, body: str | None = None
    ) -> tuple[int, bytes]:
        headers = {"content-type": "application/json", "x-sayso-token": self.token} if body else {}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__.split("\n\n")[0])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--articles", type=int, default=1_000, help="that the ledger has to begin with")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        ledger = Path(name) / "ledger.sqlite"
        import sayso

        with sayso.open_ledger(ledger) as opened:
            articles = write_short_articles(Path(name) / "articles.jsonl", options.articles)
            sayso.add([str(articles)], opened, extractor="rules")
        with serving(ledger) as address:
            crowd = Crowd(address)
            end = time.monotonic() + options.seconds
            crowd.run(lambda _kind, _count: time.monotonic() < end)
        with sayso.open_ledger(ledger) as opened:
            crowd.errors += [f"check: {problem}" for problem in opened.check()]
    print("| request | answered | median, ms | 95 %, ms |\n|---------|----------|------------|----------|")
    for request, taken in sorted(crowd.taken.items()):
        ordered = sorted(taken)
        half, most = (1000 * ordered[int(share * (len(ordered) - 1))] for share in (0.5, 0.95))
        print(f"| {request} | {len(ordered):,} | {half:,.0f} | {most:,.0f} |")
    print("\n".join(crowd.errors[:20]) or "no error")
    raise SystemExit(1 if crowd.errors else 0)


if __name__ == "__main__":
    main()
