"""Tokens with the characters they stand for, and windows over them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

np = pytest.importorskip("numpy")

from sayso.extract.encode import Special, Tokens, Window, batch, encode, windows  # noqa: E402

SPECIAL = Special(start=1, end=2, pad=0, line=3)


@pytest.fixture(scope="module")
def tokenizer():
    tokenizers = pytest.importorskip("tokenizers")
    words = ["[UNK]", "the", "bridge", "is", "shut", "said", "mara", "lind", "##qvist", ".", "“", "”", ","]
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece({word: at for at, word in enumerate(words)}))
    made.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    return made


def made(breaks):
    length = len(breaks)
    ends = np.arange(1, length + 1)
    return Tokens(np.arange(length), np.zeros(length), np.stack([ends - 1, ends], 1), np.array(breaks))


def test_tokens_know_their_characters_and_capitals(tokenizer):
    text = "The bridge\n\nMARA Lindqvist said"
    tokens = encode(text, tokenizer, SPECIAL, cased=False)
    assert [text[begin:end] for begin, end in tokens.offsets] == [
        "The", "bridge", "", "MARA", "Lind", "qvist", "said",
    ]  # fmt: skip
    assert tokens.cases.tolist() == [1, 0, 0, 2, 1, 0, 0]
    assert tokens.ids[2] == SPECIAL.line


def test_a_sentence_begins_after_the_mark_that_closes_one(tokenizer):
    text = "“The bridge is shut.” Mara Lindqvist said. the bridge"
    tokens = encode(text, tokenizer, SPECIAL, cased=False)
    assert [text[tokens.offsets[at][0] :][:4] for at in np.flatnonzero(tokens.breaks)] == ["Mara"]


def test_an_empty_text_has_no_tokens_and_no_windows(tokenizer):
    for text in ("", " \n \n"):
        tokens = encode(text, tokenizer, SPECIAL, cased=False)
        assert len(tokens) == 0
        assert windows(tokens, 16, 4) == []


def test_a_span_covers_the_tokens_it_shares_characters_with(tokenizer):
    text = "the bridge\nis shut"
    tokens = encode(text, tokenizer, SPECIAL, cased=False)
    assert tokens.cover(4, 10) == (1, 2)
    assert tokens.cover(5, 13) == (1, 4)
    first, stop = tokens.cover(10, 11)
    assert first == stop


def test_a_short_text_is_one_window():
    assert windows(made([2, 0, 0]), 16, 4) == [Window(0, 3, 0, 3)]


def test_windows_end_and_meet_where_sentences_do():
    breaks = [0] * 60
    breaks[18] = breaks[14] = breaks[36] = 1
    first, second, *_ = windows(made(breaks), 20, 6)
    assert (first.stop, first.seam) == (18, 18)
    assert (second.start, second.own) == (14, 18)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([0, 0, 0, 0, 1, 2]), min_size=1, max_size=400),
    st.integers(8, 64),
    st.integers(0, 4),
    st.none() | st.integers(1, 80),
)
@example(breaks=[0, 0, 1], size=12, eighths=4, lead=1)
def test_every_token_is_owned_by_one_window_that_holds_it(breaks, size, eighths, lead):
    cut = windows(made(breaks), size, size * eighths // 8 // 2, lead)
    assert [window.own for window in cut] == [0, *(window.seam for window in cut[:-1])]
    assert cut[-1].seam == len(breaks)
    for window in cut:
        assert window.start <= window.own < window.seam <= window.stop
        assert window.stop - window.start <= size


def test_a_batch_is_padded_to_its_longest_window():
    tokens = made([0] * 5)
    ids, cases, mask = batch([(tokens, Window(0, 2, 0, 2)), (tokens, Window(2, 5, 2, 5))], SPECIAL)
    assert ids.tolist() == [[1, 0, 1, 2, 0], [1, 2, 3, 4, 2]]
    assert mask.tolist() == [[1, 1, 1, 1, 0], [1, 1, 1, 1, 1]]
    assert cases.shape == ids.shape
