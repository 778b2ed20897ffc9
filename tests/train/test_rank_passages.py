"""Passages of the public corpora as examples of who speaks: their frames tell, before they are lost."""

from __future__ import annotations

from sayso.resolve.rank import Ranker
from train.frameless import changed
from train.rank import UNTAUGHT, examples
from train.rank_passages import ABSENT, gold, measure

TEXT = (
    "Mara Lind has kept the bell for thirty years.\n\n"
    "“We have rung the bell every night, and nobody came,” Mara Lind said.\n\n"
    "“The ferry was late on every single day of this year,” Jon Aas said."
)


def said(content, source):
    def span(words):
        start = TEXT.rindex(words)
        return [start, start + len(words)]

    cue = [span(source)[1] + 1, span(source)[1] + 5]
    return {"content": [span(content)], "source": [span(source)], "cue": [cue]}


ROW = {
    "id": "bell", "lang": "en", "corpus": "polnear", "text": TEXT,
    "attributions": [
        said("“We have rung the bell every night, and nobody came,”", "Mara Lind"),
    ],
}  # fmt: skip
BOTH = {**ROW, "attributions": [*ROW["attributions"], said("“The ferry was late on every single day of this year,”", "Jon Aas")]}  # noqa: E501  # fmt: skip


def test_a_speaker_is_known_by_the_frame_and_stands_where_the_surname_does():
    ((_, row),) = changed([ROW], seed="b")
    article, _, speakers, mentions = gold(row)
    assert list(speakers.values()) == ["Lind"]
    assert [article.text[span.start : span.end] for span, _ in mentions] == ["Lind"]


def test_a_speaker_who_is_named_nowhere_else_is_absent():
    rows = [row for seed in "abcdefgh" for _, row in changed([BOTH], seed=seed)]
    assert any(ABSENT in gold(row)[2].values() for row in rows)


def test_each_passage_becomes_a_choice_with_the_right_one_marked():
    ((_, row),) = changed([ROW], seed="b")
    (one,) = (one for one in examples([row], UNTAUGHT) if one.kind == "passage")
    assert one.meant
    assert one.candidates[one.meant[0]]["named before"] == 1.0


def test_what_the_ranker_makes_of_passages_is_counted():
    sure = Ranker({**UNTAUGHT.weights, "passage": {"named before": 5.0}}, UNTAUGHT.sure)
    assert measure([{**ROW, "id": name} for name in "abcdef"], sure)["right"] > 0
