"""Statements by a trained model: the extractor `model`.

Each language is read by the installed weights for it (`sayso-weights`); where there are none, the rules read.
The graph finds spans; `kinds` decides kind, medium and stance, as it does for the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from sayso.errors import PluginError
from sayso.extract import Extraction
from sayso.extract.addressees import without_addressee
from sayso.extract.assemble import described
from sayso.extract.decode import Found
from sayso.extract.encode import Tokens
from sayso.extract.graph import Graph, Section
from sayso.extract.kinds import Places
from sayso.extract.naming import Naming
from sayso.extract.rules import Rules
from sayso.extract.sureness import Floats
from sayso.extract.telling import candidates, told
from sayso.extract.trust import check, probability
from sayso.extract.weights import Weights, installed, read
from sayso.languages import profile
from sayso.records import Article, ReadBy, Span, Statement

VERSION = "8"
WORD = re.compile(r"\w+")
AHEAD = 40_000
"""Characters of articles that are read ahead: enough to fill the sweeps over tags, little to hold."""


class Model:
    """Reads with the weights in `directory`, or with all that are installed, one for a language.

    Raises PluginError where there are none, or where those in `directory` are torn. A graph is loaded when
    the first article in its language comes.
    """

    def __init__(self, directory: Path | str | None = None, threads: int | None = None) -> None:
        found = [read(Path(directory))] if directory is not None else list(installed())
        if not found:
            raise PluginError("no weights are installed: `pip install sayso-weights`, or read with the extractor rules")
        self._weights: dict[str, Weights] = {}
        for weights in found:
            for language in weights.languages:
                self._weights.setdefault(language, weights)
        self._threads = threads
        self._graphs: dict[str, Graph] = {}
        self._rules = Rules()
        versions = dict.fromkeys(weights.version for weights in self._weights.values())
        self.by = ReadBy("model", "+".join(versions), VERSION)

    def by_for(self, article: Article) -> ReadBy:
        """The weights for the article's language alone; the rules where there are none."""
        weights = self._weights_for(article)
        return ReadBy("model", weights.version, VERSION) if weights else self._rules.by

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """One extraction an article, in order; reads AHEAD characters, at least one article."""
        waiting: list[Article] = []
        size = 0
        for article in articles:
            waiting.append(article)
            size += len(article.text)
            if size >= AHEAD:
                yield from self._read(waiting)
                waiting, size = [], 0
        yield from self._read(waiting)

    def _read(self, articles: Sequence[Article]) -> Iterator[Extraction]:
        by_weights: dict[str, list[int]] = {}
        made: dict[int, Extraction] = {}
        for index, article in enumerate(articles):
            if weights := self._weights_for(article):
                by_weights.setdefault(weights.name, []).append(index)
            else:
                (made[index],) = self._rules.extract([article])
        for indices in by_weights.values():
            chosen = [articles[index] for index in indices]
            weights = self._weights_for(chosen[0])
            assert weights
            made.update(zip(indices, _extractions(self._graph(weights), chosen), strict=True))
        for index in range(len(articles)):
            yield made[index]

    def _weights_for(self, article: Article) -> Weights | None:
        return self._weights.get((article.language or "").split("-")[0])

    def _graph(self, weights: Weights) -> Graph:
        if weights.name not in self._graphs:
            graph = Graph(weights, self._threads)
            try:
                for numbers in (graph.numbers, graph.unmarked):
                    check(numbers.trust, numbers.prices)
            except ValueError as error:
                raise PluginError(f"weights {weights.directory}: {error}") from error
            self._graphs[weights.name] = graph
        return self._graphs[weights.name]


def _extractions(graph: Graph, articles: Sequence[Article]) -> list[Extraction]:
    found: list[list[tuple[Found, Places]]] = [[] for _ in articles]
    naming: dict[int, list[tuple[Section, Floats]]] = {}
    for sections in _bounded(graph.sections([article.text for article in articles])):
        scored = [graph.score(section) for section in sections]
        for section, scores, some in zip(sections, scored, graph.find(sections, scored), strict=True):
            article = articles[section.text]
            found[section.text] += [(one, in_characters(article, section, one)) for one in some]
            if scores.naming is not None:
                naming.setdefault(section.text, []).append((section, scores.naming))
    return [
        Extraction(_put_together(article, some, graph), _naming(naming.get(index, ())))
        for index, (article, some) in enumerate(zip(articles, found, strict=True))
    ]


def _naming(parts: Sequence[tuple[Section, Floats]]) -> Naming | None:
    """That of an article, from that of its sections, which follow one another."""
    return Naming(parts[0][0].tokens, np.concatenate([odds for _, odds in parts])) if parts else None


def _put_together(article: Article, found: Sequence[tuple[Found, Places]], graph: Graph) -> tuple[Statement, ...]:
    numbers = graph.numbers_for(article.text)
    some = candidates(article, found)
    return described(article, told(some, [probability(one, numbers.trust) for one in some.seen], numbers))


def _bounded(sections: Iterable[Section]) -> Iterator[list[Section]]:
    """Sections together that hold about AHEAD characters, four to a token."""
    waiting: list[Section] = []
    for section in sections:
        waiting.append(section)
        if sum(one.length for one in waiting) * 4 >= AHEAD:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def in_characters(article: Article, section: Section, found: Found) -> Places:
    text, language = article.text, profile(article.language)

    def characters(places: Sequence[tuple[int, int]]) -> list[Span]:
        return sorted(
            whole_words(text, section.tokens, first + section.start, stop + section.start) for first, stop in places
        )

    source = [
        without_addressee(text, _without_clause(text, span, language.relatives), language)
        for span in characters(found.source)
    ]
    return Places(source, characters(found.cue), characters(found.content))


def _without_clause(text: str, source: Span, relatives: frozenset[str]) -> Span:
    """A relative pronoun speaks alone: tags run on where its clause belongs to another source, that holds it."""
    word = WORD.match(text, source.start, source.end)
    return Span(source.start, word.end()) if word and word.group().lower() in relatives else source


def whole_words(text: str, tokens: Tokens, first: int, stop: int) -> Span:
    """The characters of tokens `[first, stop)`, widened to whole words and without space at their edges."""
    start, end = int(tokens.offsets[first, 0]), int(tokens.offsets[stop - 1, 1])
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
