"""Reports to articles: plain text, HTML, JSON Lines, from files, standard input and the web.

    read(origin)        one article
    read_all(origins)   a stream of articles and errors, for batches
    parse(data, ...)    the same for bytes that are at hand

A format is a module that makes a `Draft` of bytes; `assemble` makes every article.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterable, Iterator

from sayso.errors import InputError
from sayso.read import jsonl, load
from sayso.read.assemble import assemble
from sayso.read.folders import expanded
from sayso.read.options import DEFAULTS, FORMATS, ReadOptions
from sayso.records import Article

Origin = str | os.PathLike[str]


def read(origin: Origin, options: ReadOptions = DEFAULTS) -> Article:
    """The one article at `origin`: a path, an http or https URL, or "-" for standard input.

    Raises InputError, beginning with the origin, where there is none, or more than one.
    """
    with load.opened(os.fspath(origin), options) as source:
        return _only(_articles(source, options), source.origin)


def read_all(origins: Iterable[Origin], options: ReadOptions = DEFAULTS) -> Iterator[Article | InputError]:
    """Every article at `origins`, in order; what cannot be read comes as the error it is.

    Of a folder the reports in it, in the order of their names. JSON Lines are streamed a line at a time.
    """
    for origin in expanded(origins, options):
        try:
            with load.opened(origin, options) as source:
                yield from _articles(source, options)
        except InputError as error:
            yield error


def parse(
    data: bytes,
    *,
    origin: str,
    options: ReadOptions = DEFAULTS,
    content_type: str | None = None,
    url: str | None = None,
) -> Article:
    """The one article in `data`. `origin` names it in errors; `url` is where it was published."""
    source = load.Source.of(origin, io.BytesIO(data), content_type, url)
    return _only(_articles(source, options), origin)


def _articles(source: load.Source, options: ReadOptions) -> Iterator[Article | InputError]:
    name = load.format_of(source, options)
    if name == "jsonl":
        yield from jsonl.articles(source.stream, source.origin, options)
        return
    data = source.rest(options)
    if name == "html":
        from sayso.read.html import draft  # here: trafilatura takes as long to load as all the rest
    else:
        from sayso.read.text import draft
    made = draft(data, origin=source.origin, options=options, charset=source.charset, url=source.url)
    yield assemble(made, origin=source.origin, sha256=hashlib.sha256(data).hexdigest(), options=options)


def _only(articles: Iterator[Article | InputError], origin: str) -> Article:
    first = next(articles, None)
    if first is None:
        raise InputError(f"{origin}: holds no article; give a report with words in it")
    if isinstance(first, InputError):
        raise first
    if next(articles, None) is not None:
        raise InputError(f"{origin}: holds several articles; use read_all, which gives them one by one")
    return first


__all__ = ["FORMATS", "Origin", "ReadOptions", "expanded", "parse", "read", "read_all"]
