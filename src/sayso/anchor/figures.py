"""How many: the figures of a text with their bounds, unit and what they count.

`find` gives the figures of a text, `anchors` those of an article. Dates, times of day, scores, ordinals,
telephone and other identifying numbers are no figures. See docs/figures.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.anchor.figure_grammar import read
from sayso.anchor.figure_passage import Figure, Kind
from sayso.records import Anchor, Article, Span
from sayso.segment import article_blocks

__all__ = ["Figure", "Kind", "anchors", "find"]

LANGUAGES = ("de", "en")
UNREAD = ("masthead", "boilerplate")


def find(text: str, language: str | None, within: Sequence[Span] | None = None) -> list[Figure]:
    """The figures of `text` in order, only those inside a span of `within` where it is given.

    English and German are read ("en-GB" too); in any other language there are none.

    >>> [(figure.low, figure.high, figure.counts) for figure in find("The club has more than 300 members.", "en")]
    [(300, None, 'members')]
    """
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES or not text:
        return []
    spans = [Span(0, len(text))] if within is None else within
    return [figure for span in spans for figure in read(text, span.start, span.end, code)]


def anchors(article: Article) -> tuple[Anchor, ...]:
    """The figures of an article, mastheads and boilerplate left out; `statement` is for the caller to set.

    `value` is `{"low", "high", "approx", "counts", "kind"}` with None for an open bound.
    """
    blocks = [block.span for block in article_blocks(article.text, article.blocks) if block.kind not in UNREAD]
    return tuple(
        Anchor(article=article.id, type="figure", span=figure.span, value=figure.value, unit=figure.unit)
        for figure in find(article.text, article.language, blocks)
    )
