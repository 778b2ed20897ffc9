"""Whom a headline means by "Minister" or "rights group": whoever says much the same further on.

A headline leaves the name to the report, so that nothing before it can tell. What it says is looked for among the
statements of the report; without that a noun must be the role of only one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.records import Statement
from sayso.resolve.entity import Entity
from sayso.resolve.found import Found
from sayso.resolve.lead import Lead
from sayso.resolve.paragraphs import Paragraphs
from sayso.resolve.roles import body_noun, person_noun
from sayso.resolve.walk import Walk

ECHOED = 0.8
"""How surely a headline's words are of whoever says them in the report."""
HELD = 0.7
"""And how surely its noun is of the only one who holds that role."""
STEM = 6
"""Letters of a word that count: a headline inflects otherwise."""
CAPITAL = re.compile(r"[^\W\d_]{4,}")


def settle(walk: Walk, paragraphs: Paragraphs, standing: Sequence[Sequence[Found]], leads: list[list[Lead]]) -> None:
    """Lead the descriptions that headlines have as sources; `standing` and `leads` go by statement."""
    for number, statement in enumerate(walk.statements):
        if len(standing[number]) != 1 or not paragraphs.is_headline(paragraphs.number(statement.start)):
            continue
        found, known = standing[number][0], leads[number]
        if found.form != "description" or any(lead.to[0].naming is not None for lead in known):
            continue
        if (lead := _meant(walk, paragraphs, number, found, leads)) is not None:
            mention = known[0].mention if known else found.span
            leads[number] = [replace(lead, mention=mention)]


def _meant(
    walk: Walk, paragraphs: Paragraphs, number: int, found: Found, leads: Sequence[Sequence[Lead]]
) -> Lead | None:
    said = _words(walk, walk.statements[number])
    best: tuple[float, Entity] | None = None
    for entity, other in _said_below(walk, paragraphs, leads):
        if not _fits(found, entity, walk.language.code):
            continue
        shared = len(said & _words(walk, other))
        if shared > 1 and 2 * shared >= len(said) and (best is None or shared > best[0]):
            best = shared, entity
    if best is not None:
        return Lead(found.span, (best[1],), ECHOED)
    holders = (
        [one for one in walk.people.all if one.goes_by(found.roles[-1], walk.language.code)] if found.roles else []
    )
    fitting = [one for one in holders if one.naming is not None and _fits(found, one, walk.language.code)]
    return Lead(found.span, (fitting[0],), HELD) if len(fitting) == 1 else None


def _said_below(
    walk: Walk, paragraphs: Paragraphs, leads: Sequence[Sequence[Lead]]
) -> Iterator[tuple[Entity, Statement]]:
    """The statements of the report itself by somebody with a name."""
    for number, statement in enumerate(walk.statements):
        lead = leads[number][0] if len(leads[number]) == 1 else None
        if lead is None or lead.tied or len(lead.to) > 1 or lead.to[0].naming is None:
            continue
        if lead.to[0].kind in ("group", "unnamed", "document"):
            continue
        if not paragraphs.is_headline(paragraphs.number(statement.start)):
            yield lead.to[0], statement


def _fits(found: Found, entity: Entity, code: str) -> bool:
    head = found.roles[-1] if found.roles else ""
    if found.number == "many" and entity.is_person:
        return False  # „Forscher warnen“
    if found.gender in ("f", "m") and entity.gender in ("f", "m") and found.gender != entity.gender:
        return False
    noun = person_noun(head, code)
    if noun is not None and noun[0] == "one":
        return entity.is_person and entity.kind != "organisation"
    return not (body_noun(head, code) or noun) or not entity.is_person or entity.impersonal


def _words(walk: Walk, statement: Statement) -> set[str]:
    text = " ".join(walk.text[span.start : span.end] for span in statement.content)
    return {word[:STEM] for word in CAPITAL.findall(text.lower())}
