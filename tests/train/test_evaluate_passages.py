"""Passages that lost marks and frame: found or not, with whose name."""

from __future__ import annotations

from sayso.records import Source, Span, Speaker, Statement
from train import corpora
from train.evaluate_passages import measure, passages, surname
from train.evaluate_passages import report as printed
from train.frameless import changed

TEXT = (
    "Mara Lind has kept the bell for thirty years. Jon Aas keeps the ferry.\n\n"
    "“We have rung the bell every night, and nobody came,” Mara Lind said."
)


def span(words):
    start = TEXT.rindex(words)
    return [[start, start + len(words)]]


ROW = {
    "id": "bell", "lang": "en", "corpus": "own", "text": TEXT,
    "attributions": [{
        "content": span("“We have rung the bell every night, and nobody came,”"),
        "source": span("Mara Lind"), "cue": span("said"),
    }],
}  # fmt: skip
((_, BARE),) = changed([ROW], share=1.0)
WORDS = "We have rung the bell every night, and nobody came."


def seen(name):
    """What is seen of the passage where it was found whole and `name` is its speaker; None: nothing was found."""
    gold = corpora.gold(BARE)
    start = BARE["text"].index(WORDS)
    source = Source("a", name or "", (Span(0, 9),))
    said = Statement(gold.article.id, (Span(start, start + len(WORDS)),), speakers=(Speaker(source.id, ()),))
    (one,) = passages(BARE, gold, [said] if name else [], [source])
    return one.found, one.right, one.wrong


def test_a_passage_is_right_by_the_surname_of_its_lost_frame():
    assert seen("Mara Lind") == (True, True, False)
    assert seen("Jon Aas") == (True, False, True)
    assert seen(None) == (False, False, False)


def test_a_speaker_counts_only_where_the_name_still_stands():
    assert surname("Mara Lind, the mayor,", "Lind keeps the bell") == "Lind"
    assert surname("Mara Lind, the mayor,", "She keeps the bell") is None
    assert surname("the mayor", "the mayor") is None


class Nobody:
    """Finds nothing."""

    def extract(self, articles):
        from sayso.extract import Extraction

        return (Extraction(()) for _ in articles)


def test_the_figures_are_of_changed_articles_only():
    figures = measure([ROW, {**ROW, "id": "plain", "attributions": []}], Nobody())
    assert (figures["articles"], figures["passages"], figures["named"]) == (1, 1, 1)
    assert figures["found"] == figures["narration changed"] == 0
    assert "1 passages without marks and frame: 0.0 % found" in printed(figures)
