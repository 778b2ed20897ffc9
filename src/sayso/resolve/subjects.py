"""Whom a statement speaks of first, where its source is a body without a name: in "Tarn will cut jobs, the carmaker
said" and „Tarn streicht Stellen. Das teilte der Konzern mit“ the source is most often that one."""

from __future__ import annotations

import re
from bisect import bisect_left

from sayso.languages import Language
from sayso.records import Span, Statement
from sayso.resolve.found import Found, Scene
from sayso.resolve.roles import body_noun, company_noun

DEFINITE = frozenset(["the", "der", "die", "das"])
THAT = re.compile(r"\W*(?:Das|Dies|Es)\W*")
"""A content that stands for the sentence before it."""
DATELINE = re.compile(r"(?:[,/] ?\w+)* ?(?:\([^)\n]{2,30}\) ?)?[-–—] ")
"""What goes on behind a place where a report begins: "TARN (sna) - "."""


def body_told(text: str, part: Span, language: Language) -> str:
    """The noun of a source that is "the carmaker", „der Sender“: definite, and only what the body is; else ""."""
    words = text[part.start : part.end].partition(",")[0].split()
    if len(words) < 2 or words[0].lower() not in DEFINITE:
        return ""
    bare = words[-1].islower() if language.code == "en" else "-" not in words[-1]
    noun = words[-1].lower()
    return noun if bare and (company_noun(noun, language.code) or body_noun(noun, language.code)) else ""


def subject(text: str, scene: Scene, statement: Statement, source: Span) -> Found | None:
    """The name that is the subject of what stands before its source, or of the sentence which that stands for."""
    about = statement.content[0] if statement.content else source
    if about.start >= source.start:
        return None
    if THAT.fullmatch(text, *about):
        number = scene.sentence_at(about.start)
        if not number:
            return None
        about = scene.sentences[number - 1]
    at = bisect_left(scene.mentions, about.start, key=lambda one: one.span.start)
    if at + 1 < len(scene.mentions) and DATELINE.match(text, scene.mentions[at].span.end):
        at += 1
    first = scene.mentions[at] if at < len(scene.mentions) else None
    if first is None or first.span.start >= about.end or first.form != "name":
        return None
    return first if first.subject and not first.possessive else None
