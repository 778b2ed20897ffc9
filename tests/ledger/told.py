"""Small articles with statements marked by hand, as readings: `reading("Ida Holm | said | the ferry sinks")`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sayso.extract import Extraction
from sayso.records import (
    Article,
    Medium,
    ReadBy,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    StatedTime,
    Statement,
    StatementKind,
)

BY = ReadBy("hand", None, "1")


def reading(
    *told: str,
    by: ReadBy = BY,
    published: str | None = None,
    zone: str | None = None,
    kind: StatementKind = "indirect",
    medium: Medium | None = "speech",
    source_kind: SourceKind | None = "person",
    named: str | None = None,
    **about: Any,
) -> Reading:
    """One article of lines "source | cue | content"; each source is its own speaker, or all are the one `named`."""
    lines = [tuple(part.strip() for part in line.split("|")) for line in told]
    text = "\n\n".join(" ".join(line) + "." for line in lines)
    time = StatedTime(published, zone, "given") if published else None
    article = Article(text, published=time, **about)
    sources: dict[str, Source] = {}
    statements = []
    at = 0
    for who, cue, content in lines:
        source, said = Span(at, at + len(who)), Span(at + len(who) + 1, at + len(who) + 1 + len(cue))
        words = Span(said.end + 1, said.end + 1 + len(content))
        speaker = sources.setdefault(named or who, Source(article.id, named or who, (source,), source_kind))
        spoken = (Speaker(speaker.id, (source,)),)
        statements.append(
            Statement(article.id, (words,), (source,), (said,), kind=kind, medium=medium, speakers=spoken)
        )
        at = words.end + 3
    return Reading(article, by, tuple(statements), tuple(sources.values()))


def read_by(given: Reading, by: ReadBy, keep: int | None = None) -> Reading:
    """The same article, read by another extractor that finds only the first `keep` statements."""
    return replace(given, by=by, statements=given.statements[:keep])


class SaysThat:
    """An extractor for lines of "X said that Y." It counts the articles that it was given."""

    def __init__(self, by: ReadBy = BY) -> None:
        self.by = by
        self.extracted = 0

    def by_for(self, article: Article) -> ReadBy:
        return self.by

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        for article in articles:
            self.extracted += 1
            yield Extraction(tuple(self._statements(article)))

    def _statements(self, article: Article) -> Iterator[Statement]:
        at = 0
        for line in article.text.split("\n"):
            who, cue, content = line.partition(" said that ")
            if cue:
                said = at + len(who) + 1
                words = said + len("said that ")
                yield Statement(
                    article.id,
                    content=(Span(words, words + len(content.rstrip("."))),),
                    source=(Span(at, at + len(who)),),
                    cue=(Span(said, said + 4),),
                    medium="speech",
                )
            at += len(line) + 1
