"""What is set right in the frame of a German statement that is told: whom a passive asks, and where a cue stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extract.kinds import Places
from sayso.records import Span

ASKED = re.compile(r"\b(?:wird|werden|wurden?)\b.*\b(?:be|an)?gefragt\b|\bgefragt (?:wird|werden|wurden?)\b")
BY = re.compile(r"\b(?:von|vom|durch) $")
HOLDS = re.compile(r"(?:hält|halten|hielt|hielten)")
AGAINST = re.compile(r"(?:\s+(?:aber|jedoch|umgehend|sofort|prompt|allerdings))?\s+(dagegen|entgegen)(?=\s*[:,.])")
VERB = re.compile(r" ?(:|[a-zäöüß]+(?:te|ten|t|et|en)(?: sich)?),? ")
"""A verb or a colon alone between a source and what is told."""


def completed(text: str, where: Places) -> Places:
    """The places of a statement; the same object where nothing is wrong."""
    source, cue = list(where.source), list(where.cue)
    if source and ASKED.search(_words(text, cue)) and not BY.search(text, max(0, source[0].start - 8), source[0].start):
        source = []  # „wurde die Trainerin gefragt“: she is asked
    if cue and HOLDS.fullmatch(text, *cue[-1]) and (against := AGAINST.match(text, cue[-1].end)):
        cue.append(Span(*against.span(1)))
    if cue and source and _elsewhere(text, cue, source, where.content):
        cue = []
        if verb := VERB.fullmatch(text, source[-1].end, max(source[-1].end, where.content[0].start)):
            cue = [Span(*verb.span(1))]
    same = (source, cue) == (list(where.source), list(where.cue))
    return where if same else Places(source, cue, list(where.content))


def _words(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)


def _elsewhere(text: str, cue: Sequence[Span], source: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a cue stands in another paragraph than both source and content, and leads to neither by a colon."""
    whole = [*source, *content]
    first, last = min(span.start for span in whole), max(span.end for span in whole)
    if "\n" in text[first:last]:
        return False
    before, after = text[cue[-1].end : first], text[last : cue[0].start]
    if cue[-1].end <= first:
        return "\n" in before and ":" not in before
    return cue[0].start >= last and "\n" in after and not text[cue[0].start : cue[-1].end].istitle()
