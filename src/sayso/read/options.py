"""What a caller may ask of the readers, and what they may cost."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import PluginError
from sayso.languages import code

FORMATS = ("text", "html", "jsonl")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    `format` is one of FORMATS, None to tell it by content type, name and content; `language` an ISO 639-1
    code, None to identify it; `allow_private` lets URLs lead to private and loopback addresses; `timeout_s`
    bounds a whole fetch; `max_bytes` bounds a page or text, and in JSON Lines one line.
    """

    format: str | None = None
    language: str | None = None
    allow_private: bool = False
    timeout_s: float = 20.0
    max_bytes: int = 25_000_000

    def __post_init__(self) -> None:
        if self.format is not None and self.format not in FORMATS:
            raise PluginError(f"no format {self.format!r}; there are {', '.join(FORMATS)}")
        if self.language is not None:
            object.__setattr__(self, "language", code(self.language))


DEFAULTS = ReadOptions()


def megabytes(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 100_000 else f"{count:,} bytes"
