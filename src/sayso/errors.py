"""Everything sayso raises on purpose. A message says what was wrong, where, with the values, and what to do.

SaysoError
├── InputError          a report could not be read: file, URL, encoding, format
├── LedgerError         the ledger cannot be opened, is newer than this program, torn or full
│   └── NotFound        nothing in the ledger has that identifier, or several have
├── PluginError         an extractor or format that is not installed, or fails to load
└── UsageError          arguments that contradict each other (exit code 2)
    └── Conflict        what is asked was done before, or something that is there stands in its way
"""


class SaysoError(Exception):
    """Base of every error that a user can mend; the CLI prints the message without a stack trace."""


class InputError(SaysoError):
    """A report could not be read. The message begins with its origin."""


class LedgerError(SaysoError):
    """The ledger cannot be opened or written."""


class NotFound(LedgerError):
    """No article, statement or source has that identifier, or more than one begins with it."""


class PluginError(SaysoError):
    """A named extractor, reader or exporter is not there."""


class UsageError(SaysoError):
    """The arguments contradict each other."""


class Conflict(UsageError):
    """The ledger is not in the state that this asks of it."""
