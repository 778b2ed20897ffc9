"""An encoder takes MPNet's weights too: attention that heeds distances, and words in the order of BERT's pieces."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")

from train.bases import as_bert  # noqa: E402
from train.encoder import Encoder, Shape, buckets  # noqa: E402

HIDDEN, INNER, PIECES = 24, 48, 120
SHAPE = Shape(vocabulary=PIECES, layers=1, hidden=HIDDEN, inner=INNER, positions=16, buckets=32)


def mpnet():
    """Tensors as MPNet names them, with four pieces before BERT's and one after."""
    torch.manual_seed(0)
    layer = "encoder.layer.0."
    shapes = {
        "embeddings.word_embeddings.weight": (PIECES + 5, HIDDEN),
        "embeddings.position_embeddings.weight": (SHAPE.positions + 2, HIDDEN),
        "encoder.relative_attention_bias.weight": (SHAPE.buckets, SHAPE.heads),
        f"{layer}intermediate.dense.weight": (INNER, HIDDEN),
        f"{layer}intermediate.dense.bias": (INNER,),
        f"{layer}output.dense.weight": (HIDDEN, INNER),
        f"{layer}output.dense.bias": (HIDDEN,),
        **{f"{layer}attention.attn.{part}.weight": (HIDDEN, HIDDEN) for part in "qkvo"},
        **{f"{layer}attention.attn.{part}.bias": (HIDDEN,) for part in "qkvo"},
        **{
            f"{norm}.LayerNorm.{kind}": (HIDDEN,)
            for norm in ("embeddings", f"{layer}attention", f"{layer}output")
            for kind in ("weight", "bias")
        },
    }
    return {name: torch.randn(shape) for name, shape in shapes.items()}


def test_words_stand_where_bert_has_them():
    theirs = mpnet()
    words, ours = theirs["embeddings.word_embeddings.weight"], as_bert(theirs)["embeddings.word_embeddings.weight"]
    assert len(ours) == PIECES
    assert torch.equal(ours[110], words[114])
    assert torch.equal(ours[[101, 0, 102, 100, 103]], words[[0, 1, 2, 3, -1]])


def test_attention_heeds_how_far_apart_tokens_are():
    weights = as_bert(mpnet())
    ids = torch.tensor([[101, 110, 111, 112, 102]])
    given = (ids, torch.zeros_like(ids), torch.ones_like(ids))
    near = Encoder(SHAPE, weights).eval()(*given)
    weights["encoder.relative_attention_bias.weight"][3] += 5  # three tokens before
    other = Encoder(SHAPE, weights).eval()(*given)
    assert torch.equal(near[0, :3], other[0, :3])
    assert not torch.allclose(near[0, 3], other[0, 3])


def test_distances_are_told_apart_where_they_are_small():
    table = buckets(300, 32)
    assert table[50, 47:54].tolist() == [3, 2, 1, 0, 17, 18, 19]
    assert table[0, 7:10].tolist() == [23, 24, 24]
    assert table[0, 299] == 31
    assert table[299, 0] == 15
