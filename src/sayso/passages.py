"""Passages that read as someone's own words although their quotation marks are lost.

Copying and translating a page often drops the marks of whole paragraphs. What stays is the first person
in a report that is otherwise in the third, next to a paragraph that introduces someone. Where the first
person may be the author's (opinion, letters, "told me"), nothing is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.languages import Language, profile
from sayso.marks import Quotation, pair
from sayso.records import Block, Span
from sayso.segment import TOKEN, article_blocks

SUBJECTS = frozenset(["i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "we'll", "ich", "wir"])
ADDRESSED = frozenset(["me", "us", "mir", "uns"])
# The paper speaking of itself.
HOUSE = frozenset(
    [
        *("newsletter", "subscribe", "subscribers", "subscription", "click", "cookies", "website", "podcast", "inbox"),
        *("readers", "editors", "newsroom"),
        *("abonnieren", "abonnement", "leser", "leserinnen", "redaktion", "datenschutz"),
    ]
)
SUBJECT = re.compile(r"\b(?:I|we|ich|wir)\b", re.IGNORECASE)  # begins every one of SUBJECTS
FEWEST_WORDS = 12
FEWEST_OWN = 2
FEWEST_OTHERS = 3
# More of the article than this in the first person, and it is the author's.
LARGEST_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class _Own:
    """What stands outside the quotations of a block, which are its own words: as written, and folded."""

    words: list[str]
    low: list[str]

    @property
    def subjects(self) -> int:
        return sum(word in SUBJECTS for word in self.low)


@dataclass(frozen=True, slots=True)
class _Voice:
    """What the cues of one block say about who speaks in it."""

    reports: bool
    introduces: bool
    author: bool


def lost_marks(text: str, blocks: Sequence[Block], language: str | None) -> tuple[Span, ...]:
    """The runs of blocks, one span each, that read as speech without marks; none where the author may be "I".

    Blocks that stand next to each other make one run; captions and subheadings do not part it.
    """
    known = profile(language)
    if not known.first_person:
        return ()
    prose = [b.span for b in article_blocks(text, tuple(blocks)) if b.kind in ("paragraph", "quote")]
    maybe = [number for number, span in enumerate(prose) if SUBJECT.search(text, *span)]
    own_words = _first_person(known.first_person)
    if not any(len(own_words.findall(text, *prose[number])) >= FEWEST_OWN for number in maybe):
        return ()
    quotations: dict[int, list[Quotation]] = {}
    for quotation in pair(text, prose, known):
        quotations.setdefault(quotation.paragraph, []).append(quotation)

    def own(number: int) -> _Own:
        words = _words_outside(text, prose[number], quotations.get(number, []))
        return _Own(words, [word.lower().replace("’", "'") for word in words])

    spoken = {number: said for number in maybe if (said := own(number)).subjects}
    candidates = [
        number
        for number, said in spoken.items()
        if len(said.words) >= FEWEST_WORDS
        and sum(word in known.first_person for word in said.low) >= FEWEST_OWN
        and not _quotes(quotations.get(number, []))
    ]
    if not candidates or 0 in spoken or len(prose) - len(spoken) < FEWEST_OTHERS:
        return ()
    if len(spoken) > LARGEST_SHARE * len(prose):
        return ()
    # Cues last: they cost most, and few articles come this far.
    voices = [
        _voice(spoken.get(number) or own(number), known, _quotes(quotations.get(number, [])))
        for number in range(len(prose))
    ]
    if any(voice.author for voice in voices):
        return ()

    def introduces(number: int) -> bool:
        return 0 <= number < len(prose) and (voices[number].introduces or text[prose[number].end - 1] == ":")

    return tuple(
        Span(prose[run[0]].start, prose[run[-1]].end)
        for run in _runs([number for number in candidates if not voices[number].reports])
        if introduces(run[0] - 1) or introduces(run[-1] + 1)
    )


@lru_cache(maxsize=8)
def _first_person(words: frozenset[str]) -> re.Pattern[str]:
    """Where words of the first person begin, at least: in marks as well as outside."""
    begun = sorted({re.split(r"['’]", word)[0] for word in words})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, begun))})\b", re.IGNORECASE)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _quotes(quotations: Sequence[Quotation]) -> bool:
    """Whether more than a word or two stands in marks."""
    return any(len(quotation.inner) > 40 for quotation in quotations)


def _voice(own: _Own, language: Language, quotes: bool) -> _Voice:
    words, low = own.words, own.low
    reports = introduces = author = False
    for at, word in enumerate(low):
        cue = next((form.cue for form in language.cues.get(word, ()) if not form.rest), None)
        if cue is None:
            continue
        named = _has_third_person_subject(words, low, at, language)
        near = low[max(0, at - 3) : at] + low[at + 1 : at + 4]
        if cue.medium in ("speech", "writing"):
            # "Smith told me": whom the named speak to is the author.
            author |= at + 1 < len(low) and low[at + 1] in ADDRESSED and (named or quotes)
        if SUBJECTS.intersection(near):
            continue
        if named:
            introduces = True
            reports |= cue.medium in ("speech", "writing")
    house = not (HOUSE.isdisjoint(low) or language.first_person.isdisjoint(low))
    return _Voice(reports, introduces, author or house)


def _words_outside(text: str, span: Span, quotations: Sequence[Quotation]) -> list[str]:
    words: list[str] = []
    at = span.start
    for quotation in (*quotations, None):
        stop = quotation.outer.start if quotation else span.end
        words += [found.group() for found in TOKEN.finditer(text, at, max(at, stop))]
        at = max(at, quotation.outer.end) if quotation else at
    return words


def _has_third_person_subject(words: Sequence[str], low: Sequence[str], at: int, language: Language) -> bool:
    """Whether someone else is named, or is "he" or "she", right beside the cue at `at`."""
    if words[at][:1].isupper():
        return False
    for side in (at - 1, at + 1):
        if (
            0 <= side < len(words)
            and low[side] not in language.indefinite
            and (low[side] in language.third_person or words[side][:1].isupper())
        ):
            return True
    return False
