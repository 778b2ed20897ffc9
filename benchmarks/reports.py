"""Invented reports in any number and length: what the benchmarks read. The same seed gives the same reports."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"

NAMES = ("Ida Moor", "Piet Lindgren", "Ruth Okonjo", "Anton Brekke", "Ona Petrie", "Mo Castell", "Hanne Solberg")
BODIES = ("the council", "the port company", "the ministry", "the audit office", "the union", "the clinic")
CLAIMS = (
    "the bridge would stay shut for {n} weeks",
    "{n} applications had been lost",
    "nobody had been told of the {n} cracks",
    "the ferry could carry {n} passengers",
    "the repair would cost {n} million crowns",
)
QUOTES = (
    "We counted {n} of them and stopped",
    "I have waited {n} years for this",
    "Nobody works {n} hours for that",
    "Ask me again in {n} days",
)
PLAIN = (
    "The road along the river was closed on {day}.",
    "About {n} people came to the market hall.",
    "It rained for most of the afternoon, as it had on {day}.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def short_articles(count: int, seed: int = 0) -> Iterator[dict[str, str]]:
    """Articles of about eighty words, each with a few statements, as rows of a JSON Lines file."""
    chance = random.Random(seed)
    for number in range(count):
        sentences = [_sentence(chance) for _ in range(chance.randint(5, 9))]
        yield {
            "id": f"brief-{number:06}",
            "title": f"Brief {number}",
            "publisher": chance.choice(("The Lantern", "Fenwick Post", "Ellery Evening Mail")),
            "published": f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "language": "en",
            "text": " ".join(sentences[:4]) + "\n\n" + " ".join(sentences[4:]),
        }


def write_short_articles(path: Path, count: int, seed: int = 0) -> Path:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in short_articles(count, seed))
    return path


def long_report(words: int, example: str = "bridge.txt") -> str:
    """An example report, its paragraphs going round until it has at least that many words."""
    text = (EXAMPLES / example).read_text(encoding="utf-8").strip()
    paragraphs = [block for block in text.split("\n\n") if len(block.split()) > 25]
    turn = 0
    while len(text.split()) < words:
        text += "\n\n" + paragraphs[turn % len(paragraphs)]
        turn += 1
    return text + "\n"


def _sentence(chance: random.Random) -> str:
    name, body = chance.choice(NAMES), chance.choice(BODIES)
    n, day = chance.randint(2, 90), chance.choice(DAYS)
    claim, quote = chance.choice(CLAIMS).format(n=n), chance.choice(QUOTES).format(n=n)
    return chance.choice(
        (
            f"“{quote},” said {name}.",
            f"{name} told reporters on {day} that {claim}.",
            f"According to {body}, {claim}.",
            f"{body.capitalize()} denied that {claim}.",
            f"{name} called it “a matter of {n} days”.",
            chance.choice(PLAIN).format(n=n, day=day),
        )
    )
