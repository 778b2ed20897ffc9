"""Corpora: rows as records, and what is left of them when their quotation marks are taken out."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Span, Statement
from sayso.score import MARKS
from train import corpora

ROW = {
    "id": "ferry-1",
    "lang": "en",
    "corpus": "own",
    "date": "2024-05-02",
    "title": "“No ferry”",
    "text": "“No ferry” today, said Ola Brandt. Brandt wants „a bridge“.",
    "attributions": [
        {"source": [[23, 33]], "cue": [[18, 22]], "content": [[0, 10]]},
        {"source": [[35, 41]], "cue": [[42, 47]], "content": [[48, 58]]},
        {"source": [], "cue": [], "content": []},
    ],
}


def words(gold):
    return [
        [gold.article.quote(role) for role in (statement.source, statement.cue, statement.content)]
        for statement in gold.statements
    ]


def test_a_row_becomes_an_article_with_its_gold_statements():
    gold = corpora.gold(ROW)
    assert (gold.key, gold.article.key, gold.article.language, gold.corpus) == ("ferry-1", "ferry-1", "en", "own")
    assert words(gold) == [["Ola Brandt", "said", "“No ferry”"], ["Brandt", "wants", "„a bridge“"]]
    assert gold.quoted == ("fully", "fully")


def test_without_marks_the_offsets_move_along_and_the_kind_of_quotation_is_remembered():
    gold = corpora.gold(ROW, marks=False)
    assert gold.article.text == "No ferry today, said Ola Brandt. Brandt wants a bridge."
    assert gold.article.title == "No ferry"
    assert words(gold) == [["Ola Brandt", "said", "No ferry"], ["Brandt", "wants", "a bridge"]]
    assert gold.quoted == ("fully", "fully")


def test_stripping_drops_spans_that_held_only_a_mark_and_leaves_the_row_as_it_was():
    row = {"text": "a “ b", "attributions": [{"content": [[0, 1], [2, 3]], "cue": [[2, 3]], "type": "Direct"}]}
    before = json.dumps(row)
    assert corpora.strip_marks(row) == {
        "text": "a  b",
        "attributions": [{"content": [[0, 1]], "cue": [], "type": "Direct"}],
    }
    assert json.dumps(row) == before


@settings(max_examples=100)
@given(st.text('ab “”"„«»‟.', min_size=1, max_size=30), st.data())
def test_stripped_spans_hold_the_same_words_without_marks(text, data):
    begin = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(begin + 1, len(text)))
    stripped = corpora.strip_marks({"text": text, "attributions": [{"content": [[begin, end]]}]})
    assert MARKS.isdisjoint(stripped["text"])
    left = "".join(stripped["text"][b:e] for b, e in stripped["attributions"][0]["content"])
    assert left == "".join(character for character in text[begin:end] if character not in MARKS)


def test_german_types_and_media_become_kinds_and_media():
    german = {"content": [[0, 1]], "type": "IndirectFreeIndirect", "medium": "SW", "addressee": [[2, 3]]}
    statement = corpora.statement("x", german)
    assert (statement.kind, statement.medium, statement.addressee) == ("free_indirect", "speech", (Span(2, 3),))
    assert corpora.statement("x", {"content": [[0, 1]], "medium": "none"}).medium is None


def test_nested_statements_count_only_where_the_corpus_could_have_marked_them():
    outer = Statement("x", content=(Span(0, 9),))
    inner = Statement("x", content=(Span(3, 5),), nested_in=outer.id)
    assert corpora.countable("polnear", (outer, inner)) == (outer,)
    assert corpora.countable("wikinews-de", (outer, inner)) == (outer, inner)


@pytest.mark.parametrize(
    ("cue", "group"),
    [("said", "speech"), ("According to", "speech"), (":", "speech"), ("", "speech"), ("hopes", "other")],
)
def test_cues_of_speech_are_told_from_other_cues(cue, group):
    text = f"{cue} it rained"
    statement = Statement("x", content=(Span(len(cue) + 1, len(text)),), cue=(Span(0, len(cue)),) if cue else ())
    assert corpora.cue_group(text, statement) == group


def test_a_file_without_attributions_is_refused_by_line(tmp_path):
    path = tmp_path / "gum.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps({"id": "b", "lang": "en", "text": "x"}) + "\n")
    with pytest.raises(ValueError, match=r"gum\.jsonl, line 2: no attributions"):
        list(corpora.read(path))
    assert [gold.key for gold in corpora.read(path, limit=1)] == ["ferry-1"]


def test_the_digest_is_that_of_the_bytes(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"abc")
    assert corpora.digest(path).startswith("ba7816bf8f01cfea")
