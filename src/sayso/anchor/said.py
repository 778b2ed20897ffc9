"""When a statement was made: the date that stands with its cue, as in "said on Tuesday".

A date counts for a statement where it stands in the sentence of its cue, outside its content, and nothing
between date and frame says that it belongs to something else: a clause of its own, another statement, an "of".
Where two such dates differ there is no answer. The day of publication is not put in here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.anchor import edtf
from sayso.records import Anchor, Article, Said, Span, Spans, Statement
from sayso.segment import article_blocks, sentences

MOST_BETWEEN = 80  # characters between date and frame
LOOK_BACK = 3000  # characters before a sentence in which a content that reaches into it begins
WHEN = frozenset(["time", "day", "week", "month", "quarter", "season", "half", "year"])
UNSAID = ("thought", "shown")

OF_SOMETHING = re.compile(
    r"(?<!\w)(?:of|from|for|about|since|until|till|by|to|than|the|a|an|between"
    r"|von|vom|für|über|seit|bis|zum|zur|zu|des|dem|den|der|die|das|gegenüber|auf)\s\Z",
    re.IGNORECASE,
)
OF_WRITING = re.compile(
    r"(?:statement|letter|report|release|e-?mail|message|interview|speech|tweet|post"
    r"|mitteilung|brief|schreiben|erklärung|bericht|mail|meldung|interview|rede)\s(?:of|from|dated|vom)\s\Z",
    re.IGNORECASE,
)
PUBLISHED_BEFORE = re.compile(
    r"(?<!\w)(?:published|released|issued|dated|posted|broadcast|veröffentlicht\w*)\s(?:on|in|at|am|im)?\s?\Z"
)
PUBLISHED_AFTER = re.compile(r"\s(?:veröffentlicht|verbreitet|publiziert|vorgelegt|ausgestrahlt)e[nrms]?(?!\w)")
APART = re.compile(  # what begins a clause of its own, or another act
    r"[;:!?()\[\]–—\"“”„«»]|(?<!\w)(?:who|whom|whose|which|that|where|when|while|after|before|because|since|if|as|and|but"
    r"|dass|weil|als|wenn|nachdem|bevor|während|wo|obwohl|und|aber)(?!\w)|,\s(?:der|die|das|dessen|deren|dem|den)(?!\w)",
    re.IGNORECASE,
)
# "On Tuesday the mayor said", "In a letter on 3 May, the union said"; not "Elected in 2019, Holm said".
OPENS = re.compile(
    r"(?:(?:and|but|then|und|aber|also|just|only|late|early|noch|erst|schon|bereits)\s)*"
    r"(?:(?:on|in|at|during|am|im|in|bei|beim|an)(?!\w)[^,;:]*)?",
    re.IGNORECASE,
)
PARENTHESIS = re.compile(r",\s(?:(?:on|in|at|am|im)\s)?")  # "he said, on Tuesday, that"
PREPOSITION = re.compile(r"(?<!\w)(?:(?:late|early|back)\s)?(?:on|in|at|during|am|im|in|an)\s\Z", re.IGNORECASE)


def dated(article: Article, statements: Sequence[Statement], found: Sequence[Anchor]) -> tuple[Statement, ...]:
    """The statements, with `said` where the report says when they were made; `found` are the article's anchors."""
    dates = sorted((each for each in found if each.type == "date" and each.unit in WHEN), key=lambda each: each.span)
    if not dates:
        return tuple(statements)
    frames = _Frames(article, [each for each in dates if edtf.bounds(str(each.value))], statements)
    return tuple(replace(each, said=frames.said(each)) for each in statements)


class _Frames:
    """The sentences, contents and usable dates of one article, where frames are looked up."""

    def __init__(self, article: Article, dates: list[Anchor], statements: Sequence[Statement]) -> None:
        self.text, self.dates = article.text, dates
        self.starts = [each.span.start for each in dates]
        blocks = article_blocks(article.text, article.blocks)
        self.sentences = [each for block in blocks for each in sentences(article.text, block.span, article.language)]
        self.sentence_starts = [each.start for each in self.sentences]
        self.contents = sorted(span for statement in statements for span in statement.content)

    def said(self, statement: Statement) -> Said | None:
        """The date of the statement's frame. None where there is none, or two that differ."""
        if not statement.cue or statement.medium in UNSAID:
            return None
        at = bisect_left(self.sentence_starts, statement.cue[0].start + 1) - 1
        if at < 0:
            return None
        near = self.sentences[at]
        dates = self.dates[bisect_left(self.starts, near.start) : bisect_left(self.starts, near.end)]
        told = [date for date in dates if self._belongs(date, statement, near)]
        if len({date.value for date in told}) != 1:
            return None
        return Said(str(told[0].value), self._words(told[0].span))

    def _words(self, date: Span) -> str:
        """The date as written, with its preposition."""
        lead = PREPOSITION.search(self.text, max(0, date.start - 20), date.start)
        return " ".join(self.text[lead.start() if lead else date.start : date.end].split())

    def _belongs(self, date: Anchor, statement: Statement, sentence: Span) -> bool:
        span = date.span
        if date.statement not in (None, statement.nested_in) or _any_overlaps(statement.content, span):
            return False
        before = self.text[max(sentence.start, span.start - MOST_BETWEEN) : span.start]
        if _any_overlaps(statement.source, span):
            return bool(PUBLISHED_BEFORE.search(before) or PUBLISHED_AFTER.match(self.text, span.end))
        if OF_SOMETHING.search(before) and not OF_WRITING.search(before):
            return False
        if _any_overlaps(statement.cue, span):
            return True
        frame = [*statement.cue, *statement.source, *statement.addressee]
        after = [each.end for each in frame if each.end <= span.start]
        ahead = [each.start for each in frame if each.start >= span.end]
        return bool(after and self._follows(max(after), span)) or bool(
            ahead and (after or self._opens(span, sentence)) and self._clear(span.end, min(ahead))
        )

    def _follows(self, frame_end: int, date: Span) -> bool:
        """Whether the date ends the frame: "said the mayor on Tuesday", "he said, on Tuesday"."""
        between = self.text[frame_end : date.start]
        return self._clear(frame_end, date.start) and ("," not in between or bool(PARENTHESIS.fullmatch(between)))

    def _opens(self, date: Span, sentence: Span) -> bool:
        """Whether the date opens the clause that the frame is in."""
        begin = max([sentence.start, *(each.end for each in self._contents(sentence.start, date.start))])
        return bool(OPENS.fullmatch(self.text[begin : date.start].lstrip(" ,;–—\"“”„«»'’‘")))

    def _clear(self, start: int, end: int) -> bool:
        """Whether nothing of another clause or statement stands in `[start, end)`."""
        if end - start > MOST_BETWEEN or APART.search(self.text, start, end):
            return False
        return start >= end or not any(self._contents(start, end))

    def _contents(self, start: int, end: int) -> Iterator[Span]:
        """What is said in `[start, end)`, as far as it begins not too far before it."""
        first = bisect_left(self.contents, start - LOOK_BACK, key=lambda span: span.start)
        last = bisect_left(self.contents, end, key=lambda span: span.start)
        return (each for each in self.contents[first:last] if each.end > start)


def _any_overlaps(spans: Spans, other: Span) -> bool:
    return any(span.overlaps(other) for span in spans)
