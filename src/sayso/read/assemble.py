"""The one place where an article is made: whatever the format, the same checks, language and warnings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.errors import InputError
from sayso.read.layout import Layout
from sayso.read.options import ReadOptions
from sayso.read.times import Found
from sayso.read.warn import ambiguous, warnings_of
from sayso.records import Article, Block, Notice, Span, StatedTime

LANGUAGE_SAMPLE = 400  # characters: plenty for identification, and quick


@dataclass(slots=True)
class Draft:
    """What a format's module found. `times` are in order of trust: the first is `published`."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    dateline: str | None = None
    language: str | None = None
    key: str | None = None
    url: str | None = None
    times: list[StatedTime] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def assemble(draft: Draft, *, origin: str, sha256: str, options: ReadOptions) -> Article:
    """The article of a draft. Raises InputError for a text that is empty or cannot be stored."""
    check_text(draft.text, origin)
    language = options.language or draft.language or identify(draft.text)
    return Article(
        text=draft.text,
        language=language,
        title=draft.title,
        authors=draft.authors,
        publisher=draft.publisher,
        published=next(iter(draft.times), None),
        times=tuple(dict.fromkeys(draft.times)),
        dateline=draft.dateline,
        key=draft.key,
        url=draft.url,
        origin=origin,
        sha256=sha256,
        blocks=draft.blocks,
        warnings=(*draft.notices, *warnings_of(draft.text, draft.blocks, tuple(draft.times), language)),
    )


def check_text(text: str, origin: str) -> None:
    if not text or text.isspace():
        raise InputError(f"{origin}: no text ({len(text):,} characters, all blank); give a report with words in it")
    nul = text.find("\x00")
    if nul >= 0:
        raise InputError(f"{origin}: the text holds a NUL character at {nul}; remove it at its source")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f"{origin}: the text holds half a surrogate pair (U+{ord(text[error.start]):04X}) at {error.start}; "
            "it was cut inside an emoji or decoded wrongly: mend it at its source"
        ) from error


def stated(found: Found, found_in: str, span: Span | None = None) -> tuple[StatedTime | None, Notice | None]:
    """A found time as a record, and what must be said of it where it could be read two ways."""
    time = StatedTime(found.value, found.zone, found_in, span) if found.value else None
    return time, ambiguous(found, found_in, span) if found.readings or found.decided_by else None


def add_layout(draft: Draft, layout: Layout) -> None:
    """Fill the fields of a draft that are still open with what the text's own masthead says."""
    draft.title = draft.title or layout.title
    draft.authors = draft.authors or layout.authors
    draft.publisher = draft.publisher or layout.publisher
    draft.dateline = draft.dateline or layout.dateline
    times = [(found, "masthead", span) for found, span in layout.times]
    times += [(found, "dateline", span) for found, span in layout.opened]
    for found, found_in, span in times:
        time, notice = stated(found, found_in, span)
        draft.times += [time] if time else []
        draft.notices += [notice] if notice else []


def identify(text: str) -> str | None:
    """The language of `text` (ISO 639-1), None where it holds no words."""
    sample = text[:LANGUAGE_SAMPLE]
    if not re.search(r"\w\w", sample):
        return None
    return str(_identifier()(sample)[0])


@lru_cache(maxsize=1)
def _identifier() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # here: it loads numpy and a model

    return LanguageIdentifier.from_model_file(MODEL_FILE).classify  # type: ignore[no-any-return, no-untyped-call]
