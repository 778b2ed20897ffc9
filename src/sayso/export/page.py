"""A reading as one web page that stands alone: the report as it was, and over it who says what.

The page holds no script and asks for nothing from anywhere; its policy forbids both. Every piece of text goes
through `escaped`. The head of the page is here, the report itself in `marking`, what stands beside it in `beside`.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files

from sayso.export import wording
from sayso.export.beside import beside
from sayso.export.marking import body, colour, escaped, hover, line, look
from sayso.export.voices import Voices, stretches, voices_of
from sayso.records import Article, Reading


def page(reading: Reading) -> str:
    """The page of a reading, to be written as UTF-8."""
    style = style_sheet()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return "".join(
        (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            '<meta http-equiv="Content-Security-Policy" content="',
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">\n",
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="sayso">\n',
            f"<title>{escaped(title(reading.article))} · who said what</title>\n",
            f"<style>{style}</style>\n</head>\n<body>\n",
            sheet(reading),
            "</body>\n</html>\n",
        )
    )


def style_sheet() -> str:
    """The style that `sheet` is drawn with."""
    return files("sayso.export").joinpath("page.css").read_text(encoding="utf-8")


def title(article: Article) -> str:
    return wording.shown(article.title or article.key or "Untitled report")


def sheet(reading: Reading, source_page: str = "") -> str:
    """What stands in the body of the page: the strip of voices, the report, and who is heard beside it.

    `source_page` is the beginning of an address at which each source has a page, where there are such pages.
    """
    voices, article = voices_of(reading), reading.article
    headed = any(block.kind == "headline" for block in article.blocks)
    return "".join(
        (
            *_top(voices),
            '<main class="sheet">\n<div>\n',
            "" if headed else f"<h1>{line(title(article))}</h1>\n",
            *_notes(article),
            f'<article dir="auto"{_language(article)}>',
            *body(voices),
            '</article>\n</div>\n<aside aria-label="Who says what">\n',
            *beside(voices, source_page),
            "</aside>\n</main>\n",
            f"<footer>Read by {escaped(wording.read_by(reading.by))}.</footer>\n",
        )
    )


def _notes(article: Article) -> Iterator[str]:
    if article.warnings:
        yield '<div class="warning">\n'
        yield from (f"<p><b>Note:</b> {line(warning.text)}</p>\n" for warning in article.warnings)
        yield "</div>\n"


def _language(article: Article) -> str:
    code = article.language or ""
    return f' lang="{code}"' if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", code) else ""


def _top(voices: Voices) -> Iterator[str]:
    """The strip: a link for each stretch of a statement, thoughts half as high; then the letters."""
    length = max(1, len(voices.reading.article.text))
    yield '<div class="top">\n<nav aria-label="Voices, from beginning to end">\n<svg class="strip">'
    for start, end, index in _heard(voices):
        left, wide = 100 * start / length, max(0.25, 100 * (end - start) / length)
        thought = voices.statements[index].medium == "thought"
        where = 'y="50%" height="50%"' if thought else 'y="0" height="100%"'
        yield f'<a href="#s{index + 1}" class="{look(voices, index)}"><title>{hover(voices, index)}</title>'
        yield f'<rect x="{left:.3f}%" width="{wide:.3f}%" {where}/>'
        if wide >= 1.6 and not thought:
            yield f'<text x="{left + wide / 2:.3f}%" y="50%">{escaped(voices.mark(index))}</text>'
        yield "</a>"
    yield '</svg>\n<ul class="legend">'
    for place, voice in enumerate(voices.voices):
        chip = f'<span class="chip {colour(voices, place)}">{voice.mark}</span>'
        yield f'<li><a href="#voice-{place + 1}">{chip} {line(wording.voice(voice))}</a></li>'
    yield "</ul>\n</nav>\n</div>\n"


def _heard(voices: Voices) -> Iterator[tuple[int, int, int]]:
    """Where each statement is the innermost: stretches of the text with the statement's place."""
    begun: tuple[int, int, int] | None = None
    for start, end, over in stretches(voices.layers(("content",)), 0, len(voices.reading.article.text)):
        index = over[-1].said if over else None
        if begun and (index != begun[2] or start != begun[1]):
            yield begun
            begun = None
        if index is not None:
            begun = (begun[0] if begun else start, end, index)
    if begun:
        yield begun


__all__ = ["page", "sheet", "style_sheet", "title"]
