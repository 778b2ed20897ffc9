"""The tiny weights that the tests read with: `python -m train.tiny tests/model/tiny`, a minute on any machine.

One narrow layer, trained on sentences made from a few words, reads such sentences without a fault and nothing
else. It goes through the same windows, losses and export as the weights that ship.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sayso.extract.encode import Special, windows
from train.bases import Base
from train.encoder import Encoder, Shape
from train.export import write
from train.model import LINKS_TO_TAGS, Reader
from train.windows import collate, label

SPECIAL = Special(start=0, end=1, pad=2, line=3)
SHAPE = Shape(vocabulary=0, layers=1, hidden=32, heads=2, inner=64, positions=64, dropout=0.0)
WINDOW = 48
STEPS = 1500
PEOPLE = ("Mara Lind", "Jon Aas", "the mayor", "she", "he")
CONTENTS = ("the bridge is shut", "the ferry sails", "the school will open on monday", "nobody was hurt")
PLAIN = ("the bridge is old.", "rain fell on monday.", "the ferry is white.")


def sentence(random: Random) -> list[tuple[str, str]]:
    """Words with their roles: "source", "cue", "content" or ""."""
    who, what = random.choice(PEOPLE), random.choice(CONTENTS)
    draw = random.randrange(5)
    if draw == 0:
        return [(random.choice(PLAIN).capitalize(), "")]
    if draw == 1:
        return [
            (f"“{what.capitalize()},”", "content"),
            (" ", ""),
            (who, "source"),
            (" ", ""),
            ("said", "cue"),
            (".", ""),
        ]
    if draw == 2:
        return [(f"“{what.capitalize()}.”", "content")]
    first = who[0].upper() + who[1:]
    return [(first, "source"), (" ", ""), ("said", "cue"), (" ", ""), (f"that {what}", "content"), (".", "")]


def row(random: Random) -> dict[str, Any]:
    """A few sentences in one or two paragraphs, as a corpus row."""
    text = ""
    said: list[dict[str, Any]] = []
    for at in range(random.randint(1, 5)):
        text += ("", "\n\n" if random.random() < 0.3 else " ")[at > 0]
        roles: dict[str, list[list[int]]] = {"source": [], "cue": [], "content": []}
        for words, role in sentence(random):
            if role:
                roles[role].append([len(text), len(text) + len(words)])
            text += words
        if roles["content"]:
            said.append(roles)
    return {"corpus": "tiny", "text": text, "attributions": said}


def tokenizer() -> Tokenizer:
    words = {word for text in (*PEOPLE, *CONTENTS, *PLAIN) for word in text.lower().replace(".", "").split()}
    pieces = ["[CLS]", "[SEP]", "[PAD]", "[LINE]", "[UNK]", "said", "that", *"“”,.", *sorted(words)]
    made = Tokenizer(WordPiece({piece: at for at, piece in enumerate(pieces)}, unk_token="[UNK]"))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    return made


def base() -> Base:
    made = tokenizer()
    shape = Shape(**{**vars(SHAPE), "vocabulary": made.get_vocab_size()})
    return Base("tiny", Encoder(shape), made.to_str(), SPECIAL, cased=False, hidden=1)


def rows(seed: int) -> Iterator[dict[str, Any]]:
    random = Random(seed)
    while True:
        yield row(random)


def train(model: Reader, base: Base, steps: int = STEPS) -> tuple[float, float]:
    """-> the losses of the last step."""
    pieces = base.make_tokenizer()
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3)
    source = rows(0)
    tag = link = torch.zeros(())
    for step in range(steps):
        cut = []
        for _ in range(16):
            labelled = label(next(source), pieces, base.special, cased=base.cased)
            cut += [(labelled, window) for window in windows(labelled.tokens, WINDOW, 0)]
        batch = collate(cut, base.special)
        emitted, pointers = model(batch.ids, batch.cases, batch.mask)
        tag, link = model.losses(emitted, pointers, batch)
        for group in optimiser.param_groups:
            group["lr"] = 3e-3 * (1 - step / steps)
        optimiser.zero_grad()
        (tag + LINKS_TO_TAGS * link).backward()
        optimiser.step()
    return tag.item(), link.item()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", type=Path)
    out = options.parse_args().out
    torch.manual_seed(0)
    torch.set_num_threads(1)
    made = base()
    model = Reader(made.encoder)
    print("losses: tags {:.5f}, links {:.5f}".format(*train(model, made)))
    write(model.eval(), made, out, "en", {"window": WINDOW}, overlap=12, int8=True)


if __name__ == "__main__":
    main()
