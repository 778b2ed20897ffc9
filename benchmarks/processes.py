"""A `sayso` command in a process of its own: when its first output came, how long it took, how much memory it held."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil  # type: ignore[import-untyped]

SAYSO = Path(sys.executable).with_name("sayso")
POLL_S = 0.02


@dataclass(slots=True)
class Run:
    """`rss` are (seconds since the start, bytes) as they were seen; `first_s` is None where nothing was printed.

    `cpu_s` is what the process itself used, which a busy machine does not lengthen as it does `wall_s`.
    """

    code: int = 0
    first_s: float | None = None
    wall_s: float = 0.0
    cpu_s: float = 0.0
    rss: list[tuple[float, int]] = field(default_factory=list)
    output: bytes = b""
    errors: str = ""

    @property
    def peak_mb(self) -> float:
        return max((size for _, size in self.rss), default=0) / 1e6


def run(
    command: Sequence[str | Path], *, ledger: Path | None = None, kill_when: Callable[[float], bool] | None = None
) -> Run:
    """Run to the end, or kill -9 as soon as `kill_when` (asked with the seconds since the start) says so."""
    environment = {**os.environ, **({"SAYSO_LEDGER": str(ledger)} if ledger else {})}
    result = Run()
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], env=environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors,
        )  # fmt: skip
        reading = threading.Thread(target=_read, args=(process, result, started))
        reading.start()
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            elapsed = time.perf_counter() - started
            try:
                size, cpu_s = watched.memory_info().rss, sum(watched.cpu_times()[:2])
            except psutil.Error:  # it ended just now
                break
            if size:  # none is left while it ends
                result.rss.append((elapsed, size))
                result.cpu_s = cpu_s
            if kill_when and kill_when(elapsed):
                process.kill()
                break
            time.sleep(POLL_S)
        result.code = process.wait()
        result.wall_s = time.perf_counter() - started
        reading.join()
        errors.seek(0)
        result.errors = errors.read().decode("utf-8", "replace")
    return result


def _read(process: subprocess.Popen[bytes], result: Run, started: float) -> None:
    assert process.stdout
    with process.stdout as stdout:
        while chunk := os.read(stdout.fileno(), 1 << 16):
            if result.first_s is None:
                result.first_s = time.perf_counter() - started
            result.output += chunk
