"""Records: identifiers are derived from evidence, spans count code points."""

import pytest

from sayso.records import Article, Source, Span, StatedTime, Statement, canonical_url


def test_a_quote_joins_what_the_frame_interrupts():
    article = Article("“No,” said 🙂 Kim, “never.”")
    assert article.quote([Span(0, 5), Span(18, 26)]) == "“No,” … “never.”"


def test_a_span_past_the_end_is_an_error_with_both_numbers():
    with pytest.raises(ValueError, match=r"span \[3, 9\) ends after the text \(5 characters\)"):
        Article("Never").quote([Span(3, 9)])


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_a_span_is_never_empty_or_backwards(start, end):
    with pytest.raises(ValueError, match="needs 0 <= start < end"):
        Span(start, end)


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 3).overlaps(Span(2, 5))
    assert Span(0, 5).contains(Span(2, 5))


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/a/b?id=7",
        "http://www.News.example:80/a/b/?utm_source=mail&id=7#top",
        " https://news.example/a/b?fbclid=x&id=7 ",
    ],
)
def test_one_article_has_one_canonical_url(url):
    assert canonical_url(url) == "https://news.example/a/b?id=7"


@pytest.mark.parametrize("url", ["http://[broken", "https://news.example:port/", "no url"])
def test_what_is_no_url_still_gives_an_identity(url):
    assert len(Article("Text.", url=url).id) == 24


def test_the_same_text_from_elsewhere_is_another_article_with_the_same_text():
    here, there = Article("Text.", url="https://a.example/1"), Article("Text.", url="https://b.example/1")
    assert here.id != there.id
    assert here.text_sha == there.text_sha


def test_without_a_url_the_publisher_key_and_time_say_which_article_it_is():
    first = Article("Text.", publisher="Courier", published=StatedTime("2031-03-04"))
    second = Article("Text.", publisher="Courier", published=StatedTime("2031-03-05"))
    assert first.id != second.id
    assert Article("Text.", origin="a.txt").id == Article("Text.", origin="copy of a.txt").id


def test_a_statement_is_its_article_and_its_spans():
    one = Statement("a" * 24, (Span(5, 9),), (Span(0, 4),))
    assert one.id == Statement("a" * 24, (Span(5, 9),), (Span(0, 4),), kind="direct", score=0.5).id
    assert one.id != Statement("a" * 24, (Span(5, 9),), (), (Span(0, 4),)).id
    assert one.start == 0


def test_a_source_is_known_by_its_first_mention():
    assert Source("a", "Kim", (Span(0, 3),)).id == Source("a", "Mara Kim", (Span(0, 3), Span(9, 13))).id
