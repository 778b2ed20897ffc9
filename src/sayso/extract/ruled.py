"""The rules' reading of an article, beside the model's: both err in places of their own, so that a statement which
both have found is most often right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.assemble import Draft
from sayso.extract.common import shared
from sayso.extract.rules import drafts
from sayso.records import Article, Span

STRETCH = 512
"""Characters to a stretch of text, by which what stands near is looked up: articles may be books."""


class Ruled:
    """What the rules find in one article."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self._near: dict[int, list[Draft]] = {}
        for draft in drafts(article):
            for stretch in stretches(draft.content):
                self._near.setdefault(stretch, []).append(draft)

    def nearest(self, content: Sequence[Span]) -> tuple[Draft | None, float]:
        """The statement whose content is most like this one, and how much: intersection over union in characters."""
        best: Draft | None = None
        most = 0.0
        for draft in self._beside(content):
            common = shared(content, draft.content)
            share = common / (sum(map(len, content)) + sum(map(len, draft.content)) - common)
            if share > most:
                best, most = draft, share
        return best, most

    def inside(self, content: Sequence[Span]) -> Iterator[Draft]:
        """The statements that lie in a content, frame and all, and may go on in another of its pieces: "“It holds,”
        Lind said, according to the paper. “For now.”"."""
        for draft in self._beside(content):
            first = next((piece for piece in content if piece.contains(draft.content[0])), None)
            if first is None or not all(first.contains(span) for span in (*draft.source, *draft.cue)):
                continue
            if all(any(piece.contains(span) for piece in content) for span in draft.content):
                yield draft

    def _beside(self, content: Sequence[Span]) -> Iterator[Draft]:
        seen: set[int] = set()
        for stretch in stretches(content):
            for draft in self._near.get(stretch, ()):
                if id(draft) not in seen:
                    seen.add(id(draft))
                    yield draft


def stretches(content: Sequence[Span]) -> list[int]:
    return sorted({at for span in content for at in range(span.start // STRETCH, span.end // STRETCH + 1)})
