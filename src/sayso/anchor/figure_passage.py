"""A passage while its figures are read: the words that bound a number, the unit after it, signs of change.

Every look goes a bounded number of characters back or ahead, so that reading is linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from sayso.anchor.figure_numeral import Numeral, tidy
from sayso.anchor.figure_refused import before, last_word
from sayso.anchor.figure_units import TIMES, Unit, sign_before, unit_at
from sayso.anchor.figure_words import FigureWords, figure_words
from sayso.languages import words
from sayso.records import Span

Kind = Literal["count", "measure", "money", "share", "change", "ratio", "age"]
Number = int | float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it says: bounds (None is open), whether it is about that many, unit and counted noun.

    `unit` is Pint's name of a physical unit, an ISO 4217 code, "percent" or "percentage_point"; fractions are
    given in per cent. `counts` is written as the text has it, `kind` says what sort of number it is.
    """

    span: Span
    low: Number | None
    high: Number | None
    approx: bool = False
    counts: str | None = None
    unit: str | None = None
    kind: Kind = "count"

    @property
    def value(self) -> dict[str, Number | bool | str | None]:
        """What an anchor carries, JSON-safe."""
        return {
            "low": self.low, "high": self.high, "approx": self.approx, "counts": self.counts, "kind": self.kind,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bounds:
    """How the words before a number bound it, and where they begin."""

    start: int
    low: bool = False
    high: bool = False
    near: bool = False
    between: bool = False

    @property
    def any(self) -> bool:
        return self.low or self.high or self.near or self.between

    def figure(
        self, stop: int, low: Number, high: Number, counts: str | None = None, unit: str | None = None,
        kind: Kind = "count",
    ) -> Figure:  # fmt: skip
        """The figure from these words to `stop`: "more than" leaves its upper end open, "up to" its lower."""
        span = Span(self.start, stop)
        return Figure(span, None if self.high else low, None if self.low else high, self.near, counts, unit, kind)


PHRASE_WORD = re.compile(r"\S+")
OPENING = "(\"'“”„‚‘’»«[–—"
# „Ein Kredit über 5 Millionen“ is one of five millions, not of more.
AMOUNTING = re.compile(
    r"(?:[aA]usschreibung|[aA]uktion|[mM]eister|[mM]eisterin|[sS]print|[rR]ennen|[lL]auf|[tT]itel|[gG]old|[sS]ilber|[bB]ronze"
    r"|[rR]ekord|[lL]inie|[kK]redit|[vV]ertrag|[dD]arlehen|[sS]trafe|[rR]echnung|[sS]check|[aA]uftrag|[pP]aket|[bB]ürgschaft|[vV]ergleich"
    r"|[aA]nleihe|[bB]escheid|[vV]olumen|[zZ]usage|[dD]istanz|[sS]trecke|[bB]uße|[sS]pende|[eE]rklärung)[ens]{0,2}\s\Z"
)
ABOUT = re.compile(
    r"(?<!\w)(?:verfüg|debatt|diskut|verhandel|abgestimmt|abstimm|berichte|entscheid)\w*\s(?:[^\W\d]+\s){0,3}\Z"
)
# „Läuft über zehn Jahre“ tells how long, not that it is more.
ACROSS = re.compile(
    r"(?<!\w)(?:läuft|laufen|lief|liefen|gelaufen|geht|ging|erstreck\w+|verteil\w+|hinweg)\s(?:sich\s)?\Z"
)
FURTHER = re.compile(r"(?<!\w)(?:another|a\sfurther|an\sextra|weitere[nr]?|noch)\s\Z", re.IGNORECASE)
ASKED = re.compile(
    r"(?:[uU]mfrage|[bB]efragung|[eE]rhebung|[sS]tudie|[aA]bstimmung|[eE]ntscheid)n?\s"
    r"(?:(?:de[sr]|vo[nm]|für|im|durch|aus)\s(?:[a-zäöü]+e[nrsm]\s)?(?:[A-ZÄÖÜ][\w-]*\s){1,4}){0,2}\Z"
)
# „Es handelt sich um sechs Bilder“ says no change.
CONCERNING = re.compile(
    r"(?<!\w)(?:handel\w+|(?:geht|ging|gehe|ginge)\ses|[eE]s\s(?:geht|ging|gehe|ginge))\s(?:[^\W\d]+\s){0,4}um\s\Z"
)
MEANWHILE = words("""
    jährlich monatlich wöchentlich täglich jeweils insgesamt zuletzt nur lediglich immerhin sogar noch weitere gerade
    bloß only just another further some
""")
AHEAD_DE = re.compile(r"(?<!\w)(?:vor|in|binnen)\s(?:etwa\s|rund\s)?[\w.]+\s(?:bis|oder|und)\s\Z", re.IGNORECASE)
LASTING = frozenset(["for", "after", "lasted", "took", "spent", "in", "with", "is", "was", "of", "seit", "nach"])
WARMTH = re.compile(
    r"(?<!\w)(?:temperatures?|degrees|Celsius|heat(?:wave)?|cold|warm|hot)(?!\w)", re.IGNORECASE
)  # "29.3 C"
METRES = re.compile(
    r"\s(?:wide|long|high|deep|tall|above|below|from|away|hurdles|sprint|race|run|of|off|underwater)(?!\w)"
)


@dataclass(frozen=True)
class Passage:
    """`text[start:end]` in a language, of which only this much is looked at."""

    text: str
    start: int
    end: int
    language: str

    @cached_property
    def words(self) -> FigureWords:
        return figure_words(self.language)

    def before(self, at: int, length: int = 40) -> str:
        return before(self.text, self.start, at, length)

    def last_word(self, at: int) -> str:
        return last_word(self.text, self.start, at).lower()

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        return pattern.match(self.text, at, self.end)

    def sign(self, at: int) -> tuple[Unit, int] | None:
        """The currency sign that ends at `at`, with where it begins."""
        return sign_before(self.text, self.start, at)

    def bounds(self, at: int) -> Bounds:
        """The bounding and approximating words that end at `at`, up to three phrases of them ("well over about")."""
        words, found = self.words, Bounds(self._before_further(at))
        for _ in range(3):
            phrase, begin = self._phrase(found.start)
            if not phrase:
                break
            if phrase == "über" and (AMOUNTING.search(self.before(begin)) or ABOUT.search(self.before(begin, 60))):
                break
            if phrase == "über" and ACROSS.search(self.before(begin)):
                break
            if phrase == "unter" and ASKED.search(self.before(begin, 90)):
                break
            over = phrase in words.little_over
            found = Bounds(
                begin,
                found.low or over or phrase in words.at_least,
                found.high or phrase in words.at_most,
                found.near or over or phrase in words.near,
                found.between or phrase == words.between,
            )
        return found if found.any else Bounds(at)

    def _before_further(self, at: int) -> int:
        """Where "another" begins that stands between the bound and the number: "at least another ten"."""
        further = FURTHER.search(self.before(at, 16))
        return at - len(further.group()) if further else at

    def _phrase(self, at: int) -> tuple[str, int]:
        """The longest bounding phrase that ends at `at`, "" where there is none, and where it begins."""
        words = self.words
        tokens = list(PHRASE_WORD.finditer(self.text, max(self.start, at - 48), at))
        for count in range(min(5, len(tokens)), 0, -1):
            pieces = [token.group() for token in tokens[-count:]]
            first = pieces[0].lstrip(OPENING)
            phrase = " ".join([first, *pieces[1:]]).lower()
            if phrase in words.bounding:
                return phrase, tokens[-count].end() - len(first)
        return "", at

    def unit(self, number: Numeral) -> tuple[Unit, int] | None:
        """The unit right after a number, attached or after a space or hyphen, with where it ends."""
        text, at = self.text, number.end
        if number.form == "plural" and text.startswith(" of ", at):
            of = unit_at(text, at + 4, self.end, self.language)  # "millions of euros"
            return of if of and of[0].name not in TIMES else None
        if text.startswith(" of a p", at):  # "0.3 of a percentage point"
            part = unit_at(text, at + 6, self.end, self.language)
            if part and part[0].kind == "change":
                return part
        found = unit_at(text, at, self.end, self.language)
        if found:
            if self.language == "en" and number.letters == "m":
                return None
            if number.letters == "F" and not WARMTH.search(self.before(number.start, 80)):
                return None  # seat 16F
        else:
            gap = text[at : at + 1]
            if number.letters or not (gap.isspace() or gap == "-"):
                return None
            found = unit_at(text, at + 1, self.end, self.language)
            if not found:
                return None
            written = text[at + 1 : found[1]]
            if self.language == "en" and len(written) == 1 and written.isalpha() and written not in "mt":
                return found if written in "CF" and WARMTH.search(self.before(number.start, 80)) else None
            if gap != "-" and text[found[1] : found[1] + 1] == "-" and found[0].name in TIMES:
                return None  # "two day-care centres", "three second-half goals"
        if found[0].name == "pound" and number.value >= 1e6:
            return Unit("GBP", "money"), found[1]
        return found

    def millions(self, number: Numeral) -> Numeral:
        """The number with its "m" read: "3.5m" is three and a half million, "12m wide" is twelve metres."""
        if self.language != "en" or number.letters not in ("m", "M"):
            return number
        after = number.end + 1
        if not self.sign(number.start) and self.match(METRES, after):
            return replace(number, letters="")
        value = tidy(number.value * 1e6)
        return replace(number, value=value, end=after, letters="", scaled=True, mantissa=number.value)

    def changes(self, at: int, share: bool) -> bool:
        """Whether what begins at `at` says by how much something changed; `share` where it is no mere count."""
        previous = [token.group() for token in PHRASE_WORD.finditer(self.before(at).lower())][-3:]
        if not previous:
            return False
        words = self.words
        while previous[-1] in MEANWHILE and len(previous) > 1 and previous[-2:] not in (["up", "only"], ["up", "just"]):
            previous.pop()  # „um nur zwei Prozent“, "rose another 2 percent", but "made up only 2 percent"
        if len(previous) > 1 and previous[-1] == "a" and self.last_word(at) == "further":
            previous.pop()
        if previous[-1] == words.by:
            if self.language == "de":
                return not CONCERNING.search(self.before(at, 60))
            agent = len(previous) > 1 and previous[-2].endswith(("ed", "en")) and previous[-2] not in words.moving
            return (share and not agent) or not words.moving.isdisjoint(previous)
        if previous[-1] in ("of", "von", "um") and len(previous) > 1 and previous[-2] in words.change_nouns:
            return True
        return share and (previous[-1] in words.change or " ".join(previous[-2:]) in words.change)

    def is_when(self, begin: int, stop: int) -> bool:
        """Whether a duration tells a time: "two weeks earlier", „vor zwei Wochen“."""
        past = self.match(self.words.past, stop)
        if past:
            lasted = past.group().strip() in ("before", "after") and (
                self.text.startswith("over ", begin)
                or self.last_word(begin) in ("for", "over", "lasted", "took", "spent")
            )
            return not lasted  # "for six days before it adjourned"
        if self.language != "de":
            return False
        return self.last_word(begin) in ("vor", "in", "binnen") or bool(AHEAD_DE.search(self.before(begin)))
