"""Corpus rows as tags and links, and what the loss makes of them."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("tokenizers")
pytest.importorskip("safetensors")

from sayso.extract.encode import Window  # noqa: E402
from train import tiny  # noqa: E402
from train.windows import (  # noqa: E402
    CONTENT,
    CUE,
    INNER,
    NO_TARGET,
    SOURCE,
    TO_CONTENT,
    TO_CUE,
    TO_MORE_CUE,
    TO_SOURCE,
    collate,
    label,
)

TEXT = "the mayor said that the ferry sails"


def labelled(*attributions, corpus="written", text=TEXT):
    def spans(words):
        return [[text.index(part), text.index(part) + len(part)] for part in words]

    said = [{role: spans(one.get(role, ())) for role in ("source", "cue", "content")} for one in attributions]
    row = {"corpus": corpus, "text": text, "attributions": said}
    return label(row, tiny.tokenizer(), tiny.SPECIAL, cased=False)


def test_tags_begin_and_go_on_and_a_content_points_to_source_and_cue():
    out = labelled({"source": ["the mayor"], "cue": ["said"], "content": ["that the ferry sails"]})
    assert out.tags[SOURCE].tolist() == [1, 2, 0, 0, 0, 0, 0]
    assert out.tags[CUE].tolist() == [0, 0, 1, 0, 0, 0, 0]
    assert out.tags[CONTENT].tolist() == [0, 0, 0, 1, 2, 2, 2]
    assert out.links == [(TO_SOURCE, 3, 6, 0), (TO_CUE, 3, 6, 2), (TO_CONTENT, 3, 6, 3), (TO_MORE_CUE, 2, 2, 2)]


def test_a_content_without_source_and_cue_points_to_none():
    assert labelled({"content": ["the ferry sails"]}).links[:2] == [
        (TO_SOURCE, 4, 6, NO_TARGET),
        (TO_CUE, 4, 6, NO_TARGET),
    ]


def test_a_content_inside_another_has_a_layer_of_its_own():
    out = labelled({"content": ["the mayor said that the ferry sails"]}, {"content": ["the ferry sails"]})
    assert out.tags[CONTENT].tolist() == [1, 2, 2, 2, 2, 2, 2]
    assert out.tags[INNER].tolist() == [0, 0, 0, 0, 1, 2, 2]


def test_a_univocal_corpus_teaches_nothing_about_inner_contents():
    assert labelled(corpus="polnear").taught == (1, 1, 1, 0)


def test_links_that_leave_the_window_are_not_taught():
    out = labelled({"source": ["the mayor"], "cue": ["said"], "content": ["that the ferry sails"]})
    links = collate([(out, Window(2, 7, 2, 7))], tiny.SPECIAL).links.tolist()
    assert [0, TO_CUE, 2, 5, 1] in links
    assert not [link for link in links if link[1] == TO_SOURCE]
