"""Passages that read as someone's own words although their quotation marks are lost.

Copying and translating a page often drops the marks of whole paragraphs. What stays is the first person
in a report that is otherwise in the third, next to a paragraph that introduces someone. Where the first
person may be the author's (opinion, letters, "told me"), nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.languages import Language, profile
from sayso.marks import Quotation, pair
from sayso.records import Block, Span
from sayso.segment import TOKEN, article_blocks

SUBJECTS = frozenset(["i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "we'll", "ich", "wir"])
ADDRESSED = frozenset(["me", "us", "mir", "uns"])
NOBODY = frozenset(
    [
        *("nobody", "someone", "somebody", "everyone", "everybody", "one", "people"),
        *("niemand", "keiner", "jemand", "alle", "jeder", "man"),
    ]
)
# The paper speaking of itself.
HOUSE = frozenset(
    [
        *("newsletter", "subscribe", "subscribers", "subscription", "click", "cookies", "website", "podcast", "inbox"),
        *("readers", "editors", "newsroom"),
        *("abonnieren", "abonnement", "leser", "leserinnen", "redaktion", "datenschutz"),
    ]
)
FEWEST_WORDS = 12
FEWEST_OTHERS = 3
# More of the article than this in the first person, and it is the author's.
LARGEST_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class _Voice:
    """What one block says about who speaks in it, its quotations left out."""

    block: Block
    words: int
    first_person: int
    subjects: int
    reports: bool
    introduces: bool
    author: bool
    quoted: bool


def lost_marks(text: str, blocks: Sequence[Block], language: str | None) -> tuple[Span, ...]:
    """The runs of blocks, one span each, that read as speech without marks; none where the author may be "I".

    Blocks that stand next to each other make one run; captions and subheadings do not part it.
    """
    known = profile(language)
    if not known.first_person:
        return ()
    prose = [block for block in article_blocks(text, tuple(blocks)) if block.kind in ("paragraph", "quote")]
    quotations: dict[int, list[Quotation]] = {}
    for quotation in pair(text, [block.span for block in prose], known):
        quotations.setdefault(quotation.paragraph, []).append(quotation)
    voices = [_voice(text, block, quotations.get(number, []), known) for number, block in enumerate(prose)]
    candidates = {
        number
        for number, voice in enumerate(voices)
        if voice.subjects
        and voice.first_person >= 2
        and voice.words >= FEWEST_WORDS
        and not (voice.quoted or voice.reports)
    }
    first_person = sum(1 for voice in voices if voice.subjects)
    others = len(voices) - first_person
    by_author = any(voice.author for voice in voices) or bool(voices and voices[0].subjects)
    if not candidates or by_author or others < FEWEST_OTHERS or first_person > LARGEST_SHARE * len(voices):
        return ()
    return tuple(
        Span(voices[run[0]].block.span.start, voices[run[-1]].block.span.end)
        for run in _runs(sorted(candidates))
        if any(0 <= at < len(voices) and voices[at].introduces for at in (run[0] - 1, run[-1] + 1))
    )


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _voice(text: str, block: Block, quotations: Sequence[Quotation], language: Language) -> _Voice:
    quoted = any(len(quotation.inner) > 40 for quotation in quotations)
    words = _words_outside(text, block.span, quotations)
    low = [word.lower().replace("’", "'") for word in words]
    first_person = sum(word in language.first_person for word in low)
    reports = introduces = author = False
    for at, word in enumerate(low):
        cue = next((form.cue for form in language.cues.get(word, ()) if not form.rest), None)
        if cue is None:
            continue
        named = _has_third_person_subject(words, low, at, language)
        near = low[max(0, at - 3) : at] + low[at + 1 : at + 4]
        if cue.medium in ("speech", "writing"):
            # "Smith told me": whom the named speak to is the author.
            author |= at + 1 < len(low) and low[at + 1] in ADDRESSED and (named or quoted)
        if SUBJECTS.intersection(near):
            continue
        if named:
            introduces = True
            reports |= cue.medium in ("speech", "writing")
    return _Voice(
        block,
        words=len(words),
        first_person=first_person,
        subjects=sum(word in SUBJECTS for word in low),
        reports=reports,
        introduces=introduces or text[block.span.start : block.span.end].endswith(":"),
        author=author or (first_person > 0 and not HOUSE.isdisjoint(low)),
        quoted=quoted,
    )


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
            and low[side] not in NOBODY
            and (low[side] in language.third_person or words[side][:1].isupper())
        ):
            return True
    return False
