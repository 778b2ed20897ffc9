"""A reading for a terminal: what the report is, a strip of its voices, each statement, each source.

In colour on a terminal; elsewhere, or with NO_COLOR, the same lines with letters for the voices. Nothing the
article says can drive the terminal: control characters are shown as "\N{REPLACEMENT CHARACTER}".
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from sayso.export import anchored, wording
from sayso.export.meant import why
from sayso.export.voices import UNRESOLVED, Voice, Voices, strip, voices_of
from sayso.records import Anchor, Reading, Statement

# Okabe and Ito's hues, set so that each has a contrast of 3 or more on white and on black, and black on it of
# 4.9 or more. Letters tell the voices apart for those who do not see the colours.
PALETTE = ("#2f7ed8", "#d1571a", "#12936b", "#a35ad1", "#b8860b", "#1295a8", "#d14d8b")
NOBODY = "#8a8a8a"
WARNING = "bold #b8860b"
WIDEST = 110
INDENT = 5
BAR = 12
LEGEND = 6


def show(console: Console, reading: Reading) -> None:
    """Print a reading as wide as the console, WIDEST columns at most for what is read."""
    for line in render(console, reading):
        line.rstrip()
        console.print(line, soft_wrap=True, highlight=False, markup=False)


def render(console: Console, reading: Reading) -> Iterator[Text]:
    """The lines of a reading, each wrapped to the console's width."""
    voices = voices_of(reading)
    width = max(40, min(console.width, WIDEST))
    coloured = console.is_terminal and console.color_system is not None and not console.no_color
    yield from _masthead(console, reading, width)
    yield Text()
    yield _strip(voices, max(20, console.width - 2 if coloured else width - 2), coloured)
    yield from _legend(voices, width)
    yield Text()
    if not voices.statements:
        known = not any(warning.kind == "language" for warning in reading.article.warnings)
        yield Text("No statements found" + (": the reporter speaks throughout." if known else "."))
        if reading.anchors:
            yield Text()
            yield from _reporter(console, reading, anchored.of_statements(reading)[None], width)
        return
    yield Text().append("STATEMENTS", "bold").append(f" {len(voices.statements)}", "dim")
    told = anchored.of_statements(reading)
    for index, statement in enumerate(voices.statements):
        yield Text()
        yield from _statement(console, voices, index, width, coloured)
        yield from _facts(console, voices, index, told[statement.id], width, coloured)
    yield Text()
    yield from _reporter(console, reading, told[None], width)
    yield from _sources(console, voices, width, coloured)


def _masthead(console: Console, reading: Reading, width: int) -> Iterator[Text]:
    article = reading.article
    title = wording.shown(article.title) if article.title else ""
    yield from Text().append(title or "(no title)", "bold" if title else "dim").wrap(console, width)
    yield Text()
    rows = [
        ("Publisher", article.publisher or "not stated"),
        ("Author" if len(article.authors) < 2 else "Authors", ", ".join(article.authors) or "not stated"),
        ("Published", wording.time(article.published) if article.published else "not stated"),
        *(("Also dated", stated) for stated in wording.other_times(article)),
        ("Dateline", article.dateline or ""),
        ("Language", wording.language(article.language) if article.language else ""),
        ("Read by", wording.reader(reading.by)),
        ("From", article.url or article.origin or ""),
        *(("Warning", wording.notice(article, warning)) for warning in article.warnings),
    ]
    for name, value in rows:
        if value:
            warns = name == "Warning"
            label = Text().append(f"{name:<12}", WARNING if warns else "dim")
            body = Text().append(wording.shown(value), "dim" if value == "not stated" else "")
            # An address that is broken into lines cannot be opened, nor copied whole.
            yield from [label + body] if name == "From" else _hung(console, label, body, width)


def _strip(voices: Voices, cells: int, coloured: bool) -> Text:
    """The article from left to right: a letter where a voice sets in, small where it thinks, dots for the reporter."""
    line = Text("  " if not coloured else " ")
    before: int | None = None
    for index in strip(voices, cells):
        if index is None:
            line.append("·" if coloured else ".", "dim")
        else:
            voice = voices.of(index)[0]
            thought = voices.statements[index].medium == "thought"
            letter = voice.mark[-1].lower() if thought else voice.mark[-1]
            if not coloured:
                line.append(letter)
            elif index != before:
                line.append(letter, _chip(voice, voices))
            else:
                line.append("▒" if thought else "█", _colour(voice, voices))
        before = index
    return line


def _legend(voices: Voices, width: int) -> Iterator[Text]:
    """Which letter is whose, as many to a line as go on it."""
    entries = [
        Text().append(voice.mark, f"bold {_colour(voice, voices)}").append(f" {wording.voice(voice)}")
        for voice in voices.voices[:LEGEND]
    ]
    if more := voices.voices[LEGEND:]:
        entries.append(Text(f"and {len(more)} more"))
    entries.append(Text().append("· the reporter", "dim"))
    line = Text()
    for entry in entries:
        if line and cell_len(line.plain) + cell_len(entry.plain) + 4 > width:
            yield line
            line = Text()
        line.append("   " if line else " ").append_text(entry)
    yield line


def _statement(console: Console, voices: Voices, index: int, width: int, coloured: bool) -> Iterator[Text]:
    statement, article = voices.statements[index], voices.reading.article
    several, mark = voices.of(index), voices.mark(index)
    left = 4 * min(voices.depths[index], 5)
    lead = Text(" " * left).append_text(_marked(mark, several[0], voices, coloured))
    head = Text().append(" and ".join(wording.voice(each) for each in several), "bold")
    if explained := why(voices, index):
        head.append(f" ({explained})")
    if cue := wording.cue(article.quote(statement.cue)):
        head.append(" · ", "dim").append(cue, "italic")
    told = Text().append(_told(voices, statement), "dim")
    gap = width - cell_len(lead.plain) - cell_len(head.plain) - cell_len(told.plain)
    if gap >= 3:
        yield lead + head + Text(" " * gap) + told
    else:
        yield from _hung(console, lead, head, width)
    bar = _bar(voices, index, coloured)
    content = Text(wording.shown(article.quote(statement.content)))
    if not content:
        content.append("(what was said is not given)", "dim italic")
    for line in content.wrap(console, max(20, width - cell_len(bar.plain))):
        yield bar + line
    if gap < 3:
        yield from (bar + line for line in told.wrap(console, max(20, width - cell_len(bar.plain))))


def _facts(
    console: Console, voices: Voices, index: int, told: list[Anchor], width: int, coloured: bool
) -> Iterator[Text]:
    """When, where and how many, under a statement."""
    line = Text()
    for ask, answer in anchored.facts(told, voices.statements[index], voices.reading.article):
        line.append(" · " if line else "", "dim").append(f"{ask} ", "dim").append(answer, "italic dim")
    if line:
        bar = _bar(voices, index, coloured)
        yield from (bar + each for each in line.wrap(console, max(20, width - cell_len(bar.plain))))


def _reporter(console: Console, reading: Reading, told: list[Anchor], width: int) -> Iterator[Text]:
    """When, where and how many in no statement: dates and figures with their words and line."""
    if not told:
        return
    lines = [anchor for anchor in told if anchor.type != "place"]
    room = min(max((cell_len(anchored.value(anchor)) for anchor in lines), default=0), width // 3) + 2
    yield Text().append("IN THE REPORTER'S OWN VOICE", "bold")
    yield Text()
    for kind, ask in anchored.ASKS.items():
        label = Text(" " * INDENT).append(f"{ask:<10}", "dim")
        if kind == "place":
            if places := anchored.all_places(told):
                yield from _hung(console, label, Text(places), width)
            continue
        for anchor in (each for each in told if each.type == kind):
            line = Text(anchored.value(anchor))
            line.append(" " * max(2, room - cell_len(line.plain)))
            words = anchored.words_apart(reading, anchor)
            line.append(" · ".join(filter(None, (words, wording.place(reading.article, (anchor.span,))))), "dim")
            yield from _hung(console, label, line, width)
            label = Text(" " * cell_len(label.plain))
    yield Text()


def _bar(voices: Voices, index: int, coloured: bool) -> Text:
    """What stands before each line of a statement's content, as far in as it is nested."""
    bar = Text(" " * (4 * min(voices.depths[index], 5) + 1))
    return bar.append("▎" if coloured else " ", _colour(voices.of(index)[0], voices)).append(" " * (INDENT - 2))


def _told(voices: Voices, statement: Statement) -> str:
    """Kind, stance, how sure, and the place in the text."""
    sure = f"{statement.score:.0%}" if statement.score is not None else ""
    where = wording.place(voices.reading.article, statement.content or wording.everywhere(statement))
    return " · ".join(filter(None, (wording.kind(statement), wording.stance(statement), sure, where)))


def _sources(console: Console, voices: Voices, width: int, coloured: bool) -> Iterator[Text]:
    thoughts = any(voice.thoughts for voice in voices.voices)
    data = any(voice.shown for voice in voices.voices)
    names = ["statements", "words", "share", *(["thoughts"] if thoughts else []), *(["shown"] if data else [])]
    name_room = max(16, min(46, width - INDENT - sum(len(name) + 3 for name in names)))

    def row(mark: Text, label: Text, *figures: str) -> list[Text]:
        """The figures beside the name; what does not go beside them, under it."""
        first, *more = _hung(console, mark, label, INDENT + name_room)
        first.append(" " * (INDENT + name_room - cell_len(first.plain)))
        for name, figure in zip(names, figures, strict=False):
            first.append(f"   {figure:>{len(name)}}")
        return [first, *more]

    (head,) = row(Text(), Text().append("SOURCES", "bold"), *names)
    head.stylize("dim", INDENT + name_room)
    yield head
    yield Text()
    for voice in voices.voices:
        label = Text().append(wording.voice(voice), "bold")
        if voice.source and (known := wording.about(voice.source)):
            label.append(f", {known}")
        figures = [
            str(voice.statements or "–"),
            f"{voice.words:,}" if voice.words else "–",
            wording.share(voice.words, voices.words),
            *([str(voice.thoughts or "–")] if thoughts else []),
            *([str(voice.shown or "–")] if data else []),
        ]
        line, *more = row(_marked(voice.mark, voice, voices, coloured), label, *figures)
        if coloured and voice.words:
            line.append("  ").append("▇" * round(BAR * voice.words / voices.words), _colour(voice, voices))
        yield line
        yield from more
    reporter = Text().append("the reporter's own voice", "italic")
    share = wording.share(voices.reporter_words, voices.words)
    yield from row(Text(" " * INDENT), reporter, "", f"{voices.reporter_words:,}", share)
    yield Text()
    apart = " Thoughts (beliefs, wishes, expectations) count in nobody's share." if thoughts else ""
    note = Text().append(f"Share is of {wording.count(voices.words, 'word')}, speech and writing only.{apart}", "dim")
    yield from note.wrap(console, width)


def _hung(console: Console, label: Text, body: Text, width: int) -> Iterator[Text]:
    """The body beside its label, further lines under the body."""
    indent = cell_len(label.plain)
    for place, line in enumerate(body.wrap(console, max(16, width - indent))):
        line.rstrip()
        yield (Text(" " * indent) if place else label) + line


def _marked(mark: str, voice: Voice, voices: Voices, coloured: bool) -> Text:
    """The letter that opens a line, with the room behind it."""
    chip = Text().append(f" {mark} ", _chip(voice, voices) if coloured else "")
    return chip.append(" " * max(1, INDENT - len(chip)))


def _colour(voice: Voice, voices: Voices) -> str:
    if voice.mark == UNRESOLVED:
        return NOBODY
    return PALETTE[voices.voices.index(voice) % len(PALETTE)]


def _chip(voice: Voice, voices: Voices) -> str:
    return f"bold #000000 on {_colour(voice, voices)}"


__all__ = ["PALETTE", "render", "show"]
