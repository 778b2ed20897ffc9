"""Transcripts whose turns begin with a letter: "Q:" is whoever asks, "A:" whoever is interviewed, named further up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Statement

ASKERS = ("Q", "Question", "F", "Frage")
"""What whoever asks goes by: nobody who answers."""
ASKS = re.compile(rf"(?:{'|'.join(ASKERS)})[:.]\s")
ANSWERS = re.compile(r"(?:A|Answer|Antwort)[:.]\s")
ASKED, ANSWERED = (re.compile(f"^{label.pattern}", re.MULTILINE) for label in (ASKS, ANSWERS))
"""The same at the beginning of a line."""


def unlabelled(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, answers without the letter as their source: who gives them is told by what surrounds them."""
    if not (ASKED.search(text) and ANSWERED.search(text)):
        return list(statements)
    bare = {one.id: replace(one, source=(), cue=()) for one in statements if _answers(text, one)}
    within = {known: one.id for known, one in bare.items()}
    return [
        replace(bare.get(one.id, one), nested_in=within.get(one.nested_in or "", one.nested_in)) for one in statements
    ]


def _answers(text: str, statement: Statement) -> bool:
    if len(statement.source) != 1 or statement.nested_in:
        return False
    return ANSWERED.match(text, statement.source[0].start) is not None
