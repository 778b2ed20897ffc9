"""Lines that a page leaves in copied text: share bars, "Read more", advertisements, copyright, source links."""

from __future__ import annotations

import re

_WHOLE = re.compile(
    r"(?:"
    r"source\s*(?:site|link|url)?\s*\d*|original\s+(?:source|article|link)|via|quellen?|(?:source|quelle)s?\s*:.{1,60}|link\s+zum\s+original|"
    r"(?:continue\s+)?read(?:ing)?\s+(?:more|also|next|on|the\s+full\s+(?:story|article))\b.*|also\s+read\b.*|see\s+(?:also|more)\b.*|"
    r"(?:weiterlesen|mehr\s+lesen|mehr\s+zum\s+thema|lesen\s+sie\s+(?:auch|hier|mehr|weiter)|auch\s+interessant|siehe\s+auch)\b.*|"
    r"also\s+on\s+\S+\.\S+\s.*|(?:don[’']t\s+miss|just\s+in|trending|most\s+(?:read|popular|viewed)|recommended|more\s+from\b.*|"
    r"related(?:\s+(?:articles?|stories|content|topics|links|coverage))?|more\s+on\s+this(?:\s+story|\s+topic)?|top\s+stories|"
    r"latest\s+(?:news|stories)|editors?[’']?\s+picks?|you\s+(?:may|might)\s+also\s+like|meistgelesen|empfohlen|verwandte\s+(?:artikel|themen))\s*:?|"
    r"(?:story\s+continues|article\s+continues)\b.*|"
    r"(?:advertisement|advertising|ad|sponsored(?:\s+content)?|anzeige|werbung|reklame|promoted)(?:\s+\d+)?|"
    r"(?:share|teilen|tweet|print|drucken|email|e-mail|mail|pin|send|save|copy\s+link|link\s+kopieren|facebook|twitter|x|whatsapp|telegram|"
    r"linkedin|reddit|pinterest|messenger|signal|xing|flipboard|pocket|comments?|kommentare?|bookmark|subscribe|follow|listen|menu|search|"
    r"suche|startseite|home|close|schließen|vorlesen|loading|[|/·•,&\s]|\d)+[.…!]*|"
    r"share\s+(?:this|on|via|with)\b.{0,40}|teilen\s+(?:auf|via|per|sie)\b.{0,40}|(?:click|tap)\s+(?:here|to|on)\b.{0,80}|hier\s+klicken\b.{0,60}|"
    r"(?:already|bereits|schon)\s+(?:a\s+|an\s+)?(?:subscriber|subscribed|member|abonn\w+|registriert|mitglied)\b.{0,120}|"
    r"(?:sign\s+up|subscribe)\b.{0,120}|(?:zum\s+|jetzt\s+)?newsletter\b.{0,60}|follow\s+(?:us|me|him|her|them|@\S+)\b.{0,100}|folgen\s+sie\s+uns\b.{0,80}|"
    r"like\s+this\s+story\?.{0,60}|have\s+a\s+(?:tip|story)\?.{0,120}|(?:download|get)\s+(?:the|our)\s+.{0,30}\bapp\b.{0,60}|"
    r"(?:skip\s+to|back\s+to|jump\s+to|zurück\s+zu[rm]?|zum\s+inhalt|nach\s+oben)\b.{0,40}|"
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?\d{4}\b.{0,200}|(?:copyright|©)\b.{0,120}\b(?:rights\s+reserved|rechte\s+vorbehalten)\b.{0,160}|"
    r"all\s+rights\s+reserved\b.{0,160}|alle\s+rechte\s+vorbehalten\b.{0,160}|this\s+material\s+may\s+not\s+be\s+published\b.*|"
    r"(?:for\s+(?:immediate\s+)?release|(?:press|news|media)\s+(?:release|statement|advisory)|"
    r"presse(?:mitteilung|meldung|information|erklärung)|medien(?:mitteilung|information|meldung))"
    r"(?:\s*(?:(?:no|nr)\.?|#)\s*[\d/.-]+|\s+\d{1,4}/\d{2,4})?\s*:?|[-–—*#]\s*(?:ends?|ende|30)\s*[-–—*#]|"
    r"(?:(?:media|press|presse|medien)[\s-]?)?(?:contacts?|kontakt)\s*:.{0,160}(?:@|\+?\d[\d\s()/-]{6}).*|"
    r"(?:we\s+use\s+cookies|diese\s+website\s+verwendet\s+cookies)\b.*|"
    r"https?://\S+|[\W_]+"
    r")",
    re.IGNORECASE,
)
LEFTOVER_CHARACTERS = 240


def is_leftover(line: str) -> bool:
    """Nothing in the line is the report's own: the whole of it is page furniture, a bare link, or only signs."""
    return len(line) <= LEFTOVER_CHARACTERS and bool(_WHOLE.fullmatch(line))
