"""What stands beside a report on its page: where it is from, who is heard, each statement, what the lines mean.

Every piece of text goes through `escaped` or `line`. The report itself is in `marking`.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlsplit

from sayso.export import anchored, wording
from sayso.export.marking import DEEPEST, colour, escaped, line, look, names
from sayso.export.meant import led, why
from sayso.export.voices import Voices
from sayso.records import Article, Reading

EXCERPT = 180


def beside(voices: Voices, source_page: str = "") -> Iterator[str]:
    """The sections of the side column; `source_page` as `page.sheet` has it."""
    yield from _about(voices.reading.article)
    yield from _sources(voices, source_page)
    yield from _statements(voices)
    yield from _reporter(voices.reading)
    yield from _kinds()


def _about(article: Article) -> Iterator[str]:
    rows = [
        ("Publisher", line(article.publisher) if article.publisher else "not stated"),
        ("Author" if len(article.authors) < 2 else "Authors", ", ".join(map(line, article.authors)) or "not stated"),
        ("Published", escaped(wording.time(article.published)) if article.published else "not stated"),
        *(("Also dated", escaped(stated)) for stated in wording.other_times(article)),
        ("Dateline", line(article.dateline) if article.dateline else ""),
        ("Original", _origin(article)),
        ("SHA-256", f"<code>{escaped(article.sha256)}</code>" if article.sha256 else ""),
        ("Article", f"<code>{article.id}</code>"),
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


def _sources(voices: Voices, source_page: str) -> Iterator[str]:
    said_by: list[list[int]] = [[] for _ in voices.voices]
    for index, several in enumerate(voices.speaking):
        for place in several:
            said_by[place].append(index)
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
        yield f'<li class="source {colour(voices, place)}" id="voice-{place + 1}" tabindex="-1">'
        yield f'<span><span class="chip">{voice.mark}</span></span><div>'
        name = f"<b>{line(wording.voice(voice))}</b>"
        if voice.source and source_page:
            name = f'<a href="{source_page}{quote(voice.name, safe="")}">{name}</a>'
        yield f"{name}{', ' + line(known) if known else ''}"
        if voice.words:
            yield f'<svg class="bar"><rect width="{100 * voice.words / voices.words:.1f}%" height="100%"/></svg>'
        yield f'<div class="figures">{" · ".join(filter(None, figures))}</div>'
        yield f'<div class="jumps">{_jumps(said_by[place])}</div></div></li>\n'
    reporter = wording.share(voices.reporter_words, voices.words)
    yield f'<li class="source"><span></span><div>The reporter’s own voice<div class="figures">{reporter} · '
    yield f"{wording.count(voices.reporter_words, 'word')}</div></div></li>\n</ul>\n"
    yield f'<p class="note">Shares are of {wording.count(voices.words, "word")} and count speech and writing. '
    yield "Thoughts are beliefs, wishes and expectations.</p>\n</section>\n"


def _jumps(said: list[int]) -> str:
    """Links to the statements of a voice, by their numbers."""
    return " ".join(f'<a href="#s{index + 1}" aria-label="Statement {index + 1}">{index + 1}</a>' for index in said)


def _statements(voices: Voices) -> Iterator[str]:
    article, anchors = voices.reading.article, anchored.of_statements(voices.reading)
    yield f"<section>\n<h2>{wording.count(len(voices.statements), 'statement')}</h2>\n<ol>\n"
    for index, statement in enumerate(voices.statements):
        said = wording.excerpt(wording.shown(article.quote(statement.content)), EXCERPT)
        depth = min(voices.depths[index], DEEPEST)
        cue = wording.cue(article.quote(statement.cue))
        cue = f" <i>{line(cue)}</i>" if cue else ""
        told = ", ".join(filter(None, (wording.kind(statement), wording.stance(statement))))
        heard = " ".join(str(place + 1) for place in voices.speaking[index])
        yield f'<li class="said d{depth} {look(voices, index)}" data-statement="{statement.id}" data-voices="{heard}">'
        yield f'<a href="#s{index + 1}">'
        yield f'<span><span class="chip">{escaped(voices.mark(index))}</span></span><span>'
        yield f"<b>{line(names(voices, index))}</b>{cue}<q>{line(said) if said else ''}</q>"
        yield f'<span class="figures">{escaped(told)}</span>'
        if led(voices, index) or not statement.source:
            yield f'<span class="figures">{line(why(voices, index))}</span>' if why(voices, index) else ""
        if facts := anchored.facts(anchors[statement.id], statement, article):
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


__all__ = ["beside"]
