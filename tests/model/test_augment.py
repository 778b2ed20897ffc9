"""Varied passages: whatever is done to the text, the spans still hold the words they held."""

from __future__ import annotations

import re
from random import Random

from train.augment import MARK, edited, restyled, varied

TEXT = "“It’s shut,” Mara Lind said. “For good.”\n\nJon Aas had doubts. He called it “a rumour”."


def span(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


ROW = {
    "text": TEXT,
    "attributions": [
        {"content": [span("“It’s shut,”"), span("“For good.”")], "source": [span("Mara Lind")], "cue": [span("said")]},
        {"content": [span("“a rumour”")], "source": [span("He")], "cue": [span("called")]},
    ],
}


def quotes(row):
    return [[row["text"][start:end] for start, end in one["content"]] for one in row["attributions"]]


def without_marks(words):
    return re.sub(r"\s+", " ", MARK.sub("", words).replace("’", "'"))


def test_lost_marks_leave_the_words():
    lost = edited(ROW, [(m.start(), m.end(), "") for m in MARK.finditer(TEXT)])
    assert quotes(lost) == [["It’s shut,", "For good."], ["a rumour"]]


def test_marks_of_another_style_stay_inside_the_content():
    restyle = edited(ROW, restyled(TEXT, ("„", "“")))
    assert quotes(restyle) == [["„It’s shut,“", "„For good.“"], ["„a rumour“"]]


def test_edges_inside_an_edit_move_to_the_edge_of_what_replaces_it():
    row = {"text": "a  b", "attributions": [{"content": [[0, 2]], "source": [[2, 4]], "cue": []}]}
    joined = edited(row, [(1, 3, "\n\n")])
    assert (joined["text"], joined["attributions"][0]["content"]) == ("a\n\nb", [[0, 1]])
    assert joined["attributions"][0]["source"] == [[3, 4]]


def test_a_span_of_nothing_but_lost_marks_goes():
    row = {"text": "“ ” x", "attributions": [{"content": [[0, 3]], "source": [], "cue": []}]}
    assert edited(row, [(0, 1, ""), (2, 3, "")])["attributions"][0]["content"] == []


def test_every_variation_keeps_the_words_of_every_role():
    before = [[without_marks(words) for words in one] for one in quotes(ROW)]
    for seed in range(200):
        row = varied(ROW, Random(seed))
        assert [[without_marks(words) for words in one] for one in quotes(row)] == before
