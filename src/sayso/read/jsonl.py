"""JSON Lines: one article a line, its text taken exactly as it is. Corpora come this way too.

Lines are read one at a time and bounded, so memory stays flat however large the file is; a bad line is one
error and the rest goes on. JSON over several lines, an array of articles or one after the other, is read as a whole.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import IO, Any

from sayso.errors import InputError
from sayso.languages import code
from sayso.read.assemble import Draft, add_layout, assemble, check_text, identify, stated
from sayso.read.decode import whole
from sayso.read.layout import lay_out
from sayso.read.options import ReadOptions, megabytes
from sayso.read.times import parse_time
from sayso.records import Article, Notice

_VALUE = re.compile(r"[^\s,\[\]]")  # how one begins, in an array or after another
_BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_ALSO = {"language": "lang", "published": "date"}  # what corpora call them


def articles(lines: IO[bytes], origin: str, options: ReadOptions) -> Iterator[Article | InputError]:
    """One article or error a line that is not blank. Origins are "file:line", lines counted from 1.

    In JSON over several lines they are "file:article".
    """
    number = 0
    while line := lines.readline(options.max_bytes + 1):
        number += 1
        here = f"{origin}:{number}"
        if number == 1:
            if line.startswith(_WIDE_BOMS):
                yield InputError(f"{origin}: is UTF-16, and JSON Lines are UTF-8; save it as UTF-8")
                return
            line = line.removeprefix(_BOM)
            if line.lstrip().startswith(b"[") or line.strip() == b"{":
                yield from _document(line + lines.read(max(0, options.max_bytes + 1 - len(line))), origin, options)
                return
        if len(line) > options.max_bytes:
            _skip_line(lines, line)
            yield InputError(f"{here}: the line is longer than {megabytes(options.max_bytes)}; split it into articles")
            continue
        if not line.strip():
            continue
        try:
            yield article(line.rstrip(b"\r\n"), here, options)
        except InputError as error:
            yield error


def _document(data: bytes, origin: str, options: ReadOptions) -> Iterator[Article | InputError]:
    """The articles of an array, or of values that follow each other; none is read behind what is no JSON."""
    if len(data) > options.max_bytes:
        yield InputError(
            f"{origin}: is longer than {megabytes(options.max_bytes)}; write JSON Lines, which may have any size: "
            f"jq -c '.[]' {origin} > FILE.jsonl"
        )
        return
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield InputError(f"{origin}: not UTF-8 (byte {data[error.start]:#x} at {error.start}); save it as UTF-8")
        return
    decoder = json.JSONDecoder(parse_constant=str)
    at = number = 0
    while found := _VALUE.search(text, at):
        at, number = found.start(), number + 1
        try:
            start, (_, at) = at, decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            yield InputError(f"{origin}:{number}: not JSON ({error.msg} at {error.pos}); mend it there")
            return
        except (RecursionError, ValueError) as error:
            yield InputError(f"{origin}:{number}: JSON that cannot be read ({error}); write flat JSON objects")
            return
        try:
            yield article(text[start:at].encode(), f"{origin}:{number}", options)
        except InputError as error:
            yield error
    if not number:
        yield InputError(f"{origin}: holds no article; give a report with words in it")


def _skip_line(lines: IO[bytes], part: bytes) -> None:
    while part and not part.endswith(b"\n"):
        part = lines.readline(1_000_000)


def article(line: bytes, origin: str, options: ReadOptions) -> Article:
    """The article of one line. Raises InputError, naming the field, for what is missing or of a wrong type."""
    row = _object(line, origin)
    text = _field(row, "text", origin)
    if text is None:
        if {"schema", "reading", "article"} <= row.keys():
            raise InputError(
                f"{origin}: is a reading that sayso wrote, not a report; add the report itself, or take a whole ledger "
                "along by `sayso ledger copy`"
            )
        raise InputError(
            f"{origin}: no field 'text' (there are: {', '.join(map(repr, list(row)[:8])) or 'none'}); add it"
        )
    check_text(text, origin)
    given = _field(row, "language", origin)
    language = options.language or (code(given) if given else identify(text))
    title = _field(row, "title", origin)
    layout = lay_out(text, title, language)
    draft = Draft(
        text,
        layout.blocks,
        title=title,
        authors=_authors(row, origin),
        publisher=_field(row, "publisher", origin),
        dateline=_field(row, "dateline", origin),
        language=language,
        key=_key(row, origin),
        url=_field(row, "url", origin),
    )
    if whole(text) != text:
        draft.notices.append(
            Notice("encoding", "words are cut by soft hyphens, or letters stand apart from their accents: write NFC")
        )
    _add_published(draft, _field(row, "published", origin))
    add_layout(draft, layout)
    return assemble(draft, origin=origin, sha256=hashlib.sha256(line).hexdigest(), options=options)


def _object(line: bytes, origin: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"), parse_constant=str)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{origin}: not UTF-8 (byte {line[error.start]:#x} at {error.start}); save it as UTF-8"
        ) from error
    except json.JSONDecodeError as error:
        raise InputError(f"{origin}: not JSON ({error.msg} at {error.pos}); write one JSON object a line") from error
    except (RecursionError, ValueError) as error:  # nested too deeply, or an integer of thousands of digits
        raise InputError(f"{origin}: JSON that cannot be read ({error}); write one flat JSON object a line") from error
    if not isinstance(row, dict):
        raise InputError(f"{origin}: a JSON {_kind(row)}, not an object; write one JSON object a line")
    return row


def _field(row: dict[str, Any], name: str, origin: str) -> str | None:
    """A field that is a string; None where it is absent, null or empty."""
    known = name if name in row else _ALSO.get(name, name)
    value = row.get(known)
    if value is None or isinstance(value, str):
        if value and name != "text":
            _check_storable(value, known, origin)
        return value if name == "text" else (value or "").strip() or None
    raise InputError(f"{origin}: {known!r} is a JSON {_kind(value)}, not a string; write it in quotation marks")


def _check_storable(value: str, name: str, origin: str) -> None:
    try:
        check_text(value.strip() or "-", origin)
    except InputError as error:
        raise InputError(str(error).replace("the text holds", f"{name!r} holds", 1)) from error


def _key(row: dict[str, Any], origin: str) -> str | None:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _field(row, "id", origin)


def _authors(row: dict[str, Any], origin: str) -> tuple[str, ...]:
    value = row.get("authors")
    names = [value] if isinstance(value, str) else value or []
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise InputError(f"{origin}: 'authors' is not a list of strings; write [\"A. Name\", ...]")
    for name in names:
        _check_storable(name, "authors", origin)
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _add_published(draft: Draft, value: str | None) -> None:
    if value is None:
        return
    found = parse_time(value, draft.language)
    if found is None:
        draft.notices.append(Notice("time_ambiguous", f"the given time states no date: {value[:80]!r}; left open"))
        return
    time, notice = stated(found, "given")
    draft.times += [time] if time else []
    draft.notices += [notice] if notice else []


def _kind(value: object) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")
