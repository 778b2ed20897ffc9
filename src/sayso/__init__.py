"""sayso reads news reports and keeps a ledger of who said what, pinned to the exact characters.

    import sayso

    article = sayso.read("report.html")
    reading = sayso.extract(article)
    with sayso.open_ledger("ledger.sqlite") as ledger:
        ledger.add(reading)

Names load when they are first used: `import sayso` itself loads no heavy module.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.errors import Conflict, InputError, LedgerError, NotFound, PluginError, SaysoError, UsageError
    from sayso.ledger import ArticleRow, Filter, Hit, Ledger, SourceRow, Stats, Voices, open_ledger
    from sayso.pipeline import Added, add, extract, readings, reread
    from sayso.read import ReadOptions, read, read_all
    from sayso.records import (
        Anchor,
        Article,
        Block,
        Notice,
        ReadBy,
        Reading,
        Said,
        Source,
        Span,
        Speaker,
        Stance,
        StatedTime,
        Statement,
    )

__version__ = "0.1.0"

_HOME = {
    "sayso.errors": ("Conflict", "InputError", "LedgerError", "NotFound", "PluginError", "SaysoError", "UsageError"),
    "sayso.ledger": ("ArticleRow", "Filter", "Hit", "Ledger", "SourceRow", "Stats", "Voices", "open_ledger"),
    "sayso.pipeline": ("Added", "add", "extract", "readings", "reread"),
    "sayso.read": ("ReadOptions", "read", "read_all"),
    "sayso.records": (
        *("Anchor", "Article", "Block", "Notice", "ReadBy", "Reading", "Said", "Source", "Span", "Speaker", "Stance"),
        *("StatedTime", "Statement"),
    ),
}
_WHERE = {name: module for module, names in _HOME.items() for name in names}

__all__ = [  # noqa: RUF022  (in the order of _HOME, plus the version)
    "Conflict", "InputError", "LedgerError", "NotFound", "PluginError", "SaysoError", "UsageError",
    "ArticleRow", "Filter", "Hit", "Ledger", "SourceRow", "Stats", "Voices", "open_ledger",
    "Added", "add", "extract", "readings", "reread",
    "ReadOptions", "read", "read_all",
    "Anchor", "Article", "Block", "Notice", "ReadBy", "Reading", "Said", "Source", "Span", "Speaker", "Stance",
    "StatedTime", "Statement",
    "__version__",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    value = getattr(import_module(_WHERE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Library(ModuleType):
    """`sayso.read` and `sayso.extract` are functions, and packages too: importing those must not hide these."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _WHERE and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Library
