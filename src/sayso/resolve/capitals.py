"""Where a name in a run of capitals begins and ends, in English and German.

Titles go before it, German nouns may stand on both sides, and words that the report has in small letters too are no
part of it. What the name tells is for `mentions`.
"""

from __future__ import annotations

import re

from sayso.languages import Language
from sayso.resolve.fields import fields_end
from sayso.resolve.given_names import gender, is_given
from sayso.resolve.mention_words import GIVEN, LONGEST_RUN, LOWER, PARTICLES, PROPER
from sayso.resolve.names import FIRM
from sayso.resolve.roles import body_noun, company_noun, goes_on, in_body, person_noun
from sayso.resolve.titles import FELLOW, ROLES, honours, is_capital, is_somebody

LEGAL = frozenset(["ag", "gmbh", "kg", "se", "ohg", "mbh", "kgaa"])
"""What German firms are by law."""
SAID = frozenset(["said", "says", "asked", "asks", "added", "adds", "wrote", "writes", "tweeted", "replied"])
"""Verbs that begin a sentence before whoever speaks."""
NO_LEAD = frozenset(["company", "firm", "business", "concern", "corporation", "resort", "utility", "publisher"])
"""Nouns for firms that begin names and offices: "Business Secretary", "Company Chairman"."""
Token = tuple[int, int, str, str]
"""Start, end, word, and the word in lower case."""


class Capitals:
    """The runs of capitals of one text; `closed` are the words that no name goes on with."""

    def __init__(self, text: str, language: Language, closed: frozenset[str]) -> None:
        self.text, self.code, self.language, self.closed = text, language.code, language, closed
        self.german = language.code == "de"
        english = language.code == "en"
        self._proper = frozenset(PROPER.findall(text)) if english else frozenset()
        self._common = frozenset(LOWER.findall(text)) if english else frozenset()
        self._called: dict[tuple[str, str], bool] = {}

    def name(self, tokens: list[Token], at: int, stop: int) -> tuple[int, int]:
        """Where the name in the run from `at` to `stop` begins and ends; nothing where the run is titles alone."""
        begin = at
        if self.german:
            while begin < stop and self.is_title(tokens[begin][3]):
                if begin + 1 < stop and gender(tokens[begin][3]):
                    break  # „Karin Quill“
                if begin + 2 < stop and self._goes_on(tokens, begin + 1):
                    break  # „Rat für Rundfunkfragen“
                begin += 1
            if begin + 1 < stop and company_noun(tokens[begin][3], "de"):
                begin += 1  # „der Pumpenhersteller Quill“
            begin = self._german_begin(tokens, begin, stop)
            return begin, self._german_end(tokens, begin, stop)
        if any(fields_end(self.text, token[2], token[1]) for token in tokens[at:stop]):
            return at, stop  # "Ministry of Health and Social Care"
        stop -= honours([token[2] for token in tokens[at:stop]])
        if at == 0 and begin + 1 < stop and tokens[at][3] in self._common and not is_given(tokens[at][3]):
            begin += 1  # "Together Ada Quill and ...", where the report has "together" too
        elif at == 0 and begin + 2 < stop and tokens[at][3] in SAID and is_given(tokens[at + 1][3]):
            begin += 1  # "Said Ada Quill: ..."
        elif at == 0 and begin + 1 < stop and tokens[at][3] in FELLOW:
            begin += 1  # "Neighbouring Tarn said"
        elif at == 0 and begin + 1 < stop and self.leads(tokens[at][3]) and not self.is_title(tokens[at + 1][3]):
            begin += 1  # "Lender Tarn Bank said"
        return self._english_begin(tokens, begin, stop), stop

    def leads(self, low: str) -> bool:
        """Whether a sentence may begin with this noun for a firm, and then the firm's name: "Carmaker Tarn"."""
        return self.code == "en" and company_noun(low, "en") and low not in NO_LEAD

    def run(self, tokens: list[Token], at: int) -> int:
        """Where the capitals that begin at `at` end."""
        stop, longest = at + 1, LONGEST_RUN
        while stop < len(tokens) and stop - at < longest:
            if end := fields_end(self.text, tokens[stop - 1][2], tokens[stop - 1][1]) if self.code == "en" else 0:
                return next(number for number in range(stop, len(tokens)) if tokens[number][1] >= end) + 1
            gap = self.text[tokens[stop - 1][1] : tokens[stop][0]]
            short = gap == ". " and len(tokens[stop - 1][2]) < 4
            owned = gap in ("' ", "’ ") and self._owned(tokens, stop)
            dotted = gap == "." and len(tokens[stop - 1][2]) == len(tokens[stop][2]) == 1  # "F.B.I."
            longest += dotted
            firm = gap == FIRM and self._firm(tokens[stop - 1][3], tokens[stop][3])
            if gap not in (" ", "\u00a0") and not (short or owned or firm or dotted):
                break
            capital = is_capital(tokens[stop][2])
            closed = tokens[stop][3] in self.closed and not (gender(tokens[stop][3]) or self._initial(tokens, stop))
            if not capital or closed:
                named = not self.german or tokens[at][3] in GIVEN or is_given(tokens[stop - 1][3])
                joins = tokens[stop][3] in PARTICLES and named
                joins = joins or self._goes_on(tokens, stop)
                if not (joins and stop + 1 < len(tokens) and tokens[stop + 1][2][0].isupper()):
                    break
            stop += 1
        while stop > at + 1 and not tokens[stop - 1][2][0].isupper():
            stop -= 1  # „der Gewerkschaft für Mittwoch“
        return stop

    def _goes_on(self, tokens: list[Token], at: int) -> bool:
        """Whether a body's name goes on behind a preposition: "Board of Education", „Institut für Klima“."""
        return at > 0 and goes_on(tokens[at - 1][2], tokens[at][3], self.language)

    def _initial(self, tokens: list[Token], at: int) -> bool:
        """Whether a capital letter stands for a name: the "A." of "Ada A. Quill" is no article."""
        return len(tokens[at][2]) == 1 and self.text.startswith(". ", tokens[at][1])

    def _firm(self, word: str, following: str) -> bool:
        """Whether "&" stands in a firm's name: "Quill & Sons", not "Ida & Jon Aas"."""
        return word == following or not (is_given(word) and is_given(following))

    def _owned(self, tokens: list[Token], at: int) -> bool:
        """Whether a plural's apostrophe stands inside a body's name: "Transport Workers' Union"."""
        return self.code == "en" and tokens[at - 1][3].endswith("s") and body_noun(tokens[at][3], "en")

    def calm(self, word: str) -> str:
        """A word in capitals as the report has it elsewhere: "NED" is Ned, "SAID" no name, "NATO" stays."""
        if not word.isupper() or len(word) < 3 or self.code != "en":
            return word
        if word.capitalize() in self._proper:
            return word.capitalize()
        return "" if len(word) > 3 and word.lower() in self._common else word

    def _english_begin(self, tokens: list[Token], begin: int, stop: int) -> int:
        """Behind the last title, and behind the body that someone belongs to: "Tarn University Ada Quill"."""
        head = next((at for at in range(begin, stop) if self._goes_on(tokens, at)), stop)
        for at in range(head - 1, begin - 1, -1):
            if at > begin and at == stop - 1 and is_given(tokens[at - 1][3]):
                continue  # "Ada King"
            if self.is_title(tokens[at][3]) and (
                at == head - 1 or not in_body(tokens[at][3], tokens[head - 1][3], self.language)
            ):
                if self._is_called(tokens, at, stop):
                    continue  # "Witness Tarn", a charity
                return at + 1
        given = next((at for at in range(begin, stop - 1) if is_given(tokens[at][3])), begin)
        before = tokens[given - 1][3] if given > begin else ""
        body = given - begin > 1 or before in self.language.organisations or is_somebody(before, self.language)
        return given if before and body else begin

    def _is_called(self, tokens: list[Token], at: int, stop: int) -> bool:
        """Whether a noun for people before one more word is part of a name that the report has again and again, and
        never has that word alone."""
        noun, last = tokens[at][2], tokens[stop - 1][2]
        if at + 2 != stop or noun.lower() in self.language.titles | ROLES or is_given(last.lower()):
            return False
        if (noun, last) not in self._called:
            again = len(re.findall(rf"\b{re.escape(noun)} {re.escape(last)}\b", self.text))
            self._called[noun, last] = again > 1 and again == len(re.findall(rf"\b{re.escape(last)}\b", self.text))
        return self._called[noun, last]

    def _german_end(self, tokens: list[Token], begin: int, stop: int) -> int:
        """Where a name that begins with a given name ends: behind its surname, not „Lena Berg Ende Mai“."""
        if begin == stop or not is_given(tokens[begin][3]):
            return stop
        end = begin
        while end < stop and (is_given(tokens[end][3]) or tokens[end][3] in PARTICLES or self._initial(tokens, end)):
            end += 1
        return min(stop, end + 1)

    def _german_begin(self, tokens: list[Token], begin: int, stop: int) -> int:
        """Where the name begins in a run of German capitals, most of which are nouns."""
        if tokens[stop - 1][3] in LEGAL and stop - begin > 2:
            return begin  # „Tarner Basalt AG“
        for at in range(begin, stop):
            if at + 1 < stop and (is_given(tokens[at][3]) or self._goes_on(tokens, at + 1)):
                return at
        for at in range(stop - 1, begin, -1):
            if self.is_title(tokens[at - 1][3]):
                return at
        first = max(begin, stop - 2)
        while first > begin and len(tokens[first - 1][2]) == len(tokens[first][2]) == 1:
            first -= 1  # „B.N. Quill“
        return first

    def is_title(self, low: str) -> bool:
        return low in self.language.titles or person_noun(low, self.code) is not None
