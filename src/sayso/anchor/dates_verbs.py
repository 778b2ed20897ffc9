"""What the verbs around a date say of it: whether it is over, and whether it goes with the verb or with a noun."""

from __future__ import annotations

import re
from typing import Literal

from sayso.anchor.dates_pieces import Grammar, Piece
from sayso.anchor.dates_tense import Tense
from sayso.anchor.dates_tense import tense as tense_around

LEAD = 20  # characters before a date in which its preposition stands
OVER_REACH = 60  # characters before a date in which what says that it is over stands
REACH = 100  # characters before "until" in which a past auxiliary says that it is over
ATTRIBUTIVE = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|whose|our)|['’]s|s['’])\s\Z")
OPENS = re.compile(
    r"(?:\A|\n|[.!?][\"”“’)]?\s|[;:]\s|,\s(?:der|die|das|dem|dass|als|weil|who|which|that|when)\s)"
    r"(?:(?:On|In|Am|Im|on|in|am|im)\s)?\Z"
)
FIRST = re.compile(r"(?:\A|\n|[.!?:;][\"”“»«]?\s|[„»])(?:Am|Im|Ab|Zum)\s(?:kommenden\s)?\Z")
JOINED = re.compile(r"\bund\s(?:dann\s|danach\s|schließlich\s)?(?:am|im|bis|ab|zum)\s\Z")
STOP = re.compile(r"(?<!\d)[.!?]\s|\n")
SENTENCE_REACH = 200
SENTENCE_REST = re.compile(r"[^.!?\n]*")


class Verbs:
    """The verbs of a text, as its dates ask for them."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.grammar = grammar
        self.over_before = re.compile(rf"(?:{grammar.over_before})\Z")
        self.over_after = re.compile(grammar.over_after)
        self.ahead = re.compile(rf"(?:{grammar.ahead})\Z")
        self.was = re.compile(rf"(?:{grammar.was})[^.!?\n]*\Z")
        self.over = re.compile(rf",?(?:[^.,;:!?()\n]|(?<=\d)[.,](?=\d))*?(?:{grammar.was})")
        self.after_verb = re.compile(
            rf"(?:{grammar.past}|{grammar.future}|{grammar.present})(?:\s\w+)?(?:\s(?:on|in|am|im))?\s\Z"
        )
        self.second = re.compile(grammar.second)
        self.shared = re.compile(grammar.shared)
        self.future = re.compile(grammar.future)
        self.put_off = re.compile(grammar.put_off)

    def tense(self, piece: Piece) -> Tense | None:
        if piece.month is not None and ATTRIBUTIVE.search(self.text, max(0, piece.start - LEAD), piece.start):
            return None  # "California's June 7 primary" may lie before or after
        if self.over_before.search(self.text, max(0, piece.start - OVER_REACH), piece.start):
            return "past"
        if self.over_after.match(self.text, piece.end):
            return "past"
        if piece.year is None and self.ahead.search(self.text, max(0, piece.start - LEAD), piece.start):
            return "future"
        if self.second.match(self.text, piece.end) and FIRST.search(self.text, max(0, piece.start - LEAD), piece.start):
            return "present"  # „Am Freitag besucht der Kanzler Tarn“
        if JOINED.search(self.text, max(0, piece.start - LEAD), piece.start) and self._shares(piece):
            return "future"
        return tense_around(self.text, piece.start, piece.end, self.grammar)

    def _shares(self, piece: Piece) -> bool:
        """Whether a verb of what lies ahead rules this clause, too: „soll im Mai beraten und am 3. Juni enden“."""
        if not self.shared.match(self.text, piece.end):
            return False
        begin = max(0, piece.start - SENTENCE_REACH)
        sentence = max((found.end() for found in STOP.finditer(self.text, begin, piece.start)), default=begin)
        return bool(self.future.search(self.text, sentence, piece.start))

    def of_verb(self, piece: Piece) -> bool:
        """Whether a verb stands right before the date, or the date opens its clause."""
        begin = max(0, piece.start - OVER_REACH)
        opens = OPENS.search(self.text, begin, piece.start)
        return bool(opens or self.after_verb.search(self.text, begin, piece.start))

    def over_at(self, piece: Piece, start: int) -> Tense | Literal["nearest"]:
        """The tense of "until Friday" and "starting in May": ahead, unless a verb beside it says that it is over."""
        was = self.was.search(self.text, max(0, start - REACH), start)
        if not was and not self.over.match(self.text, piece.end):
            return "future"
        begin = was.start() if was else start
        stop = SENTENCE_REST.match(self.text, piece.end)
        assert stop is not None
        if not self.put_off.search(self.text, begin, stop.end()):
            return "past"
        return "future" if piece.weekday is not None and piece.month is None else "nearest"
