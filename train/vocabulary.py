"""The pieces of e5's 250,000 that German and English need, chosen from word lists and never from the corpora.

What a corpus happens to hold is no measure: a model cut to it fails on the next report. Pieces are ranked by how
often the commonest words of both languages (package `wordfreq`) are written with them; single characters all
stay, so that a removed piece falls back to smaller ones by the Unigram model itself.
"""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

from tokenizers import Tokenizer

PIECES = 56_000
WORDS = {"de": 250_000, "en": 120_000}
SCRIPTS = (range(0x20, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00), range(0x2010, 0x2070), range(0x20A0, 0x20C0))
SPECIALS = 4


def trimmed(settings: dict[str, Any], pieces: int = PIECES) -> tuple[dict[str, Any], list[int]]:
    """A tokenizer's settings with `pieces` pieces, and the rows of the embedding table that they keep."""
    settings = copy.deepcopy(settings)
    settings["truncation"] = settings["padding"] = None
    settings["added_tokens"] = [token for token in settings["added_tokens"] if token["id"] < SPECIALS]
    counts = _counts(Tokenizer.from_str(_dump(settings)))
    vocabulary: list[list[Any]] = settings["model"]["vocab"]
    scores = [score for _, score in vocabulary]
    always = set(range(SPECIALS)) | {i for i, (piece, _) in enumerate(vocabulary) if _letter(piece)}
    ranked = sorted(range(len(vocabulary)), key=lambda i: (-counts.get(i, 0), -scores[i]))
    kept = sorted(always | set([i for i in ranked if i not in always][: pieces - len(always)]))
    settings["model"]["vocab"] = [vocabulary[i] for i in kept]
    return settings, kept


def _counts(tokenizer: Tokenizer) -> Counter[int]:
    """How often each piece is used, per hundred million words of German and English."""
    from wordfreq import top_n_list, word_frequency

    counts: Counter[int] = Counter()
    for language, size in WORDS.items():
        words = top_n_list(language, size)
        # The lists are in lower case; any word may open a sentence or quotation, German nouns have a capital.
        for form, share in ((str, 0.5), (str.capitalize, 0.5), (_quoted, 0.05)):
            for word, encoding in zip(
                words, tokenizer.encode_batch([form(word) for word in words], add_special_tokens=False), strict=True
            ):
                weight = max(1, round(share * 1e8 * word_frequency(word, language)))
                for piece in encoding.ids:
                    counts[piece] += weight
    return counts


def _quoted(word: str) -> str:
    return "„" + word.capitalize()


def _letter(piece: str) -> bool:
    """A single character of a script that news in Latin letters meets, alone or after a space."""
    bare = piece.removeprefix("▁") or piece
    return len(bare) == 1 and (bare == "▁" or any(ord(bare) in script for script in SCRIPTS))


def _dump(settings: dict[str, Any]) -> str:
    import json

    return json.dumps(settings)
