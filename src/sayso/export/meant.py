"""Why a statement is somebody's, in a few words: what the report writes, and the name that it was led to.

A name that only shortens another explains itself and is shown as it stands; of a pronoun or a description the nearest
name is told and how far off it is; of a passage without a source, that its surroundings decided.
"""

from __future__ import annotations

from sayso.export import wording
from sayso.export.voices import Voices
from sayso.records import Article, Span
from sayso.segment import sentences

SURROUNDINGS = "by what stands around it"


def why(voices: Voices, index: int) -> str:
    """What the report writes and how it was led: "“he” → “Oleg”, 2 sentences before"; "“Quill”" explains itself."""
    statement, article = voices.statements[index], voices.reading.article
    if not statement.source:
        return SURROUNDINGS if statement.speakers else ""
    written = wording.shown(article.quote(statement.source))
    if all(name in written for name in _names(voices, index)):
        return ""
    return f"“{written}”{led(voices, index)}"


def led(voices: Voices, index: int) -> str:
    """ " → “Oleg”, 2 sentences before" for a pronoun or a description; nothing for a name."""
    statement, article = voices.statements[index], voices.reading.article
    if not statement.speakers or len(statement.speakers[0].via) < 2:
        return ""
    mention, nearest = statement.speakers[0].via[:2]
    words = wording.shown(article.text[mention.start : mention.end])
    if set(words.split()) & {word for name in _names(voices, index) for word in name.split()}:
        return ""
    near = [one.via[1] for one in statement.speakers if len(one.via) > 1]
    through = " and ".join(wording.shown(article.text[name.start : name.end]) for name in near)
    return f" → “{through}”{_apart(article, mention, nearest)}"


def _names(voices: Voices, index: int) -> list[str]:
    return [wording.shown(voice.name) for voice in voices.of(index) if voice.source]


def _apart(article: Article, mention: Span, name: Span) -> str:
    first, last = sorted((mention, name))
    between = len(sentences(article.text, Span(first.start, last.end), article.language)) - 1
    if not between:
        return ""
    return f", {wording.count(between, 'sentence')} {'before' if name < mention else 'after'}"


__all__ = ["led", "why"]
