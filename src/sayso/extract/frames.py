"""What a frame is, and the choice of the language's rules that find it.

A frame is a cue with its source and the place of its content, in units of one paragraph. English and
German have rules of their own; any other language has none, and keeps its quotations without a frame.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sayso.extract.units import Paragraph
from sayso.languages import Language

Range = tuple[int, int]
# No sentence that anyone wrote has more; one that a machine wrote shall not cost more.
MOST_FRAMES = 16


@dataclass(slots=True)
class Frame:
    """Ranges of units for each role; `shifted` where the sentence is in reported speech's own mood and has no frame."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    shifted: bool = False


Finder = Callable[[Paragraph, int, int, Language], list[Frame]]


def finder(language: Language) -> Finder:
    """The rules that find the frames of one sentence, the units `[first, last)` of a paragraph."""
    match language.code:
        case "en":
            from sayso.extract.english import frames

            return frames
        case "de":
            from sayso.extract.german import frames as german

            return german
        case _:
            return lambda _paragraph, _first, _last, _language: []
