"""Bytes to text: byte order marks, UTF-8, the declared charset, then the likeliest one; never without saying so.

A charset that had to be guessed, or a declaration that was wrong, comes back as a notice on the article.
"""

from __future__ import annotations

import codecs
import re
import shlex
import unicodedata
from dataclasses import dataclass

from sayso.errors import InputError
from sayso.records import Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ", "xz-compressed"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"\x7fELF", "a program"),
    (b"WARC/1.", "a web archive"),
)
# HTML's declarations of Latin-1 and ASCII mean Windows-1252 (WHATWG Encoding, names and labels).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_SOFT_ENTITY = re.compile(r"&(?:shy|#173|#[xX]0*[aA][dD]);")
# Soft hyphens, with the line break that one led to; word joiners; a space of no width within a word.
_ACCENT = re.compile(r"[\u0300-\u036f]")  # that stands apart
_SIGNS = "\u00ad\u2060\ufeff\u200b"  # most texts hold none: quicker to tell than by the expression
_BREAKS = re.compile(r"\u00ad(?:\n(?!\n))?|[\u2060\ufeff]|\u200b(?<=[A-Za-zÀ-ɏ].)(?=[A-Za-zÀ-ɏ])")
_STATEFUL = ("iso2022", "hz", "utf_7", "utf-7")  # written in ASCII bytes, so valid UTF-8 by chance
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,200}encoding=[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
_SAMPLE = 40_000


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    notices: tuple[Notice, ...] = ()


def refuse_binary(data: bytes, origin: str) -> None:
    """InputError where the first bytes are those of a format that is no text."""
    for magic, what in _BINARY:
        if data.startswith(magic):
            how = f": pdftotext {shlex.quote(origin)} - | sayso read -" if what == "a PDF document" else ""
            raise InputError(f"{origin}: is {what}, which sayso does not read yet; extract its text first{how}")


def decode(data: bytes, origin: str, declared: str | None = None, markup: bool = False) -> Decoded:
    """The text of `data`, with line breaks as "\\n", no byte order mark, and words `whole`.

    `declared` is the charset that a server named; with `markup`, one that the page names is looked for too.
    Raises InputError for binary formats and NUL characters.
    """
    refuse_binary(data, origin)
    if markup and not declared and (found := _META_CHARSET.search(data[:4096])):
        declared = (found[1] or found[2]).decode("ascii")
    text, notices = _decode(data, declared)
    nul = text.find("\x00")
    if nul >= 0:
        raise InputError(f"{origin}: holds a NUL character at {nul}, so it is no text; save it as UTF-8 text")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(whole(_SOFT_ENTITY.sub("", text) if markup else text), notices)


def whole(text: str) -> str:
    """The text without what only says where a line may break, and with letters in one piece (NFC).

    Pages of German newspapers are full of soft hyphens, and text copied from a PDF has "a" and its dots apart: each
    would end a word, and so a name, there.
    """
    if text.isascii():
        return text
    if any(sign in text for sign in _SIGNS):
        text = _BREAKS.sub("", text)
    return unicodedata.normalize("NFC", text) if _ACCENT.search(text) else text


def _decode(data: bytes, declared: str | None) -> tuple[str, tuple[Notice, ...]]:
    for bom, charset in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(charset, errors="replace")
            return text, (_damaged(charset),) if "\ufffd" in text else ()
    if wide := _utf16_without_bom(data):
        return data.decode(wide, errors="replace"), (_guessed(wide),)
    name = _known(declared)
    if not (name and name.replace("_", "-").startswith(_STATEFUL)):
        try:
            return data.decode("utf-8"), ()
        except UnicodeDecodeError:
            if mostly := _mostly_utf8(data):
                return mostly, (_damaged("utf-8"),)
    if name and name != "utf-8":
        try:
            return data.decode(name), ()
        except UnicodeDecodeError:
            pass
    text, charset = _likeliest(data)
    return text, (_guessed(charset, declared),)


def _guessed(charset: str, declared: str | None = None) -> Notice:
    why = f"declared as {declared}, which it is not" if declared else "no charset declared"
    return Notice("encoding", f"read as {charset} ({why}): check letters with accents")


def _damaged(charset: str) -> Notice:
    return Notice("encoding", f"some bytes are not valid {charset} and were read as \ufffd")


def _known(declared: str | None) -> str | None:
    """Python's name for a declared charset, None where it has none."""
    try:
        name = codecs.lookup(declared or "").name
        "".encode(name)  # leaves out rot13 and the like, which are no charsets
    except (LookupError, ValueError, TypeError):
        return None
    return _MEANT.get(name, name)


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 by its NULs: in Latin-script text every second byte is one."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd, half = sample[0::2].count(0), sample[1::2].count(0), len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.05 * half else None


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are damaged (a cut or a patched page), rather than another charset."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - bad
    return text if bad <= max(2, len(text) // 1000) and good > 4 * bad else None


def _likeliest(data: bytes) -> tuple[str, str]:
    """By charset-normalizer over a sample; Windows-1252 where it finds nothing or the sample misled."""
    from charset_normalizer import from_bytes  # here: loading it takes 30 ms, and UTF-8 never needs it

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None:
        charset = {"cp1250": "cp1252", "iso8859_1": "cp1252", "latin_1": "cp1252"}.get(best.encoding, best.encoding)
        try:
            return data.decode(charset), charset
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode("cp1252", errors="replace"), "cp1252"
