"""Whom a German frame leaves out: „Lind wies das zurück, kündigte aber eine Prüfung an“, and „nach eigenen Angaben“.

A verb that follows „und“ or „aber“ in one sentence has the subject of the frame before it; one's own say-so is that of
the clause's subject. Both are led once everybody else is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import Span, Statement
from sayso.resolve.found import Found
from sayso.resolve.lead import Lead
from sayso.resolve.walk import Walk

OWN = re.compile(
    r"(?:(?:den|ihren|seinen) )?eigenen (?:Angaben|Worten|Aussagen|Berechnungen)|"
    r"eigene[rn] (?:Angabe|Aussage|Darstellung|Auskunft)"
)
OF_RELATIVE = re.compile(r"\b(?:der|die|das|welche[rs]?) (?:sich )?(?:nach|laut) $")
"""Before one's own say-so where its subject is a relative pronoun."""
PASSIVE = re.compile(
    r"\b(?:wird|werden|wurden?|worden|hei(?:ß|ss)t|hie(?:ß|ss)|steht|stand|geht|demnach|zufolge|laut|nach|wonach)\b|[A-ZÄÖÜ:]"
)
"""A cue that has no subject of its own to leave out."""
JOINS = re.compile(r"(?:, (?:aber |jedoch |doch |und )?|\b(?:und|aber|sondern|sowie) )(?:\w+ )?$")
ENDS = re.compile(r"[.!?…;:\n]")
NEAR = 160
"""Characters between two frames of one sentence, at most."""


def settle(walk: Walk, leads: list[list[Lead]]) -> None:
    """Lead what German frames leave out; `leads` go by statement."""
    if walk.language.code != "de":
        return
    for number, statement in enumerate(walk.statements):
        if leads[number]:
            continue
        if not statement.source and statement.cue:
            before = _before(walk.text, walk.statements, number)
            if before is not None:
                leads[number] = [replace(lead, score=lead.score and lead.score * 0.95) for lead in leads[before]]
        elif len(statement.source) == 1 and _is_own(walk.text, statement):
            found = _subject(walk, statement)
            lead = walk.leads.get(found.span) if found else None
            if found and lead and not lead.tied:
                leads[number] = [replace(lead, mention=found.span)]


def _before(text: str, statements: Sequence[Statement], number: int) -> int | None:
    """The statement whose subject a verb shares, in the same sentence right before."""
    statement = statements[number]
    cue = statement.cue[0]
    if PASSIVE.search(" ".join(text[span.start : span.end] for span in statement.cue)) or not JOINS.search(
        text, max(0, cue.start - 30), cue.start
    ):
        return None
    best: int | None = None
    for at, other in enumerate(statements):
        if at == number or not (other.source and other.cue) or other.nested_in != statement.nested_in:
            continue
        first, last = min(other.source[0].start, other.cue[0].start), other.cue[0].end
        cites = PASSIVE.search(text, *other.cue[0]) is not None
        far = not last <= cue.start < last + NEAR or ENDS.search(text, first, cue.start)
        nearer = best is None or statements[best].cue[0].start < other.cue[0].start
        best = at if nearer and not (far or cites) else best
    return best


def _is_own(text: str, statement: Statement) -> bool:
    source = statement.source[0]
    before = OF_RELATIVE.search(text, max(0, source.start - 30), source.start)
    return OWN.fullmatch(text, *source) is not None and before is None


def _subject(walk: Walk, statement: Statement) -> Found | None:
    """The first mention before one's own say-so in its sentence, else in the clause, that no preposition governs."""
    mentions = walk.scene.mentions
    starts = [found.span.start for found in mentions]
    source = statement.source[0]
    begin = walk.scene.sentences[walk.scene.sentence_at(source.start)].start
    for span in (Span(begin, source.start), *statement.content):
        for found in mentions[bisect_left(starts, span.start) :]:
            if found.span.start >= span.end:
                break
            if not found.possessive and found.before not in walk.language.prepositions:
                return found
    return None
