"""The flow: what goes wrong with one article is a value in the stream and ends nothing."""

from collections.abc import Iterable, Iterator

import pytest

from sayso.errors import InputError
from sayso.extract import Extraction
from sayso.pipeline import extract, readings
from sayso.records import Article, ReadBy, Reading, Span, Statement


class ReadsAhead:
    """Takes three articles before it answers, finds each text a statement, and stumbles over "poison"."""

    by = ReadBy("ahead")

    def by_for(self, article: Article) -> ReadBy:
        return self.by

    def extract(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        batch: list[Article] = []
        for article in articles:
            batch.append(article)
            if len(batch) == 3:
                yield from self._answers(batch)
                batch = []
        yield from self._answers(batch)

    def _answers(self, batch: list[Article]) -> Iterator[Extraction]:
        if any("poison" in article.text for article in batch):
            raise IndexError("off the end")
        for article in batch:
            yield Extraction((Statement(article.id, (Span(0, len(article.text)),)),))


def told(stream):
    return [
        item.article.text if isinstance(item, Reading) else str(item).split(":")[0]
        for item in readings(stream, ReadsAhead())
    ]


def test_errors_keep_their_place_when_the_extractor_reads_ahead():
    stream = [Article("one"), InputError("a: torn"), Article("two"), Article("three"), InputError("b: torn")]
    assert told(stream) == ["one", "a", "two", "three", "b"]


def test_an_article_that_the_extractor_fails_on_ends_nothing():
    texts = ["one", "two", "poison", "four", "five", "six", "seven"]
    stream = [Article(text, origin=f"{text}.txt") for text in texts]
    assert told([InputError("a: torn"), *stream]) == ["a", "one", "two", "poison.txt", "four", "five", "six", "seven"]


def test_its_error_says_that_this_is_a_bug():
    with pytest.raises(InputError, match=r"poison.txt: the extractor 'ahead' failed on it \(IndexError: off the end\)"):
        extract(Article("poison", origin="poison.txt"), ReadsAhead())


def test_a_stream_that_breaks_is_not_taken_for_a_bad_article():
    def breaks():
        yield Article("one")
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        list(readings(breaks(), ReadsAhead()))
