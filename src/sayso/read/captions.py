"""How the lines around a picture look in pasted text: its credit, and words that speak of a picture."""

from __future__ import annotations

import re

_LABEL = (
    r"(?:images?|photos?|pictures?|photographs?|foto|fotos|bild|bilder|bildquelle|bildrechte|bildnachweis|fotograf(?:in)?|"
    r"graphic|grafik|illustration|video|screenshot)(?:\s+(?:credits?|source|courtesy(?:\s+of)?))?"
)
_AGENCY = (
    r"(?:AP|AFP|Reuters|dpa|epa|EPA|Getty(?:\s+Images)?|imago|IMAGO|picture\s+alliance|Shutterstock|Alamy|ANSA|TASS|"
    r"Xinhua)"
)
_CREDIT = re.compile(
    rf"[(\[]?\s*(?:{_LABEL}\s*(?:[:/|©]|by\b|von\b)\s*\S.*|(?:credits?|©|\(c\))\s*:?\s*(?!\d{{4}})\S.*|"
    rf"(?-i:{_AGENCY})\s+(?:photo|images?)(?:\s*/\s*\S.*)?|(?-i:{_AGENCY})(?:\s*[/|]\s*\S+){{1,4}})\s*[)\]]?",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    rf"(?:[(\[]|[.!?…]['\"”“]?\s+|\s[|/–—-]\s)(?:{_LABEL}\s*(?:[:/|©]|by\b)\s*[^.]{{2,60}}|©\s*[^.]{{2,60}}|"
    rf"(?-i:{_AGENCY})(?:\s*(?:photo|images?)(?:\s*/\s*[^.]{{2,40}})?|\s*/\s*[^.]{{2,40}}))[)\]]?\.?$",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^(?:file\s*(?:photo|image|picture)\b|file\s*[:–—-]|(?:in\s+)?this\s+(?:[a-z]+\s+)?(?:photo|image|picture|photograph|video)\b"
    r".*\b(?:shows?|taken|provided|released|made)\b|archivbild|archivfoto|symbolbild|symbolfoto|im\s+bild\s*:|auf\s+dem\s+(?:bild|foto)\b)|"
    r"\((?:file\s+(?:photo|image|picture)|archivbild|archivfoto|archiv|symbolbild|symbolfoto|pictured|from\s+left|v\.\s?l\.(?:\s?n\.\s?r\.)?|"
    r"(?:l|r|m)\.|left|right|centre|center|links|rechts|mitte)\)",
    re.IGNORECASE,
)
CREDIT_WORDS = 14


def is_credit(line: str) -> bool:
    """A line that is nothing but a picture's credit: "Image: A. Name", "© Name / Agency"."""
    return len(line.split()) <= CREDIT_WORDS and bool(_CREDIT.fullmatch(line))


def caption_with_credit(line: str) -> bool:
    """A line that ends in a picture's credit: "The harbour at dawn. Photo: A. Name"."""
    return bool(_CREDIT_AT_END.search(line))


def names_picture(line: str) -> bool:
    """A line that speaks of a picture: "File photo: ...", "Mayor Roe (left) and ..."."""
    return bool(_PICTURE.search(line))
