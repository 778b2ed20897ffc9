"""What tags and links leave open in a statement that is told, set right by what stands around it.

No source and no content begins with the dateline. A content that begins with a quotation mark ends with the one that
closes it. In English, a cue ends before the content; what stands between a source and the content right behind it is
the cue, where no link found one; and whoever frames words in one paragraph has not said those of the paragraph before.
What comes of it decides the kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sayso.extract import english_frames as english
from sayso.extract import german_frames as german
from sayso.extract.kinds import Places
from sayso.languages import profile
from sayso.marks import pair
from sayso.records import Article, Span
from sayso.segment import article_blocks

RELATIVES = frozenset(["that", "which", "who", "whom"])
LINKS = frozenset(["but", "and", "so", "now", "still", "yet"])
"""What links a sentence to the one before, and is no content alone: "But, he noted, the pier held"."""
ONE_OF = re.compile(r"(?:One|Two|Three) of [^,\n]+")
"""What somebody is, before the name: "One of the few to object, Ada Quill, said"."""
WORD = re.compile(r"\w")
SENTENCE = ".!?…"
OPENING = re.compile(r"(?:,[^\n–—-]{0,30})? ?(?:\([^()\n]{2,40}\) ?)?(?:\.|[–—-]{1,2}) ?")
"""What stands between a dateline and the report."""
BETWEEN = re.compile(r"(?:[’'][a-z]+)?(?: [\w’'-]+){0,4},? ?")
"""Up to four words in a row, or what is written to the source: " had found ", "’s making "."""


def completed(article: Article, told: Sequence[Places]) -> list[Places]:
    """The places of each of `told`, in order; the same object where nothing was left open."""
    text, language = article.text, profile(article.language)
    blocks = [block.span for block in article_blocks(text, article.blocks)]
    ends = {each.outer.start: each.outer.end for each in pair(text, blocks, language) if each.closed}
    dateline = _dateline(article, [block.start for block in blocks])
    framed = {tuple(where.source) for where in told if where.source and where.cue}
    opened = [_behind(dateline, where) if dateline else where for where in told]
    if language.code == "en":
        opened = [english.completed(text, where) for where in opened]
    made = [_completed(text, where, ends, framed, is_english=language.code == "en") for where in opened]
    return [german.completed(text, where) for where in made] if language.code == "de" else made


def _dateline(article: Article, starts: Collection[int]) -> Span | None:
    """The dateline with what divides it from the report: "Tarn (vex) - "."""
    at = article.text.find(article.dateline) if article.dateline else -1
    found = OPENING.match(article.text, at + len(article.dateline or "")) if at in starts else None
    return Span(at, found.end()) if found else None


def _behind(dateline: Span, where: Places) -> Places:
    """Source and content without a dateline at their beginning."""
    if not any(span.start == dateline.start and span.end > dateline.end for span in (*where.source, *where.content)):
        return where
    source, content = (
        [Span(dateline.end, span.end) if span.start == dateline.start else span for span in spans]
        for spans in (where.source, where.content)
    )
    return Places(source, list(where.cue), content)


def repeated(text: str, told: Sequence[Places]) -> set[int]:
    """Which contents are no more than an English relative or a "but", or tell what the source is, where the same frame
    has another: "a charge that they denied" tells of the charge. Four of 24 such relatives in PolNeAR's training split
    are marked."""
    frames = Counter((tuple(where.source), tuple(where.cue)) for where in told)
    return {
        at
        for at, where in enumerate(told)
        if where.cue
        and len(where.content) == 1
        and _tells_nothing(text, where.content[0], where.source)
        and frames[tuple(where.source), tuple(where.cue)] > 1
    }


def _tells_nothing(text: str, content: Span, source: Sequence[Span]) -> bool:
    words = text[content.start : content.end]
    if words.lower() in RELATIVES | LINKS:
        return True
    before = bool(source) and text[content.end : source[0].start] == ", "
    return before and ONE_OF.fullmatch(words) is not None


def _completed(
    text: str, where: Places, ends: Mapping[int, int], framed: Collection[tuple[Span, ...]], *, is_english: bool
) -> Places:
    content = [_closed(text, span, ends, [*where.source, *where.cue]) for span in where.content]
    source, cue = list(where.source), list(where.cue)
    if is_english:
        cue = [_before(text, part, content) for part in cue]
        if source and not cue:
            cue = _between(text, source[-1], content)
            if not cue and tuple(source) in framed and _is_far(text, content[-1], source[0]):
                source = []
    made = Places(source, cue, content)
    return where if (made.source, made.cue, made.content) == (where.source, where.cue, where.content) else made


def _closed(text: str, span: Span, ends: Mapping[int, int], frame: Sequence[Span]) -> Span:
    """A span up to the mark that closes the one it begins with, where nothing but marks or sentences stand between, in
    one paragraph and without the frame: “It holds. The court has said so.”, where the court was found to speak."""
    end = ends.get(span.start, span.end)
    if end <= span.end or "\n" in text[span.end : end]:
        return span
    sentence = text[span.end - 1] in SENTENCE or text[span.end] in SENTENCE
    if WORD.search(text, span.end, end) and (not sentence or any(one.overlaps(Span(span.end, end)) for one in frame)):
        return span
    return Span(span.start, end)


def _before(text: str, cue: Span, content: Sequence[Span]) -> Span:
    """A cue without the words that it shares with a content that begins inside it: "declined" of "declined to say"."""
    begin = next((span.start for span in content if cue.start < span.start < cue.end), cue.end)
    words = text[cue.start : begin].rstrip()
    return Span(cue.start, cue.start + len(words)) if WORD.search(words) else cue


def _between(text: str, source: Span, content: Sequence[Span]) -> list[Span]:
    """The words between a source and the content behind it, as a cue."""
    gap = text[source.end : content[0].start] if source.end <= content[0].start else ""
    if not BETWEEN.fullmatch(gap) or not WORD.search(gap):
        return []
    words = gap.rstrip(" ,")
    return [Span(source.end + len(words) - len(words.lstrip()), source.end + len(words))]


def _is_far(text: str, content: Span, source: Span) -> bool:
    """Whether a source stands in a paragraph behind the content's."""
    return "\n" in text[content.end : source.start]
