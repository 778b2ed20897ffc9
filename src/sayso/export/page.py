"""A reading as one web page that stands alone: the report as it was, and over it who says what.

The page holds no script and asks for nothing from anywhere; its policy forbids both. Every piece of text goes
through `escaped`. What stands around the report is here, the report itself in `marking`.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import urlsplit

from sayso.export import anchored, wording
from sayso.export.marking import DEEPEST, body, colour, escaped, hover, line, look, names
from sayso.export.meant import led, why
from sayso.export.voices import Voices, stretches, voices_of
from sayso.records import Article, Reading

EXCERPT = 180


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


def sheet(reading: Reading) -> str:
    """What stands in the body of the page: the strip of voices, the report, and who is heard beside it."""
    voices, article = voices_of(reading), reading.article
    headed = any(block.kind == "headline" for block in article.blocks)
    return "".join(
        (
            *_top(voices),
            '<main class="sheet">\n<div>\n',
            "" if headed else f"<h1>{line(title(article))}</h1>\n",
            *(f'<p class="warning"><b>Note:</b> {line(warning.text)}</p>\n' for warning in article.warnings),
            f'<article dir="auto"{_language(article)}>',
            *body(voices),
            "</article>\n</div>\n<aside>\n",
            *_about(article),
            *_sources(voices),
            *_statements(voices),
            *_reporter(voices.reading),
            *_kinds(),
            "</aside>\n</main>\n",
            f"<footer>Read by {escaped(wording.read_by(reading.by))}. Article {article.id}",
            f", original sha256 {escaped(article.sha256)}" if article.sha256 else "",
            ".</footer>\n",
        )
    )


def _language(article: Article) -> str:
    code = article.language or ""
    return f' lang="{code}"' if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", code) else ""


def _top(voices: Voices) -> Iterator[str]:
    """The strip: a link for each stretch of a statement, thoughts half as high; then the letters."""
    length = max(1, len(voices.reading.article.text))
    yield '<header class="top">\n<nav aria-label="Voices, from beginning to end">\n<svg class="strip">'
    for start, end, index in _heard(voices):
        left, wide = 100 * start / length, max(0.25, 100 * (end - start) / length)
        thought = voices.statements[index].medium == "thought"
        where = 'y="50%" height="50%"' if thought else 'y="0" height="100%"'
        yield f'<a href="#s{index + 1}" class="{look(voices, index)}"><title>{hover(voices, index)}</title>'
        yield f'<rect x="{left:.3f}%" width="{wide:.3f}%" {where}/>'
        if wide >= 1.6 and not thought:
            yield f'<text x="{left + wide / 2:.3f}%" y="50%">{escaped(voices.mark(index))}</text>'
        yield "</a>"
    yield '</svg>\n</nav>\n<ul class="legend">'
    for place, voice in enumerate(voices.voices):
        chip = f'<span class="chip {colour(voices, place)}">{voice.mark}</span>'
        yield f"<li>{chip} {line(wording.voice(voice))}</li>"
    yield "</ul>\n</header>\n"


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


def _about(article: Article) -> Iterator[str]:
    rows = [
        ("Publisher", line(article.publisher) if article.publisher else "not stated"),
        ("Author" if len(article.authors) < 2 else "Authors", ", ".join(map(line, article.authors)) or "not stated"),
        ("Published", escaped(wording.time(article.published)) if article.published else "not stated"),
        *(("Also dated", escaped(stated)) for stated in wording.other_times(article)),
        ("Dateline", line(article.dateline) if article.dateline else ""),
        ("From", _origin(article)),
    ]
    yield "<section>\n<h2>The report</h2>\n<dl>"
    yield from (f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows if value)
    yield "</dl>\n</section>\n"


def _origin(article: Article) -> str:
    where = article.url or article.origin
    if not where:
        return ""
    try:
        web = urlsplit(where).scheme in ("http", "https")
    except ValueError:
        web = False
    return f'<a href="{escaped(where)}" rel="noopener noreferrer nofollow">{line(where)}</a>' if web else line(where)


def _sources(voices: Voices) -> Iterator[str]:
    yield "<section>\n<h2>Who is heard</h2>\n<ul>\n"
    for place, voice in enumerate(voices.voices):
        known = wording.about(voice.source) if voice.source else ""
        figures = [
            wording.share(voice.words, voices.words) if voice.words else "",
            wording.count(voice.words, "word") if voice.words else "",
            wording.count(voice.statements, "statement") if voice.statements else "",
            wording.count(voice.thoughts, "thought") if voice.thoughts else "",
            f"{voice.shown} shown" if voice.shown else "",
        ]
        yield f'<li class="source {colour(voices, place)}">'
        yield f'<span><span class="chip">{voice.mark}</span></span><div>'
        yield f"<b>{line(wording.voice(voice))}</b>{', ' + line(known) if known else ''}"
        if voice.words:
            yield f'<svg class="bar"><rect width="{100 * voice.words / voices.words:.1f}%" height="100%"/></svg>'
        yield f'<div class="figures">{" · ".join(filter(None, figures))}</div></div></li>\n'
    reporter = wording.share(voices.reporter_words, voices.words)
    yield f'<li class="source"><span></span><div>The reporter’s own voice<div class="figures">{reporter} · '
    yield f"{wording.count(voices.reporter_words, 'word')}</div></div></li>\n</ul>\n"
    yield f'<p class="note">Shares are of {wording.count(voices.words, "word")} and count speech and writing. '
    yield "Thoughts are beliefs, wishes and expectations.</p>\n</section>\n"


def _statements(voices: Voices) -> Iterator[str]:
    article, anchors = voices.reading.article, anchored.of_statements(voices.reading)
    yield f"<section>\n<h2>{wording.count(len(voices.statements), 'statement')}</h2>\n<ol>\n"
    for index, statement in enumerate(voices.statements):
        said = wording.shown(article.quote(statement.content))
        if len(said) > EXCERPT:
            said = said[:EXCERPT].rsplit(" ", 1)[0] + " …"
        depth = min(voices.depths[index], DEEPEST)
        cue = f" <i>{line(article.quote(statement.cue))}</i>" if statement.cue else ""
        told = ", ".join(filter(None, (wording.kind(statement), wording.stance(statement))))
        yield f'<li class="said d{depth} {look(voices, index)}"><a href="#s{index + 1}">'
        yield f'<span><span class="chip">{escaped(voices.mark(index))}</span></span><span>'
        yield f"<b>{line(names(voices, index))}</b>{cue}<q>{line(said) if said else ''}</q>"
        yield f'<span class="figures">{escaped(told)}</span>'
        if led(voices, index) or not statement.source:
            yield f'<span class="figures">{line(why(voices, index))}</span>' if why(voices, index) else ""
        if facts := anchored.facts(anchors[statement.id], statement):
            told = " · ".join(f"<i>{ask}</i> {line(answer)}" for ask, answer in facts)
            yield f'<span class="facts">{told}</span>'
        yield "</span></a></li>\n"
    yield "</ol>\n</section>\n"


def _reporter(reading: Reading) -> Iterator[str]:
    """When, where and how many in no statement."""
    told = anchored.of_statements(reading)[None]
    if not told:
        return
    yield "<section>\n<h2>In the reporter’s own voice</h2>\n<dl>"
    for kind, ask in anchored.ASKS.items():
        said = [anchor for anchor in told if anchor.type == kind]
        if said:
            yield f"<dt>{ask}</dt>"
        if kind == "place":
            yield f"<dd>{line(anchored.all_places(said))}</dd>" if said else ""
            continue
        for anchor in said:
            words = anchored.words_apart(reading, anchor)
            yield f"<dd>{line(anchored.value(anchor))}"
            yield f' <span class="figures">{line(words)}</span></dd>' if words else "</dd>"
    yield "</dl>\n</section>\n"


def _kinds() -> Iterator[str]:
    yield '<section>\n<h2>Lines under the text</h2>\n<div class="kinds">'
    for kind, explained in wording.KINDS_EXPLAINED.items():
        yield f'<span class="{kind}">{wording.KINDS[kind]}</span><div>{explained}</div>'
    yield '</div>\n<p class="note">Thoughts are in italics; a second line shows a statement inside a statement.</p>\n'
    yield "</section>\n"


__all__ = ["page", "sheet", "style_sheet", "title"]
