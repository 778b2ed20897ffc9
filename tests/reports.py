"""Reports of a few sentences as readings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sayso import extract
from sayso.read import ReadOptions, parse
from sayso.records import Reading


def read_by_rules(report: Mapping[str, Any]) -> Reading:
    """A report as the fields of a line of JSON Lines, read by rules."""
    line = json.dumps(report).encode()
    return extract(parse(line, origin="line", options=ReadOptions(format="jsonl")), "rules")
