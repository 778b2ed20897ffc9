"""Where reports come from: files, standard input, the web. Bytes out, bounded, with what is known of them."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import IO

from sayso.errors import InputError
from sayso.read.decode import refuse_binary
from sayso.read.options import ReadOptions, megabytes

PEEK = 4096
SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl",
}  # fmt: skip
_TYPES = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text",
    "application/jsonl": "jsonl", "application/x-ndjson": "jsonl", "application/ndjson": "jsonl",
    "application/json": "jsonl",
}  # fmt: skip
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Source:
    """An open input: its first bytes, the rest of it, and what name and server say of it."""

    origin: str
    head: bytes
    stream: IO[bytes]
    content_type: str | None = None
    charset: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, origin: str, stream: IO[bytes], content_type: str | None = None, url: str | None = None) -> Source:
        """An input with its first bytes looked at but not taken."""
        media_type, charset = _content_type(content_type)
        if isinstance(stream, io.BytesIO):
            head = stream.getvalue()[:PEEK]
        else:
            head = stream.peek(PEEK)[:PEEK] if isinstance(stream, io.BufferedReader) else b""
        return cls(origin, head, stream, media_type, charset, url)

    def rest(self, options: ReadOptions) -> bytes:
        """All of it. Raises InputError past the limit, without reading further."""
        data = self.stream.read(options.max_bytes + 1)
        if len(data) > options.max_bytes:
            raise _too_large(self.origin, options)
        return data


@contextmanager
def opened(origin: str, options: ReadOptions) -> Iterator[Source]:
    """The input at `origin`: a path, an http or https URL, or "-" for standard input."""
    if origin == "-":
        yield Source.of("standard input", sys.stdin.buffer)
    elif SCHEME.match(origin):
        from sayso.read.fetch import fetch  # here: urllib3 takes 60 ms, and files never need it

        page = fetch(origin, options)
        yield Source.of(origin, io.BytesIO(page.data), page.content_type, page.url)
    else:
        with _open_file(origin, options) as stream:
            yield Source.of(origin, stream)


def format_of(source: Source, options: ReadOptions) -> str:
    """Which format to read it as: what was asked for, else by content type, name and content."""
    if options.format:
        return options.format
    suffix = Path(source.origin.split("?", 1)[0] if source.url else source.origin).suffix.lower()
    by_type = _TYPES.get(source.content_type or "")
    if by_type and by_type != "text":
        return by_type
    if not source.url and suffix in SUFFIXES:
        return SUFFIXES[suffix]
    refuse_binary(source.head, source.origin)
    return "text" if by_type else _by_content(source)


def _by_content(source: Source) -> str:
    head = source.head.removeprefix(b"\xef\xbb\xbf")
    if _MARKUP.match(head):
        return "html"
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") and _MARKUP.match(head[2:].replace(b"\x00", b"")):
        return "html"
    if re.match(rb'\s*(?:\[\s*)?\{\s*"', head) and (b'"text"' in head or len(head) >= PEEK // 2):
        return "jsonl"
    return "text"


def _content_type(header: str | None) -> tuple[str | None, str | None]:
    """The media type, and the charset where the header names one."""
    if not header:
        return None, None
    message = Message()
    message["Content-Type"] = header.replace("\n", " ").replace("\r", " ")
    charset = message.get_param("charset")
    return message.get_content_type(), charset if isinstance(charset, str) else None


def _too_large(origin: str, options: ReadOptions) -> InputError:
    return InputError(
        f"{origin}: is larger than {megabytes(options.max_bytes)}, the limit for one report; "
        "split it, or give many articles as JSON Lines"
    )


def _open_file(origin: str, options: ReadOptions) -> IO[bytes]:
    path = Path(origin)
    try:
        if path.is_dir():
            raise InputError(f"{origin}: is a folder{_lacking(origin, options)}; name the files in it")
        size = path.stat().st_size
        if size == 0 and path.is_file():
            raise InputError(f"{origin}: the file is empty; give a report with words in it")
        return path.open("rb", buffering=max(PEEK, io.DEFAULT_BUFFER_SIZE))
    except FileNotFoundError as error:
        raise InputError(f"{origin}: there is no such file; {_instead(origin)}") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{origin}: cannot be opened ({reason}); check its permissions") from error


def _lacking(folder: str, options: ReadOptions) -> str:
    """That nothing in the folder is a report by its name, where that is why it is not read."""
    from sayso.read.folders import reports_in

    return "" if any(reports_in(folder, options)) else f" without a report in it ({', '.join(SUFFIXES)})"


def _instead(origin: str) -> str:
    """What to do about a path at which nothing is: "www.gazette.example/pier" was meant for an address."""
    host = re.match(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=/)|www\.[\w.-]+$", origin, re.IGNORECASE)
    return f"a web address begins with https://: https://{origin}" if host else "check the path"
