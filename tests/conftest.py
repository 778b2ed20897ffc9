"""What the whole suite shares: the marker of slow tests, and `train` on the import path, which is not installed."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: builds, installs or kills something; part of the default run")
