"""Statements by rules alone: quotation marks, the frames around them, and cue verbs. English and German.

The yardstick that a trained model has to beat, and what reads where there is none. For any other
language quotations are found and left without a source. What it misses stands in docs/rules.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sayso.extract import Extraction
from sayso.extract.assemble import Draft, Drafts, statements
from sayso.extract.frames import Finder, Range, finder
from sayso.extract.units import CAPITAL, QUOTED, Paragraph, paragraph, read_blocks
from sayso.languages import Language, profile
from sayso.marks import Quotation, pair
from sayso.passages import lost_marks
from sayso.records import Article, Block, ReadBy, Span
from sayso.segment import article_blocks

VERSION = "2"
PROSE = ("paragraph", "quote")


class Rules:
    """The extractor `rules`."""

    by = ReadBy("rules", None, VERSION)

    def by_for(self, _article: Article) -> ReadBy:
        return self.by

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """One extraction an article, in order; it holds one article at a time."""
        for article in articles:
            yield Extraction(statements(article, drafts(article)))


def drafts(article: Article) -> list[Draft]:
    """Every statement that the rules find, in the order of the text."""
    language = profile(article.language)
    text = article.text
    blocks = read_blocks(article_blocks(text, article.blocks))
    quotations = pair(text, [block.span for block in blocks], language)
    outermost: dict[int, list[Quotation]] = {
        number: [quotation for quotation in group if quotation.depth == 0]
        for number, group in groupby(quotations, key=lambda quotation: quotation.paragraph)
    }
    unmarked = _unmarked(blocks, lost_marks(text, tuple(blocks), article.language))
    find = finder(language)
    found = Drafts(text)
    for number, block in enumerate(blocks):
        found.new_paragraph(outermost.get(number, []))
        if (run := unmarked.get(number)) is not None:
            if run[0] == block.span:
                found.add(Draft(Span(run[0].start, run[-1].end), [], [], list(run)))
            continue
        units = paragraph(text, block.span, block.kind, outermost.get(number, []), language)
        for first, last in units.sentences:
            _sentence(found, units, first, last, find, language)
    return found.kept


def _unmarked(blocks: Sequence[Block], lost: Sequence[Span]) -> dict[int, list[Span]]:
    """For each block that a passage without marks holds, the spans of all blocks of its passage."""
    held: dict[int, list[Span]] = {}
    passages = iter(lost)
    passage = next(passages, None)
    run: list[Span] = []
    for number, block in enumerate(blocks):
        while passage is not None and passage.end <= block.span.start:
            passage, run = next(passages, None), []
        if passage is not None and block.kind in PROSE and passage.contains(block.span):
            run.append(block.span)
            held[number] = run
    return held


def _sentence(found: Drafts, units: Paragraph, first: int, last: int, find: Finder, language: Language) -> None:
    framed: set[int] = set()
    for frame in find(units, first, last, language):
        source, cue, content = (
            [units.span(*part) for part in role] for role in (frame.source, frame.cue, frame.content)
        )
        if frame.shifted:
            found.go_on(units.span(first, last), content)
            continue
        draft = Draft(units.span(first, last), source, cue, content)
        if found.add(draft):
            framed.update(at for begin, end in frame.content for at in range(begin, end) if at in units.quoted)
    for at in range(first, last):
        if units.tag[at] == QUOTED and at not in framed:
            _unframed(found, units, (first, last), at, language)


def _unframed(found: Drafts, units: Paragraph, sentence: Range, at: int, language: Language) -> None:
    """A quotation that no cue introduces: more of what was just quoted, or words on their own."""
    span = units.span(at, at + 1)
    alone = all(units.tag[other] in (QUOTED, "p") for other in range(*sentence))
    if alone and found.go_on_quoting(units.quoted[at]):
        return
    if alone:
        source = list(found.previous.source) if found.previous else []
    else:
        source = [units.span(*part) for part in _subject(units, sentence[0], at, language)]
    found.add(Draft(units.span(*sentence), source, [], [span]))


def _subject(units: Paragraph, first: int, before: int, language: Language) -> list[Range]:
    """The pronoun or name that a sentence begins with: most often who is quoted later in it."""
    if units.low[first] in language.third_person:
        return [(first, first + 1)]
    closed = language.prepositions | language.subordinators | language.adverbs | language.pronouns
    end = first
    while end < before and units.tag[end] == CAPITAL and units.low[end] not in closed:
        end += 1
    return [(first, end)] if end > first and units.low[first] not in language.articles else []
