"""What the rules know of a language, as data: marks, cues with their stance, and closed classes of words.

`profile` gives a language's data, and for any other language a neutral profile that knows quotation
marks and nothing else. The words themselves stand in `en` and `de`; nothing here looks at an article.
"""

from __future__ import annotations

from sayso.languages._model import Addressing, Cue, Form, Language, Marks, Meanings, Phrase, words
from sayso.languages.named import NAMES

__all__ = [
    "Addressing", "Cue", "Form", "Language", "Marks", "Meanings", "Phrase", "code", "is_known", "name", "profile",
    "words",
]  # fmt: skip

# Without a language every mark may open; what stands around it decides which it does.
NEUTRAL = Language(
    code="und",
    marks=(
        Marks("“", "”"),
        Marks("„", "“”"),
        Marks("«", "»"),
        Marks("»", "«"),
        Marks('"', '"'),
        Marks("‘", "’", inner=True),
        Marks("‚", "‘’", inner=True),
        Marks("‹", "›", inner=True),
        Marks("›", "‹", inner=True),
    ),
)


_NAMES = {
    **dict.fromkeys(("eng", "english", "englisch"), "en"),
    **dict.fromkeys(("deu", "ger", "german", "deutsch"), "de"),
}


def code(name: str) -> str:
    """The ISO 639-1 code that `name` means: "EN", "eng" and "English" are "en", "de_at" is "de-AT"."""
    first, *others = name.strip().replace("_", "-").split("-")
    regions = [part.upper() if len(part) == 2 else part for part in others]
    return "-".join([_NAMES.get(first.lower(), first.lower()), *regions])


def name(code: str) -> str:
    """What people call the language: "French" for "fr", "German" for "de-AT"; the code, where no name is known."""
    return NAMES.get(code, NAMES.get(code.partition("-")[0], code))


def is_known(code: str | None) -> bool:
    return profile(code) is not NEUTRAL


def profile(code: str | None) -> Language:
    """The data of the language with that ISO 639-1 code ("en", also "en-GB"); a neutral profile for any other."""
    match (code or "").lower().replace("_", "-").partition("-")[0]:
        case "en":
            from sayso.languages.en import ENGLISH

            return ENGLISH
        case "de":
            from sayso.languages.de import GERMAN

            return GERMAN
        case _:
            return NEUTRAL
